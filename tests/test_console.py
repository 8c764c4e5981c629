"""Where the command line's input and output end: closed streams, full disks, taken ports, its own sources."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = (
    "The council of Harrow voted on Tuesday to close the old bridge. Repairs will cost 2 million pounds.\n"
)
BRIEFING = f"{sys.executable} -m briefing"


def shell(command: str, *, data: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("BRIEFING_")}
    environment["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent.parent), *sys.path])
    return subprocess.run(
        ["/bin/sh", "-c", command], input=data, capture_output=True, timeout=60, cwd=cwd, env=environment
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("redirected", "code", "said"),
    [
        ("summarize a.txt >&-", 2, "standard output is closed"),
        ("summarize a.txt >/dev/full", 2, "No space left"),
        ("schema >/dev/full", 2, "No space left"),
        ("summarize - <&-", 3, "empty"),
        ("verify - <&-", 3, "not JSON"),
        ("summarize a.txt missing.txt 2>&-", 0, ""),
        ("summarize missing.txt 2>&-", 3, ""),
    ],
)
def test_a_closed_or_full_stream_is_one_line_and_a_documented_code(
    article: Path, redirected: str, code: int, said: str
) -> None:
    done = shell(f"{BRIEFING} {redirected}", cwd=article.parent)
    assert (done.returncode, done.stderr.count(b"\n")) == (code, 1 if said else 0), done.stderr
    assert said in done.stderr.decode()


@pytest.mark.parametrize("source", ["a.txt", ".", "*.txt", "link.txt"])
def test_a_briefing_is_never_written_over_one_of_its_articles(article: Path, source: str) -> None:
    (article.parent / "link.txt").symlink_to(article)
    done = shell(f"{BRIEFING} summarize '{source}' -o a.txt", cwd=article.parent)
    assert done.returncode == 2
    assert b"one of the articles" in done.stderr
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_a_briefing_is_written_again_over_an_older_one(article: Path) -> None:
    for _ in range(2):
        assert shell(f"{BRIEFING} summarize a.txt -o out.md", cwd=article.parent).returncode == 0


def test_a_name_may_be_as_long_as_names_are_and_a_longer_one_is_a_wrong_option(article: Path) -> None:
    for length, code in ((255, 0), (256, 2)):
        name = "x" * (length - 3) + ".md"
        done = shell(f"{BRIEFING} summarize a.txt -o {name}", cwd=article.parent)
        assert (done.returncode, done.stderr.count(b"\n")) == (code, 1 if code else 0), done.stderr


def test_a_link_is_written_through_and_a_pipe_written_to(article: Path) -> None:
    folder = article.parent
    (folder / "link.md").symlink_to("real.md")
    os.mkfifo(folder / "pipe.md")
    command = f"cat pipe.md >got.md & {BRIEFING} summarize a.txt -o link.md -o pipe.md && wait"
    assert shell(command, cwd=folder).returncode == 0
    assert (folder / "link.md").is_symlink()
    assert "council" in (folder / "real.md").read_text(encoding="utf-8")
    assert (folder / "got.md").read_bytes() == (folder / "real.md").read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_request_on_standard_input_is_one_in_every_encoding_of_json(encoding: str) -> None:
    request = json.dumps({"words": 12, "documents": [{"id": "a", "text": ARTICLE}]}).encode(encoding)
    done = shell(f"{BRIEFING} summarize - --format json", data=request)
    assert done.returncode == 0, done.stderr
    value = json.loads(done.stdout)
    assert [row["id"] for row in value["documents"]] == ["a"]
    assert len(value["text"].split()) <= 12
    wrong = json.dumps({"wurds": 12, "documents": [{"id": "a", "text": ARTICLE}]}).encode(encoding)
    assert shell(f"{BRIEFING} summarize -", data=wrong).returncode == 2


def test_a_broken_request_on_standard_input_is_not_taken_for_an_article() -> None:
    done = shell(f"{BRIEFING} summarize -", data=b'{"documents": [{"text": "' + ARTICLE.strip().encode())
    assert done.returncode == 3
    assert b"not valid JSON" in done.stderr


def test_input_without_end_is_refused_and_not_read_for_ever(article: Path) -> None:
    for command in ("summarize - </dev/zero", "verify - </dev/zero", "verify /dev/zero"):
        done = shell(f"ulimit -v 4000000; {BRIEFING} {command}", cwd=article.parent)
        assert done.returncode == 3, command
        assert b"larger than" in done.stderr, command
        assert done.stderr.count(b"\n") == 1, command


def test_a_briefing_may_come_through_a_pipe(article: Path) -> None:
    made = f"{BRIEFING} summarize a.txt -o out.json --include-text; mkfifo pipe; cat out.json >pipe & "
    assert shell(f"{made} {BRIEFING} verify pipe", cwd=article.parent).returncode == 0


def test_what_was_read_from_standard_input_is_proved_from_the_file(article: Path) -> None:
    made = f"{BRIEFING} summarize - --format json <a.txt >out.json"
    assert shell(f"{made} && {BRIEFING} verify out.json a.txt", cwd=article.parent).returncode == 0


def test_a_taken_port_and_an_impossible_one_are_wrong_options() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        for port in (taken.getsockname()[1], 99999, -1):
            done = shell(f"{BRIEFING} serve --port {port}")
            assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr
            assert b"cannot listen" in done.stderr
