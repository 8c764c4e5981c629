"""What reads as a person's name in a sentence, and whose names an article tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.first_names import TELLING, Gender, gender, is_first
from briefing.lexicon import vocabulary
from briefing.types import Sentence

_TITLE = (
    r"Secretary of State|Secretary of Defen[cs]e|Foreign Minister|Foreign Secretary|Vice President"
    r"|President|Prime Minister|Chancellor|Minister|Secretary|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|General|Gen\."
    r"|Colonel|Col\.|Captain|Capt\.|Sergeant|Sgt\.|Lt\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Judge|Justice|Superintendent|Inspector"
    r"|Constable|Commissioner|Councillor|Coroner|Director|Deputy|Sheriff|Chief|King|Queen|Prince|Princess|Pope|Father"
    r"|Sister|Sir|Lord|Lady|Professor|Prof\.|Officer|Detective|Det\.|Ambassador"
)
# Letters and blanks are taken whole ("++"): what must follow them cannot stand within.
_LETTERS = r"[a-z\u00e0-\u024f]++(?:['\u2019-][A-Za-z\u00e0-\u024f]++)*+"
_PART = rf"(?:[A-Z]{_LETTERS}|[A-Z]\.|Mc[A-Z][a-z]++|O['\u2019][A-Z][a-z]++)"
PARTICLE = r"(?:de|van|von|der|bin|al|el|la|du|di|da)"
# A pattern that begins with a set of letters is tried nowhere else: so the first letter stands apart, and what goes on
# from it looks back at it.
_REST_OF_TITLE = "|".join([f"{title[1]}(?<={title[:2]}){title[2:]}" for title in _TITLE.split("|")])
_REST_OF_PART = rf"{_LETTERS}|\.|c(?<=Mc)[A-Z][a-z]++|['\u2019](?<=O['\u2019])[A-Z][a-z]++"
NAME = re.compile(
    rf"[A-Z](?:(?:{_REST_OF_TITLE})\s++{_PART}|{_REST_OF_PART})(?:\s++(?:{PARTICLE}\s++)?{_PART}){{0,3}}"
)
_TITLES = re.compile(rf"\b(?:{_TITLE})\s+")
_CAPITALISED = re.compile(r"[A-Z][\w.'\u2019-]*\s*")
# Capitalised for standing first, or for naming no person.
NOT_NAMES = frozenset(
    """The A An In On At But And Yet It He She They We I You This That These Those There Here When While After Before
    Since If Because As Although Though Despite Both Other Others Some Many Most All One Two Three His Her Their Its Our
    My Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Officials Police Authorities Critics Experts Analysts Witnesses
    Reports""".split()
)
_INNER_CAPITAL = re.compile(r"[A-Z](?<=\w[A-Z])")  # "DeAnna": a name may begin there
# What follows one of these is a place, though it may be a first name elsewhere: "San Diego", "Saint Paul".
PLACE_BEGINS = (
    "San ",
    "Santa ",
    "Saint ",
    "St. ",
    "Fort ",
    "Port ",
    "Lake ",
    "Mount ",
    "New ",
    "Los ",
    "Las ",
)
_LONG_SENTENCES = 200  # an article of more is looked through once, not for every name
_HE, _SHE = frozenset(["he", "him", "his"]), frozenset(["she", "her", "hers"])
_POSSESSIVE = ("'s", "\u2019s")
_POSTS = ("Minister", "Secretary")


# Pure, and asked for each sentence by several rules: the memos are for speed only.
@lru_cache(maxsize=16_384)
def names(text: str) -> tuple[tuple[int, str, str], ...]:
    """What reads as a name in a sentence, titles included, in order: where it starts, its words, the last of them."""
    return tuple([(match.start(), match[0], last_name(match[0])) for match in NAME.finditer(text)])


def may_tell(text: str) -> bool:
    """False where no name of the text has a part before its last that tells a man from a woman."""
    return not vocabulary(text).isdisjoint(TELLING) or _INNER_CAPITAL.search(text) is not None


def without_title(text: str, start: int, end: int) -> int:
    """Past titles, and past words that only look like a name because they begin the sentence."""
    before = text[start - 1 : start]
    if before.isalnum() or before == "_":  # not at the beginning of a word, where no title stands
        for match in _TITLES.finditer(text, start, end):
            start = match.end()
        return start + _opening(text[start:end])
    return start + _preamble(text[start:end])


@lru_cache(maxsize=16_384)
def _preamble(name: str) -> int:
    """Length of the titles of a name, and of the words that only look like a part of it."""
    start = 0
    for match in _TITLES.finditer(name):
        start = match.end()
    return start + _opening(name[start:])


def _opening(name: str) -> int:
    start = 0
    while word := _CAPITALISED.match(name, start):
        if word[0].strip() not in NOT_NAMES:
            return start + _office(name[start:])
        start = word.end()
    return start


def _office(name: str) -> int:
    """Length of what stands before a known first name: "National Intelligence James Clapper" is James Clapper."""
    words = list(_CAPITALISED.finditer(name))
    if len(words) < 3 or is_first(words[0][0].strip()):
        return 0
    for before, word in pairwise(words[:-1]):
        if is_first(word[0].strip()) and not before[0].startswith(PLACE_BEGINS):
            return word.start()
    return 0


class _Parts(NamedTuple):
    has_title: bool
    last: str
    full: str | None  # the name without title, where it has more than one part


@lru_cache(maxsize=16_384)
def _parts(name: str) -> _Parts | None:
    title = _TITLES.match(name)
    parts = [part for part in name[title.end() if title else 0 :].split() if part not in NOT_NAMES]
    if not parts:
        return None
    # of "Ina Holt's Facebook", what is hers
    owner = max([at for at, part in enumerate(parts[:-1], 1) if part.endswith(_POSSESSIVE)], default=0)
    parts = parts[owner:]
    return _Parts(
        title is not None and not owner, last_name(parts[-1]), " ".join(parts) if len(parts) > 1 else None
    )


class People:
    """The people of one article by last name, looked for when they are asked for.

    A person has a title before the name, a first name that is known as one, or a full name that later shrinks to its
    last part.
    """

    __slots__ = ("_index", "_known", "_texts")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._texts = [sentence.text for sentence in sentences]
        self._known: dict[str, str | None] = {}
        self._index: dict[str, list[str]] | None = None  # of a long article, by last name

    def __contains__(self, last: str) -> bool:
        return self.named(last) is not None

    def named(self, last: str) -> str | None:
        """The name that tells most of the person with that last name; None where nobody has it."""
        if last not in self._known:
            self._known[last] = self._found(last)
        return self._known[last]

    def mentions(self, word: str) -> bool:
        """True if the word stands with a capital within a sentence too: no word that only begins one has it there."""
        return any(f" {word}" in text for text in self._with(word))

    def pronoun(self, last: str) -> Gender | None:
        """Which of "he" and "she" stands mostly in the sentences with the name; None where neither does."""
        he = she = 0
        for text in self._with(last):
            words = vocabulary(text)
            has_he, has_she = not words.isdisjoint(_HE), not words.isdisjoint(_SHE)
            he += has_he and not has_she
            she += has_she and not has_he
        return "he" if he > 2 * she else "she" if she > 2 * he else None

    def _found(self, last: str) -> str | None:
        full = titled = None
        is_short = False
        for text in self._with(last):
            has_post = "Minister" in text or "Secretary" in text
            for start, name, _ in names(text):
                parts = _parts(name) if last in name else None
                if parts is None or parts.last != last:
                    continue
                if titled is None and (
                    parts.has_title or (has_post and text[:start].rstrip().endswith(_POSTS))
                ):
                    titled = name
                if parts.full is None:
                    is_short = True
                elif full is None:
                    full = parts.full
                    if gender(full) is not None:
                        return full
        return full if full is not None and is_short else titled

    def _with(self, last: str) -> Sequence[str]:
        """The sentences that may have the last name, in order; each is looked at again for every name it may have."""
        if len(self._texts) <= _LONG_SENTENCES:
            return [text for text in self._texts if last in text]
        if self._index is None:  # else the cost would grow with the square
            self._index = {}
            for text in self._texts:
                parts = [_parts(name) for _, name, _ in names(text)]
                for own in dict.fromkeys([part.last for part in parts if part is not None]):
                    self._index.setdefault(own, []).append(text)
        return self._index.get(last, ())


@lru_cache(maxsize=16_384)
def last_name(name: str) -> str:
    """The last word of a name, without a possessive ending."""
    return name.rsplit(None, 1)[-1].removesuffix("'s").removesuffix("\u2019s")
