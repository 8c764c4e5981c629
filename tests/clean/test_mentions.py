"""One search over all lines finds what a search of each line for each needle would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import aside_rules, rules
from briefing.clean.mentions import mentions, needle, plain, search_for


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("e-mail", "E-mail us"),
        ("sorry, ", "Sorry, we are closed"),
        ("ap/", "(AP)"),
        ("photo", "“Photos"),
        ("(@", "Ann Lee (@annlee)"),
        ("©", "© 2014"),
        ("file -", "FILE – In this"),
        ("click here", "Click\N{NO-BREAK SPACE}here"),
        (", 20", "on May 3, 2014."),
    ],
)
def test_a_needle_is_mentioned_whatever_its_case_and_marks(word: str, line: str) -> None:
    (found,) = mentions([line], search_for([needle(word)])).values()
    assert list(found) == [needle(word)]


def test_a_mention_is_told_with_its_places_in_the_line() -> None:
    assert mentions(["Sold.", "E-mail us, e-mail them"], search_for(["e mail"])) == {1: {"e mail": [0, 11]}}


@pytest.mark.parametrize(
    ("word", "line"), [("ap/", "In April"), ("photo", "telephoto"), ("sorry, ", "sorry we")]
)
def test_a_mention_begins_where_a_word_does(word: str, line: str) -> None:
    assert not mentions([line], search_for([needle(word)]))


@given(st.text())
def test_a_plain_text_is_as_long_as_the_text_between_its_blanks(text: str) -> None:
    assert len(plain(text)) == len(text) + 2


NEEDLES = sorted({*rules.NEEDS, *aside_rules.NEEDS})
WORDS = st.sampled_from([*NEEDLES, "the", "April", "İ", "-", "(", "“", "\ud800"])
LINES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=6)


@given(LINES)
def test_every_line_mentions_the_longest_needle_of_each_place(lines: list[str]) -> None:
    found = mentions(lines, search_for(NEEDLES))
    for number, line in enumerate(lines):
        text = plain(f"{line} ")
        longest = set()
        for place, mark in enumerate(text):
            here = [word for word in NEEDLES if mark == " " and text.startswith(word, place + 1)]
            longest |= {max(here, key=len)} if here and place <= len(line) else set()
        assert longest <= set(found.get(number, ()))
