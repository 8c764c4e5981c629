"""Ways to say that a thing ended one way or the other, as the `table` lists them, and where they stand in a sentence.

A phrase speaks of what stands before it ("died", "is alive"), or of what an active form has behind it ("freed the
four").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter

from briefing import lexicon
from briefing.align import clauses
from briefing.align.outcomes.issue import CLASSES, RESIGN, RESIGNING, Issue
from briefing.align.outcomes.table import TABLE
from briefing.align.terms import Token

NEITHER = "neither"
# Words that stand in so many sentences that they show no phrase where another one does.
_LITTLE = lexicon.FUNCTION_WORDS.union(["not", "no"])
_COMMON = _LITTLE.union(
    """said says say asked called made found took taken given began time good nothing home life through president
    police court city government country area region water health statement letter director board""".split()
)

_Wording = tuple[frozenset[str], ...]  # word after word, any of several each
_Part = tuple[_Wording, ...]  # any of several wordings
_GAP: _Part = ()  # up to so many words in between
_WIDEST = 4
_PARTS = re.compile(r"\([^)]*\)|\S+")
_PIECE = re.compile("[^-']+")
_MARKS = "*<!?"
_SPELLED = {"{resign}": RESIGN, "{resigning}": RESIGNING}


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One way to say one pole: an entry of the table."""

    number: int  # of the entry
    issue: Issue
    pole: str  # "yes", "no", or `NEITHER`
    parts: Sequence[_Part]
    openings: frozenset[str]  # its first words
    heads: frozenset[str]  # a sentence with the phrase has one of these
    rest: Sequence[frozenset[str]]  # and one of each of these, which tell less
    is_adjective: bool
    is_backward: bool  # it speaks of what stands before it
    is_elsewhere: bool  # it speaks of what other words name
    may_change: bool

    def may_stand(self, vocabulary: frozenset[str]) -> bool:
        """False if a sentence with these words, a head among them, cannot have the phrase."""
        return not any(map(vocabulary.isdisjoint, self.rest))


@cache
def phrases() -> Sequence[Phrase]:
    """All entries of the table."""
    found: list[Phrase] = []
    for issue, *sides in TABLE:
        for pole, listed in zip(("yes", "no", NEITHER), sides, strict=True):
            for entry in filter(None, re.split(r",\s+", listed.strip())):
                bare = entry.lstrip(_MARKS)
                marks = entry[: len(entry) - len(bare)]
                parts = tuple(map(_part, _PARTS.findall(bare)))
                heads, *rest = sorted((_words(part) for part in parts if part and all(part)), key=_commonness)
                openings = frozenset[str]().union(*(wording[0] for wording in parts[0]))
                flags = (mark in marks for mark in _MARKS)
                found.append(Phrase(len(found), issue, pole, parts, openings, heads, rest, *flags))
    return found


@cache
def _part(text: str) -> _Part:
    """What a part of an entry stands for: a word, a class, wordings in brackets, or "~"."""
    if text == "~":
        return _GAP
    wordings = text.strip("()").split("|")
    spelled = chain.from_iterable(_SPELLED.get(wording.strip(), wording).split("|") for wording in wordings)
    told = [tuple(CLASSES.get(word) or frozenset([word]) for word in wording.split()) for wording in spelled]
    words = frozenset[str]().union(*(wording[0] for wording in told if len(wording) == 1))
    return (*(wording for wording in told if len(wording) != 1), *([(words,)] if words else []))


@cache
def _words(part: _Part) -> frozenset[str]:
    """Words of which a sentence has one wherever it has a part."""
    told = frozenset[str]().union(*(min(wording, key=_commonness) for wording in part))
    return frozenset(max(_PIECE.findall(word), key=len) for word in told)


def _commonness(words: frozenset[str]) -> tuple[bool, bool, int]:
    """How little it tells that a sentence has one of `words`."""
    return not words.isdisjoint(_LITTLE), not words.isdisjoint(_COMMON), -min(map(len, words))


@cache
def heads() -> Mapping[str, Sequence[Phrase]]:
    """The phrases by words of which a sentence has one wherever it has the phrase."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases():
        for head in phrase.heads:
            found[head].append(phrase)
    return dict(found)


def occurrences(words: Sequence[Token], phrases: Collection[Phrase]) -> Iterator[tuple[Phrase, int, int]]:
    """Which of the phrases stand where, with their first and last word; of an issue the longest, none in another."""
    ordered = sorted(set(phrases), key=attrgetter("number"))
    openings = frozenset[str]().union(*(phrase.openings for phrase in ordered))
    until: dict[str, int] = {}
    for at, token in enumerate(words):
        if token.word not in openings:
            continue
        found: dict[str, tuple[int, Phrase]] = {}
        for phrase in ordered:
            about = phrase.issue.about
            if token.word in phrase.openings and at >= until.get(about, 0):
                for end in _ends(phrase.parts, words, at):
                    if about not in found or end > found[about][0]:
                        found[about] = end, phrase
        for about, (end, phrase) in found.items():
            until[about] = end
            if phrase.pole != NEITHER:
                yield phrase, at, end - 1


def _ends(parts: Sequence[_Part], words: Sequence[Token], at: int) -> Iterator[int]:
    """The places behind what has these parts and begins at `at`."""
    if not parts:
        yield at
        return
    part, *rest = parts
    if part is _GAP:
        for behind in range(at + 1, min(len(words), at + 1 + _WIDEST)):
            if words[behind - 1].word in clauses.BREAKS:
                return
            yield from _ends(rest, words, behind)
    for wording in part:
        behind = at + len(wording)
        if behind <= len(words) and all(
            token.word in known for token, known in zip(words[at:behind], wording, strict=True)
        ):
            yield from _ends(rest, words, behind)


def other(pole: str) -> str:
    """The opposite pole."""
    return "no" if pole == "yes" else "yes"
