"""Which days the words mean: relative dates against the day an article was published.

Only what can be known is resolved. Without a date of publication only dates with a year are. A weekday means the
most recent one unless its clause tells a plan, and none where that may be either ("had been scheduled for Friday").
Words in apposition ("yesterday (30 March)") win over counting. Inside quotation marks nothing relative is resolved:
the speaker's today need not be the article's.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from briefing import dates
from briefing.align.led_in import tells_which
from briefing.align.reach import REACHES
from briefing.align.tense import Direction, direction, tense
from briefing.dateline import head_end
from briefing.types import Article, Sentence, Span

Precision = Literal["day", "week", "weekend", "month", "year"]

_QUOTED = re.compile(r"\u201c[^\u201d]*(?:\u201d|$)|\"[^\"]*(?:\"|$)|\u00ab[^\u00bb]*(?:\u00bb|$)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression of time and the days it means.

    ``start_date`` to ``end_date``, both included; ``end_date`` is None for a single day. ``relative`` is True
    where the words leave the date open ("yesterday", "Sunday", "in March"), so that a reader needs it told.
    """

    expression_span: Span
    start_date: date
    end_date: date | None
    precision: Precision
    relative: bool = True


# A weekday that is tomorrow, counted back to last week's.
_DAY_AFTER = timedelta(days=6)
_SUNDAY = 6


def resolve(article: Article, sentence: Sentence) -> tuple[Resolved, ...]:
    """The expressions of time in `sentence` whose days are known, in order. English only, else ()."""
    document = article.document
    if document.language not in (None, "en") or not (expressions := dates.find(sentence.text)):
        return ()
    published = document.published_at.local_date if document.published_at else None
    if published is None:
        expressions = tuple([expression for expression in expressions if expression.year is not None])
        if not expressions:  # all of them count from the day of publication
            return ()
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    found: list[Resolved] = []
    written_at = head_end(sentence.text)
    told: date | None = None  # the last day behind that the sentence names
    by_dateline = any(notice.code == "dateline-date" for notice in article.notices)
    for expression in expressions:
        if expression.end_char <= written_at:
            continue  # a dateline or byline says when the report was written
        if expression.relative and any(
            start <= expression.start_char and expression.end_char <= end for start, end in quoted
        ):
            continue
        days = _days(expression, sentence.text, published, told)
        if days is None:
            continue
        start, end, precision = days
        if by_dateline and expression.form == "weekday" and published and published - start == _DAY_AFTER:
            continue  # a dateline is often a day older than its report: "said on Monday" under Sunday's
        if expression.form in ("weekday", "shift") and precision == "day" and published and start < published:
            told = start
        span = sentence.span_of(expression.start_char, expression.end_char)
        found.append(Resolved(span, start, end, precision, expression.relative))
    return tuple(found)


