"""The words that a line is looked up by are those that the patterns of its kind begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from briefing.clean import furniture

ROWS = tuple((kind, frozenset(words.split()), pattern) for kind, words, pattern in furniture._OPENINGS)
# Behind anything at all ("*"), as an address or in brackets: `furniture._LATE` tells of these.
LATE = frozenset({"*", "http", "https", "flickr", "wikimedia", "wikipedia"})


def beginnings(items: Iterable[Any], start: str = "") -> set[str]:
    """What comes first in what a parsed pattern matches: words, "0" for digits, "-" for dashes, "*" for anything."""
    items = list(items)
    for at, (kind, value) in enumerate(items):
        rest = items[at + 1 :]
        if kind is sre.LITERAL and chr(value).isalpha():
            start += chr(value).lower()
        elif kind is sre.BRANCH:
            return set().union(*(beginnings([*branch, *rest], start) for branch in value[1]))
        elif kind is sre.SUBPATTERN:
            return beginnings([*value[3], *rest], start)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            without = beginnings(rest, start) if value[0] == 0 else set()
            return beginnings([*value[2], *rest], start) | without
        elif kind is sre.IN and all(what is sre.LITERAL for what, _ in value):
            return set().union(*(beginnings([one, *rest], start) for one in value))
        elif start:
            return {start}
        elif kind is sre.LITERAL and (chr(value) in furniture._MARKS or chr(value).isdecimal()):
            return {furniture._MARKS.get(chr(value), "0")}
        elif kind is sre.IN and value == [(sre.CATEGORY, sre.CATEGORY_DIGIT)]:
            return {"0"}
        elif kind is sre.ANY or (kind is sre.IN and (sre.CATEGORY, sre.CATEGORY_WORD) in value):
            return {"*"}
    return {start}


@pytest.mark.parametrize(("kind", "words", "pattern"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_names_each_word_that_its_pattern_begins_with(
    kind: str, words: frozenset[str], pattern: str
) -> None:
    found = beginnings(_parser.parse(pattern, re.IGNORECASE | re.VERBOSE))
    # "- with files from": the dash may stand there, the word decides
    spared = LATE | ({"-"} if kind == "byline" else set())
    late = {word for word in found if any(mark in word for mark in furniture._LATE)}
    assert words <= found
    assert found - spared - late <= words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Five things to know about the tunnel – Read more", "related"),
        ("The morning newsletter sign up", "promotion"),
        ("ann.lee@harrow.example", "links"),
        ("The full timetable: https://harrow.example/trains", "links"),
        ("https://harrow.example/trains", "links"),
        ("The tunnel in 1904 [Wikimedia Commons]", "caption"),
        ("PhotoCredit Ann Lee", "caption"),
        ("FilePhoto of the tunnel", "caption"),
        ("– Ann Lee", "byline"),
        ("© Ann Lee", "notice"),
        ("3 comments so far", "comment"),
    ],
)
def test_what_stands_late_in_a_line_is_found_behind_any_word(line: str, kind: str) -> None:
    assert furniture.opening_kind(line, is_sentence=False) == kind
