"""The shapes at the edge: a request for a briefing, and a briefing in JSON. Pydantic stands nowhere else."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from briefing import backends
from briefing.config import FOCUS_MAX_CHARS, WORDS_MAX, WORDS_MIN, OnUnsupported, is_whole_number
from briefing.types import ClaimStatus, ConflictKind, Section, SourceStatus, SupportLabel

# Far beyond any story: the limits keep one request from taking a whole server.
MAX_DOCUMENTS = 200
MAX_TEXT_CHARS = 5_000_000

_WORDS = "At most so many words in all sentences; headline, conflicts, timeline and sources come on top"

Offset = Annotated[int, Field(ge=0, description="Unicode code points, from 0")]
Length = Annotated[int, Field(ge=0, description="Unicode code points")]
Score = Annotated[float, Field(ge=0, le=1)]


class _Shape(BaseModel):
    """Nothing unknown is accepted, and nothing is converted behind the sender's back."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# ------------------------------------------------------------------------------------------- the request


class RequestDocument(_Shape):
    """One article: its text, or its HTML, and what is known about it. An address is never opened."""

    model_config = ConfigDict(title="Article")

    id: str | None = Field(None, min_length=1, max_length=200, description="Comes back as `document_id`")
    text: str | None = Field(None, max_length=MAX_TEXT_CHARS, description="The article; or give `html`")
    html: str | None = Field(
        None, max_length=MAX_TEXT_CHARS, description="The page; its article is extracted"
    )
    title: str | None = Field(None, max_length=1000)
    url: str | None = Field(None, max_length=2000, description="Shown, never opened")
    publisher: str | None = Field(None, max_length=300)
    published_at: str | None = Field(
        None,
        max_length=80,
        description="ISO 8601; a date, or a time with its offset",
        examples=["2014-03-31"],
    )
    language: str | None = Field(None, max_length=35, description="BCP 47 tag", examples=["en"])

    @model_validator(mode="after")
    def _one_of_text_and_html(self) -> RequestDocument:
        if (self.text is None) == (self.html is None):
            raise ValueError("give either text or html")
        return self


class RequestOptions(_Shape):
    """What a request may choose. The model and its endpoint are settings of the server."""

    # null is what many clients send for "not chosen": it stands for the default
    words: int | None = Field(150, ge=WORDS_MIN, le=WORDS_MAX, description=_WORDS)
    focus: str | None = Field(
        None, max_length=FOCUS_MAX_CHARS, description="Favour what answers this or concerns this subject"
    )
    writer: str | None = Field(
        None,
        description="Who words the sentences",
        json_schema_extra={"enum": [*sorted(backends.WRITERS), None]},
    )
    language: str | None = Field(
        None,
        pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        max_length=35,
        description="Prefer this language",
    )
    on_unsupported: OnUnsupported | None = Field(
        None, description="What becomes of a sentence that its sources do not support; default drop"
    )
    include_text: bool | None = Field(False, description="Put the text of each document into the JSON")
    store_sources: bool | None = Field(
        False,
        description="Accepted and without effect: this version keeps neither a briefing nor its sources",
    )

    @field_validator("words", mode="before")
    @classmethod
    def _digits(cls, value: Any) -> Any:
        """In a form a number comes as text, of which pydantic takes more than digits ("50_0")."""
        if isinstance(value, str) and not is_whole_number(value):
            raise ValueError("no whole number; give digits only")
        return value

    @field_validator("writer")
    @classmethod
    def _known_writer(cls, value: str | None) -> str | None:
        if value is not None and value not in backends.WRITERS:
            raise ValueError(f"unknown writer; choose one of: {', '.join(sorted(backends.WRITERS))}")
        return value


class Request(RequestOptions):
    """A request for one briefing."""

    model_config = ConfigDict(title="BriefingRequest")

    documents: list[RequestDocument] = Field(min_length=1, max_length=MAX_DOCUMENTS)


# ------------------------------------------------------------------------------------------- the briefing


class CitationModel(_Shape):
    """A passage of a document: `cited_text` is exactly its characters from start to end."""

    model_config = ConfigDict(title="Citation")

    type: Literal["char_location"]
    document_index: int = Field(ge=0, description="Place in the briefing's `documents`, from 0")
    document_id: str
    document_title: str | None
    start_char_index: Offset
    end_char_index: Offset
    cited_text: str = Field(min_length=1)


