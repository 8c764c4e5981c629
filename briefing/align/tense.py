"""Does a clause tell what has happened or what is to come? For weekdays and days without a year.

No parser: the verb that governs an expression of time in a news sentence is nearly always the nearest one before it
in its own clause ("said on Sunday that they will meet on Tuesday"), else the nearest after it.
"""

from __future__ import annotations

import re
from typing import Literal

from briefing.align.led_in import POSSESSIVE, SAID, led_in
from briefing.align.present import is_closed, is_present
from briefing.align.reach import AHEAD, Tense

Direction = Literal[-1, 0, 1]

# What is looked at before a verb and before a day: sentences are shorter, and what is no sentence may have no end.
_VERB_CHARS = 80
_CLAUSE_CHARS = 600

# Clauses end at punctuation and at words that open another clause.
_BREAK = re.compile(
    r"[,;:()\u2013\u2014]|\s-\s|\b(?:that|which|who|whom|whose|where|when|while|because|although|though|after"
    r"|before|if|unless"
    r"|whether|as|(?<!later )(?<!earlier )(?<!sooner )(?<!rather )(?<!other )than)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan$", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless)$", re.IGNORECASE)

PAST_IRREGULAR = """said told met held was were had been began broke brought built came caught chose cut did drew
    drove fell
    felt fought found flew fled gave went got grew heard hit kept knew led left lost made paid put ran rose saw
    sank sent set shook shot shut slid spoke spent stood stole struck swept took taught thought threw understood
    woke won wore wrote hurt sold sought swore bore blew burst became forgave froze hid rode sang slept split
    spread stuck died seen shown done gone taken given written spoken driven flown fallen chosen stolen broken
    known thrown torn bled clung crept dealt dug fed hung knelt lay leapt lent meant overtook overthrew sprang
    swam swung tore undertook upheld wept withdrew withheld wound ate bought drank quit rang sat sped""".split()
