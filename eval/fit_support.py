"""Fit the weights of `briefing.verify.weights` without a single label: on edits of unlabelled articles.

    BRIEFING_DATA=… python -m eval.fit_support [--documents N] [--seed N]

Each row is a sentence of a Multi-News article (Fabbri et al. 2019), held against that article. Half of the rows are
rewordings that keep the sense: a verb for a similar verb, a synonym, a wider word, an adjective or a clause left out.
The other half get the same rewordings and then one or two edits that change what is said: a number, name, thing,
date, speaker or modality replaced, a negation put in or taken out, an antonym, two names exchanged, something added.
The model is a logistic regression whose weights may not be negative (projected gradient), so that no finding can
ever speak for a statement. It prints the literal that stands in `briefing/verify/weights.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.verify.evidence import evidence_of, sentences_of
from briefing.verify.features import FEATURES, findings
from briefing.verify.names import is_name
from briefing.verify.numbers import missing_quantity
from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import tokenize
from briefing.verify.weights import RULES

from .distortion import CHANGING
from .rewording import KEEPING, World, edited, is_common

# Share of reworded, otherwise untouched sentences of human summaries that the fitted part may reject.
FALSE_ALARMS = 0.02


def rows(sources: Sequence[tuple[str, str]], seed: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Feature counts (n, d) and targets (n,): 1 where the statement was changed.

    Each source is a text and a summary of it; with an empty summary the sentences are the text's own.
    """
    rng = random.Random(seed)
    world = World(*_pools([text for text, _ in sources]))
    counts: list[tuple[float, ...]] = []
    targets: list[float] = []
    for text, summary in sources:
        own = World(*_pools([text]), like=world)
        for sentence in _usable(summary or text, text, rng):
            kept, _ = edited(sentence, KEEPING, rng.randint(0, 5), own, rng)
            base, _ = edited(sentence, KEEPING, rng.randint(0, 3), own, rng)
            changed, made = edited(base, CHANGING, rng.choice((1, 1, 2)), rng.choice((own, world)), rng)
            counts.append(findings(kept, text).counts)
            targets.append(0.0)
            if made and changed != base:
                counts.append(findings(changed, text).counts)
                targets.append(1.0)
    return np.array(counts), np.array(targets)


def _usable(statements: str, text: str, rng: random.Random) -> list[str]:
    """Up to eight sentences of 9 to 45 words. One with a name or number that the text lacks, or with a quarter of
    its content words unknown to it, is no supported sentence, whoever wrote it, and is left out.
    """
    found = []
    known = evidence_of(text)
    for sentence in sentences_of(statements.removeprefix("– ")):
        if not 9 <= len(sentence.split()) <= 45 or not sentence[0].isalpha():
            continue
        tokens = tokenize(sentence)
        content = [token.stem in known.where for token in tokens if token.is_content]
        names = [tokens[i].stem in known.where for i in range(len(tokens)) if is_name(tokens, i)]
        if sum(content) >= 0.75 * len(content) and all(names) and missing_quantity(sentence, [text]) is None:
            found.append(sentence)
    return rng.sample(found, min(8, len(found)))


def _pools(documents: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Names, concrete nouns and numbers of the documents, sorted."""
    names: dict[str, None] = {}
    nouns: dict[str, None] = {}
    numbers: dict[str, None] = {}
    for document in documents:
        for sentence in sentences_of(document)[:20]:
            tokens = tokenize(sentence)
            for index, token in enumerate(tokens):
                if is_name(tokens, index) and token.is_content:
                    names[token.text] = None
                elif token.kind == "number" and ":" not in token.text:
                    numbers[token.text] = None
                elif is_common(tokens, index, "n") and meaning(token.norm).is_concrete:
                    nouns[token.text] = None
    return sorted(names), sorted(nouns), sorted(numbers)


def fit(
    x: NDArray[np.float64], y: NDArray[np.float64], *, ridge: float = 3e-3, steps: int = 4000
) -> NDArray[np.float64]:
    """Weights (d + 1,), the last one the intercept: balanced logistic loss, the first d not negative."""
    share = np.where(y == 1, 0.5 / (y == 1).sum(), 0.5 / (y == 0).sum())
    design = np.hstack([x, np.ones((len(x), 1))])
    weights = np.zeros(design.shape[1])
    momentum = weights.copy()
    rate = 4.0 / np.linalg.norm(design * np.sqrt(share)[:, None], 2) ** 2
    for step in range(steps):  # Nesterov's accelerated projected gradient
        probability = 1 / (1 + np.exp(-design @ momentum))
        gradient = design.T @ (share * (probability - y)) + ridge * np.append(momentum[:-1], 0.0)
        following = momentum - rate * gradient
        following[:-1] = np.maximum(0.0, following[:-1])
        momentum = following + step / (step + 3) * (following - weights)
        weights = following
    return weights


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the fitted literal of `briefing/verify/weights.py`."""
    parser = argparse.ArgumentParser(prog="python -m eval.fit_support")
    parser.add_argument("--documents", type=int, default=250)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        print("BRIEFING_DATA names no folder: nothing to fit on")
        return 2
    articles, clusters = sources(Path(folder) / "multinews" / "train.jsonl")
    articles = random.Random(options.seed).sample(articles, min(options.documents, len(articles)))
    own = rows(articles, options.seed)
    written = rows(clusters, options.seed + 1)
    x, y = np.vstack([own[0], written[0]]), np.concatenate([own[1], written[1]])
    ruled = [FEATURES.index(name) for name in RULES]
    silent = x[:, ruled].sum(1) == 0
    weights = fit(x[silent], y[silent])[:-1]
    kept = written[0][(written[1] == 0) & (written[0][:, ruled].sum(1) == 0)]
    threshold = float(np.quantile(kept @ weights, 1 - FALSE_ALARMS))
    print(
        f"# {len(x)} rows, {int(silent.sum())} of them without a rule broken; from {len(articles)} articles and"
    )
    print(f"# {len(clusters)} clusters with their summaries")
    for index, name in enumerate(FEATURES):
        rates = ", ".join(
            f"{rows_[0][rows_[1] == t, index].mean():.3f}" for rows_ in (own, written) for t in (0, 1)
        )
        print(f'    "{name}": {"rule" if index in ruled else round(float(weights[index]), 2)},  # {rates}')
    print(f"THRESHOLD = {threshold:.2f}")
    return 0


def sources(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Articles with no summary, and whole clusters with theirs."""
    articles: list[tuple[str, str]] = []
    clusters: list[tuple[str, str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            cluster = json.loads(line)
            texts = [one["text"] for one in cluster["documents"] if 800 <= len(one["text"]) <= 12_000]
            articles += [(text, "") for text in texts]
            if texts:
                clusters += [("\n".join(texts), reference) for reference in cluster["references"]]
    return articles, clusters


if __name__ == "__main__":
    raise SystemExit(main())
