"""A killed run continues: outputs are put down as they come, and taken up again by the same program on the same data.

The file is removed when the run is through; until then it holds the outputs' text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from .cases import Example, data_digest
from .manifest import code_digest
from .outputs import Output


def resume_file(target: Path) -> Path:
    """Where the outputs of an unfinished run lie: in the report's folder, or beside the report."""
    return target.with_suffix(".unfinished.jsonl") if target.suffix else target / "unfinished.jsonl"


def resume_key(examples: Sequence[Example], words: int) -> str:
    """Outputs are taken up only by the same code, over the same data, at the same length."""
    return hashlib.sha256(f"{code_digest()}\t{data_digest(examples)}\t{words}".encode()).hexdigest()


class Journal:
    """Outputs by system and example. Opened for a run, appended to and flushed row by row."""

    def __init__(self, path: Path, key: str, *, fresh: bool = False) -> None:
        self.path = path
        self._known = {} if fresh else _read(path, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self._known:
            path.write_text(json.dumps({"key": key}) + "\n", encoding="utf-8")
        self._stream: IO[str] = path.open("a", encoding="utf-8")

    @property
    def taken_up(self) -> int:
        """How many outputs an earlier run left."""
        return sum(len(outputs) for outputs in self._known.values())

    def outputs_of(self, specification: str) -> Mapping[str, Output]:
        """What an earlier run left of this system, by example."""
        return self._known.get(specification, {})

    def put(self, specification: str, example_id: str, output: Output) -> None:
        """Put one output down; it survives a kill of the very next instant."""
        row = {"system": specification, "id": example_id, "output": output.as_dict()}
        self._stream.write(json.dumps(row, ensure_ascii=True) + "\n")
        self._stream.flush()

    def close(self, *, finished: bool) -> None:
        """Close the file; a finished run needs it no more."""
        self._stream.close()
        if finished:
            self.path.unlink(missing_ok=True)


def _read(path: Path, key: str) -> dict[str, dict[str, Output]]:
    """What is in the file; nothing where the key is another. A last line cut short by a kill is left out."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    known: dict[str, dict[str, Output]] = {}
    try:
        if json.loads(lines[0]).get("key") != key:
            return {}
        for line in filter(None, lines[1:]):
            row = json.loads(line)
            known.setdefault(row["system"], {})[row["id"]] = Output.from_dict(row["output"])
    except (ValueError, KeyError, TypeError, AttributeError):
        # A torn line is the last one; rewriting what was whole keeps the file appendable.
        _rewrite(path, key, known)
    return known


def _rewrite(path: Path, key: str, known: Mapping[str, Mapping[str, Output]]) -> None:
    rows = [json.dumps({"key": key})]
    for specification, outputs in known.items():
        for name, output in outputs.items():
            rows.append(json.dumps({"system": specification, "id": name, "output": output.as_dict()}))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
