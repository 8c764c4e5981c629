"""What sentences date: the words of a date or a time of day, the days they may mean, and what happened then."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from briefing import dates as expressions
from briefing import lexicon
from briefing.align import occasions, terms, untold
from briefing.align.when import Resolved
from briefing.quantities import clock
from briefing.types import Sentence
from briefing.types.building import quickly_built

# "yesterday" and "today" written near midnight or in another zone are one day apart without a conflict.
LOOSE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening)|ago)\b",
    re.IGNORECASE,
)
TOLERANCE_MINUTES = 15
# "shortly after 4 a.m." is some time between four and a quarter to five.
LOOSE_MINUTES = 45
_ROUGHLY = re.compile(
    r"\b(?:(?:shortly|just|soon)\s+(?:before|after)|about|around|roughly|nearly|almost)\s*$", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|shortly|just|before|after|nearly|almost|by|between|until|from)\s*$",
    re.IGNORECASE,
)
_DAY_WORDS = frozenset(
    map(
        lexicon.stem,
        expressions.CALENDAR.union(
            "yesterday today tomorrow tonight night morning afternoon evening late early week".split()
        ),
    )
)
_REPLACED = re.compile(
    (
        r"\b(?:not|instead\s+of|rather\s+than|postponed\s+from|moved\s+from|delayed\s+from)\s+(?:on\s+|until\s+"
        r"|till\s+|by\s+)?$"
    ),
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:at\s+least\s+)?$", re.IGNORECASE)
_BEFORE_CHARS = 60  # no such words reach further back
LEAP_YEAR = 2000  # for days and months without a year

_Moment = tuple[Hashable, ...]


@quickly_built
@dataclass(frozen=True, slots=True)
class Dating:
    """A sentence that dates what its verb tells."""

    sentence: Sentence
    value: str  # the words of the date
    day: date | None
    month_day: tuple[int, int] | None  # as far as the words go, where the year is not known
    weekday: int | None
    at: clock.Clock | None
    relative: bool
    place: tuple[int, int]  # of the date in the sentence
    until: bool = False
    roughly: bool = False  # a time of day "shortly after" or "about"
    replaced: date | None = None  # "until 10 June, not Monday": the day that no longer holds
    replaced_weekday: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Those of the content words, days and numbers left out."""
        return _keys(self.sentence.text)

    @property
    def is_plan(self) -> bool:
        """True for when something was to happen, whenever it did."""
        return untold.was_to_be(self.sentence.text, self.place[0])

    @property
    def moment(self) -> _Moment:
        """All that tells whether two are the same moment (`Told`)."""
        at = self.at and (self.at.minutes, self.at.zoned, self.at.half_known)
        return self.day, self.month_day, self.weekday, at, self.relative, self.is_loose

    @property
    def is_loose(self) -> bool:
        return LOOSE.search(self.value) is not None

    @property
    def verbs(self) -> frozenset[str]:
        """What the date is the date of; asked for only where two dates disagree."""
        return _what(self.sentence.text, *self.place)


def read(
    sentence: Sentence, resolved: Sequence[Resolved], clocks: Sequence[clock.Clock], *, is_undated: bool
) -> Iterable[Dating]:
    """The day and the time of day that a sentence gives, where it gives one alone.

    `resolved` are its dates that are known, and `clocks` its times of day; of a document that `is_undated` weekdays and
    days of the month stand as they are.
    """
    text = sentence.text
    open_dates = expressions.find(text) if is_undated else ()
    if not resolved and not clocks and not open_dates:
        return
    found: list[tuple[int, int, date | None, tuple[int, int] | None, int | None, bool]] = []
    replaced: Resolved | None = None
    day: date | None
    for one in resolved:
        start = one.expression_span.start_char - sentence.span.start_char
        end = one.expression_span.end_char - sentence.span.start_char
        if one.precision == "day" and one.end_date is None:
            if _REPLACED.search(text, max(0, start - _BEFORE_CHARS), start):
                replaced = one
            else:
                day = one.start_date
                found.append((start, end, day, (day.month, day.day), day.weekday(), one.relative))
    known = {start for start, *_ in found}
    for expression in open_dates:
        start, end = expression.start_char, expression.end_char
        if start in known or expression.last_day is not None or _FAR.match(text[start:end]):
            continue
        if expression.unit == "week":
            continue  # "Monday of next week"
        if expression.form == "day" and expression.month and expression.day and not expression.year:
            if expression.day <= monthrange(LEAP_YEAR, expression.month)[1]:  # not "June 31"
                found.append((start, end, None, (expression.month, expression.day), None, False))
        elif expression.form == "weekday" and expression.weekday is not None:
            found.append((start, end, None, None, expression.weekday, True))
    if len(found) == 1:
        start, end, day, month_day, weekday, relative = found[0]
        yield Dating(
            sentence,
            value=text[start:end],
            day=day,
            month_day=month_day,
            weekday=weekday,
            at=None,
            relative=relative,
            place=(start, end),
            until=bool(_UNTIL.search(text, max(0, start - _BEFORE_CHARS), start)),
            replaced=replaced.start_date if replaced else None,
            replaced_weekday=bool(replaced and replaced.relative),
        )
    if len(clocks) != 1:
        return
    place = clocks[0].start_char, clocks[0].end_char
    near = max(0, place[0] - _BEFORE_CHARS), place[0]
    roughly = _ROUGHLY.search(text, *near)
    if roughly or not _ABOUT.search(text, *near):
        value = text[place[0] : place[1]]
        if roughly:  # what it is the time of stands before "shortly after"
            place = roughly.start(), place[1]
        yield Dating(sentence, value, None, None, None, clocks[0], False, place, roughly=roughly is not None)


