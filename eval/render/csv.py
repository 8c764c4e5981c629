"""One row for each system and metric, for spreadsheets."""

from __future__ import annotations

import csv
import io

from ..report import Report

HEADER = (
    "system", "metric", "mean", "low", "high", "n", "groups",
    "difference", "p_randomization", "p_holm", "detectable",
)  # fmt: skip


def render(report: Report) -> str:
    """Means with intervals, and differences from the first system; unscaled, the signature in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([f"# {report.signature}"])
    writer.writerow(HEADER)
    for system in report.scored:
        compared = report.comparisons(system.label)
        for name, i in report.summary.intervals[system.label].items():
            row = compared.get(name, {})
            against = [row.get(key, "") for key in HEADER[7:]]
            writer.writerow([system.label, name, i.mean, i.low, i.high, i.n, i.groups, *against])
    return out.getvalue()
