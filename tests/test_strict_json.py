"""A key that stands twice in one object is told of, not passed over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import briefing
from briefing.cli import main
from briefing.errors import InputUnsupported
from briefing.strict_json import load
from briefing.verify import standalone

TEXT = "The bridge of Oakham was closed on Monday after a storm, the county said."


@pytest.mark.parametrize(
    ("data", "twice"),
    [
        ('{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', None),
        ('{"a": 1, "a": 1}', "a"),
        (b'[{"a": {"b": 1, "c": 2, "b": 3}}]', "b"),
        ("[]", None),
    ],
)
def test_the_first_key_that_stands_twice_is_named(data: str | bytes, twice: str | None) -> None:
    assert load(data) == (json.loads(data), twice)


def test_a_request_with_a_key_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    file.write_text(f'{{"words": 60, "documents": [{{"text": "{TEXT}", "text": "Nothing was closed."}}]}}')
    with pytest.raises(InputUnsupported, match="the key 'text' stands twice in one object of the request"):
        briefing.summarize([file])


def test_what_others_export_is_read_as_every_reader_would(tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text(f'[{{"title": "A bridge", "text": "{TEXT}", "title": "A bridge"}}]')
    assert briefing.summarize([file]).text == TEXT


def test_a_briefing_with_a_key_twice_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    made = briefing.export(briefing.summarize([tmp_path / "a.txt"]), "json", include_text=True)
    file = tmp_path / "b.json"
    file.write_text(made.replace('"language"', '"text": "Nothing was closed.",\n  "language"', 1))
    assert main(["verify", str(file)]) == 3
    assert "the key 'text' stands twice in one object; give each key once" in capsys.readouterr().err
    assert standalone.main([str(file)]) == 3
    assert "a key stands twice in one object" in capsys.readouterr().err
