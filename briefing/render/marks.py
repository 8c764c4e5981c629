"""The text of a source as HTML whose characters are exactly the source's, with its cited spans marked.

Spans overlap, so the text is cut at every boundary and each piece carries the numbers of all footnotes that cover
it. What is not the source's own (anchors, links back, labels) is marked ``data-ui`` and skipped by the proof that
the page makes of itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from briefing.render.notes import Note, count
from briefing.showing import stays
from briefing.types import Region, RegionKind, SentenceFate, Source

# Furniture that says what the article is stays in sight; the rest of the page is folded away.
_HEAD: frozenset[RegionKind] = frozenset({"title", "heading", "byline", "date", "caption"})
_KINDS: dict[RegionKind, str] = {
    "menu": "menus", "related": "related stories", "links": "links", "promotion": "advertising",
    "comment": "comments", "notice": "notices", "hidden": "hidden text",
}  # fmt: skip

# Each from where white space begins: tried inside a long stretch of it, they would take the square of its length.
_PARAGRAPH_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n(?:[^\S\n]*+\n)+[^\S\n]*+")
_LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*")
# Where lines are as long as paragraphs, one line end is a paragraph end; hard-wrapped text has 60 to 80 columns.
_LONG_LINE_CHARS = 100


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a source that is shown alike: article ("body"), its head, or folded furniture."""

    start_char: int
    end_char: int
    look: str  # "body", "head" or "furniture"
    label: str = ""  # what is folded away


def marked(source: Source, notes: Sequence[Note], *, index: int) -> Markup:
    """The whole text of a source. `notes` are its footnotes, `index` its place among the sources, from 1.

    Raises ValueError if the source was rejected and has no text.
    """
    if source.document is None:
        raise ValueError(f"{source.id!r} was rejected and has no text to mark")
    text = source.document.text
    left_out = _LeftOut(text, source.fates)
    spans = [(_start(note), note.citation.span.end_char) for note in notes] + left_out.stretches
    edges = sorted({edge for span in spans for edge in span})
    parts: list[Markup] = []
    for block in blocks(text, source.regions):
        inner = Markup("").join(_pieces(text, block, notes, left_out, edges, index=index))
        if block.look == "furniture":
            summary = Markup('<summary data-ui="">{}</summary>').format(block.label)
            parts.append(Markup('<details class="furniture">{}{}</details>').format(summary, inner))
        else:
            parts.append(Markup('<div class="{}">{}</div>').format(block.look, inner))
    return Markup("").join(parts)


def characters(text: str) -> Markup:
    """Text whose every character arrives in the page: what a browser would hide or obey is spelt out.

    A carriage return is written as a reference, because parsers drop it otherwise; NUL and lone surrogates, which
    no HTML can hold, are held as U+FFFD; all carry their numbers for the proof.
    """
    if text.isprintable():
        return escape(text)
    parts: list[str] = []
    start = index = 0
    while index < len(text):
        end = index
        while end < len(text) and _is_spelt(text, end):
            end += 1
        if end > index or text[index] == "\r":
            parts.append(escape(text[start:index]))
            parts.append(_spelt(text[index:end]) if end > index else Markup("&#13;"))
            start = max(end, index + 1)
        index = max(end, index + 1)
    parts.append(escape(text[start:]))
    return Markup("").join(parts)


def blocks(text: str, regions: Sequence[Region]) -> tuple[Block, ...]:
    """The text in blocks without a gap between them; white space goes with what stands before it."""
    found: list[tuple[int, str, set[str], int]] = []  # start, look, kinds, characters of its regions
    for region in regions:
        look = "body" if region.kind == "body" else "head" if region.kind in _HEAD else "furniture"
        if not found or found[-1][1] != look:
            found.append((region.span.start_char if found else 0, look, set(), 0))
        start, look, kinds, chars = found[-1]
        found[-1] = (start, look, kinds | {_KINDS.get(region.kind, region.kind)}, chars + len(region.span))
    if not found:
        return (Block(0, len(text), "body"),) if text else ()
    ends = [start for start, *_ in found[1:]] + [len(text)]
    return tuple(
        Block(start, end, look, _folded(kinds, chars) if look == "furniture" else "")
        for (start, look, kinds, chars), end in zip(found, ends, strict=True)
    )


