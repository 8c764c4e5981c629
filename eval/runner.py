"""Running a system over examples: timed, in parallel if asked, continued where a killed run stopped.

A system that raises gives an empty output with the error; it never takes the run down with it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from briefing.errors import BackendUnavailable, BriefingError, NoUsableSentence, UsageError

from .cases import Example
from .outputs import Output, System
from .systems import SystemSpec

Tick = Callable[[str, Output], None]  # id of the example that is done, its output


def run_system(
    spec: SystemSpec,
    examples: Sequence[Example],
    words: int,
    *,
    jobs: int = 1,
    done: Mapping[str, Output] | None = None,
    tick: Tick = lambda _id, _output: None,
) -> tuple[Output, ...]:
    """The system's outputs, parallel to the examples; those in `done` are taken as they are.

    Raises UsageError or BackendUnavailable if the system cannot be built.
    """
    known = dict(done or {})
    left = [example for example in examples if example.id not in known]
    if jobs > 1 and len(left) > 1:
        # "spawn": the Rust engine's threads do not survive a fork, and workers start alike on every platform.
        with ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_build, initargs=(spec,)
        ) as pool:
            spec.build()  # fails here, in one line, rather than in every worker
            for example, output in zip(left, pool.map(_call, left, [words] * len(left)), strict=True):
                known[example.id] = output
                tick(example.id, output)
    elif left:
        system = spec.build()
        for example in left:
            known[example.id] = timed(system, example, words)
            tick(example.id, known[example.id])
    return tuple(known[example.id] for example in examples)


_WORKER: list[System] = []  # one system in each worker process, built once by the pool's initializer


def _build(spec: SystemSpec) -> None:
    _WORKER[:] = [spec.build()]


def _call(example: Example, words: int) -> Output:
    return timed(_WORKER[0], example, words)


def timed(system: System, example: Example, words: int) -> Output:
    """One call with its time and peak memory; an exception becomes an empty output that names it.

    NoUsableSentence is no crash: the system has read the documents and says that there is nothing to tell.
    """
    reset_peak()
    start = time.perf_counter()
    try:
        output = system(example, words)
    except (UsageError, BackendUnavailable):
        raise  # nothing is wrong with the example: no call would work
    except BriefingError as error:
        output = Output((), error=f"{error.title}: {error}", refused=isinstance(error, NoUsableSentence))
    except Exception as error:  # noqa: BLE001  whatever a stranger's summarizer raises is its failure, not ours
        output = Output((), error=f"{type(error).__name__}: {error}")
    seconds = time.perf_counter() - start
    return replace(output, seconds=seconds, peak_mb=peak_mb())


def reset_peak() -> None:
    """Forget the process's peak memory, where Linux lets us; elsewhere the peak only grows."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def peak_mb() -> float | None:
    """Peak resident memory of this process since `reset_peak`, in MB (10^6 bytes); None where unknown.

    VmHWM, not ru_maxrss: that one survives exec and cannot be reset.
    """
    if not sys.platform.startswith("linux"):
        return None
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    for line in status.split("\n"):
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    return None
