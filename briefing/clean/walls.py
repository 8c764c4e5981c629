"""Text that runs on without the end of a sentence: a transcript without stops, a dump of words.

There is no sentence in it to tell or to cite, and shown as one it would fill any briefing many times over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph, word_count
from briefing.types import Notice

# The longest sentence of the 282 development clusters of Multi-News has 130 words; what is longer there (236 to 426
# words) are several sentences behind a quotation mark that nobody closed, and they have ends.
MOST_WORDS = 500
_END = re.compile(r"[.!?…।॥؟۔։།][\"'”’»›)\]]*(?=\s|$)|[。！？｡][」』】）\"”’]*")


def mark_walls(paragraphs: Sequence[Paragraph], text: str, *, id: str) -> tuple[Notice, ...]:
    """Such stretches of the body become ``notice``; one notice says how much was left out. Linear in the text."""
    words, first = 0, None
    for paragraph in paragraphs:
        if paragraph.kind == "body" and paragraph.words > MOST_WORDS:
            walls = _walls(text, paragraph)
            if walls:
                _cut_out(paragraph, walls)
                words += sum(word_count(text[start:end]) for start, end in walls)
                first = walls[0][0] if first is None else first
    if first is None:
        return ()
    message = (
        f"{id}: at least {words:,} words without the end of a sentence, from character {first:,} on, are left out; "
        "give the text with its full stops"
    )
    return (Notice("no-sentence-end", message),)


def _walls(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    found = []
    start = paragraph.start
    ends = [match.end() for match in _END.finditer(text, paragraph.start, paragraph.end)]
    for end in (*ends, paragraph.end):
        if word_count(text[start:end]) > MOST_WORDS:
            start += len(text[start:end]) - len(text[start:end].lstrip())
            found.append((start, end))
        start = end
    return found


def _cut_out(paragraph: Paragraph, walls: list[tuple[int, int]]) -> None:
    """The paragraph's parts with the walls taken out of them."""
    parts: list[tuple[int, int, str]] = []
    for first, last, kind in paragraph.parts or [(paragraph.start, paragraph.end, "body")]:
        start = first
        for wall_start, wall_end in walls:
            if kind == "body" and start <= wall_start < last:
                parts += [(start, wall_start, kind), (wall_start, min(wall_end, last), "notice")]
                start = min(wall_end, last)
        parts.append((start, last, kind))
    parts = [part for part in parts if part[0] < part[1]]
    if any(kind == "body" for _, _, kind in parts):
        paragraph.parts = parts
    else:
        paragraph.kind, paragraph.parts = "notice", []
