"""What a page's own style elements declare for each of its elements, on one screen. In doubt an element is seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import lxml.html

from briefing.read.media import SCREENS, Screen, holds
from briefing.read.selectors import Matcher, Place, Specificity
from briefing.read.sheets import Declarations, Rule, declarations_of, rules_of

# What can hide; the others would only cost time. Size and opacity are left to scripts in too many pages.
_PROPERTIES = frozenset(
    "display visibility content-visibility font font-size color background background-color left top right bottom "
    "text-indent clip clip-path zoom".split()
)
_LIMIT_CHARS = 500_000
_LIMIT_SELECTORS = 20_000
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAME = re.compile(r"[.#][\w-]+")


class Styles:
    """The rules of a page's own styles as they hold on one screen."""

    def __init__(self, rules: Sequence[Rule], names: frozenset[str]) -> None:
        """`names`: the ids and classes of the page; what asks for another one matches nothing."""
        self._matcher = Matcher()
        # By the number of a selector's last step: weight and order, and what it declares.
        self._declared: dict[int, list[tuple[tuple[Specificity, int], Declarations]]] = {}
        self._merged: dict[tuple[frozenset[int], str], str] = {}
        count = 0
        for rule in rules:
            for selector in rule.selectors:
                if count < _LIMIT_SELECTORS and _can_match(selector, names):
                    count += 1
                    added = self._matcher.add(selector)
                    if added is not None:
                        weighed = (added[1], rule.number), rule.declarations
                        self._declared.setdefault(added[0], []).append(weighed)

    def walk(self, tree: lxml.html.HtmlElement) -> Iterator[tuple[Place, str]]:
        """Every element from the root down with the declarations that hold for it, its own `style` included."""
        for place in self._matcher.walk(tree):
            yield place, self._style_of(place)

    def _style_of(self, place: Place) -> str:
        rules = place.matched.intersection(self._declared)
        if not rules:
            return own_style(place.element)
        own = place.element.get("style") or ""
        known = self._merged.get((rules, own))
        if known is None:
            # One declaration for each property: the last that is not overruled.
            weighed = sorted((one for number in sorted(rules) for one in self._declared[number]), key=_weight)
            values: dict[str, str] = {}
            for declarations in (*(declared for _, declared in weighed), declarations_of(own)):
                for name, value in declarations:
                    if "!" not in values.get(name, "") or "!" in value:
                        values[name] = value
            known = self._merged[rules, own] = _text(values.items())
        return known


def own_style(element: lxml.html.HtmlElement) -> str:
    """The declarations of the element's `style`, in lower case, comments and escapes resolved."""
    text = element.get("style")
    return _text(declarations_of(text)) if text else ""


def styles_of(tree: lxml.html.HtmlElement) -> tuple[Styles, ...]:
    """A page's own styles on each screen, once where they are the same; the first 500,000 characters count."""
    rules: list[Rule] = []
    before = 0  # characters
    for element in tree.xpath(".//style[not(ancestor::noscript or ancestor::template or ancestor::svg)]"):
        text = (element.text or "")[: _LIMIT_CHARS - before]
        media = element.get("media") or ""
        for rule in rules_of(text):
            declarations = tuple((name, value) for name, value in rule.declarations if name in _PROPERTIES)
            if declarations:
                rules.append(Rule(rule.selectors, declarations, (media, *rule.queries), before + rule.number))
        before += len(text)
    names = _names(tree) if rules else frozenset()
    kept: list[list[Rule]] = []
    for screen in SCREENS:
        own = [rule for rule in rules if _applies(rule, screen)]
        if own not in kept:
            kept.append(own)
    return tuple(Styles(own, names) for own in kept)


def _applies(rule: Rule, screen: Screen) -> bool:
    return all(holds(query, screen) for query in rule.queries)


def _names(tree: lxml.html.HtmlElement) -> frozenset[str]:
    names: set[str] = set()
    for element in tree.iter("*"):
        names.update(f".{name}" for name in (element.get("class") or "").split())
        names.add(f"#{element.get('id')}")
    return frozenset(names)


def _can_match(selector: str, names: frozenset[str]) -> bool:
    if "\\" in selector or "&" in selector:
        return True
    outside = _BRACKETS.sub("", _BRACKETS.sub("", selector))
    return "(" in outside or names.issuperset(_NAME.findall(outside))


def _weight(weighed: tuple[tuple[Specificity, int], Declarations]) -> tuple[Specificity, int]:
    return weighed[0]


def _text(declarations: Iterable[tuple[str, str]]) -> str:
    return ";".join(f"{name}:{value}" for name, value in declarations)
