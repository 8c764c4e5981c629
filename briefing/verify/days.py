"""The days that a briefing gives to words like "yesterday", counted again from the day that it gives its article.

Where that day stands in the article's text, the bracket is cited to it (`exact`). Where it came with the article, as in
a request, it stands in the briefing alone: then the two have to agree with each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from briefing import day_words, moment
from briefing.align.timeline import dated
from briefing.align.when import resolve
from briefing.types import Article, Citation, Document, Moment, Sentence

_BRACKET = re.compile(r"\[([^\[\]]+)\]")


def published(row: Mapping[str, Any]) -> tuple[date, ...]:
    """The days on which a document may have been published where it was; empty where that is not said.

    A time is written in UTC, where the day may be the one before or after.
    """
    stated = row["published_at"]
    found = moment.moment_of(stated) if stated is not None else None
    if found is None:
        return ()
    around = (-1, 0, 1) if found.has_time else (0,)
    return tuple(found.local_date + timedelta(days=days) for days in around)


def miscounted(text: str, citations: Sequence[Citation], written: Sequence[date]) -> str | None:
    """A day in brackets that rests on no cited date and does not follow from the day of writing, or None."""
    cited = [citation.cited_text for citation in citations]
    for match in _BRACKET.finditer(text):
        before, day = text[: match.start()], match[1]
        if not day_words.is_day(day) or not day_words.rests_on_itself(before, cited):
            continue
        if not day_words.leads_to(before, day, written):
            return day
    return None


def told_on(
    citation: Citation, document: Document, written: Sequence[date]
) -> tuple[frozenset[str], frozenset[str]]:
    """The days that the cited sentence may be about, and the words that say so, counted again as they were counted.

    `written` are the days on which the document may have been published. Both are empty where nothing leads to a day.
    """
    span = citation.span
    sentence = Sentence(span, citation.cited_text, 0, 0)
    moments: list[Moment | None] = [Moment.of_day(day) for day in written]
    found = [
        first
        for moment in moments or [None]
        if (first := dated(sentence, resolve(_article(document, moment), sentence))) is not None
    ]
    return frozenset(day.isoformat() for day, _ in found), frozenset(words for _, words in found)


def _article(document: Document, published_at: Moment | None) -> Article:
    return Article(replace(document, published_at=published_at), ())
