"""Times of day, with their zone where it is named: "4:20 p.m. EDT" is 20:20 GMT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import lexicon

# Minutes ahead of UTC. Zones that depend on the season ("ET", "local time") are no zone.
_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540,
    "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
# "in the morning", "on Wednesday evening", "last night"
_PART = (
    r"\s+(?:in\s+the|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this|that|yesterday|last|at)\s+"
    r"(?P<part>morning|afternoon|evening|night)\b"
)
_ANY_PART = _PART.replace("?P<part>", "?:")
_OCLOCK = r"\s+o['\u2019]clock\b"
_CLOCK = re.compile(
    rf"(?<![\d.,:/-])(?:(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)|(?P<bare>1[0-2]|0?[1-9])"
    rf"(?=\s?[ap]\.?m\b|{_OCLOCK}|{_ANY_PART}))(?:{_OCLOCK})?"
    rf"(?:\s?(?P<half>[ap])\.?m\b\.?|{_PART})?(?:\s?\(?(?P<zone>"
    + "|".join(_ZONES)
    + r")\b)?(?![\d%]|[.,:]\d)",
    re.IGNORECASE,
)
# A digit before what makes it a time of day; most sentences have none.
_MAYBE = re.compile(
    r"\d(?:[:.hH]\d|\s?[apAP]\.?[mM]|\s+o['\u2019]clock|\s+(?:\w+\s+)?\w+\s+(?:morning|afternoon|evening|night))"
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
# "twenty to seven in the morning", "a quarter past nine", "half past six", "seven o'clock", "seven in the evening"
_HOUR = "|".join(_HOURS)
_SPOKEN = re.compile(
    rf"\b(?:(?:a\s+)?(?P<minutes>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})(?:\s+minutes)?\s+"
    rf"(?P<way>past|after|to|before)\s+(?P<hour>{_HOUR})\b(?!\s+(?!in\b|on\b|at\b|that\b|this\b|yesterday\b|last\b)\w)"
    rf"(?:{_OCLOCK})?|(?P<bare>{_HOUR})(?={_OCLOCK}|{_ANY_PART})(?:{_OCLOCK})?)(?:{_PART})?",
    re.IGNORECASE,
)
# "ten to one", with nothing around it that tells the time, may be a vote or odds.
_AT = re.compile(
    r"\b(?:at|until|till|from|about|around|before|after|since|nearly|almost|showed|was|just)\s+$",
    re.IGNORECASE,
)
_SPEAKING = frozenset("past to after before o'clock o clock morning afternoon evening night".split())
HOURS = frozenset(_HOURS)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: ``minutes`` after midnight, in UTC where ``zoned``, else on the local clock.

    ``half_known`` is False where "4:20" may be either half of the day.
    """

    start_char: int
    end_char: int
    minutes: int
    zoned: bool
    half_known: bool


def find(text: str) -> tuple[Clock, ...]:
    """The times of day in `text`, in order. "4.20" is one only with am, pm, "in the morning" or a zone behind it."""
    found = [*_clocks(text)] if _MAYBE.search(text) else []
    vocabulary = lexicon.vocabulary(text)
    if not vocabulary.isdisjoint(HOURS) and not vocabulary.isdisjoint(_SPEAKING):
        found = sorted([*found, *_spoken(text)], key=lambda one: one.start_char)
    return tuple(found)


def _clocks(text: str) -> Iterator[Clock]:
    for match in _CLOCK.finditer(text):
        hour, minute = int(match["hour"] or match["bare"]), int(match["minute"] or 0)
        half, zone = (match["half"] or _half(match["part"], hour)).lower(), (match["zone"] or "").upper()
        if ":" not in match.group() and not half and not zone:
            continue
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        known = bool(half) or hour > 12 or hour == 0 or (match["hour"] or "").startswith("0") or bool(zone)
        minutes = hour * 60 + minute
        if zone:
            minutes = (minutes - _ZONES[zone]) % 1440
        yield Clock(match.start(), match.end(), minutes, bool(zone), known)


def _spoken(text: str) -> Iterator[Clock]:
    for match in _SPOKEN.finditer(text):
        if match["way"] in ("to", "before") and not match["part"] and not _AT.search(text, 0, match.start()):
            continue
        hour = _HOURS.index((match["hour"] or match["bare"]).lower()) + 1
        half = _half(match["part"], hour)
        minutes = 60 * (hour % 12 + (12 if half == "p" else 0))
        if match["minutes"]:
            minutes += _MINUTES[match["minutes"].lower()] * (
                1 if match["way"].lower() in ("past", "after") else -1
            )
        yield Clock(match.start(), match.end(), minutes % 1440, False, bool(half))


def _half(part: str | None, hour: int) -> str:
    """The half of the day that a part of it is in: "two at night" is before noon, "eleven at night" is not."""
    if part is None:
        return ""
    return "a" if part.lower() == "morning" or (part.lower() == "night" and not 6 <= hour <= 11) else "p"


def same(one: Clock, other: Clock) -> bool | None:
    """True if the two are one time of day, False if not, None if it cannot be known (a zone is missing)."""
    if one.zoned != other.zoned:
        return None
    if one.minutes == other.minutes:
        return True
    return not (one.half_known and other.half_known) and (one.minutes - other.minutes) % 720 == 0
