"""The words of the candidates as numbers: what each sentence is about, and how alike two sentences are.

Vectors are TF-IDF over content stems with the sentence as the document (Salton & Buckley 1988); nothing outside the
story is consulted, so no corpus statistics travel with the program. Sparse: flat arrays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

# Runs of letters and digits, as ROUGE takes them: "Kerry's" is two words, and the second is a function word.
_BREAK = "\x02"  # a control character that str.split does not take for white space
_TOKEN = re.compile(rf"[^\W_]+|{_BREAK}")
_PLAIN = "".join(chr(code) if chr(code).isalnum() or chr(code) == _BREAK else " " for code in range(128))
_MARKS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"
_PIECES = ("s", "t", "d", "ll", "re", "ve", "m", "don", "doesn", "didn", "isn", "wasn")
_FUNCTION_STEMS = frozenset(lexicon.stem(word) for word in (*lexicon.FUNCTION_WORDS, *_PIECES))


@dataclass(frozen=True, slots=True)
class Terms:
    """n sentences over v stems."""

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
    # pairs of neighbouring stems with at least one content stem, in order
    pair_rows: Ints
    pair_ids: Ints  # first stem * v + second stem

    @property
    def stem_count(self) -> int:
        """Distinct stems, v."""
        return len(self.is_function)

    def dot(self, vector: Floats) -> Floats:
        """Product of every sentence with one vector over stems, shape (n,)."""
        return np.bincount(self.rows, self.values * vector[self.ids], self.count).astype(
            np.float64, copy=False
        )

    def total(self, weights: Floats) -> Floats:
        """Sum of the sentences, each by its weight; shape (v,)."""
        return np.bincount(self.ids, self.values * weights[self.rows], self.stem_count).astype(
            np.float64, copy=False
        )

    def hold(self, words: Iterable[str]) -> Floats:
        """1 for each sentence that holds one of the words, which are case-folded; shape (n,)."""
        wanted = [self.index[stem] for word in words if (stem := lexicon.stem(word)) in self.index]
        flags = np.zeros(self.stem_count, dtype=np.bool_)
        flags[wanted] = True
        return (np.bincount(self.token_rows, flags[self.tokens], self.count) > 0).astype(
            np.float64, copy=False
        )

    def entries(self, row: int) -> slice:
        """Where one sentence stands in `rows`, `ids` and `values`."""
        return slice(int(self.starts[row]), int(self.starts[row + 1]))


def _split(texts: Sequence[str]) -> list[str]:
    """Case-folded runs of letters and digits of all texts, with `_BREAK` between two texts."""
    joined = f" {_BREAK} ".join(texts).casefold()
    if joined.count(_BREAK) != max(len(texts) - 1, 0):
        return _split([text.replace(_BREAK, " ") for text in texts])
    for mark in _MARKS:
        joined = joined.replace(mark, " ")
    # news is mostly ASCII, and a table is four times as fast as the pattern
    if joined.isascii():
        return joined.translate(_PLAIN).split()
    words: list[str] = []
    for text in joined.split(_BREAK):
        words += text.translate(_PLAIN).split() if text.isascii() else _TOKEN.findall(text)
        words.append(_BREAK)
    return words[:-1]


def index(texts: Sequence[str]) -> Terms:
    """The terms of the texts, in their order."""
    count = len(texts)
    words = _split(texts)
    # each distinct word once, in order of appearance: numbers must not depend on the hash seed
    known = dict.fromkeys(words, -1)
    known.pop(_BREAK, None)
    stem_of = list(map(lexicon.stem, known))
    stems = {stem: number for number, stem in enumerate(dict.fromkeys(stem_of))}
    known = dict(zip(known, map(stems.__getitem__, stem_of), strict=True))
    known[_BREAK] = -1
    flat = np.fromiter(map(known.__getitem__, words), dtype=np.intp, count=len(words))
    breaks = flat < 0
    token_rows = np.cumsum(breaks, dtype=np.intp)[~breaks]
    flat = flat[~breaks]
    v = len(stems)
    is_function = np.fromiter(map(_FUNCTION_STEMS.__contains__, stems), dtype=np.bool_, count=v)

    content = ~is_function[flat]
    keys, times = np.unique(token_rows[content] * max(v, 1) + flat[content], return_counts=True)
    rows, ids = np.divmod(keys, max(v, 1))
    holding = np.bincount(ids, minlength=v)
    values = times * np.log(1 + count / np.maximum(holding, 1))[ids]
    lengths = np.sqrt(np.bincount(rows, values * values, count))
    values = values / np.maximum(lengths, 1e-12)[rows]

    left, right = flat[:-1], flat[1:]
    inside = (token_rows[:-1] == token_rows[1:]) & ~(is_function[left] & is_function[right])
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
        pair_rows=token_rows[:-1][inside],
        pair_ids=left[inside] * max(v, 1) + right[inside],
    )
