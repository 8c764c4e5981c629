"""Articles in which the writer speaks: columns, reviews, statements, letters, transcripts and posts.

A report says "I", "you" and "let's" in what it quotes; who says so between the quotations in two of five sentences
argues or pleads, and the others are no more reported than those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from briefing.lexicon import vocabulary
from briefing.quotations import outside
from briefing.select.candidates import Candidates

# Not "World War I", "I. Holt", "the US", nor "we're told" and "our sources say".
_SPEAKS = re.compile(
    r"\b(?:(?<!\bWar )I(?!\.)(?:['\u2019](?:m|ve|d|ll))?(?=\s[a-z])|[Mm]e|[Mm]y|[Mm]yself|[Yy]ou|[Yy]ours?"
    r"|[Ll]et['\u2019]s|[Ww]e(?!['\u2019](?:re|ve)\s+(?:told|learned|heard))|[Oo]urs?(?!\s+sources)"
    r"|(?<!\btold )(?<!\btells )(?<!\btell )us)\b"
)
_SELF = re.compile(r"(?<!\bWar )\bI(?!\.)(?:['\u2019](?:m|ve|d|ll))?(?=\s[a-z])|\b[Mm](?:e|y|yself)\b")
_SELF_WORDS = frozenset("i me my myself".split())
_POST_SENTENCES = 3
_WORDS = frozenset("i me my myself you your yours we our ours us let".split())
# Of 800 development articles 66 have so many, and each is such a one but for four; at a fifth one in four is a report.
_SHARE, _MANY = 0.4, 3
_FEW_WORDS = 4  # fewer outside quotation marks are not the writer's


def is_column(texts: Sequence[str]) -> bool:
    """True if the texts, all that one article tells, are such an article."""
    may_speak = [text for text in texts if not vocabulary(text).isdisjoint(_WORDS)]
    if len(may_speak) < _MANY:
        return False
    whole = sum([1 for text in texts if outside(text) is text and _tells(text)])
    if len(may_speak) < _SHARE * whole:  # most reports end here
        return False
    speaking = sum([1 for text in may_speak if _tells(text) and _SPEAKS.search(outside(text)) is not None])
    return speaking >= _MANY and speaking >= _SHARE * sum([1 for text in texts if _tells(text)])


def posts(candidates: Candidates) -> list[int]:
    """The rows of articles that are what somebody posted, whom nothing in them names: a few sentences with an "I".

    "I announced it late. There was no fraud at all!" Shown alone the second would be told in our voice.
    """
    lengths = np.bincount(candidates.articles, minlength=candidates.article_count)
    found: list[int] = []
    for article in (lengths <= _POST_SENTENCES).nonzero()[0].tolist():
        texts = candidates.texts_of(article)
        if any(
            not vocabulary(text).isdisjoint(_SELF_WORDS) and _SELF.search(outside(text)) for text in texts
        ):
            found += (candidates.articles == article).nonzero()[0].tolist()
    return found


def _tells(text: str) -> bool:
    """True if the writer says more than a few words of it."""
    return len(outside(text).split(None, _FEW_WORDS - 1)) >= _FEW_WORDS
