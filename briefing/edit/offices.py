"""What someone is, where an article says it beside the name: "Judge Ina Holt", "Ina Holt, the owner of the mill"."""

from __future__ import annotations

import re

from briefing.edit.names import NOT_NAMES
from briefing.edit.namesakes import speaks
from briefing.lexicon import FUNCTION_WORDS, SPEECH_VERBS, vocabulary

# What people are called by their office or work, in front of their names; in capitals too.
OFFICES = """
    president secretary minister senator representative mayor governor judge justice attorney prosecutor lawyer
    sheriff marshal chief captain lieutenant sergeant detective officer agent inspector superintendent constable
    commissioner coroner deputy general colonel major spokesman spokeswoman spokesperson director chairman
    chairwoman founder owner manager coordinator dean editor analyst economist professor researcher scientist
    historian biologist astronomer geophysicist doctor surgeon nurse coach leader activist author reporter
    journalist correspondent columnist pastor bishop cardinal ambassador envoy engineer principal teacher lawmaker
    strategist adviser advisor aide speaker expert artist boxer witness librarian
    photographer pilot ranger
""".split()
SHORT_OFFICES = "Lt|Sgt|Cpl|Maj|Gen|Col|Capt|Det|Insp|Supt|Sen|Rep|Gov|Prof|Dr"
CHIEFS = ("CEO", "CFO", "COO")
# Only behind a name.
_RELATIONS = """
    mother father sister brother son daughter wife husband widow cousin uncle aunt friend neighbor neighbour partner
    member head resident student creator
""".split()
_ROLES = frozenset([*OFFICES, *SHORT_OFFICES.casefold().split("|"), *map(str.casefold, CHIEFS)])
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"(?:[A-Z][\w&'\u2019-]*|(?:[A-Z]\.){2,})$")
_SMALL = re.compile(r"[a-z]+$")
_BODY = re.compile(r"[A-Z][a-z]+$")
# What may stand in front of an office that is told whole: not "the University of Harrow".
_FREE = re.compile(
    r"(?:^|[\"\u201c\u201d,;:\u2013\u2014(]|\b(?:said|says|added|wrote|told|asked|but|by|to|with|from|that|as|while|when"
    r"|because|after|before|where|if))\s*$"
)
_NAMED_AS_SOURCE = re.compile(r"(?:\b(?:said|says|added|wrote)|\b[Aa]ccording\s+to|[,?!][\"\u201d])\s*$")
_NO_LONGER = frozenset("former ex acting then late retired interim self yesterday today".split())
_FAR = 60  # characters
_OFFICE_WORDS = 6
_SMALL_WORDS = 2  # "varsity baseball coach"
# ", the president of Norland Wharf," and, at the end, ", a coach in Harrow."; of what goes on, "at the university", the
# first part.
_BEHIND = re.compile(
    r",\s+(?P<told>(?:(?:an?|the)\s+)?(?:[\w.&'\u2019/-]+\s+){0,5}?(?P<role>[\w-]+)"
    r"(?:\s+(?:of|at|for|with|in|from|on)\s+[^,;:()\[\]\"\u201c\u201d\u2013\u2014]{3,90}?)?)"
    r"(?:(?P<closed>,\s)|[.!?]?$|(?=\s(?:at|in|with|on|from)\s))"
)
_DESCRIPTIONS = frozenset([*_ROLES, *_RELATIONS, "editor-in-chief"])
_DESCRIPTION_WORDS = 9
_OTHERS = frozenset("his her their my our its who whose which that was were is are had has have will".split())


def before(text: str, start: int, end: int) -> int:
    """Where the office of the person begins whose name stands at `start` to `end`; `start`, if none is told whole.

    "Harrow County Court Judge" of "said Harrow County Court Judge Ina Holt"; nothing of "former Judge Ina Holt".
    """
    low = max(0, start - _FAR)
    words = list(_WORD.finditer(text, low, start))
    told = [word[0] for word in words]
    at = len(told) - _role_words(told)
    if at == len(told) or not text[start - 1].isspace():
        return start
    role = at
    while at and role - at < _SMALL_WORDS and _is_small(told[at - 1]):
        at -= 1
    capitals = at
    while at and _CAPITAL.match(told[at - 1]):
        at -= 1
    if not _NO_LONGER.isdisjoint(word.partition("-")[0].casefold() for word in told[at:]):
        return start
    is_whole = _FREE.search(text, low, words[at].start()) is not None
    while at < role and (told[at] in NOT_NAMES or told[at].casefold() in FUNCTION_WORDS):
        at += 1  # what only begins the sentence
        is_whole = True
    begins = words[at].start()
    if not is_whole or (at == 0 and low > 0) or len(told) - at > _OFFICE_WORDS:
        return start
    if capitals < role and not (_NAMED_AS_SOURCE.search(text, low, begins) or speaks(text, begins, end)):
        return start  # "Police accuse coach Ina Holt"
    return begins


def behind(text: str, start: int, end: int) -> int:
    """Where the short description ends that stands behind the name at `start` to `end`; `end`, if there is none.

    ", the owner of the mill" of "said Ina Holt, the owner of the mill."
    """
    told = _description(text, start, end)
    return end if told is None or len(text[end:told].strip(", ").split()) > _DESCRIPTION_WORDS else told


def stand_by(text: str, start: int, end: int) -> bool:
    """True if the text says of the name at `start` to `end` what office or work its bearer has."""
    return before(text, start, end) < start or _description(text, start, end) is not None


def _description(text: str, start: int, end: int) -> int | None:
    found = _BEHIND.match(text, end)
    if found is None or found["role"].casefold() not in _DESCRIPTIONS:
        return None
    words = found["told"].casefold().split()
    if not _OTHERS.isdisjoint(words) or not SPEECH_VERBS.isdisjoint(words):
        return None
    if found["closed"] or start == 0 or _NAMED_AS_SOURCE.search(text, max(0, start - _FAR), start):
        return found.end("told")
    return None  # "Beside Ina Holt, the mayor."


def may_stand_in(text: str) -> bool:
    """False where the text has no word for an office or a work."""
    return not vocabulary(text).isdisjoint(_DESCRIPTIONS)


def _role_words(told: list[str]) -> int:
    """How many words at the end are an office: one, or three as in "Secretary of State"."""
    if told and _is_role(told[-1]):
        return 1
    is_of = len(told) > 2 and told[-2] == "of" and _BODY.match(told[-1]) is not None and _is_role(told[-3])
    return 3 if is_of else 0


def _is_role(word: str) -> bool:
    return word.rstrip(".").casefold() in _ROLES


def _is_small(word: str) -> bool:
    return _SMALL.match(word) is not None and word not in FUNCTION_WORDS and word not in SPEECH_VERBS
