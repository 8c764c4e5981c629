"""What the words right before a day say of it, whatever the verb: "since Sunday", "beginning on Monday"."""

from __future__ import annotations

import re

from briefing.align.reach import Tense

SAID = re.compile(
    r"\b(?:said|says?|told|announced|added|warned|confirmed|wrote|reported|stated|estimated|predicted)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?:late\s+|early\s+|last\s+)?$", re.IGNORECASE)
# "the result of Tuesday" tells which one; "the evening of Tuesday" when it is.
_OF = re.compile(
    r"(?<!morning )(?<!afternoon )(?<!evening )(?<!night )(?<!hours )(?<!end )(?<!close )(?<!start )(?<!noon )"
    r"(?<!beginning )(?<!course )(?<!week )(?<!out )\bof\s+$",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['\u2019]s\b")
# "forecast for Thursday", "a day of mourning for Friday": what is set for a day lies ahead.
_SET_FOR = re.compile(r"\bfor\s+(?:late\s+|early\s+|the\s+)?$", re.IGNORECASE)
_HAD = re.compile(
    r"\bhad\s+(?:\w+ly\s+|been\s+|also\s+|first\s+)*(?:\w+ed|set|due|meant|put)\b", re.IGNORECASE
)
_WAS = re.compile(
    r"\b(?:was|were|cancelled|canceled|postponed|called\s+off|put\s+off)\b(?!.*\b(?:is|are|has|have|will)\b)",
    re.IGNORECASE,
)
# "until Friday" lies ahead of what still is; of what was "closed until Friday" nobody knows.
_UNTIL = re.compile(
    r"\b(?:until|till)\s+(?:at\s+least\s+|late\s+|early\s+|noon\s+on\s+|midday\s+on\s+)?$", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:has|have|is|are|remains?|stays?|lasts?|continues?)\b(?!.*\b(?:had|was|were|did)\b)", re.IGNORECASE
)
_HALTED = re.compile(
    r"\b(?:adjourned|banned|barred|cancelled|canceled|closed|deferred|delayed|extended|halted|postponed|put\s+off"
    r"|remanded|shut|suspended)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:will|would|shall|to|had|not|never|nobody)\b", re.IGNORECASE)
# "declared three days of mourning, beginning on Thursday"; of what only happens nothing is known.
_BEGINNING = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\b(?:beginning|starting|commencing)"
    r"\s+(?:(?:on|from|late|early)\s+)*$",
    re.IGNORECASE,
)
_DECREED = re.compile(
    r"\b(?:(?:announc|approv|call|declar|decid|decre|impos|order|plann|proclaim|promis|schedul|threaten)(?:e|s|ed|es)"
    r"|will|shall)\b",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"\b(?:declare[sd]?|proclaim(?:s|ed)?)\s+$", re.IGNORECASE)
_A_DAY = re.compile(
    r"\s+(?:to\s+be\s+)?(?:a|the)\s+(?:national\s+|public\s+)?(?:day|holiday)\b", re.IGNORECASE
)
# "called its supporters to a rally on Saturday", "asked them to come to the square on Tuesday"
_SUMMONED = re.compile(
    r"\b(?:appealed|asked|called|invited|ordered|summoned|told|urged)\s(?:[^,;:]*\s)?(?:to\s+(?:appear|assemble|attend"
    r"|come|demonstrate|gather|join|march|rally)\b|to\s+(?:a|an|the)\s+(?:\w+\s+)?(?:assembly|demonstration|hearing"
    r"|march|meeting|protest|rally|session|strike|vigil)\b|out\s+on\s+strike\b)(?![^,;:]*(?:ed|held)\b)[^,;:]*$",
    re.IGNORECASE,
)


def led_in(before: str, clause: str, after: str) -> Tense | None:
    """What is said of a day by the words around it, None if nothing; `clause` is the end of `before`."""
    if _SINCE.search(before):
        return "past"
    if _SET_FOR.search(before) and not POSSESSIVE.match(after):
        if _HAD.search(clause):
            return "had been due"
        if _WAS.search(clause):
            return "called" if SAID.search(before) else "was due"
        return "plan"
    if (until := _UNTIL.search(clause)) is not None:
        held = clause[: until.start()]
        if _PRESENT.search(held):
            return "plan"
        return "open" if _HALTED.search(held) and not _PLAN.search(held) else None
    if _BEGINNING.search(before):
        return "called" if _DECREED.search(before) else "open"
    if (_DECLARED.search(before) and _A_DAY.match(after)) or _SUMMONED.search(clause):
        return "called"
    return None


def tells_which(before: str) -> bool:
    """True for the day in "the result of Tuesday": it says which one it was, and not when the rest is."""
    return _OF.search(before) is not None
