"""A focus moves the choice towards what was asked, and leaves the opening alone."""

from __future__ import annotations

import pytest

from briefing.select import select
from briefing.select.candidates import gather
from briefing.select.focus import concern, stems, unmentioned
from briefing.select.terms import index

from .stories import BRIDGE, story


def shown(focus: str | None, words: int = 70) -> list[str]:
    return [pick.rendition.text for pick in select(*story(BRIDGE), words=words, focus=focus).picks]


@pytest.mark.parametrize(
    ("focus", "wanted"),
    [
        ("shopkeepers", BRIDGE["courier"][1]),
        ("the ferry", BRIDGE["courier"][3]),
        ("When was it built?", BRIDGE["herald"][5]),
        ("buses to Millfield", BRIDGE["herald"][4]),
        ("engineering faults", BRIDGE["courier"][4]),
    ],
)
def test_what_concerns_the_focus_is_shown(focus: str, wanted: str) -> None:
    assert wanted in shown(focus)


def test_the_opening_is_the_same_with_any_focus() -> None:
    assert {shown(focus)[0] for focus in (None, "ferry", "shopkeepers", "money")} == {shown(None)[0]}


def test_a_focus_that_nobody_speaks_of_changes_nothing() -> None:
    assert shown("quantum chromodynamics") == shown(None)


def test_a_focus_of_function_words_changes_nothing() -> None:
    assert shown("what is it and why?") == shown(None)


def test_a_related_word_counts_as_a_match() -> None:
    candidates = gather(
        *story({"a": ("They want a federal state of two halves.", "Rain fell on the river.")})
    )
    terms = index([r.text for r in candidates.renditions])
    gained = concern(candidates, terms, "federalisation")
    assert gained[0] > 0.5 > gained[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("K\u00e9stria", "Kestria"),
        ("Kestria", "K\u00e9stria"),
        ("Ke\u0301stria", "Kestria"),
        ("Zoe", "Zo\u00eb"),
    ],
)
def test_an_accent_makes_no_other_word(asked: str, told: str) -> None:
    candidates = gather(*story({"a": (f"The river at {told} rose on Monday.", "Rain fell on the bridge.")}))
    terms = index([r.text for r in candidates.renditions])
    gained = concern(candidates, terms, asked)
    assert gained[0] > 0.5 > gained[1]


def test_the_marks_of_another_script_make_another_letter() -> None:
    assert unmentioned(stems("\u0431\u043e\u0439"), ["\u0431\u043e\u0438"])


def test_how_many_prefers_the_sentence_with_a_figure() -> None:
    articles = {
        "a": ("The arches of the bridge have cracks.", "Three of the arches of the bridge have cracks.")
    }
    candidates = gather(*story(articles))
    terms = index([r.text for r in candidates.renditions])
    gained = concern(candidates, terms, "How many arches have cracks?")
    assert gained[1] > gained[0]
