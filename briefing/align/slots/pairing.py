"""Which two values may fill one slot: one of each article, of one kind, that the other article has nowhere.

What both articles have they agree on. Of what is left few values can be of one thing, and what is said of a pair is
told in numbers (`traits`), from which `weights` make how likely the two are of one thing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property

from briefing import lexicon, quantities
from briefing.align import terms
from briefing.align.slots import concepts, values
from briefing.align.slots.concepts import STRONG
from briefing.align.slots.fillers import OTHERS, Filler, fill, genders, keys
from briefing.align.slots.values import Value
from briefing.align.story import Story, order
from briefing.types import Sentence

# Values of one thing are not further apart than this.
MOST_TIMES = 4.0
# Of more articles than this each value is somebody's: what is left over tells nothing.
MOST_ARTICLES = 24
# So many values of a kind are compared, those told earliest in their articles.
_MOST = 150
_NOUGHTS = (10.0, 100.0, 1_000.0)
_ANYONE = frozenset(["", "people"])
_PERSONS = frozenset(values.PERSONS.values())
# A sum or difference of counts as large as this is no accident.
_LARGE = 100
# Clauses that share so many words and concepts, and this part of all they have, say the same.
_LIKE_SHARED, _LIKE_PART = 2, 0.5
_SHORT = 6  # in sentences; of what stands in shorter texts little is known
_TIMES = frozenset("clock day weekday month year".split())
_DAYS = frozenset(["day", "weekday"])
_WEEK_DAYS = 7
# Of one event other moments have other times.
_PHASES = frozenset(["begin", "end", "open", "close"])
# Of what happened on a day or at an hour; what ended did not happen then.
_ENDING = frozenset(["end"])
_MOVING = frozenset(["rise", "fall"])
# Of these articles name many, of which few are of one thing.
_SELDOM = frozenset(["year", "month", "weekday"])
# What a report of another day may tell anew.
_GROWING = frozenset(
    """dead hurt missing rescued evacuated arrested ill damage burned dark trapped attend stolen returned found
    counted""".split()
)
_COUNTED = frozenset(["count", "mass", "volume"])
# Of these two have to share a word or a concept at least: they are too many.
_SHARING = frozenset("age share length area mass volume speed duration clock".split())


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values that may be of one thing, and what speaks for it."""

    one: Filler
    other: Filler
    traits: Mapping[str, float]


_Filled = Callable[[Value], Filler | None]


class _Article:
    """What an article says anywhere."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self.sentences = len(sentences)
        self.values: set[tuple[str, float]] = set()  # its quantities by dimension

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset().union(*[map(lexicon.stem, lexicon.words(s.text)) for s in self._sentences])

    @cached_property
    def counts(self) -> frozenset[float]:
        """Its counts."""
        return frozenset([low for dimension, low in self.values if dimension == "count"])

    def knows(self, value: Value) -> bool:
        """True if it has the quantity, whatever it says of it."""
        return value.quantity is not None and (value.quantity.dimension, value.quantity.low) in self.values


def pairs(story: Story) -> Iterator[Pair]:
    """Every pair of a story's values that may be of one thing, in the order of the story; none of a large story."""
    if not 1 < len(story.by_document) <= MOST_ARTICLES:
        return
    articles = {id: _Article(own) for id, own in story.by_document.items()}
    for place in story.numbered:
        sentence = story.sentences[place]
        found = quantities.find(sentence.text)
        articles[sentence.document_id].values.update([(one.dimension, one.low) for one in found])
    by_kind: defaultdict[str, list[Value]] = defaultdict(list)
    for value in values.find(story):
        by_kind[value.kind].append(value)
    compared = by_kind.keys() - _TIMES if _is_long(story) else by_kind.keys()
    filled: _Filled = cache(fill)  # once a value, however many it is compared with
    for kind in sorted(compared):
        every = by_kind[kind]
        if len(every) > _MOST:
            every = sorted(every, key=lambda value: order(value.sentence))[:_MOST]
        yield from _of_kind(every, story, articles, filled)


