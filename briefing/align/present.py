"""Is a clause told in the plain present: "voters elect a mayor", "the schools are closed"?

For a day in it: what is told so is no news of last week. A caption is told so too ("a man carries a child on
Friday"), and one verb of saying or showing tells what is behind it.
"""

from __future__ import annotations

import re

_DETERMINER = r"(?:an?|the|his|her|its|their|another|this)"
# Before a determiner these are no verbs, or verbs that tell what was.
_NO_VERB = frozenset(
    """about above across after against all along alongside although among amid and around as at atop because before
    behind below beneath beside besides between beyond both but by despite down during even except for from half has
    here how if in inside into is just less like many minus near next not now off on once only onto opposite or out
    outside over past per perhaps plus quite rather save since so such than that then there though through throughout
    thus till times to today together toward towards twice under unless unlike until up upon versus via was were what
    when where which while who with within without yesterday
    beat bet bid bound fit ground knit lit rid shed shone slit spat stung strung wed wet
    accuse accuses allege alleges believe believes blame blames call calls cast claim claims cost cut deny denies
    describe describes detail details fear fears hit hurt know knows let make makes mean means praise praises put
    read recall recalls remember remembers report reports reveal reveals say says see sees set show shows shut
    spread suggest suggests tell tells think thinks thrust understand understands""".split()
)
_NOUN_ENDS = re.compile(r".*(?:ed|ing|ly|tion|ness|ment|ship|ity)", re.IGNORECASE)
# "12 crowns a share", "three times a day"
_EACH = (
    r"(?!an?\s+(?:barrel|day|head|hour|kilo|kilometre|mile|minute|month|night|ounce|person|piece|pound|quarter|season"
    r"|share|ton|tonne|week|year)s?\b)"
)
_SINGULAR = re.compile(rf"(?<![-'\u2019\w])([a-z]{{2,}}(?<![su'])s)\s+{_EACH}{_DETERMINER}\s")
_PLURAL = re.compile(
    rf"\b(?:we|they|people|police|men|women|children|[A-Za-z]{{2,}}(?<![su])s)\s(?:[^,;:]{{0,60}}?\s)??([a-z]{{3,}})\s+"
    rf"{_EACH}{_DETERMINER}\s"
)
_CLOSED = re.compile(
    r"\b(?:is|are)\s+(?:all\s+|again\s+|also\s+)?(?:closed|shut|open)(?:\s+(?:in|across)\s+(?:\w+\s+){1,3}?)?"
    r"\s*(?:late\s+|early\s+)?(?:\bon\s+)?$",
    re.IGNORECASE,
)


def is_present(before: str, after: str) -> bool:
    """True if the clause of a day, which has no verb that tells when, has a verb in the plain present around it."""
    return _has_verb(before) or _has_verb(after)


def is_closed(before: str) -> bool:
    """True right after "the schools are closed on": they are closed on that day, and were not closed on it."""
    return _CLOSED.search(before) is not None


def _has_verb(piece: str) -> bool:
    return any(
        word not in _NO_VERB and _NOUN_ENDS.fullmatch(word) is None
        for pattern in (_SINGULAR, _PLURAL)
        for word in pattern.findall(piece)
    )
