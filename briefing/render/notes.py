"""Footnotes: numbered in reading order, one number a span, the same number when a span is cited again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from briefing.types import Briefing, Citation, Conflict, Moment, Source, Span

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_MARKS = '"“”„«»'
# Of one report printed in two hundred papers a reader needs no two hundred numbers; the JSON has them all. The first
# are the sentence's own and those of its brackets.
_MOST_NOTES = 12


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: its number from 1, the passage, and where the passage stands."""

    number: int
    citation: Citation
    source: Source
    source_index: int  # position in ``Briefing.sources``, from 0


@dataclass(frozen=True, slots=True)
class Notes:
    """All footnotes of a briefing, by number."""

    notes: tuple[Note, ...]
    _by_span: Mapping[Span, Note]

    def __iter__(self) -> Iterator[Note]:
        return iter(self.notes)

    def __len__(self) -> int:
        return len(self.notes)

    def of(self, citations: Sequence[Citation]) -> tuple[Note, ...]:
        """The footnotes of the citations, in their order, each once, and no more than a reader needs."""
        return tuple(dict.fromkeys(self._by_span[citation.span] for citation in citations[:_MOST_NOTES]))

    def more(self, citations: Sequence[Citation]) -> str:
        """How many citations have no footnote, in words behind those that have; empty where all have one."""
        left = len(citations) - _MOST_NOTES
        return f" and {left:,} more" if left > 0 else ""

    def of_source(self, index: int) -> tuple[Note, ...]:
        """The footnotes into one source, in reading order of the source."""
        own = (note for note in self.notes if note.source_index == index)
        return tuple(sorted(own, key=lambda note: (note.citation.span, note.number)))


def cited_in_order(briefing: Briefing) -> Iterator[Citation]:
    """Every citation as a reader meets it: headline, sentences, conflicts, timeline."""
    return chain.from_iterable(_told(briefing))


def _told(briefing: Briefing) -> Iterator[Sequence[Citation]]:
    """The citations of each thing that is told."""
    if briefing.headline is not None:
        yield briefing.headline.citations
    for statement in briefing.statements:
        yield statement.citations
    for conflict in briefing.conflicts:
        for claim in conflict.claims:
            yield claim.citations
    for event in briefing.timeline:
        yield event.citations


def number(briefing: Briefing) -> Notes:
    """The footnotes of a briefing.

    Raises ValueError if a citation names a document that is not among the sources.
    """
    places = {
        source.id: (index, source)
        for index, source in enumerate(briefing.sources)
        if source.document is not None
    }
    by_span: dict[Span, Note] = {}
    for citation in chain.from_iterable(citations[:_MOST_NOTES] for citations in _told(briefing)):
        if citation.span in by_span:
            continue
        if citation.span.document_id not in places:
            raise ValueError(
                f"a citation names {citation.span.document_id!r}, which is no source of the briefing"
            )
        index, source = places[citation.span.document_id]
        by_span[citation.span] = Note(len(by_span) + 1, citation, source, index)
    return Notes(tuple(by_span.values()), by_span)


def disputed(briefing: Briefing) -> frozenset[Span]:
    """The passages that tell one side of a disagreement which nothing has settled."""
    return frozenset(
        citation.span
        for conflict in briefing.conflicts
        for claim in conflict.claims
        if claim.status == "disputed"
        for citation in claim.citations
    )


def in_words(conflict: Conflict) -> tuple[str, ...]:
    """For each claim the sentence that makes it, where its value alone does not say who does; empty for the others.

    What has been settled needs none: "At least 17 people: superseded". A sentence that makes two claims stands behind
    the last of them.
    """
    found: list[str] = []
    for claim in conflict.claims:
        told = claim.citations[0].cited_text
        found.append(told if claim.status == "disputed" and len(claim.value) < len(told) / 2 else "")
    return tuple(["" if told in found[place + 1 :] else told for place, told in enumerate(found)])


# ------------------------------------------------------------------------------------- words about sources


def day(value: date) -> str:
    """``30 March 2014``"""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(value: Moment | None) -> str | None:
    """The day an article says it was published, with its time in UTC where it gives one."""
    if value is None:
        return None
    if not value.has_time:
        return day(value.local_date)
    return f"{day(value.at.date())}, {value.at:%H:%M} UTC"


def name(source: Source) -> str:
    """What to call a source in a footnote: its publisher, else its title, else its id."""
    document = source.document
    return (document and (document.publisher or document.title)) or source.id


def status(source: Source) -> str:
    """What became of a source, in words."""
    return "passed over" if source.is_passed_over else _STATUSES[source.status]


def quoted(passage: str) -> str:
    """The passage in quotation marks that are not its own: single ones where it begins or ends with a mark."""
    if passage[:1] in _MARKS or passage[-1:] in _MARKS:
        return f"‘{passage}’"
    return f"“{passage}”"


def count(amount: int, noun: str) -> str:
    """``1 article``, ``3 articles``"""
    return f"{amount:,} {noun}" if amount == 1 else f"{amount:,} {noun}s"


SECTIONS = {"lead": "What happened", "positions": "Positions", "background": "Background"}
_STATUSES = {
    "used": "used",
    "uncited": "read, not cited in the text",
    "copy": "copy of another source",
    "off_topic": "on another story, left out",
    "other_language": "in another language, left out",
    "rejected": "could not be read",
}
