"""The values of a story that may fill a slot: figures with what they count, times, ages, the sides of a vote.

What fills none is left out: parts ("two of whom"), rates, what comes on top ("another ten"), ends of a range,
capacities and numbers in names ("Flight 418").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import filterfalse
from typing import NamedTuple

from briefing import dates, lexicon, quantities
from briefing.align import hours, terms, untold
from briefing.align.figures import nouns
from briefing.align.hours import Hour
from briefing.align.slots import ages, concepts, sides
from briefing.align.story import Story
from briefing.dateline import head_end
from briefing.quantities import Quantity, numerals
from briefing.types import Sentence
from briefing.types.building import quickly_built

# One of these, or a digit, stands in every sentence with a value.
_TELLING = numerals.NUMBER_WORDS | dates.NAMES | hours.WORDS
LONGEST_WORDS = 60
# Two reports of one moment are not further apart.
ABOUT_MINUTES = 15
_PEOPLE = frozenset(
    """people person persons worker workers employee employees staff resident residents inhabitant inhabitants villager
    villagers miner miners victim victims casualty casualties spectator spectators demonstrator demonstrators protester
    protesters man men woman women passenger passengers citizen citizens member members soul souls individuals
    holidaymakers tourists locals guests visitors customers those them whom life lives fans folk seamen sailors
    bodies corpses fatalities deaths dead wounded injured travellers travelers swimmers marchers strikers""".split()
)
_NOUNS = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "job jobs post posts position positions place places",
        "home homes house houses property properties dwelling dwellings building buildings",
        "vehicle vehicles car cars",
        "vote votes ballots",
        "case cases infection infections",
        "object objects piece pieces work works artefact artefacts artifact artifacts item items",
    )
    for word in line.split()
}
# Who is counted by one of these may elsewhere be counted as people, or by another word of its line.
PERSONS = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "robber robbers raider raiders thief thieves burglar burglars gunman gunmen attacker attackers assailants",
        "patient patients participant participants volunteer volunteers subjects respondents",
        "soldier soldiers troops servicemen",
        "officer officers policeman policemen",
    )
    for word in line.split()
}
# What may follow a number and is not what it counts: "three votes short", "paper 7 first".
_NO_NOUNS = frozenset(
    """first last next second third only alone short later today yesterday altogether together overall long deep high
    wide tall away apart strong straight""".split()
)
# A single one is counted where this is told only.
_OF_ONE = frozenset(["dead", "missing"])
_PART_BEFORE = re.compile(
    r"\b(?:out\s+of|another|other|further|additional|one\s+of(?:\s+the)?|includ(?:ing|es|ed)|among(?:\s+them|\s+the\s+\w+)?"
    r"|of\s+whom|of\s+them|of\s+which|the\s+other|the\s+first|the\s+last|every|each|(?:margin|lead|difference|gap|advantage)\s+of"
    r"|No\.?|number|[Rr]oute|[Ff]light|Highway|bus|train|room|ward|platform|gate|lot|unit|lines?|plus|minus|chapter|article|section"
    r"|page|move|level|(?:room|space|seats|capacity)\s+(?:of|for)|licen[sc]ed\s+(?:to\s+carry|for)|instead\s+of(?:\s+the)?"
    r"|twice|compared\s+with|(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|all)\s+of\s+"
    r"(?:the|its|his|her|their)(?:\s+other)?)\s+$"
)
_PART_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:more|others?|additional|further|of\s+(?:the\s+(?:dead|victims|injured|wounded)|whom|which)"
    r"|to\s+spare|in\s+(?:every|each)|times|o'clock|degrees)\b|-(?!year|month|week|day|hour|minute)",
    re.IGNORECASE,
)
# "from 11.5 to 17", "between 29 and 80": ends of a range are no values.
_RANGE_BEFORE = re.compile(
    r"\b(?:from|between)\s+$|\b(?:from|between)\s+[\w.,]+\s+(?:to|and)\s+$|\d\s*(?:-|\u2013|to)\s*$"
)
# "last seen on 2 March": before what is told, and when it is not said.
_LAST = re.compile(r"\blast\s+(?:seen|heard|spotted|checked|inspected)\b[^,;.]*$")
# "in an article on November 20", "the report of 3 May": the day of a text and of nothing that happened.
_OF_A_TEXT = re.compile(
    r"\b(?:articles?|reports?|story|stories|edition|issue|version)\s+(?:(?:published|dated|printed|issued)\s+)?(?:on|of|from|in)\s+"
    r"(?:\w+day,?\s+)?$"
)
# "from noon to six": the end of a span of time, also where something is voted on.
_HOURS_BEFORE = re.compile(r"\b(?:noon|midday|midnight|dawn|[ap]\.?m\.?)\s+(?:to|until|till)\s+$")
_RANGE_AFTER = re.compile(r"\s*(?:-|\u2013|to)\s*\d")
_OF = re.compile(r"\s+of\s+(?:(?P<who>those|them|these)\b|(?:the|its|his|her|their|our)\b)")
_STRIKING = re.compile(r"\b(?:injuring|killing|wounding|hurting)\s+(?:at\s+least\s+|about\s+)?$")
_OF_A_SET = re.compile(r"\W*Of\s+(?:the|his|her|its|their|those)\b")
_NO_LENGTH = re.compile(r"\s*(?:ago|later|earlier|before|after|from\s+now)\b")
_PAIRED = re.compile(r"\b(?:votes?|voted|goals|sets|points)\b")
_OF_WHAT = re.compile(
    r"\s+of\s+(?:(?:the|its|his|her|their|all)\s+)?(?:(?:shares|stock|capital|equity)\s+(?:of|in)\s+(?:the\s+)?)?([a-z]+)\b"
)
# "with 62 percent of ballots counted": how far a count has come, and nobody's share.
_HOW_FAR = re.compile(
    r"\s+of\s+(?:(?:the|all)\s+)?(?:ballots?|votes?|polling\s+\w+|precincts|districts|stations)\s+(?:\w+\s+)?(?:counted|reporting|in\b)"
)
_RANGE_CHARS = 40
_MOVED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|lift(?:ed|s|ing)|cut(?:s|ting)?|increas(?:ed|es|ing)|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|rose|risen"
    r"|fell|fallen|dropp(?:ed|ing)|climb(?:ed|ing)|grew|grown|widened|narrowed)\b[^.;]{0,60}\bfrom\s+[\w.,%$\u20ac\u00a3]+"
    r"(?:\s(?:percent|per\s?cent|million|billion))?\s+to\s+$",
    re.IGNORECASE,
)
_MOVED_CHARS = 120
_RANGE_ENDS = ("from", "between", "to", "and", "-", "\u2013")
_CLOCK = re.compile(r"\d[:.hH]\d|\d\s?[apAP]\.?[mM]\b")
# One of them stands where a time of day is told in words, nearly always.
_CLOCK_WORDS = frozenset(
    "clock morning afternoon evening night noon midday midnight quarter half past twenty ten five".split()
)
# One of these, or a number with a mark in it, stands wherever a time of day is told in words or in digits.
_TIMED = _CLOCK_WORDS.union(["am", "pm", "m", "h"])
_MOMENTS = frozenset(["clock", "day", "weekday", "month", "year"])
_MOST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@quickly_built
@dataclass(frozen=True, slots=True)
class Value:
    """A value of a sentence and where it stands."""

    sentence: Sentence
    place: int  # of the sentence in the story
    kind: str  # values of one kind can be compared: "count", "money EUR", "clock", "age"
    start_char: int
    end_char: int
    noun: str = ""  # what a count counts: "people", a key, or "" for a bare number
    quantity: Quantity | None = None
    clock: Hour | None = None
    parts: tuple[int, ...] = ()  # a day and its month, the sides of a vote
    of_those: bool = False  # "eight of those rescued"

    @property
    def text(self) -> str:
        """The value as it stands."""
        return self.sentence.text[self.start_char : self.end_char]

    @property
    def rest(self) -> str:
        """The sentence without it."""
        return f"{self.sentence.text[: self.start_char]} {self.sentence.text[self.end_char :]}"

    def agrees(self, other: Value) -> bool:
        """True if both can be true of one thing."""
        if self.clock is not None and other.clock is not None:
            return self.clock.zone != other.clock.zone or hours.gap(self.clock, other.clock) <= ABOUT_MINUTES
        if self.quantity is not None and other.quantity is not None:
            return quantities.compatible(self.quantity, other.quantity)
        if self.kind == "day" and 0 in (self.parts[-1], other.parts[-1]):  # one names no year
            return self.parts[:-1] == other.parts[:-1]
        if self.kind == "age":  # a birthday may lie between two reports
            return abs(self.parts[0] - other.parts[0]) <= 1
        return self.parts == other.parts


def find(story: Story) -> Iterator[Value]:
    """The values of a story, sentence after sentence."""
    timed = frozenset(story.places(_TIMED.union(filterfalse(str.isdecimal, story.numbers))))
    for place in story.places(story.numbers | _TELLING):
        yield from _values(story.sentences[place], place, is_timed=place in timed)


def _values(sentence: Sentence, place: int, *, is_timed: bool) -> list[Value]:
    """The values of a sentence in order, none of a question or a very long one, nor of a dateline."""
    text = sentence.text
    if "?" in text or text.count(" ") >= LONGEST_WORDS:
        return []
    told = [_Told("pair", one.start_char, one.end_char, parts=one.numbers) for one in sides.find(text)]
    if is_timed and _may_tell_time(text):
        told += [_Told("clock", one.start_char, one.end_char, clock=one) for one in hours.find(text)]
    told += _days(text)
    taken = [(one.start_char, one.end_char) for one in told]
    for quantity in quantities.find(text):
        start, end = quantity.start_char, quantity.end_char
        if taken and any(first < end and start < last for first, last in taken):
            continue
        if (number := _number(text, quantity)) is not None:
            told.append(number)
    written_at = 0 if sentence.index else head_end(text)
    told = [one for one in told if one.start_char >= written_at]
    if " last " in text:
        told = [one for one in told if one.kind not in _MOMENTS or not _LAST.search(text, 0, one.start_char)]
    return [Value(sentence, place, *one) for one in sorted(told, key=_where)]


class _Told(NamedTuple):
    kind: str
    start_char: int
    end_char: int
    noun: str = ""
    quantity: Quantity | None = None
    clock: Hour | None = None
    parts: tuple[int, ...] = ()
    of_those: bool = False


def _where(told: _Told) -> tuple[int, int]:
    return told.start_char, told.end_char


def _days(text: str) -> Iterator[_Told]:
    for day in dates.find(text):
        if day.direction or day.last_day or _OF_A_TEXT.search(text, 0, day.start_char):
            continue
        if day.form == "day":
            parts: tuple[int, ...] = (day.month or 0, day.day or 0, day.year or 0)
            if parts[1] > _MOST_DAYS.get(parts[0], 31):
                continue
        elif day.form == "weekday":
            parts = (day.weekday or 0,)
        elif day.form == "month":
            parts = (day.month or 0,)
        elif day.form == "year":
            parts = (day.year or 0,)
        else:
            continue
        yield _Told(day.form, day.start_char, day.end_char, parts=parts)


def _may_tell_time(text: str) -> bool:
    return not lexicon.vocabulary(text).isdisjoint(_CLOCK_WORDS) or _CLOCK.search(text) is not None


def _is_range(text: str, start: int, end: int) -> bool:
    if _MOVED.search(text, max(0, start - _MOVED_CHARS), start):
        return False  # "raised its rate from 4.25% to 4.5%"
    is_range = _RANGE_AFTER.match(text, end) or (
        text[:start].rstrip().endswith(_RANGE_ENDS)
        and _RANGE_BEFORE.search(text, max(0, start - _RANGE_CHARS), start)
    )
    return bool(is_range) and _PAIRED.search(text) is None


def _number(text: str, quantity: Quantity) -> _Told | None:
    start, end = quantity.start_char, quantity.end_char
    if quantity.low <= 0 or quantity.low < quantity.high or untold.EACH.match(text, end):
        return None
    if _is_range(text, start, end) or _HOURS_BEFORE.search(text, max(0, start - _RANGE_CHARS), start):
        return None
    if (age := ages.find(text, quantity)) is not None:
        return _Told("age", start, end, parts=(age,)) if age else None
    if quantity.dimension != "count" and _OF_A_SET.match(nouns.around(text, quantity)[0]):
        return None
    if quantity.dimension == "share":
        if _HOW_FAR.match(text, end):
            return None
        of = _OF_WHAT.match(text, end)
        return _Told("share", start, end, quantity=quantity, noun=_noun(of[1]) if of else "")
    if quantity.dimension != "count":
        is_shift = quantity.dimension == "duration" and _NO_LENGTH.match(text, end)
        return None if is_shift else _Told(quantity.dimension, start, end, quantity=quantity)
    return _count(text, quantity)


def _count(text: str, quantity: Quantity) -> _Told | None:
    is_one = quantity.low < 2
    if (is_one and not concepts.tells(text, _OF_ONE)) or nouns.is_date(text, quantity):
        return None
    before, after = nouns.around(text, quantity)
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after):
        return None
    of = _OF.match(after)
    of_those = of is not None or _OF_A_SET.match(before) is not None
    if of is not None and of["who"] and _STRIKING.search(before):
        of_those = False  # "overturned with 38 pupils, injuring 11 of them": all who were hurt
    head, head_end = nouns.head(after[of.end() :] if of else after)
    if of and of["who"]:
        head = "people"
    if head and not _PEOPLE.isdisjoint(after[:head_end].lower().split()):
        head = "people"  # "six victims lay on the quay"
    if head and (nouns.names(after[:head_end], head) or nouns.is_heard(after, head_end)):
        return None  # "18 Norn soldiers" are not "18 soldiers"
    noun = "" if head is None or head.lower() in _NO_NOUNS else _noun(head.lower())
    if is_one and not noun:
        return None
    where = quantity.start_char, quantity.end_char
    return _Told("count", *where, noun=noun, quantity=quantity, of_those=of_those)


def _noun(word: str) -> str:
    if word in _PEOPLE:
        return "people"
    stem = lexicon.stem(word)
    return _NOUNS.get(stem) or PERSONS.get(stem) or terms.key(stem)
