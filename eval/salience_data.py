"""Clusters with a reference as the selector sees them: rows, words, features, and what each sentence is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rouge_score_rs import tokenizers

from briefing.align import align
from briefing.align.when import resolve_all
from briefing.clean import clean
from briefing.edit import edit
from briefing.segment import segment
from briefing.select.candidates import Candidates, gather
from briefing.select.features import measure
from briefing.select.terms import Terms, index
from briefing.types import Alignment, Document, Rendition

from .cases import Example, read_cases
from .datasets import read_data
from .facts import told

Floats = NDArray[np.float64]

# What a vital fact adds to the worth of a sentence that tells it. Against weights fitted without, which had seen them,
# 26 stories of ten reports told in 60 to 250 words by weights that had not gain 0.6, 0.5 and 1.0 (standard error 0.6)
# of 100 vital facts for 0.05, 0.1 and 0.15, and no mean of the ROUGE scores falls; with 0.4 they lose 1.3.
_OF_A_FACT = 0.1


@dataclass(frozen=True, slots=True)
class Story:
    """One cluster, n candidate sentences."""

    id: str
    reference: str  # one sentence a line
    candidates: Candidates
    terms: Terms
    features: dict[str, Floats]
    worth: Floats  # share of its words in the reference plus share of its word pairs, in [0, 2]; more for vital facts


def stories(path: Path) -> tuple[Story, ...]:
    """The clusters of a data file that have sentences to choose from, through the stages that come before."""
    return _stories(read_data(path))


def stories_of_cases(*folders: Path) -> tuple[Story, ...]:
    """The same of folders of cases; what a sentence is worth is the mean over the references, and the vital facts."""
    return _stories(example for folder in folders for example in read_cases(folder))


def _stories(examples: Iterable[Example]) -> tuple[Story, ...]:
    found: list[Story] = []
    for example in examples:
        alignment, renditions = prepare(example.documents)
        candidates = gather(alignment, renditions)
        if not len(candidates):
            continue
        texts = [rendition.text for rendition in candidates.renditions]
        terms = index(texts)
        worths = np.mean([worth(texts, reference) for reference in example.references], axis=0)
        worths += _OF_A_FACT * _vital_facts(example, texts)
        features = measure(candidates, terms)
        found.append(Story(example.id, example.references[0], candidates, terms, features, worths))
    return tuple(found)


def _vital_facts(example: Example, texts: Sequence[str]) -> Floats:
    """How many of its vital facts each sentence tells; none where nobody has listed them."""
    listed = example.facts.must_have if example.facts else ()
    vital = [fact.any for fact in listed if fact.importance == "vital"]
    return np.array(
        [sum(told(any_of, [text]) is not None for any_of in vital) for text in texts], dtype=np.float64
    )


def prepare(documents: Sequence[Document]) -> tuple[Alignment, tuple[Rendition, ...]]:
    """What the pipeline hands to its selector."""
    articles = tuple(clean(document) for document in documents)
    sentences = tuple(segment(article) for article in articles)
    dates = resolve_all(articles, sentences)
    alignment = align(articles, sentences, dates)
    renditions = tuple(
        rendition
        for article, own in zip(articles, sentences, strict=True)
        for rendition in edit(article, own, dates, latest=alignment.latest)
    )
    return alignment, renditions


def worth(texts: Sequence[str], reference: str) -> Floats:
    """ROUGE-1 precision plus ROUGE-2 precision of each sentence alone, tokens as rouge-score makes them."""
    tokenizer: Any = tokenizers.DefaultTokenizer(use_stemmer=True)  # type: ignore[no-untyped-call]
    wanted = [Counter(grams) for grams in _grams(tokenizer.tokenize(reference))]
    return np.array([_precisions(tokenizer.tokenize(text), wanted) for text in texts])


def _precisions(tokens: Sequence[str], wanted: Sequence[Counter[tuple[str, ...]]]) -> float:
    total = 0.0
    for grams, target in zip(_grams(tokens), wanted, strict=True):
        held = Counter(grams)
        hits = sum(min(count, target[gram]) for gram, count in held.items() if gram in target)
        total += hits / max(1, held.total())
    return total


def _grams(tokens: Sequence[str]) -> Iterator[list[tuple[str, ...]]]:
    yield [(token,) for token in tokens]
    yield list(pairwise(tokens))
