"""What an article says of itself, and what it announces: "This post lists ten bridges", "There are some hints".

Neither is news of the story; what is announced would have to be told behind it.
"""

from __future__ import annotations

import re

from briefing.lexicon import vocabulary
from briefing.quotations import outside

# Not "this piece of land", "this post as ambassador", "this list of the dead".
_THIS_ARTICLE = re.compile(
    r"\b[Tt]his\s+(?:article|blog\s+post|column|essay|listicle|(?:post|piece|list|blog)(?!\s+(?:of|as|in|at|for|on)\b))\b"
    r"(?!['\u2019-])|\b[Oo]n\s+this\s+list\b"
)
_COUNTED = r"(?:some|several|many|a\s+few|two|three|four|five|a\s+number\s+of|plenty\s+of|lots\s+of)"
_MANY_THINGS = re.compile(
    rf"\b(?:[Tt]here\s+(?:are|were)\s+{_COUNTED}\s+(?:\w+\s+)?(?:hints|reasons|signs|ways|ideas|theories|things|clues|lessons"
    rf"|explanations|possibilities)\b|offers?\s+{_COUNTED}\s+reasons\b|[Hh]ere\s+(?:is|are)\s+(?:our|their|his|her|some|two|three"
    r"|four|five|the|what)\b)"
    # "there are some signs that the ice melts" says of what
    r"(?!\s+(?:that|of|about)\b(?!\s+(?:\w+\s+)?(?:have|has|had|may|might|could|can|will|is|are|were)\b))"
)
_MISTAKE_WORDS = frozenset("correction corrected earlier originally previous version updated".split())
# One of them stands in whatever is one.
_ANNOUNCING_WORDS = frozenset(["there", "here", "offer", "offers"])
ASIDE_WORDS = _ANNOUNCING_WORDS | {"article", "post", "piece", "column", "essay", "list", "listicle", "blog"}


def is_aside(text: str) -> bool:
    """True for a sentence about the article that it stands in, or one that announces what it does not tell.

    What a paper says of its mistakes is looked at elsewhere.
    """
    words = vocabulary(text)
    if words.isdisjoint(ASIDE_WORDS):
        return False
    if "this" in words and words.isdisjoint(_MISTAKE_WORDS) and _THIS_ARTICLE.search(outside(text)):
        return True
    if words.isdisjoint(_ANNOUNCING_WORDS) or ":" in text or ";" in text:
        return False
    return _MANY_THINGS.search(outside(text)) is not None
