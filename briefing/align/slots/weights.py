"""How much each trait of a pair says: the coefficients of a logistic regression, and from where a pair is one thing.

Fitted by `python -m eval.fit_slots` on stories of five papers that disagree about one thing (`eval/disagreements`,
those of development) and, for pairs that are no disagreement, on the 282 clusters of Multi-News' development data. A
trait that speaks for one thing was held to a coefficient of at least 0, one that speaks against it to at most 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

INTERCEPT = 3.63
WEIGHTS = {
    "alone": 0.74,
    "articles": -1.13,
    "both alone": 0.53,
    "both alone, age": 0.14,
    "both alone, area": 0.25,
    "both alone, clock": -0.20,
    "both alone, day": 0.19,
    "both alone, duration": -0.30,
    "both alone, length": -0.09,
    "both alone, magnitude": 0.07,
    "both alone, mass": 0.11,
    "both alone, money": 0.38,
    "both alone, share": -0.10,
    "both alone, weekday": 0.12,
    "both alone, year": 0.07,
    "foreign names": -0.47,
    "kind age": 0.14,
    "kind area": 0.25,
    "kind clock": -0.07,
    "kind day": 0.06,
    "kind duration": -0.26,
    "kind length": 0.28,
    "kind mass": 0.11,
    "kind money": 0.18,
    "kind pair": -0.29,
    "kind share": -0.25,
    "kind speed": -0.11,
    "kind weekday": 0.12,
    "kind year": -0.21,
    "later": -0.48,
    "like": 1.16,
    "likeness": 0.98,
    "near": 0.61,
    "near, weak": 0.31,
    "not": 0.39,
    "other names": -0.50,
    "people": 1.10,
    "sentences": -2.07,
    "to come": -0.39,
    "which": -1.02,
    "wide": 0.94,
}
LEAST = 0.5


def likely(traits: Mapping[str, float]) -> float:
    """How likely two values are of one thing, in [0, 1]."""
    total = INTERCEPT + sum(WEIGHTS.get(name, 0.0) * value for name, value in sorted(traits.items()))
    return 1 / (1 + math.exp(-total))
