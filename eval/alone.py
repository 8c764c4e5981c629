"""One system alone in a fresh process, which loads nothing that the system does not need."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from .cases import Example
from .outputs import Output
from .runner import timed
from .systems import SystemSpec

# What works elsewhere, where only the clock on the wall tells.
_ELSEWHERE = ("command:", "http://", "https://")


def run_alone(spec: SystemSpec, examples: Sequence[Example], words: int) -> tuple[tuple[Output, ...], float]:
    """The outputs, their seconds of the processor, and the seconds from nothing to a first summary.

    Raises BackendUnavailable or UsageError where the system cannot be built.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        # The clock is the same for both processes; interpreter, imports, models and a first call are all start-up.
        return pool.submit(_run, spec, tuple(examples), words, time.time()).result()


def _run(
    spec: SystemSpec, examples: tuple[Example, ...], words: int, asked_at: float
) -> tuple[tuple[Output, ...], float]:
    system = spec.build()
    timed(system, examples[0], words)  # what a system loads on its first call belongs to its start
    started = time.time() - asked_at
    outputs = []
    for example in examples:
        began = time.process_time()
        output = timed(system, example, words)
        spent = time.process_time() - began
        outputs.append(output if spec.text.startswith(_ELSEWHERE) else replace(output, seconds=spent))
    return tuple(outputs), started
