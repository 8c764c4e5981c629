"""JSON that holds articles: a request, a list of items, JSON Lines, or a JSON Feed (version 1.1, 2020).

An address in it is a field like any other and never opened.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefing import strict_json
from briefing.errors import InputError, InputUnsupported
from briefing.moment import moment_of
from briefing.read.decode import decode, text_notices
from briefing.read.markdown import language_tag
from briefing.read.own import refuse_briefing
from briefing.types import Document, Intake, Moment, Notice, Rejection

_TEXT_KEYS = ("text", "content_text", "body", "article_body", "articleBody")
_HTML_KEYS = ("html", "content_html")
_TITLE_KEYS = ("title", "headline")
_DATE_KEYS = ("published_at", "published", "date_published", "datePublished", "date")
_PUBLISHER_KEYS = ("publisher", "source", "site_name")
_URL_KEYS = ("url", "external_url", "link")
REQUEST_KEYS = ("id", "text", "html", "title", "url", "publisher", "published_at", "language")
REQUEST_OPTIONS = (
    "words", "focus", "writer", "language", "on_unsupported", "include_text", "store_sources",
)  # fmt: skip
# Other names that exporters give to the same things.
_READ_KEYS = frozenset(
    (*REQUEST_KEYS, *_TEXT_KEYS, *_HTML_KEYS, *_TITLE_KEYS, *_DATE_KEYS, *_PUBLISHER_KEYS, *_URL_KEYS)
)
_SHAPES = 'a request {"documents": […]}, a list of items {"title", "text", …}, one a line, or a JSON Feed'

_BROKEN = object()  # a line of JSON Lines that is no JSON


def read(data: bytes, *, id: str, charset: str | None = None) -> Intake:
    """One document for each item, with id ``name.json#1``, ``name.json#2``, … or the id a request gives it.

    Raises InputUnsupported if the bytes are not JSON or not of a shape that holds articles. An item without text
    is a rejection, the others are read.
    """
    decoded = decode(data, id=id, charset=charset)
    intake = from_value(_value(decoded.text, id=id), id=id)
    documents = tuple(replace(document, encoding=decoded.encoding) for document in intake.documents)
    # Control characters of the file itself are JSON's business; those of the texts are told by from_value.
    return Intake(documents, intake.rejections, decoded.about_bytes + intake.notices)


def _value(text: str, *, id: str) -> Any:
    """The JSON value, or the list of the values where each line is one (JSON Lines)."""
    try:
        value, twice = strict_json.load(text)
    except (ValueError, RecursionError) as error:
        lines = _lines(text)
        if lines:
            if any(isinstance(line, Mapping) and "documents" in line for line in lines):
                message = f"{id}: {len(lines)} requests in one file; give each story in a file of its own"
                raise InputUnsupported(message) from error
            return lines
        where = (
            f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        )
        raise InputUnsupported(f"{id}: not valid JSON{where}; expected {_SHAPES}") from error
    # what others export is read as every reader would; a request says what is wanted
    if twice is not None and isinstance(value, Mapping) and "documents" in value:
        message = f"{id}: the key {twice!r} stands twice in one object of the request; give each key once"
        raise InputUnsupported(message)
    return value


def _lines(text: str) -> list[Any]:
    """The values of JSON Lines, `_BROKEN` for a line that is none; empty if the first line is no object."""
    values: list[Any] = []
    for line in text.split("\n"):
        if line.strip():
            try:
                values.append(json.loads(line))
            except (ValueError, RecursionError):
                values.append(_BROKEN)
            if not isinstance(values[0], Mapping):
                return []
    return values if len(values) > 1 else []


def from_value(value: Any, *, id: str) -> Intake:
    """Documents of parsed JSON. Raises InputUnsupported for a shape that holds no articles."""
    defaults: dict[str, Any] = {}
    keeps_ids = False
    notices: list[Notice] = []
    if isinstance(value, Mapping):
        if value.get("object") == "briefing":
            raise InputUnsupported(f"{id}: this is a briefing, not articles; prove it with `briefing verify`")
        if "documents" in value:
            items, keeps_ids = value["documents"], True
            notices += _unread(value, ("documents", *REQUEST_OPTIONS), f"{id}, the request")
        elif "items" in value:
            items = value["items"]
            defaults = {"publisher": value.get("title"), "language": value.get("language")}
        else:
            items = [value]
    else:
        items = value
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise InputUnsupported(f"{id}: JSON without a list of articles; expected {_SHAPES}")
    if not items:
        raise InputUnsupported(f"{id}: an empty list of articles; expected {_SHAPES}")
    documents: list[Document] = []
    rejections: list[Rejection] = []
    for number, item in enumerate(items, start=1):
        item_id = f"{id}#{number}"
        try:
            if keeps_ids and isinstance(item, Mapping):
                item_id = _field(item, ("id",)) or item_id
                notices += _unread(item, REQUEST_KEYS, item_id, also=_READ_KEYS)
            document, told = _document(item, id=item_id, defaults=defaults)
        except InputError as error:
            rejections.append(Rejection(item_id, "invalid-item", str(error)))
            notices.append(Notice("invalid-item", str(error)))
            continue
        documents.append(document)
        notices.extend(told)
    if not documents:
        raise InputUnsupported(
            f"{id}: no article among its items, {len(items)} in number ({rejections[0].message})"
        )
    return Intake(tuple(documents), tuple(rejections), tuple(notices))


def _unread(
    item: Mapping[str, Any], known: Sequence[str], named: str, *, also: frozenset[str] = frozenset()
) -> list[Notice]:
    """A notice of the keys that nobody reads, if there are any."""
    unread = [key for key in item if key not in known and key not in also][:5]
    if not unread:
        return []
    fields = ", ".join(repr(key[:40]) for key in unread)
    return [Notice("unknown-field", f"{named}: unknown field {fields} left out; known: {', '.join(known)}")]


def unknown_keys(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Keys of a request's document that nobody reads, in their order: most likely misspelt."""
    return tuple(key for key in item if key not in _READ_KEYS)


