"""A style sheet taken apart (CSS Syntax Module Level 3): rules, what they declare, and the conditions they stand under.

Nested rules and the ends that a sheet leaves out are read as browsers read them. Linear in the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})(?:\r\n|[ \n\r\t\f])?|([^\n\r\f0-9a-f]))", re.IGNORECASE)
_TOKEN = re.compile(
    r"""[{};]|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\\.?|[^{};"'\\]+""", re.DOTALL
)  # every character is part of one
_COMMA = re.compile(r"""[,()]|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\\.?|[^,()"'\\]+""", re.DOTALL)
_MEDIA = re.compile(r"@media\b", re.IGNORECASE)
_ALWAYS = re.compile(r"@(?:layer\b|supports\b(?!\s*not\b))", re.IGNORECASE)
# Of a rule inside others: its selectors (each of its own for each of the outer one's), their length, its queries.
_MOST_NESTED, _MOST_CHARS, _MOST_QUERIES = 200, 1_000, 10

Declarations = tuple[tuple[str, str], ...]  # names and values in lower case


@dataclass(frozen=True, slots=True)
class Rule:
    """Selectors, what they declare, and the media queries that have to hold, all of them."""

    selectors: tuple[str, ...]
    declarations: Declarations
    queries: tuple[str, ...]
    number: int  # by where it opens


@dataclass(slots=True)
class _Block:
    number: int
    selectors: tuple[str, ...] = ()  # of the rule it is or stands in
    queries: tuple[str, ...] = ()
    is_read: bool = False
    declared: list[str] = field(default_factory=list)


def rules_of(sheet: str) -> Iterator[Rule]:
    """The rules of a style sheet, an inner one before the one it stands in."""
    blocks = [_Block(0, is_read=True)]
    parts: list[str] = []
    for number, match in enumerate(_TOKEN.finditer(_COMMENT.sub("", sheet)), start=1):
        piece = match[0]
        if piece not in "{};":
            parts.append(piece)
            continue
        text = "".join(parts).strip()
        parts.clear()
        if piece == "{":
            blocks.append(_opened(blocks[-1], text, number))
            continue
        blocks[-1].declared.append(text)
        if piece == "}" and len(blocks) > 1:
            yield from _closed(blocks.pop())
    blocks[-1].declared.append("".join(parts))
    while len(blocks) > 1:
        yield from _closed(blocks.pop())


def declarations_of(block: str) -> Declarations:
    """Names and values of declarations, as in a `style` attribute."""
    pairs = (
        declaration.partition(":") for declaration in unescaped(_COMMENT.sub("", block)).lower().split(";")
    )
    return tuple((name.strip(), value.strip()) for name, colon, value in pairs if colon)


def unescaped(text: str) -> str:
    """The text with the characters that CSS escapes stand for; none of them ends a declaration."""
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def split_selectors(text: str) -> tuple[str, ...]:
    """The selectors of a list; a comma inside of brackets or quotes parts none."""
    if "(" not in text and '"' not in text and "'" not in text and "\\" not in text:
        return tuple(one.strip() for one in text.split(","))
    found: list[str] = []
    parts: list[str] = []
    depth = 0
    for match in _COMMA.finditer(text):
        depth += (match[0] == "(") - (match[0] == ")")
        if match[0] == "," and depth <= 0:
            found.append("".join(parts).strip())
            parts.clear()
        else:
            parts.append(match[0])
    return (*found, "".join(parts).strip())


def _opened(outer: _Block, prelude: str, number: int) -> _Block:
    unread = _Block(number)
    if not outer.is_read:
        return unread
    if prelude.startswith("@"):
        name = unescaped(prelude)
        media = _MEDIA.match(name)
        if media is None:
            return _Block(number, outer.selectors, outer.queries, _ALWAYS.match(name) is not None)
        queries = (*outer.queries, name[media.end() :].strip())
        return unread if len(queries) > _MOST_QUERIES else _Block(number, outer.selectors, queries, True)
    selectors = split_selectors(prelude)
    if outer.selectors:
        if len(outer.selectors) * len(selectors) > _MOST_NESTED:
            return unread
        selectors = tuple(_nested(around, one) for around in outer.selectors for one in selectors)
        if max(map(len, selectors)) > _MOST_CHARS:
            return unread
    return _Block(number, selectors, outer.queries, all(selectors))


def _nested(around: str, selector: str) -> str:
    return selector.replace("&", around, 10) if "&" in selector else f"{around} {selector}"


def _closed(block: _Block) -> Iterator[Rule]:
    if block.is_read and block.selectors:
        declarations = declarations_of(";".join(block.declared))
        if declarations:
            yield Rule(block.selectors, declarations, block.queries, block.number)


def _character(match: re.Match[str]) -> str:
    if match[1] is None:
        character = match[2]
    else:
        code = int(match[1], 16)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return " " if character in ";:" else character
