"""What can happen to those who are counted: the words that say so, before and behind a number.

"12 people were killed", "killed 12 people", "the number of dead rose to 12" and "a death toll of 12" are one frame.
Only words that nearly always mean it are taken; "lost" and "found" are not.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

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
          r"|(?:shot|found|left|beaten|stabbed|burned|burnt|crushed|hacked|trampled)\s+(?:dead|to\s+death)"
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

BY_NAME = {frame.name: frame for frame in FRAMES}
TELLING_STEMS = frozenset(map(lexicon.stem, TELLING))


def is_possible(text: str) -> bool:
    """False for a sentence without any word that `match` or `revised_toll` needs."""
    return not lexicon.vocabulary(text).isdisjoint(TELLING)


def possible(vocabulary: AbstractSet[str]) -> frozenset[str]:
    """The names of the frames that may fit in a text with these words."""
    return frozenset().union(*map(_OF_WORD.__getitem__, vocabulary & _OF_WORD.keys()))