def _is_long(story: Story) -> bool:
    """True if the reports are of more than a week: what has one time in a story of days may have several."""
    days = [moment.local_date for moment in story.moments.values() if moment is not None]
    return bool(days) and (max(days) - min(days)).days > _WEEK_DAYS


def _of_kind(
    every: Sequence[Value], story: Story, articles: Mapping[str, _Article], filled: _Filled
) -> Iterator[Pair]:
    """The pairs of values of one kind; what a third article has both of are two things."""
    by_article: defaultdict[str, list[Value]] = defaultdict(list)
    for value in every:
        by_article[value.sentence.document_id].append(value)
    if len(by_article) < 2:
        return
    ids = list(by_article)
    for n, first in enumerate(ids):
        for second in ids[n + 1 :]:
            found = _between(
                by_article[first], by_article[second], story, articles[first], articles[second], filled
            )
            thirds = [own for id, own in by_article.items() if id not in (first, second)]
            for pair in found:
                if not any(_has_both(own, pair) for own in thirds) and not _are_known_apart(
                    pair, thirds, filled
                ):
                    yield pair


def _has_both(own: Sequence[Value], pair: Pair) -> bool:
    return all(any(map(value.agrees, own)) for value in (pair.one.value, pair.other.value))


def _are_known_apart(pair: Pair, thirds: Sequence[Sequence[Value]], filled: _Filled) -> bool:
    """True for two ages where a third article names whose the one is, and it is not whose the other is."""
    if pair.one.kind != "age":
        return False
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        same = [filled(value) for own in thirds for value in own if value.agrees(one.value)]
        if any(third is not None and _are_two(set(third.named), set(other.named)) for third in same):
            return True
    return False


