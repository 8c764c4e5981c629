"""Ages: "13 years old", "13-year-old", "aged 13", "a man of 64", "Tom Reed, 58,", "Vass is 13.", and whose they are."""

from __future__ import annotations

import re

from briefing.quantities import Quantity

# "13 years old", "13-year-old", "aged 13", "a man of 64", "Tom Reed, 58,", "Vass is 13."
_YEARS_OLD = re.compile(r"[\s-]years?[\s-]old\b")
_AGED = re.compile(
    r"\b(?:aged|age\s+of|at\s+age|lived\s+to\s+be|(?:man|woman|boy|girl|grandson|granddaughter|son|daughter|[a-z]+(?:er|or|ist))\s+of"
    r"|age\s+(?:\w+\s+){0,8}(?:as|at))\s+$"
    r"|\b(?:[A-Z]\w+|[Hh]e|[Ss]he|who)\s+(?:is|was)\s+(?:only\s+|just\s+|now\s+)?$|\b[A-Z][\w'\u2019-]+,\s+$"
)
_AGE_ENDS = re.compile(r"\s*(?:[.,;)]|and\b|when\b|who\b|$)")
_NOT_A_PERSON = re.compile(
    r"[\s-]years?[\s-]old\s+(?:\w+\s+){0,2}(?:building|house|bridge|plane|aircraft|car|ship|ferry|mill|company|firm|law|tree|church"
    r"|school|programme|program|record|dispute|system|contract|agreement|pipe|dam|tower|factory)"
)
AGES = range(1, 115)
_DIGITS = re.compile(r"\d+")
_OLD = re.compile(r"[\s-]old\b")
_BEFORE_CHARS = 60
_WORD = r"(?!(?:He|She|They|The|His|Her|But|And|At|Of)\b)[A-Z][\w'\u2019-]+"
# "Tom Reed, 58,", "Tom Reed (58)", "58-year-old teacher Tom Reed"
_NAMED_BEFORE = re.compile(rf"({_WORD}(?:\s+{_WORD})*)(?:,\s+(?:aged\s+)?|\s+\(|\s+(?:is|was)\s+)$")
_NAMED_BEHIND = re.compile(rf"[\s-]years?[\s-]old\s+(?:[a-z][\w-]*\s+){{0,3}}({_WORD}(?:\s+{_WORD})*)")
# "lorry driver Tom Reed, 58", "a 58-year-old lorry driver died"
_ROLE_BEFORE = re.compile(
    rf"\b((?:[a-z]{{3,}}\s+)?[a-z]{{4,}})\s+{_WORD}(?:\s+{_WORD})*(?:,\s+(?:aged\s+)?|\s+\()$"
)
_ROLE_BEHIND = re.compile(
    rf"[\s-]years?[\s-]old\s+((?:[a-z]{{3,}}\s+)?[a-z]{{4,}})(?=,|\s+(?:{_WORD}|who|was|is|had|has|from|of|died|told|said)\b)"
)
_ANYBODY = frozenset("woman girl child teenager person victim suspect people resident local from".split())
# "said passenger Tom Reed, 58", "Tom Reed, 58, told the court": a witness, not whom it happened to.
_SPEECH = "said|says|told|adds|added|recalled|recalls|explained|explains"
_SAID_BEFORE = re.compile(
    rf"\b(?:{_SPEECH})\s+(?:[a-z][\w-]*\s+){{0,4}}{_WORD}(?:\s+{_WORD})*(?:,\s+(?:aged\s+)?|\s+\()$"
)
_SAYS_BEHIND = re.compile(rf"[,)]?\s*,?\s+(?:who\s+)?(?:{_SPEECH})\b")
_YOUNGEST_BARE = 3  # "Two is" and "one, " are no ages
_YEAR_S = 31_557_600.0


def find(text: str, quantity: Quantity) -> int | None:
    """The age that a number is, or None if it is none; 0 for that of a thing ("the 60-year-old mill")."""
    start, end = quantity.start_char, quantity.end_char
    if quantity.dimension == "duration":
        if not quantity.unit.startswith("year") or not _OLD.match(text, end):
            return None
        digits = _DIGITS.match(text, start)
        age = int(digits[0]) if digits else round(quantity.low / _YEAR_S)
    elif quantity.dimension != "count" or quantity.low not in AGES:
        return None
    elif _YEARS_OLD.match(text, end) or (
        quantity.low >= _YOUNGEST_BARE
        and _AGE_ENDS.match(text, end)
        and _AGED.search(text, max(0, start - _BEFORE_CHARS), start)
    ):
        age = int(quantity.low)
    else:
        return None
    return age if age in AGES and not _NOT_A_PERSON.match(text, end) else 0


def name(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words of the name right beside an age that stands from `start` to `end`; none where there is no name."""
    found = _NAMED_BEFORE.search(text, max(0, start - _BEFORE_CHARS), start) or _NAMED_BEHIND.match(text, end)
    return tuple(found[1].split()) if found else ()


def role(text: str, start: int, end: int) -> str:
    """What somebody is called beside an age that stands from `start` to `end`: "driver", "lorry driver"."""
    found = _ROLE_BEFORE.search(text, max(0, start - _BEFORE_CHARS), start) or _ROLE_BEHIND.match(text, end)
    called = found[1].split() if found else []
    return "" if not called or called[-1] in _ANYBODY else " ".join(called)


def is_of_speaker(text: str, start: int, end: int) -> bool:
    """True for the age of somebody named as the one who says what the sentence tells."""
    return (
        _SAID_BEFORE.search(text, max(0, start - _BEFORE_CHARS), start) is not None
        or _SAYS_BEHIND.match(text, end) is not None
    )
