"""Expressions of time in English text: where they stand and what they say. Nothing is resolved here.

"30 March 2014", "March 30", "2014-03-30", "Sunday (30 March)", "yesterday", "late Friday", "last week", "two days
ago", "in February". What is only part of a name ("Sunday Times", "Good Friday"), a habit ("on Sundays") or a verb
("may", "march") is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from string import digits
from typing import Literal

from briefing import lexicon, shifts
from briefing.shifts import Unit
from briefing.types.building import quickly_built

Form = Literal["day", "month", "year", "weekday", "shift"]


@quickly_built
@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time. Offsets are code points into the text it was found in.

    ``form`` "day": ``month`` and ``day``, perhaps ``year`` and ``last_day``. "month": ``month``, perhaps ``year``.
    "year": ``year``. "weekday": ``weekday`` (Monday 0). "shift": ``shift`` units of ``unit`` from the day of
    writing. A "weekday" with ``unit`` "week" is that of the week so many from the one of writing ("Monday of next
    week"), a "day" with ``unit`` "year" that of the year. ``direction`` is -1 or 1 where the words themselves say
    past or future ("last", "next"), else 0.
    """

    start_char: int
    end_char: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    unit: Unit = "day"
    shift: int = 0
    direction: int = 0
    relative: bool = False  # the words leave the date open: a reader needs the day of writing


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))

_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<{0}>(?:0?[1-9]|[12]\d|3[01]))(?:st|nd|rd|th)?(?!\d|[.,:]\d|%)"
# "the third of March"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
    " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_YEAR = r"(?P<{0}>(?:1[5-9]|20|21)\d\d)(?!\d|[.,:]\d|%|-\d)"
_WEEKDAY = r"(?P<{0}>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_TO = r"(?:\s*[-\u2013\u2014]\s*|\s+(?:to|and|until|through|or)\s+)"

_DAY_FIRST = (
    rf"(?:the\s+)?{_DAY.format('day')}(?:{_TO}{_DAY.format('last_day')})?\s+(?:of\s+)?{_MONTH.format('month')}"
    rf"(?:,?\s+{_YEAR.format('year')})?"
)
_MONTH_FIRST = (
    rf"{_MONTH.format('month2')}\s+(?:the\s+)?{_DAY.format('day2')}(?:{_TO}{_DAY.format('last_day2')})?"
    rf"(?:,?\s+{_YEAR.format('year2')})?(?!\s*[-\u2013]?\s*(?:people|percent|per cent|points|years?-old))"
)
_ISO = r"(?P<iso>(?:1[5-9]|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)"

# "Sunday, 30 March", "Sunday (March 30)", "yesterday (30 March)": the words in apposition say which day it was.
_OPEN = r"(?:\s*,\s*|\s*\(\s*|\s+)"
_APPOSITION = re.compile(
    rf"\b(?:(?:late\s+|early\s+)?{_WEEKDAY.format('weekday')}(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast\s+night){_OPEN}(?:the\s+)?(?:{_DAY_FIRST}"
    rf"|{_MONTH_FIRST})\)?"
)
_ABSOLUTE = re.compile(rf"(?<![\w.,/-])(?:{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST})(?![\w])")
_ORDINAL = re.compile(
    rf"\bthe\s+(?P<day>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\s+of\s+{_MONTH.format('month')}"
    rf"(?:,?\s+{_YEAR.format('year')})?(?![\w'\u2019])"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<cue>[Ii]n(?:\s+(?:early|mid|late))?|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring"
    rf"|[Ee]arly|[Mm]id|[Ll]ate|[Bb]y"
    rf"|[Ff]rom|[Oo]f|[Bb]efore"
    rf"|[Aa]fter)[\s-]+)?{_MONTH.format('month')}(?:\s+(?:of\s+)?{_YEAR.format('year')})?(?![\w-])(?!\s+\d)"
)
# Two that are looked for from their rarest part: what stands before it is read where that was found.
_YEAR_ALONE = re.compile(rf"{_YEAR.format('year')}(?!\s+(?:people|men|women|and\s+\d))(?![\w-])")
_BEFORE_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter)$")
_BEFORE_WEEKDAY = re.compile(
    r"\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ff]ollowing|[Pp]revious|[Ee]very|[Ee]ach)$"
)
_CUE_CHARS = 9  # the longest of these
_WEEKDAY_ALONE = re.compile(
    rf"{_WEEKDAY.format('weekday')}"
    r"(?P<part>\s+(?:morning|afternoon|evening|night|lunchtime|midday|noon))?(?![\w-])(?P<next>\s+week)?"
)
# Names that have a weekday in them. What follows or precedes shows it.
_NAMED_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Mail|Post|Herald|Express|Independent|Sun|People|World|Star|Night (?:Live"
    r"|Football)|Club"
    r"|school|School|roast|best|Mass|League|Morning Herald)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:Black|Bloody|Good|Easter|Ash|Super|Cyber|Palm|Maundy|Shrove|Fat|Giving|Holy|Whit|Pentecost|Big|Mad"
    r"|The|Sheffield)\s+$"
)
_HABIT_BEFORE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Ee]vening|[Mm]ost|[Oo]ne|[Ss]ome|[Aa]|[Aa]n|[Aa]ny|[Tt]hat|[Tt]he)\s+$"
)

