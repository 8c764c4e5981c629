"""What of a page a reader can see. Hidden text is taken out of the tree before anything is extracted."""

from __future__ import annotations

import re

import lxml.html

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
      | opacity\s*:\s*0*(?:\.0+)?%?\s*(?:;|!|$)
      | font-size\s*:\s*(?:{_ZERO}|0?\.\d+(?:px|pt)|1px)\s*(?:;|!|$)
      | (?:max-)?(?:width|height)\s*:\s*(?:0+(?:\.0+)?[a-z%]*|1px)\s*(?:;|!|$)
      | (?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{{3,}}
      | transform\s*:\s*(?:scale[xy]?\(\s*0\s*[,)]|translate[xy]?\(\s*-\s*\d{{4,}})
      | clip\s*:\s*rect\(\s*(?:0|1px)
      | clip-path\s*:\s*inset\(\s*(?:50|100)%
      | color\s*:\s*transparent
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = frozenset(
    {"white", "#fff", "#ffffff", "#ffff", "#ffffffff", "rgb(255,255,255)", "rgba(255,255,255,1)"}
)
_HIDDEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only a11y-hidden u-hidden d-none".split()
)

_BLOCKS = frozenset(
    "p div section article header footer main aside nav ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 pre "
    "blockquote figure figcaption form fieldset address br hr body center details summary".split()
)


def drop_hidden(tree: lxml.html.HtmlElement) -> None:
    """Takes every element out of `tree` that a reader does not see; the text after it stays."""
    hidden = [element for element in tree.iter("*") if _is_hidden(element)]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()


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


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _NEVER_SHOWN:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return element.tag not in {"html", "body"}
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return element.tag not in {"html", "body"}
    classes = attributes.get("class")
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    style = attributes.get("style")
    return bool(style) and (_HIDING.search(style) is not None or _is_white_on_white(element, style))


def _is_white_on_white(element: lxml.html.HtmlElement, style: str) -> bool:
    colour = _COLOUR.search(style)
    if colour is None:
        return False
    wanted = _plain(colour[1])
    own = _BACKGROUND.search(style)
    if own is not None:
        return _plain(own[1]) == wanted or (wanted in _WHITE and _plain(own[1]) in _WHITE)
    if wanted not in _WHITE:
        return False
    # White on what stands behind it: the page is white unless an element around it says otherwise.
    for around in element.iterancestors():
        background = _BACKGROUND.search(around.get("style") or "")
        if background is not None:
            return _plain(background[1]) in _WHITE
        if around.get("bgcolor"):
            return around.get("bgcolor", "").lower() in _WHITE
        if around.get("class") and around.tag != "body":
            return False  # a style sheet may give it any colour: in doubt it is seen
    return True


def _plain(value: str) -> str:
    return "".join(value.lower().split())
