"""What every reader promises, run against each name in ``backends.READERS``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.backends import READERS, load
from briefing.errors import BriefingError, InputUnsupported
from briefing.types import Intake

STORY = "The bridge at Ostholm closed on Monday after a crack was found. Engineers said the repair would take a week."


def _file(ending: str) -> bytes:
    if READERS[ending].startswith("briefing.read.html"):
        return (
            f"<html lang='en'><head><title>Bridge</title></head><body><p>{STORY}</p></body></html>".encode()
        )
    if "items" in READERS[ending]:
        return json.dumps([{"title": "Bridge", "text": STORY}]).encode()
    return STORY.encode()


@pytest.fixture(params=sorted(READERS))
def ending(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_reader_gives_an_intake_whose_documents_carry_the_text(ending: str) -> None:
    intake = load("reader", ending)(_file(ending), id="bridge" + ending)
    assert isinstance(intake, Intake)
    assert intake.rejections == ()
    (document,) = intake.documents
    assert STORY in document.text
    assert document.id.startswith("bridge" + ending)
    assert document.encoding == "utf-8"


def test_reading_twice_gives_the_same_value(ending: str) -> None:
    read = load("reader", ending)
    assert read(_file(ending), id="a") == read(_file(ending), id="a")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"PK\x03\x04\x14\x00word/", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 8]
)
def test_bytes_that_are_no_text_are_refused_with_one_line_that_names_the_input(
    ending: str, data: bytes
) -> None:
    with pytest.raises(InputUnsupported) as caught:
        load("reader", ending)(data, id="disguised" + ending)
    assert "disguised" + ending in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"<",
        b"{",
        b"[" * 50_000,
        b"<div>" * 3_000,
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"---\n",
    ],
)
def test_odd_bytes_give_an_intake_or_an_error_of_ours(ending: str, data: bytes) -> None:
    try:
        result: object = load("reader", ending)(data, id="odd")
    except BriefingError as error:
        result = str(error)
    assert isinstance(result, Intake) or "\n" not in str(result)


def test_a_declared_charset_is_used(ending: str) -> None:
    story = _file(ending).decode().replace("Ostholm", "Nørreholm").replace("\\u00f8", "ø").encode("iso8859-4")
    (document,) = load("reader", ending)(story, id="a", charset="iso8859-4").documents
    assert "Nørreholm" in document.text


HEAVY = ("trafilatura", "lxml", "py3langid", "charset_normalizer", "htmldate", "numpy", "pydantic", "fastapi")


@pytest.mark.parametrize("name", [name for name in sorted(READERS) if "html" not in READERS[name]])
def test_nothing_heavy_loads_for_formats_that_do_not_need_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"bridge{name}"
    path.write_bytes(_file(name))
    code = (
        "import sys; from briefing.read import read; from briefing.clean import clean;"
        f"[clean(d) for d in read([{str(path)!r}]).documents];"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.strip() == "[]"
