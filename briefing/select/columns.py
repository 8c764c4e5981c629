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
    may_speak = np.array([not vocabulary(text).isdisjoint(_WORDS) for text in texts], dtype=np.bool_)
    likely = np.bincount(articles[may_speak], minlength=count) >= _MANY
    own = np.zeros(count, dtype=np.intp)
    speaking = np.zeros(count, dtype=np.intp)
    for row in likely[articles].nonzero()[0].tolist():
        text, article = texts[row], articles[row]
        plain = outside(text)
        # what is shown has one space between two words
        if (text.count(" ") + 1 if plain is text else len(plain.split())) >= _FEW_WORDS:
            own[article] += 1
            speaking[article] += bool(may_speak[row]) and _SPEAKS.search(plain) is not None
    found = (speaking >= _MANY) & (speaking >= _SHARE * own)
    return np.asarray(found[articles], dtype=np.bool_)
