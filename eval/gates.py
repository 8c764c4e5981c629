"""Gates: absolute floors, hard invariants, and paired regressions against a committed baseline.

Only the first system of a run is gated. A regression fails if it is beyond its tolerance *and* significant
(one-sided approximate randomisation, Holm-corrected over the gated metrics), or, where there are too few
stories for any test, beyond the cliff.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.errors import InputError, InputMissing

from .baseline import Baseline
from .cases import Example
from .measures import METRICS
from .run import Scored
from .signature import Signature
from .statistics import Draws, Interval, compare, holm

GATES = Path(__file__).resolve().parent / "gates.toml"

# With fewer independent stories even the best sign pattern has p > 0.05: 2^-5 = 0.03 is the first below.
TESTABLE = 5


@dataclass(frozen=True, slots=True)
class Gates:
    """What a run must hold."""

    floors: Mapping[str, float] = field(default_factory=dict)  # mean at least
    ceilings: Mapping[str, float] = field(default_factory=dict)  # mean at most
    anywhere: Mapping[str, float] = field(default_factory=dict)  # ceilings that hold on any data
    each: Mapping[str, float] = field(default_factory=dict)  # every example: as good as this or better
    tolerance: Mapping[str, float] = field(default_factory=dict)  # a drop within it is let pass
    cliff: float = 0.05  # a drop beyond it fails without a test where n is too small for one
    alpha: float = 0.05


@dataclass(frozen=True, slots=True)
class Check:
    """One gate and whether it held."""

    name: str
    passed: bool
    detail: str


def read_gates(file: Path) -> Gates:
    """Gates from a TOML file. Raises InputError for an unknown table or metric, or what is no number."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputMissing(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not a TOML file: {error}") from error
    known = {"floors", "ceilings", "anywhere", "each", "regression"}
    for key, inner in table.items():
        if key not in known:
            raise InputError(f"{file}: unknown table [{key}]; known: {', '.join(sorted(known))}")
        if not isinstance(inner, dict):
            raise InputError(f"{file}: {key} = {inner!r} is no table; write [{key}] and its metrics below")
    regression = dict(table.get("regression", {}))
    cliff, alpha = (
        _number(file, name, regression.pop(name, usual)) for name, usual in (("cliff", 0.05), ("alpha", 0.05))
    )
    tolerance = regression.pop("tolerance", {})
    if not isinstance(tolerance, dict):
        raise InputError(f"{file}: tolerance = {tolerance!r} is no table of metrics")
    if regression:
        raise InputError(f"{file}: unknown field {', '.join(regression)!r} in [regression]")
    floors, ceilings, anywhere, each = (
        _bounds(file, table.get(name, {})) for name in ("floors", "ceilings", "anywhere", "each")
    )
    return Gates(floors, ceilings, anywhere, each, _bounds(file, tolerance), cliff, alpha)


def _bounds(file: Path, metrics: Mapping[str, Any]) -> dict[str, float]:
    for name in metrics:
        if name not in METRICS:
            raise InputError(f"{file}: no metric is called {name!r}; `python -m eval --list` names them all")
    return {name: _number(file, name, value) for name, value in metrics.items()}


