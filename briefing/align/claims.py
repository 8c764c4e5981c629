"""What a number in a sentence is said of: the slot it fills, so that only like is compared with like.

"At least 12 people were killed" and "raising the death toll to 15" fill one slot, "killed, people". "Three children
were among the dead", "two more", "300 died in the 2009 flood" and "could kill hundreds" fill none that can be
compared: they are parts, additions, history and fears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing import dates, lexicon, quantities
from briefing.quantities import Quantity
from briefing.types import Sentence, Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it is said of.

    ``slot`` is what must be equal for two figures to speak of one thing; ``about`` words it. ``span`` covers the
    number with its bound and its noun. ``old`` is True where the sentence itself says that the number was since
    replaced ("up from 9"). ``growing``: later reports are expected to differ (tolls).
    """

    slot: tuple[str, ...]
    about: str
    quantity: Quantity
    sentence: Sentence
    span: Span
    growing: bool
    old: bool = False
    headline: bool = False  # stated as a total ("the death toll rose to 15")


# What happens to people and things: stems of the words that say so, and how a reader would be told. The first
# column is the slot; words that only sometimes mean it ("lost", "found") are left out.
FRAMES: tuple[tuple[str, str, str], ...] = (
    ("killed", r"kill(?:ed|ing|s)?|dead|died|dies|die|perished|los(?:t|ing)\s+their\s+lives|deaths?|fatalities|lives|drowned", "killed"),
    ("injured", r"injur(?:ed|ing|ies)|wound(?:ed|ing)|hurt", "injured"),
    ("missing", r"missing|unaccounted\s+for", "missing"),
    ("trapped", r"trapped|stranded", "trapped"),
    ("rescued", r"rescued|rescuing|saved|pulled\s+(?:alive|to\s+safety)|plucked", "rescued"),
    ("evacuated", r"evacuat(?:ed|ing|ions?)", "evacuated"),
    ("homeless", r"displaced|homeless", "made homeless or displaced"),
    ("arrested", r"arrest(?:ed|ing|s)|detained|detaining", "arrested or detained"),
    ("hospital", r"hospitali[sz]ed|(?:taken|rushed|brought|admitted|flown|sent)\s+to\s+(?:\w+\s+){0,2}hospitals?", "taken to hospital"),
    ("aboard", r"aboard|on\s+board", "aboard"),
    ("destroyed", r"destroyed|destroying|flattened|razed|burned\s+down", "destroyed"),
    ("damaged", r"damaged|damaging", "damaged"),
)  # fmt: skip
GROWING = frozenset({"killed", "injured", "missing", "trapped", "rescued", "evacuated", "homeless", "arrested",
                     "hospital", "destroyed", "damaged"})  # fmt: skip
