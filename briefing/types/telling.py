"""From the plan to the briefing: what is chosen, written, cited, proved and shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.types.building import quickly_built
from briefing.types.reading import Document, Notice, Region, Span
from briefing.types.story import Citation, Conflict, Event, Fact, Rendition

Section = Literal["lead", "positions", "background"]


@quickly_built
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


@quickly_built
@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as written, not yet evidenced."""

    text: str
    pick: Pick


@quickly_built
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


@quickly_built
@dataclass(frozen=True, slots=True)
class Support:
    """How a sentence was judged against its citations."""

    label: SupportLabel
    score: float  # in [0, 1]
    method: str  # names the verifier and its version
    reason: str | None = None  # what is missing, where something is


@quickly_built
@dataclass(frozen=True, slots=True)
class Statement:
    """A shown sentence with its proof. Raises ValueError without a citation."""

    text: str
    citations: tuple[Citation, ...]
    support: Support
    section: Section
    independent_sources: int = 1
    origins: tuple[Citation, ...] = ()  # outlets that its source leans on: "as quoted by the RIA news agency"

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a statement without a citation cannot be made: {self.text!r}")


SourceStatus = Literal["used", "uncited", "copy", "off_topic", "other_language", "rejected"]
Fate = Literal["told", "merged", "left_out", "dropped"]


@quickly_built
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
    is_passed_over: bool = False  # a rejected file of a folder that was not taken for an article

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
