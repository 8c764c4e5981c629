"""Systems timed in turn: each in a fresh process that loads nothing else, all on one cluster after another.

What a machine does besides then falls on all of them alike. One system after the other, two runs found us at 1.0 and at
1.7 of summa's time; in turn at 1.26 and at 1.30.
"""

from __future__ import annotations

import compileall
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import briefing
from briefing.errors import BackendUnavailable

from .cases import Example
from .outputs import Output, System
from .runner import timed
from .systems import SystemSpec

# What works elsewhere, where only the clock on the wall tells.
_ELSEWHERE = ("command:", "http://", "https://")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one system gave, parallel to the examples, and what it took."""

    outputs: tuple[Output, ...]  # with seconds of the processor
    start_s: float  # from nothing to a first summary: interpreter, imports, models and a call


def run_in_turn(
    specs: Sequence[SystemSpec], examples: Sequence[Example], words: int
) -> tuple[dict[str, Measured], tuple[str, ...]]:
    """What was measured of each system, by its label, and why others cannot run.

    The processes stand side by side and work one at a time. Raises UsageError where a system has a wrong option.
    """
    # as an installer leaves every peer; a checkout may never have been compiled, and each start would do it again
    compileall.compile_dir(Path(briefing.__file__).parent, quiet=2)
    missing: list[str] = []
    starts: dict[str, float] = {}
    outputs: dict[str, list[Output]] = {}
    with ExitStack() as stack:
        pools: dict[str, ProcessPoolExecutor] = {}
        for spec in specs:
            pool = stack.enter_context(ProcessPoolExecutor(1, mp_context=get_context("spawn")))
            try:
                # The clock is the same for both processes.
                starts[spec.label] = pool.submit(_start, spec, examples[0], words, time.time()).result()
            except BackendUnavailable as error:
                missing.append(str(error))
                continue
            pools[spec.label], outputs[spec.label] = pool, []
        for example in examples:
            for label, pool in pools.items():
                outputs[label].append(pool.submit(_summarize, example, words).result())
    return {label: Measured(tuple(own), starts[label]) for label, own in outputs.items()}, tuple(missing)


_HERE: list[tuple[SystemSpec, System]] = []  # the one system of a process


def _start(spec: SystemSpec, example: Example, words: int, asked_at: float) -> float:
    _HERE[:] = [(spec, spec.build())]
    timed(_HERE[0][1], example, words)  # what a system loads on its first call belongs to its start
    return time.time() - asked_at


def _summarize(example: Example, words: int) -> Output:
    spec, system = _HERE[0]
    began = time.process_time()
    output = timed(system, example, words)
    spent = time.process_time() - began
    return output if spec.text.startswith(_ELSEWHERE) else replace(output, seconds=spent)