def _between(
    one: Sequence[Value],
    other: Sequence[Value],
    story: Story,
    first: _Article,
    second: _Article,
    filled: _Filled,
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
            rivals = sum([_fit(c, b) for c in left]), sum([_fit(a, c) for c in right])
            if rivals != (1, 1) and a.kind == "day" and _share_nothing(a, b):
                continue
            f, g = filled(a), filled(b)
            if a.kind == "age" and rivals != (1, 1) and not (f and g and f.role and f.role == g.role):
                continue
            if f is not None and g is not None and not _may_differ(f, g, story, first, second):
                yield Pair(f, g, traits(f, g, rivals, story, first, second))


def _fit(a: Value, b: Value) -> bool:
    """True if two counts may be of one thing by what they count: "four men", "three robbers"."""
    if a.noun == b.noun or not a.noun or not b.noun:
        return True
    return "people" in (a.noun, b.noun) and not _PERSONS.isdisjoint((a.noun, b.noun))


def _may_be_one(a: Value, b: Value, first: _Article, second: _Article) -> bool:
    """False for values too far apart, counts of different things, and parts of one another."""
    if a.quantity is None or b.quantity is None:
        return True
    low, high = sorted((a.quantity.low, b.quantity.low))
    if high > MOST_TIMES * low and not _is_slip(a, b, high / low):
        return False
    if not _fit(a, b):
        return False
    if a.kind != "count":
        return True
    shared = concepts.of(a.sentence.text) & concepts.of(b.sentence.text) & STRONG
    if not {a.noun, b.noun} <= _ANYONE:
        shared -= concepts.OF_PEOPLE
    if not shared and (a.noun != b.noun or a.noun in _ANYONE):
        return False
    return not (_is_part(a, b) or _is_part(b, a)) and not (
        (high >= _LARGE or "aboard" in shared) and high - low in first.counts | second.counts
    )


def _is_slip(a: Value, b: Value, times: float) -> bool:
    """True for "130,000 adults" and "13,000 adults": a nought more or less in a large count of one thing."""
    return a.kind == "count" and a.noun == b.noun != "" and times in _NOUGHTS


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


def _may_differ(f: Filler, g: Filler, story: Story, first: _Article, second: _Article) -> bool:
    """True if two values are of two things by what is said of them, or a later report tells one anew."""
    kind = f.kind.split()[0]
    if f.is_past != g.is_past or f.is_perhaps != g.is_perhaps or _are_two(f.wished, g.wished):
        return True
    if kind == "day" and len({f.value.parts[-1], g.value.parts[-1]} - {0}) > 1:
        return True  # days of two years
    if kind in _SELDOM and not (f.near & g.near and (_are_like(f, g) or _are_of_building(f, g))):
        return True
    if kind == "count" and f.value.of_those != g.value.of_those:
        return True
    if kind in _COUNTED and _are_two(f.near & STRONG, g.near & STRONG):
        return True  # those who were hurt and those who were killed, what is in the tanks and what has leaked
    if kind == "share" and ("fall" in f.near) != ("fall" in g.near) and f.keys.isdisjoint(g.keys):
        return True  # a premium of so much, and shares that fell by so much
    if kind == "money" and not _MOVING.isdisjoint(f.near | g.near):
        return True
    if f.which & OTHERS != g.which & OTHERS or _are_two(f.which, g.which):
        return True
    if any(_are_two(f.near & alone, g.near & alone) for alone in (_PHASES, concepts.ATTRIBUTES)):
        return True
    if terms.numbered(f.value.sentence.text) != terms.numbered(g.value.sentence.text):
        return True
    if kind in _DAYS and (f.near & _ENDING != g.near & _ENDING or _are_two(f.happened, g.happened)):
        return True  # the day on which a strike began and that on which it ended, an arrest and a release
    if kind == "clock" and (f.was_to_be != g.was_to_be or _are_two(f.days, g.days)):
        return True
    if kind == "age" and (
        _are_two(f.names, g.names)
        or _are_two(set(f.named), set(g.named))
        or f.speaks != g.speaks
        or _are_two(_who(f, story), _who(g, story))
    ):
        return True
    if kind in _SHARING and _share_nothing(f.value, g.value):
        return True
    if kind in ("count", "money") and not _GROWING.isdisjoint(f.wide | g.wide) and _are_apart(f, g, story):
        return True
    # places or names that the other article does not know: asked last, as all its words are stemmed for that
    return _are_foreign(f.where, g.where, first, second) or _are_foreign(f.names, g.names, first, second)


def _are_foreign(one: AbstractSet[str], other: AbstractSet[str], first: _Article, second: _Article) -> bool:
    """True if each of two articles has some of which the other has none."""
    return bool(one and other) and one.isdisjoint(second.stems) and other.isdisjoint(first.stems)


def _who(f: Filler, story: Story) -> frozenset[str]:
    before = story.before(f.value.place)
    return f.persons or (genders(before.text) if before is not None else frozenset())


def _are_two(one: AbstractSet[object], other: AbstractSet[object]) -> bool:
    """True if both have some and share none."""
    return bool(one and other and one.isdisjoint(other))


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
        "like": float(_are_like(f, g)),
        "alone": float(rivals[0] == 1) + float(rivals[1] == 1),
        "both alone": float(rivals == (1, 1)),
        "both alone, " + kind: float(rivals == (1, 1)),
        "other names": float(bool(f.names and g.names and f.names.isdisjoint(g.names))),
        "foreign names": min(3.0, float(foreign)),
        "which": float(f.which != g.which),
        "later": float(_are_apart(f, g, story)),
        "other days": float(_are_two(f.days, g.days)),
        "to come": float(f.will_be != g.will_be),
        "articles": math.log(len(story.by_document) / 2),
        "sentences": math.log(max(_SHORT, first.sentences) * max(_SHORT, second.sentences)) / 2,
    }


def _are_like(f: Filler, g: Filler) -> bool:
    """True if two clauses say nearly the same beside their values."""
    one, other = f.keys | f.near, g.keys | g.near
    return len(one & other) >= _LIKE_SHARED and len(one & other) >= _LIKE_PART * len(one | other)


def _are_of_building(f: Filler, g: Filler) -> bool:
    """True if two clauses say when one thing was built or founded: "The mill dates from 1887"."""
    return "build" in f.near & g.near and not f.keys.isdisjoint(g.keys)


def _share_nothing(a: Value, b: Value) -> bool:
    """True if two sentences have no concept and no word in common."""
    return concepts.of(a.rest).isdisjoint(concepts.of(b.rest)) and keys(a.rest).isdisjoint(keys(b.rest))
