"""What a clause says when its value is taken out of it: the words that are left, and the value.

"Repairs are expected to cost 4.5 million crowns" is a sum that repairs will cost; "The mill was built in 1962" is a
year in which the mill was built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing import dates, lexicon, quantities
from briefing.align import terms, untold
from briefing.quotations import outside
from briefing.types import Sentence

LONGEST_WORDS = 50
# Values of one thing are not further apart than this.
MOST_TIMES = 4.0
ABOUT_MINUTES = 20
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
# "three years ago", "two days later", "a 34-year-old", "the 60-year-old mill"
_NO_LENGTH = re.compile(r"-|\s*(?:ago|later|earlier|old|after|before|since|into|from)\b")
_NO_LENGTH_BEFORE = re.compile(
    r"\b(?:past|(?:the|these|for)\s+last|next|previous|first|time\s+in|within|every)\s+$"
)
_PARTS = re.compile(r"\s+(?:of\s+(?:them|whom|which|those|these)|more|others?)\b")
_WORD = re.compile(r"[a-z][a-z-]+")
_UNITS_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years".split()
)
# Whom a place employs are people: "employs 1,200 people", "has 1,500 employees".
_STAFF = frozenset("employee employees staff workforce people".split())
_NOUN_ENDS = lexicon.FUNCTION_WORDS
_VOTES = re.compile(
    r"\b(?P<one>\d{1,3}|[a-z]+)(?:\s+votes)?\s*(?:-|\u2013|\s+to\s+)\s*(?P<other>\d{1,3}|[a-z]+)(?=\s|[.,]|$)"
)
# "Seven councillors were for the plan and six against."
_N = (
    r"(?:\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen"
    r"|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty)"
)
_FOR_AGAINST = re.compile(
    rf"\b(?P<one>{_N})\s+(?:\w+\s+){{0,3}}?(?:for|in\s+favou?r)\b[^.;]{{0,50}}?\b(?P<other>{_N})\s+"
    r"(?:\w+\s+){0,2}?against\b"
)
_AGAINST = frozenset(["against"])
# "The mill belongs to Olav Holt", "is owned by the Norland Group": who that is, up to the end of the name.
_OWNER = re.compile(
    r"\b(?:belong(?:s|ed)?\s+to|(?:is|was|are|were)\s+owned\s+by)\s+(?P<owner>(?:the\s+)?(?:[a-z]+\s+){0,3}?[A-Z][\w&'\u2019-]*"
    r"(?:\s+(?:of\s+)?[A-Z][\w&'\u2019-]*){0,4})"
)
OWNING = frozenset(["belong", "belongs", "belonged", "owned"])
_VOTED = frozenset("vote votes voted voting ballot".split())
_IN = re.compile(
    r"\b(?:in|on|by|until|till|from|since|for|during|of)\s+(?:(?:the|early|late|mid|end|beginning|middle|of|about)\s+)*$"
)
_MOST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
# Of these there is one: a council may meet on Monday and on Thursday.
_ONCE = frozenset(
    map(
        lexicon.stem,
        """began begin started start broke erupted exploded collapsed crashed sank struck died killed born founded built
        happened occurred arrested closes close open opens opened end ends ended resigned""".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a sentence, and where it stands there."""

    kind: str  # what it is comparable with: "money EUR", "count home", "year"
    start_char: int
    end_char: int
    quantity: quantities.Quantity | None = None  # where it is a number with a unit
    clock: quantities.clock.Clock | None = None
    names: frozenset[str] = frozenset()  # the keys of a name
    parts: tuple[int, ...] = ()  # else

    def agrees(self, other: Value) -> bool:
        """True if both may be said of one thing, or are so far apart that they are not."""
        if self.clock is not None and other.clock is not None:
            apart = abs(self.clock.minutes - other.clock.minutes)
            return apart <= ABOUT_MINUTES or quantities.clock.same(self.clock, other.clock) is not False
        if self.names and other.names:
            return not self.names.isdisjoint(other.names)
        if self.quantity is None or other.quantity is None:
            return self.parts == other.parts
        low, high = sorted((self.quantity.low, other.quantity.low))
        return high > MOST_TIMES * low or quantities.compatible(self.quantity, other.quantity)


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


def values(text: str) -> list[Value]:
    """The values of a sentence, none of a question or a long one."""
    if "?" in text or text.count(" ") >= LONGEST_WORDS:
        return []
    clocks = [Value("clock", one.start_char, one.end_char, clock=one) for one in quantities.clock.find(text)]
    return [*_numbers(text), *clocks, *_votes(text), *_days(text), *_owners(text)]


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
    said = _said(tokens)
    return Statement(
        sentence=sentence,
        place=place,
        value=value,
        keys=said.keys,
        names=said.names,
        days=frozenset(
            [token.word for token in tokens if token.word in dates.CALENDAR or _is_year(token.form)]
        ),
        which=frozenset([token.word for token in tokens if token.word in terms.WHICH]),
        will_be=not words.isdisjoint(_WILL_WORDS) and _WILL.search(plain, left, right) is not None,
        words=said.words,
    )


