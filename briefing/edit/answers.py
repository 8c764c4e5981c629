"""Sentences that answer the question in front of them: "And the winner? Norland, with half of the votes."

Shown without the question they are no sentences, or jokes that nobody follows. One that somebody says explains itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.lexicon import SPEECH_VERBS, vocabulary
from briefing.quotations import quotations
from briefing.types import Sentence


def answers(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Indices of the sentences of an article that follow a question of its writer's in their paragraph."""
    return frozenset(
        [
            sentence.index
            for question, sentence in pairwise(sentences)
            if question.text.endswith("?")
            and question.paragraph == sentence.paragraph
            and quotations(question.text) == ()
            and SPEECH_VERBS.isdisjoint(vocabulary(sentence.text))
        ]
    )
