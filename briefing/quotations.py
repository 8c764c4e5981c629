"""Where quotation marks open and close in a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.lexicon import STORY_SENTENCES

Range = tuple[int, int]

_MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]")
_MARKS = re.compile(rf"{_MARK.pattern}|''")  # three times as slow
_CURLY = ("\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb")


# Pure, and asked several times for each sentence by different rules: the memo is for speed only.
@lru_cache(maxsize=STORY_SENTENCES)
def quotations(text: str) -> tuple[Range, ...] | None:
    """Offsets of the quoted stretches, marks included; None where the marks do not pair.

    Real text mixes curly, straight and doubled marks in one pair, so any closing mark ends what any mark opened.
    """
    is_straight = '"' in text or "''" in text
    if not is_straight and (text.isascii() or not any(map(text.__contains__, _CURLY))):
        return ()  # most sentences: a tenth of the cost of the search
    found: list[Range] = []
    opened: int | None = None
    for match in (_MARKS if "''" in text else _MARK).finditer(text):
        mark = match[0]
        if opened is None:
            if mark in "\u201d\u00bb":
                return None
            opened = match.start()
        elif mark in "\u201c\u00ab" and text[opened] != "\u201e":
            return None
        else:
            found.append((opened, match.end()))
            opened = None
    return None if opened is not None else tuple(found)


def left_open(text: str, mark: str | None = None) -> str | None:
    """The mark of a quotation that the text opens and does not close; `mark` opened one before it."""
    for match in _MARK.finditer(text):
        found = match[0]
        if mark is None:
            is_measure = found == '"' and text[match.start() - 1 : match.start()].isdigit()  # 6'2"
            mark = found if found not in "\u201d\u00bb" and not is_measure else None
        elif found not in "\u201c\u00ab" or mark == "\u201e":
            mark = None
    return mark


@lru_cache(maxsize=4_096)
def outside(text: str) -> str:
    """The text with every quoted stretch blanked out, same length; all blank where marks do not pair."""
    pairs = quotations(text)
    if not pairs:
        return text if pairs is not None else " " * len(text)
    told: list[str] = []
    at = 0
    for start, end in pairs:
        told += (text[at:start], " " * (end - start))
        at = end
    return "".join((*told, text[at:]))
