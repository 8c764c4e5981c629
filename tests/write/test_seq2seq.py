"""The model writer: any sequence-to-sequence folder, loaded and run for real, and never a word from the network."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import briefing
from briefing.config import Settings
from briefing.errors import BackendUnavailable, UsageError
from briefing.types import Plan
from briefing.write import seq2seq
from briefing.write.layout import input_limit, lay_out, layout_of
from briefing.write.models import load_seq2seq, model_digest

pytestmark = pytest.mark.models

A = "Russia and the US met in Paris on Sunday."
B = "Kerry and Lavrov held talks in the French capital."
C = "Ukraine was not invited to the talks."
TOLD = "Kerry and Lavrov met in Paris on Sunday."

Family = Callable[[str], Path]
Teach = Callable[..., Path]
PlanOf = Callable[..., Plan]


def written(folder: Path, plan: Plan, **settings: object) -> list[str]:
    write = seq2seq.make(Settings(writer="seq2seq", model=str(folder), **settings))  # type: ignore[arg-type]
    drafts = write(plan)
    assert [draft.pick for draft in drafts] == list(plan.picks), "one draft a pick, in the plan's order"
    return [draft.text for draft in drafts]


# How each family wants the two sources A and B laid out, written down by hand.
INPUTS = {
    "t5": f"summarize: {A} {B}",
    "pegasus": f"{A} {B}",
    "bart": f"{A} {B}",
    "led": f"{A} <doc-sep> {B} <doc-sep>",
}


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


# -- how much is read ---------------------------------------------------------------------------------------


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


def test_a_prefix_that_the_folder_states_is_used(
    family: Family, tmp_path: Path, edit_config: Callable[..., None]
) -> None:
    folder = shutil.copytree(family("t5"), tmp_path / "m")
    edit_config(folder, task_specific_params={"summarization": {"prefix": "tl;dr: ", "min_length": 60}})
    assert layout_of(load_seq2seq(folder), language="en").prefix == "tl;dr: "


def test_lengths_and_sampling_in_the_folder_are_not_taken_over(
    teach: Teach, plan_of: PlanOf, tmp_path: Path
) -> None:
    folder = teach("bart", {INPUTS["bart"]: TOLD})
    path = folder / "generation_config.json"
    theirs = json.loads(path.read_text())
    path.write_text(
        json.dumps({**theirs, "min_length": 56, "do_sample": True, "temperature": 5.0, "max_length": 60})
    )
    assert written(folder, plan_of([A, B])) == [TOLD]


@pytest.mark.parametrize(
    ("kind", "read", "start", "first"),
    [
        (
            "mbart",
            ["</s>", "de_DE"],
            "de_DE",
            None,
        ),  # Liu et al. 2020: text, end, language; starts with the language
        (
            "mbart-50",
            ["de_DE", "</s>"],
            "</s>",
            "de_DE",
        ),  # Tang et al. 2020: language, text, end; the language second
        ("m2m", ["__de__", "</s>"], "</s>", "__de__"),
    ],
)
def test_a_multilingual_model_is_told_the_language(
    kind: str, read: list[str], start: str, first: str | None, family: Family, plan_of: PlanOf
) -> None:
    model = load_seq2seq(family(kind))
    layout = layout_of(model, language="de-AT")
    ids = list(lay_out([A], layout, model.tokenizer))
    marks = [token for token in model.tokenizer.convert_ids_to_tokens(ids) if token in {*read, start}]
    name = model.tokenizer.convert_ids_to_tokens
    assert marks == read
    assert name(layout.start_token) == start
    assert (layout.forced_first_token and name(layout.forced_first_token)) == first
    assert written(family(kind), plan_of([A]), language="de") == [A]
    with pytest.raises(BackendUnavailable, match="no token for the language 'tlh'"):
        layout_of(model, language="tlh")


# -- what is not a model ------------------------------------------------------------------------------------


def test_without_a_model_the_writer_says_what_to_give() -> None:
    with pytest.raises(UsageError, match="give --model FOLDER"):
        seq2seq.make(Settings(writer="seq2seq"))


@pytest.mark.parametrize("model", ["no/such-model", "./nowhere", "/nowhere/at/all", "a b:c?", "x/y/z"])
def test_a_model_that_is_not_on_this_machine_is_not_looked_for_elsewhere(model: str) -> None:
    with pytest.raises(BackendUnavailable, match="nothing is downloaded") as caught:
        seq2seq.make(Settings(writer="seq2seq", model=model))
    assert model in str(caught.value)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-500])


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no settings": (lambda folder: (folder / "config.json").unlink(), "no config.json"),
    "broken settings": (lambda folder: (folder / "config.json").write_text("{nope"), "not JSON"),
    "settings of another shape": (lambda folder: (folder / "config.json").write_text("[1]"), "no model_type"),
    "no weights": (lambda folder: (folder / "model.safetensors").unlink(), "no weights"),
    "weights of another library": (
        lambda folder: (folder / "model.safetensors").rename(folder / "tf_model.h5"),
        "save them for PyTorch",
    ),
    "damaged weights": (lambda folder: (folder / "model.safetensors").write_bytes(b"\0no" * 999), "damaged"),
    "half of the weights": (lambda folder: cut(folder / "model.safetensors"), "damaged"),
    "no tokenizer": (lambda folder: (folder / "spiece.model").unlink(), "knows no words"),
    "damaged tokenizer": (lambda folder: (folder / "spiece.model").write_bytes(b"no" * 99), "not a SentencePiece"),
}  # fmt: skip


@pytest.mark.parametrize("damage", sorted(DAMAGES))
def test_a_damaged_folder_is_refused_in_one_line_that_names_it(
    damage: str, family: Family, tmp_path: Path
) -> None:
    folder = shutil.copytree(family("t5"), tmp_path / "m")
    harm, said = DAMAGES[damage]
    harm(folder)
    with pytest.raises(BackendUnavailable, match=said) as caught:
        seq2seq.make(Settings(writer="seq2seq", model=str(folder)))
    assert str(folder) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"model_type": "llama"}, "'llama' is no encoder-decoder"),
        ({"model_type": "strangeling"}, "'strangeling' is no encoder-decoder"),
        ({"num_layers": 2}, "parts of the weights are missing"),  # would be filled up with random numbers
        ({"d_model": 32}, "cannot be loaded"),
    ],
    ids=str,
)
def test_settings_that_do_not_fit_the_weights_are_refused(
    changes: dict[str, object], said: str, family: Family, tmp_path: Path, edit_config: Callable[..., None]
) -> None:
    folder = shutil.copytree(family("t5"), tmp_path / "m")
    edit_config(folder, **changes)
    with pytest.raises(BackendUnavailable, match=said):
        seq2seq.make(Settings(writer="seq2seq", model=str(folder)))


def test_code_that_lies_in_the_folder_is_not_run(
    family: Family, tmp_path: Path, edit_config: Callable[..., None]
) -> None:
    folder = shutil.copytree(family("t5"), tmp_path / "m")
    edit_config(folder, auto_map={"AutoConfig": "evil.C", "AutoModelForSeq2SeqLM": "evil.M"})
    (folder / "evil.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    seq2seq.make(Settings(writer="seq2seq", model=str(folder)))
    assert not (tmp_path / "ran").exists()


def test_a_tokenizer_of_another_model_is_refused(family: Family, tmp_path: Path) -> None:
    folder = shutil.copytree(family("bart"), tmp_path / "m")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(family("led") / name, folder / name)
    with pytest.raises(BackendUnavailable, match="two models"):
        seq2seq.make(Settings(writer="seq2seq", model=str(folder)))


@pytest.mark.parametrize("library", ["torch", "transformers", "sentencepiece"])
def test_a_missing_library_is_named_with_what_to_install(
    library: str, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.write import models

    real = models.find_spec
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == library else real(name))
    with pytest.raises(BackendUnavailable, match=rf"needs {library}; .*briefing\[models\]"):
        seq2seq.make(Settings(writer="seq2seq", model=str(family("t5"))))


def test_importing_the_writer_loads_neither_torch_nor_transformers() -> None:
    code = "import sys, briefing.write.seq2seq; sys.exit(bool({'torch', 'transformers'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


# -- the signature ------------------------------------------------------------------------------------------


def signed(folder: Path) -> str:
    return seq2seq.signature(Settings(writer="seq2seq", model=str(folder)))


def test_the_signature_follows_the_model_and_not_its_place(
    family: Family, tmp_path: Path, edit_config: Callable[..., None]
) -> None:
    folder = shutil.copytree(family("t5"), tmp_path / "elsewhere")
    (folder / "README.md").write_text("a model")
    assert signed(folder) == signed(family("t5")) != signed(family("pegasus"))
    edit_config(folder, dropout_rate=0.5)
    assert signed(folder) != signed(family("t5"))


@pytest.mark.parametrize("place", [0, -1])
def test_a_change_at_either_end_of_large_weights_changes_the_digest(tmp_path: Path, place: int) -> None:
    from briefing.write.models import SMALL_FILE_BYTES, model_digest

    weights = bytearray(SMALL_FILE_BYTES + 1)
    (tmp_path / "model.safetensors").write_bytes(weights)
    before = model_digest(tmp_path)
    weights[place] = 1
    (tmp_path / "model.safetensors").write_bytes(weights)
    assert model_digest(tmp_path) != before


def test_the_signature_is_made_of_fields_and_names_every_version(family: Family) -> None:
    first, *fields = signed(family("t5")).split("|")
    assert first == "seq2seq/1"
    assert dict(field.split(":", 1) for field in fields).keys() == {
        "model", "beams", "tokens", "transformers", "torch",
    }  # fmt: skip


# -- the network --------------------------------------------------------------------------------------------

NO_CALL = """
import sys
calls = []
def listen(event, args):
    if event in ("socket.connect", "socket.getaddrinfo"):
        calls.append((event, args))
