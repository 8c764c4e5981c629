"""What can happen to those who are counted: the words that say so, before and behind a number.

"12 people were killed", "killed 12 people", "the number of dead rose to 12" and "a death toll of 12" are one frame.
Only words that nearly always mean it are taken; "lost" and "found" are not.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
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


_HOSPITAL = (
    r"hospitali[sz]ed|(?:taken|rushed|brought|admitted|flown|sent)\s+to\s+(?:\w+\s+){0,2}hospitals?"
    # who is still there are some of those who were brought
    r"|(?<!still\s)in\s+(?:the\s+)?hospitals?"
    r"|admitted(?=\s*$|\s+(?:over|on|with|for|last))"
)
FRAMES = (
    Frame("killed", "killed", True, r"kill(?:ed|ing|s)?|dead|died|dies|die|perished|los(?:t|ing)\s+their\s+lives"
          r"|(?:known|confirmed|feared|presumed)\s+(?:to\s+have\s+died|to\s+be\s+dead|dead)"
          r"|deaths?|fatalities|lives(?!\s+(?:were\s+|have\s+been\s+)?saved)|drowned"),
    Frame("injured", "injured", True, r"injur(?:ed|ing|ies)|wound(?:ed|ing)|hurt|burned"
          r"|(?:treated|(?:received|receiving|needed|given)\s+(?:\w+\s+)?treatment)(?=\s+(?:for|in|at|on|by)\b|\s*$)"
          r"|(?:suffered|suffering|sustained|with)\s+(?:\w+\s+){0,2}(?:injuries|wounds|burns|fractures)"),
    Frame("missing", "missing", True, r"missing|unaccounted\s+for|(?:looked|searched)\s+for"
          r"|(?:not|yet)\s+(?:to\s+be|been)\s+(?:found|traced|located)"),
    Frame("trapped", "trapped", True, r"trapped|stranded"),
    Frame("rescued", "rescued", True, r"rescued|rescuing|saved|plucked|picked\s+up|brought\s+to\s+safety|survived"
          r"|pulled\s+(?:out\s+)?alive"),
    Frame("evacuated", "evacuated", True, r"evacuat(?:ed|ing|ions?)|fled"
          r"|(?:told|ordered)\s+to\s+(?:leave|evacuate)|(?:moved|taken)\s+to\s+(?:\w+\s+)?(?:shelters?|safety)"
          r"|moved\s+out\s+of|(?:had|having|forced)\s+to\s+(?:leave|flee|abandon)\s+(?:their|the)\s+(?:homes?|houses?)"),
    Frame("homeless", "made homeless or displaced", True, r"displaced|homeless"),
    Frame("ill", "taken ill", True, r"ill|sick|sickened|infected|fallen\s+(?:ill|sick)|tested\s+positive"
          r"|(?:(?:confirmed|probable|suspected|or|and)\s+)+cases"),
    Frame("freed", "freed", True, r"freed|released|freeing|releasing|set\s+free"),
    Frame("hostage", "held", False, r"kidnapped|abducted|(?:(?:taken|held)\s+)?(?:hostage|captive)|held"),
    Frame("protest", "on the streets", False, r"march(?:ed|ing)|demonstrat(?:ed|ing)|protested|rallied|gathered"
          r"|turned\s+out|took\s+part"),
    Frame("arrested", "arrested or detained", True, r"arrest(?:ed|ing|s)|detained|detaining"
          r"|taken\s+into\s+custody|in\s+custody"),
    Frame("hospital", "taken to hospital", True, _HOSPITAL),
    Frame("aboard", "aboard", False, r"aboard|on\s+board"),
    Frame("destroyed", "destroyed", True, r"destroyed|destroying|flattened|razed|levell?ed|gutted|burned\s+down"
          r"|burned\s+to\s+the\s+ground"
          r"|reduced\s+to\s+(?:ash(?:es)?|rubble)|consumed"),
    Frame("damaged", "damaged", True, r"damaged|damaging"),
    Frame("dark", "without power", True, r"(?:without|lost|losing)\s+(?:power|electricity)|(?:in\s+the\s+)?dark"),
)  # fmt: skip
# These may well fall from one report to the next; that of the dead does not, unless someone says it was wrong.
MAY_FALL = frozenset(
    {"missing", "trapped", "dark", "hospital", "hostage", "homeless", "evacuated", "part contained"}
)
# These count things or need their noun: "it destroyed 40".
NEEDS_NOUN = frozenset(
    "destroyed damaged aboard homeless evacuated rescued trapped dark freed hostage".split()
)

# One of its words stands in every sentence that a frame fits; "number of people with measles" and the like of "ill".
_WORDS = {
    "killed": """kill killed killing kills dead died dies die perished lives death deaths fatalities drowned toll bodies
        corpses remains victims""",
    "injured": """injured injuring injuries wounded wounding hurt burned treated treatment burns wounds fractures""",
    "missing": "missing unaccounted looked searched found traced located",
    "trapped": "trapped stranded",
    "rescued": "rescued rescuing saved saving plucked picked safety survived survivors alive",
    "evacuated": """evacuated evacuating evacuation evacuations evacuate fled leave shelter shelters safety evacuees
        moved moving home homes house houses""",
    "homeless": "displaced homeless",
    "ill": """ill sick sickened sickening infected infecting infections positive cases patients number count total
        tally""",
    "freed": "freed released freeing releasing free",
    "hostage": "kidnapped abducted hostage hostages captive held",
    "protest": """march marched marching demonstrated demonstrating demonstrators protested protesters marchers rallied
        gathered turned part crowd turnout attendance""",
    "arrested": "arrested arresting arrests detained detaining custody",
    "hospital": "hospital hospitals hospitalised hospitalized admitted",
    "aboard": "aboard board carrying carried transporting crew crewmen",
    "destroyed": """destroyed destroying flattened razed burned leveled levelled gutted ground ash ashes rubble
        consumed""",
    "damaged": "damaged damaging",
    "dark": "power electricity dark",
}
_OF_WORD: dict[str, set[str]] = {}
for _name, _words in _WORDS.items():
    for _word in _words.split():
        _OF_WORD.setdefault(_word, set()).add(_name)
# These say nothing without another of them.
TELLING = _OF_WORD.keys() - frozenset(
    "crewmen evacuate evacuees free home homes house houses infecting saving sickening victims".split()
)

TELLING_STEMS = frozenset(map(lexicon.stem, TELLING))

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
    (
        name,
        re.compile(rf"\b(?:{before}){_BOUND_WORDS}\s*$", re.IGNORECASE),
        re.compile(rf"\s+(?:{after})\b", re.IGNORECASE),
    )
    for name, before, after in (
        ("evacuated", r"mov(?:ed|ing)", r"out\s+of|away\s+from|to\s+safety"),
        ("killed", r"(?:recovered|found|retrieved|identified)", r"of\s+the\s+(?:dead|victims)"),
    )
)
_BY_NAME = {frame.name: frame for frame in FRAMES}
# "12 people were killed", "12 people killed in", "12 dead": not "two bombs killed 34", whose number is the doer's.
_NO_OBJECT = re.compile(
    r"\s+(?:in|on|at|by|when|after|as|and|during|near|over|while|but|with|from|across|so)\b|\s*[.!]?$"
)
_PASSIVE = re.compile(r"\b(?:were|was|been|are|is|be|being)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"\w+ed|\w+ing|hurt", re.IGNORECASE)
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
    r"\s(?:in|at|after|from|since|across|by|during|with|to|on|who|that|known|confirmed|affected|concerned|involved)\b"
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
    # On first use: the 26 of them take 20 ms, and a story without a toll needs none.
    return re.compile(pattern, re.IGNORECASE)


def is_possible(text: str) -> bool:
    """False for a sentence without any word that `match` or `revised_toll` needs."""
    return not lexicon.vocabulary(text).isdisjoint(TELLING)


def possible(vocabulary: AbstractSet[str]) -> frozenset[str]:
    """The names of the frames that may fit in a text with these words."""
    return frozenset().union(*map(_OF_WORD.__getitem__, vocabulary & _OF_WORD.keys()))


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
        if around in names and behind.match(after, noun_end) and ahead.search(before):
            return Match(_BY_NAME[around], total=around == "killed")
    if noun is not None and (name := _TELLING_NOUNS.get(noun.casefold())):
        # "all eleven patients", "of 26 patients it tested" are some of them; "two cases before the court" are others
        if name == "ill" and (_SOME_ILL.search(before) or not words.isdisjoint(_COURT)):
            return None
        if _AND_OTHERS.match(after, noun_end):
            return None
        return Match(_BY_NAME[name], noun="people", noun_end=noun_end)
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
        _BY_NAME["ill"] if _ILL.match(what) else None,
    )
    if found is None and _BODIES.match(what):
        return Match(_BY_NAME["killed"], total=True, noun="people")
    if found is None:
        return None
    words = _compiled(rf"\b(?:{found.words})(?!\w)").sub(" ", _NOUN_END.split(what)[0]).split()
    nouns = [word for word in words if word.casefold() not in lexicon.FUNCTION_WORDS]
    if found.name == "ill":
        nouns = [word for word in nouns if word.casefold() not in _TELLING_NOUNS]
    return Match(found, total=True, noun=nouns[-1] if nouns else "people")


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
