"""Imports point one way: a stage knows the values and what stands before it, never what comes after."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent

# What may import what, from the bottom up: a module may import from its own floor and from those below it.
FLOORS = (
    ("types", "errors"),
    (
        "config",
        "dateline",
        "lexicon",
        "first_names",
        "foreign_starts",
        "shortenings",
        "quotations",
        "cards",
        "pointing",
        "halves",
        "resuming",
        "standing",
        "showing",
        "identity",
        "console",
        "backends",
        "moment",
        "dates",
        "day_words",
        "shifts",
        "quantities",
        "language",
        "prompting",
        "ports",
        "strict_json",
    ),
    ("read",),
    ("clean",),
    ("segment",),
    ("align",),
    ("edit",),
    ("select",),
    ("write",),
    ("cite",),
    ("verify",),
    ("wishes",),
    ("assemble",),
    ("collector",),
    ("pipeline",),
    ("render",),
    ("schema", "doctor", "evaluation", "request"),
    ("service", "cli", "batch"),
)
# Values and arithmetic of time that any stage may use; they know nobody but types.
EDGES_NEVER_MEET = ("service", "cli", "batch", "eval")


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] not in ("__init__", "__main__"):
            found.append((parts[0], path))
    return found


def imported_rooms(path: Path) -> set[str]:
    """Top-level rooms of `briefing` that the file imports, at any depth of the code."""
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "briefing":
            parts = node.module.split(".")
            rooms |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            rooms |= {a.name.split(".")[1] for a in node.names if a.name.startswith("briefing.")}
    return rooms - {"__version__"}


def floor_of(room: str) -> int:
    for number, rooms in enumerate(FLOORS):
        if room in rooms:
            return number
    raise AssertionError(f"briefing/{room} has no floor: put it into FLOORS where it belongs")


@pytest.mark.parametrize(
    ("room", "path"), modules(), ids=lambda value: value.name if isinstance(value, Path) else value
)
def test_a_module_imports_nothing_from_a_floor_above_its_own(room: str, path: Path) -> None:
    too_high = {other for other in imported_rooms(path) if floor_of(other) > floor_of(room)}
    assert not too_high, f"{path.name} of {room} imports {sorted(too_high)}"


@pytest.mark.parametrize("room", ["service", "cli", "batch"])
def test_the_edges_do_not_know_each_other(room: str) -> None:
    for own, path in modules():
        if own == room:
            others = imported_rooms(path) & set(EDGES_NEVER_MEET) - {room}
            # the command that starts the service is the one exception, and it imports it when it runs
            assert others <= ({"service"} if room == "cli" else set())


def test_types_and_errors_import_only_the_standard_library() -> None:
    for path in (ROOT / "errors.py", *sorted((ROOT / "types").glob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            assert all(
                n.split(".")[0] in sys.stdlib_module_names or n.startswith("briefing.types") for n in names
            ), names


def test_a_plain_text_briefing_loads_no_heavy_library() -> None:
    seeds = ROOT.parent / "seeds"
    code = (
        "import sys, briefing; briefing.export(briefing.summarize([sys.argv[1]]), 'markdown');"
        "print(' '.join(sorted(m for m in sys.modules if '.' not in m or m == 'numpy.ma')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(seeds)], capture_output=True, text=True, check=True, timeout=60
    )
    heavy = set(
        """trafilatura lxml py3langid charset_normalizer fastapi pydantic torch transformers jinja2 nltk rouge_score
        scipy sklearn rich uvicorn htmldate dateparser numpy.ma""".split()
    )
    assert not heavy & set(done.stdout.split())


def test_no_module_passes_five_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): n for _, path in modules() if (n := path.read_text().count("\n")) > 500
    }
    assert not long
