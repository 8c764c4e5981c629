"""The sentences to choose from, as rows: what each is, which fact it tells, which sentence it leans on.

Rows stand article by article, in an order made from the texts alone, so that nothing downstream can depend on
how the articles were numbered or named. Everything here is linear in the number of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.types import Alignment, Fact, Rendition, Span


@dataclass(frozen=True, slots=True)
class Candidates:
    """n sentences of a articles; every array has one entry a sentence unless it says otherwise."""

    renditions: tuple[Rendition, ...]
    facts: tuple[Fact, ...]  # the fact each sentence tells
    fact_rows: NDArray[np.intp]  # number of that fact: equal for sentences that say the same
    articles: NDArray[np.intp]  # number of its article; good for comparing, means nothing
    origins: NDArray[np.intp]  # number of the independent source its article belongs to, as meaningless
    positions: NDArray[np.intp]  # place among the candidates of its article, from 0
    before: NDArray[np.intp]  # row of the sentence directly before it in its article, or -1
    words: NDArray[np.intp]  # words of the budget it takes
    sources: NDArray[np.intp]  # independent sources that tell its fact
    shares: NDArray[np.float64]  # 1 / number of articles in its family: copies weigh as one
    stands: NDArray[np.bool_]  # may be shown without the sentence before it
    article_count: int
    source_count: int  # independent sources of the whole story

    def __len__(self) -> int:
        return len(self.renditions)

    def text(self, row: int) -> str:
        """What would be shown of a row."""
        return self.renditions[row].text


def gather(alignment: Alignment, renditions: Sequence[Rendition]) -> Candidates:
    """Candidates of the articles that are on topic, less what a later report has taken back."""
    left_out = frozenset(alignment.off_topic) | frozenset(alignment.other_language)
    outdated = _outdated(alignment)
    told: dict[Span, int] = {
        sentence.span: row for row, fact in enumerate(alignment.facts) for sentence in fact.sentences
    }
    articles: dict[str, list[Rendition]] = {}
    for rendition in renditions:
        sentence = rendition.sentence
        if sentence.document_id in left_out or sentence.span in outdated:
            continue
        if sentence.span in told and rendition.words:
            articles.setdefault(sentence.document_id, []).append(rendition)
    for own in articles.values():
        own.sort(key=lambda rendition: rendition.sentence.span)
    ordered = sorted(articles.values(), key=_fingerprint)
    rows = [rendition for own in ordered for rendition in own]
    facts = [told[rendition.sentence.span] for rendition in rows]
    source_of, size_of = _sources(alignment, articles)
    counts = {
        row: len({source_of[id] for id in alignment.facts[row].document_ids if id in source_of})
        for row in dict.fromkeys(facts)
    }
    lengths = [len(own) for own in ordered]
    origins: dict[str, int] = {}
    for own in ordered:
        origins.setdefault(source_of[own[0].sentence.document_id], len(origins))
    origin_of = [origins[source_of[own[0].sentence.document_id]] for own in ordered]
    return Candidates(
        renditions=tuple(rows),
        facts=tuple(alignment.facts[row] for row in facts),
        fact_rows=np.array(facts, dtype=np.intp),
        articles=np.repeat(np.arange(len(ordered)), lengths),
        origins=np.repeat(np.array(origin_of, dtype=np.intp), lengths),
        positions=np.array([place for length in lengths for place in range(length)], dtype=np.intp),
        before=_before(rows),
        words=np.array([rendition.words for rendition in rows], dtype=np.intp),
        sources=np.array([counts[row] for row in facts], dtype=np.intp),
        shares=np.array([1 / size_of[rendition.sentence.document_id] for rendition in rows]),
        stands=np.array([rendition.stands_alone for rendition in rows], dtype=np.bool_),
        article_count=len(ordered),
        source_count=len(origins),
    )


def _outdated(alignment: Alignment) -> frozenset[Span]:
    """Sentences that tell a superseded or retracted claim and none that stands: a conflict shows them."""
    spans: dict[bool, set[Span]] = {True: set(), False: set()}
    for conflict in alignment.conflicts:
        for claim in conflict.claims:
            stands = claim.status in ("current", "disputed")
            spans[stands].update(citation.span for citation in claim.citations)
    return frozenset(spans[False] - spans[True])


def _fingerprint(own: Sequence[Rendition]) -> tuple[str, ...]:
    return tuple(rendition.sentence.text for rendition in own)


def _before(rows: Sequence[Rendition]) -> NDArray[np.intp]:
    found = np.full(len(rows), -1, dtype=np.intp)
    for row in range(1, len(rows)):
        here, previous = rows[row].sentence, rows[row - 1].sentence
        if here.document_id == previous.document_id and here.index == previous.index + 1:
            found[row] = row - 1
    return found


def _sources(
    alignment: Alignment, articles: dict[str, list[Rendition]]
) -> tuple[dict[str, str], dict[str, int]]:
    """For each article the name of its independent source, and how many articles its family has here."""
    name: dict[str, str] = {id: id for id in articles}
    size: dict[str, int] = dict.fromkeys(articles, 1)
    for family in alignment.families:
        members = [id for id in family.document_ids if id in articles]
        for id in members:
            # the same rule as Alignment.independent_sources: one publisher counts once
            name[id] = family.publisher.casefold() if family.publisher else family.document_ids[0]
            size[id] = len(members)
    return name, size
