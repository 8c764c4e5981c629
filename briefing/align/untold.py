"""Numbers of another event, or of none yet: history, rates, plans and fears.

"300 died in the 2009 flood" and "could kill hundreds" tell nothing that another article's toll could contradict.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing import dates, lexicon

# History, rates and fears: another event, or none yet. For texts in small letters, as the next: a pattern that takes
# either case is searched at three times the cost.
_ELSEWHEN = re.compile(
    r"\b(?:years?\s+ago|decades?|century|since\s+(?:19|20)\d\d|last\s+(?:year|month|decade)|(?:in|the|of"
    r"|from)\s+(?:19|20)\d\d"
    r"|previous(?:ly)?|history|historic|worst|deadliest|annually|per\s+(?:year|day|week|month)"
    r"|(?:each|every)\s+(?:year|day|week|month)|on\s+average|average|typically|usually|similar|so\s+far\s+this\s+year"
    r"|this\s+year|earlier\s+this|ever|before\s+it|once|another\s+\w+\s+(?:attack|crash|fire|incident|accident))\b",
)
# "That earthquake killed 300": the one told of in the sentence before, not the story's.
_ANAPHOR = re.compile(
    r"\W*(?:That|Those)\s+(?!(?:evening|night|morning|day|left|leaves|is|was|means|makes)\b)[a-z]+"
)
_UNREAL = re.compile(
    r"\b(?:could|might|may|would|should|if|unless|expected\s+to|threaten\w*|risk\w*|fears?\s+that|at\s+risk"
    r"|potential\w*"
    r"|plan\w*\s+to|planned|aim\w*\s+to|denied|no|not|never|without(?!\s+(?:power|electricity))|whether|claimed\s+that"
    r"|rumou?rs?|capacity|enough\s+for|designed)\b|n['\u2019]t\b",
)
# Regexes for the clause of a figure that has to be the story's: another time, one of several, or so much in each.
APART = (
    r"earlier\s+this\s+(?:month|year)|last\s+(?:year|month|quarter)|years?\s+(?:ago|earlier)|in\s+(?:19|20)\d\d"
    r"|per\s+(?:day|week|month|year)|each|every|annual(?:ly)?|yearly|another|further|additional|up\s+to"
)
EACH = re.compile(r"\s+(?:\w+\s+)?an?\s+(?:day|night|week|month|quarter|year|person|family)\b", re.IGNORECASE)
# "had 450 soldiers there by Wednesday": so many at that time, of which another time may have others.
AS_OF = re.compile(
    rf"\b(?:by|as\s+of)\s+(?:(?:late|early)\s+)?(?:{'|'.join(dates.WEEKDAYS)}|noon|then)\b", re.IGNORECASE
)
# "were to go on on Tuesday at 2 p.m."
_WAS_TO = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:(?:due|set|scheduled|supposed|meant|expected|planned)\b|to\s+(?!blame\b)[a-z])"
    r"[^.;:]*$",
    re.IGNORECASE,
)
# Words of `_ELSEWHEN` and `_UNREAL`; the search itself costs fifty times as much as asking for these.
_ELSEWHEN_WORDS = frozenset(
    """ago decade decades century since last previous previously history historic worst deadliest
    annually per each every
    average typically usually similar far this earlier ever before once another""".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNREAL_WORDS = frozenset(
    """could might may would should if unless expected fear fears planned denied no not never
    without whether claimed rumor
    rumors rumour rumours capacity enough designed t""".split()
)
_UNREAL_STEMS = ("threaten", "risk", "potential", "plan", "aim")


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def is_elsewhen(text: str) -> bool:
    """True for a sentence of history, of another event or of a rate."""
    if _ANAPHOR.match(text):
        return True
    is_possible = not lexicon.vocabulary(text).isdisjoint(_ELSEWHEN_WORDS) or _YEAR.search(text)
    return bool(is_possible) and _ELSEWHEN.search(text.lower()) is not None


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def _is_perhaps_unreal(text: str) -> bool:
    """False where no clause can be: asked once a sentence, not once a number."""
    vocabulary = lexicon.vocabulary(text)
    if vocabulary.isdisjoint(_UNREAL_WORDS) and not any(map(text.casefold().__contains__, _UNREAL_STEMS)):
        return False
    return _UNREAL.search(text.lower()) is not None


def is_unreal(text: str, start: int, end: int) -> bool:
    """True if `text` between `start` and `end` tells what may be, is planned, feared or denied."""
    return _is_perhaps_unreal(text) and _UNREAL.search(text[start:end].lower()) is not None


def was_to_be(text: str, at: int) -> bool:
    """True if what stands before `at` says when something was to happen, whenever it did."""
    return _WAS_TO.search(text, 0, at) is not None
