"""Times of day as stretches of minutes, also in words: "ten minutes to four", "shortly before six in the morning".

`quantities.clock` reads what is written in digits. Here rough words make a time a stretch: "shortly before six" is
between a quarter past five and six.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing import lexicon
from briefing.quantities import clock, numerals

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_HOUR = rf"(?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_MINUTE = r"(?P<minute>five|ten|(?:a\s+)?quarter|twenty(?:-five)?|half|[1-5]?\d)(?:\s+minutes?)?"
_HALF = (
    r"(?:\s*(?P<half>[ap])\.?m\b\.?|\s+(?:in\s+the|on\s+\w+day|that|this|on\s+the)\s+(?P<part>morning|afternoon|evening)"
    r"|\s+(?P<night>at\s+night))"
)
_WORDED = (
    # "ten minutes to four in the morning"
    rf"\b{_MINUTE}\s+(?P<side>past|to|after|before)\s+{_HOUR}\b(?![.:]\d|\s+minutes)(?:{_HALF})?",
    # "6.40 on Wednesday morning"; in digits with a dot only where more says that it is a time
    rf"(?<![\d.,])(?P<hour>1[0-2]|0?[1-9])\.(?P<minute>[0-5]\d)(?P<dot>){_HALF}",
    # "six in the morning", "six o'clock"; "shortly before six" without more
    rf"\b{_HOUR}\b(?P<clock>\s+o['\u2019]clock)?(?:{_HALF})?",
    r"\b(?P<noon>noon|midday|midnight)\b",
)
_BARE_BEFORE = re.compile(r"\b(?:before|after|around|about|at)\s+$", re.IGNORECASE)
_BARE_BEHIND = re.compile(r"\s*(?:[,.;]|$|\s(?:on|when|as|but|while)\b)", re.IGNORECASE)
# One of them, or of `Story.hours`, stands in every time of day.
WORDS = frozenset([*_HOURS, "noon", "midday", "midnight"])
# Each begins with a row of digits or one of these, or with "a quarter".
_STARTS = WORDS.union("quarter twenty half".split())
_ROUGH = re.compile(
    r"\b(?:(?P<few>a\s+few\s+minutes|moments)|(?P<soon>shortly|just|soon|not\s+long|some\s+time|a\s+little))?\s*"
    r"(?P<side>before|after)\s+$|\b(?P<about>about|around|roughly|nearly|almost|approximately|towards|at\s+about|some)\s+$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:until|till|by|between|from|since|to|off\s+at|open(?:s|ed)?\s+at|than)\s+(?:about\s+)?$",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s*\(?\b([ECMP][SD]?T|GMT|UTC|BST|CES?T|Eastern|Pacific|Central|universal)\b")
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day in `text`: the minutes after midnight between which it lies, on the clock of `zone` if named."""

    start_char: int
    end_char: int
    first: int
    last: int
    half_known: bool  # False where "six" may be either half of the day
    zone: str = ""


@lru_cache(maxsize=16_384)
def find(text: str) -> tuple[Hour, ...]:
    """The times of day of `text` that are times of one moment, in order; "until six" and "by 8 p.m." are none."""
    text = lexicon.without_twins(text)  # patterns without case take "fİve" for five
    found = [
        _hour(text, one.start_char, one.end_char, one.minutes, half_known=one.half_known)
        for one in clock.find(text)
    ]
    folded = text.lower()  # as long: what is longer in small letters is a twin
    words = lexicon.vocabulary(text) & _STARTS
    words |= {"a"} if "quarter" in words else frozenset()
    starts = numerals.starts(text, words, in_digits=numerals.has_digit(text))
    for pattern in _WORDED:
        for match in _matches(pattern, folded, starts):
            if _is_time(folded, match) and all(
                match.end() <= one.start_char or match.start() >= one.end_char for one in found if one
            ):
                minutes, half_known = _worded(match)
                found.append(_hour(text, match.start(), match.end(), minutes, half_known=half_known))
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.start_char))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _matches(pattern: str, text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """What a search for all of a pattern gives, tried only where it can begin."""
    end = 0
    for at in starts:
        if at >= end and (match := _compiled(pattern).match(text, at)):
            end = match.end()
            yield match


def _is_time(text: str, match: re.Match[str]) -> bool:
    """False for a bare number that is no hour."""
    groups = match.groupdict()
    if (
        groups.get("noon")
        or groups.get("minute")
        or groups["clock"]
        or any(groups[one] for one in ("half", "part", "night"))
    ):
        return True
    if groups["hour"].isdecimal() or not _BARE_BEHIND.match(text, match.end()):
        return False
    return _BARE_BEFORE.search(text, max(0, match.start() - 12), match.start()) is not None


def _worded(match: re.Match[str]) -> tuple[int, bool]:
    groups = match.groupdict()
    if groups.get("noon"):
        return (0 if groups["noon"].casefold() == "midnight" else 720), True
    word = groups["hour"].casefold()
    hour = (_HOURS.index(word) + 1 if word in _HOURS else int(word)) % 12
    minutes = hour * 60
    if groups.get("minute"):
        said = " ".join(groups["minute"].casefold().split())
        more = _MINUTES[said] if said in _MINUTES else int(said)
        is_behind = "dot" in groups or groups["side"].casefold() in ("past", "after")
        minutes += more if is_behind else -more
    half = (groups.get("half") or "").casefold()
    part = (groups.get("part") or "").casefold()
    if half == "p" or part in ("afternoon", "evening") or (groups.get("night") and hour >= 6):
        minutes += 720
    return minutes % _DAY, bool(half or part or groups.get("night"))


def _hour(text: str, start: int, end: int, minutes: int, *, half_known: bool) -> Hour | None:
    if _OPEN.search(text, max(0, start - 24), start):
        return None
    zone = _ZONE.match(text, end)
    zone_name = zone[1] if zone else ""
    inside = _ZONE.search(text, start, end)
    zone_name = zone_name or (inside[1] if inside else "")
    is_round = text[start:end].casefold() in ("noon", "midday", "midnight")
    first, last = (minutes - 30, minutes + 30) if is_round else (minutes, minutes)
    if rough := _ROUGH.search(text, max(0, start - 32), start):
        gap = 15 if rough["few"] else 45
        if rough["about"]:
            slack = 20 if minutes % 15 == 0 else 10  # "about 4:20" is nearer than "about 4:30"
            first, last = minutes - slack, minutes + slack
        elif rough["side"].casefold() == "before":
            first = minutes - gap
        else:
            last = minutes + gap
    return Hour(start, end, first, last, half_known, zone_name)


def gap(one: Hour, other: Hour) -> int:
    """How many minutes lie between the two at least: 0 where they may be one moment."""
    turn = _DAY if one.half_known and other.half_known else _DAY // 2
    return min(
        max(0, first.first + shift - second.last)
        for first, second in ((one, other), (other, one))
        for shift in (-turn, 0, turn)
        if first.first + shift >= second.first
    )
