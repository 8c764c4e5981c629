"""Expressions of time that are told in words alone."""

import pytest

from briefing import dates


@pytest.mark.parametrize(
    ("text", "found", "parts"),
    [
        ("It happened on the third of March, at night.", "the third of March", (None, 3, 3)),
        (
            "The shift of the twenty-first of May 2020 was hurt.",
            "the twenty-first of May 2020",
            (2020, 5, 21),
        ),
    ],
)
def test_a_day_in_words_is_a_day(text, found, parts):
    (day,) = dates.find(text)
    assert text[day.start_char : day.end_char] == found
    assert (day.form, day.year, day.month, day.day) == ("day", *parts)


def test_an_ordinal_of_something_else_is_none():
    assert dates.find("It was the third of the bridges, and the second of May's boats sank.") == ()
