"""Lines of a Markdown text that are no prose: headings, images, code, link lists, tables, front matter.

CommonMark 0.31 decides what is what; a paragraph's inline marks stay in it and are taken off where it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph, ends_sentence, word_count
from briefing.read.markdown import front_matter
from briefing.types import Document

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_UNDERLINE = re.compile(r"(?:=+|-{3,})$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_IMAGE = re.compile(r"(?:\[?!\[[^\]]{0,500}\]\([^)]{0,2000}\)(?:\]\([^)]{0,2000}\))?\s*)+$")
_LINK_ONLY = re.compile(
    r"(?:[-*+>]\s+|\d{1,3}[.)]\s+)?(?:[^\[\]()]{0,20}\[[^\]]{1,300}\](?:\([^)]{0,2000}\)|\[[^\]]{0,100}\])[\s|·•,/.]*)+$"
)
_DEFINITION = re.compile(r"\[[^\]]{1,100}\]:\s*\S")
_TABLE = re.compile(r"\|.*\||\|?\s*:?-{3,}:?\s*\|")
_HTML_LINE = re.compile(r"</?[a-zA-Z!][^>]{0,500}>$|<!--")
# A paragraph's own first mark: a quotation or a list item is prose all the same.
_LEADING = re.compile(r"(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")
_LINK_MARK = re.compile(r"\]\([^)]{0,2000}\)")
_MARKS = re.compile(r"[*_`\[\]]+")


def mark_markdown(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    """Sets the kind of every paragraph that Markdown's own marks decide; what stays None is prose or a label."""
    matter_end = front_matter(document.text).end_char
    fence: str | None = None
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not None:
            continue
        line = paragraph.text
        if paragraph.start < matter_end:
            paragraph.kind = "notice"
            continue
        mark = _FENCE.match(line)
        if fence is not None:
            paragraph.kind = "notice"
            if mark and mark[1].startswith(fence) and not line.strip("`~"):
                fence = None
            continue
        if mark:
            fence, paragraph.kind = mark[1][:3], "notice"
            continue
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        paragraph.kind = _kind(document.text, paragraph, following)
        if paragraph.kind is None:
            _measure_prose(paragraph)


def _kind(text: str, paragraph: Paragraph, following: Paragraph | None) -> str | None:
    line = paragraph.text[:3000]
    if _HEADING.match(line):
        return "heading"
    if _RULE.match(line) or _UNDERLINE.match(line):
        return "notice"
    is_underlined = following is not None and not following.blank_before and _UNDERLINE.match(following.text)
    if is_underlined and paragraph.words <= 30:
        return "heading"
    if _IMAGE.match(line):
        return "caption"
    if _DEFINITION.match(line) or (_LINK_ONLY.match(line) and paragraph.words <= 40):
        return "links"
    if _TABLE.match(line) or (_HTML_LINE.match(line)):
        return "notice"
    if paragraph.blank_before and _is_indented(text, paragraph.start) and not paragraph.bullet:
        return "notice"  # an indented code block
    return None


def _is_indented(text: str, start: int) -> bool:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    indent = text[line_start:start]
    return "\t" in indent or len(indent) >= 4


def _measure_prose(paragraph: Paragraph) -> None:
    """Judges the line as it would be shown: without its marks."""
    shown = _MARKS.sub("", _LINK_MARK.sub("]", _LEADING.sub("", paragraph.text[:20_000]))).strip()
    paragraph.ends = ends_sentence(shown) or (len(paragraph.text) > 20_000 and paragraph.ends)
    paragraph.words = word_count(shown)
