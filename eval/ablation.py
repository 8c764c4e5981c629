"""The table that the ablation scripts print: one row a variant, differences paired against the first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .statistics import Draws, Interval, bootstrap, compare

TYPES = ("rouge1", "rouge2", "rougeLsum")
_RESAMPLES = 10_000
_Rows = dict[str, dict[str, list[float]]]


def tell(
    variants: Iterable[tuple[str, Mapping[str, Sequence[float]]]], groups: Sequence[str], *, digits: int
) -> _Rows:
    """Print each row as it comes and give all of them, by name: mean and 95 % interval of every score, the difference.

    A variant is its name and its scores by metric, one a story; `digits` are those of a mean, an interval has one less.
    The difference is that of the mean of the three ROUGE scores.
    """
    draws = Draws.of(groups, seed=0, resamples=_RESAMPLES)
    rows: _Rows = {}
    base: list[float] = []
    for name, scores in variants:
        intervals = bootstrap(scores, groups, draws)
        mean = [sum(three) / 3 for three in zip(*(scores[kind] for kind in TYPES), strict=True)]
        base = base or mean
        found = compare(mean, base, groups, draws, seed=0)
        cells = [_cell(interval, digits) for interval in intervals.values()]
        delta = (
            f"{found.difference:+.2f} [{found.low:+.{digits}f}, {found.high:+.{digits}f}]" if rows else "-"
        )
        print(f"| {name} | {' | '.join(cells)} | {delta} |", flush=True)
        rows[name] = {kind: [i.mean, i.low, i.high] for kind, i in intervals.items()} | {
            "difference": [found.difference, found.low, found.high]
        }
    return rows


def write(file: Path, rows: _Rows, *, words: int, clusters: int) -> None:
    """The report as JSON: figures only."""
    value = {"words": words, "clusters": clusters, "rows": rows}
    file.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def _cell(interval: Interval, digits: int) -> str:
    return f"{interval.mean:.{digits}f} [{interval.low:.{digits - 1}f}, {interval.high:.{digits - 1}f}]"
