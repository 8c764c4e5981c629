"""Which words of a text are matched by another: single words, and words that stand in a matched pair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .tokens import stem

_WORD = re.compile(r"[^\W_]+")

# A stretch of text and how it is matched: 0 not at all, 1 as single words, 2 as part of a common bigram.
Stretch = tuple[str, int]


def known_grams(texts: Iterable[str]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Stems and pairs of stems of the texts."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for text in texts:
        stems = [stem(match.group().casefold()) for match in _WORD.finditer(text)]
        words.update(stems)
        pairs.update(pairwise(stems))
    return frozenset(words), frozenset(pairs)


def stretches(text: str, known: tuple[frozenset[str], frozenset[tuple[str, str]]]) -> list[Stretch]:
    """The text cut where the level of matching changes; joined, the stretches are the text."""
    words, pairs = known
    matches = list(_WORD.finditer(text))
    stems = [stem(match.group().casefold()) for match in matches]
    levels = [1 if word in words else 0 for word in stems]
    for index, pair in enumerate(pairwise(stems)):
        if pair in pairs:
            levels[index] = levels[index + 1] = 2
    cut: list[Stretch] = []
    position = 0
    for index, match in enumerate(matches):
        between = text[position : match.start()]
        joined = index > 0 and levels[index] == levels[index - 1]
        _append(cut, between, levels[index] if joined else 0)
        _append(cut, match.group(), levels[index])
        position = match.end()
    _append(cut, text[position:], 0)
    return cut


def _append(cut: list[Stretch], text: str, level: int) -> None:
    if not text:
        return
    if cut and cut[-1][1] == level:
        cut[-1] = (cut[-1][0] + text, level)
    else:
        cut.append((text, level))


def of_lines(lines: Sequence[str], against: Iterable[str]) -> list[list[Stretch]]:
    """Each line cut by what the other texts share with it."""
    known = known_grams(against)
    return [stretches(line, known) for line in lines]
