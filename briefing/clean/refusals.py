"""Pages that a site shows instead of an article: errors, checks for robots, requests for consent, closed regions.

Their sentences read like any other and stand alone, so that nothing in them tells; their heading does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph
from briefing.types import Notice

_MOST_WORDS = 150  # of all that stands on such a page; an article under such a heading is longer
_TOP_LINES = 3
_HEADING_WORDS = 12
# The whole heading, but for the site's name: "Access denied" is one, "Access denied: how a ward was closed" is news.
_HEADING = re.compile(
    r"""
    (?:error\W+)?(?:http\W+)?(?:4(?:0[0-9]|10|29|51)|5(?:0[0-9]|2[0-9]))\b(?:\W+(?:page|file|error|not|found|forbidden
        |unauthori[sz]ed|gone|bad|request|gateway|time-?out|internal|server|service|unavailable|too|many|requests
        |backend|fetch|failed|access|denied|temporarily|unavailable|for|legal|reasons))*
    | (?:access|permission)\s(?:to\sthis\s(?:page|site|resource)\s)?(?:has\sbeen\s|is\s)?(?:denied|blocked|restricted)
    | (?:bad\sgateway | forbidden | not\sfound | unauthori[sz]ed | too\smany\srequests | gateway\stime-?out
        | internal\sserver\serror | service\s(?:temporarily\s)?unavailable)
    | (?:this\s|the\s)?(?:page|site|file|website|content)\s(?:is\s|was\s|could\s|can)?\s?
        (?:not\s(?:be\s)?(?:found|available)|unavailable|under\smaintenance|temporarily\sunavailable)
    | (?:not|un)\s?available\s(?:in|for|due\sto|from)\s(?:your|this|legal)\s(?:\w+\s){0,2}
        (?:region|country|location|area|reasons)
    | just\sa\smoment | one\smore\sstep | attention\srequired | please\swait | security\scheck | loading
    | are\syou\s(?:a\srobot|(?:a\s)?human) | (?:please\s)?(?:verify|confirm|checking\sif)\s(?:that\s)?you\sare\s
        (?:not\sa\srobot|(?:a\s)?human)
    | checking\syour\sbrowser(?:\s.{1,40})? | (?:pardon|sorry\sfor)\s.{0,20}interruption
    | (?:we\s(?:value|care\sabout|respect)\s)?your\sprivacy(?:\s(?:matters|choices|settings))?(?:\sto\sus)?
    | before\syou\scontinue(?:\sto\s.{1,40})? | cookie\s(?:consent|settings|preferences|notice|policy)
    | (?:(?:please\s)?(?:subscribe|register|log\sin|sign\sin)\sto\s(?:read|continue|view)(?:\s\w+){0,3})
    | (?:please\s)?enable\s(?:javascript|cookies)(?:\s.{1,40})? | (?:oops|sorry)\W*(?:something\swent\swrong)?
    | something\swent\swrong | under\smaintenance | (?:we['’]ll|we\swill)\sbe\s(?:right\s)?back(?:\ssoon)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SITE = re.compile(r"(?<!\s)\s+[|\u2022\u00b7\u2013\u2014-]\s+")
_EDGES = " \t.!?…#*_"


def mark_refusal(paragraphs: Sequence[Paragraph], *, id: str) -> tuple[Notice, ...]:
    """All of such a page becomes ``notice``, and one notice says so."""
    if sum(paragraph.words for paragraph in paragraphs) > _MOST_WORDS:
        return ()
    heading = next((p.text for p in paragraphs[:_TOP_LINES] if _is_refusal(p)), None)
    if heading is None:
        return ()
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            paragraph.kind, paragraph.parts = "notice", []
    message = (
        f"{id}: no article, but what a site shows in its place (“{heading[:80]}”); save the article itself"
    )
    return (Notice("no-article", message),)


def _is_refusal(paragraph: Paragraph) -> bool:
    if paragraph.words > _HEADING_WORDS:
        return False
    parts = (paragraph.text, *_SITE.split(paragraph.text))
    return any(_HEADING.fullmatch(part.strip(_EDGES)) for part in parts)
