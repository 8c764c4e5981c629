"""A number with what it counts: the one form in which numbers, amounts, shares, times and dates are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts.

    ``kind``: "count", "ordinal", "percent", "year", "clock" (minutes, UTC where the zone is named), "date"
    (month * 100 + day), "vague" or a dimension or currency. ``value`` is in the base unit of ``kind``.
    """

    text: str
    value: float
    kind: str
    unit: str  # as written, folded; "" where there is none
    bound: int  # 1: more than, -1: less than, 2: about, 0: exactly
    start: int  # token index, half-open
    end: int
