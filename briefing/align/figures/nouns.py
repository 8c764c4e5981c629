"""What a number in a sentence counts: its clause, its noun, and whether it is the whole or a part of it.

"At least 12 people" counts people, "Three more" and "one of the 15" are parts of what somebody else counts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing import dates, lexicon
from briefing.align import untold
from briefing.align.tense import PAST_IRREGULAR
from briefing.quantities import Quantity, numerals
from briefing.types import Sentence, Span

_GENERIC = frozenset(
    """people person persons lives life victim victims individuals souls residents citizens crew fishermen
    sailors passengers travellers travelers riders""".split()
)
_SAME_NOUN = dict.fromkeys(("houses", "house", "homes", "home", "dwellings", "residences"), "home")
_STOP = lexicon.FUNCTION_WORDS | frozenset(
    """who whom that which and or but not no killed dead died dies injured wounded hurt missing trapped rescued
        evacuated displaced homeless arrested detained hospitalized hospitalised aboard destroyed damaged
        reported confirmed feared believed including among left lost unaccounted saved deaths fatalities
        injuries arrests perished drowned without dark lives remain remains remained shot beaten burnt""".split()
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
# One set of marks first, and what has to stand behind some of them: a choice is tried at every letter of the text.
_CLAUSE = re.compile(r"[;:()\u2013\u2014\u201c\u201d\",.](?:(?<!,)(?<!\.)|(?<=,)(?=\s)|(?<=\.)\s)")
# What is said behind it is not said of the number: "64 were injured and 30 had not been found", "57 and not 61",
# "because no help came".
_OF_ANOTHER = re.compile(
    r"\s+(?:and(?:\s+not)?|not)\s+(?:(?:the|about|some|at\s+least|more\s+than|nearly)\s+)?\d|\s+because\s"
)
# "Four survivors told the paper", "two survivors interviewed there": some of them.
_HEARD = re.compile(
    rf"\s+(?:who\s+(?:\w+\s+)?)?(?:{'|'.join(sorted(lexicon.SPEECH_VERBS))}|interviewed|quoted|questioned)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'\u2019-]*")
_NO_NOUN = re.compile(r"\w{3,}ed|\w+ly")
# "eighty firefighters fought": what is counted did it.
_DID = frozenset(PAST_IRREGULAR)
_PLURAL = re.compile(r"(?:s|[Mm]en|[Cc]hildren|[Pp]olice)$")
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def is_comparable(text: str, quantity: Quantity) -> bool:
    """False for history, fears and plans: numbers of another event, or of none yet."""
    if untold.is_elsewhen(text):
        return False
    left, right = clause(text, quantity)
    following = _OF_ANOTHER.search(text, quantity.end_char, right)
    return not untold.is_unreal(text, left, following.start() if following else right)


def clause(text: str, quantity: Quantity) -> tuple[int, int]:
    """Where the clause begins and ends that a number stands in."""
    left = 0
    for start, end in _breaks(text):
        if end <= quantity.start_char:
            left = end
        elif start >= quantity.end_char:
            return left, start
    return left, len(text)


def clause_of(text: str, quantity: Quantity) -> str:
    """The clause of `text` that `quantity` stands in."""
    left, right = clause(text, quantity)
    return text[left:right]


def is_heard(after: str, noun_end: int) -> bool:
    """True if those who are counted speak, so that they are some of many; `noun_end` is where their noun ends."""
    return _HEARD.match(after, noun_end) is not None


def counted(noun: str | None) -> str:
    """The noun of a count as it is compared: "people" for everyone, "home" for houses and homes, else its stem."""
    if noun is None or noun.lower() in _GENERIC:
        return "people"
    return _SAME_NOUN.get(noun.lower(), lexicon.stem(noun.lower()))


def counting(text: str, quantity: Quantity) -> tuple[str | None, bool]:
    """What `quantity` counts, as `counted` gives it, or None for a bare number; and True if it is part of a date."""
    word = noun(text, quantity) if quantity.dimension == "count" else None
    return (None if word is None else counted(word)), is_date(text, quantity)


def noun(text: str, quantity: Quantity) -> str | None:
    """The noun behind a number, as it is written."""
    return head(around(text, quantity)[1])[0]


def worded(text: str, quantity: Quantity) -> str:
    """The number with the words of its bound and its noun, as they stand in `text`."""
    end = quantity.end_char
    if quantity.dimension == "count":
        end += head(around(text, quantity)[1])[1]
    return text[bound_start(text, quantity) : end]


def span_of(sentence: Sentence, quantity: Quantity) -> Span:
    """Where a figure stands: a count with the words of its bound and its noun, a measure alone."""
    if quantity.dimension != "count":
        return sentence.span_of(quantity.start_char, quantity.end_char)
    start = bound_start(sentence.text, quantity)
    return sentence.span_of(start, start + len(worded(sentence.text, quantity)))


def whole(text: str, quantity: Quantity) -> str | None:
    """What `quantity` counts in `text`, as `counted` gives it; None for a part, an addition or a date."""
    before, after = around(text, quantity)
    if is_part(before, after) or is_date(text, quantity):
        return None
    return counted(head(after)[0])


def is_part(before: str, after: str) -> bool:
    """True for a number between these words that is a part of another one, or comes on top of it."""
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def around(text: str, quantity: Quantity) -> tuple[str, str]:
    """What stands before and behind a number in its clause."""
    left, right = clause(text, quantity)
    return text[left : quantity.start_char], text[quantity.end_char : right]


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _CLAUSE.finditer(text))


def head(after: str) -> tuple[str | None, int]:
    """The noun that is counted, the last of the words right behind the number, and where it ends in `after`."""
    noun: str | None = None
    end = 0
    for count, match in enumerate(_WORD.finditer(after)):
        word = match.group().lower()
        gap = after[end : match.start()]
        if count >= 4 or gap.strip() or word in _STOP or word in numerals.NUMBER_WORDS:
            break  # "60 firefighters six hours"
        if noun and (_NO_NOUN.fullmatch(word) or (word in _DID and _PLURAL.search(noun))):
            break
        noun, end = match.group(), match.end()
        if word in ("people", "persons"):  # "people took part"
            break
    return noun, end


def names(phrase: str, noun: str | None) -> tuple[str, ...]:
    """Names among the words before the noun: "18 Norn soldiers" are not "18 soldiers"."""
    return tuple(word.casefold() for word in _WORD.findall(phrase) if word[:1].isupper() and word != noun)


def bound_start(text: str, quantity: Quantity) -> int:
    """Where the words of the bound ("at least") begin, so that a claim's value has them."""
    start = quantity.start_char
    may_end = lexicon.word_before(text, start).endswith(_BOUND_ENDS)
    match = _BOUND.search(text[:start]) if may_end else None
    return match.start() if match else start


def is_date(text: str, quantity: Quantity) -> bool:
    """True for a year, or a number that belongs to a date."""
    inside = text[quantity.start_char : quantity.end_char]
    if is_year(inside):
        return True
    return any(
        e.start_char <= quantity.start_char and quantity.end_char <= e.end_char for e in dates.find(text)
    )


def is_year(number: str) -> bool:
    """True for what nobody takes for a count: "2014"."""
    return _A_YEAR.fullmatch(number) is not None
