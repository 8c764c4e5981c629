"""How much of a sentence is told already, word pair by word pair.

A story has its words, and sentences that have nothing new to say may share few of them; "the ferry that ran onto the
reef on Friday with 212 people aboard" is told again by its pairs. What a reader meets twice is counted the same way by
the evaluation (`redundancy`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.terms import Floats, Ints, Terms, starts_of


@dataclass(slots=True)
class Repeats:
    """The word pairs told so far; one choice's scratch pad, never shared."""

    rows: Ints  # the sentence of each pair that the story has again, in order
    pairs: Ints  # which pair it is
    starts: list[int]  # n + 1: pairs of sentence i are starts[i]:starts[i + 1]
    told: NDArray[np.bool_]  # of each pair
    sizes: Ints  # pairs of each sentence, at least 1; shape (n,)

    @classmethod
    def start(cls, terms: Terms) -> Repeats:
        """Nothing told yet. Linear in the story's pairs."""
        starts = starts_of(np.bincount(terms.pair_rows, minlength=terms.count))
        told = np.zeros(terms.pair_count, dtype=np.bool_)
        return cls(terms.pair_rows, terms.pair_ids, starts, told, np.maximum(terms.pair_sizes, 1))

    def tell(self, row: int) -> None:
        """The pairs of one sentence are told now."""
        self.told[self.pairs[self.starts[row] : self.starts[row + 1]]] = True

    def share(self) -> Floats:
        """Which part of the pairs of each sentence that is untold itself is told, shape (n,), in [0, 1]."""
        return np.bincount(self.rows[self.told[self.pairs]], minlength=len(self.sizes)) / self.sizes
