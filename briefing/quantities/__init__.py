"""Quantities of a text brought to one form, so that equal things said differently compare equal.

A number with its unit, its bound ("at least", "about") and how finely it is stated: 115 mph is 185 km/h, "a dozen"
is 12, "two of five" is 40 %, "about 40,000" is 39,800, "at least 12" allows 15. Times of day are in `clock`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from briefing import lexicon
from briefing.quantities import clock, numerals, units
from briefing.types.building import quickly_built

__all__ = ["Bound", "Quantity", "clock", "compatible", "find"]

Bound = Literal["exact", "about", "least", "most"]

# In small letters: a pattern without case compares each of them at three times the cost.
_LEAST = re.compile(
    r"\b(?:at\s+least|more\s+than|over|above|no\s+fewer\s+than|no\s+less\s+than|upwards\s+of|exceed(?:s|ed|ing)?"
    r"|in\s+excess\s+of|greater\s+than|surpass(?:es|ed|ing)?|past)$"
)
_MOST = re.compile(
    r"\b(?:at\s+most|up\s+to|as\s+many\s+as|as\s+much\s+as|fewer\s+than|less\s+than|under|below|no\s+more\s+than"
    r"|maximum\s+of)$"
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|close\s+to|estimated(?:\s+at)?|circa|c\.|approx\."
    r"|just\s+(?:over|under)|well\s+over|more\s+or\s+less)$|~$"
)
_BEFORE_CHARS = 24  # in which a bound stands
# How the three end: no other number is asked for them.
_BOUND_ENDS = tuple(
    """than over above of exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing past as to
    under below least most about around roughly approximately nearly almost some estimated at circa c. approx.
    less ~""".split()
)
_PLUS = re.compile(r"\s?\+|\s+or\s+more\b|\s+or\s+so\b", re.IGNORECASE)
_PART_OF = re.compile(r"\s+(?:(?:out\s+)?of(?:\s+(?:the|every|all))?|in(?:\s+every)?)\s+$", re.IGNORECASE)
_FRACTION = re.compile(
    (
        r"\b(?P<count>an?|one|two|three|four|nine)[\s-]+(?P<part>half|third|quarter|fifth|sixth|eighth"
        r"|tenth)s?\s+(?=of\b)|\b(?P<half>half)\s+(?=of\b|the\b|its\b|all\b)"
    ),
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PART_WORDS = frozenset(_PARTS) | frozenset(f"{part}s" for part in _PARTS)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:\s+(?:of|at|was|is)|[\s-])?\s*(?:an?\s+)?$|\bRichter\b[^.]{0,20}$"
    r"|(?:quake|temblor|tremor)\s+(?:had\s+)?(?:measur(?:ed|ing)|register(?:ed|ing))\s+$",
    re.IGNORECASE,
)
_MAGNITUDE_WORDS = frozenset("magnitude richter measured measuring registered registering".split())
_MAGNITUDE_AFTER = re.compile(r"[\s-]magnitude\b|\s+on\s+the\s+Richter\b", re.IGNORECASE)

# Printed conversions are rounded: 1 % beside the half unit of the last stated digit.
_CONVERSION = 0.01
# "about": 6 %; "more than 40,000" is said of up to a quarter more.
_ABOUT_GAP, _BOUND_GAP = 0.06, 0.25
# A bare round number stands for its neighbours: 40,000 for 39,800, but not for 37,000.
_ROUND_GAP = 0.05


# "Six years and six months", "two hours, 10 minutes", "6 feet 2 inches".
_IN_PARTS = ("duration", "length")
_AND = re.compile(r",?\s+(?:and\s+)?")


@quickly_built
@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity and where it stands: offsets cover the number and its unit, not the bound.

    ``low`` and ``high`` are in the base unit of ``dimension`` ("count", "share", "money USD", "speed", …) and differ
    for "dozens" only; ``step`` is the unit of the last stated digit, in the base unit too.
    """

    start_char: int
    end_char: int
    dimension: str
    low: float
    high: float
    step: float
    bound: Bound
    unit: str = ""  # as written, folded


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def find(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order; years, dates and times of day are not among them."""
    text = lexicon.without_twins(text)
    vocabulary = lexicon.vocabulary(text)
    in_digits = numerals.has_digit(text)
    if not in_digits and vocabulary.isdisjoint(numerals.NUMBER_WORDS):
        return ()
    found: list[Quantity] = []
    plain: list[numerals.Numeral] = []
    may_be_magnitude = not vocabulary.isdisjoint(_MAGNITUDE_WORDS)
    for match in () if vocabulary.isdisjoint(_PART_WORDS) else _FRACTION.finditer(text):
        value = _COUNTS[(match["count"] or "one").lower()] / _PARTS[(match["part"] or "half").lower()]
        start, end = match.start(), len(text[: match.end()].rstrip())
        before = text[max(0, start - _BEFORE_CHARS) : start].rstrip()
        found.append(Quantity(start, end, "share", value, value, 0.01, _bound(text, before, end)))
    clocks = clock.find(text) if in_digits else ()
    taken = [(c.start_char, c.end_char) for c in clocks] + [(q.start_char, q.end_char) for q in found]
    for numeral in numerals.find(text, in_digits=in_digits):
        if taken and any(start < numeral.end_char and numeral.start_char < end for start, end in taken):
            continue
        plain.append(numeral)
        measured = _measured(text, numeral, may_be_magnitude=may_be_magnitude)
        if len(plain) > 1 and _goes_on(text, found[-1], measured):
            measured = _together(found.pop(), measured)
            plain.pop()
        found.append(measured)
    for part, whole in pairwise(plain):
        # "two of five": a share beside the two counts
        if _PART_OF.fullmatch(text, part.end_char, whole.start_char) and 0 < part.low < whole.low:
            share = part.low / whole.low
            found.append(Quantity(part.start_char, whole.end_char, "share", share, share, 0.01, "exact"))
    if len(found) > len(plain):  # numbers come in order
        found.sort(key=lambda q: (q.start_char, -q.end_char))
    return tuple(found)


def _goes_on(text: str, one: Quantity, other: Quantity) -> bool:
    """True for "six years and six months", which is one term."""
    if one.dimension != other.dimension or one.dimension not in _IN_PARTS or other.bound != "exact":
        return False
    return other.low < one.step and _AND.fullmatch(text, one.end_char, other.start_char) is not None


def _together(one: Quantity, other: Quantity) -> Quantity:
    low, high = one.low + other.low, one.high + other.high
    return replace(one, end_char=other.end_char, low=low, high=high, step=other.step)


def _measured(text: str, numeral: numerals.Numeral, *, may_be_magnitude: bool) -> Quantity:
    start, end, low, high, step = numeral
    before = text[max(0, start - _BEFORE_CHARS) : start]
    told = before.rstrip()
    if told.endswith(units.SIGNS) and (sign := units.SIGN.search(before)):
        start -= len(sign.group())
        code = units.MONEY_SIGNS.get(sign.group().strip(), sign.group().strip())
        bound = _bound(text, text[max(0, start - _BEFORE_CHARS) : start].rstrip(), end)
        return Quantity(start, end, f"money {code}", low, high, step, bound, code.casefold())
    bound = _bound(text, told, end)
    if may_be_magnitude and (
        _MAGNITUDE.search(text[max(0, start - 30) : start]) or _MAGNITUDE_AFTER.match(text, end)
    ):
        return Quantity(start, end, "magnitude", low, high, step, bound)
    if (unit := units.after(text, end)) is not None:
        dimension, factor, offset, unit_end = unit
        name = text[end:unit_end].strip(" \u00a0-").casefold()
        low, high = low * factor + offset, high * factor + offset
        return Quantity(start, unit_end, dimension, low, high, step * factor, bound, name)
    return Quantity(start, end, "count", low, high, step, bound)


def _bound(text: str, before: str, end: int) -> Bound:
    """The bound of a number that ends at `end` in `text`, told `before` it or behind it."""
    if (told := before.lower()).endswith(_BOUND_ENDS):
        if _ABOUT.search(told):
            return "about"
        if _LEAST.search(told):
            return "least"
        if _MOST.search(told):
            return "most"
    if plus := _PLUS.match(text, end):
        return "about" if "so" in plus.group() else "least"
    return "exact"


def compatible(one: Quantity, other: Quantity) -> bool:
    """True if both can be true of one thing: equal, converted, rounded, or within the other's bound.

    Quantities of different dimensions are never compatible: they say nothing about each other.
    """
    if one.dimension != other.dimension:
        return False
    if one.low <= other.high and other.low <= one.high:
        return True
    small, large = sorted((one, other), key=lambda q: q.low)
    gap = large.low - small.high
    scale = max(abs(large.low), abs(small.high))
    if small.bound == "least" and gap <= _BOUND_GAP * scale:
        return True
    if large.bound == "most" and gap <= _BOUND_GAP * scale:
        return True
    if "about" in (one.bound, other.bound) and gap <= _ABOUT_GAP * scale:
        return True
    half = max(small.step, large.step) / 2
    if one.unit != other.unit and one.dimension != "count" and gap <= half + _CONVERSION * scale:
        return True
    if one.dimension == "share" and gap <= 0.015 and min(one.step, other.step) * 100 >= 1:
        return "exact" not in (one.bound, other.bound) or one.unit != other.unit
    return gap <= min(half, _ROUND_GAP * scale) and scale >= 100 and max(small.step, large.step) > 1
