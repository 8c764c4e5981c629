"""Facts that differ in names and numbers are told each, though their words are the same."""

import pytest

import briefing
from briefing.select import templates
from briefing.types import Document


@pytest.mark.parametrize(
    "template",
    [
        "The village of {} lost {} houses in the flood of Monday, its mayor said.",
        "Voters in {0} gave the Greens {1} per cent of their votes, the mayor of {0} said. The polls closed at six.",
    ],
)
def test_each_of_several_facts_in_one_template_is_told(template):
    facts = [("Oakham", 12), ("Harrow", 30), ("Brunnow", 7)]
    told = briefing.summarize(
        [Document(f"{name}.txt", template.format(name, n)) for name, n in facts], words=300
    )
    text = told.text
    assert all(f"{name} " in text and f" {n} " in text for name, n in facts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same names, or the same numbers, or none: one fact told twice, or a disagreement
        (
            "The village of Oakham lost 12 houses on Monday.",
            "The village of Oakham lost 30 houses on Monday.",
        ),
        (
            "The village of Oakham lost 12 houses on Monday.",
            "The village of Harrow lost 12 houses on Monday.",
        ),
        (
            "The village of Oakham lost its houses on Monday.",
            "The village of Harrow lost its houses on Monday.",
        ),
        # what one has besides may well stand in the other in other words
        (
            "The driver, Ina Holt, 34, was taken to hospital after the crash.",
            "Police in Harrow said that the crash at 10 a.m. hurt a driver, who was in hospital.",
        ),
    ],
)
def test_what_may_be_one_fact_is_one(one, other):
    assert not templates.differ(one, other)
    assert not templates.differ(other, one)
