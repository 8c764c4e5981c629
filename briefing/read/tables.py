"""Tables that only lay a page out, as pages did before style sheets: what stands in them is the page's own text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import lxml.html
from lxml import etree

_PARTS = {"table", "tbody", "thead", "tfoot", "tr", "td", "th"}
# Only tables of data have them.
_HEADERS = frozenset({"th", "thead", "caption", "colgroup"})
# Of a cell that tells something in sentences; of one that holds an article.
_PROSE_CHARS, _ARTICLE_CHARS = 60, 300
_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


@dataclass(slots=True)
class _Table:
    element: lxml.html.HtmlElement
    parts: list[lxml.html.HtmlElement] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    is_data: bool = False
    holds_table: bool = False

    def lays_out(self) -> bool:
        """True if its cells hold text that is read one after the other."""
        if (self.element.get("role") or "").strip().lower() in {"presentation", "none"}:
            return True
        if self.is_data:
            return False
        texts = [text for cell in self.cells if (text := " ".join("".join(cell).split()))]
        prose = [text for text in texts if len(text) >= _PROSE_CHARS and _END.search(text[-10:])]
        is_article = any(len(text) >= _ARTICLE_CHARS for text in prose)
        return self.holds_table or is_article or 0 < len(texts) <= 2 * len(prose)


def unwrap_layout(tree: lxml.html.HtmlElement) -> None:
    """Turns the parts of such tables into ``div``, in place. Linear in the tree."""
    found: list[_Table] = []
    around: list[_Table] = []
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag="*"):
        if event == "start":
            if element.tag == "table":
                if around:
                    around[-1].holds_table = True
                around.append(_Table(element))
                found.append(around[-1])
            if around:
                _enter(around[-1], element)
            continue
        if element.tag == "table" and around:
            around.pop()
        if around and around[-1].cells:
            around[-1].cells[-1].append(element.tail or "")
    for table in found:
        if table.lays_out():
            for part in table.parts:
                part.tag = "div"


def _enter(table: _Table, element: lxml.html.HtmlElement) -> None:
    if element.tag in _PARTS:
        table.parts.append(element)
    if element.tag in _HEADERS:
        table.is_data = True
    if element.tag in {"td", "th"}:
        table.cells.append([])
    if table.cells:
        table.cells[-1].append(element.text or "")
