"""How the sides of a conflict stand to each other, and the conflict as a value.

A later report supersedes an earlier one where things grow (tolls) or where it says so ("up from 9"); otherwise both
sides are disputed and a reader sees which is the later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefing import quantities
from briefing.align.figures import values
from briefing.align.figures.claims import Figure
from briefing.align.figures.frames import MAY_FALL
from briefing.align.moments import Moments
from briefing.align.sources import publishers
from briefing.dateline import dateline_end
from briefing.quantities import Quantity
from briefing.types import Article, Citation, Claim, ClaimStatus, Conflict, ConflictKind, Moment, Span


def conflict(
    *,
    about: str,
    kind: ConflictKind,
    sides: Sequence[Sequence[Figure]],
    old: Sequence[Quantity],
    articles: Mapping[str, Article],
) -> Conflict:
    """A conflict of figures; `sides` are groups that say the same, `old` what a sentence says is replaced or wrong.

    `articles` are those of the story by the id of their documents, here and below.
    """
    statuses = _statuses(sides, old, articles)
    claims = [
        claim(
            value=articles[(best := _best(side, articles)).span.document_id].document.quote(best.span),
            cited=[figure.sentence.span for figure in side],
            status=status,
            articles=articles,
        )
        for side, status in zip(sides, statuses, strict=True)
    ]
    return Conflict(about, kind, tuple(sorted(claims, key=_order)))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: its words and the sentence that has them."""

    value: str
    span: Span
    status: ClaimStatus = "disputed"


def between(
    *, about: str, kind: ConflictKind, sides: Sequence[Side], articles: Mapping[str, Article]
) -> Conflict:
    """A conflict of single sentences, in order of report."""
    claims = [
        claim(value=side.value, cited=[side.span], status=side.status, articles=articles) for side in sides
    ]
    return ordered(about, kind, claims)


def ordered(about: str, kind: ConflictKind, claims: Sequence[Claim]) -> Conflict:
    """A conflict with its claims in order of report, the undated last."""
    return Conflict(about, kind, tuple(sorted(claims, key=_order)))


def claim(
    *, value: str, cited: Sequence[Span], status: ClaimStatus, articles: Mapping[str, Article]
) -> Claim:
    """One side: its words, one citation for each document, and the latest report that has these words."""
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


def _best(side: Sequence[Figure], articles: Mapping[str, Article]) -> Figure:
    """The figure whose words stand for the side: of the latest report."""

    def key(figure: Figure) -> tuple[bool, float, int, str]:
        moment = articles[figure.sentence.document_id].document.published_at
        return (
            moment is not None,
            moment.at.timestamp() if moment else 0.0,
            -figure.sentence.index,
            figure.sentence.text,
        )

    return max(side, key=key)


def _statuses(
    sides: Sequence[Sequence[Figure]], old: Sequence[Quantity], articles: Mapping[str, Article]
) -> list[ClaimStatus]:
    held = [all(figure.contested for figure in side) for side in sides]
    if any(held) and not all(held):
        # What someone holds against the reports stays beside them; they settle the rest among themselves.
        own = [side for side, is_held in zip(sides, held, strict=True) if not is_held]
        settled: Iterator[ClaimStatus] = iter(_statuses(own, old, articles) if len(own) > 1 else ["disputed"])
        return ["disputed" if is_held else next(settled) for is_held in held]
    # Equal ones are asked once.
    said = [dict.fromkeys(values.bare(figure.quantity) for figure in side) for side in sides]
    gone = dict.fromkeys(map(values.bare, old))
    replaced = [any(quantities.compatible(one, was) for one in side for was in gone) for side in said]
    if sum(replaced) == len(sides) - 1:
        return ["superseded" if was else "current" for was in replaced]
    moments = [[articles[f.sentence.document_id].document.published_at for f in side] for side in sides]
    known = [[m for m in side if m is not None] for side in moments]
    growing = all(figure.growing for side in sides for figure in side)
    # A side that only undated articles give cannot be placed, unless it is replaced or a toll's smallest figure.
    if growing and any(known):
        smallest = min(side[0].quantity.low for side, at in zip(sides, known, strict=True) if at)
        replaced = [
            was or (not at and side[0].slot[0] not in MAY_FALL and side[0].quantity.low < smallest)
            for side, at, was in zip(sides, known, replaced, strict=True)
        ]
    if (
        not growing
        or not any(known)
        or not all(side or was for side, was in zip(known, replaced, strict=True))
    ):
        return ["superseded" if was else "disputed" for was in replaced]
    newest = max(
        (i for i in range(len(sides)) if known[i]), key=lambda i: max((m.local_date, m.at) for m in known[i])
    )
    statuses: list[ClaimStatus] = []
    for i, side in enumerate(sides):
        if i == newest:
            statuses.append("current")
            continue
        # Of reports on one day without a time, the one that repeats an earlier figure is no later for it.
        new, was = Moments(known[newest]), Moments(known[i])
        before = new.any_later(was) and not was.any_later(new)
        falls = side[0].quantity.low > sides[newest][0].quantity.low and side[0].slot[0] not in MAY_FALL
        statuses.append("superseded" if replaced[i] or (before and not falls) else "disputed")
    if "disputed" in statuses:
        statuses[newest] = "disputed"
    return statuses
