"""Scorers: what each gives for outputs small enough to count by hand."""

import re

import pytest

from briefing.types import Document
from eval.cases import Example
from eval.facts import ExpectedConflict, FactSheet, MustHave, MustNot, told
from eval.outputs import Output, from_any, from_text
from eval.scorers import citations, expectations, extraction, reading

TEXT = "Kerry met Lavrov in Paris. Up to 40,000 troops stand at the border. Talks go on."
EXAMPLE = Example(
    "e", (Document("a.txt", TEXT), Document("b.txt", "A storm hit the coast. Nobody was hurt."))
)


def alternative(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def test_a_fact_is_told_only_where_one_sentence_holds_all_of_an_alternative() -> None:
    alternatives = (alternative("kerry", "paris"), alternative("met", "lavrov"))
    assert told(alternatives, ["He spoke.", "Kerry was in Paris."]) == 1
    assert told(alternatives, ["Kerry spoke.", "Paris is big."]) is None


def test_facts_are_shares_by_importance_and_false_claims_are_counted() -> None:
    sheet = FactSheet(
        must_have=(
            MustHave("m", "vital", "met", (alternative("met"),), ()),
            MustHave("t", "vital", "troops", (alternative("40,000"),), ()),
            MustHave("g", "okay", "go on", (alternative("go on"),), ()),
        ),
        must_not=(MustNot("x", "deal", (alternative("deal"),)), MustNot("y", "war", (alternative("war"),))),
    )
    example = Example("e", EXAMPLE.documents, facts=sheet)
    scores = expectations.score(example, Output(("Kerry met Lavrov.", "A deal was near.")), 100)
    assert scores["facts.vital"].value == 1 / 2
    assert scores["facts.okay"].value == 0.0
    assert scores["must_not"].value == 1.0
    assert expectations.score(example, Output(()), 100)["facts.vital"].value == 0.0


def claim(value: str, cited: str = "") -> dict[str, object]:
    return {"value": value, "citations": [{"cited_text": cited}]}


def test_a_conflict_counts_when_each_side_is_shown_as_a_side_of_its_own() -> None:
    sheet = FactSheet(conflicts=(ExpectedConflict("dead", "number", alternative(r"\b12\b", r"\b15\b")),))
    example = Example("e", EXAMPLE.documents, facts=sheet)

    def score(*conflicts: dict[str, object]) -> dict[str, float]:
        shown = {"sentences": [{"text": "x", "citations": []}], "conflicts": list(conflicts)}
        return {k: m.value for k, m in expectations.score(example, Output(("x",), shown), 100).items()}

    assert score({"claims": [claim("12"), claim("15")]})["conflicts"] == 1.0
    assert score({"claims": [claim("12 or 15"), claim("20")]})["conflicts"] == 0.0
    assert score()["conflicts"] == 0.0
    assert score({"claims": [claim("a"), claim("b")]})["conflicts.extra"] == 1.0


def cited(
    text: str, start: int, end: int, *, document: str = "a.txt", quote: str | None = None
) -> dict[str, object]:
    citation = {
        "document_id": document,
        "start_char_index": start,
        "end_char_index": end,
        "cited_text": TEXT[start:end] if quote is None else quote,
    }
    return {"text": text, "citations": [citation]}


def test_exactness_is_recomputed_from_the_sources() -> None:
    good = cited("Kerry met Lavrov in Paris.", 0, 26)
    briefing = {
        "sentences": [good, cited("Kerry met Lavrov in Paris.", 1, 27, quote="Kerry met Lavrov in Paris.")]
    }
    scores = citations.score(EXAMPLE, Output(("x", "y"), briefing), 100)
    assert scores["cite.exact"].value == 1 / 2
    assert scores["cite.uncited"].value == 0.0


@pytest.mark.parametrize(
    "change",
    [
        {"start_char_index": -26, "end_char_index": 0},
        {"end_char_index": 9999},
        {"document_id": "b.txt"},
        {"document_id": "missing.txt"},
        {"start_char_index": "0"},
        {"cited_text": "Kerry met Lavrov in paris."},
    ],
)
def test_a_citation_that_is_off_by_anything_is_not_exact(change: dict[str, object]) -> None:
    row = cited("x", 0, 26)["citations"][0]  # type: ignore[index]
    texts = {document.id: document.text for document in EXAMPLE.documents}
    assert citations.is_exact(row, texts)
    assert not citations.is_exact({**row, **change}, texts)


def test_recall_and_precision_follow_alce() -> None:
    two = cited("Kerry met Lavrov in Paris.", 0, 26)
    two["citations"] = [*two["citations"], cited("", 68, 80)["citations"][0]]  # type: ignore[misc, index]
    lie = cited("Kerry met Lavrov in Rome.", 0, 26)
    bare = {"text": "Talks go on.", "citations": []}
    scores = citations.score(EXAMPLE, Output(("a", "b", "c"), {"sentences": [two, lie, bare]}), 100)
    # One sentence of three is supported; of three citations only the first one of it is needed.
    assert scores["cite.recall"].value == pytest.approx(1 / 3)
    assert scores["cite.precision"].value == pytest.approx(1 / 3)
    assert scores["cite.uncited"].value == pytest.approx(1 / 3)


def test_plain_text_has_no_citation_measures() -> None:
    assert citations.score(EXAMPLE, Output(("Kerry met Lavrov.",)), 100) == {}


def test_extractive_fragments_are_those_of_grusky() -> None:
    sources = [["a", "b", "c", "d", "e"], ["x", "a", "b", "c", "y"]]
    # "a b c" stands in both, then "q" in none, then "d e" in the first.
    assert extraction.extractive_fragments(sources, ["a", "b", "c", "q", "d", "e"]) == [3, 2]
    scores = extraction.score(EXAMPLE, Output(("Kerry met Lavrov yesterday.",)), 100)
    assert scores["coverage"].value == 3 / 4
    assert scores["density"].value == 9 / 4
    assert scores["novelty"].value == 1 / 3


def test_balance_is_one_for_equal_parts_and_zero_for_one_source() -> None:
    even = extraction.score(EXAMPLE, Output(("Kerry met Lavrov in Paris.", "A storm hit the coast.")), 100)
    assert even["balance"].value == pytest.approx(1.0)
    one = extraction.score(EXAMPLE, Output(("Kerry met Lavrov in Paris.", "Talks go on.")), 100)
    assert one["balance"].value == 0.0


def test_redundancy_counts_content_pairs_told_before() -> None:
    output = Output(("Russian troops massed quickly.", "Russian troops massed slowly."))
    # Pairs: (russian troop, troop mass, mass quick) and (russian troop, troop mass, mass slow): 2 of 6 again.
    scores = reading.score(EXAMPLE, output, 100)
    assert scores["redundancy"].value == pytest.approx(2 / 6)
    assert scores["near_equal"].value == 1.0  # 3 of 5 content stems are common


@pytest.mark.parametrize(
    "start", ["He said so.", "But talks go on.", '"It was late," he said.', "However, no."]
)
def test_a_sentence_that_leans_on_another_dangles(start: str) -> None:
    assert reading.score(EXAMPLE, Output((start,)), 100)["dangling"].value == 1.0


@pytest.mark.parametrize("start", ["Kerry said so.", "Items were sold.", "Soldiers left.", "Thistles grow."])
def test_a_sentence_that_stands_alone_does_not(start: str) -> None:
    assert reading.score(EXAMPLE, Output((start,)), 100)["dangling"].value == 0.0


def test_words_beyond_the_budget_are_a_share_of_it() -> None:
    scores = reading.score(EXAMPLE, Output(("one two three four five six",)), 4)
    assert scores["words"].value == 6
    assert scores["over_budget"].value == 0.5


def test_an_empty_output_gets_the_worst_of_everything() -> None:
    scores = reading.score(EXAMPLE, Output(()), 100)
    assert scores["failed"].value == 1.0
    assert scores["redundancy"].value == 1.0
    assert scores["dangling"].value == 1.0


def test_outputs_are_read_from_prose_lists_and_json() -> None:
    assert from_text("One thing. Another thing.").sentences == ("One thing.", "Another thing.")
    assert from_text('{"summary": "One thing. Two."}').sentences == ("One thing.", "Two.")
    assert from_any(["One  thing.", " "]).sentences == ("One thing.",)
    given = from_text('{"sentences": [{"text": "One.", "citations": []}]}')
    assert given.sentences == ("One.",)
    assert given.briefing is not None
    assert from_text('{"sentences": ["One."]}').briefing is None
    with pytest.raises(ValueError, match="not int"):
        from_any(3)
