"""``python -m eval bench``: scoring speed, then ours and other summarizers, each alone in a process of its own.

Every system gets the same clusters and word budget. Start-up is imports and models; the first call is a warm-up and
is not timed. Times are only comparable within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from briefing.errors import BackendUnavailable, CheckFailed, InputMissing

from . import bench_scoring
from .cases import Example
from .manifest import git_state, versions
from .options import PROGRAM, WORDS_DATA
from .outputs import Output
from .report import timing_of
from .rouge import RougeRecipe
from .run import Scored, score_outputs, summarize_run
from .runner import timed
from .signature import make_signature
from .systems import SystemSpec, parse

SYSTEMS = ("default", "lead", "first", "lexrank", "textrank", "oracle")
# What the scorer promises; a slower one is a regression of ours, not of the machine: both are timed side by side.
RATIO_FLOOR = 20.0


def main(arguments: Sequence[str]) -> int:
    """1 if scoring is less than twenty times faster than rouge-score, or a figure differs from it."""
    parser = argparse.ArgumentParser(prog=f"{PROGRAM} bench", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--data", metavar="FILE.jsonl", type=Path, help="default: Multi-News in BRIEFING_DATA, or cases"
    )
    parser.add_argument("--system", metavar="NAME", action="append")
    parser.add_argument("--words", type=int, default=WORDS_DATA)
    parser.add_argument("--limit", metavar="N", type=int, help="only the first N clusters")
    parser.add_argument("--only-scoring", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--output", metavar="REPORT.json", type=Path)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(list(arguments))
    console = Console(highlight=False, width=None if Console().is_terminal else 140)
    timing = bench_scoring.measure(bench_scoring.clusters(os.environ.get("BRIEFING_DATA")))
    bench_scoring.show(timing, console)
    passed = timing.ratio >= RATIO_FLOOR and timing.largest_difference == 0.0
    report: dict[str, Any] = {"scoring": {**asdict(timing), "ratio": timing.ratio}}
    if not options.only_scoring:
        examples = _clusters(options)
        report |= compare_systems(options, examples, console)
    if options.output:
        try:
            options.output.parent.mkdir(parents=True, exist_ok=True)
            options.output.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise InputMissing(f"{options.output}: cannot be written: {error.strerror}") from error
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1


def _clusters(options: argparse.Namespace) -> tuple[Example, ...]:
    if options.data is not None:
        from .datasets import read_data

        examples = read_data(options.data)
    else:
        folder = os.environ.get("BRIEFING_DATA")
        examples = bench_scoring.clusters(folder)
    return examples[: options.limit] if options.limit else examples


def compare_systems(
    options: argparse.Namespace, examples: tuple[Example, ...], console: Console
) -> dict[str, Any]:
    """Quality, time, start-up and memory of each system; ratios against the first."""
    recipe = RougeRecipe()
    scored: list[Scored] = []
    starts: dict[str, float] = {}
    missing: list[str] = []
    for spec in [parse(text) for text in options.system or SYSTEMS]:
        try:
            outputs, starts[spec.label] = run_alone(spec, examples, options.words)
        except BackendUnavailable as error:
            missing.append(str(error))
            continue
        scored.append(score_outputs(spec.label, examples, outputs, recipe, words=options.words))
    if not scored:
        raise CheckFailed("no system could run: " + "; ".join(missing))
    summary = summarize_run(scored, examples, seed=options.seed, resamples=bench_scoring.RESAMPLES)
    table = Table(title=f"{len(examples)} clusters, {options.words} words", title_justify="left")
    for column in ("system", "R-1", "R-2", "R-Lsum", "ms median", "ms p95", "ratio", "start s", "peak MB"):
        table.add_column(column, justify="left" if column == "system" else "right")
    base = timing_of(scored[0])["seconds_median"] or 1.0
    rows = {}
    for system in scored:
        timing, intervals = timing_of(system), summary.intervals[system.label]
        median, p95, peak = timing["seconds_median"] or 0.0, timing["seconds_p95"] or 0.0, timing["peak_mb"]
        rows[system.label] = {
            **timing,
            "start_s": starts[system.label],
            **{
                kind: asdict(intervals[kind])
                for kind in ("rouge1", "rouge2", "rougeLsum")
                if kind in intervals
            },
        }
        table.add_row(
            system.label,
            *(
                f"{intervals[k].mean * 100:.2f}" if k in intervals else "–"
                for k in ("rouge1", "rouge2", "rougeLsum")
            ),
            f"{median * 1000:.1f}",
            f"{p95 * 1000:.1f}",
            f"{median / base:.2f}",
            f"{starts[system.label]:.2f}",
            "–" if peak is None else f"{peak:.0f}",
        )
    console.print(table)
    for note in missing:
        console.print(f"not shown: {note}")
    signature = make_signature(
        examples, recipe, words=options.words, seed=options.seed, resamples=bench_scoring.RESAMPLES
    )
    console.print(f"signature: {signature}", soft_wrap=True)
    commit, dirty = git_state()
    return {
        "systems": rows,
        "signature": str(signature),
        "commit": commit,
        "dirty": dirty,
        "versions": versions(),
    }


def run_alone(spec: SystemSpec, examples: Sequence[Example], words: int) -> tuple[tuple[Output, ...], float]:
    """The outputs and the seconds its start took, from a fresh process that runs nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_run, spec, tuple(examples), words).result()


def _run(spec: SystemSpec, examples: tuple[Example, ...], words: int) -> tuple[tuple[Output, ...], float]:
    start = time.perf_counter()
    system = spec.build()
    timed(system, examples[0], words)  # what a system loads on its first call belongs to its start
    started = time.perf_counter() - start
    return tuple(timed(system, example, words) for example in examples), started
