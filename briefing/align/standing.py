"""A conflict as a value: its sides in order of report, each with its words and a citation of every article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing import lexicon
from briefing.align.sources import publishers
from briefing.dateline import dateline_end
from briefing.types import Article, Citation, Claim, ClaimStatus, Conflict, ConflictKind, Moment, Span


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: its words and the sentences that bear it out."""

    value: str
    cited: Sequence[Span]
    status: ClaimStatus = "disputed"


def between(
    *, about: str, kind: ConflictKind, sides: Sequence[Side], articles: Mapping[str, Article]
) -> Conflict:
    """The conflict of some sides, in order of report."""
    claims = [
        claim(value=side.value, cited=side.cited, status=side.status, articles=articles) for side in sides
    ]
    return ordered(about, kind, claims)


def ordered(about: str, kind: ConflictKind, claims: Sequence[Claim]) -> Conflict:
    """A conflict with its claims in order of report, the undated last."""
    return Conflict(about, kind, tuple(sorted(claims, key=_order)))


def claim(
    *, value: str, cited: Sequence[Span], status: ClaimStatus, articles: Mapping[str, Article]
) -> Claim:
    """One side: its words, and a citation of every document: first that of the latest report which has these words.

    Who reported it and when are those of the first citation. `articles` are those of the story by the id of their
    documents, in an order that does not hang on ids: what is equal otherwise is settled by it, then by `cited`.
    """
    flat = " ".join(value[dateline_end(value) :].split())
    quotes = {span: articles[span.document_id].document.quote(span) for span in cited}
    lines = {span: " ".join(quote.split()) for span, quote in quotes.items()}
    # "Holt" of "the Holts' boat" is worse than "Holt", and better than nothing
    worded = frozenset(span for span, line in lines.items() if flat in line)
    worded = frozenset(span for span in worded if _has_whole(lines[span], flat)) or worded
    if not worded:  # "Ina Holt, 44" is made of "Ina Holt, an engineer of 44"
        words = lexicon.vocabulary(flat)
        worded = frozenset(span for span, quote in quotes.items() if words <= lexicon.vocabulary(quote))
    own: dict[str, Span] = {}  # of each document the sentence with these words, else the first
    for span in sorted(quotes, key=lambda span: (span not in worded, span.start_char)):
        own.setdefault(span.document_id, span)
    spans = [own[id] for id in articles if id in own]
    spans.sort(key=lambda span: span not in worded)
    heads = [span for span in spans if span in worded] or spans
    head = max(heads, key=lambda span: _reported(articles[span.document_id].document.published_at))
    latest = articles[head.document_id]
    return Claim(
        value=flat,
        citations=tuple(
            Citation(span, quotes[span]) for span in (head, *(span for span in spans if span != head))
        ),
        reported_at=latest.document.published_at,
        publisher=publishers.publisher(latest),
        status=status,
    )


def cited_more(told: Claim, more: Iterable[Citation], articles: Mapping[str, Article]) -> Claim:
    """The claim with more citations, the latest report of its words first again.

    What is taken back or overtaken stays with who reported it: whoever says so names it too.
    """
    if told.status in ("retracted", "superseded"):
        return replace(told, citations=(*told.citations, *more))
    cited = [citation.span for citation in (*told.citations, *more)]
    return claim(value=told.value, cited=cited, status=told.status, articles=articles)


def _has_whole(line: str, words: str) -> bool:
    """True if the words stand in the line and are not cut out of longer ones."""
    return re.search(rf"(?<!\w){re.escape(words)}(?:(?<=\d)(?:st|nd|rd|th))?(?!\w)", line) is not None


def _reported(moment: Moment | None) -> tuple[bool, float]:
    return (moment is not None, moment.at.timestamp() if moment else 0.0)


def _order(claim: Claim) -> tuple[bool, date, float]:
    """By time of report, the undated last; the sort is stable, so that equal times keep the order of the values."""
    at = claim.reported_at
    return (at is None, at.local_date if at else date.min, at.at.timestamp() if at else 0.0)
