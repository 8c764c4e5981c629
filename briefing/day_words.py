"""Words that mean a day to whoever knows the day of writing: "yesterday", "Monday night".

An edit puts the day behind them in brackets, and verification counts it again from the date that is cited:
"yesterday [30 March]" in an article of 31 March.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefing import moment
from briefing.dates import MONTHS, WEEKDAYS
from briefing.shifts import FROM_NOW

# The words that edits explain with a day, and how far from the day of writing they lie.
SHIFTS = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this evening": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKDAY = (
    r"(?:(?:last|next|this)\s+)?(?P<weekday>{})(?:\s+(?:morning|afternoon|evening|night|lunchtime|midday|noon))?"
    r"(?:\s+(?:of\s+)?(?P<week>last|next|this)\s+week)?"
).format("|".join(WEEKDAYS))
_BEFORE = re.compile(rf"\b(?:(?P<shift>{'|'.join(SHIFTS)})|{_WEEKDAY})\s*$", re.IGNORECASE)
_DAY = re.compile(r"(?:on )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+)(?: (?P<year>\d{4}))?")
# A weekday is one of the two weeks around the day of writing.
_DAYS_AROUND = range(-7, 8)


def is_open(words: str) -> bool:
    """True for words that a reader needs the day of writing for: "yesterday", "Monday night"."""
    return _BEFORE.fullmatch(words) is not None


def is_weekday(words: str) -> bool:
    """True for those that name a weekday."""
    found = _BEFORE.fullmatch(words)
    return found is not None and found["weekday"] is not None


def is_day(words: str) -> bool:
    """True for "30 March 2014" and "on 30 March"."""
    return _DAY.fullmatch(words) is not None


def explains(before: str) -> bool:
    """True if the text ends in words that a day in brackets explains: "yesterday", "on Monday night"."""
    return _BEFORE.search(before) is not None


def is_counted(before: str, day: str, cited: Sequence[str]) -> bool:
    """True if one of the cited texts has the date from which the words that end `before` lead to `day`.

    Where an article's date stands in no text (it came with the request), the words themselves are cited and there is
    nothing to count from: that is True too.
    """
    if rests_on_itself(before, cited):
        return is_day(day)
    written = [found.moment.local_date for text in cited if (found := moment.find(text)) is not None]
    return leads_to(before, day, written)


def rests_on_itself(before: str, cited: Sequence[str]) -> bool:
    """True if one of the cited texts is nothing but the words that end `before`."""
    words = _BEFORE.search(before)
    return words is not None and any(text.casefold() == words[0].strip().casefold() for text in cited)


def leads_to(before: str, day: str, written: Iterable[date]) -> bool:
    """True if the words that end `before` mean `day` ("30 March") to whoever writes on one of the given days."""
    words, wanted = _BEFORE.search(before), _DAY.fullmatch(day)
    if words is None or wanted is None:
        return False
    return any(_is_named(one, wanted) for start in written for one in _meant(words, start))


def _meant(words: re.Match[str], written: date) -> list[date]:
    """The days that the words may mean on the day of writing."""
    if words["shift"] is not None:
        days = [SHIFTS[" ".join(words["shift"].casefold().split())]]
    else:
        weekday = WEEKDAYS.index(words["weekday"].casefold())
        if words["week"] is not None:
            days = [weekday - written.weekday() + 7 * FROM_NOW[words["week"].casefold()]]
        else:
            days = [n for n in _DAYS_AROUND if (written.weekday() + n) % 7 == weekday]
    return [written + timedelta(days=n) for n in days]


def _is_named(day: date, wanted: re.Match[str]) -> bool:
    month = wanted["month"].casefold()
    return (
        day.day == int(wanted["day"])
        and month == MONTHS[day.month - 1]
        and (wanted["year"] is None or day.year == int(wanted["year"]))
    )
