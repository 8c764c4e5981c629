"""``python -m eval support``: does the verifier tell what a document says from what it does not?

Rows are ``{"doc", "summary"}`` with or without ``label`` (1 or true: consistent), as in SummEdits (Laban et al.
2023), or ``{"claim", "evidence"}`` with the label ``supported`` against the rest, as in WiCE (Kamoi et al. 2023).
Every row is judged alone, from its own text only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from briefing.console import OneLineParser
from briefing.errors import InputError, InputMissing
from briefing.types import Support

from .datasets import read_rows
from .manifest import git_state, versions
from .options import PROGRAM
from .render.files import refuse_inputs
from .statistics import Draws

Judge = Callable[[str, str], Support]  # document, summary

# Fields that would give the answer away; they are read for the tables only, after the judging.
_ANSWERS = ("label", "edit_types")
_NO_EDIT = "(none)"


@dataclass(frozen=True, slots=True)
class Pair:
    """A document and what is said of it."""

    index: int  # position among the rows, from 0
    doc: str
    summary: str
    label: bool | None
    kinds: tuple[str, ...]  # kinds of edit, where the data names them

    @property
    def group(self) -> str:
        """Rows over one document are not independent."""
        return hashlib.sha256(self.doc.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and the verdict."""

    pair: Pair
    supported: bool
    score: float  # in [0, 1]
    reason: str | None


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """The rows of a JSONL file. Raises InputError (file:line) for one without a document or a summary."""
    pairs: list[Pair] = []
    for number, row in read_rows(path):
        try:
            pairs.append(_pair(row, len(pairs)))
        except ValueError as error:
            raise InputError(f"{path}:{number}: {error}") from error
    if not pairs:
        raise InputError(f"{path}: no row in it")
    return tuple(pairs)


def _pair(row: Mapping[str, Any], index: int) -> Pair:
    if "claim" in row and "evidence" in row:
        evidence = row["evidence"]
        doc = "\n".join(map(str, evidence)) if isinstance(evidence, list) else evidence
        summary, label = row["claim"], row.get("label")
        truth = None if label is None else label in ("supported", 1, True)
    else:
        doc, summary, label = row.get("doc"), row.get("summary"), row.get("label")
        if label not in (None, 0, 1, "0", "1"):
            raise ValueError(f"label is {label!r}; 1 for consistent, 0 for inconsistent, or none")
        truth = None if label is None else str(int(label)) == "1"
    if not isinstance(doc, str) or not isinstance(summary, str):
        raise ValueError("a row has texts doc and summary (or claim and evidence)")
    kinds = row.get("edit_types") or ()
    return Pair(index, doc, summary, truth, tuple(map(str, kinds)) if isinstance(kinds, list) else ())


def judge_pairs(
    pairs: Sequence[Pair], judge: Judge, *, tick: Callable[[], None] = lambda: None
) -> list[Judged]:
    """A verdict for each row. A row without a summary or a document is unsupported: nothing stands in nothing."""
    judged = []
    for pair in pairs:
        if pair.doc.strip() and pair.summary.strip():
            support = judge(pair.doc, pair.summary)
            supported, score, reason = support.label != "unsupported", float(support.score), support.reason
        else:
            supported, score, reason = False, 0.0, "empty"
        judged.append(Judged(pair, supported, score, reason))
        tick()
    return judged


def balanced_accuracy(rows: Sequence[Judged], *, seed: int, resamples: int) -> dict[str, Any]:
    """Mean of the share of consistent rows kept and of inconsistent rows caught, with clustered intervals.

    Groups (documents) are resampled whole; a resample without one of the two classes is left out. Either share is
    None where the data has no such row.
    """
    labelled = [row for row in rows if row.pair.label is not None]
    groups = [row.pair.group for row in labelled]
    kept = [row for row in labelled if row.pair.label]
    caught = [row for row in labelled if not row.pair.label]
    result: dict[str, Any] = {
        "n": len(labelled),
        "documents": len(set(groups)),
        "kept": sum(row.supported for row in kept) / len(kept) if kept else None,
        "caught": sum(not row.supported for row in caught) / len(caught) if caught else None,
        "balanced_accuracy": None,
        "interval": None,
    }
    if not kept or not caught:
        return result
    result["balanced_accuracy"] = (result["kept"] + result["caught"]) / 2
    draws = Draws.of(groups, seed=seed, resamples=resamples)
    place = {name: index for index, name in enumerate(draws.groups)}
    counts = np.zeros((len(draws.groups), 4))  # right and all, of consistent and of inconsistent rows
    for row in labelled:
        offset = 0 if row.pair.label else 2
        counts[place[row.pair.group], offset] += row.supported == row.pair.label
        counts[place[row.pair.group], offset + 1] += 1
    drawn = draws.weights.astype(np.float64) @ counts
    both = drawn[(drawn[:, 1] > 0) & (drawn[:, 3] > 0)]
    values = (both[:, 0] / both[:, 1] + both[:, 2] / both[:, 3]) / 2
    if len(draws.groups) > 1 and len(values):
        low, high = np.percentile(values, [2.5, 97.5])
        result["interval"] = [float(low), float(high)]
    return result


