"""What a number means: the references against each other, and every system's share of that and of the oracle.

Leave-one-out: each reference is scored as if it were an output against the others, and the figures are
averaged. A system's share uses its jackknifed score, so that both sides face equally many references.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .cases import Example
from .measures import Measure, Measures, plain
from .outputs import Output
from .rouge import Rouge, RougeRecipe, score_many
from .run import SHARED, Scored, overlap_mean, score_outputs
from .scorers import SCORERS

HUMAN = "references"


def score_references(examples: Sequence[Example], recipe: RougeRecipe, *, words: int) -> Scored | None:
    """The references as a system of their own, or None where no example has two of them."""
    best = replace(recipe, combine="best")
    if not any(len(example.references) > 1 for example in examples):
        return None
    rows: list[Measures] = []
    for example in examples:
        outputs = [Output(tuple(reference.split("\n"))) for reference in example.references]
        per_reference: list[Measures] = []
        for index, output in enumerate(outputs):
            others = [*example.references[:index], *example.references[index + 1 :]]
            left_out = replace(example, references=tuple(others))
            if others:
                per_reference.append(
                    score_outputs(HUMAN, [left_out], [output], best, words=words).measures[0]
                )
            else:
                per_reference.append(
                    {k: v for scorer in SCORERS for k, v in scorer(left_out, output, words).items()}
                )
        rows.append(_average(per_reference))
    return Scored(HUMAN, tuple(Output(()) for _ in examples), tuple(rows))


def _average(rows: Sequence[Measures]) -> Measures:
    names = dict.fromkeys(name for row in rows for name in row)
    averaged: Measures = {}
    for name in names:
        values = [row[name] for row in rows if name in row]
        averaged[name] = Measure(
            sum(m.value for m in values) / len(values),
            sum(m.part for m in values) / len(values),
            sum(m.whole for m in values) / len(values),
        )
    return averaged


def add_shares(
    scored: Sequence[Scored],
    examples: Sequence[Example],
    recipe: RougeRecipe,
    *,
    human: Scored | None,
    oracle: Scored | None,
) -> list[Scored]:
    """The systems with ``human_share`` and ``oracle_share`` added where references and oracle are there."""
    completed = []
    for system in scored:
        jackknifed = score_many(
            [output.text for output in system.outputs],
            [example.references if human and len(example.references) > 1 else () for example in examples],
            replace(recipe, combine="jackknife"),
        )
        rows = []
        for index, row in enumerate(system.measures):
            shares: Measures = {}
            ceiling = overlap_mean(human.measures[index]) if human else None
            ours = jackknifed[index]
            if ceiling and ours is not None:
                shares["human_share"] = _share(_mean(ours), ceiling)
            best = overlap_mean(oracle.measures[index]) if oracle else None
            mine = overlap_mean(row)
            if best and mine is not None and system is not oracle:
                shares["oracle_share"] = _share(mine, best)
            rows.append({**row, **shares})
        completed.append(Scored(system.label, system.outputs, tuple(rows)))
    return completed


def _mean(rouge: dict[str, Rouge]) -> float:
    return sum(rouge[kind].f1 for kind in SHARED) / len(SHARED)


def _share(part: float, whole: float) -> Measure:
    return Measure(part / whole, part, whole) if whole else plain(0.0)
