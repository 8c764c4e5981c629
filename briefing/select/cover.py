"""Which sentences, under the budget: greedy by salience less the closest already taken."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.terms import Terms

_PENALTY = 0.6
_WORDS_MIN = 5
_SAME = 0.75  # cosine from which a sentence says nothing new


def choose(
    candidates: Candidates, terms: Terms, salience: NDArray[np.float64], *, words: int
) -> tuple[int, ...]:
    """Rows of the chosen candidates, most important first.

    A sentence that leans on the one before it is taken only after that one.
    """
    n = len(candidates)
    if n == 0:
        return ()
    left = candidates.words >= _WORDS_MIN
    if not left.any():
        left[:] = True
    closest = np.zeros(n)
    chosen: list[int] = []
    total = 0
    dense = np.zeros(terms.stem_count)
    unlocked = candidates.stands.copy()
    while True:
        open_rows = left & unlocked & (total + candidates.words <= words) & (closest < _SAME)
        if not open_rows.any():
            break
        gain = np.where(open_rows, salience * (1 - _PENALTY * closest), -np.inf).round(9)
        tied = np.flatnonzero(gain == gain.max())
        best = int(min(tied, key=lambda row: candidates.text(int(row))))
        chosen.append(best)
        total += int(candidates.words[best])
        left &= candidates.fact_rows != candidates.fact_rows[best]
        unlocked |= candidates.before == best
        part = slice(terms.starts[best], terms.starts[best + 1])
        dense[:] = 0
        dense[terms.ids[part]] = terms.values[part]
        closest = np.maximum(closest, terms.dot(dense))
    if not chosen:
        alone = np.flatnonzero(candidates.stands) if candidates.stands.any() else np.arange(n)
        return (int(min(alone, key=lambda row: (candidates.words[row], candidates.text(int(row))))),)
    return tuple(chosen)
