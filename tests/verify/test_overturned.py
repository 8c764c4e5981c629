"""Words that are left out and turned the rest round: refused of whoever wrote the text, and what is harmless is not."""

from __future__ import annotations

import pytest

from briefing.types import Citation, Span
from briefing.verify.support import judge, judge_document


def is_supported(text: str, cited: str) -> bool:
    return judge(text, [Citation(Span("a.txt", 0, len(cited)), cited)]).label != "unsupported"


TURNED = [
    ("The police ruled out that the fire was arson.", "The fire was arson."),
    ("The mayor of Oakham was cleared of taking bribes in May.", "The mayor was taking bribes in May."),
    ("Seldom has the council met in Harrow.", "The council met in Harrow."),
    ("Few people believe that the mayor left Norland.", "People believe that the mayor left Norland."),
    ("Almost all passengers of the ferry left it alive.", "All passengers of the ferry left it alive."),
    ("Reed resembles the man who robbed the bank of Oakham.", "Reed robbed the bank of Oakham."),
    ("Two of the five suspects were released on Monday.", "The five suspects were released on Monday."),
    ("The dam nearly broke on Sunday.", "The dam broke on Sunday."),
    ("Prices rose less than wages in May.", "Prices rose in May."),
    ("The bank of Harrow is all but bankrupt.", "The bank of Harrow is bankrupt."),
    ("The minister forgot that the treaty was signed in May.", "The treaty was signed in May."),
    ("Has the mill of Oakham closed?", "The mill of Oakham closed."),
]
HARMLESS = [
    ("The county holds that the bridge is safe.", "The county holds the bridge is safe."),
    ("The police ruled out arson, and the mill reopened on Monday.", "The mill reopened on Monday."),
    ("The dam broke on Sunday, and almost all houses were empty.", "The dam broke on Sunday."),
    (
        "The mayor, who resembles an actor, opened the bridge on Monday.",
        "The mayor opened the bridge on Monday.",
    ),
    (
        "The mayor of Oakham opened the bridge on Monday in the rain.",
        "The mayor opened the bridge on Monday.",
    ),
    ("Ina Holt, one of the five owners, sold the mill.", "Ina Holt sold the mill."),
]


@pytest.mark.parametrize(("cited", "text"), TURNED)
def test_what_is_turned_round_is_not_supported(cited: str, text: str) -> None:
    assert not is_supported(text, cited)


@pytest.mark.parametrize(("cited", "text"), HARMLESS)
def test_what_is_not_is(cited: str, text: str) -> None:
    assert is_supported(text, cited)


def test_against_a_whole_document_these_rules_are_not_asked() -> None:
    assert (
        judge_document("The dam nearly broke on Sunday.", "The dam broke on Sunday.").label != "unsupported"
    )
