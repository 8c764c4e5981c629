"""A committed baseline: one system's scores, example by example, pinned to the data and the recipe."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.errors import CheckFailed, InputError, InputMissing

from .cases import Example, data_digest
from .measures import METRICS
from .run import Scored
from .signature import Signature

SCHEMA = "briefing-eval-baseline/1"
_FIELDS = {"schema", "system", "signature", "data_sha256", "examples", "floors", "ceilings", "lowered"}


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a later run is held against."""

    system: str
    signature: Signature
    data_sha256: str
    examples: Mapping[str, Mapping[str, float]]  # id -> metric -> value
    floors: Mapping[str, float] = field(default_factory=dict)  # of the gates when it was made
    ceilings: Mapping[str, float] = field(default_factory=dict)
    lowered: tuple[Mapping[str, Any], ...] = ()  # every time something was lowered: what, from, to, why

    def differences(self, signature: Signature, examples: Sequence[Example]) -> tuple[str, ...]:
        """What makes a run incomparable with this baseline; empty where nothing does."""
        now = {example.id for example in examples}
        found = [f"example {name!r} is gone" for name in self.examples if name not in now]
        found += [f"example {example.id!r} is new" for example in examples if example.id not in self.examples]
        if not found and data_digest(examples) != self.data_sha256:
            found.append("an example's text, reference or facts changed")
        for difference in signature.differences(self.signature):
            if not difference.startswith(("data:", "n:")):
                found.append(difference)
        return tuple(found)

    def column(self, metric: str, examples: Sequence[Example]) -> dict[int, float]:
        """The metric's stored value by index of the example."""
        return {
            index: self.examples[example.id][metric]
            for index, example in enumerate(examples)
            if metric in self.examples.get(example.id, {})
        }

    def mean(self, metric: str) -> float | None:
        """Mean over the examples it applies to."""
        values = [row[metric] for row in self.examples.values() if metric in row]
        return sum(values) / len(values) if values else None

    def write(self, file: Path) -> None:
        """As JSON, one example a line, so that a diff shows which story moved."""
        head = {
            "schema": SCHEMA,
            "system": self.system,
            "signature": str(self.signature),
            "data_sha256": self.data_sha256,
            "floors": dict(self.floors),
            "ceilings": dict(self.ceilings),
            "lowered": [dict(row) for row in self.lowered],
        }
        lines = [f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in self.examples.items()]
        body = json.dumps(head, indent=1, ensure_ascii=False)[:-2] + ',\n "examples": {\n' + ",\n".join(lines)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body + "\n }\n}\n", encoding="utf-8")


def read_baseline(file: Path) -> Baseline:
    """A baseline from its file. Raises InputMissing or InputError."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputMissing(f"{file}: cannot read the baseline: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}: not a baseline: {error}") from error
    if not isinstance(table, dict) or table.get("schema") != SCHEMA or set(table) - _FIELDS:
        raise InputError(f"{file}: not a baseline of schema {SCHEMA!r}")
    try:
        return Baseline(
            system=table["system"],
            signature=Signature.parse(str(table["signature"])),
            data_sha256=table["data_sha256"],
            examples={id: _figures(id, row) for id, row in dict(table["examples"]).items()},
            floors=_figures("floors", table["floors"]),
            ceilings=_figures("ceilings", table["ceilings"]),
            lowered=tuple(table["lowered"]),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise InputError(f"{file}: not a baseline: {error}") from error


def _figures(name: str, row: object) -> dict[str, float]:
    """Figures by metric. Raises ValueError for what is none: nothing is worse than NaN, so no gate would fail."""
    if not isinstance(row, dict):
        raise ValueError(f"{name} is no object of figures")
    for metric, value in row.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise ValueError(f"{metric} of {name} is {value!r}, no figure")
    return row


def make_baseline(
    scored: Scored,
    examples: Sequence[Example],
    signature: Signature,
    *,
    floors: Mapping[str, float],
    ceilings: Mapping[str, float],
    old: Baseline | None = None,
    lower: bool = False,
    reason: str | None = None,
) -> Baseline:
    """A new baseline from a run.

    Raises CheckFailed if it would lower a mean or a floor of `old` and `lower` is not said, or no reason
    given.
    """
    rows = {
        example.id: {name: round(measure.value, 6) for name, measure in row.items()}
        for example, row in zip(examples, scored.measures, strict=True)
    }
    new = Baseline(scored.label, signature, data_digest(examples), rows, dict(floors), dict(ceilings))
    if old is None:
        return new
    changes = _lowered(old, new)
    if changes and not (lower and reason and reason.strip()):
        said = "; ".join(f"{row['what']} from {row['from']} to {row['to']}" for row in changes)
        raise CheckFailed(f"the new baseline is lower ({said}); if that is meant: --lower --reason TEXT")
    history = [*old.lowered, *({**row, "reason": reason} for row in changes)]
    return Baseline(new.system, signature, new.data_sha256, rows, new.floors, new.ceilings, tuple(history))


def _lowered(old: Baseline, new: Baseline) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name, metric in METRICS.items():
        before, after = old.mean(name), new.mean(name)
        if metric.better == "neither" or before is None:
            continue
        sign = -1 if metric.better == "lower" else 1
        if after is None or sign * (after - before) < -5e-4:
            found.append(
                {"what": name, "from": round(before, 4), "to": None if after is None else round(after, 4)}
            )
    for kind, sign in (("floors", 1), ("ceilings", -1)):
        before_all, after_all = getattr(old, kind), getattr(new, kind)
        for name, before in before_all.items():
            after = after_all.get(name)
            if after is None or sign * (after - before) < 0:
                found.append({"what": f"{kind}.{name}", "from": before, "to": after})
    return found
