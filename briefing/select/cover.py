"""Which sentences, under the budget: an opening, then greedily what matters less what was said or is not understood.

Maximal marginal relevance (Carbonell & Goldstein 1998) over the salience; a pick costs one pass over the words, so
that k picks from n sentences cost O(k n) and nothing is compared pair by pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select import templates
from briefing.select.candidates import Candidates
from briefing.select.context import Context
from briefing.select.coverage import Coverage
from briefing.select.opening import preamble, reports
from briefing.select.rules import RULES, Rules
from briefing.select.salience import Salience, fade, is_out_of_date, speaking
from briefing.select.tellable import most_salient, tellable
from briefing.select.terms import Floats, Ints, Terms
from briefing.select.twins import Twins
from briefing.select.voices import Voices

_USUAL_WORDS = 25  # of a sentence: gains stay of the size that they have
_FEW_WORDS = 8  # fewer are no gain: a scrap tells little


def choose(
    candidates: Candidates, terms: Terms, salience: Salience, *, words: int, rules: Rules = RULES
) -> tuple[int, ...]:
    """Rows of the chosen candidates, the most important first; their words add up to at most `words`.

    A sentence that leans on the one before it is taken only after that one. If no sentence fits, the shortest that
    can be shown is the only one. Equal values are decided by the text.
    """
    if not len(candidates):
        return ()
    state = _State.start(candidates, terms, salience, rules, words=words)
    if rules.opens and state.take_best(state.opening(salience)):
        state.left &= ~preamble(candidates, salience.opening, state.chosen[0])
    state.left &= state.pool
    while not state.is_full(gain := state.gain(salience)) and state.take_best(gain):
        pass
    return _from_the_start(candidates, state.chosen) or (_shortest(candidates),)


@dataclass(slots=True)
class _State:
    """What is taken so far; one choice's scratch pad, never shared."""

    candidates: Candidates
    terms: Terms
    rules: Rules
    pool: NDArray[np.bool_]  # salient enough to be chosen
    left: NDArray[np.bool_]
    open: NDArray[np.bool_]
    follows: NDArray[np.bool_]  # goes on from one taken
    next_row: Ints  # the row that goes on from each row, or -1
    closest: Floats  # cosine with the closest one taken
    enough: Floats  # of its content stems, shared with another sentence, for it to say nothing new
    vector: Floats  # of the sentence being taken, shape (v,); zero between two picks
    coverage: Coverage
    voices: Voices
    context: Context
    news: NDArray[np.bool_]  # leads that tell the news of a day that nothing taken tells of
    news_gain: float  # what one of them gains
    latest: Floats  # what the first sentence of a late report gains
    day_count: int  # days of which the reports are
    speaks: Floats  # how far its writer speaks in it; looked at for small budgets only
    worth: Floats  # what its gain counts for its words, while there is room for another sentence beside it
    short: float  # how small the budget is, in [0, 1]: the share of what holds for small ones
    small: float  # the same for what holds for few sources only
    twins: Twins
    leaning: Ints  # rows that lean on the one before them
    leant_on: Ints  # that one, of each of them
    words_of_both: Ints
    restarts: list[int]  # first sentences of articles, where all are of one day: they may tell the news again
    again: Floats  # what each of them loses for what of it is told
    chosen: list[int]
    room: int  # words of the budget that are left
    last_room: float  # so many are not padded

    @classmethod
    def start(
        cls, candidates: Candidates, terms: Terms, salience: Salience, rules: Rules, *, words: int
    ) -> _State:
        n = len(candidates)
        left = tellable(candidates, terms, words=words, least=rules.words_min)
        short = salience.short
        small = short * fade(candidates.source_count, rules.small_sources)
        pool = most_salient(candidates, salience.values, words=rules.pool * words)
        next_row = np.full(n, -1, dtype=np.intp)
        follows = (candidates.before >= 0).nonzero()[0]
        next_row[candidates.before[follows]] = follows
        leaning = (~candidates.stands & (candidates.before >= 0)).nonzero()[0]
        leant_on = candidates.before[leaning]
        day_count = candidates.day_count
        firsts = left & (candidates.positions == 0) & ~candidates.settles if day_count == 1 else np.zeros(0)
        # nothing else is ever told or asked for: of thousands of articles, the words of some hundred sentences
        reached = terms.within(pool | np.isfinite(salience.opening))
        return cls(
            candidates=candidates, terms=reached, rules=rules, pool=pool, left=left, open=candidates.stands.copy(),
            follows=np.zeros(n, dtype=np.bool_), next_row=next_row, closest=np.zeros(n),
            enough=rules.same_words * np.maximum(terms.sizes, 1),
            vector=np.zeros(terms.stem_count), short=short, small=small,
            news=_news(candidates, salience, rules.news_apart),
            news_gain=rules.news_gain(candidates, words), latest=rules.latest_gain(candidates),
            leaning=leaning, leant_on=leant_on, words_of_both=candidates.words[leaning] + candidates.words[leant_on],
            day_count=day_count, restarts=firsts.nonzero()[0].tolist(), again=np.zeros(n),
            coverage=Coverage.start(
                candidates, terms, reached,
                untold=rules.coverage + rules.coverage_of_many * candidates.many * max(short, salience.of_many),
                repeated=rules.repeats + rules.repeats_in_short * short,
            ),
            voices=Voices.start(candidates, strength=small),
            speaks=speaking(candidates) * ~candidates.settles if short > 0 else np.zeros(n),
            worth=(_USUAL_WORDS / np.maximum(candidates.words, _FEW_WORDS)) ** rules.brevity_of(candidates, short),
            context=Context.start(candidates, terms, left & pool if short > 0 else None),
            twins=Twins.start(candidates), chosen=[],
            room=words - int((1 - short) * rules.names * words), last_room=short * rules.padding_room * words,
        )  # fmt: skip

    def opening(self, salience: Salience) -> Floats:
        """How well each sentence would open the briefing, shape (n,); minus infinity where it had better not."""
        if not self.short:
            return salience.opening
        found = salience.opening - self.short * self.rules.unexplained_at_first * self.context.missing()
        if not salience.of_many:
            return found
        least = found.max(initial=-np.inf) - self.rules.opening_apart / salience.of_many
        return np.where(found >= least, found, -np.inf)

    def gain(self, salience: Salience) -> Floats:
        """What each sentence would add to what is taken, shape (n,)."""
        rules, candidates, small = self.rules, self.candidates, self.small
        redundancy = rules.redundancy + rules.redundancy_in_short * self.short
        gain: Floats = salience.values - redundancy * self.closest
        gain += self.coverage.gain() - self.again
        if self.day_count > 1:
            gain += self.news_gain * self.news + self.latest
        if self.short:
            leans = rules.unexplained * self.context.missing() + rules.goes_on * self.context.goes_on
            leans = leans * ~self.follows + rules.leaning * ~candidates.stands
            leans += rules.undated * self.context.undated
            gain -= self.short * (leans + rules.speaks * self.speaks)
        if small:
            gain += self.voices.gain()
        if self.short and self.chosen:
            own = candidates.articles == candidates.articles[self.chosen[0]]
            favour = rules.follows * (self.follows & candidates.stands) + rules.same_article * own
            gain += small * favour * ~self.voices.again()
            restarts = (candidates.positions == 0) & ~own & ~candidates.settles & ~self.news
            again = self.short * rules.starts_again * (self.day_count == 1)
            gain -= (small * rules.restarts * self.closest + again) * restarts
            if self.room > rules.brevity_room:
                gain = np.where(gain > 0, gain * self.worth, gain)
        self._look_ahead(gain)
        return gain

    def _look_ahead(self, gain: Floats) -> None:
        """A sentence that opens a better one, which leans on it and fits beside it, gains for that."""
        leaning, before = self.leaning, self.leant_on
        if not len(leaning):
            return
        more = gain[leaning] - gain[before]
        able = (more > 0) & (self.words_of_both <= self.room)
        able &= self.left[leaning] & ~self.open[leaning] & (self.left & self.open)[before]
        found = able.nonzero()[0]
        gain[before[found]] += self.rules.opens_next * more[found]

    def is_full(self, gain: Floats) -> bool:
        """True if little room is left, and what fits gains clearly less than what does not."""
        if self.room >= self.last_room or not self.chosen:
            return False
        left = self.left & self.open
        fits = left & (self.candidates.words <= self.room)
        best = float(gain[left].max(initial=-np.inf))
        return float(gain[fits].max(initial=-np.inf)) < self.rules.padding * best

    def take_best(self, gain: Floats) -> bool:
        """Take the row with the highest gain among those that fit; ties by text. False if none does."""
        allowed = self.left & self.open & (self.candidates.words <= self.room)
        gains = np.where(allowed, gain, -np.inf)
        top = gains.max()
        if top == -np.inf:
            return False
        # sums of floats may differ in the last bits between machines: what is that close counts as equal
        tied: list[int] = (gains >= top - 1e-9).nonzero()[0].tolist()
        best = tied[0] if len(tied) == 1 else min(tied, key=lambda row: (self.candidates.text(row), row))
        if not self.follows[best]:
            best = self.twins.fuller(best, allowed, self.chosen)
        self.take(best)
        return True

    def take(self, row: int) -> None:
        """One sentence is chosen: what follows it is open, what says the same is gone."""
        candidates, terms, rules = self.candidates, self.terms, self.rules
        part = terms.entries(row)
        own = terms.ids[part]
        self.chosen.append(row)
        self.coverage.tell(row)
        if self.day_count > 1:
            self.news &= candidates.days_old != candidates.days_old[row]
        if self.short:
            self.context.tell(own)
            self.voices.hear(row)
        self.room -= int(candidates.words[row])
        if (next_row := self.next_row[row]) >= 0:
            self.follows[next_row] = self.open[next_row] = True
        self.vector[own] = terms.values[part]
        held = self.vector[terms.ids]
        self.vector[own] = 0.0
        met = held.nonzero()[0]  # entries of the stems that it has: a tenth of all
        rows = terms.rows[met]
        similar = np.bincount(rows, terms.values[met] * held[met], terms.count)
        shared = np.bincount(rows, minlength=terms.count)
        np.maximum(self.closest, similar, out=self.closest)
        left = self.left & (candidates.fact_rows != candidates.fact_rows[row])  # nor is the row itself left
        left &= self.coverage.adds() | candidates.settles
        same = similar >= rules.same_cosine
        same |= shared >= np.minimum(self.enough, self.enough[row])  # of the shorter one
        for alike in (left & same).nonzero()[0].tolist():
            left[alike] = templates.differ(candidates.text(row), candidates.text(alike))
        self.left = left
        self.restarts = [other for other in self.restarts if self.left[other]]
        for other in self.restarts:
            self._retell(other)

    def _retell(self, row: int) -> None:
        """Another article's first sentence tells the news again, by what several sentences have told: gone, or less."""
        candidates, rules = self.candidates, self.rules
        if candidates.articles[row] == candidates.articles[self.chosen[0]]:
            return
        share = self.coverage.share_told(row)
        if share >= rules.told_before:
            self.left[row] = any(
                templates.differ(candidates.text(taken), candidates.text(row)) for taken in self.chosen
            )
        elif share >= rules.told_in_part and len(self.chosen) > 1:
            self.again[row] = rules.retells


