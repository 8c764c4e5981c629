"""Sketches of sentences: each word sets one bit, so that one sentence is held against hundreds at a stroke.

A word whose bit another sentence has not set is not a word of it. The rows lie side by side: to look up the words of
each sentence in turn costs three times as much, most of it in waiting for memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate

import numpy as np

# Ten times as many bits as a sentence has content words: two sentences set one or two of the same by chance.
BITS = 128
_ONES = (
    np.unpackbits(np.arange(1 << 16, dtype=np.uint16).view(np.uint8)).reshape(-1, 16).sum(axis=1)
)  # by number


class Sketches:
    """Sentences by number, in the order in which they are added."""

    def __init__(self) -> None:
        # the bits that no word of the sentence sets
        self._absent = np.empty((64, BITS // 16), dtype=np.uint16)
        self._weights = np.empty(64)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, words: Iterable[int], weight: float) -> None:
        """The next sentence, by the numbers of its words and how much they weigh together."""
        if self._count == len(self._weights):
            self._absent = np.concatenate([self._absent, np.empty_like(self._absent)])
            self._weights = np.concatenate([self._weights, np.empty_like(self._weights)])
        self._absent[self._count] = ~_sketch(words)
        self._weights[self._count] = weight
        self._count += 1

    def having(
        self,
        numbers: Iterable[array[int]],
        words: Sequence[int],
        weights: Iterable[float],
        *,
        weight: float,
        part: float,
    ) -> list[int]:
        """Those of `numbers`, once each, that may share words which weigh this part of both sentences together.

        `words` are those of a sentence of this `weight`, and `weights` theirs, the heaviest first.
        """
        asked = np.frombuffer(b"".join(numbers), dtype=np.int64)
        # `take` picks rows in half the time of an index
        missing = np.add.reduce(_ONES.take(self._absent.take(asked, axis=0) & _sketch(words)), axis=1)
        most = np.fromiter(accumulate(weights, initial=0.0), dtype=np.float64)  # by how many are shared
        enough = most.take(len(words) - missing) >= part * (weight + self._weights.take(asked))
        return list(dict.fromkeys(asked[enough].tolist()))


def _sketch(words: Iterable[int]) -> np.ndarray[tuple[int], np.dtype[np.uint16]]:
    sketch = 0
    for word in words:
        sketch |= 1 << word % BITS
    return np.frombuffer(sketch.to_bytes(BITS // 8, "little"), dtype="<u2")
