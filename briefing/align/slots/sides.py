"""The two sides of a vote or a score: "28-25", "104 votes to 92", "104 noes and 92 ayes", "87 for it, 109 against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing import lexicon, quantities

_DASHED = re.compile(
    r"(?<![\w.,-])(?P<one>\d{1,3})\s*[-\u2013]\s*(?P<other>\d{1,3})(?![\w.,]*\d|-|\s*(?:per|%|years?|year|month|week|minutes?|hours?|days?|metre|meter))"
)
_DASHES = ("-", "\u2013")
_MAYBE_DASHED = re.compile(r"[-\u2013]\s*\d")
_TO = re.compile(r"(?:\s+\w+){0,3}\s+to\s+(?:\w+\s+){0,3}")
_FOR = re.compile(r"\b(?:for|favou?r|ayes|yes|backed|supported)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|noes|no|opposed|wanted\s+\w+\s+gone)\b", re.IGNORECASE)
_BETWEEN_SIDES, _BEFORE_SIDES, _BEHIND_SIDES = 60, 20, 25

# "led 14-12 at half-time", "the second set 6-4": of a part. Another match is one to itself.
_OF_A_PART = re.compile(
    r"\W*\b(?:at\s+(?:half[- ]?time|the\s+(?:break|interval))|(?:in|after)\s+the\s+(?:first|second|third)"
    r"\s+(?:half|set|quarter|round|period))\b"
)
_PART_BEFORE = re.compile(
    r"\b(?:half[- ]?time|(?:first|second|third|fourth|fifth)\s+(?:half|set|quarter|round|period|leg))\b[^\d.;]{0,20}$"
)
_OTHER_MATCH = re.compile(r"\b(?:third-place|semi-?finals?|quarter-?finals?)\b", re.IGNORECASE)
_BEFORE_CHARS = 40

# One of them stands in every sentence with sides in words.
_TELLING = frozenset(
    """vote votes voted voting ballot ballots motion ayes noes against score scored scoreboard goal goals sets points
    win wins won winning beat beats victory defeat defeated final""".split()
)


class Sides(NamedTuple):
    """Where the two numbers stand, and the numbers, the smaller first: papers name either side first."""

    start_char: int
    end_char: int
    numbers: tuple[int, int]


def find(text: str) -> Iterator[Sides]:
    """Those in digits, and one pair in words."""
    if any(map(text.__contains__, _DASHES)) and _MAYBE_DASHED.search(text):
        is_other = _OTHER_MATCH.search(text) is not None
        for match in _DASHED.finditer(text):
            start, end = match.span()
            if (
                is_other
                or _OF_A_PART.match(text, end)
                or _PART_BEFORE.search(text, max(0, start - _BEFORE_CHARS), start)
            ):
                continue
            yield Sides(start, end, _sorted(int(match["one"]), int(match["other"])))
    if lexicon.vocabulary(text).isdisjoint(_TELLING):
        return
    counts = [q for q in quantities.find(text) if q.dimension == "count" and 0 < q.low == q.high]
    for one, other in pairwise(counts):
        between = text[one.end_char : other.start_char]
        if len(between) > _BETWEEN_SIDES:
            continue
        first = text[max(0, one.start_char - _BEFORE_SIDES) : other.start_char]
        second = text[other.start_char : other.end_char + _BEHIND_SIDES]
        if _TO.fullmatch(between) or (";" not in between and _are_sides(first, second)):
            yield Sides(one.start_char, other.end_char, _sorted(int(one.low), int(other.low)))
            return


def _are_sides(first: str, second: str) -> bool:
    """True if one stretch is of those for it and the other of those against."""
    return any(
        _FOR.search(one) and _AGAINST.search(other) for one, other in ((first, second), (second, first))
    )


def _sorted(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
