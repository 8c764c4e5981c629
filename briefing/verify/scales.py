"""Number words, units, months and time zones as news texts write them: the tables behind `amounts`."""

from __future__ import annotations

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = {word: value for value, word in enumerate(ONES)} | {
    word: 10 * (i + 2) for i, word in enumerate(TENS)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12.0,
}  # fmt: skip
SCALE_PLURALS = {
    "hundreds": "10^2",
    "thousands": "10^3",
    "millions": "10^6",
    "billions": "10^9",
    "dozens": "12s",
}
SHORT_SCALES = frozenset({"k", "m", "mn", "mln", "b", "bn", "tn", "trn"})  # only right behind the digits
ORDINALS = {
    word: value
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
    )
} | {"thirtieth": 30}
FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
    "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
MONTHS = {
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
CURRENCIES = {
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "€": "euro", "euro": "euro",
    "euros": "euro", "eur": "euro", "£": "pound", "gbp": "pound", "¥": "yen", "yen": "yen", "jpy": "yen",
    "₹": "rupee", "rupee": "rupee", "rupees": "rupee", "yuan": "yuan", "rmb": "yuan", "rouble": "rouble",
    "roubles": "rouble", "ruble": "rouble", "rubles": "rouble", "won": "won", "cent": "cent", "cents": "cent",
}  # fmt: skip
# unit -> (dimension, factor to the base unit of that dimension)
UNITS: dict[str, tuple[str, float]] = {
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
PERCENT = frozenset({"%", "percent", "percentage", "pct"})
# Offsets from UTC in minutes of the abbreviations that news texts use.
ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300,
    "edt": -240, "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "ist": 330, "aest": 600, "aedt": 660,
}  # fmt: skip
APPROXIMATE = frozenset("about around roughly approximately nearly almost some circa approaching".split())
ABOVE = frozenset("over above exceeding".split())
BELOW = frozenset("under below".split())
