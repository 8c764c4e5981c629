"""Bytes to text: byte-order mark, declared charset, UTF-8, then a detector, in this order.

``open(path, encoding=decoded.encoding, errors="replace", newline="").read()`` gives the same text: line ends are kept,
a byte-order mark is not part of the text, and a byte that is no part of any character is U+FFFD, with a notice. One
such byte makes no other encoding of a whole text: a detector is asked only where what is not ASCII is mostly no UTF-8.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.errors import InputUnsupported, UsageError
from briefing.read.sniff import binary_kind, wide_encoding, wrapped_kind
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
# Labels that browsers read as a wider charset (WHATWG Encoding, "Names and labels"), by Python's names of both.
_WIDER = {
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
# What is something else fails in these all over; a charset of single bytes fits nearly everything.
_MULTIBYTE = frozenset({"cp932", "shift_jis_2004", "euc_jp", "gb18030", "cp949", "big5hkscs"})
# Characters that a text has for each byte that is none. In other charsets than UTF-8 two bytes in a row are seldom a
# character of it (GBK and Thai have the most: one in three to one in five), so that four to one are no chance.
_SOUND = 4
_FEW = 2  # so little damage says nothing by its share
# Beyond this share of a text the byte-order mark was none.
_MARKED_SHARE = 0.02

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the Python codec that gave it, and what is worth saying about that."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()  # about the bytes first, then about the characters of the text
    about_bytes: tuple[Notice, ...] = ()


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

    Raises InputUnsupported if the bytes are no text, or one that articles only stand in. A declaration that does not
    hold is passed over with a notice.
    """
    kind = binary_kind(data)
    if kind is not None:
        raise InputUnsupported(
            f"{id}: this is {kind}, not text; save the article as text or HTML and give that"
        )
    wrapped = wrapped_kind(data)
    if wrapped is not None:
        raise InputUnsupported(f"{id}: this is {wrapped[0]}, not an article; {wrapped[1]}")
    marked = _by_mark(data, id)
    if marked is not None:
        return _told(marked, id)
    notices: list[Notice] = []
    names: list[str] = []
    for name in (charset, declared):
        known = charset_of(name) if name else None
        if name and known is None:
            notices.append(
                Notice("unknown-charset", f"{id}: declares the charset {name[:40]!r}, which is not known")
            )
        elif known is not None:
            for encoding in dict.fromkeys((known, _WIDER.get(known, known))):
                text = _strictly(data, encoding)
                if text is not None:
                    return _told(Decoded(text, encoding, tuple(notices)), id)
            names.append(_WIDER.get(known, known))
    text = _strictly(data, "utf-8")
    mended = _mended(data, names, id) if text is None else None
    if mended is not None and mended.encoding in names:
        return _told(replace(mended, notices=(*notices, *mended.notices)), id)
    notices += (
        Notice("wrong-charset", f"{id}: declares {name}, but its bytes are something else") for name in names
    )
    if text is not None:
        return _told(Decoded(text, "utf-8", tuple(notices)), id)
    if mended is not None:
        return _told(replace(mended, notices=(*notices, *mended.notices)), id)
    guessed = _guessed(data)
    undeclared = "" if names else " and without a declared charset"
    notices.append(Notice("guessed-charset", f"{id}: not UTF-8{undeclared}; read as {guessed.encoding}"))
    return _told(replace(guessed, notices=tuple(notices)), id)


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
    about_bytes = decoded.notices
    notices = (*about_bytes, *text_notices(decoded.text, id=id))
    return replace(decoded, notices=notices, about_bytes=about_bytes)


def _by_mark(data: bytes, id: str) -> Decoded | None:
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else wide_encoding(data)
    if encoding is None:
        return None
    text = _strictly(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text, sound, odd = _leniently(data, encoding)
    if odd <= max(_FEW, len(text) * _MARKED_SHARE) or (encoding == "utf-8-sig" and sound >= odd):
        return _damaged(text, encoding, odd, id)
    if encoding == "utf-8-sig":
        return None
    raise InputUnsupported(
        f"{id}: this is binary data, not text; save the article as text or HTML and give that"
    )


def _mended(data: bytes, declared: Sequence[str], id: str) -> Decoded | None:
    """The text in UTF-8 or in a declared charset if nearly all of it is that; None if it is something else."""
    for encoding in ("utf-8", *(name for name in declared if name in _MULTIBYTE)):
        text, sound, odd = _leniently(data, encoding)
        times = 1 if encoding in declared or odd <= _FEW else _SOUND
        if sound >= times * odd:
            return _damaged(text, encoding, odd, id)
    return None


def _damaged(text: str, encoding: str, odd: int, id: str) -> Decoded:
    many = "1 place is" if odd == 1 else f"{odd:,} places are"
    name = encoding.removesuffix("-sig")
    message = f"{id}: {many} no character in {name} and read as \ufffd (U+FFFD); check the file"
    return Decoded(text, encoding, (Notice("damaged-text", message),))


def _leniently(data: bytes, encoding: str) -> tuple[str, int, int]:
    """The text with U+FFFD for what is no character, how many characters beyond ASCII it has, how many are none."""
    text = data.decode(encoding, "replace")
    own = data.count(b"\xef\xbf\xbd") if encoding.startswith("utf-8") else 0
    odd = text.count("\ufffd") - own
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text, beyond - odd, odd


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