def _news(candidates: Candidates, salience: Salience, apart: float) -> NDArray[np.bool_]:
    """Which candidates are leads that would open the briefing nearly as well as the best of them, shape (n,).

    None where all reports are of one day: it has one piece of news.
    """
    if candidates.day_count == 1:
        return np.zeros(len(candidates), dtype=np.bool_)
    leads = (candidates.positions == 0) & ~candidates.bygone & np.isfinite(salience.opening)
    leads &= salience.opening >= salience.opening[leads].max(initial=-np.inf) - apart
    for row in leads.nonzero()[0].tolist():
        leads[row] = not is_out_of_date(candidates, row)
    return np.asarray(leads, dtype=np.bool_)


def _from_the_start(candidates: Candidates, chosen: Sequence[int]) -> tuple[int, ...]:
    """The rows, and before them the first sentence of the article that opens, where it is chosen and reports.

    Told after a later one it would begin the story again.
    """
    for row in chosen[1:]:
        own = candidates.positions[row] == 0 and candidates.articles[row] == candidates.articles[chosen[0]]
        if own and reports(candidates, row):
            return (row, *[other for other in chosen if other != row])
    return tuple(chosen)


def _shortest(candidates: Candidates) -> int:
    rows = np.flatnonzero(candidates.stands)
    if not len(rows):
        rows = np.arange(len(candidates))
    return int(min(rows, key=lambda row: (candidates.words[row], candidates.text(int(row)))))
