"""Columns and statements: articles in which the writer speaks open no briefing that a report can open."""

from __future__ import annotations

import pytest

from briefing.select import select
from briefing.select.columns import is_column
from tests.select.stories import story

REPORT = "The council of Harrow voted on Tuesday to close the old river bridge for nine months of repairs."
COLUMN = (
    "The old bridge of Harrow was never a beauty, and on Tuesday the council voted to close it for repairs.",
    "I have crossed it every morning of my life.",
    "Let's be honest about what you see there.",
    "We should have built another one in 1987.",
    "The ferry runs twice an hour.",
)


def test_an_article_that_says_i_and_we_and_you_is_a_column() -> None:
    assert is_column(COLUMN)


@pytest.mark.parametrize(
    "spoken",
    [
        '"I have crossed it every morning of my life," Anna Reed said.',
        "World War I and the US left their marks on the bridge.",
        "We're told by a member of the council that the bridge will stay closed.",
        "The council told us that the bridge will stay closed.",
    ],
)
def test_a_report_that_quotes_or_asks_is_none(spoken: str) -> None:
    assert not is_column((REPORT, spoken, spoken, spoken))


def test_a_writer_who_speaks_now_and_then_still_reports() -> None:
    assert not is_column((*[REPORT] * 8, *COLUMN[1:4]))


def test_a_column_opens_only_where_no_report_can() -> None:
    later = "Drivers in the old town of Harrow face long detours, the council of the town said on Wednesday."
    alone = select(*story({"a": COLUMN}, leaning=()), words=60, focus=None)
    assert alone.picks[0].rendition.text == COLUMN[0]
    both = select(*story({"a": COLUMN, "b": (later,)}, leaning=()), words=60, focus=None)
    assert both.picks[0].rendition.text == later


def test_what_somebody_unnamed_posted_is_never_told_beside_a_report() -> None:
    post = (
        "They began to repair the bridge of Harrow in 2014, long before I announced that I would run for mayor.",
        "The old river bridge of Harrow was never unsafe at all!",
    )
    later = "Drivers in the old town of Harrow face long detours, the council of the town said on Wednesday."
    told = select(*story({"a": post, "b": (REPORT, later)}, leaning=()), words=250, focus=None)
    assert {pick.rendition.text for pick in told.picks} == {REPORT, later}
    alone = select(*story({"a": post}, leaning=()), words=250, focus=None)
    assert alone.picks


def test_a_short_report_that_quotes_somebody_is_told() -> None:
    short = '"I have crossed it every morning of my life," Anna Reed of Harrow said of the bridge.'
    told = select(*story({"a": (short,), "b": (REPORT,)}, leaning=()), words=250, focus=None)
    assert short in {pick.rendition.text for pick in told.picks}
