"""The sentences to choose from, as rows: what each is, which fact it tells, which sentence it leans on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.lexicon import content_stems
from briefing.types import Alignment, Fact, Rendition, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may be shown."""

    row: int
    fact: Fact
    fact_row: int
    rendition: Rendition
    article: int  # number of its article, only good for comparing
    position: int  # among the candidates of its article, from 0
    before: int | None  # row of the sentence directly before it in its article, if that is a candidate
    terms: tuple[str, ...]  # content stems
    independent_sources: int  # families that report its fact

    @property
    def words(self) -> int:
        """Words of the budget it takes."""
        return self.rendition.words


def gather(alignment: Alignment, renditions: Sequence[Rendition]) -> tuple[Candidate, ...]:
    """Candidates in an order that does not depend on the order or the names of the articles."""
    off_topic = frozenset(alignment.off_topic)
    told: dict[Span, tuple[int, Fact]] = {
        sentence.span: (row, fact) for row, fact in enumerate(alignment.facts) for sentence in fact.sentences
    }
    sources = [alignment.independent_sources(fact.document_ids) for fact in alignment.facts]
    articles: dict[str, list[Rendition]] = {}
    for rendition in renditions:
        sentence = rendition.sentence
        if sentence.document_id not in off_topic and sentence.span in told and rendition.text:
            articles.setdefault(sentence.document_id, []).append(rendition)
    for own in articles.values():
        own.sort(key=lambda rendition: rendition.sentence.index)
    ordered = sorted(articles.values(), key=lambda own: [rendition.sentence.text for rendition in own])
    rows: list[Candidate] = []
    for article, own in enumerate(ordered):
        for position, rendition in enumerate(own):
            follows = position > 0 and own[position - 1].sentence.index == rendition.sentence.index - 1
            fact_row, fact = told[rendition.sentence.span]
            rows.append(
                Candidate(
                    row=len(rows),
                    fact=fact,
                    fact_row=fact_row,
                    rendition=rendition,
                    article=article,
                    position=position,
                    before=len(rows) - 1 if follows else None,
                    terms=content_stems(rendition.text),
                    independent_sources=sources[fact_row],
                )
            )
    return tuple(rows)