# "12 people were killed", "12 people killed in", "12 dead": not "two bombs killed 34", whose number is the doer's.
_LINKS = (
    r"(?P<link>(?:\s+(?:were|was|have\s+been|has\s+been|had\s+been|have|had|are|is|being|be|left|reported|confirmed|believed|feared"
    r"|found|known|listed|remained|remain|still|also|now|all|had\s+to\s+be|(?:to\s+(?:be|have))|seriously|badly|severely|critically))*)"
)
_NO_OBJECT = r"(?=\s+(?:in|on|at|by|when|after|as|and|during|near|over|while|but|with|from|across|so)\b|\s*$)"
_FRAME_AFTER = tuple(
    (name, re.compile(rf"{_LINKS}\s+(?P<frame>{words})(?!\w)", re.IGNORECASE), about)
    for name, words, about in FRAMES
)
_ENDS = re.compile(_NO_OBJECT)
_ACTIVE = re.compile(r"\w+ed|\w+ing|hurt", re.IGNORECASE)
_INTRANSITIVE = re.compile(r"died|perished|drowned|missing", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"\s+(?P<frame>dead|injured|wounded|missing|trapped|stranded|rescued|evacuated|displaced|arrested|detained|destroyed|damaged)"
    r"\s+(?P<noun>[a-z]{3,}s|[a-z]*men|women|children|people)\b",
    re.IGNORECASE,
)
_FRAME_BEFORE = tuple(
    (name, re.compile(
        rf"\b(?:{words})(?:\s+(?:the\s+lives\s+of|of|about|around|at|least|at\s+least|some|more|than|over|nearly|almost|up|to|a|an|total|estimated"
        r"|as|many|all|the|roughly|approximately|fewer|no|just))*\s*$",
        re.IGNORECASE,
    ), about)
    for name, words, about in FRAMES
    if name not in ("aboard",)
)  # fmt: skip
# "the death toll rose to 15", "a toll of 15"; "put the number of dead at 15"
_TOLL = re.compile(
    r"\b(?:death\s+toll|toll|number\s+of\s+(?:dead|deaths|fatalities|people\s+killed|victims))\b(?!\s+(?:road|booth|bridge))"
    r"[^.;,\d]{0,50}?\b(?:to|at|of|stands?\s+at|stood\s+at|is|was|reached|reaching|hit|passed)\s+(?:at\s+least\s+|more\s+than\s+|about\s+|over\s+|nearly\s+)?$",
    re.IGNORECASE,
)
_CARRYING = re.compile(
    r"\b(?:carrying|carried|with)\s+(?:at\s+least\s+|more\s+than\s+|about\s+|some\s+|over\s+|nearly\s+|up\s+to\s+)?$",
    re.IGNORECASE,
)

_GENERIC = frozenset("people person persons lives life victim victims individuals souls".split())
_STOP = lexicon.FUNCTION_WORDS | frozenset(
    "who whom that which and or but not no killed dead died dies injured wounded hurt missing trapped rescued evacuated displaced homeless "
    "arrested detained hospitalized hospitalised aboard destroyed damaged reported confirmed feared believed including among "
    "left lost unaccounted saved deaths fatalities injuries arrests perished drowned".split()
)
# Parts and additions: they are not the whole that another article gives.
_PART_BEFORE = re.compile(
    r"\b(?:another|other|further|additional|one\s+of|one\s+of\s+the|part\s+of\s+an?\s+\w+\s+of|includ(?:ing|es|ed)|among(?:\s+them|\s+the\s+\w+)?|of\s+whom|of\s+them|of\s+which|the\s+other|first|last"
    r"|every|each|only|age|aged|day|Day|No\.?|number|route|Route|Flight|Highway|minus|plus|by)\s+$"
)
_PART_AFTER = re.compile(
    r"\s+(?:(?:\w+\s+)?(?:more|others?|additional|further|of\s+(?:them|the|those|whom|his|her|its|their)|in\s+(?:every|each)|times|percent|per\s?cent|years?|months?"
    r"|weeks?|days?|hours?|minutes?|seconds?|a\.m|p\.m|o'clock|degrees)\b)|-",
    re.IGNORECASE,
)
_OTHERS_NEAR = re.compile(r"\b(?:others|more|else|additional)\b", re.IGNORECASE)
# History, rates and fears: another event, or none yet.
_ELSEWHEN = re.compile(
    r"\b(?:years?\s+ago|decades?|century|since\s+(?:the|19|20|\d)|last\s+(?:year|month|decade)|in\s+(?:19|20)\d\d|(?:19|20)\d\d|previous(?:ly)?|history|historic|worst|deadliest|annually|"
    r"per\s+(?:year|day|week|month)|a\s+(?:year|day|week|month)|each\s+(?:year|day|week|month)|every\s+(?:year|day|week|month)|on\s+average|average|typically|usually"
    r"|similar|another\s+\w+\s+(?:attack|crash|fire|incident|accident)|so\s+far\s+this\s+year|this\s+year|earlier\s+this|ever|before\s+it|once)\b",
    re.IGNORECASE,
)
# "That earthquake killed 300": the one told of in the sentence before, not the story's.
_ANAPHOR = re.compile(r"\W*(?:That|Those)\s+(?!(?:evening|night|morning|day|left|leaves)\b)[a-z]+")
_UNREAL = re.compile(
    r"\b(?:could|might|may|would|should|if|unless|expected\s+to|threaten\w*|risk\w*|fears?\s+that|at\s+risk|potential\w*|plan\w*\s+to|planned|aim\w*\s+to|denied|no|not|never|without"
    r"|whether|claimed\s+that|rumou?rs?|capacity|enough\s+for|designed)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_OLD_BEFORE = re.compile(
    r"\b(?:up\s+from|down\s+from|rose\s+from|from|compared\s+with|rather\s+than|not|instead\s+of|earlier\s+(?:figure|count|toll|estimate)\s+of"
    r"|(?:earlier|initial|previous|preliminary)\s+(?:\w+\s+){0,4}(?:of|at|that|to|had\s+been))\s+(?:the\s+)?(?:at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:()\u2013\u2014\u201c\u201d\"]|,(?=\s)|\.\s")
