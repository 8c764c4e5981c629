"""What a reader meets: the same point twice, a sentence that leans on nothing, a length nobody asked for."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

from briefing.types import count_words

from ..cases import Example
from ..measures import METRICS, Measures, plain, share
from ..outputs import Output
from ..tokens import content

# Pronouns and connectives that point at a sentence before them. Some are clear all the same: one sentence in twenty of
# the committed cases' human references opens so.
_DANGLING = re.compile(
    r"[\"'“‘]?(?:he|she|they|it|his|her|hers|their|its|him|them|this|that|these|those|such|but|and|so|or|yet|however|"
    r"also|moreover|furthermore|meanwhile|instead|therefore|thus|nevertheless|nonetheless|besides|then|still|"
    r"additionally|otherwise|afterwards?)\b(?!\s+(?:is|was)\s+(?:\w+\s+){0,2}(?:who|that)\b)",
    re.IGNORECASE,
)
NEAR_EQUAL = 0.6  # Jaccard overlap of content stems from which two sentences say nearly the same


def score(example: Example, output: Output, words: int) -> Measures:
    """Redundancy, near-equal pairs, dangling starts, length; the worst of each for an empty output."""
    if not output.sentences:
        return {
            **{
                name: plain(METRICS[name].worst)
                for name in ("redundancy", "near_equal", "dangling", "words", "over_budget")
            },
            "failed": plain(float(not output.refused)),
            "refused": plain(float(output.refused)),
        }
    told: set[tuple[str, str]] = set()
    repeated = total = 0
    stems = [content(sentence) for sentence in output.sentences]
    for tokens in stems:
        pairs = set(pairwise(tokens))
        repeated += len(pairs & told)
        total += len(pairs)
        told |= pairs
    near = sum(_jaccard(set(a), set(b)) >= NEAR_EQUAL for a, b in combinations(stems, 2))
    dangling = sum(bool(_DANGLING.match(sentence)) for sentence in output.sentences)
    length = sum(count_words(sentence) for sentence in output.sentences)
    return {
        "redundancy": share(repeated, total),
        "near_equal": plain(near),
        "dangling": share(dangling, len(output.sentences)),
        "words": plain(length),
        "over_budget": share(max(0, length - words), words),
        "failed": plain(0.0),
        "refused": plain(0.0),
    }


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0
