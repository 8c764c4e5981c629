"""The values of a sentence that another report may give otherwise: figures, days, times of day, votes, owners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import dates, lexicon, quantities
from briefing.align import terms
from briefing.align.retold.words import key_of

LONGEST_WORDS = 50
# Values of one thing are not further apart than this.
MOST_TIMES = 4.0
ABOUT_MINUTES = 20
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


def values(text: str) -> list[Value]:
    """The values of a sentence, none of a question or a long one."""
    if "?" in text or text.count(" ") >= LONGEST_WORDS:
        return []
    clocks = [Value("clock", one.start_char, one.end_char, clock=one) for one in quantities.clock.find(text)]
    return [*_numbers(text), *clocks, *_votes(text), *_days(text), *_owners(text)]


def _numbers(text: str) -> Iterator[Value]:
    for one in quantities.find(text):
        start, end = one.start_char, one.end_char
        if one.low <= 0 or is_year(text[start:end]) or _PARTS.match(text, end):
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


def is_year(form: str) -> bool:
    """True for what nobody takes for a count: "1962"."""
    return len(form) == 4 and form.isdigit() and form[:2] in ("18", "19", "20")
