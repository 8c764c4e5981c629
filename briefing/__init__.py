"""Briefing: several articles on one story become one short briefing whose every sentence is cited and proved.

    >>> import briefing
    >>> result = briefing.summarize(["seeds/"], words=150)
    >>> print(result.statements[0].text)  # doctest: +SKIP

Importing the package is cheap: the pipeline loads with the first call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from briefing.errors import (
    BackendUnavailable,
    BriefingError,
    CheckFailed,
    InputError,
    NoUsableSentence,
    UsageError,
)
from briefing.types import Briefing, Citation, Conflict, Document, Moment, Span, Statement

if TYPE_CHECKING:
    from os import PathLike

__version__ = "0.1.0"

__all__ = [
    "BackendUnavailable", "Briefing", "BriefingError", "CheckFailed", "Citation", "Conflict", "Document",
    "InputError", "Moment", "NoUsableSentence", "Span", "Statement", "UsageError", "export", "summarize",
]  # fmt: skip


def summarize(
    sources: str | PathLike[str] | Document | Iterable[str | PathLike[str] | Document],
    *,
    words: int = 150,
    writer: str = "extractive",
    model: str | None = None,
    base_url: str | None = None,
    focus: str | None = None,
    language: str | None = None,
    on_unsupported: str = "drop",
    seed: int = 0,
) -> Briefing:
    """One briefing of the sources: paths of files and folders, globs, or `Document` values.

    The sentences have at most `words` words together. Raises `InputError` (and its children) for input that
    cannot be used, `UsageError` for wrong options, `BackendUnavailable` for a writer that is not there.
    """
    from briefing.config import refuse_unused, settings_from
    from briefing.pipeline import brief
    from briefing.read import read

    flags = {
        "words": words, "writer": writer, "model": model, "base_url": base_url, "focus": focus,
        "language": language, "on_unsupported": on_unsupported, "seed": seed,
    }  # fmt: skip
    settings = settings_from(flags=flags)
    refuse_unused(flags, settings)
    return brief(read(_listed(sources)), settings)


def _listed(sources: Any) -> tuple[str | PathLike[str] | Document, ...]:
    """The sources one by one. Raises UsageError for none, or for what is none."""
    from os import PathLike

    accepted = (str, PathLike, Document)
    # the keys of a mapping and the numbers of bytes are no sources
    is_one = isinstance(sources, (*accepted, Mapping, bytes)) or not isinstance(sources, Iterable)
    listed = (sources,) if is_one else tuple(sources)
    for source in listed:
        if not isinstance(source, accepted):
            kind = "None" if source is None else f"a value of type {type(source).__name__}"
            raise UsageError(
                f"{kind} is no source; give paths of files or folders, patterns, or Document(id, text) values"
            )
        if isinstance(source, Document):
            _check(source)
    if not listed:
        raise UsageError("no sources; give paths of files or folders, patterns, or Document(id, text) values")
    return listed


def _check(document: Document) -> None:
    """Raises UsageError for a field that is no text, or no `Moment` where one is due: a cell of a table, say."""
    for name in ("id", "text", "title", "url", "publisher", "language", "encoding", "media_type"):
        value = getattr(document, name)
        if not isinstance(value, str) and (value is not None or name in ("id", "text", "media_type")):
            raise UsageError(
                f"document {document.id!r}: its {name} is of type {type(value).__name__}; give a str"
            )
    if not isinstance(document.published_at, Moment | None):
        raise UsageError(
            f"document {document.id!r}: its published_at is of type {type(document.published_at).__name__}; give "
            "Moment.of_day(date) or Moment.of_time(datetime with its zone)"
        )


def export(briefing: Briefing, format: str = "markdown", *, include_text: bool = False) -> str:
    """The briefing as text in one format: markdown, text, html or json. Raises `UsageError` for another name."""
    from briefing import backends

    renderer: Any = backends.load("format", format)
    return str(renderer(briefing, include_text=include_text))
