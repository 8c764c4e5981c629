"""Persons of one last name in one article, and which of them speaks: "said Reed", where Anna and Tom Reed are told of.

A bare last name goes to the one who spoke last under the full name; who is only spoken of stays as the article has it,
since the nearest mention is often the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.edit.names import NOT_NAMES, names, without_title
from briefing.first_names import is_first
from briefing.lexicon import SPEECH_VERBS
from briefing.quotations import outside
from briefing.types import Sentence, Span

_SAYS_BEHIND = re.compile(
    rf"(?:,[^,]{{1,80}},|,)?\s+(?:(?:has|had|also|then|later)\s+)?(?:{'|'.join(sorted(SPEECH_VERBS))})\b"
)
_SAYS_BEFORE = re.compile(r"\b(?:said|says|added|wrote|asked)\s+(?:[A-Z]?[a-z]+\.?\s+){0,2}$")
# "A spokesman for Reed said"
_NO_SUBJECT = re.compile(r"\b(?:for|of|by|to|with|from|at|in|on|about|against)\s+(?:[A-Z][a-z]*\.?\s+){0,2}$")
_BEFORE_CHARS = 40
_NEAR_CHARS = 500  # two or three sentences


@dataclass(frozen=True, slots=True)
class Said:
    """Where someone speaks under the full name."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Shared:
    """A last name that two persons of an article bear."""

    said: tuple[Said, ...]
    since: int  # where the second of them is first told of


def speaks(text: str, start: int, end: int) -> bool:
    """True if what stands at `start` to `end` is named as the speaker of the text."""
    low = max(0, start - _BEFORE_CHARS)
    if _SAYS_BEFORE.search(text, low, start):
        return True
    return _SAYS_BEHIND.match(text, end) is not None and _NO_SUBJECT.search(text, low, start) is None


def namesakes(sentences: Sequence[Sentence], lasts: Collection[str]) -> Mapping[str, Shared]:
    """The last names of `lasts` that two persons of the article bear."""
    firsts: dict[str, dict[str, int]] = {}  # where each first name first stands
    said: dict[str, list[Said]] = {}
    is_title: dict[str, bool] = {}  # "Coach Reed", where there is a coach; asked once a word
    for sentence in sentences:
        if not any(map(sentence.text.__contains__, lasts)):  # most sentences
            continue
        for place, words, last in names(sentence.text):
            if last not in lasts or len(words) == len(last):
                continue
            end = place + len(words)
            start = without_title(sentence.text, place, end)
            name = sentence.text[start:end]
            first = name.split()[0] if " " in name else ""
            if not first or first in NOT_NAMES or not first.isalpha() or not name.endswith(last):
                continue
            if first not in is_title:
                is_title[first] = not is_first(first) and _is_spoken_of(first.lower(), sentences)
            if is_title[first]:
                continue
            base = sentence.span.start_char
            firsts.setdefault(last, {}).setdefault(first, base + start)
            if speaks(outside(sentence.text), start, end):
                said.setdefault(last, []).append(
                    Said(name, Span(sentence.document_id, base + start, base + end))
                )
    return {
        last: Shared(tuple(said.get(last, ())), sorted(own.values())[1])
        for last, own in firsts.items()
        if len(own) > 1
    }


def _is_spoken_of(word: str, sentences: Sequence[Sentence]) -> bool:
    texts = [sentence.text for sentence in sentences if word in sentence.text]
    # for most words there is none, and a pattern takes long to compile
    return bool(texts) and any(map(re.compile(rf"\b{word}\b").search, texts))


def latest(said: Sequence[Said], place: int) -> Said | None:
    """Who spoke last under the full name shortly before that place of the article; further off others may have."""
    near = [one for one in said if place - _NEAR_CHARS <= one.span.start_char <= place]
    return max(near, key=lambda one: one.span.start_char, default=None)
