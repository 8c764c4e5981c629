"""Which elements a style sheet's selectors match (Selectors Level 4), parsed by cssselect, matched from the root down.

An element knows which steps of all selectors its ancestors and earlier siblings matched, so that a page is walked once
whatever its selectors: the time grows with its elements, not with their depth. What cssselect does not parse,
``:has()`` and combinators inside ``:is()`` match nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import cssselect
import lxml.html
from cssselect import parser as css
from lxml import etree

Specificity = tuple[int, int, int]
_Test = Callable[["Place"], bool]

# States that no element of a page is in while it is only read.
_NO_STATES = frozenset("hover focus focus-within focus-visible active target visited".split())
_NOT_LIST = re.compile(r":not\(([^()\"']*,[^()\"']*)\)", re.IGNORECASE)
_LIMIT_CHARS = 1_000  # of one selector
# Tests of a step on an element, a second or two. Where they are spent, elements count as seen.
_LIMIT_TESTS = 5_000_000


class _NotRead(Exception):
    """A selector that is valid and not understood here."""


@dataclass(slots=True)
class Place:
    """An element where it stands, while the walk is in it."""

    element: lxml.html.HtmlElement
    parent: Place | None = None
    depth: int = 0
    number: int = 0  # among its siblings, from 0
    classes: frozenset[str] = frozenset()
    matched: frozenset[int] = frozenset()  # steps
    above: frozenset[int] = frozenset()  # steps that an ancestor matched
    children: int = 0  # so far
    child_matched: frozenset[int] = frozenset()  # by the child before
    children_matched: set[int] = field(default_factory=set)  # by all children so far
    _positions: list[tuple[int, int, int, int]] | None = None

    def position(self) -> tuple[int, int, int, int]:
        """From 1: which child it is, counted from the end, and both among those of its tag."""
        if self.parent is None:
            return 1, 1, 1, 1
        if self.parent._positions is None:
            self.parent._positions = _positions(self.parent.element)
        return self.parent._positions[self.number]


@dataclass(frozen=True, slots=True)
class _Step:
    """The part of a selector between two combinators."""

    tests: tuple[_Test, ...]
    combinator: str  # towards the step before it; "": it is the first
    before: int


class Matcher:
    """Many selectors, matched together."""

    def __init__(self) -> None:
        self._steps: list[_Step] = []
        self._numbers: dict[tuple[int, str], int] = {}  # selectors that begin alike share their steps
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._wanted_above: set[int] = set()
        self._tests_left = _LIMIT_TESTS

    def add(self, selector: str) -> tuple[int, Specificity] | None:
        """The number that `matched` holds where the selector matches, and its weight; None if it is not read."""
        if len(selector) > _LIMIT_CHARS:
            return None
        selector = _NOT_LIST.sub(
            lambda match: "".join(f":not({one})" for one in match[1].split(",")), selector
        )
        try:
            parsed = cssselect.parse(selector)
            if len(parsed) != 1 or parsed[0].pseudo_element is not None:
                return None
            number = self._number(parsed[0].parsed_tree)
            return number, parsed[0].specificity()
        except (cssselect.SelectorError, _NotRead, RecursionError, ValueError):
            return None

    def walk(self, tree: lxml.html.HtmlElement) -> Iterator[Place]:
        """Every element from the root down, in the order of the page, with the steps that it matches."""
        place: Place | None = None
        for event, element in etree.iterwalk(tree, events=("start", "end"), tag="*"):
            if event == "end":
                place = place.parent if place is not None else None
                continue
            place = self._placed(element, place)
            yield place

    def _placed(self, element: lxml.html.HtmlElement, parent: Place | None) -> Place:
        if not self._steps:
            return Place(element, parent, parent.depth + 1 if parent is not None else 0)
        place = Place(element, parent, classes=frozenset((element.get("class") or "").split()))
        if parent is not None:
            place.depth, place.number = parent.depth + 1, parent.children
            seen = self._wanted_above & parent.matched
            place.above = parent.above if seen <= parent.above else parent.above | seen
        place.matched = self._matched(place)
        if parent is not None:
            parent.children += 1
            parent.child_matched = place.matched
            parent.children_matched |= place.matched
        return place

    def _matched(self, place: Place) -> frozenset[int]:
        element = place.element
        keys = [
            f"#{element.get('id')}",
            *(f".{name}" for name in sorted(place.classes)),
            str(element.tag),
            "*",
        ]
        numbers = [number for key in keys if key in self._by_key for number in self._by_key[key]]
        self._tests_left -= len(numbers)
        if self._tests_left < 0:
            return frozenset()
        return frozenset(number for number in numbers if self._is_matched(self._steps[number], place))

    def _is_matched(self, step: _Step, place: Place) -> bool:
        parent = place.parent
        if step.combinator:
            if parent is None:
                return False
            reached: frozenset[int] | set[int] = (
                place.above if step.combinator == " "
                else parent.matched if step.combinator == ">"
                else parent.child_matched if step.combinator == "+"
                else parent.children_matched
            )  # fmt: skip
            if step.before not in reached:
                return False
        return all(test(place) for test in step.tests)

    def _number(self, tree: Any) -> int:
        """The number of a selector's last step, with those before it."""
        compounds: list[tuple[str, Any]] = []
        while isinstance(tree, css.CombinedSelector):
            compounds.append((tree.combinator, tree.subselector))
            tree = tree.selector
        compounds.append(("", tree))
        read = [(combinator, compound, *_tests(compound)) for combinator, compound in reversed(compounds)]
        number = -1
        for combinator, compound, key, tests in read:
            name = (number, combinator + compound.canonical())
            if name not in self._numbers:
                self._numbers[name] = len(self._steps)
                self._by_key[key].append(len(self._steps))
                self._steps.append(_Step(tests, combinator, number))
                if combinator == " ":
                    self._wanted_above.add(number)
            number = self._numbers[name]
        return number


