"""Numbers, amounts, shares, times and dates of a text, read into one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.verify.clocks import clock_at, date_at
from briefing.verify.quantity import Quantity
from briefing.verify.scales import (
    ABOVE,
    APPROXIMATE,
    BELOW,
    CARDINALS,
    CURRENCIES,
    FRACTIONS,
    MONTHS,
    ORDINALS,
    PERCENT,
    SCALE_PLURALS,
    SCALES,
    SHORT_SCALES,
    UNITS,
)
from briefing.verify.tokens import Token, tokenize

_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?")
_COMMA = re.compile(r"\d+,\d+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# What a quantity can begin with, besides a number in digits.
_STARTS = frozenset([*MONTHS, *SCALE_PLURALS, *ORDINALS, *CARDINALS, "a", "an", "half", "dozen"])


@lru_cache(maxsize=8_192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of `text`, in order."""
    tokens = tokenize(text)
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "number" and tokens[index].norm not in _STARTS:
            index += 1
            continue
        quantity = date_at(text, tokens, index) or _quantity_at(text, tokens, index)
        if quantity is None:
            index += 1
        else:
            found.append(quantity)
            index = quantity.end
    return tuple(found)


def _number(token: Token) -> float | None:
    if token.kind != "number" or ":" in token.norm:
        return None
    digits = token.norm
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _COMMA.fullmatch(digits):
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _quantity_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    first = tokens[index]
    clock = clock_at(text, tokens, index)
    if clock is not None:
        return clock
    if first.norm in SCALE_PLURALS:
        return Quantity(first.text, float(len(first.norm)), "vague", first.norm, 0, index, index + 1)
    if first.norm in ORDINALS:
        return Quantity(first.text, ORDINALS[first.norm], "ordinal", "", 0, index, index + 1)
    value, end = _value_at(tokens, index)
    if value is None:
        return None
    # 21st, 3rd
    suffixed = end < len(tokens) and tokens[end].norm in ("st", "nd", "rd", "th")
    if first.kind == "number" and suffixed and tokens[end].start_char == tokens[end - 1].end_char:
        return Quantity(
            text[first.start_char : tokens[end].end_char], value, "ordinal", "", 0, index, end + 1
        )
    # two of five, one in three, two out of five
    share = _share_at(tokens, index, value, end)
    if share is not None:
        value, end = share
        return Quantity(
            text[first.start_char : tokens[end - 1].end_char],
            value,
            "percent",
            "share",
            _bound(tokens, index),
            index,
            end,
        )
    kind, unit, factor, end = _unit_at(tokens, index, end)
    if kind == "count" and first.kind == "number" and end == index + 1 and _YEAR.fullmatch(first.norm):
        kind = "year"
    return Quantity(
        text[first.start_char : tokens[end - 1].end_char],
        value * factor,
        kind,
        unit,
        _bound(tokens, index),
        index,
        end,
    )


def _value_at(tokens: Sequence[Token], index: int) -> tuple[float | None, int]:
    first = tokens[index]
    value = _number(first)
    end = index + 1
    if value is None:
        if (
            first.norm in ("a", "an")
            and end < len(tokens)
            and tokens[end].norm in ("dozen", "hundred", "thousand", "million", "billion")
        ):
            value = 1.0
        elif (
            first.norm == "half"
            and end + 1 < len(tokens)
            and tokens[end].norm == "a"
            and tokens[end + 1].norm in SCALES
        ):
            value, end = 0.5, end + 1
        elif first.norm == "dozen":
            return 12.0, end
        elif first.norm in CARDINALS:
            value = float(CARDINALS[first.norm])
            if value >= 20 and end < len(tokens):
                skip = end + 1 if tokens[end].norm == "-" else end
                if (
                    skip < len(tokens)
                    and tokens[skip].norm in CARDINALS
                    and 0 < CARDINALS[tokens[skip].norm] < 10
                ):
                    value, end = value + CARDINALS[tokens[skip].norm], skip + 1
        else:
            return None, index
    while end < len(tokens) and tokens[end].norm in SCALES:
        scale = tokens[end]
        if scale.norm in SHORT_SCALES and (
            first.kind != "number" or scale.start_char > tokens[end - 1].end_char + 1
        ):
            break
        if scale.norm in ("m", "b", "k") and scale.start_char != tokens[end - 1].end_char:
            break
        value, end = value * SCALES[scale.norm], end + 1
    return value, end


def _share_at(tokens: Sequence[Token], index: int, value: float, end: int) -> tuple[float, int] | None:
    if end + 1 >= len(tokens):
        return None
    step = end
    if tokens[step].norm == "out":
        step += 1
    if step + 1 < len(tokens) and tokens[step].norm in ("of", "in"):
        step += 1
        if tokens[step].norm in ("the", "every") and step + 1 < len(tokens):
            step += 1
        whole, stop = _value_at(tokens, step)
        if whole and whole >= value and whole <= 1000 and (tokens[step].kind != "number" or whole < 1000):
            return 100.0 * value / whole, stop
    part = tokens[end].norm
    if (
        part in FRACTIONS
        and value < 20
        and (part.endswith("s") or (value == 1 and tokens[index].norm == "one"))
    ):
        return 100.0 * value * FRACTIONS[part], end + 1
    return None


def _unit_at(tokens: Sequence[Token], index: int, end: int) -> tuple[str, str, float, int]:
    before = tokens[index - 1] if index else None
    if before is not None and before.norm in CURRENCIES and before.kind == "mark":
        return CURRENCIES[before.norm], CURRENCIES[before.norm], 1.0, end
    if end >= len(tokens):
        return "count", "", 1.0, end
    after = tokens[end]
    if after.norm == "-" and end + 1 < len(tokens) and tokens[end + 1].norm in UNITS:
        after, end = tokens[end + 1], end + 1
    if after.norm in PERCENT:
        return "percent", "percent", 1.0, end + 1
    if after.norm == "per" and end + 1 < len(tokens) and tokens[end + 1].norm == "cent":
        return "percent", "percent", 1.0, end + 2
    if after.norm in CURRENCIES and after.norm != "won":
        return CURRENCIES[after.norm], CURRENCIES[after.norm], 1.0, end + 1
    if (
        after.norm == "km"
        and end + 2 < len(tokens)
        and tokens[end + 1].norm == "/"
        and tokens[end + 2].norm in ("h", "hr")
    ):
        return "speed", "km/h", 1.0, end + 3
    if after.norm in UNITS:
        dimension, factor = UNITS[after.norm]
        if (
            end + 2 < len(tokens)
            and tokens[end + 1].norm in ("per", "an", "a")
            and tokens[end + 2].norm == "hour"
            and dimension == "length"
        ):
            return "speed", f"{after.norm}/h", factor / 1000.0, end + 3
        return dimension, after.norm, factor, end + 1
    return "count", "", 1.0, end


def _bound(tokens: Sequence[Token], index: int) -> int:
    """What stands before a number: more than, less than, about."""
    step = index - 1
    if step >= 0 and tokens[step].norm in CURRENCIES:
        step -= 1
    if step < 0:
        return 0
    word, before = tokens[step].norm, tokens[step - 1].norm if step else ""
    if (
        (word == "than" and before in ("more", "greater", "higher"))
        or word in ABOVE
        or (word == "least" and before == "at")
    ):
        return 1
    if (
        (word == "than" and before in ("less", "fewer", "lower"))
        or word in BELOW
        or (word == "to" and before == "up")
    ):
        return -1
    if word == "most" and before == "at":
        return -1
    return 2 if word in APPROXIMATE else 0
