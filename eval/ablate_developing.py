"""What each idea gives on developing stories: the second table of docs/selection.md.

    python -m eval.ablate_developing [--words N] [-o REPORT.json]

Every row changes one thing of what the selector does with stories of many articles and days. Scores are ROUGE F1 × 100
(the closest reference) and the share of vital facts, over ``eval/developing``; differences are those of the mean of the
three ROUGE scores, paired, with 95 % bootstrap intervals over stories.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from briefing.select.candidates import Candidates, gather
from briefing.select.cover import choose
from briefing.select.features import combine
from briefing.select.features import measure as measure_features
from briefing.select.rules import RULES, Rules
from briefing.select.salience import Salience, asides, claims, openings, weigh
from briefing.select.terms import Terms, index
from briefing.select.weights import WEIGHTS

from . import ablation
from .cases import Example, read_cases
from .facts import told
from .rouge import RougeRecipe, score_many
from .salience_data import prepare

_FOLDER = Path(__file__).parent / "developing"
_NEVER = 10**9


@dataclass(frozen=True, slots=True)
class Variant:
    """One row: which rules, and what is changed in the candidates or in their salience."""

    name: str
    rules: Rules = RULES
    change: Callable[[Candidates], Candidates] = lambda candidates: candidates
    weigh: Callable[[Candidates, Terms, int], Salience] | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One case as the selector sees it."""

    example: Example
    candidates: Candidates
    terms: Terms


def variants() -> tuple[Variant, ...]:
    """The rows of the table, the default first."""
    return (
        Variant("default"),
        Variant("weights of long briefings", weigh=_at_length),
        Variant("every report is as new as the latest", change=_undated),
        Variant("no news of each day", replace(RULES, news=0.0)),
        Variant("told word pairs cost nothing", replace(RULES, repeats=0.0, repeats_in_short=0.0)),
        Variant("no coverage for the number of sources", replace(RULES, coverage_of_many=0.0)),
        Variant("twice that coverage", replace(RULES, coverage_of_many=2 * RULES.coverage_of_many)),
        Variant("a long sentence costs no more than a short one", replace(RULES, brevity=0.0)),
        Variant("no gain for the first sentence of a late report", replace(RULES, latest=0.0)),
        Variant("one article goes on, as with few sources", replace(RULES, small_sources=(_NEVER, _NEVER + 1))),
        Variant("no opening", replace(RULES, opens=False)),
        Variant("what is not explained costs nothing", replace(
            RULES, unexplained=0.0, unexplained_at_first=0.0, goes_on=0.0, leaning=0.0)),
        Variant("half the redundancy penalty", replace(
                RULES, redundancy=RULES.redundancy / 2, redundancy_in_short=RULES.redundancy_in_short / 2
            )),
    )  # fmt: skip


def _undated(candidates: Candidates) -> Candidates:
    return replace(candidates, days_old=np.zeros_like(candidates.days_old))


def _as_it_is(candidates: Candidates, terms: Terms, words: int) -> Salience:
    return weigh(candidates, terms, words=words)


def _at_length(candidates: Candidates, terms: Terms, words: int) -> Salience:
    features = measure_features(candidates, terms)
    values = combine(features, WEIGHTS) - asides(candidates, features) + claims(candidates)
    as_it_is = weigh(candidates, terms, words=words)
    return replace(as_it_is, values=values, opening=openings(candidates, features, values))


def stories() -> tuple[Story, ...]:
    """The developing stories, through the stages that come before selection."""
    found = []
    for example in read_cases(_FOLDER):
        candidates = gather(*prepare(example.documents))
        terms = index([rendition.text for rendition in candidates.renditions])
        found.append(Story(example, candidates, terms))
    return tuple(found)


def measure(data: Sequence[Story], variant: Variant, *, words: int) -> dict[str, list[float]]:
    """ROUGE F1 × 100 of every story, by type, and the share of its vital facts × 100."""
    chosen = [_choice(story, variant, words=words) for story in data]
    outputs = ["\n".join(sentences) for sentences in chosen]
    rows = score_many(
        outputs, [story.example.references for story in data], RougeRecipe(types=ablation.TYPES)
    )
    scores = {kind: [100 * row[kind].f1 for row in rows if row is not None] for kind in ablation.TYPES}
    return {**scores, "facts.vital": [_vital(s.example, t) for s, t in zip(data, chosen, strict=True)]}


def _choice(story: Story, variant: Variant, *, words: int) -> list[str]:
    candidates = variant.change(story.candidates)
    salience = (variant.weigh or _as_it_is)(candidates, story.terms, words)
    rows = choose(candidates, story.terms, salience, words=words, rules=variant.rules)
    return [candidates.text(row) for row in rows]


def _vital(example: Example, sentences: Sequence[str]) -> float:
    facts = [fact for fact in example.facts.must_have if fact.importance == "vital"] if example.facts else []
    if not facts:
        return 100.0
    return 100 * sum(told(fact.any, sentences) is not None for fact in facts) / len(facts)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.ablate_developing", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--words", type=int, default=100)
    parser.add_argument("-o", "--output", type=Path, metavar="REPORT.json")
    options = parser.parse_args(argv)
    data = stories()
    groups = [story.example.id for story in data]
    print("| row | R-1 | R-2 | R-Lsum | vital facts | mean of the three against the default |")
    print("|---|--:|--:|--:|--:|--:|")
    measured = ((variant.name, measure(data, variant, words=options.words)) for variant in variants())
    rows = ablation.tell(measured, groups, digits=1)
    if options.output:
        ablation.write(options.output, rows, words=options.words, clusters=len(data))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
