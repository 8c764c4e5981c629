"""Sentences that answer the question in front of them."""

from __future__ import annotations

import pytest

from briefing.edit.answers import answers
from briefing.types import Sentence, Span


def found(*texts: str, paragraphs: tuple[int, ...] = (0, 0)) -> list[str]:
    sentences, position = [], 0
    for index, (text, paragraph) in enumerate(zip(texts, paragraphs, strict=True)):
        sentences.append(Sentence(Span("a.txt", position, position + len(text)), text, index, paragraph))
        position += len(text) + 1
    return [sentence.text for sentence in sentences if sentence.index in answers(sentences)]


def test_what_follows_a_question_answers_it() -> None:
    assert found("And the winner?", "Norland, with half of the votes.") == [
        "Norland, with half of the votes."
    ]


@pytest.mark.parametrize(
    ("question", "behind"),
    [
        ("What is next?", "Reed said that the bridge would close."),
        ('"What is next?" Reed asked.', "The bridge was closed."),
        ('"What is next?"', "The bridge was closed."),
        ("The bridge was closed.", "Boats ran for a week."),
    ],
)
def test_what_somebody_says_and_what_follows_a_quotation_answers_nothing(question: str, behind: str) -> None:
    assert found(question, behind) == []


def test_a_paragraph_of_its_own_answers_nothing() -> None:
    assert found("What is next?", "The bridge was closed.", paragraphs=(0, 1)) == []
