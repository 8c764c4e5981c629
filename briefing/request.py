"""A JSON request on standard input, in a file or an upload: the options it brings, and whether every field is known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.errors import InputError, UsageError
from briefing.read.items import REQUEST_KEYS, REQUEST_OPTIONS, unknown_keys
from briefing.read.sniff import looks_like_request
from briefing.read.sources import load

_KEYS = ("documents", *REQUEST_OPTIONS)


def options_in(data: bytes) -> dict[str, Any]:
    """The options of a request, those that are null left out; none where the bytes are no request.

    Raises UsageError for a field that nobody reads, as the service does; a model or an endpoint is never taken from a
    request.
    """
    request = _request(data)
    if request is None:
        return {}
    for key in request:
        if key not in _KEYS:
            raise UsageError(f"unknown key {key!r} in the request; known: {', '.join(_KEYS)}")
    documents = request["documents"]
    for place, item in enumerate(documents if isinstance(documents, list) else ()):
        for key in unknown_keys(item) if isinstance(item, dict) else ():
            known = ", ".join(REQUEST_KEYS)
            raise UsageError(f"unknown key {key!r} in documents[{place}] of the request; known: {known}")
    return _chosen(request)


def options_of(paths: Sequence[str]) -> dict[str, Any]:
    """The options of the request that is the only file named; none where it is no request or one file of several.

    What is unknown in it is told by the reader, and left out.
    """
    if len(paths) != 1 or Path(paths[0]).suffix.lower() != ".json":
        return {}
    try:
        return brought_by(load(Path(paths[0]), named=paths[0]))
    except (InputError, ValueError):
        return {}  # as its reader will say


def brought_by(data: bytes) -> dict[str, Any]:
    """The options of a file that is a request; none where it is something else, and nothing unknown."""
    request = _request(data)
    return {} if request is None else _chosen(request)


def _request(data: bytes) -> dict[str, Any] | None:
    if not looks_like_request(data):
        return None
    try:
        request = json.loads(data)
    except (ValueError, RecursionError):
        return None  # what is wrong with it, if it was meant as JSON, is for the reader to say
    return request if isinstance(request, dict) and "documents" in request else None


def _chosen(request: dict[str, Any]) -> dict[str, Any]:
    return {
        key: request[key]
        for key in REQUEST_OPTIONS
        if key != "store_sources" and request.get(key) is not None
    }
