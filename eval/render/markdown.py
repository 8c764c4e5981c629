"""The report for a pull request, a job summary or a page of docs."""

from __future__ import annotations

from ..measures import METRICS
from ..report import Report, shown


def render(report: Report) -> str:
    """A table with intervals, the gates, the signature; the verdict in the first and the last line."""
    labels = [system.label for system in report.scored]
    columns = [*labels, *([report.human.label] if report.human else [])]
    lines = [
        f"## Evaluation: {report.verdict}",
        "",
        (
            f"{len(report.examples)} examples; shares × 100; 95 % bootstrap intervals; "
            f"`*` differs from {_cell(labels[0])} (p < 0.05, approximate randomisation, Holm)."
        ),
        "",
        "| metric | " + " | ".join(map(_cell, columns)) + " |",
        "|---|" + "--:|" * len(columns),
    ]
    for name in report.columns:
        cells = []
        for label in labels:
            interval = report.summary.intervals[label].get(name)
            star = report.comparisons(label).get(name, {}).get("p_holm", 1.0) < 0.05
            cells.append(_interval(name, interval) + (" *" if star else ""))
        if report.human and report.human_summary:
            cells.append(_interval(name, report.human_summary.intervals[report.human.label].get(name)))
        if any(cell.strip() != "–" for cell in cells):
            lines.append(f"| {METRICS[name].title} (`{name}`) | " + " | ".join(cells) + " |")
    for title, key in (("ms a call, median", "seconds_median"), ("ms a call, p95", "seconds_p95")):
        times = [report.timing[label][key] for label in labels]
        cells = ["–" if value is None else f"{value * 1000:.1f}" for value in times]
        lines.append(f"| {title} | " + " | ".join(cells) + " |" + (" – |" if report.human else ""))
    lines += ["", *(f"- {note}" for note in report.notes)]
    if report.checks:
        lines += ["", "| gate | | |", "|---|---|---|"]
        for check in report.checks:
            mark = "ok" if check.passed else "**FAILED**"
            lines.append(f"| {_cell(check.name)} | {mark} | {_cell(check.detail)} |")
    lines += ["", f"`{report.signature}`", "", f"**{report.verdict}**", ""]
    return "\n".join(lines)


def _interval(name: str, interval: object) -> str:
    if interval is None:
        return "–"
    mean, low, high, groups = (getattr(interval, key) for key in ("mean", "low", "high", "groups"))
    if groups < 2:
        return shown(name, mean)
    return f"{shown(name, mean)} [{shown(name, low)}, {shown(name, high)}]"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
