"""Different facts in the words of one template: "Arn lost 12 houses, its mayor said", "Bel lost 30 houses, …".

Told once is what says the same; of two such sentences each says something of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing import dates, lexicon

# What is left of two sentences of one template is nearly the same, and not a scrap.
_ALIKE, _LEAST = 0.8, 3
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<!\w)[A-Z][\w'\u2019-]+")
_STARTS = re.compile(r"(?:^|[.!?:\u201c\"]\s*)\W*$")


class _Told(NamedTuple):
    names: frozenset[str]
    rest: frozenset[str]


def differ(one: str, other: str) -> bool:
    """True if two sentences are one template, filled with other names and other numbers."""
    numbers, others = _numbers(one), _numbers(other)
    if not (numbers and others) or not numbers.isdisjoint(others):
        return False
    first, second = _told(one), _told(other)
    if not (first.names - second.names and second.names - first.names):
        return False
    if first.names & second.rest or second.names & first.rest:
        return False
    both = first.rest | second.rest
    return len(both) >= _LEAST and len(first.rest & second.rest) >= _ALIKE * len(both)


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


@lru_cache(maxsize=4096)
def _told(text: str) -> _Told:
    """The names and the other content words of a sentence without its numbers; a word that opens it is no name."""
    names = {
        lexicon.stem(match[0].casefold().removesuffix("'s").removesuffix("\u2019s"))
        for match in _NAME.finditer(text)
        if match[0].casefold() not in dates.CALENDAR and not _STARTS.search(text, 0, match.start())
    }
    stems = frozenset(stem for stem in lexicon.content_stems(text) if not stem[:1].isdigit())
    return _Told(frozenset(names), stems - names)
