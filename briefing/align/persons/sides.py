"""The sides of a phrase on which a name may stand: "NAME won", "won by NAME", "the winner, NAME", "taken to NAME".

In each pattern WORDS stands for the words that it is made for. What may lie between them and the name is the same for
all frames.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from briefing import lexicon
from briefing.align.persons.mentions import Mention
from briefing.quantities.numerals import NUMBER_WORDS

# What stands for the name: whether it is what a verb is said of (not "the champion from NAME, who won") and whether it
# ends there ("at NAME", not "at the NAME bridge").
_MARKS = {(True, True): "\x01", (True, False): "\x02", (False, True): "\x03", (False, False): "\x04"}
_NAME, _HEAD, _END = "[\x01-\x04]", "[\x01\x02]", "[\x01\x03]"
_LINK = (
    r"(?:of|by|to|in|on|at|from|for|with|and|or|as|that|who|than|after|before|over|against|when|while|but|not|is|was"
    r"|were|had|has)"
)
_LOW = rf"(?!{_LINK}\b)[a-z][\w\u2019'-]*"  # a small word that a noun phrase goes on with
_NAMED = rf"(?:{_LOW}\s+){{0,5}}(?:{_LOW},\s+)?(?:[A-Z][a-z]+\.?\s+){{0,3}}"
_ASIDE = r"(?:,[^,;]{2,80},)?(?:,?\s+who)?(?:\s*\([^)]*\))?"
_ADVERB = r"(?:now|then|also|eventually|finally|\w+ly)"
_IS = r"(?:is|was|will\s+be|has\s+been|had\s+been|have\s+been|is\s+to\s+be|is\s+being|was\s+being)"
_CALLED = r"(?:called|named|identified(?:\s+as)?|named\s+as)"
_FAR = r"[^.;:,]{0,60}?"
_OF = r"(?:\s+(?:of|among|in)(?:\s+(?!(?:is|was|will|has|had)\b)[\w\u2019'-]+){1,5}?)?"


class Side(NamedTuple):
    """A pattern of a name and words, and whether these stand behind the name or before it, where it ends."""

    pattern: str
    is_behind: bool


def _before(pattern: str) -> Side:
    return Side(pattern, False)


def _behind(pattern: str) -> Side:
    return Side(pattern, True)


Sides = tuple[Side, ...]
SUBJECT: Sides = (
    _behind(rf"{_HEAD}{_ASIDE}\s+(?:(?:has|have|had|will|is|was|to|be|been|{_ADVERB})\s+){{0,4}}(?:WORDS)\b"),
)
SUFFERS: Sides = (_behind(rf"{_HEAD}{_ASIDE}\s+{_IS}\s+(?:{_ADVERB}\s+)?(?:WORDS)\b"),)
OBJECT: Sides = (_before(rf"\b(?:WORDS)\s+{_NAMED}{_END}"),)
BY: Sides = (_before(rf"\b(?:WORDS)(?:\s+(?!by\b)[\w-]+){{0,4}}\s+by\s+{_NAMED}{_END}"),)
OF_WHOM: Sides = (
    _before(rf"\b(?:WORDS)\s+of\s+{_NAMED}{_END}"),
    _behind(rf"{_NAME}['\u2019]s?\s+(?:{_LOW}\s+){{0,2}}(?:WORDS)\b"),
)
FROM_WHOM: Sides = (_before(rf"\b(?:WORDS)\s+(?:by|for|(?:(?:comes?|came)\s+)?from)\s+{_NAMED}{_END}"),)
WHOM: Sides = (_behind(rf"{_NAME},?\s+(?:in\s+)?whom\b[^.;,]{{0,60}}?\b(?:WORDS)\b"),)
ROLE: Sides = (
    _before(
        rf"\b(?P<role>CAPITALISED){_OF}(?:,|,?\s+{_IS}(?:\s+{_CALLED})?|,?\s+as|,\s+{_CALLED})?\s+"
        rf"(?:\d+-year-old\s+)?{_NAMED}{_NAME}"
    ),
    _behind(
        rf"(?:{_NAME}\s+as|{_HEAD}(?:,(?:\s+\d+,)?|,?\s+who\s+(?:is|was)|\s+(?:is|was|will\s+be|became|becomes"
        r"|(?:has\s+)?(?:admitted|admits)\s+(?:to\s+)?being)))\s+(?:(?:the|a|an|its|his|her|their)\s+)?"
        rf"(?:(?!\w+ing\b){_LOW}\s+){{0,3}}(?P<role>WORDS)\b"
    ),
)
FOR_WHOM: Sides = (_before(rf"\b(?:WORDS)\b{_FAR}\s(?:to|on|against)\s+{_NAMED}{_END}"),)
_THERE = rf"\s+(?:the\s+)?(?:{_LOW}\s+(?:(?:of|on|at)\s+)?){{0,4}}{_END}"
THERE: Sides = (_before(rf"\b(?:CAPITALISED)\s+(?:at|in){_THERE}"),)
# "taken from a hall in NAME" tells no end of the way, and money that is transferred goes nowhere
_NOT_FROM = r"(?!\s+from\b(?![^.;:,]{0,60}?\s(?:to|for)\s))"
_NO_MONEY = (
    r"(?!\s+(?:[\w\u2019-]+\s+){0,4}?(?:sum|money|cash|funds|payment|million|billion|euros|dollars|pounds)\b)"
)
WHERE_TO: Sides = (_before(rf"\b(?:WORDS)\b{_NOT_FROM}{_NO_MONEY}{_FAR}\s(?:to|at|in|on|for|of){_THERE}"),)
WHERE: Sides = (_before(rf"\b(?:WORDS)\b{_FAR}\s(?:at|in|on|near|off|outside|of|to){_THERE}"),)
# "On the slope of NAME a slab broke loose"
WHERE_BEFORE: Sides = (
    _behind(
        rf"\b(?i:on|at|in|off|near)\s+(?:the\s+)?(?:{_LOW}\s+(?:of\s+)?){{0,4}}{_NAME}{_FAR}\b(?:WORDS)\b"
    ),
)

_BEHIND_LINK = re.compile(r"\b(?:of|from|in|at|to|with|by|for|against|over)\s+$|[^,]\s+and\s+$")
_LINK_REACH = 20  # more than a link and its spaces take
_NEXT = re.compile(r"['\u2019]|\s+(?P<word>[a-z][\w-]*)")
_GOES_ON = lexicon.FUNCTION_WORDS | NUMBER_WORDS | {"yesterday", "today", "tonight", "early", "late"}


# What words may be made of besides: some words of a noun phrase, and how many or whom.
_SOME = rf"(?:{_LOW}\s+){{0,3}}"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|them|him|her|the)"


_ALTERNATIVES = re.compile(r"\|(?![^(]*\))")  # none within brackets
_INITIAL = re.compile(r"(?<![\w\\\[\]])[a-z]")


def in_full(side: Side, words: str) -> str:
    """The pattern of a side for some words; in these SOME stands for small words, and NUMBER for how many or whom."""
    pattern = side.pattern.replace("WORDS", words).replace("CAPITALISED", _capitalised(words))
    return pattern.replace("SOME", _SOME).replace("NUMBER", _NUMBER)


def _capitalised(words: str) -> str:
    """A pattern of the words, each with a capital or without.

    By their initials, as a try of `(?i:...)` or of a class costs as much for each word as for all that begin alike.
    """
    by_initial: defaultdict[str, list[str]] = defaultdict(list)
    for one in _ALTERNATIVES.split(words):
        either = _INITIAL.sub(lambda letter: f"[{letter[0].upper()}{letter[0]}]", one)
        by_initial[one[0]].append(either.removeprefix(f"[{one[0].upper()}{one[0]}]"))
    return "|".join(
        f"[{initial.upper()}{initial}](?:{'|'.join(rests)})" if initial.islower() else "|".join(rests)
        for initial, rests in by_initial.items()
    )


def marked(text: str, mention: Mention) -> str:
    """The text with a mark in the place of the name."""
    mark = _MARKS[
        not _BEHIND_LINK.search(text, max(0, mention.start - _LINK_REACH), mention.start),
        _ends(text, mention.end),
    ]
    return text[: mention.start] + mark + text[mention.end :]


def _ends(text: str, end: int) -> bool:
    """True if a name that ends there is no part of a longer one: "NAME on Monday", not "NAME's lawyer"."""
    follows = _NEXT.match(text, end)
    if follows is None:
        return True
    word = follows["word"]
    return word is not None and (word in _GOES_ON or word.endswith(("ly", "ed")))
