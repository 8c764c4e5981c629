"""How an output stands to its sources: what it takes over, what is its own, how evenly it draws on them."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

from briefing.types import count_words

from ..cases import Example
from ..measures import Measure, Measures, share
from ..outputs import Output
from ..tokens import words as tokenize


def score(example: Example, output: Output, words: int) -> Measures:
    """Coverage, density and compression (Grusky et al. 2018), novelty, balance of sources."""
    sources = [tokenize(document.text) for document in example.documents]
    if not any(sources):
        return {}
    sentences = [tokenize(sentence) for sentence in output.sentences]
    shown = [token for sentence in sentences for token in sentence]
    fragments = [size for sentence in sentences for size in extractive_fragments(sources, sentence)]
    bigrams = [pair for sentence in sentences for pair in itertools.pairwise(sentence)]
    known = {pair for source in sources for pair in itertools.pairwise(source)}
    measures = {
        "coverage": share(sum(fragments), len(shown)),
        "density": share(sum(size * size for size in fragments), len(shown)),
        "novelty": share(sum(pair not in known for pair in bigrams), len(bigrams)),
        "compression": share(sum(map(len, sources)), len(shown)),
    }
    if len(sources) > 1:
        measures["balance"] = balance(sources, output.sentences)
    return measures


def extractive_fragments(sources: Sequence[Sequence[str]], shown: Sequence[str]) -> list[int]:
    """Lengths in words of the longest stretches of `shown` that stand in a source, taken greedily from the
    left.

    Grusky et al. 2018, figure 3, sentence by sentence, so that a fragment never spans two of them.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    wanted = set(shown)
    for number, source in enumerate(sources):
        for index, token in enumerate(source):
            if token in wanted:
                places.setdefault(token, []).append((number, index))
    lengths: list[int] = []
    start = 0
    while start < len(shown):
        longest = 0
        for number, index in places.get(shown[start], ()):
            source = sources[number]
            size = 1
            while (
                start + size < len(shown)
                and index + size < len(source)
                and source[index + size] == shown[start + size]
            ):
                size += 1
            longest = max(longest, size)
        if longest:
            lengths.append(longest)
        start += max(longest, 1)
    return lengths


def balance(sources: Sequence[Sequence[str]], sentences: Sequence[str]) -> Measure:
    """Entropy of the shown words over the sources they came from, as a share of the most there could be.

    A sentence belongs to the source that has most of its bigrams; shared equally where sources tie, as wire
    copy does. 1: every source had the same part; 0: one source had it all.
    """
    known = [set(itertools.pairwise(source)) for source in sources]
    used: Counter[int] = Counter()
    for sentence in sentences:
        tokens = tokenize(sentence)
        pairs = list(itertools.pairwise(tokens))
        hits = [sum(pair in pairs_of for pair in pairs) for pairs_of in known]
        best = max(hits)
        if best:
            winners = [number for number, count in enumerate(hits) if count == best]
            for number in winners:
                used[number] += count_words(sentence) / len(winners)  # type: ignore[assignment]
    total = sum(used.values())
    most = math.log(min(len(sources), max(len(sentences), 1)))
    if not total or not most:
        return share(0.0, 1.0)
    entropy = -sum(part / total * math.log(part / total) for _, part in sorted(used.items()))
    return share(min(entropy, most), most)
