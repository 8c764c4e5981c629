"""``python -m eval bench``: scoring speed, ours and other summarizers, choosing alone, and growth.

Every system gets the same clusters and word budget, in a process of its own and on one thread; each cluster goes to all
of them in turn. Start-up is everything from a new process to a first summary, which is not timed otherwise. Times are
of the processor, since the machine may be busy; even so they are comparable within one run only.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from briefing.console import OneLineParser
from briefing.errors import BackendUnavailable, CheckFailed, InputMissing

from . import bench_choosing, bench_scoring, growth
from .cases import CASES, Example, read_cases
from .datasets import read_data
from .in_turn import run_in_turn
from .manifest import git_state, versions
from .options import PROGRAM, WORDS_CASES, WORDS_DATA
from .report import timing_of
from .rouge import RougeRecipe
from .run import score_outputs, summarize_run
from .signature import make_signature
from .systems import parse

SYSTEMS = ("default", "lead", "first", "lexrank", "textrank", "sumbasic", "lsa", "luhn", "summa", "oracle")
# What the scorer promises; a slower one is a regression of ours, not of the machine: both are timed side by side.
RATIO_FLOOR = 20.0
# Aims, told and not gated: the full path against sumy's LexRank, choosing alone against summa's TextRank.
PATH_AIM, CHOOSING_AIM = 0.2, 0.1
# With references by hand; of what is drawn from them for the scoring nothing can be said of a system's quality.
STORIES = (CASES, CASES.parent / "developing", CASES.parent / "contested")
# BLAS would use every core for a peer's matrices; one process and one thread each.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main(arguments: Sequence[str]) -> int:
    """1 if scoring is less than twenty times faster than rouge-score, or a figure differs from it."""
    parser = OneLineParser(prog=f"{PROGRAM} bench", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--data",
        metavar="FILE.jsonl",
        type=Path,
        help="default: Multi-News in BRIEFING_DATA, or the stories of the project",
    )
    parser.add_argument("--system", metavar="NAME", action="append")
    parser.add_argument(
        "--words", metavar="N", type=int, help=f"budget ({WORDS_CASES} for stories, {WORDS_DATA} for data)"
    )
    parser.add_argument("--limit", metavar="N", type=int, help="only the first N clusters")
    parser.add_argument("--only-scoring", action="store_true")
    parser.add_argument("--growth-seconds", metavar="S", type=float, default=60.0, help="0: no growth curve")
    parser.add_argument(
        "--picture", metavar="GROWTH.png", type=Path, help="the growth curve (needs matplotlib)"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--output", metavar="REPORT.json|.md", type=Path, action="append")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(list(arguments))
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    console = Console(highlight=False, width=None if Console().is_terminal else 140)
    timing = bench_scoring.measure(bench_scoring.clusters(os.environ.get("BRIEFING_DATA")))
    bench_scoring.show(timing, console)
    passed = timing.ratio >= RATIO_FLOOR and timing.largest_difference == 0.0
    report: dict[str, Any] = {"scoring": {**asdict(timing), "ratio": timing.ratio}}
    if not options.only_scoring:
        examples, words = to_summarize(options.data, limit=options.limit)
        options.words = options.words or words
        report |= compare_systems(options, examples, console)
        report |= compare_choosing(options, examples, console)
        report |= _grown(options, console)
    for file in options.output or ():
        told = markdown(report) if file.suffix == ".md" else json.dumps(report, indent=1) + "\n"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(told, encoding="utf-8")
        except OSError as error:
            raise InputMissing(f"{file}: cannot be written: {error.strerror}") from error
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1


def to_summarize(data: Path | None, *, limit: int | None = None) -> tuple[tuple[Example, ...], int]:
    """What the systems summarize, and the usual budget of such: the data, else Multi-News, else the own stories."""
    examples, words = bench_scoring.development(os.environ.get("BRIEFING_DATA")), WORDS_DATA
    if data is not None:
        examples = read_data(data)
    elif not examples:
        examples, words = tuple(story for own in STORIES for story in read_cases(own)), WORDS_CASES
    return examples[:limit], words


def compare_systems(
    options: argparse.Namespace, examples: tuple[Example, ...], console: Console
) -> dict[str, Any]:
    """Quality, time, start-up and memory of each system; ratios against the first."""
    recipe = RougeRecipe()
    specs = [parse(text) for text in options.system or SYSTEMS]
    console.print(
        f"running {', '.join(spec.label for spec in specs)} over {len(examples)} clusters", style="dim"
    )
    measured, missing = run_in_turn(specs, examples, options.words)
    if not measured:
        raise CheckFailed("no system could run: " + "; ".join(missing))
    scored = [
        score_outputs(label, examples, own.outputs, recipe, words=options.words)
        for label, own in measured.items()
    ]
    summary = summarize_run(scored, examples, seed=options.seed, resamples=bench_scoring.RESAMPLES)
    table = Table(title=f"{len(examples)} clusters, {options.words} words", title_justify="left")
    for column in (
        "system",
        "R-1",
        "R-2",
        "R-Lsum",
        "ms median",
        "ms mean",
        "ms p95",
        "ratio",
        "start s",
        "peak MB",
    ):
        table.add_column(column, justify="left" if column == "system" else "right")
    base = timing_of(scored[0])["seconds_median"] or 1.0
    rows: dict[str, dict[str, Any]] = {}
    for system in scored:
        timing, intervals = timing_of(system), summary.intervals[system.label]
        median, mean, p95 = (timing[f"seconds_{kind}"] or 0.0 for kind in ("median", "mean", "p95"))
        peak = timing["peak_mb"]
        rows[system.label] = {
            **timing,
            "start_s": measured[system.label].start_s,
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
            f"{mean * 1000:.1f}",
            f"{p95 * 1000:.1f}",
            f"{median / base:.2f}",
            f"{measured[system.label].start_s:.2f}",
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
    if (part := _of_lexrank(rows)) is not None:
        console.print(f"full path: {part:.2f} of LexRank (sumy); aim {PATH_AIM}")
    return {
        "clusters": len(examples),
        "words": options.words,
        "systems": rows,
        "missing": missing,
        "signature": str(signature),
        "commit": commit,
        "dirty": dirty,
        "versions": versions(),
    }


def compare_choosing(
    options: argparse.Namespace, examples: Sequence[Example], console: Console
) -> dict[str, Any]:
    """Our selector among given sentences against summa's TextRank; nothing where summa is not installed."""
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            found = pool.submit(bench_choosing.measure, tuple(examples), options.words).result()
    except BackendUnavailable as error:
        console.print(f"not shown: choosing alone: {error}")
        return {}
    console.print(
        f"choosing alone: {found.ours_ms:.1f} ms (p95 {found.ours_p95_ms:.0f}), summa's TextRank "
        f"{found.summa_ms:.1f} ms (p95 {found.summa_p95_ms:.0f}): {found.ratio:.2f} of it; aim {CHOOSING_AIM}"
    )
    return {"choosing": {**asdict(found), "ratio": found.ratio}}


