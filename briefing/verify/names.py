"""Proper names: which tokens are one, and when two of them are the same in other dress."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token

CALENDAR = frozenset(
    """january february april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday""".split()
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
