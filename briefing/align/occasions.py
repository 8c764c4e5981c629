"""What a date in a sentence is the date of: the verb or the noun it hangs on, under one name for many wordings."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import lexicon
from briefing.align import clauses
from briefing.align.terms import Token

# Words for one kind of happening. Verbs and nouns alike: "the court ruled on Thursday", "Thursday's verdict".
_KINDS = {
    word: line.split()[0]
    for line in (
        """ruling ruled rules verdict judgment judgement decision decided annulled voided overturned upheld quashed
        acquitted convicted nullified struck-down set-aside cancelled canceled invalidated dismissed""",
        "death died dies dead",
        "sentenced sentencing jailed",
        "crash crashed came-down collision collided derailed derailment derailing",
        "explosion exploded explosions blast blasts bombing detonated blew",
        "attack attacked attacks raid raided ambush ambushed shooting shot stabbing stabbed assault stormed",
        "arrest arrested arrests detained detention captured",
        "quake earthquake tremor",
        "fire blaze broke-out",
        "sinking sank sunk capsized capsizing capsize",
        "collapse collapsed caved-in gave-way",
        "impact struck hit touched ran-onto ran-aground grounded rammed",
        "release released freed",
        "election vote voted poll polls referendum ballot",
        "resignation resigned quit stepped-down stood-down",
        "landing landed",
        "summit met meeting talks",
        "launch launched",
        "signing signed",
        "opening opened inaugurated",
        "closure closed shut",
        "birth born",
        "wedding married",
        "robbery robbed theft stole stolen heist burglary",
        "kidnapping kidnapped abducted seized abduction boarded boarding",
        "flood flooded floods landslide avalanche",
        "recall recalled",
        "expelled expulsion",
        "discovery discovered found",
        "strike walkout",
        "eruption erupted erupts erupting",
        "reopening reopen reopened reopens",
        "first-case first-patient first-infection first-victim first-death first-cases",
    )
    for word in line.split()
}
_NOUNS = frozenset(
    """ruling verdict judgment judgement decision death crash collision derailment explosion explosions blast blasts
    bombing attack attacks raid ambush shooting stabbing assault arrest arrests detention quake earthquake tremor fire
    blaze sinking capsizing collapse release election poll referendum resignation landing summit meeting talks launch
    signing opening closure birth wedding robbery theft heist burglary kidnapping abduction flood floods landslide
    avalanche eruption recall expulsion discovery walkout boarding first-case first-patient first-infection first-victim
    first-death first-cases sentencing""".split()
)
_SAID = frozenset(
    """said told says announced reported added wrote confirmed stated tweeted posted asked warned insisted
    denied issued published updated spoke called according acknowledged admitted claimed testified
    argued explained described""".split()
)
_IRREGULAR = frozenset(
    """began broke burst came caught fell felt fled found fought froze hit held left lost made met rang ran rose sank
    shot shut spread stole struck swept took threw won went sold sent set cut quit died gave flew drove hid dug burnt
    blew tore stood born shook sunk stolen hit""".split()
)
_REACH = 10


def of(words: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Names of what the date at ``words[first : last + 1]`` is the date of; empty where it dates what somebody said."""
    left = first
    while left > 0 and words[left - 1].word not in clauses.BREAKS and first - left < 2 * _REACH:
        left -= 1
    # "the blast tore through the works at 2:15", "his death on Sunday", "Thursday's verdict"
    found = {
        _name(words, n) for n in range(left, first) if _joined(words, n) in _NOUNS and n >= first - 2 * _REACH
    }
    nearest = next((n for n in range(first - 1, left - 1, -1) if _is_verb(words, n)), None)
    if nearest is None and not found:
        behind = range(last + 1, min(len(words), last + 1 + _REACH))
        nearest = next((n for n in behind if _is_verb(words, n)), None)
        if nearest is not None and any(words[n].word in clauses.BREAKS for n in range(last + 1, nearest)):
            nearest = None
    if nearest is not None:
        if words[nearest].word in _SAID:
            return frozenset()
        found.add(_name(words, nearest))
    if last + 1 < len(words) and _joined(words, last + 1) in _NOUNS:
        found.add(_name(words, last + 1))
    return frozenset(found)


def is_past(word: str) -> bool:
    """True if a word can be the past form of a verb."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 3)


def _is_verb(words: Sequence[Token], at: int) -> bool:
    word = words[at].word
    if word in _IRREGULAR or word in _SAID:
        return True
    # "the injured", "a planned visit" tell nothing
    return (
        word.endswith("ed")
        and len(word) > 3
        and (at == 0 or words[at - 1].word not in ("the", "a", "an", "of"))
    )


def _joined(words: Sequence[Token], at: int) -> str:
    """The word with the one beside it where the two are one term, else alone."""
    for pair in (words[at : at + 2], words[max(0, at - 1) : at + 1]):
        both = "-".join(token.word for token in pair)
        if both in _KINDS:
            return both
    return words[at].word


def _name(words: Sequence[Token], at: int) -> str:
    joined = _joined(words, at)
    return _KINDS.get(joined) or _KINDS.get(words[at].word) or lexicon.stem(words[at].word)


KINDS = frozenset(_KINDS.values())


def kind(word: str) -> str | None:
    """The kind of happening that a word tells of, if any."""
    return _KINDS.get(word)
