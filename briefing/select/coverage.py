"""What a choice leaves untold: the words of the story, each worth what its sources make of it.

Coverage of weighted concepts (Gillick & Favre 2009), solved greedily; as a sum over covered words it is monotone and
submodular (Lin & Bilmes 2011). Salience asks how well a sentence is put; coverage, whether it adds a side or a subject
that nothing chosen so far has touched.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms, begin

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
    def start(cls, candidates: Candidates, terms: Terms, reached: Terms) -> Coverage:
        """Nothing told yet; gains are asked for as far as `reached` goes. Linear in the words of the story."""
        worth, lengths = _worth(candidates, terms), np.sqrt(np.maximum(candidates.words, 1))
        largest = float(cls(terms, worth, lengths).gain().max(initial=1e-9))
        return cls(reached, worth, lengths * largest)

    def gain(self) -> Floats:
        """What each sentence would add, shape (n,), in [0, 1]; a longer one has to add more."""
        terms = self.terms
        return np.bincount(terms.rows, self.worth[terms.ids], terms.count) / self.lengths

    def tell(self, ids: Ints) -> None:
        """These content stems are told now."""
        self.worth[ids] = 0.0


def _worth(candidates: Candidates, terms: Terms) -> Floats:
    """Votes of the independent sources for each content stem, shape (v,)."""
    if not len(terms.ids):
        return np.zeros(terms.stem_count)
    # one vote a source: the one of the earliest sentence that has the word
    places = int(candidates.positions.max()) + 1
    sources = (int(candidates.origins.max()) + 1) * places
    keys = np.sort(terms.ids * sources + (candidates.origins * places + candidates.positions)[terms.rows])
    keys = keys[begin(keys // places)]
    votes = 1 / (1 + keys % places / _FADE_POSITIONS)
    total = np.bincount(keys // sources, votes, terms.stem_count)
    return np.asarray(total**_AGREEMENT, dtype=np.float64)
