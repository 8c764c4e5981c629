"""Marks of print that change what a page says: text that is struck out, and figures that are raised.

What is struck out was withdrawn and is no text. A raised figure is the mark of a footnote, which is none either, or an
exponent: written on the line it would make another number of the one before it ("10<sup>6</sup>" is not 106).
"""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from briefing.read.styles import own_style

_STRUCK = ("s", "strike", "del")
_LINE_THROUGH = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b")
_RAISED = str.maketrans("0123456789+-\N{MINUS SIGN}\N{EN DASH}", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_BEFORE_CHARS, _BEFORE_STEPS = 24, 12

# "1", "1, 2", "[3]", "*": what a footnote is marked with.
_NOTE = re.compile(r"[\[(]\s?[\w*†‡]{1,4}\s?[\])]|[*†‡§¶#]{1,4}|\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3})*,?|[a-d]")
_FIGURE = re.compile(r"[+\N{MINUS SIGN}\N{EN DASH}-]?\d{1,4}")
_NOTE_NAMES = re.compile(r"(?:foot|end)?-?note|\bref(?:erence)?s?\b|\bfn\b|\bcitation\b", re.IGNORECASE)
# In front of an exponent: ten or two, a letter or two of a formula, a unit of length or time, a price without point.
_BASE = re.compile(
    r"(?:(?<![\d.,])(?:10|2)|(?<![^\W_])[a-zA-Z]|(?<![^\W_])(?:mc|[kcdm]m|sec|pi)|\d\s?(?:ft|in|mi|yd)|[/·](?:s|sec|h)"
    r"|[$£€]\s?\d[\d,]*|[)\]]\s?[x×]\s?\d)$"
)
_PRICE = re.compile(r"[$£€]\s?\d[\d,]*[.,]$")
_FORMULA = re.compile(
    r"(?<![^\W\d_])[A-Z]{1,2}[a-z]?[A-Z]?$"
)  # "CO", "U": what is raised there belongs to it
_ELEMENT = re.compile(r"[A-Z][a-z]?(?![^\W\d_])")
_FRACTION = re.compile(r"\s?[/\u2044]\s?\d?")


def drop_struck(tree: lxml.html.HtmlElement) -> None:
    """Takes struck-out text out of `tree`; the text after it stays, and so does most of a page in one such element."""
    struck = []
    walk = etree.iterwalk(tree, events=("start",), tag="*")
    for _, element in walk:
        if _is_struck(element):
            struck.append(element)
            walk.skip_subtree()
    if not struck:
        return
    letters = len(tree.text_content())
    for element in struck:
        # A page that strikes out most of itself has left an element open.
        if element.getparent() is not None and len(element.text_content()) * 2 < letters:
            _drop(element)


def settle_raised(tree: lxml.html.HtmlElement) -> None:
    """Takes the marks of footnotes out of `tree`, and writes exponents in raised figures."""
    for element in list(tree.iter("sup")):
        if element.getparent() is None:
            continue
        text = " ".join(element.text_content().split())
        shown = _settled(element, text, _before(element), element.tail or "")
        if shown is None:
            _drop(element)
        elif shown != text:
            for child in list(element):
                child.drop_tree()
            element.text = shown
            element.drop_tag()


def _settled(element: lxml.html.HtmlElement, text: str, before: str, after: str) -> str | None:
    """What is written for a raised text; None for the mark of a footnote."""
    is_figure = _FIGURE.fullmatch(text) is not None
    if is_figure and _FRACTION.match(after):
        return f" {text}" if before[-1:].isdecimal() else text
    if not _NOTE.fullmatch(text) and not is_figure:
        return text
    if element.find(".//a") is not None or _is_note(element):
        return None
    if is_figure:
        if _PRICE.search(before):
            return text
        if not text[0].isdecimal() or _BASE.search(before) or _FORMULA.search(before):
            return text.translate(_RAISED)
        if not before[-1:].strip() and _ELEMENT.match(after) and len(text) > 1:
            return text.translate(_RAISED)
    if text.isalpha() and not before[-1:].isdecimal():
        return text
    return None


def _drop(element: lxml.html.HtmlElement) -> None:
    """Takes an element out, and one of the two blanks around it."""
    if element.tail and element.tail[:1].isspace() and _before(element)[-1:].isspace():
        element.tail = element.tail[1:]
    element.drop_tree()


def _is_note(element: lxml.html.HtmlElement) -> bool:
    parent = element.getparent()
    names = " ".join(element.get(name) or "" for name in ("class", "id", "role", "epub:type"))
    return (parent is not None and parent.tag == "a") or _NOTE_NAMES.search(names) is not None


def _before(element: lxml.html.HtmlElement) -> str:
    """The end of the text that stands in front of an element in its paragraph."""
    found = ""
    for _ in range(_BEFORE_STEPS):
        if len(found) >= _BEFORE_CHARS:
            break
        previous = element.getprevious()
        if previous is not None:
            found = (previous.text_content() + (previous.tail or ""))[-_BEFORE_CHARS:] + found
            element = previous
            continue
        parent = element.getparent()
        if parent is None:
            break
        found = (parent.text or "")[-_BEFORE_CHARS:] + found
        if parent.tag not in {"a", "b", "i", "em", "strong", "span", "u", "font"}:
            break
        element = parent
    return found[-_BEFORE_CHARS:]


def _is_struck(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _STRUCK:
        return True
    return "through" in (element.get("style") or "") and _LINE_THROUGH.search(own_style(element)) is not None
