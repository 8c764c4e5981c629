"""The cheaper patterns find what the full one finds, and offsets point at the words."""

from __future__ import annotations

import random

import pytest

from briefing.verify import tokens
from briefing.verify.tokens import tokenize

# Everything on which the patterns could part: initials, numbers, apostrophes, marks, odd digits.
PIECES = [
    *"aAbB .,:'_-09",
    "\u2019",
    "\u00e9",
    "\u00b2",
    "\u0661",
    "\u2013",
    "\u0301",
    "U.S.",
    "J.F.K",
    "n't",
    "'s",
    "3M",
    "\n",
]


def texts() -> list[str]:
    drawn = random.Random(7)
    return ["".join(drawn.choices(PIECES, k=drawn.randint(1, 12))) for _ in range(4000)]


def test_the_cheap_patterns_find_the_words_of_the_full_one() -> None:
    seen = {"numbered": 0, "ascii": 0, "other": 0}
    for text in texts():
        full = tokens._TOKEN.findall(text)
        kind = "numbered" if tokens._NUMBERED.search(text) else "ascii" if text.isascii() else "other"
        seen[kind] += 1
        assert [token.text for token in tokenize(text)] == full, text
    assert min(seen.values()) > 100, "each pattern was tried"


def test_offsets_are_those_of_the_words_and_only_white_space_is_between() -> None:
    for text in texts():
        end = 0
        for token in tokenize(text):
            assert text[token.start_char : token.end_char] == token.text
            assert not text[end : token.start_char].strip()
            end = token.end_char
        assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "norm", "kind"),
    [
        ("U.S.", "us", "word"),
        ("Kerry\u2019s", "kerry", "word"),
        ("it's", "it", "word"),
        ("didn't", "didn't", "word"),
        ("COVID-19", "covid-19", "word"),
        ("40,000", "40,000", "number"),
        ("\u2014", "--", "mark"),
        ("_", "_", "mark"),
    ],
)
def test_a_token_has_its_norm_and_kind(text: str, norm: str, kind: str) -> None:
    (token,) = tokenize(text)
    assert (token.norm, token.kind) == (norm, kind)
