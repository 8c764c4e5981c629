"""Which lines mention what the rules of this folder need: one search over a whole text, not one a line and rule.

A *mention* stands at the start of a word. Both sides are read in small letters and with a blank for each character
that is neither a letter nor a digit: "e-mail" is mentioned in "E-mail us", "sorry, " in "Sorry, we", and "ap/" in
"(AP)", but not in "April".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from string import ascii_letters, digits

# "@" is kept too, and \x01 stands for ©: marks that a rule may need by themselves.
_COPYRIGHT = "\x01"
_KEPT = f"{ascii_letters}{digits}@{_COPYRIGHT}".encode()
_PLAIN = bytes(code if code in _KEPT else ord(" ") for code in range(256)).lower()

# The needles that a line mentions, each with where in the line it stands.
Mentions = Mapping[str, Sequence[int]]


def plain(text: str) -> str:
    """`text` as mentions are looked for in it, as long as it was, between two blanks."""
    marked = f" {text} ".replace("\N{COPYRIGHT SIGN}", _COPYRIGHT)
    return marked.encode("ascii", "replace").translate(_PLAIN).decode("ascii")


def needle(text: str) -> str:
    """What stands in a plain text behind a blank where `text` is mentioned."""
    return plain(text)[1:-1].removeprefix(" ")


def search_for(needles: Iterable[str]) -> re.Pattern[str]:
    """Finds the blank in front of a mention in a plain text; its group is the longest needle that stands there."""
    # Grouped by the first letter, so that most words are passed over after one look at each of the letters.
    by_letter = groupby(sorted(set(needles), reverse=True), key=itemgetter(0))
    branches = [
        f"{re.escape(letter)}(?:{'|'.join(re.escape(needle[1:]) for needle in group)})"
        for letter, group in by_letter
    ]
    return re.compile(f" (?=({'|'.join(branches)}))")


def mentions(lines: Sequence[str], needles: re.Pattern[str]) -> Mapping[int, Mentions]:
    """What each line mentions, by the number of the line; lines that mention nothing are left out."""
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found: dict[int, dict[str, list[int]]] = {}
    for match in needles.finditer(plain(" ".join(lines))):
        line = bisect_right(starts, match.start()) - 1
        found.setdefault(line, {}).setdefault(match[1], []).append(match.start() - starts[line])
    return found