_WORD = re.compile(r"[^\W_][\w'\u2019-]*")


def figures(sentence: Sentence) -> Iterator[Figure]:
    """The comparable counts of `sentence`, in order."""
    text = sentence.text
    found = [
        figure
        for quantity in quantities.find(text)
        if quantity.dimension == "count" and (figure := _count(text, sentence, quantity)) is not None
    ]
    yield from found
    if len({figure.slot for figure in found}) == 1:
        # "rose to 15 on Wednesday, up from 9": what a sentence says was said before fills the same slot.
        for quantity in quantities.find(text):
            taken = any(quantity is figure.quantity for figure in found)
            if (
                not taken
                and quantity.dimension == "count"
                and _OLD_BEFORE.search(text[: quantity.start_char])
            ):
                start = sentence.span.start_char + quantity.start_char
                span = Span(sentence.document_id, start, sentence.span.start_char + quantity.end_char)
                yield replace(found[0], quantity=quantity, span=span, old=True, headline=False)


def _count(text: str, sentence: Sentence, quantity: Quantity) -> Figure | None:
    left, right = _clause(text, quantity)
    before, after = text[left : quantity.start_char], text[quantity.end_char : right]
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after) or _year(text, quantity):
        return None
    old = bool(_OLD_BEFORE.search(before))
    if not old and not is_comparable(text, quantity):
        return None
    noun, noun_end = _noun(after)
    if _OTHERS_NEAR.search(after[: noun_end + 16]):
        return None
    if noun is None and (adjective := _ADJECTIVE.match(after)):  # "two injured officers"
        noun, noun_end = adjective["noun"], adjective.end()
        frame, total = _frame_of(adjective["frame"]), False
    else:
        frame, total = _frame(before, after, noun_end)
    if frame is None:
        return None
    name, about = frame
    generic = noun is None or noun.lower() in _GENERIC
    if (
        noun is None
        and name in ("destroyed", "damaged", "aboard", "homeless", "evacuated", "rescued", "trapped")
        and not total
    ):
        return None
    stem = "people" if generic else lexicon.stem(noun.lower() if noun else "")
    start = sentence.span.start_char + _bound_start(text, quantity)
    end = sentence.span.start_char + quantity.end_char + noun_end
    return Figure(
        slot=(name, stem, *_named(after[:noun_end], noun)),
        about=f"number of {'people' if generic else noun} {about}",
        quantity=quantity,
        sentence=sentence,
        span=Span(sentence.document_id, start, end),
        growing=name in GROWING,
        old=old,
        headline=total,
    )


def _frame(before: str, after: str, noun_end: int) -> tuple[tuple[str, str] | None, bool]:
    if _TOLL.search(before):
        return ("killed", "killed"), True
    for name, pattern, about in _FRAME_AFTER:
        if (match := pattern.match(after, noun_end)) and _is_passive(match, after):
            return (name, about), False
    for name, pattern, about in _FRAME_BEFORE:
        if pattern.search(before):
            return (name, about), False
    if _CARRYING.search(before) and re.match(r"\s+(?:people|persons)\b", after):
        return None, False
    return None, False


