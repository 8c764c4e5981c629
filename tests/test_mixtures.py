"""Any mixture of sentences, dated or not, true or not, becomes a briefing that proves itself."""

from __future__ import annotations

import json
import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import briefing
from briefing.segment import split
from briefing.types import Document, Moment
from briefing.verify.replay import replay

CASES = Path(__file__).parents[1] / "eval" / "cases"


@cache
def sentences() -> tuple[str, ...]:
    files = sorted([*CASES.glob("*/articles/*.txt"), *CASES.glob("*/articles/*.md")])
    return tuple(
        sentence
        for file in files
        for paragraph in file.read_text(encoding="utf-8").split("\n\n")
        for sentence in split(paragraph)
        if 4 < len(sentence.split()) < 60
    )


def mixture(draw: random.Random) -> list[Document]:
    """Two to seven articles of sentences that repeat among them, some with other figures or without their "not"."""
    pool = draw.sample(sentences(), draw.randint(8, 60))
    documents = []
    for number in range(draw.randint(2, 7)):
        told = [draw.choice(pool) for _ in range(draw.randint(1, 25))]
        if draw.random() < 0.3:
            told = ["".join(str(draw.randint(0, 9)) if c.isdecimal() else c for c in text) for text in told]
        if draw.random() < 0.3:
            told = [text.replace(" not ", " ").replace(" said", " denied") for text in told]
        text = "\n\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3))
        day = date(2025, draw.randint(1, 12), draw.randint(1, 28)) if draw.random() < 0.6 else None
        documents.append(Document(id=f"{number}.txt", text=text, published_at=day and Moment.of_day(day)))
    return documents


@pytest.mark.parametrize("seed", range(40))
def test_a_mixture_becomes_a_briefing_whose_citations_stand_in_its_articles(seed: int) -> None:
    draw = random.Random(seed)
    documents = mixture(draw)
    text = {document.id: document.text for document in documents}
    try:
        told = briefing.summarize(documents, words=draw.choice((30, 100, 150, 250, 600)))
    except briefing.NoUsableSentence:
        return
    holders = [*told.statements, *(claim for conflict in told.conflicts for claim in conflict.claims)]
    for citation in (citation for holder in holders for citation in holder.citations):
        span = citation.span
        assert text[span.document_id][span.start_char : span.end_char] == citation.cited_text


@pytest.mark.parametrize("twin", ["\u0130", "\u0131", "\u017f", "\u212a"])
def test_letters_that_a_pattern_without_case_takes_for_others_break_nothing(twin: str) -> None:
    plain = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}[twin]
    text = (
        "Published 12 April 2025\n\n"
        "Sixty-six people died on Sunday, the ministry said, and six million kroner were lost.\n\n"
        "Half a million books burned, and dozens of workers are missing since August 2024.\n"
    )
    made = briefing.summarize(
        [Document("a.txt", text.replace(plain, twin)), Document("b.txt", text)], words=60
    )
    assert made.statements


def test_a_figure_that_no_float_holds_breaks_nothing() -> None:
    articles = [
        Document(f"{digit}.txt", f"The council said {digit * 400} people were hurt on Tuesday.")
        for digit in "19"
    ]
    assert briefing.summarize(articles, words=60).statements


def test_a_claim_with_an_invisible_character_of_its_source_proves_itself() -> None:
    first = "3 March 2014\n\nThe fire in the hospital was caused by a gas le\u00adak, police said."
    second = "4 March 2014\n\nCorrection: The fire in the hospital was not caused by a gas leak."
    made = briefing.summarize([Document("a.txt", first), Document("b.txt", second)], words=60)
    assert made.conflicts
    value = json.loads(briefing.export(made, "json"))
    assert all(check.holds for check in replay(value, {"a.txt": first, "b.txt": second}))
