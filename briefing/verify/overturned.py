"""What turns a statement round, besides what `modality` knows, where it is left out of what is cited word for word.

Strict, and asked only where a text is held against its citations: a whole article may say the rest elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.verify.parts import part_of_speech
from briefing.verify.scales import CARDINALS
from briefing.verify.tokens import Token

# Directly before the word that they take back, limit or compare.
_BEFORE = frozenset(
    "seldom rarely infrequently few fewer little less least almost nearly virtually practically half most".split()
)
_PHRASES = (("all", "but"), ("next", "to"), ("short", "of"), ("anything", "but"), ("far", "from"))
# What they govern did not happen, or is not so: "ruled out", "cleared of", "acquitted of".
_GOVERN = {
    "out": frozenset(("rule", "rules", "ruled", "ruling")),
    "of": frozenset(("cleared", "acquitted", "exonerated", "absolved", "innocent", "short")),
    "from": frozenset(("dissuaded", "deterred", "kept", "saved", "refrained", "spared")),
    "for": frozenset(("mistook", "mistaken", "mistakes")),
    "like": frozenset(("looks", "looked", "acted", "acts", "dressed", "posed")),
    "as": frozenset(("posed", "posing", "disguised", "dressed")),
}
_RESEMBLE = frozenset(
    "resemble resembles resembled imitate imitates imitated pretend pretends pretended pretending feign feigned dream"
    " dreams dreamed dreamt imagine imagines imagined forgot forgets".split()
)
_RELATIVES = frozenset(("who", "which", "that", "whose"))
_ENDS = frozenset(",;:.!?()") | {"--"}
_PART_WORDS = frozenset("one none some many most half part any few both several dozens hundreds".split())
_NEXT = 2  # words that may stand between such a word and what it is said of


def overturned(source: Sequence[Token], kept: Sequence[int], text: Sequence[Token]) -> str | None:
    """Why the words kept at the positions `kept` of a cited sentence say something else than it, or None."""
    stays = set(kept)
    if source and source[-1].norm == "?" and not (text and text[-1].norm in ("?", '"')):
        return "a question became a statement"
    for index, token in enumerate(source):
        if index in stays or token.kind == "mark":
            continue
        if _is_said_of_next(source, index) and _stays_next(source, index, stays):
            return f"{token.text!r} was left out"
        if _governs(source, index) and _stays_behind(source, index, stays):
            return f"{token.text!r} was left out"
        if token.norm == "of" and _is_part(source, index, stays):
            return f"{source[index - 1].text!r} of them became all"
        if token.norm == "that" and _opens_what_is_told(source, index, stays):
            return f"{source[index - 1].text!r} was left out before what it governs"
    for one, other in pairwise(kept):
        if other - one > 2 and source[other - 1].norm in _RELATIVES and source[other].is_word:
            return f"who {source[other].text!r} was left out"
    return None


def _is_said_of_next(source: Sequence[Token], index: int) -> bool:
    following = source[index + 1].norm if index + 1 < len(source) else ""
    return source[index].norm in _BEFORE or (source[index].norm, following) in _PHRASES


def _governs(source: Sequence[Token], index: int) -> bool:
    if source[index].norm in _RESEMBLE:
        return True
    following = {token.norm for token in source[index + 1 : index + 3]}
    return any(word in following and source[index].norm in verbs for word, verbs in _GOVERN.items())


def _stays_next(source: Sequence[Token], index: int, stays: set[int]) -> bool:
    """True if one of the next words stays, with no mark between."""
    for step in range(index + 1, min(len(source), index + 2 + _NEXT)):
        if source[step].norm in _ENDS:
            return False
        if step in stays:
            return True
    return False


def _stays_behind(source: Sequence[Token], index: int, stays: set[int]) -> bool:
    """True if a word of the same clause behind this one stays."""
    for step in range(index + 1, len(source)):
        if source[step].norm in _ENDS:
            return False
        if step in stays and source[step].is_content:
            return True
    return False


def _is_part(source: Sequence[Token], index: int, stays: set[int]) -> bool:
    """True for "two of" left out before "the five suspects"."""
    if not 0 < index < len(source) - 1 or index - 1 in stays or index + 1 not in stays:
        return False
    before = source[index - 1]
    return before.kind == "number" or before.norm in _PART_WORDS or before.norm in CARDINALS


def _opens_what_is_told(source: Sequence[Token], index: int, stays: set[int]) -> bool:
    """True for "ruled out that" left out before a clause that stays: behind a verb or its particle."""
    if index == 0 or index - 1 in stays or not _stays_next(source, index, stays):
        return False
    return source[index - 1].norm in _GOVERN or part_of_speech(source, index - 1) == "v"
