"""Words that count from the day of writing: "yesterday", "last week", "two days ago", "in a month's time"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from briefing import lexicon

Unit = Literal["day", "week", "weekend", "month", "year"]


class Shift(NamedTuple):
    """So many units from the day of writing, and where a text says so."""

    start_char: int
    end_char: int
    unit: Unit
    units: int
    direction: int  # -1 past, 1 future, 0 neither


class _Phrase(NamedTuple):
    pattern: str
    needs: frozenset[str]  # stand in it whatever its form
    unit: Unit
    units: int


def _phrase(pattern: str, needs: str, unit: Unit, units: int) -> _Phrase:
    return _Phrase(rf"\b(?:{pattern})\b(?!-)", frozenset(needs.split()), unit, units)


_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")
_PHRASES = (
    _phrase(r"the\s+day\s+before\s+yesterday", "before yesterday", "day", -2),
    _phrase(r"the\s+day\s+after\s+tomorrow", "after tomorrow", "day", 2),
    _phrase(r"yesterday(?:\s+(?:morning|afternoon|evening|night))?", "yesterday", "day", -1),
    _phrase(r"last\s+night|late\s+last\s+night", "last night", "day", -1),
    _phrase(r"tomorrow(?:\s+(?:morning|afternoon|evening|night))?", "tomorrow", "day", 1),
    _phrase(r"(?:earlier\s+|later\s+)?today", "today", "day", 0),
    _phrase(r"tonight", "tonight", "day", 0),
    *(_phrase(rf"this\s+{part}", f"this {part}", "day", 0) for part in ("morning", "afternoon", "evening")),
    _phrase(r"last\s+weekend", "last weekend", "weekend", -1),
    *(_phrase(rf"(?:earlier\s+|later\s+)?this\s+{unit}", f"this {unit}", unit, 0) for unit in _UNITS[1:]),
    *(_phrase(rf"(?:late\s+|early\s+)?last\s+{unit}", f"last {unit}", unit, -1) for unit in _UNITS[1:]),
    *(_phrase(rf"(?:late\s+|early\s+)?next\s+{unit}", f"next {unit}", unit, 1) for unit in _UNITS[1:]),
)
# One of these stands in whatever `find` gives; a text without any of them need not be searched.
TELLING = frozenset(
    "yesterday tomorrow night today tonight morning afternoon evening weekend week month year ago time".split()
)
_UNIT_WORDS = frozenset(f"{unit}{s}" for unit in _UNITS for s in ("", "s"))

# "even today", "today's world": the present age and not a day.
_AGE_BEFORE = re.compile(r"\b(?:even|until|till|to|than|as of|of)\s+$", re.IGNORECASE)
_AGE_AFTER = re.compile(
    r"['\u2019]s\s+(?:world|society|standards|youth|market|generation|money|terms|prices|kids|children)\b"
    r"|\s+(?:show|programme|program)\b"
)
# Units from the one of writing.
FROM_NOW = {"last": -1, "this": 0, "next": 1}
_OF_PERIOD = r"\s+(?:of\s+)?(last|this|next)\s+{}\b(?!['\u2019-])"
_NUMBERS = {
    word: value
    for value, word in enumerate(
        "a two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(), start=1
    )
} | {"an": 1, "one": 1}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=lambda word: (-len(word), word))) + r")"
# not of a count that has more figures before it: "10,000 years ago", "1.5 years ago"
_AGO = re.compile(rf"(?<![\d.,])\b{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+ago\b", re.IGNORECASE)
_HENCE = re.compile(
    (
        rf"\bin\s+{_COUNT}\s+(?P<unit>day|week|month|year)s?['\u2019]\s*time\b|\bin\s+a\s+(?P<unit2>day|week|month"
        rf"|year)['\u2019]s\s+time\b"
    ),
    re.IGNORECASE,
)


def find(text: str, vocabulary: frozenset[str]) -> Iterator[Shift]:
    """Where `text` says how far from the day of writing; `vocabulary` is that of `lexicon.vocabulary`."""
    telling = vocabulary & TELLING
    if not telling:
        return
    text = lexicon.without_twins(text)  # patterns without case take "s\u0130x" for six
    for phrase in [phrase for phrase in _PHRASES if phrase.needs <= vocabulary]:
        for match in _compiled(phrase.pattern).finditer(text):
            if "today" in match.group().lower() and (
                _AGE_BEFORE.search(text[: match.start()][-12:]) or _AGE_AFTER.match(text[match.end() :])
            ):
                continue
            if match.group()[0].isupper() and text[match.end() :][:6].strip().startswith("Show"):
                continue
            way = (phrase.units > 0) - (phrase.units < 0)
            yield Shift(*match.span(), phrase.unit, phrase.units, way)
    if "ago" in telling:
        for match in _AGO.finditer(text):
            yield Shift(*match.span(), _unit_of(match["unit"]), -_number(match["count"]), -1)
    if "time" in telling and not vocabulary.isdisjoint(_UNIT_WORDS):
        for match in _HENCE.finditer(text):
            unit = _unit_of(match["unit"] or match["unit2"])
            yield Shift(*match.span(), unit, _number(match["count"] or "a"), 1)


def of_period(text: str, start_char: int, unit: Literal["week", "year"]) -> tuple[int, int] | None:
    """Where the words of "Monday | of next week" and "3 May | last year" end, and the units from the day of writing."""
    match = _compiled(_OF_PERIOD.format(unit)).match(text, start_char)
    return (match.end(), FROM_NOW[match[1].lower()]) if match is not None else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _number(count: str) -> int:
    return _NUMBERS.get(count.lower()) or int(count)


def _unit_of(word: str) -> Unit:
    return next(unit for unit in _UNITS if unit == word.lower())
