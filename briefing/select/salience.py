"""How much each sentence matters: a printed weight for each feature."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.lexicon import content_stems
from briefing.select.candidates import Candidates
from briefing.select.features import measure
from briefing.select.terms import Terms

Floats = NDArray[np.float64]
_TAU = 15.0
_FOCUS = 1.5


def weigh(candidates: Candidates, terms: Terms, *, focus: str | None) -> Floats:
    """Salience of each candidate, shape (n,)."""
    features = measure(candidates, terms)
    vector = np.zeros(terms.stem_count)
    for stem in content_stems(focus or ""):
        if stem in terms.index:
            vector[terms.index[stem]] = 1.0
    wanted = terms.dot(vector)
    return (features["central"] + _FOCUS * wanted) / (1 + candidates.positions / _TAU)
