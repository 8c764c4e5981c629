"""Which cited word each word of a statement stands for: a hidden Markov alignment (Vogel, Ney & Tillmann 1996).

States are the few cited words that could be meant; leaving a word open costs a little, jumping back or to another
sentence costs more than going on. The cost grows with the words of the statement, not of the document.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.types.building import quickly_built
from briefing.verify.evidence import Window, is_weighty, phrase_at
from briefing.verify.modality import is_negation
from briefing.verify.names import is_acronym, is_name, same_name
from briefing.verify.numbers import same_quantity
from briefing.verify.quantity import Quantity
from briefing.verify.thesaurus import meaning, similar
from briefing.verify.tokens import Token

# How good a match is. Only their order matters much: moved by 0.1 either way, no feature changed in one row of fifty.
SAME, KIN, SYNONYM, SIMILAR, WIDER, OPPOSITE = 1.0, 0.9, 0.7, 0.6, 0.5, -0.7
_OPEN, _OTHER_SENTENCE, _BACK, _STRIDE, _OPPOSED = 0.25, 0.35, 0.2, 0.06, 0.15
_MOST_STATES = 12  # candidates of one word; a word more frequent than that in three sentences is no anchor


@quickly_built
@dataclass(frozen=True, slots=True)
class Link:
    """A statement's token and the cited token it stands for; ``place`` is None where there is none."""

    index: int
    place: int | None
    quality: float
    quantity: Quantity | None = None
    name: bool = False


def match(tokens: Sequence[Token], amounts: Sequence[Quantity], window: Window) -> tuple[Link, ...]:
    """One link for each weighty token of the statement, in order; a quantity counts as one token."""
    starts = {amount.start: amount for amount in amounts}
    inside = {index for amount in amounts for index in range(amount.start + 1, amount.end)}
    units = [
        index
        for index, token in enumerate(tokens)
        if index not in inside and (index in starts or is_weighty(token))
    ]
    states = [_states(tokens, index, starts.get(index), window) for index in units]
    path = _best_path(states, window)
    return tuple(
        Link(index, place, quality, starts.get(index), index not in starts and is_name(tokens, index))
        for index, (place, quality) in zip(units, path, strict=True)
    )


def _states(tokens: Sequence[Token], index: int, amount: Quantity | None, window: Window) -> dict[int, float]:
    token = tokens[index]
    if amount is not None:
        return {place: SAME for known, place in window.quantities if same_quantity(amount, known)}
    if is_negation(token):
        return {place: WIDER for place in window.weighty if is_negation(window.tokens[place])}
    found: dict[int, float] = dict.fromkeys(window.by_stem.get(token.stem, ()), SAME)

    def add(places: Sequence[int], quality: float) -> None:
        for place in places:
            if found.get(place, 0.0) < quality:
                found[place] = quality

    if is_name(tokens, index):
        for place in window.names:
            if same_name(token.norm, window.tokens[place].norm):
                add((place,), KIN)
        if is_acronym(token) and token.norm in window.initials:
            add((window.initials[token.norm],), KIN)
        if not found:
            add([place for place in window.names if abbreviates(tokens, index, window.tokens[place])], KIN)
        return _few(found)
    known = meaning(token.norm)
    for key in known.bases:
        add(window.by_base.get(key, ()), SAME)
    for key in known.kin:
        add(window.by_kin.get(key, ()), KIN)
    opposed: set[int] = set()
    for key in known.opposites:
        opposed.update(window.by_base.get(key, ()))
    for key in known.against:
        opposed.update(window.by_circle.get(key, ()))
    for key in known.circles:
        add(window.by_circle.get(key, ()), SYNONYM)
    for key in known.senses | phrase_at(tokens, index):
        add(window.by_sense.get(key, ()), SYNONYM)
        add(window.by_general.get(key, ()), WIDER)
    for key in similar(token.norm):
        add(window.by_sense.get(key, ()), SIMILAR)
    for place in opposed:
        if found.get(place, 0.0) < SAME:
            found[place] = OPPOSITE
    return _few(found)


def _few(found: dict[int, float]) -> dict[int, float]:
    if len(found) <= _MOST_STATES:
        return found
    best = sorted(found, key=lambda place: (-abs(found[place]), place))[:_MOST_STATES]
    return {place: found[place] for place in best}


def abbreviates(tokens: Sequence[Token], index: int, cited: Token) -> bool:
    """True if `cited` is the acronym of the run of names around the token at `index`."""
    if not is_acronym(cited):
        return False
    letters = cited.norm
    for start in range(max(0, index - 2 * len(letters)), index + 1):
        run = [token.norm[0] for token in tokens[start : start + 2 * len(letters)] if token.is_capital][
            : len(letters)
        ]
        if tokens[start].is_capital and "".join(run) == letters:
            return True
    return False


def _best_path(states: Sequence[dict[int, float]], window: Window) -> list[tuple[int | None, float]]:
    """The best sequence of places; the state of a word left open is the last place before it."""
    scores: dict[int | None, float] = {None: 0.0}
    trail: list[dict[int | None, tuple[int | None, bool]]] = []
    for candidates in states:
        following: dict[int | None, float] = {}
        steps: dict[int | None, tuple[int | None, bool]] = {}
        for last, score in scores.items():
            if score - _OPEN > following.get(last, -math.inf):
                following[last] = score - _OPEN
                steps[last] = (last, False)
        for place, quality in candidates.items():
            gain = abs(quality) - (_OPPOSED if quality < 0 else 0.0)
            last, score = _nearest(scores, place, window)
            if score + gain > following.get(place, -math.inf):
                following[place] = score + gain
                steps[place] = (last, True)
        trail.append(steps)
        ranked = sorted(following, key=lambda place: (-following[place], -1 if place is None else place))
        scores = {place: following[place] for place in ranked[:_MOST_STATES]}
    if not trail:
        return []
    last = max(scores, key=lambda place: (scores[place], -1 if place is None else -place))
    path: list[tuple[int | None, float]] = []
    for steps, candidates in zip(reversed(trail), reversed(states), strict=True):
        before, taken = steps[last]
        path.append((last, candidates[last]) if taken and last is not None else (None, 0.0))
        last = before
    return path[::-1]


def _nearest(scores: dict[int | None, float], place: int, window: Window) -> tuple[int | None, float]:
    """From where `place` is reached best, and with which score; the earlier place where two are as good."""
    best: tuple[float, int] | None = None
    origin: int | None = None
    for last, score in scores.items():
        reached = (score - _jump(last, place, window), -1 if last is None else -last)
        if best is None or reached > best:
            best, origin = reached, last
    return origin, best[0] if best is not None else -math.inf


def _jump(last: int | None, place: int, window: Window) -> float:
    if last is None:
        return 0.0
    if window.sentence_of[last] != window.sentence_of[place]:
        return _OTHER_SENTENCE
    distance = window.rank[place] - window.rank[last]
    if distance > 0:
        return _STRIDE * math.log2(distance)
    return _BACK + _STRIDE * math.log2(1 - distance)
