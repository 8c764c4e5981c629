"""A JSON request on standard input: the options it brings along, and whether every field of it is known."""

from __future__ import annotations

import json
from typing import Any

from briefing.errors import UsageError
from briefing.read.items import REQUEST_KEYS, unknown_keys
from briefing.read.sniff import looks_like_request

_OPTIONS = ("words", "focus", "writer", "language", "on_unsupported", "include_text")
_KEYS = ("documents", *_OPTIONS, "store_sources")


def options_in(data: bytes) -> dict[str, Any]:
    """The options of a request, those that are null left out; none where the bytes are no request.

    Raises UsageError for a field that nobody reads, as the service does; a model or an endpoint is never taken from a
    request.
    """
    if not looks_like_request(data):
        return {}
    try:
        request = json.loads(data)
    except (ValueError, RecursionError):
        return {}  # what is wrong with it, if it was meant as JSON, is for the reader to say
    if not isinstance(request, dict) or "documents" not in request:
        return {}
    for key in request:
        if key not in _KEYS:
            raise UsageError(f"unknown key {key!r} in the request; known: {', '.join(_KEYS)}")
    documents = request["documents"]
    for place, item in enumerate(documents if isinstance(documents, list) else ()):
        for key in unknown_keys(item) if isinstance(item, dict) else ():
            known = ", ".join(REQUEST_KEYS)
            raise UsageError(f"unknown key {key!r} in documents[{place}] of the request; known: {known}")
    return {key: request[key] for key in _OPTIONS if request.get(key) is not None}
