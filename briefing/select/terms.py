"""The words of the candidates as numbers: what each sentence is about, and how alike two sentences are.

Vectors are TF-IDF over content stems with the sentence as the document (Salton & Buckley 1988); nothing outside the
story is consulted, so no corpus statistics travel with the program. Sparse: flat arrays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

# Runs of letters and digits, as ROUGE takes them: "Kerry's" is two words, and the second is a function word.
_BREAK = "\x02"  # a control character that str.split does not take for white space
_END = f" {_BREAK} "
_TOKEN = re.compile(r"[^\W_]+")
_PLAIN = "".join(
    chr(code).lower() if chr(code).isalnum() or chr(code) == _BREAK else " " for code in range(128)
)
_MARKS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"
_PIECES = ("s", "t", "d", "ll", "re", "ve", "m", "don", "doesn", "didn", "isn", "wasn")
# The first numbers of every story: the end of a sentence, and the stems of function words.
_FIRST = {
    stem: number
    for number, stem in enumerate(
        (_BREAK, *sorted(set(map(lexicon.stem, (*lexicon.FUNCTION_WORDS, *_PIECES)))))
    )
}


@dataclass(frozen=True, slots=True)
class Terms:
    """n sentences over v stems: those of the sentences, and all of function words."""

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
        """How many stems have a number, v."""
        return len(self.is_function)

    def dot(self, vector: Floats) -> Floats:
        """Product of every sentence with one vector over stems, shape (n,)."""
        return np.bincount(self.rows, self.values * vector[self.ids], self.count).astype(
            np.float64, copy=False
        )

    def held(self, worth: Floats) -> Floats:
        """What the distinct content stems of every sentence are worth together, shape (n,)."""
        return np.bincount(self.rows, worth[self.ids], self.count).astype(np.float64, copy=False)

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

    def holding(self, words: Iterable[str]) -> list[int]:
        """The sentences that hold one of the words or another form of it: where a search for them may find any."""
        return list(self.hold(words).nonzero()[0].tolist())

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


def starts_of(sizes: Ints) -> list[int]:
    """Where each of the parts of such sizes begins, and behind them the end of the last."""
    return [0, *sizes.cumsum().tolist()]


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


def counted(keys: Ints) -> tuple[Ints, Ints]:
    """The distinct keys in order, and how often each occurs."""
    ordered = np.sort(keys)
    starts = begin(ordered).nonzero()[0]
    times = np.empty_like(starts)
    np.subtract(starts[1:], starts[:-1], out=times[:-1])
    times[-1:] = len(ordered) - starts[-1:]
    return ordered[starts], times


def _tokens(texts: Sequence[str]) -> list[str]:
    """Case-folded runs of letters and digits of the texts, with a break behind those of each text."""
    joined = _END.join((*texts, ""))
    if joined.count(_BREAK) != len(texts):
        return _tokens([text.replace(_BREAK, " ") for text in texts])
    if not joined.isascii():
        for mark in _MARKS:  # none has another case
            joined = joined.replace(mark, " ")
    # news is mostly ASCII, and a table is four times as fast as the pattern
    if joined.isascii():
        return joined.translate(_PLAIN).split()
    found: list[str] = []
    for text in joined.split(_BREAK)[:-1]:
        if text.isascii():
            found += text.translate(_PLAIN).split()
        else:
            found += lexicon.parted(text, _TOKEN.findall(text.casefold()))
        found.append(_BREAK)
    return found


def _numbered(tokens: Sequence[str]) -> tuple[Ints, dict[str, int]]:
    """The number of the stem of each token, and the number of each stem.

    They are given in order of appearance: numbers must not depend on the hash seed.
    """
    numbers: defaultdict[str, int] = defaultdict(count(len(_FIRST)).__next__, _FIRST)
    found = map(numbers.__getitem__, map(lexicon.stem, tokens))
    return np.fromiter(found, dtype=np.intp, count=len(tokens)), dict(numbers)


def _functions(stems: dict[str, int]) -> NDArray[np.bool_]:
    """Which stems are no content, shape (v,)."""
    found = np.zeros(len(stems), dtype=np.bool_)
    found[: len(_FIRST)] = True
    if not "".join(stems).isascii():
        found[[number for stem, number in stems.items() if lexicon.is_particle(stem)]] = True
    return found


def index(texts: Sequence[str]) -> Terms:
    """The terms of the texts, in their order."""
    n = len(texts)
    flat, stems = _numbered(_tokens(texts))
    v = len(stems)
    ends = flat == _FIRST[_BREAK]
    is_token = ~ends
    token_rows = ends.cumsum()[is_token]
    flat = flat[is_token]
    is_function = _functions(stems)

    is_content = ~is_function[flat]
    keys, times = counted(token_rows[is_content] * v + flat[is_content])
    rows, ids = np.divmod(keys, v)
    holding = np.bincount(ids, minlength=v)
    weights = times * np.log(1 + n / holding[ids])
    values = weights / np.sqrt(np.bincount(rows, weights * weights, n))[rows]
    sizes = np.bincount(rows, minlength=n)

    inside = (token_rows[1:] == token_rows[:-1]) & (is_content[1:] | is_content[:-1])
    pair_sizes = np.bincount(token_rows[:-1][inside], minlength=n)
    # a pair that the story has again has two stems that it has again
    recurs = (np.bincount(flat, minlength=v) > 1)[flat]
    places = (inside & recurs[1:] & recurs[:-1]).nonzero()[0]
    distinct, pairs = grouped(flat[places] * v + flat[places + 1])
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
        pair_rows=token_rows[places[again]],
        pair_ids=pairs[again],
        pair_sizes=pair_sizes,
        pair_count=len(distinct),
    )
