"""HTML: the article's text, extracted by trafilatura (Barbaresi 2021) from a tree without hidden parts.

``Document.text`` is the title, a blank line, and the paragraphs with blank lines between them. Nothing is fetched.
"""

from __future__ import annotations

import re
from html import unescape

import lxml.html
from lxml import etree
from trafilatura import bare_extraction

from briefing.errors import InputUnsupported
from briefing.read.decode import decode, text_notices
from briefing.read.markdown import language_tag
from briefing.read.marks import drop_struck, settle_raised
from briefing.read.nesting import flattened
from briefing.read.own import refuse_briefing
from briefing.read.page import PageFields, fields_of
from briefing.read.tables import unwrap_layout
from briefing.read.visible import drop_hidden, visible_lines
from briefing.types import Document, Intake, Notice

MEDIA_TYPE = "text/html"

# The WHATWG prescan looks at 1,024 bytes; pages in the wild put the declaration later.
_DECLARATION_BYTES = 4096
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})|<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
# Browsers read these labels as windows-1252 (WHATWG Encoding, "Names and labels").
_REALLY_WINDOWS = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1"})

# Below this, an extraction is taken as failed and the visible text of the page is used.
_LEAST_CHARS = 100
# Characters that libxml2 drops or stops at.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<(?:p|div|br|span|b|i|em|strong|a|h\d|ul|li)\b[^<>]*>", re.IGNORECASE)
_BULLET = re.compile(r"^- (?=\S)")
# A row of a table, as trafilatura writes it, with one cell.
_LONE_CELL = re.compile(r"\| ((?:[^|\\]|\\.)*) \|")


def read(data: bytes, *, id: str, charset: str | None = None) -> Intake:
    """One document with the page's article; ``encoding`` is the page's, the text is the extracted one.

    Raises InputUnsupported if the bytes are no text or the page holds none, or a briefing.
    """
    decoded = decode(data, id=id, charset=charset, declared=_declared(data))
    return _read_page(decoded.text, id=id, title=None, encoding=decoded.encoding, notices=decoded.about_bytes)


def read_text(html: str, *, id: str, title: str | None = None) -> Intake:
    """The same for a page that came as text, such as ``content_html`` of a feed, whose title is known already."""
    return _read_page(html, id=id, title=title, encoding=None, notices=())


def _read_page(
    html: str, *, id: str, title: str | None, encoding: str | None, notices: tuple[Notice, ...]
) -> Intake:
    refuse_briefing(html, id=id)
    tree, is_cut = _tree(html, id=id)
    if is_cut:
        tree, is_cut = _tree(flattened(html), id=id)
        message = f"{id}: elements nested more than 2,000 deep; read as browsers do, side by side from a depth of 512"
        notices += (Notice("deep-page", message),)
    if is_cut:
        raise InputUnsupported(
            f"{id}: an HTML page nested deeper than can be read; save its text as a .txt file"
        )
    fields = fields_of(tree)
    notices += _dates_notice(fields, id=id)
    title = title or fields.title
    drop_hidden(tree)
    drop_struck(tree)
    settle_raised(tree)
    unwrap_layout(tree)
    paragraphs = _paragraphs(tree)
    if sum(map(len, paragraphs)) < _LEAST_CHARS:
        paragraphs = visible_lines(tree)
        if sum(map(len, paragraphs)) >= _LEAST_CHARS:
            message = f"{id}: no article was recognised in the page; all of its visible text is used"
            notices += (Notice("no-article-in-page", message),)
        elif fields.body is not None and len(fields.body) >= _LEAST_CHARS:
            paragraphs = _data_lines(fields.body, id=id)
            message = f"{id}: shows no article; the one that it holds as data (JSON-LD, articleBody) is used"
            notices += (Notice("article-in-data", message),)
    text = "\n\n".join(_with_title(paragraphs, title))
    if not text.strip():
        raise InputUnsupported(f"{id}: an HTML page without visible text; save the page after it has loaded")
    document = _document(text, fields, id=id, title=title, encoding=encoding)
    return Intake(documents=(document,), notices=notices + text_notices(text, id=id))


def _dates_notice(fields: PageFields, *, id: str) -> tuple[Notice, ...]:
    if fields.published_at is None or not fields.other_dates:
        return ()
    others = " and ".join(other.local_date.isoformat() for other in fields.other_dates)
    dated = fields.published_at.local_date.isoformat()
    message = (
        f"{id}: says that it was published on {dated} and on {others}; dated {dated}; check which is right"
    )
    return (Notice("two-dates", message),)


def _document(text: str, fields: PageFields, *, id: str, title: str | None, encoding: str | None) -> Document:
    return Document(
        id=id,
        text=text,
        title=title,
        url=fields.url,
        publisher=fields.publisher,
        published_at=fields.published_at,
        language=language_tag(fields.language),
        encoding=encoding,
        media_type=MEDIA_TYPE,
    )


def _tree(html: str, *, id: str) -> tuple[lxml.html.HtmlElement, bool]:
    """The page, and whether the parser stopped in it because of its depth."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(_NO_XML.sub(" ", html).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        if _is_cut(parser):
            return lxml.html.fromstring("<html></html>"), True
        raise InputUnsupported(
            f"{id}: an HTML page without visible text; save the page after it has loaded"
        ) from error
    return tree, _is_cut(parser)


def _is_cut(parser: lxml.html.HTMLParser) -> bool:
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _paragraphs(tree: lxml.html.HtmlElement) -> list[str]:
    """Paragraphs of the article; none where trafilatura finds none or gives up."""
    try:
        # Measured on the 102 pages of the article extraction benchmark, token F1 of the text against the gold body:
        # 0.965 so, 0.951 with fast alone, 0.952 with trafilatura's defaults, which compare three extractors.
        # What recall brings in besides the article is masked by cleaning.
        extracted = bare_extraction(
            tree, fast=True, favor_recall=True, include_tables=True, include_comments=False
        )
    except (RecursionError, ValueError, etree.LxmlError):
        return []
    text = getattr(extracted, "text", None) or ""
    return [_unmarked(line.strip()) for line in text.split("\n") if line.strip()]


def _data_lines(body: str, *, id: str) -> list[str]:
    """Paragraphs of an article that a page gives as data: as text, or as markup of its own."""
    if _TAG.search(body) is None:
        return [line for raw in unescape(body).splitlines() if (line := " ".join(raw.split()))]
    tree, _ = _tree(body, id=id)
    drop_hidden(tree)
    drop_struck(tree)
    settle_raised(tree)
    return visible_lines(tree)


def _unmarked(line: str) -> str:
    cell = _LONE_CELL.fullmatch(line)
    return _BULLET.sub("", cell[1].replace("\\|", "|").strip() if cell is not None else line)


def _with_title(paragraphs: list[str], title: str | None) -> list[str]:
    """The title as first line, once."""
    if title is None:
        return paragraphs
    key = _letters(title)
    rest = [line for index, line in enumerate(paragraphs) if index > 2 or _letters(line) != key]
    return [title, *rest]


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_DECLARATION_BYTES])
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    # A page that can be read here as ASCII is not in UTF-16, whatever it says.
    if name.startswith("utf-16"):
        return "utf-8"
    return "windows-1252" if name in _REALLY_WINDOWS else name
