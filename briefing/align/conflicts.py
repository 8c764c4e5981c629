"""Where articles disagree about one event, and which of them is the later report.

Each kind has a module of its own; here they are put together and told once. What comes first in the list wins where
two kinds speak of one pair of sentences: that someone took a figure back says more than that two figures differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.align import amended, dated, numbers, outcomes, persons, retractions
from briefing.align.when import Resolved
from briefing.types import Article, Conflict, Fact, Sentence, Span


def find(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    facts: Sequence[Fact],  # kept for those that find conflicts inside facts
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> tuple[Conflict, ...]:
    """Conflicts between the articles given, in a stable order that does not depend on theirs.

    Give the articles of the story only: those off topic would be compared too. `dates` are those of
    `when.resolve_all`.
    """
    if len(articles) < 2:
        return ()
    found = (
        *retractions.find(articles, sentences),
        *amended.find(articles, sentences),
        *numbers.find(articles, sentences),
        *dated.find(articles, sentences, dates),
        *persons.find(articles, sentences),
        *outcomes.find(articles, sentences),
    )
    kept: list[Conflict] = []
    for conflict in found:
        if any(_told_by(conflict, other) for other in kept):
            continue
        home = next((n for n, other in enumerate(kept) if _shared_side(conflict, other) is not None), None)
        if home is None:
            kept.append(conflict)
        else:
            kept[home] = _joined(kept[home], conflict)
    return tuple(kept)


def _shared_side(one: Conflict, other: Conflict) -> tuple[int, int] | None:
    """The sides of `one` and of `other` that cite one sentence, where both say that a thing is so or not."""
    if not {one.kind, other.kind} <= {"outcome", "retraction"} or len(one.claims) != 2 != len(other.claims):
        return None
    for n, claim in enumerate(one.claims):
        spans = {citation.span for citation in claim.citations}
        for m, theirs in enumerate(other.claims):
            if any(citation.span in spans for citation in theirs.citations):
                return n, m
    return None


def _joined(home: Conflict, more: Conflict) -> Conflict:
    """`home` with the documents of `more` on the sides they are on: a denial beside a retraction is one matter."""
    n, m = _shared_side(more, home) or (0, 0)
    sides = {m: more.claims[n], 1 - m: more.claims[1 - n]}
    claims = []
    for side, claim in enumerate(home.claims):
        cited = {citation.span.document_id for other in home.claims for citation in other.citations}
        added = tuple(c for c in sides[side].citations if c.span.document_id not in cited)
        claims.append(replace(claim, citations=(*claim.citations, *added)))
    return replace(home, claims=tuple(claims))


def _told_by(one: Conflict, other: Conflict) -> bool:
    """True if `other` says already what `one` would: the same sentences in another kind, or the same figures."""
    if one.kind == other.kind:
        return _figures(one) <= _figures(other)
    cited = {citation.span for claim in other.claims for citation in claim.citations}
    return all(any(citation.span in cited for citation in claim.citations) for claim in one.claims)


def _figures(conflict: Conflict) -> set[tuple[str, tuple[str, ...]]]:
    """The digits that each document stands for; words ("a dozen") stand for themselves."""
    return {
        (citation.span.document_id, tuple(re.findall(r"\d[\d.,]*", claim.value)) or (claim.value,))
        for claim in conflict.claims
        for citation in claim.citations
    }
