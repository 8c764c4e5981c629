"""How much each sentence matters: similarity to what the articles say together, earlier counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.lexicon import content_stems
from briefing.select.candidates import Candidate

_TAU = 15.0  # positions after which earliness has halved; from the probe tuned on development clusters
_FOCUS = 1.5


@dataclass(frozen=True, slots=True)
class Weights:
    """Salience of each candidate, and its terms as a unit vector."""

    salience: tuple[float, ...]
    vectors: tuple[dict[str, float], ...]


def weigh(candidates: Sequence[Candidate], *, focus: str | None) -> Weights:
    """Weights of the candidates, in their order."""
    holds = Counter(term for candidate in candidates for term in set(candidate.terms))
    rarity = {term: math.log(1 + len(candidates) / count) for term, count in holds.items()}
    vectors = tuple(_unit({t: n * rarity[t] for t, n in Counter(c.terms).items()}) for c in candidates)
    centre: dict[str, float] = {}
    for vector in vectors:
        for term, value in vector.items():
            centre[term] = centre.get(term, 0.0) + value
    centre = _unit(centre)
    wanted = _unit({t: rarity.get(t, 0.0) for t in sorted(set(content_stems(focus or "")))})
    salience = tuple(
        (_dot(vector, centre) + _FOCUS * _dot(vector, wanted)) / (1 + candidate.position / _TAU)
        for vector, candidate in zip(vectors, candidates, strict=True)
    )
    return Weights(salience, vectors)


def similarity(weights: Weights, one: int, other: int) -> float:
    """Cosine of two candidates, in [0, 1]."""
    return _dot(weights.vectors[one], weights.vectors[other])


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)
