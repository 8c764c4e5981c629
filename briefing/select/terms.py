"""The words of the candidates as numbers: what each sentence is about, and how alike two sentences are.

Vectors are TF-IDF over content stems with the sentence as the document (Salton & Buckley 1988); nothing outside the
story is consulted, so no corpus statistics travel with the program. Sparse: flat arrays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

# Runs of letters and digits, as ROUGE takes them: "Kerry's" is two words, and the second is a function word.
_BREAK = "\x02"  # a control character that str.split does not take for white space
_TOKEN = re.compile(r"[^\W_]+")
_PLAIN = "".join(
    chr(code).lower() if chr(code).isalnum() or chr(code) == _BREAK else " " for code in range(128)
)
_MARKS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"
_PIECES = ("s", "t", "d", "ll", "re", "ve", "m", "don", "doesn", "didn", "isn", "wasn")
_FUNCTION_STEMS = frozenset(map(lexicon.stem, (*lexicon.FUNCTION_WORDS, *_PIECES)))


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
    sizes: Ints  # n: so many entries each
    starts: list[int]  # n + 1: entries of sentence i are starts[i]:starts[i + 1]
    # pairs of neighbouring stems with at least one content stem, in order; those alone that the story has again
    pair_rows: Ints
    pair_ids: Ints  # equal for equal pairs, below `pair_count`
    pair_sizes: Ints  # n: pairs of each sentence, those that the story has once among them
    pair_count: int  # distinct pairs

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
        wanted = [self.index[stem] for stem in map(lexicon.stem, words) if stem in self.index]
        holds = np.zeros(self.count)
        if wanted:
            flags = np.zeros(self.stem_count, dtype=np.bool_)
            flags[wanted] = True
            holds[self.token_rows[flags[self.tokens]]] = 1.0
        return holds

    def entries(self, row: int) -> slice:
        """Where one sentence stands in `rows`, `ids` and `values`."""
        return slice(self.starts[row], self.starts[row + 1])

    def within(self, kept: NDArray[np.bool_]) -> Terms:
        """The same numbers with the entries and pairs of those sentences alone; shape of `kept` (n,)."""
        if kept.all():
            return self
        own, of_pair = kept[self.rows], kept[self.pair_rows]
        sizes = self.sizes * kept
        return replace(
            self,
            rows=self.rows[own],
            ids=self.ids[own],
            values=self.values[own],
            sizes=sizes,
            starts=starts_of(sizes),
            pair_rows=self.pair_rows[of_pair],
            pair_ids=self.pair_ids[of_pair],
        )


def starts_of(sizes: Ints, first: int = 0) -> list[int]:
    """Where each of the parts of such sizes begins, the first at `first`, and behind them the end of the last."""
    return [first, *(sizes.cumsum() + first).tolist()]


def begin(ordered: Ints) -> NDArray[np.bool_]:
    """Where each run of equal numbers begins; `np.unique` without what only other types need."""
    found = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=found[1:])
    return found


def grouped(keys: Ints) -> tuple[Ints, Ints]:
    """The distinct keys in order, and the place of each key among them."""
    order = keys.argsort()
    ordered = keys[order]
    begins = begin(ordered)
    places = np.empty(len(keys), dtype=np.intp)
    places[order] = begins.cumsum() - 1
    return ordered[begins], places


def _split(texts: Sequence[str]) -> list[list[str]]:
    """Case-folded runs of letters and digits of each text."""
    joined = _BREAK.join(texts)
    if joined.count(_BREAK) != max(len(texts) - 1, 0):
        return _split([text.replace(_BREAK, " ") for text in texts])
    for mark in _MARKS:  # none has another case
        joined = joined.replace(mark, " ")
    # news is mostly ASCII, and a table is four times as fast as the pattern
    if joined.isascii():
        return [text.split() for text in joined.translate(_PLAIN).split(_BREAK)]
    return [
        text.translate(_PLAIN).split()
        if text.isascii()
        else lexicon.parted(text, _TOKEN.findall(text.casefold()))
        for text in joined.split(_BREAK)
    ]


def index(texts: Sequence[str]) -> Terms:
    """The terms of the texts, in their order."""
    n = len(texts)
    words = _split(texts) if texts else []
    # in order of appearance: numbers must not depend on the hash seed
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    stem_of = map(lexicon.stem, chain.from_iterable(words))
    flat = np.array(list(map(numbers.__getitem__, stem_of)), dtype=np.intp)
    stems = dict(numbers)
    v = len(stems)
    token_rows = np.arange(n).repeat(list(map(len, words)))
    is_function = np.array(
        [stem in _FUNCTION_STEMS or (not stem.isascii() and lexicon.is_particle(stem)) for stem in stems],
        dtype=np.bool_,
    )

    content = ~is_function[flat]
    keys = np.sort(token_rows[content] * max(v, 1) + flat[content])
    begins = np.append(begin(keys).nonzero()[0], len(keys))
    rows, ids = np.divmod(keys[begins[:-1]], max(v, 1))
    times = begins[1:] - begins[:-1]
    holding = np.bincount(ids, minlength=v)
    values = times * np.log(1 + n / np.maximum(holding, 1))[ids]
    lengths = np.sqrt(np.bincount(rows, values * values, n))
    values = values / np.maximum(lengths, 1e-12)[rows]
    sizes = np.bincount(rows, minlength=n)

    left, right = flat[:-1], flat[1:]
    inside = (token_rows[:-1] == token_rows[1:]) & ~(is_function[left] & is_function[right])
    pair_rows = token_rows[:-1][inside]
    distinct, pairs = grouped(left[inside] * max(v, 1) + right[inside])
    again = (np.bincount(pairs) > 1)[pairs]
    return Terms(
        count=n,
        index=stems,
        is_function=is_function,
        tokens=flat,
        token_rows=token_rows,
        rows=rows,
        ids=ids,
        values=values,
        sizes=sizes,
        starts=starts_of(sizes),
        pair_rows=pair_rows[again],
        pair_ids=pairs[again],
        pair_sizes=np.bincount(pair_rows, minlength=n),
        pair_count=len(distinct),
    )
