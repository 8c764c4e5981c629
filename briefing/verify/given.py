"""What a briefing is held against: its own object, and the texts of its sources."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.types import Citation, Document, Span
from briefing.verify import days
from briefing.verify.differences import apart

_CITATION = "char_location"


@dataclass(frozen=True, slots=True)
class Given:
    """A briefing's object, and the texts of its documents by the ids that it gives them."""

    value: Mapping[str, Any]
    rows: Sequence[Any]  # of its documents
    texts: Mapping[str, str]
    documents: Mapping[str, Document]

    def published(self, citation: Citation) -> tuple[date, ...]:
        """The days on which the cited document may have been published, as the briefing has it."""
        rows = (row for row in self.rows if row["id"] == citation.span.document_id)
        return tuple(day for row in rows for day in days.published(row))

    def families(self, document_ids: Iterable[str]) -> int:
        """How many reports the documents are, as the briefing has it; one of no family is its own."""
        wanted = set(document_ids)
        return len(
            {
                row["id"] if row["family"] is None else row["family"]
                for row in self.rows
                if row["id"] in wanted
            }
        )

    def citations(self, item: Mapping[str, Any]) -> tuple[list[Citation], list[str]]:
        """The citations of a sentence or claim that hold, and what is wrong with those that do not."""
        good: list[Citation] = []
        problems: list[str] = []
        if not item["citations"]:
            problems.append("no citation")
        for number, row in enumerate(item["citations"]):
            problem = self._difference(row)
            if problem is None:
                span = Span(row["document_id"], row["start_char_index"], row["end_char_index"])
                good.append(Citation(span, row["cited_text"]))
            else:
                where = f"{row['document_id']} [{row['start_char_index']}, {row['end_char_index']})"
                problems.append(f"citation {number}, {where}: {problem}")
        return good, problems

    def _difference(self, row: Mapping[str, Any]) -> str | None:
        if row["type"] != _CITATION:
            return f"the type is {row['type']!r}, not {_CITATION!r}"
        start, end, place = row["start_char_index"], row["end_char_index"], row["document_index"]
        if type(place) is not int or not 0 <= place < len(self.rows):
            return f"document_index {place!r} is another document"
        document, text = self.rows[place], self.texts.get(row["document_id"])
        if document["id"] != row["document_id"]:
            return f"document_index {place!r} is another document"
        if row["document_title"] != document["title"]:
            return f"the document is called {document['title']!r}, not {row['document_title']!r}"
        if text is None:
            return "its text was not given"
        if not is_range(start, end, text):
            return f"not a span of its {len(text)} characters"
        if text[start:end] != row["cited_text"]:
            return f"the source {apart(text[start:end], row['cited_text'], 'the citation')}"
        return None


def given(value: Mapping[str, Any], texts: Mapping[str, str]) -> Given:
    """The briefing with its texts, whatever their files are called now.

    The digest decides: a file may have been renamed, or read from standard input, or its name is shared by another.
    """
    by_digest = {digest(text): text for text in texts.values()}
    rows = value["documents"]
    found: dict[str, str] = {}
    for row in rows:
        text = by_digest.get(row["text_sha256"], texts.get(row["id"]))
        if text is not None and row["status"] != "rejected":
            found[row["id"]] = text
    languages = {row["id"]: row["language"] for row in rows}
    documents = {id: Document(id, text, language=languages[id]) for id, text in found.items()}
    return Given(value, rows, found, documents)


def included_texts(value: Mapping[str, Any]) -> dict[str, str]:
    """The texts that the object itself carries, by document id."""
    rows = value.get("documents")
    if not isinstance(rows, list):
        return {}
    return {
        row["id"]: row["text"]
        for row in rows
        if isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("text"), str)
    }


def digest(text: str) -> str:
    """SHA-256 of a text as a briefing writes it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def is_range(start: object, end: object, text: str) -> bool:
    """True for two whole numbers with a part of the text between them."""
    # an end behind the text's own would be cut to it by a slice, and pass
    return type(start) is int and type(end) is int and 0 <= start < end <= len(text)
