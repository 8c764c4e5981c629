"""What a text says otherwise than its source, put so that a reader sees it at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.showing import show
from briefing.types import Citation

# Of two texts that differ, so much is shown, and so much of it before the first difference.
_SHOWN_CHARS, _BEFORE_CHARS = 60, 25
_WORD = re.compile(r"\[[^\[\]]*\]|(?P<word>\w+)")


def short(text: str) -> str:
    """The text in quotation marks, cut where it is long."""
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= _SHOWN_CHARS else flat[: _SHOWN_CHARS - 3] + "...")


def unmade(text: str, citations: Sequence[Citation]) -> str:
    """What of a shown text its citations do not make; words deleted and brackets put in are no difference."""
    sources = [[w.casefold() for w in re.findall(r"\w+", show(c.cited_text))] for c in citations]
    places = [_first_missing(text, source) for source in sources]
    if not places or None in places:  # every word is there: the marks between them are not
        shown = [show(citation.cited_text) for citation in citations]
        nearest = max(shown, key=lambda cited: _parting(cited, text), default=None)
        return apart(nearest, text, "the briefing")
    place = max(place for place in places if place is not None)
    word = _WORD.match(text, place)
    return f"has no {short(word[0] if word else text)} as in {_around(text, place)}"


def _first_missing(text: str, source: list[str]) -> int | None:
    """Offset of the first word of `text` outside brackets that `source` has not in this order."""
    rest = iter(source)
    for match in _WORD.finditer(text):
        word = match["word"]
        if word is not None and word.casefold() not in rest:
            return match.start()
    return None


def apart(stands: str | None, claimed: str, by: str) -> str:
    """What stands there and what is claimed, around the first character in which they differ."""
    if stands is None or stands == claimed:
        return f"does not read {short(claimed)}"
    place = _parting(stands, claimed)
    return f"reads {_around(stands, place)}, {by} {_around(claimed, place)} (they part at character {place})"


def _parting(one: str, other: str) -> int:
    """Offset of the first character in which two texts differ; the shorter one's length if they never do."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _around(text: str, place: int) -> str:
    start = max(0, min(place - _BEFORE_CHARS, len(text) - _SHOWN_CHARS))
    end = start + _SHOWN_CHARS
    return repr(f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}")
