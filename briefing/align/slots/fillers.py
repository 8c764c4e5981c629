"""What a clause and its sentence say of a value: which slot it fills.

"Four people were killed" fills that of the number of people killed. What is said of other times ("a year earlier"), or
of each of many, fills none.
"""

from __future__ import annotations

import re
from functools import cached_property

from briefing import dates, lexicon
from briefing.align import occasions, terms, untold
from briefing.align.figures import nouns
from briefing.align.slots import ages, concepts
from briefing.align.slots.values import Value
from briefing.first_names import gender

_BREAK = re.compile(
    r"[;:()\u2013\u2014\u201c\u201d\"]|,\s|\.\s|\s(?:and|but|while|although|because|when|where|which|who)\s"
)
_AT = re.compile(r"(?:at|with|of|up|down|worth)\s+(?:about\s+|some\s+|nearly\s+)?")
_WILL = re.compile(
    r"\b(?:will|would|shall|(?:is|are)\s+to|(?:expected|due|set|scheduled|going|plans?|planned|likely)\s+to)\b|'ll\b"
)
# "published on Wednesday in The Northern Journal": where it can be read.
_PUBLISHED = re.compile(r"\b(?:published|appear(?:ed|ing))\b[^,;]*\bin\b[^,;]*")
# What may be, is feared or asked for.
_PERHAPS = re.compile(
    r"\b(?:could|might|may|should|if|unless|whether|wants?|wanted|demand\w*|risk\w*|fears?|feared|offer\w*|ask\w*"
    r"|call\w*\s+for|plead\w*|sought|seek\w*|claim\w*|hop\w+)\b",
)
# Who wants it: what one side asks for and what the other offers are two things.
_ASKED = re.compile(r"\b(?:demand\w*|want\w*|ask\w*|call\w*\s+for|seek\w*|sought)\b")
_OFFERED = re.compile(r"\b(?:offer\w*|propos\w*)\b")
_APART = re.compile(
    r"\b(?:each|every|per|ago|earlier|previous\w*|last\s+(?:year|month|week)|another|further|additional|other|others|average"
    r"|usual\w*|typically|normally|up\s+to|target\w*|capacity|as\s+a\s+rule|good\s+day|compared\s+with|instead\s+of|since|record|history)\b",
)
_DATED = frozenset(["year", "day", "month"])
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = re.compile(
    r"\b(?:between|from)\s+(?:19|20)\d\d\s+(?:and|to|until|till)\s+(?:19|20)\d\d\b"
)  # over all of them
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
_WHICH = OTHERS | frozenset("first second third fourth fifth next both son-in-law largest smallest".split())
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


