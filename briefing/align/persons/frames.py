"""What may be said of one name only: who won, who drove, who is appointed, where it happened.

A frame is written down as words, each with the side on which the name stands: as subject, behind "by", beside a noun.
What may lie between is the same for all.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from briefing.align.persons.sides import (
    BY,
    FOR_WHOM,
    FROM_WHOM,
    OBJECT,
    OF_WHOM,
    ROLE,
    SUBJECT,
    SUFFERS,
    THERE,
    WHERE,
    WHERE_BEFORE,
    WHERE_TO,
    WHOM,
    in_full,
)

_OFFICES = (
    r"prime\s+minister|president|mayor|governor|chancellor|chief\s+executive|police\s+chief|fire\s+chief|chairman"
    r"|chairwoman|head\s+coach|manager|headmaster|headteacher|head\s+teacher|principal|bishop|archbishop|conductor"
    r"|director|leader|chief|head|coach|boss|minister|secretary|commissioner|ambassador|captain|editor"
)
_HELD_BY_ONE = (
    r"prime\s+minister|president|mayor|governor|chancellor|captain|skipper|pilot|co-pilot|driver"
    r"|harbour\s+master|harbor\s+master|chief\s+executive|ceo|CEO|police\s+chief"
    r"|fire\s+chief|chairman|chairwoman|head\s+coach|manager|headmaster|headteacher|head\s+teacher|principal"
    r"|bishop|archbishop|king|queen|pope|sheriff"
    r"|coroner|defen[cs]e\s+minister|foreign\s+minister|interior\s+minister|health\s+minister"
    r"|transport\s+minister|finance\s+minister"
    r"|environment\s+minister|education\s+minister|justice\s+minister|attorney\s+general"
    r"|secretary\s+of\s+state|gunman|attacker|victim|winner|founder"
)
# Held by several people: compared only where the surname is the same.
_HELD_BY_MANY = (
    r"suspect|chief\s+justice|justice|judge|magistrate|spokesman|spokeswoman|spokesperson|minister"
    r"|deputy\s+minister|prosecutor"
    r"|ambassador|senator|councillor|commander|superintendent|inspector|lawyer|attorney|director|secretary|commissioner"
    r"|professor|doctor|surgeon|engineer|witness|survivor|detective|sergeant|lieutenant|colonel|general|major|admiral"
    r"|widow|widower|wife|husband|mother|father|teacher|player|striker|goalkeeper|singer|actor"
    r"|actress|author|officer|deputy|chair|mate|owner|farmer|student|pastor|priest|imam|rabbi|congressman|congresswoman"
)
_NAMED_TO = rf"named\s+(?:as\s+)?(?:the\s+)?(?:(?:new|next)\s+)?SOME(?:{_OFFICES})"
_PRIZE = "victory|title|honours|prize|race|gold|crown|award"
_MEETING = "summit|meeting|conference|games|festival|final|talks|championships"
_FULL_WORD = re.compile(r"(?<!\\)\b[a-z]{3,}")
# Never alone in a saying: another of its words stands there too.
_ANYWHERE = frozenset(
    "the them their over will was has down new next future police state for off come man".split()
)


def is_of_places(about: str) -> bool:
    """True if the answer is no person."""
    return about.startswith("where")


@dataclass(frozen=True)
class Saying:
    """One way to answer a question: words, and the side of them on which the name stands."""

    side: str
    words: str

    @cached_property
    def telling(self) -> frozenset[str]:
        """Words of which a sentence has one wherever the pattern fits."""
        return frozenset(_FULL_WORD.findall(self.words)) - _ANYWHERE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds what is said of the name; compiled when a sentence first needs it, as each costs milliseconds."""
        return re.compile(in_full(self.side, self.words))


