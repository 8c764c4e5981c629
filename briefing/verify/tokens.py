"""Words, numbers and marks of a text with their offsets: what every check of this room works on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.lexicon import FUNCTION_WORDS, stem

# "COVID-19" and "F-16" are one name; "pre-2014" is a word and a number.
_NAME = r"(?P<name>[^\W\d_]*[A-Z][^\W\d_]*(?:-[^\W\d_]+)*-\d+(?![\d.,:]*\d))"
_REST = (
    r"(?P<number>\d+(?:[.,:]\d+)*)|(?P<word>(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_](?!\w)"
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|[^\W_]+)|(?P<mark>[^\w\s]|_)"
)
_TOKEN = re.compile(f"{_NAME}|{_REST}")
# The same where no hyphen with a digit behind it stands, so that there is no such name: the search for one costs most.
_NUMBERED = re.compile(r"-\d")
_TOKEN_UNNUMBERED = re.compile(_REST)
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_MARKS = {
    "\u2019": "'",
    "\u2018": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "--",
    "\u2026": "...",
}
# Contractions of "is" and "has" look like possessives; the base is what carries meaning either way.
_QUOTED_S = re.compile(r"^(?:it|he|she|that|there|what|who|where|here|let)['\u2019]s$")


class Token(NamedTuple):
    """One word, number or mark. ``norm`` is case-folded, without possessive ending or dots of initials."""

    text: str
    norm: str
    stem: str
    start_char: int
    end_char: int
    kind: str  # "word", "number" or "mark"

    @property
    def is_word(self) -> bool:
        """True for a word or a number."""
        return self.kind != "mark"

    @property
    def is_capital(self) -> bool:
        """True if it begins with a capital letter, as a name does."""
        return self.text[0].isupper()

    @property
    def is_content(self) -> bool:
        """True for a word or number that is no function word."""
        return self.kind != "mark" and self.norm not in FUNCTION_WORDS


@lru_cache(maxsize=8_192)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order. Linear in its length."""
    found: list[Token] = []
    for match in (_TOKEN if _NUMBERED.search(text) else _TOKEN_UNNUMBERED).finditer(text):
        word = match[0]
        norm, root, kind = _form(word, match.lastgroup or "mark")
        found.append(Token(word, norm, root, *match.span(), kind))
    return tuple(found)


@lru_cache(maxsize=16_384)
def _form(text: str, kind: str) -> tuple[str, str, str]:
    """Norm, stem and kind of a token of one group of the pattern."""
    if kind == "mark":
        norm = root = _MARKS.get(text, text)
    elif kind == "number":
        norm = root = text
    else:
        kind, norm = "word", text.casefold().replace("\u2019", "'")
        if "'" in norm and not norm.endswith("n't"):
            norm = norm[:-2] if _QUOTED_S.match(norm) else _POSSESSIVE.sub("", norm)
        norm = norm.replace(".", "")
        root = stem(norm)
    return norm, root, kind
