"""What happens in the news, each under one name whatever its words: "were killed", "lost their lives", "the bodies".

A *strong* concept says by itself what a number of people or things is of; a *weak* one ("rose", "ended") does not.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing import lexicon

_STRONG = {
    "dead": """die dies died dying dead death deaths kill kills killed killing fatal fatally fatality fatalities perish
        perished body bodies corpse corpses toll drowned slain murdered mourning deadly remains""",
    "hurt": """hurt injure injures injured injuring injury injuries wound wounds wounded casualty casualties treated
        hospitalised hospitalized paramedics fractures""",
    "missing": "missing unaccounted",
    "rescued": "rescue rescued rescuing saved survivor survivors survived plucked pulled",
    "evacuated": "evacuate evacuated evacuating evacuation evacuees flee fled displaced homeless cleared shelters",
    "arrested": "arrest arrests arrested arresting detain detained detainees custody handcuffs",
    "sentence": """sentence sentenced sentences jail jailed prison imprisonment imprisoned imprison term punishment
        bars""",
    "fine": "fine fined fines penalty penalised penalized",
    "stolen": """steal stole stolen stealing theft rob robbed robbery robbers thieves haul loot looted heist burglary
        burglars""",
    "ransom": "ransom blackmailers extortion",
    "bought": """buy buys bought buying purchase purchased acquire acquires acquired acquisition takeover deal sale
        sold sell sells bid""",
    "paid": "pay pays paid paying payment wage wages salary salaries earn earns",
    "cost": "cost costs costing worth valued value values price priced bill",
    "damage": "damage damaged damages damaging",
    "profit": "profit profits earnings revenue turnover sales",
    "jobs": """job jobs posts positions redundancies redundancy redundant layoffs payroll headcount workforce
        unemployed""",
    "strike": "strike strikes strikers walkout stoppage",
    "vote": "vote votes voted voting ballot ballots motion ayes noes",
    "attend": """attend attended crowd demonstrators protesters protested marchers marched demonstrated rally
        rallied gathered spectators spectator audience attendance onlookers concertgoers fans""",
    "aboard": "aboard passengers passenger crew carrying",
    "employs": "employ employs employed employee employees",
    "burned": "burned burnt burning destroyed destroy gutted flattened razed rubble",
    "dark": "electricity power blackout outage lights",
    "ill": "ill sick sickness infected infection infections patients poisoned poisoning unwell cases",
    "trapped": "trapped stranded hung hanging suspended adrift",
    "deep": "deep depth below beneath down underground underwater",
    "tall": "tall height altitude above high",
    "long": "long length stretch",
    "wide": "wide width diameter",
    "far": "distance away off",
    "wind": "wind winds gust gusts",
    "level": "level crest crested gauge",
    "heat": "temperature temperatures thermometer hot",
    "quake": "magnitude quake earthquake richter",
    "found": "found discovered unearthed recovered",
    "returned": "returned returning restitution",
    "spilled": "spill spills spilled spilt spilling leak leaks leaked leaking leakage",
    "stored": "tank tanks storage stockpile stockpiles hold holds cargo laden loaded",
    "inflation": "inflation",
    "interest": "interest benchmark lending borrowing",
    "unemployment": "unemployment jobless joblessness",
    "turnout": "turnout",
    "studied": """study studies trial trials enrolled enrolling recruited participants volunteers respondents surveyed
        polled interviewed""",
    "recalled": "recall recalls recalled recalling withdrawn",
}
_WEAK = {
    "score": "score scored scoreboard goals goal sets points",
    "counted": "counted registered collected tested confirmed signed",
    "fire": "fire blaze flames inferno wildfire",
    "rise": """grow grows grew grown rise rises rising rose raise raised increase increased increases up gain gained
        higher more granted""",
    "fall": "fall falls fell fallen drop dropped decline declined decrease lower less cut cuts shrink reduced",
    "win": "win wins won winning beat beats victory defeat defeated final",
    "loss": "loss losses deficit lost lose",
    "begin": "begin begins began begun start starts started starting broke",
    "end": "end ends ended ending finish finished over until extinguished",
    "happen": "happen happens happened happening occur occurs occurred occurring incident accident",
    "open": "open opens opened opening inaugurated reopen reopened",
    "close": "close closes closed closing closure shut shuts",
    "build": "build built building constructed erected founded established",
    "lasted": "lasted lasting lasts took interruption",
    "sail": "arrive arrived arrival leave left departed landed",
}
_PHRASES = {
    "dead": r"los\w+\s+(?:their|his|her|its)\s+(?:lives|life)|never\s+came\s+home"
    r"|(?:claimed|claim|cost|took|loss\s+of)\s+(?:[\w-]+\s+){1,3}(?:lives|victims)"
    r"|did\s+not\s+survive",
    "hurt": r"(?:taken|rushed|brought|flown)\s+to\s+(?:\w+\s+){0,2}hospitals?"
    r"|medical\s+(?:care|treatment|attention)|suffered\s+(?:\w+\s+){0,2}burns",
    "evacuated": r"(?:leave|left|abandon\w*)\s+(?:their|the)\s+(?:homes?|houses?|beds?|villages?)"
    r"|brought\s+out|taken\s+to\s+safety"
    r"|out\s+of\s+the\s+danger\s+zone",
    "stolen": r"(?:get|got|made|making|walk\w*)\s+(?:away|off)\s+with|carr\w+\s+off|(?:vanish|escap|fle)\w*\s+with",
    "jobs": r"los\w+\s+their\s+(?:jobs?|places?|work|posts?)|do\s+without|out\s+of\s+work|(?:cut|cuts|shed|axe)\s+\d+",
    "attend": r"took\s+to\s+the\s+streets|took\s+part|turned\s+(?:out|up)|in\s+the\s+(?:stands|stadium|arena|hall)",
    "burned": r"burn\w*\s+(?:down|to\s+the\s+ground)",
    "aboard": r"on\s+board",
    "employs": r"work\w*\s+(?:at|for|in)\s+(?:the|its|this|one)\b",
    "end": r"(?:put|brought)\s+(?:out|under)",
    "build": r"dat(?:es|ed|ing)\s+(?:from|back\s+to)|set\s+up",
}
# One of these stands in a phrase of each.
_IN_PHRASE = {
    "dead": "lives life home victims survive",
    "hurt": "hospital hospitals medical burns",
    "evacuated": "home homes house houses bed beds village villages brought safety danger",
    "stolen": "with off",
    "jobs": "job jobs place places work post posts without cut cuts shed axe",
    "attend": "streets part turned stands stadium arena hall",
    "burned": "down ground",
    "aboard": "board",
    "employs": "work works working worked",
    "end": "put brought",
    "build": "dates dated dating set",
}

_OF_WORD = {
    word: name for table in (_WEAK, _STRONG) for name, words in table.items() for word in words.split()
}
_OF_PHRASE = tuple(
    (name, frozenset(_IN_PHRASE[name].split()), rf"\b(?:{phrase})\b") for name, phrase in _PHRASES.items()
)
STRONG = frozenset(_STRONG)
# What a measure measures; of other values they say nothing.
ATTRIBUTES = frozenset("deep tall long wide far wind level heat quake".split())
# Words that a concept stands for: they are no words of their own that two clauses may share.
WORDS = frozenset(map(lexicon.stem, _OF_WORD))


# What happens to people alone: it tells nothing of a count of expeditions.
OF_PEOPLE = frozenset("dead hurt missing evacuated arrested ill attend aboard jobs employs".split())
# How a reader is told of them.
LABELS = {
    "dead": "killed", "hurt": "injured", "missing": "missing", "rescued": "rescued", "evacuated": "evacuated",
    "arrested": "arrested", "ill": "taken ill", "attend": "who took part", "aboard": "aboard", "employs": "employed",
    "trapped": "trapped",
    "burned": "destroyed", "damage": "damaged", "dark": "without power", "stolen": "stolen", "returned": "returned",
    "found": "found", "recalled": "recalled",
}  # fmt: skip
SUMS = {
    "fine": "fine", "stolen": "sum stolen", "ransom": "ransom", "bought": "price", "cost": "cost", "paid": "sum paid",
    "damage": "damage", "profit": "profit or revenue",
}  # fmt: skip
SHARES = {
    "inflation": "inflation", "interest": "interest rate", "unemployment": "unemployment", "turnout": "turnout",
}  # fmt: skip
LENGTHS = {"deep": "depth", "tall": "height", "wide": "width", "far": "distance"}


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def of(text: str) -> frozenset[str]:
    """The concepts that the words of a text name."""
    words = lexicon.vocabulary(text)
    found = {_OF_WORD[word] for word in words & _OF_WORD.keys()}
    found.update(
        [
            name
            for name, needs, phrase in _OF_PHRASE
            if not words.isdisjoint(needs) and _compiled(phrase).search(text.lower())
        ]
    )
    return frozenset(found)


def tells(text: str, names: frozenset[str]) -> bool:
    """True if a text tells one of some concepts: of most this is known by their words alone."""
    return not lexicon.vocabulary(text).isdisjoint(_words_of(names)) and not names.isdisjoint(of(text))


@cache
def _words_of(names: frozenset[str]) -> frozenset[str]:
    """The words of which one stands wherever one of the concepts is told."""
    found = frozenset(word for word, name in _OF_WORD.items() if name in names)
    return found.union(*(needs for name, needs, _ in _OF_PHRASE if name in names))


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase)
