"""Intervals and tests from stored scores: nothing is scored again, every draw comes from a given seed.

Examples of one group (several rows over one document, several outputs for one story) are not independent,
so groups are drawn whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Standard normal quantiles for a two-sided test at 5 % and for 80 % power (Cohen 1988).
Z_ALPHA, Z_POWER = 1.959964, 0.841621


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the percentile interval of its bootstrap distribution (Efron 1979)."""

    mean: float
    low: float
    high: float
    n: int  # examples
    groups: int  # independent units; with one of them the interval says nothing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Mean difference over the same examples (first minus second), and how likely it is by chance."""

    difference: float
    low: float
    high: float
    p_bootstrap: float  # two-sided paired bootstrap
    p_randomization: float  # two-sided approximate randomisation
    p_worse: float  # one-sided: that a system which is no worse shows a drop like this
    detectable: float | None  # smallest true difference found 4 times in 5 with this n; None below 3 groups
    n: int
    groups: int


@dataclass(frozen=True, slots=True)
class Draws:
    """Bootstrap weights for one list of groups: how often each group is drawn in each resample."""

    weights: NDArray[np.uint16]  # (resamples, groups)
    groups: tuple[str, ...]

    @classmethod
    def of(cls, groups: Sequence[str], *, seed: int, resamples: int) -> Draws:
        """The same groups, seed and number give the same draws, whatever is measured."""
        names = tuple(sorted(set(groups)))
        count = len(names)
        generator = np.random.default_rng([seed, count])
        weights = np.empty((resamples, count), dtype=np.uint16)
        for rows in _chunks(resamples, count):
            size = rows.stop - rows.start
            drawn = generator.integers(0, count, size=(size, count), dtype=np.int32)
            offsets = (np.arange(size, dtype=np.int64) * count)[:, None]
            weights[rows] = np.bincount((drawn + offsets).ravel(), minlength=size * count).reshape(
                size, count
            )
        return cls(weights, names)

    def means(self, sums: Array, sizes: Array) -> Array:
        """The mean of each column in each resample: (resamples, columns)."""
        found = np.empty((len(self.weights), sums.shape[1]))
        for rows in _chunks(*self.weights.shape):
            weights = self.weights[rows].astype(np.float64)
            found[rows] = (weights @ sums) / (weights @ sizes)[:, None]
        return found


def _chunks(rows: int, columns: int) -> Iterator[slice]:
    """Slices of rows that keep a block of the matrix at 16 MB, however many examples there are."""
    step = max(1, 2_000_000 // max(1, columns))
    for start in range(0, rows, step):
        yield slice(start, min(rows, start + step))


def bootstrap(
    columns: Mapping[str, Sequence[float]], groups: Sequence[str], draws: Draws
) -> dict[str, Interval]:
    """95 % intervals of the true mean of each column, all from one set of draws.

    `columns` are parallel to `groups`. Raises ValueError for an empty column.
    """
    names = list(columns)
    if not names:
        return {}
    values = np.column_stack([np.asarray(columns[name], dtype=np.float64) for name in names])
    if not len(values):
        raise ValueError("nothing to resample")
    sums, sizes = _by_group(values, groups, draws)
    means = draws.means(sums, sizes)
    low, high = np.percentile(means, [2.5, 97.5], axis=0)
    return {
        name: Interval(
            mean=float(values[:, index].mean()),
            low=float(low[index]),
            high=float(high[index]),
            n=len(values),
            groups=len(draws.groups),
        )
        for index, name in enumerate(names)
    }


def compare(
    ours: Sequence[float], theirs: Sequence[float], groups: Sequence[str], draws: Draws, *, seed: int
) -> Comparison:
    """A paired comparison over the same examples, by bootstrap and by approximate randomisation.

    Both p-values are (c + 1) / (n + 1) with c the resamples at least as extreme (Noreen 1989; as sacrebleu
    does, Post 2018). The bootstrap is shifted to a mean of zero first (Koehn 2004 resamples without, and is
    too sure).
    """
    differences = np.asarray(ours, dtype=np.float64) - np.asarray(theirs, dtype=np.float64)
    if not len(differences):
        raise ValueError("nothing to compare")
    sums, sizes = _by_group(differences[:, None], groups, draws)
    resamples = len(draws.weights)
    means = draws.means(sums, sizes)[:, 0]
    observed = float(differences.mean())
    low, high = np.percentile(means, [2.5, 97.5])
    # A hair's breadth: sums in another order differ in the last bit, and equal is "at least as extreme".
    hair = 1e-12
    extreme = int(np.count_nonzero(np.abs(means - observed) >= abs(observed) - hair))
    generator = np.random.default_rng([seed, len(draws.groups), 1])
    flipped = np.empty(resamples)
    for rows in _chunks(*draws.weights.shape):
        size = (rows.stop - rows.start, len(draws.groups))
        signs = generator.integers(0, 2, size=size, dtype=np.int8) * 2.0 - 1.0
        flipped[rows] = (signs @ sums)[:, 0] / len(differences)
    swapped = int(np.count_nonzero(np.abs(flipped) >= abs(observed) - hair))
    as_bad = int(np.count_nonzero(flipped <= observed + hair))
    return Comparison(
        difference=observed,
        low=float(low),
        high=float(high),
        p_bootstrap=(extreme + 1) / (resamples + 1),
        p_randomization=(swapped + 1) / (resamples + 1),
        p_worse=(as_bad + 1) / (resamples + 1),
        detectable=detectable_difference(sums[:, 0] / sizes),
        n=len(differences),
        groups=len(draws.groups),
    )


def detectable_difference(differences: Sequence[float] | Array) -> float | None:
    """The smallest true mean difference that a two-sided 5 % test finds four times in five.

    (1.96 + 0.84) × standard error of the paired differences (Cohen 1988). None for fewer than three values.
    """
    values = np.asarray(differences, dtype=np.float64)
    if len(values) < 3:
        return None
    return float((Z_ALPHA + Z_POWER) * values.std(ddof=1) / math.sqrt(len(values)))


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Holm's step-down correction (Holm 1979): adjusted p-values, in the order given."""
    ordered = sorted(p_values, key=lambda name: (p_values[name], name))
    adjusted: dict[str, float] = {}
    running = 0.0
    for rank, name in enumerate(ordered):
        running = max(running, min(1.0, (len(ordered) - rank) * p_values[name]))
        adjusted[name] = running
    return {name: adjusted[name] for name in p_values}


def _by_group(values: Array, groups: Sequence[str], draws: Draws) -> tuple[Array, Array]:
    """Sum of the values and number of examples in each group: (groups, columns) and (groups,)."""
    place = {name: index for index, name in enumerate(draws.groups)}
    rows = np.fromiter((place[name] for name in groups), dtype=np.int64, count=len(groups))
    sums = np.zeros((len(draws.groups), values.shape[1]))
    np.add.at(sums, rows, values)
    return sums, np.bincount(rows, minlength=len(draws.groups)).astype(np.float64)
