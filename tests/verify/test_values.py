"""A side of a disagreement has its figure or name as the cited text has it, whole."""

from __future__ import annotations

import pytest

from briefing.types import Citation, Span
from briefing.verify import values


def cite(text: str) -> Citation:
    return Citation(Span("a.txt", 0, len(text)), text)


WHOLE = [
    ("number", "180 million euros", "The bridge cost 180 million euros."),
    ("number", "17 people", "At least 17 people died."),
    ("number", "EUR 140,000", "He took EUR 140,000 from the fund."),
    ("number", "EUR 140,000", "He took EUR 140,000, and more."),
    ("number", "six million crowns", "More than six million crowns vanished."),
    ("number", "23", "Twenty-three miners were trapped."),
    ("number", "20", "A 20-year-old student was held."),
    ("number", "38", "Turnout was 38 percent."),
    ("number", "in his middle forties", "The man is in his middle forties."),
    ("number", "one hundred and forty", "There were one hundred and forty of them."),
    ("number", "4.7 million", "The loss was 4.7 million."),
    ("date", "4 a.m.", "It sank at 4 a.m. on Sunday."),
    ("date", "Monday", "It sank on Monday, 10 June."),
    ("name", "Ina Holt", "Mayor Ina Holt left Oakham."),
    ("name", "Tom Reed, 21", "a twenty-one-year-old student, Tom Reed, left."),
]
CUT = [
    ("number", "80 million euros", "The bridge cost 180 million euros."),
    ("number", "180", "The bridge cost 180 million euros."),
    ("number", "million euros", "The bridge cost 180 million euros."),
    ("number", "euros", "The bridge cost 180 million euros."),
    ("number", "7 people", "At least 17 people died."),
    ("number", "EUR 14", "He took EUR 140,000 from the fund."),
    ("number", "EUR 140", "He took EUR 140,000 from the fund."),
    ("number", "6,000 euro", "The fund lost 86,000 euro."),
    ("number", "000 euro", "The fund lost 86,000 euro."),
    ("number", "7 million", "The loss was 4.7 million."),
    ("number", "4", "The loss was 4.7 million."),
    ("number", "three miners", "Twenty-three miners were trapped."),
    ("number", "Twenty", "Twenty-three miners were trapped."),
    ("number", "forty", "There were one hundred and forty of them."),
    ("number", "8-year-old", "A 58-year-old man was held."),
    ("number", "180", "The bridge cost \u20ac180bn."),
    ("number", "at", "The bishop died at 61."),
    ("number", "24", "Twenty-three miners were trapped."),
    ("date", "0 a.m.", "It sank at 4:50 a.m. on Sunday."),
    ("date", "50 a.m.", "It sank at 4:50 a.m. on Sunday."),
    ("date", "day", "It sank on Sunday."),
    ("name", "Al", "Almar Reed left Oakham."),
    ("name", "Ina", "Mayor Ina Holt left Oakham."),
    ("name", "Holt", "Mayor Anna Holt left Oakham."),
    ("name", "Ina Reed", "Mayor Ina Holt left Oakham."),
    ("name", "Tom Reed, 22", "a twenty-one-year-old student, Tom Reed, left."),
]


@pytest.mark.parametrize(("kind", "words", "text"), WHOLE)
def test_a_value_stands_in_its_text(kind: str, words: str, text: str) -> None:
    assert values.stands(words, cite(text), kind=kind)


@pytest.mark.parametrize(("kind", "words", "text"), CUT)
def test_a_part_of_it_does_not(kind: str, words: str, text: str) -> None:
    assert not values.stands(words, cite(text), kind=kind)