def _document(item: Any, *, id: str, defaults: Mapping[str, Any]) -> tuple[Document, tuple[Notice, ...]]:
    if item is _BROKEN:
        raise InputUnsupported(f"{id}: a line that is not valid JSON; check whether the file is whole")
    if not isinstance(item, Mapping):
        raise InputUnsupported(f"{id}: an item is an object with a text, not {_json_kind(item)}")
    text = next(
        (item[key] for key in _TEXT_KEYS if isinstance(item.get(key), str) and item[key].strip()), None
    )
    html = next(
        (item[key] for key in _HTML_KEYS if isinstance(item.get(key), str) and item[key].strip()), None
    )
    title = _field(item, _TITLE_KEYS)
    notices: tuple[Notice, ...] = ()
    if text is not None:
        refuse_briefing(text, id=id)
        document = Document(id=id, text=text)
        notices = text_notices(text, id=id)
    elif html is not None:
        from briefing.read.html import read_text  # lxml and trafilatura load only where there is HTML

        intake = read_text(html, id=id, title=title)
        document, notices = intake.documents[0], intake.notices
    else:
        raise InputUnsupported(f'{id}: an item without text; give it "text" or "content_html"')
    published, doubt = _published(item, id=id)
    if published is not None:  # it settles what its page leaves open
        notices = tuple(notice for notice in notices if notice.code != "two-dates")
    document = replace(
        document,
        title=title or document.title,
        url=_field(item, _URL_KEYS) or document.url,
        publisher=_field(item, _PUBLISHER_KEYS) or document.publisher or _text(defaults.get("publisher")),
        published_at=published or document.published_at,
        language=language_tag(_field(item, ("language",)) or _text(defaults.get("language")))
        or document.language,
    )
    return document, notices + doubt


def _published(item: Mapping[str, Any], *, id: str) -> tuple[Moment | None, tuple[Notice, ...]]:
    stated = _field(item, _DATE_KEYS)
    if stated is None:
        return None, ()
    moment = moment_of(stated)
    if moment is None:
        message = (
            f"{id}: the date {stated[:40]!r} has no single reading and is left out; give it as 2014-03-31"
        )
        return None, (Notice("unclear-date", message),)
    return moment, ()


def _field(item: Mapping[str, Any], keys: Sequence[str]) -> str | None:
    """The first of `keys` that holds a text or a number; a nested object gives its name."""
    for key in keys:
        value = _text(item.get(key))
        if value:
            return value
    return None


def _text(value: Any) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    # A field is shown, never cited: no half characters, no line breaks.
    whole = str(value)[:2000].encode("utf-8", "replace").decode("utf-8")
    return " ".join(whole.split()) or None


def _json_kind(value: Any) -> str:
    if value is None:
        return "null"
    return {bool: "a truth value", int: "a number", float: "a number", str: "a text"}.get(
        type(value), "a list"
    )
