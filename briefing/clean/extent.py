"""Where on a page the article stands: the stretch with the most body and the least of anything else.

Maximum subsequence segmentation (Pasternack and Roth 2009): a paragraph of the body counts its words, every other
line counts against the stretch, and the stretch with the highest sum is the article. Teasers, comments and other
articles' first sentences stand in looser company and fall outside. A time of day alone on its line, as in front of
each entry of a live report, counts neither way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph, is_clock

# Calibrated on the visible text of the 102 article extraction pages (token F1 of the body against the gold article:
# 0.842 without this step, 0.891 with it; settings within a factor of two of these gave 0.87 to 0.89).
_MOST_WORDS = 60  # that one paragraph counts, so that a long comment does not outweigh the lines around it
_COSTS = {"heading": 20, "title": 20, "caption": 0}  # a gallery may stand behind the lead
_LINE_COST = 10
_MOST_COST = 150  # of lines in a row: a box of links inside an article must not end it
# A text with fewer lines, or a smaller share of lines that are no body, is an article and not a page.
_PAGE_LINES, _PAGE_SHARE = 10, 0.4
# What stands between the pages of a printed text, if its lines are wrapped: "3", "- 4 -", "The Harrow Echo   Page 5".
_PAGE_BREAK = re.compile(r"\W*\d{1,4}\W*|.{0,80}\bpage\s\d{1,4}\W*", re.IGNORECASE)


def mark_outside(paragraphs: Sequence[Paragraph]) -> None:
    """Body outside the article's stretch becomes ``related``, on a page with much else around it."""
    if any(paragraph.lines > 1 for paragraph in paragraphs):
        paragraphs = [p for p in paragraphs if p.kind == "body" or not _PAGE_BREAK.fullmatch(p.text)]
    furniture = sum(paragraph.kind != "body" for paragraph in paragraphs)
    if len(paragraphs) < _PAGE_LINES or furniture < len(paragraphs) * _PAGE_SHARE:
        return
    first, end = _stretch(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind == "body" and not first <= index < end:
            paragraph.kind, paragraph.parts = "related", []


def _stretch(paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    best = total = paid = 0
    start, found = 0, (0, len(paragraphs))
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind == "body":
            paid, gain = 0, min(paragraph.words, _MOST_WORDS)
        else:
            cost = 0 if is_clock(paragraph.text) else _COSTS.get(paragraph.kind or "", _LINE_COST)
            cost = min(cost, _MOST_COST - paid)
            paid, gain = paid + cost, -cost
        if total <= 0:
            total, start = 0, index
        total += gain
        if total > best:
            best, found = total, (start, index + 1)
    return found
