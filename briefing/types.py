"""Every value that flows from articles to briefing. Standard library only, no I/O.

Conventions, stated once:

* Offsets are 0-based **Unicode code points** into ``Document.text``, half-open ``[start, end)``.
* Scores lie in [0, 1]. Times are aware and in UTC. Suffixes give units (``_chars``, ``_words``, ``_s``).
* Every value is frozen; a stage takes values and returns new ones.

Different state has a different type: a `Draft` has not been evidenced, a `Statement` has and
cannot be built without at least one `Citation`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import total_ordering
from typing import Literal

# --------------------------------------------------------------------------------------------- reading


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


# -------------------------------------------------------------------------------------------- cleaning

RegionKind = Literal[
    "body", "title", "heading", "byline", "date", "caption", "menu", "related", "links", "promotion",
    "comment", "notice", "hidden",
]  # fmt: skip


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


# ------------------------------------------------------------------------------- sentences and editing


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


EditKind = Literal["cut", "bracket"]


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


@dataclass(frozen=True, slots=True)
class Rendition:
    """How one sentence would be shown by the extractive writer: its edits and the resulting text.

    ``stands_alone`` is False where the sentence leans on something before it that no edit could mend.
    """

    sentence: Sentence
    edits: tuple[Edit, ...]
    text: str
    stands_alone: bool

    @property
    def words(self) -> int:
        return count_words(self.text)


# ------------------------------------------------------------------------------------------- alignment


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
        return tuple(dict.fromkeys(sentence.document_id for sentence in self.sentences))


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
    conflicts: tuple[Conflict, ...] = ()
    timeline: tuple[Event, ...] = ()
    notices: tuple[Notice, ...] = ()

    def independent_sources(self, document_ids: Iterable[str]) -> int:
        """How many families (one publisher counts once) the given documents belong to."""
        wanted = set(document_ids)
        return len(
            {
                family.publisher.casefold() if family.publisher else family.document_ids[0]
                for family in self.families
                if wanted.intersection(family.document_ids)
            }
        )


# ---------------------------------------------------------------------------------- choosing and writing

Section = Literal["lead", "positions", "background"]


@dataclass(frozen=True, slots=True)
class Pick:
    """A fact chosen for the briefing, and the wording the extractive writer would show."""

    fact: Fact
    rendition: Rendition  # of one of the fact's sentences
    section: Section
    rank: int  # 0: the last to be given up when the budget is short


@dataclass(frozen=True, slots=True)
class Plan:
    """The chosen facts in reading order, and the budget they were chosen for."""

    picks: tuple[Pick, ...]
    budget_words: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as written, not yet evidenced."""

    text: str
    pick: Pick


@dataclass(frozen=True, slots=True)
class Cited:
    """A draft with the spans it rests on, not yet proved.

    ``needed`` citations carry the text together; each of ``also`` is an article that reports the same.
    """

    draft: Draft
    needed: tuple[Citation, ...]
    also: tuple[Citation, ...] = ()

    def __post_init__(self) -> None:
        if not self.needed:
            raise ValueError(f"a draft without a citation cannot be shown: {self.draft.text!r}")


SupportLabel = Literal["verbatim", "compressed", "resolved", "entailed", "unsupported"]


@dataclass(frozen=True, slots=True)
class Support:
    """How a sentence was judged against its citations."""

    label: SupportLabel
    score: float  # in [0, 1]
    method: str  # names the verifier and its version
    reason: str | None = None  # what is missing, where something is


@dataclass(frozen=True, slots=True)
class Statement:
    """A shown sentence with its proof. Raises ValueError without a citation."""

    text: str
    citations: tuple[Citation, ...]
    support: Support
    section: Section
    independent_sources: int = 1

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a statement without a citation cannot be made: {self.text!r}")


# ------------------------------------------------------------------------------------------ the briefing

SourceStatus = Literal["used", "uncited", "copy", "off_topic", "other_language", "rejected"]
Fate = Literal["told", "merged", "left_out", "dropped"]


@dataclass(frozen=True, slots=True)
class SentenceFate:
    """What became of a source sentence: shown, merged into a shown one, or left out, and why."""

    span: Span
    fate: Fate
    statement: int | None  # index of the statement that tells it
    reason: str
    only_here: bool  # no other article says it


@dataclass(frozen=True, slots=True)
class Source:
    """A document's part in the briefing. A rejected input has no document."""

    id: str
    document: Document | None
    status: SourceStatus
    family: int | None = None
    regions: tuple[Region, ...] = ()
    fates: tuple[SentenceFate, ...] = ()
    reason: str | None = None

    @property
    def body_char_count(self) -> int:
        return sum(len(region.span) for region in self.regions if region.kind == "body")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that was written and not shown."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """The result. Equal inputs, options and signature give equal bytes."""

    headline: Statement | None
    statements: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[Event, ...]
    sources: tuple[Source, ...]
    language: str
    independent_sources: int
    dropped: tuple[Dropped, ...]
    notices: tuple[Notice, ...]
    signature: str

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were read, in order; rejected inputs have none."""
        return tuple(source.document for source in self.sources if source.document is not None)

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """The notices, under the name that the JSON gives them."""
        return self.notices

    @property
    def text(self) -> str:
        """The sentences as shown, without markers: sections are paragraphs."""
        return "".join(
            gap + statement.text for gap, statement in zip(self.gaps, self.statements, strict=True)
        )

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stands before each sentence in `text`: nothing, a space, or a paragraph break."""
        gaps: list[str] = []
        for index, statement in enumerate(self.statements):
            if index == 0:
                gaps.append("")
            elif statement.section == self.statements[index - 1].section:
                gaps.append(" ")
            else:
                gaps.append("\n\n")
        return tuple(gaps)


# Scripts written without spaces between words: two characters count as one word of a budget.
_UNSPACED = (
    (0x0E00, 0x0E7F), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x323AF),
)  # fmt: skip


def count_words(text: str) -> int:
    """Words as the budget counts them: separated by white space; Chinese, Japanese, Thai: characters / 2."""
    if text.isascii():
        return len(text.split())
    spaced: list[str] = []
    unspaced = 0
    for character in text:
        code = ord(character)
        if code >= 0x0E00 and any(low <= code <= high for low, high in _UNSPACED):
            unspaced += 1
            spaced.append(" ")
        else:
            spaced.append(character)
    words = sum(1 for word in "".join(spaced).split() if any(c.isalnum() for c in word) or not unspaced)
    return words + (unspaced + 1) // 2
