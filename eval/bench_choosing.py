"""Choosing alone: ours among sentences that are given, against summa's TextRank on the same articles.

Ours gets what the pipeline hands its selector; TextRank through summa (Mihalcea & Tarau 2004; Barrios et al. 2016) has
no such seam: its time has its own splitting and stemming in it.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.select import select

from .cases import Example
from .salience_data import prepare
from .systems import parse


@dataclass(frozen=True, slots=True)
class Choosing:
    """Processor milliseconds a cluster."""

    clusters: int
    ours_ms: float  # median
    ours_p95_ms: float
    summa_ms: float
    summa_p95_ms: float

    @property
    def ratio(self) -> float:
        """Our median as a part of summa's."""
        return self.ours_ms / self.summa_ms


def measure(examples: Sequence[Example], words: int) -> Choosing:
    """Both on every cluster in turn, so that a busy minute hits both. Raises BackendUnavailable without summa."""
    summa = parse("summa").build()
    ours, theirs = [], []
    for number, example in enumerate((examples[0], *examples)):
        alignment, renditions = prepare(example.documents)
        if not renditions:
            continue
        start = time.process_time()
        select(alignment, renditions, words=words, focus=None)
        between = time.process_time()
        summa(example, words)
        if number:  # the first pair warms up
            ours.append(1000 * (between - start))
            theirs.append(1000 * (time.process_time() - between))
    return Choosing(
        len(ours), statistics.median(ours), percentile(ours), statistics.median(theirs), percentile(theirs)
    )


def percentile(values: Sequence[float], part: float = 0.95) -> float:
    """The value that `part` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