Citations = Annotated[list[CitationModel], Field(min_length=1)]


class HeadlineModel(_Shape):
    """The headline, cited like a sentence."""

    model_config = ConfigDict(title="Headline")

    text: str
    citations: Citations


class SupportModel(_Shape):
    """How a sentence was judged against its citations, and by what."""

    model_config = ConfigDict(title="Support")

    label: SupportLabel
    score: Score
    method: str


class SentenceModel(_Shape):
    """A shown sentence; its offsets point into the briefing's `text`."""

    model_config = ConfigDict(title="Sentence")

    index: int = Field(ge=0, description="Place in `sentences`, from 0")
    section: Section
    text: str = Field(min_length=1)
    start_char_index: Offset
    end_char_index: Offset
    citations: Citations
    support: SupportModel
    independent_sources: int = Field(ge=1)
    origins: list[CitationModel] = Field(
        description='Where the source says whom it has it from: "as quoted by the RIA news agency".'
    )


class ClaimModel(_Shape):
    """One side of a conflict."""

    model_config = ConfigDict(title="Claim")

    value: str
    reported_at: str | None
    publisher: str | None
    status: ClaimStatus
    citations: Citations


class ConflictModel(_Shape):
    """Claims that cannot all be true."""

    model_config = ConfigDict(title="Conflict")

    about: str
    kind: ConflictKind
    claims: list[ClaimModel] = Field(min_length=2)


class EventModel(_Shape):
    """An entry of the timeline; `expression` is how the source words the date."""

    model_config = ConfigDict(title="Event")

    date: str
    expression: str
    text: str
    citations: Citations


class DocumentModel(_Shape):
    """An input and what became of it. A rejected one has nothing but its id and status."""

    model_config = ConfigDict(title="Document")

    index: int = Field(ge=0, description="Place in `documents`, from 0")
    id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    language: str | None
    encoding: str | None
    text_sha256: str | None = Field(pattern="^[0-9a-f]{64}$")
    char_count: Length | None
    body_char_count: Length | None
    cited_char_count: Length | None
    truncated_char_count: Length | None
    family: int | None = Field(ge=0, description="Copies of one report share a number")
    status: SourceStatus
    text: str | None = Field(None, description="Only with include_text")


class DroppedModel(_Shape):
    """A sentence that was written and not shown."""

    model_config = ConfigDict(title="Dropped")

    text: str
    reason: str


class WarningModel(_Shape):
    """Something the reader should know; the code is stable."""

    model_config = ConfigDict(title="Warning")

    code: str
    message: str


class BriefingModel(_Shape):
    """One briefing: sentences, each with the passages that prove it."""

    model_config = ConfigDict(title="Briefing")

    object: Literal["briefing"]
    schema_version: Literal["1.0"]
    id: str = Field(pattern="^brf_[0-9a-f]{32}$")
    signature: str = Field(description="How it was made: name:value pairs")
    headline: HeadlineModel | None
    language: str
    offset_unit: Literal["unicode_code_point"]
    independent_sources: int = Field(ge=1)
    text: str
    sentences: list[SentenceModel] = Field(min_length=1)
    conflicts: list[ConflictModel]
    timeline: list[EventModel]
    documents: list[DocumentModel] = Field(min_length=1)
    dropped: list[DroppedModel]
    warnings: list[WarningModel]


_FAULTS = {
    "missing": "is missing",
    "extra_forbidden": "is no field of it",
    "too_short": "has too few entries",
    "literal_error": "has a value that it cannot have",
    "string_pattern_mismatch": "is not of the form that it should be",
    "greater_than_equal": "is too small",
} | {f"{kind}_type": f"should be {name}" for kind, name in (
    ("string", "a string"), ("int", "a whole number"), ("float", "a number"), ("list", "a list"),
    ("model", "an object"), ("dict", "an object"),
)}  # fmt: skip


def first_fault(value: object) -> str | None:
    """Where an object first departs from the schema of a briefing, and how; None where it does not."""
    try:
        BriefingModel.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        how = _FAULTS.get(first["type"], "is not what it should be")
        return f"{'.'.join(map(str, first['loc'])) or 'it'} {how}"
    return None


def request_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a request."""
    return Request.model_json_schema()


def briefing_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a briefing in JSON."""
    return BriefingModel.model_json_schema()
