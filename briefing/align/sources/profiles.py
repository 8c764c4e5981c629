"""Articles as wholes, as they are compared: their content words, names counting double."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import mul

import numpy as np

from briefing import dates, lexicon
from briefing.align.sources.stale import first_date
from briefing.types import Article, Sentence

# Begins with the space, a letter that a search can look for.
_NAME = re.compile(r" (?<=[\w,;] )[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*")
_NO_NAMES = lexicon.FUNCTION_WORDS | dates.CALENDAR
_ROUNDING = 1e-9  # of a cosine whose products are added up in any order


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of an article."""

    number: int
    terms: frozenset[str]
    weights: Mapping[str, float]  # of each term
    norm: float
    names: frozenset[str]
    sentences: Sequence[Sentence]
    day: date | None


def profile_of(number: int, article: Article, sentences: Sequence[Sentence]) -> Profile:
    """The profile of an article, which `number` tells from the others."""
    counts = Counter(chain.from_iterable([lexicon.content_stems(sentence.text) for sentence in sentences]))
    # A name stands behind a space and has no line break in it: those of all sentences are found at once.
    named = set(_NAME.findall("\n".join([sentence.text for sentence in sentences])))
    names = {name for name in lexicon.words.__wrapped__(" ".join(named)) if len(name) > 2} - _NO_NAMES
    weights = {term: 1.0 if n == 1 else 1 + math.log(n) for term, n in counts.items()}
    for term in counts.keys() & set(map(lexicon.stem, names)):
        weights[term] *= 2
    published = article.document.published_at
    return Profile(
        number,
        frozenset(weights),
        weights,
        math.sqrt(math.fsum(map(mul, weights.values(), weights.values()))),
        frozenset(names),
        sentences,
        published.local_date if published else first_date(sentences),
    )


def cosine(one: Profile, other: Profile) -> float:
    """How much two articles are alike, from 0 to 1."""
    shared = one.terms & other.terms
    # `fsum` rounds once, so that the order of a set does not matter
    product = math.fsum(
        map(mul, map(one.weights.__getitem__, shared), map(other.weights.__getitem__, shared))
    )
    return product / (one.norm * other.norm) if one.norm and other.norm else 0.0


class Vectors:
    """Many profiles, with all of which another is compared at a stroke."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        terms = dict.fromkeys(chain.from_iterable(profile.weights for profile in profiles))
        self._rows = {term: row for row, term in enumerate(terms)}
        self._units = np.zeros((len(terms), len(profiles)))  # of each term in each profile, whose norm is 1
        for column, own in enumerate(profiles):
            rows = list(map(self._rows.__getitem__, own.weights))
            self._units[rows, column] = np.fromiter(own.weights.values(), dtype=np.float64) / (
                own.norm or 1.0
            )

    def nearest(self, one: Profile) -> Iterable[Profile]:
        """The profile nearest to `one` by `cosine`, itself left out; several where they are next to equal."""
        known = one.weights.keys() & self._rows.keys()
        rows = np.fromiter(map(self._rows.__getitem__, known), dtype=np.intp, count=len(known))
        weights = np.fromiter(map(one.weights.__getitem__, known), dtype=np.float64, count=len(known))
        products = (weights @ self._units.take(rows, axis=0)).tolist()
        others = [(near, own) for near, own in zip(products, self._profiles, strict=True) if own is not one]
        best = max((near for near, _ in others), default=0.0) - _ROUNDING * one.norm
        return [own for near, own in others if near >= best]


def words_of(profile: Profile) -> frozenset[str]:
    """All words of an article; asked for only where it is in doubt."""
    return frozenset(chain.from_iterable(lexicon.words(sentence.text) for sentence in profile.sentences))
