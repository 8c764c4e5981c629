"""Lines of a Markdown text that are no prose: headings, images, code, link lists, tables, front matter.

CommonMark 0.31 decides what is what; a paragraph's inline marks stay in it and are taken off where it is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.clean.lines import READ_CHARS, Paragraph, ends_sentence, has_letters, word_count
from briefing.read.markdown import front_matter
from briefing.types import Document

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_UNDERLINE = re.compile(r"(?:=+|-{3,})$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_IMAGE = re.compile(r"(?:\[?!\[[^\]]{0,500}\]\([^)]{0,2000}\)(?:\]\([^)]{0,2000}\))?\s*)+$")
# Nothing is given back: what stands between two links could be parted in as many ways as there are characters.
_LINK_ONLY = re.compile(
    r"(?:[-*+>]\s+|\d{1,3}[.)]\s+)?(?:[^\[\]()]{0,20}\[[^\]]{1,300}\](?:\([^)]{0,2000}\)|\[[^\]]{0,100}\])[\s|·•,/.]*+)++$"
)
_DEFINITION = re.compile(r"\[[^\]]{1,100}\]:\s*\S")
_TABLE = re.compile(r"\|.*\||\|?\s*:?-{3,}:?\s*\|")
_HTML_LINE = re.compile(r"</?[a-zA-Z!][^>]{0,500}>$|<!--")
# A paragraph's own first mark: a quotation or a list item is prose all the same.
_LEADING = re.compile(r"(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")
_LINK_MARK = re.compile(r"\]\([^)]{0,2000}\)")
_MARKS = re.compile(r"[*_`\[\]]+")
# HTML in the text that nobody sees when it is rendered, over as many lines as it takes.
_OPENING = re.compile(r"<!--|<([a-z][a-z0-9]*)(\s[^<>]{0,2000})?>", re.IGNORECASE)
_NEVER_SEEN = frozenset({"script", "style", "template", "noscript", "title", "textarea"})


def mark_markdown(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    """Sets the kind of every paragraph that Markdown's own marks decide; what stays None is prose or a label."""
    matter_end = front_matter(document.text).end_char
    unseen = unseen_spans(document.text)
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
        if _within(unseen, paragraph.start, paragraph.end) == [(paragraph.start, paragraph.end)]:
            paragraph.kind = "hidden"
            continue
        if mark:
            fence, paragraph.kind = mark[1][:3], "notice"
            continue
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        paragraph.kind = _kind(document.text, paragraph, following)
        if paragraph.kind is None:
            _measure_prose(paragraph)


def unseen_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where HTML in a Markdown text stands that a reader of the rendered page does not see: ordered and disjoint."""
    text = text[:READ_CHARS]
    if "<" not in text:
        return ()
    spans: list[tuple[int, int]] = []
    unclosed: set[str] = set()  # looking for their ends again and again would take quadratic time
    position = 0
    for match in _OPENING.finditer(text):
        if match.start() < position or not _hides(match):
            continue
        end = _closing(text, match, unclosed)
        if end is not None:
            spans.append((match.start(), end))
            position = end
    return tuple(spans)


def _hides(opening: re.Match[str]) -> bool:
    if opening[1] is None or opening[1].lower() in _NEVER_SEEN:
        return True
    if opening[2] is None:
        return False
    from briefing.read.visible import hides  # lxml, for a text that has HTML in it

    return hides(opening[0])


def _closing(text: str, opening: re.Match[str], unclosed: set[str]) -> int | None:
    """Where the comment or element ends: behind its end mark, or with its line; None for a comment without end."""
    name = (opening[1] or "").lower()
    if name not in unclosed:
        depth = 0
        tags = rf"<(/?){name}\b[^<>]{{0,2000}}>" if name else "<!--|(-->)"
        for tag in re.compile(tags, re.IGNORECASE).finditer(text, opening.start()):
            depth += -1 if tag[1] else 1
            if depth == 0 or (tag[1] and not name):  # comments do not nest
                return tag.end()
        unclosed.add(name)
    if not name:
        return None
    end = text.find("\n", opening.end())
    return end if end >= 0 else len(text)


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What of the spans lies in [start, end), cut to it."""
    first = bisect_right(spans, start, key=lambda span: span[1])
    last = bisect_left(spans, end, key=lambda span: span[0])
    return [(max(span[0], start), min(span[1], end)) for span in spans[first:last]]


def mask_unseen(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    """Takes unseen HTML out of paragraphs of the body that hold some; what it leaves of a sentence is no body."""
    unseen = unseen_spans(document.text)
    for paragraph in paragraphs if unseen else ():
        inside = _within(unseen, paragraph.start, paragraph.end)
        if paragraph.kind != "body" or not inside:
            continue
        paragraph.parts = []
        position = paragraph.start
        for start, end in (*inside, (paragraph.end, paragraph.end)):
            _add_part(paragraph, document.text, position, start)
            if start < end:
                paragraph.parts.append((start, end, "hidden"))
            position = max(position, end)


def _add_part(paragraph: Paragraph, text: str, start: int, end: int) -> None:
    raw = text[start:end]
    piece = raw.strip()
    if not piece:
        return
    start += len(raw) - len(raw.lstrip())
    is_body = has_letters(piece) and ends_sentence(_MARKS.sub("", piece))
    paragraph.parts.append((start, start + len(piece), "body" if is_body else "notice"))


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
