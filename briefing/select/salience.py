"""How much each sentence matters: its features by their printed weights, and what the reader asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from briefing.lexicon import vocabulary
from briefing.select.candidates import Candidates
from briefing.select.features import combine, measure
from briefing.select.focus import concern
from briefing.select.opening import opening
from briefing.select.terms import Floats, Terms
from briefing.select.weights import WEIGHTS, WEIGHTS_OF_BRIEFS

# Questions and "you" outside quotations, what announces something not shown, and scraps of a few words, make a bag of
# sentences of a briefing. Twice the standard deviation of salience for the former; taking them out changes no ROUGE
# score by more than 0.05.
# A pattern that begins with characters, one of each branch, is found at a third of the cost of one that begins with the
# branches.
_ASKS = re.compile(r"[?Yy](?:(?<=\?)|(?<!\w[Yy])ou(?:rs?|rselves|rself)?\b)")
_REQUEST = re.compile(r"\(?Please\b")
_PLEASE = ("Please ", "(Please ")
_ASIDE_COST = 0.3
# The writer speaks, and tells nothing: "Because this is news!", "I love this stuff.", "You can send us pictures."
_SPEAKS = re.compile(r"[?!]|I(?<!\wI)\b(?!\.)|[Mm](?<!\w[Mm])[ey]\b|[Yy](?<!\w[Yy])ou(?:rs?)?\b")
_SPEAKERS = frozenset(["i", "me", "my", "you", "your", "yours"])
# So do those for whom a report or a notice speaks, and may tell something: "We obtain a magnitude of 5.8". Of the cost
# of the others; all of it would lose 1.7 of 100 vital facts of the invented stories, and at 150 words no mean of the
# ROUGE scores moves by 0.05.
_WE = re.compile(r"[Ww](?<!\w[Ww])e\b|[Oo](?<!\w[Oo])urs?\b|u(?<!\wu)s\b")
_WE_WORDS = frozenset(["we", "our", "ours", "us"])
_OF_SPEAKING = 0.4
# Salience has the weights of briefs for so many sources (none of them up to the one number, all from the other), and
# half of them for so few words (up to the one, none from the other). With all of them 55 invented stories, told in 90
# to 170 words, gain 0.3 in the mean of the three ROUGE scores and 1 of 100 vital facts, and Multi-News loses 0.2 (107
# clusters) to 1.0 (27 of four and more articles): its references quote at length. With none no mean moves by 0.3.
MANY_SOURCES = (4, 8)
SMALL_WORDS = (150, 250)
BRIEFS_IN_SHORT = 0.5
# One that only a later sentence closes, and one between single marks, too.
_QUOTATION = re.compile(
    r"[\"\u201c'\u2018](?:(?<=[\"\u201c])[^\"\u201c\u201d]*(?:[\"\u201d]|$)"
    r"|(?<=['\u2018])(?<!\w['\u2018])(?=\w)[^\"\u201c\u201d]{0,300}?['\u2019](?!\w))"
)
_SCRAP_WORDS = 7
_SCRAP_COST = 0.2
# What stands where articles disagree is news: two standard deviations of salience. One development cluster in forty
# has such a sentence, so that no score moves; of the invented stories two told no toll without it.
_SETTLES = 0.5
# Lost by what is older than the story, by what may have been answered since, and by what tells nothing.
_OVER = 0.3
# What was not known, not found or still to come on an earlier day may be known by now.
_STILL_OPEN = re.compile(
    r"\b(?:(?:no|not|nobody|never|nothing|none)\b.{0,60}\b(?:yet|so far|confirmed|named|known|found|identified"
    r"|recovered|released|clear|ruled out|sign|cause)|(?:yet|too early) to|still (?:missing|unknown|unclear"
    r"|burning|searching)"
    r"|remain(?:s|ed)? (?:missing|unknown|unclear|closed|shut)|is (?:unknown|unclear)|will (?:resume|reopen|open) )",
    re.IGNORECASE,
)
# "The commission's chairman had no comment": true, short, and nothing told. Of the vital facts of twelve stories of ten
# articles two more of 100 are told without; no score of the development clusters moves by more than 0.03.
_NO_COMMENT = re.compile(
    r"\b(?:no (?:immediate )?comment|(?:has|have|had|did|does|do) not (?:yet |immediately )*(?:comment|respond|reply"
    r"|answer)|declin\w+ (?:to )?(?:comment|answer|say|speak|discuss)|refus\w+ to (?:comment|say|answer)"
    r"|would not (?:say|comment|answer)|could not be (?:immediately )?reached)",
    re.IGNORECASE,
)
_NO_COMMENT_WORDS = frozenset(
    "comment commented respond responded reply answer answered say speak discuss reached".split()
)
_SHORT = 14
# What went on or was still to come on an earlier day is over: "the army is sending boats", "the court will hear". Costs
# of 0 to 0.3 move no score of the invented stories by more than noise; readers are told nothing stale.
_STALE = re.compile(
    r"\b(?:will|shall|must|(?:has|have) until"
    r"|(?:is|are) (?:to|due|expected|set|likely|scheduled|still|being|under way|sending|planning"
    r"|preparing|trying|searching|looking|waiting)|(?:plan|intend|hope|expect)s? to|now|so far|currently|at present"
    r"|missing (?:is|are)|(?:is|are) missing)\b"
)
_STALE_DAYS = 1
_STALE_COST = 0.3
# Lost by a report for its age: half of it at so many days. The latest reports tell the course of events. Of the vital
# facts of 47 invented stories 67 of 100 are told in 90 to 170 words with it, 66 without; no ROUGE score moves.
_AGE_COST = 0.1
_AGE_DAYS = 8


@dataclass(frozen=True, slots=True)
class Salience:
    """What is known of n sentences before any is chosen; every array has shape (n,)."""

    values: Floats  # only differences within one story mean anything
    opening: Floats  # how well it would open the briefing; minus infinity where it cannot
    short: float = 0.0  # how small the budget is, in [0, 1]: the share of what holds for small ones
    of_many: float = 0.0  # how far the story is one of many articles, in [0, 1]


def weigh(candidates: Candidates, terms: Terms, *, words: int, focus: str | None = None) -> Salience:
    """Salience of the candidates for a briefing of `words` words.

    A focus moves everything but the opening, which stays what the story is about.
    """
    features = measure(candidates, terms)
    short = fade(words, SMALL_WORDS)
    of_many = 1 - fade(candidates.source_count, MANY_SOURCES)
    values = (
        mixed(features, max(BRIEFS_IN_SHORT * short, of_many))
        - asides(candidates, features)
        + claims(candidates)
    )
    return Salience(
        values + concern(candidates, terms, focus), openings(candidates, features, values), short, of_many
    )


def openings(candidates: Candidates, features: Mapping[str, Floats], values: Floats) -> Floats:
    """How well candidates of such salience would open, shape (n,), minus infinity where they cannot.

    What settled something on an earlier day is not the news of the latest: it gains nothing by that. What gives the
    toll of yesterday opens nothing.
    """
    settled = _SETTLES * (candidates.settles & (candidates.days_old > 0))
    return opening(candidates, features, values - settled - _OVER * candidates.overtaken)


def mixed(features: Mapping[str, Floats], brief: float) -> Floats:
    """The weighted sum of the features, shape (n,); `brief` in [0, 1] is the part of the weights of briefs."""
    if brief >= 1:
        return combine(features, WEIGHTS_OF_BRIEFS)
    values = (1 - brief) * combine(features, WEIGHTS)
    return values + brief * combine(features, WEIGHTS_OF_BRIEFS) if brief else values


def fade(value: float, bounds: tuple[int, int]) -> float:
    """1 up to the first bound, 0 from the second."""
    full, none = bounds
    return min(1.0, max(0.0, (none - value) / (none - full)))


def asides(candidates: Candidates, features: Mapping[str, Floats]) -> Floats:
    """What each candidate loses for speaking to the reader instead of telling the story, shape (n,)."""
    lost = np.where((candidates.words <= _SCRAP_WORDS) & ~candidates.settles, _SCRAP_COST, 0.0)
    maybe: list[bool] = (features["second_person"] + features["question"] > 0).tolist()
    for row, (text, may) in enumerate(zip(candidates.texts, maybe, strict=True)):
        if (may or text.endswith(":") or text.startswith(_PLEASE)) and _is_aside(_unquoted(text)):
            lost[row] += _ASIDE_COST
    return lost


def _is_aside(text: str) -> bool:
    return text.endswith(":") or _ASKS.search(text) is not None or _REQUEST.match(text) is not None


def speaking(candidates: Candidates) -> Floats:
    """How far the writer of each candidate speaks in it, outside quotation marks, in [0, 1]; shape (n,)."""
    return np.array([_speaks(text) for text in candidates.texts], dtype=np.float64)


def _speaks(text: str) -> float:
    words = vocabulary(text)
    may = "!" in text or "?" in text or not words.isdisjoint(_SPEAKERS)
    if may and _outside_quotations(_SPEAKS, text):
        return 1.0
    return _OF_SPEAKING if not words.isdisjoint(_WE_WORDS) and _outside_quotations(_WE, text) else 0.0


def _outside_quotations(pattern: re.Pattern[str], text: str) -> bool:
    """True if the pattern, which looks at no more than a word, matches outside quotation marks."""
    return pattern.search(text) is not None and pattern.search(_unquoted(text)) is not None


@lru_cache(maxsize=4_096)  # asked for each of the patterns
def _unquoted(text: str) -> str:
    return _QUOTATION.sub("", text)


def claims(candidates: Candidates) -> Floats:
    """What each candidate gains or loses by how its claim has fared since, shape (n,)."""
    gained = _SETTLES * candidates.settles - _OVER * candidates.bygone
    for row in (candidates.words <= _SHORT).nonzero()[0].tolist():
        text = candidates.text(row)
        if not vocabulary(text).isdisjoint(_NO_COMMENT_WORDS) and _NO_COMMENT.search(text):
            gained[row] -= _OVER
    if older := candidates.days_old.nonzero()[0].tolist():
        gained -= _AGE_COST * (candidates.days_old / (candidates.days_old + _AGE_DAYS))
        for row in older:
            if is_out_of_date(candidates, row):
                gained[row] -= _STALE_COST
    return np.asarray(gained, dtype=np.float64)


def is_out_of_date(candidates: Candidates, row: int) -> bool:
    """True for a sentence that tells what was open, or still to come, on an earlier day."""
    days, text = int(candidates.days_old[row]), candidates.text(row)
    if not days:
        return False
    return _STILL_OPEN.search(text) is not None or (days > _STALE_DAYS and _outside_quotations(_STALE, text))
