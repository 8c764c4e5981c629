"""What someone is, told with the name: offices before it, descriptions behind it."""

from __future__ import annotations

import pytest

from briefing.edit.offices import before, behind, stand_by


def office(text: str) -> str:
    start = text.index("Ina Holt")
    return text[before(text, start, start + len("Ina Holt")) : start].strip()


def description(text: str) -> str:
    start = text.index("Ina Holt")
    end = start + len("Ina Holt")
    return text[end : behind(text, start, end)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Superintendent Ina Holt never went to trial.", "Superintendent"),
        ("On Monday Mayor Ina Holt left.", "Mayor"),
        ("U.S. Secretary of State Ina Holt came.", "U.S. Secretary of State"),
        ('"He was quiet," Harrow varsity rowing coach Ina Holt said.', "Harrow varsity rowing coach"),
        ("He came from the school, Harrow police Chief Ina Holt said.", "Harrow police Chief"),
        ("It fell, said Norland Wharf CEO Ina Holt.", "Norland Wharf CEO"),
        ("The testimony by boxer Ina Holt was short.", "boxer"),
        ('"We lend boats," librarian Ina Holt wrote.', "librarian"),
    ],
)
def test_an_office_is_told_from_its_beginning(text: str, told: str) -> None:
    assert office(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors accuse coach Ina Holt of theft.",
        "He wants to meet President Ina Holt.",
        "The late President Ina Holt was there.",
        "Yesterday Mayor Ina Holt left.",
        "University of Harrow professor Ina Holt left.",
        "He met her at the Bank of England Ina Holt left.",
    ],
)
def test_what_is_no_whole_office_is_not_told(text: str) -> None:
    assert office(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '"It fell," said Ina Holt, the Harrow County District Attorney.',
            ", the Harrow County District Attorney",
        ),
        ("According to Ina Holt, a member of the Norland Club, it fell.", ", a member of the Norland Club"),
        ("It fell, said Ina Holt, chief of harbour police.", ", chief of harbour police"),
        (
            "Ina Holt, a professor in the Norland School of Health at Harrow University and an author, left.",
            ", a professor in the Norland School of Health",
        ),
        (
            "Ina Holt, director of the Centre for Calm Waters at Harrow, left.",
            ", director of the Centre for Calm Waters",
        ),
        ("Then Ina Holt, a cousin of Reed's mother, left.", ", a cousin of Reed's mother"),
    ],
)
def test_a_short_description_behind_the_name_is_told(text: str, told: str) -> None:
    assert description(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Beside Ina Holt, the mayor laughed.",
        "Beside Ina Holt, the mayor.",
        "To Ina Holt, the mayor said, it was clear.",
        "Ina Holt, his mother, left.",
        "Ina Holt, the day the mayor left, was ill.",
        "Ina Holt, 43, left.",
        "Ina Holt, the president who built the wharf, left.",
    ],
)
def test_what_is_no_description_is_not_told(text: str) -> None:
    assert description(text) == ""


def test_a_long_description_still_says_that_it_is_a_person() -> None:
    text = (
        "Ina Holt, assistant professor at the Harrow institutes of Naval and Civil and Marine Building, left."
    )
    assert description(text) == ""
    assert stand_by(text, 0, len("Ina Holt"))
