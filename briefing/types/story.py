"""What the articles say together, and how each sentence would be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.types.building import quickly_built
from briefing.types.counting import count_words
from briefing.types.reading import Moment, Notice, Sentence, Span


@quickly_built
@dataclass(frozen=True, slots=True)
class Edit:
    """One licensed change to a sentence: a deletion, or a bracketed insertion.

    A cut has an empty ``insertion``. A bracket replaces ``[start_char, end_char)`` (which may be empty:
    a pure insertion) by ``insertion`` and names what it rests on in ``evidence``.
    """

    start_char: int  # in the document, like every offset
    end_char: int
    licence: str  # the rule that allows it, e.g. "dateline", "pronoun"
    insertion: str = ""
    evidence: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start_char <= self.end_char:
            raise ValueError(f"not an edit: [{self.start_char}, {self.end_char})")
        if bool(self.insertion) != bool(self.evidence):
            raise ValueError("an insertion names its evidence, a cut has none")


@quickly_built
@dataclass(frozen=True, slots=True)
class Rendition:
    """How one sentence would be shown by the extractive writer: its edits and the resulting text.

    ``stands_alone`` is False where the sentence leans on something before it that no edit could mend.
    """

    sentence: Sentence
    edits: tuple[Edit, ...]
    text: str
    stands_alone: bool
    introductions: tuple[
        Edit, ...
    ] = ()  # first names for bare last names, where nothing shown before has them
    additions: tuple[Edit, ...] = ()  # cuts of "also", where what it adds to is not shown right before
    is_markdown: bool = False  # its document's marks are no part of the text
    is_english: bool = True  # of an article whose words and capitals the rules of English can be asked of

    @property
    def words(self) -> int:
        return count_words(self.text)


@quickly_built
@dataclass(frozen=True, slots=True)
class Citation:
    """``cited_text == document.quote(span)``: the proof, rechecked at the edge."""

    span: Span
    cited_text: str


ConflictKind = Literal["number", "date", "name", "outcome", "retraction"]
ClaimStatus = Literal["current", "superseded", "retracted", "disputed"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a conflict."""

    value: str  # as the source words it
    citations: tuple[Citation, ...]
    reported_at: Moment | None
    publisher: str | None
    status: ClaimStatus

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a claim without a citation cannot be made")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more cited claims that cannot all be true."""

    about: str
    kind: ConflictKind
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        if len(self.claims) < 2:
            raise ValueError("a conflict has at least two claims")


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a date: an entry of the timeline."""

    date: date
    expression: str  # as the source words it: "yesterday", "16 March"
    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("an event without a citation cannot be made")


@quickly_built
@dataclass(frozen=True, slots=True)
class Fact:
    """Sentences of one or more articles that say the same thing, the best wording first."""

    sentences: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not self.sentences:
            raise ValueError("a fact has at least one sentence")

    @property
    def best(self) -> Sentence:
        return self.sentences[0]

    @property
    def document_ids(self) -> tuple[str, ...]:
        """Ids of the documents that report it, each once, in the order of its sentences."""
        if len(self.sentences) == 1:  # most facts
            return (self.sentences[0].span.document_id,)
        return tuple(dict.fromkeys([sentence.span.document_id for sentence in self.sentences]))


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that are copies or light rewrites of one report; one source, however many files."""

    document_ids: tuple[str, ...]  # the one the others are taken to copy comes first
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the articles say together. Later stages read it and never look back at documents for it.

    Every sentence of a body is in exactly one fact, or its document is in ``off_topic``.
    """

    facts: tuple[Fact, ...]
    families: tuple[Family, ...]
    off_topic: tuple[str, ...] = ()
    other_language: tuple[str, ...] = ()
    latest: date | None = None  # the day of the latest report
    earlier: tuple[tuple[str, int], ...] = ()  # documents older than that, with the days between
    bygone: tuple[str, ...] = ()  # documents so much older than the rest that they are background
    borrowed: frozenset[Span] = (
        frozenset()
    )  # somebody's words, told by one article as its own and quoted by another
    conflicts: tuple[Conflict, ...] = ()
    timeline: tuple[Event, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def outdated(self) -> frozenset[Span]:
        """What tells a superseded or retracted claim and none that stands: a conflict shows it, the text does not.

        A figure that is overtaken may stand beside one that is not; what did not happen takes its sentence along.
        """
        undone = self._cited("superseded", kind="outcome")
        return self.overtaken - self._cited("disputed") | undone - self.current

    @property
    def overtaken(self) -> frozenset[Span]:
        """What tells a superseded or retracted claim, whatever else it tells, and none that took its place."""
        return (self._cited("superseded") | self._cited("retracted")) - self.current

    @property
    def current(self) -> frozenset[Span]:
        """What tells the claim that stands where a later report has settled a disagreement."""
        return self._cited("current")

    def _cited(self, status: ClaimStatus, *, kind: ConflictKind | None = None) -> frozenset[Span]:
        return frozenset(
            citation.span
            for conflict in self.conflicts
            if kind in (None, conflict.kind)
            for claim in conflict.claims
            if claim.status == status
            for citation in claim.citations
        )

    def independent_sources(self, document_ids: Iterable[str]) -> int:
        """How many families (one publisher counts once) the given documents belong to."""
        wanted = set(document_ids)
        return len(
            {
                family.publisher.casefold() if family.publisher else family.document_ids[0]
                for family in self.families
                if not wanted.isdisjoint(family.document_ids)
            }
        )
