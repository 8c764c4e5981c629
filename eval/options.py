"""The command line of a scoring run."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.console import OneLineParser

from .cases import CASES
from .gates import GATES
from .rouge import COMBINATIONS, TOKENIZERS

BASELINE = Path(__file__).resolve().parent / "baselines" / "cases.json"

WORDS_CASES, WORDS_DATA = 150, 250

# As the reader called it: in the wheel the package has another name.
PROGRAM = "python -m eval" if __package__ == "eval" else "briefing-eval"


def path(text: str) -> Path:
    """A path that an option names; an empty one is no folder that anyone meant."""
    if not text:
        raise argparse.ArgumentTypeError("an empty path; give a file or a folder")
    return Path(text)


def parser() -> argparse.ArgumentParser:
    """The parser, kept apart so that help and docs can be tested."""
    made = OneLineParser(
        prog=PROGRAM,
        description="Score summaries: ROUGE, facts, citations; intervals, tests, gates. "
        "The last line is PASS or FAIL. Other commands: support, mutate, bench (each with --help).",
        epilog="Exit codes: 0 PASS, 1 FAIL, 2 wrong options, 3 input rejected, 4 a system is not available.",
    )
    data = made.add_argument_group("what is scored (default: the committed cases)")
    data.add_argument("--cases", metavar="DIR", type=path, help="folder of case folders, or one case folder")
    data.add_argument(
        "--data",
        metavar="PATH",
        type=path,
        help="JSONL; a Multi-News .src with its .tgt; a DUC folder (docs/, models/); "
        "a saved Hugging Face data set",
    )
    data.add_argument("--hypotheses", metavar="DIR", type=path, help="any system's outputs, a file each")
    data.add_argument(
        "--references", metavar="DIR", type=path, help="their references: same name, or NAME.1, NAME.2"
    )
    data.add_argument("--limit", metavar="N", type=int, help="only the first N examples")
    systems = made.add_argument_group("what is run")
    systems.add_argument(
        "--system",
        metavar="NAME",
        action="append",
        help="default, lead, first, random, lexrank, textrank, oracle, python:module:function, command:…, "
        "http://…; LABEL=… names it; more than one is compared with the first, which is gated",
    )
    systems.add_argument(
        "--words", metavar="N", type=int, help=f"budget ({WORDS_CASES} for cases, {WORDS_DATA} for data)"
    )
    systems.add_argument(
        "--jobs", metavar="N", type=int, default=1, help="processes (default 1: times are comparable)"
    )
    systems.add_argument("--fresh", action="store_true", help="do not continue a run that was killed")
    systems.add_argument(
        "--stability", action="store_true", help="metamorphic checks on --data too (cases: always)"
    )
    scoring = made.add_argument_group("how it is scored")
    scoring.add_argument("--tokenizer", choices=("auto", *TOKENIZERS), default="auto")
    scoring.add_argument("--no-stem", action="store_true", help="no Porter stemming in ROUGE")
    scoring.add_argument(
        "--combine", choices=COMBINATIONS, default="best", help="several references (default best)"
    )
    scoring.add_argument("--seed", metavar="N", type=int, default=0)
    scoring.add_argument("--resamples", metavar="N", type=int, default=10_000)
    gating = made.add_argument_group("what decides")
    gating.add_argument(
        "--gates", metavar="FILE", type=path, help=f"default: {GATES.name} beside the program"
    )
    gating.add_argument(
        "--baseline", metavar="FILE", type=path, help="scores to hold the first system against"
    )
    gating.add_argument(
        "--no-gate", action="store_true", help="report only: the last line is PASS unless nothing ran"
    )
    gating.add_argument("--update-baseline", metavar="FILE", type=path, nargs="?", const=BASELINE)
    gating.add_argument("--lower", action="store_true", help="the new baseline may be lower; needs --reason")
    gating.add_argument("--reason", metavar="TEXT", help="why, kept in the baseline")
    report = made.add_argument_group("what is written")
    report.add_argument(
        "-o",
        "--output",
        metavar="REPORT",
        action="append",
        type=path,
        help="by its ending: .json .jsonl .csv .md .xml (JUnit) .html; a folder gets all of them",
    )
    report.add_argument("--metric", metavar="NAME", action="append", help="columns of the table")
    report.add_argument("--list", action="store_true", help="name every metric and stop")
    report.add_argument(
        "--with-text",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="texts in the HTML report (default: for cases yes, for --data no)",
    )
    report.add_argument("--quiet", action="store_true", help="only the table and the last line")
    report.add_argument("--verbose", action="store_true", help="tracebacks")
    made.set_defaults(cases_default=CASES)
    return made
