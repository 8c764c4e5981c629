"""How the baselines fill a word budget: one rule for all of them, the one of the peers' table.

Sentences are taken best first until the next one would pass the budget by more than half of itself; exact
repeats are skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.types import Document, count_words

from .sentences import sentences


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence of an article as the baselines see it: raw text, furniture included."""

    text: str
    document: int  # index of its document
    position: int  # index in its document
    order: int  # index in the whole story
    words: int


def source_sentences(documents: Sequence[Document]) -> tuple[SourceSentence, ...]:
    """The sentences of all documents in order."""
    found: list[SourceSentence] = []
    for index, document in enumerate(documents):
        for position, text in enumerate(sentences(document.text, document.language or "en")):
            found.append(SourceSentence(text, index, position, len(found), count_words(text)))
    return tuple(found)


def fill(ranked: Iterable[SourceSentence], words: int, *, in_order: bool = True) -> tuple[str, ...]:
    """The sentences that fit, in source order unless told otherwise. At least one, if there is one."""
    taken: list[SourceSentence] = []
    seen: set[str] = set()
    total = 0
    for sentence in ranked:
        if sentence.text in seen:
            continue
        if taken and total + sentence.words / 2 > words:
            break
        taken.append(sentence)
        seen.add(sentence.text)
        total += sentence.words
    if in_order:
        taken.sort(key=lambda sentence: sentence.order)
    return tuple(sentence.text for sentence in taken)
