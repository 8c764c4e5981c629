"""JSON as the program writes it is that of the standard library, to the byte."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.render.json import dump

SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


@given(st.dictionaries(st.text(), VALUES, max_size=5))
@settings(max_examples=300, deadline=None)
def test_it_writes_what_the_standard_library_writes(value: dict[str, Any]) -> None:
    written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    assert dump(value) == written


def test_a_lone_surrogate_is_escaped_and_comes_back() -> None:
    written = dump({"a\udc80": ["\ud800", "\U0001f600"]})
    assert written.encode()
    assert "\U0001f600" in written
    assert json.loads(written) == {"a\udc80": ["\ud800", "\U0001f600"]}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        dump({"score": [number]})


def test_what_is_no_value_of_json_is_refused() -> None:
    with pytest.raises(TypeError):
        dump({"a": {1, 2}})
