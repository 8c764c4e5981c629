"""What a raw span looks like when shown: the normal form behind the label *verbatim*.

Runs of white space become one space; control and default-ignorable characters go (except joiners that an emoji
or a script needs); Markdown marks go where the document is Markdown. Nothing else changes.
"""

from __future__ import annotations

import re
import unicodedata

# Unicode 15.1, DerivedCoreProperties, Default_Ignorable_Code_Point.
_IGNORABLE = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
# All that `stays` may take out, white space aside: controls, surrogates, and those.
_MAY_GO = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff%s]" % "".join(f"{chr(low)}-{chr(high)}" for low, high in _IGNORABLE)
)
_ZWNJ, _ZWJ, _VS15, _VS16, _KEYCAP, _BLACK_FLAG = (
    "\u200c",
    "\u200d",
    "\ufe0e",
    "\ufe0f",
    "\u20e3",
    "\U0001f3f4",
)

# Tags spell the flags of England, Scotland and Wales, and nothing longer (Unicode UTS 51): elsewhere, and in longer
# runs, they are text that nobody sees.
_FLAG_TAGS = 7
TAGGED_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")

# Line ends and the like are white space; what str.split() takes for white space is what counts.
_MARKDOWN = re.compile(
    r"!?\[(?P<label>[^\[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)"  # links and images: the label stays
    r"|(?P<mark>\*{1,3}|_{1,3}|~~|`{1,3})(?=\S)(?P<inner>[^*_`~\n]+?)(?<=\S)(?P=mark)(?!\w)"
    r"|\[\^[^\[\]\s]{1,40}\](?!:)"  # the mark of a footnote
    r"|(?P<escape>\\)(?=[\\`*_{}\[\]()#+.!~>-])"
)
_LINE_MARK = re.compile(r"(?m)^\s{0,3}(?:>\s?|#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?(?=\S)|\[[ xX]\]\s+(?=\S))")
_NESTED = 8  # marks within marks; a pass for each, and people use three


def show(raw: str, *, markdown: bool = False) -> str:
    """The shown form of a raw span."""
    text = _strip_markdown(raw) if markdown else raw
    is_printable = text.isprintable()
    if is_printable and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # the space is the only printable white space
    text = " ".join(text.split())
    if is_printable or _MAY_GO.search(text) is None:
        return text
    return " ".join("".join([c for i, c in enumerate(text) if stays(text, i)]).split())


def is_markdown(document_id: str, media_type: str = "") -> bool:
    """True for documents whose marks are not part of the text."""
    return media_type == "text/markdown" or document_id.lower().endswith((".md", ".markdown"))


def _strip_markdown(raw: str) -> str:
    def keep(match: re.Match[str]) -> str:
        if match["label"] is not None:
            return match["label"]
        if match["mark"] == "~~":  # what is struck out was withdrawn
            return ""
        return match["inner"] or ""

    text = raw
    for _ in range(_NESTED):  # **a [b](c)**
        before, text = text, _MARKDOWN.sub(keep, text)
        if before == text:
            break
    return _LINE_MARK.sub("", text)


def stays(text: str, index: int) -> bool:
    """True unless the character is a control, a lone surrogate, or ignorable where it stands."""
    character = text[index]
    if character.isspace():
        return True
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF or unicodedata.category(character) == "Cc":
        return False
    if not any(low <= code <= high for low, high in _IGNORABLE):
        return True
    return _needed(text, index)


def _needed(text: str, index: int) -> bool:
    """True for a joiner or selector that an emoji or a script needs."""
    character = text[index]
    before = text[index - 1] if index else ""
    after = text[index + 1] if index + 1 < len(text) else ""
    if character == _ZWJ:
        return (_is_pictograph(before) and _is_pictograph(after)) or (_joins(before) and _joins(after))
    if character == _ZWNJ:
        return _joins(before) and _joins(after)
    if character in (_VS15, _VS16):
        return _is_pictograph(before) or after == _KEYCAP
    if 0xE0020 <= ord(character) <= 0xE007F:
        flag = text.rfind(_BLACK_FLAG, max(0, index - _FLAG_TAGS), index)
        match = TAGGED_FLAG.match(text, flag) if flag >= 0 else None
        return match is not None and index < match.end()
    if 0x180B <= ord(character) <= 0x180D:  # Mongolian free variation selectors
        return "\u1820" <= before <= "\u18aa"
    return False


def _is_pictograph(character: str) -> bool:
    if not character:
        return False
    code = ord(character)
    return character == _VS16 or unicodedata.category(character) in ("So", "Sk") or 0x1F3FB <= code <= 0x1F3FF


def _joins(character: str) -> bool:
    """True for letters and marks of scripts whose shaping uses joiners (Arabic, the Indic scripts and their kin)."""
    return bool(character) and 0x0600 <= ord(character) <= 0x1AFF and character.isprintable()
