"""The words of the candidates as numbers: what each sentence is about, and how alike two sentences are.

Vectors are TF-IDF over content stems with the sentence as the document (Salton & Buckley 1988); nothing outside the
story is consulted, so no corpus statistics travel with the program. Sparse: flat arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

_FUNCTION_STEMS = frozenset(lexicon.stem(word) for word in lexicon.FUNCTION_WORDS)


@dataclass(frozen=True, slots=True)
class Terms:
    """n sentences over v stems and b pairs of neighbouring stems."""

    count: int  # n
    index: dict[str, int]  # stem -> id
    is_function: NDArray[np.bool_]  # v
    tokens: Ints  # stems of all sentences, one after the other
    token_rows: Ints  # the sentence of each token
    # distinct content stems of each sentence, sorted by row, then id
    rows: Ints
    ids: Ints
    values: Floats  # TF-IDF, unit length a sentence
    starts: Ints  # n + 1: entries of sentence i are starts[i]:starts[i + 1]
    # distinct pairs with at least one content stem, sorted by row, then id
    pair_rows: Ints
    pair_ids: Ints
    pair_count: int  # b

    @property
    def stem_count(self) -> int:
        """Distinct stems, v."""
        return len(self.is_function)

    def dot(self, vector: Floats) -> Floats:
        """Product of every sentence with one vector over stems, shape (n,)."""
        return np.bincount(self.rows, self.values * vector[self.ids], self.count).astype(np.float64)

    def total(self, weights: Floats) -> Floats:
        """Sum of the sentences, each by its weight; shape (v,)."""
        return np.bincount(self.ids, self.values * weights[self.rows], self.stem_count).astype(np.float64)

    def entries(self, row: int) -> slice:
        """Where one sentence stands in `rows`, `ids` and `values`."""
        return slice(int(self.starts[row]), int(self.starts[row + 1]))


def index(texts: Sequence[str]) -> Terms:
    """The terms of the texts, in their order."""
    stems: dict[str, int] = {}
    known: dict[str, int] = {}  # a word as it stands, to the number of its stem
    tokens: list[int] = []
    lengths: list[int] = []
    for text in texts:
        found = lexicon.WORD.findall(text.casefold())
        for word in found:
            if word not in known:
                # the same steps as lexicon.words and lexicon.stem, once a word instead of once an occurrence
                plain = word if word.isalnum() else lexicon.words(word)[0]
                known[word] = stems.setdefault(lexicon.stem(plain), len(stems))
        tokens += map(known.__getitem__, found)
        lengths.append(len(found))
    count, v = len(texts), len(stems)
    flat = np.array(tokens, dtype=np.intp)
    token_rows = np.repeat(np.arange(count), lengths)
    is_function = np.fromiter(map(_FUNCTION_STEMS.__contains__, stems), dtype=np.bool_, count=v)

    content = ~is_function[flat]
    keys, times = np.unique(token_rows[content] * max(v, 1) + flat[content], return_counts=True)
    rows, ids = np.divmod(keys, max(v, 1))
    holding = np.bincount(ids, minlength=v)
    values = times * np.log(1 + count / np.maximum(holding, 1))[ids]
    lengths_2 = np.sqrt(np.bincount(rows, values * values, count))
    values = values / np.maximum(lengths_2, 1e-12)[rows]

    left, right = flat[:-1], flat[1:]
    inside = (token_rows[:-1] == token_rows[1:]) & ~(is_function[left] & is_function[right])
    codes, pairs = np.unique(left[inside] * max(v, 1) + right[inside], return_inverse=True)
    pair_keys = np.unique(token_rows[:-1][inside] * max(len(codes), 1) + pairs)
    pair_rows, pair_ids = np.divmod(pair_keys, max(len(codes), 1))
    return Terms(
        count=count,
        index=stems,
        is_function=is_function,
        tokens=flat,
        token_rows=token_rows,
        rows=rows,
        ids=ids,
        values=values,
        starts=np.searchsorted(rows, np.arange(count + 1)),
        pair_rows=pair_rows,
        pair_ids=pair_ids,
        pair_count=len(codes),
    )