@dataclass(frozen=True)
class Frame:
    """A question that has one answer, and what answers it."""

    about: str
    sayings: tuple[Saying, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of which a sentence has one wherever one of the sayings fits."""
        return frozenset[str]().union(*[saying.telling for saying in self.sayings])

    def search(self, marked: str, start: int, end: int, *, words: AbstractSet[str]) -> re.Match[str] | None:
        """The first place between the two ends where a saying fits; `words` are those that stand there."""
        fitting = [saying for saying in self.sayings if not saying.telling.isdisjoint(words)]
        found = (saying.pattern.search(marked, start, end) for saying in fitting)
        return min((match for match in found if match), key=re.Match.start, default=None)

    @property
    def kind(self) -> str:
        """What it is comparable with: an article that tells of "the accident" may mean any event."""
        return "event" if self.about in _EVENTS else self.about


def _frame(about: str, *sayings: tuple[str, str]) -> Frame:
    return Frame(about, tuple(Saying(side, words) for side, words in sayings))


def _places(about: str, words: str, *more: tuple[str, str]) -> Frame:
    return _frame(about, (WHERE, words), *more)


def _deed(about: str, does: str, done: str, doer: str = "") -> Frame:
    return _frame(about, (SUBJECT, does), (BY, done), (FROM_WHOM, done), *([(ROLE, doer)] if doer else ()))


# What happened where: an article that tells of "the accident" may mean each of them.
ACCIDENT = _places("where it happened", r"accident|incident|happened|occurred|took\s+place|disaster")
EVENTS = (
    _places("where it crashed", r"crash|crashed|collision|collided|derailed|derailment|came\s+down"),
    _places("where it ran aground", "aground|stranded|sandbank|sank|capsized"),
    _places(
        "where the slope gave way",
        "avalanche|slab|landslide|mudslide",
        (WHERE_BEFORE, "slab|avalanche"),
        (OBJECT, "climbing"),
    ),
    _places("where it exploded", "explosion|exploded|blast"),
    _places("where it burned", "fire|blaze|burned"),
    _places("where it leaked", "spill|leak|leaked"),
    _places("where it came ashore", r"landfall|epicentre|epicenter"),
    _places("where the bank broke", r"(?:levee|dyke|dike|dam)\s+(?:broke|burst|gave\s+way)"),
    _places("where the attack was", "attack|attacked|shooting|robbery|stabbing|bombing"),
)
_EVENTS = frozenset(frame.about for frame in (*EVENTS, ACCIDENT))
FRAMES = (
    _frame(
        "who was chosen",
        (SUFFERS, rf"appointed|elected|chosen|selected|picked|hired|sworn\s+in|{_NAMED_TO}"),
        (OBJECT, r"appointed|elected|chose|chosen|picked|hired|elects|appoints|opted\s+for"),
        (WHOM, "appointed|elected|chosen|picked|heir|successor"),
        (
            SUBJECT,
            r"takes\s+over|took\s+over|take\s+over|succeeds|succeeded|succeed|will\s+lead|will\s+head",
        ),
        (SUBJECT, r"(?:won|wins)\s+the\s+(?:\w+\s+)?(?:runoff|run-off|election|vote|ballot|presidency)"),
        (SUBJECT, rf"(?:will\s+be|becomes|is\s+to\s+be(?:come)?)\s+(?:the\s+)?SOME(?:{_OFFICES})"),
        (OF_WHOM, "appointment|election|choice|selection"),
        (
            ROLE,
            rf"(?:new|next|future)\s+SOME(?:{_OFFICES}|master)|successor|heir|(?:mayor|president|governor)-elect",
        ),
        (FOR_WHOM, "post|job|office|chair|position|leadership|choice"),
        (BY, r"(?:will|to)\b[^.;]{0,40}\b(?:led|taken|headed)"),
    ),
    _frame(
        "who won",
        (SUBJECT, r"won|wins|win|beat|beats|triumphed|took\s+(?:gold|first|victory)|finished\s+first"),
        (SUBJECT, r"crossed\s+the\s+line\s+first|(?:attacked\b[^.;]{0,60}\b)?(?:was|came)\s+first"),
        (BY, "won"),
        (OF_WHOM, "victory|win|triumph"),
        (FROM_WHOM, "victory|win|triumph"),
        (ROLE, "winner|champion"),
        (SUFFERS, "elected"),
        (OBJECT, "elected"),
        (FOR_WHOM, rf"(?:{_PRIZE})\b[^.;]{{0,60}}\b(?:goes|went|falls|fell|awarded|given)"),
    ),
    _frame(
        "who gets the contract",
        (SUBJECT, r"(?:got|won|received|secured)\s+the\s+contract|build"),
        (OBJECT, "commissioned"),
        (FOR_WHOM, "contract"),
        (ROLE, r"winner\s+of\s+the\s+(?:tender|contract)"),
    ),
    _frame(
        "who drove",
        (SUBJECT, "driving|drove|driven|steering|steered|flew|flying|piloted|piloting"),
        (SUBJECT, r"at\s+the\s+(?:wheel|controls|helm)"),
        (BY, "driven|flown|piloted|steered"),
        (ROLE, "driver|pilot|motorist|helmsman"),
    ),
    _frame(
        "who buys it",
        (
            SUBJECT,
            "bought|buys|buy|buying|acquired|acquires|acquire|acquiring|purchased|purchase|paying|pays",
        ),
        (BY, r"bought|acquired|purchased|taken\s+over|acquisition|purchase|takeover|offer|bid"),
        (FROM_WHOM, "acquisition|purchase|takeover|offer|bid"),
        (FOR_WHOM, "sold|sale|sell"),
        (ROLE, r"buyer|bidder|purchaser|suitor|new\s+owner"),
    ),
    _frame(
        "who made it",
        (SUBJECT, "wrote|written|writes|painted|composed|designed"),
        (BY, "written|painted|composed|designed"),
        (ROLE, "author|writer|painter|composer|designer|architect|sculptor|creator"),
    ),
    _frame(
        "who found it",
        (SUBJECT, r"found|discovered|spotted|(?:came|stumbled|chanced)\s+(?:up)?on|came\s+across"),
        (BY, "found|discovered|spotted"),
        (ROLE, "finder|discoverer"),
    ),
    _frame(
        "who scored",
        (
            SUBJECT,
            r"(?:scored|headed|netted|shot|got)\s+(?:it|the|their)\b(?=\s+(?:\w+\s+)?(?:goal|winner|in)\b)",
        ),
        (BY, "scored"),
        (OF_WHOM, "goal|winner|header"),
        (FROM_WHOM, "goal|winner|header"),
    ),
    _frame(
        "who is accused",
        (SUFFERS, "arrested|charged|detained|held|accused|jailed|remanded|questioned|suspected"),
        (OBJECT, "arrested|charged|detained|holding|accused|questioned|jailed"),
        (OF_WHOM, "arrest"),
        (FOR_WHOM, "proceedings|charges|case|warrant|evidence"),
        (ROLE, "suspect|accused|defendant|gunman|attacker|arsonist|shooter"),
    ),
    _frame(
        "who died",
        (SUBJECT, "died|drowned|perished"),
        (SUFFERS, "killed|murdered"),
        (OBJECT, "killed|mourns|mourned|killing|murdered"),
        (OF_WHOM, "death|body|killing|murder"),
        (ROLE, r"victim|dead\s+(?:man|woman|boy|girl)|deceased"),
    ),
    _frame(
        "where to",
        (
            WHERE_TO,
            "taken|brought|flown|driven|rushed|airlifted|transported|transferred|evacuated|admitted|treated",
        ),
        (
            WHERE_TO,
            r"landed|landing|divert|diverted|touched\s+down|handed\s+over|ashore|waited|towed|docked|moored|escorted",
        ),
        (SUBJECT, r"(?:admitted|received|treated)\s+NUMBER"),
        (THERE, "surgeons|doctors|medics"),
        (ROLE, "destination"),
    ),
    _frame(
        "where they meet",
        (WHERE, rf"{_MEETING}|meet|held|take\s+place|stand|choice\s+fell"),
        (SUBJECT, rf"(?:host|hosts|hosting)\s+the\s+(?:\w+\s+)?(?:{_MEETING})"),
    ),
    _places("where it was found", "found|discovered|recovered"),
    _places("where the arrest was", "arrested|arrest|detained"),
    _places("where it is built", "built|build|opens|opened|factory"),
    *EVENTS,
    ACCIDENT,
    _deed("who saved them", "rescued|saved", "rescued|saved", "rescuer"),
    _deed(
        "who raised the alarm",
        r"(?:raised|gave)\s+the\s+alarm|called\s+the\s+(?:police|fire|ambulance)",
        "raised",
    ),
    _deed("who stole it", r"stole|robbed|broke\s+into", "stolen|robbed", "thief|burglar|robber|culprit"),
    _deed("who leaked it", "leaked|hacked", "leaked|hacked", "whistleblower|hacker|leaker"),
    _deed("who shot", r"shot|stabbed|fired", "shot|stabbed", "killer|murderer"),
    _deed("who gave it", "donated|bequeathed", "donated|bequeathed|gift|donation", "donor|benefactor"),
    _deed("who founded it", "founded|invented", "founded|invented", "inventor"),
    _deed("who lit it", r"lit|set\s+fire|set\s+alight|started\s+the\s+(?:fire|blaze)", r"lit|set|started"),
    _deed("who ordered it", "ordered|authorised|authorized", "ordered|authorised|authorized"),
    _deed(
        "who paid", r"financed|funded|sponsored|paid\s+for", r"financed|funded|sponsored", "sponsor|backer"
    ),
    _deed("who conducted", "conducted|refereed|umpired", "conducted|refereed|umpired", "referee|umpire"),
)
# Who has an office; by the name of the office there are as many of these questions.
HOLDER = _frame("name", (ROLE, f"{_HELD_BY_ONE}|{_HELD_BY_MANY}"))
# One of them stands in a story as a rule; of the others there may be several, or one in each place.
_ALONE = (
    "pilot", "driver", "captain", "skipper", "headteacher", "headmaster", "coroner", "harbour master", "harbor master",
    "police chief", "fire chief", "head teacher", "head coach", "gunman",
)  # fmt: skip
_ONE = re.compile(rf"name: (?:{_HELD_BY_ONE})")


def is_office(about: str) -> bool:
    """True for the questions of `HOLDER`."""
    return about.startswith("name: ")


def has_one_holder(about: str, *, where: str) -> bool:
    """True for an office of which a story has one holder, or one in a place that is told."""
    return about.endswith(_ALONE) or bool(where and _ONE.fullmatch(about))
