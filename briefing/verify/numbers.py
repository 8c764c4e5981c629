"""Numbers, amounts, shares, times and dates of a text, brought to one form so that equal things compare equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.verify.tokens import Token, tokenize

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * (i + 2) for i, word in enumerate(_TENS)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12.0,
}  # fmt: skip
_SCALE_PLURALS = {
    "hundreds": "10^2",
    "thousands": "10^3",
    "millions": "10^6",
    "billions": "10^9",
    "dozens": "12s",
}
_SHORT_SCALES = frozenset({"k", "m", "mn", "mln", "b", "bn", "tn", "trn"})  # only right behind the digits
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
    )
} | {"thirtieth": 30}
_FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
    "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
_MONTHS = {
    name: index // 2 + 1
    for index, name in enumerate(
        "january jan february feb march mar april apr may may june jun july jul august aug september sept "
        "october oct "
        "november nov december dec".split()
    )
} | {"sep": 9}
WEEKDAYS = {
    name: index // 2
    for index, name in enumerate(
        "monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun".split()
    )
} | {"tues": 1, "thurs": 3, "weds": 2}  # fmt: skip
_CURRENCIES = {
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "€": "euro", "euro": "euro",
    "euros": "euro", "eur": "euro", "£": "pound", "gbp": "pound", "¥": "yen", "yen": "yen", "jpy": "yen",
    "₹": "rupee", "rupee": "rupee", "rupees": "rupee", "yuan": "yuan", "rmb": "yuan", "rouble": "rouble",
    "roubles": "rouble", "ruble": "rouble", "rubles": "rouble", "won": "won", "cent": "cent", "cents": "cent",
}  # fmt: skip
# unit -> (dimension, factor to the base unit of that dimension)
_UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), ("length", 1000.0)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.344)),
    **dict.fromkeys(("metre", "metres", "meter", "meters"), ("length", 1.0)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("yard", "yards"), ("length", 0.9144)),
    **dict.fromkeys(("inch", "inches"), ("length", 0.0254)),
    **dict.fromkeys(("cm", "centimetre", "centimetres", "centimeter", "centimeters"), ("length", 0.01)),
    **dict.fromkeys(("mm", "millimetre", "millimetres", "millimeter", "millimeters"), ("length", 0.001)),
    **dict.fromkeys(("kg", "kilogram", "kilograms", "kilo", "kilos"), ("mass", 1.0)),
    **dict.fromkeys(("gram", "grams"), ("mass", 0.001)),
    **dict.fromkeys(("tonne", "tonnes"), ("mass", 1000.0)),
    **dict.fromkeys(("ton", "tons"), ("mass", 1000.0)),
    **dict.fromkeys(("lb", "lbs"), ("mass", 0.45359)),
    **dict.fromkeys(("ounce", "ounces", "oz"), ("mass", 0.02835)),
    **dict.fromkeys(("mph",), ("speed", 1.609344)),
    **dict.fromkeys(("kph", "kmh"), ("speed", 1.0)),
    **dict.fromkeys(("knot", "knots"), ("speed", 1.852)),
    **dict.fromkeys(("acre", "acres"), ("area", 0.4047)),
    **dict.fromkeys(("hectare", "hectares"), ("area", 1.0)),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", 1.0)),
    **dict.fromkeys(("gallon", "gallons"), ("volume", 3.785)),
    **dict.fromkeys(("second", "seconds", "sec", "secs"), ("time", 1.0)),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), ("time", 60.0)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), ("time", 3600.0)),
    **dict.fromkeys(("day", "days"), ("time", 86_400.0)),
    **dict.fromkeys(("week", "weeks"), ("time", 604_800.0)),
    **dict.fromkeys(("month", "months"), ("months", 1.0)),
    **dict.fromkeys(("year", "years"), ("months", 12.0)),
    **dict.fromkeys(("decade", "decades"), ("months", 120.0)),
}
_PERCENT = frozenset({"%", "percent", "percentage", "pct"})
# Offsets from UTC in minutes of the abbreviations that news texts use.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300,
    "edt": -240, "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "ist": 330, "aest": 600, "aedt": 660,
}  # fmt: skip
_APPROXIMATE = frozenset("about around roughly approximately nearly almost some circa approaching".split())
_ABOVE = frozenset("over above exceeding".split())
_BELOW = frozenset("under below".split())

# Conversions are rounded in print ("115 mph (185 km/h)"): 2 % covers it; a rounded "about" gets 6 %.
_CONVERTED, _ROUNDED = 0.02, 0.06


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


@lru_cache(maxsize=8_192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of `text`, in order."""
    tokens = tokenize(text)
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        quantity = _date_at(text, tokens, index) or _quantity_at(text, tokens, index)
        if quantity is None:
            index += 1
        else:
            found.append(quantity)
            index = quantity.end
    return tuple(found)


