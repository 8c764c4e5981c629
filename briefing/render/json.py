"""The documented JSON object of a briefing; what scripts and `briefing verify` read."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring as _string
from typing import Any

from briefing.identity import identify
from briefing.render.notes import cited_in_order
from briefing.types import Briefing, Citation, Claim, Conflict, Document, Event, Source, Span, Statement

SCHEMA_VERSION = "1.0"

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(briefing: Briefing, *, include_text: bool) -> str:
    """The briefing as indented JSON with a final newline; equal briefings give equal bytes.

    With `include_text` each document carries its text: then the proof can be repeated from this file alone.
    """
    return dump(as_object(briefing, include_text=include_text))


def dump(value: Mapping[str, Any]) -> str:
    """JSON as the program writes it; a lone surrogate is escaped, so that the result encodes as UTF-8.

    The same as ``json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)``, which is twice as slow: with an
    indent the standard library writes in Python. Raises ValueError for a number that JSON does not have, TypeError
    for what is no value of JSON.
    """
    written = _written(value, "\n")
    try:
        written.encode()
    except UnicodeEncodeError:
        written = _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
    return written + "\n"


def _written(value: Any, indent: str) -> str:
    """A list or dictionary whose lines begin with `indent`, a line end and the spaces of its depth."""
    inner = f"{indent}  "
    if isinstance(value, dict):
        items = [
            f"{_key(key)}{write(item) if (write := _SCALARS.get(type(item))) else _written(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(items)}{indent}}}" if items else "{}"
    if isinstance(value, list):
        items = [
            write(item) if (write := _SCALARS.get(type(item))) else _written(item, inner) for item in value
        ]
        return f"[{inner}{f',{inner}'.join(items)}{indent}]" if items else "[]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


@lru_cache(maxsize=256)
def _key(key: str) -> str:
    """What stands before a value: a briefing has some fifty keys, hundreds of times."""
    return f"{_string(key)}: "


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
    return float.__repr__(value)


_SCALARS: dict[type, Callable[[Any], str]] = {
    str: _string,
    int: int.__repr__,
    float: _number,
    bool: {True: "true", False: "false"}.__getitem__,
    type(None): {None: "null"}.__getitem__,
}


def as_object(briefing: Briefing, *, include_text: bool) -> dict[str, Any]:
    """The briefing as plain lists and dictionaries, keys in the documented order."""
    places = {
        source.id: index for index, source in enumerate(briefing.sources) if source.document is not None
    }
    value: dict[str, Any] = {
        "object": "briefing",
        "schema_version": SCHEMA_VERSION,
        "id": "",
        "signature": briefing.signature,
        "headline": _headline(briefing.headline, places, briefing),
        "language": briefing.language,
        "offset_unit": "unicode_code_point",
        "independent_sources": briefing.independent_sources,
        "text": briefing.text,
        "sentences": sentences(briefing),
        "conflicts": [_conflict(conflict, places, briefing) for conflict in briefing.conflicts],
        "timeline": [_event(event, places, briefing) for event in briefing.timeline],
        "documents": _documents(briefing, include_text=include_text),
        "dropped": [{"text": dropped.text, "reason": dropped.reason} for dropped in briefing.dropped],
        "warnings": [{"code": notice.code, "message": notice.message} for notice in briefing.notices],
    }
    value["id"] = identify(value)
    return value


def sentences(briefing: Briefing) -> list[dict[str, Any]]:
    """The sentences with their proof; their offsets point into `Briefing.text`."""
    places = {
        source.id: index for index, source in enumerate(briefing.sources) if source.document is not None
    }
    rows: list[dict[str, Any]] = []
    position = 0
    for index, (gap, statement) in enumerate(zip(briefing.gaps, briefing.statements, strict=True)):
        start = position + len(gap)
        position = start + len(statement.text)
        rows.append(
            {
                "index": index,
                "section": statement.section,
                "text": statement.text,
                "start_char_index": start,
                "end_char_index": position,
                "citations": _citations(statement.citations, places, briefing),
                "support": {
                    "label": statement.support.label,
                    "score": statement.support.score,
                    "method": statement.support.method,
                },
                "independent_sources": statement.independent_sources,
                "origins": _citations(statement.origins, places, briefing),
            }
        )
    return rows


def _headline(
    headline: Statement | None, places: Mapping[str, int], briefing: Briefing
) -> dict[str, Any] | None:
    if headline is None:
        return None
    return {"text": headline.text, "citations": _citations(headline.citations, places, briefing)}


def _citations(
    citations: Iterable[Citation], places: Mapping[str, int], briefing: Briefing
) -> list[dict[str, Any]]:
    rows = []
    for citation in citations:
        index = places[citation.span.document_id]
        document = briefing.sources[index].document
        rows.append(
            {
                "type": "char_location",
                "document_index": index,
                "document_id": citation.span.document_id,
                "document_title": document.title if document is not None else None,
                "start_char_index": citation.span.start_char,
                "end_char_index": citation.span.end_char,
                "cited_text": citation.cited_text,
            }
        )
    return rows


def _conflict(conflict: Conflict, places: Mapping[str, int], briefing: Briefing) -> dict[str, Any]:
    claims = [_claim(claim, places, briefing) for claim in conflict.claims]
    return {"about": conflict.about, "kind": conflict.kind, "claims": claims}


def _claim(claim: Claim, places: Mapping[str, int], briefing: Briefing) -> dict[str, Any]:
    return {
        "value": claim.value,
        "reported_at": claim.reported_at.isoformat() if claim.reported_at is not None else None,
        "publisher": claim.publisher,
        "status": claim.status,
        "citations": _citations(claim.citations, places, briefing),
    }


def _event(event: Event, places: Mapping[str, int], briefing: Briefing) -> dict[str, Any]:
    return {
        "date": event.date.isoformat(),
        "expression": event.expression,
        "text": event.text,
        "citations": _citations(event.citations, places, briefing),
    }


def _documents(briefing: Briefing, *, include_text: bool) -> list[dict[str, Any]]:
    cited: dict[str, list[Span]] = {source.id: [] for source in briefing.sources}
    for citation in cited_in_order(briefing):
        cited[citation.span.document_id].append(citation.span)
    rows = []
    for index, source in enumerate(briefing.sources):
        row = _document(source, index, cited_chars=union_chars(cited[source.id]))
        if include_text:
            row["text"] = source.document.text if source.document is not None else None
        rows.append(row)
    return rows


def _document(source: Source, index: int, *, cited_chars: int) -> dict[str, Any]:
    document: Document | None = source.document
    if document is None:  # an input that could not be read: its row, with nothing to say
        unknown = (
            "title", "url", "publisher", "published_at", "language", "encoding", "text_sha256", "char_count",
            "body_char_count", "cited_char_count", "truncated_char_count", "family",
        )  # fmt: skip
        return {"index": index, "id": source.id, **dict.fromkeys(unknown), "status": source.status}
    return {
        "index": index,
        "id": source.id,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "published_at": document.published_at.isoformat() if document.published_at is not None else None,
        "language": document.language,
        "encoding": document.encoding,
        "text_sha256": document.text_sha256,
        "char_count": len(document.text),
        "body_char_count": source.body_char_count,
        "cited_char_count": cited_chars,
        "truncated_char_count": document.truncated_char_count,
        "family": source.family,
        "status": source.status,
    }


def union_chars(spans: Iterable[Span]) -> int:
    """How many characters the spans of one document cover together; an overlap counts once."""
    covered = reach = 0
    for start, end in sorted([(span.start_char, span.end_char) for span in spans]):
        if end > reach:
            covered += end - max(start, reach)
            reach = end
    return covered
