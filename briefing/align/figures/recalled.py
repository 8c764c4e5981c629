"""Figures that a sentence itself sets against others: what was given earlier, and what somebody else makes of it.

"The fire service had spoken of 17 at noon", "fewer than the 31 announced earlier by the mayor" and "disregard the
figure of 31" tell what was said before; "the interior ministry counts 41 injured" and "the police put the number at
12,000" tell another's count. An article that has such a figure does not stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from briefing import lexicon, quantities

Kind = Literal["earlier", "anothers"]

_BOUND = r"(?:at\s+least\s+|more\s+than\s+|about\s+|some\s+|only\s+|nearly\s+|up\s+to\s+|a\s+total\s+of\s+)?"
_COUNT = r"(?:figure|number|count|toll|estimate|total|tally|list)"
_TELLING = frozenset("announced given reported stated claimed named published mentioned".split())
_TOLD = rf"(?:{'|'.join(sorted(_TELLING))})"
_DROPS = (
    r"(?:disregard(?:s|ed|ing)?|ignore[ds]?|disown(?:s|ed)?|withdraws?|withdrew|withdrawn|withdrawing"
    r"|retract(?:s|ed|ing)?|correct(?:s|ed|ing)?)"
)
# Ends before the number.
_EARLIER_BEFORE = re.compile(
    rf"(?:\bhad\s+(?:\w+\s+){{0,2}}?(?:spoken|talked|warned)\s+of"
    rf"|\bhad\s+(?:\w+\s+){{0,2}}?(?:put|given|estimated)\s+(?:[^.;,]{{0,40}}\s)?(?:at|as)"
    rf"|\b{_DROPS}\s+(?:the|its|his|her|their|an?)\s+"
    rf"(?:\w+\s+){{0,4}}?{_COUNT}\s+of"
    rf"|\b(?:earlier|previous|initial|preliminary|original)\s+(?:\w+\s+){{0,3}}?(?:report|account|statement|bulletin|{_COUNT})s?"
    rf"\s+(?:of|(?:had\s+)?(?:given?|gave|put|spoken?|spoke|named)\s+(?:[^.;,]{{0,40}}\s)?(?:as|at|of))"
    rf"|\bthe\s+(?:number|figure|total)\s+{_TOLD}\s+(?:[^.;,]{{0,40}}\s)?(?:was|is|had\s+been)"
    rf"|\b(?:corrected|revised|corrects|revises)\s+(?:the|its|their|his|her)\s+(?:\w+\s+){{0,2}}?{_COUNT}\s+"
    rf"(?:of\s+[^.;,]{{0,40}}\s)?(?:down\s+|up\s+)?from"
    rf"|\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly)\s+(?:{_TOLD}|said)(?:\s+that)?(?:\s+all)?"
    rf"|^\W*instead\s+of"
    rf"|\bfirst\s+list,?\s+(?:which\s+)?(?:gave|had|named|held))\s+(?:the\s+)?{_BOUND}$",
    re.IGNORECASE,
)
# Begins behind the number; one of `_TELLING` is in it.
_EARLIER_AFTER = re.compile(
    rf"\s+(?:\w+\s+){{0,2}}?(?:(?:that|which|whom)\s+(?:[^.;,]{{0,40}}\s)?had\s+(?:\w+\s+)?{_TOLD}"
    rf"|{_TOLD}\s+(?:\w+\s+)?(?:earlier|previously|at\s+first|initially|before|on\s+\w+day)"
    rf"|(?:earlier|previously|initially|first|originally)\s+{_TOLD})\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?:organi[sz]ers?|unions?|opposition|activists|campaigners|residents|witnesses|critics|police|officials"
    r"|authorities|ministry|government|hospitals?|doctors|rescuers|company|mayor|bank|service|agency|prosecutors?|party"
    r"|army|authority|association|federation|guard|coastguard|navy|brigade|cross|owners?|operators?|governor|minister|office"
    r"|board|institute|commission|charity|coroner|chief|airline|airport|port|police\s+force)"
)
_ANOTHERS_BEFORE = re.compile(
    rf"(?:\b{_WHO}(?:,[^.;,]{{0,60}},)?\s+(?:\w+\s+){{0,2}}?(?:count(?:s|ed)?|sp(?:eak|eaks|oke)\s+of|puts?\s+(?:it|them|attendance|turnout|their\s+\w+"
    rf"|the\s+(?:number|figure|crowd|turnout|total|count|toll)(?:\s+of\s+[^.;,]{{0,30}}?)?)\s+at)"
    rf"|\b{_WHO}(?:['\u2019]s?)?\s+{_COUNT}\s+(?:was|is|stood\s+at|stands\s+at|came\s+to)"
    rf"|\b(?:stood|stands|stand|stuck|sticks|standing)\s+(?:by|to|with)\s+(?:its|their|his|her|an?|the)\s+"
    rf"(?:\w+\s+){{0,2}}?{_COUNT}\s+of)\s+{_BOUND}$",
    re.IGNORECASE,
)
# One of these stands right before the number wherever a pattern ends before it.
_ENDS = frozenset(
    """of at as was is been from said announced given reported stated claimed named published mentioned that all gave
    had held count counts counted to the least than about some only nearly""".split()
)
# Of each of the patterns one of these stands in the sentence.
WORDS = frozenset(
    """spoken talked warned put puts given gave estimated disregard disregards disregarded disregarding ignore ignored
    ignores disown disowns disowned withdraw withdraws withdrew withdrawn withdrawing retract retracts retracted
    retracting correct corrects corrected correcting earlier previous previously initial initially preliminary original
    originally instead revised revises first announced reported stated claimed named published mentioned count
    counts counted wrongly falsely mistakenly erroneously incorrectly speak speaks spoke
    estimate figure came stood stands stand stuck sticks standing""".split()
)
# One of these stands in all that ends before a number: most sentences have none.
_OF_EARLIER = frozenset(
    """had disregard disregards disregarded disregarding ignore ignored ignores disown disowns disowned withdraw
    withdraws withdrew withdrawn withdrawing retract retracts retracted retracting correct corrects corrected
    correcting earlier previous initial preliminary original number figure total revised revises wrongly falsely
    mistakenly erroneously incorrectly instead first""".split()
)
_OF_ANOTHERS = frozenset(
    """count counts counted speak speaks spoke put puts figure number toll estimate total tally list stood stands stand
    stuck sticks standing""".split()
)
_REACH_CHARS = 160  # no pattern reaches further back than this
_NONE: Mapping[int, Kind] = MappingProxyType({})


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def find(text: str) -> Mapping[int, Kind]:
    """The numbers of `text` that it sets against others, each by the place where it starts."""
    vocabulary = lexicon.vocabulary(text)
    if vocabulary.isdisjoint(WORDS):
        return _NONE
    may_follow = not vocabulary.isdisjoint(_TELLING)
    may_be_earlier, may_be_anothers = (not vocabulary.isdisjoint(of) for of in (_OF_EARLIER, _OF_ANOTHERS))
    if not (may_follow or may_be_earlier or may_be_anothers):
        return _NONE
    found: dict[int, Kind] = {}
    for quantity in quantities.find(text):
        start, end = quantity.start_char, quantity.end_char
        near = max(0, start - _REACH_CHARS)
        may_end = lexicon.word_before(text, start) in _ENDS
        if (may_end and may_be_earlier and _EARLIER_BEFORE.search(text, near, start)) or (
            may_follow and _EARLIER_AFTER.match(text, end)
        ):
            found[start] = "earlier"
        elif may_end and may_be_anothers and _ANOTHERS_BEFORE.search(text, near, start):
            found[start] = "anothers"
    return found
