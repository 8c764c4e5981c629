"""Fit how much each trait of a pair of values says of their being of one thing, and say how well that generalises.

    BRIEFING_DATA=… python -m eval.fit_slots [--folds N] [--seed N]

Logistic regression with a small ridge. Pairs of values (`briefing.align.slots.pairing`) of stories whose disputed fact
is known are the examples: those of `eval/disputes` (development), of the cases and developing stories here, whose fact
sheets name the conflicts, and of ``multinews/train.jsonl`` and ``val.jsonl``, where no pair counts as a conflict. A
trait that can only speak for one thing is held to a coefficient of at least 0, one that can only speak against it to
at most 0. It prints the literal that stands in `briefing/align/slots/weights.py`, and what is found over folds of
stories at some thresholds.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.align.slots.pairing import Pair, pairs
from briefing.align.slots.values import Value
from briefing.align.sources import topic
from briefing.align.story import Story
from briefing.align.when import resolve_all
from briefing.clean import clean
from briefing.segment import segment
from briefing.types import Document, Span

from .cases import read_cases
from .datasets import read_data
from .disagreement import DEVELOPMENT, read
from .facts import ExpectedConflict

Floats = NDArray[np.float64]
RIDGE = 0.002
STEPS, RATE = 4_000, 0.5
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_FOR = frozenset(
    ["near", "near, weak", "wide", "wide, weak", "people", "likeness", "like", "alone", "both alone"]
)
_AGAINST = frozenset(
    ["which", "other names", "other days", "to come", "sentences", "articles", "foreign names", "later"]
)
# A plain item is one pair, a story of five papers some forty; the stories of many articles have pairs by the hundred.
_WEIGHTS = {"plain": 8.0, "cases": 0.7, "developing": 0.2}
_BEHIND_CHARS = 30
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of values: where it is from, its traits, and whether it is the disputed fact."""

    source: str
    story: str
    traits: Mapping[str, float]
    is_disputed: bool


def rows(data: Path | None) -> Iterator[Row]:
    """All examples; without the data folder those of Multi-News are missing."""
    for path in DEVELOPMENT:
        for dispute in read(path):
            source = path.stem.split("-")[0]
            for one, other in dispute.at_odds():
                first, second = one.report("a", "a.txt"), other.report("b", "b.txt")
                places = {first[0].id: first[1], second[0].id: second[1]}
                for pair in _pairs([first[0], second[0]]):
                    is_disputed = all(_is_in(value, places) for value in _ends(pair))
                    yield Row(source, dispute.id, pair.traits, is_disputed)
            for one, other, version in dispute.in_accord():
                for pair in _pairs([one.report(version, "a.txt")[0], other.report(version, "b.txt")[0]]):
                    yield Row(source, dispute.id, pair.traits, is_disputed=False)
    for folder in ("cases", "developing"):
        for example in read_cases(_FOLDER / folder):
            expected = example.facts.conflicts if example.facts else ()
            for pair in _pairs(example.documents):
                yield Row(folder, example.id, pair.traits, any(_expects(one, pair) for one in expected))
    for name in ("train", "val") if data else ():
        for example in read_data(Path(str(data)) / "multinews" / f"{name}.jsonl"):
            for pair in _pairs(example.documents):
                yield Row("multinews", example.id, pair.traits, is_disputed=False)


def _pairs(documents: Sequence[Document]) -> Sequence[Pair]:
    articles = [clean(document) for document in documents]
    told = [(article, own) for article in articles if (own := segment(article))]
    strangers = topic.strangers([article for article, _ in told], [own for _, own in told])
    told = [(article, own) for article, own in told if article.document.id not in strangers]
    if len(told) < 2:
        return ()
    kept, sentences = zip(*told, strict=True)
    return tuple(pairs(Story(sentences, kept, resolve_all(kept, sentences))))


def _ends(pair: Pair) -> tuple[Value, Value]:
    return pair.one.value, pair.other.value


def _is_in(value: Value, places: Mapping[str, Span]) -> bool:
    place = places[value.sentence.document_id]
    return place.start_char <= value.sentence.span.start_char + value.start_char < place.end_char


def _expects(conflict: ExpectedConflict, pair: Pair) -> bool:
    """True if the two values are two sides of a conflict that a fact sheet names."""
    one, other = (
        value.text + value.sentence.text[value.end_char : value.end_char + _BEHIND_CHARS]
        for value in _ends(pair)
    )
    return any(
        first.search(one) and second.search(other) and not first.search(other)
        for first in conflict.values
        for second in conflict.values
        if first is not second
    )


def fit(traits: Floats, labels: Floats, weights: Floats, low: Floats, high: Floats) -> Floats:
    """Coefficients of shape (m + 1,), the intercept last, each within its bounds, by projected gradient descent."""
    columns = np.hstack([traits, np.ones((len(traits), 1))])
    found = np.zeros(columns.shape[1])
    ridge = np.full_like(found, RIDGE)
    ridge[-1] = 0.0
    total = weights.sum()
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-columns @ found))
        gradient = columns.T @ (weights * (likely - labels)) / total + 2 * ridge * found
        found = np.clip(found - RATE * gradient, low, high)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the literal and the figures over folds."""
    parser = argparse.ArgumentParser(prog="python -m eval.fit_slots", description=__doc__.split("\n")[0])
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    data = os.environ.get("BRIEFING_DATA")
    if not data:
        sys.stderr.write("fit_slots: BRIEFING_DATA is not set; without Multi-News all is likelier\n")
    examples = list(rows(Path(data) if data else None))
    names = sorted(set(chain.from_iterable(row.traits for row in examples)))
    traits = np.array([[row.traits.get(name, 0.0) for name in names] for row in examples])
    labels = np.array([float(row.is_disputed) for row in examples])
    weights = np.array([_WEIGHTS.get(row.source, 1.0) for row in examples])
    low = np.array([*(0.0 if name in _FOR else -np.inf for name in names), -np.inf])
    high = np.array([*(0.0 if name in _AGAINST else np.inf for name in names), np.inf])
    stories = sorted({row.story for row in examples})
    order = np.random.default_rng(options.seed).permutation(len(stories))
    fold_of = {stories[index]: number % options.folds for number, index in enumerate(order)}
    folds = np.array([fold_of[row.story] for row in examples])
    likely = np.zeros(len(examples))
    for fold in range(options.folds):
        rest = folds != fold
        found = fit(traits[rest], labels[rest], weights[rest], low, high)
        likely[~rest] = 1 / (1 + np.exp(-(traits[~rest] @ found[:-1] + found[-1])))
    found = fit(traits, labels, weights, low, high)
    print(f"INTERCEPT = {found[-1]:.2f}\nWEIGHTS = {{")
    for name, value in zip(names, found, strict=False):
        if abs(value) >= 0.05:
            print(f'    "{name}": {value:.2f},')
    print("}\n\nover folds of stories, pairs of values:")
    for source in sorted({row.source for row in examples}):
        own = np.array([row.source == source for row in examples])
        for threshold in THRESHOLDS:
            taken = own & (likely >= threshold)
            print(
                f"{source:12} at {threshold}: found {int(labels[taken].sum()):4} of {int(labels[own].sum()):4}, "
                f"false {int((1 - labels[taken]).sum()):4} of {int((1 - labels[own]).sum())}"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
