"""A story as its rules ask it: sentences by the words that stand in them, so that each asks only what concerns it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import Protocol, TypeVar

from briefing import lexicon
from briefing.align import terms
from briefing.align.moments import later
from briefing.align.when import Resolved
from briefing.quantities.numerals import NUMBER_WORDS
from briefing.types import Article, Moment, Sentence, Span

_HOUR_DIGITS = 2
MOST = 40  # a key that more sentences have proposes no pair
_NUMBERS = re.compile(r"\n(\d[^\n]*)")


def order(sentence: Sentence) -> tuple[int, str]:
    """What sentences are sorted by: their place and text, never their article, whatever the order of the files.

    Equal ones stay in the order of report that a story's articles are in.
    """
    return sentence.index, sentence.text


class Told(Protocol):
    """What a sentence tells."""

    @property
    def sentence(self) -> Sentence: ...


_Told = TypeVar("_Told", bound=Told)


def mains(told: Iterable[_Told], are_same: Callable[[_Told, _Told], bool]) -> list[_Told]:
    """What each article stands for, the earliest told first: what it tells first, none if it tells two that differ.

    `told` is in the order of each article.
    """
    by_document: defaultdict[str, list[_Told]] = defaultdict(list)
    for one in told:
        by_document[one.sentence.document_id].append(one)
    main = [own[0] for own in by_document.values() if all(are_same(own[0], other) for other in own)]
    return sorted(main, key=lambda one: order(one.sentence))


class Story:
    """The sentences of a story's articles; where each word stands is counted once, when it is first asked for.

    A *place* is the number of a sentence among all of the story's, article after article.
    """

    def __init__(
        self,
        sentences: Sequence[Sequence[Sentence]],
        articles: Sequence[Article] = (),
        dates: Mapping[Span, tuple[Resolved, ...]] = MappingProxyType({}),
    ) -> None:
        """Of articles with these sentences, and with the days that `when.resolve_all` finds in them."""
        self.articles: Mapping[str, Article] = {article.document.id: article for article in articles}
        self.dates = dates
        self.by_document: Mapping[str, Sequence[Sentence]] = {
            own[0].document_id: own for own in sentences if own
        }
        self.sentences: tuple[Sentence, ...] = tuple(chain.from_iterable(sentences))
        # the number of the article that each sentence stands in
        self.homes: list[int] = [number for number, own in enumerate(sentences) for _ in own]
        self._sharing: dict[int, Mapping[int, int]] = {}
        self._rarity: dict[str, float] = {}

    @cached_property
    def moments(self) -> Mapping[str, Moment | None]:
        """When each document was published, None where nobody knows."""
        return {id: article.document.published_at for id, article in self.articles.items()}

    def is_later(self, one: Sentence, other: Sentence) -> bool:
        """True if `one` was surely published later than `other`."""
        first, second = self.moments[one.document_id], self.moments[other.document_id]
        return first is not None and second is not None and later(first, second)

    def may_be_later(self, one: Sentence, other: Sentence) -> bool:
        """False if `one` was surely published no later than `other`: it cannot tell what has come true since."""
        first, second = self.moments[one.document_id], self.moments[other.document_id]
        return first is None or second is None or later(first, second)

    @cached_property
    def vocabularies(self) -> Sequence[frozenset[str]]:
        """The `lexicon.vocabulary` of each sentence."""
        return [lexicon.vocabulary(sentence.text) for sentence in self.sentences]

    @cached_property
    def words(self) -> Mapping[str, Sequence[int]]:
        """The places of each word of them."""
        found: dict[str, list[int]] = {}
        for place, own in enumerate(self.vocabularies):
            for word in own:
                found.setdefault(word, []).append(
                    place
                )  # quicker than a `defaultdict`: half the words are new
        return found

    @cached_property
    def keys(self) -> Mapping[str, Sequence[int]]:
        """The places of each key of `terms.keys`."""
        found: dict[str, list[int]] = {}
        for place, sentence in enumerate(self.sentences):
            for key in terms.keys(sentence.text):
                found.setdefault(key, []).append(place)
        return found

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words: two sets are met in half the time of a set and the keys of a mapping."""
        return frozenset(self.words)

    def rarity(self, key: str) -> float:
        """How much a key tells: the logarithm of one in how many sentences of the story has it; 0 where none has."""
        if key not in self._rarity:
            places = self.keys.get(key)
            self._rarity[key] = math.log(1 + len(self.sentences) / len(places)) if places else 0.0
        return self._rarity[key]

    def weight(self, keys: AbstractSet[str]) -> float:
        """How much some keys tell together."""
        return sum(map(self.rarity, sorted(keys)))

    def before(self, place: int) -> Sentence | None:
        """The sentence before the one at `place` in its article, if there is one."""
        return self.sentences[place - 1] if place and self.homes[place - 1] == self.homes[place] else None

    def behind(self, place: int) -> Sentence | None:
        """The sentence behind the one at `place` in its article, if there is one."""
        behind = place + 1
        is_own = behind < len(self.homes) and self.homes[behind] == self.homes[place]
        return self.sentences[behind] if is_own else None

    def reach(self, place: int, *, before: int = 1, behind: int = 1) -> Iterator[int]:
        """The places around the one at `place` in its article, itself among them, in order."""
        for near in range(max(0, place - before), min(len(self.homes), place + behind + 1)):
            if self.homes[near] == self.homes[place]:
                yield near

    def around(self, place: int) -> frozenset[str]:
        """The keys of the sentence at `place` and of those beside it."""
        return frozenset().union(*(terms.keys(self.sentences[near].text) for near in self.reach(place)))

    def places(self, words: AbstractSet[str]) -> list[int]:
        """The places of the sentences that have one of `words`, in order."""
        postings = list(map(self.words.__getitem__, words & self._known))
        return sorted(set().union(*postings)) if len(postings) > 1 else list(*postings)

    def having(self, words: AbstractSet[str]) -> list[Sentence]:
        """The sentences that have one of `words`, in order."""
        return [self.sentences[place] for place in self.places(words)]

    def keyed(self, keys: AbstractSet[str], *, least: int) -> list[int]:
        """The places of the sentences that have so many of `keys`, in order."""
        postings = map(self.keys.__getitem__, keys & self.keys.keys())
        counts = Counter(chain.from_iterable(postings))
        return sorted(place for place, count in counts.items() if count >= least)

    def sharing(self, place: int) -> Mapping[int, int]:
        """How many keys each sentence shares with the one at `place`, those left out that more than `MOST` have."""
        if place not in self._sharing:
            postings = map(self.keys.__getitem__, terms.keys(self.sentences[place].text))
            rare = [places for places in postings if 1 < len(places) <= MOST]
            self._sharing[place] = Counter(chain.from_iterable(rare))
        return self._sharing[place]

    def containing(self, parts: Iterable[str]) -> frozenset[str]:
        """The words of the story that contain one of `parts`, runs of letters."""
        found: set[str] = set()
        for part in parts:
            at = self._lines.find(part)
            while at >= 0:
                end = self._lines.index("\n", at)
                found.add(self._lines[self._lines.rindex("\n", 0, at) + 1 : end])
                at = self._lines.find(part, end)
        return frozenset(found)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words of the story that begin with a digit: one stands wherever a digit does."""
        return frozenset(_NUMBERS.findall(self._lines))

    @cached_property
    def hours(self) -> frozenset[str]:
        """Those of `numbers` that a time of day may begin with: of two digits, or with a mark in them."""
        return frozenset([one for one in self.numbers if len(one) <= _HOUR_DIGITS or not one.isdecimal()])

    @cached_property
    def numbered(self) -> Sequence[int]:
        """The places of the sentences with a digit or a word of number: no other has a quantity."""
        return self.places(self.numbers | NUMBER_WORDS)

    @cached_property
    def _numbered(self) -> frozenset[int]:
        return frozenset(self.numbered)

    def numbered_having(self, words: AbstractSet[str]) -> list[int]:
        """The places of `numbered` whose sentences have one of `words`, in order."""
        return [place for place in self.places(words) if place in self._numbered]

    @cached_property
    def _lines(self) -> str:
        return "\n".join(("", *self.words, ""))

    def meeting(self, kinds: Mapping[int, Collection[Hashable]]) -> list[int]:
        """The places, of those given with the kinds they tell of, with a kind that two articles tell of."""
        homes: dict[Hashable, int] = {}
        met: set[Hashable] = set()
        for place, own in kinds.items():
            home = self.homes[place]
            met.update(kind for kind in own if homes.setdefault(kind, home) != home)
        return [place for place, own in kinds.items() if not met.isdisjoint(own)] if met else []
