"""Articles in which the writer speaks: columns, reviews, statements, letters and transcripts.

A report says "I", "you" and "let's" in what it quotes; who says so between the quotations in two of five sentences
argues or pleads, and the others are no more reported than those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.lexicon import vocabulary
from briefing.quotations import outside

# Not "World War I", "I. Holt", "the US", nor "we're told" and "our sources say".
_SPEAKS = re.compile(
    r"\b(?:(?<!\bWar )I(?!\.)(?:['\u2019](?:m|ve|d|ll))?(?=\s[a-z])|[Mm]e|[Mm]y|[Mm]yself|[Yy]ou|[Yy]ours?"
    r"|[Ll]et['\u2019]s|[Ww]e(?!['\u2019](?:re|ve)\s+(?:told|learned|heard))|[Oo]urs?(?!\s+sources)"
    r"|(?<!\btold )(?<!\btells )(?<!\btell )us)\b"
)
_WORDS = frozenset("i me my myself you your yours we our ours us let".split())
# Of 800 development articles 66 have so many, and each is such a one but for four; at a fifth one in four is a report.
_SHARE, _MANY = 0.4, 3
_FEW_WORDS = 4  # fewer outside quotation marks are not the writer's


def columns(texts: Sequence[str], articles: NDArray[np.intp], count: int) -> NDArray[np.bool_]:
    """Whether the article of each text is one, shape (n,); `articles` are their numbers below `count`."""
    may_speak = [not vocabulary(text).isdisjoint(_WORDS) for text in texts]
    if sum(may_speak) < _MANY:
        return np.zeros(len(texts), dtype=np.bool_)
    own = np.zeros(count, dtype=np.intp)
    speaking = np.zeros(count, dtype=np.intp)
    for text, article, may in zip(texts, articles.tolist(), may_speak, strict=True):
        plain = outside(text)
        if len(plain.split()) >= _FEW_WORDS:
            own[article] += 1
            speaking[article] += may and _SPEAKS.search(plain) is not None
    found = (speaking >= _MANY) & (speaking >= _SHARE * own)
    return np.asarray(found[articles], dtype=np.bool_)
