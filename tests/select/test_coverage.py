"""What is untold gains, what is told again loses: words by their sources, repeats by word pairs."""

from __future__ import annotations

import pytest

from briefing.select.candidates import gather
from briefing.select.coverage import Coverage
from briefing.select.terms import index

from .stories import story

FERRY = "A ferry with two hundred passengers ran onto Papaora reef."
TEXTS = {
    "a": (
        FERRY,
        "Six days after a ferry with two hundred passengers ran onto Papaora reef, tugs pulled.",
        "Papaora passengers: a reef ran two tugs.",
        "On Monday a ferry with two hundred passengers ran onto Papaora reef.",
        "And so it was.",
    ),
    "b": (FERRY,),
}


def coverage(*, untold: float, repeated: float) -> tuple[list[str], Coverage]:
    candidates = gather(*story(TEXTS, leaning=()))
    terms = index(candidates.texts)
    return list(candidates.texts), Coverage.start(candidates, terms, terms, untold=untold, repeated=repeated)


def test_nothing_is_repeated_before_anything_is_told() -> None:
    _, told = coverage(untold=0.0, repeated=1.0)
    assert told.gain().tolist() == [0.0] * 6


def test_what_is_told_is_repeated_wholly_in_part_or_not_at_all() -> None:
    texts, told = coverage(untold=0.0, repeated=1.0)
    told.tell(texts.index(FERRY))
    lost = dict(zip(texts, (-told.gain()).tolist(), strict=True))
    assert lost[FERRY] == pytest.approx(1.0)  # of the two, the one of the other article
    part = lost[TEXTS["a"][1]]
    assert 0.4 < part < lost[TEXTS["a"][3]] < 1.0
    assert lost[TEXTS["a"][2]] == 0.0  # the same words in another order are no repetition
    assert lost[TEXTS["a"][4]] == 0.0


def test_a_pair_that_is_told_twice_is_lost_once() -> None:
    texts, told = coverage(untold=0.0, repeated=1.0)
    told.tell(texts.index(FERRY))
    once = told.gain().tolist()
    told.tell(len(texts) - 1 - texts[::-1].index(FERRY))
    assert told.gain().tolist() == once


def test_the_sentence_that_adds_most_gains_all_and_what_is_told_adds_nothing() -> None:
    texts, told = coverage(untold=0.7, repeated=0.0)
    assert told.gain().max() == pytest.approx(0.7)
    told.tell(texts.index(FERRY))
    left = dict(zip(texts, told.gain().tolist(), strict=True))
    assert left[FERRY] == 0.0
    assert 0.0 < left[TEXTS["a"][3]] < left[TEXTS["a"][1]]  # only Monday is new; days and tugs are
    assert left[TEXTS["a"][4]] == 0.0
