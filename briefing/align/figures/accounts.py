"""Two counts of one thing that an article itself sets side by side, each by somebody else.

"The police estimated it at 60,000 people, the organisers at 300,000.", "Some 14,500 people have left their homes,
according to the government. The Red Cross spoke of 17,000." The second figure is bare: it has no noun of its own, and
leaves the reader to the first. `rivals` compares what counts with nouns of their own; here the second borrows the
first one's noun or unit, in whatever words it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from briefing import lexicon, quantities
from briefing.align import standing, untold
from briefing.align.figures import claims, nouns, statuses
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import Conflict, Sentence

# Two counts of one thing are not further apart than this.
MOST_TIMES = 10.0
_BOUND = (
    r"(?:at\s+least|more\s+than|about|some|around|only|just|nearly|almost|over|up\s+to|roughly|close\s+to|well\s+over"
    r"|an?\s+(?:estimated|total\s+of))"
)
_WHAT = r"(?:it|them|that|their\s+\w+|its\s+\w+|attendance|turnout|the\s+\w+(?:\s+of\s+(?:the\s+)?\w+)?)"
# Ends before the second number: who counts otherwise, and by which word.
_COUNTS_TOO = re.compile(
    rf"(?:^\W*|[;,\u2013\u2014]\s+|\b(?:and|but|while|whereas|though|although)\s+)"
    rf"(?P<who>(?:(?:the|its|their|a|an)\s+)?(?:[^\s,;:]+\s+){{0,6}}?[^\s,;:]+)(?:,\s[^;:]{{3,90}},)?\s+"
    rf"(?:(?:still|now|itself|always|since|has|have|had|later|meanwhile|however)\s+){{0,2}}"
    rf"(?:(?:sp(?:eak|eaks|oke)|talk(?:s|ed)?)\s+of|counts?|counted|put(?:s)?\s+{_WHAT}\s+at|(?:estimate[sd]?|gave|gives?)\s+{_WHAT}\s+(?:at|as)"
    rf"|st(?:ay|ays|ayed|ick|icks|uck|ands?|ood)\s+(?:with|to|by|at)|arrives?\s+at|arrived\s+at"
    rf"|(?:said|says?|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|estimate[sd]?)\s+(?:that\s+)?(?:it|there|they)\s+(?:was|were|is|are|had\s+been)"
    rf"|confirm(?:s|ed)|at)\s+(?:{_BOUND}\s+)?$",
    re.IGNORECASE,
)
# Words that `_COUNTS_TOO` needs: one of these, or two.
_WORDS = frozenset(
    """speak speaks spoke talk talks talked count counts counted put puts estimate estimates estimated gave give gives
    stay stays stayed stick sticks stuck stand stands stood arrive arrives arrived confirm confirms confirmed""".split()
)
# What stands right before the second number wherever the pattern ends there.
_LAST = frozenset(
    """of count counts counted at as with to by was were is are been confirms confirmed least than about some around
    only just nearly almost over roughly estimated""".split()
)
_SAID = frozenset(
    "said say says insist insists insisted maintain maintains maintained claim claims claimed".split()
)
_THERE = frozenset("it there they".split())
# Who may count: these, or a name.
COUNTERS = frozenset(
    """organisers organizers organiser organizer union unions opposition activists campaigners residents witnesses
    critics police officials authorities ministry government hospital hospitals doctors rescuers company mayor bank
    service agency prosecutors party army authority association federation ombudsman court commission council governor
    minister spokesman spokeswoman owner airline insurers insurer experts economists committee bureau office institute
    university scientists groups group charity church churches company firm prefecture prosecutor lawyers
    center centre""".split()
)
_NOBODY = frozenset("he she they it we i who which that this these those nobody everyone".split())
# What somebody said of the first figure, before or behind it.
_TOLD = re.compile(
    r"\b(?:according\s+to|said|says|say|told|reported|reports|confirmed|estimated|estimates|put|puts|counted|counts|spoke"
    r"|speaks|announced|stated|confirmed|admitted|insisted|claimed|official|gave|declared)\b",
    re.IGNORECASE,
)
# The second number ends what is said.
_ENDS = re.compile(r"\s*(?:[.,;:)\u2013\u2014]|$|\s(?:and|but|while|whereas)\s)")


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    quantity: Quantity

    @property
    def value(self) -> str:
        return nouns.worded(self.sentence.text, self.quantity)


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict for each pair of figures; where several articles set them side by side they are told once."""
    found: dict[tuple[str, float, float], list[tuple[_Told, _Told]]] = {}
    for place in story.numbered_having(_WORDS | _SAID):
        vocabulary = story.vocabularies[place]
        if vocabulary.isdisjoint(_WORDS) and vocabulary.isdisjoint(_THERE):
            continue
        for one, other in _pairs(story, place):
            low, high = sorted((one.quantity.low, other.quantity.low))
            found.setdefault((one.quantity.dimension, low, high), []).append((one, other))
    return tuple(_conflict(pairs, story) for pairs in found.values())


