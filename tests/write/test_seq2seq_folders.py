"""The folder of a model: what of it counts, what is refused, and how it is signed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import BackendUnavailable, UsageError
from briefing.write import seq2seq
from briefing.write.layout import lay_out, layout_of
from briefing.write.models import load_seq2seq, model_digest
from tests.write.taught import INPUTS, TOLD, A, B, Family, PlanOf, Teach, written

pytestmark = pytest.mark.models


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
    with pytest.raises(BackendUnavailable, match=rf"needs {library}; .*\[models\]"):
        seq2seq.make(Settings(writer="seq2seq", model=str(family("t5"))))


def test_importing_the_writer_loads_neither_torch_nor_transformers() -> None:
    code = "import sys, briefing.write.seq2seq; sys.exit(bool({'torch', 'transformers'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


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
    from briefing.write.models import SMALL_FILE_BYTES

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
