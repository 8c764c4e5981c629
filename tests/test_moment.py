"""Written dates: one reading or none."""

from __future__ import annotations

import time

import pytest

from briefing.moment import find, moment_of


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2014-03-31", "2014-03-31"),
        ("2014-03-31T07:40:00Z", "2014-03-31T07:40:00Z"),
        ("2014-03-31T07:40:00.123+02:00", "2014-03-31T05:40:00Z"),
        ("2014-03-31 07:40 GMT", "2014-03-31T07:40:00Z"),
        ("2014-03-31T07:40:00", "2014-03-31"),
        ("20140331", "2014-03-31"),
        ("Mon, 31 Mar 2014 07:40:00 GMT", "2014-03-31T07:40:00Z"),
        ("Mon, 31 Mar 2014 07:40:00 -0400", "2014-03-31T11:40:00Z"),
        ("31 March 2014", "2014-03-31"),
        ("31st of March 2014", "2014-03-31"),
        ("Monday, March 31, 2014", "2014-03-31"),
        ("March 31, 2014 at 7:40 PM EDT", "2014-03-31T23:40:00Z"),
        ("March 31, 2014 7:40 pm ET", "2014-03-31"),
        ("Sept. 1, 2014", "2014-09-01"),
        ("7:40 a.m. EST, January 2, 2014", "2014-01-02T12:40:00Z"),
        ("31. März 2014", "2014-03-31"),
        ("31 mars 2014", "2014-03-31"),
        ("31 de marzo de 2014", "2014-03-31"),
        ("2014年3月31日", "2014-03-31"),
        ("31/03/2014", "2014-03-31"),
        ("03/31/2014", "2014-03-31"),
        ("31.03.2014", "2014-03-31"),
    ],
)
def test_a_date_with_one_reading_is_read(text: str, iso: str) -> None:
    moment = moment_of(text)
    assert moment is not None
    assert moment.isoformat() == iso


@pytest.mark.parametrize(
    "text",
    ["", "03/04/2014", "3-4-2014", "2014", "March 2014", "31 February 2014", "2014-13-01", "may", "on", "5",
     "yesterday", "© 2014", "1396252800", "31 March", "2014-03-31 or later", "Room 2014-03-312",
     "12014-03-31"],
)  # fmt: skip
def test_anything_else_is_unknown(text: str) -> None:
    assert moment_of(text) is None


def test_the_local_day_is_the_one_where_it_was_written() -> None:
    moment = moment_of("2014-03-31T00:30:00+02:00")
    assert moment is not None
    assert moment.local_date.isoformat() == "2014-03-31"
    assert moment.isoformat() == "2014-03-30T22:30:00Z"


def test_a_date_is_found_in_a_line() -> None:
    line = "Latest update : 2014-03-31, by our staff"
    found = find(line)
    assert found is not None
    assert line[found.start : found.end] == "2014-03-31"


@pytest.mark.parametrize("text", ["2014-" * 9_000, "31 March " * 9_000, "7:40 " * 9_000 + "2014"])
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    find(text)
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "text",
    ["12 marca 2024, 17:20", "12 марта 2024, 15:40", "12 березня 2024", "١٢ مارس ٢٠٢٤", "12 مارس 2024",
     "2024年3月12日 16時30分", "2024年3月12日16时30分"],
)  # fmt: skip
def test_a_date_of_another_script_or_declension_is_read(text: str) -> None:
    moment = moment_of(text)
    assert moment is not None
    assert moment.local_date.isoformat() == "2024-03-12"
