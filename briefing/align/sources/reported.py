"""When an article was reported, where only its dateline says so: "PORT AMIHAN, Nov. 7 (Meridian) -".

A dateline has no year. The other articles of the story have one, and of the years that theirs allow it is the one that
brings the report closest to them. The document stays without a date: what is inferred from its neighbours serves to
put the reports in order, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.dateline import dateline_of
from briefing.moment import moment_of
from briefing.types import Article, Moment

_HEAD_CHARS = 160
_PARAGRAPHS = 2
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
    return None


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
