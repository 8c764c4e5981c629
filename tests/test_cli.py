"""The command line as scripts and people use it: results to standard output, one-line errors, documented exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.cli import main
from briefing.identity import identify

SEEDS = Path(briefing.__file__).parent.parent / "seeds"
ARTICLE = (
    "The council of Harrow voted on Tuesday to close the old bridge. Repairs will cost 2 million pounds.\n"
)


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("BRIEFING_")}
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        input=data,
        capture_output=True,
        timeout=60,
        env=environment,
    )


def one_line(done: subprocess.CompletedProcess[bytes]) -> str:
    text = done.stderr.decode()
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


def test_the_seeds_give_a_briefing_within_the_budget_that_cites_all_three() -> None:
    done = run("summarize", str(SEEDS), "--format", "json")
    assert done.returncode == 0, done.stderr
    value = json.loads(done.stdout)
    assert len(value["text"].split()) <= 150
    assert {c["document_id"] for s in value["sentences"] for c in s["citations"]} == {
        p.name for p in SEEDS.iterdir()
    }


def test_no_line_of_page_furniture_reaches_any_format() -> None:
    for name in ("markdown", "text", "json"):
        out = run("summarize", str(SEEDS), "--format", name).stdout.decode()
        for furniture in (
            "Read more",
            "Advertising",
            "Don't miss",
            "Photo: AFP",
            "External links",
            "Wikimedia",
            "Macron",
        ):
            assert furniture not in out, f"{furniture!r} in {name}"


def test_two_runs_give_equal_bytes_whatever_the_hash_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = set()
    for seed in ("0", "1"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        outputs.add(run("summarize", str(SEEDS), "--format", "json").stdout)
    assert len(outputs) == 1


def test_the_order_of_the_files_does_not_change_what_is_said() -> None:
    paths = [str(path) for path in sorted(SEEDS.iterdir())]
    one = json.loads(run("summarize", *paths, "--format", "json").stdout)
    other = json.loads(run("summarize", *reversed(paths), "--format", "json").stdout)
    assert one["text"] == other["text"]
    assert [s["citations"][0]["cited_text"] for s in one["sentences"]] == [
        s["citations"][0]["cited_text"] for s in other["sentences"]
    ]


def test_a_briefing_piped_into_verify_holds_and_a_changed_digit_is_named() -> None:
    made = run("summarize", str(SEEDS), "--format", "json", "--include-text").stdout
    done = run("verify", "-", data=made)
    assert done.returncode == 0, done.stdout
    assert b"consistent with the included text" in done.stdout
    value = json.loads(made)
    value["sentences"][2]["citations"][0]["end_char_index"] += 1
    done = run("verify", "-", data=json.dumps(value).encode())
    assert done.returncode == 1
    assert re.search(rb"FAIL  sentence 2: citation 0, \S+ \[\d+, \d+\)", done.stdout)


def test_verify_from_the_sources_needs_no_included_text(tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    assert run("summarize", str(SEEDS), "-o", str(file)).returncode == 0
    assert run("verify", str(file), str(SEEDS)).returncode == 0
    done = run("verify", str(file))
    assert done.returncode == 3
    assert "--include-text" in one_line(done)


def test_verify_finds_the_cited_file_beside_a_copy_that_is_wrapped_otherwise(tmp_path: Path) -> None:
    file, source, copy = tmp_path / "b.json", tmp_path / "story.txt", tmp_path / "a-rewrapped.txt"
    source.write_text("Bridge closes in Harrow\n\n" + ARTICLE + "\nReed Holt said so.\nThe ferry runs.\n")
    assert run("summarize", str(source), "-o", str(file)).returncode == 0
    for text in (" ".join(source.read_text().split()), source.read_text().replace("\n", "\n\n")):
        copy.write_text(text)
        done = run("verify", str(file), str(tmp_path))
        assert done.returncode == 0, done.stdout.decode()
    source.unlink()
    assert run("verify", str(file), str(tmp_path)).returncode == 1


def test_verify_counts_what_is_proved_apart_from_what_is_judged(tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    assert run("summarize", str(SEEDS), "-o", str(file)).returncode == 0
    count = len(json.loads(file.read_bytes())["sentences"])
    last = run("verify", str(file), str(SEEDS)).stdout.decode().splitlines()[-1]
    assert re.fullmatch(
        rf"PASS: (\d+) of \1 held against the sources; "
        rf"sentences: {count} proved by comparison, 0 judged, 0 not supported",
        last,
    )


def test_verify_finds_a_falsehood_under_a_new_id(tmp_path: Path) -> None:
    file, source = tmp_path / "b.json", tmp_path / "a.txt"
    source.write_text("The minister did not resign on Monday, his office said in a short statement.\n")
    assert run("summarize", str(source), "-o", str(file)).returncode == 0
    value = json.loads(file.read_bytes())
    row = value["sentences"][0]
    row["text"] = value["text"] = row["text"].replace(" not", "")
    row["end_char_index"] -= len(" not")
    row["support"]["label"] = "compressed"
    value["id"] = identify(value)
    file.write_text(json.dumps(value))
    done = run("verify", str(file), str(source))
    assert done.returncode == 1
    assert (
        "sentence 0: labelled compressed, but not supported: a negation was left out" in done.stdout.decode()
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"documents": {"a": 1}}, "documents should be a list"),
        ({"headline": "x"}, "headline should be an object"),
        ({"sentences": [1]}, "sentences.0 should be an object"),
        ({"object": "request"}, 'no "object": "briefing"'),
    ],
)
def test_verify_says_in_one_line_what_is_no_briefing(
    tmp_path: Path, change: dict[str, Any], told: str
) -> None:
    file = tmp_path / "b.json"
    assert run("summarize", str(SEEDS), "-o", str(file)).returncode == 0
    file.write_text(json.dumps(json.loads(file.read_bytes()) | change))
    done = run("verify", str(file), str(SEEDS))
    assert done.returncode == 3
    line = one_line(done)
    assert told in line
    assert "--format json" in line


@pytest.mark.parametrize("content", ["null", "[]", "3", '"x"', "{", "{}", '{"documents": []}', "[" * 100_000])
def test_verify_refuses_other_json_as_input(tmp_path: Path, content: str) -> None:
    file = tmp_path / "b.json"
    file.write_text(content)
    done = run("verify", str(file))
    assert done.returncode == 3
    assert "--format json" in one_line(done)


def test_outputs_are_written_by_their_endings_and_standard_output_stays_empty(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("b.md", "b.html", "b.json", "b.txt")]
    done = run("summarize", str(SEEDS), *(argument for file in files for argument in ("-o", str(file))))
    assert done.returncode == 0
    assert done.stdout == b""
    assert all(file.stat().st_size > 500 for file in files)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.html", "b.json", "b.md", "b.txt"]


@pytest.mark.parametrize("words", [30, 60, 1000])
def test_the_budget_is_kept(words: int) -> None:
    value = json.loads(run("summarize", str(SEEDS), "--words", str(words), "--format", "json").stdout)
    assert 0 < len(value["text"].split()) <= words or len(value["sentences"]) == 1


def test_standard_input_is_text_or_a_request() -> None:
    assert run("summarize", "-", data=ARTICLE.encode()).returncode == 0
    request = {"documents": [{"id": "a", "text": ARTICLE}], "words": 12}
    done = run("summarize", "-", "--format", "json", data=json.dumps(request).encode())
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in json.loads(done.stdout)["documents"]] == ["a"]
    assert len(json.loads(done.stdout)["text"].split()) <= 12


def test_a_request_in_a_file_is_what_it_is_on_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    request = {"documents": [{"id": "a", "text": ARTICLE}], "words": 12, "include_text": True, "model": "x"}
    file.write_text(json.dumps(request))
    done = run("summarize", str(file), "--format", "json")
    value = json.loads(done.stdout)
    assert len(value["text"].split()) <= 12
    assert value["documents"][0]["text"] == ARTICLE
    assert "unknown field 'model' left out" in done.stderr.decode()
    file.write_text(json.dumps(request | {"words": "12"}))
    done = run("summarize", str(file))
    assert done.returncode == 2
    assert one_line(done).startswith(f"briefing: error: {file}, the request: words in the options is '12'")
    assert run("summarize", str(file), "--words", "12").returncode == 0
    file.write_text(json.dumps(request | {"writer": "quill"}))
    assert f"{file}, the request: unknown writer 'quill'" in one_line(run("summarize", str(file)))


def test_what_is_asked_of_the_options_is_what_they_need() -> None:
    assert "required: FILE;" in one_line(run("verify"))
    done = run("summarize", "a.txt", "--seed", "9" * 30)
    assert done.returncode == 2
    assert "too large a number" in one_line(done)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"no", b"", b"<!doctype html><html></html>"])
def test_an_error_names_the_file_as_it_was_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    done = run("summarize", str(file))
    assert done.returncode == 3
    assert one_line(done).startswith(f"briefing: error: {file}: ")


def test_a_request_may_not_name_a_model() -> None:
    request = {"documents": [{"id": "a", "text": ARTICLE}], "model": "x"}
    done = run("summarize", "-", data=json.dumps(request).encode())
    assert done.returncode == 2
    assert "model" in one_line(done)


def test_a_misspelt_field_of_an_article_is_named(tmp_path: Path) -> None:
    request = {"documents": [{"id": "a", "text": ARTICLE, "tilte": "x"}]}
    done = run("summarize", "-", data=json.dumps(request).encode())
    assert done.returncode == 2
    assert "'tilte' in documents[0]" in one_line(done)
    file = tmp_path / "request.json"
    file.write_text(json.dumps(request))
    done = run("summarize", str(file))
    assert done.returncode == 0
    assert "warning: a: unknown field 'tilte' left out" in done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("space.txt", b" \n\t\n "),
        ("binary.txt", bytes(range(256)) * 8),
        ("archive.txt", b"PK\x03\x04" + b"\0" * 64),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("words.txt", b"one two three"),
        ("long.txt", b"a" * 5_000_000),
    ],
)
def test_unusable_input_alone_is_exit_3_and_beside_a_good_file_a_warning(
    tmp_path: Path, name: str, content: bytes
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(ARTICLE)
    alone = run("summarize", str(bad))
    assert alone.returncode == 3
    assert alone.stdout == b""
    assert name in one_line(alone)
    both = run("summarize", str(bad), str(good), "--format", "json")
    assert both.returncode == 0, both.stderr
    value = json.loads(both.stdout)
    assert value["text"].startswith("The council of Harrow")
    row = next((row for row in value["documents"] if row["id"] == name), None)
    if (
        row is not None and row["status"] == "uncited"
    ):  # read, nothing of it worth telling, and its row says so
        return
    assert name in json.dumps(value["warnings"])
    assert b"warning" in both.stderr


def test_a_missing_path_alone_is_exit_3_and_among_good_ones_a_rejected_row(tmp_path: Path) -> None:
    assert "none.txt" in one_line(run("summarize", str(tmp_path / "none.txt")))
    value = json.loads(run("summarize", str(tmp_path / "none.txt"), str(SEEDS), "--format", "json").stdout)
    assert [row["status"] for row in value["documents"]].count("rejected") == 1


def test_a_missing_named_file_is_told_even_quietly_and_nothing_else_is(tmp_path: Path) -> None:
    file, empty, made = tmp_path / "a.txt", tmp_path / "empty.txt", tmp_path / "b.json"
    file.write_text(ARTICLE)
    empty.write_text(" ")
    missing = str(tmp_path / "none.txt")
    done = run("summarize", missing, str(file), str(empty), "--quiet", "-o", str(made))
    assert done.returncode == 0
    assert one_line(done).startswith(f"briefing: warning: {missing}: no such file")
    done = run("verify", str(made), missing, str(file), "--quiet")
    assert done.returncode == 0
    assert one_line(done).startswith(f"briefing: warning: {missing}: no such file")


def test_a_warning_names_the_file_as_it_was_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("bridge", "bridge\0"))
    (tmp_path / "c.json").write_text(json.dumps([{"text": ARTICLE}, {"text": " "}]))
    for name, told in (("a.txt", "a.txt: holds 1 control"), ("c.json", "c.json#2: an item without text")):
        said = run("summarize", str(tmp_path / name)).stderr.decode()
        assert f"briefing: warning: {tmp_path}/{told}" in said


def test_a_five_megabyte_line_of_sentences_is_read(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text(ARTICLE.replace("\n", " ") * 50_000)
    assert run("summarize", str(file)).returncode == 0


def test_the_same_content_twice_is_one_source_with_a_warning(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE)
    value = json.loads(run("summarize", str(tmp_path), "--format", "json").stdout)
    assert value["independent_sources"] == 1
    assert value["warnings"]


def test_a_link_that_loops_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "good.txt").write_text(ARTICLE)
    assert run("summarize", str(tmp_path)).returncode == 0
    assert run("summarize", str(tmp_path / "self")).returncode == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("summarize",),
        ("summarize", "x", "--words", "many"),
        ("summarize", "x", "--words", "50_0"),
        ("summarize", "x", "--words", "+50"),
        ("summarize", "x", "--words", "\u0665\u0660"),
        ("summarize", "x", "--words", "9" * 5000),
        ("summarize", "x", "--format", "pdf"),
        ("summarise", "x"),
        ("summarize", "x", "--bogus"),
        ("verify",),
        (),
    ],
)
def test_wrong_usage_is_exit_2_and_one_line(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert one_line(done).endswith("; see --help\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("summarize", str(SEEDS), "--words", "0"),
        ("summarize", str(SEEDS), "--words", "100001"),
        ("summarize", str(SEEDS), "--focus", "f" * 501),
        ("summarize", str(SEEDS), "--writer", "nobody"),
        ("summarize", str(SEEDS), "-o", "b.docx"),
        ("summarize", str(SEEDS), "-o", "no/such/folder/b.md"),
        ("summarize", str(SEEDS), "-"),
        ("summarize", str(SEEDS), "--model", "x"),
        ("summarize", str(SEEDS), "--base-url", "http://localhost"),
        ("summarize", "-", "--model", "x"),
    ],
)
def test_wrong_options_are_exit_2_and_one_line(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    one_line(done)


def test_the_help_says_what_is_taken_and_what_it_bounds() -> None:
    told = " ".join(run("summarize", "--help").stdout.decode().split())
    assert "1 to 100,000" in told
    assert "conflicts, timeline and sources come on top" in told
    assert "at most 500 characters" in told


def test_backends_schema_and_doctor_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backends"]) == 0
    assert "extractive" in capsys.readouterr().out
    assert main(["schema"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"request", "briefing"}
    assert main(["doctor"]) == 0
    assert "default writer" in capsys.readouterr().out


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m briefing summarize {SEEDS} --format json | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr
