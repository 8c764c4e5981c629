"""Scorers: an example and an output to measures with their sufficient statistics.

A scorer gives only what applies: a story without a facts sheet has no fact coverage, plain text has no
citations. An empty or crashed output does get a measure, the worst one, and stays in n.
"""

from __future__ import annotations

from collections.abc import Callable

from ..cases import Example
from ..measures import Measures
from ..outputs import Output
from . import citations, expectations, extraction, reading

Scorer = Callable[[Example, Output, int], Measures]  # example, output, budget in words

# ROUGE is scored for all examples in one call; see `..rouge`.
SCORERS: tuple[Scorer, ...] = (expectations.score, citations.score, extraction.score, reading.score)
