"""Marks of a text that is still being edited: changes, comments, notes to the desk, two versions of a line.

Which version holds is for its writers to say. A sentence with a change in it is left out; a comment behind one goes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.clean.asides import INNER_END
from briefing.clean.lines import Paragraph, ends_sentence, word_count
from briefing.types import Notice

_MAYBE = ("[Deleted:", "[Inserted:", "{--", "{++", "{~~", "{==", "{>>", "[TK", "[CK", "[Comment", "<<<<<<<")
_NOTE = re.compile(
    r"\{>>[^{}]{0,500}<<\}|\[(?:TK|CK|TKTK)\b[^\[\]]{0,300}\]|\[Comment\s?[A-Z]{0,3}\d{0,3}:[^\[\]]{0,500}\]|<{7}\s?\S{0,40}$"
)
_CHANGE = re.compile(
    r"\[(?:Deleted|Inserted|Formatted|Moved):[^\[\]]{0,1000}\]"
    r"|\{(?P<mark>--|\+\+|~~|==)[^{}]{0,1000}(?P=mark)\}|(?<![\w-])TK(?:TK)?(?![\w-])"
)
_BEFORE_CHARS = 60
_BEGINS, _ENDS = re.compile(r"<{7}(?!<)"), re.compile(r">{7}(?!>)")


def mark_drafts(paragraphs: Sequence[Paragraph], text: str, *, id: str) -> tuple[Notice, ...]:
    """Sentences with such marks become ``notice``; one notice says how many. Nothing is done to a text without any."""
    if not any(mark in text for mark in _MAYBE):
        return ()
    count = 0
    is_double = False  # between the marks around two versions
    for paragraph in paragraphs:
        if paragraph.kind is not None:
            continue
        if is_double:
            paragraph.kind = "notice"
            count += 1
            is_double = _ENDS.match(paragraph.text) is None
            continue
        is_double = _BEGINS.search(paragraph.text) is not None
        raw = text[paragraph.start : paragraph.end]
        if _NOTE.search(raw) or _CHANGE.search(raw):
            count += _split(paragraph, raw)
    if not count:
        return ()
    message = (
        f"{id}: {count} sentences with marks of editing are left out; give the text with its changes accepted"
    )
    return (Notice("editing-marks", message),)


def _split(paragraph: Paragraph, raw: str) -> int:
    """Sets the parts of a paragraph with marks; how many of its sentences are left out."""
    parts: list[tuple[int, int, str]] = []
    left_out = 0
    for start, end in _pieces(raw):
        is_note = _NOTE.fullmatch(raw, start, end) is not None
        is_draft = _CHANGE.search(raw, start, end) or _NOTE.search(raw, start, end)
        left_out += bool(is_draft) and not is_note
        parts.append((paragraph.start + start, paragraph.start + end, "notice" if is_draft else "body"))
    own = [
        raw[start - paragraph.start : end - paragraph.start] for start, end, kind in parts if kind == "body"
    ]
    paragraph.text = " ".join(" ".join(own).split()) or paragraph.text
    paragraph.words, paragraph.ends = word_count(paragraph.text), ends_sentence(paragraph.text)
    if own:
        paragraph.parts = parts
    else:
        paragraph.kind = "notice"
    return left_out


def _pieces(raw: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, and each note between two."""
    notes = [
        (match.start() - _blanks(raw, match.start()), match.end())
        for match in _NOTE.finditer(raw)
        if match.start() == 0
        or ends_sentence(raw[max(0, match.start() - _BEFORE_CHARS) : match.start()].rstrip())
    ]
    begins = [start for start, _ in notes]
    cuts = {cut for note in notes for cut in note}
    for match in INNER_END.finditer(raw):
        place = bisect_left(begins, match.end()) - 1  # the note that begins before it
        if place < 0 or match.end() >= notes[place][1]:
            cuts.add(match.end())
    start = 0
    for cut in (*sorted(cuts), len(raw)):
        start += len(raw[start:cut]) - len(raw[start:cut].lstrip())
        end = start + len(raw[start:cut].rstrip())
        if start < end:
            yield start, end
        start = max(start, cut)


def _blanks(raw: str, position: int) -> int:
    """How many blanks stand in front of a place."""
    before = raw[max(0, position - _BEFORE_CHARS) : position]
    return len(before) - len(before.rstrip())