def resolve_all(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> Mapping[Span, tuple[Resolved, ...]]:
    """`resolve` for every sentence, by the sentence's span; sentences without any are left out."""
    return {
        sentence.span: resolved
        for article, own in zip(articles, sentences, strict=True)
        for sentence in own
        if (resolved := resolve(article, sentence))
    }


_Days = tuple[date, date | None, Precision]


def _days(expression: dates.Expression, text: str, published: date | None, told: date | None) -> _Days | None:
    if expression.form == "day":
        return _day(expression, text, published)
    if expression.form == "month":
        return _month(expression, text, published)
    if expression.form == "year":
        if expression.year is None:
            return None
        return date(expression.year, 1, 1), date(expression.year, 12, 31), "year"
    if published is None:
        return None
    if expression.form == "weekday":
        return _weekday(expression, text, published, told)
    return _shift(expression, published)


def _day(expression: dates.Expression, text: str, published: date | None) -> _Days | None:
    month, day = expression.month, expression.day
    if month is None or day is None:
        return None
    if expression.year is not None:
        start = _date(expression.year, month, day)
    elif published is None:
        return None
    elif expression.unit == "year":
        start = _date(published.year + expression.shift, month, day)
    else:
        near = [d for year in (-1, 0, 1) if (d := _date(published.year + year, month, day)) is not None]
        # "Sunday, 30 March" says which year it was, where only one near year has it on a Sunday.
        if expression.weekday is not None:
            near = [d for d in near if d.weekday() == expression.weekday]
        way = direction(text, expression.start_char, expression.end_char)
        if tells_which(text[: expression.start_char]):
            way = -1 if way < 0 else 0
        start = _nearest(near, published, way)
    if start is None:
        return None
    end = _date(start.year, month, expression.last_day) if expression.last_day else None
    return start, (end if end is not None and end > start else None), "day"


def _nearest(near: Iterable[date], published: date, way: Direction) -> date | None:
    """The candidate nearest to the day of publication, on the side that the tense says."""
    # A date up to three weeks on the "wrong" side is kept: "was due on 3 April" is told in the past and to come.
    slack = timedelta(days=21)
    allowed = [
        d for d in near if not (way < 0 and d > published + slack) and not (way > 0 and d < published - slack)
    ]
    return min(allowed, key=lambda d: (abs(d - published), d), default=None)


def _month(expression: dates.Expression, text: str, published: date | None) -> _Days | None:
    month = expression.month
    if month is None:
        return None
    year = expression.year
    if year is None:
        if published is None:
            return None
        way = expression.direction or direction(text, expression.start_char, expression.end_char)
        if way > 0:
            year = published.year + (
                month < published.month or (month == published.month and expression.direction > 0)
            )
        elif way < 0:
            year = published.year - (
                month > published.month or (month == published.month and expression.direction < 0)
            )
        else:
            return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"


def _weekday(expression: dates.Expression, text: str, published: date, told: date | None) -> _Days | None:
    if expression.weekday is None:
        return None
    if expression.unit == "week":
        return _of_week(expression.weekday, expression.shift, published)
    ahead = (expression.weekday - published.weekday()) % 7
    if expression.direction > 0:
        # "next Friday" written on a Monday may be this week's or the one after: left as it stands.
        if (
            ahead
            and expression.weekday > published.weekday()
            and "next" in text[expression.start_char :][:5].lower()
        ):
            return None
        return published + timedelta(days=ahead or 7), None, "day"
    back = (-ahead) % 7
    if expression.direction < 0:
        return published - timedelta(days=back or 7), None, "day"
    if tells_which(text[: expression.start_char]):
        return published - timedelta(days=back), None, "day"
    found = tense(text, expression.start_char, expression.end_char)
    if found == "would" and told is not None:
        # "said on Friday that they would meet on Monday": it is the first Monday after what was said.
        return told + timedelta(days=(expression.weekday - told.weekday()) % 7 or 7), None, "day"
    reach = REACHES[found]
    if back <= reach.back_days:
        return published - timedelta(days=back), None, "day"
    if ahead <= reach.ahead_days:
        return published + timedelta(days=ahead), None, "day"
    return None


def _of_week(weekday: int, weeks: int, published: date) -> _Days | None:
    """The weekday of the calendar week so many after that of publication.

    Not where that is another one if weeks begin on Sunday.
    """
    if _SUNDAY in (weekday, published.weekday()):
        return None
    return published + timedelta(days=weekday - published.weekday(), weeks=weeks), None, "day"


def _shift(expression: dates.Expression, published: date) -> _Days | None:
    n = expression.shift
    if expression.unit == "day":
        return published + timedelta(days=n), None, "day"
    monday = published - timedelta(days=published.weekday())
    if expression.unit == "week":
        start = monday + timedelta(weeks=n)
        return start, start + timedelta(days=6), "week"
    if expression.unit == "weekend":
        saturday = monday + timedelta(days=5, weeks=n)
        return saturday, saturday + timedelta(days=1), "weekend"
    if expression.unit == "month":
        index = published.year * 12 + published.month - 1 + n
        year, month = divmod(index, 12)
        if not 1 <= year <= 9998:
            return None
        return (
            date(year, month + 1, 1),
            date(year, month + 1, calendar.monthrange(year, month + 1)[1]),
            "month",
        )
    year = published.year + n
    if not 1 <= year <= 9998:
        return None
    return date(year, 1, 1), date(year, 12, 31), "year"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
