"""What a briefing must tell and must not say: ``facts.toml`` of a case, and matching against it.

An alternative is a list of regexes that must all be found, case ignored, in *one* sentence of the briefing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from briefing.errors import InputError, InputMissing
from briefing.types import ConflictKind

Alternative = tuple[re.Pattern[str], ...]
Importance = Literal["vital", "okay"]
_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a source says it; ``quote`` stands in the document character for character."""

    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class MustHave:
    """A fact a briefing is expected to tell."""

    id: str
    importance: Importance
    fact: str
    any: tuple[Alternative, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MustNot:
    """A claim that no source makes; saying it is a fault."""

    id: str
    claim: str
    any: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class ExpectedConflict:
    """A disagreement between sources that a briefing should show; one regex a side."""

    about: str
    kind: ConflictKind
    values: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The expectations of one case."""

    must_have: tuple[MustHave, ...] = ()
    must_not: tuple[MustNot, ...] = ()
    conflicts: tuple[ExpectedConflict, ...] = ()
    families: tuple[tuple[str, ...], ...] = ()
    off_topic: tuple[str, ...] = ()


def told(alternatives: Sequence[Alternative], sentences: Sequence[str]) -> int | None:
    """Index of the first sentence that satisfies one of the alternatives, or None."""
    for index, sentence in enumerate(sentences):
        if any(all(regex.search(sentence) for regex in alternative) for alternative in alternatives):
            return index
    return None


# ------------------------------------------------------------------------------------------------ reading

_TOP = {"articles", "must_have", "must_not", "conflict", "family", "off_topic"}
_FIELDS = {
    "must_have": {"id", "importance", "fact", "any", "evidence"},
    "must_not": {"id", "claim", "any"},
    "conflict": {"about", "kind", "values"},
    "family": {"documents"},
}
_OPTIONAL = {"must_have": {"evidence"}}
_LISTS = {"any", "evidence", "values", "documents"}  # all other fields are text
_FEWEST = {"values": 2, "documents": 2}  # one side is no disagreement, and one document no family


def read_table(file: Path) -> dict[str, Any]:
    """The raw table of a ``facts.toml``. Raises InputError (with the line) where it is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputMissing(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not a TOML file: {error}") from error


def fact_sheet(file: Path, table: Mapping[str, Any], texts: Mapping[str, str]) -> FactSheet:
    """The sheet in `table`, every claim of it checked against the articles' `texts` (by file name).

    Raises InputError for an unknown field, a regex that does not compile, a document that is not there, or a
    quote that does not stand in its document; the message names file and line.
    """
    checker = _Checker(file, texts)
    checker.known(table, _TOP, "")
    return FactSheet(
        must_have=tuple(
            MustHave(
                id=row["id"],
                importance=checker.one_of(row["importance"], get_args(Importance), row["id"]),
                fact=row["fact"],
                any=checker.alternatives(row["any"], row["id"]),
                evidence=tuple(checker.evidence(item, row["id"]) for item in row.get("evidence", [])),
            )
            for row in checker.rows(table, "must_have")
        ),
        must_not=tuple(
            MustNot(id=row["id"], claim=row["claim"], any=checker.alternatives(row["any"], row["id"]))
            for row in checker.rows(table, "must_not")
        ),
        conflicts=tuple(
            ExpectedConflict(
                row["about"],
                checker.one_of(row["kind"], get_args(ConflictKind), row["about"]),
                tuple(checker.regex(v, row["about"]) for v in row["values"]),
            )
            for row in checker.rows(table, "conflict")
        ),
        families=tuple(
            tuple(checker.document(name, "family") for name in row["documents"])
            for row in checker.rows(table, "family")
        ),
        off_topic=tuple(checker.document(name, "off_topic") for name in checker.off_topic(table)),
    )


@dataclass(frozen=True, slots=True)
class _Checker:
    file: Path
    texts: Mapping[str, str]

    def fail(self, message: str, *, near: str | Sequence[str]) -> InputError:
        """The error at the first line that has `near`, or the first of several that a line has."""
        lines = self.file.read_text(encoding="utf-8").split("\n")
        wanted = [near] if isinstance(near, str) else near
        line = next(
            (number for one in wanted if one for number, text in enumerate(lines, 1) if one in text), None
        )
        return InputError(f"{self.file}{f':{line}' if line else ''}: {message}")

    def known(self, row: Mapping[str, Any], fields: set[str], what: str) -> None:
        for key in row:
            if key not in fields:
                raise self.fail(f"unknown field {key!r} {what}; known: {', '.join(sorted(fields))}", near=key)

    def rows(self, table: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
        rows = table.get(kind, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fail(f"{kind} must be written as [[{kind}]]", near=kind)
        seen: set[str] = set()
        for row in rows:
            name = str(row.get("id", row.get("about", "")))
            self.known(row, _FIELDS[kind], f"in [[{kind}]] {name!r}")
            for field in sorted(_FIELDS[kind] - _OPTIONAL.get(kind, set())):
                if not row.get(field):
                    raise self.fail(f"[[{kind}]] {name!r} has no {field!r}", near=name or kind)
            for field, value in row.items():
                self.shape(field, value, f"[[{kind}]] {name!r}", near=(f"{field} = {value}", name, kind))
            if name and name in seen:
                raise self.fail(f"[[{kind}]] {name!r} stands twice", near=name)
            seen.add(name)
        return rows

    def shape(self, field: str, value: Any, where: str, *, near: Sequence[str]) -> None:
        if not isinstance(value, list if field in _LISTS else str):
            kind = "a list" if field in _LISTS else "text"
            raise self.fail(f"{where}: {field} = {value!r} is not {kind}", near=near)
        if len(value) < _FEWEST.get(field, 0):
            raise self.fail(f"{where}: {field} has fewer than {_FEWEST[field]}", near=(field, *near))

    def off_topic(self, table: Mapping[str, Any]) -> list[Any]:
        names = table.get("off_topic", [])
        if not isinstance(names, list):
            raise self.fail(f"off_topic = {names!r} is not a list", near="off_topic")
        return names

    def one_of(self, value: Any, allowed: tuple[_Choice, ...], where: str) -> _Choice:
        for choice in allowed:
            if value == choice:
                return choice
        raise self.fail(f"{where}: {value!r} is none of {', '.join(allowed)}", near=where)

    def regex(self, pattern: Any, where: str) -> re.Pattern[str]:
        if not isinstance(pattern, str):
            raise self.fail(f"{where}: {pattern!r} is not a regular expression", near=(str(pattern), where))
        try:
            return re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            raise self.fail(
                f"{where}: {pattern!r} is not a regular expression: {error}", near=pattern
            ) from error

    def alternatives(self, value: Any, where: str) -> tuple[Alternative, ...]:
        if not isinstance(value, list) or not all(isinstance(item, list) and item for item in value):
            raise self.fail(f"{where}: any must be a list of lists of regexes", near=where)
        return tuple(tuple(self.regex(pattern, where) for pattern in item) for item in value)

    def document(self, name: Any, where: str) -> str:
        if not isinstance(name, str) or name not in self.texts:
            raise self.fail(
                f"{where}: no article {name!r}; there are {', '.join(self.texts)}", near=str(name)
            )
        return name

    def evidence(self, item: Any, where: str) -> Evidence:
        if not isinstance(item, dict):
            raise self.fail(f"{where}: evidence {item!r} is not {{ document = …, quote = … }}", near=where)
        self.known(item, {"document", "quote"}, f"in the evidence of {where!r}")
        document = self.document(item.get("document"), where)
        quote = str(item.get("quote", ""))
        if not quote or quote not in self.texts[document]:
            raise self.fail(
                f"{where}: {document!r} does not contain the quote {quote[:60]!r}", near=quote[:40]
            )
        return Evidence(document, quote)
