"""The sentences to choose from, as rows: what each is, which fact it tells, which sentence it leans on.

Rows stand article by article, in an order made from the texts alone, so that nothing downstream can depend on
how the articles were numbered or named. Everything here is linear in the number of sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.types import Alignment, Fact, Rendition


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
    shares: NDArray[np.float64]  # 1 / number of articles in its family: copies weigh as one
    stands: NDArray[np.bool_]  # may be shown without the sentence before it
    settles: NDArray[np.bool_]  # tells the claim that stands where articles disagree
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
    outdated, current = alignment.outdated, alignment.current
    told = {
        (sentence.document_id, sentence.span.start_char): row
        for row, fact in enumerate(alignment.facts)
        for sentence in fact.sentences
    }
    articles: dict[str, list[_Row]] = {}
    for rendition in renditions:
        sentence = rendition.sentence
        id, start = sentence.document_id, sentence.span.start_char
        fact = told.get((id, start))
        if fact is None or id in left_out or (outdated and sentence.span in outdated):
            continue
        if words := rendition.words:
            articles.setdefault(id, []).append(_Row(start, rendition, fact, words))
    for own in articles.values():
        own.sort(key=lambda row: row.start)
    ordered = sorted(articles.values(), key=_fingerprint)
    rows = [row for own in ordered for row in own]
    source_of, size_of = _sources(alignment, articles)
    ids = [own[0].rendition.sentence.document_id for own in ordered]
    lengths = [len(own) for own in ordered]
    origins: dict[str, int] = {}
    for id in ids:
        origins.setdefault(source_of[id], len(origins))
    return Candidates(
        renditions=tuple(row.rendition for row in rows),
        facts=tuple(alignment.facts[row.fact] for row in rows),
        fact_rows=np.array([row.fact for row in rows], dtype=np.intp),
        articles=np.repeat(np.arange(len(ordered)), lengths),
        origins=np.repeat(np.array([origins[source_of[id]] for id in ids], dtype=np.intp), lengths),
        positions=np.array([place for length in lengths for place in range(length)], dtype=np.intp),
        before=_before(ordered),
        words=np.array([row.words for row in rows], dtype=np.intp),
        shares=np.repeat(np.array([1 / size_of[id] for id in ids]), lengths),
        stands=np.array([row.rendition.stands_alone for row in rows], dtype=np.bool_),
        settles=np.array([row.rendition.sentence.span in current for row in rows], dtype=np.bool_),
        article_count=len(ordered),
        source_count=len(origins),
    )


class _Row(NamedTuple):
    start: int  # where its sentence starts in the document
    rendition: Rendition
    fact: int
    words: int


def _fingerprint(own: Sequence[_Row]) -> tuple[str, ...]:
    return tuple(row.rendition.sentence.text for row in own)


def _before(ordered: Sequence[Sequence[_Row]]) -> NDArray[np.intp]:
    found: list[int] = []
    for own in ordered:
        last = -2
        for row in own:
            place = row.rendition.sentence.index
            found.append(len(found) - 1 if place == last + 1 else -1)
            last = place
    return np.array(found, dtype=np.intp)


def _sources(alignment: Alignment, articles: Iterable[str]) -> tuple[dict[str, str], dict[str, int]]:
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
