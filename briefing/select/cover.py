"""Which sentences, under the budget: an opening, then greedily what matters less what was said or is not understood.

Maximal marginal relevance (Carbonell & Goldstein 1998) over the salience; a pick costs one pass over the words, so
that k picks from n sentences cost O(k n) and nothing is compared pair by pair.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.context import Context
from briefing.select.coverage import Coverage
from briefing.select.salience import Salience
from briefing.select.terms import Floats, Terms
from briefing.select.voices import Voices


@dataclass(frozen=True, slots=True)
class Rules:
    """What the choice goes by. Calibrated on the 213 training clusters by five-fold cross-validation."""

    # Salience lost per unit of cosine to the closest sentence taken: flat from 0.85 to 1.3, half a ROUGE point less at
    # 0.3.
    redundancy: float = 1.0
    # Salience gained for the share of the story's words that a sentence adds. At 250 words +0.13 in the mean of the
    # three ROUGE scores, at 0.4 nothing, at 0.6 a loss; the invented stories tell 89 of 100 vital facts in 150 words.
    coverage: float = 0.2
    # Cosine, and share of the shorter one's content words, from which a sentence says nothing new. Scores do not move
    # between 0.5 and 0.95; told once is what readers ask for.
    same_cosine: float = 0.6
    same_words: float = 0.7
    # Shorter ones are captions, interjections and headings more often than not. Flat up to 6.
    words_min: int = 3
    # Only the most salient sentences, this many times the budget in all, may be chosen: the last words of a budget are
    # not filled with whatever is short. No score at 150 and 250 words moves at 6; at 60 words ROUGE-1 loses 0.7.
    pool: float = 6.0
    # An opening first: +0.2 in the mean of the three ROUGE scores at 250 words, and what readers ask for first.
    opens: bool = True
    # The rest holds for small budgets, and fades. Blind readers of twenty development clusters at 150 words preferred
    # the beginning of one article to a choice that changed its source with every sentence, 28 to 12; of twenty others
    # this choice to that beginning, 24 to 16. No row moves the mean of the three ROUGE scores by more than 0.3 at 150
    # words (table in docs/selection.md); at 250 all together would lose 0.2, where most of what is needed is told.
    # Salience lost for each thing or person that a sentence takes for granted and nothing taken has told, and for a
    # word like "also". What is left unexplained falls from 0.37 to 0.22 a sentence at 150 words.
    unexplained: float = 0.10
    goes_on: float = 0.03
    # The same of an opening: "The recall concerns" opens nothing.
    unexplained_at_first: float = 0.15
    # For an exclamation, a question, an "I" or a "you" outside quotation marks: a column, not a report.
    speaks: float = 0.5
    # For how close another article's first sentence is to what is told, so that the story does not start again.
    restarts: float = 1.0
    # Gained by a sentence that follows one taken in its article, and by those of the article of the opening.
    follows: float = 0.06
    same_article: float = 0.06
    # All of it up to the one, nothing from the other.
    small_words: tuple[int, int] = (150, 250)


RULES = Rules()


def choose(
    candidates: Candidates, terms: Terms, salience: Salience, *, words: int, rules: Rules = RULES
) -> tuple[int, ...]:
    """Rows of the chosen candidates, the most important first; their words add up to at most `words`.

    A sentence that leans on the one before it is taken only after that one. If no sentence fits, the shortest that
    can be shown is the only one. Equal values are decided by the text.
    """
    if not len(candidates):
        return ()
    pool = _pool(candidates, salience.values, rules.pool * words)
    state = _State.start(candidates, terms, rules, words=words, pool=pool)
    if rules.opens:
        opening = salience.opening - state.small * rules.unexplained_at_first * state.context.missing()
        state.take_best(np.where(state.fits(words), opening, -np.inf), terms)
    state.left &= pool
    while state.take_best(np.where(state.fits(words), state.gain(salience), -np.inf), terms):
        pass
    return tuple(state.chosen) or (_shortest(candidates),)


@dataclass(slots=True)
class _State:
    """What is taken so far; one choice's scratch pad, never shared."""

    candidates: Candidates
    rules: Rules
    left: NDArray[np.bool_]
    open: NDArray[np.bool_]
    follows: NDArray[np.bool_]  # goes on from one taken
    closest: Floats
    coverage: Coverage
    voices: Voices
    context: Context
    small: float  # how small the budget is, in [0, 1]: the share of what holds for small ones
    sizes: NDArray[np.intp]  # content stems of each sentence
    chosen: list[int]
    total: int

    @classmethod
    def start(
        cls, candidates: Candidates, terms: Terms, rules: Rules, *, words: int, pool: NDArray[np.bool_]
    ) -> _State:
        left = candidates.words >= rules.words_min
        if not left.any():
            left = np.ones(len(candidates), dtype=np.bool_)
        nothing = np.zeros(len(candidates))
        full, none = rules.small_words
        small = min(1.0, max(0.0, (none - words) / (none - full)))
        coverage, voices = Coverage.start(candidates, terms), Voices.start(candidates, strength=small)
        context = Context.start(candidates, terms, left & pool & (small > 0))
        return cls(
            candidates=candidates, rules=rules, left=left, open=candidates.stands.copy(),
            follows=np.zeros(len(candidates), dtype=np.bool_), closest=nothing,
            coverage=coverage, voices=voices, context=context, small=small, sizes=np.diff(terms.starts),
            chosen=[], total=0,
        )  # fmt: skip

    def fits(self, words: int) -> NDArray[np.bool_]:
        return self.left & self.open & (self.candidates.words <= words - self.total)

    def gain(self, salience: Salience) -> Floats:
        rules, candidates = self.rules, self.candidates
        untold = rules.coverage * self.coverage.gain()
        gain = salience.values - rules.redundancy * self.closest + untold + self.voices.gain()
        if self.small:
            leans = rules.unexplained * self.context.missing() + rules.goes_on * self.context.goes_on
            gain = gain - self.small * (leans * ~self.follows + rules.speaks * salience.speaks)
        if self.small and self.chosen:
            own = candidates.articles == candidates.articles[self.chosen[0]]
            favour = rules.follows * (self.follows & candidates.stands) + rules.same_article * own
            gain = gain + self.small * favour * ~self.voices.again()
            restarts = (candidates.positions == 0) & ~own & ~candidates.settles
            gain = gain - self.small * rules.restarts * self.closest * restarts
        return np.asarray(gain, dtype=np.float64)

    def take_best(self, gain: Floats, terms: Terms) -> bool:
        """Take the row with the highest gain; ties by text. False if nothing is open."""
        best = int(gain.argmax())
        top = float(gain[best])
        if top == -np.inf:
            return False
        # sums of floats may differ in the last bits between machines: what is that close counts as equal
        tied = np.flatnonzero(gain >= top - 1e-9).tolist()
        row = best if len(tied) == 1 else min(tied, key=lambda row: (self.candidates.text(row), row))
        self.take(row, terms)
        return True

    def take(self, row: int, terms: Terms) -> None:
        self.chosen.append(row)
        self.coverage.tell(row)
        self.voices.hear(row)
        self.context.tell(row)
        self.total += int(self.candidates.words[row])
        next_ones = self.candidates.before == row
        self.follows |= next_ones
        self.open |= next_ones
        part = terms.entries(row)
        vector = np.zeros(terms.stem_count)
        vector[terms.ids[part]] = terms.values[part]
        held = vector[terms.ids]
        similar = np.bincount(terms.rows, terms.values * held, terms.count)
        self.closest = np.maximum(self.closest, similar)
        shared = np.bincount(terms.rows, held > 0, terms.count)
        shorter = np.maximum(np.minimum(self.sizes, self.sizes[row]), 1)
        self.left &= (
            (self.candidates.fact_rows != self.candidates.fact_rows[row])
            & (similar < self.rules.same_cosine)
            & (shared < self.rules.same_words * shorter)
        )
        self.left[row] = False


def _pool(candidates: Candidates, values: Floats, words: float) -> NDArray[np.bool_]:
    """The most salient candidates with about `words` words together; more where several are equally salient."""
    order = np.argsort(-values, kind="stable")
    before = np.cumsum(candidates.words[order]) - candidates.words[order]
    within = values[order][before < words]
    return np.asarray(values >= (within[-1] if len(within) else -np.inf), dtype=np.bool_)


def _shortest(candidates: Candidates) -> int:
    rows = np.flatnonzero(candidates.stands)
    if not len(rows):
        rows = np.arange(len(candidates))
    return int(min(rows, key=lambda row: (candidates.words[row], candidates.text(int(row)))))
