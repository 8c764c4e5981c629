"""Counts that a later sentence says were wrong, or were given earlier, whatever they were of."""

from __future__ import annotations

import re

from briefing import quantities
from briefing.align.figures import recalled
from briefing.quantities import Quantity
from briefing.types import Sentence

_WITHDRAWN = re.compile(
    r"\b(?:figure|count|number|total|estimate|toll)\s+of\s+(?P<number>[\w,.-]+(?:\s\w+)?)\b[^.;]{0,60}?\b(?:was|were|is|proved|turned"
    r"\s+out(?:\s+to\s+be)?)\s+(?:too\s+(?:high|low)|wrong|incorrect|false|mistaken|withdrawn|overstated|an?\s+(?:error|mistake))"
    r"|\b(?:withdr\w+|retract\w+|correct\w+)\s+(?:the|its|that|an?)\s+(?:earlier\s+)?(?:figure|count|number|total)\s+of\s+"
    r"(?P<number_2>[\w,.-]+)"
    r"|\b(?:had|has)\s+(?:first|initially|originally|earlier)\s+(?:spoken|talked|reported)\s+(?:of\s+)?(?P<number_3>[\w,.-]+)",
    re.IGNORECASE,
)
WORDS = frozenset(
    """wrong incorrect false mistaken withdrawn overstated error mistake high low withdraws withdrew retracts retracted
    corrects corrected spoken talked reported""".split()
)


def counts(sentence: Sentence) -> tuple[Quantity, ...]:
    """The counts that a sentence with a word of `WORDS` says were wrong or were given earlier.

    "The figure of 41 was too high.", "The fire service had spoken of 17."
    """
    found = [quantity for quantity in quantities.find(sentence.text) if quantity.dimension == "count"]
    if not found:
        return ()
    earlier = recalled.find(sentence.text)
    spans = [match.span(match.lastgroup or 0) for match in _WITHDRAWN.finditer(sentence.text)]
    return tuple(
        quantity
        for quantity in found
        if earlier.get(quantity.start_char) == "earlier"
        or any(a <= quantity.start_char < b for a, b in spans)
    )
