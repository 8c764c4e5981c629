"""Fit the coefficients of `briefing.select.weights` and say how well they generalise.

    BRIEFING_DATA=… python -m eval.fit_salience [--folds N] [--seed N]
    python -m eval.fit_salience --cases [--folds N] [--seed N]

Ridge regression of a sentence's worth (`eval.salience_data.worth`) on its features. Both sides are centred within
each cluster, since only the order within a story matters; a cluster weighs as the square root of its sentences. It
prints the literal that stands in `briefing/select/weights.py`, fitted on ``multinews/train.jsonl``, and the mean
within-cluster correlation over folds and on ``multinews/val.jsonl``, which takes no part in the fit. With ``--cases``
it fits the weights of stories of many articles, on those of the committed cases, developing and contested stories that
have them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.select.features import combine
from briefing.select.salience import MANY_SOURCES

from .salience_data import Story, stories, stories_of_cases

NAMES = (
    "early_in_long", "article_length", "opens_paragraph", "repeated_words", "shared_pairs", "next_central",
    "article_central", "central_of_many", "in_leads_of_many", "words", "log_words", "word_length", "quoted",
    "quoted_early", "whole_quotation", "first_person", "second_person", "question",
)  # fmt: skip
NAMES_OF_MANY = (
    "early_in_long", "repeated_words", "shared_pairs", "in_leads", "words", "log_words", "quoted", "first_person",
    "denies", "ahead",
)  # fmt: skip
CASES = tuple(Path(__file__).parent / name for name in ("cases", "developing", "contested"))
# In units of the mean weight of a sentence. The correlation over folds is flat from 30 to 300.
RIDGE = 100.0
# A correlation over fewer sentences than this says nothing.
_SENTENCES_MIN = 5
_DIGITS = 4


def fit(data: Sequence[Story], names: Sequence[str] = NAMES, *, ridge: float = RIDGE) -> dict[str, float]:
    """One coefficient a feature, in the feature's own units."""
    rows: list[NDArray[np.float64]] = []
    targets: list[NDArray[np.float64]] = []
    weights: list[NDArray[np.float64]] = []
    for story in data:
        x = np.stack([story.features[name] for name in names], axis=1)
        rows.append(x - x.mean(axis=0))
        targets.append(story.worth - story.worth.mean())
        weights.append(np.full(len(x), len(x) ** -0.5))
    x, y, w = np.concatenate(rows), np.concatenate(targets), np.concatenate(weights)
    scale = np.sqrt(np.average(x * x, axis=0, weights=w)) + 1e-9
    z = x / scale
    square = (z * w[:, None]).T @ z + ridge * w.mean() * np.eye(len(names))
    solution = np.linalg.solve(square, (z * w[:, None]).T @ y) / scale
    return {name: round(float(value), _DIGITS) for name, value in zip(names, solution, strict=True)}


def correlation(data: Sequence[Story], predictions: Sequence[NDArray[np.float64]]) -> float:
    """Mean over clusters of the correlation of prediction and worth."""
    found = [
        float(np.corrcoef(prediction, story.worth)[0, 1])
        for story, prediction in zip(data, predictions, strict=True)
        if len(prediction) >= _SENTENCES_MIN and prediction.std() > 0 and story.worth.std() > 0
    ]
    return sum(found) / len(found)


def folds(count: int, *, number: int, seed: int) -> list[tuple[list[int], list[int]]]:
    """Indices to fit on and to predict, for each fold."""
    shuffled = np.random.default_rng(seed).permutation(count).tolist()
    return [
        ([i for place, i in enumerate(shuffled) if place % number != fold], shuffled[fold::number])
        for fold in range(number)
    ]


def out_of_fold(
    data: Sequence[Story], names: Sequence[str] = NAMES, *, number: int = 5, seed: int = 0
) -> list[NDArray[np.float64]]:
    """Salience of every story by coefficients that have not seen it."""
    found: list[NDArray[np.float64]] = [np.zeros(0)] * len(data)
    for fitted_on, predicted in folds(len(data), number=number, seed=seed):
        weights = fit([data[i] for i in fitted_on], names)
        for i in predicted:
            found[i] = combine(data[i].features, weights)
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Print the literal and the figures beside it."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.fit_salience", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cases", action="store_true", help="weights of stories of many articles")
    options = parser.parse_args(argv)
    if options.cases:
        few, _ = MANY_SOURCES
        many = [s for s in stories_of_cases(*CASES) if s.candidates.source_count > few]
        _tell(many, NAMES_OF_MANY, number=options.folds, seed=options.seed)
        print()
        return 0
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        print("BRIEFING_DATA is not set: it names the folder of the public data sets", file=sys.stderr)
        return 3
    train = stories(Path(folder) / "multinews" / "train.jsonl")
    held_out = stories(Path(folder) / "multinews" / "val.jsonl")
    weights = _tell(train, NAMES, number=options.folds, seed=options.seed)
    apart = correlation(held_out, [combine(story.features, weights) for story in held_out])
    print(f", {apart:.3f} on {len(held_out)} held out")
    return 0


def _tell(data: Sequence[Story], names: Sequence[str], *, number: int, seed: int) -> dict[str, float]:
    """Print the literal of the weights and how well they generalise over folds."""
    weights = fit(data, names)
    for name in names:
        spread = np.concatenate([s.features[name] - s.features[name].mean() for s in data]).std()
        print(f'    "{name}": {weights[name]},  # {weights[name] * spread:+.3f} a standard deviation')
    over_folds = correlation(data, out_of_fold(data, names, number=number, seed=seed))
    print(
        f"correlation within clusters: {over_folds:.3f} over {number} folds of {len(data)} clusters", end=""
    )
    return weights


if __name__ == "__main__":
    sys.exit(main())
