"""Reports as files: the ending decides, a folder gets all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefing.errors import InputMissing, UsageError

from ..report import Report
from . import csv, html, junit, markdown

NAMES = ("report.json", "examples.jsonl", "report.csv", "report.md", "report.xml", "report.html")
ENDINGS = tuple(sorted({Path(name).suffix for name in NAMES}))


def refuse_unknown(target: Path) -> None:
    """Raises UsageError for an ending nobody renders."""
    if target.suffix and target.suffix not in ENDINGS and not target.is_dir():
        raise UsageError(
            f"{target}: unknown ending {target.suffix!r}; choose {', '.join(ENDINGS)} or a folder"
        )


def refuse_inputs(target: Path, inputs: Iterable[Path | None]) -> None:
    """Raises UsageError if a report would be written over what the run reads."""
    if not target.is_file():
        return
    for given in inputs:
        if given is not None and given.exists() and target.samefile(given):
            raise UsageError(f"{target}: is read by this run; write the report to another file")


def write(report: Report, target: Path, *, record: Mapping[str, Any], with_text: bool) -> None:
    """One file by its ending, or all of them in a folder; the manifest with the run's clock beside it.

    Raises UsageError for an unknown ending, InputMissing where nothing can be written.
    """
    refuse_unknown(target)
    try:
        if target.suffix in ENDINGS and not target.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_file(target, render(report, target.suffix, with_text=with_text))
            if target.suffix != ".jsonl":
                _write_file(target.with_suffix(".examples.jsonl"), jsonl(report))
            _write_file(target.with_suffix(".manifest.json"), _json(record))
            return
        target.mkdir(parents=True, exist_ok=True)
        for name in NAMES:
            _write_file(target / name, render(report, Path(name).suffix, with_text=with_text))
        _write_file(target / "manifest.json", _json(record))
    except OSError as error:
        raise InputMissing(f"{target}: cannot be written: {error.strerror}") from error


def render(report: Report, ending: str, *, with_text: bool) -> str:
    """The report in one format."""
    if ending == ".json":
        return _json(report.as_dict())
    if ending == ".jsonl":
        return jsonl(report)
    if ending == ".csv":
        return csv.render(report)
    if ending == ".md":
        return markdown.render(report)
    if ending == ".xml":
        return junit.render(report)
    return html.render(report, with_text=with_text)


def jsonl(report: Report) -> str:
    """A line for each example and system."""
    return "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in report.rows())


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _write_file(path: Path, text: str) -> None:
    # Whole or not at all: a report that a kill cut short must not look like one.
    part = path.with_name(path.name + ".part")
    part.write_bytes(text.encode("utf-8", "backslashreplace"))
    part.replace(path)
