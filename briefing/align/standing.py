"""A conflict as a value: its sides in order of report, each with its words and a citation of every article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

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
    """One side: its words, one citation for each document, and the latest report that has these words.

    `articles` are those of the story by the id of their documents.
    """
    spans = list({span.document_id: span for span in sorted(cited, reverse=True)}.values())[::-1]
    flat = " ".join(value[dateline_end(value) :].split())
    wording = [
        span for span in spans if flat in " ".join(articles[span.document_id].document.quote(span).split())
    ]
    spans = [*wording, *(span for span in spans if span not in wording)]
    reports = [articles[span.document_id] for span in wording or spans]
    latest = max(
        reports,
        key=lambda a: (
            a.document.published_at is not None,
            *_sortable(a.document.published_at),
            a.document.id,
        ),
    )
    return Claim(
        value=flat,
        citations=tuple(Citation(span, articles[span.document_id].document.quote(span)) for span in spans),
        reported_at=latest.document.published_at,
        publisher=publishers.publisher(latest),
        status=status,
    )


def _sortable(moment: Moment | None) -> tuple[datetime | None]:
    return (moment.at if moment else None,)


def _order(claim: Claim) -> tuple[bool, date, float]:
    """By time of report, the undated last; the sort is stable, so that equal times keep the order of the values."""
    at = claim.reported_at
    return (at is None, at.local_date if at else date.min, at.at.timestamp() if at else 0.0)
