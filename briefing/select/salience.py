"""How much each sentence matters: its features by their printed weights, and what the reader asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from briefing.select.candidates import Candidates
from briefing.select.features import measure
from briefing.select.terms import Floats, Terms
from briefing.select.weights import WEIGHTS

# What the first sentence of an article is worth more when the opening is looked for. Scores on development clusters
# were flat from 0 to 0.2; a briefing that opens as an article does is what readers expect.
_FIRST = 0.1
_OPENING_POSITIONS = 3
_OPENING_WORDS = (8, 45)
_NO_OPENING = re.compile(
    r"^[\"'\u201c\u2018\[(]|\?|\b(?:I|me|my|us|[Ww]e|[Oo]ur|My|[Yy]ou|[Yy]our)\b|^[^a-z]*$"
)
_NAME_OR_FIGURE = re.compile(r"(?<=.)\b(?:[A-Z][a-z]+|\d)")
_FULL_STOP = re.compile(r"[.!\u2026\u3002][\"'\u201d\u2019)\]]*$")


def weigh(candidates: Candidates, terms: Terms, *, weights: Mapping[str, float] = WEIGHTS) -> Floats:
    """Salience of each candidate, shape (n,). Only differences within one story mean anything."""
    features = measure(candidates, terms)
    salience = np.zeros(len(candidates))
    for name, weight in weights.items():
        salience += weight * features[name]
    return salience


def opening(candidates: Candidates, salience: Floats) -> Floats:
    """How well each candidate would open the briefing, shape (n,); minus infinity where it cannot.

    An opening is a complete statement from the top of an article that says who or how many, in the articles' own
    voice: no quotation, no question, nobody addressed, nothing that leans on a sentence before it.
    """
    top = candidates.stands & (candidates.positions < _OPENING_POSITIONS)
    shortest, longest = _OPENING_WORDS
    top &= (candidates.words >= shortest) & (candidates.words <= longest)
    for row in np.flatnonzero(top):
        text = candidates.text(int(row))
        top[row] = (
            not _NO_OPENING.search(text)
            and bool(_NAME_OR_FIGURE.search(text))
            and bool(_FULL_STOP.search(text))
        )
    return np.where(top, salience + _FIRST * (candidates.positions == 0), -np.inf)
