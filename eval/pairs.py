"""Outputs of any system in one folder, references in another: nothing is run, everything is scored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.errors import InputError, InputMissing

from .cases import Example, read_text, refuse_duplicates
from .datasets import reference_text


def read_pairs(hypotheses: Path, references: Path) -> tuple[Example, ...]:
    """Outputs of any system in one folder, references in another; nothing is run.

    ``NAME.txt`` goes with the references ``NAME.txt`` or ``NAME.1.txt``, ``NAME.2.txt``, …, and with the files of
    a folder ``NAME/``. Failing that, with those that differ in the last part only, as DUC names peers and models
    (``D061.M.100.J.12`` and ``D061.M.100.J.A``); such outputs are one group. An example without an output stays,
    with an empty one. Raises InputError for an output without a reference.
    """
    for folder in (hypotheses, references):
        if not folder.is_dir():
            raise InputMissing(f"{folder}: no such folder")
    outputs = {_stem(path): path for path in sorted(hypotheses.iterdir()) if path.is_file()}
    exact: dict[str, list[Path]] = {}
    based: dict[str, list[Path]] = {}
    for path in sorted(references.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            name = _stem(path) if path.parent == references else path.relative_to(references).parts[0]
            exact.setdefault(name, []).append(path)
            if path.parent == references and "." in name:
                based.setdefault(name.rpartition(".")[0], []).append(path)
    examples, used = [], set()
    for name, output in outputs.items():
        base = name.rpartition(".")[0]
        paths = exact.get(name, []) + based.get(name, []) or based.get(base, [])
        if not paths:
            raise InputError(f"{output}: no reference in {references} is called {name} or {name}.N")
        used.update(paths)
        group = base if paths is based.get(base) else None
        examples.append(_pair(name, paths, read_text(output), group))
    for name, paths in exact.items():
        left = [path for path in paths if path not in used]
        if left:
            base = name.rpartition(".")[0]
            missing, paths = (base, based[base]) if len(based.get(base, [])) > 1 else (name, left)
            used.update(paths)
            examples.append(_pair(missing, paths, "", None))
    return refuse_duplicates(sorted(examples, key=lambda example: example.id), str(references))


def _pair(name: str, references: list[Path], hypothesis: str, group: str | None) -> Example:
    return Example(
        id=name,
        documents=(),
        references=tuple(_checked(path, reference_text) for path in references),
        hypothesis=hypothesis,
        group=group,
    )


def _stem(path: Path) -> str:
    return path.name.removesuffix(path.suffix) if path.suffix in (".txt", ".md", ".json") else path.name


def _checked(path: Path, read: Callable[[str], str]) -> str:
    try:
        return read(read_text(path))
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error
