"""The schemas say what a number is, and what an option does."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.schema import briefing_schema, first_fault, request_schema
from briefing.service.openapi import CREATE


def fields() -> dict[str, dict[str, Any]]:
    """Every field of a briefing by its name and the name of what has it."""
    whole = briefing_schema()
    shapes = {shape["title"]: shape for shape in (whole, *whole["$defs"].values())}
    return {
        f"{name}.{key}": field for name, shape in shapes.items() for key, field in shape["properties"].items()
    }


@pytest.mark.parametrize("name", ["Citation.document_index", "Sentence.index", "Document.index"])
def test_a_place_in_a_list_is_no_offset(name: str) -> None:
    assert fields()[name]["description"].startswith("Place in ")


def test_offsets_and_lengths_are_in_code_points() -> None:
    for name, field in fields().items():
        told = str(field)
        if name.endswith(("_char_index", "char_count")):
            assert "Unicode code points" in told
        else:
            assert "code points" not in told


def test_an_option_without_effect_says_so() -> None:
    assert "without effect" in request_schema()["properties"]["store_sources"]["description"]
    assert "without effect" in str(CREATE)


def test_the_first_fault_of_what_is_no_briefing_is_told_without_names_of_ours() -> None:
    assert first_fault({}) == "object is missing"
    assert first_fault([]) == "it should be an object"
