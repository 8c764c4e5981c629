"""Baselines that read nothing: the beginnings of the articles, the first article, random sentences."""

from __future__ import annotations

import hashlib
import random

from briefing.errors import UsageError

from ..budget import fill, source_sentences
from ..cases import Example
from ..outputs import Output, System


def make_lead(options: dict[str, str]) -> System:
    """First sentence of every document, then every second sentence, and so on."""
    refuse(options, "lead")

    def lead(example: Example, words: int) -> Output:
        found = source_sentences(example.documents)
        return Output(fill(sorted(found, key=lambda s: (s.position, s.document)), words, in_order=False))

    return lead


def make_first(options: dict[str, str]) -> System:
    """The beginning of the first article; of the next ones where that is too short."""
    refuse(options, "first")

    def first(example: Example, words: int) -> Output:
        return Output(fill(source_sentences(example.documents), words))

    return first


def make_random(options: dict[str, str]) -> System:
    """Sentences in an order drawn from ``seed`` (default 0) and the example's id: the same in every run."""
    seed = options.pop("seed", "0")
    refuse(options, "random")

    def draw(example: Example, words: int) -> Output:
        found = list(source_sentences(example.documents))
        digest = hashlib.sha256(f"{seed}\t{example.id}".encode("utf-8", "surrogatepass")).digest()
        random.Random(int.from_bytes(digest[:8], "big")).shuffle(found)
        return Output(fill(found, words))

    return draw


def refuse(options: dict[str, str], name: str) -> None:
    """Raises UsageError for options that the system does not know."""
    if options:
        raise UsageError(f"system {name!r} has no option {', '.join(sorted(options))}")
