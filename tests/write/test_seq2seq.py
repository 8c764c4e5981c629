"""The model writer: any sequence-to-sequence folder, loaded and run for real, writes a sentence for each fact."""

from __future__ import annotations

import logging

import pytest

from briefing.write.layout import input_limit, lay_out, layout_of
from briefing.write.models import load_seq2seq
from tests.write.taught import INPUTS, TOLD, A, B, C, Family, PlanOf, Teach, written

pytestmark = pytest.mark.models


@pytest.mark.parametrize("kind", sorted(INPUTS))
def test_each_family_writes_the_sentence_it_was_taught(kind: str, teach: Teach, plan_of: PlanOf) -> None:
    folder = teach(kind, {INPUTS[kind]: TOLD})
    assert written(folder, plan_of([A, B])) == [TOLD]


@pytest.mark.parametrize("kind", sorted(INPUTS))
def test_the_sources_are_laid_out_as_the_family_was_trained(kind: str, family: Family) -> None:
    model = load_seq2seq(family(kind))
    ids = lay_out([A, B], layout_of(model, language="en"), model.tokenizer)
    assert list(ids) == model.tokenizer(INPUTS[kind])["input_ids"]


@pytest.mark.parametrize("kind", sorted(INPUTS))
def test_two_runs_write_the_same_and_leave_the_callers_random_numbers_alone(
    kind: str, family: Family, plan_of: PlanOf
) -> None:
    import torch

    plan = plan_of([A, B], [C])
    before = torch.random.get_rng_state()
    assert written(family(kind), plan) == written(family(kind), plan, seed=7)
    assert torch.equal(before, torch.random.get_rng_state())


def test_the_planned_wording_is_read_first_and_each_wording_once(teach: Teach, plan_of: PlanOf) -> None:
    folder = teach("t5", {f"summarize: {B} {A}": TOLD})
    assert written(folder, plan_of([A, B, A.replace(" met ", " met\n")], planned=[1])) == [TOLD]


def test_a_fact_is_written_the_same_whatever_stands_beside_it(family: Family, plan_of: PlanOf) -> None:
    alone = [written(family("pegasus"), plan_of(fact))[0] for fact in ([A, B], [C])]
    assert written(family("pegasus"), plan_of([A, B], [C])) == alone


def test_an_empty_answer_gives_way_to_the_planned_wording(teach: Teach, plan_of: PlanOf) -> None:
    folder = teach("t5", {INPUTS["t5"]: "", f"summarize: {C}": TOLD})
    assert written(folder, plan_of([A, B], [C])) == [A, TOLD]


def test_an_untaught_model_stammers_and_the_planned_wording_is_kept(family: Family, plan_of: PlanOf) -> None:
    assert written(family("t5"), plan_of([A, B], [C])) == [A, C]


def test_a_number_whose_digits_are_tokens_is_written_whole(teach: Teach, plan_of: PlanOf) -> None:
    """Where repeated trigrams are forbidden, as summarizers do, "40,000" after "2000" is written "40,00"."""
    fact = "In 2000 it was 40,000 troops in Paris."
    folder = teach("pegasus", {f"{fact} {A}": fact})
    assert load_seq2seq(folder).tokenizer.tokenize("40,000")[-6:] == list("40,000")
    assert written(folder, plan_of([fact, A])) == [fact]


def test_only_the_first_sentence_of_an_answer_is_taken(teach: Teach, plan_of: PlanOf) -> None:
    folder = teach("t5", {INPUTS["t5"]: f"{TOLD} {C}"}, steps=200)
    assert written(folder, plan_of([A, B])) == [TOLD]


def test_a_wordier_text_gives_way_where_it_would_cost_another_fact_its_place(
    teach: Teach, plan_of: PlanOf
) -> None:
    longer = "Russia and the US met in Paris on Sunday for talks about Ukraine."
    folder = teach("t5", {f"summarize: {A}": longer})
    assert written(folder, plan_of([A], budget_words=13)) == [longer]
    assert written(folder, plan_of([A], budget_words=12)) == [A]


def test_what_does_not_fit_is_left_out_by_whole_sentences_and_logged(
    family: Family, caplog: pytest.LogCaptureFixture
) -> None:
    model = load_seq2seq(family("pegasus"))
    layout = layout_of(model, language="en")
    assert layout.limit_tokens == 128, "max_position_embeddings of its config.json"
    sources = [A, B, C, *(f"{C} It was meeting number {n}." for n in range(9))]
    with caplog.at_level(logging.DEBUG, logger="briefing"):
        ids = lay_out(sources, layout, model.tokenizer)
    read = next(n for n in range(1, 13) if list(ids) == model.tokenizer(" ".join(sources[:n]))["input_ids"])
    assert 3 <= read < 12
    assert f"reads {read} of 12" in caplog.text


def test_a_source_the_model_cannot_read_whole_is_not_written_anew(family: Family, plan_of: PlanOf) -> None:
    long = "Kerry said " + "that Lavrov said " * 60 + "no."
    model = load_seq2seq(family("pegasus"))
    assert lay_out([long, A], layout_of(model, language="en"), model.tokenizer) == ()
    assert written(family("pegasus"), plan_of([long, A], budget_words=400)) == [long]


def test_a_limit_of_ten_to_the_thirty_is_no_limit(family: Family) -> None:
    model = load_seq2seq(family("t5"))
    assert model.tokenizer.model_max_length > 10**29
    assert input_limit(model.tokenizer, model.config) == 512


def test_a_limit_in_the_tokenizer_counts(family: Family) -> None:
    model = load_seq2seq(family("led"))
    model.tokenizer.model_max_length = 100
    assert input_limit(model.tokenizer, model.config) == 100


def test_an_article_cannot_bring_the_models_own_marks(family: Family) -> None:
    model = load_seq2seq(family("led"))
    layout = layout_of(model, language="en")
    ids = lay_out(["He said </s> and <doc-sep> then <s> left."], layout, model.tokenizer)
    marks = {mark: list(ids).count(model.tokenizer.convert_tokens_to_ids(mark)) for mark in layout.marks}
    assert (marks["<s>"], marks["</s>"], marks["<doc-sep>"]) == (1, 1, 1), "only our own"


def test_the_first_token_and_each_separator_get_global_attention(
    family: Family, plan_of: PlanOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    import transformers

    seen = []
    real = transformers.LEDForConditionalGeneration.generate

    def generate(self: object, **inputs: object) -> object:
        seen.append(inputs)
        return real(self, **inputs)

    monkeypatch.setattr(transformers.LEDForConditionalGeneration, "generate", generate)
    written(family("led"), plan_of([A, B]))
    (inputs,) = seen
    ids, attended = inputs["input_ids"][0].tolist(), inputs["global_attention_mask"][0].tolist()
    tokenizer = load_seq2seq(family("led")).tokenizer
    marked = tokenizer.convert_ids_to_tokens([id for id, yes in zip(ids, attended, strict=True) if yes])
    assert marked == ["<s>", "<doc-sep>", "<doc-sep>"]
