"""Words for the measures that are not ROUGE: lower case, any script, Porter-stemmed where asked for."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Function words of English: they say nothing about what is repeated or whose point it is.
_ENGLISH = """
a about after all also an and any are as at be because been before being but by can could did do
does for from had has have he her hers him his how i if in into is it its may me might more most
must my no nor not of on one or our out over said say says she should so some such than that the
their them then there these they this those to too under until up us was we were what when where
which while who whom why will with would you your
"""
STOP_WORDS = frozenset(_ENGLISH.split())


def words(text: str) -> list[str]:
    """Words of the text, case folded, with their inner apostrophe."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Porter's stem, as ROUGE has it: only words of more than three letters."""
    # A stemmer keeps state, so each call makes its own; the cache makes that cheap.
    return str(Stemmer.Stemmer("porter").stemWord(word)) if len(word) > 3 else word


def stemmed(text: str) -> list[str]:
    """Stems of the words of the text."""
    return [stem(word) for word in words(text)]


def content(text: str) -> list[str]:
    """Stems of the words that carry content: no function words, nothing of one letter."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS and len(word) > 1]
