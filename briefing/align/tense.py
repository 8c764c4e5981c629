"""Does a clause tell what has happened or what is to come? For weekdays and days without a year.

No parser: the verb that governs an expression of time in a news sentence is nearly always the nearest one before it
in its own clause ("said on Sunday that they will meet on Tuesday"), else the nearest after it.
"""

from __future__ import annotations

import re
from typing import Literal

Direction = Literal[-1, 0, 1]

# Clauses end at punctuation and at words that open another clause.
_BREAK = re.compile(
    r"[,;:()\u2013\u2014]|\s-\s|\b(?:that|which|who|whom|whose|where|when|while|because|although|though|after"
    r"|before|if|unless"
    r"|whether|as)\b",
    re.IGNORECASE,
)

_FUTURE = (
    r"will(?!\s+have\b)|would(?!\s+have\b)|shall|['\u2019]ll|going\s+to|(?:is|are|be|was|were|been)\s+(?:due"
    r"|set|scheduled|expected|slated|likely|planned|about)"
    r"(?:\s+to)?|(?:due|scheduled|slated)\s+(?:to|for|on)|plans?\s+to|plans?\s+for|hopes?\s+to|aims?\s+to"
    r"|intends?\s+to|expects?\s+to"
    r"|(?:is|are)\s+to|vow(?:s|ed)?\s+to|promised?\s+to|agreed\s+to|upcoming|deadline"
    r"|(?:is|are)\s+(?:\w+\s+)?(?:meeting|holding|travelling|traveling|visiting|returning|leaving|arriving"
    r"|opening|closing|starting"
    r"|beginning|voting|flying|heading|hosting|playing|facing|appearing)"
)
# Base and -s forms that stand for a fixed plan: "ministers hold meetings in Brussels on Tuesday".
_PLANNED = (
    r"(?:hold|meet|begin|start|open|close|vote|visit|travel|arrive|leave|face|play|return|resume|decide|appear"
    r"|expire|gather"
    r"|head|host|kick|conclude|end|sit|convene|reconvene)s?|takes?\s+place|go(?:es)?|flies|fly|run|runs"
)
_PAST_IRREGULAR = """said told met held was were had been began broke brought built came caught chose cut did drew
    drove fell
    felt fought found flew fled gave went got grew heard hit kept knew led left lost made paid put ran rose saw
    sank sent set shook shot shut slid spoke spent stood stole struck swept took taught thought threw understood
    woke won wore wrote hurt sold sought swore bore blew burst became forgave froze hid rode sang slept split
    spread stuck died seen shown done gone taken given written spoken driven flown fallen chosen stolen broken
    known thrown torn""".split()
_PAST = r"\w{2,}(?<!ne)(?<!se)(?<!spe)ed|" + "|".join(_PAST_IRREGULAR)

_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<planned>{_PLANNED}))(?!\w)|(?P<contracted>['\u2019]ll)\b",
    re.IGNORECASE,
)
# "will be closed", "to be held": a participle that tells what is to come.
_TO_BE = re.compile(
    r"\b(?:will|would|shall|to|may|must|can)\s+(?:\w+ly\s+|not\s+|also\s+)*be\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
# "forecast for Thursday", "a day of mourning for Friday": what is set for a day lies ahead.
_SET_FOR = re.compile(r"\bfor\s+(?:late\s+|early\s+|the\s+)?$", re.IGNORECASE)
# "meetings", "visit", "vote" after a determiner or an adjective are nouns and no verbs.
_RELATIVE = re.compile(r"\b(?:which|who|that)\s*$")  # "the board, which | convenes on Sunday"
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|this|that|its|his|her|their|our|of|in|on|for|at|by|with|first|second|next|last|final|no|state)"
    r"|['\u2019]s)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def direction(text: str, start_char: int, end_char: int) -> Direction:
    """-1 if the clause around ``text[start_char:end_char]`` tells the past, 1 if it tells a plan, 0 if unclear."""
    if _SET_FOR.search(text[:start_char]):
        return 1
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    left = max((end for _, end in breaks if end <= start_char), default=0)
    right = min((start for start, _ in breaks if start >= end_char), default=len(text))
    subject = _RELATIVE.search(text[:left]) is not None
    for piece, backwards in ((text[left:start_char], True), (text[end_char:right], False)):
        if (found := _cue(piece, backwards=backwards, has_subject=subject and backwards)) != 0:
            return found
    # An adverbial that stands alone ("On Sunday, voters will choose"): the clause that follows, then the one before.
    rest, before = text[right:], text[:left]
    if (found := _cue(rest, backwards=False)) != 0:
        return found
    return _cue(before, backwards=True)


def _cue(piece: str, *, backwards: bool, has_subject: bool = False) -> Direction:
    found: list[Direction] = []
    for match in _CUE.finditer(piece):
        if match["planned"]:
            if _NOUN_BEFORE.search(piece[: match.start()]) or not (
                piece[: match.start()].strip() or has_subject
            ):
                continue
            found.append(1)
        else:
            planned = not match["past"] or _TO_BE.search(piece[: match.start()])
            found.append(1 if planned else -1)
    if not found:
        return 0
    return found[-1] if backwards else found[0]