def _number(file: Path, name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InputError(f"{file}: {name} = {value!r} is no number")
    return float(value)


def check_absolute(gates: Gates, intervals: Mapping[str, Interval], *, floors: bool) -> list[Check]:
    """Bounds on means: those for any data, and with `floors` the floors and ceilings of the cases too.

    A metric that was not measured fails its floor.
    """
    checks: list[Check] = []
    for name, floor in gates.floors.items() if floors else ():
        mean = intervals[name].mean if name in intervals else None
        shown = "not measured" if mean is None else _shown(name, mean)
        checks.append(
            Check(f"{name} >= {_shown(name, floor)}", mean is not None and mean >= floor - 1e-12, shown)
        )
    for name, ceiling in ({**gates.anywhere, **gates.ceilings} if floors else gates.anywhere).items():
        if name in intervals:
            mean = intervals[name].mean
            checks.append(
                Check(f"{name} <= {_shown(name, ceiling)}", mean <= ceiling + 1e-12, _shown(name, mean))
            )
    return checks


def check_each(gates: Gates, scored: Scored, examples: Sequence[Example]) -> list[Check]:
    """Hard invariants: every single example, no tolerance. A metric that does not apply is not checked.

    Nor is a refusal, which says nothing that could be false; how many there may be is a bound of its own.
    """
    checks = []
    for name, bound in gates.each.items():
        lower = METRICS[name].better == "lower"
        column = scored.column(name)
        if not column:
            continue
        broken = [
            f"{examples[index].id} ({_shown(name, value)})"
            for index, value in column.items()
            if not scored.outputs[index].refused
            and (value > bound + 1e-12 if lower else value < bound - 1e-12)
        ]
        shown = ", ".join(broken[:5]) + (f" and {len(broken) - 5} more" if len(broken) > 5 else "")
        sign = "<=" if lower else ">="
        checks.append(
            Check(f"every {name} {sign} {_shown(name, bound)}", not broken, shown or f"all {len(column)}")
        )
    return checks


def check_baseline(
    gates: Gates,
    baseline: Baseline,
    scored: Scored,
    examples: Sequence[Example],
    signature: Signature,
    *,
    seed: int,
    resamples: int,
) -> list[Check]:
    """Regressions against the baseline; where the two cannot be compared, one failed check that says why."""
    differs = baseline.differences(signature, examples)
    if differs:
        return [Check("comparable with the baseline", False, "; ".join(differs))]
    checks = [Check("comparable with the baseline", True, f"{len(examples)} examples, same signature")]
    lowered = (
        [
            f"{name} from {_shown(name, pinned)} to {_shown(name, now)}"
            for kind, pins in (("floors", baseline.floors), ("ceilings", baseline.ceilings))
            for name, pinned in pins.items()
            for now in [getattr(gates, kind).get(name)]
            if now is None or (now < pinned if kind == "floors" else now > pinned)
        ]
        if gates.floors or gates.ceilings
        else []
    )
    checks.append(
        Check(
            "no floor lowered without a reason",
            not lowered,
            "; ".join(lowered) + "; write it down: --update-baseline --lower --reason TEXT"
            if lowered
            else "none",
        )
    )
    results = {}
    for name in gates.tolerance:
        ours, theirs = scored.column(name), baseline.column(name, examples)
        shared = [index for index in theirs if index in ours]
        if shared:
            sign = -1.0 if METRICS[name].better == "lower" else 1.0
            groups = [examples[index].cluster for index in shared]
            results[name] = compare(
                [sign * ours[index] for index in shared],
                [sign * theirs[index] for index in shared],
                groups,
                Draws.of(groups, seed=seed, resamples=resamples),
                seed=seed,
            )
        elif theirs:
            checks.append(Check(f"{name} is still measured", False, "the baseline has it, this run does not"))
    adjusted = holm({name: result.p_worse for name, result in results.items()})
    for name, result in results.items():
        drop, p, tolerance = -result.difference, adjusted[name], gates.tolerance[name]
        if result.groups < TESTABLE:
            failed = drop > max(gates.cliff, tolerance)
            bound = _shown(name, max(gates.cliff, tolerance))
            how = f"{result.groups} stories carry no test: fails beyond {bound}"
        else:
            failed = drop > tolerance and p < gates.alpha
            how = f"p {p:.4f}, tolerance {_shown(name, tolerance)}, n {result.n}"
        checks.append(
            Check(f"{name} did not fall", not failed, f"change {_shown(name, -drop, signed=True)} ({how})")
        )
    return checks


def _shown(name: str, value: float, *, signed: bool = False) -> str:
    scale = 100 if METRICS[name].percent else 1
    return f"{value * scale:+.2f}" if signed else f"{value * scale:.2f}"
