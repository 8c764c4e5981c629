"""Which two values may fill one slot: one of each article, of one kind, that the other article has nowhere.

What both articles have they agree on. Of what is left few values can be of one thing, and what is said of a pair is
told in numbers (`traits`), from which `weights` make how likely the two are of one thing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing import dates, lexicon, quantities
from briefing.align.slots import concepts
from briefing.align.slots.concepts import STRONG
from briefing.align.slots.fillers import Filler, Value, fill, keys, values
from briefing.align.story import Story
from briefing.quantities import clock, numerals
from briefing.types import Sentence

# One of these, or a digit, stands in every sentence with a value.
_TELLING = numerals.NUMBER_WORDS | dates.TELLING | clock.HOURS
# Values of one thing are not further apart than this.
MOST_TIMES = 4.0
# So many values of a kind are compared, those told earliest in their articles.
_MOST = 150
_ANYONE = frozenset(["", "people"])
# A sum or difference of counts as large as this is no accident.
_LARGE = 100
# What a report of another day may tell anew.
_GROWING = frozenset(
    "dead hurt missing rescued evacuated arrested ill damage burned dark trapped cost loss".split()
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values that may be of one thing, and what speaks for it."""

    one: Filler
    other: Filler
    traits: Mapping[str, float]


class _Article:
    """What an article says anywhere."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._texts = [sentence.text for sentence in sentences]
        self.sentences = len(sentences)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset().union(*[map(lexicon.stem, lexicon.words(text)) for text in self._texts])

    @cached_property
    def values(self) -> frozenset[tuple[str, float]]:
        """Its quantities by dimension."""
        return frozenset([(q.dimension, q.low) for text in self._texts for q in quantities.find(text)])

    @cached_property
    def counts(self) -> frozenset[float]:
        """Its counts."""
        return frozenset([low for dimension, low in self.values if dimension == "count"])

    def knows(self, value: Value) -> bool:
        """True if it has the quantity, whatever it says of it."""
        return value.quantity is not None and (value.quantity.dimension, value.quantity.low) in self.values


def pairs(story: Story) -> Iterator[Pair]:
    """Every pair of a story's values that may be of one thing, in the order of the story."""
    articles = {id: _Article(own) for id, own in story.by_document.items()}
    by_kind: defaultdict[str, list[Value]] = defaultdict(list)
    for place in story.places(story.numbers | _TELLING):
        for value in values(story.sentences[place], place):
            by_kind[value.kind].append(value)
    for kind in sorted(by_kind):
        every = by_kind[kind]
        if len(every) > _MOST:
            every = sorted(every, key=lambda value: value.sentence.index)[:_MOST]
        yield from _of_kind(every, story, articles)


def _of_kind(every: Sequence[Value], story: Story, articles: Mapping[str, _Article]) -> Iterator[Pair]:
    by_article: defaultdict[str, list[Value]] = defaultdict(list)
    for value in every:
        by_article[value.sentence.document_id].append(value)
    ids = list(by_article)
    for n, first in enumerate(ids):
        for second in ids[n + 1 :]:
            yield from _between(
                by_article[first], by_article[second], story, articles[first], articles[second]
            )


def _between(
    one: Sequence[Value], other: Sequence[Value], story: Story, first: _Article, second: _Article
) -> Iterator[Pair]:
    """The pairs of the values that only one of two articles has."""
    left = [value for value in one if not second.knows(value) and not any(map(value.agrees, other))]
    right = (
        [value for value in other if not first.knows(value) and not any(map(value.agrees, one))]
        if left
        else []
    )
    for a in left:
        for b in right:
            if not _may_be_one(a, b, first, second):
                continue
            rivals = sum(_fit(c, b) for c in left), sum(_fit(a, c) for c in right)
            f, g = fill(a), fill(b)
            if f is not None and g is not None and not _may_differ(f, g, story):
                yield Pair(f, g, traits(f, g, rivals, story, first, second))


def _fit(a: Value, b: Value) -> bool:
    return a.noun == b.noun or not a.noun or not b.noun


