"""Units of measure: what they measure and how much of the base unit they are."""

from __future__ import annotations

import re
from functools import cache

# dimension -> (factor to the base unit, how texts write it); the base unit has factor 1
_TABLE: dict[str, tuple[tuple[float, str], ...]] = {
    "speed": (
        (1.609344, r"mph|m\.p\.h\.|miles?\s+(?:an|per)\s+hour|miles/h"),
        (1.0, r"km/h|kmh|kph|kmph|kilomet(?:re|er)s?\s+(?:an|per)\s+hour|km\s+per\s+hour"),
        (1.852, r"knots?|kts?"),
        (3.6, r"m/s|met(?:re|er)s?\s+(?:a|per)\s+second"),
    ),
    "area": (
        (1.0, r"hectares?|ha"),
        (0.404686, r"acres?"),
        (100.0, r"square\s+kilomet(?:re|er)s?|sq\.?\s+km|km2|km\u00b2"),
        (258.999, r"square\s+miles?|sq\.?\s+mi(?:les)?"),
        (0.0001, r"square\s+met(?:re|er)s?|sq\.?\s+m|m2|m\u00b2"),
        (0.0000092903, r"square\s+(?:feet|foot)|sq\.?\s+ft"),
    ),
    "length": (
        (1000.0, r"kilomet(?:re|er)s?|km|kms"),
        (1609.344, r"miles?"),
        (1852.0, r"nautical\s+miles?"),
        (1.0, r"met(?:re|er)s?|m"),
        (0.3048, r"feet|foot|ft\.?"),
        (0.9144, r"yards?|yds?"),
        (0.0254, r"inch(?:es)?|in\.(?=\s+(?:of|long|high|deep|thick))"),
        (0.01, r"centimet(?:re|er)s?|cm"),
        (0.001, r"millimet(?:re|er)s?|mm"),
    ),
    "mass": (
        (1000.0, r"tonnes?|metric\s+tons?|tons?"),
        (1.0, r"kilogram(?:me)?s?|kilos?|kg"),
        (0.45359237, r"pounds?(?=\s+of|\s+in\s+weight)|lbs?\.?"),
        (0.001, r"grams?|grammes?|g"),
        (0.0283495, r"ounces?|oz"),
    ),
    "volume": (
        (1.0, r"lit(?:re|er)s?"),
        (3.78541, r"gallons?"),
        (158.987, r"barrels?"),
        (1000.0, r"cubic\s+met(?:re|er)s?"),
    ),
    "energy": ((1.0, r"megawatts?|MW"), (1000.0, r"gigawatts?|GW"), (0.001, r"kilowatts?|kW")),
    "duration": (
        (1.0, r"seconds?|secs?"),
        (60.0, r"minutes?|mins?"),
        (3600.0, r"hours?|hrs?"),
        (86_400.0, r"days?"),
        (604_800.0, r"weeks?"),
        (2_629_800.0, r"months?"),
        (31_557_600.0, r"years?"),
    ),
    "share": ((0.01, r"%|per\s?cent|percent|pct"),),
    "points": ((1.0, r"percentage\s+points?"),),
}
_TEMPERATURE = (
    ("C", r"\u00b0\s?C|degrees?\s+(?:Celsius|centigrade)|degrees?\s+C|\u2103|Celsius"),
    ("F", r"\u00b0\s?F|degrees?\s+Fahrenheit|degrees?\s+F|\u2109|Fahrenheit"),
)
_MONEY_WORDS = (
    ("USD", r"(?:US\s+)?dollars?|USD"),
    ("EUR", r"euros?|EUR"),
    ("GBP", r"pounds?(?:\s+sterling)?|GBP|sterling"),
    ("JPY", r"yen"),
    ("CNY", r"yuan|renminbi"),
    ("RUB", r"rou?bles?"),
    ("INR", r"rupees?"),
    ("CHF", r"(?:Swiss\s+)?francs?|CHF"),
    ("SEK", r"kron(?:or|a|er|e)|crowns?"),
)
MONEY_SIGNS = {"$": "USD", "US$": "USD", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR"}
SIGN = re.compile(r"(?:US\$|A\$|C\$|NZ\$|HK\$|[$\u20ac\u00a3\u00a5\u20b9])\s?$")
SIGNS = tuple({sign[-1] for sign in MONEY_SIGNS})  # how they end
# "10 weeks old", "34-year-old" is an age and no duration.
_END = r"(?![\w])(?!(?:\s|-)old\b)"


_UNITS = tuple((dimension, factor, 0.0) for dimension, units in _TABLE.items() for factor, _ in units)
_SCALES = (("temperature", 1.0, 0.0), ("temperature", 5 / 9, -160 / 9))
_MONEY = tuple((f"money {code}", 1.0, 0.0) for code, _ in _MONEY_WORDS)
_MEASURES = (*_UNITS, *_SCALES, *_MONEY)


# Most numbers have no unit: one look without groups tells, at two thirds of the cost.
_ANY = re.compile(
    r"[\s\u00a0\u202f-]?(?:%s)"
    % "|".join(
        [
            *(pattern for units in _TABLE.values() for _, pattern in units),
            *(pattern for _, pattern in (*_TEMPERATURE, *_MONEY_WORDS)),
        ]
    )
)


@cache
def _which() -> re.Pattern[str]:
    """One look for all units; the group that matches, the n-th, is that of the n-th of `_MEASURES`.

    A unit ends at the end of a word, so that of two that begin alike the first that fits is the longest, if speeds
    come before lengths. Compiled on first use: a story without a measure needs none.
    """
    tables = (
        (r"[\s\u00a0\u202f-]?", [pattern for units in _TABLE.values() for _, pattern in units], _END),
        (r"[\s\u00a0]?", [pattern for _, pattern in _TEMPERATURE], r"(?!\w)"),
        (r"[\s\u00a0-]?", [pattern for _, pattern in _MONEY_WORDS], r"(?!\w)"),
    )
    return re.compile(
        "|".join(
            f"{before}(?:{'|'.join(f'({pattern})' for pattern in patterns)}){end}"
            for before, patterns, end in tables
        )
    )


def after(text: str, position: int) -> tuple[str, float, float, int] | None:
    """The unit that starts at `position`: its dimension, factor, offset and where it ends; None if there is none.

    A number n of the unit is ``n * factor + offset`` of the base unit. The longest unit wins ("km/h" over "km").
    """
    if not _ANY.match(text, position):
        return None
    match = _which().match(text, position)
    if match is None or match.lastindex is None:
        return None
    return (*_MEASURES[match.lastindex - 1], match.end())
