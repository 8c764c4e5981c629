"""Conflicts of values that fill one slot, in whatever words: "Four people were killed", "the bodies of six victims".

Other rooms know how a figure is told; this one goes by elimination. Of two articles on one story most values are in
both; of the few that only one of them has, two of one kind about one concept are likely two answers to one question.
`values` reads them, with `ages` and the `sides` of a vote, `fillers` what is said of them, `concepts` what happens in
whatever words; `pairing` finds the pairs that are left and `weights` says how likely each is of one thing. This room
is the last: what others know comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefing import lexicon
from briefing.align import standing, terms
from briefing.align.figures import nouns
from briefing.align.slots import concepts, weights
from briefing.align.slots.fillers import Filler
from briefing.align.slots.pairing import Pair, pairs
from briefing.align.slots.values import Value
from briefing.align.standing import Side
from briefing.align.story import Story, order
from briefing.types import Conflict, Span

_AS_LIKELY = 0.05
_JOINS = 0.1  # of pairs that give two answers which another pair gives already
_DATES = frozenset("clock day weekday month year".split())


def find(story: Story) -> Iterator[Conflict]:
    """Values that cannot all be true of one thing, the likeliest first; each value is in one conflict at most."""
    scored = [(weights.likely(pair.traits), pair) for pair in pairs(story)]
    rivals: defaultdict[tuple[Span, str], list[float]] = defaultdict(list)
    for score, pair in scored:
        for key in _ends(pair):
            rivals[key] += [score] if score >= weights.LEAST else []
    likely = {
        frozenset((_span(pair.one.value), _span(pair.other.value)))
        for score, pair in scored
        if score >= weights.LEAST and not _are_of_two_places(pair)
    }
    groups: list[_Group] = []
    for score, pair in sorted(scored, key=_rank):
        if score < _JOINS or any(group.joins(pair, likely) for group in groups) or score < weights.LEAST:
            continue
        # an article with two answers to the question tells of two things
        others = sum(other > score - _AS_LIKELY for key in _ends(pair) for other in rivals[key]) - 2
        if not others and not any(group.has(end.value) for group in groups for end in (pair.one, pair.other)):
            groups.append(_Group(pair))
    yield from (_conflict(group, story) for group in groups)


class _Group:
    """The answers to one question, two or more, and all the values that give one of them."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.sides = [[pair.one.value], [pair.other.value]]

    def has(self, value: Value) -> bool:
        """True if the value is one of them."""
        return any(_span(value) == _span(own) for side in self.sides for own in side)

    def joins(self, pair: Pair, likely: AbstractSet[frozenset[Span]]) -> bool:
        """True, and the values taken in, if a pair answers the same question.

        Either both its answers are there already, or one is, and the other answers it as `likely` against each of them.
        """
        ends = [pair.one.value, pair.other.value]
        if pair.one.kind != self.pair.one.kind or not any(map(self.has, ends)):
            return False
        sides = [next((side for side in self.sides if value.agrees(side[0])), None) for value in ends]
        if sides[0] is sides[1]:
            return False
        if None in sides:
            new = _span(ends[sides.index(None)])
            if not all(any(frozenset((new, _span(own))) in likely for own in side) for side in self.sides):
                return False
        for value, side in zip(ends, sides, strict=True):
            if side is None:
                self.sides.append([value])
            elif not self.has(value):
                side.append(value)
        return True


def _are_of_two_places(pair: Pair) -> bool:
    one, other = pair.one.where, pair.other.where
    return bool(one and other) and one.isdisjoint(other)


def _ends(pair: Pair) -> tuple[tuple[Span, str], tuple[Span, str]]:
    """Each value with the article of the other."""
    one, other = pair.one.value, pair.other.value
    return (_span(one), other.sentence.document_id), (_span(other), one.sentence.document_id)


def _rank(scored: tuple[float, Pair]) -> tuple[object, ...]:
    """The likeliest first, else by place and text, never by the order of the files."""
    score, pair = scored
    ends = sorted((*order(one.value.sentence), one.value.start_char) for one in (pair.one, pair.other))
    return (-round(score, 6), ends)


def _span(value: Value) -> Span:
    return value.sentence.span_of(value.start_char, value.end_char)


def _conflict(group: _Group, story: Story) -> Conflict:
    first, second = group.pair.one, group.pair.other
    if order(second.value.sentence) < order(first.value.sentence):
        first, second = second, first
    sides = [sorted(side, key=lambda value: order(value.sentence)) for side in group.sides]
    return standing.between(
        about=_about(first, second),
        kind="date" if first.kind in _DATES else "number",
        sides=[
            Side(_worded(side[0]), [value.sentence.span for value in side])
            for side in sorted(sides, key=lambda side: order(side[0].sentence))
        ],
        articles=story.articles,
    )


def _worded(value: Value) -> str:
    if value.quantity is not None and (value.kind == "count" or value.quantity.bound in ("least", "most")):
        return nouns.worded(value.sentence.text, value.quantity)
    return value.text


def _about(first: Filler, second: Filler) -> str:
    shared = sorted((first.near & second.near or first.wide & second.wide) & concepts.STRONG)
    kind = first.kind.split()[0]
    if kind == "count":
        noun = first.value.noun or second.value.noun
        label = next((concepts.LABELS[name] for name in shared if name in concepts.LABELS), "")
        if label == concepts.LABELS["stolen"] and noun in _TAKERS:
            label = ""
        counted = "people" if noun in ("", "people") else _noun(first.value) or _noun(second.value)
        return f"number of {counted} {label}".rstrip() if counted else "number"
    if kind == "money":
        return next((concepts.SUMS[name] for name in shared if name in concepts.SUMS), "sum")
    if kind == "share":
        return next((concepts.SHARES[name] for name in shared if name in concepts.SHARES), "share")
    if kind == "length":
        return next((concepts.LENGTHS[name] for name in shared if name in concepts.LENGTHS), "length")
    if kind == "duration" and "sentence" in shared:
        return "length of the sentence"
    if kind == "year" and "build" in first.near & second.near:
        return "year it was built or founded"
    if kind == "pair":
        return "score" if "score" in first.wide | second.wide else "votes for and against"
    return _NAMES.get(kind, "amount")


def _noun(value: Value) -> str:
    if value.quantity is None:
        return ""
    return nouns.noun(value.sentence.text, value.quantity) or ""


# Nobody steals them.
_TAKERS = frozenset(
    terms.key(lexicon.stem(word)) for word in "robbers thieves burglars gunmen raiders attackers".split()
) | {"", "people"}
_NAMES = {
    "clock": "time of day",
    "day": "day",
    "weekday": "day",
    "month": "month",
    "year": "year",
    "age": "age",
    "duration": "how long it lasted",
    "share": "share",
    "area": "area",
    "mass": "weight",
    "volume": "volume",
    "speed": "speed",
    "magnitude": "magnitude",
    "temperature": "temperature",
}
