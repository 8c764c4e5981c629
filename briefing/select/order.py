"""In which order the chosen sentences are read: the lead first, then each article's own order."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.select.candidates import Candidate
from briefing.types import Pick

_LEAD_MAX = 3


def arrange(candidates: Sequence[Candidate], chosen: Sequence[int]) -> tuple[Pick, ...]:
    """Picks in reading order; `chosen` are rows, most important first."""
    if not chosen:
        return ()
    rank = {row: place for place, row in enumerate(chosen)}
    first = next((row for row in chosen if candidates[row].rendition.stands_alone), chosen[0])
    best_of: dict[int, int] = {}
    for row in chosen:
        best_of.setdefault(candidates[row].article, rank[row])
    best_of[candidates[first].article] = -1
    rest = sorted(
        (row for row in chosen if row != first), key=lambda row: (best_of[candidates[row].article], row)
    )
    return tuple(
        Pick(
            fact=candidates[row].fact,
            rendition=candidates[row].rendition,
            section="lead" if place < _LEAD_MAX else "background",
            rank=rank[row],
        )
        for place, row in enumerate([first, *rest])
    )
