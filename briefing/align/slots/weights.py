"""How much each trait of a pair says: the coefficients of a logistic regression, and from where a pair is one thing.

Fitted by `python -m eval.fit_slots` on stories of five papers that disagree about one thing (`eval/disagreements`,
those of development) and, for pairs that are no disagreement, on the 282 clusters of Multi-News' development data. A
trait that speaks for one thing was held to a coefficient of at least 0, one that speaks against it to at most 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

INTERCEPT = 3.70
WEIGHTS = {
    "alone": 0.65,
    "articles": -1.20,
    "both alone": 0.80,
    "both alone, age": 0.21,
    "both alone, area": 0.18,
    "both alone, count": -0.10,
    "both alone, day": 0.25,
    "both alone, duration": -0.35,
    "both alone, length": -0.08,
    "both alone, magnitude": 0.06,
    "both alone, mass": 0.11,
    "both alone, money": 0.32,
    "both alone, pair": 0.26,
    "both alone, share": -0.09,
    "both alone, weekday": 0.06,
    "both alone, year": 0.07,
    "foreign names": -0.36,
    "kind area": 0.18,
    "kind clock": -0.29,
    "kind count": 0.39,
    "kind day": -0.06,
    "kind duration": -0.34,
    "kind length": 0.31,
    "kind mass": 0.11,
    "kind money": 0.26,
    "kind pair": -0.18,
    "kind share": -0.17,
    "kind speed": -0.08,
    "kind weekday": 0.06,
    "kind year": -0.15,
    "later": -0.59,
    "like": 1.00,
    "likeness": 1.00,
    "near": 0.59,
    "near, weak": 0.29,
    "not": 0.36,
    "other names": -0.08,
    "people": 0.97,
    "sentences": -2.15,
    "to come": -0.42,
    "which": -0.97,
    "wide": 1.10,
}
LEAST = 0.55


def likely(traits: Mapping[str, float]) -> float:
    """How likely two values are of one thing, in [0, 1]."""
    total = INTERCEPT + sum(WEIGHTS.get(name, 0.0) * value for name, value in sorted(traits.items()))
    return 1 / (1 + math.exp(-total))
