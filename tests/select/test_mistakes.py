"""What a paper takes back of its own is not told without what it puts in its place."""

from __future__ import annotations

import pytest

import briefing
from briefing.select.mistakes import tells_half

LEAD = "The mayor of Oakham, Owen Reed, resigned on Monday over the sale of a field to his brother."


@pytest.mark.parametrize(
    "sentence",
    [
        "Correction, June 6: An earlier version of this article said that Reed sold the field for 400,000 euros.",
        "An earlier version of this story misstated the price of the field as 400,000 euros.",
        "A previous version of our report gave the price as 400,000 euros.",
        "This article originally said that Reed sold the field for 400,000 euros.",
        "This story incorrectly stated that Reed had sold two fields.",
        "An earlier headline said that Reed was arrested.",
    ],
)
def test_the_wrong_half_of_a_correction(sentence: str) -> None:
    assert tells_half(sentence)
    told = briefing.summarize(
        [briefing.Document("a.txt", f"{LEAD}\n\n{sentence} He sold it for 40,000 euros.")], words=200
    )
    assert "400,000" not in told.text
    assert "arrested" not in told.text
    assert LEAD in told.text


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier version of this article said that it was sold for 400,000 euros; it was sold for 40,000 euros.",
        "The field cost 40,000 euros, not 400,000 as an earlier version of this article said.",
        "An earlier version of the law said that fields may not be sold.",
        "Reed said the original version of the contract named his brother.",
        "This article of the law originally gave the council that right.",
    ],
)
def test_what_is_right_is_told(sentence: str) -> None:
    assert not tells_half(sentence)
