"""The harness's own sentence splitting: a line break ends a sentence, then sentencex inside the line.

It is kept apart from the summarizer's segmenter on purpose: a change there must move the scores only through
what the summarizer writes, never through how the score is taken. Its name stands in every signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version

import sentencex

SPLITTER = f"lines+sentencex-{version('sentencex')}"

# What `str.splitlines` takes for a line end, less the separators that live inside records.
_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@lru_cache(maxsize=50_000)
def _of_line(line: str, language: str) -> tuple[str, ...]:
    pieces = sentencex.segment(language, _SURROGATE.sub("\ufffd", line))
    return tuple(piece.strip() for piece in pieces if piece.strip())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text, white space inside each as one space, empty ones left out."""
    return tuple(clean for line in _LINE_END.split(text) if (clean := " ".join(line.split())))


def sentences(text: str, language: str = "en") -> tuple[str, ...]:
    """The sentences of a text. White space inside each is one space; none is empty."""
    return tuple(sentence for line in lines(text) for sentence in _of_line(line, language))


def one_a_line(parts: Iterable[str]) -> str:
    """Sentences as ROUGE-Lsum wants them: one a line."""
    return "\n".join(" ".join(part.split()) for part in parts)
