"""The values of a story, each with what its clause and its sentence say of it.

A value fills a slot: "Four people were killed" fills that of the number of people killed. What it cannot fill is left
out: parts ("two of them" of others), rates, what comes on top ("another ten"), other times ("a year earlier"),
capacities and numbers in names ("Flight 418").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefing import dates, lexicon, quantities
from briefing.align import hours, terms, untold
from briefing.align.figures import nouns
from briefing.align.hours import Hour
from briefing.align.slots import concepts
from briefing.dateline import head_end
from briefing.quantities import Quantity
from briefing.types import Sentence

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
_BREAK = re.compile(
    r"[;:()\u2013\u2014\u201c\u201d\"]|,\s|\.\s|\s(?:and|but|while|although|because|when|where|which|who)\s"
)
_WILL = re.compile(
    r"\b(?:will|would|shall|(?:is|are)\s+to|(?:expected|due|set|scheduled|going|plans?|planned|likely)\s+to)\b|'ll\b"
)
# What may be, is feared or asked for; what is not so.
_PERHAPS = re.compile(
    r"\b(?:could|might|may|should|if|unless|whether|wants?|wanted|demand\w*|risk\w*|fears?|feared|offer\w*|ask\w*"
    r"|call\w*\s+for|plead\w*|sought|seek\w*|claim\w*|hop\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|without|denied)\b|n['\u2019]t\b", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:each|every|per|ago|earlier|previous\w*|last\s+(?:year|month|week)|another|further|additional|other|others|average"
    r"|usual\w*|typically|normally|up\s+to|target\w*|capacity|as\s+a\s+rule|good\s+day|compared\s+with|instead\s+of|since|record|history)\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:out\s+of|another|other|further|additional|one\s+of(?:\s+the)?|includ(?:ing|es|ed)|among(?:\s+them|\s+the\s+\w+)?"
    r"|of\s+whom|of\s+them|of\s+which|the\s+other|the\s+first|the\s+last|every|each|(?:margin|lead|difference|gap|advantage)\s+of"
    r"|No\.?|number|[Rr]oute|[Ff]light|Highway|bus|train|room|ward|platform|gate|lot|unit|lines?|plus|minus|chapter|article|section"
    r"|page|move|level|(?:room|space|seats|capacity)\s+(?:of|for)|licen[sc]ed\s+(?:to\s+carry|for)|instead\s+of(?:\s+the)?"
    r"|twice|compared\s+with)\s+$"
)
_PART_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:more|others?|additional|further|of\s+(?:the\s+(?:dead|victims|injured|wounded)|whom|which)"
    r"|in\s+(?:every|each)|times|o'clock|degrees)\b|-(?!year|month|week|day|hour|minute)",
    re.IGNORECASE,
)
# "from 11.5 to 17", "between 29 and 80": ends of a range are no values.
_RANGE_BEFORE = re.compile(
    r"\b(?:from|between)\s+$|\b(?:from|between)\s+[\w.,]+\s+(?:to|and)\s+$|\d\s*(?:-|\u2013|to)\s*$"
)
_RANGE_AFTER = re.compile(r"\s*(?:-|\u2013|to)\s*\d")
_OF = re.compile(r"\s+of\s+(?:(?P<who>those|them|these)\b|(?:the|its|his|her|their|our)\b)")
_OF_A_SET = re.compile(r"\W*Of\s+(?:the|his|her|its|their|those)\b")
_NO_LENGTH = re.compile(r"\s*(?:ago|later|earlier|before|after|from\s+now)\b")
# "13 years old", "13-year-old", "aged 13", "a man of 64", "Tom Reed, 58,", "Vass is 13."
_YEARS_OLD = re.compile(r"[\s-]years?[\s-]old\b")
_AGED = re.compile(
    r"\b(?:aged|age\s+of|at\s+age|lived\s+to\s+be|(?:man|woman|boy|girl|grandson|granddaughter|son|daughter|[a-z]+(?:er|or|ist))\s+of"
    r"|age\s+(?:\w+\s+){0,8}(?:as|at))\s+$"
    r"|\b(?:[A-Z]\w+|[Hh]e|[Ss]he|who)\s+(?:is|was)\s+(?:only\s+|just\s+|now\s+)?$|\b[A-Z][\w'\u2019-]+,\s+$"
)
_AGE_ENDS = re.compile(r"\s*(?:[.,;)]|and\b|when\b|who\b|$)")
_NOT_A_PERSON = re.compile(
    r"[\s-]years?[\s-]old\s+(?:\w+\s+){0,2}(?:building|house|bridge|plane|aircraft|car|ship|ferry|mill|company|firm|law|tree|church"
    r"|school|programme|program|record|dispute|system|contract|agreement|pipe|dam|tower|factory)"
)
_AGES = range(1, 115)
# "28-25", "104 votes to 92", "104 noes and 92 ayes", "87 for the motion, 109 against it"
_N = r"\d{1,4}|[a-z]+(?:-[a-z]+)?(?:\s+hundred(?:\s+and\s+[a-z]+(?:-[a-z]+)?)?)?"
_DASHED = re.compile(
    r"(?<![\w.,-])(?P<one>\d{1,3})\s*[-\u2013]\s*(?P<other>\d{1,3})(?![\w.,]*\d|-|\s*(?:per|%|years?|year|month|week|minutes?|hours?|days?|metre|meter))"
)
_TWO_SIDES = frozenset(["vote", "score", "win"])
_TO = re.compile(r"(?:\s+\w+){0,3}\s+to\s+(?:\w+\s+){0,3}")
_FOR = re.compile(r"\b(?:for|favou?r|ayes|yes|backed|supported)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|noes|no|opposed|wanted\s+\w+\s+gone)\b", re.IGNORECASE)
_PAIRED = re.compile(r"\b(?:votes?|voted|goals|sets|points)\b")
_BETWEEN_SIDES, _BEFORE_SIDES = 60, 20
_DATED = frozenset(["year", "day", "month"])
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CALENDAR = frozenset(map(lexicon.stem, dates.CALENDAR))
_WHERE = re.compile(r"\b(?:in|at|near|off|from|outside)\s+(?:the\s+)?([A-Z]\w+)")
_GENDERS = {
    word: line.split()[0]
    for line in (
        "he his him man boy father husband son brother mr",
        "she her woman girl mother wife daughter sister mrs ms",
    )
    for word in line.split()
}
# Who or what is another one than the story's.
OTHERS = frozenset(
    """another former sister brother husband wife son daughter father mother sister-in-law brother-in-law aftershock
    aftershocks foreshock deputy""".split()
)
_WHICH = OTHERS | frozenset(
    """first second third fourth fifth next another both former sister brother husband wife son daughter father mother
    sister-in-law brother-in-law son-in-law aftershock aftershocks foreshock deputy largest smallest""".split()
)
_NOISE = frozenset(
    map(
        lexicon.stem,
        """about around some nearly almost roughly approximately estimated estimate total official
        officials report reports reportedly least most more than according statement number count
        counted figure put gave give given said sum people also now just still already million billion
        thousand hundred dozen percent per cent altogether stood stands year years old month months week
        weeks day days hour hours minute minutes""".split(),
    )
) | {lexicon.stem(verb) for verb in lexicon.SPEECH_VERBS}


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


@dataclass(frozen=True, slots=True)
class Filler:
    """A value and what is said of it."""

    value: Value
    near: frozenset[str]  # concepts of the clause
    wide: frozenset[str]  # of the sentence
    keys: frozenset[str]  # the other words of the clause
    names: frozenset[str]  # those that are names
    which: frozenset[str]  # "second", "another"
    days: frozenset[tuple[int | None, ...]]  # those the sentence names besides
    persons: frozenset[str]  # "man", "woman": of whom the sentence speaks
    where: frozenset[str]  # names behind "in", "at", "near"
    will_be: bool
    is_perhaps: bool  # may be, is feared or only asked for
    is_not: bool
    is_past: bool  # the sentence names a year

    @property
    def kind(self) -> str:
        """The kind of its value."""
        return self.value.kind


def values(sentence: Sentence, place: int) -> list[Value]:
    """The values of a sentence in order, none of a question or a very long one, nor of a dateline."""
    text = sentence.text
    if "?" in text or text.count(" ") >= LONGEST_WORDS:
        return []
    told: list[_Told] = [*_pairs(text), *_times(text)]
    taken = [(one.start_char, one.end_char) for one in told]
    for quantity in quantities.find(text):
        if not any(start < quantity.end_char and quantity.start_char < end for start, end in taken):
            told += filter(None, [_number(text, quantity)])
    written_at = head_end(text)
    return [
        Value(sentence, place, *one)
        for one in sorted(told, key=lambda one: (one.start_char, one.end_char))
        if one.start_char >= written_at
    ]


class _Told(NamedTuple):
    kind: str
    start_char: int
    end_char: int
    noun: str = ""
    quantity: Quantity | None = None
    clock: Hour | None = None
    parts: tuple[int, ...] = ()
    of_those: bool = False


def _pairs(text: str) -> Iterator[_Told]:
    """The two sides of a vote or a score, the smaller first."""
    for match in _DASHED.finditer(text):
        sides = sorted((int(match["one"]), int(match["other"])))
        yield _Told("pair", *match.span(), parts=tuple(sides))
    if concepts.of(text).isdisjoint(_TWO_SIDES) and "against" not in text:
        return
    counts = [q for q in quantities.find(text) if q.dimension == "count" and q.low == q.high]
    for one, other in pairwise(counts):
        between = text[one.end_char : other.start_char]
        behind = text[max(0, one.start_char - _BEFORE_SIDES) :]
        is_pair = _TO.fullmatch(between) or (_FOR.search(behind) and _AGAINST.search(behind))
        if len(between) <= _BETWEEN_SIDES and is_pair and one.low > 0 and other.low > 0:
            sides = sorted((int(one.low), int(other.low)))
            yield _Told("pair", one.start_char, other.end_char, parts=tuple(sides))
            return


def _times(text: str) -> Iterator[_Told]:
    for one in hours.find(text) if _may_tell_time(text) else ():
        yield _Told("clock", one.start_char, one.end_char, clock=one)
    for day in dates.find(text):
        if day.direction or day.last_day:
            continue
        parts = {
            "day": (day.month or 0, day.day or 0, day.year or 0),
            "month": (day.month or 0,),
            "year": (day.year or 0,),
            "weekday": (day.weekday or 0,),
        }.get(day.form)
        if parts is not None and (day.form != "day" or parts[1] <= _MOST_DAYS.get(parts[0], 31)):
            yield _Told(day.form, day.start_char, day.end_char, parts=parts)


def _may_tell_time(text: str) -> bool:
    return not lexicon.vocabulary(text).isdisjoint(hours.WORDS) or _CLOCK.search(text) is not None


_CLOCK = re.compile(r"\d[:.hH]\d|\d\s?[apAP]\.?[mM]\b")


def _number(text: str, quantity: Quantity) -> _Told | None:
    start, end = quantity.start_char, quantity.end_char
    if quantity.low <= 0 or quantity.low < quantity.high or untold.EACH.match(text, end):
        return None
    if (
        _RANGE_AFTER.match(text, end) or _RANGE_BEFORE.search(text, max(0, start - 40), start)
    ) and not _PAIRED.search(text):
        return None
    age = _age(text, quantity)
    if age is not None:
        return (
            _Told("age", start, end, parts=(age,))
            if age in _AGES and not _NOT_A_PERSON.match(text, end)
            else None
        )
    if quantity.dimension != "count" and _OF_A_SET.match(nouns.around(text, quantity)[0]):
        return None
    if quantity.dimension == "share":
        of = re.match(r"\s+of\s+(?:(?:the|its|his|her|their|all)\s+)?([a-z]+)\b", text[end:])
        return _Told("share", start, end, quantity=quantity, noun=_noun(of[1]) if of else "")
    if quantity.dimension != "count":
        is_shift = quantity.dimension == "duration" and _NO_LENGTH.match(text, end)
        return None if is_shift else _Told(quantity.dimension, start, end, quantity=quantity)
    if nouns.is_date(text, quantity):
        return None
    before, after = nouns.around(text, quantity)
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after):
        return None
    of = _OF.match(after)
    of_those = of is not None or _OF_A_SET.match(before) is not None
    head, head_end = nouns.head(after[of.end() :] if of else after)
    if of and of["who"]:
        head = "people"
    if head and not _PEOPLE.isdisjoint(after[:head_end].lower().split()):
        head = "people"  # "six victims lay on the quay"
    if head and nouns.names(after[:head_end], head):
        return None  # "18 Norn soldiers" are not "18 soldiers"
    noun = "" if head is None else _noun(head.lower())
    if quantity.low < 2 and (not noun or concepts.of(text).isdisjoint(("dead", "missing"))):
        return None
    return _Told("count", start, end, noun=noun, quantity=quantity, of_those=of_those)


def _noun(word: str) -> str:
    if word in _PEOPLE:
        return "people"
    stem = lexicon.stem(word)
    return _NOUNS.get(stem) or terms.key(stem)


def _age(text: str, quantity: Quantity) -> int | None:
    """The age that a number is, or None if it is none."""
    start, end = quantity.start_char, quantity.end_char
    digits = re.match(r"\d+", text[start:end])
    if quantity.dimension == "duration":
        if not quantity.unit.startswith("year") or not re.match(r"[\s-]old\b", text[end:]):
            return None
        return int(digits[0]) if digits else round(quantity.low / _YEAR_S)
    if quantity.dimension != "count" or quantity.low not in _AGES:
        return None
    is_age = _YEARS_OLD.match(text, end) or (
        _AGED.search(text, max(0, start - 60), start) and _AGE_ENDS.match(text, end) and quantity.low > 2
    )
    return int(quantity.low) if is_age else None


_MOST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_YEAR_S = 31_557_600.0


def fill(value: Value) -> Filler | None:
    """What is said of a value; None if it is of another time, or so much in each."""
    text, start, end = value.sentence.text, value.start_char, value.end_char
    left, right = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    clause = f"{text[left:start]} {text[end:right]}"
    if _APART.search(clause):
        return None
    tokens = terms.tokens(clause)
    attributes = frozenset[str]() if _measures(value) else concepts.ATTRIBUTES
    return Filler(
        value=value,
        near=concepts.of(clause) - attributes,
        wide=concepts.of(value.rest) - attributes,
        keys=keys(clause),
        names=frozenset(
            [token.key for token in tokens if token.is_name and token.word not in dates.CALENDAR]
        ),
        which=frozenset([token.word for token in tokens if token.word in _WHICH]),
        days=frozenset(
            [
                (day.month, day.day, day.weekday)
                for day in dates.find(text)
                if day.form in ("day", "weekday") and not (start <= day.start_char < end)
            ]
        ),
        persons=genders(value.rest),
        where=frozenset([terms.key(lexicon.stem(lexicon.words(name)[0])) for name in _WHERE.findall(clause)])
        - _CALENDAR,
        will_be=_WILL.search(text, left, right) is not None,
        is_perhaps=_PERHAPS.search(clause) is not None,
        is_not=_NOT.search(clause) is not None,
        is_past=value.kind not in _DATED and _YEAR.search(value.rest) is not None,
    )


def genders(text: str) -> frozenset[str]:
    """Of whom a text speaks: "he", "she"."""
    return frozenset([_GENDERS[word] for word in lexicon.vocabulary(text) & _GENDERS.keys()])


def _measures(value: Value) -> bool:
    return (
        value.quantity is not None
        and value.kind not in ("count", "share", "duration")
        and not value.kind.startswith("money")
    )


def keys(text: str) -> frozenset[str]:
    """What the words of a text are compared by, those left out that say nothing beside a value."""
    return frozenset(
        [
            terms.key(stem)
            for stem in lexicon.content_stems(text)
            if stem not in _NOISE and stem not in concepts.WORDS and not stem[:1].isdigit()
        ]
    )
