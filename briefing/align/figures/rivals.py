"""Figures that one article sets against each other: organisers against police, an order against a count.

"The organisers said that 30,000 people had come; the police put the number at 12,000" is a disagreement whether or not
another article has both. The two stand in one sentence or in neighbours, and `recalled` says which of them is whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import quantities
from briefing.align import standing, terms
from briefing.align.figures import claims, frames, measures, meeting, nouns, recalled
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import ClaimStatus, Conflict, Sentence

# Two counts of one thing are not nearer than this, or one of them is only rounded.
LEAST_APART = 0.01
# Another article is cited for a figure if its sentence shares so many content words with the two.
SHARED = 2
# A smaller count stands for many things.
_LEAST = 10
_THERE = re.compile(r"\bthere\s+(?:are|were|is|was)\s+(?:only\s+|just\s+|about\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Side:
    sentence: Sentence
    quantity: Quantity
    noun: str | None  # as `claims.counted` gives it, or None for a bare number

    @property
    def is_part(self) -> bool:
        return self.quantity.dimension == "count" and nouns.whole(self.sentence.text, self.quantity) is None

    @property
    def value(self) -> str:
        return nouns.worded(self.sentence.text, self.quantity)


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict for each pair of figures that an article sets against each other."""
    found: list[Conflict] = []
    for place in story.numbered_having(recalled.WORDS):
        sentence = story.sentences[place]
        related = recalled.find(sentence.text)
        for side in _sides(sentence) if related and not claims.is_note(sentence.text) else ():
            kind = related.get(side.quantity.start_char)
            if kind is None:
                continue
            partner = next(
                (one for one in _partners(place, side, story) if _are_rivals(one, side, kind)), None
            )
            if partner is not None:
                found.append(_conflict(partner, side, kind, story))
    return tuple(sorted(found, key=lambda c: (c.about, c.claims[0].value, c.claims[-1].value)))


def _sides(sentence: Sentence) -> Iterator[_Side]:
    for quantity in quantities.find(sentence.text):
        noun, is_date = nouns.counting(sentence.text, quantity)
        if not is_date:
            yield _Side(sentence, quantity, noun)


def _partners(place: int, side: _Side, story: Story) -> Iterator[_Side]:
    """What `side` may be set against, the nearest first: before it, behind it, in the sentence before, further up."""
    own = [
        one
        for one in _sides(side.sentence)
        if _is_own(one, side) and not one.is_part and (one.noun is None or _is_same_frame(one, side))
    ]
    at = side.quantity.start_char
    yield from reversed([one for one in own if one.quantity.start_char < at])
    if recalled.find(side.sentence.text).get(at) == "earlier":  # "had spoken of 17; the count came to 15"
        yield from (one for one in own if one.quantity.start_char > at)
    if side.quantity.dimension == "count":
        if (before := story.before(place)) is not None:
            yield from (one for one in _sides(before) if _is_told(one, side) and _is_same_frame(one, side))
        return
    # A measure is known by the word beside it: "its earlier turnout estimate of 56 percent".
    named = terms.keys(side.sentence.text[max(0, at - _BESIDE) : at])
    for other in story.by_document[side.sentence.document_id]:
        if not named.isdisjoint(terms.keys(other.text)) and other is not side.sentence:
            for one in _sides(other):
                clause = nouns.clause_of(other.text, one.quantity)
                if _is_own(one, side) and not named.isdisjoint(terms.keys(clause)):
                    yield one


_BESIDE = 40
_NUMBER_OF = re.compile(
    r"\b(?:number|figure|total|count|toll)\s+of\s+(?P<of>[^.;,]{1,30}?)\s+(?:at|as|was)\s+(?:\w+\s+)?$"
)
_OF_ALL = re.compile(r"\s+of\s+the\s+\d")


