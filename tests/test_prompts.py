"""Prompts are found in a checkout and in a wheel, checked when they are read, and filled in without surprises."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import prompting
from briefing.errors import UsageError

GOOD = """\
+++
# why
name = "greet"
version = "1"
purpose = "To greet."
variables = ["who"]
output = "text"
+++
Be kind.
+++
Greet {{ who }}, twice: {{who}}.
"""


def parsed(content: str = GOOD) -> prompting.Prompt:
    return prompting.parse(content.encode(), where="greet.md")


@pytest.mark.parametrize("name", prompting.names())
def test_every_shipped_prompt_is_well_made(name: str) -> None:
    prompt = prompting.load(name)
    assert prompt.name == name
    assert prompt.system
    assert prompt.purpose.endswith(".")
    filled = prompting.render(prompt, **{variable: f"<{variable}>" for variable in prompt.variables})
    assert all(f"<{variable}>" in filled for variable in prompt.variables)
    assert "{{" not in filled


def test_the_chat_writers_prompt_is_there() -> None:
    assert "sentence" in prompting.names()


def test_the_examples_in_the_chat_writers_prompt_follow_its_own_form() -> None:
    lines = prompting.load("sentence").system.splitlines()
    sources = [json.loads(line.removeprefix("Sources: ")) for line in lines if line.startswith("Sources: ")]
    answers = [json.loads(line.removeprefix("Answer: ")) for line in lines if line.startswith("Answer: ")]
    assert len(sources) == len(answers) >= 3
    for given, answer in zip(sources, answers, strict=True):
        assert set(answer) == {"sentence", "used"}
        assert set(answer["used"]) <= {source["n"] for source in given}
        assert (answer["sentence"] is None) == (not answer["used"])
        told = " ".join(source["text"] for source in given if source["n"] in answer["used"]).lower()
        for word in (answer["sentence"] or "").lower().rstrip(".").split():
            assert word.strip(",") in told, f"{word!r} is said by no source of the example"


def test_a_value_is_put_in_as_it_is_and_never_looked_at_again() -> None:
    assert prompting.render(parsed(), who="{{ who }} \\1") == "Greet {{ who }} \\1, twice: {{ who }} \\1."


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "missing: who"),
        ({"who": "Ann", "when": "now"}, "unknown: when"),
        ({"who": 3}, "who is 3, not a string"),
    ],
)
def test_rendering_refuses_what_does_not_fit(values: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        prompting.render(parsed(), **values)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{who}}", "{{ whom }}", "{{ whom }} is not among its variables"),
        ('["who"]', '["who", "why"]', "'why' is not used"),
        ('["who"]', '["who", "who"]', "distinct"),
        ('["who"]', '["Who"]', "lower-case"),
        ('["who"]', "[]", "variables is"),
        ("{{who}}", "{{ who", "not closed"),
        ("Be kind.", "Be kind to {{ who }}.", "always told"),
        ('version = "1"', "version = 1", "version is 1"),
        ('version = "1"\n', "", "version missing"),
        ('version = "1"', 'version = "1"\nmodel = "big"', "unknown key 'model'"),
        ('version = "1"', "version", "not TOML"),
        ("Be kind.\n+++\n", "Be kind.\n", "not of the form"),
        ("# why", "# why\n+++\n", "not of the form"),
    ],
)
def test_a_badly_made_prompt_is_refused_and_named(old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(UsageError, match=r"greet\.md: ") as caught:
        parsed(GOOD.replace(old, new))
    assert said in str(caught.value)


def test_a_prompt_that_is_not_text_is_refused() -> None:
    with pytest.raises(UsageError, match="not UTF-8"):
        prompting.parse(b"+++\n\xff", where="greet.md")


@pytest.mark.parametrize("name", ["nothing", "../sentence", "", "Sentence", "sentence.md"])
def test_an_unknown_name_is_refused_with_the_names_there_are(name: str) -> None:
    with pytest.raises(UsageError, match=r"unknown prompt .*known: .*sentence"):
        prompting.load(name)


def test_the_digest_follows_what_the_model_sees_and_nothing_else() -> None:
    digest = parsed().sha256
    assert parsed(GOOD.replace("# why", "# because")).sha256 == digest
    assert parsed(GOOD.replace("\n", "\r\n")).sha256 == digest
    assert parsed(GOOD.replace("kind", "curt")).sha256 != digest
    assert parsed(GOOD.replace("twice", "once")).sha256 != digest


def test_an_installed_package_reads_the_prompts_inside_it(tmp_path: Path) -> None:
    """The layout of the wheel: prompts/ as briefing/prompts, and a stranger's prompts/ beside the package."""
    package = Path(briefing.__file__).parent
    shutil.copytree(package, tmp_path / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(package.parent / "prompts", tmp_path / "briefing" / "prompts", dirs_exist_ok=True)
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "stranger.md").write_text(GOOD)
    code = (
        "from briefing import prompting; print(prompting.__file__, *prompting.names(), "
        "prompting.load('sentence').sha256)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    where, *rest = done.stdout.split()
    assert where.startswith(str(tmp_path))
    assert rest == [*prompting.names(), prompting.load("sentence").sha256]
