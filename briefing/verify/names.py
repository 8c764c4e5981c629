"""Proper names: which tokens are one, and when two of them are the same in other dress."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token

CALENDAR = frozenset(
    """january february april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday""".split()
)
# Before a name they say what someone is; they are not part of it.
TITLES = frozenset(
    """president minister secretary chancellor premier senator governor mayor general colonel captain lieutenant major
    sergeant sheriff chief judge justice king queen prince princess pope sir lord lady dame professor doctor mr mrs ms
    dr sen rep gov gen col capt lt sgt prof det officer detective inspector superintendent commissioner constable
    ambassador director chairman chairwoman chair spokesman spokeswoman deputy vice prime foreign attorney congressman
    congresswoman representative councillor coroner reverend father sister brother bishop archbishop cardinal imam
    ayatollah rabbi saint st us u.s uk eu un""".split()
)
_PARTICLES = frozenset(
    "of the de da di du del della van von der den bin al el la le y and for & ' - \"".split()
)
_OPENERS = frozenset((".", "!", "?", ":", '"', "'", ";", "(", "*", "-", "--"))
_SKIPPED_IN_INITIALS = frozenset(("of", "the", "and", "for", "&", "in", "on"))
# Demonyms and short forms that share too few letters with their country.
_SAME_PLACE = {
    "us": "united", "usa": "united", "american": "united", "america": "united", "uk": "britain", "british": "britain",
    "briton": "britain", "dutch": "netherlands", "french": "france", "greek": "greece", "swiss": "switzerland",
    "danish": "denmark", "dane": "denmark", "polish": "poland", "pole": "poland", "turkish": "turkey", "turk": "turkey",
    "turkiye": "turkey", "spanish": "spain", "spaniard": "spain", "finnish": "finland", "filipino": "philippines",
    "welsh": "wales", "irish": "ireland", "thai": "thailand", "iraqi": "iraq", "eu": "european",
}  # fmt: skip
_DEMONYM_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "nian", "s")


def is_name(tokens: Sequence[Token], index: int) -> bool:
    """True for a capitalised word inside a sentence, or at its start if no dictionary has it."""
    token = tokens[index]
    if token.kind != "word" or not token.is_capital:
        return False
    if token.norm in CALENDAR:
        return True
    before = next((tokens[step] for step in range(index - 1, -1, -1)), None)
    if before is None or before.norm in _OPENERS:
        return not token.is_content or not meaning(token.norm).bases if len(token.text) > 1 else False
    return True


def same_name(one: str, other: str) -> bool:
    """True for two case-folded forms of one name: country and demonym ("japan", "japanese"), plural, short form."""
    if one == other or _SAME_PLACE.get(one, one) == _SAME_PLACE.get(other, other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or short[:4] != long[:4]:
        return False
    trunk = short[:-1] if short[-1] in "aeoy" and long != short + "s" else short
    return any(long == base + ending for base in (short, trunk) for ending in _DEMONYM_ENDINGS)


def is_demonym(word: str) -> bool:
    """True for a case-folded word that reads as a nationality: "russian", "french"."""
    return word in _SAME_PLACE or (word.endswith(_DEMONYM_ENDINGS) and "a" in meaning(word).parts)


def name_pairs(tokens: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """Each two case-folded capitalised words that one name has in this order, other parts of it between or not.

    A name goes on over particles ("Bank of Japan") and ends at a possessive, another mark or any other word.
    """
    found: set[tuple[str, str]] = set()
    run: list[str] = []
    gap = 0
    for token in tokens:
        if token.is_capital and token.is_word:
            found.update((earlier, token.norm) for earlier in run[-6:])
            run.append(token.norm)
            gap = 0
            if token.text.endswith(("'s", "\u2019s")):
                run = []
        elif run and (token.norm in _PARTICLES or (token.norm == "." and len(run[-1]) <= 4)) and gap < 2:
            gap += 1
        else:
            run, gap = [], 0
    return frozenset(found)


def acronyms(tokens: Sequence[Token]) -> dict[str, int]:
    """Initials of each run of two to six capitalised words, case-folded, with the index of its first word."""
    found: dict[str, int] = {}
    index = 0
    while index < len(tokens):
        if not tokens[index].is_capital:
            index += 1
            continue
        start, initials = index, ""
        while index < len(tokens) and len(initials) < 6:
            if tokens[index].is_capital:
                initials += tokens[index].norm[:1]
            elif tokens[index].norm not in _SKIPPED_IN_INITIALS:
                break
            index += 1
        for offset in range(max(1, len(initials) - 1)):
            if len(initials) - offset >= 2:
                found.setdefault(initials[offset:], start)
        index = max(index, start + 1)
    return found


def is_acronym(token: Token) -> bool:
    """True for two to six capital letters, with or without dots."""
    letters = token.text.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()
