"""What the words of two statements are compared by, and which of them say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing import lexicon
from briefing.align import terms

# Words that mean one thing beside a value.
_SAME = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "fire blaze flames inferno",
        "home house homes houses",
        "prison jail jailed sentenced imprisoned imprisonment",
        "begin began start started broke erupted erupt",
        "employ employs employed employees employee workforce staff",
        "repair repairs repairing",
        "rebuild rebuilding rebuilt reconstruction",
        "close closes closed shut closing closure",
        "open opens opened reopen reopened",
        "rise rises rose raise increase increased up gained",
        "fall falls fell lose lost drop dropped declined",
        "own owns owned holds hold held stake belong belongs belonged",
        "build built constructed",
        "strike walkout",
        "extinguish extinguished",
        "keep kept store stored contain contained held",
        "vote voted votes",
        "cost costs",
        "value valued worth",
    )
    for word in line.split()
}
# Hedges and the rest of what may stand in one report and not in the other.
_NOISE = frozenset(
    map(
        lexicon.stem,
        """about around some nearly almost roughly approximately estimated estimate expected total official officials
        report reports reportedly least most more than people person persons added also now just still already
        million billion thousand hundred dozen percent per cent according statement according new""".split(),
    )
) | {lexicon.stem(verb) for verb in lexicon.SPEECH_VERBS}


def key_of(word: str) -> str:
    """What a word is compared by."""
    stem = lexicon.stem(word)
    return _SAME.get(stem) or terms.key(stem)


class Said(NamedTuple):
    """The words of a clause that say something."""

    keys: frozenset[str]
    names: frozenset[str]  # those that are names
    words: tuple[str, ...]  # as they stand


def keys_of(clause: str) -> Said:
    """What a clause says."""
    return said(terms.tokens(clause.strip()))


def said(tokens: Sequence[terms.Token]) -> Said:
    """What the tokens of a clause say."""
    keyed = [
        (key_of(token.word), token) for token in tokens if token.is_content and not token.form[0].isdigit()
    ]
    keyed = [(key, token) for key, token in keyed if key not in _NOISE]
    return Said(
        frozenset([key for key, _ in keyed]),
        frozenset([key for key, token in keyed if token.is_name]),
        tuple([token.form for _, token in keyed]),
    )
