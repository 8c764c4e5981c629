"""Words that mean a day to whoever knows the day of writing, and the day that they mean."""

from __future__ import annotations

import json
from datetime import date

import pytest

import briefing
from briefing.day_words import explains, is_counted, is_day, is_open, is_weekday, leads_to
from briefing.types import Citation, Document, Span
from briefing.verify import exact

SATURDAY = "Saturday, 12 April 2025"


@pytest.mark.parametrize(
    "words", ["yesterday", "Last night", "this morning", "Monday", "Friday night", "last Sunday"]
)
def test_such_words_need_the_day_of_writing(words: str) -> None:
    assert is_open(words)
    assert explains(f"The bridge closed {words} ")
    assert is_weekday(words) is ("day" in words and "yester" not in words)


@pytest.mark.parametrize(
    "words", ["12 April", "the day", "Sunday Times", "holiday", "in April", "on Sundays"]
)
def test_other_words_do_not(words: str) -> None:
    assert not is_open(words)


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("It closed yesterday ", "11 April"),
        ("It closed last night ", "11 April 2025"),
        ("It closed today ", "12 April"),
        ("It opens tomorrow ", "13 April"),
        ("It closed on Monday ", "7 April"),
        ("It opens on Monday ", "14 April"),
        ("It closed on Friday night ", "11 April"),
    ],
)
def test_a_day_is_counted_from_the_cited_date(before: str, day: str) -> None:
    assert is_day(day)
    assert is_counted(before, day, [SATURDAY])


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("It closed yesterday ", "12 April"),
        ("It closed yesterday ", "11 May"),
        ("It closed yesterday ", "11 April 2024"),
        ("It closed on Monday ", "8 April"),
        ("It closed on Monday ", "21 April"),
        ("It closed ", "11 April"),
    ],
)
def test_another_day_is_not(before: str, day: str) -> None:
    assert not is_counted(before, day, [SATURDAY])


def test_words_that_are_cited_themselves_have_nothing_to_count_from() -> None:
    assert is_counted("It closed yesterday ", "11 April", ["yesterday"])
    assert not is_counted("It closed yesterday ", "11 April", ["a bridge"])


def test_a_day_of_next_week_or_next_year_is_counted() -> None:
    monday = date(2014, 3, 31)
    assert leads_to("It meets on Thursday of next week ", "10 April", [monday])
    assert not leads_to("It meets on Thursday of next week ", "3 April", [monday])


FIRST = """\
Council votes to close Harrow bridge

Monday, 3 March 2025

The council of Harrow voted on Monday to close the old river bridge for nine months of repairs, by 21 votes to 12.
"""
LAST = """\
Harrow bridge opens again

Friday, 28 March 2025

The old river bridge of Harrow opened again on Friday, eight months early, since the cracks were not deep.
"""


def test_a_weekday_of_another_week_has_its_date_and_one_of_the_last_days_has_none() -> None:
    made = briefing.summarize([Document("a.txt", FIRST), Document("b.txt", LAST)], words=60)
    shown = " ".join(statement.text for statement in made.statements)
    assert "voted on Monday [3 March] to close" in shown
    assert "opened again on Friday, eight months" in shown


def test_a_briefing_with_another_day_in_the_bracket_does_not_prove() -> None:
    made = briefing.summarize([Document("a.txt", FIRST), Document("b.txt", LAST)], words=60)
    value = json.loads(briefing.export(made, "json"))
    row = next(row for row in value["sentences"] if "[3 March]" in row["text"])
    citations = [
        Citation(Span(c["document_id"], c["start_char_index"], c["end_char_index"]), c["cited_text"])
        for c in row["citations"]
    ]
    assert exact.label(row["text"], citations) == "resolved"
    assert exact.label(row["text"].replace("[3 March]", "[4 March]"), citations) is None
