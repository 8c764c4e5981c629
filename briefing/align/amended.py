"""Figures that an article says are wrong and gives anew: "It is 5,600, not 4,600."

The figure that no longer holds is looked for in the other articles; a correction that corrects nobody is no conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise

from briefing import lexicon, quantities
from briefing.align import claims, moments, standing
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import Article, Conflict, Sentence

CORRECTED = "a figure given earlier, since corrected"  # what such a conflict is about
# Behind the figure that holds and before the one that does not.
_NOT = re.compile(
    r",?\s+(?:(?:and\s+)?not|instead\s+of|rather\s+than)\s+(?:the\s+|at\s+least\s+|about\s+)?$", re.IGNORECASE
)
# One of these stands in the sentence or beside it: "15, not 12, members voted" alone corrects nobody.
_CUE = re.compile(
    r"\b(?:correct(?:ion|ed|s)?|wrong(?:ly)?|incorrect(?:ly)?|mistake|mistaken(?:ly)?|error|erroneous(?:ly)?|misstated"
    r"|(?:as\s+)?(?:earlier|previously|first|initially|originally)\s+(?:reported|stated|said|announced|given|report)"
    r"|earlier\s+(?:reports?|figures?|version)|revised|amended|clarif\w+|as\s+(?:was\s+)?reported"
    r"|lower(?:s|ed)\s+(?:its|the|their)\s+(?:\w+\s+)?(?:count|toll|figure|number|estimate)|turned\s+out)\b",
    re.IGNORECASE,
)
_NOT_WORDS = frozenset(["not", "instead", "rather"])  # what `_NOT` needs
# Parts of words, one of which stands wherever `_CUE` is found.
_CUE_PARTS = (
    "correct", "wrong", "mistake", "error", "erroneous", "misstated", "earlier", "previously", "first", "initially",
    "originally", "revised", "amended", "clarif", "reported", "lower", "turned",
)  # fmt: skip


def find(articles: Mapping[str, Article], story: Story) -> tuple[Conflict, ...]:
    """One conflict for each figure that an article puts right and another article, not a later one, has."""
    found: list[Conflict] = []
    where: Mapping[Hashable, Sequence[int]] = {}
    for place in _cued(story):
        sentence = story.sentences[place]
        for right, wrong in _amended(sentence):
            where = where or _by_value(story)
            frame = next((f.slot[0] for f in claims.figures(sentence) if f.quantity == right), None)
            others: dict[int, Sentence] = {}  # the first sentence of each article that has the wrong figure
            for other in sorted({n for value in _values(sentence.text, wrong) for n in where.get(value, ())}):
                home, theirs = story.homes[other], story.sentences[other]
                if home in others or home == story.homes[place]:
                    continue
                if _is_later(articles[theirs.document_id], articles[sentence.document_id]):
                    continue
                if _has(wrong, sentence.text, theirs, frame=frame):
                    others[home] = theirs
            if others:
                found.append(_conflict(sentence, right, wrong, list(others.values()), articles))
    return tuple(sorted(found, key=lambda c: (c.about, c.claims[0].value, c.claims[-1].value)))


def _by_value(story: Story) -> Mapping[Hashable, Sequence[int]]:
    """The places of each figure."""
    where: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place in story.numbered:
        text = story.sentences[place].text
        for quantity in quantities.find(text):
            for value in _values(text, quantity):
                where[value].append(place)
    return where


def _values(text: str, quantity: Quantity) -> Iterator[Hashable]:
    """What two figures that are one have in common: the value, or the digits where one leaves out the unit."""
    yield quantity.dimension, quantity.low
    if (digits := _digits(text, quantity)) is not None:
        yield digits


def _cued(story: Story) -> Iterator[int]:
    """The places of the sentences with numbers and a negation that a cue stands in or beside."""
    denying = set(story.numbered).intersection(story.places(_NOT_WORDS))
    cues = story.containing(_CUE_PARTS) if denying else frozenset()
    for place in sorted(denying):
        home = story.homes[place]
        near = [
            story.sentences[n].text
            for n in (place - 1, place, place + 1)
            if 0 <= n < len(story.homes) and story.homes[n] == home
        ]
        if any(not lexicon.vocabulary(text).isdisjoint(cues) and _CUE.search(text) for text in near):
            yield place


def _amended(sentence: Sentence) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of a figure that holds and the one it replaces."""
    numbers = quantities.find(sentence.text)
    for right, wrong in pairwise(numbers):
        between = sentence.text[right.end_char : wrong.start_char]
        if (match := _NOT.search(between)) and len(between[: match.start()].split()) <= _WORDS_BETWEEN:
            same = right.dimension == wrong.dimension or "count" in (right.dimension, wrong.dimension)
            if same and right.low != wrong.low:
                yield right, wrong


_WORDS_BETWEEN = 4  # "23 people were killed, not 17"


def _has(wrong: Quantity, text: str, sentence: Sentence, *, frame: str | None) -> bool:
    """True if a sentence has the `wrong` figure of `text` as a whole of the same thing, in `frame` if there is one."""
    if frame is not None and all(
        figure.slot[0] != frame or figure.quantity.low != wrong.low for figure in claims.figures(sentence)
    ):
        return False
    noun = claims.whole(text, wrong)
    for quantity in quantities.find(sentence.text):
        # "not 9,000" may leave the unit to the reader: then the digits alone must agree.
        digits = _digits(text, wrong)
        bare = (
            wrong.dimension == "count" and digits is not None and digits == _digits(sentence.text, quantity)
        )
        if quantity.dimension == wrong.dimension and quantity.low == wrong.low:
            if wrong.dimension != "count" or noun in ("people", claims.whole(sentence.text, quantity)):
                return True
        elif bare and noun == "people":
            return True
    return False


_DIGITS = re.compile(r"\d[\d.,]*")


def _digits(text: str, quantity: Quantity) -> str | None:
    match = _DIGITS.search(text[quantity.start_char : quantity.end_char])
    return match.group().replace(",", "") if match else None


def _is_later(one: Article, other: Article) -> bool:
    first, second = one.document.published_at, other.document.published_at
    return first is not None and second is not None and moments.later(first, second)


def _conflict(
    sentence: Sentence,
    right: Quantity,
    wrong: Quantity,
    others: Sequence[Sentence],
    articles: Mapping[str, Article],
) -> Conflict:
    value, was = (sentence.text[q.start_char : q.end_char] for q in (right, wrong))
    old = standing.claim(value=was, cited=[s.span for s in others], status="retracted", articles=articles)
    new = standing.claim(value=value, cited=[sentence.span], status="current", articles=articles)
    return Conflict(CORRECTED, "number", (old, new))
