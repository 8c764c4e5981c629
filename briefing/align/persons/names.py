"""Names of persons: how they are written, and whether two of them may be forms of one.

Spellings ("Sergei", "Sergey"), short forms and titles make no other person.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

CAPITALISED = r"[A-Z][a-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*"
PERSON = rf"{CAPITALISED}(?:\s+(?:[A-Z]\.|(?:van|von|de|da|del|bin|al|el|la)\s+{CAPITALISED}|{CAPITALISED})){{1,3}}"
TITLE_WORDS = frozenset(
    "mr mrs ms dr sir dame lord lady professor prof general colonel captain sergeant senator".split()
)


@lru_cache(maxsize=65_536)
def same_person(one: str, other: str) -> bool:
    """True if the two may be forms of one name: the consonants of the surname agree, and some given name."""
    first, second = one.casefold().split(), other.casefold().split()
    if _skeleton(first[-1]) != _skeleton(second[-1]):
        return False
    return any(_same_given(a, b) for a in first[:-1] for b in second[:-1])


def _same_given(one: str, other: str) -> bool:
    if other in _SHORT.get(one, ()) or one in _SHORT.get(other, ()):
        return True
    if one[0] != other[0]:
        return False
    a, b = _skeleton(one), _skeleton(other)
    is_short = min(len(one.rstrip(".")), len(other.rstrip("."))) == 1
    return (
        is_short or a.startswith(b) or b.startswith(a) or SequenceMatcher(None, one, other).ratio() >= _ALIKE
    )


_ALIKE = 0.75
# Short forms that share too little with the full name; most are known by their consonants.
_SHORT = {
    short: tuple(full)
    for short, *full in (
        line.split()
        for line in """bill william, billy william, will william, bob robert, bobby robert, jim james, jimmy james,
        ted edward theodore, ed edward, dick richard, rick richard, jack john, hank henry, chuck charles,
        liz elizabeth, beth elizabeth, betty elizabeth, kate katherine catherine, kathy catherine, peggy margaret,
        meg margaret, tony anthony, harry henry harold, steve stephen, drew andrew, gene eugene, sasha alexander
        alexandra, sandy alexander, pepe jose, paco francisco, gus augustus, sally sarah, molly mary, polly mary,
        nancy ann, trish patricia, tricia patricia, misha mikhail, kolya nikolai, zhenya yevgeny, becky rebecca,
        hans johannes, klaus nikolaus""".split(",")
    )
}


def knows(text: str, name: str, own: str) -> bool:
    """True if `text` has the person `name` too: by surname, or by given name where `own` has that surname."""
    telling = name.split()[0] if name.split()[-1] == own.split()[-1] else name.split()[-1]
    return telling in text and re.search(rf"\b{re.escape(telling)}\b", text) is not None


@lru_cache(maxsize=4_096)
def _skeleton(name: str) -> str:
    """A name without what transliterations differ in: vowels, doubled letters, c/k, w/v, ph/f, silent h."""
    text = (
        name.casefold()
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("ch", "k")
        .replace("kh", "k")
        .replace("w", "v")
    )
    text = text.replace("c", "k").replace("z", "s").replace("q", "k").replace("x", "ks")
    text = re.sub(r"[aeiouyhj\u00e0-\u00ff'\u2019-]", "", text)
    return re.sub(r"(.)\1+", r"\1", text)
