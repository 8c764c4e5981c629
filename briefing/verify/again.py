"""A shown sentence judged again as the pipeline judged it, from its cited texts and the articles they stand in.

A briefing lists a sentence's citations in one row: first those that carry it together, then each article that bears
it out alone. Which are which is not written down and need not be: the judgement holds if some beginning of the row
carries the sentence and every citation after that beginning bears it out alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing import backends
from briefing.config import Settings
from briefing.ports import Verifier
from briefing.types import Citation, Document, Support
from briefing.verify import BearsOut, exact, judged, witness

# A sum of weak signs may end in another last digit on another machine; the fourth is shown.
_SAME_SCORE = 0.0002


@dataclass(frozen=True, slots=True)
class Verdict:
    """What judging again gave, and what the briefing says otherwise."""

    support: Support
    problem: str | None = None


def default_judge() -> Verifier:
    """The verifier that the pipeline uses."""
    judge: Verifier = backends.load("verifier", "rules")(Settings())
    return judge


def judge_again(
    text: str,
    citations: Sequence[Citation],
    claimed: Mapping[str, Any],
    *,
    judge: Verifier,
    documents: Mapping[str, Document],
) -> Verdict:
    """The support of a shown text, held against the `label`, `score` and `method` that the briefing claims.

    `citations` is not empty, and all of them hold. `documents` are the whole articles: whom a bracket may name is
    decided there.
    """
    bears_out = witness(judge)
    least = len(citations)
    while least > 1 and bears_out(text, citations[least - 1 : least]):
        least -= 1
    found: list[Support] = []
    for count in range(least, len(citations) + 1):
        support = judged(text, citations[:count], judge, documents)
        if _agrees(support, claimed):
            return Verdict(support, _idle(text, citations[:count], support, bears_out, documents))
        found.append(support)
    nearest = next((support for support in found if support.label == claimed["label"]), found[0])
    return Verdict(nearest, _difference(nearest, claimed))


def _idle(
    text: str,
    carriers: Sequence[Citation],
    support: Support,
    bears_out: BearsOut,
    documents: Mapping[str, Document],
) -> str | None:
    """What is cited besides and says nothing of it; a text that is reworded may rest on all of its citations."""
    for citation in carriers if support.label in exact.LABELS else ():
        if not exact.takes_part(text, citation, documents) and not bears_out(text, (citation,)):
            return f"{citation.span.document_id} is cited for it and does not say it"
    return None


def _agrees(support: Support, claimed: Mapping[str, Any]) -> bool:
    return support.label == claimed["label"] and not _is_another_score(support, claimed)


def _is_another_score(support: Support, claimed: Mapping[str, Any]) -> bool:
    """True where the same verifier, asked again, gives another score; that of another one is its own affair."""
    return support.method == claimed["method"] and not abs(support.score - claimed["score"]) <= _SAME_SCORE


def _difference(support: Support, claimed: Mapping[str, Any]) -> str:
    label = claimed["label"]
    if support.label == "unsupported":
        return f"labelled {label}, but not supported: {support.reason or 'the cited spans do not say it'}"
    if support.label != label:
        return f"labelled {label}, but judged again it is {support.label}"
    return f"the score is {support.score}, not {claimed['score']}"
