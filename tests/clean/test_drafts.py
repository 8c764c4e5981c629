"""A text that is still being edited: what may change is not told, and a notice says so."""

from __future__ import annotations

import time

import pytest

from briefing.clean import clean
from briefing.types import Article, Document

TITLE = "Harrow closes two pools"
LEAD = "The council of Harrow closed two of its five swimming pools on Thursday."
MORE = "About 200 people protested outside the town hall."


def cleaned(text: str) -> Article:
    return clean(Document("a.txt", text))


def body_of(text: str) -> list[str]:
    article = cleaned(text)
    return [article.document.quote(span) for span in article.body]


@pytest.mark.parametrize(
    "note", ["{>>ask Ina for the figure<<}", "[TK how many swimmers?]", "[Comment JB1: Check it. With whom?]"]
)
def test_a_note_behind_a_sentence_goes_and_the_sentence_stays(note: str) -> None:
    assert body_of(f"{TITLE}\n\n{LEAD} {note}\n\n{MORE}") == [LEAD, MORE]
    assert body_of(f"{TITLE}\n\n{LEAD} {note} {MORE}\n\n{MORE} So be it.") == [
        LEAD,
        MORE,
        f"{MORE} So be it.",
    ]
    assert body_of(f"{TITLE}\n\n{LEAD}\n\n{note}\n\n{MORE}") == [LEAD, MORE]


@pytest.mark.parametrize(
    "change",
    [
        "[Deleted: decided][Inserted: voted]",
        "{--decided--}{++voted++}",
        "{~~decided~>voted~~}",
        "{>>really?<<} voted",
    ],
)
def test_a_sentence_with_a_change_is_left_out_and_said_to_be(change: str) -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nIt {change} on Monday to sell them. {MORE}"
    assert body_of(text) == [LEAD, MORE]
    assert [notice.code for notice in cleaned(text).notices] == ["editing-marks"]


def test_two_versions_side_by_side_are_left_out() -> None:
    text = f"{LEAD}\n\n{MORE} <<<<<<< HEAD\nThey took no one.\n=======\nThey took two.\n>>>>>>> desk\n{MORE}"
    assert body_of(text) == [LEAD, MORE, MORE]


@pytest.mark.parametrize(
    "text", [f"{LEAD} Flight TK 1204 brought them.", f"{LEAD} [Ina Holt: no comment.] {MORE}"]
)
def test_a_text_without_such_marks_is_left_alone(text: str) -> None:
    assert body_of(text) == [text]
    assert cleaned(text).notices == ()


@pytest.mark.parametrize("piece", ["[TK a. B] ", "{>>", "A b. [TK x] ", "[Deleted: ", "{--a", "A b. "])
def test_many_marks_take_no_time_to_speak_of(piece: str) -> None:
    started = time.process_time()
    cleaned("[TK] " + piece * 40_000)
    assert time.process_time() - started < 5
