"""What a page shows of a person who is pointed at, and what is left of it in the text: their whole name and headlines.

"Ina Holt Ina Maria HoltReed: Norland must wait Ferries return to Oakham MORE said": the page had it in a card of its
own beside "Ina Holt". Whoever takes the text of the page takes it for words of the sentence, which it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.quotations import quotations

_END = " MORE"
_CARD = re.compile(
    # the visible last name, and behind it, often without a blank, the whole name and right behind that a headline
    r"\b(?P<name>[A-Z][\w'\u2019-]{1,30}?)(?P<card>\s?(?:[A-Z][\w.'\u2019-]{0,30}\s){1,4}(?P=name)(?=[A-Z\"'\u201c\u2018])"
    r"[^\n]{8,600}?\sMORE)(?![\w-])"
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where such cards stand in a sentence; none that would cut into one of its quotations."""
    if _END not in text:  # nearly every text
        return
    quoted = quotations(text) or ()
    for match in _CARD.finditer(text):
        start, end = match.span("card")
        if not any(opening < start < closing or opening < end < closing for opening, closing in quoted):
            yield start, end


def without(text: str) -> str:
    """The text less such cards."""
    for start, end in reversed(list(find(text))):
        text = text[:start] + text[end:]
    return text