sys.addaudithook(listen)
from briefing.config import Settings
from briefing.write import seq2seq
seq2seq.make(Settings(writer="seq2seq", model=sys.argv[1]))
print(seq2seq.signature(Settings(writer="seq2seq", model=sys.argv[1])))
try:
    seq2seq.make(Settings(writer="seq2seq", model="somebody/something"))
except Exception as error:
    print(type(error).__name__)
sys.exit(str(calls) if calls else 0)
"""


def test_nothing_is_called_even_where_the_hub_would_be_allowed(family: Family, tmp_path: Path) -> None:
    """A model of the Hugging Face cache is found by its id, without the variable that forbids the hub."""
    snapshot = tmp_path / "models--me--tiny" / "snapshots" / ("a" * 40)
    shutil.copytree(family("t5"), snapshot)
    (tmp_path / "models--me--tiny" / "refs").mkdir()
    (tmp_path / "models--me--tiny" / "refs" / "main").write_text("a" * 40)
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("HF_", "TRANSFORMERS_"))
    }
    done = subprocess.run(
        [sys.executable, "-c", NO_CALL, "me/tiny"],
        env={**environment, "HF_HUB_CACHE": str(tmp_path)}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [signed(family("t5")), "BackendUnavailable"]
    assert not done.stderr, "no progress bars, no notices"


# -- through the whole program ------------------------------------------------------------------------------

ARTICLE = """\
Russia has 4,031 troops on the border, Kerry said in Paris on Sunday.

