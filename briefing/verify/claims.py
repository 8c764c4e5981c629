"""One side of a disagreement, held against its first citation: its words stand side by side there, or are all of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.showing import show
from briefing.types import Citation, Conflict, Dropped
from briefing.verify import exact, values
from briefing.verify.differences import short

# The words of these are whole sentences; those of the others are a figure, a name or a day.
_TOLD_WHOLE = ("outcome", "retraction")


def fault(words: str, citation: Citation, *, kind: str) -> str | None:
    """Why the citation has not the words of a claim, None where it has."""
    if kind in _TOLD_WHOLE:
        if not exact.is_whole(words, citation):
            return f"{short(words)} is not the whole of the cited sentence"
    elif not values.stands(words, citation, kind=kind):
        return f"{short(words)} does not stand in the cited text, or is cut out of a longer one"
    return None


def prove(conflicts: Sequence[Conflict]) -> tuple[tuple[Conflict, ...], tuple[Dropped, ...]]:
    """The disagreements whose every side stands in what it cites first, and the others with what is wrong."""
    kept: list[Conflict] = []
    dropped: list[Dropped] = []
    for conflict in conflicts:
        faults = [fault(claim.value, claim.citations[0], kind=conflict.kind) for claim in conflict.claims]
        wrong = next((one for one in faults if one is not None), None)
        if wrong is None:
            kept.append(conflict)
        else:
            sides = " / ".join([show(claim.value) for claim in conflict.claims])
            dropped.append(Dropped(f"{conflict.about}: {sides}", wrong))
    return tuple(kept), tuple(dropped)
