"""JSON in which every object has each of its keys once: of two values of one key a reader may take either.

RFC 8259 leaves open what a repeated key means, so what one program proves another may read otherwise.
"""

from __future__ import annotations

import json
from typing import Any


def load(data: str | bytes) -> tuple[Any, str | None]:
    """The value, and the first key that stands twice in one of its objects, or None. Raises as `json.loads` does."""
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    twice.append(key)
                seen.add(key)
        return value

    value = json.loads(data, object_pairs_hook=once)
    return value, twice[0] if twice else None
