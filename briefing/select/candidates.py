"""The sentences to choose from, as rows: what each is, which fact it tells, which sentence it leans on.

Rows stand article by article, in an order made from the texts alone, so that nothing downstream can depend on
how the articles were numbered or named. Everything here is linear in the number of sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from briefing.select.mistakes import tells_half
from briefing.types import Alignment, Fact, Rendition, Sentence, Span


@dataclass(frozen=True, slots=True)
class Candidates:
    """n sentences of a articles; every array has one entry a sentence unless it says otherwise."""

    renditions: tuple[Rendition, ...]
    texts: tuple[str, ...]  # what would be shown of each
    facts: tuple[Fact, ...]  # the fact each sentence tells
    fact_rows: NDArray[np.intp]  # number of that fact: equal for sentences that say the same
    articles: NDArray[np.intp]  # number of its article; good for comparing, means nothing
    origins: NDArray[np.intp]  # number of the independent source its article belongs to, as meaningless
    positions: NDArray[np.intp]  # place in its article, from 0
    before: NDArray[np.intp]  # row of the sentence directly before it in its article, or -1
    words: NDArray[np.intp]  # words of the budget it takes
    shares: NDArray[np.float64]  # 1 / number of articles of its source: copies weigh as one
    stands: NDArray[np.bool_]  # may be shown without the sentence before it
    is_english: NDArray[np.bool_]
    borrowed: NDArray[np.bool_]  # somebody's words, which another article quotes
    settles: NDArray[np.bool_]  # tells the claim that stands where articles disagree
    overtaken: NDArray[
        np.bool_
    ]  # tells, beside what is still open, a figure that a later report has replaced
    days_old: NDArray[np.intp]  # days from its article to the latest one; 0 where no date is known
    bygone: NDArray[np.bool_]  # of an article much older than the rest
    article_count: int
    source_count: int  # independent sources of the whole story

    def __len__(self) -> int:
        return len(self.renditions)

    @property
    def age(self) -> NDArray[np.float64]:
        """How old the article of each is: 0 for the latest day, 1 for the first day of the story."""
        return self.days_old / max(1, int(self.days_old.max(initial=0)))

    @property
    def day_count(self) -> int:
        """On how many days the reports were written; 1 where no date is known."""
        return max(1, len(set(self.days_old.tolist()))) if self.days_old.any() else 1

    def texts_of(self, article: int) -> tuple[str, ...]:
        """What would be shown of one article, in its order."""
        start, end = self.articles.searchsorted((article, article + 1)).tolist()
        return self.texts[start:end]

    @property
    def many(self) -> float:
        """0 for a story of one or two sources, towards 1 for one of many."""
        return 1 - 2 / max(2, self.source_count)

    def text(self, row: int) -> str:
        """What would be shown of a row."""
        return self.texts[row]


def gather(alignment: Alignment, renditions: Sequence[Rendition]) -> Candidates:
    """Candidates of the articles that are on topic, less what a later report or the paper itself has taken back."""
    left_out = frozenset(alignment.off_topic) | frozenset(alignment.other_language)
    outdated, current = alignment.outdated, alignment.current
    days_old = dict(alignment.earlier)
    told = {
        (sentence.span.document_id, sentence.span.start_char): row
        for row, fact in enumerate(alignment.facts)
        for sentence in fact.sentences
    }
    articles: defaultdict[str, list[_Raw]] = defaultdict(list)
    for rendition in renditions:
        span = rendition.sentence.span
        key = (span.document_id, span.start_char)
        fact = told.get(key)
        if fact is None or key[0] in left_out or tells_half(rendition.sentence.text):
            continue
        if words := rendition.words:
            articles[key[0]].append((span.start_char, rendition, fact, words))
    kept = [_standing(own, outdated) for own in articles.values()]
    source_of = _sources(alignment, articles)
    ordered = _told_once(sorted([own for own in kept if own], key=_fingerprint), source_of)
    rows = list(chain.from_iterable(ordered))
    chosen, facts, sizes, places = zip(*rows, strict=True) if rows else ((), (), (), ())
    sentences = [rendition.sentence for rendition in chosen]
    ids = [_article(own) for own in ordered]
    sources = [source_of[id] for id in ids]
    copies = Counter(sources)
    numbers = {source: number for number, source in enumerate(copies)}
    articles_of = np.arange(len(ordered)).repeat(list(map(len, ordered)))
    return Candidates(
        renditions=chosen,
        texts=tuple([rendition.text for rendition in chosen]),
        facts=tuple(map(alignment.facts.__getitem__, facts)),
        fact_rows=np.array(facts, dtype=np.intp),
        articles=articles_of,
        origins=np.array([numbers[source] for source in sources], dtype=np.intp)[articles_of],
        positions=np.array(places, dtype=np.intp),
        before=_before(ordered),
        words=np.array(sizes, dtype=np.intp),
        shares=np.array([1 / copies[source] for source in sources], dtype=np.float64)[articles_of],
        stands=np.array([rendition.stands_alone for rendition in chosen], dtype=np.bool_),
        is_english=np.array([rendition.is_english for rendition in chosen], dtype=np.bool_),
        days_old=np.array([days_old.get(id, 0) for id in ids], dtype=np.intp)[articles_of],
        borrowed=_marked(sentences, alignment.borrowed),
        settles=_marked(sentences, current),
        overtaken=_marked(sentences, alignment.overtaken),
        bygone=np.array([id in alignment.bygone for id in ids], dtype=np.bool_)[articles_of],
        article_count=len(ordered),
        source_count=len(numbers),
    )


# where its sentence starts in the document, rendition, number of its fact, words
_Raw = tuple[int, Rendition, int, int]
# rendition, number of its fact, words, place among the candidates of its article
_Row = tuple[Rendition, int, int, int]


def _standing(own: Sequence[_Raw], outdated: frozenset[Span]) -> list[_Row]:
    """The rows of an article in its order, each with its place there, less those that tell what no longer stands."""
    placed = [
        (rendition, fact, words, place)
        for place, (_, rendition, fact, words) in enumerate(sorted(own, key=itemgetter(0)))
    ]
    return [row for row in placed if row[0].sentence.span not in outdated] if outdated else placed


def _marked(sentences: Sequence[Sentence], spans: frozenset[Span]) -> NDArray[np.bool_]:
    """Which sentences are one of the spans; for most stories there are none."""
    if not spans:
        return np.zeros(len(sentences), dtype=np.bool_)
    return np.array([sentence.span in spans for sentence in sentences], dtype=np.bool_)


def _article(own: Sequence[_Row]) -> str:
    return own[0][0].sentence.document_id


def _fingerprint(own: Sequence[_Row]) -> list[str]:
    return [rendition.sentence.text for rendition, _, _, _ in own]


def _before(ordered: Sequence[Sequence[_Row]]) -> NDArray[np.intp]:
    found: list[int] = []
    for own in ordered:
        last = -2
        for rendition, _, _, _ in own:
            place = rendition.sentence.index
            found.append(len(found) - 1 if place == last + 1 else -1)
            last = place
    return np.array(found, dtype=np.intp)


def _told_once(ordered: Sequence[list[_Row]], source_of: Mapping[str, str]) -> list[list[_Row]]:
    """The articles without what another of the same source tells already; the longer article keeps it.

    Articles that have nothing of their own are gone; places in the article stay what they were.
    """
    if len({source_of[_article(own)] for own in ordered}) == len(ordered):
        return list(ordered)
    told: dict[str, set[int]] = {}
    kept: dict[int, list[_Row]] = {}
    for number in sorted(range(len(ordered)), key=lambda number: (-len(ordered[number]), number)):
        own = ordered[number]
        facts = told.setdefault(source_of[_article(own)], set())
        new = [row for row in own if row[1] not in facts]
        facts.update([row[1] for row in new])
        if new:
            kept[number] = new
    return [kept[number] for number in sorted(kept)]


def _sources(alignment: Alignment, articles: Iterable[str]) -> dict[str, str]:
    """For each article the name of its source: itself, or the report that it is a copy of.

    Two reports of one publisher are two here, since what it reports again matters; as witnesses they are one
    (`Alignment.independent_sources`).
    """
    name = {id: id for id in articles}
    for family in alignment.families:
        for id in family.document_ids:
            if id in name:
                name[id] = family.document_ids[0]
    return name
