"""The moments of many reports as one value that is asked what is later, without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from briefing.types import Moment


def later(one: Moment, other: Moment) -> bool:
    """True if `one` is surely later than `other`; of two reports on one day only if both have a time."""
    if one.has_time and other.has_time:
        return one.at > other.at
    return one.local_date > other.local_date


class Moments:
    """The moments of some reports, None for one without a date; each question costs the same however many there are."""

    def __init__(self, moments: Iterable[Moment | None] = ()) -> None:
        self._is_undated = False  # one of them at least
        self._times: set[datetime] = set()
        self._days: set[date] = set()  # of those without a time of day
        self._dates: set[date] = set()  # of all
        self._time_range: tuple[datetime, datetime] | None = None
        self._day_range: tuple[date, date] | None = None
        self._date_range: tuple[date, date] | None = None
        for moment in moments:
            self.add(moment)

    def add(self, moment: Moment | None) -> None:
        """Take one more."""
        if moment is None:
            self._is_undated = True
            return
        day = moment.local_date
        self._dates.add(day)
        self._date_range = _widened(self._date_range, day)
        if moment.has_time:
            self._times.add(moment.at)
            first, last = self._time_range or (moment.at, moment.at)
            self._time_range = min(first, moment.at), max(last, moment.at)
        else:
            self._days.add(day)
            self._day_range = _widened(self._day_range, day)

    def any_later(self, other: Moments) -> bool:
        """True if one of these is surely later than one of the others."""
        return (
            _exceeds(self._date_range, other._day_range)
            or _exceeds(self._day_range, other._date_range)
            or (
                self._time_range is not None
                and other._time_range is not None
                and self._time_range[1] > other._time_range[0]
            )
        )

    def any_apart(self, moment: Moment | None) -> bool:
        """True if one of these is surely later or earlier than `moment`."""
        one = Moments((moment,))
        return self.any_later(one) or one.any_later(self)

    def any_with(self, moment: Moment | None) -> bool:
        """True if one of these is neither surely later nor surely earlier than `moment`."""
        if self._is_undated or moment is None:
            return self._is_undated or bool(self._dates)
        if moment.has_time:
            return moment.at in self._times or moment.local_date in self._days
        return moment.local_date in self._dates

    def any_not_before(self, moment: Moment | None) -> bool:
        """True if `moment` is not surely later than one of these."""
        return self.any_with(moment) or (moment is not None and self.any_later(Moments((moment,))))


def _widened(days: tuple[date, date] | None, day: date) -> tuple[date, date]:
    return (min(days[0], day), max(days[1], day)) if days else (day, day)


def _exceeds(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    return one is not None and other is not None and one[1] > other[0]
