"""Sources to documents: every input is read, or rejected with a reason; none is lost silently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import PurePath

from briefing.backends import READERS, load
from briefing.errors import (
    InputError,
    InputMissing,
    InputTooLarge,
    InputUnsupported,
    NoUsableSentence,
    UsageError,
)
from briefing.read import sniff
from briefing.read.decode import required_charset
from briefing.read.names import ids_of, unique
from briefing.read.sources import MAX_FILE_BYTES, Failed, Found, Raw, Source, find, shown, too_large
from briefing.read.sources import load as load_bytes
from briefing.types import Document, Intake, Notice, Rejection

_MEDIA_TYPES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
}
_CODES: Mapping[type[InputError], str] = {
    InputMissing: "missing-input",
    InputUnsupported: "unsupported-input",
    InputTooLarge: "too-large-input",
    NoUsableSentence: "empty-input",
}
# A text without such a character shows nothing.
_VISIBLE = re.compile(r"[^\s\x00\u200b-\u200f\u2060\ufeff\u00ad]")
_SHOWN_NAMES = 3
_BEGINNING_WORDS = 8  # of texts that begin alike only the whole is compared


def read(sources: Sequence[Source], *, charset: str | None = None) -> Intake:
    """Documents of files, folders, patterns, raw bytes and finished documents, in the order given.

    A folder is read with its subfolders, sorted. The same content twice is one document; the second is in
    ``duplicates`` and a notice says so. What cannot be read is a rejection with a notice; if nothing can be
    read, the error of the first is raised: InputMissing, InputUnsupported, InputTooLarge or NoUsableSentence (for
    an empty text). UsageError for no sources or an unknown `charset`, which is tried on every input.
    """
    if isinstance(sources, (str, PurePath)):
        sources = (sources,)
    if charset is not None:
        charset = required_charset(charset)
    entries = list(_once(find(sources)))
    if not entries:
        raise UsageError("no input; give files, folders, or - for standard input")
    ids = ids_of([_name(entry) for entry in entries])
    pieces = [_read_one(entry, id=id, charset=charset) for entry, id in zip(entries, ids, strict=True)]
    documents, copies, told = _distinct([document for piece in pieces for document in piece.documents])
    if not documents:
        raise _nothing_read(pieces, entries)
    notices = [notice for piece in pieces for notice in piece.notices]
    rejections = [rejection for piece in pieces for rejection in piece.rejections]
    taken = unique([*(document.id for document in documents), *(rejection.id for rejection in rejections)])
    return Intake(
        documents=documents,
        rejections=tuple(
            replace(rejection, id=id)
            for rejection, id in zip(rejections, taken[len(documents) :], strict=True)
        ),
        notices=(*_skipped(entries), *notices, *told),
        duplicates=tuple((copy.id, own) for copy, own in copies),
        names=tuple(
            (id, shown(entry.named)) for entry, id in zip(entries, ids, strict=True) if id != entry.named
        ),
        folded=tuple(copy for copy, _ in copies),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one input gave."""

    documents: tuple[Document, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    notices: tuple[Notice, ...] = ()
    error: InputError | None = None


@dataclass(frozen=True, slots=True)
class _Again:
    """A file that was named before."""

    named: str
    path: PurePath


def _once(found: Iterable[Found | Failed]) -> Iterable[Found | Failed | _Again]:
    seen: set[str] = set()
    for entry in found:
        if isinstance(entry, Found) and entry.path is not None:
            real = str(entry.path.resolve())
            if real in seen:
                yield _Again(entry.named, entry.path)
                continue
            seen.add(real)
        yield entry


def _name(entry: Found | Failed | _Again) -> PurePath | str:
    if isinstance(entry, Failed):
        return entry.named if "://" in entry.named else PurePath(entry.named)
    return entry.path or entry.named


def _read_one(entry: Found | Failed | _Again, *, id: str, charset: str | None) -> _Piece:
    if isinstance(entry, _Again):
        message = f"{shown(entry.named)}: named more than once; counted as one source"
        return _Piece(notices=(Notice("duplicate-input", message),))
    if isinstance(entry, Failed):
        # Skipped files of a folder get one notice together, see _skipped.
        code = "passed-over" if entry.in_folder and isinstance(entry.error, InputUnsupported) else None
        return _rejected(id, entry.error, code=code, is_told=not entry.in_folder)
    try:
        if isinstance(entry.content, Document):
            return _Piece((_not_empty(entry.content),))
        raw = entry.content
        if not isinstance(raw, Raw):
            raw = Raw(id, load_bytes(raw, named=entry.named))
        elif len(raw.data) > MAX_FILE_BYTES:
            raise too_large(shown(entry.named))
        return _read_raw(raw, id=id, charset=charset, named=entry.named)
    except InputError as error:
        return _rejected(id, type(error)(_as_named(str(error), id=id, named=entry.named)), is_told=True)


def _read_raw(raw: Raw, *, id: str, charset: str | None, named: str) -> _Piece:
    if not raw.data:
        raise NoUsableSentence(f"{shown(named)}: empty (0 bytes); give a file with the article's text")
    ending, notices = _ending(raw)
    intake: Intake = load("reader", ending)(raw.data, id=id, charset=charset or raw.charset)
    documents, rejections = [], list(intake.rejections)
    notices += intake.notices
    error: InputError | None = None
    for document in intake.documents:
        try:
            documents.append(_not_empty(document))
        except NoUsableSentence as empty:
            why = _as_named(str(empty), id=id, named=named)
            error = NoUsableSentence(why)
            rejections.append(Rejection(document.id, _CODES[NoUsableSentence], why))
            notices += (Notice(_CODES[NoUsableSentence], why),)
    return _Piece(tuple(documents), tuple(rejections), notices, None if documents else error)


def _as_named(said: str, *, id: str, named: str) -> str:
    """A message about an input that is rejected, which a reader knows by its id only, with the name as it was given."""
    return shown(named) + said.removeprefix(id) if said.startswith((f"{id}: ", f"{id}#")) else said


def _ending(raw: Raw) -> tuple[str, tuple[Notice, ...]]:
    """Which reader reads it: by media type, by the name's ending, by its first bytes."""
    stated = _MEDIA_TYPES.get((raw.media_type or "").partition(";")[0].strip().lower())
    suffix = PurePath(raw.id.partition("#")[0]).suffix.lower()
    ending = stated or (suffix if suffix in READERS else None)
    if ending is None:
        if sniff.looks_like_html(raw.data):
            return ".html", ()
        return (".json" if sniff.looks_like_articles(raw.data) else ".txt"), ()
    if ending == ".txt" and sniff.looks_like_html(raw.data):
        return ".html", (Notice("read-as-html", f"{raw.id}: holds an HTML page and is read as one"),)
    if ending == ".txt" and sniff.looks_like_articles(raw.data):
        return ".json", (Notice("read-as-json", f"{raw.id}: holds JSON and is read as such"),)
    if READERS[ending] == READERS[".html"] and not sniff.has_markup(raw.data):
        return ".txt", (Notice("read-as-text", f"{raw.id}: holds no HTML and is read as plain text"),)
    return ending, ()


def _not_empty(document: Document) -> Document:
    text = document.text
    if _VISIBLE.search(text) is None:
        what = (
            "white space" if not text.strip()
            else "NUL bytes" if not text.strip("\x00")
            else "white space, NUL bytes and invisible characters" if "\x00" in text
            else "white space and invisible characters"
        )  # fmt: skip
        raise NoUsableSentence(
            f"{document.id}: nothing but {what} in it; give a file with the article's text"
        )
    return document


def _rejected(id: str, error: InputError, *, is_told: bool, code: str | None = None) -> _Piece:
    code = code or _CODES.get(type(error), "rejected-input")
    notices = (Notice(code, str(error)),) if is_told else ()
    return _Piece((), (Rejection(id, code, str(error)),), notices, error)


def _distinct(
    documents: Sequence[Document],
) -> tuple[tuple[Document, ...], tuple[tuple[Document, str], ...], tuple[Notice, ...]]:
    """The documents with unique ids, one of each content; what the others know is filled into it.

    Beside them the others, each with the id of the one that stands for it.
    """
    notices: list[Notice] = []
    named = []
    for document, id in zip(documents, unique([document.id for document in documents]), strict=True):
        if id != document.id:
            notices.append(
                Notice("renamed-document", f"{document.id}: an id given twice; the second is called {id}")
            )
            document = replace(document, id=id)
        named.append(document)
    beginnings = [tuple(document.text.split(None, _BEGINNING_WORDS)[:_BEGINNING_WORDS]) for document in named]
    begun = Counter(beginnings)
    copies: dict[tuple[tuple[str, ...], str], list[Document]] = {}
    for document, beginning in zip(named, beginnings, strict=True):
        # Line ends and other white space make no second source; two that begin otherwise are not one.
        content = beginning, " ".join(document.text.split()) if begun[beginning] > 1 else ""
        copies.setdefault(content, []).append(document)
    kept: list[Document] = []
    folded: list[tuple[Document, str]] = []
    for own in copies.values():
        best = min(own, key=_broken_up) if len(own) > 1 else own[0]
        others = [document for document in own if document is not best]
        kept.append(reduce(_filled, others, best))
        for document in others:
            folded.append((document, best.id))
            message = f"{document.id}: the same text as {best.id}; the two count as one source"
            notices.append(Notice("duplicate-input", message))
    return tuple(kept), tuple(folded), tuple(notices)


def _broken_up(document: Document) -> tuple[int, int, str]:
    """Of two copies the one with more paragraphs and fewer other line breaks is read, in whatever order they come."""
    text = document.text
    return -text.count("\n\n"), text.count("\n"), text


def _filled(first: Document, other: Document) -> Document:
    return replace(
        first,
        title=first.title or other.title,
        url=first.url or other.url,
        publisher=first.publisher or other.publisher,
        published_at=first.published_at or other.published_at,
        language=first.language or other.language,
    )


def _skipped(entries: Sequence[Found | Failed | _Again]) -> tuple[Notice, ...]:
    """One notice for all files of folders that were passed over; each has its own rejection."""
    names = [shown(entry.named) for entry in entries if isinstance(entry, Failed) and entry.in_folder]
    if not names:
        return ()
    more = f" and {len(names) - _SHOWN_NAMES} more" if len(names) > _SHOWN_NAMES else ""
    count = "1 file was" if len(names) == 1 else f"{len(names)} files were"
    return (
        Notice("skipped-files", f"{count} passed over in folders: {', '.join(names[:_SHOWN_NAMES])}{more}"),
    )


def _nothing_read(pieces: Sequence[_Piece], entries: Sequence[Found | Failed | _Again]) -> InputError:
    errors = [piece.error for piece in pieces if piece.error is not None]
    if not errors:
        return NoUsableSentence(f"{shown(str(_name(entries[0])))}: no article in it; give a file with text")
    if len(errors) == 1:
        return errors[0]
    kind = type(errors[0]) if len({type(error) for error in errors}) == 1 else InputError
    others = "1 more input" if len(errors) == 2 else f"{len(errors) - 1} more inputs"
    more = f" (and {others} that could not be read)"
    return kind(f"{errors[0]}{more}")
