"""Times of day and days of the year of a text, read into one form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.verify.quantity import Quantity
from briefing.verify.scales import MONTHS, ZONES
from briefing.verify.tokens import Token

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?")
_DAY = re.compile(r"[0-3]?\d")


def clock_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    """For "4:20 a.m.", "16:20 GMT": minutes of the day, in UTC where the zone is named."""
    first = tokens[index]
    if first.kind != "number":
        return None
    match = _CLOCK.fullmatch(first.norm)
    if match is None or int(match[1]) > 24:
        return None
    end = index + 1
    minutes = int(match[1]) * 60 + int(match[2] or 0)
    after = tokens[end].norm if end < len(tokens) else ""
    half = after if after in ("am", "pm") else ""
    if after in ("a", "p") and text[
        tokens[end].start_char : tokens[end].start_char + 4
    ].casefold().startswith(f"{after}.m"):
        half, end = f"{after}m", end + 2
    elif half:
        end += 1
    if not half and ":" not in first.norm:
        return None
    if half:
        minutes = minutes % 720 + (720 if half == "pm" else 0)
    zone = ""
    if end < len(tokens) and tokens[end].norm in ZONES:
        zone = tokens[end].norm
        minutes = (minutes - ZONES[zone]) % 1440
        end += 1
    return Quantity(
        text[first.start_char : tokens[end - 1].end_char],
        float(minutes),
        "clock",
        "utc" if zone else "",
        0,
        index,
        end,
    )


def date_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    """For "30 March", "March 30", "Mar. 30th": the day; a year is a quantity of its own."""
    first = tokens[index]
    if first.norm in MONTHS and first.is_capital:
        step = index + 1
        if step < len(tokens) and tokens[step].norm == ".":
            step += 1
        if step < len(tokens) and _DAY.fullmatch(tokens[step].norm):
            end = step + 1
            if end < len(tokens) and tokens[end].norm in ("st", "nd", "rd", "th"):
                end += 1
            day = int(tokens[step].norm)
            return Quantity(
                text[first.start_char : tokens[end - 1].end_char],
                MONTHS[first.norm] * 100.0 + day,
                "date",
                "",
                0,
                index,
                end,
            )
        return None
    if _DAY.fullmatch(first.norm):
        step = index + 1
        if step < len(tokens) and tokens[step].norm in ("st", "nd", "rd", "th"):
            step += 1
        if step < len(tokens) and tokens[step].norm == "of":
            step += 1
        if step < len(tokens) and tokens[step].norm in MONTHS and tokens[step].is_capital:
            return Quantity(
                text[first.start_char : tokens[step].end_char],
                MONTHS[tokens[step].norm] * 100.0 + int(first.norm),
                "date",
                "",
                0,
                index,
                step + 1,
            )
    return None
