"""What the page says of one source: its text with marks, and what became of its sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from briefing.render.marks import blocks, marked
from briefing.render.notes import Notes
from briefing.showing import show
from briefing.types import Source

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_ROWS = 300  # sentences that were left out, of one source; the tally counts them all
_STRIP_UNITS = 1000  # width of the picture of a source, in its own units


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of a source and what became of it."""

    text: str  # as shown, shortened
    fate: str
    statement: int | None  # number of the sentence that tells it, from 1
    reason: str
    only_here: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the picture of a source: what part of it is furniture, told, merged or left out."""

    x: int
    width: int
    look: str


@dataclass(frozen=True, slots=True)
class Account:
    """A source as the page shows it. `text` is None for an input that was rejected."""

    index: int  # from 1, as in the ids of the page
    source: Source
    link: str | None
    text: Markup | None
    tally: tuple[tuple[int, str, str], ...]  # how many, the look of their bars, what became of them
    rows: tuple[Row, ...]
    strip: tuple[Bar, ...]


def account(source: Source, index: int, notes: Notes) -> Account:
    """The account of the source at place `index` (from 1)."""
    if source.document is None:
        return Account(index, source, link=None, text=None, tally=(), rows=(), strip=())
    url = source.document.url
    return Account(
        index=index,
        source=source,
        link=url if url and _WEB.fullmatch(url) and url.isprintable() else None,
        text=marked(source, notes.of_source(index - 1), index=index),
        tally=_tally(source),
        rows=_rows(source),
        strip=_strip(source),
    )


def _tally(source: Source) -> tuple[tuple[int, str, str], ...]:
    fates = Counter(fate.fate for fate in source.fates)
    only_here = sum(fate.only_here for fate in source.fates)
    counted = (
        (fates["told"], "told", "told"),
        (fates["merged"], "merged", "merged"),
        (fates["left_out"], "left_out", "left out"),
        (fates["dropped"], "dropped", "dropped"),
        (only_here, "only", "told nowhere else"),
    )
    return tuple(row for row in counted if row[0])


def _rows(source: Source) -> tuple[Row, ...]:
    if source.document is None:
        return ()
    # all that is told or merged, and of the rest as many as someone may want to read
    rest = [index for index, fate in enumerate(source.fates) if fate.statement is None][_ROWS:]
    passed_over = frozenset(rest)
    return tuple(
        Row(
            text=_shorten(show(source.document.quote(fate.span))),
            fate=fate.fate.replace("_", " "),
            statement=fate.statement + 1 if fate.statement is not None else None,
            reason=fate.reason,
            only_here=fate.only_here,
        )
        for index, fate in enumerate(source.fates)
        if index not in passed_over
    )


def _shorten(text: str, *, limit_chars: int = 110) -> str:
    return text if len(text) <= limit_chars else text[:limit_chars].rsplit(" ", 1)[0] + " …"


def _strip(source: Source) -> tuple[Bar, ...]:
    """The source from its first character to its last, as bars; what no bar covers is body that says nothing."""
    if source.document is None or not source.document.text:
        return ()
    length = len(source.document.text)

    def bar(start: int, end: int, look: str) -> Bar:
        x = start * _STRIP_UNITS // length
        return Bar(x, max(2, end * _STRIP_UNITS // length - x), look)

    furniture = [
        bar(block.start_char, block.end_char, "furniture-bar")
        for block in blocks(source.document.text, source.regions)
        if block.look != "body"
    ]
    fates: list[Bar] = []
    for fate in source.fates:
        new, last = bar(fate.span.start_char, fate.span.end_char, fate.fate), fates[-1] if fates else None
        if last is not None and last.look == new.look and new.x - (last.x + last.width) <= 1:
            new = Bar(last.x, max(last.width, new.x + new.width - last.x), new.look)
            fates.pop()
        fates.append(new)
    return (*furniture, *fates)
