"""What a paper says of its own mistake: "An earlier version of this article said that 143 people had died."

Told without the sentence behind it that puts it right, the wrong figure would be the one that is told.
"""

from __future__ import annotations

import re

from briefing.lexicon import vocabulary

_TEXT = r"(?:article|story|report|post|item|piece|column|headline|caption|summary|page|dispatch|blog|text)"
_MISTAKE = re.compile(
    rf"\b(?:earlier|previous|original|prior|first|initial)\s+versions?\s+of\s+(?:this|the|our|that)\s+(?:\w+\s+){{0,3}}?{_TEXT}\b"
    rf"|\b(?:this|our)\s+{_TEXT}\s+(?:had\s+)?(?:originally|previously|initially|first|earlier|incorrectly|wrongly|mistakenly)\s+"
    r"(?:said|stated|reported|gave|put|named|identified|described|quoted|listed|spelled|spelt|misstated|misspelled|misspelt)\b"
    r"|\ban?\s+(?:earlier|previous|original)\s+(?:headline|caption)\b",
    re.IGNORECASE,
)
# One of them stands where the pattern matches.
_WORDS = frozenset(
    """version versions originally previously initially first earlier incorrectly wrongly mistakenly headline
    caption""".split()
)
# The sentence itself says what is right.
_PUT_RIGHT = re.compile(
    r";\s+\w|\bnot\s+(?:as|the|by|in|on|at|an?|\d)|\brather\s+than\b|\binstead\s+of\b|\bin\s+fact\b|\bthe\s+correct\b"
    r"|\bshould\s+have\s+(?:said|been|read)\b|\bhas\s+(?:since\s+)?been\s+(?:corrected|changed|amended)\s+to\b",
    re.IGNORECASE,
)


def tells_half(text: str) -> bool:
    """True for a sentence that repeats what an earlier version said, and leaves to another what is right."""
    if vocabulary(text).isdisjoint(_WORDS):
        return False
    return _MISTAKE.search(text) is not None and _PUT_RIGHT.search(text) is None
