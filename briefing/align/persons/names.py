"""Names of persons, bodies and places: whether two of them may be forms of one.

Spellings ("Sergei", "Sergey"), short forms and titles make no other person, "Mount" and "Group" no other thing.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

CAPITALISED = r"[A-Z][a-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*"
PERSON = rf"{CAPITALISED}(?:\s+(?:[A-Z]\.|(?:van|von|de|da|del|bin|al|el|la)\s+{CAPITALISED}|{CAPITALISED})){{1,3}}"


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


def is_short_form(one: str, other: str) -> bool:
    """True if of two first names the one is short for the other: "mike", "michael"; "bob", "robert"."""
    if other in _SHORT.get(one, ()) or one in _SHORT.get(other, ()):
        return True
    short, full = sorted((one, other), key=len)
    is_shorter = len(full) - len(short) > 1 and one[0] == other[0]  # not "maria", "marta"
    return is_shorter and _skeleton(full).startswith(_skeleton(short))


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


# What names of bodies and places have in common.
_GENERIC = frozenset(
    """group company inc ltd corp bank lines shipping foods works hospital infirmary clinic centre center medical port
    cape mount mt st saint island islands lake river peak county city town university college school street road park
    station airport bridge hotel north south east west new the of and san el la los le""".split()
)
# An event in a bay, a county or a street may be at a town or a hospital too.
_SORTS = {
    word: line.split()[0]
    for line in (
        "sea sound bay gulf strait straits channel ocean lake river fjord",
        "county province region state district valley mountains hills",
        "street road avenue lane highway motorway square",
        "hospital infirmary clinic medical",
        "school college university academy",
        "court prison jail",
        "hotel hall theatre stadium arena church cathedral museum",
        "station airport airfield airbase",
        "park forest wood woods",
    )
    for word in line.split()
}
_PART = re.compile(r"[^\W\d_]{2,}")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_SHORT_WORD = 3


@lru_cache(maxsize=4_096)
def telling(name: str) -> frozenset[str]:
    """The words that tell a name from others, in small letters: "Mount Dravo" goes by "dravo"."""
    words = frozenset(_PART.findall(_POSSESSIVE.sub("", name.casefold())))
    return words - _GENERIC or words


def are_of_one_sort(one: str, other: str) -> bool:
    """True if of the two places neither may lie in the other, by their last words: towns, or bays, or hospitals."""
    first, second = (
        {_SORTS[word] for word in _PART.findall(name.casefold()) if word in _SORTS} for name in (one, other)
    )
    return first == second


def agree(one: str, other: str) -> bool:
    """True if the two may be forms of one name: "Lindqvar", "Petra Lindqvar"; "Mt Dravo", "Dravo"."""
    first, second = telling(one), telling(other)
    if are_namesakes(one, other):
        return False
    if not first.isdisjoint(second):
        return True
    alike = {_skeleton(word) for word in first if len(word) > _SHORT_WORD}
    return any(_skeleton(word) in alike for word in second if len(word) > _SHORT_WORD)


def are_namesakes(one: str, other: str) -> bool:
    """True for two first names with one surname: "Anna Kell", "Maria Kell"."""
    first, second = one.split(), other.split()
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        return False
    return not _GENERIC & {first[-1].casefold()} and not same_person(one, other)
