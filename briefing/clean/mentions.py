"""Which lines mention what the rules of this folder need: one search over a whole text, not one a line and rule.

A *mention* stands at the start of a word. Both sides are read in small letters and with a blank for each character
that is neither a letter nor a digit: "e-mail" is mentioned in "E-mail us", "sorry, " in "Sorry, we", and "ap/" in
"(AP)", but not in "April".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from string import ascii_letters, digits

# "@" is kept too, and \x01 stands for ©: marks that a rule may need by themselves.
_COPYRIGHT = "\x01"
_KEPT = f"{ascii_letters}{digits}@{_COPYRIGHT}".encode()
_PLAIN = bytes(code if code in _KEPT else ord(" ") for code in range(256)).lower()


def plain(text: str) -> str:
    """`text` as mentions are looked for in it, as long as it was, between two blanks."""
    marked = f" {text} ".replace("\N{COPYRIGHT SIGN}", _COPYRIGHT)
    return marked.encode("ascii", "replace").translate(_PLAIN).decode("ascii")


def needle(text: str) -> str:
    """What stands in a plain text behind a blank where `text` is mentioned."""
    return plain(text)[1:-1].removeprefix(" ")


@dataclass(frozen=True, slots=True)
class Needles:
    """What is looked for in plain texts, all of it at once."""

    search: re.Pattern[
        str
    ]  # finds the blank in front of a mention, and its first word or the beginning of that
    by_letter: Mapping[
        str, tuple[str, ...]
    ]  # needles by their first letter, of two that begin alike the longer first

    def longest(self, text: str, place: int) -> str:
        """The longest needle at a place where a mention is."""
        return next(needle for needle in self.by_letter[text[place]] if text.startswith(needle, place))


def search_for(needles: Iterable[str]) -> Needles:
    """One search for all of them."""
    # Grouped by the first letter, so that most words are passed over after one look at each of the letters.
    ordered = groupby(sorted(set(needles), reverse=True), key=itemgetter(0))
    by_letter = {letter: tuple(group) for letter, group in ordered}
    branches = [f"(?:{'|'.join(map(_first_word, group))})" for group in by_letter.values()]
    return Needles(re.compile(f" (?:{'|'.join(branches)})"), by_letter)


def _first_word(needle: str) -> str:
    """A pattern that takes the first word and looks ahead at others: a mention may begin with the second of another."""
    first, blank, others = needle.partition(" ")
    return f"{re.escape(first)}(?={re.escape(blank + others)})" if blank else re.escape(first)


def mentions(lines: Sequence[str], needles: Needles) -> Mapping[int, set[str]]:
    """What each line mentions, by the number of the line; lines that mention nothing are left out."""
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found: dict[int, set[str]] = {}
    text = plain(" ".join(lines))
    for match in needles.search.finditer(text):
        at = match.start()
        found.setdefault(bisect_right(starts, at) - 1, set()).add(needles.longest(text, at + 1))
    return found