def _tests(compound: Any) -> tuple[str, tuple[_Test, ...]]:
    """What an element must have, and the id, class or tag by which it is found. Raises _NotRead."""
    tests: list[_Test] = []
    key = "*"
    node = compound
    while not isinstance(node, css.Element):
        if isinstance(node, css.CombinedSelector):
            raise _NotRead
        if isinstance(node, css.Hash):
            key = f"#{node.id}"
        elif isinstance(node, css.Class) and not key.startswith("#"):
            key = f".{node.class_name}"
        tests.append(_test(node))
        node = node.selector
    if node.element:
        tests.append(_has_tag(node.element.lower()))
        key = node.element.lower() if key == "*" else key
    return key, tuple(reversed(tests))


def _test(node: Any) -> _Test:
    if isinstance(node, css.Hash):
        return _has_id(node.id)
    if isinstance(node, css.Class):
        return _has_class(node.class_name)
    if isinstance(node, css.Attrib):
        return _has_attribute(node)
    if isinstance(node, css.Negation):
        inner = _tests(node.subselector)[1]
        return lambda place: not all(test(place) for test in inner)
    if isinstance(node, (css.Matching, css.SpecificityAdjustment)):
        several = [_tests(one)[1] for one in node.selector_list]
        return lambda place: any(all(test(place) for test in inner) for inner in several)
    if isinstance(node, css.Function):
        return _is_nth(node.name, *css.parse_series(node.arguments))
    if isinstance(node, css.Pseudo):
        return _is_in_state(node.ident)
    raise _NotRead


def _has_tag(tag: str) -> _Test:
    return lambda place: place.element.tag == tag


def _has_id(id: str) -> _Test:
    return lambda place: place.element.get("id") == id


def _has_class(name: str) -> _Test:
    return lambda place: name in place.classes


def _has_attribute(node: css.Attrib) -> _Test:
    name, operator = node.attrib.lower(), node.operator
    if node.value is None:
        return lambda place: place.element.get(name) is not None
    folds = node.flag == "i"
    asked = (node.value.value or "").lower() if folds else node.value.value or ""

    def test(place: Place) -> bool:
        value = place.element.get(name)
        if value is None:
            return False
        value = value.lower() if folds else value
        if operator == "=":
            return bool(value == asked)
        if operator == "~=":
            return asked in value.split()
        if operator == "|=":
            return bool(value == asked or value.startswith(asked + "-"))
        if not asked:
            return False
        if operator == "^=":
            return bool(value.startswith(asked))
        if operator == "$=":
            return bool(value.endswith(asked))
        return operator == "*=" and asked in value

    return test


_COUNTED = {"nth-child": 0, "nth-last-child": 1, "nth-of-type": 2, "nth-last-of-type": 3}
_ORDINALS: dict[str, Sequence[int]] = {
    "first-child": (0,),
    "last-child": (1,),
    "only-child": (0, 1),
    "first-of-type": (2,),
    "last-of-type": (3,),
    "only-of-type": (2, 3),
}


def _is_nth(name: str, step: int, start: int) -> _Test:
    if name not in _COUNTED:
        raise _NotRead
    which = _COUNTED[name]

    def test(place: Place) -> bool:
        beyond = place.position()[which] - start
        return beyond == 0 if step == 0 else beyond % step == 0 and beyond // step >= 0

    return test


def _is_in_state(name: str) -> _Test:
    if name in _ORDINALS:
        which = _ORDINALS[name]
        return lambda place: all(place.position()[one] == 1 for one in which)
    if name == "root":
        return lambda place: place.parent is None
    if name == "empty":
        return lambda place: len(place.element) == 0 and not place.element.text
    if name in _NO_STATES:
        return lambda place: False
    raise _NotRead


def _positions(parent: lxml.html.HtmlElement) -> list[tuple[int, int, int, int]]:
    tags = [str(child.tag) for child in parent.iterchildren("*")]
    totals: dict[str, int] = defaultdict(int)
    own = []
    for tag in tags:
        totals[tag] += 1
        own.append(totals[tag])
    return [
        (index + 1, len(tags) - index, own[index], totals[tag] - own[index] + 1)
        for index, tag in enumerate(tags)
    ]
