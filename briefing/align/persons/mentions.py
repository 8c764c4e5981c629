"""Names as they stand in a sentence, without the titles in front of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefing import dates, lexicon
from briefing.first_names import gender

# The letters that names of Latin script begin with: also "\u00d6rjan", "\u0160imon".
CAPITALS = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())
_WORD = rf"[{CAPITALS}][\w\u2019'-]*"
_ONE = rf"(?:[A-Z]\.(?=\s+[A-Za-z])|{_WORD})"
# From the capital on, as a search for what is before it costs twice as much.
_FIRST = rf"[{CAPITALS}](?<![\w.].)(?:(?<=[A-Z])\.(?=\s+[A-Za-z])|[\w\u2019'-]*)"
_NAMES = re.compile(rf"{_FIRST}(?:\s+(?:(?:van|von|de|da|del|der|bin|al|el|la|&)\s+)?{_ONE})*")
_PART = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
# One word that opens a sentence is a name where it goes on like this, and only then if it is no plural.
_FINITE = re.compile(r"['\u2019]s\b|\s+(?:is|was|will|has|had|won)\b")
# What may stand in front of a name with a capital and is no part of it.
TITLES = frozenset(
    """mr mrs ms miss dr sir dame lord lady professor prof president minister mayor mayoress justice judge governor
    senator king queen pope prince princess general colonel captain capt sergeant sgt lieutenant lt cdr commander
    corporal major admiral officer chief deputy prime detective inspector superintendent constable coach chancellor
    bishop archbishop father sister councillor gov sen rep gen col rev reverend secretary attorney ambassador sheriff
    pilot co-pilot driver skipper spokesman spokeswoman spokesperson chairman chairwoman caretaker mayor-elect
    president-elect suspect defendant ceo manager headmaster headteacher principal coroner gunman attacker victim
    winner founder magistrate prosecutor lawyer director commissioner doctor surgeon engineer witness survivor widow
    widower wife husband mother teacher player striker goalkeeper referee trainer singer actor actress author chair
    mate owner farmer student pastor priest imam rabbi congressman congresswoman analyst critic neighbour landlord
    passenger librarian""".split()
)
_LAST = dates.CALENDAR | {
    "no",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
}
_MARKS = " \"'\u201c\u2018("
_NO_NAME = lexicon.FUNCTION_WORDS | dates.CALENDAR | {"not", "no", "nobody", "somebody"}


class Mention(NamedTuple):
    """A name, and where it stands."""

    name: str
    start: int
    end: int
    is_person: bool  # by a title or a first name; others may be persons too


def mentions(text: str, *, unless: Callable[[str], bool] | None = None) -> Iterator[Mention]:
    """The names of a sentence in order, those left out of which `unless` is true of every word."""
    for match in _NAMES.finditer(text):
        if unless is not None and all(map(unless, _words(match[0].casefold()))):
            continue
        parts = [_part(part) for part in _PART.finditer(text, *match.span())]
        # "Torvik's Finance Minister Edda Lund" ends in the name that something is said of
        fronts = [n + 1 for n, part in enumerate(parts[:-1]) if part.is_title or part.is_possessive]
        first = max(fronts, default=0)
        is_titled = bool(fronts) and parts[first - 1].is_title
        opens = not text[: match.start()].strip(_MARKS)
        while first < len(parts) and (parts[first].is_title or (opens and _is_no_name(parts[first]))):
            is_titled |= parts[first].is_title
            first += 1
        parts = parts[first:]
        while parts and (parts[-1].plain in _LAST or (len(parts) == 1 and _is_no_name(parts[-1]))):
            parts.pop()
        if not parts:
            continue
        start, end = parts[0].start, parts[-1].end
        is_first = len(parts) == 1 and not text[:start].strip(_MARKS)
        if is_first and (text[end - 1] == "s" or not _FINITE.match(text, end)):
            continue
        is_person = is_titled or (len(parts) > 1 and gender(parts[0].word) is not None)
        yield Mention(text[start:end], start, end, is_person)


def _words(name: str) -> Sequence[str]:
    """The words of a name that are no initials."""
    return (name,) if len(name) > 1 and name.isalpha() else _LETTERS.findall(name)


class _Part(NamedTuple):
    """A word of a name; `end` is where it ends without the possessive, `plain` its small letters without that."""

    word: str
    start: int
    end: int
    plain: str
    is_title: bool
    is_possessive: bool


def _part(match: re.Match[str]) -> _Part:
    word = match[0]
    bare = word if word.isalpha() else _POSSESSIVE.sub("", word)
    plain = bare.rstrip(".").casefold()
    cut = len(word) - len(bare)
    return _Part(word, match.start(), match.end() - cut, plain, plain in TITLES, cut > 0)


def _is_no_name(part: _Part) -> bool:
    return part.plain in _NO_NAME and gender(part.word) is None
