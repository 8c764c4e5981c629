"""Paragraphs that are somebody else's words without quotation marks: "The letter read:", and the letter behind it.

Shown alone they would be told in our voice: "We must do all we can" was the school's. How far they go nobody says; the
paragraph behind the colon does, and a text "as prepared for delivery" goes to the end of its article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.lexicon import SPEECH_VERBS, vocabulary
from briefing.types import Sentence

_ANNOUNCING = SPEECH_VERBS | frozenset(
    "read reads statement statements letter email mail message memo note speech remarks points pointed posted".split()
)
# A picture is no text, and the entries of a page that runs through the day are the article's own.
_NO_TEXT = frozenset("photo photos picture pictures image video map graphic clip local latest live".split())
_OPENED = ('"', "\u201c", "\u201d", "\u2018", "'", "\u00ab", "\u201e")
_WHOLE = re.compile(
    r"\b(?:as\s+(?:prepared|delivered|written)|(?:full|complete|entire)\s+(?:text|transcript|statement|remarks|speech|letter)"
    r"|transcript\s+of|opening\s+statement)\b",
    re.IGNORECASE,
)
_BEGINNING = 2  # paragraphs in which the whole of an article is announced


def excerpts(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Indices of the sentences of an article that stand in such a paragraph."""
    found: set[int] = set()
    announced = -1  # the paragraph that is someone else's
    for before, sentence in pairwise(sentences):
        if sentence.paragraph != before.paragraph and _announces(before.text):
            if sentence.paragraph < _BEGINNING + 1 and _WHOLE.search(before.text):
                return frozenset(found.union(one.index for one in sentences[sentence.index :]))
            announced = sentence.paragraph if not sentence.text.startswith(_OPENED) else -1
        if sentence.paragraph == announced:
            found.add(sentence.index)
    return frozenset(found)


def _announces(text: str) -> bool:
    """True for "The letter read:"."""
    if not text.rstrip().endswith(":"):
        return False
    words = vocabulary(
        text if text.endswith("states:") else text.replace(" states ", " ")
    )  # "across 20 states"
    return not words.isdisjoint(_ANNOUNCING) and words.isdisjoint(_NO_TEXT)
