"""What is measured: the name, range and direction of every metric, and one example's value of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .falsify import KINDS

Better = Literal["higher", "lower", "neither"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One example's value of one metric, with the counts that it came from: value = part / whole."""

    value: float
    part: float
    whole: float


Measures = dict[str, Measure]


def share(part: float, whole: float, *, empty: float = 0.0) -> Measure:
    """Part / whole; `empty` where there is nothing to divide by."""
    return Measure(part / whole if whole else empty, part, whole)


def plain(value: float) -> Measure:
    """A value that is no ratio."""
    return Measure(value, value, 1.0)


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric: how to read it, and what an output that is empty or crashed gets."""

    name: str
    title: str  # what it says, in a line
    better: Better = "higher"
    percent: bool = True  # shown times 100; else as it is
    worst: float = 0.0  # of an empty or crashed output


_ROUGE = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L", "rougeLsum": "ROUGE-Lsum"}
_SIDES = {"": "F1", ".p": "precision", ".r": "recall"}

METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        *(
            Metric(kind + side, f"{title} {what}")
            for kind, title in _ROUGE.items()
            for side, what in _SIDES.items()
        ),
        Metric("facts.vital", "share of the vital facts that are told"),
        Metric("facts.okay", "share of the okay facts that are told"),
        Metric("must_not", "claims made that no source makes", "lower", percent=False),
        Metric("conflicts", "share of the sources' disagreements that are shown"),
        Metric("conflicts.extra", "disagreements shown beyond the expected ones", "lower", percent=False),
        Metric("families", "pairs of articles rightly held to be copies or not"),
        Metric("off_topic", "articles rightly held to be off topic or not"),
        Metric("cite.exact", "citations whose text is the source's, character for character"),
        Metric("cite.uncited", "sentences without a citation", "lower", worst=1.0),
        Metric("cite.recall", "sentences that their citations support (ALCE)"),
        Metric("cite.precision", "citations that are needed or suffice (ALCE)"),
        Metric("coverage", "extractive fragment coverage (Grusky et al. 2018)", "neither"),
        Metric("density", "extractive fragment density, words", "neither", percent=False),
        Metric("novelty", "bigrams that stand in no source", "neither"),
        Metric("compression", "source words for each word shown", "neither", percent=False),
        Metric("balance", "how evenly the sources are used", "neither"),
        Metric("redundancy", "content bigrams already told in an earlier sentence", "lower", worst=1.0),
        Metric("near_equal", "pairs of sentences that say nearly the same", "lower", percent=False),
        Metric("dangling", "sentences that open on a pronoun or connective", "lower", worst=1.0),
        Metric("words", "words shown", "neither", percent=False),
        Metric("over_budget", "words beyond the budget, in shares of it", "lower"),
        Metric("failed", "outputs that are empty or crashed", "lower", worst=1.0),
        Metric("refused", "inputs of which the system says that nothing in them can be told", "lower"),
        Metric("human_share", "ROUGE-1, -2, -Lsum as a share of what references score against each other"),
        Metric("oracle_share", "ROUGE-1, -2, -Lsum as a share of the greedy oracle's"),
        Metric("stable.copy", "the briefing stays when a copy of an article is added"),
        Metric("stable.order", "the briefing stays when the articles come in another order"),
        Metric("stable.names", "the briefing stays when the files are renamed"),
        Metric("stable.furniture", "the briefing stays when page furniture is added"),
        Metric("stable.stranger", "the briefing stays when an article on something else is added"),
        Metric("stable.correction", "the briefing changes when a correction is added"),
        *(Metric(f"caught.{kind}", f"falsehoods caught: {what}") for kind, what in KINDS.items()),
    )
}  # fmt: skip
