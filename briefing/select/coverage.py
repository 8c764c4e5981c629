"""What a choice leaves untold: the words of the story, each worth what its sources make of it.

Coverage of weighted concepts (Gillick & Favre 2009), solved greedily; as a sum over covered words it is monotone and
submodular (Lin & Bilmes 2011). Salience asks how well a sentence is put; coverage, whether it adds a side or a subject
that nothing chosen so far has touched.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Terms, begin

# A source's vote for a word fades with the place of the sentence where it first has it: halved at this position.
_FADE_POSITIONS = 20
# Votes are raised to this power: what two sources have is worth more than twice what one has.
_AGREEMENT = 1.5


@dataclass(slots=True)
class Coverage:
    """What is told so far; one choice's scratch pad, never shared."""

    terms: Terms
    worth: Floats  # of each content stem that is still untold, shape (v,)
    lengths: Floats  # what the gain of each sentence is divided by, shape (n,)

    @classmethod
    def start(cls, candidates: Candidates, terms: Terms) -> Coverage:
        """Nothing told yet. Linear in the words of the story."""
        coverage = cls(terms, _worth(candidates, terms), np.sqrt(np.maximum(candidates.words, 1)))
        if len(candidates):  # the largest gain is 1
            coverage.lengths = coverage.lengths * max(float(coverage.gain().max()), 1e-9)
        return coverage

    def gain(self) -> Floats:
        """What each sentence would add, shape (n,), in [0, 1]; a longer one has to add more."""
        terms = self.terms
        return np.bincount(terms.rows, self.worth[terms.ids], terms.count) / self.lengths

    def tell(self, row: int) -> None:
        """The words of one sentence are told now."""
        self.worth[self.terms.ids[self.terms.entries(row)]] = 0.0


def _worth(candidates: Candidates, terms: Terms) -> Floats:
    """Votes of the independent sources for each content stem, shape (v,)."""
    if not len(terms.ids):
        return np.zeros(terms.stem_count)
    votes = 1 / (1 + candidates.positions[terms.rows] / _FADE_POSITIONS)
    # one vote a source: the one of the earliest sentence that has the word
    keys: NDArray[np.intp] = terms.ids * (int(candidates.origins.max()) + 1) + candidates.origins[terms.rows]
    order = keys.argsort()
    first = begin(keys[order]).nonzero()[0]
    highest = np.maximum.reduceat(votes[order], first)
    total = np.bincount(terms.ids[order[first]], highest, terms.stem_count)
    return np.asarray(total**_AGREEMENT, dtype=np.float64)
