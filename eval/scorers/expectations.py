"""Must-have facts, must-not claims, and the conflicts, families and strangers that a case expects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from ..cases import Example, file_of
from ..facts import ExpectedConflict, told
from ..measures import Measures, plain, share
from ..outputs import Output


def score(example: Example, output: Output, words: int) -> Measures:
    """Coverage of facts by importance, the number of false claims, and what the structured briefing shows."""
    sheet = example.facts
    if sheet is None:
        return {}
    measures: Measures = {}
    for importance in ("vital", "okay"):
        wanted = [fact for fact in sheet.must_have if fact.importance == importance]
        if wanted:
            found = sum(told(fact.any, output.sentences) is not None for fact in wanted)
            measures[f"facts.{importance}"] = share(found, len(wanted))
    if sheet.must_not:
        measures["must_not"] = plain(
            sum(told(claim.any, output.sentences) is not None for claim in sheet.must_not)
        )
    if output.briefing is None:
        return measures
    shown = [claims for claims in map(_claims, output.briefing.get("conflicts") or []) if claims]
    if sheet.conflicts:
        found = sum(any(_matches(expected, claims) for claims in shown) for expected in sheet.conflicts)
        measures["conflicts"] = share(found, len(sheet.conflicts))
    measures["conflicts.extra"] = plain(
        sum(not any(_matches(expected, claims) for expected in sheet.conflicts) for claims in shown)
    )
    documents = {_name(row): row for row in output.briefing.get("documents") or []}
    names = [document.id for document in example.documents]
    if len(names) > 1 and (sheet.families or sheet.off_topic):
        families = [[name for name in names if _named(name, family)] for family in sheet.families]
        expected_pairs = {frozenset(pair) for family in families for pair in combinations(family, 2)}
        pairs = [frozenset(pair) for pair in combinations(names, 2)]
        right = sum((pair in expected_pairs) == _same_family(pair, documents) for pair in pairs)
        measures["families"] = share(right, len(pairs))
        strange = {name for name in names if documents.get(name, {}).get("status") == "off_topic"}
        measures["off_topic"] = share(
            sum(_named(name, sheet.off_topic) == (name in strange) for name in names), len(names)
        )
    return measures


def _named(document_id: str, names: Sequence[str]) -> bool:
    """True if the document, or the file it is an item of, is among the names."""
    return document_id in names or file_of(document_id) in names


def _name(row: Mapping[str, Any]) -> str:
    return str(row.get("id"))


def _same_family(pair: frozenset[str], documents: Mapping[str, Mapping[str, Any]]) -> bool:
    families = [documents.get(name, {}).get("family") for name in sorted(pair)]
    return families[0] is not None and families[0] == families[1]


def _claims(conflict: Mapping[str, Any]) -> list[str]:
    """Each side of a shown conflict, as one text: the value and the words it is cited with."""
    sides = []
    for claim in conflict.get("claims") or []:
        cited = " ".join(str(citation.get("cited_text", "")) for citation in claim.get("citations") or [])
        sides.append(f"{claim.get('value', '')} {cited}")
    return sides


def _matches(expected: ExpectedConflict, sides: Sequence[str]) -> bool:
    """True if each expected side is found in a shown side of its own."""
    return _assign(list(expected.values), list(sides))


def _assign(values: list[re.Pattern[str]], sides: list[str]) -> bool:
    if not values:
        return True
    first, *rest = values
    return any(
        first.search(side) is not None and _assign(rest, sides[:index] + sides[index + 1 :])
        for index, side in enumerate(sides)
    )
