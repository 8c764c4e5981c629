"""What a clause and its sentence say of a value: which slot it fills.

"Four people were killed" fills that of the number of people killed. What is said of other times ("a year earlier"), or
of each of many, fills none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing import dates, lexicon
from briefing.align import terms
from briefing.align.slots import concepts
from briefing.align.slots.values import Value
from briefing.types.building import quickly_built

_BREAK = re.compile(
    r"[;:()\u2013\u2014\u201c\u201d\"]|,\s|\.\s|\s(?:and|but|while|although|because|when|where|which|who)\s"
)
_WILL = re.compile(
    r"\b(?:will|would|shall|(?:is|are)\s+to|(?:expected|due|set|scheduled|going|plans?|planned|likely)\s+to)\b|'ll\b"
)
# What may be, is feared or asked for.
_PERHAPS = re.compile(
    r"\b(?:could|might|may|should|if|unless|whether|wants?|wanted|demand\w*|risk\w*|fears?|feared|offer\w*|ask\w*"
    r"|call\w*\s+for|plead\w*|sought|seek\w*|claim\w*|hop\w+)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:each|every|per|ago|earlier|previous\w*|last\s+(?:year|month|week)|another|further|additional|other|others|average"
    r"|usual\w*|typically|normally|up\s+to|target\w*|capacity|as\s+a\s+rule|good\s+day|compared\s+with|instead\s+of|since|record|history)\b",
    re.IGNORECASE,
)
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


@quickly_built
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
    is_past: bool  # the sentence names a year

    @property
    def kind(self) -> str:
        """The kind of its value."""
        return self.value.kind


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
