"""What bytes seem to be, whatever the file is called. Nothing is decompressed or executed."""

from __future__ import annotations

import json
import re

_HEAD_BYTES = 65_536
_OPENING_BYTES = 8_192

# First bytes that no text has. Sources: the formats' own specifications.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x04\x22\x4d\x18", "an lz4 archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x00asm", "a WebAssembly program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"ID3\x02", "an MP3 recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"OggS\x00", "an Ogg recording"),
    (b"fLaC\x00", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO\x00", "a font"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ZIP_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document (docx)"),
    (b"xl/", "an Excel workbook (xlsx)"),
    (b"ppt/", "a PowerPoint presentation (pptx)"),
    (b"application/epub+zip", "an EPUB book"),
    (b"opendocument.text", "an OpenDocument text (odt)"),
    (b"META-INF/MANIFEST.MF", "a Java archive"),
)

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b")
# A text file with a few stray control bytes is still a text; machine code and images have 10 % and more.
_CONTROL_SHARE = 0.02
_OBJECT = re.compile(r"\{\s*\"")
_ITEMS = re.compile(r"\[\s*\{\s*\"")
_NAME = re.compile(rb"[a-zA-Z][\w:.-]*")
_MAIL = re.compile(rb"[!-9;-~]{1,60}:|From ")
_FIELD = re.compile(r"([!-9;-~]{1,60}):")
_PAGE_TAGS = frozenset("html head body main article section div p span table h1 h2 h3".split())
_MAIL_FIELDS = frozenset("content-type message-id received return-path".split())
_FEED_TAGS = frozenset({"rss", "feed", "rdf:rdf", "opml", "urlset", "sitemapindex"})
_MARKUP = re.compile(rb"<\s*/?\s*[a-zA-Z!][^<>]*>")


def binary_kind(data: bytes) -> str | None:
    """What the bytes seem to be ("a PDF", "binary data") if they are no text; None if they may be text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_ZIP):
        return _zip_kind(data)
    if data[:1024].find(b"%PDF-") >= 0 and data.find(b"%%EOF") >= 0:
        return "a PDF"
    if data[:4] == b"RIFF" and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return "an image, recording or video (RIFF)"
    if data[4:8] == b"ftyp" and data[:3] == b"\x00\x00\x00":
        return "a video or image (MP4 family)"
    if data[:2] == b"BM" and len(data) > 6 and int.from_bytes(data[2:6], "little") == len(data):
        return "a BMP image"
    if data[:2] == b"MZ" and b"\x00" in data[:64]:
        return "a program"
    if data[257:262] == b"ustar":
        return "a tar archive"
    if wide_encoding(data) is not None:
        return None
    head = data[:_HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary data" if controls > max(4, len(head) * _CONTROL_SHARE) else None


def wide_encoding(data: bytes) -> str | None:
    """``utf-16``/``utf-32`` by byte-order mark, or ``utf-16-le``/``-be`` by where the NUL bytes stand; else None."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[: min(len(data), _HEAD_BYTES) // 2 * 2]
    if len(head) < 8:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    # Western text in UTF-16 has a NUL in nearly every second place, and none in the others.
    if odd > half * 0.6 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.02:
        return "utf-16-be"
    return None


def looks_like_html(data: bytes) -> bool:
    """True if the bytes open as an HTML page, in any encoding."""
    return _opening(data)[0] == "html"


def wrapped_kind(data: bytes) -> tuple[str, str] | None:
    """What the bytes are if articles only stand inside of them, raw, and what to do; None if they may be one."""
    tag, is_xml = _opening(data)
    if tag in _FEED_TAGS:
        return "a feed or a list of addresses in XML", "give its articles as text, HTML or a JSON Feed"
    if is_xml and tag and tag not in _PAGE_TAGS:
        return f"XML (<{tag}>)", "save the article as text or HTML and give that"
    fields = _mail_fields(data)
    if fields.get("content-type", "").startswith("multipart/related"):
        return "a page saved as MHTML", 'save it as "HTML only" and give that'
    is_mail = "mime-version" in fields or ("from" in fields and not fields.keys().isdisjoint(_MAIL_FIELDS))
    return ("an e-mail", "save its text as a .txt file and give that") if is_mail else None


def looks_like_articles(data: bytes) -> bool:
    """True if the bytes open as JSON, an object or a list of them, in any encoding that JSON may have."""
    opening = data[:_HEAD_BYTES].decode(json.detect_encoding(data), "replace").lstrip("\ufeff \t\r\n")
    return _OBJECT.match(opening) is not None or _ITEMS.match(opening) is not None


def looks_like_request(data: bytes) -> bool:
    """True if the bytes open as a JSON object and name documents, in any encoding that JSON may have.

    A broken one is meant as a request all the same: its reader says where it breaks.
    """
    encoding = json.detect_encoding(data)
    opening = data[:_HEAD_BYTES].decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    if _OBJECT.match(opening) is None:
        return False
    wide = {"utf-16": ("utf-16-le", "utf-16-be"), "utf-32": ("utf-32-le", "utf-32-be")}
    return any(
        '"documents"'.encode(name) in data for name in wide.get(encoding, (encoding.removesuffix("-sig"),))
    )


def has_markup(data: bytes) -> bool:
    """True if there is at least one tag, in any encoding."""
    return _MARKUP.search(_narrow(data)) is not None


def _opening(data: bytes) -> tuple[str, bool]:
    """The first tag in lower case ("html" for its document type too, "" for none), and whether XML is declared."""
    head = _narrow(data[: 4 * _OPENING_BYTES])[:_OPENING_BYTES].removeprefix(b"\xef\xbb\xbf").lower()
    is_xml = False
    position = 0
    while True:
        position = len(head) - len(head[position:].lstrip())
        if head.startswith(b"<!doctype", position):
            end, after = head.find(b">", position), 1
            if head[position + 9 : max(end, 0)].split()[:1] == [b"html"]:
                return "html", is_xml
        elif head.startswith(b"<!--", position):
            end, after = head.find(b"-->", position), 3
        elif head.startswith(b"<?", position):
            is_xml = is_xml or head.startswith(b"<?xml", position)
            end, after = head.find(b"?>", position), 2
        else:
            name = _NAME.match(head, position + 1) if head.startswith(b"<", position) else None
            return (name[0].decode("ascii", "replace") if name is not None else ""), is_xml
        if end < 0:
            return "", is_xml
        position = end + after


def _mail_fields(data: bytes) -> dict[str, str]:
    """The header fields that a message opens with, by name, both in lower case; empty for anything else."""
    opening = _narrow(data[:_HEAD_BYTES]).removeprefix(b"\xef\xbb\xbf")
    if _MAIL.match(opening) is None:
        return {}
    head = opening.decode("latin-1").lower()
    fields: dict[str, str] = {}
    for number, line in enumerate(head.split("\n")):
        if not line.strip():
            break
        field = _FIELD.match(line)
        if field is not None:
            fields.setdefault(field[1], line[field.end() :].strip())
        elif not ((line[0] in " \t" and fields) or (number == 0 and line.startswith("from "))):
            return {}
    return fields


def _narrow(data: bytes) -> bytes:
    """The bytes with a byte for each ASCII character, where UTF-16 and UTF-32 have two or four."""
    encoding = wide_encoding(data)
    return data if encoding is None else data.decode(encoding, "replace").encode("utf-8", "replace")


def _zip_kind(data: bytes) -> str:
    for mark, kind in _ZIP_KINDS:
        if mark in data:
            return kind
    return "a zip archive"
