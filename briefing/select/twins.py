"""The same words told by two articles: the one is shown that says in full who speaks.

'"It has to come out," says Karl.' leaves open who Karl is; another article has the words with "Karl Holt, her father".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.edit import offices
from briefing.lexicon import content_stems
from briefing.quotations import outside
from briefing.select.attribution import introduces, is_quoted, speaker
from briefing.select.candidates import Candidates

# So much of the longer one's words is shared.
_SHARED = 0.6


@dataclass(frozen=True, slots=True)
class Twins:
    """The rows of each fact that several sentences tell."""

    candidates: Candidates
    others: dict[int, tuple[int, ...]]

    @classmethod
    def start(cls, candidates: Candidates) -> Twins:
        """Linear in the sentences; those of one fact are compared once one of them is taken."""
        told = candidates.fact_rows
        several = np.bincount(told, minlength=1)[told] > 1
        rows: defaultdict[int, list[int]] = defaultdict(list)
        for row in several.nonzero()[0].tolist():
            rows[int(told[row])].append(row)
        return cls(candidates, {fact: tuple(own) for fact, own in rows.items()})

    def fuller(self, row: int, allowed: NDArray[np.bool_], chosen: Sequence[int]) -> int:
        """The row itself, or one of the `allowed` that tells the same and more of who speaks.

        Not of somebody whom one of the `chosen` has named.
        """
        others = self.others.get(int(self.candidates.fact_rows[row]), ())
        own = _attributed(self.candidates.text(row)) if others else None
        if own is None or own[0].isupper() or any(own[0] in self.candidates.text(told) for told in chosen):
            return row
        found = [
            (-fuller[1], self.candidates.text(other), other)
            for other in others
            if other != row
            and allowed[other]
            and (fuller := _attributed(self.candidates.text(other))) is not None
            and fuller[1] > own[1]
            and own[0] in self.candidates.text(other)
            and self._is_alike(row, other)
        ]
        return min(found)[2] if found else row

    def _is_alike(self, row: int, other: int) -> bool:
        one, two = (set(content_stems(self.candidates.text(place))) for place in (row, other))
        return len(one & two) >= _SHARED * max(len(one), len(two))


def _attributed(text: str) -> tuple[str, int] | None:
    """The last name of who says a quotation, and how much else of the speaker: 1 the full name, 2 an office too."""
    name = speaker(text)
    if name is None or not is_quoted(text):
        return None
    plain = outside(text)
    if not introduces(plain, name):
        return name, 0
    return name, 2 if offices.may_stand_in(plain) else 1