def _frame_of(word: str) -> tuple[str, str] | None:
    return next((
        (name, about) for name, words, about in FRAMES if re.fullmatch(words, word, re.IGNORECASE)
    ), None)  # fmt: skip


def _is_passive(match: re.Match[str], after: str) -> bool:
    """Is what is counted the one it happened to?"""
    word = match["frame"]
    if not _ACTIVE.fullmatch(word) or _INTRANSITIVE.fullmatch(word):
        return True
    return bool(re.search(r"were|was|been|are|is|be\b|being", match["link"])) or bool(
        _ENDS.match(after, match.end())
    )


def _clause(text: str, quantity: Quantity) -> tuple[int, int]:
    breaks = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
    left = max((end for _, end in breaks if end <= quantity.start_char), default=0)
    right = min((start for start, _ in breaks if start >= quantity.end_char), default=len(text))
    return left, right


def _noun(after: str) -> tuple[str | None, int]:
    """The noun that is counted, the last of the words right behind the number, and where it ends in `after`."""
    noun: str | None = None
    end = 0
    for count, match in enumerate(_WORD.finditer(after)):
        word = match.group().lower()
        gap = after[end : match.start()]
        if count >= 4 or gap.strip() or word in _STOP or (noun and re.fullmatch(r"\w{3,}ed|\w+ly", word)):
            break
        noun, end = match.group(), match.end()
    return noun, end


def _named(phrase: str, noun: str | None) -> tuple[str, ...]:
    """Names among the words before the noun: "18 Norn soldiers" are not "18 soldiers"."""
    return tuple(w.casefold() for w in _WORD.findall(phrase) if w[:1].isupper() and w != noun)


def _bound_start(text: str, quantity: Quantity) -> int:
    """Where the words of the bound ("at least") begin, so that a claim's value has them."""
    before = text[: quantity.start_char]
    match = re.search(
        r"(?:at\s+least|more\s+than|at\s+most|up\s+to|as\s+many\s+as|fewer\s+than|less\s+than|over|about|around|nearly|almost|some"
        r"|roughly|approximately|an?\s+estimated)\s+$",
        before,
        re.IGNORECASE,
    )
    return match.start() if match else quantity.start_char


def _year(text: str, quantity: Quantity) -> bool:
    inside = text[quantity.start_char : quantity.end_char]
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", inside):
        return True
    return any(
        e.start_char <= quantity.start_char and quantity.end_char <= e.end_char for e in dates.find(text)
    )


def thing(sentence: Sentence, quantity: Quantity) -> Figure | None:
    """A count of things by their noun ("300 jobs"), or None if it counts nothing that can be compared."""
    text = sentence.text
    left, right = _clause(text, quantity)
    before, after = text[left : quantity.start_char], text[quantity.end_char : right]
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after) or _year(text, quantity):
        return None
    if not is_comparable(text, quantity):
        return None
    noun, noun_end = _noun(after)
    if noun is None or not noun.islower() or _OTHERS_NEAR.search(after[: noun_end + 16]):
        return None
    start = sentence.span.start_char + _bound_start(text, quantity)
    span = Span(sentence.document_id, start, sentence.span.start_char + quantity.end_char + noun_end)
    stem = "people" if noun.lower() in _GENERIC else lexicon.stem(noun)
    return Figure(
        ("count", stem, *_named(after[:noun_end], noun)),
        f"number of {noun}",
        quantity,
        sentence,
        span,
        growing=False,
    )


def is_comparable(text: str, quantity: Quantity) -> bool:
    """False for history, rates, fears and plans: numbers of another event, or of none yet."""
    left, right = _clause(text, quantity)
    if _ANAPHOR.match(text):
        return False
    return not _UNREAL.search(text[left:right]) and not _ELSEWHEN.search(text)
