"""A text as lines and paragraphs, with offsets. A paragraph is a line, or the lines of a hard-wrapped one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

# Everything that ends a line, as str.splitlines has it, except the separators \x1c-\x1e, which no text uses so.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"  # than "\n"

# Sentence ends of the scripts in use, with what may stand behind them: quotes, brackets, footnote numbers.
_END = re.compile(r"(?:[.!?…。！？｡।॥؟۔։።។]|[,.!?]['\"”’»])['\"”’»›」』】）)\]}\s\u200b*_]*(?:\[\d{1,3}\])?$")
# Most sentences end in one of these and nothing more.
_STOPS = (".", "!", "?", "…", '."', ".”", '?"', "?”", '!"', "!”")
# Only the tail is looked at: a line may have megabytes.
_TAIL_CHARS = 40
_BULLET = re.compile(r"(?:[•◦▪▸►‣⁃∙●○■□–—*·+>»-]|\(?\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
# What the page sets in front of a line's own words, and in one line with them where a page was made plain text.
# Or a button that closes; in front of all, how many have shared it: "0 Harrow Bridge shut for a week".
_LABEL_BEGINS = frozenset("sS\u00d7\u2715\u27160")
_LABEL = re.compile(
    r"(?P<label>(?i:story highlights:?)|[\u00d7\u2715\u2716]|0(?=\s+[A-Z]\S*(?:\s+\S+){3}))\s+(?=[A-Za-z0-9\"\u201c])"
)
# Scripts without blanks, and two ranges around them: so many ranges take long to compile, and few texts need them.
_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_MAY_BE_UNSPACED = re.compile(r"[\u0e00-\u17ff\u3040-\ufaff]")
_CLOCK_CHARS = 24
_CLOCK = re.compile(
    r"\W*(?:(?:at|um|à)\s)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s?[ap]\.?m))\s?(?:[ap]\.?\s?m\.?)?"
    r"\s?(?:[a-z]{2,4}|Uhr)?\W*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")

# What is read of one document. The longest magazine articles have 120,000 characters; what lies beyond is marked and
# reported, so that no input can make a later stage take minutes.
READ_CHARS, READ_LINES = 500_000, 20_000

# A hard wrap lies between these widths in mail, RFCs, Gutenberg texts and terminals.
_WRAP_CHARS = (45, 100)
_SHORT_SHARE = 0.6  # a line below this share of the width ends its paragraph
_ENOUGH_LINES = 4
# A column of a paper or old mail is narrower, and so are poems and lists: its lines have to be full, that is, without
# room for the next one's first word (letters of print differ in width), and to go on in small letters or behind "-".
_COLUMN_CHARS = 20
_STOP_WITHIN = re.compile(r"[.!?][\"”’]?\s")
_FULL_SHARE, _FULL_LINES, _GO_ON = 0.8, 0.8, 0.5
_INDENT_CHARS = 2
_QUOTED = re.compile(r"(?m)^(?:>[ \t]?)+")  # as e-mail and Markdown do


@dataclass(slots=True)
class Paragraph:
    """A paragraph of a text while it is being judged: where it stands, what it looks like, what it is.

    The one mutable value of the stage; it never leaves it.
    """

    start: int
    end: int
    text: str  # its first line, or all of it where it is wrapped
    blank_before: bool
    lines: int = 1
    words: int = 0
    ends: bool = False  # with the end of a sentence
    bullet: bool = False
    kind: str | None = None
    parts: list[tuple[int, int, str]] = field(default_factory=list)  # where one line is several things


def paragraphs_of(text: str) -> list[Paragraph]:
    """Every line of `text` that is not blank, hard-wrapped ones joined, in order. Linear in the text.

    Beyond `READ_CHARS` characters or `READ_LINES` lines all the rest is one paragraph of kind ``notice``.
    """
    found: list[Paragraph] = []
    previous_end = 0
    limit = _limit(text)
    for first, raw in _lines(text[:limit]):
        line = raw.strip()
        if not line:
            continue
        start = first if len(line) == len(raw) else first + len(raw) - len(raw.lstrip())
        gap = text[previous_end:start] if start - previous_end < 1000 else "\n\n"
        is_mark = not line.strip(">")  # a blank line, quoted
        blank = not found or is_mark or gap.count("\n") > 1 or gap.count("\r") > 1
        blank = blank or not found[-1].text.strip(">")
        label = _LABEL.match(line) if line[0] in _LABEL_BEGINS else None
        if label is not None and (label["label"] != "0" or not found):
            found.append(Paragraph(start, start + label.end("label"), label["label"], blank, kind="notice"))
            found.append(Paragraph(start + label.end(), start + len(line), line[label.end() :], blank))
        else:
            found.append(Paragraph(start, start + len(line), line, blank))
        previous_end = start + len(line)
        if len(found) == READ_LINES:
            limit = first + len(raw)
            break
    width = _wrap_width(found)
    if width:
        found = _joined(found, text, width)
    for paragraph in found:
        _measure(paragraph)
    if text[limit:] and not text[limit:].isspace():
        start = limit + len(text) - limit - len(text[limit:].lstrip())
        found.append(Paragraph(start, len(text.rstrip()), "", blank_before=True, kind="notice"))
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Where each line begins, and the line; empty ones may be left out."""
    if any(map(text.__contains__, _OTHER_ENDS)):
        for match in _LINE.finditer(text):
            yield match.start(), match[0]
        return
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _limit(text: str) -> int:
    """Where reading stops: the end, or a break between lines or words before `READ_CHARS` from the first that shows."""
    blank = len(text) - len(text.lstrip()) if len(text) > READ_CHARS else 0
    limit = blank + READ_CHARS
    if len(text) <= limit:
        return len(text)
    for mark in "\n ":
        cut = text.rfind(mark, limit - READ_CHARS // 2, limit)
        if cut >= 0:
            return cut
    return limit


def ends_sentence(text: str) -> bool:
    """True if `text` ends as a sentence does, closing quotes and brackets allowed."""
    return text.endswith(_STOPS) or _END.search(text[-_TAIL_CHARS:]) is not None


def word_count(text: str) -> int:
    """Words, two characters of an unspaced script counting as one; bounded work for endless lines."""
    if text.isascii():
        return text.count(" ") + 1
    head = text[:2000]
    unspaced = len(re.findall(_UNSPACED, head)) if _MAY_BE_UNSPACED.search(head) else 0
    return (unspaced // 2 if unspaced > 3 else 0) + len(text[:20_000].split())


def is_clock(text: str) -> bool:
    """True for a line of nothing but a time of day, as in front of an entry of a live report: "18:45 BST"."""
    return len(text) <= _CLOCK_CHARS and _CLOCK.fullmatch(text) is not None


def has_letters(text: str) -> bool:
    """True if there is a letter of any script among the first characters."""
    return text[:1].isalpha() or _LETTER.search(text[:2000]) is not None


def _measure(paragraph: Paragraph) -> None:
    line = paragraph.text
    paragraph.words = word_count(line)
    paragraph.ends = ends_sentence(line)
    paragraph.bullet = not line[:1].isupper() and _BULLET.match(line) is not None


def _wrap_width(lines: Sequence[Paragraph]) -> int:
    """The width at which the text is hard wrapped, 0 if it is not."""
    touching = [(before, after) for before, after in pairwise(lines) if not after.blank_before]
    if not touching:
        return 0
    lengths = sorted(len(before.text) for before, _ in touching)
    width = max(max(len(before.text), len(after.text)) for before, after in touching)
    if width <= _WRAP_CHARS[1] and _COLUMN_CHARS <= lengths[len(lengths) // 2] < _WRAP_CHARS[0]:
        return width if _is_column(touching, width) else 0
    if not _WRAP_CHARS[0] <= lengths[len(lengths) // 2] or width > _WRAP_CHARS[1]:
        return 0
    broken = [after for before, after in touching if not ends_sentence(before.text)]
    if len(touching) < _ENOUGH_LINES:  # so few must go on in small letters to be one paragraph and not three
        broken = [after for after in broken if _QUOTED.sub("", after.text)[:1].islower()]
        return width if len(broken) * 2 >= len(touching) else 0
    # Where every line is a paragraph they end as sentences do; of wrapped lines only about one in seven does.
    return width if len(broken) * 2 > len(touching) else 0


def _is_column(touching: Sequence[tuple[Paragraph, Paragraph]], width: int) -> bool:
    """True if narrow lines are those of a column."""
    broken = [(before, after) for before, after in touching if not ends_sentence(before.text)]
    if len(broken) < _ENOUGH_LINES - 1 or len(broken) * 2 <= len(touching):
        return False
    if not any(
        ends_sentence(line.text) or _STOP_WITHIN.search(line.text) for pair in touching for line in pair
    ):
        return False  # a list has no full stops
    full = sum(_is_full(before, after, width) for before, after in broken)
    on = sum(after.text[:1].islower() or before.text.endswith("-") for before, after in broken)
    return full >= len(broken) * _FULL_LINES and on >= len(broken) * _GO_ON


def _has_no_room(before: Paragraph, line: Paragraph, width: int) -> bool:
    """True for a line of a column that a long word behind it left short."""
    return width < _WRAP_CHARS[0] and not ends_sentence(before.text) and _is_full(before, line, width)


def _is_full(before: Paragraph, after: Paragraph, width: int) -> bool:
    """True if the first word of a line had no room in the line before it."""
    return len(before.text) + 1 + len(after.text.split(None, 1)[0]) > width * _FULL_SHARE


def _joined(lines: Sequence[Paragraph], text: str, width: int) -> list[Paragraph]:
    joined: list[Paragraph] = []
    before: Paragraph | None = None
    indents = Counter(_indent(line, text) for line in lines)
    margin = min(indent for indent, times in indents.items() if times * len(indents) >= len(lines))
    for line in lines:
        if before is not None and (
            _goes_on(before, line, width)
            # the first line of a paragraph may stand further in, and so may the second of a list's item
            and (joined[-1].bullet or _indent(line, text) < margin + _INDENT_CHARS)
        ):
            joined[-1].end = line.end
            joined[-1].lines += 1
        else:
            line.bullet = _BULLET.match(line.text) is not None
            joined.append(line)
        before = Paragraph(line.start, line.end, line.text, line.blank_before)
    for paragraph in joined:
        if paragraph.lines > 1:
            raw = text[paragraph.start : paragraph.end]
            if _QUOTED.match(raw):
                raw = _QUOTED.sub("", raw)
            paragraph.text = " ".join(raw.split())
    return joined


def _goes_on(before: Paragraph, line: Paragraph, width: int) -> bool:
    """True if a line carries the paragraph of the line before it on, as far as its own characters tell."""
    if line.blank_before or (
        len(before.text) < width * _SHORT_SHARE and not _has_no_room(before, line, width)
    ):
        return False
    quoted = _QUOTED.match(line.text)
    if quoted is not None and _QUOTED.match(before.text):
        return _BULLET.match(line.text, quoted.end()) is None
    return _BULLET.match(line.text) is None


def _indent(line: Paragraph, text: str) -> int:
    head = text[max(0, line.start - _WRAP_CHARS[1]) : line.start]
    return len(head) - len(head.rstrip(" \t\u3000"))
