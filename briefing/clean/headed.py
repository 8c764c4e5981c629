"""Date and agency of an article from the dateline in front of its first sentence.

A dateline seldom has a year; then the article's address may give it ("/2014/03/03/"). Dates in sentences and captions
do not: they name the year mostly where it is another one, and the one caption of the 282 development clusters that
stands near a dateline was a file photo, a year old.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.clean.lines import Paragraph
from briefing.dateline import Dateline, dateline_of
from briefing.moment import moment_of
from briefing.types import Document, Moment, Notice, Span

_FIRST_BODY = 2  # a summary in one sentence may stand in front of the report
_HEAD_CHARS = 160
# "https://example.org/2014/03/story": the month, if there is one, has to be the dateline's.
_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)(?:[/-](?P<month>0?[1-9]|1[0-2])(?=[/-]))?[/-]")
# In brackets behind a place stands whoever sent the report, or a state: "PARIS (KW) -", "PARIS (Texas) -".
_AGENCY = re.compile(
    r"[A-Z]{2,8}|Reuters|Bloomberg|Xinhua|Interfax|Kyodo|Yonhap|Tass|[A-Z]\w+ (?:News|Press|Wire|Agency)"
)


@dataclass(frozen=True, slots=True)
class Headed:
    """What the dateline tells; None where it tells nothing."""

    moment: Moment | None = None
    span: Span | None = None  # of the day in it
    agency: str | None = None
    notices: tuple[Notice, ...] = ()


def headed_by(document: Document, paragraphs: Sequence[Paragraph]) -> Headed:
    """Date and agency that the dateline gives to an article whose paragraphs are judged."""
    body = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    for paragraph in body[:_FIRST_BODY]:
        text = document.text[paragraph.start : min(paragraph.end, paragraph.start + _HEAD_CHARS)]
        line = dateline_of(text)
        if line is not None:
            agency = line.agency if line.agency and _AGENCY.fullmatch(line.agency) else None
            return _headed(document, paragraph.start, text, line, agency)
    return Headed()


def _headed(document: Document, start: int, text: str, line: Dateline, agency: str | None) -> Headed:
    if line.day is None or document.published_at is not None:
        return Headed(agency=agency)
    day = " ".join(text[slice(*line.day)].split())
    moment, how = moment_of(day), ""
    if moment is None and document.url is not None:
        moment, how = _with_year(day, document.url), ", in the year that its address gives"
    if moment is None:
        return Headed(agency=agency)
    span = Span(document.id, start + line.day[0], start + line.day[1])
    message = f'{document.id}: dated {moment.isoformat()} by its dateline, "{day}"{how}'
    return Headed(moment, span, agency, (Notice("dateline-date", message),))


def _with_year(day: str, url: str) -> Moment | None:
    address = _IN_ADDRESS.search(url)
    if address is None:
        return None
    moment = moment_of(f"{day}, {address['year']}" if day[0].isalpha() else f"{day} {address['year']}")
    if moment is None or (address["month"] and int(address["month"]) != moment.local_date.month):
        return None
    return moment
