"""Do negation, doubt, condition, connective, speaker and doer stand in the cited text as they do in the statement?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.verify.comparison import Comparison
from briefing.verify.evidence import Window
from briefing.verify.matching import KIN, SAME, WIDER, Link
from briefing.verify.modality import SPEECH, Operator, governing
from briefing.verify.names import CALENDAR
from briefing.verify.parts import part_of_speech
from briefing.verify.tokens import Token

# Function words whose exchange turns a relation: each against the others of its line.
_OPPOSED_WORDS: tuple[tuple[str, str], ...] = (
    ("before until", "after following since"),
    ("despite although though", "because due owing following after amid"),
    ("with", "without"),
    ("inside within in into", "outside"),
    ("above over more exceeding", "below under less fewer"),
    ("all every always", "some few never none no"),
    ("first", "last"),
    ("highest", "lowest"),
    ("up", "down"),
    ("forward ahead", "back backwards backward"),
)
# word -> its own side and the other side, for each line it stands in
_SIDES: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {}
for _pair in _OPPOSED_WORDS:
    for _mine, _other in (_pair, _pair[::-1]):
        for _word in _mine.split():
            _SIDES[_word] = (*_SIDES.get(_word, ()), (frozenset(_mine.split()), frozenset(_other.split())))
_CONTRASTS = frozenset(("despite", "although", "though"))


def polarity(c: Comparison) -> None:
    """Count negations and hedges that came or went: "not", "denied", "may", "if", "plans to"."""
    window = c.window
    said = {token.norm for token in window.tokens}
    cited_at = {link.place: link for link in c.links if link.place is not None and link.quality >= WIDER}
    for operator in c.operators:
        if operator.kind not in ("negation", "denial", "doubt", "condition"):
            continue
        own = c.place_of.get(operator.index)
        if own is not None and own.quality >= KIN:
            continue
        reached = [
            c.place_of[index]
            for index in range(operator.start, operator.end)
            if index in c.place_of and c.place_of[index].quality >= WIDER and index != operator.index
        ][:3]
        kinds = [_cited_kinds(c, link.place) for link in reached[:2] if link.place is not None]
        if operator.kind in ("negation", "denial"):
            lost = not any(kind & {"negation", "denial"} for kind in kinds)
            if lost and (reached or (operator.kind == "negation" and (own is None or not c.is_near(own)))):
                c.count("negation_added", operator.index)
        elif (
            reached
            and c.tokens[operator.index].norm not in said
            and not any(kind & {"doubt", "condition", "plan", "denial"} for kind in kinds)
        ):
            c.count("hedge_added", operator.index)
    for operator in window.operators:
        if operator.kind in ("attribution", "limit") or operator.index in c.used:
            continue
        first = _first_after(c, operator, cited_at)
        if first is None or not c.is_near(first):
            continue
        mine = governing(c.operators, first.index)
        if operator.kind in ("negation", "denial"):
            if not mine & {"negation", "denial"} and not c.has("opposite"):
                c.count("negation_lost", words=window.tokens[operator.index].text)
        elif not mine & {"doubt", "condition", "plan", "denial", "negation"}:
            c.count("hedge_lost", words=window.tokens[operator.index].text)


def _first_after(c: Comparison, operator: Operator, cited_at: Mapping[int, Link]) -> Link | None:
    """The link of the first linked word within five tokens behind a cited cue, before any comma."""
    for place in range(operator.start, min(operator.end, operator.start + 5)):
        if c.window.tokens[place].norm == ",":
            return None
        if place in cited_at:
            return cited_at[place]
    return None


def _cited_kinds(c: Comparison, place: int) -> frozenset[str]:
    """What governs a cited word, cues more than six weighty words away left out."""
    window = c.window
    near = [
        one
        for one in window.operators
        if one.reaches(place) and abs(_rank(c, one.index) - window.rank[place]) <= 6
    ]
    return frozenset(one.kind for one in near)


def _rank(c: Comparison, index: int) -> int:
    return bisect_left(c.window.weighty, index)


def connectives(c: Comparison) -> None:
    """Count function words that were exchanged for their opposite: "before" for "after"."""
    said = {token.norm for token in c.tokens}
    cited = {token.norm for token in c.window.tokens}
    for word in sorted(said & _SIDES.keys()):
        for mine, other in _SIDES[word]:
            if not mine & cited and (other & cited - said or word in _CONTRASTS):
                c.count("connective", words=word)
                break


def speaker(c: Comparison) -> None:
    """Count names that say something here and in the cited text do not."""
    speaking: set[int] = set()
    for index, token in enumerate(c.window.tokens):
        if token.stem in SPEECH or token.norm == "according":
            speaking |= _who_says(c.window, index)
    for operator in c.operators:
        if operator.kind == "attribution":
            wrong = [
                link
                for link in _speakers(c, operator)
                if link.place is not None and link.place not in speaking
            ]
            if wrong:
                c.count("speaker", wrong[0].index)


def _who_says(window: Window, cue: int) -> set[int]:
    """Names that can be the subject of the verb of saying at `cue`: the run right before it, or else any near it."""
    names = [
        place
        for place in window.weighty
        if window.tokens[place].is_capital and window.sentence_of[place] == window.sentence_of[cue]
    ]
    run: set[int] = set()
    last = cue
    for place in reversed([one for one in names if one < cue]):
        if last - place > 2:
            break
        run.add(place)
        last = place
    return run or {place for place in names if -10 <= place - cue <= 5}


def _speakers(c: Comparison, operator: Operator) -> list[Link]:
    by_index = {link.index: link for link in c.links}
    if c.tokens[operator.index].norm == "according":
        span = range(operator.index + 1, min(len(c.tokens), operator.index + 6))
    elif operator.start > operator.index:
        span = range(max(0, operator.index - 3), operator.index)
    else:
        span = range(max(0, operator.index - 3), min(len(c.tokens), operator.index + 3))
    return [
        by_index[index]
        for index in span
        if index in by_index and by_index[index].name and c.tokens[index].norm not in CALENDAR
    ]


def order(c: Comparison) -> None:
    """Names or numbers in another order, and who does what to whom the other way round."""
    window = c.window
    firm = [link for link in c.links if link.place is not None and link.quality >= SAME]
    marked = [link for link in firm if link.name or link.quantity]
    for one, other in pairwise(marked):
        if not c.same_sentence(one, other) or _is_passive(c.tokens) != _is_passive(window.tokens):
            continue
        if window.rank[one.place or 0] > window.rank[other.place or 0]:
            compared = any(token.norm == "than" for token in c.tokens[one.index : other.index])
            c.count("roles" if compared else "order", one.index)
    for position, verb in enumerate(firm):
        if verb.name or verb.quantity or part_of_speech(c.tokens, verb.index) != "v" or verb.place is None:
            continue
        before = [one.place for one in firm[max(0, position - 2) : position] if c.same_sentence(one, verb)]
        behind = [one.place for one in firm[position + 1 : position + 3] if c.same_sentence(one, verb)]
        turned = any((place or 0) > verb.place for place in before) and any(
            (place or 0) < verb.place for place in behind
        )
        straight = any((place or 0) < verb.place for place in before) and any(
            (place or 0) > verb.place for place in behind
        )
        mine, its = _passive_at(c.tokens, verb.index), _passive_at(window.tokens, verb.place)
        if (turned and not straight and mine == its) or (straight and not turned and mine != its):
            c.count("roles", verb.index)


def _is_passive(tokens: Sequence[Token]) -> bool:
    return any(_passive_at(tokens, index) for index in range(len(tokens)))


_BEING = frozenset("is are was were be been being got gets".split())


def _passive_at(tokens: Sequence[Token], index: int) -> bool:
    """True for a participle with a form of "be" before it and "by" behind it."""
    before = {token.norm for token in tokens[max(0, index - 3) : index]}
    behind = {token.norm for token in tokens[index + 1 : index + 4]}
    return bool(before & _BEING) and "by" in behind