def same_quantity(stated: Quantity, cited: Quantity) -> bool:
    """True if `cited` says what `stated` says: equal, converted, or rounded where the statement says "about"."""
    if not _comparable(stated, cited):
        return False
    if stated.value == cited.value:
        return True
    if stated.kind == "vague" or cited.kind == "vague":
        return False
    gap = abs(stated.value - cited.value) / max(abs(stated.value), abs(cited.value))
    if (
        stated.unit != cited.unit
        and stated.kind not in ("count", "ordinal", "year", "date", "clock")
        and gap <= _CONVERTED
    ):
        return True
    if stated.kind in ("ordinal", "year", "date", "clock"):
        return False
    if stated.bound == 2:
        return gap <= _ROUNDED
    if stated.bound == 1:
        return 0 <= cited.value - stated.value <= 0.25 * abs(stated.value)
    if stated.bound == -1:
        return 0 <= stated.value - cited.value <= 0.25 * abs(stated.value)
    return gap < 1e-9


def bound_kept(stated: Quantity, cited: Quantity) -> bool:
    """True if "more than", "at least", "less than" or "about" did not turn into another of them or into an exact
    figure.
    """
    if stated.value != cited.value:
        return True
    if stated.bound == cited.bound:
        return True
    if cited.bound == 2 or stated.bound == 2:
        return not {stated.bound, cited.bound} & {1, -1}
    return stated.bound == 0 and cited.bound == 0


def missing_quantity(text: str, cited: Iterable[str]) -> Quantity | None:
    """The first quantity of `text` that no cited text holds or implies, or None."""
    stated = quantities(text)
    if not stated:
        return None
    known = [quantity for source in cited for quantity in quantities(source)]
    return next((one for one in stated if not is_known(one, known)), None)


def is_known(stated: Quantity, known: Sequence[Quantity]) -> bool:
    """True if one of `known`, or two of them as a share, says the same as `stated`."""
    if any(same_quantity(stated, one) for one in known):
        return True
    if stated.kind == "count" and stated.value == 1:
        return True  # "one" is mostly a pronoun or an article
    return stated.kind == "count" and stated.value == 2 and stated.text.casefold() == "both"


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind == other.kind:
        return True
    kinds = {one.kind, other.kind}
    # A plain number may have lost its unit in a compressed sentence ("winds of 115"), never gained another.
    if "count" in kinds and not kinds & {"percent", "date", "clock", "ordinal", "vague"}:
        return (one.kind == "count" and one.unit == "") or other.kind == "year" or one.kind == "year"
    return False


def _number(token: Token) -> float | None:
    if token.kind != "number" or ":" in token.norm:
        return None
    digits = token.norm
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d+,\d+", digits):
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _quantity_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    first = tokens[index]
    clock = _clock_at(text, tokens, index)
    if clock is not None:
        return clock
    if first.norm in _SCALE_PLURALS:
        return Quantity(first.text, float(len(first.norm)), "vague", first.norm, 0, index, index + 1)
    if first.norm in _ORDINALS:
        return Quantity(first.text, _ORDINALS[first.norm], "ordinal", "", 0, index, index + 1)
    value, end = _value_at(tokens, index)
    if value is None:
        return None
    # 21st, 3rd
    suffixed = end < len(tokens) and tokens[end].norm in ("st", "nd", "rd", "th")
    if first.kind == "number" and suffixed and tokens[end].start_char == tokens[end - 1].end_char:
        return Quantity(text[first.start_char : tokens[end].end_char], value, "ordinal", "", 0, index, end + 1)
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
    if (
        kind == "count"
        and first.kind == "number"
        and end == index + 1
        and re.fullmatch(r"(?:1[5-9]|20)\d\d", first.norm)
    ):
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
            and tokens[end + 1].norm in _SCALES
        ):
            value, end = 0.5, end + 1
        elif first.norm == "dozen":
            return 12.0, end
        elif first.norm in _CARDINALS:
            value = float(_CARDINALS[first.norm])
            if value >= 20 and end < len(tokens):
                skip = end + 1 if tokens[end].norm == "-" else end
                if (
                    skip < len(tokens)
                    and tokens[skip].norm in _CARDINALS
                    and 0 < _CARDINALS[tokens[skip].norm] < 10
                ):
                    value, end = value + _CARDINALS[tokens[skip].norm], skip + 1
        else:
            return None, index
    while end < len(tokens) and tokens[end].norm in _SCALES:
        scale = tokens[end]
        if scale.norm in _SHORT_SCALES and (
            first.kind != "number" or scale.start_char > tokens[end - 1].end_char + 1
        ):
            break
        if scale.norm in ("m", "b", "k") and scale.start_char != tokens[end - 1].end_char:
            break
        value, end = value * _SCALES[scale.norm], end + 1
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
    if part in _FRACTIONS and value < 20 and (part.endswith("s") or (value == 1 and tokens[index].norm == "one")):
        return 100.0 * value * _FRACTIONS[part], end + 1
    return None