class Filler:
    """A value and what is said of it, each read when it is first asked for: the first tells most pairs apart."""

    def __init__(self, value: Value, clause: tuple[int, int]) -> None:
        """Of a value in the clause that begins and ends at these places of its sentence."""
        self.value = value
        self.kind = value.kind
        self._clause = clause
        self._told = _without(value, *clause, bound=True)  # the clause without the value

    @cached_property
    def near(self) -> frozenset[str]:
        """Concepts of the clause."""
        return concepts.of(self._told) - self._attributes

    @cached_property
    def wide(self) -> frozenset[str]:
        """Those of the sentence."""
        return concepts.of(self.value.rest) - self._attributes

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The name beside an age, word by word."""
        value = self.value
        return ages.name(value.sentence.text, value.start_char, value.end_char)

    @cached_property
    def speaks(self) -> bool:
        """True for the age of who says what the sentence tells."""
        value = self.value
        return ages.is_of_speaker(value.sentence.text, value.start_char, value.end_char)

    @cached_property
    def role(self) -> str:
        """What somebody whose age is told is called beside it: "lorry driver"; empty where nothing is."""
        value = self.value
        return ages.role(value.sentence.text, value.start_char, value.end_char)

    @property
    def _attributes(self) -> frozenset[str]:
        return frozenset() if _measures(self.value) else concepts.ATTRIBUTES

    @cached_property
    def keys(self) -> frozenset[str]:
        """The other words of the clause."""
        return keys(self._told)

    @cached_property
    def names(self) -> frozenset[str]:
        """Those that are names."""
        tokens = terms.tokens(_PUBLISHED.sub(" ", self._told))
        return frozenset(
            [token.key for token in tokens if token.is_name and token.word not in dates.CALENDAR]
        )

    @cached_property
    def which(self) -> frozenset[str]:
        """Words that tell one from another: "second", "another"."""
        return frozenset([token.word for token in terms.tokens(self._told) if token.word in _WHICH])

    @cached_property
    def days(self) -> frozenset[tuple[int | None, ...]]:
        """The days that the sentence names besides."""
        value = self.value
        return frozenset(
            [
                (day.month, day.day, day.weekday)
                for day in dates.find(value.sentence.text)
                if day.form in ("day", "weekday")
                and not (value.start_char <= day.start_char < value.end_char)
            ]
        )

    @cached_property
    def happened(self) -> frozenset[str]:
        """The kinds of happening of which a date is the date."""
        text, value = self.value.sentence.text, self.value
        inside = [
            n
            for n, (first, last) in enumerate(terms.spans(text))
            if first < value.end_char and last > value.start_char
        ]
        if not inside:
            return frozenset()
        return occasions.of(terms.tokens(text), inside[0], inside[-1]) & occasions.KINDS

    @cached_property
    def persons(self) -> frozenset[str]:
        """Of whom the sentence speaks: "he", "she"; of an age, whoever is named beside it."""
        named = gender(self.named[0]) if self.value.kind == "age" and self.named else None
        return genders(self.value.rest) if named is None else frozenset([named])

    @cached_property
    def where(self) -> frozenset[str]:
        """Names behind "in", "at", "near"."""
        names = _WHERE.findall(self._told)
        return frozenset([terms.key(lexicon.stem(lexicon.words(name)[0])) for name in names]) - _CALENDAR

    @cached_property
    def will_be(self) -> bool:
        """True for what is to come."""
        return _WILL.search(self.value.sentence.text, *self._clause) is not None

    @cached_property
    def was_to_be(self) -> bool:
        """True for when something was to happen, whenever it did."""
        return untold.was_to_be(self.value.sentence.text, self.value.start_char)

    @cached_property
    def is_perhaps(self) -> bool:
        """True for what may be, is feared or only asked for."""
        return _PERHAPS.search(self._told.lower()) is not None

    @cached_property
    def wished(self) -> frozenset[str]:
        """Whether it is asked for or offered, in its clause."""
        told = self._told.lower()
        pairs = (("asked", _ASKED), ("offered", _OFFERED))
        return frozenset([name for name, pattern in pairs if pattern.search(told)])

    @cached_property
    def is_past(self) -> bool:
        """True if the sentence names a year beside the value."""
        if self.value.kind in _DATED:
            return False
        return _YEAR.search(_YEARS.sub(" ", self.value.rest)) is not None


def fill(value: Value) -> Filler | None:
    """What is said of a value; None if it is of another time, or so much in each."""
    text = value.sentence.text
    left, right = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= value.start_char:
            left = match.end()
        elif match.start() >= value.end_char:
            right = match.start()
            break
    if _AT.fullmatch(text, left, value.start_char):  # "inflation, at 6.1% in January,"
        left = max((match.end() for match in _BREAK.finditer(text, 0, max(0, left - 2))), default=0)
    if value.kind == "count" and untold.AS_OF.search(text, left, right):
        return None
    return None if _APART.search(_without(value, left, right).lower()) else Filler(value, (left, right))


def _without(value: Value, start: int, end: int, *, bound: bool = False) -> str:
    """What stands between two places of a sentence beside a value, and its `bound`: "more than" is no rise."""
    text = value.sentence.text
    first = value.start_char
    if bound and value.quantity is not None and value.quantity.bound != "exact":
        first = max(start, nouns.bound_start(text, value.quantity))
    return f"{text[start:first]} {text[value.end_char : end]}"


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
