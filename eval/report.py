"""A run as one plain value that every renderer reads: figures only, no clock, no text of the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .cases import Example
from .gates import Check
from .measures import METRICS
from .run import Scored, Summary
from .statistics import holm

# Columns of the tables where nothing else is asked for.
HEADLINE_METRICS = (
    "rouge1", "rouge2", "rougeL", "rougeLsum", "facts.vital", "facts.okay", "must_not",
    "conflicts", "conflicts.extra", "families", "off_topic", "cite.exact", "cite.recall", "cite.precision",
    "redundancy", "dangling", "human_share", "words", "failed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was found."""

    manifest: Mapping[str, Any]
    signature: str
    passed: bool
    checks: tuple[Check, ...]
    notes: tuple[str, ...]
    examples: tuple[Example, ...]
    scored: tuple[Scored, ...]  # the first one is gated
    human: Scored | None
    summary: Summary
    human_summary: Summary | None
    timing: Mapping[str, Mapping[str, float | None]]  # label -> seconds_median, _mean, _p95, peak_mb
    columns: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """The last line of every rendering."""
        return "PASS" if self.passed else "FAIL"

    def as_dict(self) -> dict[str, Any]:
        """Figures that equal runs have in common: no time, no memory, no text."""
        return {
            "object": "eval-report",
            "schema_version": "1.0",
            "verdict": self.verdict,
            "signature": self.signature,
            "manifest": dict(self.manifest),
            "notes": list(self.notes),
            "checks": [asdict(check) for check in self.checks],
            "systems": [
                {
                    "label": system.label,
                    "metrics": {name: asdict(i) for name, i in self.summary.intervals[system.label].items()},
                    "against_first": self.comparisons(system.label),
                }
                for system in self.scored
            ],
            "references": {
                name: asdict(i) for name, i in self.human_summary.intervals[self.human.label].items()
            }
            if self.human and self.human_summary
            else None,
            "examples": list(self.rows()),
        }

    def comparisons(self, label: str) -> dict[str, dict[str, Any]]:
        """Each metric against the first system, with Holm's correction over the systems compared with it.

        Not over the metrics: they are near copies of one another, and a reader picks one before looking.
        """
        rows = {}
        for name, comparison in self.summary.comparisons.get(label, {}).items():
            tests = {
                other: found[name].p_randomization
                for other, found in self.summary.comparisons.items()
                if name in found
            }
            rows[name] = {**asdict(comparison), "p_holm": holm(tests)[label]}
        return rows

    def rows(self) -> Sequence[dict[str, Any]]:
        """A row for each example and system: values with the counts they came from."""
        return [
            {
                "id": example.id,
                "group": example.cluster,
                "system": system.label,
                "failed": None if not output.error else output.error.split(":")[0],
                "metrics": {
                    name: {"value": row[name].value, "part": row[name].part, "whole": row[name].whole}
                    for name in METRICS
                    if name in row
                },
            }
            for system in self.scored
            for example, output, row in zip(self.examples, system.outputs, system.measures, strict=True)
        ]


def shown(name: str, value: float) -> str:
    """A value as tables print it: shares times 100."""
    metric = METRICS[name]
    if metric.percent:
        return f"{value * 100:.2f}"
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}"


def timing_of(scored: Scored) -> dict[str, float | None]:
    """Median, mean and 95th percentile of the seconds a call took, and the most memory one needed (MB)."""
    seconds = sorted(output.seconds for output in scored.outputs if output.seconds is not None)
    peaks = [output.peak_mb for output in scored.outputs if output.peak_mb is not None]
    return {
        "seconds_median": seconds[len(seconds) // 2] if seconds else None,
        "seconds_mean": sum(seconds) / len(seconds) if seconds else None,
        "seconds_p95": seconds[min(len(seconds) - 1, int(0.95 * len(seconds)))] if seconds else None,
        "peak_mb": max(peaks) if peaks else None,
    }
