"""Falsehoods made from a true sentence: one change each that turns a proved sentence into an unproved one.

What may not be false is not made: names joined by "and" do not change their parts when they change places, and a
second negation may cancel the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
CALENDAR = frozenset((*_DAYS, *_MONTHS))
_CALENDAR = re.compile(r"\b(?:" + "|".join((*_DAYS, *_MONTHS)) + r")\b")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
NAME = re.compile(r"(?<!^)(?<![.!?\"“] )\b[A-Z][a-z]{3,}\b")
# A whole mention: "Sergei Lavrov", "Sund Bridge".
MENTION = re.compile(r"\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*\b")
_TITLES = frozenset(
    "The This That These Those There Then When While After Before But And For From With Its His Her Their Our Most "
    "Some All Both Each Every Hours Until Under Over Once About Only More Many Two Three Four Five Six Seven Eight "
    "Nine Ten She They".split()
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|could|can|should|must|has|have|had)\b(?! not)")
_NEGATION = re.compile(r"\bnot\s+|\bno\s+|\bnever\s+")
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|until)\b|n['’]t\b", re.IGNORECASE
)
# Names on both sides of these play one part.
_TOGETHER = re.compile(r"(?:,|\s|\band\b|\bor\b|\bthe\b|\d)*|['’]s?\s|-")

_UNITS = {
    "million": "billion", "billion": "million", "thousand": "million", "mph": "km/h", "km/h": "mph", "km": "miles",
    "kilometres": "miles", "kilometers": "miles", "miles": "kilometres", "metres": "feet", "feet": "metres",
    "meters": "feet", "acres": "hectares", "hectares": "acres", "francs": "euros", "euros": "dollars",
    "crowns": "euros", "dollars": "euros", "pounds": "dollars", "percent": "million", "minutes": "hours",
    "hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "months", "a.m.": "p.m.",
    "p.m.": "a.m.", "tonnes": "kilograms",
}  # fmt: skip
_AFTER_NUMBER = (
    r"(?:\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|several)\b)[ -]"
)
_UNIT = re.compile(
    rf"(?P<number>{_AFTER_NUMBER})(?P<unit>" + "|".join(map(re.escape, _UNITS)) + r")(?!\w)", re.IGNORECASE
)
_MODAL = {
    "may": "will", "might": "will", "will": "may", "expected to": "certain to", "believed to": "known to",
    "reportedly": "certainly", "allegedly": "certainly", "possibly": "certainly", "perhaps": "certainly",
    "probably": "certainly", "likely": "certain", "was": "may have been", "were": "may have been",
    "plans to": "has begun to", "plan to": "have begun to", "planned to": "had begun to", "must": "may",
    "hopes to": "is certain to", "hope to": "are certain to", "suspected": "proven", "would": "might",
}  # fmt: skip
_COMPARED = {
    "more than": "less than", "less than": "more than", "fewer than": "more than", "at least": "at most",
    "up to": "at least", "nearly": "more than", "almost": "more than", "about": "more than", "over": "under",
    "higher": "lower", "lower": "higher", "larger": "smaller", "smaller": "larger", "longer": "shorter",
    "shorter": "longer", "better": "worse", "worse": "better", "older": "younger", "younger": "older",
    "faster": "slower", "more": "less", "fewer": "more", "less": "more", "highest": "lowest",
    "largest": "smallest", "first": "last", "last": "first",
}  # fmt: skip
_BEFORE_NUMBER = frozenset(("nearly", "almost", "about", "over", "up to"))
_IN_TIME = {"before": "after", "after": "before", "since": "until", "until": "since", "later": "earlier",
            "earlier": "later"}  # fmt: skip
_QUANTIFIERS = {
    "some": "all", "most": "all", "many": "all", "several": "all", "all": "none of the",
    "every": "no", "none": "all", "both": "neither", "few": "most",
}  # fmt: skip
_WHO_SAID = re.compile(
    r"(?P<who>(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+|(?:the )?(?:police|officials|ministry|company|mayor|board|"
    r"hospital|government|director|department|railway|union|coroner|he|she)) (?P<verb>said|told|says)\b"
)
_TRAILING = re.compile(r"(?<![\"”’']), [^,\"”]{2,60} said(?: on \w+)?(?=\.$)")
_STRANGERS = ("police", "the mayor", "a union official")
_SAYING = re.compile(
    r"\b(?:said|says|told|according|warned|announced|denied|reported|claimed|added|wrote|called|asked|ruled)\b"
)

KINDS: Mapping[str, str] = {
    "number": "another number",
    "name": "another name",
    "names": "two names in each other's place",
    "roles": "two whole mentions in each other's place",
    "negation_added": "a negation put in",
    "negation_lost": "a negation taken out",
    "day": "another weekday or month",
    "unit": "another unit or scale",
    "attribution": "another speaker, or a speaker put in or taken out",
    "modality": "certain where it was not, or the other way round",
    "comparison": "a comparison or bound turned round",
    "time": "before for after",
    "quantifier": "all for some, none for all",
    "antecedent": "another person in brackets, cited to where that one is named",
    "span": "a citation moved by a character, or its text changed",
}


@dataclass(frozen=True, slots=True)
class Falsehood:
    """One falsified sentence, or one falsified citation, of a briefing."""

    kind: str  # one of KINDS
    sentence: int
    text: str  # the sentence as it would be shown
    shift: int = 0  # characters by which the first citation is moved


@dataclass(frozen=True, slots=True)
class Cast:
    """Names that the sources use: single words, the most frequent first, and who is quoted by a full name."""

    names: tuple[str, ...]
    speakers: tuple[str, ...]


def cast_of(texts: Sequence[str]) -> Cast:
    """The cast of some texts, the most frequent first, equal ones by the alphabet."""
    names: dict[str, int] = {}
    speakers: dict[str, int] = {}
    for text in texts:
        for match in NAME.finditer(text):
            if match.group() not in CALENDAR:
                names[match.group()] = names.get(match.group(), 0) + 1
        for match in _WHO_SAID.finditer(text):
            if " " in match["who"] and match["who"][0].isupper() and match["who"].split()[0] not in _TITLES:
                speakers[match["who"]] = speakers.get(match["who"], 0) + 1
    return Cast(
        tuple(sorted(names, key=lambda name: (-names[name], name))),
        tuple(sorted(speakers, key=lambda name: (-speakers[name], name))),
    )


def falsehoods(sentence: str, index: int, cast: Cast) -> Iterator[Falsehood]:
    """Every falsification of one sentence, kind by kind, in reading order."""
    for kind, texts in (
        ("number", _numbers(sentence)),
        ("name", _names(sentence, cast.names)),
        ("names", _exchanged(sentence, NAME)),
        ("roles", _exchanged(sentence, MENTION, cast.names)),
        ("negation_added", _negated(sentence)),
        ("negation_lost", (_put(sentence, match, "") for match in _NEGATION.finditer(sentence))),
        ("day", _days(sentence)),
        ("unit", _units(sentence)),
        ("attribution", _attributed(sentence, cast.speakers)),
        ("modality", _replaced(sentence, _MODAL)),
        ("comparison", _compared(sentence)),
        ("time", _replaced(sentence, _IN_TIME)),
        ("quantifier", _replaced(sentence, _QUANTIFIERS)),
    ):
        yield from (Falsehood(kind, index, text) for text in dict.fromkeys(texts) if text != sentence)


def _numbers(sentence: str) -> Iterator[str]:
    for match in _NUMBER.finditer(sentence):
        old = match.group()
        yield _put(sentence, match, str(int(old[0]) % 9 + 1) + old[1:])


def _names(sentence: str, names: Sequence[str]) -> Iterator[str]:
    for match in NAME.finditer(sentence):
        other = next((name for name in names if name[:4] not in sentence), None)
        if other is not None and match.group() not in CALENDAR:
            yield _put(sentence, match, other)


def _exchanged(sentence: str, pattern: re.Pattern[str], known: Sequence[str] = ()) -> Iterator[str]:
    """Two neighbouring names in each other's place: Kerry told Lavrov, Lavrov told Kerry.

    The first word of the sentence is a name only if it is a `known` one.
    """
    found = [
        match
        for match in pattern.finditer(sentence)
        if not {*match.group().split()} & (CALENDAR | _TITLES | {"May"})
        and (match.start() > 0 or match.group().split()[0] in known)
    ]
    for one, other in pairwise(found):
        # Parts of one name ("John Kerry") stand side by side; swapping them changes nobody's part.
        between = sentence[one.end() : other.start()]
        if one.group()[:4] == other.group()[:4] or _TOGETHER.fullmatch(between):
            continue
        yield sentence[: one.start()] + other.group() + between + one.group() + sentence[other.end() :]


def _negated(sentence: str) -> Iterator[str]:
    # A second negation may well leave the sense as it was: "nobody has not".
    auxiliary = None if _NEGATIVE.search(sentence) else _AUXILIARY.search(sentence)
    if auxiliary is not None:
        yield _put(sentence, auxiliary, auxiliary.group() + " not")


def _days(sentence: str) -> Iterator[str]:
    for match in _CALENDAR.finditer(sentence):
        row = _DAYS if match.group() in _DAYS else _MONTHS
        yield _put(sentence, match, row[(row.index(match.group()) + 1) % len(row)])


def _units(sentence: str) -> Iterator[str]:
    for match in _UNIT.finditer(sentence):
        yield _put(sentence, match, match["number"] + _UNITS[match["unit"].lower()])


def _attributed(sentence: str, speakers: Sequence[str]) -> Iterator[str]:
    """Said by another, said by nobody, or said by someone where the source itself says it."""
    match = _WHO_SAID.search(sentence)
    if match is not None:
        last = match["who"].split()[-1]
        for other in [
            *[one for one in speakers if last not in one and one not in sentence][:1],
            _STRANGERS[0],
        ]:
            if last != other.split()[-1]:
                shown = other if match.start() else other[0].upper() + other[1:]
                yield sentence[: match.start("who")] + shown + sentence[match.end("who") :]
    trailing = _TRAILING.search(sentence)
    if trailing is not None:
        yield sentence[: trailing.start()] + sentence[trailing.end() :]
    if _SAYING.search(sentence) is None and sentence.endswith("."):
        yield from (f"{sentence[:-1]}, {one} said." for one in speakers[:1] if one not in sentence)


def _replaced(sentence: str, table: Mapping[str, str]) -> Iterator[str]:
    for match in re.finditer(r"\b(?:" + "|".join(table) + r")\b", sentence):
        yield _put(sentence, match, table[match.group()])


def _compared(sentence: str) -> Iterator[str]:
    for match in re.finditer(r"\b(?:" + "|".join(_COMPARED) + r")\b", sentence):
        limits = re.match(
            r" (?:\d|[£$€]|a |two|three|four|five|six|ten|hundred|half)", sentence[match.end() :]
        )
        if match.group() not in _BEFORE_NUMBER or limits:
            yield _put(sentence, match, _COMPARED[match.group()])


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]
