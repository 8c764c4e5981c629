"""Who says that they were not told: "no message reached us", "learned of it only on Friday", "that was news to him".

The other half, who is said to have been told, is `hearing`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing import dates, lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals import hearing
from briefing.types import Sentence

_MESSAGE = """message warning complaint letter call notice notification word request alert alarm memo email approach
    hint conversation discussion talk ledger file report information invitation document reminder meeting""".split()
_HEARD = """told warned informed notified alerted briefed consulted learned learnt heard discussed contacted approached
    mentioned complained""".split()
_MESSAGES = rf"(?!reports\b)(?:{'|'.join(_MESSAGE)}|e-mail)s?"  # "no reports of injuries" is a formula
_TOLD_OF = rf"(?:{'|'.join(_HEARD)}|(?:spoken|spoke|talked)\s+(?:to|with))"
_CAME = (
    r"(?:reach(?:ed)?|received?|arrived?|came|made|sent|exist(?:s|ed)?|given|issued|passed|delivered|took\s+place"
    r"|put\s+(?:before|to)|shown|brought|got|logged|filed|lodged|submitted|raised)"
)
_TOLD_WORDS = frozenset((*_HEARD, *"spoken spoke talked".split()))
_MESSAGE_WORDS = frozenset((*_MESSAGE, *(f"{word}s" for word in _MESSAGE), "mail", "mails"))


def _form(denying: str, matter: str | frozenset[str], pattern: str) -> _Form:
    needed = frozenset(matter.split()) if isinstance(matter, str) else matter
    return frozenset(denying.split()), needed, pattern


_Form = tuple[frozenset[str], frozenset[str], str]
# Ways to say it; each has one of the first words and one of the second.
_UNTOLD: tuple[_Form, ...] = (
    # "no written complaint about it ever reached us", "not one call came in", "can find no such letter",
    # "there is no report of it", "we have no record of any call"
    _form(
        "no not",
        _MESSAGE_WORDS,
        rf"\b(?:no|not\s+an?|not\s+one)\s+(?:\w+\s+){{0,2}}?{_MESSAGES}\b[^.;\"\u201d]{{0,90}}?\b{_CAME}\b"
        rf"|\bno\s+such\s+{_MESSAGES}\b"
        rf"|\bthere\s+(?:is|was|were|are|had\s+been|has\s+been)\s+[\"\u201c]?no\s+(?:\w+\s+){{0,2}}?{_MESSAGES}\b"
        rf"|\bno\s+(?:record|trace|log|entry|recollection|memory)\s+of\s+(?:\w+\s+){{0,3}}?{_MESSAGES}\b",
    ),
    # "nobody at the ministry was told"
    _form(
        "nobody no none not",
        _TOLD_WORDS | frozenset(["reported"]),
        r"\b(?:nobody|no[- ]one|not\s+a\s+soul|none\s+of\s+(?:us|them|our|its|his|her|the))\b"
        rf"[^.;,]{{0,60}}?\b(?:{_TOLD_OF}|(?:had|has|have|ever)\s+(?:ever\s+)?reported)\b",
    ),
    # "nothing of the kind was reported to us", "knew nothing of it"
    _form(
        "nothing",
        "reported told said passed reached mentioned knew known know heard",
        r"\bnothing\s+(?:of\s+the\s+(?:kind|sort)\s+|about\s+\w+\s+)?(?:was\s+|had\s+been\s+)?(?:ever\s+)?"
        r"(?:reported|told|said|passed\s+on|reached|mentioned)\b"
        r"|\b(?:knew|known|know|heard|told)\s+nothing\s+(?:of|about)\b",
    ),
    # "was never told", "that conversation never took place"
    _form(
        "never",
        _TOLD_WORDS | _MESSAGE_WORDS | frozenset("received got knew known shown saw seen".split()),
        r"\bnever\s+(?:been\s+|once\s+|even\s+|to\s+have\s+(?:been\s+)?)?"
        rf"(?:{_TOLD_OF}|received|got|knew|known|shown(?!\s+to\b)|saw|seen)\b"
        rf"|\b{_MESSAGES}\s+never\s+(?:took\s+place|happened|occurred|came|arrived|reached|existed)\b",
    ),
    # "had not been warned", "did not receive", "was not aware of it", "has no knowledge of it"
    _form(
        "not t no",
        """told warned informed notified alerted briefed consulted contacted receive know hear aware
        knowledge""",
        r"(?:\b(?:was|were|been|had)\s+not|\b(?:was|were|had)n['\u2019]t)\s+(?:been\s+)?"
        r"(?:told|warned|informed|notified|alerted|briefed|consulted|contacted|made\s+aware)\b"
        r"|\b(?:did\s+not|didn['\u2019]t)\s+(?:receive|(?:know|hear)\s+(?:of|about)|know\s+that)\b"
        r"|\b(?:not\s+(?:been\s+)?aware|no\s+knowledge)\s+(?:of|that)\b",
    ),
    _form("unaware", "unaware", r"\bunaware\s+(?:of|that)\b"),
    # "the first the mayor heard of it was", "learned of it only on Friday", "that was news to us"
    _form(
        "first only",
        "heard knew learned learnt found",
        r"\bthe\s+first\s+(?:that\s+|time\s+)?(?:\w+\s+){1,4}(?:heard|knew|learn(?:ed|t))\b"
        r"|\b(?:heard|learn(?:ed|t)|found\s+out)\s+(?:of|about)\s+(?:\w+\s+){1,4}(?:only|for\s+the\s+first\s+time)\b"
        r"|\b(?:only|first)\s+(?:heard|learn(?:ed|t)|found\s+out)\b",
    ),
    _form("news", "news", r"\b(?<!none\sof\s)(?:it|this|that)\s+(?:is|was|came\s+as)\s+news\s+to\b"),
)
DENYING = frozenset().union(*(denying for denying, _, _ in _UNTOLD))
MATTER = frozenset().union(*(matter for _, matter, _ in _UNTOLD))
# It may have come true since: "has not yet been told".
_OPEN = re.compile(
    r"\b(?:yet|so\s+far|still|until\s+now|(?:has|have)\s+(?:not|been\s+no)|(?:has|have)n['\u2019]t)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:first|only)\b", re.IGNORECASE)
# A sentence may hold a quotation of several.
_STOP = re.compile(r"[.!?]\s")
# What names nobody who was not told.
_NOBODY = frozenset("no there the nobody not none nothing news".split())
_STANDS_FOR = frozenset("client clients boss".split())  # "his client had never seen the file"


@dataclass(frozen=True, slots=True)
class Unheard:
    """That someone was not told."""

    sentence: Sentence
    said: frozenset[str]  # keys of the statement
    subject: frozenset[str]  # who was not, where the statement names it before or behind the verb
    since: frozenset[str]  # words of the time at which they did hear, where it tells of one
    is_open: bool  # they may have been told later: "has not been told yet"


def read(sentence: Sentence) -> Unheard | None:
    """What a sentence denies having heard, or None."""
    text = sentence.text
    if "?" in text or (found := denial(text)) is None:
        return None
    start = max((stop.end() for stop in _STOP.finditer(text, 0, found.start())), default=0)
    stop = _STOP.search(text, found.end())
    statement = text[start : stop.start() if stop else len(text)]
    words = terms.tokens(statement)
    at = next(n for n, (_, end) in enumerate(terms.spans(statement)) if end > found.start() - start)
    if words[at].word in _NOBODY:  # "nobody told the drivers"
        last = at + len(terms.tokens(found[0]))
        verb = next((n for n in range(at, min(last, len(words))) if words[n].word in hearing.TOLD), None)
        subject = () if verb is None or clauses.is_passive(words, verb) else hearing.objects(words, verb)
    else:
        subject = clauses.before(words, at)
    if any(token.word in _STANDS_FOR for token in subject):
        subject = ()
    return Unheard(
        sentence,
        hearing.content(statement),
        frozenset(token.key for token in subject),
        times(statement) if _FIRST.search(found[0]) else frozenset(),
        _OPEN.search(statement) is not None,
    )


def times(text: str) -> frozenset[str]:
    """Weekdays, months, and numbers that may be days and years."""
    return frozenset(word for word in lexicon.words(text) if word in dates.CALENDAR or word[0].isdigit())


def denial(text: str) -> re.Match[str] | None:
    """Where a text says that someone was not told."""
    vocabulary = lexicon.vocabulary(text)
    for denying, matter, pattern in _UNTOLD:
        if not (denying.isdisjoint(vocabulary) or matter.isdisjoint(vocabulary)):
            found = _compiled(pattern).search(text)
            if found is not None:
                return found
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled on first use: most stories have the words of few forms."""
    return re.compile(pattern, re.IGNORECASE)
