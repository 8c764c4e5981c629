"""Ways to say that a thing ended one way or the other, as the `table` lists them, and where they stand in a sentence.

A phrase speaks of what stands before it ("died", "is alive"), or of what an active form has behind it ("freed the
four").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from briefing import lexicon
from briefing.align import clauses
from briefing.align.outcomes.issue import CLASSES, RESIGN, RESIGNING, Issue
from briefing.align.outcomes.table import TABLE
from briefing.align.terms import Token

_GAP, _WIDEST = "~", 4
_CLASS = {word: name for name, words in CLASSES.items() for word in words}
NEITHER = "neither"
# Words that stand in so many sentences that they show no phrase where another one does.
_LITTLE = lexicon.FUNCTION_WORDS.union(["not", "no"])
_COMMON = _LITTLE.union(
    """said says say asked called made found took taken given began time good nothing home life through president
    police court city government country area region water health statement letter director board""".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say one pole, word by word."""

    words: tuple[str, ...]
    issue: Issue
    pole: str  # "yes", "no", or `NEITHER`
    is_adjective: bool
    is_backward: bool  # it speaks of what stands before it
    is_elsewhere: bool  # it speaks of what other words name
    may_change: bool


def _spelled(entry: str) -> Iterator[tuple[str, ...]]:
    """The wordings that an entry of the table stands for."""
    before, opening, rest = entry.rpartition("(")
    if not opening:
        yield tuple(entry.split())
        return
    choices, _, behind = rest.partition(")")
    for choice in choices.split("|"):
        yield from _spelled(f"{before} {choice} {behind}")


@cache
def phrases() -> Sequence[Phrase]:
    """All wordings of the table."""
    found: list[Phrase] = []
    for issue, *sides in TABLE:
        for pole, listed in zip(("yes", "no", NEITHER), sides, strict=True):
            for entry in filter(None, re.split(r",\s+", " ".join(listed.split()))):
                bare = entry.lstrip("*?<!")
                marks = entry[: len(entry) - len(bare)]
                whole = bare.replace("{resigning}", f"({RESIGNING})").replace("{resign}", f"({RESIGN})")
                found += (
                    Phrase(words, issue, pole, "*" in marks, "<" in marks, "!" in marks, "?" in marks)
                    for words in _spelled(whole)
                )
    return found


@dataclass(frozen=True, slots=True)
class _Node:
    """Where some words of a phrase lead: the phrases that end there, and the words that go on."""

    ends: list[Phrase] = field(default_factory=list)
    on: dict[str, _Node] = field(default_factory=dict)


@cache
def _root() -> _Node:
    root = _Node()
    for phrase in phrases():
        node = root
        for word in phrase.words:
            node = node.on.setdefault(word, _Node())
        if all(known.issue is not phrase.issue for known in node.ends):
            node.ends.append(phrase)
    return root


@cache
def heads() -> Mapping[str, frozenset[tuple[str, str]]]:
    """Words of which a sentence has one wherever it has a phrase, with the issues and poles of their phrases.

    Of each phrase it is the longest, or a class of words.
    """
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for phrase in phrases():
        if phrase.pole != NEITHER:
            for head in _heads_of(phrase):
                found[head].add((phrase.issue.about, phrase.pole))
    return {head: frozenset(told) for head, told in found.items()}


def _heads_of(phrase: Phrase) -> Collection[str]:
    parts = sorted(part for word in phrase.words for part in re.split(r"[-']", word) if part.isalpha())
    kinds = [CLASSES[word] for word in phrase.words if word in CLASSES and CLASSES[word].isdisjoint(_LITTLE)]
    telling = [part for part in parts if part not in _COMMON]
    if not telling and kinds:
        return kinds[0]
    plain = [part for part in parts if part not in lexicon.FUNCTION_WORDS]
    return [max(telling or [part for part in plain if part not in _LITTLE] or plain or parts, key=len)]


def occurrences(words: Sequence[Token]) -> Iterator[tuple[Phrase, int, int]]:
    """Phrases in a sentence with the places of their first and last word; of an issue the longest, none in another."""
    until: dict[str, int] = {}
    on = _root().on
    for at, token in enumerate(words):
        if token.word not in on and token.word not in _CLASS:
            continue
        found: dict[str, tuple[Phrase, int]] = {}
        for phrase, last in chain.from_iterable(_reached(node, words, at) for node in _on(on, token.word)):
            about = phrase.issue.about
            if at > until.get(about, -1) and (about not in found or last > found[about][1]):
                found[about] = phrase, last
        for about, (phrase, last) in found.items():
            until[about] = last
            if phrase.pole != NEITHER:
                yield phrase, at, last


def _reached(node: _Node, words: Sequence[Token], at: int) -> Iterator[tuple[Phrase, int]]:
    """The phrases that end at `at` or behind it, with the places of their last words."""
    for phrase in node.ends:
        yield phrase, at
    if at + 1 == len(words):
        return
    for following in _on(node.on, words[at + 1].word):
        yield from _reached(following, words, at + 1)
    if (gap := node.on.get(_GAP)) is not None:
        for last in range(at + 2, min(len(words), at + 2 + _WIDEST)):
            if words[last - 1].word in clauses.BREAKS:
                return
            for following in _on(gap.on, words[last].word):
                yield from _reached(following, words, last)


def _on(on: Mapping[str, _Node], word: str) -> Iterator[_Node]:
    """Where a word leads, by itself and as one of its class."""
    if word in on:
        yield on[word]
    if word in _CLASS and _CLASS[word] in on:
        yield on[_CLASS[word]]


def other(pole: str) -> str:
    """The opposite pole."""
    return "no" if pole == "yes" else "yes"
