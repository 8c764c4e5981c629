"""When an article says it was published: written dates to `Moment`, or None where in doubt.

Only forms with one reading are taken: ISO 8601, RFC 5322 ("Mon, 31 Mar 2014 07:40:00 GMT"), and written dates with
the month's name ("31 March 2014", "March 31, 2014", "31 mars 2014", "2014年3月31日"). Two numbers below 13 in front
of a year are ambiguous and give nothing. A clock time without its zone gives the day alone: no zone is invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from briefing.lexicon import without_twins
from briefing.types import Moment

# Month names by their first letters, English first; every language here writes them in a fixed order with the year.
_MONTH_NAMES = """
january jan janvier januar januari enero ene gennaio janeiro stycznia января січня يناير
february feb fevrier février februar februari febrero febbraio fevereiro lutego февраля лютого فبراير
march mar mars märz maerz maart marzo março marco marca марта березня مارس
april apr avril abril aprile kwietnia апреля квітня أبريل
may mai mei mayo maggio maio maja мая травня مايو
june jun juin juni junio giugno junho czerwca июня червня يونيو
july jul juillet juli julio luglio julho lipca июля липня يوليو
august aug août aout augustus agosto sierpnia августа серпня أغسطس
september sept sep septembre septiembre settembre setembro września сентября вересня سبتمبر
october oct octobre oktober okt octubre ottobre outubro października октября жовтня أكتوبر
november nov novembre noviembre novembro listopada ноября листопада نوفمبر
december dec décembre decembre dezember diciembre dicembre dezembro grudnia декабря грудня ديسمبر
"""
_MONTHS = {
    name: number
    for number, line in enumerate(_MONTH_NAMES.split("\n")[1:-1], start=1)
    for name in line.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"

# Zones that a news site writes by name; "ET" and its like depend on the season, so they give the day alone.
_ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
}  # fmt: skip

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])[:.h\u6642\u65f6\u9ede\u70b9](?P<minute>[0-5]\d)\u5206?(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"[\s\u202f]?(?P<half>[ap]\.?m\b\.?)?"
    r"(?:[\s\u202f]?\(?(?P<zone>Z\b|[+-]\d{2}:?\d{2}\b|[a-z]{2,4}\b(?:[+-]\d{1,2})?)\)?)?"
)
_BETWEEN = r"(?:T|[\s\u202f]*,?[\s\u202f]*(?:at|um|à|[-–—|@])?[\s\u202f]*)"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s{1,3}(?:den\s)?)?"
)
_DAY = (
    rf"(?P<y1>(?:1[89]|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)"
    rf"|{_WEEKDAY}(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s\u202f-]{{1,3}}(?:of\s|de\s)?(?P<m2>{_MONTH}),?"
    rf"[\s\u202f-]{{1,3}}(?:de\s)?(?P<y2>(?:1[89]|20)\d\d)(?!\d)"
    rf"|{_WEEKDAY}(?P<m3>{_MONTH})\s{{1,3}}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y3>(?:1[89]|20)\d\d)(?!\d)"
    rf"|(?P<y4>(?:1[89]|20)\d\d)\s?年\s?(?P<m4>\d{{1,2}})\s?月\s?(?P<d4>\d{{1,2}})\s?日"
    rf"|(?P<a5>\d{{1,2}})(?P<s5>[/.-])(?P<b5>\d{{1,2}})(?P=s5)(?P<y5>(?:1[89]|20)\d\d)(?!\d)"
    rf"|(?P<y6>20\d\d)(?P<m6>[01]\d)(?P<d6>[0-3]\d)(?!\d)"
)
_WHEN = rf"(?<![\w/.-])(?:{_DAY})(?:{_BETWEEN}{_CLOCK})?(?![\w/])"
_CLOCK_FIRST = rf"(?<![\w:.]){_CLOCK}(?:{_BETWEEN}|\s(?:on)\s)(?:{_DAY})(?![\w/])"
# What every date above holds, and what one does that begins with a time; most lines fail this and cost nothing more.
_HAS_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# "\u0661\u0662 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0664"
_EASTERN_DIGITS = str.maketrans({0x0660 + digit: str(digit) for digit in range(10)})
_HAS_CLOCK_FIRST = re.compile(r"\d[:.hH][0-5]\d.*(?:1[89]|20)\d\d", re.DOTALL)

_FIELD_LIMIT_CHARS = 80  # the longest form above, with weekday and zone, has about 60


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its offsets there and what it says."""

    start: int
    end: int
    moment: Moment


def moment_of(text: str) -> Moment | None:
    """The moment a whole field states, such as a value of ``published_at``; None if unknown or ambiguous."""
    field = text.strip()
    if not field or len(field) > _FIELD_LIMIT_CHARS:
        return None
    found = find(field)
    if found is None or (found.start, found.end) != (0, len(field)):
        return None
    return found.moment


def find(text: str) -> Found | None:
    """The first date that stands in a line; None if there is none with one reading. Meant for short lines."""
    text = text if text.isascii() else without_twins(text).translate(_EASTERN_DIGITS)
    if not _HAS_YEAR.search(text):
        return None
    patterns = (_CLOCK_FIRST, _WHEN) if _HAS_CLOCK_FIRST.search(text) else (_WHEN,)
    matches = [match for pattern in patterns if (match := _compiled(pattern).search(text))]
    for match in sorted(matches, key=lambda match: match.start()):
        moment = _moment(match)
        if moment is not None:
            return Found(match.start(), match.end(), moment)
    return None


@cache  # they take long to compile, and a text without a year needs neither
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _moment(match: re.Match[str]) -> Moment | None:
    day = _day(match)
    if day is None:
        return None
    offset = _offset(match["zone"])
    if match["hour"] is None or offset is None:
        return Moment.of_day(day)
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return Moment.of_day(day)
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    second = int(match["second"] or 0)
    try:
        return Moment.of_time(
            datetime(
                day.year, day.month, day.day, hour, int(match["minute"]), second, tzinfo=timezone(offset)
            )
        )
    except (ValueError, OverflowError):
        return Moment.of_day(day)


def _day(match: re.Match[str]) -> date | None:
    for form in "12346":
        if match["y" + form]:
            month = match["m" + form]
            number = int(month) if month.isdecimal() else _MONTHS[month.rstrip(".").lower()]
            return _valid(int(match["y" + form]), number, int(match["d" + form]))
    first, second, year = int(match["a5"]), int(match["b5"]), int(match["y5"])
    if (
        match["s5"] == "." or first > 12 or first == second
    ):  # 31.03.2014 is day first wherever dots are written
        return _valid(year, second, first)
    if second > 12:
        return _valid(year, first, second)
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _offset(zone: str | None) -> timedelta | None:
    if not zone:
        return None
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        sign = -1 if zone[0] == "-" else 1
        return timedelta(minutes=sign * minutes) if minutes < 15 * 60 else None
    named = _ZONES.get(zone.lower())
    return None if named is None else timedelta(minutes=named)
