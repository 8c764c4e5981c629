"""Times of day, with their zone where it is named: "4:20 p.m. EDT" is 20:20 GMT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing import lexicon

# Minutes ahead of UTC. Zones that depend on the season ("ET", "local time") are no zone.
_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540,
    "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
_CLOCK = re.compile(
    r"(?<![\d.,:/-])(?:(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)|(?P<bare>1[0-2]|0?[1-9])"
    r"(?=\s?[ap]\.?m\b|\s+in\s+the\s+(?:morning|afternoon|evening)\b))"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?|\s+in\s+the\s+(?P<part>morning|afternoon|evening)\b)?(?:\s?\(?(?P<zone>"
    + "|".join(_ZONES)
    + r")\b)?(?![\d%]|[.,:]\d)",
    re.IGNORECASE,
)
# A digit before what makes it a time of day; most sentences have none.
_MAYBE = re.compile(r"\d(?:[:.hH]\d|\s?[apAP]\.?[mM]|\s+in\s+the\s+[mae])")


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


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def find(text: str) -> tuple[Clock, ...]:
    """The times of day in `text`, in order. "4.20" is one only with am, pm, "in the morning" or a zone behind it."""
    return tuple(_clocks(text)) if _MAYBE.search(text) else ()


def _clocks(text: str) -> Iterator[Clock]:
    for match in _CLOCK.finditer(text):
        part = "" if match["part"] is None else "a" if match["part"].lower() == "morning" else "p"
        half, zone = (match["half"] or part).lower(), (match["zone"] or "").upper()
        if ":" not in match.group() and not half and not zone:
            continue
        hour, minute = int(match["hour"] or match["bare"]), int(match["minute"] or 0)
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        known = bool(half) or hour > 12 or hour == 0 or (match["hour"] or "").startswith("0") or bool(zone)
        minutes = hour * 60 + minute
        if zone:
            minutes = (minutes - _ZONES[zone]) % 1440
        yield Clock(match.start(), match.end(), minutes, bool(zone), known)


def same(one: Clock, other: Clock) -> bool | None:
    """True if the two are one time of day, False if not, None if it cannot be known (a zone is missing)."""
    if one.zoned != other.zoned:
        return None
    if one.minutes == other.minutes:
        return True
    return not (one.half_known and other.half_known) and (one.minutes - other.minutes) % 720 == 0
