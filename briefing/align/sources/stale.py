"""Articles of another time: which of a story's are so much older than the rest that they are background."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from briefing import dates
from briefing.types import Article, Sentence

# Nothing else in the story is so old.
STALE_DAYS: Final = 60
LEAST_ARTICLES: Final = 3
_FIRST = 4  # sentences that may date an article


def bygone(articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[str, ...]:
    """Ids of the articles that are much older than the rest, which stand together: background and no news."""
    days = {
        article.document.id: published.local_date
        if (published := article.document.published_at)
        else first_date(own)
        for article, own in zip(articles, sentences, strict=True)
    }
    known = sorted(day for day in days.values() if day is not None)
    if len(known) < LEAST_ARTICLES:
        return ()
    newest = known[-1]
    return tuple(id for id, day in days.items() if day and day != newest and is_apart(day, known))


def is_apart(day: date, days: Sequence[date]) -> bool:
    """True if `day`, the first or last of `days`, is far from the others, which stand together."""
    if day not in (days[0], days[-1]) or len(days) < 3:
        return False
    others = days[1:] if day == days[0] else days[:-1]
    away = max((others[0] - day).days, (day - others[-1]).days)
    # The others must stand together themselves: a story that runs for months has no stale article.
    return away >= STALE_DAYS and away > 2 * max((b - a).days for a, b in pairwise(others))


def first_date(sentences: Sequence[Sentence]) -> date | None:
    """A full date in the first sentences of an article that carries none."""
    for sentence in sentences[:_FIRST]:
        for e in dates.find(sentence.text):
            if e.form == "day" and e.year is not None and e.month is not None and e.day is not None:
                try:
                    return date(e.year, e.month, e.day)
                except ValueError:
                    continue
    return None
