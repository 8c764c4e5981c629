"""One self-contained page: nothing is fetched, by anyone, ever (its own content security policy forbids it).

Figures stand in the page as a table with their intervals drawn; the examples are data that the page's script lays
out, worst first, one or two systems side by side.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..cases import Example
from ..facts import told
from ..highlight import of_lines
from ..measures import METRICS, Measures
from ..outputs import Output
from ..report import Report, shown
from ..scorers.citations import is_exact
from ..statistics import Interval

_HERE = Path(__file__).resolve().parent


def render(report: Report, *, with_text: bool) -> str:
    """The page. Without texts it holds figures only, so that it may be passed on."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    labels = [system.label for system in report.scored]
    return environment.get_template("page.html").render(
        report=report,
        rows=[row for name in report.columns if (row := _row(report, name)) is not None],
        labels=[*labels, *([report.human.label] if report.human else [])],
        timing=[(label, report.timing[label]) for label in labels],
        data=_script_data(
            {
                "labels": labels,
                "metrics": [
                    {
                        "name": name,
                        "title": METRICS[name].title,
                        "better": METRICS[name].better,
                        "percent": METRICS[name].percent,
                    }
                    for name in report.columns
                    if any(name in row for system in report.scored for row in system.measures)
                ],
                "examples": [
                    _example(report, index, with_text=with_text) for index in range(len(report.examples))
                ],
            }
        ),
    )


def _script_data(value: Mapping[str, Any]) -> str:
    # Inside a script element only "</" and "<!--" could end it; every "<" is escaped.
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")


def _row(report: Report, name: str) -> dict[str, Any] | None:
    cells: list[dict[str, Any] | None] = []
    for system in report.scored:
        interval = report.summary.intervals[system.label].get(name)
        compared = report.comparisons(system.label).get(name)
        cells.append(_cell(name, interval, compared))
    if report.human and report.human_summary:
        cells.append(_cell(name, report.human_summary.intervals[report.human.label].get(name), None))
    present = [cell for cell in cells if cell is not None]
    if not present:
        return None
    low, high = min(cell["low"] for cell in present), max(cell["high"] for cell in present)
    if METRICS[name].percent:
        low = min(low, 0.0)
    width = (high - low) or 1.0
    for cell in present:
        for key in ("mean", "low", "high"):
            cell[f"{key}_x"] = round(4 + 112 * (cell[key] - low) / width, 2)
    return {"name": name, "title": METRICS[name].title, "better": METRICS[name].better, "cells": cells}


def _cell(name: str, interval: Interval | None, compared: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    sure = interval.groups > 1
    return {
        "mean": interval.mean,
        "low": interval.low,
        "high": interval.high,
        "shown": shown(name, interval.mean),
        "range": f"{shown(name, interval.low)} to {shown(name, interval.high)}" if sure else "",
        "differs": bool(compared and compared["groups"] > 1 and compared["p_holm"] < 0.05),
    }


def _example(report: Report, index: int, *, with_text: bool) -> dict[str, Any]:
    example = report.examples[index]
    systems = {}
    for system in report.scored:
        output, measures = system.outputs[index], system.measures[index]
        entry: dict[str, Any] = {"scores": _scores(measures, report.columns), "failed": not output.sentences}
        if with_text:
            entry |= _texts(example, output)
        systems[system.label] = entry
    made: dict[str, Any] = {"id": example.id, "systems": systems}
    if with_text and example.facts is not None:
        made["facts"] = [
            {"id": fact.id, "importance": fact.importance, "text": fact.fact}
            for fact in example.facts.must_have
        ]
        made["claims"] = [{"id": claim.id, "text": claim.claim} for claim in example.facts.must_not]
    return made


def _scores(measures: Measures, columns: tuple[str, ...]) -> dict[str, float]:
    return {name: round(measures[name].value, 6) for name in columns if name in measures}


def _texts(example: Example, output: Output) -> dict[str, Any]:
    texts = {document.id: document.text for document in example.documents}
    entry: dict[str, Any] = {
        "error": output.error,
        "sentences": of_lines(output.sentences, example.references),
        "references": [of_lines(reference.split("\n"), [output.text]) for reference in example.references],
    }
    if output.briefing is not None:
        rows = [row for row in output.briefing["sentences"] if str(row.get("text", "")).strip()]
        entry["citations"] = [
            [
                {
                    "document": str(citation.get("document_id")),
                    "place": f"{citation.get('start_char_index')}–{citation.get('end_char_index')}",
                    "text": str(citation.get("cited_text")),
                    "exact": is_exact(citation, texts),
                }
                for citation in row["citations"]
            ]
            for row in rows
        ]
    if example.facts is not None:
        entry["told"] = {fact.id: told(fact.any, output.sentences) for fact in example.facts.must_have}
        entry["said"] = {claim.id: told(claim.any, output.sentences) for claim in example.facts.must_not}
    return entry
