"""Word shingles (Broder 1997): each run of five words as one number.

They are counted as arrays: a story of 3,000 articles has a million, of which one in a hundred stands in two articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

WORDS = 5

Numbers = NDArray[np.uint64]

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_MODULUS = 1 << 64
_SPACE = 32


def of(texts: Sequence[Sequence[str]]) -> Numbers:
    """The shingles of texts, given as their words, each once and in order. None reaches from one text to the next."""
    lengths = list(map(len, texts))
    if sum(lengths) < WORDS:
        return np.empty(0, dtype=np.uint64)
    joined = f" {' '.join(chain.from_iterable(texts))} ".encode("utf-8", "surrogatepass")
    digits = np.frombuffer(joined, dtype=np.uint8)
    # The bytes of a run are the digits of its number (Rabin 1981): the sum of all before its end less the sum of all
    # before its start, moved to the first place.
    powers, inverses = _powers(1 << len(digits).bit_length())
    sums = np.cumsum(digits * powers[: len(digits)])
    spaces = np.flatnonzero(digits == _SPACE)
    starts, ends = spaces[:-WORDS], spaces[WORDS:]
    if len(lengths) > 1:
        whole = np.arange(WORDS, len(spaces)) <= np.repeat(np.cumsum(lengths), lengths)[: 1 - WORDS]
        starts, ends = starts[whole], ends[whole]
    return _distinct(np.sort((sums[ends] - sums[starts]) * inverses[starts]))


def shared(each: Sequence[Numbers]) -> list[frozenset[int]]:
    """Of the shingles of each document those that another has too."""
    every = np.sort(np.concatenate(each)) if each else np.empty(0, dtype=np.uint64)
    repeated = _distinct(every[1:][every[1:] == every[:-1]])
    if not len(repeated):
        return [frozenset()] * len(each)
    places = (np.minimum(np.searchsorted(repeated, own), len(repeated) - 1) for own in each)
    return [frozenset(own[repeated[place] == own].tolist()) for own, place in zip(each, places, strict=True)]


def _distinct(ordered: Numbers) -> Numbers:
    is_first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


@lru_cache(maxsize=4)
def _powers(count: int) -> tuple[Numbers, Numbers]:
    """So many powers of the base, and their inverses."""
    powers = np.ones((2, count), dtype=np.uint64)
    powers[0, 1:], powers[1, 1:] = _BASE, pow(_BASE, -1, _MODULUS)
    np.cumprod(powers, axis=1, out=powers)
    return powers[0], powers[1]
