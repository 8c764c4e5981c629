"""Bytes to text: byte-order mark, declared charset, strict UTF-8, then a detector, in this order.

``open(path, encoding=decoded.encoding, newline="").read()`` gives the same text: line ends are kept, a byte-order
mark is not part of the text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.errors import InputUnsupported, UsageError
from briefing.read.sniff import binary_kind, wide_encoding
from briefing.showing import TAGGED_FLAG
from briefing.types import Notice

# Codecs that Python counts as text and that no article is written in; some of them execute escapes.
_NO_CHARSETS = frozenset(
    {"unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined", "mbcs", "oem"}
)

# What a windows-1252 text of a western language holds beyond ASCII. Any other character makes that guess unlikely.
_WESTERN = frozenset(
    "‘’“”„‚–—…•€£§©®°·«»‹›¿¡ºª´½¼¾ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿœŒ\xa0"
)
# Letters beyond ASCII are 2-8 % in western languages and the majority in text that is not one of them.
_WESTERN_SHARE = 0.2
_DETECTOR_BYTES = 200_000  # the detector gains nothing from more and takes a second per megabyte

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the Python codec that gave it, and what is worth saying about that."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def charset_of(name: str) -> str | None:
    """Python's name of a declared charset; None if it is none that a text may have."""
    try:
        info = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if info.name.replace("-", "_") in _NO_CHARSETS or not getattr(info, "_is_text_encoding", True):
        return None
    return info.name


def required_charset(name: str) -> str:
    """Python's name of a charset that a caller asked for. Raises UsageError for one that is not known."""
    known = charset_of(name)
    if known is None:
        raise UsageError(f"unknown charset {name!r}; give one such as utf-8, windows-1252 or shift_jis")
    return known


def decode(data: bytes, *, id: str, charset: str | None = None, declared: str | None = None) -> Decoded:
    """The text of a file. `charset` is what the sender said, `declared` what the file says of itself.

    Raises InputUnsupported if the bytes are no text. A declaration that does not hold is passed over with a notice.
    """
    kind = binary_kind(data)
    if kind is not None:
        raise InputUnsupported(
            f"{id}: this is {kind}, not text; save the article as text or HTML and give that"
        )
    marked = _by_mark(data)
    if marked is not None:
        return _told(marked, id)
    notices: list[Notice] = []
    for name in (charset, declared):
        known = charset_of(name) if name else None
        if name and known is None:
            notices.append(
                Notice("unknown-charset", f"{id}: declares the charset {name[:40]!r}, which is not known")
            )
        elif known is not None:
            text = _strictly(data, known)
            if text is not None:
                return _told(Decoded(text, known, tuple(notices)), id)
            notices.append(
                Notice("wrong-charset", f"{id}: declares {known}, but its bytes are something else")
            )
    text = _strictly(data, "utf-8")
    if text is not None:
        return _told(Decoded(text, "utf-8", tuple(notices)), id)
    guessed = _guessed(data)
    notices.append(
        Notice(
            "guessed-charset", f"{id}: not UTF-8 and without a declared charset; read as {guessed.encoding}"
        )
    )
    return _told(Decoded(guessed.text, guessed.encoding, (*notices, *guessed.notices)), id)


def text_notices(text: str, *, id: str) -> tuple[Notice, ...]:
    """What is worth saying about the characters of a text: control characters, lone surrogates."""
    notices = []
    invisible = len(_INVISIBLE.findall(TAGGED_FLAG.sub("", text)))
    if invisible:
        notices.append(
            Notice(
                "control-characters",
                f"{id}: holds {invisible} control or bidirectional character{'s' * (invisible > 1)}; never shown",
            )
        )
    if not text.isascii() and _SURROGATE.search(text):
        notices.append(Notice("lone-surrogates", f"{id}: holds half of a character pair (a lone surrogate)"))
    return tuple(notices)


def _told(decoded: Decoded, id: str) -> Decoded:
    return Decoded(decoded.text, decoded.encoding, (*decoded.notices, *text_notices(decoded.text, id=id)))


def _by_mark(data: bytes) -> Decoded | None:
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else wide_encoding(data)
    if encoding is None:
        return None
    text = _strictly(data, encoding)
    return None if text is None else Decoded(text, encoding)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    text = _strictly(data, "cp1252")
    if text is not None and _is_western(text):
        return Decoded(text, "cp1252")
    import charset_normalizer  # not needed by any UTF-8 file

    best = charset_normalizer.from_bytes(data[:_DETECTOR_BYTES]).best()
    if best is not None:
        text = _strictly(data, best.encoding)
        if text is not None:
            return Decoded(text, best.encoding)
    # Every byte is a character in latin-1, so that offsets still lead to the place.
    return Decoded(data.decode("latin-1"), "latin-1")


def _is_western(text: str) -> bool:
    beyond = [character for character in text[:_DETECTOR_BYTES] if character > "\x7f"]
    letters = sum(character.isalpha() for character in beyond)
    return _WESTERN.issuperset(beyond) and letters <= _WESTERN_SHARE * min(len(text), _DETECTOR_BYTES)
