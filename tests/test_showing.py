"""What a raw span looks like when shown."""

from __future__ import annotations

import sys

import pytest

from briefing import showing
from briefing.showing import show, stays


def test_whatever_may_be_taken_out_is_searched_for() -> None:
    """The search decides whether characters are looked at one by one."""
    for code in range(sys.maxunicode + 1):
        if not stays(chr(code), 0):
            assert showing._MAY_GO.match(chr(code)), hex(code)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("one  two\n three ", "one two three"),
        ("one\x00two\u200b\n", "onetwo"),
        ("\u00ad one\u00ad\ttwo", "one two"),
        ("a\u00a0b\u2028c", "a b c"),
        ("\U0001f469\u200d\U0001f4bb\n\u200d x", "\U0001f469\u200d\U0001f4bb x"),
        ("\n\u0928\u094d\u200d\u0928", "\u0928\u094d\u200d\u0928"),
    ],
)
def test_white_space_is_one_space_and_what_nobody_sees_is_gone(raw: str, shown: str) -> None:
    assert show(raw) == shown


def test_what_markdown_strikes_out_and_the_mark_of_a_footnote_are_not_shown() -> None:
    raw = "Harrow asked[^a] for a recount ~~on Monday~~ on Tuesday.[^12]"
    assert show(raw, markdown=True) == "Harrow asked for a recount on Tuesday."
    assert show(raw) == raw
