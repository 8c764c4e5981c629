"""A question that has one answer, and the ways to say it; `frames` are the questions that are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from briefing.align.persons.sides import Side, in_full

_FULL_WORD = re.compile(r"(?<!\\)\b[a-z]{3,}")
# Never alone in a saying: another of its words stands there too.
_ANYWHERE = frozenset(
    "the them their over will was has down new next future police state for off come man".split()
)


@dataclass(frozen=True)
class Saying:
    """One way to answer a question: words, and the side of them on which the name stands."""

    side: Side
    words: str

    @cached_property
    def telling(self) -> frozenset[str]:
        """Words of which one stands wherever the pattern fits, on that side of the name."""
        return frozenset(_FULL_WORD.findall(self.words)) - _ANYWHERE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds what is said of the name; compiled when a sentence first needs it, as each costs milliseconds."""
        return re.compile(in_full(self.side, self.words))


@dataclass(frozen=True, eq=False)
class Frame:
    """A question that has one answer, and what answers it; those of one kind are comparable."""

    about: str
    sayings: tuple[Saying, ...]
    kind: str

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of which a sentence has one wherever one of the sayings fits."""
        return frozenset[str]().union(*[saying.telling for saying in self.sayings])

    def fitting(self, before: AbstractSet[str], behind: AbstractSet[str]) -> list[Saying]:
        """The sayings that may fit a name with these words before it and behind."""
        words = before, behind
        return [
            saying for saying in self.sayings if not saying.telling.isdisjoint(words[saying.side.is_behind])
        ]


def first(sayings: Sequence[Saying], marked: str, start: int, at: int, end: int) -> re.Match[str] | None:
    """The first place between two ends where one of the sayings fits the name that is marked at `at`."""
    found: re.Match[str] | None = None
    for saying in sayings:
        match = saying.pattern.search(marked, start, end if saying.side.is_behind else at + 1)
        if match is not None and (found is None or match.start() < found.start()):
            found = match
    return found
