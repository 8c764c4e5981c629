"""The words of one side of a disagreement, held against the passage that it cites: they stand there whole.

A figure is not cut out of a longer one ("80 million" of "180 million", "14" of "140,000", "140" of "140 million"), nor
a name out of a longer name, nor a word out of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.first_names import is_first
from briefing.quantities import clock, numerals
from briefing.showing import show
from briefing.types import Citation
from briefing.verify.numbers import missing_quantity

Range = tuple[int, int]

_NAME_AND_AGE = re.compile(r"(?P<name>[^,]+), (?P<years>\d{1,3})")
_DIGITS = re.compile(r"\d[\d.,]*")
# A figure goes on where a mark and a digit stand beside it: "4" of "4.7", "10" of "3:10", "140" of "140,000".
_FIGURE_BEFORE = re.compile(r"\d[.,:/\u00a0\u202f'\u2019]$")
_FIGURE_BEHIND = re.compile(r"[.,:/\u00a0\u202f'\u2019]\d")
_SCALE_BEHIND = re.compile(
    r"[\s-]?(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|tn)\b", re.IGNORECASE
)
_CAPITAL_BEHIND = re.compile(r"[\s-][A-Z][a-z]")
_WORD_BEFORE = re.compile(r"(?P<word>[\w.'\u2019-]+)(?:\s|-)$")
_NEAR_CHARS = 40


def stands(words: str, citation: Citation, *, kind: str) -> bool:
    """True if the value of a claim stands in the cited text; `kind` is that of the disagreement."""
    wanted = show(words)  # a claim may have an invisible character of its source
    if not wanted:
        return False
    forms = dict.fromkeys((show(citation.cited_text), show(citation.cited_text, markdown=True)))
    if any(_is_whole(form, place, kind) for form in forms for place in _places(wanted, form)):
        return True
    if _DIGITS.fullmatch(words) is not None:  # 23 for "twenty-three"
        return not any(words in form for form in forms) and missing_quantity(words, forms) is None
    return kind == "name" and _has_name_and_age(wanted, citation)


def _places(wanted: str, text: str) -> Iterator[Range]:
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)


def _is_whole(text: str, place: Range, kind: str) -> bool:
    """True if nothing at either end of the place belongs to the word, figure or name that begins or ends there."""
    start, end = place
    before, behind = text[max(0, start - _NEAR_CHARS) : start], text[end : end + _NEAR_CHARS]
    if (before[-1:].isalnum() and text[start].isalnum()) or (
        behind[:1].isalnum() and text[end - 1].isalnum()
    ):
        return False
    if text[start].isdigit() and _FIGURE_BEFORE.search(before):
        return False
    if text[end - 1].isdigit() and (_FIGURE_BEHIND.match(behind) or _SCALE_BEHIND.match(behind)):
        return False
    if kind == "name":
        return not _is_cut_name(before, behind)
    figures = _figures(text)
    if any(low < end and start < high and not (start <= low and high <= end) for low, high in figures):
        return False
    if kind != "number" or any(start <= low and high <= end for low, high in figures):
        return True
    # "crowns" of "six million crowns" is no figure
    return not any(
        not text[high:start].strip() if high <= start else not text[end:low].strip() for low, high in figures
    )


def _figures(text: str) -> list[Range]:
    """Where the numbers and the times of day of a text stand."""
    found = [(one.start_char, one.end_char) for one in clock.find(text)]
    found += [
        (one.start_char, one.end_char) for one in numerals.find(text, in_digits=numerals.has_digit(text))
    ]
    return found


def _is_cut_name(before: str, behind: str) -> bool:
    """True for "Ina" of "Ina Holt", and for "Holt" of it."""
    if _CAPITAL_BEHIND.match(behind):
        return True
    word = _WORD_BEFORE.search(before)
    return word is not None and (before.endswith("-") or is_first(word["word"]))


def _has_name_and_age(words: str, citation: Citation) -> bool:
    """True for "Ina Holt, 21" of a passage with that name and that age: "a twenty-one-year-old student, Ina Holt"."""
    at = _NAME_AND_AGE.fullmatch(words)
    if at is None or not stands(at["name"], citation, kind="name"):
        return False
    told = (show(citation.cited_text).replace("-year-old", " years old"),)
    return any(missing_quantity(age, told) is None for age in (at["years"], f"{at['years']} years"))
