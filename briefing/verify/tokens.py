"""Words, numbers and marks of a text with their offsets: what every check of this room works on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.lexicon import FUNCTION_WORDS, stem

# "COVID-19" and "F-16" are one name; "pre-2014" is a word and a number.
_NAME = r"[^\W\d_]*[A-Z][^\W\d_]*(?:-[^\W\d_]+)*-\d+(?![\d.,:]*\d)"


def _plain(letter: str, digit: str, mark: str) -> str:
    """Words, initials ("U.S.", "J.F.K"), numbers and marks. Most words have two letters and are no initials."""
    tail = rf"(?:['\u2019]{letter}+)*"
    word = rf"{letter}{{2,}}{tail}|(?:{letter}\.){{2,}}|(?:{letter}\.)+{letter}(?!\w)|{letter}{tail}"
    return rf"{word}|{digit}+(?:[.,:]{digit}+)*|{mark}"


_ANY = _plain(r"[^\W\d_]", r"\d", r"[^\w\s]|_")
_TOKEN = re.compile(f"{_NAME}|{_ANY}")
# The same where no hyphen with a digit behind it stands, so that there is no such name: the search for one costs most.
_NUMBERED = re.compile(r"-\d")
_TOKEN_UNNUMBERED = re.compile(_ANY)
# The same of ASCII alone, at two thirds of the cost.
_TOKEN_ASCII = re.compile(_plain("[A-Za-z]", "[0-9]", r"[^A-Za-z0-9\s]"))
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


_new = tuple.__new__  # at half the cost of calling `Token`


@lru_cache(maxsize=8_192)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order. Linear in its length."""
    if _NUMBERED.search(text):
        pattern = _TOKEN
    else:
        pattern = _TOKEN_ASCII if text.isascii() else _TOKEN_UNNUMBERED
    found: list[Token] = []
    end = 0
    for word in pattern.findall(text):  # nothing but white space stands between two of them
        start = text.find(word, end)
        end = start + len(word)
        norm, root, kind = _form(word)
        found.append(_new(Token, (word, norm, root, start, end, kind)))
    return tuple(found)


@lru_cache(maxsize=16_384)
def _form(text: str) -> tuple[str, str, str]:
    """Norm, stem and kind of a token."""
    first = text[0]
    if not first.isalnum():
        norm = _MARKS.get(text, text)
        return norm, norm, "mark"
    if first.isdecimal():
        return text, text, "number"
    norm = text.casefold().replace("\u2019", "'")
    if "'" in norm and not norm.endswith("n't"):
        norm = norm[:-2] if _QUOTED_S.match(norm) else _POSSESSIVE.sub("", norm)
    norm = norm.replace(".", "")
    return norm, stem(norm), "word"
