"""Figures that an article says are wrong and gives anew.

"It is 5,600, not 4,600.", "by five votes, not by the nine announced on Saturday", "corrected the number from 23 to 19",
"was corrected to 589, 58 fewer than the day before". The figure that no longer holds is looked for in the other
articles; a correction that corrects nobody is no conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing import quantities
from briefing.align import standing
from briefing.align.figures import claims, nouns
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import Conflict, Sentence, Span

CORRECTED = "a figure given earlier, since corrected"  # what such a conflict is about
# Behind the figure that holds and before the one that does not.
_NOT = re.compile(
    r",?\s+(?:(?:and\s+)?not|instead\s+of|rather\s+than)\s+(?:(?:by|of|at|in|for)\s+)?"
    r"(?:the\s+|at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
# Behind the figure that does not hold: who says so is the one who gave it.
_TOLD = r"announced|reported|published|declared|stated|given"
_AS_TOLD = re.compile(rf"\s+(?:\w+\s+)?(?:as\s+)?(?:{_TOLD})\b", re.IGNORECASE)
# Before the figure that no longer holds: "corrected their number from"
_BOUND = r"(?:at\s+least\s+|more\s+than\s+|about\s+|nearly\s+)?$"
_FROM = re.compile(
    r"\b(?:(?:correct|revis|lower|reduc|amend|adjust)\w*\s[^.;]{0,20}\b(?:number|count|toll|figure|total|list|lead|margin)"
    r"|(?:lead|margin|majority)\s+(?:(?:has|had|now)\s+)?(?:falls?|fell|fallen|shrinks?|shrank|drops?|dropped|narrows?"
    rf"|narrowed))\b[^.;]{{0,60}}\bfrom\s+{_BOUND}",
    re.IGNORECASE,
)
_TO = re.compile(rf"(?:\s+\w+)?\s+to\s+{_BOUND}", re.IGNORECASE)
# "corrected to 589 on Sunday, 58 fewer than": the old figure is their sum.
_CORRECTED_TO = re.compile(
    rf"\b(?:corrected|revised|lowered|reduced|raised|amended|adjusted)\s+(?:down\s+|up\s+|downwards?\s+|upwards?\s+)?to\s+{_BOUND}",
    re.IGNORECASE,
)
_THAN = re.compile(r"\s+(?:\w+\s+)?(?P<how>fewer|less|lower|more|higher)\s+than\b", re.IGNORECASE)
_LARGE = 100  # a smaller number that is not named may be found by chance
# One of these stands in the sentence or beside it: "15, not 12, members voted" alone corrects nobody.
_CUE = re.compile(
    r"\b(?:correct(?:ion|ed|s)?|wrong(?:ly)?|incorrect(?:ly)?|mistake|mistaken(?:ly)?|error|erroneous(?:ly)?|misstated"
    r"|(?:as\s+)?(?:earlier|previously|first|initially|originally)\s+(?:reported|stated|said|announced|given|report)"
    r"|earlier\s+(?:reports?|figures?|version)|revised|amended|clarif\w+|as\s+(?:was\s+)?reported"
    r"|lower(?:s|ed)\s+(?:its|the|their)\s+(?:\w+\s+)?(?:count|toll|figure|number|estimate)|turned\s+out)\b",
    re.IGNORECASE,
)
_NOT_WORDS = frozenset(["not", "instead", "rather"])  # what `_NOT` needs
_FROM_WORDS = frozenset(["from", "fewer", "less", "lower", "more", "higher"])  # what `_FROM` and `_THAN` need


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict for each figure that an article puts right and another article, not a later one, has."""
    found: list[Conflict] = []
    where: Mapping[Hashable, Sequence[int]] = {}
    for place, right, wrong in _corrections(story):
        sentence = story.sentences[place]
        where = where or _by_value(story)
        frame = next((f.slot[0] for f in claims.figures(sentence) if f.quantity == right), None)
        others: dict[int, Span] = {}  # of the first wrong figure of each article
        cited: list[Span] = []
        for other in sorted({n for value in _values(sentence.text, wrong) for n in where.get(value, ())}):
            home, theirs = story.homes[other], story.sentences[other]
            if home in others or home == story.homes[place]:
                continue
            if story.is_later(theirs, sentence):
                continue
            if (quantity := _has(right, wrong, sentence.text, theirs, frame=frame)) is not None:
                others[home] = theirs.span_of(quantity.start_char, quantity.end_char)
                cited.append(theirs.span)
        if others:
            first = next(iter(others.values()))
            was = sentence.text[wrong.start_char : wrong.end_char]
            if wrong.start_char == right.start_char:  # counted, and written in the other article only
                was = story.articles[first.document_id].document.quote(first)
            found.append(_conflict(sentence, right, was, cited, story))
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


