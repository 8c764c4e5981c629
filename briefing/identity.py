"""A briefing's id: a digest of what it says, the same wherever and however often it is computed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_SIMPLE = frozenset(
    [str, int, bool, type(None)]
)  # most values: what is no number with a point, and holds none
_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


def identify(value: Mapping[str, Any]) -> str:
    """``brf_`` and a digest of everything else in the JSON object of a briefing.

    Texts of documents do not count, their digests do: a briefing has one id, with its texts or without. Whole numbers
    are one number however they are written (1 and 1.0): a program in another language may have written the object
    again. Raises ValueError for a number that JSON does not have, TypeError or KeyError for what is no briefing.
    """
    documents = [
        {key: row[key] for key in row if key != "text"} if "text" in row else row
        for row in value["documents"]
    ]
    rest = {key: value[key] for key in value if key != "id"} | {"documents": documents}
    canonical = _CANONICAL.encode(_one_way(rest))
    return f"brf_{hashlib.sha256(canonical.encode('ascii')).hexdigest()[:32]}"


def _one_way(value: Any) -> Any:
    """The value with whole floats as whole numbers."""
    if isinstance(value, dict):
        if _SIMPLE.issuperset(map(type, value.values())):  # a citation, a document
            return value
        return {key: item if type(item) in _SIMPLE else _one_way(item) for key, item in value.items()}
    if isinstance(value, list):
        return [item if type(item) in _SIMPLE else _one_way(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
