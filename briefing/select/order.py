"""In which order the chosen sentences are read: the lead first, then each article's own order."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.select.candidates import Candidates
from briefing.types import Pick

_LEAD_MAX = 3


def arrange(candidates: Candidates, chosen: Sequence[int]) -> tuple[Pick, ...]:
    """Picks in reading order; `chosen` are rows, most important first."""
    if not chosen:
        return ()
    rank = {row: place for place, row in enumerate(chosen)}
    article = candidates.articles
    first = next((row for row in chosen if candidates.stands[row]), chosen[0])
    best_of: dict[int, int] = {}
    for row in chosen:
        best_of.setdefault(int(article[row]), rank[row])
    best_of[int(article[first])] = -1
    others = (row for row in chosen if row != first)
    rest = sorted(others, key=lambda row: (best_of[int(article[row])], row))
    return tuple(
        Pick(
            fact=candidates.facts[row],
            rendition=candidates.renditions[row],
            section="lead" if place < _LEAD_MAX else "background",
            rank=rank[row],
        )
        for place, row in enumerate([first, *rest])
    )
