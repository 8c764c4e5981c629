"""Ages: "13 years old", "13-year-old", "aged 13", "a man of 64", "Tom Reed, 58,", "Vass is 13."."""

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
