"""Numbers as text writes them, in digits or in words: where they stand, their value, how finely they are stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import digits
from typing import NamedTuple

from briefing import lexicon

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}
_MONEY_SIGNS = "$\u20ac\u00a3\u00a5\u20b9"
_SHORT_SCALES = {"k": 1_000, "mn": 1_000_000, "bn": 10**9, "tn": 10**12}

# "dozens of", "hundreds": a range and no number.
VAGUE = {
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2_000, 9_999),
    "tens of thousands": (20_000, 99_999), "hundreds of thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999), "billions": (2 * 10**9, 10**10 - 1),
}  # fmt: skip

_WORDS = "|".join(
    sorted((*_SMALL, "hundred", "thousand", "million", "billion", "trillion"), key=len, reverse=True)
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?"
_ONE_WORD = rf"(?:{'|'.join(_TENS)})[\s-](?:{'|'.join(_ONES[1:10])})|{'|'.join(sorted(_SMALL, key=len, reverse=True))}"
_NUMERAL = re.compile(
    rf"(?<![\w.,/:\u2019'-])(?P<mixed>(?P<whole>\d{{1,3}}|{_ONE_WORD})\s+and\s+(?:a|one)\s+(?P<part>half|quarter)"
    r"(?:\s+(?P<mixed_scale>hundred|thousand|million|billion|trillion))?)\b"
    rf"|(?<![\w.,/:\u2019'-])(?:(?P<minus>[-\u2212])(?=\d))?(?P<digits>{_DIGITS})"
    r"(?:[\s\u00a0-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen)\b|(?P<short>k|mn|bn|tn)\b"
    r"|(?P<metric>m)\b)?"
    r"(?![\d]|[.,:]\d|st\b|nd\b|rd\b|th\b)"
    rf"|\b(?P<half>half\s+an?\s+(?P<half_scale>million|billion|dozen|thousand))\b"
    rf"|\b(?P<dozen>(?:(?:an?|one|two|three|four|five|six|half\s+a)\s+)?dozen)\b"
    rf"|\b(?P<words>(?:an?\s+(?=hundred|thousand|million|billion|trillion))?(?:{_WORDS})(?:(?:[\s-]+"
    rf"|\s+and\s+)(?:{_WORDS}))*)\b"
    rf"|\b(?P<vague>tens\s+of\s+thousands|hundreds\s+of\s+thousands|dozens|scores|hundreds|thousands|millions"
    rf"|billions)\b",
)


NUMBER_WORDS = frozenset((*_SMALL, *_SCALES, *VAGUE, "dozen", "half")) | frozenset(
    f"{part}{s}" for part in ("third", "quarter", "fifth", "sixth", "eighth", "tenth") for s in ("", "s")
)
_HAS_DIGIT = re.compile(r"\d")
_COUNTED = frozenset((*_SCALES, "dozen"))
_AGAIN_IN_DIGITS = re.compile(r"\s\((\d[\d,]*)\)")
_SEPARATORS = dict.fromkeys(map(ord, ",\u00a0\u202f"))
_RUN = re.compile(r"\w+")
_DIGITS_START = re.compile(r"\d+")
_STARTS = frozenset((*_SMALL, *_SCALES, "dozen", "dozens", "a", "an", "half", "tens", "scores")) | frozenset(
    f"{scale}s" for scale in _SCALES
)
_ARTICLES = frozenset(("a", "an"))


def has_digit(text: str) -> bool:
    """True where a digit of any script stands."""
    if any(map(text.__contains__, digits)):
        return True
    return not text.isascii() and _HAS_DIGIT.search(text) is not None


class Numeral(NamedTuple):
    """A number in a text. ``low`` and ``high`` differ for "dozens" only; ``step`` is the unit of its last digit."""

    start_char: int
    end_char: int
    low: float
    high: float
    step: float


# No count has more; a longer one is a key or a joke, and past 300 digits no float.
_MOST_DIGITS = 40


def find(text: str, *, in_digits: bool) -> list[Numeral]:
    """The numbers of `text`, in order. Ordinals, times ("4:20") and parts of words are left out.

    It has no twins (`lexicon.without_twins`); `in_digits` tells whether it has a digit.
    """
    words = _first_words(text)
    text = text.lower()  # as long: what is longer in small letters is a twin
    found: list[Numeral] = []
    end = 0
    for at in starts(text, words, in_digits=in_digits):
        if at < end:
            continue
        match = _NUMERAL.match(text, at - 1) if at > end and text[at - 1] in "-\u2212" else None
        if match is None and (match := _NUMERAL.match(text, at)) is None:
            continue
        end = match.end()
        if match["mixed"]:
            found.append(_from_mixed(match))
        elif match["digits"]:
            if len(match["digits"]) <= _MOST_DIGITS:
                found.append(_from_digits(match))
        elif match["words"]:
            again = _AGAIN_IN_DIGITS.match(text, end)
            number = from_words(match["words"])
            if number is not None:
                # "twenty-three (23)" is one number
                is_same = again is not None and float(again[1].replace(",", "")) == number
                last = again.end() if again is not None and is_same else end
                found.append(Numeral(match.start(), last, number, number, _step(number)))
            end = again.end() if again is not None else end
        elif match["half"]:
            value = _scale(match["half_scale"]) / 2
            found.append(Numeral(*match.span(), value, value, value / 5))
        elif match["dozen"]:
            found.append(_from_dozen(match))
        else:
            low, high = VAGUE[" ".join(match["vague"].lower().split())]
            found.append(Numeral(*match.span(), low, high, low))
    return found


def _first_words(text: str) -> frozenset[str]:
    """The words of `text` that may begin a number."""
    vocabulary = lexicon.vocabulary(text)
    if vocabulary.isdisjoint(NUMBER_WORDS):
        return frozenset()
    words = vocabulary & _STARTS
    # "a" begins a number in front of what is counted by only
    return words - _ARTICLES if words.isdisjoint(_COUNTED) else words


def starts(text: str, words: frozenset[str], *, in_digits: bool) -> list[int]:
    """Where one of some words of a text begins, or, if it has any `in_digits`, a row of digits, in order."""
    found = [run.start() for run in _DIGITS_START.finditer(text)] if in_digits else []
    return sorted([*found, *_places(text, words)]) if words else found


def _places(text: str, words: frozenset[str]) -> Iterator[int]:
    """Where the words stand in `text`, in any order."""
    folded = text.casefold()
    if len(folded) != len(text):  # a letter that folds to two, such as the German sharp s
        yield from (run.start() for run in _RUN.finditer(text) if run.group().casefold() in words)
        return
    for word in words:
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            if not (_is_wordlike(text[at - 1 : at]) or _is_wordlike(text[end : end + 1])):
                yield at
            at = folded.find(word, end)


def _is_wordlike(character: str) -> bool:
    return character.isalnum() or character == "_"


def from_words(text: str) -> float | None:
    """The value of "two hundred and fifty", 250; None if the words make no number ("one two")."""
    total = current = 0
    last = None
    for word in text.lower().replace("-", " ").split():
        if word in ("and", "a", "an"):
            continue
        if word in _SMALL:
            value = _SMALL[word]
            # "twenty one" adds up, "one two" does not.
            if last is not None and not (last >= 20 and value < 10 and last % 10 == 0) and last != 100:
                return None
            current += value
            last = value
        elif word == "hundred":
            current = (current or 1) * 100
            last = 100
        else:
            total += (current or 1) * _SCALES[word]
            current, last = 0, 100
    return float(total + current)


def _from_mixed(match: re.Match[str]) -> Numeral:
    """A number such as "four and a half" or "two and a quarter million"."""
    whole, scale = match["whole"], _scale(match["mixed_scale"]) if match["mixed_scale"] else 1.0
    part = 0.5 if match["part"] == "half" else 0.25
    value = ((float(whole) if whole.isdecimal() else from_words(whole) or 0.0) + part) * scale
    return Numeral(*match.span(), value, value, part * scale)


def _from_digits(match: re.Match[str]) -> Numeral:
    figures = match["digits"]
    if not figures.isdecimal():
        figures = figures.translate(_SEPARATORS)
    start, end = match.span()
    scale = 1.0
    if match["scale"]:
        scale = _scale(match["scale"])
    elif match["short"]:
        scale = _SHORT_SCALES[match["short"].lower()]
    elif match["metric"]:
        # "$5m" is five million, "waves of 5m" are metres
        if match.string[:start][-1:] in _MONEY_SIGNS and start:
            scale = 1_000_000.0
        else:
            end = match.end("digits")
    value = float(figures) * scale
    step = 10.0 ** -len(figures.partition(".")[2]) * scale if "." in figures or scale != 1 else _step(value)
    if match["minus"]:
        value = -value
    return Numeral(start, end, value, value, step)


def _from_dozen(match: re.Match[str]) -> Numeral:
    words = match["dozen"].lower().split()
    if len(words) == 3:  # "half a dozen"
        value = 6.0
    else:
        value = 12.0 * _SMALL.get(words[0], 1) if len(words) == 2 else 12.0
    return Numeral(*match.span(), value, value, 1.0)


def _scale(word: str) -> float:
    return 12.0 if word.lower() == "dozen" else float(_SCALES[word.lower()])


def _step(value: float) -> float:
    """The place of the last digit that is not zero: 40,000 is stated to ten thousands, 39,800 to hundreds."""
    if value == 0 or value != int(value):
        return 1.0
    step = 1.0
    while value % (step * 10) == 0 and step < 1e15:
        step *= 10
    return step
