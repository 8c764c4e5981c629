"""How fast scoring is: ours (the Rust port, one call, and the bootstrap) against rouge-score alone, same digits.

The real texts are Multi-News where BRIEFING_DATA names a folder with it; else clusters are drawn from the committed
cases' own articles, so that the ratio can be shown anywhere.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rouge_score import rouge_scorer

from .budget import fill, source_sentences
from .cases import CASES, Example, read_cases
from .datasets import read_data
from .rouge import TYPES, RougeRecipe, score_many
from .sentences import one_a_line
from .statistics import Draws, bootstrap

RESAMPLES = 10_000
DRAWN = 282  # clusters drawn from the cases, as many as the development clusters of Multi-News


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of one pass, and the largest difference between the two libraries' figures."""

    examples: int
    ours_s: float  # four ROUGE types
    bootstrap_s: float  # intervals of twelve figures, 10,000 resamples
    theirs_s: float  # rouge-score, the same four types
    largest_difference: float

    @property
    def ratio(self) -> float:
        """How many times faster scoring is, without the bootstrap that the other one does not do."""
        return self.theirs_s / self.ours_s


def development(folder: str | None) -> tuple[Example, ...]:
    """Multi-News' development clusters as far as the folder has them."""
    files = sorted((Path(folder) / "multinews").glob("*.jsonl")) if folder else ()
    return tuple(example for file in files for example in read_data(file))


def clusters(folder: str | None) -> tuple[Example, ...]:
    """Multi-News' development clusters, or as many drawn from the committed cases."""
    if examples := development(folder):
        return examples
    cases = read_cases(CASES)
    drawn = []
    for number in range(DRAWN):
        case = cases[number % len(cases)]
        sentences = list(source_sentences(case.documents))
        random.Random(number).shuffle(sentences)
        references = (one_a_line(fill(sentences, 220)),)
        drawn.append(Example(f"{case.id}-{number}", case.documents, references))
    return tuple(drawn)


def measure(examples: Sequence[Example], *, repeats: int = 3) -> Timing:
    """The same pairs through both; the median of `repeats` passes of ours, one of theirs."""
    hypotheses = [
        one_a_line(fill(sorted(source_sentences(e.documents), key=lambda s: (s.position, s.document)), 250))
        for e in examples
    ]
    references = [example.references for example in examples]
    recipe = RougeRecipe()
    scoring, resampling = [], []
    for _ in range(repeats):
        start = time.perf_counter()
        ours = score_many(hypotheses, references, recipe)
        scoring.append(time.perf_counter() - start)
        rows = [row for row in ours if row is not None]
        start = time.perf_counter()
        columns = {
            f"{kind}.{side}": [getattr(row[kind], side) for row in rows]
            for kind in TYPES
            for side in ("precision", "recall", "f1")
        }
        groups = [example.cluster for example in examples]
        bootstrap(columns, groups, Draws.of(groups, seed=0, resamples=RESAMPLES))
        resampling.append(time.perf_counter() - start)
    scorer = rouge_scorer.RougeScorer(list(TYPES), use_stemmer=True)
    start = time.perf_counter()
    theirs = [scorer.score_multi(refs, hyp) for refs, hyp in zip(references, hypotheses, strict=True)]
    theirs_s = time.perf_counter() - start
    largest = max(
        abs(getattr(row[kind], ours_side) - getattr(other[kind], side))
        for row, other in zip(rows, theirs, strict=True)
        for kind in TYPES
        for ours_side, side in (("precision", "precision"), ("recall", "recall"), ("f1", "fmeasure"))
    )
    return Timing(len(examples), statistics.median(scoring), statistics.median(resampling), theirs_s, largest)


def show(timing: Timing, console: Console) -> None:
    """The figures as a table."""
    table = Table(title=f"scoring {timing.examples} examples, four ROUGE types", title_justify="left")
    for column in ("", "seconds", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    table.add_row("rouge-score", f"{timing.theirs_s:.2f}", "1")
    table.add_row("ours", f"{timing.ours_s:.3f}", f"{timing.ratio:.0f}×")
    total = timing.ours_s + timing.bootstrap_s
    table.add_row(f"ours with {RESAMPLES:,} resamples", f"{total:.3f}", f"{timing.theirs_s / total:.0f}×")
    console.print(table)
    console.print(f"largest difference of any figure: {timing.largest_difference}")


def main() -> Timing:
    """Measure and print."""
    timing = measure(clusters(os.environ.get("BRIEFING_DATA")))
    show(timing, Console(highlight=False))
    return timing
