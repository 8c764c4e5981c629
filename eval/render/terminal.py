"""The tables on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..measures import METRICS
from ..report import Report, shown

_ARROWS = {"higher": "↑", "lower": "↓", "neither": ""}


def write(report: Report, console: Console, *, quiet: bool = False) -> None:
    """Scores with intervals, comparisons, gates, notes; the verdict alone on the last line."""
    console.print(_scores(report))
    if len(report.scored) > 1 and not quiet:
        console.print(_comparisons(report))
    for note in report.notes:
        console.print(Text(f"note: {note}"), soft_wrap=True)
    for check in report.checks:
        if not check.passed or not quiet:
            mark = Text("ok    ", style="green") if check.passed else Text("FAILED", style="bold red")
            console.print(Text("  ") + mark + Text(f"  {check.name}: {check.detail}"), soft_wrap=True)
    console.print(Text(f"signature: {report.signature}"), soft_wrap=True)
    console.print(Text(report.verdict, style="bold green" if report.passed else "bold red"))


def _scores(report: Report) -> Table:
    table = Table(
        title=f"{_count(len(report.examples))}, 95 % bootstrap intervals, shares × 100",
        title_justify="left",
    )
    table.add_column("metric", no_wrap=True)
    for system in report.scored:
        table.add_column(Text(system.label), justify="right")
    if report.human:
        table.add_column(report.human.label, justify="right")
    for name in report.columns:
        cells = []
        for label, summary in [(s.label, report.summary) for s in report.scored] + (
            [(report.human.label, report.human_summary)] if report.human else []
        ):
            interval = summary.intervals[label].get(name) if summary else None
            if interval is None:
                cells.append("–")
            elif interval.groups < 2:
                cells.append(shown(name, interval.mean))
            else:
                low, high = shown(name, interval.low), shown(name, interval.high)
                cells.append(f"{shown(name, interval.mean)} [{low}, {high}]")
        if any(cell != "–" for cell in cells):
            table.add_row(f"{name} {_ARROWS[METRICS[name].better]}", *cells)
    table.add_row("ms a call, median", *[_ms(report, s.label, "seconds_median") for s in report.scored])
    table.add_row("ms a call, p95", *[_ms(report, s.label, "seconds_p95") for s in report.scored])
    table.add_row("peak MB", *[_number(report.timing[s.label]["peak_mb"]) for s in report.scored])
    return table


def _ms(report: Report, label: str, key: str) -> str:
    value = report.timing[label][key]
    return "–" if value is None else f"{value * 1000:.1f}"


def _count(number: int) -> str:
    return f"{number} example{'' if number == 1 else 's'}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _comparisons(report: Report) -> Table:
    first = report.scored[0].label
    table = Table(
        title=Text(f"difference from {first}: mean [interval] p (Holm); detectable"), title_justify="left"
    )
    table.add_column("metric", no_wrap=True)
    others = [system.label for system in report.scored[1:]]
    for label in others:
        table.add_column(Text(label), justify="right")
    found = {label: report.comparisons(label) for label in others}
    for name in report.columns:
        cells = []
        for label in others:
            row = found[label].get(name)
            if row is None:
                cells.append("–")
                continue
            cell = f"{'+' if row['difference'] >= 0 else '−'}{shown(name, abs(row['difference']))}"
            if row["groups"] > 1:
                cell += f" [{shown(name, row['low'])}, {shown(name, row['high'])}] p {row['p_holm']:.4f}"
            if row["detectable"] is not None:
                cell += f"; {shown(name, row['detectable'])}"
            cells.append(cell)
        if any(cell != "–" for cell in cells):
            table.add_row(name, *cells)
    return table
