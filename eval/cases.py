"""Examples to score, and the case folders they come from.

A case is a folder with ``facts.toml``, ``reference-*.txt`` (one sentence a line) and its articles, in the
folder ``articles``, beside these files, or where ``articles = "…"`` of the facts file points.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import InputError, InputMissing
from briefing.read import read
from briefing.types import Document

from .facts import FactSheet, fact_sheet, read_table
from .sentences import lines

# Formats whose text is exactly the decoded file.
_PLAIN = (".txt", ".md", ".markdown")

CASES = Path(__file__).resolve().parent / "cases"


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to summarize and what its summary is held against."""

    id: str
    documents: tuple[Document, ...]
    references: tuple[str, ...] = ()  # one sentence a line each
    facts: FactSheet | None = None
    paths: tuple[Path, ...] = ()  # the articles as files, where they are files
    group: str | None = None  # examples of one group are not independent: the bootstrap draws groups
    hypothesis: str | None = None  # an output that came with the data, where nothing is to be run

    @property
    def cluster(self) -> str:
        """What the bootstrap draws: the group, or the example itself."""
        return self.group if self.group is not None else self.id

    def digest(self) -> str:
        """SHA-256 of everything that decides the example's scores, apart from the output."""
        facts = repr(self.facts) if self.facts is not None else ""
        content = [
            self.id,
            self.cluster,
            [
                [d.id, d.title, d.published_at.isoformat() if d.published_at else None, d.text]
                for d in self.documents
            ],
            list(self.references),
            facts,
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()


def data_digest(examples: Sequence[Example]) -> str:
    """One SHA-256 for a set of examples; their order does not matter."""
    joined = "\n".join(sorted(f"{example.id}\t{example.digest()}" for example in examples))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def refuse_duplicates(examples: Iterable[Example], where: str) -> tuple[Example, ...]:
    """The examples. Raises InputError if two of them share an id or there is none."""
    seen: dict[str, Example] = {}
    for example in examples:
        if example.id in seen:
            raise InputError(
                f"{where}: the id {example.id!r} stands twice; ids name examples in every report"
            )
        seen[example.id] = example
    if not seen:
        raise InputError(f"{where}: no example in it")
    return tuple(seen.values())


def read_cases(folder: Path) -> tuple[Example, ...]:
    """The cases in `folder`, by name; a case folder itself is one case.

    Raises InputMissing if it is not there, InputError for a case that cannot be right.
    """
    if not folder.is_dir():
        raise InputMissing(f"{folder}: no such folder of cases; give --cases DIR or --data FILE.jsonl")
    if (folder / "facts.toml").is_file() or list(folder.glob("reference-*.txt")):
        return (read_case(folder),)
    inner = sorted(
        path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))
    )
    return refuse_duplicates((read_case(path) for path in inner), str(folder))


def read_case(folder: Path) -> Example:
    """One case folder. Raises InputError or InputMissing, naming file and line."""
    facts_file = folder / "facts.toml"
    table: dict[str, Any] = read_table(facts_file) if facts_file.is_file() else {}
    paths = _articles(folder, table)
    documents = documents_of(paths)
    facts = fact_sheet(facts_file, table, _quotable(paths, documents)) if table else None
    references = tuple("\n".join(lines(read_text(path))) for path in sorted(folder.glob("reference-*.txt")))
    for path, reference in zip(sorted(folder.glob("reference-*.txt")), references, strict=True):
        if not reference:
            raise InputError(f"{path}: an empty reference")
    if not references and facts is None:
        raise InputError(f"{folder}: neither a reference-*.txt nor a facts.toml: nothing to score against")
    return Example(id=folder.name, documents=documents, references=references, facts=facts, paths=paths)


def _articles(folder: Path, table: Mapping[str, Any]) -> tuple[Path, ...]:
    """The files of a case's articles: where the facts file points, in ``articles``, or beside its references."""
    place = folder / str(table.get("articles", "articles"))
    if not place.is_dir():
        beside = () if "articles" in table else _files(folder)
        if not beside:
            raise InputMissing(
                f"{folder}: its articles are not at {place}; cases that point outside need a checkout"
            )
        return beside
    if not (paths := _files(place)):
        raise InputError(f"{place}: no article in it")
    return paths


def _files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be articles, by name."""
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.is_file()
            and not path.name.startswith(".")
            and path.name != "facts.toml"
            and not path.match("reference-*.txt")
        )
    )


def documents_of(paths: Sequence[Path]) -> tuple[Document, ...]:
    """The articles of the files. Plain text is decoded here, on its own account, so that citations are proved
    against the file and not against what our reader made of it; other formats have only their extracted text.

    Raises InputError where a file gives no article.
    """
    documents: list[Document] = []
    for path in paths:
        if path.suffix.lower() in _PLAIN:
            documents.append(Document(id=path.name, text=read_text(path)))
            continue
        extracted = read((path,)).documents
        if not extracted:
            raise InputError(f"{path}: our reader finds no article in it")
        documents.extend(extracted)
    return tuple(documents)


def _quotable(paths: Sequence[Path], documents: Sequence[Document]) -> dict[str, str]:
    """Where evidence may be quoted from: the articles by id, and each file by name, its source and what it says."""
    texts = {document.id: document.text for document in documents}
    for path in paths:
        said = [document.text for document in documents if file_of(document.id) == path.name]
        texts[path.name] = "\n".join(dict.fromkeys([*said, _source(path)]))
    return texts


def _source(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def file_of(document_id: str) -> str:
    """The file a document came from: ``name.json#2`` is the second item of ``name.json``."""
    name, _, number = document_id.rpartition("#")
    return name if name and number.isdigit() else document_id


def read_text(path: Path) -> str:
    """The file decoded as strict UTF-8, less a byte-order mark; nothing else is changed."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return stream.read()
    except OSError as error:
        raise InputMissing(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}") from error