def _pairs(story: Story, place: int) -> Iterator[tuple[_Told, _Told]]:
    """Another's figure at `place`, with the one before it that it stands beside."""
    sentence = story.sentences[place]
    text = sentence.text
    numbers = quantities.find(text)
    for number, quantity in enumerate(numbers):
        if lexicon.word_before(text, quantity.start_char) not in _LAST:
            continue
        if not _ENDS.match(text, quantity.end_char) or quantity.dimension in ("share", "duration", "age"):
            continue
        who = _COUNTS_TOO.search(text, 0, quantity.start_char)
        if who is None or not _is_counter(who["who"]):
            continue
        before = [_Told(sentence, one) for one in numbers[:number] if one.end_char <= who.start("who")]
        if not before and (near := story.before(place)) is not None:
            before = [_Told(near, one) for one in quantities.find(near.text)]
        first = _of_one_thing(before, quantity)
        if first is not None and _is_told_by_another(first, sentence, who):
            yield first, _Told(sentence, quantity)


def _is_counter(who: str) -> bool:
    words = [word.strip(".,\u201d\u201c\"'").removesuffix("'s") for word in who.split()]
    folded = [word.casefold() for word in words]
    if not _NOBODY.isdisjoint(folded):
        return False
    is_name = words[0][:1].isupper() and folded[0] not in ("the", "a", "an", "its", "their")
    return is_name or not COUNTERS.isdisjoint(folded) or any(word[:1].isupper() for word in words[1:])


def _of_one_thing(before: list[_Told], bare: Quantity) -> _Told | None:
    """The one figure of those before that a bare one can be another count of."""
    found = [
        told
        for told in before
        if told.quantity.dimension == bare.dimension
        or (bare.dimension == "count" and told.quantity.dimension.startswith("money"))
    ]
    found = [told for told in found if not nouns.counting(told.sentence.text, told.quantity)[1]]
    if len(found) != 1:
        return None
    one = found[0].quantity
    if one.dimension == "count" and nouns.whole(found[0].sentence.text, one) is None:
        return None
    low, high = sorted((one.low, bare.low))
    same = replace(bare, dimension=one.dimension, unit=one.unit)
    return None if low * MOST_TIMES < high or low <= 1 or quantities.compatible(one, same) else found[0]


def _is_told_by_another(first: _Told, sentence: Sentence, who: re.Match[str]) -> bool:
    """True if the first figure is somebody's, and nobody's who gives the second."""
    text = first.sentence.text
    within = text[: who.start("who")] if first.sentence is sentence else text
    is_elliptic = who.group().rstrip().casefold().endswith(f"{who['who']} at".casefold())
    if is_elliptic and (first.sentence is not sentence or _AT.search(within) is None):
        return False
    if not is_elliptic and _TOLD.search(within) is None:
        return False
    if not nouns.is_comparable(text, first.quantity) or untold.is_elsewhen(sentence.text):
        return False
    words = [word for word in who["who"].split() if word[:1].isupper() or word in COUNTERS][-2:]
    return set(lexicon.content_stems(" ".join(words))).isdisjoint(lexicon.content_stems(within))


_AT = re.compile(r"\b(?:put|puts|estimate[sd]?|gave)\s[^.;]{1,60}\bat\b|\bestimate[sd]?\b", re.IGNORECASE)


def _told_as(first: _Told) -> str | None:
    """What a figure is of by the words around it: "four deaths", "those who were shot dead; … their number at 3"."""
    text, start = first.sentence.text, first.quantity.start_char
    framed = (f for f in claims.figures(first.sentence) if f.quantity.start_char == start)
    if (figure := next(framed, None)) is not None:
        return figure.about
    if _THEIR_NUMBER.search(text, 0, start) and _WHO_DIED.search(text, 0, start):
        return statuses.KILLED
    return None


_THEIR_NUMBER = re.compile(r"\btheir\s+number\s+at\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WHO_DIED = re.compile(
    r"\b(?:who|people|persons|men|women|protesters|demonstrators)\s+(?:(?:were|was|had\s+been|have\s+been)\s+"
    r"(?:\w+\s+)?(?:dead|killed)|(?:had\s+|have\s+)?died)\b",
    re.IGNORECASE,
)


def _conflict(pairs: list[tuple[_Told, _Told]], story: Story) -> Conflict:
    first, second = pairs[0]
    noun = nouns.noun(first.sentence.text, first.quantity) if first.quantity.dimension == "count" else None
    by_value: dict[float, list[_Told]] = {}
    for told in chain.from_iterable(pairs):
        by_value.setdefault(told.quantity.low, []).append(told)
    sides = [
        standing.Side(
            min(own, key=lambda told: -len(told.value)).value,
            list(dict.fromkeys(told.sentence.span for told in own)),
        )
        for own in (by_value[first.quantity.low], by_value[second.quantity.low])
    ]
    about = f"number of {noun}" if noun else "amount"
    if first.quantity.dimension == "count":
        about = _told_as(first) or about
    return standing.between(about=about, kind="number", sides=sides, articles=story.articles)
