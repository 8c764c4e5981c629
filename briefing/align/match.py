"""Which sentences say the same thing: sentences to facts.

Two sentences are one fact if the content words they share, weighted by rarity in the story, make up most of both
(Dice coefficient), and nothing that word overlap is blind to tells them apart: figures, negation, and who is named.
Vectors are of no help there: they put "40,000" beside "4,000" and "did" beside "did not".

Candidates come from an inverted index over each sentence's rarest words (prefix filtering, Chaudhuri, Ganti & Kaushik
2006), so that growth stays close to linear; a fact is matched by its first sentence only, so that chains of
near-matches cannot drift.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from briefing import lexicon
from briefing.align.sketches import Sketches
from briefing.types import Fact, Sentence

# Calibrated by reading pairs that cross articles, sampled from 80 clusters of the Multi-News development part and
# already agreeing in figures and polarity: 44 of 45 at 0.60-0.90 told one point, 14 of 16 at 0.55-0.60, and 17 of 25
# at 0.45-0.55, where the rest were different points on one subject. Lower loses citations' precision first.
SAME_DICE = 0.55
# A sentence of fewer content words than this is matched only when equal: two words shared are no evidence.
MIN_CONTENT = 4
_PREFIX = 6  # rarest words looked up; a pair at SAME_DICE shares one of them unless both are very long
_BOUND = SAME_DICE / 2 * (1 - 1e-9)  # of both weights; less by a trifle, since sums are rounded
_MAX_POSTINGS = 64  # a word in more facts than this is no clue which one
_FEW = 32  # facts that are compared without a look at their sketches
_MOST_COMPARED = (
    50  # the wordings of one fact that are ordered by what the others bear out; a hundred copies need none
)

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


class _Profile(NamedTuple):
    """What is compared of a sentence; a content word is its rank among those that sentences share, the rarest 0."""

    sentence: Sentence
    alone: int  # so many content words no other sentence has; from `_PREFIX` on nothing else is asked for
    ranks: tuple[int, ...] = ()  # in order
    terms: frozenset[int] = frozenset()
    weight: float = 0.0  # of all content words


class _Homes:
    """The facts found so far, by their first sentences, and those that a sentence may belong to."""

    def __init__(self, ranking: _Ranking) -> None:
        self._rarity = ranking.rarity
        self._firsts: list[_Profile] = []
        # few sentences are asked for, but those again and again
        self._claimed = cache(_polarity_and_figures)
        self._sketches = Sketches()  # of the firsts, as far as asked for
        self._postings: dict[int, array[int]] = defaultdict(lambda: array("q"))

    def found(self, profile: _Profile) -> int:
        """The number of a new fact."""
        home = len(self._firsts)
        self._firsts.append(profile)
        for rank in _rarest(profile):
            if len(self._postings[rank]) < _MAX_POSTINGS:
                self._postings[rank].append(home)
        return home

    def best(self, profile: _Profile) -> int | None:
        """Number of the fact that the sentence belongs to, the closest one first."""
        best: tuple[float, int] | None = None
        mine = None
        for home in self._candidates(profile):
            other = self._firsts[home]
            # Twice the same sum: the first, in any order, settles all but the nearest.
            shared = profile.terms & other.terms
            if sum(map(self._rarity.__getitem__, shared)) < _BOUND * (profile.weight + other.weight):
                continue
            mine = mine or self._claimed(profile.sentence.text)
            if not _agree(mine, self._claimed(other.sentence.text)):
                continue
            ordered = sorted(shared, reverse=True)  # float sums depend on the order
            score = 2 * sum(map(self._rarity.__getitem__, ordered)) / (profile.weight + other.weight)
            if score >= SAME_DICE and (best is None or score > best[0]):
                best = (score, home)
        return best[1] if best else None

    def _candidates(self, profile: _Profile) -> Collection[int]:
        """The facts that have one of the rarest words and may have enough of the others."""
        rarest = _rarest(profile)
        postings = [self._postings[rank] for rank in rarest if rank in self._postings]
        if sum(map(len, postings)) <= _FEW:
            return dict.fromkeys(chain.from_iterable(postings))
        for first in self._firsts[len(self._sketches) :]:
            self._sketches.add(first.ranks, first.weight)
        weights = map(self._rarity.__getitem__, profile.ranks)
        return self._sketches.having(postings, profile.ranks, weights, weight=profile.weight, part=_BOUND)


def _rarest(profile: _Profile) -> tuple[int, ...]:
    """The rarest words of a sentence, without those that no other has."""
    return profile.ranks[: _PREFIX - profile.alone] if profile.alone < _PREFIX else ()


def match(sentences: Iterable[Sequence[Sentence]]) -> tuple[Fact, ...]:
    """Facts of all sentences, ordered by the place of their best sentence in its article, then by its text.

    Every sentence is in exactly one fact. The order of the articles does not matter.
    """
    # by place and text, never by article: equal stories give equal facts however the files are ordered
    ordered = sorted(chain.from_iterable(sentences), key=attrgetter("index", "text"))
    terms = [frozenset(lexicon.content_stems(sentence.text)) for sentence in ordered]
    ranking = _ranking(terms)
    profiles = [_profile(sentence, own, ranking) for sentence, own in zip(ordered, terms, strict=True)]
    alike = Counter([profile.ranks for profile in profiles if not profile.alone])
    homes = _Homes(ranking)
    groups: list[list[_Profile]] = []
    exact: dict[str, int] = {}
    for profile in profiles:
        # Only sentences of the same words can be equal; the others need no key.
        is_alike = not profile.alone and alike[profile.ranks] > 1
        key = " ".join(profile.sentence.text.split()) if is_alike else None
        home = exact.get(key) if key is not None else None
        if home is None and profile.ranks and len(profile.ranks) + profile.alone >= MIN_CONTENT:
            home = homes.best(profile)
        if home is None:
            home = homes.found(profile)
            groups.append([])
        groups[home].append(profile)
        if key is not None:
            exact.setdefault(key, home)
    return tuple(
        [
            Fact((group[0].sentence,) if len(group) == 1 else _best_first(group, ranking.rarity))
            for group in groups
        ]
    )


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The content words that two sentences of a story have, by rarity."""

    rank: Mapping[str, int]
    shared: frozenset[str]  # all of them
    rarity: Sequence[float]  # by rank: the inverse document frequency, a sentence being the document
    alone: float  # the same of a word that one sentence has


