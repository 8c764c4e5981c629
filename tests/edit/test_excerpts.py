"""Paragraphs that are somebody else's words without quotation marks."""

from __future__ import annotations

import pytest

from briefing.edit.excerpts import excerpts
from briefing.types import Sentence, Span


def found(*paragraphs: str) -> list[str]:
    sentences, position = [], 0
    for number, paragraph in enumerate(paragraphs):
        for text in paragraph.split(" / "):
            span = Span("a.txt", position, position + len(text))
            sentences.append(Sentence(span, text, len(sentences), number))
            position += len(text) + 1
    return [sentence.text for sentence in sentences if sentence.index in excerpts(sentences)]


@pytest.mark.parametrize(
    "announced",
    ["It read:", "The school sent a letter:", "Mayor Anna Reed released a statement:", "As Reed points out:"],
)
def test_the_paragraph_behind_an_announcement_is_somebody_elses(announced: str) -> None:
    assert found("The bridge closed.", announced, "We must do more. / Boats are safe.", "It opened.") == [
        "We must do more.",
        "Boats are safe.",
    ]


@pytest.mark.parametrize(
    "announced",
    [
        "The bridge closed.",
        "Reed tweeted this photo of the boats:",
        "The latest on the statement of the mayor (all times local):",
        "The towns that were flooded:",
        "The crews made their way through 20 states on the coast:",
    ],
)
def test_what_follows_anything_else_is_the_articles_own(announced: str) -> None:
    assert found(announced, "The boats were held on the quay.") == []


def test_a_quotation_with_marks_is_seen_by_its_marks() -> None:
    assert found("It read:", '"We must do more." / The bridge closed.') == []


def test_a_speech_as_prepared_goes_to_the_end() -> None:
    assert found("Reed's speech, as prepared for delivery:", "Four men died.", "We owe them much.") == [
        "Four men died.",
        "We owe them much.",
    ]
