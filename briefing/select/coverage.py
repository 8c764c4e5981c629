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
from briefing.select.terms import Floats, Terms, begin, starts_of

# A source's vote for a word fades with the place of the sentence where it first has it: halved at this position.
_FADE_POSITIONS = 20
# Votes are raised to this power: what two sources have is worth more than twice what one has.
_AGREEMENT = 1.5


@dataclass(slots=True)
class Coverage:
    """What is told so far, words and pairs in one sum; one choice's scratch pad, never shared."""

    terms: Terms
    pair_starts: list[int]  # n + 1: pairs of sentence i are pair_ids[pair_starts[i]:pair_starts[i + 1]]
    worth: Floats  # of each stem until it is told, shape (v,)
    told: Floats  # 1 for each pair that is told
    untold: Floats  # worth of the words of each sentence that nothing told has, shape (n,)
    of_words: Floats  # what a sentence gains for each unit of that, shape (n,)
    of_pairs: Floats  # what it loses for each told pair, shape (n,)

    @classmethod
    def start(
        cls, candidates: Candidates, terms: Terms, reached: Terms, *, untold: float, repeated: float
    ) -> Coverage:
        """Nothing told yet; what is asked for lies within `reached`. Linear in the words of the story.

        The sentence that adds most to nothing told gains `untold`; one whose pairs are all told loses `repeated`.
        """
        worth, lengths = _worth(candidates, terms), np.sqrt(np.maximum(candidates.words, 1))
        added = terms.held(worth)
        most = float((added / lengths).max(initial=1e-9))  # a longer one has to add more
        return cls(
            terms=reached,
            pair_starts=starts_of(np.bincount(reached.pair_rows, minlength=terms.count)),
            worth=worth,
            told=np.zeros(terms.pair_count),
            untold=added,
            of_words=untold / (lengths * most),
            of_pairs=repeated / np.maximum(terms.pair_sizes, 1),
        )

    def gain(self) -> Floats:
        """What each sentence that is not told itself would add, less what it would tell again, shape (n,)."""
        terms = self.terms
        again = np.bincount(terms.pair_rows, self.told[terms.pair_ids], terms.count)
        gained: Floats = self.of_words * self.untold - self.of_pairs * again
        return gained

    def adds(self) -> NDArray[np.bool_]:
        """Whether each sentence has a word that nothing told has, shape (n,); one without words has none."""
        return self.untold > 0

    def share_told(self, row: int) -> float:
        """The part of a sentence's content words that is told, by whatever sentences; 0 for one without words."""
        worths = self.worth[self.terms.ids[self.terms.entries(row)]]
        return (len(worths) - np.count_nonzero(worths)) / max(1, len(worths))

    def tell(self, row: int) -> None:
        """The words and pairs of one sentence are told now."""
        terms = self.terms
        self.worth[terms.ids[terms.entries(row)]] = 0.0
        self.told[terms.pair_ids[self.pair_starts[row] : self.pair_starts[row + 1]]] = 1.0
        self.untold = terms.held(self.worth)


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
