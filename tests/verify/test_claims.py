"""A disagreement is shown where each side stands in what it cites first; what does not is listed with the reason."""

import pytest

from briefing.types import Citation, Claim, Conflict, Span
from briefing.verify import claims


def conflict(kind, *sides):
    told = tuple(
        Claim(value, (Citation(Span(f"{n}.txt", 0, len(text)), text),), None, None, "disputed")
        for n, (value, text) in enumerate(sides)
    )
    return Conflict("name", kind, told)


def test_a_disagreement_whose_words_are_cited_is_kept():
    found = conflict("name", ("Ina Holt", "Ina Holt was hurt."), ("Ina Holm", "Ina Holm was hurt."))

    assert claims.prove([found]) == ((found,), ())


@pytest.mark.parametrize(
    ("kind", "words", "text"),
    [
        ("name", "Ina Holt", "Ina Maria Holt was hurt."),
        ("name", "Ina Hol", "Ina Holt was hurt."),
        ("number", "40 people", "140 people were hurt."),
        ("outcome", "The mill is open.", "Holt denied that the mill is open."),
    ],
)
def test_one_with_a_side_that_is_not_is_dropped_with_the_reason(kind, words, text):
    other = {"number": "12 people"}.get(kind, "Ina Holm")
    kept, (dropped,) = claims.prove([conflict(kind, (other, f"{other} were hurt."), (words, text))])

    assert kept == ()
    assert words in dropped.text
    assert "cited" in dropped.reason
