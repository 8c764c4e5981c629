"""Which frame a number stands in: the words of `frames` before and behind it, and the noun that it counts there."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.align.figures import nouns
from briefing.align.figures.frames import BY_NAME, FRAMES, Frame, possible

_LINKS = (
    r"(?P<link>(?:\s+(?:were|was|have\s+been|has\s+been|had\s+been|have|had|are|is|being|be|left|reported"
    r"|confirmed|believed"
    r"|feared|found|known|listed|remained|remain|still|also|now|all|as|in\s+all|to\s+(?:be|have)|seriously|badly|severely"
    r"|critically))*)"
)
_BOUND_WORDS = (
    r"(?:\s+(?:the\s+lives\s+of|of|about|around|at|least|some|more|than|over|nearly|almost|up|to|a|an|total"
    r"|estimated|as|many"
    r"|all|the|roughly|approximately|fewer|no|just|power|electricity))*"
)
_AFTER = tuple((frame, rf"{_LINKS}\s+(?P<frame>{frame.words})(?!\w)") for frame in FRAMES)
# Where other words than those behind a number say it before one.
_WORDS_BEFORE = {
    "dark": r"(?:cut|cutting|knocked\s+out)\s+(?:power|electricity)"
    r"|(?:power|electricity)\s+(?:(?:was|were|had\s+been)\s+)?(?:cut|lost|out)\s+(?:to|for|in)",
    "protest": r"(?:crowd|turnout|attendance)\s+(?:(?:was|were)\s+)?(?:(?:put|estimated)\s+)?(?:at|of)",
    "aboard": r"(?:carrying|carried|transporting)",
    "ill": r"(?:sickened|infected|infecting|sickening)",
    "rescued": r"(?:rescued|rescuing|saved|saving|picked\s+up|plucked)",
    "killed": rf"(?:{FRAMES[0].words}|(?:remains|bodies)\s+of)",
}
_BEFORE = tuple(
    (frame, rf"\b(?:{_WORDS_BEFORE.get(frame.name, frame.words)}){_BOUND_WORDS}\s*$") for frame in FRAMES
)
# Nouns that say by themselves what happened to those who are counted.
_TELLING_NOUNS = {
    "bodies": "killed", "corpses": "killed", "fatalities": "killed", "survivors": "rescued", "infections": "ill",
    "cases": "ill", "patients": "ill", "hostages": "hostage", "arrests": "arrested", "evacuees": "evacuated",
    "crew": "aboard", "crewmen": "aboard", "demonstrators": "protest", "protesters": "protest", "marchers": "protest",
}  # fmt: skip
_SOME_ILL = re.compile(
    r"\b(?:the|all|both|of|from|these|those|with|his|her|its|their|struck|removed|another|other)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Seven hostages and a soldier were injured": what happened to them is told, and not how many hostages there are.
_AND_OTHERS = re.compile(r"\s+and\s+(?:\w+\s+){1,3}(?:was|were|had|have)\b", re.IGNORECASE)
_BODIES = re.compile(r"(?:bodies|corpses)\b", re.IGNORECASE)
_COURT = frozenset("court courts judge judges hearing trial lawsuit prosecutors tribunal".split())
# Told by what stands on both sides: "moved some 4,000 people out of the quarter", "recovered 91 of the dead".
_AROUND = tuple(
    (name, rf"\b(?:{before}){_BOUND_WORDS}\s*$", rf"\s+(?:{after})\b")
    for name, before, after in (
        ("evacuated", r"mov(?:ed|ing)", r"out\s+of|away\s+from|to\s+safety"),
        ("killed", r"(?:recovered|found|retrieved|identified)", r"of\s+the\s+(?:dead|victims)"),
    )
)
# "12 people were killed", "12 people killed in", "12 dead": not "two bombs killed 34", whose number is the doer's.
_NO_OBJECT = re.compile(
    r"\s+(?:in|on|at|by|when|after|as|and|during|near|over|while|but|with|from|across|so)\b|\s*[.!]?$"
)
_PASSIVE = re.compile(r"\b(?:were|was|been|are|is|be|being)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"\w+ed|\w+ing|hurt|(?:shot|\w+ed|burnt|beaten)\s+(?:dead|to\s+death)", re.IGNORECASE)
_INTRANSITIVE = re.compile(
    r"died|perished|drowned|missing|fled|marched|rallied|gathered|attended", re.IGNORECASE
)
_ADJECTIVE = re.compile(
    r"\s+(?P<frame>dead|injured|wounded|missing|trapped|stranded|rescued|evacuated|displaced|arrested|detained"
    r"|destroyed"
    r"|damaged)\s+(?P<noun>[a-z]{3,}s|[a-z]*men|women|children|people)\b",
    re.IGNORECASE,
)
# "the death toll rose to 15", "the number of destroyed houses stands at 31"
_REACHED = (
    r"(?:[^.;,]{0,50}?(?:,\s(?-i:[A-Z])\w+[^.;,]{0,40}?){0,2}\b(?:to|at|of|is|was|reached|reaching|hit|passed)\s+)"
    r"(?:now\s+|currently\s+|already\s+)?"
    r"(?:at\s+least\s+|more\s+than\s+|about\s+|over\s+|nearly\s+)?$"
)
_TOLL = re.compile(rf"\b(?:death\s+)?toll\b(?!\s+(?:road|booth|bridge)){_REACHED}", re.IGNORECASE)
# "the number of people known to have died rose on Sunday to 26", "the verified number of persons on board is 151"
_NUMBER_OF = re.compile(
    r"\b(?:number|count|total|tally)\s+of\s+(?:the\s+)?(?P<what>[a-z][^.;,()]{2,70}?)\s+"
    r"(?:(?:has|had|have|now|since|then|already)\s+)*"
    r"(?:risen|rose|climbed|grown|grew|stood|stands|fell|fallen|dropped|increased|reached|is|was|at|to(?!\s+(?:have|be)\b))\b"
    r"(?:[^.;,]{0,50}?\b(?:to|at|of|is))?\s+"
    r"(?:at\s+least\s+|more\s+than\s+|about\s+|over\s+|nearly\s+)?$",
    re.IGNORECASE,
)
# Where the noun of a number ends: "people killed | in the storm", "scooters | affected".
_NOUN_END = re.compile(
    r"\s(?:in|at|after|from|since|across|by|during|with|to|on|off|near|who|that|when|while|as|because|known|confirmed"
    r"|affected|concerned|involved)\b"
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

_ANY_TOLL_WORDS = frozenset(["toll", "number"])
_NUMBER = frozenset(["number", "count", "total", "tally"])  # what `_NUMBER_OF` needs

_ILL = re.compile(
    r"(?:(?:people|patients|persons|children)\s+with|cases\s+of)\s+\w+|(?:\w+\s+)?(?:cases|infections)\b"
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
    # On first use: the 38 of them take 22 ms, and a story without a toll needs none.
    return re.compile(pattern, re.IGNORECASE)


def match(
    before: str, after: str, noun: str | None, noun_end: int, *, words: AbstractSet[str]
) -> Match | None:
    """The frame of a number between `before` and `after`, whose `noun` ends at `noun_end` in `after`.

    `words` are those of the whole sentence.
    """
    if "toll" in words and _TOLL.search(before):
        return Match(FRAMES[0], total=True, noun="people")
    if not words.isdisjoint(_NUMBER) and (found := _NUMBER_OF.search(before)):
        return _counted(found["what"])
    if noun_end == 0 and (adjective := _ADJECTIVE.match(after)):  # "two injured officers"
        frame = _named(adjective["frame"])
        return Match(frame, noun=adjective["noun"], noun_end=adjective.end()) if frame else None
    names = possible(words)
    for frame, pattern in _AFTER:
        if frame.name not in names:
            continue
        if (found := _compiled(pattern).match(after, noun_end)) and _happened_to_them(found, after):
            return Match(frame)
    for frame, pattern in _BEFORE:
        if frame.name in names and _compiled(pattern).search(before):
            return Match(frame)
    for around, ahead, behind in _AROUND:
        if around not in names:
            continue
        if _compiled(behind).match(after, noun_end) and _compiled(ahead).search(before):
            return Match(BY_NAME[around], total=around == "killed")
    if noun is not None and (name := _TELLING_NOUNS.get(noun.casefold())):
        # "all eleven patients", "of 26 patients it tested" are some of them; "two cases before the court" are others
        if name == "ill" and (_SOME_ILL.search(before) or not words.isdisjoint(_COURT)):
            return None
        if _AND_OTHERS.match(after, noun_end) or nouns.is_heard(after, noun_end):
            return None
        return Match(BY_NAME[name], noun="people", noun_end=noun_end)
    return None


def revises(before: str) -> bool:
    """True if the words before a number in its sentence say that it takes the place of another."""
    return _REVISED.search(before) is not None


def revised_toll(before: str, *, words: AbstractSet[str]) -> Match | None:
    """The frame of a number whose toll is named further off than its clause.

    "The toll, put at 17, was revised to 15", "the toll in Arn, Bel and Cor stands at 15".
    """
    is_possible = not words.isdisjoint(_ANY_TOLL_WORDS)
    if is_possible and ((revises(before) and _ANY_TOLL.search(before)) or _TOLL.search(before)):
        return Match(FRAMES[0], total=True, noun="people")
    return None


def _counted(what: str) -> Match | None:
    """The frame and the noun of "dead", "people known to have died", "destroyed houses", "people with measles"."""
    found = next(
        (frame for frame in FRAMES if _compiled(rf"\b(?:{frame.words})(?!\w)").search(what)),
        BY_NAME["ill"] if _ILL.match(what) else None,
    )
    if found is None and _BODIES.match(what):
        return Match(BY_NAME["killed"], total=True, noun="people")
    if found is None:
        return None
    words = _compiled(rf"\b(?:{found.words})(?!\w)").sub(" ", _NOUN_END.split(what)[0]).split()
    named = [word for word in words if word.casefold() not in lexicon.FUNCTION_WORDS]
    if found.name == "ill":
        named = [word for word in named if word.casefold() not in _TELLING_NOUNS]
    return Match(found, total=True, noun=named[-1] if named else "people")


def numbered(before: str) -> str | None:
    """The noun of "the number of scooters affected at ..."; None if `before` does not end so."""
    found = _NUMBER_OF.search(before)
    if found is None:
        return None
    words = [
        word
        for word in _NOUN_END.split(found["what"])[0].split()
        if word.casefold() not in lexicon.FUNCTION_WORDS
    ]
    return words[-1] if words else None


def _named(word: str) -> Frame | None:
    return next((frame for frame in FRAMES if re.fullmatch(frame.words, word, re.IGNORECASE)), None)


def _happened_to_them(found: re.Match[str], after: str) -> bool:
    word = found["frame"]
    if not _ACTIVE.fullmatch(word) or _INTRANSITIVE.fullmatch(word):
        return True
    return bool(_PASSIVE.search(found["link"])) or bool(_NO_OBJECT.match(after, found.end()))