def _corrections(story: Story) -> Iterator[tuple[int, Quantity, Quantity]]:
    """The places of sentences that put a figure right, with the figure that holds and the one it replaces."""
    for place in story.numbered_having(_NOT_WORDS):
        text = story.sentences[place].text
        # few sentences have such a pair: the words that say so are looked for beside these alone
        for right, wrong in _amended(text):
            if (
                _says_so_itself(text, right, wrong)
                or _AS_TOLD.match(text, wrong.end_char)
                or _is_cued(story, place)
            ):
                yield place, right, wrong
    for place in story.numbered_having(_FROM_WORDS):
        for right, wrong in _revised(story.sentences[place].text):
            yield place, right, wrong


def _says_so_itself(text: str, right: Quantity, wrong: Quantity) -> bool:
    """True for "3.4 million customers and not two million": a large count in the place of another, by that alone."""
    between = text[right.end_char : wrong.start_char]
    is_count = right.dimension == wrong.dimension == "count" and wrong.low >= _LARGE
    return (
        is_count
        and between.endswith(" and not ")
        and nouns.noun(text, wrong) in (None, nouns.noun(text, right))
    )


def _is_cued(story: Story, place: int) -> bool:
    """True if the sentence at `place`, or one beside it, says that something was wrong."""
    return any(_CUE.search(story.sentences[near].text) for near in story.reach(place))


def _amended(text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of a figure that holds and the one it replaces."""
    for right, wrong in pairwise(quantities.find(text)):
        between = text[right.end_char : wrong.start_char]
        if (match := _NOT.search(between)) and len(between[: match.start()].split()) <= _WORDS_BETWEEN:
            same = right.dimension == wrong.dimension or "count" in (right.dimension, wrong.dimension)
            if same and right.low != wrong.low:
                yield right, wrong


def _revised(text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """The same where both stand the other way round, or the old one has to be counted."""
    for one, other in pairwise(quantities.find(text)):
        if one.dimension != other.dimension or one.low == other.low:
            continue
        if _TO.fullmatch(text, one.end_char, other.start_char) and _FROM.search(text, 0, one.start_char):
            yield other, one
        elif (than := _THAN.match(text, other.end_char)) and _CORRECTED_TO.search(text, 0, one.start_char):
            apart = -other.low if than["how"] in ("more", "higher") else other.low
            if one.low + apart >= _LARGE:
                yield one, replace(one, low=one.low + apart, high=one.high + apart)


_WORDS_BETWEEN = 4  # "23 people were killed, not 17"


def _has(
    right: Quantity, wrong: Quantity, text: str, sentence: Sentence, *, frame: str | None
) -> Quantity | None:
    """The `wrong` figure of `text` where a sentence has it as a whole of the same thing, in `frame` if there is one."""
    if frame is not None and all(
        figure.slot[0] != frame or figure.quantity.low != wrong.low for figure in claims.figures(sentence)
    ):
        return None
    # "the nine announced" are of what `right` is of; what a large number counts is not asked, part or whole
    bare = _AS_TOLD.match(text, wrong.end_char) is not None
    noun = nouns.counted(nouns.noun(text, right)) if bare else nouns.whole(text, wrong)
    bare = bare or wrong.low >= _LARGE
    digits = _digits(text, wrong)
    for quantity in quantities.find(sentence.text):
        if quantity.dimension == wrong.dimension and quantity.low == wrong.low:
            own = nouns.counted(nouns.noun(sentence.text, quantity)) if bare else None
            if wrong.dimension != "count" or noun in ("people", own or nouns.whole(sentence.text, quantity)):
                return quantity
        # "not 9,000" may leave the unit to the reader: then the digits alone must agree.
        elif (wrong.dimension, noun, digits) == ("count", "people", _digits(sentence.text, quantity) or ""):
            return quantity
    return None


_DIGITS = re.compile(r"\d[\d.,]*")


def _digits(text: str, quantity: Quantity) -> str | None:
    match = _DIGITS.search(text[quantity.start_char : quantity.end_char])
    return match.group().replace(",", "") if match else None


def _conflict(
    sentence: Sentence,
    right: Quantity,
    was: str,
    cited: Sequence[Span],
    story: Story,
) -> Conflict:
    value = sentence.text[right.start_char : right.end_char]
    old = standing.claim(value=was, cited=cited, status="retracted", articles=story.articles)
    new = standing.claim(value=value, cited=[sentence.span], status="current", articles=story.articles)
    return Conflict(CORRECTED, "number", (old, new))