_FAR = re.compile(r"(?:last|next|this|coming)\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def _keys(text: str) -> frozenset[str]:
    return frozenset(
        terms.key(stem)
        for stem in lexicon.content_stems(text)
        if stem not in _DAY_WORDS and not stem[0].isdecimal()
    )


@lru_cache(maxsize=16_384)
def _what(text: str, start: int, end: int) -> frozenset[str]:
    inside = [n for n, (first, last) in enumerate(terms.spans(text)) if first < end and last > start]
    return occasions.of(terms.tokens(text), inside[0], inside[-1]) if inside else frozenset()


def disagree(one: Dating, other: Dating) -> bool:
    """True if the two are not one day, or not one time of day, as far as can be known."""
    if one.at is not None or other.at is not None:
        if one.at is None or other.at is None:
            return False
        gap = abs(one.at.minutes - other.at.minutes)
        least = LOOSE_MINUTES if one.roughly or other.roughly else TOLERANCE_MINUTES
        return clock.same(one.at, other.at) is False and min(gap, 1440 - gap) > least
    if one.day is not None and other.day is not None:
        apart = abs((one.day - other.day).days)
        if apart % 7 == 0 and one.relative and other.relative:
            return False  # one weekday read as past here and as to come there
    elif one.month_day is not None and other.month_day is not None:
        apart = abs((date(LEAP_YEAR, *one.month_day) - date(LEAP_YEAR, *other.month_day)).days)
    elif one.weekday is not None and other.weekday is not None:
        apart = (one.weekday - other.weekday) % 7
        apart = min(apart, 7 - apart)
    else:
        return False
    return apart > 1 or (apart == 1 and not (one.is_loose or other.is_loose))


def _is_same_moment(dating: Dating, other: Dating) -> bool:
    if dating.at is None and other.at is None:
        return not disagree(dating, other)
    return dating.at is not None and other.at is not None and clock.same(dating.at, other.at) is True


class Told:
    """What the articles date."""

    def __init__(self, datings: Sequence[Dating]) -> None:
        self._datings = datings
        self._at: dict[_Moment, Mapping[str, Sequence[Dating]]] = {}

    @cached_property
    def _by_moment(self) -> Mapping[_Moment, Sequence[Dating]]:
        """Asked for only where two dates disagree: in most stories none do."""
        found: defaultdict[_Moment, list[Dating]] = defaultdict(list)
        for dating in self._datings:
            found[dating.moment].append(dating)
        return found

    def know_both(self, one: Dating, other: Dating) -> bool:
        """True if any article dates the same on both days, or at both times: it tells of two events."""
        mine, theirs = self._like(one), self._like(other)
        verbs, others = one.verbs, other.verbs
        return any(
            any(not verbs.isdisjoint(dating.verbs) for dating in mine[id])
            and any(not others.isdisjoint(dating.verbs) for dating in theirs[id])
            for id in mine.keys() & theirs.keys()
        )

    def _like(self, side: Dating) -> Mapping[str, Sequence[Dating]]:
        """What is dated on the same day, or at the same time, by the document."""
        moment = side.moment
        if moment not in self._at:
            found: defaultdict[str, list[Dating]] = defaultdict(list)
            for datings in self._by_moment.values():
                if _is_same_moment(datings[0], side):
                    for dating in datings:
                        found[dating.sentence.document_id].append(dating)
            self._at[moment] = dict(found)
        return self._at[moment]