def _folded(kinds: set[str], chars: int) -> str:
    return f"{count(chars, 'character')} of page furniture: {', '.join(sorted(kinds))}"


def _pieces(
    text: str, block: Block, notes: Sequence[Note], left_out: _LeftOut, edges: Sequence[int], *, index: int
) -> Iterator[Markup]:
    inside = edges[bisect_right(edges, block.start_char) : bisect_left(edges, block.end_char)]
    own = [
        note
        for note in notes
        if block.start_char < note.citation.span.end_char and _start(note) < block.end_char
    ]
    cuts = (block.start_char, *inside, block.end_char)
    for start, end in pairwise(cuts):
        covering = [note for note in own if _start(note) <= start < note.citation.span.end_char]
        for note in covering:
            if _start(note) == start:
                yield Markup('<span class="at" id="s{}-c{}" data-ui=""></span>').format(index, note.number)
        yield _piece(text[start:end], covering, is_left_out=left_out.covers(start))
        for note in covering:
            if note.citation.span.end_char == end:
                yield Markup(
                    '<a class="back" href="#r{0}" data-ui="" aria-label="back to footnote {0}">{0}</a>'
                ).format(note.number)


def _start(note: Note) -> int:
    return note.citation.span.start_char


class _LeftOut:
    """Where a source says what the briefing does not: stretches of sentences that were left out, ordered."""

    def __init__(self, text: str, fates: Sequence[SentenceFate]) -> None:
        self.stretches: list[tuple[int, int]] = []
        for fate in sorted(fates, key=lambda fate: fate.span):
            if fate.fate not in ("left_out", "dropped"):
                continue
            start, end = fate.span.start_char, fate.span.end_char
            if self.stretches and text[self.stretches[-1][1] : start].isspace():
                start = self.stretches.pop()[0]
            self.stretches.append((start, end))
        self._starts = [start for start, _ in self.stretches]

    def covers(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self.stretches[at][1]


def _piece(text: str, covering: Sequence[Note], *, is_left_out: bool) -> Markup:
    if covering:
        numbers = " ".join(f"c{note.number}" for note in covering)
        return Markup('<mark class="{}">{}</mark>').format(numbers, characters(text))
    if is_left_out:
        return Markup('<span class="left">{}</span>').format(_paragraphs(text))
    return _paragraphs(text)


def _paragraphs(text: str) -> Markup:
    """Text between sentences; the white space between paragraphs becomes one even gap."""
    has_long_lines = max((len(line) for line in text.split("\n")), default=0) > _LONG_LINE_CHARS
    ends = _LINE_END if has_long_lines or text.isspace() else _PARAGRAPH_END
    parts: list[Markup] = []
    start = 0
    for match in ends.finditer(text):
        parts.append(characters(text[start : match.start()]))
        parts.append(Markup('<span class="gap">{}</span>').format(characters(match[0])))
        start = match.end()
    parts.append(characters(text[start:]))
    return Markup("").join(parts)


def _is_spelt(text: str, index: int) -> bool:
    """True for a character that a browser would hide, obey or drop."""
    character = text[index]
    if character.isprintable() or character in "\n\t\r":
        return False
    return character in "\x0b\x0c\x1c\x1d\x1e\x1f\x85" or not stays(text, index)


def _spelt(run: str) -> Markup:
    """Characters by their numbers, kept out of sight themselves."""
    codes = [ord(character) for character in run]
    name = f"U+{codes[0]:04X}" if len(set(codes)) == 1 else count(len(codes), "hidden character")
    times = f" ×{len(codes):,}" if name.startswith("U+") and len(codes) > 1 else ""
    held = "".join("\ufffd" if code == 0 or 0xD800 <= code <= 0xDFFF else chr(code) for code in codes)
    return Markup('<span class="ctl" data-cp="{}" data-name="{}"><span hidden="">{}</span></span>').format(
        " ".join(f"{code:x}" for code in codes), name + times, held
    )
