"""Whole runs with a model: what it says wrong is listed, and nothing is called."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import briefing
from briefing.config import Settings
from briefing.write import seq2seq
from briefing.write.models import model_digest

pytestmark = pytest.mark.models
A = "Russia and the US met in Paris on Sunday."
Family = Callable[[str], Path]
Teach = Callable[..., Path]


def signed(folder: Path) -> str:
    return seq2seq.signature(Settings(writer="seq2seq", model=str(folder)))


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
