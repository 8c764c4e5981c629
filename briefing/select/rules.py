"""The constants that the choice goes by, each with what it was calibrated on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from briefing.select.candidates import Candidates
from briefing.select.salience import fade
from briefing.select.terms import Floats


@dataclass(frozen=True, slots=True)
class Rules:
    """What the choice goes by. Calibrated on the 213 training clusters by five-fold cross-validation."""

    # Salience lost per unit of cosine to the closest sentence taken. At 250 words flat from 0.5 to 1, at 400 +0.13 in
    # the mean of the three ROUGE scores (standard error 0.07) for 0.75 instead of 1; half a ROUGE point less at 0.3.
    redundancy: float = 0.75
    # Added to it with a small budget, where what is told twice takes the room of something else.
    redundancy_in_short: float = 0.25
    # Salience lost for the share of its word pairs that is told. At 250 words repeated pairs fall from 4.4 to 2.7 of
    # 100, and the mean of the three ROUGE scores rises by 0.2 to 0.5 from 0.35 to 1 (107 of the training clusters).
    repeats: float = 0.5
    # Added to it with a small budget: from 3.5 to 2.1 of 100 on 47 invented stories, where no ROUGE score moves from
    # 0.3 to 1.2 in all; twice as much costs vital facts.
    repeats_in_short: float = 0.5
    # Salience gained for the share of the story's words that a sentence adds. At 250 words +0.13 in the mean of the
    # three ROUGE scores, at 0.4 nothing, at 0.6 a loss.
    coverage: float = 0.2
    # Added to it for the sources of the story (`Candidates.many`), with a large budget only for many. From 0.6 to 1.2
    # the invented stories gain 1 in the mean of the three ROUGE scores; no score of Multi-News moves at 100 and 150
    # words; at 250 words five articles would lose 0.4.
    coverage_of_many: float = 1.0
    # What a sentence gains is divided by this power of its words (Lin & Bilmes 2010), with a small budget and for a
    # story of many sources, whose references tell many things in few words: of 25 invented stories in 70 to 150 words
    # the mean of the three ROUGE scores gains 1.1 (standard error 0.5; 0.9 at 0.5), at 60 and 200 words next to
    # nothing. Stories of up to six sources would lose up to 0.7 at 150 words.
    brevity: float = 0.3
    brevity_sources: tuple[int, int] = (6, 9)
    # Not where so few words are left that what comes is the last: there 60 words would lose 1.
    brevity_room: int = 30
    # Cosine, and share of the shorter one's content words, from which a sentence says nothing new. Scores do not move
    # between 0.5 and 0.95; told once is what readers ask for.
    same_cosine: float = 0.6
    same_words: float = 0.7
    # Part of the content words of another article's first sentence that is told, by whatever sentences, from which it
    # tells the news again, where all reports are of one day or have none: 2 of 282 development clusters have one at
    # 250 words and 20 at 400, nearly all of them such when read; at 0.65 one in three adds something, and no mean of
    # the ROUGE scores moves by more than 0.02.
    told_before: float = 0.7
    # Salience that it loses from the third place on, where at least so much of it is told: 20 of 282 briefings change at
    # 250 words, 13 of them for the better and five for the worse when read (at 0.35 52, and reports of something new go).
    retells: float = 0.3
    told_in_part: float = 0.55
    # Shorter ones are captions, interjections, questions and headings more often than not. Flat up to 6.
    words_min: int = 4
    # Only the most salient sentences, this many times the budget in all, may be chosen: the last words of a budget are
    # not filled with whatever is short. No score at 150 and 250 words moves at 6; at 60 words ROUGE-1 loses 0.7.
    pool: float = 6.0
    # An opening first: +0.2 in the mean of the three ROUGE scores at 250 words, and what readers ask for first.
    opens: bool = True
    # Gained by a sentence for the one behind it that leans on it, as a part of how much more that one would gain: two
    # stand for what each alone would not. From 200 to 400 words +0.15 to 0.2 in the mean of the three ROUGE scores
    # (standard error 0.1, half of it one cluster; 0.05 to 0.2 from 0.2 to 0.5); of 150 words nothing moves.
    opens_next: float = 0.3
    # How much worse than the best an opening of a story of many may be: where no better one fits, as in 30 words, what
    # matters most comes first instead, and not the report that begins with the price of ammonia: 4 (2) vital facts of
    # 100 more in 30 words, 4 to 5 from 0.2 to 0.4; nothing moves from 60 words on.
    opening_apart: float = 0.3
    # Part of a large budget that is kept for who people are: "[Mayor Ina Holt]" instead of "Holt". At 250 words room
    # is missing for 13 brackets in 281 development clusters, for 81 without it, and no ROUGE score falls; of 100 words
    # the same part would cost 0.5 in their mean.
    names: float = 0.03
    # Gained by the lead of a report of a day that nothing told comes from, where it would open the briefing nearly as
    # well as the best does (`news_apart`; not so the portrait that begins with biscuits): the news of that day. Of 47
    # invented stories in 90 to 170 words 69 of 100 vital facts are told with it, 68 without; the mean of the three
    # ROUGE scores gains 0.4 (standard error 0.3), and 0.2 to 0.4 from 0.1 to 0.6. Undated stories stay. Of 26 stories
    # of ten reports 8 and 6 (3) vital facts in a hundred are told besides in 250 and 300 words by it and `latest`.
    news: float = 0.5
    news_apart: float = 0.3
    # All of it where there are so many words for each day, and less where the budget has no room for the news of all:
    # ten reports in a hundred words gain 0.5 in the mean of the three ROUGE scores by it.
    news_words: int = 35
    # Gained by the first sentence of a report, less the older it is, where the reports are of several days: those of
    # the latest four of ten tell 1.2 vital facts each, those of the others 0.6. Of 25 invented stories of ten reports
    # 3 vital facts in a hundred (standard error 1.5) are told besides in 70 to 200 words, and the mean of the three
    # ROUGE scores moves by 0.1 (0.2); 39 stories of fewer reports gain 2 vital facts and 0.5 (0.4) in that mean. Flat
    # from 0.15 to 0.3.
    latest: float = 0.2
    # The rest holds for small budgets, and fades. Blind readers of twenty development clusters at 150 words preferred
    # the beginning of one article to a choice that changed its source with every sentence, 28 to 12; of twenty others
    # this choice to that beginning, 24 to 16. No row moves the mean of the three ROUGE scores by more than 0.3 at 150
    # words (table in docs/selection.md); at 250 all together would lose 0.2, where most of what is needed is told.
    # Salience lost for each thing or person that a sentence takes for granted and nothing taken has told, and for a
    # word like "also". What is left unexplained falls from 0.37 to 0.22 a sentence at 150 words.
    # No score of 47 invented stories moves from 0.1 to 0.3; readers of eighteen of them missed such things most.
    unexplained: float = 0.20
    goes_on: float = 0.06
    # For "yesterday" where no date tells which day that was; no score moves up to 0.5.
    undated: float = 0.30
    # For a sentence that leans on the one told before it, "She had earlier said"; no score moves up to 0.2.
    leaning: float = 0.10
    # The same of an opening: "The recall concerns" opens nothing.
    unexplained_at_first: float = 0.15
    # The last part of the budget is left empty where what fits gains less than this share of what would not fit: rather
    # shorter than padded with "All four have gone home." Costs 0.07 in the mean of the three ROUGE scores.
    padding: float = 0.75
    padding_room: float = 0.1
    # For an exclamation, a question, an "I" or a "you" outside quotation marks: a column, not a report.
    speaks: float = 0.5
    # For how close another article's first sentence is to what is told, so that the story does not start again.
    restarts: float = 1.0
    # For beginning with the same news in other words, where all reports are of one day or have none: 0.07 of such
    # sentences a briefing instead of 0.13 on train.jsonl at 150 words, and no mean of the ROUGE scores moves by 0.05.
    starts_again: float = 0.1
    # Gained by a sentence that follows one taken in its article, and by those of the article of the opening.
    follows: float = 0.06
    same_article: float = 0.06
    # Up to the one number of sources, none of it from the other: of a story of many, readers ask for its whole course.
    small_sources: tuple[int, int] = (3, 6)

    def brevity_of(self, candidates: Candidates, short: float) -> float:
        """By which power of its words a gain is divided."""
        return self.brevity * short * (1 - fade(candidates.source_count, self.brevity_sources))

    def latest_gain(self, candidates: Candidates) -> Floats:
        """What each candidate gains as the first sentence of a late report, shape (n,)."""
        if candidates.day_count == 1:
            return np.zeros(len(candidates))
        gained: Floats = self.latest * (candidates.positions == 0) * (1 - candidates.age)
        return gained

    def news_gain(self, candidates: Candidates, words: int) -> float:
        """What the news of a day gains."""
        return self.news * min(1.0, words / (self.news_words * candidates.day_count))


RULES = Rules()
