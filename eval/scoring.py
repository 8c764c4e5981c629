"""A scoring run from the command line: read, run, score, compare, gate, report."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, TaskID

from briefing.errors import BackendUnavailable, CheckFailed, UsageError

from .baseline import Baseline, make_baseline, read_baseline
from .cases import CASES, Example, read_cases
from .ceiling import add_shares, score_references
from .gates import GATES, Check, Gates, check_absolute, check_baseline, check_each, read_gates
from .manifest import ROOT, make_manifest
from .measures import METRICS
from .mutate import add_caught
from .notes import failures, remarks
from .options import BASELINE, WORDS_CASES, WORDS_DATA, parser
from .outputs import Output
from .render import files, markdown, terminal
from .report import HEADLINE_METRICS, Report, timing_of
from .resume import Journal, resume_file, resume_key
from .rouge import RougeRecipe, choose_tokenizer
from .run import Scored, score_outputs, summarize_run
from .runner import run_system
from .signature import Signature, make_signature
from .stability import add_stability
from .systems import SystemSpec, parse

# Shown beside ours in every report; those that need an extra are left out, with a note, where it is absent.
BESIDE = ("lead", "first", "random", "lexrank", "textrank", "oracle")


def main(arguments: Sequence[str]) -> int:
    """Run it. 0 where every gate held, 1 where one did not."""
    options = parser().parse_args(list(arguments))
    if options.list:
        for metric in METRICS.values():
            print(f"{metric.name:18} {metric.better:8} {metric.title}")
        return 0
    started = datetime.now(UTC)
    for target in options.output or []:
        files.refuse_unknown(target)
        files.refuse_inputs(target, (options.data, options.baseline, options.gates))
    columns = asked_columns(options)
    examples, source, shipped = read_examples(options)
    # Whatever can be wrong with what was asked is said before anything runs.
    gates, baseline = read_decision(options, shipped=shipped)
    usual = WORDS_DATA if options.data or options.hypotheses else WORDS_CASES
    words = usual if options.words is None else options.words
    if words < 1 or options.resamples < 1 or options.jobs < 1:
        raise UsageError("--words, --resamples and --jobs are at least 1")
    if options.seed < 0:
        raise UsageError("--seed is at least 0")
    references = [reference for example in examples for reference in example.references]
    recipe = RougeRecipe(
        tokenizer=choose_tokenizer(references) if options.tokenizer == "auto" else options.tokenizer,
        stem=not options.no_stem,
        combine=options.combine,
    )
    signature = make_signature(examples, recipe, words=words, seed=options.seed, resamples=options.resamples)
    specs = asked_systems(options)
    notes: list[str] = []
    scored, specs = run_all(specs, examples, recipe, words=words, options=options, notes=notes)
    human = score_references(examples, recipe, words=words)
    oracle = next((s for s, spec in zip(scored, specs, strict=True) if spec.text == "oracle"), None)
    scored = add_shares(scored, examples, recipe, human=human, oracle=oracle)
    summary = summarize_run(scored, examples, seed=options.seed, resamples=options.resamples)
    human_summary = (
        summarize_run([human], examples, seed=options.seed, resamples=options.resamples) if human else None
    )
    checks: list[Check] = []
    if not options.no_gate:
        floors = shipped or options.gates is not None
        checks += check_absolute(gates, summary.intervals[scored[0].label], floors=floors)
        checks += check_each(gates, scored[0], examples)
        if baseline and not options.update_baseline:
            checks += check_baseline(
                gates,
                baseline,
                scored[0],
                examples,
                signature,
                seed=options.seed,
                resamples=options.resamples,
            )
    notes += remarks(examples, baseline_missing=shipped and baseline is None and not options.no_gate)
    report = Report(
        manifest=make_manifest(
            command=["python", "-m", "eval", *arguments],
            examples=examples,
            signature=signature,
            systems=[(spec.label, spec.text) for spec in specs],
            source=source,
            seed=options.seed,
        ),
        signature=str(signature),
        passed=all(check.passed for check in checks),
        checks=tuple(checks),
        notes=tuple(notes),
        examples=examples,
        scored=tuple(scored),
        human=human,
        summary=summary,
        human_summary=human_summary,
        timing={system.label: timing_of(system) for system in scored},
        columns=columns,
    )
    if options.update_baseline:
        renew(options, gates if shipped else Gates(), scored[0], examples, signature)
    publish(report, options, started, with_text=shows_text(options))
    return 0 if report.passed else 1


def read_examples(options: Namespace) -> tuple[tuple[Example, ...], str, bool]:
    """The examples, how they were named, and whether they are the committed cases as a whole."""
    given = [name for name in ("cases", "data", "hypotheses") if getattr(options, name) is not None]
    if len(given) > 1:
        raise UsageError(f"--{' and --'.join(given)} cannot be scored in one run; give one of them")
    if (options.hypotheses is None) != (options.references is None):
        raise UsageError("--hypotheses and --references go together")
    if options.data is not None:
        from .datasets import read_data

        examples, source, shipped = read_data(options.data), str(options.data), False
    elif options.hypotheses is not None:
        from .pairs import read_pairs

        examples = read_pairs(options.hypotheses, options.references)
        source, shipped = f"{options.hypotheses} against {options.references}", False
    else:
        folder = options.cases or CASES
        examples, source, shipped = (
            read_cases(folder),
            str(options.cases or "the committed cases"),
            folder == CASES,
        )
    if options.limit is not None:
        if options.limit < 1:
            raise UsageError("--limit is at least 1")
        examples, shipped = examples[: options.limit], False
    return examples, source, shipped


def asked_systems(options: Namespace) -> list[SystemSpec]:
    """What to run, the gated one first. Raises UsageError for two systems of one name."""
    if options.hypotheses is not None:
        if options.system:
            raise UsageError("--hypotheses are outputs already; --system has nothing to run")
        return [SystemSpec(options.hypotheses.name or "given", "given")]
    specs = [parse(text) for text in options.system or ("default", *BESIDE)]
    labels = [spec.label for spec in specs]
    for label in labels:
        if labels.count(label) > 1:
            raise UsageError(f"two systems are called {label!r}; name one: --system NAME={label}")
    return specs


def run_all(
    specs: Sequence[SystemSpec],
    examples: Sequence[Example],
    recipe: RougeRecipe,
    *,
    words: int,
    options: Namespace,
    notes: list[str],
) -> tuple[list[Scored], list[SystemSpec]]:
    """Every system over every example; a baseline that nobody asked for may be unavailable."""
    target = (options.output or [default_folder()])[0]
    journal = Journal(resume_file(target), resume_key(examples, words), fresh=options.fresh)
    if journal.taken_up:
        notes.append(f"continued: {journal.taken_up} outputs were there from a run that was killed")
    console = Console(stderr=True)
    scored: list[Scored] = []
    ran: list[SystemSpec] = []
    with Progress(
        console=console, transient=True, disable=not console.is_terminal or options.quiet
    ) as progress:
        for position, spec in enumerate(specs):
            task = progress.add_task(
                spec.label, total=len(examples), completed=len(journal.outputs_of(spec.text))
            )

            def put_down(name: str, output: Output, spec: SystemSpec = spec, task: TaskID = task) -> None:
                journal.put(spec.text, name, output)
                progress.advance(task)

            try:
                outputs = run_system(
                    spec,
                    examples,
                    words,
                    jobs=options.jobs,
                    done=journal.outputs_of(spec.text),
                    tick=put_down,
                )
            except BackendUnavailable as error:
                if position == 0 or options.system:
                    raise
                notes.append(f"not shown: {error}")
                progress.remove_task(task)
                continue
            result = score_outputs(spec.label, examples, outputs, recipe, words=words)
            if position == 0 and wants_stability(options):
                result = add_caught(add_stability(result, spec.build(), examples, words), examples)
            scored.append(result)
            ran.append(spec)
            notes += failures(spec.label, examples, outputs, with_text=shows_text(options))
    journal.close(finished=True)
    return scored, ran


def wants_stability(options: Namespace) -> bool:
    """For cases always; for data, where six more runs an example may take long, when asked for."""
    return bool(options.stability or (options.data is None and options.hypotheses is None))


def shows_text(options: Namespace) -> bool:
    """Texts of the data stand in a report only where asked for; those of cases and given outputs always may."""
    return bool(options.with_text if options.with_text is not None else options.data is None)


def read_decision(options: Namespace, *, shipped: bool) -> tuple[Gates, Baseline | None]:
    """The gates and the baseline: the one named, or for the committed cases the committed one, if any."""
    gates = read_gates(options.gates or GATES)
    if options.baseline is not None:
        return gates, read_baseline(options.baseline)
    if shipped and BASELINE.is_file() and not options.no_gate:
        return gates, read_baseline(BASELINE)
    return gates, None


def asked_columns(options: Namespace) -> tuple[str, ...]:
    """Metrics of the tables. Raises UsageError for one nobody knows."""
    for name in options.metric or []:
        if name not in METRICS:
            raise UsageError(f"no metric is called {name!r}; --list names them all")
    if options.metric:
        return tuple(options.metric)
    checks = (name for name in METRICS if name.startswith(("stable.", "caught.")))
    return (*HEADLINE_METRICS, *checks, "oracle_share")


def renew(
    options: Namespace, gates: Gates, scored: Scored, examples: Sequence[Example], signature: Signature
) -> None:
    """Write the baseline. Raises CheckFailed where it would be lower and nobody said why."""
    target: Path = options.update_baseline
    old = read_baseline(target) if target.is_file() else None
    if any(not output.sentences for output in scored.outputs):
        raise CheckFailed("an output is empty or crashed: that is no baseline")
    baseline = make_baseline(
        scored, examples, signature, floors=gates.floors, ceilings=gates.ceilings, old=old,
        lower=options.lower, reason=options.reason,
    )  # fmt: skip
    baseline.write(target)
    print(f"baseline written: {target}", file=sys.stderr)


def default_folder() -> Path:
    """Where a run that names no report leaves one: a folder git ignores, or the working directory."""
    return ROOT / "eval" / "reports" / "local" if (ROOT / "pyproject.toml").is_file() else Path("eval-report")


def publish(report: Report, options: Namespace, started: datetime, *, with_text: bool) -> None:
    """Tables to standard output, files where asked for, the job summary where GitHub wants one."""
    record = {
        **report.manifest,
        "verdict": report.verdict,
        "started_at": started.isoformat(timespec="seconds"),
        "seconds": round((datetime.now(UTC) - started).total_seconds(), 3),
        "timing": report.timing,
    }
    for target in options.output or [default_folder()]:
        files.write(report, target, record=record, with_text=with_text)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as stream:
            stream.write(markdown.render(report))
    width = None if sys.stdout.isatty() else 160
    terminal.write(report, Console(file=sys.stdout, width=width, highlight=False), quiet=options.quiet)
