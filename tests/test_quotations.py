"""What stands outside quotation marks, and where they pair."""

from __future__ import annotations

import pytest

from briefing.quotations import outside, quotations


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Reed left.", "Reed left."),
        ('"Go," he said, "now."', " " * 5 + " he said, " + " " * 6),
        ("\u201eGo\u201c and \u00abstay\u00bb", "    " + " and " + "      "),
        ("A mark that \u201cnothing closes", " " * 27),
        ("One that closes nothing\u201d", " " * 24),
    ],
)
def test_what_is_quoted_is_blank_and_the_rest_stands_where_it_stood(text: str, plain: str) -> None:
    assert outside(text) == plain
    assert len(outside(text)) == len(text)


def test_pairs_are_told_with_their_marks_and_none_where_they_do_not_pair() -> None:
    assert quotations('He said "go" and \u201cstay\u201d.') == ((8, 12), (17, 23))
    assert quotations("\u201cgo") is None
    assert quotations("no marks") == ()