def _unit_at(tokens: Sequence[Token], index: int, end: int) -> tuple[str, str, float, int]:
    before = tokens[index - 1] if index else None
    if before is not None and before.norm in _CURRENCIES and before.kind == "mark":
        return _CURRENCIES[before.norm], _CURRENCIES[before.norm], 1.0, end
    if end >= len(tokens):
        return "count", "", 1.0, end
    after = tokens[end]
    if after.norm == "-" and end + 1 < len(tokens) and tokens[end + 1].norm in _UNITS:
        after, end = tokens[end + 1], end + 1
    if after.norm in _PERCENT:
        return "percent", "percent", 1.0, end + 1
    if after.norm == "per" and end + 1 < len(tokens) and tokens[end + 1].norm == "cent":
        return "percent", "percent", 1.0, end + 2
    if after.norm in _CURRENCIES and after.norm != "won":
        return _CURRENCIES[after.norm], _CURRENCIES[after.norm], 1.0, end + 1
    if (
        after.norm == "km"
        and end + 2 < len(tokens)
        and tokens[end + 1].norm == "/"
        and tokens[end + 2].norm in ("h", "hr")
    ):
        return "speed", "km/h", 1.0, end + 3
    if after.norm in _UNITS:
        dimension, factor = _UNITS[after.norm]
        if (
            end + 2 < len(tokens)
            and tokens[end + 1].norm in ("per", "an", "a")
            and tokens[end + 2].norm == "hour"
            and dimension == "length"
        ):
            return "speed", f"{after.norm}/h", factor / 1000.0, end + 3
        return dimension, after.norm, factor, end + 1
    return "count", "", 1.0, end


def _clock_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    first = tokens[index]
    if first.kind != "number":
        return None
    match = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?", first.norm)
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
    if end < len(tokens) and tokens[end].norm in _ZONES:
        zone = tokens[end].norm
        minutes = (minutes - _ZONES[zone]) % 1440
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


def _date_at(text: str, tokens: Sequence[Token], index: int) -> Quantity | None:
    """For "30 March", "March 30", "Mar. 30th": the day; a year is a quantity of its own."""
    first = tokens[index]
    if first.norm in _MONTHS and first.is_capital:
        step = index + 1
        if step < len(tokens) and tokens[step].norm == ".":
            step += 1
        if step < len(tokens) and re.fullmatch(r"[0-3]?\d", tokens[step].norm):
            end = step + 1
            if end < len(tokens) and tokens[end].norm in ("st", "nd", "rd", "th"):
                end += 1
            day = int(tokens[step].norm)
            return Quantity(
                text[first.start_char : tokens[end - 1].end_char],
                _MONTHS[first.norm] * 100.0 + day,
                "date",
                "",
                0,
                index,
                end,
            )
        return None
    if re.fullmatch(r"[0-3]?\d", first.norm):
        step = index + 1
        if step < len(tokens) and tokens[step].norm in ("st", "nd", "rd", "th"):
            step += 1
        if step < len(tokens) and tokens[step].norm == "of":
            step += 1
        if step < len(tokens) and tokens[step].norm in _MONTHS and tokens[step].is_capital:
            return Quantity(
                text[first.start_char : tokens[step].end_char],
                _MONTHS[tokens[step].norm] * 100.0 + int(first.norm),
                "date",
                "",
                0,
                index,
                step + 1,
            )
    return None


def _bound(tokens: Sequence[Token], index: int) -> int:
    """What stands before a number: more than, less than, about."""
    step = index - 1
    if step >= 0 and tokens[step].norm in _CURRENCIES:
        step -= 1
    if step < 0:
        return 0
    word, before = tokens[step].norm, tokens[step - 1].norm if step else ""
    if (
        (word == "than" and before in ("more", "greater", "higher"))
        or word in _ABOVE
        or (word == "least" and before == "at")
    ):
        return 1
    if (
        (word == "than" and before in ("less", "fewer", "lower"))
        or word in _BELOW
        or (word == "to" and before == "up")
    ):
        return -1
    if word == "most" and before == "at":
        return -1
    return 2 if word in _APPROXIMATE else 0
