"""Documents as read, articles as cleaned, sentences as cut."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import total_ordering
from typing import Literal

from briefing.types.building import quickly_built


@quickly_built
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document; sorts in reading order within a document.

    Raises ValueError unless ``0 <= start_char < end_char``.
    """

    document_id: str
    start_char: int
    end_char: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_char < self.end_char:
            raise ValueError(f"not a span: [{self.start_char}, {self.end_char}) in {self.document_id!r}")

    def __len__(self) -> int:
        return self.end_char - self.start_char

    def contains(self, other: Span) -> bool:
        """True if `other` lies wholly inside this span, in the same document."""
        return (
            self.document_id == other.document_id
            and self.start_char <= other.start_char
            and other.end_char <= self.end_char
        )

    def overlaps(self, other: Span) -> bool:
        """True if the two spans share at least one character of one document."""
        return (
            self.document_id == other.document_id
            and self.start_char < other.end_char
            and other.start_char < self.end_char
        )


@total_ordering
@dataclass(frozen=True, slots=True)
class Moment:
    """When an article says it was published.

    ``local_date`` is the calendar day where it was published: "yesterday" counts from it, not from
    the UTC day. ``has_time`` is False where only a day is known; ``at`` is then its midnight in UTC.
    """

    at: datetime
    local_date: date
    has_time: bool

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError(f"a Moment is aware, {self.at!r} is not")

    @classmethod
    def of_day(cls, day: date) -> Moment:
        return cls(datetime(day.year, day.month, day.day, tzinfo=UTC), day, has_time=False)

    @classmethod
    def of_time(cls, at: datetime) -> Moment:
        """From an aware datetime; the local day is the one in its own offset."""
        return cls(at.astimezone(UTC), at.date(), has_time=True)

    def isoformat(self) -> str:
        """``2014-03-31`` for a day, ``2014-03-31T07:40:00Z`` for a time."""
        if not self.has_time:
            return self.local_date.isoformat()
        return self.at.isoformat(timespec="seconds").replace("+00:00", "Z")

    def __lt__(self, other: Moment) -> bool:
        return (self.at, self.has_time) < (other.at, other.has_time)


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read. ``text`` never changes; `quote` is the only way text leaves it."""

    id: str  # the file's name, or the id in the request; unique in a briefing
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: Moment | None = None
    language: str | None = None  # BCP 47 primary tag, e.g. "en"
    encoding: str | None = None  # None: the text came already decoded
    media_type: str = "text/plain"
    truncated_char_count: int = 0

    @property
    def text_sha256(self) -> str:
        """Digest of the text in UTF-8; lone surrogates are kept as they are."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def quote(self, span: Span) -> str:
        """The exact characters under `span`.

        Raises ValueError if the span names another document or runs past the end.
        """
        if span.document_id != self.id or span.end_char > len(self.text):
            raise ValueError(f"{span} does not lie in document {self.id!r} of {len(self.text)} characters")
        return self.text[span.start_char : span.end_char]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a briefing should know; ``warnings`` in the JSON."""

    code: str  # kebab-case, stable
    message: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that could not become a document, and why."""

    id: str  # as the input was named
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading gave: the documents, what was rejected, what is worth saying."""

    documents: tuple[Document, ...]
    rejections: tuple[Rejection, ...] = ()
    notices: tuple[Notice, ...] = ()
    # ids of inputs whose text another one already has (they are not in ``documents``), with the id of that one
    duplicates: tuple[tuple[str, str], ...] = ()
    # ids of files that were named otherwise, with that name: what an error calls them
    names: tuple[tuple[str, str], ...] = ()
    # the inputs of ``duplicates`` as they were read: a briefing made from one of them is proved from that one
    folded: tuple[Document, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """Every text that was read, by its id; those that count as one source with another one too."""
        return {document.id: document.text for document in (*self.documents, *self.folded)}


RegionKind = Literal[
    "body", "title", "heading", "byline", "date", "caption", "menu", "related", "links", "promotion",
    "comment", "notice", "hidden",
]  # fmt: skip


@quickly_built
@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a document and what it is: article body, or which kind of furniture.

    A region of the body is one paragraph, or a part of one; a line break inside it is a hard wrap, no paragraph's end.
    """

    span: Span
    kind: RegionKind


@dataclass(frozen=True, slots=True)
class Article:
    """A document whose title, publisher and date are recognised and whose furniture is masked.

    ``regions`` are ordered and disjoint and cover every line that is not blank.
    """

    document: Document
    regions: tuple[Region, ...]
    title_span: Span | None = None
    date_span: Span | None = None  # where ``document.published_at`` was read, if in the text
    notices: tuple[Notice, ...] = ()

    @property
    def body(self) -> tuple[Span, ...]:
        return tuple(region.span for region in self.regions if region.kind == "body")


@quickly_built
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body. ``text == document.quote(span)``, raw; ordered and disjoint."""

    span: Span
    text: str
    index: int  # position in its article's body, from 0
    paragraph: int  # paragraph of the body, from 0

    @property
    def document_id(self) -> str:
        return self.span.document_id

    def span_of(self, start_char: int, end_char: int) -> Span:
        """Where ``text[start_char:end_char]`` stands in the document."""
        base = self.span.start_char
        return Span(self.span.document_id, base + start_char, base + end_char)
