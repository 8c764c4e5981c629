"""The classes of figures of which an event has one: how each is told before or behind its number.

A class is open to any verb of its meaning ("left with", "carried off", "made off with"): a new one is a word more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_BOUND = (
    r"(?:\s+(?:about|around|some|at|least|more|than|close|to|nearly|almost|an|estimated|a|the|total|of|over|roughly|as"
    r"|many|much|well|only|just|names|approximately|up))*\s+$"
)
_CARE = r"(?:\w+\s+){0,3}(?:hospitals?|clinics?|infirmary|emergency\s+room)"


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of figure: how it is told before or behind the number, and how much its passages have to share."""

    name: str
    about: str
    dimension: str  # or how it begins
    cues: frozenset[str]  # one of them stands wherever a pattern fits
    before: str = ""  # regexes; the bound of the figure may follow
    after: str = ""
    never: str = ""  # not in the sentence
    anchors: int = 1  # rare words that two passages share
    growing: bool = False
    may_come: bool = False  # what is to come counts too
    is_disputed: bool = False  # compared only where an article marks the disagreement
    both: bool = False  # told on both sides of the number
    least: float = 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CLASSES = (
    Class(
        "taken", "sum taken", "money",
        _words("""with off away stole stolen steal stealing taken took robbed haul looted snatched grabbed vanished
        disappeared missing siphoned embezzled gone""") - {"with"} | _words("left fled escaped"),
        before=r"\b(?:(?:left|fled|escaped|away|off|out|vanished|disappeared)\s+with|carried\s+(?:off|away)|stole|steal"
        r"|stealing|took|robbed\s+(?:\w+\s+){0,3}of|haul\s+(?:of|at)|snatched|grabbed|looted|siphoned\s+(?:off)?|embezzled)",
        after=r"\s+(?:\w+\s+){0,5}?(?:was|were|had\s+been|has\s+been|have\s+been)?\s*"
        r"(?:stolen|taken|missing|gone|vanished|disappeared|looted|embezzled)\b",
        never=r"\b(?:recovered|returned|repaid|paid\s+back|reward)\b",
    ),
    Class(
        "received", "sum received", "money",
        _words("claimed received got drew drawn pocketed billed charged collected earned accepted paid"),
        before=r"\b(?:claimed|received|got|drew|drawn|pocketed|billed|charged|collected|earned|accepted"
        r"|paid(?:\s+(?:the\s+|an?\s+)?\w+){1,3})",
        after=r"\s+(?:\w+\s+){0,6}?(?:claimed|received|drawn|pocketed|billed)\b",
        anchors=2,
    ),
    Class(
        "objects", "number of things gone", "count",
        _words("gone missing stolen stole stealing taken took off vanished disappeared snatched"),
        before=r"\b(?:(?:made|walked|got)\s+(?:off|away)\s+with|stole|took|snatched|stealing"
        r"|missing[^.;]{0,60}\b(?:runs|comes|amounts|extends)\s+to)",
        never=r"\btook\s+(?:[a-z]+\s+)?[\w,.]+\s+(?:[a-z]+\s+){0,3}(?:[\w,.]+\s+)?(?:hours?|minutes?|days?|weeks?|months?)\b",
        after=r"\s+(?:\w+\s+)?(?:objects?|items?|pieces?|art[ei]facts?|works|exhibits|treasures|relics|paintings|statues|figures|sculptures"
        r"|manuscripts|jewels|coins|drawings|icons|canvases)(?:\s+\w+){0,3}?\s+(?:gone|missing|stolen|taken|vanished|disappeared)\b",
    ),
    Class(
        "jobs", "number of jobs lost", "count",
        _words("jobs job work redundant off posts positions workforce unemployed"),
        before=r"\b(?:loss\s+of|cut|cuts|cutting|shed|shedding|axe|axing|lose|losing|eliminate|eliminating"
        r"|lay\s+off|laying\s+off|laid\s+off)",
        after=r"\s+(?:\w+\s+){0,8}?(?:(?:will|would|are\s+to|stand\s+to|could)\s+(?:lose\s+their\s+(?:jobs?|work|posts)"
        r"|be\s+(?:out\s+of\s+(?:work|a\s+job)|laid\s+off|made\s+redundant|dismissed|unemployed|without\s+work))"
        r"|jobs\s+(?:will|would|are\s+to)\s+(?:be\s+lost|be\s+cut|go|disappear))\b",
        may_come=True, least=20,
    ),
    Class("magnitude", "magnitude", "magnitude", _words("magnitude richter measured measuring registered"),
           before=r"", after=r"", anchors=0,
           never=r"\b(?:aftershocks?|foreshocks?|another|later|second|largest|strongest|previous|earlier|(?:19|20)\d\d"
           r"|since|other|tremors|downgraded|upgraded|revised|initially|built|withstand|designed|scale)\b"),
    Class(
        "dead", "number of people killed", "count",
        _words("lost died perished kill killed killing kills lives toll dead death bodies"),
        before=r"\b(?:kill(?:ed|ing|s)|(?:death\s+)?toll\s+(?:of|at|to))",
        after=r"(?:\s+(?:people|persons|men|women|residents|villagers|bodies|dead))?(?:\s+(?:who\s+)?(?:had\s+|were\s+|have\s+)?(?:been\s+)?"
        r"(?:lost\s+their\s+lives|died|perished|killed)|\s+dead|\s+bodies)\b",
        growing=True, is_disputed=True,
    ),
    Class(
        "care", "number of people taken to hospital", "count",
        _words("hospital hospitals clinic clinics patients infirmary hospitalised hospitalized ambulances ambulance"),
        before=r"\b(?:brought\s+in|taken\s+in|took\s+in|admitted|received|treated|treating)",
        after=r"\s+(?:(?:people|persons|others|patients|workers|passengers|victims|injured|casualties|residents)\s+)?"
        r"(?:(?:were|was|had|have|has|been|being|are)\s+)*"
        rf"(?:(?:taken|rushed|brought|ferried|flown|driven|sent|carried)\s+(?:by\s+\w+\s+)?to\s+{_CARE}"
        rf"|hospitali[sz]ed|admitted)\b|\s+(?:\w+\s+){{1,7}}to\s+{_CARE}\b",
        growing=True, least=5,
    ),
    Class(
        "nights", "number of nights", "count", _words("nights"),
        before=r"\b(?:for|survived|spent|endured|after|lasted)",
        after=r"\s+nights\b", both=True,
    ),
    Class(
        "lasting", "how long it lasted", "duration",
        _words("""held kept captive hostage missing adrift stranded trapped buried detained imprisoned underground
        lasted continued survived"""),
        before=r"\b(?:held|kept|captive|hostage|missing|adrift|stranded|trapped|buried|detained|imprisoned|underground"
        r"|lasted|continued|survived)\b(?:\s+(?!for\b|over\b)\w+){0,8}?\s+(?:for|over)",
        never=r"\b(?:sentenced|jailed|up\s+to|experience|married|career)\b",
        anchors=2,
    ),
    Class(
        "rise", "rise", "share", _words("rise increase raise more rises increases"),
        before=r"\b(?:rise|increase|raise)\s+(?:of|at)", after=r"\s+(?:more(?!\s+than)|pay|rise|increase|raise)\b",
        never=r"\b(?:ask\w*|want\w*|demand\w*|offer\w*|sought|seek\w*|claim\w*|propos\w*|reject\w*|turned\s+down)\b",
    ),
    Class(
        "share", "share", "share", _words("per percent cent quarter third half in of"),
        after=r"\s+(?:of|was|were|had|are|is)\b", before=r"", is_disputed=True,
    ),
)  # fmt: skip
OF_CUE: dict[str, frozenset[str]] = {
    cue: frozenset(own.name for own in CLASSES if cue in own.cues) for own in CLASSES for cue in own.cues
}
_DISPUTED_ONLY = frozenset(own.name for own in CLASSES if own.is_disputed)
OF_PLAIN_CUE = {cue: names - _DISPUTED_ONLY for cue, names in OF_CUE.items() if names - _DISPUTED_ONLY}
OF_DIMENSION = {
    own.dimension: frozenset(other.name for other in CLASSES if other.dimension == own.dimension)
    for own in CLASSES
}


@cache
def compiled(own: Class) -> tuple[re.Pattern[str] | None, ...]:
    """What is told before, after and never beside a figure of a class; most stories tell of few."""
    return tuple(
        re.compile(pattern, re.IGNORECASE) if pattern else None
        for pattern in (own.before and own.before + _BOUND, own.after, own.never)
    )
