"""The names of a text and what stands around each. Only the lines that are asked for are read.

A question about a name is mostly one about the lines above a sentence; an article has many more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.types.building import quickly_built
from briefing.verify.modality import SPEECH
from briefing.verify.names import CALENDAR, TITLES, is_acronym, is_demonym
from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token, tokenize

_INVERTED = frozenset(
    "said says added adds wrote writes".split()
)  # "said Brun"; behind "told" stands who hears it
_NEAR = 25  # tokens: "Ada Brun, who heads the school for girls in the town of Kell, said"
_BEFORE, _BEHIND = 2, 3  # tokens that say of a name what it names
_LONG_LINES = 500  # a text of more is looked through once, not for every name
_PLACED = frozenset("in into at across inside outside throughout near".split())


@quickly_built
@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, words in capitals side by side, and what stands around it says of it."""

    words: tuple[Token, ...]  # their offsets count from the start of their line
    start_char: int  # in the text
    line: int
    first: int  # index of its first token in its line
    is_person: bool  # behind a title, or before an age
    is_place: bool  # behind a preposition of place
    speaks: bool  # beside a verb of saying

    @property
    def last(self) -> str:
        """The norm of its last word."""
        return self.words[-1].norm

    def has(self, word: str) -> bool:
        """True if it has a word of that norm."""
        return any(token.norm == word for token in self.words)

    def may_be_person(self) -> bool:
        """False for an acronym, a nationality, a place, and a single word of the dictionary."""
        word = self.words[-1]
        if self.is_place or is_acronym(word) or is_demonym(word.norm):
            return False
        return self.is_person or len(self.words) > 1 or not meaning(word.norm).bases


class Mentions:
    """The names of one text, titles and days left out; a name ends with its line."""

    __slots__ = ("_by_last", "_folded", "_found", "_lines", "_starts")

    def __init__(self, text: str) -> None:
        self._lines: list[str] = []
        self._starts: list[int] = []
        start = 0
        for line in text.split("\n"):
            if line and not line.isspace():
                self._lines.append(line)
                self._starts.append(start)
            start += len(line) + 1
        # a norm is a stretch of this: see `tokens`
        self._folded = [line.casefold().replace("\u2019", "'").replace(".", "") for line in self._lines]
        self._found: dict[int, tuple[Mention, ...]] = {}
        self._by_last: dict[str, list[Mention]] | None = None  # of a long text

    def before(self, end_char: int) -> Iterator[Mention]:
        """The names that begin before `end_char`, the nearest first."""
        for number in range(len(self._lines) - 1, -1, -1):
            if self._starts[number] < end_char:
                yield from (one for one in reversed(self._of_line(number)) if one.start_char < end_char)

    def ending(self, last: str) -> list[Mention]:
        """The names whose last word has the norm `last`, in order."""
        if len(self._lines) <= _LONG_LINES:
            lines = [number for number, folded in enumerate(self._folded) if last in folded]
            return [one for number in lines for one in self._of_line(number) if one.last == last]
        if self._by_last is None:  # else the cost would grow with the square
            self._by_last = {}
            for number in range(len(self._lines)):
                for one in self._of_line(number):
                    self._by_last.setdefault(one.last, []).append(one)
        return self._by_last.get(last, [])

    def is_near_speech(self, one: Mention) -> bool:
        """True if a verb of saying stands some twenty words from it."""
        own = tokenize(self._lines[one.line])
        low, high = one.first - _NEAR, one.first + len(one.words) + _NEAR
        near = [
            *self._above(one.line, -low),
            *own[max(0, low) : high],
            *self._below(one.line, high - len(own)),
        ]
        return any(token.stem in SPEECH for token in near)

    def _of_line(self, number: int) -> tuple[Mention, ...]:
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._read(number))
        return found

    def _read(self, number: int) -> Iterator[Mention]:
        line, start = self._lines[number], self._starts[number]
        own = tokenize(line)
        low = 0
        while low < len(own):
            if not is_part(own[low]):
                low += 1
                continue
            high = low + 1
            while high < len(own) and _goes_on(line, own[high - 1], own[high]):
                high += 1
            before = [*self._above(number, _BEFORE - low), *own[max(0, low - _BEFORE) : low]]
            behind = [*own[high : high + _BEHIND], *self._below(number, high + _BEHIND - len(own))]
            yield _mention(own[low:high], before, behind, start_char=start, line=number, first=low)
            low = high

    def _above(self, number: int, count: int) -> list[Token]:
        """The last `count` tokens of the lines above; fewer where there are no more."""
        found: list[Token] = []
        while len(found) < count and number > 0:
            number -= 1
            # each piece between white space is a token at least, and none goes over white space
            found[:0] = tokenize(" ".join(self._lines[number].rsplit(None, count)[-count:]))
        return found[-count:] if count > 0 else []

    def _below(self, number: int, count: int) -> list[Token]:
        """The first `count` tokens of the lines below; fewer where there are no more."""
        found: list[Token] = []
        while len(found) < count and number + 1 < len(self._lines):
            number += 1
            found += tokenize(" ".join(self._lines[number].split(None, count)[:count]))
        return found[:count] if count > 0 else []


@lru_cache(maxsize=64)
def mentions_of(text: str) -> Mentions:
    """The names of `text`."""
    return Mentions(text)


def is_part(token: Token) -> bool:
    """True for a word that a name may begin with."""
    return (
        token.text[0].isupper()  # few are: the rest is not asked for
        and token.kind == "word"
        and token.is_content
        and token.norm not in TITLES
        and token.norm not in CALENDAR
    )


def _goes_on(line: str, last: Token, token: Token) -> bool:
    beside = line[last.end_char : token.start_char].strip(" ") == ""
    return beside and token.kind == "word" and token.is_capital and token.norm not in CALENDAR


def _mention(
    words: tuple[Token, ...],
    before: Sequence[Token],
    behind: Sequence[Token],
    *,
    start_char: int,
    line: int,
    first: int,
) -> Mention:
    owns = words[-1].text.endswith(("'s", "\u2019s"))
    age = len(behind) > 2 and behind[0].norm == "," and behind[1].kind == "number" and behind[2].norm == ","
    return Mention(
        words=words,
        start_char=start_char + words[0].start_char,
        line=line,
        first=first,
        is_person=age or any(token.norm in TITLES for token in before),
        is_place=len(words) == 1 and any(token.norm in _PLACED for token in before[-1:]),
        speaks=not owns
        and (
            any(token.norm in _INVERTED for token in before[-1:])
            or any(token.stem in SPEECH for token in behind[:2] if behind[0].kind != "number")
        ),
    )
