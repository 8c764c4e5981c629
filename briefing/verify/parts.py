"""Parts of speech, guessed from dictionary, ending and neighbours: enough to tell a verb from a noun in most news."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token

_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your some any no each every of in on for from by "
    "with at".split()
)
_VERB_LEADS = frozenset(
    "to will would can could may might must should shall not cannot he she they we i it who".split()
)


def part_of_speech(tokens: Sequence[Token], index: int) -> str:
    """A guess at n, v, a or r, from the dictionary, the ending and the word before."""
    word = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    parts = meaning(word).parts
    if not parts:
        if word.endswith("ly"):
            return "r"
        if word.endswith(("ed", "ing", "ize", "ise")):
            return "v"
        return "a" if word.endswith(("al", "ous", "ic", "ive", "able", "less", "ful")) else "n"
    if (
        word.endswith("ing")
        and "n" in parts
        and _follows_modifier(tokens, index)
        and _ends_phrase(tokens, index)
    ):
        return "n"
    if "v" in parts and (
        before in _VERB_LEADS or (word.endswith(("ed", "ing")) and before not in _DETERMINERS)
    ):
        return "v"
    if before in _DETERMINERS and parts[0] == "v" and "n" in parts:
        return "n"
    if (
        parts[0] == "v"
        and not word.endswith(("ed", "ing"))
        and "n" in parts
        and _follows_modifier(tokens, index)
    ):
        return "n"
    return parts[0]


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 >= len(tokens) or (
        not tokens[index + 1].is_content and tokens[index + 1].norm not in _DETERMINERS
    )


def _follows_modifier(tokens: Sequence[Token], index: int) -> bool:
    if not index or tokens[index - 1].kind == "mark":
        return False
    before = tokens[index - 1]
    return bool(meaning(before.norm).parts[:1] in ("a", "n") and before.is_content)
