"""Pages whose elements are nested deeper than a parser goes: unclosed tags, or made to be so.

libxml2 stops at 2,048 and drops all that follows without a word. Browsers do not: Blink opens an element that would
stand deeper than 512 beside the one before it. The same is done here, in the page's source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.read.visible import hides

# An element with attributes keeps what stands in it, since it may hide it, up to a depth that is still read.
_MOST, _MOST_STYLED = 512, 700
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)[^<>]*>)")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


def flattened(html: str) -> str:
    """The page with no element deeper than the parser goes, its text unchanged; what is hidden there stays unseen."""
    return "".join(_pieces(html))


def _pieces(html: str) -> Iterator[str]:
    open_names: list[str] = []
    are_styled: list[bool] = []
    position = 0
    held = ""  # the tag of the last element at the greatest depth, until something stands in it
    for match, after in _tags(html):
        if match.start() < position:
            continue  # inside an element that was left out
        text, position, name = html[position : match.start()], after, (match["name"] or "").lower()
        is_opening = not match["close"] and name != "" and name not in _VOID and name not in _RAW
        most = _MOST_STYLED if are_styled and are_styled[-1] else _MOST
        is_deepest = is_opening and len(open_names) >= most
        if held and (text.strip() or not is_deepest):
            yield held
            held = ""
        yield text
        if is_opening and len(open_names) >= _MOST_STYLED - 1 and _has_attributes(match) and hides(match[0]):
            position = _end_of(html, match)
            continue
        if is_deepest:
            are_styled.pop()
            closed = open_names.pop()
            yield "" if held else f"</{closed}>"
            held = match[0]
        elif is_opening or not match["close"] or name in _RAW:
            yield html[match.start() : after]
        elif name in open_names:  # others would close elements that stand open further up
            while open_names.pop() != name:
                are_styled.pop()
            are_styled.pop()
            yield match[0]
        if is_opening:
            open_names.append(name)
            are_styled.append(_has_attributes(match))
    yield held + html[position:]


def _has_attributes(match: re.Match[str]) -> bool:
    return len(match[0]) > len(match["name"]) + 2


def _tags(html: str) -> Iterator[tuple[re.Match[str], int]]:
    """Tags and comments with the offset behind each; elements of raw text are one tag up to their end."""
    position = 0
    while (match := _TAG.search(html, position)) is not None:
        position = match.end()
        if match["comment"]:
            end = html.find("-->", position)
            position = len(html) if end < 0 else end + 3
        elif not match["close"] and (closing := _RAW.get(match["name"].lower())) is not None:
            end_tag = closing.search(html, position)
            position = len(html) if end_tag is None else end_tag.start()
        yield match, position


def _end_of(html: str, opening: re.Match[str]) -> int:
    """Where the element of this tag ends: behind its own closing tag, or with the page."""
    name, depth = opening["name"].lower(), 1
    for match in re.compile(rf"<(/?){re.escape(name)}\b[^<>]*>", re.IGNORECASE).finditer(html, opening.end()):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end()
    return len(html)