Lavrov said that Russia would not send troops into Ukraine.

Kerry and Lavrov met in Paris on Sunday to discuss the crisis in Ukraine.
"""
LIES = {
    "Russia has 4,031 troops on the border, Kerry said in Paris on Sunday.":
        "Russia has 9,031 troops on the border, Kerry said in Paris on Sunday.",
    "Lavrov said that Russia would not send troops into Ukraine.":
        "Lavrov said that Russia would send troops into Ukraine.",
    "Kerry and Lavrov met in Paris on Sunday to discuss the crisis in Ukraine.":
        "Kerry and Obama met in Paris on Sunday to discuss the crisis in Ukraine.",
}  # fmt: skip


def test_a_lie_of_the_model_is_listed_and_not_shown(teach: Teach, tmp_path: Path) -> None:
    folder = teach("t5", {f"summarize: {true}": lie for true, lie in LIES.items()})
    (tmp_path / "article.txt").write_text(ARTICLE)
    result = briefing.summarize([tmp_path / "article.txt"], writer="seq2seq", model=str(folder))
    shown = [statement.text for statement in result.statements]
    assert sorted(shown) == sorted(LIES), "each gave way to its source sentence"
    assert sorted(item.text for item in result.dropped) == sorted(LIES.values()), "the model did write them"
    assert all(item.reason for item in result.dropped)
    assert f"|model:{model_digest(folder)[:16]}|" in result.signature


def test_a_true_sentence_of_the_model_is_shown_with_its_citation(teach: Teach, tmp_path: Path) -> None:
    source, told = next(iter(LIES)), "Kerry said Russia has 4,031 troops on the border."
    folder = teach("t5", {f"summarize: {source}": told})
    (tmp_path / "article.txt").write_text(source + "\n")
    result = briefing.summarize([tmp_path / "article.txt"], writer="seq2seq", model=str(folder))
    (statement,) = result.statements
    assert statement.text == told
    assert statement.support.label == "entailed"
    assert [citation.cited_text for citation in statement.citations] == [source]


def test_the_command_line_runs_a_model_on_the_seeds_within_the_budget(
    family: Family, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing.cli import main

    seeds = Path(__file__).resolve().parents[2] / "seeds"
    command = ["summarize", str(seeds), "--writer", "seq2seq", "--words", "40", "--format", "json"]
    assert main([*command, "--model", str(family("pegasus"))]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert "writer:seq2seq/1|model:" in answer["signature"]
    assert 0 < sum(len(sentence["text"].split()) for sentence in answer["sentences"]) <= 40


@pytest.mark.parametrize(
    ("model", "code"), [([], 2), (["--model", "/nowhere"], 4)], ids=["none", "not there"]
)
def test_the_command_line_says_in_one_line_what_to_give(
    model: list[str], code: int, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from briefing.cli import main

    (tmp_path / "article.txt").write_text(ARTICLE)
    assert main(["summarize", str(tmp_path / "article.txt"), "--writer", "seq2seq", *model]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "give --model FOLDER" in said.err
