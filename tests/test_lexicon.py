"""Words as the stages compare them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import lexicon


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pro-Russian crowds, 40,000 strong.", ("pro", "russian", "crowds", "40,000", "strong")),
        ("The dogs' owner's rock 'n' roll", ("the", "dogs", "owner", "rock", "n", "roll")),
        (
            "She didn\u2019t see Ann\u2019s \u201ctrue\u201d self",
            ("she", "didn\u2019t", "see", "ann", "true", "self"),
        ),
        ("It's the 3rd, at 16:30; don't", ("it", "the", "3", "rd", "at", "16:30", "don't")),
        ("Stra\u00dfe, \u00c9t\u00e9 2.5km\u00b2", ("strasse", "\u00e9t\u00e9", "2.5", "km\u00b2")),
    ],
)
def test_words_are_case_folded_and_without_possessive_endings(text: str, words: tuple[str, ...]) -> None:
    assert lexicon.words(text) == words


def defined(text: str) -> tuple[str, ...]:
    """The words by their definition, without any shortcut."""
    found = lexicon.parted(text, lexicon.WORD.findall(text.casefold()))
    return tuple(re.sub(r"['\u2019]s?$", "", word) for word in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("老桥关闭3天。", ("老", "桥", "关", "闭", "老桥", "桥关", "关闭", "3", "天")),
        ("橋をバスが42億円", ("橋", "を", "バス", "が", "42", "億", "円", "億円")),
        ("Harrow桥", ("harrow", "桥")),
    ],
)
def test_chinese_letters_and_pairs_of_them_and_runs_of_kana_are_words(
    text: str, words: tuple[str, ...]
) -> None:
    assert lexicon.words(text) == words


def test_hiragana_are_no_content() -> None:
    assert lexicon.content_stems("橋をバスが渡った") == ("橋", "バス", "渡")


# what news is written in, and what the shortcuts could trip over
PIECES = st.sampled_from(
    [
        *"aSst9 0'\u2019\u2018\u201c\u201d\u2013\u2026\".,:-_\n\x1f",
        "'s",
        "\u2019s",
        "''",
        " '",
        "' ",
        "1,0",
        "\u00e9",
        "\u00df",
        "\u00b2",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
def test_the_shortcuts_give_the_words_of_the_definition(text: str) -> None:
    assert lexicon.words(text) == defined(text)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_vocabulary_holds_every_word_and_whatever_a_pattern_of_whole_words_can_match(text: str) -> None:
    vocabulary = lexicon.vocabulary(text)
    assert vocabulary >= frozenset(lexicon.words(text))
    assert vocabulary >= frozenset(re.findall(r"\b[^\W\d_]+\b", text.casefold()))
