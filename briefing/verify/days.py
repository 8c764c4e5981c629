"""The days that a briefing gives to words like "yesterday", counted again from the day that it gives its article.

Where that day stands in the article's text, the bracket is cited to it (`exact`). Where it came with the article, as in
a request, it stands in the briefing alone: then the two have to agree with each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from briefing import day_words, moment
from briefing.types import Citation

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


def misdated(day: str, expression: str, written: Sequence[date]) -> bool:
    """True if the words for a day mean another one; False where that cannot be told."""
    full = moment.moment_of(expression)
    if full is not None:
        return full.local_date.isoformat() != day
    days = [one.isoformat() for start in written for one in day_words.meant(expression, start)]
    return bool(days) and day not in days
