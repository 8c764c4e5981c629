"""Words that count from the day of writing."""

from __future__ import annotations

import pytest

from briefing import lexicon, shifts

PHRASES = [
    ("the day before yesterday", "day", -2),
    ("the day after tomorrow", "day", 2),
    ("Yesterday evening", "day", -1),
    ("late last night", "day", -1),
    ("tomorrow morning", "day", 1),
    ("earlier today", "day", 0),
    ("Tonight", "day", 0),
    ("this morning", "day", 0),
    ("this afternoon", "day", 0),
    ("This evening", "day", 0),
    ("last weekend", "weekend", -1),
    ("later this week", "week", 0),
    ("late last week", "week", -1),
    ("early next week", "week", 1),
    ("this month", "month", 0),
    ("last month", "month", -1),
    ("next month", "month", 1),
    ("this year", "year", 0),
    ("last year", "year", -1),
    ("next year", "year", 1),
    ("two days ago", "day", -2),
    ("A month ago", "month", -1),
    ("in three weeks' time", "week", 3),
    ("in two years\u2019 time", "year", 2),
    ("in a year's time", "year", 1),
]


@pytest.mark.parametrize(("phrase", "unit", "units"), PHRASES)
@pytest.mark.parametrize("frame", ["{}", "They met {}, he said.", "\u201c{}\u2019s talks\u201d"])
def test_each_phrase_passes_the_words_that_spare_others_the_search(frame, phrase, unit, units):
    text = frame.format(phrase)
    found = list(shifts.find(text, lexicon.vocabulary(text)))
    assert (unit, units) in [(shift.unit, shift.units) for shift in found]
    assert phrase in [text[shift.start_char : shift.end_char] for shift in found]
    assert not lexicon.vocabulary(text).isdisjoint(shifts.TELLING)


@pytest.mark.parametrize(
    "text",
    [
        "They met last time.",
        "The years of this man",
        "even today",
        "today's world",
        "some 10,000 years ago",
        "1.5 years ago",
    ],
)
def test_what_says_nothing_of_a_day_gives_nothing(text):
    assert not list(shifts.find(text, lexicon.vocabulary(text)))


@pytest.mark.parametrize("text", ["It sank s\u0130x days ago.", "It opens in \u017feven days' time."])
def test_letters_that_patterns_take_for_others_are_those(text: str) -> None:
    (shift,) = shifts.find(text, lexicon.vocabulary(lexicon.without_twins(text)))
    assert abs(shift.units) in (6, 7)