_ORDINAL_ENDS = frozenset(ordinal.split("-")[-1] for ordinal in _ORDINALS) | frozenset(_ORDINALS)
# Words that the patterns need, one of each set at least: most sentences have none and are not searched.
_MONTH_NAMES = frozenset(MONTHS) | frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_WEEKDAY_NAMES = frozenset(WEEKDAYS)
# One of these, or a digit, stands in every expression that is no shift.
NAMES = _MONTH_NAMES | _WEEKDAY_NAMES
_DAY_NAMES = _WEEKDAY_NAMES | frozenset("yesterday today tomorrow tonight night".split())
# One of these, or a digit, stands in every expression.
TELLING = _MONTH_NAMES | _DAY_NAMES | shifts.TELLING
_MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
_YEAR_DIGITS = re.compile(r"(?:1[5-9]|20|21)\d\d")


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def find(text: str) -> tuple[Expression, ...]:
    """Every expression of time in `text`, ordered and disjoint; the longer reading wins where two overlap."""
    vocabulary = lexicon.vocabulary(text)
    telling = frozenset() if vocabulary.isdisjoint(TELLING) else vocabulary & TELLING
    has_year = ("1" in text or "2" in text) and _YEAR_DIGITS.search(text) is not None
    if not telling and not has_year:
        return ()
    # The patterns want a capital, which spares those with "may" and "march" the search.
    months = telling & _MONTH_NAMES
    has_month = bool(months) and any(name.capitalize() in text for name in months)
    found: list[Expression] = []
    if (has_month and any(map(text.__contains__, digits))) or (has_year and "-" in text):
        found += _absolutes(text, with_day=has_month and not telling.isdisjoint(_DAY_NAMES))
    if has_month and not vocabulary.isdisjoint(_ORDINAL_ENDS):
        found += _ordinals(text)
    if has_month:
        found += _months(text)
    if has_year:
        found += [
            Expression(match.start(), match.end(), "year", year=int(match["year"]))
            for match in _YEAR_ALONE.finditer(text)
            if _word_in_front(text, match.start(), _BEFORE_YEAR) is not None
        ]
    if not telling.isdisjoint(_WEEKDAY_NAMES):
        found += _weekdays(text)
    if not telling.isdisjoint(shifts.TELLING):
        found += [
            Expression(start, end, "shift", unit=unit, shift=units, direction=way, relative=True)
            for start, end, unit, units, way in shifts.find(text, vocabulary)
        ]
    if not vocabulary.isdisjoint(("week", "year")):
        found = [_in_period(text, expression) for expression in found]
    return _apart(found) if found else ()


def _in_period(text: str, expression: Expression) -> Expression:
    """A weekday with the week, and a day of a month with the year, that are said behind it."""
    is_weekday = expression.form == "weekday" and expression.direction == 0
    if not is_weekday and (expression.form != "day" or expression.year is not None):
        return expression
    unit: Literal["week", "year"] = "week" if is_weekday else "year"
    if (found := shifts.of_period(text, expression.end_char, unit)) is None:
        return expression
    end, units = found
    return replace(expression, end_char=end, unit=unit, shift=units, direction=units if is_weekday else 0)


