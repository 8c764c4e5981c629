"""What a model returns to one sentence that may be shown, or nothing.

Whether the sentence is *true* is judged later; here only whether it is a sentence: complete, readable, not a stammer.
"""

from __future__ import annotations

import re
from collections import Counter

from briefing.lexicon import words
from briefing.quotations import quotations
from briefing.segment import split
from briefing.showing import show
from briefing.standing import leans
from briefing.types import count_words

# What models write between sentences: Pegasus "<n>", ProphetNet "[X_SEP]", some BART models "<q>".
_BREAKS = re.compile(r"<n>|<q>|\[X_SEP\]")
_COMPLETE = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\"'\u201d\u2019\u00bb\u300d\u300f)\]]*$")
# Remains of special tokens, and what tokenizers write for what they cannot spell.
_DEBRIS = re.compile(r"</?[a-z_]+[\d_]*>|\u2047|\ufffd")
_SPACED_STOP = re.compile(r"\s+([.,])(?=\s|$)")  # T5 writes "the talks ended ."
# Below: a fragment ("Talks in Paris"). News sentences shorter than this ("Kerry disagreed.") carry no fact alone.
_WORDS_MIN = 3
# A word's share of a sentence of at least 8 words: at most 0.15 in the seeds and 0.25 in 620 sentences of Multi-News
# references (validation part); a model that loops on two or three words passes 0.3.
_LOOP_WORDS_MIN, _LOOP_SHARE = 8, 0.3


def one_sentence(text: str, *, language: str, ended: bool) -> str | None:
    """The first complete sentence of `text`, tidied, or None if there is none worth showing.

    `ended` says that the model stopped by itself; only then may the last sentence lack its full stop. None also for a
    sentence that leans on one before it ("He added that …"): in a briefing, that one may not be there.
    """
    pieces = split(_BREAKS.sub("\n", text), language)
    for index, piece in enumerate(pieces):
        sentence = _tidy(piece)
        if not _COMPLETE.search(sentence):
            if not (ended and index == len(pieces) - 1):
                continue
            sentence += "."
        return None if _is_degenerate(sentence) or leans(sentence) else sentence
    return None


def _tidy(piece: str) -> str:
    sentence = _SPACED_STOP.sub(r"\1", show(piece)).lstrip("-*\u2022 ")
    first = sentence[:1]
    # Only the first letter: "iPhone" and "eBay" are rare, a lower-cased start of a summary is not.
    return first.upper() + sentence[1:] if first.islower() and not sentence[1:2].isupper() else sentence


def _is_degenerate(sentence: str) -> bool:
    if _DEBRIS.search(sentence) or quotations(sentence) is None:
        return True
    if count_words(sentence) < _WORDS_MIN or not any(map(str.isalpha, sentence)):
        return True
    told = words(sentence)
    if any(a == b == c for a, b, c in zip(told, told[1:], told[2:], strict=False)):
        return True
    return len(told) >= _LOOP_WORDS_MIN and max(Counter(told).values()) / len(told) > _LOOP_SHARE
