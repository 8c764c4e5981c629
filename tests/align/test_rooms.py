"""The rooms of alignment: finders of one kind live together, and none leans on another room's."""

import ast
from pathlib import Path

import pytest

from briefing.align import conflicts

FOLDER = Path(conflicts.__file__).parent
ROOMS = tuple(room.__name__.rsplit(".", 1)[1] for room in conflicts.ROOMS)
# A figure has to be read before it is taken back, and a denial before somebody is found whom it answers.
MAY_ASK = {("corrections", "figures"), ("rebuttals", "outcomes"), ("slots", "figures")}


def asked(path):
    """The names below `briefing.align` that a file imports from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefing.align"):
            rest = node.module.split(".")[2:]
            yield from rest[:1] or [alias.name for alias in node.names]


def test_every_folder_is_a_room_of_finders_or_looks_at_the_sources():
    folders = {path.parent.name for path in FOLDER.glob("*/__init__.py")}
    assert folders == {*ROOMS, "sources"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_asks_no_other_room_but_where_it_has_to(room):
    for path in (FOLDER / room).glob("*.py"):
        others = {other for other in asked(path) if other in ROOMS and other != room}
        assert {(room, other) for other in others} <= MAY_ASK, path.name


def test_the_floor_that_finders_stand_on_knows_no_finder():
    for path in FOLDER.glob("*.py"):
        if path.name not in ("__init__.py", "conflicts.py"):
            assert not {*asked(path)} & {*ROOMS, "conflicts"}, path.name
    for path in (FOLDER / "sources").glob("*.py"):
        assert {*asked(path)} <= {"sources"}, path.name


@pytest.mark.parametrize("room", [*ROOMS, "sources"])
def test_a_room_names_every_module_it_has(room):
    told = ast.get_docstring(ast.parse((FOLDER / room / "__init__.py").read_text(encoding="utf-8")))
    modules = {path.stem for path in (FOLDER / room).glob("*.py")} - {"__init__"}
    assert {name for name in modules if f"`{name}`" not in told} == set()
