"""Expressions of time in English text: where they stand and what they say. Nothing is resolved here.

"30 March 2014", "March 30", "2014-03-30", "Sunday (30 March)", "yesterday", "late Friday", "last week", "two days
ago", "in February". What is only part of a name ("Sunday Times", "Good Friday"), a habit ("on Sundays") or a verb
("may", "march") is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from briefing import lexicon

Form = Literal["day", "month", "year", "weekday", "shift"]
Unit = Literal["day", "week", "weekend", "month", "year"]


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time. Offsets are code points into the text it was found in.

    ``form`` "day": ``month`` and ``day``, perhaps ``year`` and ``last_day``. "month": ``month``, perhaps ``year``.
    "year": ``year``. "weekday": ``weekday`` (Monday 0). "shift": ``shift`` units of ``unit`` from the day of
    writing. ``direction`` is -1 or 1 where the words themselves say past or future ("last", "next"), else 0.
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

_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<{0}>(?:0?[1-9]|[12]\d|3[01]))(?:st|nd|rd|th)?(?!\d|[.,:]\d|%)"
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
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<cue>[Ii]n(?:\s+(?:early|mid|late))?|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring"
    rf"|[Ee]arly|[Mm]id|[Ll]ate|[Bb]y"
    rf"|[Ff]rom|[Oo]f|[Bb]efore"
    rf"|[Aa]fter)[\s-]+)?{_MONTH.format('month')}(?:\s+(?:of\s+)?{_YEAR.format('year')})?(?![\w-])(?!\s+\d)"
)
_YEAR_ALONE = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter)\s+{_YEAR.format('year')}"
    r"(?!\s+(?:people|men|women|and\s+\d))(?![\w-])"
)
_WEEKDAY_ALONE = re.compile(
    rf"\b(?:(?P<cue>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ff]ollowing|[Pp]revious|[Ee]very"
    rf"|[Ee]ach)\s+)?{_WEEKDAY.format('weekday')}"
    r"(?P<part>\s+(?:morning|afternoon|evening|night|lunchtime|midday|noon))?(?![\w-])(?P<next>\s+(?:week|next"
    r" week|of last week))?"
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

_SHIFTS: tuple[tuple[str, Unit, int], ...] = (
    (r"the\s+day\s+before\s+yesterday", "day", -2),
    (r"the\s+day\s+after\s+tomorrow", "day", 2),
    (r"yesterday(?:\s+(?:morning|afternoon|evening|night))?", "day", -1),
    (r"last\s+night|late\s+last\s+night", "day", -1),
    (r"tomorrow(?:\s+(?:morning|afternoon|evening|night))?", "day", 1),
    (r"(?:earlier\s+|later\s+)?today|tonight|this\s+(?:morning|afternoon|evening)", "day", 0),
    (r"(?:earlier\s+|later\s+)?this\s+week", "week", 0),
    (r"(?:late\s+|early\s+)?last\s+week", "week", -1),
    (r"(?:late\s+|early\s+)?next\s+week", "week", 1),
    (r"last\s+weekend", "weekend", -1),
    (r"(?:earlier\s+|later\s+)?this\s+month", "month", 0),
    (r"(?:late\s+|early\s+)?last\s+month", "month", -1),
    (r"(?:late\s+|early\s+)?next\s+month", "month", 1),
    (r"(?:earlier\s+|later\s+)?this\s+year", "year", 0),
    (r"(?:late\s+|early\s+)?last\s+year", "year", -1),
    (r"(?:late\s+|early\s+)?next\s+year", "year", 1),
)
_SHIFT = tuple(
    (re.compile(rf"\b(?:{pattern})\b(?!-)", re.IGNORECASE), unit, n) for pattern, unit, n in _SHIFTS
)
# Words that the patterns need, one of each set at least: most sentences have none and are not searched.
_MONTH_NAMES = frozenset(MONTHS) | frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_WEEKDAY_NAMES = frozenset(WEEKDAYS)
_DAY_NAMES = _WEEKDAY_NAMES | frozenset("yesterday today tomorrow tonight night".split())
_SHIFT_WORDS = frozenset("yesterday tomorrow today tonight last this next".split())
_SHIFT_DAYS = frozenset("yesterday tomorrow today tonight night morning afternoon evening".split())
TELLING = (
    _MONTH_NAMES | _DAY_NAMES | _SHIFT_WORDS | {"ago", "time"}
)  # one of these, or a digit, in every expression
_HAS_DIGIT = re.compile(r"\d")
# "even today", "today's world": the present age and not a day.
_AGE_BEFORE = re.compile(r"\b(?:even|until|till|to|than|as of|of)\s+$", re.IGNORECASE)
_AGE_AFTER = re.compile(
    r"['\u2019]s\s+(?:world|society|standards|youth|market|generation|money|terms|prices|kids|children)\b"
    r"|\s+(?:show|programme|program)\b"
)
_NUMBERS = {
    word: value
    for value, word in enumerate(
        "a two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(), start=1
    )
} | {"an": 1, "one": 1}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=lambda word: (-len(word), word))) + r")"
_AGO = re.compile(rf"\b{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+ago\b", re.IGNORECASE)
_HENCE = re.compile(
    (
        rf"\bin\s+{_COUNT}\s+(?P<unit>day|week|month|year)s?['\u2019]\s*time\b|\bin\s+a\s+(?P<unit2>day|week|month"
        rf"|year)['\u2019]s\s+time\b"
    ),
    re.IGNORECASE,
)


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def find(text: str) -> tuple[Expression, ...]:
    """Every expression of time in `text`, ordered and disjoint; the longer reading wins where two overlap."""
    vocabulary = lexicon.vocabulary(text)
    has_digit = _HAS_DIGIT.search(text) is not None
    if not has_digit and vocabulary.isdisjoint(TELLING):
        return ()
    found: list[Expression] = []
    for expression in sorted(
        _all(text, vocabulary, has_digit=has_digit), key=lambda e: (e.start_char, -e.end_char)
    ):
        if not found or expression.start_char >= found[-1].end_char:
            found.append(expression)
    return tuple(found)


def _all(text: str, vocabulary: frozenset[str], *, has_digit: bool) -> Iterator[Expression]:
    has_month = not vocabulary.isdisjoint(_MONTH_NAMES)
    if has_digit:
        yield from _absolutes(text, has_month=has_month, has_day=not vocabulary.isdisjoint(_DAY_NAMES))
    if has_month:
        yield from _months(text)
    if has_digit:
        for match in _YEAR_ALONE.finditer(text):
            yield Expression(match.start("year"), match.end("year"), "year", year=int(match["year"]))
    if not vocabulary.isdisjoint(_WEEKDAY_NAMES):
        yield from _weekdays(text)
    yield from _shifts(text, vocabulary)


def _absolutes(text: str, *, has_month: bool, has_day: bool) -> Iterator[Expression]:
    taken: list[tuple[int, int]] = []
    for pattern, possible in ((_APPOSITION, has_month and has_day), (_ABSOLUTE, has_month or "-" in text)):
        for match in pattern.finditer(text) if possible else ():
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if (expression := _absolute(match)) is not None:
                taken.append(match.span())
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
    return 1 + next(i for i, month in enumerate(MONTHS) if month.startswith(name.lower().rstrip(".")[:3]))


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


def _weekdays(text: str) -> Iterator[Expression]:
    for match in _WEEKDAY_ALONE.finditer(text):
        cue = (match["cue"] or "").lower()
        before, after = text[: match.start()][-24:], text[match.end() :]
        if cue in ("every", "each", "following", "previous") or match["next"]:
            continue
        if _NAMED_AFTER.match(after) or _NAMED_BEFORE.search(before) or _HABIT_BEFORE.search(before):
            continue
        yield Expression(
            match.start(),
            match.end(),
            "weekday",
            weekday=WEEKDAYS.index(match["weekday"].lower()),
            direction={"last": -1, "next": 1, "coming": 1}.get(cue, 0),
            relative=True,
        )


def _shifts(text: str, vocabulary: frozenset[str]) -> Iterator[Expression]:
    is_any, is_day = (not vocabulary.isdisjoint(words) for words in (_SHIFT_WORDS, _SHIFT_DAYS))
    for pattern, unit, shift in _SHIFT if is_any else ():
        is_possible = is_day if unit == "day" else unit in vocabulary
        for match in pattern.finditer(text) if is_possible else ():
            if "today" in match.group().lower() and (
                _AGE_BEFORE.search(text[: match.start()][-12:]) or _AGE_AFTER.match(text[match.end() :])
            ):
                continue
            if match.group()[0].isupper() and text[match.end() :][:6].strip().startswith("Show"):
                continue
            way = (shift > 0) - (shift < 0)
            yield Expression(*match.span(), "shift", unit=unit, shift=shift, direction=way, relative=True)
    for match in _AGO.finditer(text) if "ago" in vocabulary else ():
        count = match["count"].lower()
        value = _NUMBERS.get(count) or int(count)
        yield _shift(match, match["unit"], -value)
    for match in _HENCE.finditer(text) if "time" in vocabulary else ():
        count = (match["count"] or "a").lower()
        yield _shift(match, match["unit"] or match["unit2"], _NUMBERS.get(count) or int(count))


def _shift(match: re.Match[str], unit: str, shift: int) -> Expression:
    units: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
    way = 1 if shift > 0 else -1
    place = match.span()
    return Expression(*place, "shift", unit=units[unit.lower()], shift=shift, direction=way, relative=True)