def _is_own(one: _Side, other: _Side) -> bool:
    """True if `one` is no figure that is itself set against another, or if both are what two others count."""
    kinds = [recalled.find(side.sentence.text).get(side.quantity.start_char) for side in (one, other)]
    return one.quantity != other.quantity and (kinds[0] is None or kinds == ["anothers", "anothers"])


def _is_told(one: _Side, other: _Side) -> bool:
    """True for a count that its sentence gives itself, of something that it names: "14,000 of the 19,000 drivers"."""
    text = one.sentence.text
    if not _is_own(one, other) or claims.is_note(text):
        return False
    return bool(_OF_ALL.match(text, one.quantity.end_char)) or (one.noun is not None and not one.is_part)


def _is_same_frame(one: _Side, other: _Side) -> bool:
    """False where `other` says of whom it is ("the number of dead") and `one` is not of them."""
    names = [
        next((f.slot[0] for f in claims.figures(side.sentence) if f.quantity == side.quantity), None)
        for side in (one, other)
    ]
    of = _NUMBER_OF.search(other.sentence.text, 0, other.quantity.start_char)
    needed = frames.possible(frozenset(of["of"].casefold().split())) if of else frozenset()
    if needed and names[0] not in needed:
        return False
    return names[1] is None or names[0] == names[1]


def _are_rivals(one: _Side, other: _Side, kind: recalled.Kind) -> bool:
    """True if the two can be counts of one thing that are not both right."""
    first, second = one.quantity, other.quantity
    if first.dimension != second.dimension:
        # "Instead of 38 percent there are 22"
        is_bare = first.dimension == "count" and one.noun is None and one.sentence is other.sentence
        if not (is_bare and _THERE.search(one.sentence.text[: first.start_char])):
            return False
    # what is left bare is of the other's unit
    low = first.low / 100 if first.dimension == "count" and second.dimension == "share" else first.low
    small, large = sorted((low, second.low))
    if small <= 0 or large > meeting.MOST_TIMES * small or large - small < LEAST_APART * large:
        return False
    if first.dimension != "count" or second.dimension != "count":
        return kind == "earlier"
    if large < _LEAST:
        return False
    return other.noun in (None, "people", one.noun) or one.noun is None


def _conflict(one: _Side, other: _Side, kind: recalled.Kind, story: Story) -> Conflict:
    status: tuple[ClaimStatus, ClaimStatus] = (
        ("current", "superseded") if kind == "earlier" else ("disputed", "disputed")
    )
    around = terms.keys(one.sentence.text) | terms.keys(other.sentence.text)
    sides = [
        standing.Side(
            side.value, [side.sentence.span, *(s.span for s in _saying(side, around, story))], state
        )
        for side, state in zip((one, other), status, strict=True)
    ]
    return standing.between(about=_about(one, other), kind="number", sides=sides, articles=story.articles)


def _saying(side: _Side, around: frozenset[str], story: Story) -> Iterator[Sentence]:
    """The sentences of other articles that give the same figure, of the same thing by their words."""
    is_count = side.quantity.dimension == "count"
    if is_count and side.quantity.low < _LEAST:
        return
    least = SHARED if is_count else 1
    for sentence in map(story.sentences.__getitem__, story.keyed(around, least=least)):
        if sentence.document_id == side.sentence.document_id:
            continue
        related = recalled.find(sentence.text)
        for quantity in quantities.find(sentence.text):
            if (
                quantity.low == side.quantity.low
                and quantity.dimension == side.quantity.dimension
                and quantity.start_char not in related
            ):
                yield sentence
                break


def _about(one: _Side, other: _Side) -> str:
    for side in (one, other):
        for figure in claims.figures(side.sentence):
            if figure.quantity == side.quantity:
                return figure.about
    if other.quantity.dimension != "count":
        return measures.about(other.quantity)
    counted = (nouns.noun(side.sentence.text, side.quantity) for side in (one, other))
    return f"number of {next((noun for noun in counted if noun is not None), 'people')}"