def clause_of(plain: str, start: int, end: int) -> str:
    """The clause that a stretch stands in, without who says so."""
    left, right = _clause(plain, start, end)
    return _unattributed(plain[left:start], plain[start:right])


class Said(NamedTuple):
    """The words of a clause that say something."""

    keys: frozenset[str]
    names: frozenset[str]  # those that are names
    words: tuple[str, ...]  # as they stand


def keys_of(clause: str) -> Said:
    """What a clause says."""
    return _said(terms.tokens(clause.strip()))


def _said(tokens: Sequence[terms.Token]) -> Said:
    keyed = [
        (key_of(token.word), token) for token in tokens if token.is_content and not token.form[0].isdigit()
    ]
    keyed = [(key, token) for key, token in keyed if key not in _NOISE]
    return Said(
        frozenset([key for key, _ in keyed]),
        frozenset([key for key, token in keyed if token.is_name]),
        tuple([token.form for _, token in keyed]),
    )


def _unattributed(before: str, behind: str) -> str:
    """A clause in two parts, without who says so in front of it or behind it."""
    if at := _ATTRIBUTION.match(before):
        before = before[at.end() :]
    clause = f"{before} {behind}"
    if ("said" in clause or "according" in clause) and (at := _ATTRIBUTION.search(clause, 1)):
        clause = clause[: at.start()]
    return clause.strip()


def key_of(word: str) -> str:
    """What a word is compared by."""
    stem = lexicon.stem(word)
    return _SAME.get(stem) or terms.key(stem)


def _is_year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and form[:2] in ("18", "19", "20")


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(plain)
    for match in _BREAK.finditer(plain):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def _numbers(text: str) -> Iterator[Value]:
    for one in quantities.find(text):
        start, end = one.start_char, one.end_char
        if one.low <= 0 or _is_year(text[start:end]) or _PARTS.match(text, end):
            continue
        kind: str | None = one.dimension
        if kind == "duration" and (_NO_LENGTH.match(text, end) or _NO_LENGTH_BEFORE.search(text[:start])):
            continue
        if kind == "count":
            noun = _noun(text, end)
            kind = None if noun is None else f"count {noun}"
        if kind is not None:
            yield Value(kind, start, end, one)


def _noun(plain: str, end: int) -> str | None:
    """The key of what is counted: the last of the one or two small words behind the number."""
    if plain[end : end + 1] != " ":
        return None
    noun = None
    for match in _WORD.finditer(plain, end, end + 40):
        word = match[0]
        if word in _NOUN_ENDS or plain[match.start() - 1] != " " or word.endswith("ed"):
            break
        noun = word
        if plain[match.end() : match.end() + 1] != " ":
            break
        if word.endswith("s"):
            break
    if noun is None or noun in _UNITS_OF_TIME:
        return None
    return "people" if noun in _STAFF else key_of(noun)


def _votes(text: str) -> Iterator[Value]:
    words = lexicon.vocabulary(text)
    patterns = [_VOTES] if not words.isdisjoint(_VOTED) else []
    patterns += [_FOR_AGAINST] if not words.isdisjoint(_AGAINST) else []
    for pattern in patterns:
        for match in pattern.finditer(text):
            sides = [quantities.find(side.lower()) for side in (match["one"], match["other"])]
            if all(len(side) == 1 and side[0].dimension == "count" for side in sides):
                start, end = match.start("one"), match.end("other")
                yield Value("votes", start, end, parts=tuple(int(side[0].low) for side in sides))


def _owners(text: str) -> Iterator[Value]:
    if lexicon.vocabulary(text).isdisjoint(OWNING):
        return
    for match in _OWNER.finditer(text):
        names = frozenset([token.key for token in terms.tokens(match["owner"]) if token.is_content])
        if names:
            yield Value("owner", *match.span("owner"), names=names)


def _days(text: str) -> Iterator[Value]:
    for one in dates.find(text):
        if one.direction or one.last_day or (one.relative and one.form not in ("weekday", "month")):
            continue
        parts = {
            "year": (one.year,),
            "month": (one.month,),
            "day": (one.month, one.day),
            "weekday": (one.weekday,),
        }.get(one.form)
        if one.form == "day" and (one.day or 0) > _MOST_DAYS.get(one.month or 0, 31):
            continue
        if parts is not None and _IN.search(text[: one.start_char]):
            known = tuple([part if part is not None else -1 for part in parts])
            yield Value(one.form, one.start_char, one.end_char, parts=known)


def is_told_once(keys: frozenset[str]) -> bool:
    """True where what two dated statements share happens once."""
    return not keys.isdisjoint(_ONCE_KEYS)


_ONCE_KEYS = frozenset(_SAME.get(stem) or terms.key(stem) for stem in _ONCE)
