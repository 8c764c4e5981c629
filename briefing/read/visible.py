"""What of a page a reader can see. Hidden text is taken out of the tree before anything is extracted."""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from briefing.read.colours import WHITE, Colour, colour_of, is_unreadable
from briefing.read.styles import Sheet, sheet_of

_NEVER_SHOWN = frozenset(
    "script style template noscript head iframe object embed svg canvas audio video map datalist dialog button "
    "select option textarea input meta link".split()
)

# Inline declarations that hide an element: not displayed, transparent, of no size, clipped away, or off screen.
_ZERO = r"0*(?:\.0+)?(?:px|em|rem|ex|pt|%|vw|vh)?"
_HIDING = re.compile(
    rf"""(?:^|;)\s*(?:
        display\s*:\s*none
      | visibility\s*:\s*(?:hidden|collapse)
      | content-visibility\s*:\s*hidden
      | opacity\s*:\s*0*(?:\.0\d*)?%?\s*(?:;|!|$)
      | font\s*:[^;]{{0,60}}?(?<![\d.])0+(?:px|pt|em)?\s*[/\s]
      | font-size\s*:\s*(?:{_ZERO}|0?\.\d+(?:px|pt)|1px)\s*(?:;|!|$)
      | (?:max-)?(?:width|height)\s*:\s*(?:0+(?:\.0+)?[a-z%]*|1px)\s*(?:;|!|$)
      | (?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{{3,}}
      | (?:left|top|right|bottom|text-indent)\s*:\s*(?:\d{{4,}}px|[1-9]\d\d+(?:%|vw|vh)|\d{{2,}}00em)
      | transform\s*:\s*(?:scale[xy]?\(\s*0\s*[,)]|translate[xy]?\(\s*-\s*\d{{4,}})
      | clip\s*:\s*rect\(\s*(?:0|1px)
      | clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only a11y-hidden u-hidden d-none".split()
)

_BLOCKS = frozenset(
    "p div section article header footer main aside nav ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 pre "
    "blockquote figure figcaption form fieldset address br hr body center details summary".split()
)


def drop_hidden(tree: lxml.html.HtmlElement) -> None:
    """Takes every element out of `tree` that a reader does not see; the text after it stays."""
    sheet = sheet_of(tree)
    by_itself = [element for element in tree.iter("*") if _is_hidden(element, Sheet({}))]
    _drop(by_itself)
    by_sheet = [element for element in tree.iter("*") if _is_hidden(element, sheet)] if sheet.rules else []
    # A page that hides most of itself has a script that shows it again.
    if sum(_letters(element) for element in by_sheet) * 2 < _letters(tree):
        _drop(by_sheet)


def hides(opening: str) -> bool:
    """True if an element that begins with this tag is not seen, as far as the tag itself tells."""
    try:
        element = lxml.html.fragment_fromstring(opening)
    except (etree.LxmlError, ValueError, AssertionError):
        return False
    return _is_hidden(element, Sheet({}))


def _drop(elements: list[lxml.html.HtmlElement]) -> None:
    for element in elements:
        if element.getparent() is not None:
            element.drop_tree()


def _letters(element: lxml.html.HtmlElement) -> int:
    return sum(len(text) for text in element.itertext())


def visible_lines(tree: lxml.html.HtmlElement) -> list[str]:
    """The text of a tree, a line for each block, white space as one space."""
    lines: list[str] = []
    parts: list[str] = []

    def flush() -> None:
        line = " ".join("".join(parts).split())
        if line:
            lines.append(line)
        parts.clear()

    # Events instead of recursion: pages nest thousands deep, on purpose or not.
    for event, element in lxml.html.etree.iterwalk(tree, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if event == "start":
            if is_block:
                flush()
            parts.append(element.text or "")
        else:
            if is_block:
                flush()
            parts.append(element.tail or "")
    flush()
    return lines


def _is_hidden(element: lxml.html.HtmlElement, sheet: Sheet) -> bool:
    if element.tag in _NEVER_SHOWN:
        return True
    attributes = element.attrib
    if (not attributes and not sheet.rules) or element.tag in {"html", "body"}:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    classes = attributes.get("class")
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    style = sheet.style_of(element)
    if style and _HIDING.search(style) is not None:
        return True
    return _is_unreadable(element, style, sheet)


def _is_unreadable(element: lxml.html.HtmlElement, style: str, sheet: Sheet) -> bool:
    """True for white on white and the like."""
    declared = _COLOUR.search(style)
    stated = declared[1] if declared is not None else element.get("color") if element.tag == "font" else None
    colour = colour_of(stated) if stated else None
    if colour is None:
        return False
    behind = _behind(element, style, sheet)
    return is_unreadable(colour, behind) if behind is not None else colour[3] == 0


def _behind(element: lxml.html.HtmlElement, style: str, sheet: Sheet) -> Colour | None:
    """What stands behind the text; None where it is not known. The page is white unless something says otherwise."""
    for around in (element, *element.iterancestors()):
        background = _BACKGROUND.search(style if around is element else sheet.style_of(around))
        stated = background[1] if background is not None else around.get("bgcolor")
        if stated:
            colour = colour_of(stated)
            if colour is None or colour[3] == 1:
                return colour
        elif around is not element and around.get("class") and around.tag != "body":
            return None  # a style sheet of another file may give it any colour: in doubt it is seen
    return WHITE
