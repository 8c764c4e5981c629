"""Sentences that no full stop ends: the lines of a text without any, and those of a post that an emoji opens.

"Trams did not run on line 3 until noon" is a sentence where the lines around it are; alone it would be a headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph, word_count

_LEAST_WORDS, _EMOJI_WORDS, _QUOTED_WORDS = 6, 4, 12
_QUOTED_CHARS = 1000
_QUOTED = re.compile(
    r"^[\"“].*[,.?!][\"”] (?:[\w.'’-]+ ){0,6}?(?:said|says|told|added)(?: (?:[A-Z][\w.'’-]*|[a-z]+)){0,6}$",
    re.DOTALL,
)
_EMOJI = r"[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u200d\ufe0f]"
_OPENED = re.compile(_EMOJI)
_STRETCH = re.compile(rf"[^{_EMOJI[1:-1]}]+")  # what stands between emoji
_LINK = re.compile(r"://|\bwww\.|\b[\w-]+\.(?:me|ly|com|org)/|@\w")
# A headline in capitals has hardly a word in small letters.
_SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|must|should|did|does|do|said|says|told|[a-z]{2,}ed"
    r"|went|came|took|made|left|lost|won|fell|rose|broke|hit|put|ran|cut|shut|led|held|found|got|gave|saw|began)\b"
)


def mark_lines(paragraphs: Sequence[Paragraph]) -> None:
    """Where most lines of a text without full stops are long enough for sentences, the shorter ones behind are too."""
    first = next((index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "body"), None)
    if first is None:
        return
    rest = paragraphs[first:]
    if any(paragraph.ends for paragraph in rest):
        return
    long = sum(paragraph.kind == "body" for paragraph in rest)
    shorter = [p for p in rest if p.kind == "heading" and p.words >= _LEAST_WORDS and _is_sentence(p)]
    if len(shorter) <= long and long > 1:
        for paragraph in shorter:
            paragraph.kind = "body"


def mark_posts(paragraphs: Sequence[Paragraph]) -> None:
    """A line of a post that an emoji opens is body behind a line of the body, if it reads as a sentence.

    So is what somebody is quoted for: "We lost everything that we had in the market," said Ina Holt
    """
    begun = False
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            begun = True
        elif begun and paragraph.kind == "heading" and not paragraph.text[0].isalnum():
            if paragraph.words >= _QUOTED_WORDS and _QUOTED.search(paragraph.text[:_QUOTED_CHARS]):
                paragraph.kind = "body"
            elif paragraph.lines == 1 and _OPENED.match(paragraph.text):
                _split_post(paragraph)


def _split_post(paragraph: Paragraph) -> None:
    """Each stretch between emoji by itself; the emoji are none of its words."""
    if _LINK.search(paragraph.text):
        return
    parts: list[tuple[int, int, str]] = []
    for found in _STRETCH.finditer(paragraph.text):
        own = found[0].strip()
        start = paragraph.start + found.start() + len(found[0]) - len(found[0].lstrip())
        is_told = word_count(own) >= _EMOJI_WORDS and not own[0].islower() and _VERB.search(own) is not None
        if own and is_told:
            parts += [
                (parts[-1][1] if parts else paragraph.start, start, "notice"),
                (start, start + len(own), "body"),
            ]
    if parts:
        paragraph.kind = "body"
        paragraph.parts = [
            part for part in (*parts, (parts[-1][1], paragraph.end, "notice")) if part[0] < part[1]
        ]


def _is_sentence(paragraph: Paragraph) -> bool:
    line = paragraph.text
    if paragraph.bullet or not (line[0].isupper() or line[0] in '"“‘') or line.endswith(":"):
        return False
    return len(_SMALL.findall(line)) * 2 >= paragraph.words and _VERB.search(line) is not None