def _may_be_one(a: Value, b: Value, first: _Article, second: _Article) -> bool:
    """False for values too far apart, counts of different things, and parts of one another."""
    if a.quantity is None or b.quantity is None:
        return True
    low, high = sorted((a.quantity.low, b.quantity.low))
    if high > MOST_TIMES * low:
        return False
    if a.kind != "count":
        return True
    if not _fit(a, b):
        return False
    shared = concepts.of(a.sentence.text) & concepts.of(b.sentence.text) & STRONG
    if not {a.noun, b.noun} <= _ANYONE:
        shared -= concepts.OF_PEOPLE
    if not shared and (a.noun != b.noun or a.noun in _ANYONE):
        return False
    return not (_is_part(a, b) or _is_part(b, a)) and not (
        (high >= _LARGE or "aboard" in shared) and high - low in first.counts | second.counts
    )


def _is_part(value: Value, whole: Value) -> bool:
    """True if a value and another one of its sentence make up the whole, or differ by it."""
    if value.quantity is None or whole.quantity is None:
        return False
    low, wanted = value.quantity.low, whole.quantity.low
    return any(
        wanted in (low + beside.low, low - beside.low)
        for beside in quantities.find(value.sentence.text)
        if beside.dimension == "count" and beside.start_char != value.start_char
    )


def _may_differ(f: Filler, g: Filler, story: Story) -> bool:
    """True if two values are of two things by what is said of them, or a later report tells one anew."""
    if f.is_past != g.is_past:
        return True
    if (
        f.near & concepts.ATTRIBUTES
        and g.near & concepts.ATTRIBUTES
        and not f.near & g.near & concepts.ATTRIBUTES
    ):
        return True
    if f.kind == "age" and f.names and g.names and f.names.isdisjoint(g.names):
        return True
    if f.kind == "count" and f.near & STRONG and g.near & STRONG and not f.near & g.near & STRONG:
        return True
    if not (f.kind == "count" or f.kind.startswith("money")) or _GROWING.isdisjoint(f.wide | g.wide):
        return False
    return _are_apart(f, g, story)


def _are_apart(f: Filler, g: Filler, story: Story) -> bool:
    one, other = f.value.sentence, g.value.sentence
    return story.is_later(one, other) or story.is_later(other, one)


def traits(
    f: Filler, g: Filler, rivals: tuple[int, int], story: Story, first: _Article, second: _Article
) -> dict[str, float]:
    """What speaks for and against two values being of one thing."""
    near, wide = f.near & g.near, f.wide & g.wide
    foreign = len([name for name in f.names if name not in second.stems]) + len(
        [name for name in g.names if name not in first.stems]
    )
    kind = f.kind.split()[0]
    both = f.keys | g.keys
    return {
        "kind " + kind: 1.0,
        "near": float(not near.isdisjoint(STRONG)),
        "near, weak": float(bool(near - STRONG)),
        "wide": float(not wide.isdisjoint(STRONG)),
        "wide, weak": float(bool(wide - STRONG)),
        "people": float(f.value.noun == g.value.noun == "people"),
        "likeness": len(f.keys & g.keys) / len(both) if both else 0.0,
        "nothing shared": float(not wide and _words(f).isdisjoint(_words(g))),
        "alone": float(rivals[0] == 1) + float(rivals[1] == 1),
        "both alone": float(rivals == (1, 1)),
        "both alone, " + kind: float(rivals == (1, 1)),
        "other names": float(bool(f.names and g.names and f.names.isdisjoint(g.names))),
        "foreign names": min(3.0, float(foreign)),
        "unreal": float(f.is_unreal) + float(g.is_unreal),
        "of those": float(f.value.of_those) + float(g.value.of_those),
        "which": float(f.which != g.which),
        "later": float(_are_apart(f, g, story)),
        "other days": float(bool(f.days and g.days and f.days.isdisjoint(g.days))),
        "to come": float(f.will_be != g.will_be),
        "sentences": math.log(first.sentences * second.sentences) / 2,
    }


def _words(f: Filler) -> frozenset[str]:
    return keys(f.value.rest)
