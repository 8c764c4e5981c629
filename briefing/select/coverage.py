"""What a choice leaves untold, and what it tells again: the words of the story, and its word pairs.

Coverage of weighted concepts (Gillick & Favre 2009), solved greedily; as a sum over covered words it is monotone and
submodular (Lin & Bilmes 2011). Salience asks how well a sentence is put; coverage, whether it adds a side or a subject
that nothing chosen so far has touched. Each word is worth what the sources of the story make of it.

A story has its words, and sentences that have nothing new to say may share few of them; "the ferry that ran onto the
reef on Friday with 212 people aboard" is told again by its pairs. What a reader meets twice is counted the same way by
the evaluation (`redundancy`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms, begin, starts_of

# A source's vote for a word fades with the place of the sentence where it first has it: halved at this position.
_FADE_POSITIONS = 20
# Votes are raised to this power: what two sources have is worth more than twice what one has.
_AGREEMENT = 1.5


@dataclass(slots=True)
class Coverage:
    """What is told so far, words and pairs in one sum; one choice's scratch pad, never shared."""

    terms: Terms
    pair_starts: list[int]  # n + 1: the pairs of sentence i are things[pair_starts[i]:pair_starts[i + 1]]
    # content stems of each sentence, and behind them the pairs that the story has again
    rows: Ints  # the sentence
    things: Ints  # which stem, or behind the last of these which pair
    shares: Floats  # of the thing's worth, what the sentence gains
    worth: Floats  # of each thing: of a stem until it is told, of a pair 1 from then on

    @classmethod
    def start(
        cls, candidates: Candidates, terms: Terms, reached: Terms, *, untold: float, repeated: float
    ) -> Coverage:
        """Nothing told yet; what is asked for lies within `reached`. Linear in the words of the story.

        The sentence that adds most to nothing told gains `untold`; one whose pairs are all told loses `repeated`.
        """
        n, v = terms.count, terms.stem_count
        worth, lengths = _worth(candidates, terms), np.sqrt(np.maximum(candidates.words, 1))
        added = np.bincount(terms.rows, worth[terms.ids], n) / lengths  # a longer one has to add more
        of_stems = untold / (lengths * added.max(initial=1e-9))
        of_pairs = -repeated / np.maximum(terms.pair_sizes, 1)
        return cls(
            terms=reached,
            pair_starts=starts_of(np.bincount(reached.pair_rows, minlength=n), len(reached.ids)),
            rows=np.concatenate((reached.rows, reached.pair_rows)),
            things=np.concatenate((reached.ids, reached.pair_ids + v)),
            shares=np.concatenate((of_stems[reached.rows], of_pairs[reached.pair_rows])),
            worth=np.concatenate((worth, np.zeros(terms.pair_count))),
        )

    def gain(self) -> Floats:
        """What each sentence that is not told itself would add, less what it would tell again, shape (n,)."""
        gained = np.bincount(self.rows, self.shares * self.worth[self.things], self.terms.count)
        return gained.astype(np.float64, copy=False)

    def adds(self) -> NDArray[np.bool_]:
        """Whether each sentence has a word that nothing told has, shape (n,); one without words has none."""
        terms = self.terms
        return np.bincount(terms.rows, self.worth[terms.ids], terms.count) > 0

    def tell(self, row: int) -> None:
        """The words and pairs of one sentence are told now."""
        self.worth[self.things[self.terms.entries(row)]] = 0.0
        self.worth[self.things[self.pair_starts[row] : self.pair_starts[row + 1]]] = 1.0


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
