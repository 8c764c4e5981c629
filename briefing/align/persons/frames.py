"""What may be said of one name only: who won, who drove, who is appointed, where it happened.

A frame is written down as words, each with the side on which the name stands: as subject, behind "by", beside a noun.
What may lie between is the same for all.
"""

from __future__ import annotations

import re

from briefing.align.persons.sayings import Frame, Saying
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
    Sides,
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


def is_of_places(about: str) -> bool:
    """True if the answer is no person."""
    return about.startswith("where")


def _frame(about: str, *told: tuple[Sides, str], kind: str = "") -> Frame:
    sayings = tuple(Saying(side, words) for sides, words in told for side in sides)
    return Frame(about, sayings, kind or about)


def _places(about: str, words: str) -> Frame:
    return _frame(about, (WHERE, words))


def _event(about: str, words: str, *more: tuple[Sides, str]) -> Frame:
    """Where something happened: an article that tells of "the accident" may mean any of these."""
    return _frame(about, (WHERE, words), *more, kind="event")


def _deed(about: str, does: str, done: str, doer: str = "") -> Frame:
    return _frame(about, (SUBJECT, does), (BY, done), (FROM_WHOM, done), *([(ROLE, doer)] if doer else ()))


# "hired the security firm Palisade": nobody is chosen there.
_NO_FIRM = (
    r"(?!\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}"
    r"(?:firm|company|agency|consultancy|consultants|lawyers|group|contractor)\b)"
)
ACCIDENT = _event("where it happened", r"accident|incident|happened|occurred|took\s+place|disaster")
EVENTS = (
    _event("where it crashed", r"crash|crashed|collision|collided|derailed|derailment|came\s+down"),
    _event("where it ran aground", "aground|stranded|sandbank|sank|capsized"),
    _event(
        "where the slope gave way",
        "avalanche|slab|landslide|mudslide",
        (WHERE_BEFORE, "slab|avalanche"),
        (OBJECT, "climbing"),
    ),
    _event("where it exploded", "explosion|exploded|blast"),
    _event("where it burned", "fire|blaze|burned"),
    _event("where it leaked", "spill|leak|leaked"),
    _event("where it came ashore", r"landfall|epicentre|epicenter"),
    _event("where the bank broke", r"(?:levee|dyke|dike|dam)\s+(?:broke|burst|gave\s+way)"),
    _event("where the attack was", "attack|attacked|shooting|robbery|stabbing|bombing"),
)
FRAMES = (
    _frame(
        "who was chosen",
        (SUFFERS, rf"appointed|elected|chosen|selected|picked|hired|sworn\s+in|{_NAMED_TO}"),
        (OBJECT, rf"appointed|elected|chose|chosen|picked|hired{_NO_FIRM}|elects|appoints|opted\s+for"),
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
        "who owns it",
        (SUBJECT, "owns"),
        (BY, "owned"),
        (FOR_WHOM, "belongs|belonged"),
        (OBJECT, r"belongs\s+to"),
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
# The words that offices end with.
OFFICES = frozenset(re.findall(r"[a-z]+(?=\||$)", f"{_HELD_BY_ONE}|{_HELD_BY_MANY}"))
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
