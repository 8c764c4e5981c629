"""What a clause says when its value is taken out of it: the words that are left, and the value.

"Repairs are expected to cost 4.5 million crowns" is a sum that repairs will cost; "The mill was built in 1962" is a
year in which the mill was built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing import dates, lexicon
from briefing.align import terms, untold
from briefing.align.retold.values import Value, is_year
from briefing.align.retold.words import key_of, said
from briefing.quotations import outside
from briefing.types import Sentence

_BREAK = re.compile(
    r"[;:()\u2013\u2014\u201c\u201d\"]|,\s|\.\s|\s(?:and|but|while|although|because|after|before|when|where|which|who|as)\s"
)
_ATTRIBUTION = re.compile(
    r"^\W*(?:[\w'\u2019.-]+\s+){1,6}(?:said|says|announced|reported|confirmed|estimates?|estimated|believes?)\s+(?:that\s+)?"
    r"|\s+according\s+to\s.*$|\s+(?:[\w'\u2019-]+\s+){1,4}said\.?$"
)
_WILL = re.compile(
    r"\b(?:will|would|shall|(?:is|are)\s+to|(?:expected|due|set|scheduled|going|plans?|likely)\s+to)\b|'ll\b"
)
_PERHAPS = re.compile(
    r"\b(?:could|might|may|should|if|unless|whether|not|no|never|nobody|none|without|denied|up\s+to\s+now|so\s+far)\b|n['\u2019]t\b"
    r"|\b(?:average|usually|typically|normally|each|every|per)\b",
    re.IGNORECASE,
)
_PERHAPS_WORDS = frozenset(
    """could might may should if unless whether not no never nobody none without denied up so t average usually
    typically normally each every per""".split()
)
_WILL_WORDS = frozenset("will would shall to ll".split())
# Of these there is one: a council may meet on Monday and on Thursday.
_ONCE = frozenset(
    map(
        key_of,
        """began begin started start broke erupted exploded collapsed crashed sank struck died killed born founded built
        happened occurred arrested closes close open opens opened end ends ended resigned""".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A value, and what is said of it."""

    sentence: Sentence
    place: int
    value: Value
    keys: frozenset[str]  # of the other words of the clause
    names: frozenset[str]  # those that are names
    days: frozenset[str]  # days, months and years it says besides
    which: frozenset[str]  # "first", "another"
    will_be: bool
    words: tuple[str, ...]  # the other words as they stand, to say what it is about

    @property
    def kind(self) -> str:
        """The kind of its value."""
        return self.value.kind

    @property
    def text(self) -> str:
        """The value as it stands."""
        return self.sentence.text[self.value.start_char : self.value.end_char]


def read(sentence: Sentence, place: int, value: Value) -> Statement | None:
    """What the sentence says of the value; None for what may be, is not, or stands in quotation marks."""
    start, end = value.start_char, value.end_char
    plain = outside(sentence.text)
    if plain[start:end].isspace() or untold.EACH.match(plain, end):
        return None
    left, right = _clause(plain, start, end)
    clause = _unattributed(plain[left:start], plain[end:right])
    words = lexicon.vocabulary(sentence.text)
    if not words.isdisjoint(_PERHAPS_WORDS) and _PERHAPS.search(clause):
        return None
    if untold.is_elsewhen(clause):
        return None
    tokens = terms.tokens(clause)
    what = said(tokens)
    return Statement(
        sentence=sentence,
        place=place,
        value=value,
        keys=what.keys,
        names=what.names,
        days=frozenset(
            [token.word for token in tokens if token.word in dates.CALENDAR or is_year(token.form)]
        ),
        which=frozenset([token.word for token in tokens if token.word in terms.WHICH]),
        will_be=not words.isdisjoint(_WILL_WORDS) and _WILL.search(plain, left, right) is not None,
        words=what.words,
    )


def clause_of(plain: str, start: int, end: int) -> str:
    """The clause that a stretch stands in, without who says so."""
    left, right = _clause(plain, start, end)
    return _unattributed(plain[left:start], plain[start:right])


def _unattributed(before: str, behind: str) -> str:
    """A clause in two parts, without who says so in front of it or behind it."""
    if at := _ATTRIBUTION.match(before):
        before = before[at.end() :]
    clause = f"{before} {behind}"
    if ("said" in clause or "according" in clause) and (at := _ATTRIBUTION.search(clause, 1)):
        clause = clause[: at.start()]
    return clause.strip()


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(plain)
    for match in _BREAK.finditer(plain):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def is_told_once(keys: frozenset[str]) -> bool:
    """True where what two dated statements share happens once."""
    return not keys.isdisjoint(_ONCE)