def _grown(options: argparse.Namespace, console: Console) -> dict[str, Any]:
    """Time and memory from 3 to 3,000 articles in one story."""
    if options.growth_seconds <= 0:
        return {}
    console.print(growth.HEAD)
    points = growth.curve(seconds=options.growth_seconds, tell=lambda point: console.print(growth.row(point)))
    if options.picture:
        growth.draw(points, options.picture)
    return {"growth": [asdict(point) for point in points]}


def markdown(report: Mapping[str, Any]) -> str:
    """The report as a page: figures only."""
    parts = [
        "# Bench\n\nWritten by `python -m eval bench`; processor time, one process and one thread each, one run.",
        _SCORING.format(**report["scoring"]),
    ]
    if systems := report.get("systems"):
        parts.append(f"{report['clusters']} clusters, {report['words']} words:")
        parts.append(_systems_table(systems))
        parts += [f"Not shown: {note}" for note in report["missing"]]
        if (part := _of_lexrank(systems)) is not None:
            parts.append(f"The full path takes {part:.2f} of LexRank's time (aim {PATH_AIM}).")
    if choosing := report.get("choosing"):
        parts.append(_CHOOSING.format(**choosing, aim=CHOOSING_AIM))
    if grown := report.get("growth"):
        parts.append("\n".join([growth.HEAD, *(growth.row(growth.Point(**point)) for point in grown)]))
    if "signature" in report:
        parts.append(f"Commit {report['commit']}, `{report['signature']}`.")
    return "\n\n".join(parts) + "\n"


_SCORING = (
    "Scoring {examples} examples: {ours_s:.3f} s against {theirs_s:.2f} s of rouge-score, {ratio:.0f} times as fast; "
    "largest difference of a figure {largest_difference}."
)
_CHOOSING = (
    "Choosing alone: {ours_ms:.1f} ms against {summa_ms:.1f} ms of summa's TextRank, {ratio:.2f} of it (aim {aim}); "
    "95th percentile {ours_p95_ms:.0f} against {summa_p95_ms:.0f} ms."
)


def _systems_table(systems: Mapping[str, Any]) -> str:
    base = next(iter(systems.values()))["seconds_median"] or 1.0
    lines = [
        "| system | R-1 | R-2 | R-Lsum | ms, median | ms, mean | ms, p95 | times ours | start, s | peak, MB |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for label, row in systems.items():
        scores = [
            f"{row[kind]['mean'] * 100:.2f}" if kind in row else "–"
            for kind in ("rouge1", "rouge2", "rougeLsum")
        ]
        median, mean, p95 = (row[f"seconds_{kind}"] or 0.0 for kind in ("median", "mean", "p95"))
        times = [f"{1000 * median:.1f}", f"{1000 * mean:.1f}", f"{1000 * p95:.0f}"]
        times += [f"{median / base:.2f}", f"{row['start_s']:.2f}"]
        peak = "–" if row["peak_mb"] is None else f"{row['peak_mb']:.0f}"
        lines.append(f"| {' | '.join([label, *scores, *times, peak])} |")
    return "\n".join(lines)


def _of_lexrank(systems: Mapping[str, Any]) -> float | None:
    """Our median as a part of LexRank's; None where it did not run."""
    ours = next(iter(systems.values()))["seconds_median"]
    theirs = systems["lexrank"]["seconds_median"] if "lexrank" in systems else None
    return float(ours / theirs) if ours and theirs else None
