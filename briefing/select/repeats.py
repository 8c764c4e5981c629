"""How much of a sentence is told already, word pair by word pair.

A story has its words, and sentences that have nothing new to say may share few of them; "the ferry that ran onto the
reef on Friday with 212 people aboard" is told again by its pairs. What a reader meets twice is counted the same way by
the evaluation (`redundancy`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.terms import Floats, Ints, Terms, grouped


@dataclass(slots=True)
class Repeats:
    """The word pairs told so far; one choice's scratch pad, never shared."""

    rows: Ints  # the sentence of each pair, in order
    pairs: Ints  # which pair it is, from 0
    told: NDArray[np.bool_]  # of each pair
    sizes: Floats  # pairs of each sentence, at least 1; shape (n,)

    @classmethod
    def start(cls, terms: Terms) -> Repeats:
        """Nothing told yet. A sort of the story's pairs."""
        distinct, pairs = grouped(terms.pair_ids)
        sizes = np.maximum(np.bincount(terms.pair_rows, minlength=terms.count), 1).astype(np.float64)
        return cls(terms.pair_rows, pairs, np.zeros(len(distinct), dtype=np.bool_), sizes)

    def tell(self, row: int) -> None:
        """The pairs of one sentence are told now."""
        first, behind = self.rows.searchsorted((row, row + 1))
        self.told[self.pairs[first:behind]] = True

    def share(self) -> Floats:
        """Which part of the pairs of each sentence is told, shape (n,), in [0, 1]."""
        return np.bincount(self.rows[self.told[self.pairs]], minlength=len(self.sizes)) / self.sizes
