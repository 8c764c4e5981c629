"""Figures that are parts of one another: what makes up a whole is no disagreement with it.

"198 passengers and 14 crew" are the 212 people of another report, "Of the 128 who were detained, 31 are in custody"
holds 31 against nobody's 128, and the 828,000 that are left are 1,240,000 less the 412,000 that are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing import quantities
from briefing.align.figures.claims import Figure
from briefing.quantities import Quantity
from briefing.types import Sentence

# "Of the 128 people who were detained, 31 …": the whole is named before its part.
_OF_THOSE = re.compile(
    r"(?:^\W*|[;,]\s+(?:and\s+)?)(?:of|among|out\s+of)\s+(?:the|these|those|its|all|some|about|more\s+than|\s)*$",
    re.IGNORECASE,
)
# "198 passengers and 14"
_AND = re.compile(r"\s+(?:\w+\s+){1,3}and\s+(?:\w+\s+)?")
# A whole as large as this is made of counts anywhere in an article; smaller ones may add up by chance.
_LARGE = 1_000


def without(
    sides: Sequence[Sequence[Figure]], texts: Mapping[str, Sequence[Sentence]]
) -> list[Sequence[Figure]]:
    """The sides without those that are a part of another one; `texts` are the sentences of each document."""
    counted = [side for side in sides if side[0].quantity.dimension == "count"]
    if len(counted) < len(sides):
        return list(sides)
    kept: list[Sequence[Figure]] = []
    for side in sides:
        wholes = [other[0].quantity.low for other in sides if other[0].quantity.low > side[0].quantity.low]
        if not any(_is_part(figure, wholes, texts) for figure in side):
            kept.append(side)
    return kept


def _is_part(figure: Figure, wholes: Sequence[float], texts: Mapping[str, Sequence[Sentence]]) -> bool:
    if not wholes:
        return False
    text, quantity = figure.sentence.text, figure.quantity
    beside = [
        q for q in quantities.find(text) if q.dimension == "count" and q.start_char != quantity.start_char
    ]
    if any(q.end_char <= quantity.start_char and _OF_THOSE.search(text, 0, q.start_char) for q in beside):
        return True
    joined = (
        q.low for q in beside if _are_joined(text, *sorted((q, quantity), key=lambda one: one.start_char))
    )
    if any(quantity.low + other in wholes for other in joined):
        return True
    large = [whole for whole in wholes if whole >= _LARGE]
    if not large:
        return False
    known = {q.low for q in _counts(texts.get(figure.sentence.document_id, ()))}
    return any(whole - quantity.low in known and whole in known for whole in large)


def _are_joined(text: str, one: Quantity, other: Quantity) -> bool:
    return _AND.fullmatch(text, one.end_char, other.start_char) is not None


def _counts(sentences: Iterable[Sentence]) -> Iterable[Quantity]:
    for sentence in sentences:
        yield from (quantity for quantity in quantities.find(sentence.text) if quantity.dimension == "count")