def by_kind(rows: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """For each kind of edit: rows, how many of them are inconsistent, how many of those were caught."""
    table: dict[str, dict[str, int]] = {}
    for row in rows:
        if row.pair.label is None:
            continue
        for kind in row.pair.kinds or (_NO_EDIT,):
            entry = table.setdefault(kind, {"rows": 0, "inconsistent": 0, "caught": 0, "wrongly_rejected": 0})
            entry["rows"] += 1
            entry["inconsistent"] += not row.pair.label
            entry["caught"] += not row.pair.label and not row.supported
            entry["wrongly_rejected"] += bool(row.pair.label) and not row.supported
    return dict(sorted(table.items()))


def main(arguments: Sequence[str]) -> int:
    """Judge, print the tables, write the report. 1 if a --floor is given and missed."""
    parser = OneLineParser(prog=f"{PROGRAM} support", description=__doc__.split("\n")[0])
    parser.add_argument("--data", metavar="FILE.jsonl", type=Path, required=True)
    parser.add_argument("-o", "--output", metavar="REPORT.json", type=Path)
    parser.add_argument("--floor", metavar="SHARE", type=float, help="balanced accuracy below it fails")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resamples", type=int, default=10_000)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(list(arguments))
    if options.output:
        refuse_inputs(options.output, [options.data])
    pairs = read_pairs(options.data)
    from briefing.verify.support import judge_document

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("judging", total=len(pairs))
        rows = judge_pairs(pairs, judge_document, tick=lambda: progress.advance(task))
    report = make_report(rows, seed=options.seed, resamples=options.resamples, source=str(options.data))
    if options.output:
        try:
            options.output.parent.mkdir(parents=True, exist_ok=True)
            options.output.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise InputMissing(f"{options.output}: cannot be written: {error.strerror}") from error
    value = report["balanced_accuracy"]
    passed = options.floor is None or (value is not None and value >= options.floor)
    _print(report)
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1


def make_report(rows: Sequence[Judged], *, seed: int, resamples: int, source: str) -> dict[str, Any]:
    """Figures only: verdict and score for each row by its index, no text of the data."""
    commit, dirty = git_state()
    digest = hashlib.sha256(
        "".join(f"{row.pair.group}\t{row.pair.summary}\n" for row in rows).encode("utf-8", "surrogatepass")
    ).hexdigest()
    figures = balanced_accuracy(rows, seed=seed, resamples=resamples)
    return {
        "object": "eval-support-report",
        "balanced_accuracy": figures["balanced_accuracy"],
        "interval": figures["interval"],
        "kept": figures["kept"],
        "caught": figures["caught"],
        "n": len(rows),
        "labelled": figures["n"],
        "documents": figures["documents"],
        "by_edit": by_kind(rows),
        "signature": f"data:{digest[:16]}|n:{len(rows)}|judge:document|seed:{seed}|resamples:{resamples}",
        "manifest": {
            "source": source,
            "commit": commit,
            "dirty": dirty,
            "versions": versions(),
            "seed": seed,
        },
        "rows": [{"index": row.pair.index, "supported": row.supported, "score": row.score} for row in rows],
    }


def _print(report: Mapping[str, Any]) -> None:
    console = Console(width=None if Console().is_terminal else 120, highlight=False)
    if report["balanced_accuracy"] is not None:
        interval = report["interval"]
        shown = f" [{interval[0] * 100:.1f}, {interval[1] * 100:.1f}]" if interval else ""
        console.print(
            f"balanced accuracy {report['balanced_accuracy'] * 100:.1f}{shown}; "
            f"consistent kept {report['kept'] * 100:.1f}, inconsistent caught {report['caught'] * 100:.1f}; "
            f"{report['labelled']} rows over {report['documents']} documents, drawn by document",
            soft_wrap=True,
        )
    if len(report["by_edit"]) > 1:
        table = Table("kind of edit", "rows", "inconsistent", "caught", "wrongly rejected")
        for kind, entry in report["by_edit"].items():
            table.add_row(
                kind, *(str(entry[key]) for key in ("rows", "inconsistent", "caught", "wrongly_rejected"))
            )
        console.print(table)
    supported = sum(row["supported"] for row in report["rows"])
    console.print(f"{supported} of {report['n']} rows supported")
    console.print(f"signature: {report['signature']}", soft_wrap=True)
