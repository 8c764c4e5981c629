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
    targets = [(_grams(reference, 1), _grams(reference, 2)) for reference in references]
    wanted = {gram for unigrams, bigrams in targets for grams in (unigrams, bigrams) for gram in grams}
    candidates = []
    for sentence in found:
        tokens = stemmed(sentence.text)
        grams = Counter(gram for n in (1, 2) for gram in _ngrams(tokens, n) if gram in wanted)
        candidates.append((sentence, grams, len(tokens)))
    chosen: list[SourceSentence] = []
    have: Grams = Counter()
    length, best = 0, 0.0
    left = [candidate for candidate in candidates if candidate[1]]
    while left and sum(s.words for s in chosen) <= words:
        # The first of equal candidates wins: the earliest sentence.
        scored = [
            (_value(have, grams, length + size, targets), -i) for i, (_, grams, size) in enumerate(left)
        ]
        value, index = max(scored)
        if value <= best:
            break
        sentence, grams, size = left.pop(-index)
        chosen.append(sentence)
        have.update(grams)
        length, best = length + size, value
    return chosen


def _value(have: Grams, more: Grams, length: int, targets: Sequence[tuple[Grams, Grams]]) -> float:
    total = 0.0
    for target in targets:
        for n, grams in enumerate(target, 1):
            hits = sum(
                min(have[gram] + more[gram], count)
                for gram, count in grams.items()
                if gram in have or gram in more
            )
            total += 2 * hits / max(1, sum(grams.values()) + max(length - n + 1, 0))
    return total / (2 * len(targets))


def _ngrams(tokens: Sequence[str], n: int) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]


def _grams(text: str, n: int) -> Grams:
    return Counter(_ngrams(stemmed(text), n))
