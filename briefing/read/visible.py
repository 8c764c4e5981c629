"""What of a page a reader can see. Hidden text is taken out of the tree before anything is extracted."""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from briefing.read.colours import WHITE, Colour, colour_of, is_unreadable
from briefing.read.styles import Styles, own_style, styles_of

_NEVER_SHOWN = frozenset(
    "script style template noscript noframes noembed head iframe object embed svg canvas audio video map datalist "
    "dialog button select option textarea input meta link "
    "amp-ad amp-embed amp-sticky-ad amp-consent amp-user-notification amp-sidebar".split()
)

# Inline declarations that hide an element: not displayed, transparent, of no size, clipped away, or off screen; and
# what a word processor keeps beside the text: comments, headers, footers.
_ZERO = r"0*(?:\.0+)?(?:px|em|rem|ex|pt|%|vw|vh)?"
_TINY = r"(?:0*\.\d+(?:px|pt)|1(?:\.\d*)?px|0*\.0\d*(?:r?em|ex|ch|in|cm)|0*[0-5](?:\.\d*)?%)"
_HIDING = re.compile(
    rf"""(?:^|;)\s*(?:
        display\s*:\s*none
      | visibility\s*:\s*(?:hidden|collapse)
      | content-visibility\s*:\s*hidden
      | opacity\s*:\s*0*(?:\.0\d*)?%?\s*(?:;|!|$)
      | font\s*:[^;]{{0,60}}?(?<![\d.])0+(?:px|pt|em)?\s*[/\s]
      | font-size\s*:\s*(?:{_ZERO}|{_TINY})\s*(?:;|!|$)
      | zoom\s*:\s*0*(?:\.0\d*)?%?\s*(?:;|!|$)
      | scale\s*:\s*0+(?:\.0*)?\s*(?:;|!|$)
      | filter\s*:[^;]{{0,60}}?opacity\(\s*0*(?:\.0\d*)?%?\s*\)
      | (?:-webkit-)?text-fill-color\s*:\s*transparent
      | translate\s*:\s*-\s*\d{{4,}}
      | (?:max-)?(?:width|height)\s*:\s*(?:0+(?:\.0+)?[a-z%]*|1px)\s*(?:;|!|$)
      | (?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{{3,}}
      | (?:left|top|right|bottom|text-indent)\s*:\s*(?:\d{{4,}}px|[1-9]\d\d+(?:%|vw|vh)|\d{{2,}}00em)
      | transform\s*:\s*(?:scale[xy]?\(\s*0\s*[,)]|translate[xy]?\(\s*-\s*\d{{4,}})
      | clip\s*:\s*rect\(\s*(?:0|1px)
      | mso-element\s*:\s*(?:comment|header|footer)
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


# Whether a reader sees an element; one that only the page's style sheet hides may be shown by its script.
_SEEN, _BY_SHEET, _BY_ITSELF = range(3)
_LEAST_LETTERS = 100  # of a page that says something outside of its links


def drop_hidden(tree: lxml.html.HtmlElement) -> None:
    """Takes every element out of `tree` that a reader does not see; the text after it stays."""
    by_itself: list[lxml.html.HtmlElement] = []
    by_sheet: list[lxml.html.HtmlElement] = []
    on_screens = [_verdicts(tree, styles) for styles in styles_of(tree)]
    for element, *found in zip(tree.iter("*"), *on_screens, strict=True):
        # What one screen shows is seen.
        verdict, around = min(own for own, _ in found), min(outer for _, outer in found)
        if verdict > around:
            (by_itself if verdict == _BY_ITSELF else by_sheet).append(element)
    _drop(by_itself)
    _drop(_kept_hidden(by_sheet, tree))


def hides(opening: str) -> bool:
    """True if an element that begins with this tag is not seen, as far as the tag itself tells."""
    try:
        element = lxml.html.fragment_fromstring(opening)
    except (etree.LxmlError, ValueError, AssertionError):
        return False
    style = own_style(element)
    return _is_hidden(element, style) or _is_unreadable(element, style, _ground(element, style, WHITE))


def _kept_hidden(
    by_sheet: list[lxml.html.HtmlElement], tree: lxml.html.HtmlElement
) -> list[lxml.html.HtmlElement]:
    """Without what a script shows when the page has loaded: most of a page in one element, or all that it says."""
    letters = _letters(tree)
    sizes = list(map(_letters, by_sheet))
    small = [element for element, size in zip(by_sheet, sizes, strict=True) if size * 2 < letters]
    hidden = sum(size for size in sizes if size * 2 < letters)
    if hidden * 2 < letters:
        return small
    unseen = {element for one in small for element in one.iter("*")}
    links = sum(_letters(link) for link in tree.iter("a") if link not in unseen)
    return small if letters - hidden - links >= _LEAST_LETTERS else []


def _verdicts(tree: lxml.html.HtmlElement, styles: Styles) -> list[tuple[int, int]]:
    """For each element, in the order of the page, whether a reader sees it, and whether what it stands in.

    What stands in a hidden element is hidden with it.
    """
    verdicts: list[tuple[int, int]] = []
    grounds: list[Colour | None] = [WHITE]  # by depth, what stands behind an element that says nothing of it
    outer = [_SEEN]
    for place, style in styles.walk(tree):
        element, depth = place.element, place.depth
        del grounds[depth + 1 :], outer[depth + 1 :]
        ground = _ground(element, style, grounds[depth])
        verdict = outer[depth]
        if verdict != _BY_ITSELF:
            verdict = max(verdict, _verdict(element, style, ground))
        verdicts.append((verdict, outer[depth]))
        outer.append(verdict)
        # A style sheet of another file may give it any colour: in doubt it is seen.
        is_known = element.tag == "body" or not element.get("class") or _stated_ground(element, style)
        grounds.append(ground if is_known else None)
    return verdicts


def _verdict(element: lxml.html.HtmlElement, style: str, ground: Colour | None) -> int:
    own = own_style(element)
    if _is_hidden(element, own):
        return _BY_ITSELF
    if element.tag in {"html", "body"} or not (style or element.tag == "font"):
        return _SEEN
    if _is_unreadable(element, style, ground):
        return _BY_ITSELF if element.tag == "font" or _COLOUR.search(own) else _BY_SHEET
    return _BY_SHEET if style != own and _HIDING.search(style) else _SEEN


def _drop(elements: list[lxml.html.HtmlElement]) -> None:
    for element in elements:
        if element.getparent() is not None:
            element.drop_tree()


def _letters(element: lxml.html.HtmlElement) -> int:
    return sum(len("".join(text.split())) for text in element.itertext())


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


def _is_hidden(element: lxml.html.HtmlElement, style: str) -> bool:
    """True if the element's tag, its attributes or these declarations hide it."""
    if element.tag in _NEVER_SHOWN:
        return True
    attributes = element.attrib
    if not attributes or element.tag in {"html", "body"}:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    classes = attributes.get("class")
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    return bool(style) and _HIDING.search(style) is not None


def _is_unreadable(element: lxml.html.HtmlElement, style: str, ground: Colour | None) -> bool:
    """True for white on white and the like."""
    declared = _COLOUR.search(style)
    stated = declared[1] if declared is not None else element.get("color") if element.tag == "font" else None
    colour = colour_of(stated) if stated else None
    if colour is None:
        return False
    return is_unreadable(colour, ground) if ground is not None else colour[3] == 0


def _ground(element: lxml.html.HtmlElement, style: str, around: Colour | None) -> Colour | None:
    """What stands behind the element's text, None where it is not known; `around` is what stands behind the element."""
    stated = _stated_ground(element, style)
    if not stated:
        return around
    colour = colour_of(stated)
    return colour if colour is None or colour[3] == 1 else around


def _stated_ground(element: lxml.html.HtmlElement, style: str) -> str | None:
    background = _BACKGROUND.search(style)
    return background[1] if background is not None else element.get("bgcolor")
