"""How near two full names are in spelling: one name as two papers write it, or a name that one of them has wrong.

"Sergei" and "Sergey", "Joe" and "Joseph" are one name to every reader; "Luka Brezhan" and "Luka Brezanov" are not, but
so near that they may well be meant for one man.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.align.persons import names
from briefing.first_names import gender

_ALIKE = 0.7
_MISSPELT = 1  # so many letters may be a slip of the pen
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d", "œ": "oe"}
)
# What transliterations differ in: groups of consonants, then single letters, then letters that are doubled.
_HISSING = re.compile(r"sh?ch|ch(?=[ei])|cz|t[sz]|d[jz]|z|x")
_SINGLE = str.maketrans("aeijyoucgqkfw", "aaaaauukkkkvv", "h")
_DOUBLED = re.compile(r"(.)\1+")


def are_near(one: str, other: str) -> bool:
    """True if both parts of two full names are alike, and they are not one name in two spellings."""
    (given, last), (another, rival) = (_parts(name) for name in (one, other))
    if not (_are_alike(given, another) and _are_alike(last, rival)) or _are_of_two_sexes(one, other):
        return False
    return not are_variants(one, other)


def are_variants(one: str, other: str) -> bool:
    """True if the two are one name to every reader: transliterations, short forms, letters changed round."""
    (given, last), (another, rival) = (_parts(name) for name in (one, other))
    is_same = _are_one(given, another) or _is_short(given, another)
    return is_same and _are_one(last, rival) and not _are_of_two_sexes(one, other)


def is_slip(one: str, other: str) -> bool:
    """True if a slip of the pen makes one of two names the other: one letter, or only the first name differs."""
    (given, last), (another, rival) = (_parts(name) for name in (one, other))
    if _are_one(last, rival):
        return True
    is_same = _are_one(given, another) or _is_short(given, another)
    return _letters_apart(last, rival) + (0 if is_same else _letters_apart(given, another)) <= _MISSPELT


def initials(name: str) -> list[str]:
    """What names that are near begin with, in both parts: "Chi" as "Ki" and as "Shi", as nobody can tell."""
    given, last = (_starts(part) for part in _parts(name))
    return [one + other for one in given for other in last]


def _starts(part: str) -> str:
    """What the sound begins with, which takes a fifth of the time of all of it."""
    bare = part.lstrip("h")
    if _HISSING.match(bare):
        start = "s"
    else:
        start = "v" if bare.startswith("ph") else bare[:1].translate(_SINGLE) or part[:1]
    return f"{start}k" if part.startswith(("che", "chi")) else start


def surname_forms(name: str) -> tuple[str, str]:
    """What the surname sounds like, and its letters in order: variants of a name have one of the two in common."""
    last = _parts(name)[1]
    return _sound(last), "".join(sorted(last))


@lru_cache(maxsize=65_536)
def _parts(name: str) -> tuple[str, str]:
    """First and last name in plain small letters."""
    words = name.split()
    return _plain(words[0]), _plain(words[-1])


def _plain(word: str) -> str:
    if word.isascii() and word.isalpha():
        return word.lower()
    bare = unicodedata.normalize("NFD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in bare if letter.isalpha())


@lru_cache(maxsize=65_536)
def _sound(part: str) -> str:
    return _DOUBLED.sub(r"\1", _HISSING.sub("s", part).replace("ph", "v").translate(_SINGLE))


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, _sound(one), _sound(other), autojunk=False).ratio() >= _ALIKE


def _are_one(one: str, other: str) -> bool:
    return _sound(one) == _sound(other) or sorted(one) == sorted(other)


def _is_short(one: str, other: str) -> bool:
    """True for "Joe" and "Joseph", "Mike" and "Michael", "Bob" and "Robert"."""
    short, full = sorted((one, other), key=len)
    return full.startswith(short) or names.is_short_form(short, full)


def _are_of_two_sexes(one: str, other: str) -> bool:
    """True for "Mario" and "Maria", "Jan" and "Jana"."""
    sexes = {gender(name.split()[0]) for name in (one, other)} - {None}
    short, full = sorted((_parts(one)[0], _parts(other)[0]), key=len)
    return (
        len(sexes) > 1
        or full == f"{short}a"
        or (full[:-1] == short[:-1] and {full[-1:], short[-1:]} == {"a", "o"})
    )


def _letters_apart(one: str, other: str) -> int:
    """How many letters have to be put in, left out or changed."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        above, row = row, [number]
        for place, against in enumerate(other, start=1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != against)))
    return row[-1]
