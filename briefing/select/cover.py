"""Which sentences, under the budget: greedy by salience less the closest already taken."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.select.candidates import Candidate
from briefing.select.salience import Weights, similarity

_PENALTY = 0.6
_WORDS_MIN = 5
_SAME = 0.75  # cosine from which a sentence says nothing new


def choose(candidates: Sequence[Candidate], weights: Weights, *, words: int) -> tuple[int, ...]:
    """Rows of the chosen candidates, most important first.

    A sentence that leans on the one before it is taken only after that one.
    """
    left = [c.row for c in candidates if c.words >= _WORDS_MIN] or [c.row for c in candidates]
    closest = [0.0] * len(candidates)
    chosen: list[int] = []
    told: set[int] = set()
    total = 0

    def value(row: int) -> tuple[float, str]:
        gain = weights.salience[row] - _PENALTY * closest[row] * weights.salience[row]
        return (-gain, candidates[row].rendition.text)

    while left:
        open_rows = [
            row
            for row in left
            if (candidates[row].rendition.stands_alone or candidates[row].before in chosen)
            and candidates[row].fact_row not in told
            and (total + candidates[row].words <= words)
            and closest[row] < _SAME
        ]
        if not open_rows and not chosen:
            alone = [row for row in left if candidates[row].rendition.stands_alone] or left
            return (min(alone, key=lambda row: (candidates[row].words, candidates[row].rendition.text)),)
        if not open_rows:
            break
        best = min(open_rows, key=value)
        chosen.append(best)
        told.add(candidates[best].fact_row)
        left.remove(best)
        total += candidates[best].words
        closest = [max(near, similarity(weights, row, best)) for row, near in enumerate(closest)]
    return tuple(chosen)
