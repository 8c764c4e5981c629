"""Which of a style sheet's conditions hold on a screen (Media Queries Level 4), as far as widths and heights decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TYPE = re.compile(r"(?:only\s+)?(all|screen)(?:\s+and\s+|$)")
_SIZE = re.compile(
    r"(?P<bound>min-|max-)?(?P<side>width|height)\s*(?P<sign>:|<=?|>=?|=)\s*(?P<number>\d{1,6}(?:\.\d{1,6})?)(?P<unit>px|r?em)?"
)
_LIMIT_CHARS = 1_000  # of one query list; no site writes more
_PIXELS_PER_EM = 16


@dataclass(frozen=True, slots=True)
class Screen:
    """What a page is read on, in CSS pixels."""

    width_px: int
    height_px: int


# A telephone and a desk. What only one of them hides, somebody sees.
SCREENS = (Screen(390, 844), Screen(1280, 800))


def holds(query: str, screen: Screen) -> bool:
    """True if a query list surely holds on the screen. What depends on anything but its size does not."""
    query = query.lower()
    if len(query) > _LIMIT_CHARS:
        return False
    return not query.strip() or any(_one_holds(one.strip(), screen) for one in query.split(","))


def _one_holds(query: str, screen: Screen) -> bool:
    typed = _TYPE.match(query)
    rest = query[typed.end() :] if typed is not None else query
    if not rest:
        return typed is not None
    parts = [part.strip() for part in re.split(r"\sand\s", rest)]
    return all(part[:1] == "(" and part[-1:] == ")" and _has(part[1:-1].strip(), screen) for part in parts)


def _has(feature: str, screen: Screen) -> bool:
    match = _SIZE.fullmatch(feature)
    if match is None:
        return False
    actual = screen.width_px if match["side"] == "width" else screen.height_px
    asked = float(match["number"]) * (_PIXELS_PER_EM if (match["unit"] or "").endswith("em") else 1)
    sign = {"min-": ">=", "max-": "<="}.get(match["bound"] or "", match["sign"])
    return {
        ">=": actual >= asked,
        ">": actual > asked,
        "<=": actual <= asked,
        "<": actual < asked,
    }.get(sign, actual == asked)
