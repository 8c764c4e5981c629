"""Document ids: the file's name, grown by its folders where two share it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from briefing.read.sources import shown


def ids_of(paths: Sequence[PurePath | str]) -> tuple[str, ...]:
    """One id for each path or given name, in order: unique among different paths, equal for the same path.

    A path's id is its last component, with as many folders in front as tell it from the others; a name that is
    no path stays as it is.
    """
    parts = [_parts(path) for path in paths]
    depths = [1] * len(parts)
    while True:
        ids = ["/".join(part[-depth:]) for part, depth in zip(parts, depths, strict=True)]
        different: dict[str, set[tuple[str, ...]]] = {id: set() for id in ids}
        for id, part in zip(ids, parts, strict=True):
            different[id].add(part)
        grown = [
            min(depth + 1, len(part)) if len(different[id]) > 1 else depth
            for id, part, depth in zip(ids, parts, depths, strict=True)
        ]
        if grown == depths:
            return tuple(shown(id) for id in ids)
        depths = grown


def unique(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids with ``~2``, ``~3``, … behind those that an earlier one already has."""
    taken = set(ids)
    seen: Counter[str] = Counter()
    result = []
    for id in ids:
        seen[id] += 1
        if seen[id] == 1:
            result.append(id)
            continue
        number = seen[id]
        while f"{id}~{number}" in taken:
            number += 1
        taken.add(f"{id}~{number}")
        result.append(f"{id}~{number}")
    return tuple(result)


def _parts(path: PurePath | str) -> tuple[str, ...]:
    if isinstance(path, str):
        return (path or "document",)
    return tuple(part for part in path.parts if part != path.anchor)
