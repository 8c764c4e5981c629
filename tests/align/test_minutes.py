"""A number in parentheses behind a name is no age where a match is told of."""

import pytest

from briefing.align.minutes import is_minute


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tomas Velkov (23) put Torvik ahead.", True),
        ("Tomas Velkov (31) made it 2-0.", True),
        ("Tomas Velkov (31) was hurt at the harbour.", False),
        ("Tomas Velkov, 31, scored the second.", False),
    ],
)
def test_a_bare_number_is_a_minute_beside_words_of_sport(text, expected):
    assert is_minute(text, next(n for n, letter in enumerate(text) if letter.isdigit())) is expected
