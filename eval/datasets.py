"""Data in other shapes than case folders: JSONL, Multi-News' ``|||||`` files, DUC folders, outputs with
references.

A field nobody knows and a row that cannot be right are rejected with the line number.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from briefing import strict_json
from briefing.errors import BackendUnavailable, InputError, InputMissing
from briefing.types import Document, Moment

from .cases import Example, read_text, refuse_duplicates
from .sentences import one_a_line, sentences

_ROW = {"id", "documents", "references", "group", "hypothesis"}
_DOCUMENT = {"id", "title", "published_at", "text", "url", "publisher", "language"}
SEPARATOR = "|||||"
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_data(path: Path) -> tuple[Example, ...]:
    """The examples of a file or folder, its shape told by its name and contents.

    Raises InputMissing if it is not there, InputError (file:line) for what cannot be right.
    """
    if path.is_dir():
        if (path / "dataset_info.json").is_file() or (path / "state.json").is_file():
            return _hugging_face(path)
        return _duc(path)
    if not path.is_file():
        why = "not a file, but a device or a pipe" if path.exists() else "no such file"
        raise InputMissing(f"{path}: {why}")
    if path.suffix == ".src" or path.name.endswith(".src.cleaned"):
        return _multi_news(path)
    return _jsonl(path)


def reference_text(text: str) -> str:
    """A reference as scoring takes it: one sentence a line. Raises ValueError if nothing is in it."""
    split = one_a_line(sentences(text))
    if not split:
        raise ValueError("an empty reference")
    return split


# -------------------------------------------------------------------------------------------------- JSONL


def read_rows(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    """Line number and object of each line. Lines end at newline only: U+2028 may stand in a text."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputMissing(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}") from error
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row, twice = strict_json.load(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not JSON: {error}") from error
        if twice is not None:
            raise InputError(f"{path}:{number}: the key {twice!r} stands twice in one object")
        if not isinstance(row, dict):
            raise InputError(f"{path}:{number}: a line is an object, this one is a {type(row).__name__}")
        yield number, row


def _jsonl(path: Path) -> tuple[Example, ...]:
    examples = []
    for number, row in read_rows(path):
        try:
            examples.append(example_of(row))
        except ValueError as error:
            raise InputError(f"{path}:{number}: {error}") from error
    return refuse_duplicates(examples, str(path))


def example_of(row: Mapping[str, Any]) -> Example:
    """An example from one object. Raises ValueError for an unknown field or a value that cannot be right."""
    _refuse_unknown(row, _ROW, "the row")
    identifier = row.get("id")
    if not isinstance(identifier, str) or not identifier:
        raise ValueError(f"id is {identifier!r}; give a text that names the example")
    if not identifier.isascii() and _SURROGATE.search(identifier):
        raise ValueError(f"id is {identifier!a}; it holds half of a character, which no report can show")
    documents = row.get("documents")
    if not isinstance(documents, list) or not documents:
        raise ValueError("documents is no list with at least one article")
    made = tuple(_document(item, index) for index, item in enumerate(documents))
    if len({document.id for document in made}) < len(made):
        raise ValueError("two documents share an id")
    references = row.get("references", [])
    if not isinstance(references, list) or not all(isinstance(item, str) for item in references):
        raise ValueError("references is no list of texts")
    for field in ("group", "hypothesis"):
        if row.get(field) is not None and not isinstance(row[field], str):
            raise ValueError(f"{field} is no text")
    return Example(
        id=identifier,
        documents=made,
        references=tuple(reference_text(reference) for reference in references),
        group=row.get("group"),
        hypothesis=row.get("hypothesis"),
    )


def _document(item: Any, index: int) -> Document:
    if not isinstance(item, dict):
        raise ValueError(f"document {index} is no object")
    _refuse_unknown(item, _DOCUMENT, f"document {index}")
    if not isinstance(item.get("text"), str):
        raise ValueError(f"document {index} has no text")
    for field in _DOCUMENT - {"text"}:
        if item.get(field) is not None and not isinstance(item[field], str):
            raise ValueError(f"document {index}: {field} is no text")
    return Document(
        id=item.get("id") or f"d{index + 1}",
        text=item["text"],
        title=item.get("title"),
        url=item.get("url"),
        publisher=item.get("publisher"),
        published_at=_moment(item.get("published_at"), f"document {index}"),
        language=item.get("language"),
    )


def _refuse_unknown(row: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r} in {where}; known: {', '.join(sorted(known))}")


def _moment(text: str | None, where: str) -> Moment | None:
    """Raises ValueError for what is no ISO 8601 date."""
    if text is None or not text.strip():
        return None
    try:
        if len(text) == 10:
            return Moment.of_day(date.fromisoformat(text))
        at = datetime.fromisoformat(text)
        return Moment.of_time(at) if at.utcoffset() is not None else Moment.of_day(at.date())
    except (
        ValueError,
        OverflowError,
    ) as error:  # OverflowError: the first hours of the year 1, east of Greenwich
        raise ValueError(
            f"{where}: published_at is {text[:40]!r}; give it in ISO 8601, as 2014-03-31"
        ) from error


# ------------------------------------------------------------------------------------------ other corpora


def _multi_news(source: Path) -> tuple[Example, ...]:
    """``train.src`` with ``train.tgt`` (Fabbri et al. 2019): a cluster a line, articles between ``|||||``.

    Within a line, ``NEWLINE_CHAR`` stands for a line break, and a leading "– " is no part of a summary.
    """
    target = source.with_name(source.name.replace(".src", ".tgt"))
    rows = list(read_text(source).split("\n"))
    summaries = read_text(target).split("\n") if target.is_file() else None
    while rows and not rows[-1].strip():
        rows.pop()
    if summaries is not None and len([s for s in summaries if s.strip()]) != len(rows):
        raise InputError(
            f"{target}: {len(summaries)} summaries for the {len(rows)} clusters of {source.name}"
        )
    examples = []
    for number, row in enumerate(rows, 1):
        texts = [part.replace("NEWLINE_CHAR", "\n").strip() for part in row.split(SEPARATOR)]
        documents = tuple(Document(id=f"d{i}", text=text) for i, text in enumerate(filter(None, texts), 1))
        if not documents:
            raise InputError(f"{source}:{number}: no article in it")
        references: tuple[str, ...] = ()
        if summaries is not None:
            summary = re.sub(r"^\s*[–-]\s+", "", summaries[number - 1]).replace("NEWLINE_CHAR", "\n")
            references = (reference_text(summary),)
        examples.append(
            Example(id=f"{source.name.split('.')[0]}-{number}", documents=documents, references=references)
        )
    return refuse_duplicates(examples, str(source))


_MARKUP = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")


def _duc(folder: Path) -> tuple[Example, ...]:
    """``docs/<cluster>/…`` with ``models/<cluster>.<length>.<assessor>``, as DUC 2002-2007 and TAC lay them
    out.

    A model belongs to the cluster whose name (less a final letter) its own begins with.
    """
    docs, models = folder / "docs", folder / "models"
    if not docs.is_dir():
        raise InputError(f"{folder}: neither a Hugging Face data set nor a DUC folder with docs/ and models/")
    examples = []
    for cluster in sorted(path for path in docs.iterdir() if path.is_dir()):
        texts = [(path.name, _body(read_text(path))) for path in sorted(cluster.iterdir()) if path.is_file()]
        documents = tuple(Document(id=name, text=text) for name, text in texts if text.strip())
        if not documents:
            raise InputError(f"{cluster}: no article with text in it")
        key = re.sub(r"[a-zA-Z]$", "", cluster.name).casefold()
        found = sorted(models.iterdir()) if models.is_dir() else []
        references = tuple(
            reference_text(_body(read_text(path)))
            for path in found
            if path.is_file() and path.name.casefold().startswith(key + ".")
        )
        examples.append(Example(id=cluster.name, documents=documents, references=references))
    return refuse_duplicates(examples, str(folder))


def _body(text: str) -> str:
    found = _MARKUP.findall(text)
    return _TAG.sub(" ", "\n".join(found) if found else text)


def _hugging_face(folder: Path) -> tuple[Example, ...]:
    """A data set saved by ``save_to_disk``, with columns ``document`` (or our own) and ``summary``."""
    try:
        datasets = importlib.import_module("datasets")
    except ImportError as error:
        raise BackendUnavailable(
            f"{folder}: reading it needs Hugging Face datasets: pip install datasets"
        ) from error
    loaded = datasets.load_from_disk(str(folder))
    if hasattr(loaded, "keys"):
        raise InputError(
            f"{folder}: several splits ({', '.join(sorted(loaded.keys()))}); give the folder of one"
        )
    examples = []
    for number, row in enumerate(loaded, 1):
        try:
            examples.append(_hugging_face_row(row, number))
        except ValueError as error:
            raise InputError(f"{folder}: row {number}: {error}") from error
    return refuse_duplicates(examples, str(folder))


def _hugging_face_row(row: Mapping[str, Any], number: int) -> Example:
    if "documents" in row:
        return example_of(row)
    source = row.get("document", row.get("article"))
    summary = row.get("summary", row.get("highlights"))
    if not isinstance(source, str) or not isinstance(summary, str):
        raise ValueError(f"columns document and summary are expected, there are {', '.join(sorted(row))}")
    texts = [part.strip() for part in source.split(SEPARATOR)]
    documents = tuple(Document(id=f"d{i}", text=text) for i, text in enumerate(filter(None, texts), 1))
    if not documents:
        raise ValueError("no article in it")
    return Example(id=str(row.get("id", number)), documents=documents, references=(reference_text(summary),))
