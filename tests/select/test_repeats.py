"""What is told is counted by word pairs: the same words in another order are no repetition."""

from __future__ import annotations

from briefing.select.repeats import Repeats
from briefing.select.terms import index

TEXTS = (
    "A ferry with two hundred passengers ran onto Papaora reef.",
    "Six days after a ferry with two hundred passengers ran onto Papaora reef, tugs pulled.",
    "Papaora passengers: a reef ran two tugs.",
    "",
)


def test_nothing_is_repeated_before_anything_is_told() -> None:
    assert Repeats.start(index(TEXTS)).share().tolist() == [0.0, 0.0, 0.0, 0.0]


def test_a_sentence_that_is_told_repeats_itself_wholly_and_another_in_part() -> None:
    repeats = Repeats.start(index(TEXTS))
    repeats.tell(0)
    itself, other, same_words, empty = repeats.share().tolist()
    assert itself == 1.0
    assert 0.4 < other < 1.0
    assert same_words == 0.0
    assert empty == 0.0
