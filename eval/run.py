"""A run: every system over every example, scored, with intervals and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .cases import Example
from .measures import METRICS, Measure, Measures, plain
from .outputs import Output
from .rouge import ZERO, Rouge, RougeRecipe, score_many
from .scorers import SCORERS
from .statistics import Comparison, Draws, Interval, bootstrap, compare

# What a share of the oracle or of human agreement is taken of: the mean of these.
SHARED = ("rouge1", "rouge2", "rougeLsum")

Ticker = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Scored:
    """One system over all examples: outputs and measures, parallel to the examples."""

    label: str
    outputs: tuple[Output, ...]
    measures: tuple[Measures, ...]

    def column(self, metric: str) -> dict[int, float]:
        """The metric's value by index of the example, where it applies."""
        return {index: row[metric].value for index, row in enumerate(self.measures) if metric in row}

    @property
    def metrics(self) -> tuple[str, ...]:
        """Names of what was measured, in the order of the table of metrics."""
        present = {name for row in self.measures for name in row}
        return tuple(name for name in METRICS if name in present)


def score_outputs(
    label: str, examples: Sequence[Example], outputs: Sequence[Output], recipe: RougeRecipe, *, words: int
) -> Scored:
    """Every measure of every output. A crashed or empty one gets the worst value and stays in n."""
    overlaps = score_many([o.text for o in outputs], [example.references for example in examples], recipe)
    rows: list[Measures] = []
    for example, output, overlap in zip(examples, outputs, overlaps, strict=True):
        measures: Measures = {}
        for kind, rouge in (overlap or {}).items():
            measures |= _rouge_measures(kind, rouge if output.sentences else ZERO)
        for scorer in SCORERS:
            measures |= scorer(example, output, words)
        rows.append(measures)
    # Where the system cites, an output that failed has cited nothing: it must not leave the average.
    cites = dict.fromkeys(name for row in rows for name in row if name.startswith("cite."))
    for row, output in zip(rows, outputs, strict=True):
        if not output.sentences:
            row |= {name: plain(METRICS[name].worst) for name in cites}
    return Scored(label, tuple(outputs), tuple(rows))


def _rouge_measures(kind: str, rouge: Rouge) -> Measures:
    return {kind: plain(rouge.f1), f"{kind}.p": plain(rouge.precision), f"{kind}.r": plain(rouge.recall)}


def overlap_mean(row: Mapping[str, Measure]) -> float | None:
    """Mean of ROUGE-1, -2 and -Lsum F1 of one example; None without references."""
    if not all(kind in row for kind in SHARED):
        return None
    return sum(row[kind].value for kind in SHARED) / len(SHARED)


@dataclass(frozen=True, slots=True)
class Summary:
    """A run in figures: for each system an interval a metric, and each against the first."""

    intervals: Mapping[str, Mapping[str, Interval]]  # label -> metric -> interval
    comparisons: Mapping[str, Mapping[str, Comparison]]  # label -> metric -> that system minus the first


def summarize_run(
    scored: Sequence[Scored], examples: Sequence[Example], *, seed: int, resamples: int
) -> Summary:
    """Intervals of every metric of every system, and paired comparisons against the first system."""
    cache: dict[tuple[str, ...], Draws] = {}

    def draws_for(groups: Sequence[str]) -> Draws:
        key = tuple(sorted(set(groups)))
        if key not in cache:
            cache[key] = Draws.of(groups, seed=seed, resamples=resamples)
        return cache[key]

    intervals: dict[str, dict[str, Interval]] = {}
    comparisons: dict[str, dict[str, Comparison]] = {}
    for system in scored:
        # Metrics that apply to the same examples share one matrix product.
        by_rows: dict[tuple[int, ...], dict[str, list[float]]] = {}
        for metric in system.metrics:
            column = system.column(metric)
            by_rows.setdefault(tuple(column), {})[metric] = list(column.values())
        found: dict[str, Interval] = {}
        for rows, columns in by_rows.items():
            groups = [examples[index].cluster for index in rows]
            found |= bootstrap(columns, groups, draws_for(groups))
        intervals[system.label] = {metric: found[metric] for metric in system.metrics}
    first, *others = scored
    for system in others:
        comparisons[system.label] = {}
        for metric in system.metrics:
            if METRICS[metric].better == "neither":
                continue
            ours, theirs = system.column(metric), first.column(metric)
            shared = [index for index in ours if index in theirs]
            if shared:
                groups = [examples[index].cluster for index in shared]
                comparisons[system.label][metric] = compare(
                    [ours[index] for index in shared],
                    [theirs[index] for index in shared],
                    groups,
                    draws_for(groups),
                    seed=seed,
                )
    return Summary(intervals, comparisons)
