"""Fit the coefficients by which the opening sentence is chosen, and say how well they generalise.

    BRIEFING_DATA=… python -m eval.fit_opening [--folds N] [--seed N]

Ridge regression, among the sentences of a story that can open a briefing, towards how like the first two sentences of
the reference each is (mean of ROUGE-1 and ROUGE-2 F1 × 100). Both sides are centred within each story. It prints the
literal that stands in `briefing/select/weights.py`, in units of salience, fitted on ``multinews/train.jsonl``, and how
like the reference's beginning the chosen opening is over folds and on ``multinews/val.jsonl``, which takes no part.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.select.features import combine
from briefing.select.opening import openers, traits
from briefing.select.salience import asides
from briefing.select.weights import OPENING, WEIGHTS

from .fit_salience import folds
from .rouge import RougeRecipe, score_pairs
from .salience_data import Story, stories

Floats = NDArray[np.float64]
# In units of a sentence. The similarity over folds is flat from 5 to 400.
RIDGE = 200.0
_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Openings:
    """The m sentences of one story that can open it."""

    traits: Mapping[str, Floats]  # each of shape (m,)
    likeness: Floats  # with the beginning of the reference, shape (m,)


def openings(data: Sequence[Story]) -> tuple[Openings, ...]:
    """What can open each story; stories where nothing can are left out."""
    found = []
    for story in data:
        candidates = story.candidates
        rows = np.flatnonzero(openers(candidates))
        if not len(rows):
            continue
        salience = combine(story.features, WEIGHTS) - asides(candidates, story.features)
        of_story = traits(candidates, story.features, salience, rows)
        start = "\n".join(story.reference.split("\n")[:_SENTENCES])
        texts = [candidates.text(int(row)) for row in rows]
        scores = score_pairs([start] * len(texts), texts, RougeRecipe(types=("rouge1", "rouge2")))
        likeness = np.array([50 * (score["rouge1"].f1 + score["rouge2"].f1) for score in scores])
        found.append(Openings({name: of_story[name] for name in OPENING}, likeness))
    return tuple(found)


def fit(data: Sequence[Openings]) -> dict[str, float]:
    """One coefficient a trait, that of salience being 1."""
    several = [story for story in data if len(story.likeness) > 1]
    x = np.concatenate([_matrix(story) - _matrix(story).mean(axis=0) for story in several])
    y = np.concatenate([story.likeness - story.likeness.mean() for story in several])
    scale = x.std(axis=0) + 1e-9
    z = x / scale
    solution = np.linalg.solve(z.T @ z + RIDGE * np.eye(len(OPENING)), z.T @ y) / scale
    return {name: round(float(value / solution[0]), 2) for name, value in zip(OPENING, solution, strict=True)}


def likeness(data: Sequence[Openings], weights: Mapping[str, float]) -> float:
    """Mean likeness of the openings that the coefficients choose."""
    weight = np.array([weights[name] for name in OPENING])
    return float(np.mean([story.likeness[int(np.argmax(_matrix(story) @ weight))] for story in data]))


def _matrix(story: Openings) -> Floats:
    return np.stack([story.traits[name] for name in OPENING], axis=1)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the literal and the figures beside it."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.fit_opening", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(argv)
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        print("BRIEFING_DATA is not set: it names the folder of the public data sets", file=sys.stderr)
        return 3
    train = openings(stories(Path(folder) / "multinews" / "train.jsonl"))
    held_out = openings(stories(Path(folder) / "multinews" / "val.jsonl"))
    weights = fit(train)
    for name, value in weights.items():
        print(f'        "{name}": {value},')
    total, of = 0.0, 0
    for fitted_on, chosen_for in folds(len(train), number=options.folds, seed=options.seed):
        own = [train[i] for i in chosen_for]
        total += likeness(own, fit([train[i] for i in fitted_on])) * len(own)
        of += len(own)
    by_salience = {name: float(name == "salience") for name in OPENING}
    best = float(np.mean([story.likeness.max() for story in train]))
    print(
        f"likeness to the reference's beginning: {total / of:.2f} over {options.folds} folds of {of} stories "
        f"(by salience alone {likeness(train, by_salience):.2f}, the best possible {best:.2f}), "
        f"{likeness(held_out, weights):.2f} on {len(held_out)} held out "
        f"(by salience alone {likeness(held_out, by_salience):.2f})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
