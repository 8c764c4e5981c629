"""A sentence as tokens, and who or what a verb in it speaks of. Shallow: no parser, only order and closed classes.

News puts whom a thing happened to right before a passive or intransitive verb ("the four were freed", "Ms Ode, 41,
has died") and right behind an active one ("freed the four"). That is all that is read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing import lexicon
from briefing.align.terms import NEGATIVES, Token, is_contraction, tokens

BREAKS = frozenset(
    "; : ( ) \u2013 \u2014 ? that which who when while after before because but although".split()
)
PREPOSITIONS = frozenset(
    """in at on by for from with to into over under as about against during since until near than within without
    amid despite between through around across along""".split()
)
_BE = frozenset("was were been being is are be got get remains remain remained".split())
_LINK = _BE | frozenset("had has have also now still already later then all both not never no longer".split())
_PRONOUNS = frozenset("he she they it".split())
_RESULT = frozenset(
    "declared ruled found held made called rendered pronounced considered deemed left kept".split()
)
UNREAL = frozenset(
    """could may might would will should can if unless whether expected expects likely unlikely
    hopes hoped want wants wanted seek seeks seeking sought urged urges urge asked demanded demanding
    calling fear feared fears believed believe thought presumed possible possibly perhaps maybe
    alleged allegedly reportedly rumours rumors rumour rumor unconfirmed threatened threatens vowed promised would-be
    shall must ought nearly almost supposed try tried tries trying attempt attempted
    considering considered weighing ahead prepare preparing pending once until""".split()
)
DENYING = frozenset("denied denies deny denying dismissed rejects rejected refuted".split())
_REFUSING = frozenset("failed fails refused refuses declined declines".split())
_NO_NEGATION = frozenset(["confidence", "doubt"])  # "a motion of no confidence passed"
_SCOPE = 12  # words that a clause looks back on
# Right before a word: it was said to be so.
_HEARSAY = frozenset(
    "reported feared believed presumed thought declared assumed wrongly mistakenly falsely said rumoured".split()
)
_DOUBT = frozenset(
    "reports report claims claim suggestions suggestion evidence chance possibility idea doubt sign".split()
)


_OUTRIGHT = frozenset("no nobody none neither never deny denied denies denying rejects rejected".split())
# What a plan or a wish would deny ("will not", "cannot") is left out.
_NOT = frozenset(["not", "t", "cannot"])
_FORM = re.compile(
    r"\b(?:(?:was|were|is|are|did|does|do|had|has|have)(?:\s+(?:\w+ly\s+)?not\b|n['\u2019]t\b)"
    r"|(?:cannot|can\s+not|could\s+not)\s+have\b)",
)


def may_deny(text: str) -> bool:
    """True if a sentence may tell that something was not so."""
    own = lexicon.vocabulary(text)
    if "?" in text or (
        _OUTRIGHT.isdisjoint(own) and (_NOT.isdisjoint(own) or _FORM.search(text.lower()) is None)
    ):
        return False
    return not is_bygone(text)


def is_bygone(text: str) -> bool:
    """True if the sentence puts what it tells into another year or an earlier time."""
    may_be = "19" in text or "20" in text or not lexicon.vocabulary(text).isdisjoint(_YEARS)
    return may_be and _BYGONE.search(text.lower()) is not None


_YEARS = frozenset("year years month months decade decades season previously formerly".split())
_BYGONE = re.compile(
    r"\b(?:(?:last|previous)\s+(?:year|month|decade|season)|(?:in|since)\s+(?:\w+\s+)?(?:19|20)\d\d"
    r"|(?:years?|months?|decades?)\s+(?:ago|earlier|before)|previously|formerly)\b",
)


def is_passive(words: Sequence[Token], at: int) -> bool:
    """True if a form of "be" stands before the word, with nothing but adverbs between."""
    for token in words[max(0, at - 4) : at][::-1]:
        if token.word in _BE:
            return True
        if token.word not in _LINK and not token.word.endswith("ly"):
            return False
    return False


def before(words: Sequence[Token], at: int, *, most: int = 8) -> tuple[Token, ...]:
    """The words that a passive, intransitive or adjective at `at` speaks of."""
    i = at - 1
    while i >= 0 and (words[i].word in _LINK or words[i].word.endswith("ly")):
        i -= 1
    if i >= 0 and words[i].word in _RESULT and is_passive(words, i):  # "was declared invalid"
        i -= 1
        while i >= 0 and (words[i].word in _LINK or words[i].word.endswith("ly")):
            i -= 1
    if i > 1 and words[i].word in _PRONOUNS:  # "Ms Ode denied that she had resigned"
        j = i - 1 - (words[i - 1].word == "that")
        if words[j].word in DENYING or words[j].word in lexicon.SPEECH_VERBS:
            i = j - 1
    if i >= 0 and words[i].word in ("who", "which", "that"):  # "the captain, who was freed"
        i -= 1
    if i >= 0 and words[i].word == ",":
        i -= 1
        behind = [n for n in range(i + 1) if words[n].word in ("who", "which", "whose")]
        if behind:  # "Ms Ode, who was reported dead, is alive"
            i = behind[-1] - 1
    found: list[Token] = []
    while i >= 0 and len(found) < most:
        token = words[i]
        if token.word in BREAKS or token.word in _RESULT or token.word in ("\u201c", '"', "\u201d"):
            break
        found.append(token)
        i -= 1
    return tuple(token for token in reversed(found) if token.is_content)


def behind(words: Sequence[Token], at: int, *, most: int = 8) -> tuple[Token, ...]:
    """The words that an active verb, whose last word is at `at`, speaks of."""
    found: list[Token] = []
    for token in words[at + 1 : at + 1 + most]:
        if token.word in BREAKS or token.word in PREPOSITIONS or token.word in (",", "and"):
            break
        found.append(token)
    return tuple(token for token in found if token.is_content and not token.word.endswith("ly"))


def concerned(words: Sequence[Token], at: int, *, most: int) -> tuple[Token, ...]:
    """What a thing behind `at` is about, in a word: the doors in "complaints about the rear doors of the van"."""
    about = next((n for n in range(at + 1, min(at + most, len(words))) if words[n].word in _ABOUT), None)
    if about is None:
        return ()
    end = next((n for n in range(about, len(words)) if words[n].word == "of"), len(words))
    return behind(words[:end], about)[-1:]


_ABOUT = frozenset("about against over concerning regarding".split())


@dataclass(frozen=True, slots=True)
class Mood:
    """How the clause puts what it says."""

    is_real: bool
    is_negated: bool


def mood(words: Sequence[Token], at: int) -> Mood:
    """Whether what stands at `at` is told as fact, and whether it is negated, by the words before it in its clause."""
    start = at
    while start > 0 and words[start - 1].word not in BREAKS and at - start < _SCOPE:
        start -= 1
    # "of No Fixed Address" is a name
    inside = [token.word for n, token in enumerate(words[start:at], start) if token.form != "No" or n == 0]
    last = inside[-4:]
    refused = any(word in _REFUSING and last[n + 1 : n + 2] == ["to"] for n, word in enumerate(last))
    if inside[-1:] and inside[-1] in _HEARSAY:
        return Mood(False, False)
    unreal = not UNREAL.isdisjoint(inside) or (not refused and "to" in inside[-2:])
    negated = refused or any(
        word in NEGATIVES or is_contraction(word)
        for word, follows in pairwise((*inside[-6:], ""))
        if word != "no" or follows not in _NO_NEGATION
    )
    # "denied that the cargo had moved"
    if start > 0 and words[start - 1].word == "that":
        earlier = [token.word for token in words[max(0, start - 4) : start - 1]]
        if any(word in DENYING for word in earlier):
            negated = not negated
        elif any(word in UNREAL or word in _DOUBT for word in earlier):
            unreal = True
    if start > 0 and words[start - 1].word in ("if", "whether", "unless", "when", "until", "before"):
        unreal = True
    return Mood(not unreal, negated)


def negates(text: str, keys: frozenset[str]) -> bool:
    """True if one of the keys is negated, and not only something else in the sentence."""
    if not lexicon.negates(text):
        return False
    words = tokens(text)
    return any(token.key in keys and mood(words, at).is_negated for at, token in enumerate(words))


def quoted(words: Sequence[Token], at: int) -> bool:
    """True if the word stands inside quotation marks."""
    before = [token.word for token in words[:at]]
    return before.count('"') % 2 == 1 or before.count("\u201c") > before.count("\u201d")
