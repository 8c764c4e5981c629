"""The greedy extractive oracle: what choosing sentences could reach, because it sees the references.

Greedy by ROUGE-1 plus ROUGE-2 F1 (Nallapati et al. 2017), averaged over references, under the baselines'
budget rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..budget import SourceSentence, fill, source_sentences
from ..cases import Example
from ..outputs import Output, System
from ..tokens import stemmed
from .floors import refuse

Grams = Counter[tuple[str, ...]]


def make(options: dict[str, str]) -> System:
    """The oracle; without a reference it has nothing to see and gives nothing."""
    refuse(options, "oracle")

    def oracle(example: Example, words: int) -> Output:
        if not example.references:
            return Output(())
        found = source_sentences(example.documents)
        return Output(fill(best_first(found, example.references, words), words))

    return oracle


def best_first(
    found: Sequence[SourceSentence], references: Sequence[str], words: int
) -> list[SourceSentence]:
    """Sentences in the order in which each adds most to the score; stops when none adds anything."""
    # One table for unigrams and bigrams of every reference: (reference, gram) -> how often.
    targets = [_grams(reference, 1) + _grams(reference, 2) for reference in references]
    sizes = [(_size(reference, 1), _size(reference, 2)) for reference in references]
    wanted = {gram for target in targets for gram in target}
    left: list[tuple[SourceSentence, Grams, int]] = []
    for sentence in found:
        tokens = stemmed(sentence.text)
        grams = Counter(gram for n in (1, 2) for gram in _ngrams(tokens, n) if gram in wanted)
        if grams:
            left.append((sentence, grams, len(tokens)))
    chosen: list[SourceSentence] = []
    have: Grams = Counter()
    hits = [[0, 0] for _ in references]
    length, best = 0, 0.0

    def gains(grams: Grams) -> list[list[int]]:
        added = [[0, 0] for _ in targets]
        for gram, count in grams.items():
            before = have[gram]
            for target, row in zip(targets, added, strict=True):
                row[len(gram) - 1] += min(before + count, target[gram]) - min(before, target[gram])
        return added

    def value(added: list[list[int]], size: int) -> float:
        return sum(
            2 * (hits[r][n] + added[r][n]) / max(1, sizes[r][n] + max(size - n, 0))
            for r in range(len(targets))
            for n in (0, 1)
        ) / (2 * len(targets))

    while left and sum(sentence.words for sentence in chosen) <= words:
        # The first of equal candidates wins: the earliest sentence.
        scored = [(value(gains(grams), length + size), -i) for i, (_, grams, size) in enumerate(left)]
        top, index = max(scored)
        if top <= best:
            break
        sentence, grams, size = left.pop(-index)
        for row, added in zip(hits, gains(grams), strict=True):
            row[0] += added[0]
            row[1] += added[1]
        chosen.append(sentence)
        have.update(grams)
        length, best = length + size, top
    return chosen


def _size(text: str, n: int) -> int:
    return max(0, len(stemmed(text)) - n + 1)


def _ngrams(tokens: Sequence[str], n: int) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]


def _grams(text: str, n: int) -> Grams:
    return Counter(_ngrams(stemmed(text), n))
