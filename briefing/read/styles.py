"""What a page's own style elements say of an element, by its tag, id and classes.

Selectors of one element alone are read, outside of at-rules (what only print or a narrow screen hides is seen).
In doubt an element is seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

import lxml.html

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BLOCK = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?P<tag>\*|[a-z][a-z0-9]*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"[.#][\w-]+")
_STATEMENT = re.compile(r"@(?:charset|import|namespace|layer)\b[^;{}]*;", re.IGNORECASE)
# What can hide; the others would only cost time. Size and opacity are left to scripts in too many pages.
_PROPERTIES = frozenset(
    "display visibility font font-size color background background-color left top text-indent clip-path".split()
)
_LIMIT_CHARS = 500_000


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str | None
    id: str | None
    classes: frozenset[str]
    weight: tuple[int, int, int, int]  # specificity (Selectors Level 4), then the order of appearance
    declarations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page's own styles."""

    rules: dict[str, list[_Rule]]  # by an id, a class or a tag that the element must have

    def style_of(self, element: lxml.html.HtmlElement) -> str:
        """Declarations that apply to the element, those of its own `style` attribute included."""
        own = element.get("style") or ""
        if not self.rules:
            return _COMMENT.sub("", own)
        classes = (element.get("class") or "").split()
        keys = [f"#{element.get('id')}", *(f".{name}" for name in classes), str(element.tag), "*"]
        matching = {
            rule.weight: rule
            for key in keys
            for rule in self.rules.get(key, ())
            if rule.tag in (None, element.tag)
            and rule.id in (None, element.get("id"))
            and rule.classes.issubset(classes)
        }
        if not matching:
            return _COMMENT.sub("", own)
        values: dict[str, str] = {}
        for declarations in (*(matching[weight].declarations for weight in sorted(matching)), _declared(own)):
            for name, value in declarations:
                if "!" not in values.get(name, "") or "!" in value:
                    values[name] = value
        return ";".join(f"{name}:{value}" for name, value in values.items())


def sheet_of(tree: lxml.html.HtmlElement) -> Sheet:
    """The rules of the page's style elements; those after the first 500,000 characters do not count."""
    text = "".join(
        element.text or ""
        for element in tree.iter("style")
        if (element.get("media") or "all").strip().lower() in {"all", "screen"}
    )
    rules: dict[str, list[_Rule]] = defaultdict(list)
    order = 0
    for selectors, block in _BLOCK.findall(_outside_at_rules(_COMMENT.sub("", text[:_LIMIT_CHARS]))):
        declarations = tuple((name, value) for name, value in _declared(block) if name in _PROPERTIES)
        if not declarations:
            continue
        for selector in selectors.split(","):
            order += 1
            rule = _rule(selector.strip(), declarations, order)
            if rule is not None:
                rules[_key(rule)].append(rule)
    return Sheet(dict(rules))


def _rule(selector: str, declarations: tuple[tuple[str, str], ...], order: int) -> _Rule | None:
    match = _SIMPLE.fullmatch(selector)
    if match is None or not selector:
        return None
    parts = _PART.findall(match["rest"])
    ids = [part[1:] for part in parts if part[0] == "#"]
    classes = frozenset(part[1:] for part in parts if part[0] == ".")
    if len(ids) > 1:
        return None
    tag = (match["tag"] or "*").lower()
    weight = (len(ids), len(classes), int(tag != "*"), order)
    return _Rule(None if tag == "*" else tag, ids[0] if ids else None, classes, weight, declarations)


def _key(rule: _Rule) -> str:
    if rule.id is not None:
        return f"#{rule.id}"
    return f".{min(rule.classes)}" if rule.classes else rule.tag or "*"


def _declared(block: str) -> tuple[tuple[str, str], ...]:
    pairs = (declaration.partition(":") for declaration in _COMMENT.sub("", block).split(";"))
    return tuple((name.strip().lower(), value.strip().lower()) for name, colon, value in pairs if colon)


def _outside_at_rules(text: str) -> str:
    """The style sheet without ``@media {…}`` and the like, and without what they hold."""
    text = _STATEMENT.sub("", text)
    kept: list[str] = []
    position = 0
    while (start := text.find("@", position)) >= 0:
        kept.append(text[position:start])
        depth, position = 0, start
        while position < len(text):
            character = text[position]
            position += 1
            depth += (character == "{") - (character == "}")
            if character == "}" and depth <= 0:
                break
    kept.append(text[position:])
    return "".join(kept)
