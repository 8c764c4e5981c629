"""Which sentences are one fact."""

from __future__ import annotations

import random

from briefing.align.match import match
from briefing.types import Sentence, Span


def article(name: str, *texts: str) -> tuple[Sentence, ...]:
    sentences, position = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(Span(name, position, position + len(text)), text, index, index))
        position += len(text) + 1
    return tuple(sentences)


A = article(
    "a",
    "The council of Harrow voted on Tuesday to close the old river bridge for repairs.",
    "Repairs of the bridge will cost 2 million pounds and take nine months.",
    "Mayor Anna Reed did not attend the meeting of the council.",
)
B = article(
    "b",
    "On Tuesday the Harrow council voted to close the old river bridge for repairs.",
    "Repairs of the bridge will cost 3 million pounds and take nine months.",
    "Mayor Anna Reed did attend the meeting of the council.",
    "Shopkeepers fear losing their customers before Christmas.",
)


def grouped(facts: object) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((s.document_id, s.index) for s in fact.sentences) for fact in facts}  # type: ignore[attr-defined]


def test_the_same_point_in_other_words_is_one_fact() -> None:
    assert frozenset({("a", 0), ("b", 0)}) in grouped(match([A, B]))


def test_another_figure_is_another_fact() -> None:
    assert frozenset({("a", 1)}) in grouped(match([A, B]))


def test_a_negation_is_another_fact() -> None:
    assert frozenset({("a", 2)}) in grouped(match([A, B]))


def test_every_sentence_is_in_exactly_one_fact() -> None:
    members = [s.span for fact in match([A, B]) for s in fact.sentences]
    assert sorted(members) == sorted(s.span for s in (*A, *B))


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert grouped(match([A, B])) == grouped(match([B, A]))
    assert [fact.best.text for fact in match([A, B])] == [fact.best.text for fact in match([B, A])]


def test_copies_of_one_sentence_are_one_fact_however_many() -> None:
    copies = [
        article(f"d{n:03}", "The dam above Harrow broke at four in the morning on Friday.")
        for n in range(200)
    ]
    assert len(match(copies)) == 1


def test_growth_stays_close_to_linear_in_comparisons() -> None:
    """Counted, not timed: candidates looked at per sentence stay bounded as the story grows."""
    from briefing.align import match as module

    words = [f"word{n}" for n in range(40)]
    calls = 0
    candidates = module._Homes._candidates

    def counting(homes, profile):
        nonlocal calls
        for candidate in candidates(homes, profile):
            calls += 1
            yield candidate

    per_sentence = []
    for size in (200, 800):
        rng = random.Random(1)
        story = [article(f"d{n}", " ".join(rng.sample(words, 12)) + ".") for n in range(size)]
        calls = 0
        module._Homes._candidates = counting  # type: ignore[method-assign]
        try:
            match(story)
        finally:
            module._Homes._candidates = candidates  # type: ignore[method-assign]
        per_sentence.append(calls / size)
    assert 1 < max(per_sentence) <= 6 * 64
