"""Figures that no frame of `claims` covers: measures, money, shares, ages, and counts of things.

They are compared only in sentences that say much the same around them, because nothing but the words around a
number tells what it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing import dates, lexicon, quantities
from briefing.align import minutes, untold
from briefing.align.figures import claims, nouns, recalled
from briefing.align.figures.claims import Figure
from briefing.quantities import Quantity
from briefing.types import Sentence

_NAME = r"[A-Z][\w'\u2019-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'\u2019-]+)){1,3}"
# "Edda Lund, 34,", "Edda Lund (34)", "34-year-old Edda Lund"
_AGE_AFTER = re.compile(
    rf"(?P<name>{_NAME})(?:,\s+(?:aged\s+)?(?P<age>\d{{1,3}})(?=\s*[,.;]|\s+and\b)|\s+\((?P<age2>\d{{1,3}})\))"
)
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,3}})-year-old\s+(?:[a-z-]+\s+){{0,3}}(?P<name>{_NAME})")
# "Edda Lund, the 34-year-old driver"
_AGE_BESIDE = re.compile(rf"(?P<name>{_NAME}),\s+(?:the|an?)\s+(?P<age>\d{{1,3}})-year-old\b")
_QUOTED = re.compile(r"\u201c[^\u201d]*(?:\u201d|$)|\"[^\"]*(?:\"|$)")
# What stands beside the number of every age, from its first digit on: a search for what is before it costs more.
_MAYBE_AGE = re.compile(r"\d(?:(?<=,\s\d)|(?<=\s\(\d)|(?<=\s\s\d)|(?<=aged\s\d)|-year-old\b)")
_WINDOW_CHARS = 45
_PLACE = re.compile(
    r"(?:\b(?:in|at|near|across|around|of|from|to)\s+(?:the\s+)?|\bthe\s+)"
    r"(?!(?:[A-Z][\w.\u2019'-]+\s+){1,3}(?:[Hh]ospital|[Cc]linic|[Ii]nfirmary)\b)([A-Z][\w.\u2019'-]+)"
)
_CLAUSE = re.compile(r"[,;:()\u2013\u2014]\s")
_ABOUT = {
    "magnitude": "magnitude", "speed": "speed", "temperature": "temperature", "length": "distance or length",
    "area": "area", "mass": "weight", "volume": "volume", "share": "share", "duration": "duration", "energy": "power",
}  # fmt: skip


def may_give_age(text: str) -> bool:
    """False for a text without what stands beside the number of every age."""
    return _MAYBE_AGE.search(text) is not None


def ages(sentence: Sentence) -> Iterator[Figure]:
    """The ages that `sentence` gives to persons it names in full."""
    text = sentence.text
    if not may_give_age(text):
        return
    hyphenated = (_AGE_BEFORE, _AGE_BESIDE) if "-year-old" in text else ()
    for pattern in (_AGE_AFTER, *hyphenated):
        for match in pattern.finditer(text):
            group = "age" if match["age"] else "age2"
            names = match["name"].split()
            if not 0 < int(match[group]) < 115 or minutes.is_minute(text, match.start(group)):
                continue
            value = float(match[group])
            quantity = Quantity(match.start(group), match.end(group), "age", value, value, 1.0, "exact")
            yield Figure(
                slot=("age", names[0].casefold(), names[-1].casefold()),
                about=f"age of {' '.join(names[-2:])}",
                quantity=quantity,
                sentence=sentence,
                span=sentence.span_of(*match.span(group)),
                growing=False,
            )


@dataclass(frozen=True, slots=True)
class _Attribute:
    """A measure that one event has once, told by its dimension and a word near it."""

    dimension: str
    near: re.Pattern[str]
    apart: re.Pattern[str]  # said of something else
    name: str
    growing: bool


_ATTRIBUTES = (
    _Attribute(
        "magnitude",
        re.compile(r""),
        re.compile(r"aftershock|foreshock"),
        "magnitude",
        False,
    ),
    _Attribute(
        "area", re.compile(r"\bfire|blaze|wildfire|burn"), re.compile(r"\bpark\b|\bfarm"), "area burned", True
    ),
    _Attribute("share", re.compile(r"\bcontain(?:ed|ment)"), re.compile(r"(?!)"), "part contained", True),
    _Attribute(
        "speed",
        re.compile(r"\bwinds?\b"),
        re.compile(r"\bgusts?\b|\bbelow\b|\bunder\b"),
        "speed of the wind",
        False,
    ),
)


_ATTRIBUTED = frozenset(attribute.dimension for attribute in _ATTRIBUTES)
# Parts of words by dimension, one of which stands in every sentence with such a measure.
ATTRIBUTE_PARTS = {
    "magnitude": ("magnitude", "richter", "quake", "temblor", "tremor"),
    "area": ("fire", "blaze", "burn"),
    "share": ("contain",),
    "speed": ("wind",),
}
_ATTRIBUTE_PARTS = tuple(part for parts in ATTRIBUTE_PARTS.values() for part in parts)


def attributes(sentence: Sentence) -> Iterator[Figure]:
    """The measures of `sentence` that an event has once: its magnitude, the area burned, the part contained."""
    text = sentence.text
    folded = text.casefold()
    for quantity in quantities.find(text) if any(part in folded for part in _ATTRIBUTE_PARTS) else ():
        if quantity.dimension not in _ATTRIBUTED:
            continue
        clause = nouns.clause_of(text, quantity)
        for attribute in _ATTRIBUTES:
            if quantity.dimension != attribute.dimension or not nouns.is_comparable(text, quantity):
                continue
            where = text if attribute.growing else clause
            if attribute.near.search(where.casefold()) and not attribute.apart.search(clause.casefold()):
                span = sentence.span_of(quantity.start_char, quantity.end_char)
                yield Figure(
                    (attribute.dimension, attribute.name),
                    attribute.name,
                    quantity,
                    sentence,
                    span,
                    attribute.growing,
                )
                break


def measures(sentence: Sentence) -> Iterator[Figure]:
    """The measures and counts of `sentence` outside quotation marks, each with the words beside it as its slot."""
    text = sentence.text
    found = quantities.find(text)
    quoted = [match.span() for match in _QUOTED.finditer(text)] if found else []
    for quantity in found:
        if any(start < quantity.end_char and quantity.start_char < end for start, end in quoted):
            continue
        if quantity.dimension == "count":
            figure = claims.thing(sentence, quantity)
        elif not nouns.is_comparable(text, quantity):
            continue
        else:
            figure = Figure(
                slot=(quantity.dimension,),
                about=about(quantity),
                quantity=quantity,
                sentence=sentence,
                span=sentence.span_of(quantity.start_char, quantity.end_char),
                growing=False,
            )
        if figure is not None:
            yield figure


# So many of a thing are what a story is about: a smaller number may be of some of them.
_MANY = 100
_TOTALS_WITHIN = 10
# One of these words, or a number that `is_large`, stands wherever such a number does.
LARGE_WORDS = frozenset(
    "hundred hundreds thousand thousands million millions billion billions trillion dozen k mn bn tn".split()
)
_THREE_DIGITS = re.compile(r"\d{3}")


def is_large(number: str) -> bool:
    """True for a number in digits, or a part of one, that alone may tell how many of a thing there are."""
    return _THREE_DIGITS.search(number) is not None and not nouns.is_year(number)


def may_total(sentence: Sentence) -> bool:
    """True for the first sentences of an article: further down it counts other things too."""
    return sentence.index < _TOTALS_WITHIN


def totals(sentence: Sentence, taken: frozenset[int] | set[int]) -> Iterator[Figure]:
    """The large counts of things outside quotation marks that no frame has `taken`: "640,000 Lark 3 scooters"."""
    text = sentence.text
    quoted: list[tuple[int, int]] | None = None
    if not may_total(sentence) or untold.AS_OF.search(text):
        return
    for quantity in quantities.find(text):
        if quantity.dimension != "count" or quantity.low < _MANY or quantity.start_char in taken:
            continue
        if quoted is None:
            quoted = [match.span() for match in _QUOTED.finditer(text)]
        if any(start < quantity.end_char and quantity.start_char < end for start, end in quoted):
            continue
        figure = claims.thing(sentence, quantity)
        if figure is not None and figure.slot[1] != "people":
            is_old = recalled.find(text).get(quantity.start_char) == "earlier"
            yield replace(figure, slot=("total", figure.slot[1]), old=is_old)


def about(quantity: Quantity) -> str:
    """What a measure is a measure of, for a reader."""
    return _ABOUT.get(quantity.dimension, "amount")


def beside(figure: Figure) -> frozenset[str]:
    """Content stems right beside the number: what it measures."""
    return frozenset(stem for stem in lexicon.content_stems(_near(figure)) if not stem[:1].isdigit())


def places(figure: Figure) -> frozenset[str]:
    """Names that say where or whose the number is: "in Torvik", "northeast of Mayo", "the U.S. death toll"."""
    text = figure.sentence.text
    before = _CLAUSE.split(text[: figure.quantity.start_char])[-1][-_WINDOW_CHARS:]
    after = _CLAUSE.split(text[figure.quantity.end_char :])[0]
    near = [*_PLACE.findall(before), *(m[1] for m in _PLACE.finditer(after) if m.end() <= _WINDOW_CHARS)]
    names = (lexicon.words(name)[0] for name in near)
    return frozenset(name for name in names if name not in dates.CALENDAR)


def _near(figure: Figure) -> str:
    text = figure.sentence.text
    start, end = figure.quantity.start_char, figure.quantity.end_char
    return text[max(0, start - _WINDOW_CHARS) : start] + " ; " + text[end : end + _WINDOW_CHARS]
