"""When an article was reported, where only its dateline or byline says so: "PORT AMIHAN, Nov. 7 (Meridian) -".

They have no year. The other articles of the story have one, and of the years that theirs allow it is the one that
brings the report closest to them. The document stays without a date: what is inferred from its neighbours serves to
put the reports in order, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from briefing.dateline import dateline_of
from briefing.moment import moment_of
from briefing.types import Article, Moment

_HEAD_CHARS = 160
_PARAGRAPHS = 2
_HEAD_LINES = 6
# "By Ina Holt, Oakham Post, 4 June", "Wednesday, June 4": a line that ends with a day, and no year behind it.
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    "|Sept|Sep|Oct|Nov|Dec"
)
_LINE_DAY = re.compile(
    rf"(?:^|[,|\u2013\u2014\u2022-]\s+)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?P<day>\d{{1,2}}\s+(?:{_MONTHS})\.?|(?:{_MONTHS})\.?\s+\d{{1,2}})$"
)
# Further from every dated article than this, it is a report on something else, or the year is wrong.
_MOST_DAYS = 60


def reported(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those without a date dated by their datelines as far as the dates of the others allow."""
    known = sorted(
        {a.document.published_at.local_date for a in articles if a.document.published_at is not None}
    )
    if not known or len(known) == len(articles):
        return tuple(articles)
    return tuple(
        article
        if article.document.published_at is not None or (moment := _moment(article, known)) is None
        else replace(article, document=replace(article.document, published_at=moment))
        for article in articles
    )


def _moment(article: Article, known: Sequence[date]) -> Moment | None:
    for span in article.body[:_PARAGRAPHS]:
        text = article.document.text[span.start_char : min(span.end_char, span.start_char + _HEAD_CHARS)]
        line = dateline_of(text)
        if line is not None and line.day is not None:
            day = " ".join(text[slice(*line.day)].split())
            return _nearest(day, known)
    in_head = next(filter(None, map(_line_day, _head(article))), None)
    return None if in_head is None else _nearest(in_head, known)


def _head(article: Article) -> Iterator[str]:
    """The lines in front of the text."""
    before = takewhile(lambda region: region.kind != "body", article.regions[:_HEAD_LINES])
    for region in before:
        if len(region.span) <= _HEAD_CHARS:
            yield article.document.quote(region.span).strip()


def _line_day(line: str) -> str | None:
    found = _LINE_DAY.search(line)
    return " ".join(found["day"].split()) if found else None


def _nearest(day: str, known: Sequence[date]) -> Moment | None:
    years = sorted({other.year + step for other in known for step in (-1, 0, 1)})
    found = [
        moment
        for year in years
        if (moment := moment_of(f"{day}, {year}" if day[0].isalpha() else f"{day} {year}")) is not None
    ]
    away = {moment: min(abs((moment.local_date - other).days) for other in known) for moment in found}
    best = min(found, key=lambda moment: (away[moment], moment.local_date), default=None)
    return best if best is not None and away[best] <= _MOST_DAYS else None
