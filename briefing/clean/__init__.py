"""Which stretches of a document are article, and which are menu, caption, byline or advertising.

Nothing is rewritten: the text stays as it is, and every offset with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from briefing.clean.drafts import mark_drafts
from briefing.clean.layout import judge
from briefing.clean.leads import mark_quoted
from briefing.clean.lines import READ_CHARS, READ_LINES, Paragraph, paragraphs_of
from briefing.clean.markdown import mark_markdown, mask_unseen
from briefing.clean.masthead import Masthead, masthead_of
from briefing.clean.refusals import mark_refusal
from briefing.clean.walls import mark_walls
from briefing.language import UNDETERMINED, detect, detect_cheaply
from briefing.showing import is_markdown, show
from briefing.types import Article, Document, Notice, Region, RegionKind, Span

__all__ = ["clean"]

_SURE_WORDS = 50
_EXTRACTED = frozenset({"text/html", "application/xhtml+xml"})


def clean(document: Document) -> Article:
    """The article in a document: its regions, and title, publisher, date and language where it tells them.

    Regions are ordered and disjoint and cover every line that is not blank; a region of the body is a paragraph.
    Fields that the document has already are kept. Linear in the text.
    """
    paragraphs = paragraphs_of(document.text)
    if document.media_type == "text/markdown":
        mark_markdown(document, paragraphs)
        quoted: tuple[Notice, ...] = ()  # Markdown's own marks are taken off where it is shown
    else:
        quoted = mark_quoted(paragraphs, document.text, id=document.id)
    drafts = mark_drafts(paragraphs, document.text, id=document.id)
    if document.media_type in _EXTRACTED:
        _mark_rows(paragraphs)
    judge(paragraphs, document.text, is_extracted=document.media_type in _EXTRACTED)
    if document.media_type == "text/markdown":
        mask_unseen(document, paragraphs)
    refusal = mark_refusal(paragraphs, id=document.id)
    walls = mark_walls(paragraphs, document.text, id=document.id)
    notices = quoted + drafts + refusal + walls or _bare_notice(document.id, paragraphs)
    head = masthead_of(document, paragraphs)
    unread = sum(paragraph.end - paragraph.start for paragraph in paragraphs[-1:] if not paragraph.text)
    known = replace(
        document,
        title=document.title or _title(document, head),
        publisher=document.publisher or head.publisher,
        published_at=document.published_at or head.published_at,
        truncated_char_count=document.truncated_char_count + unread,
        language=_language(document, paragraphs),
    )
    return Article(
        document=known,
        regions=_regions(document.id, paragraphs),
        title_span=Span(document.id, head.title.start, head.title.end) if head.title else None,
        date_span=head.date_span,
        notices=head.notices + notices + _unread_notice(document.id, unread),
    )


def _mark_rows(paragraphs: Sequence[Paragraph]) -> None:
    """Rows of a page's tables, which reading sets between bars, are no sentences, whatever a cell says."""
    for paragraph in paragraphs:
        if paragraph.text.startswith("| ") and paragraph.text.endswith(" |"):
            paragraph.kind = "notice"


def _title(document: Document, head: Masthead) -> str | None:
    if head.title is None:
        return None
    return show(head.title.text, markdown=is_markdown(document.id, document.media_type)) or None


def _regions(id: str, paragraphs: Sequence[Paragraph]) -> tuple[Region, ...]:
    parts: list[tuple[int, int, str]] = []
    for paragraph in paragraphs:
        parts += paragraph.parts or [(paragraph.start, paragraph.end, paragraph.kind or "notice")]
    kinds = cast("list[tuple[int, int, RegionKind]]", parts)
    return tuple([Region(Span(id, start, end), kind) for start, end, kind in kinds])


def _bare_notice(id: str, paragraphs: Sequence[Paragraph]) -> tuple[Notice, ...]:
    if any(paragraph.kind == "body" for paragraph in paragraphs):
        return ()
    message = f"{id}: no usable sentence in it; give an article with at least one full sentence"
    return (Notice("no-sentence", message),)


def _unread_notice(id: str, unread: int) -> tuple[Notice, ...]:
    if not unread:
        return ()
    limit = f"{READ_CHARS:,} characters or {READ_LINES:,} lines"
    message = f"{id}: longer than the {limit} that are read of one document; {unread:,} characters left out"
    return (Notice("truncated-document", message),)


def _language(document: Document, paragraphs: Sequence[Paragraph]) -> str | None:
    body = "\n".join(paragraph.text[:2000] for paragraph in paragraphs[:200] if paragraph.kind == "body")
    if document.language is not None:
        # A page often declares the language of its template; where the words leave no doubt they decide.
        plain = (
            detect_cheaply(body)
            if document.media_type in _EXTRACTED and body.count(" ") >= _SURE_WORDS
            else None
        )
        return plain or document.language
    # Without a body there is a title or a few labels: too little for more than a script or plain words to decide.
    language = detect(body) if body else detect_cheaply(document.text)
    return None if language == UNDETERMINED else language
