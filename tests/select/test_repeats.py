"""What is told is counted by word pairs: the same words in another order are no repetition."""

from __future__ import annotations

from briefing.select.repeats import Repeats
from briefing.select.terms import index

TEXTS = (
    "A ferry with two hundred passengers ran onto Papaora reef.",
    "Six days after a ferry with two hundred passengers ran onto Papaora reef, tugs pulled.",
    "Papaora passengers: a reef ran two tugs.",
    "",
    "On Monday a ferry with two hundred passengers ran onto Papaora reef.",
)


def test_nothing_is_repeated_before_anything_is_told() -> None:
    assert Repeats.start(index(TEXTS)).share().tolist() == [0.0, 0.0, 0.0, 0.0, 0.0]


def test_what_is_told_is_repeated_wholly_in_part_or_not_at_all() -> None:
    repeats = Repeats.start(index([*TEXTS, TEXTS[0]]))
    repeats.tell(0)
    _, other, same_words, empty, longer, again = repeats.share().tolist()
    assert again == 1.0
    assert 0.4 < other < longer < 1.0
    assert same_words == 0.0
    assert empty == 0.0
