"""Where a dateline ends: "PARIS, March 30 (Reuters) - " at the start of a sentence."""

from __future__ import annotations

import re

_AGENCY = r"[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}"
_PLACE = r"[A-Z][A-Z.'\u2019-]+(?:[ ,]+(?:[A-Z][A-Za-z.'\u2019-]+)){0,4}"
_DAY = r"(?:[ ,]+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)?"
_DASH = r"\s*(?:--|[-\u2013\u2014])\s+"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY},?\s*(?:[(\[]{_AGENCY}[)\]])?{_DASH}"
    rf"|(?:[A-Z][a-z]+(?:[ ,]+[A-Z][A-Za-z.]+){{0,3}})\s+\({_AGENCY}\)(?:{_DASH}|\s+)"
    rf"|\((?:AP|AFP|UPI|CNN|Reuters)\)(?:{_DASH}|\s+))(?=[\"\u201cA-Z])"
)


def dateline_end(text: str) -> int:
    """Offset of what follows the dateline; 0 where the text has none."""
    match = _DATELINE.match(text)
    return match.end() if match else 0