def _ranking(terms: Sequence[Collection[str]]) -> _Ranking:
    """The ranking of the words of sentences, given as the set of each."""
    frequency = Counter(chain.from_iterable(terms))
    ordered = sorted([term for term, seen in frequency.items() if seen > 1])
    ordered.sort(key=frequency.__getitem__)
    rarity = {seen: math.log(1 + len(terms) / seen) for seen in {1, *map(frequency.__getitem__, ordered)}}
    return _Ranking(
        rank={term: n for n, term in enumerate(ordered)},
        shared=frozenset(ordered),
        rarity=[rarity[frequency[term]] for term in ordered],
        alone=rarity[1],
    )


def _profile(sentence: Sentence, terms: frozenset[str], ranking: _Ranking) -> _Profile:
    shared = terms & ranking.shared
    alone = len(terms) - len(shared)
    if alone >= _PREFIX:
        return _Profile(sentence, alone)
    ranks = tuple(sorted(map(ranking.rank.__getitem__, shared)))
    weight = sum([*map(ranking.rarity.__getitem__, reversed(ranks)), *[ranking.alone] * alone])
    return _Profile(sentence, alone, ranks, frozenset(ranks), weight)


_Claimed = tuple[bool, frozenset[str]]  # whether a sentence denies, and its figures


def _agree(one: _Claimed, other: _Claimed) -> bool:
    """False where figures or polarity differ: "killed 12" and "killed 15" are a conflict, not one fact."""
    return one[0] == other[0] and (one[1] <= other[1] or other[1] <= one[1])


def _polarity_and_figures(text: str) -> _Claimed:
    negated = lexicon.negates(text) and _NEGATION.search(text) is not None
    return negated, frozenset(number.rstrip(".,:") for number in _NUMBER.findall(text))


def _best_first(group: Sequence[_Profile], rarity: Sequence[float]) -> tuple[Sentence, ...]:
    """The wording that the others bear out best comes first; then earlier in its article, shorter, by text."""
    if len(group) > _MOST_COMPARED:
        return tuple([profile.sentence for profile in group])
    having = Counter(chain.from_iterable([profile.ranks for profile in group]))

    def key(profile: _Profile) -> tuple[float, int, int, str]:
        borne_out = sum([rarity[term] * (having[term] - 1) for term in profile.ranks])
        sentence = profile.sentence
        return (
            -round(borne_out / max(profile.weight, 1e-9), 6),
            sentence.index,
            len(sentence.text),
            sentence.text,
        )

    return tuple([profile.sentence for profile in sorted(group, key=key)])