def _apart(expressions: list[Expression]) -> tuple[Expression, ...]:
    """Those that are not within or across another one: the first to start stays, and the longest of these."""
    found: list[Expression] = []
    for expression in sorted(expressions, key=lambda e: (e.start_char, -e.end_char)):
        if not found or expression.start_char >= found[-1].end_char:
            found.append(expression)
    return tuple(found)


def _ordinals(text: str) -> Iterator[Expression]:
    for match in _ORDINAL.finditer(text):
        yield Expression(
            match.start(),
            match.end(),
            "day",
            year=int(match["year"]) if match["year"] else None,
            month=_month(match["month"]),
            day=_ORDINALS.index(match["day"].lower()) + 1,
        )


def _absolutes(text: str, *, with_day: bool) -> Iterator[Expression]:
    starts: list[int] = []
    ends: list[int] = []
    for match in _APPOSITION.finditer(text) if with_day else ():
        if (expression := _absolute(match)) is not None:
            starts.append(match.start())
            ends.append(match.end())
            yield expression
    for match in _ABSOLUTE.finditer(text):
        after = bisect_right(ends, match.start())  # the first that ends behind where this one starts
        if after < len(starts) and starts[after] < match.end():
            continue
        if (expression := _absolute(match)) is not None:
            yield expression


def _absolute(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    start, end = match.span()
    if groups.get("iso"):
        try:
            day = date.fromisoformat(groups["iso"])
        except ValueError:
            return None
        return Expression(start, end, "day", year=day.year, month=day.month, day=day.day)
    suffix = "" if groups["month"] else "2"
    year, last = groups[f"year{suffix}"], groups[f"last_day{suffix}"]
    opened = "(" in match.group() and match.group().endswith(")")
    return Expression(
        start,
        end if opened or not match.group().endswith(")") else end - 1,
        "day",
        year=int(year) if year else None,
        month=_month(groups[f"month{suffix}"]),
        day=int(groups[f"day{suffix}"]),
        last_day=int(last) if last else None,
        weekday=WEEKDAYS.index(groups["weekday"].lower()) if groups.get("weekday") else None,
    )


def _month(name: str) -> int:
    return _MONTH_NUMBERS[name[:3].lower()]


def _months(text: str) -> Iterator[Expression]:
    for match in _MONTH_ALONE.finditer(text):
        cue = (match["cue"] or "").lower()
        # A month's name alone may be a verb ("May", "March") or a person; a cue or a year makes it a month.
        if not cue and not match["year"]:
            continue
        if (
            match["month"].lower().startswith(("may", "march"))
            and cue in ("of", "from", "after", "before", "by")
            and not match["year"]
        ):
            continue
        start = match.start() if cue in ("last", "next", "this") else match.start("month")
        yield Expression(
            start,
            match.end(),
            "month",
            year=int(match["year"]) if match["year"] else None,
            month=_month(match["month"]),
            direction={"last": -1, "next": 1}.get(cue, 0),
            relative=not match["year"],
        )


def _word_in_front(text: str, start: int, words: re.Pattern[str]) -> re.Match[str] | None:
    """What of `words`, whole words at the end of a text, stands in front of `start`, with white space between."""
    before = text[:start].rstrip()
    return words.search(before, max(0, len(before) - _CUE_CHARS)) if len(before) < start else None


def _weekdays(text: str) -> Iterator[Expression]:
    for match in _WEEKDAY_ALONE.finditer(text):
        start = match.start()
        if text[start - 1 : start].isalnum() or text[start - 1 : start] == "_":
            continue
        cue = ""
        if (found := _word_in_front(text, start, _BEFORE_WEEKDAY)) is not None:
            start, cue = found.start(), found[0].lower()
        before, after = text[:start][-24:], text[match.end() :]
        if cue in ("every", "each", "following", "previous") or match["next"]:
            continue
        if _NAMED_AFTER.match(after) or _NAMED_BEFORE.search(before) or _HABIT_BEFORE.search(before):
            continue
        yield Expression(
            start,
            match.end(),
            "weekday",
            weekday=WEEKDAYS.index(match["weekday"].lower()),
            direction={"last": -1, "next": 1, "coming": 1}.get(cue, 0),
            relative=True,
        )
