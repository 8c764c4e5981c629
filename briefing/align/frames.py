"""What can happen to those who are counted: the words that say so, before and behind a number.

"12 people were killed", "killed 12 people", "the number of dead rose to 12" and "a death toll of 12" are one frame.
Only words that nearly always mean it are taken; "lost" and "found" are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: its name, how a reader is told of it, and whether later reports are expected to differ."""

    name: str
    about: str
    growing: bool
    words: str  # a regex, without groups


_HOSPITAL = r"hospitali[sz]ed|(?:taken|rushed|brought|admitted|flown|sent)\s+to\s+(?:\w+\s+){0,2}hospitals?"
FRAMES = (
    Frame("killed", "killed", True, r"kill(?:ed|ing|s)?|dead|died|dies|die|perished|los(?:t|ing)\s+their\s+lives"
          r"|deaths?|fatalities|lives(?!\s+(?:were\s+|have\s+been\s+)?saved)|drowned"),
    Frame("injured", "injured", True, r"injur(?:ed|ing|ies)|wound(?:ed|ing)|hurt"),
    Frame("missing", "missing", True, r"missing|unaccounted\s+for"),
    Frame("trapped", "trapped", True, r"trapped|stranded"),
    Frame("rescued", "rescued", True, r"rescued|rescuing|saved|plucked"),
    Frame("evacuated", "evacuated", True, r"evacuat(?:ed|ing|ions?)"),
    Frame("homeless", "made homeless or displaced", True, r"displaced|homeless"),
    Frame("arrested", "arrested or detained", True, r"arrest(?:ed|ing|s)|detained|detaining"
          r"|taken\s+into\s+custody|in\s+custody"),
    Frame("hospital", "taken to hospital", True, _HOSPITAL),
    Frame("aboard", "aboard", False, r"aboard|on\s+board"),
    Frame("destroyed", "destroyed", True, r"destroyed|destroying|flattened|razed|burned\s+down"),
    Frame("damaged", "damaged", True, r"damaged|damaging"),
    Frame("dark", "without power", True, r"(?:without|lost|losing)\s+(?:power|electricity)|(?:in\s+the\s+)?dark"),
)  # fmt: skip
# These may well fall from one report to the next; that of the dead does not, unless someone says it was wrong.
MAY_FALL = frozenset({"missing", "trapped", "dark", "hospital", "homeless", "evacuated", "part contained"})
# These count things or need their noun: "it destroyed 40".
NEEDS_NOUN = frozenset(
    {"destroyed", "damaged", "aboard", "homeless", "evacuated", "rescued", "trapped", "dark"}
)

# One of these stands in every sentence that a frame or a toll fits.
_TELLING = frozenset(
    """kill killed killing kills dead died dies die perished lives death deaths fatalities drowned injured injuring
    injuries
    wounded wounding hurt missing unaccounted trapped stranded rescued rescuing saved plucked evacuated evacuating
    evacuation evacuations displaced homeless arrested arresting arrests detained detaining custody hospital hospitals
    hospitalised hospitalized aboard board destroyed destroying flattened razed burned damaged damaging
    power electricity
    dark toll number count total tally""".split()
)

