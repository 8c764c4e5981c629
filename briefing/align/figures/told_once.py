"""Figures of which an event has one, told in classes of words: the sum that was taken, the jobs lost, the magnitude.

"left with 86,000 euro" and "carried off close to €140,000" have no verb in common, but are of one class. An article
that tells two different figures of a class tells of two things, and is asked for none. Figures of two articles are
compared where their passages share so many words that are rare in the story as the class demands; where an article
marks the disagreement itself ("rejected the railway's account"), the class is enough.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing import lexicon, quantities
from briefing.align import terms, untold
from briefing.align.figures import nouns, parts, statuses, values
from briefing.align.figures.claims import Figure
from briefing.align.figures.classes import CLASSES, OF_CUE, OF_DIMENSION, OF_PLAIN_CUE, Class, compiled
from briefing.align.figures.known import Known
from briefing.align.story import Story, mains
from briefing.quantities import Quantity
from briefing.types import Conflict, Sentence

# Figures of one class are not further apart than this.
MOST_TIMES = 3.0
# So many figures of a class are compared: those told earliest in their articles.
_MOST = 24
# A word so rare (the logarithm of one in how many sentences has it) tells that two passages speak of one thing.
_RARE = 2.0
_REACH = 90  # characters before a figure in which its verb stands
_BEHIND = 24  # characters behind a figure that can deny it

# How an article itself says that figures or accounts differ.
_DISPUTED = re.compile(
    r"\b(?:contradict(?:s|ed|ing)?|(?:reject|disput|question|challeng|den)(?:e|s|ed|es|ied|ies)?\s+(?:\w+['\u2019]?s?\s+){1,4}"
    r"(?:account|figures?|count|version|numbers?|toll|claim)"
    r"|(?:become|is|remains)\s+a\s+question|where\s+(?:other|such|those|these)\s+figures|other\s+figures"
    r"|than\s+(?:admitted|officially)|(?:doubts?|dispute|quarrel|confusion|disagreement)\s+(?:\w+\s+)?"
    r"(?:over|about)|conflicting|disagree(?:s|d)?|differ(?:s|ed)?\s+(?:from|on|over)"
    r"|(?:does|do|did)\s+not\s+(?:match|agree|add\s+up))\b",
)
# One of them stands in whatever the pattern fits.
_DISPUTING = frozenset(
    """contradict contradicts contradicted contradicting reject rejects rejected dispute disputes disputed question
    questions questioned challenge challenges challenged denied denies figures admitted officially doubt doubts quarrel
    confusion disagreement conflicting disagree disagrees disagreed differ differs differed match agree add""".split()
)
_APART = re.compile(rf"\b(?:{untold.APART})\b")
# What is so on other days too.
_AS_A_RULE = re.compile(
    r"\b(?:as\s+a\s+rule|as\s+usual|as\s+on\s+(?:any|every|other|most)|on\s+(?:a|an|any|other|most)\s+(?:\w+\s+)?(?:days?|nights?)"
    r"|normally|generally|often|sometimes)\b",
)


@dataclass(frozen=True, slots=True)
class _Told:
    figure: Figure
    place: int
    around: frozenset[str]  # the keys of its passage

    @property
    def sentence(self) -> Sentence:
        return self.figure.sentence


def find(story: Story, known: Known) -> tuple[Conflict, ...]:
    """One conflict at most for each class."""
    told: defaultdict[str, list[_Told]] = defaultdict(list)
    for place, classes in _possible(story).items():
        for own in CLASSES:
            if own.name in classes:
                told[own.name].extend(_figures(story, place, own))
    found = (_conflict(own, told[own.name], story, known) for own in CLASSES if own.name in told)
    return tuple(conflict for conflict in found if conflict is not None)


def _possible(story: Story) -> dict[int, frozenset[str]]:
    """The sentences with a number and a cue of a class that another article has too, by their places."""
    kinds: dict[int, frozenset[str]] = {}
    of_cue = OF_CUE if _may_dispute(story) else OF_PLAIN_CUE
    cues = frozenset(of_cue)
    cued = {
        place: frozenset[str]().union(*map(of_cue.__getitem__, story.vocabularies[place] & cues))
        for place in story.numbered_having(cues)
    }
    for place in story.meeting(cued):
        names = cued[place]
        dimensions = {one.dimension.split()[0] for one in quantities.find(story.sentences[place].text)}
        if names := names & frozenset[str]().union(
            *(OF_DIMENSION[one] for one in dimensions & OF_DIMENSION.keys())
        ):
            kinds[place] = names
    return {place: kinds[place] for place in story.meeting(kinds)}


def _figures(story: Story, place: int, own: Class) -> Iterator[_Told]:
    sentence = story.sentences[place]
    text = sentence.text
    before, after, never = compiled(own)
    if "?" in text or (never is not None and never.search(text)) or _AS_A_RULE.search(text.lower()):
        return
    for quantity in quantities.find(text):
        if not quantity.dimension.startswith(own.dimension) or quantity.low < own.least:
            continue
        is_before = before is not None and before.search(
            text, max(0, quantity.start_char - _REACH), quantity.start_char
        )
        is_after = after is not None and after.match(text, quantity.end_char)
        if (before or after) and not (is_before or is_after):
            continue
        if own.both and not (is_before and is_after):
            continue
        if not _is_whole(text, quantity, own):
            continue
        is_count = quantity.dimension == "count"
        figure = Figure(
            slot=(own.name, nouns.whole(text, quantity) or "") if is_count else (own.name,),
            about=own.about,
            quantity=quantity,
            sentence=sentence,
            span=nouns.span_of(sentence, quantity),
            growing=own.growing,
        )
        yield _Told(figure, place, story.around(place))


def _is_whole(text: str, quantity: Quantity, own: Class) -> bool:
    """False for a part, for what was or may be, and for so much in each."""
    if untold.is_elsewhen(text):
        return False
    left, right = nouns.clause(text, quantity)
    if _APART.search(text[left:right].lower()) or untold.EACH.match(text, quantity.end_char):
        return False
    if quantity.dimension == "count" and nouns.whole(text, quantity) is None:
        return False
    if own.may_come or own.is_disputed:
        return True
    return not untold.is_unreal(text, left, min(right, quantity.end_char + _BEHIND))


def _may_dispute(story: Story) -> bool:
    """True if an article may say itself that accounts differ: the classes that ask for it are idle otherwise."""
    return any(_DISPUTED.search(sentence.text.lower()) for sentence in story.having(_DISPUTING))


def _is_disputed(story: Story, place: int) -> bool:
    return any(_DISPUTED.search(story.sentences[near].text.lower()) for near in story.reach(place))


def _conflict(own: Class, every: Sequence[_Told], story: Story, known: Known) -> Conflict | None:
    main = mains(every, _are_compatible)[:_MOST]
    for one, other in combinations(main, 2):
        if _are_compatible(one, other) or not _are_alike(own, one, other, story):
            continue
        group = [
            told
            for told in main
            if told is one or told is other or any(_are_compatible(told, side) for side in (one, other))
        ]
        sides = parts.without(
            values.grouped([told.figure for told in group], story.moments), story.by_document
        )
        if len(sides) != 2 or values.knows_both(sides, (), known):
            continue
        return statuses.conflict(own.about, sides, known.withdrawn, story)
    return None


def _are_compatible(one: _Told, other: _Told) -> bool:
    return quantities.compatible(one.figure.quantity, other.figure.quantity)


def _are_alike(own: Class, one: _Told, other: _Told, story: Story) -> bool:
    low, high = sorted((one.figure.quantity.low, other.figure.quantity.low))
    if one.figure.quantity.dimension != other.figure.quantity.dimension or high > MOST_TIMES * low:
        return False
    disputed = _is_disputed(story, one.place) or _is_disputed(story, other.place)
    if own.is_disputed and not disputed:
        return False
    units = " ".join(told.figure.quantity.unit for told in (one, other)).split()
    common = frozenset(terms.key(lexicon.stem(word)) for word in (*own.cues, *units))
    keys = (one.around & other.around) - common
    # in a short story a word of two sentences is as rare as one can be
    rare = min(_RARE, math.log(1 + len(story.sentences) / 2))
    shared = sum(story.rarity(key) >= rare for key in keys if not key[:1].isdigit())
    return shared >= (min(1, own.anchors) if disputed else own.anchors)
