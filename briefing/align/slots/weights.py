"""How much each trait of a pair says: the coefficients of a logistic regression, and from where a pair is one thing.

Fitted by `python -m eval.fit_slots` on stories of five papers that disagree about one thing (`eval/disagreements`,
those of development) and, for pairs that are no disagreement, on the 282 clusters of Multi-News' development data. A
trait that speaks for one thing was held to a coefficient of at least 0, one that speaks against it to at most 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

INTERCEPT = 2.76
WEIGHTS = {
    "near": 0.75,
    "near, weak": 0.14,
    "wide": 1.19,
    "wide, weak": 0.26,
    "people": 0.16,
    "likeness": 0.38,
    "alone": 0.39,
    "both alone": 0.30,
    "nothing shared": -0.37,
    "foreign names": -0.30,
    "unreal": -0.16,
    "of those": -0.56,
    "which": -0.86,
    "later": -0.24,
    "other days": -0.45,
    "to come": -0.41,
    "sentences": -2.05,
    "kind count": 0.71,
    "kind money": 0.79,
    "kind share": -0.27,
    "kind length": 0.47,
    "kind area": 0.22,
    "kind duration": 0.13,
    "kind clock": 0.28,
    "kind day": 0.45,
    "kind weekday": -1.45,
    "kind month": -0.85,
    "kind year": -0.80,
    "kind age": -0.22,
    "kind pair": 0.45,
    "both alone, clock": 0.71,
    "both alone, day": 0.71,
    "both alone, duration": 0.63,
    "both alone, weekday": -0.90,
    "both alone, year": -0.53,
    "both alone, month": -0.36,
    "both alone, age": -0.38,
    "both alone, share": -0.23,
    "both alone, area": 0.22,
    "both alone, pair": 0.23,
}
LEAST = 0.5


def likely(traits: Mapping[str, float]) -> float:
    """How likely two values are of one thing, in [0, 1]."""
    total = INTERCEPT + sum(WEIGHTS.get(name, 0.0) * value for name, value in sorted(traits.items()))
    return 1 / (1 + math.exp(-total))