_LINKS = (
    r"(?P<link>(?:\s+(?:were|was|have\s+been|has\s+been|had\s+been|have|had|are|is|being|be|left|reported"
    r"|confirmed|believed"
    r"|feared|found|known|listed|remained|remain|still|also|now|all|in\s+all|to\s+(?:be|have)|seriously|badly|severely"
    r"|critically))*)"
)
_BOUND_WORDS = (
    r"(?:\s+(?:the\s+lives\s+of|of|about|around|at|least|some|more|than|over|nearly|almost|up|to|a|an|total"
    r"|estimated|as|many"
    r"|all|the|roughly|approximately|fewer|no|just|power|electricity))*"
)
_AFTER = tuple((frame, rf"{_LINKS}\s+(?P<frame>{frame.words})(?!\w)") for frame in FRAMES)
_BEFORE = tuple(
    (frame, rf"\b(?:{words}){_BOUND_WORDS}\s*$")
    for frame in FRAMES
    for words in (
        r"(?:cut|cutting|knocked\s+out)\s+(?:power|electricity)" if frame.name == "dark" else frame.words,
    )
    if frame.name != "aboard"
)
# "12 people were killed", "12 people killed in", "12 dead": not "two bombs killed 34", whose number is the doer's.
_NO_OBJECT = re.compile(
    r"\s+(?:in|on|at|by|when|after|as|and|during|near|over|while|but|with|from|across|so)\b|\s*$"
)
_PASSIVE = re.compile(r"\b(?:were|was|been|are|is|be|being)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"\w+ed|\w+ing|hurt", re.IGNORECASE)
_INTRANSITIVE = re.compile(r"died|perished|drowned|missing", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"\s+(?P<frame>dead|injured|wounded|missing|trapped|stranded|rescued|evacuated|displaced|arrested|detained"
    r"|destroyed"
    r"|damaged)\s+(?P<noun>[a-z]{3,}s|[a-z]*men|women|children|people)\b",
    re.IGNORECASE,
)
# "the death toll rose to 15", "the number of destroyed houses stands at 31"
_REACHED = (
    r"(?:[^.;,]{0,50}?\b(?:to|at|of|is|was|reached|reaching|hit|passed)\s+)"
    r"(?:at\s+least\s+|more\s+than\s+|about\s+|over\s+|nearly\s+)?$"
)
_TOLL = re.compile(rf"\b(?:death\s+)?toll\b(?!\s+(?:road|booth|bridge)){_REACHED}", re.IGNORECASE)
_NUMBER_OF = re.compile(
    rf"\b(?:number|count|total|tally)\s+of\s+(?:the\s+)?(?P<what>(?:[a-z]+\s+){{0,3}}?[a-z]+)(?:\s+(?:has|had))?\s+"
    rf"(?:in|at|risen|rose|climbed|grown|grew|stood|stands|fell|fallen|dropped|reached|now|is|was|after|from"
    rf"|since)\b{_REACHED}",
    re.IGNORECASE,
)


# "later raised it to 23", "has been revised to 15": a number that takes the place of one told before it.
_REVISED = re.compile(
    r"\b(?:raised|revised|increased|lowered|reduced|corrected|updated|cut|adjusted)\s+(?:it\s+|that\s+|this\s+|the\s+\w+\s+)?"
    r"(?:up\s+|down\s+|upwards?\s+|downwards?\s+)?to\s+(?:at\s+least\s+|more\s+than\s+|about\s+)?$",
    re.IGNORECASE,
)
_ANY_TOLL = re.compile(
    r"\b(?:death\s+toll|toll|number\s+of\s+(?:the\s+)?(?:dead|deaths|fatalities|victims))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found around a number; ``noun`` where the frame's own words name what is counted."""

    frame: Frame
    total: bool = False
    noun: str | None = None
    noun_end: int = 0


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # On first use: the 26 of them take 20 ms, and a story without a toll needs none.
    return re.compile(pattern, re.IGNORECASE)


def is_possible(text: str) -> bool:
    """False for a sentence without any word that `match` or `revised_toll` needs."""
    return not lexicon.vocabulary(text).isdisjoint(_TELLING)


def match(before: str, after: str, noun_end: int) -> Match | None:
    """The frame of a number between `before` and `after`, whose noun ends at `noun_end` in `after`."""
    if _TOLL.search(before):
        return Match(FRAMES[0], total=True, noun="people")
    if found := _NUMBER_OF.search(before):
        return _counted(found["what"])
    if noun_end == 0 and (adjective := _ADJECTIVE.match(after)):  # "two injured officers"
        frame = _named(adjective["frame"])
        return Match(frame, noun=adjective["noun"], noun_end=adjective.end()) if frame else None
    for frame, pattern in _AFTER:
        if (found := _compiled(pattern).match(after, noun_end)) and _happened_to_them(found, after):
            return Match(frame)
    for frame, pattern in _BEFORE:
        if _compiled(pattern).search(before):
            return Match(frame)
    return None


def revises(before: str) -> bool:
    """True if the words before a number in its sentence say that it takes the place of another."""
    return _REVISED.search(before) is not None


def revised_toll(before: str) -> Match | None:
    """The frame of a revised number whose toll is named further off: "the toll, put at 17, was revised to 15"."""
    return (
        Match(FRAMES[0], total=True, noun="people") if revises(before) and _ANY_TOLL.search(before) else None
    )


def _counted(what: str) -> Match | None:
    """The frame and the noun of "dead", "people killed", "destroyed houses"."""
    words = what.split()
    for frame in FRAMES:
        rest = [word for word in words if not re.fullmatch(frame.words, word, re.IGNORECASE)]
        if len(rest) < len(words):
            nouns = [word for word in rest if word.casefold() not in lexicon.FUNCTION_WORDS]
            return Match(frame, total=True, noun=nouns[-1] if nouns else "people")
    return None


def _named(word: str) -> Frame | None:
    return next((frame for frame in FRAMES if re.fullmatch(frame.words, word, re.IGNORECASE)), None)


def _happened_to_them(found: re.Match[str], after: str) -> bool:
    word = found["frame"]
    if not _ACTIVE.fullmatch(word) or _INTRANSITIVE.fullmatch(word):
        return True
    return bool(_PASSIVE.search(found["link"])) or bool(_NO_OBJECT.match(after, found.end()))
