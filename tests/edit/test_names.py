"""Whose names an article tells, asked for one last name at a time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.edit import namesakes
from briefing.edit.names import _TITLE, NAME, PARTICLE, People, may_tell, names
from briefing.first_names import gender
from briefing.types import Sentence, Span

# What `NAME` says, without what makes it fast.
PART = r"(?:[A-Z][a-z\u00e0-\u024f]+(?:['\u2019-][A-Za-z\u00e0-\u024f]+)*|[A-Z]\.|Mc[A-Z][a-z]+|O['\u2019][A-Z][a-z]+)"
PLAINLY = re.compile(rf"(?:(?:{_TITLE})\s+)?{PART}(?:\s+(?:{PARTICLE}\s+)?{PART}){{0,3}}")
TITLES = [re.sub(r"\\|\?", "", title).replace("[cs]", "c") for title in _TITLE.split("|")]
PIECES = st.sampled_from(
    [
        *TITLES,
        *TITLES,
        "Reed",
        "reed",
        "McDonald",
        "O\u2019Brien",
        "O'",
        "J.",
        "de",
        "van",
        "Mc",
        "Smith-Jones",
        "-",
        "'s",
    ]
)


@given(st.lists(PIECES, max_size=7), st.sampled_from([" ", "  ", "", "\n"]))
def test_names_are_what_the_plain_pattern_finds(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    assert [match.span() for match in NAME.finditer(text)] == [
        match.span() for match in PLAINLY.finditer(text)
    ]


@pytest.mark.parametrize("title", TITLES)
def test_every_title_is_part_of_the_name(title: str) -> None:
    assert NAME.fullmatch(f"{title} Anna Berg")


def people(*texts: str) -> People:
    return People([Sentence(Span("a.txt", 0, len(text)), text, n, n) for n, text in enumerate(texts)])


def test_a_person_has_a_title_or_a_known_first_name_or_a_name_that_shrinks() -> None:
    known = people(
        "Minister Holm met Anna Berg and Orla Quist in Lower Varn.",
        "By noon Quist left with Foreign Minister Vey.",
    )
    assert known.named("Holm") == "Minister Holm"
    assert known.named("Berg") == "Anna Berg"
    assert known.named("Quist") == "Orla Quist"
    assert known.named("Vey") == "Foreign Minister Vey"
    assert "Varn" not in known
    assert "Minister" not in known
    assert "Nobody" not in known


def test_the_full_name_is_preferred_to_the_titled_one_wherever_it_stands() -> None:
    assert people("Mr. Berg came.", "Anna Berg\u2019s aunt said so.").named("Berg") == "Anna Berg\u2019s"
    assert people("President Rossi spoke.", "Orla Rossi left.").named("Rossi") == "Orla Rossi"
    assert people("President Orla Rossi spoke.").named("Rossi") == "President Orla Rossi"


def test_a_long_article_tells_the_same_people_and_costs_no_square_of_its_length() -> None:
    told = ["Minister Holm met Anna Berg.", "Orla Quist was in Varn.", "By noon Quist left.", "Mr. Vey came."]
    filling = [
        f"The dog of Number {letter}{letter.lower()}x barked." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ] * 8
    short, long = people(*told), people(*told, *filling)
    for last in ("Holm", "Berg", "Quist", "Varn", "Vey", "Nobody"):
        assert short.named(last) == long.named(last)
    assert long._index is not None
    assert short._index is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg came.",
        "DeAnna Berg came.",
        "d\u2019Anna Berg came.",
        "_Anna Berg came.",
        "2Anna Berg came.",
        "Lady Berg came.",
        "Mary-Ann Pope Berg came.",
    ],
)
def test_a_sentence_with_a_name_that_tells_is_looked_at(text: str) -> None:
    assert any(len(name.split()) > 1 and gender(name) for _, name, _ in names(text))
    assert may_tell(text)


def test_most_sentences_are_not() -> None:
    assert not may_tell("The bridge over the Varn was closed on Monday, Orla Quist said.")


def test_whether_a_word_in_front_of_a_name_is_a_title_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(word: str, sentences: object) -> bool:
        asked.append(word)
        return False

    monkeypatch.setattr(namesakes, "_is_spoken_of", note)
    texts = ["Zork Berg said so, and Mork Berg said no."] * 50
    sentences = [Sentence(Span("a.txt", 50 * n, 50 * n + len(t)), t, n, n) for n, t in enumerate(texts)]
    assert "Berg" in namesakes.namesakes(sentences, {"Berg"})
    assert sorted(asked) == ["mork", "zork"]


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [("Samir Holt", "he"), ("Dwayne Holt", "he"), ("Flora Holt", "she"), ("Stacy Holt", None)],
)
def test_a_first_name_tells_whose_it_is_unless_both_bear_it(name: str, pronoun: str | None) -> None:
    assert gender(name) == pronoun
