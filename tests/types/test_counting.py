"""Words of a budget."""

from __future__ import annotations

import pytest

from briefing.types import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one two  three\n", 3),
        ("well - yes", 3),  # white space separates, whatever stands between
        ("\u6771\u4eac\u3067\u5730\u9707\u3002", 3),  # five characters, rounded up; the full stop is none
        ("NHK \u6771\u4eac", 2),
        ("\u0e01\u0e02\u0e03\u0e04", 2),
        ("\u041f\u0440\u0438\u0432\u0435\u0442 \u043c\u0438\u0440", 2),
    ],
)
def test_words_are_counted_as_the_budget_counts_them(text: str, words: int) -> None:
    assert count_words(text) == words
