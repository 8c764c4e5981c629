"""What a number in a sentence is said of: the slot it fills, so that only like is compared with like.

"At least 12 people were killed" and "raising the death toll to 15" fill one slot. "Three children were among the
dead", "two more", "300 died in the 2009 flood" and "could kill hundreds" fill none that can be compared: they are
parts, additions, history and fears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing import dates, lexicon, quantities
from briefing.align import untold
from briefing.align.figures import frames, recalled
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
    total: bool = False  # stated as a total ("the death toll rose to 15")
    contested: bool = False  # what someone holds against the figure that its article stands for


_GENERIC = frozenset(
    """people person persons lives life victim victims individuals souls residents citizens crew fishermen
    sailors passengers travellers travelers riders""".split()
)
_SAME_NOUN = dict.fromkeys(("houses", "house", "homes", "home", "dwellings", "residences"), "home")
_STOP = lexicon.FUNCTION_WORDS | frozenset(
    """who whom that which and or but not no killed dead died dies injured wounded hurt missing trapped rescued
        evacuated displaced homeless arrested detained hospitalized hospitalised aboard destroyed damaged
        reported confirmed feared believed including among left lost unaccounted saved deaths fatalities
        injuries arrests perished drowned without dark lives remain remains remained""".split()
)
# Parts and additions: they are not the whole that another article gives.
_PART_BEFORE = re.compile(
    r"\b(?:out\s+of|another|other|further|additional|one\s+of(?:\s+the)?|part\s+of\s+an?\s+\w+\s+of|includ(?:ing|es|ed)"
    r"|among(?:\s+them|\s+the\s+\w+)?|of\s+whom|of\s+them|of\s+which|the\s+other|first|last|every|each|only"
    r"|(?:margin|lead|difference|majority|gap|advantage)\s+of(?:\s+(?:just|only|about|some|nearly|over|more\s+than))?"
    r"|age|aged|day|Day"
    r"|No\.?|(?:which|who)\s+(?:now\s+)?(?:had|has)(?:\s+more\s+than|\s+about)?|number|route|Route|Flight|Highway|minus"
    r"|plus|by)\s+$"
)
_UNITS_OF_TIME = r"years?|months?|weeks?|days?|hours?|minutes?|seconds?"
_PART_AFTER = re.compile(
    r"\s+(?:(?:\w+\s+)?(?:more|others?|additional|further|of\s+(?:them|the(?!\s+(?:dead|victims)\b)|those|whom|his|her|its|their)"
    r"|in\s+(?:every|each)"
    rf"|times|percent|per\s?cent|{_UNITS_OF_TIME}|a\.m|p\.m|o'clock|degrees)\b)|-"
    r"|\s+(?:\w+\s+)?(?:were|was|(?:had|have)\s+been)\s+counted\s+twice\b"
    rf"|\s+(?:\w+\s+){{0,3}}an?\s+(?:{_UNITS_OF_TIME})\b(?!\s+(?:ago|earlier|later|before|after))",
    re.IGNORECASE,
)
# "Of 26 patients tested", "All eleven lorries": of a set that was told of before.
_OF_A_SET = re.compile(r"^\W*(?:Of|All|Both)(?:\s+the)?\s+$")
# "Norland counts 109 cases": of one country among several.
_OWNER = re.compile(
    r"(?:^|[,;]\s)\W*(?P<name>[A-Z]\w+[^s\W](?:\s[A-Z]\w+)?)\s+(?:(?:today|yesterday|now|also|alone)\s+)?"
    r"(?:has|had|counts|counted|reports|reported|lists|listed|recorded|registered|confirmed)\s+"
    r"(?:at\s+least\s+|about\s+|more\s+than\s+)?$"
)
_OTHERS = re.compile(r"\b(?:others|more|else|additional)\b", re.IGNORECASE)
_OLD_BEFORE = re.compile(
    r"\b(?:up\s+from|down\s+from|rose\s+from|from|compared\s+with|rather\s+than|not|instead\s+of"
    r"|(?:earlier\s+|(?:withdr\w+|retract\w+|correct\w+)\s+(?:the|its|that|an?)\s+)(?:figure|count|toll|estimate|number|total)\s+of"
    r"|(?:initially|originally|previously|first|earlier)\s+(?:put|given|reported|estimated|stated|said)\s+(?:to\s+be\s+)?(?:at|as)?"
    r"|(?:earlier|initial|previous|preliminary)\s+(?:\w+\s+){0,4}(?:of|at|that|to|had\s+been))"
    r"\s+(?:the\s+)?(?:at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
# "An earlier version of this article said that 143 people had died."
_EARLIER_VERSION = re.compile(
    r"\b(?:earlier|previous|original)\s+version\s+of\s+this\b|\btyp(?:ing\s+error|o)\b", re.IGNORECASE
)
# "... 45,000 people marched, police said; the organisers spoke of 180,000": another's count of the same.
_OTHERS_COUNT = re.compile(
    r"\b(?:organi[sz]ers|unions?|opposition|activists|campaigners|residents|witnesses|critics|police|officials|authorities"
    r"|ministry|government|hospitals?|doctors|rescuers|company|mayor)\s+(?:\w+\s+){0,2}?(?:spoke\s+of|speak\s+of"
    r"|put\s+(?:it|them|the\s+\w+)\s+at|said|say|says|claimed|claim|counted|estimated|at)\s+"
    r"(?:(?:it|they|there)\s+(?:was|were)\s+)?"
    r"(?:at\s+least\s+|more\s+than\s+|about\s+|up\s+to\s+|nearly\s+|some\s+|only\s+)?$",
    re.IGNORECASE,
)
_WHO_COUNTS = frozenset(
    """organizers organisers union unions opposition activists campaigners residents witnesses critics police officials
    authorities ministry government hospital hospitals doctors rescuers company mayor""".split()
)
_COUNTING = frozenset("spoke speak put said say says claimed claim counted estimated at".split())
_BOUND = re.compile(
    r"(?:at\s+least|more\s+than|at\s+most|up\s+to|as\s+many\s+as|fewer\s+than|less\s+than|over|about|around"
    r"|nearly|almost|some"
    r"|roughly|approximately|an?\s+estimated)\s+$",
    re.IGNORECASE,
)
_BOUND_ENDS = (
    "least", "than", "most", "to", "as", "over", "about", "around", "nearly", "almost", "some", "roughly",
    "approximately", "estimated",
)  # fmt: skip
_CLAUSE = re.compile(r"[;:()\u2013\u2014\u201c\u201d\"]|,(?=\s)|\.\s")
_AND_NUMBER = re.compile(r"\s+and\s+(?:(?:about|some|at\s+least|more\s+than|nearly)\s+)?\d")
_WORD = re.compile(r"[^\W_][\w'\u2019-]*")
_NO_NOUN = re.compile(r"\w{3,}ed|\w+ly")
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def figures(sentence: Sentence) -> Iterator[Figure]:
    """The counts of `sentence` that fill a frame, in order."""
    if not frames.is_possible(sentence.text):
        return
    counts = [q for q in quantities.find(sentence.text) if q.dimension == "count"]
    found = [figure for quantity in counts if (figure := _framed(sentence, quantity)) is not None]
    revised = [figure for figure in found if frames.revises(sentence.text[: figure.quantity.start_char])]
    for figure in found:
        replaced = any(one.slot == figure.slot and one is not figure for one in revised)
        yield replace(figure, old=True, total=False) if replaced and figure not in revised else figure
    # "rose to 15 on Wednesday, up from 9": what a sentence says was said before fills the slot it has just named;
    # "initially put at 17, has been revised to 15", the one that it names next.
    for quantity in counts:
        taken = any(quantity is figure.quantity for figure in found)
        until = sentence.text[: quantity.start_char]
        if not found or taken:
            continue
        if _is_anothers(sentence.text, found[0], quantity):
            span = _span(sentence, _bound_start(sentence.text, quantity), quantity.end_char)
            yield replace(found[0], quantity=quantity, span=span, total=False, contested=True)
        if not _OLD_BEFORE.search(until):
            continue
        before = [figure for figure in found if figure.quantity.start_char < quantity.start_char]
        span = _span(sentence, quantity.start_char, quantity.end_char)
        yield replace(
            (before or found)[-1 if before else 0], quantity=quantity, span=span, old=True, total=False
        )


def may_contest(vocabulary: frozenset[str]) -> bool:
    """True if a sentence with these words may give what somebody else makes of a figure."""
    return not (vocabulary.isdisjoint(_WHO_COUNTS) or vocabulary.isdisjoint(_COUNTING))


def _is_anothers(text: str, first: Figure, quantity: Quantity) -> bool:
    """True if a bare number behind `first` is what somebody else makes of the same."""
    if first.quantity.start_char > quantity.start_char or not _OTHERS_COUNT.search(
        text[: quantity.start_char]
    ):
        return False
    behind = text[quantity.end_char :]
    return _noun(behind)[0] is None and not _PART_AFTER.match(behind)


def thing(sentence: Sentence, quantity: Quantity) -> Figure | None:
    """A count of things by their noun ("300 jobs"), or None if it counts nothing that can be compared."""
    text = sentence.text
    before, after = _around(text, quantity)
    noun, noun_end = _noun(after)
    if noun is None and (noun := frames.numbered(before)) is not None:
        noun_end = 0
    if (
        noun is None
        or not noun.islower()
        or _OTHERS.search(after[: noun_end + 16])
        or _OF_A_SET.match(before)
    ):
        return None
    if _is_part(before, after) or _is_date(text, quantity) or not is_comparable(text, quantity):
        return None
    span = _span(sentence, _bound_start(text, quantity), quantity.end_char + noun_end)
    slot = ("count", counted(noun), *_names(after[:noun_end], noun))
    return Figure(slot, f"number of {noun}", quantity, sentence, span, growing=False)


def is_comparable(text: str, quantity: Quantity) -> bool:
    """False for history, fears and plans: numbers of another event, or of none yet."""
    if untold.is_elsewhen(text):
        return False
    left, right = _clause(text, quantity)
    # "64 were injured and 30 had not been found": what is said of the next number is not said of this one.
    following = _AND_NUMBER.search(text, quantity.end_char, right)
    return not untold.is_unreal(text, left, following.start() if following else right)


def is_note(text: str) -> bool:
    """True for what a paper says of its own mistake: "An earlier version of this article gave 143."."""
    return _EARLIER_VERSION.search(text) is not None


def clause_of(text: str, quantity: Quantity) -> str:
    """The clause of `text` that `quantity` stands in."""
    left, right = _clause(text, quantity)
    return text[left:right]


def counted(noun: str | None) -> str:
    """The noun of a count as it is compared: "people" for everyone, "home" for houses and homes, else its stem."""
    if noun is None or noun.lower() in _GENERIC:
        return "people"
    return _SAME_NOUN.get(noun.lower(), lexicon.stem(noun.lower()))


def counting(text: str, quantity: Quantity) -> tuple[str | None, bool]:
    """What `quantity` counts, as `counted` gives it, or None for a bare number; and True if it is part of a date."""
    word = noun(text, quantity) if quantity.dimension == "count" else None
    return (None if word is None else counted(word)), _is_date(text, quantity)


def noun(text: str, quantity: Quantity) -> str | None:
    """The noun behind a number, as it is written."""
    return _noun(_around(text, quantity)[1])[0]


def worded(sentence: Sentence, quantity: Quantity) -> str:
    """The number with the words of its bound and its noun, as they stand in the sentence."""
    end = quantity.end_char
    if quantity.dimension == "count":
        end += _noun(_around(sentence.text, quantity)[1])[1]
    return sentence.text[_bound_start(sentence.text, quantity) : end]


def whole(text: str, quantity: Quantity) -> str | None:
    """What `quantity` counts in `text`, as `counted` gives it; None for a part, an addition or a date."""
    before, after = _around(text, quantity)
    if _is_part(before, after) or _is_date(text, quantity):
        return None
    return counted(_noun(after)[0])


def _framed(sentence: Sentence, quantity: Quantity) -> Figure | None:
    text = sentence.text
    words = lexicon.vocabulary(text)
    before, after = _around(text, quantity)
    noun, noun_end = _noun(after)
    # Of most numbers nothing is told; that is sooner known than what they are a part of.
    match = frames.match(before, after, noun, noun_end, words=words)
    match = match or frames.revised_toll(text[: quantity.start_char], words=words)
    if match is None or _is_part(before, after) or _is_date(text, quantity):
        return None
    old = bool(
        _OLD_BEFORE.search(before)
        or is_note(text)
        or recalled.find(text).get(quantity.start_char) == "earlier"
    )
    if not old and not is_comparable(text, quantity):
        return None
    if _OTHERS.search(after[: max(noun_end, match.noun_end) + 16]):
        return None
    if match.noun is not None:
        noun, noun_end = match.noun, max(noun_end if not match.total else 0, match.noun_end)
    if noun is None and match.frame.name in frames.NEEDS_NOUN:
        return None
    stem = counted(noun)
    # Whoever is counted on a ship, "Twelve Norn citizens" are the twelve people on it.
    names = () if stem == "people" and match.frame.name == "aboard" else _names(after[:noun_end], noun)
    about = f"number of {'people' if stem == 'people' else noun} {match.frame.about}"
    if match.frame.name == "ill" and (owner := _OWNER.search(before)):
        names, about = (*names, owner["name"].casefold()), f"{about}, {owner['name']}"
    return Figure(
        slot=(match.frame.name, stem, *names),
        about=about,
        quantity=quantity,
        sentence=sentence,
        span=_span(sentence, _bound_start(text, quantity), quantity.end_char + noun_end),
        growing=match.frame.growing,
        old=old,
        total=match.total,
    )


def _is_part(before: str, after: str) -> bool:
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def _around(text: str, quantity: Quantity) -> tuple[str, str]:
    left, right = _clause(text, quantity)
    return text[left : quantity.start_char], text[quantity.end_char : right]


def _clause(text: str, quantity: Quantity) -> tuple[int, int]:
    breaks = _breaks(text)
    left = max((end for _, end in breaks if end <= quantity.start_char), default=0)
    right = min((start for start, _ in breaks if start >= quantity.end_char), default=len(text))
    return left, right


@lru_cache(maxsize=4_096)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _CLAUSE.finditer(text))


def _noun(after: str) -> tuple[str | None, int]:
    """The noun that is counted, the last of the words right behind the number, and where it ends in `after`."""
    noun: str | None = None
    end = 0
    for count, match in enumerate(_WORD.finditer(after)):
        word = match.group().lower()
        gap = after[end : match.start()]
        if count >= 4 or gap.strip() or word in _STOP or (noun and _NO_NOUN.fullmatch(word)):
            break
        noun, end = match.group(), match.end()
        if word in ("people", "persons"):  # "people took part"
            break
    return noun, end


def _names(phrase: str, noun: str | None) -> tuple[str, ...]:
    """Names among the words before the noun: "18 Norn soldiers" are not "18 soldiers"."""
    return tuple(word.casefold() for word in _WORD.findall(phrase) if word[:1].isupper() and word != noun)


def _bound_start(text: str, quantity: Quantity) -> int:
    """Where the words of the bound ("at least") begin, so that a claim's value has them."""
    start = quantity.start_char
    may_end = lexicon.word_before(text, start).endswith(_BOUND_ENDS)
    match = _BOUND.search(text[:start]) if may_end else None
    return match.start() if match else start


def _is_date(text: str, quantity: Quantity) -> bool:
    inside = text[quantity.start_char : quantity.end_char]
    if is_year(inside):
        return True
    return any(
        e.start_char <= quantity.start_char and quantity.end_char <= e.end_char for e in dates.find(text)
    )


def is_year(number: str) -> bool:
    """True for what nobody takes for a count: "2014"."""
    return _A_YEAR.fullmatch(number) is not None


def _span(sentence: Sentence, start: int, end: int) -> Span:
    return Span(sentence.document_id, sentence.span.start_char + start, sentence.span.start_char + end)
