"""How much each trait of a pair says: the coefficients of a logistic regression, and from where a pair is one thing.

Fitted by `python -m eval.fit_slots` on stories of five papers that disagree about one thing (`eval/disagreements`,
those of development) and, for pairs that are no disagreement, on the 282 clusters of Multi-News' development data. A
trait that speaks for one thing was held to a coefficient of at least 0, one that speaks against it to at most 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

INTERCEPT = 2.69
WEIGHTS = {
    "alone": 0.81,
    "articles": -0.82,
    "both alone": 0.43,
    "both alone, age": 0.21,
    "both alone, area": 0.22,
    "both alone, clock": -0.54,
    "both alone, count": 0.19,
    "both alone, day": 0.16,
    "both alone, duration": -0.21,
    "both alone, length": -0.07,
    "both alone, magnitude": 0.06,
    "both alone, mass": 0.14,
    "both alone, money": 0.39,
    "both alone, pair": -0.12,
    "both alone, share": -0.11,
    "both alone, speed": -0.06,
    "both alone, weekday": 0.12,
    "both alone, year": 0.06,
    "foreign names": -0.58,
    "kind age": 0.21,
    "kind area": 0.22,
    "kind clock": -0.89,
    "kind count": -0.24,
    "kind day": 0.06,
    "kind length": 0.34,
    "kind mass": 0.14,
    "kind money": 0.55,
    "kind share": -0.06,
    "kind speed": -0.15,
    "kind weekday": 0.12,
    "kind year": -0.24,
    "later": -0.39,
    "like": 1.21,
    "likeness": 1.15,
    "near": 0.62,
    "near, weak": 0.65,
    "not": 0.43,
    "other names": -0.45,
    "people": 1.19,
    "sentences": -1.87,
    "to come": -0.36,
    "which": -0.87,
    "wide": 1.22,
    "wide, weak": 0.08,
}
LEAST = 0.5


def likely(traits: Mapping[str, float]) -> float:
    """How likely two values are of one thing, in [0, 1]."""
    total = INTERCEPT + sum(WEIGHTS.get(name, 0.0) * value for name, value in sorted(traits.items()))
    return 1 / (1 + math.exp(-total))
