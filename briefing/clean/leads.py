"""What stands in front of a paragraph's own words and is none of them: a bullet, a number, a time of day, "A:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.lines import Paragraph, has_letters
from briefing.types import Notice

# No dash but the hyphen: in many languages a dash opens what someone says. "1." stays too: it may be a German date.
_LEAD = re.compile(
    r"""
    (?:[•◦▪▸►‣⁃∙●○■□]\s*|[*·>]\s+|--?\s+(?!.*\s-\s)|\(?\d{1,2}\)\s+)(?=\S)
    | \[\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\]\s*[-–—:|]?\s*(?=\S)
    | \d{1,2}(?:[:.]\d\d\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?(?:\s*[-–—|]|:)\s+(?=\S)
    """,
    re.VERBOSE,
)
_LEAD_CHARS = 500


# Marks of an interview; "A." alone may be a name or a grade.
_ASKS = re.compile(r"[*_]{0,3}(?:Q|Question)\s?:[*_]{0,3}\s+(?=\S)")
_ANSWER_BEGINS = frozenset("A*_")
_ANSWERS = re.compile(r"[*_]{0,3}(?:A|Answer)\s?:[*_]{0,3}\s+(?=\S)")


def mark_questions(paragraphs: Sequence[Paragraph]) -> None:
    """In an interview what is asked becomes ``notice``: it says what the one who asks has heard, not what is so."""
    answers = [paragraph for paragraph in paragraphs if paragraph.text[:1] in _ANSWER_BEGINS]
    if not any(_ANSWERS.match(paragraph.text) for paragraph in answers):
        return
    for paragraph in paragraphs:
        if paragraph.kind is None and _ASKS.match(paragraph.text):
            paragraph.kind = "notice"


def drop_leads(paragraphs: Sequence[Paragraph], text: str) -> None:
    """Body begins with its own first word; what stood before it becomes ``notice``."""
    for paragraph in paragraphs:
        first = paragraph.text[:1]
        if paragraph.kind != "body" or (first.isalpha() and first != "A"):  # most begin with their own word
            continue
        pattern = _ANSWERS if paragraph.text[:1] == "A" else _LEAD
        lead = pattern.match(text[paragraph.start : min(paragraph.end, paragraph.start + _LEAD_CHARS)])
        shown = pattern.match(paragraph.text[:_LEAD_CHARS])
        if lead is None or shown is None or not has_letters(paragraph.text[shown.end() :]):
            continue
        start = paragraph.start + lead.end()
        parts = paragraph.parts or [(paragraph.start, paragraph.end, "body")]
        own = [(max(start, first), last, kind) for first, last, kind in parts if last > start]
        paragraph.parts = [(paragraph.start, paragraph.start + len(lead[0].rstrip()), "notice"), *own]
        paragraph.text = paragraph.text[shown.end() :]


def mark_quoted(paragraphs: Sequence[Paragraph], text: str, *, id: str) -> tuple[Notice, ...]:
    """Paragraphs of several lines with ">" before each become ``notice``: shown, it would stand within sentences."""
    quoted = [
        paragraph
        for paragraph in paragraphs
        if paragraph.lines > 1 and text.startswith(">", paragraph.start) and paragraph.kind is None
    ]
    if not quoted:
        return ()
    for paragraph in quoted:
        paragraph.kind = "notice"
    lines = sum(paragraph.lines for paragraph in quoted)
    message = (
        f"{id}: {lines} lines that begin with “>”, as in an e-mail, are left out; give them without the marks"
    )
    return (Notice("quoted-lines", message),)