_PAST = r"\w{2,}(?<!ne)(?<!se)(?<!spe)ed|" + "|".join(PAST_IRREGULAR)
# "will have to leave" is to come, "will have left" need not be.
_NOT_PERFECT = rf"(?!\s+have\s+(?:\w+ly\s+|since\s+|already\s+)?(?:{_PAST})\b)"
_SET = r"(?:due|set(?=\s+(?:to|for)\b)|scheduled|expected|slated|likely|planned|forecast|about(?=\s+to\b))(?:\s+to\b)?"
_FUTURE = (
    rf"will{_NOT_PERFECT}|shall|['\u2019]ll|going\s+to|(?:is|are|be|been)\s+{_SET}"
    r"|(?:due|scheduled|slated)\s+(?:to|for|on)|plans?\s+(?:to|for|an?|another|the|its|his|her|their)|hopes?\s+to"
    r"|aims?\s+to|intends?\s+to|wants?\s+to|(?<!the )needs?\s+to|has\s+to|expects?|predicts?"
    r"|(?:is|are)\s+to|vow(?:s|ed)?\s+to|promised?\s+to|agreed\s+to|upcoming|deadline"
    r"|(?:is|are)\s+(?:\w+\s+)?(?:meeting|holding|travelling|traveling|visiting|returning|leaving|arriving"
    r"|opening|closing|starting"
    r"|beginning|voting|flying|heading|hosting|playing|facing|appearing)"
)
_HAD_DUE = rf"had\s+(?:\w+ly\s+|also\s+|first\s+)?been\s+{_SET}"
_WAS_DUE = rf"(?:was|were)\s+(?:\w+ly\s+|not\s+)?(?:{_SET}|to(?!\s+blame)(?=\s+[a-z]))"
# "Could" tells as often what somebody was able to do. "May" with a capital is a month.
_BARE = r"(?=\s+(?-i:[a-z]))(?!\s+(?:\w+\s+)?have\s)"
_MODAL = rf"(?:(?-i:may)|might|must|should|can|cannot){_BARE}"
_COULD = rf"could{_BARE}"
_UNABLE = (
    r"could(?:n['\u2019]t|\s+not|\s+no\b|\s+only|\s+barely|\s+hardly"
    r"|\s+(?:be\s+)?(?:hear|heard|see|seen|feel|felt|smell|say|tell|find)\b)"
)
# Base and -s forms that stand for a fixed plan: "ministers hold meetings in Brussels on Tuesday".
_PLANNED = (
    r"(?:hold|meet|begin|start|open|close|vote|visit|travel|arrive|leave|face|play|return|resume|decide|appear"
    r"|expire|gather|become|retire"
    r"|head|host|kick|conclude|end|sit|convene|reconvene)s?|takes?\s+(?:place|effect|office|over)|steps?\s+down"
    r"|(?<!-)elects?|chooses?|go(?:es)?|flies|fly|run|runs"
)
_CUE = re.compile(
    rf"\b(?:(?P<had_due>{_HAD_DUE})|(?P<was_due>{_WAS_DUE})|(?P<would>would{_NOT_PERFECT})|(?P<future>{_FUTURE})"
    rf"|(?P<unable>{_UNABLE})|(?P<modal>{_MODAL})|(?P<could>{_COULD})|(?P<past>{_PAST})|(?P<planned>{_PLANNED}))"
    rf"(?!\w)|(?P<contracted>['\u2019]ll)\b",
    re.IGNORECASE,
)
_TENSES: dict[str, Tense] = {
    "had_due": "had been due", "was_due": "was due", "would": "would", "future": "plan", "unable": "past",
    "modal": "may", "could": "could", "past": "past", "planned": "plan", "contracted": "plan",
}  # fmt: skip
_MODALS = frozenset(("unable", "modal", "could"))
# "will be closed", "to be held", "will stay shut": a participle that tells what is to come. "Had to be" is past.
_TO_BE = re.compile(
    r"\b(?:will|would|shall|(?<!had )to|may|must|can)\s+(?:\w+ly\s+|not\s+|also\s+)*(?:be|stay|remain)"
    r"\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "was due | to be | held", "could | return": the second verb is one with the first.
_ONE_WITH_IT = re.compile(r"(?:\s+(?:to|not|also|again|be|get|go|stay|remain|\w+ly))*\s+", re.IGNORECASE)
_LEADING: frozenset[Tense] = frozenset(("would", "may", "could", "was due", "had been due"))
# "were allowed to return", "failed to meet", "has become": behind us.
_DONE = re.compile(
    r"\b(?:(?:(?:was|were|been)\s+(?:\w+ly\s+)?(?:allowed|able|forced|made|obliged|compelled|permitted|unable)|had"
    r"|began|continued|failed|managed|refused|tried)\s+to|(?:has|have|had)(?:\s+(?:\w+ly|also|just|since))?)\s+$",
    re.IGNORECASE,
)
# Nobody plans an accident: "may be asked about the crash on Friday".
_UNPLANNED = re.compile(
    r"\b(?:accident|attack|blast|bombing|breach|clash|collapse|crash|derailment|disaster|earthquake|explosion|fire|flood"
    r"|incident|killing|leak|massacre|murder|raid|riot|robbery|shooting|sinking|spill|theft)(?:e?s)?\s+"
    r"(?:late\s+|early\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\s*(?:most\s+)?(?:likely|maybe|perhaps|possibly|probably)\s+(?:on\s+)?", re.IGNORECASE
)
# Hardly ever nouns: "Ina Holt, the former mayor, | becomes head of the bank", "the second term ends".
_FINITE = re.compile(
    r"(?:appear|arrive|become|begin|close|convene|decide|end|expire|gather|meet|open|reconvene|resume|retire|sit|start)s"
    r"|chooses?|elects?|flies|goes|takes\s+\w+|steps\s+down",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|this|that|its|his|her|their|our|both|two|all|of|in|on|for|at|by|with|to)|['\u2019]s)\s+$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s*$")  # "the board, which | convenes on Sunday"
# "meetings", "visit", "vote" after a determiner or an adjective are nouns and no verbs.
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|this|that|its|his|her|their|our|of|in|on|for|at|by|with|first|second|next|last|final|no|state)"
    r"|['\u2019]s)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


# "asked its members | to stop work": what people are called to do may be on that day, or the call was.
_CALLED_ON = re.compile(
    r"(?:advis|ask|beg|encourag|implor|instruct|invit|order|tell|urg|warn)e?d|told", re.IGNORECASE
)
_TO_DO = re.compile(
    r"(?:\s+[^\s,;:]+){0,12}?\s+(?:not\s+)?to\s+(?:not\s+)?(?!(?:an?|the|his|her|its|their)\b)[a-z]+\b"
)


def direction(text: str, start_char: int, end_char: int) -> Direction:
    """-1 if the clause around ``text[start_char:end_char]`` tells the past, 1 if it tells a plan, 0 if unclear."""
    found = tense(text, start_char, end_char, in_present=False)
    return 1 if found in AHEAD else -1 if found == "past" else 0


def tense(text: str, start_char: int, end_char: int, *, in_present: bool = True) -> Tense:
    """What the clause around ``text[start_char:end_char]`` tells; "none" if that is unclear.

    A plain present tense tells when a weekday is, and not in which year a day is: "they have a letter of 3 April".
    """
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    left = max((end for _, end in breaks if end <= start_char), default=0)
    right = min((start for start, _ in breaks if start >= end_char), default=len(text))
    after_right = min((start for start, end in breaks if end > right + 1), default=len(text))
    before, piece = text[:left], text[max(left, start_char - _CLAUSE_CHARS) : start_char]
    if (led := led_in(text[:start_char], piece, text[end_char : end_char + _VERB_CHARS])) is not None:
        return led
    if in_present and is_closed(piece):
        return "present"
    subject = _RELATIVE.search(before) is not None
    found = _cue(piece, backwards=True, has_subject=subject)
    if found == "none":
        found = _cue(text[end_char:right], backwards=False)
    rest = text[end_char:right]
    if in_present and found == "none" and not POSSESSIVE.match(rest) and is_present(piece, rest):
        return "present"
    if (
        found == "past"
        and _IF.search(before)
        and (main := _cue(before, backwards=True, modals_to=0)) in AHEAD
    ):
        return main  # "will strike if they are not freed by Friday"
    if found == "none" and _THAN.search(before):
        return "none"
    # An adverbial that stands alone ("On Sunday, voters will choose"): the clause that follows, then the one before.
    if found == "none":
        found = _cue(text[right:], backwards=False, modals_to=after_right - right)
    if found == "none":
        found = _cue(before, backwards=True, modals_to=len(before) if _PERHAPS.fullmatch(piece) else 0)
    return _weighed(found, text, start_char)


def _weighed(found: Tense, text: str, start_char: int) -> Tense:
    """What a clause tells, with what the rest of the sentence says of it."""
    before = text[:start_char]
    if found in ("may", "could") and _UNPLANNED.search(before):
        return "past"
    if found == "was due" and SAID.search(before):
        return "called"
    if (
        found == "could"
        and not SAID.search(before)
        and any(
            match["past"] and not _DONE.search(text[max(0, match.start() - _VERB_CHARS) : match.start()])
            for match in _CUE.finditer(text)
        )
    ):
        return "open"  # "could" of a story told in the past
    return found


def _cue(piece: str, *, backwards: bool, has_subject: bool = False, modals_to: int | None = None) -> Tense:
    """What the last or the first verb tells; modals other than "will" count only up to `modals_to`, if given."""
    found: list[Tense] = []
    end = 0
    for match in _CUE.finditer(piece):
        kind = match.lastgroup or ""
        if kind in _MODALS and modals_to is not None and match.start() >= modals_to:
            continue
        one_with_it = (
            bool(found) and found[-1] in _LEADING and _ONE_WITH_IT.fullmatch(piece[end : match.start()])
        )
        before = piece[max(0, match.start() - _VERB_CHARS) : match.start()]
        if kind == "planned" and not _is_verb(match["planned"], before, has_subject=has_subject):
            continue
        if one_with_it and kind in ("planned", "past"):
            continue
        if kind == "planned" and found and found[-1] == "asked":
            continue  # "asked them to leave"
        end = match.end()
        if kind == "planned" and _DONE.search(before):
            found.append("past")
        elif kind == "past" and _TO_BE.search(before):
            found.append("plan")
        elif (
            kind == "past" and backwards and _CALLED_ON.fullmatch(match["past"]) and _TO_DO.match(piece, end)
        ):
            found.append("asked")
        else:
            found.append(_TENSES[kind])
    if not found:
        return "none"
    return found[-1] if backwards else found[0]


def _is_verb(word: str, before: str, *, has_subject: bool) -> bool:
    """False for "votes" and "visit" where they are nouns."""
    if _FINITE.fullmatch(word):
        return _DETERMINER.search(before) is None
    return _NOUN_BEFORE.search(before) is None and (bool(before.strip()) or has_subject)
