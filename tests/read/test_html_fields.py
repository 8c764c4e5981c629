"""The date, the publisher, the address, the language and the title that a page states."""

from __future__ import annotations

import json

import pytest

from briefing.read import read as read_sources
from briefing.read.html import read
from briefing.types import Document

LEAD = (
    "The dam above Kestrel Valley overflowed on Sunday night, and four villages were evacuated by helicopter."
)


MORE = (
    "Engineers said that the spillway had been blocked by fallen trees since the storm of the previous week."
)


def page(body: str, head: str = "", lang: str = "en") -> Document:
    html = f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return read(html.encode(), id="p.html").documents[0]


BODY = f"<article><h1>Dam overflows in the valley</h1><p>{LEAD}</p><p>{MORE}</p></article>"


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("<meta property='article:published_time' content='2014-03-31T23:30:00+02:00'>", "", "2014-03-31T21:30:00Z"),
        ("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2014-03-30\"}</script>", "",
         "2014-03-30"),
        (("<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],"
         "\"datePublished\":\"2014-03-30T10:00:00Z\"}]}</script>"), "", "2014-03-30T10:00:00Z"),
        ("", "<time datetime='2014-03-29T08:00Z'>Saturday</time>", "2014-03-29T08:00:00Z"),
        ("", "<time>29 March 2014</time>", "2014-03-29"),
        ("<meta name='date' content='03/04/2014'>", "", None),
        ("", "<footer>© 2014 Valley News</footer>", None),
        ("<script type='application/ld+json'>{broken</script>", "", None),
    ],
)  # fmt: skip
def test_the_date_is_what_the_page_states_and_never_a_copyright_year(
    head: str, body: str, date: str | None
) -> None:
    document = page(BODY + body, head)
    assert (document.published_at.isoformat() if document.published_at else None) == date


LD = '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","datePublished":"{}"}}</script>'
META = "<meta property='article:published_time' content='{}'>"


@pytest.mark.parametrize(
    ("stated", "meta", "others"),
    [
        ("2019-01-01", "2024-03-04T10:00:00Z", ["2024-03-04"]),
        ("2019-01-01", "2019-01-01T23:00:00-08:00", []),
        ("2019-01-01T23:30:00-08:00", "2019-01-02T07:30:00Z", []),
        ("2019-01-01", "03/04/2024", []),
    ],
)
def test_a_page_with_two_dates_is_told_and_how_it_was_dated(
    stated: str, meta: str, others: list[str]
) -> None:
    html = f"<html><head>{META.format(meta)}{LD.format(stated)}</head><body>{BODY}</body></html>"
    intake = read(html.encode(), id="p.html")
    assert [notice.code for notice in intake.notices] == ["two-dates"] * len(others)
    assert all(other in intake.notices[0].message for other in others)
    assert str(intake.documents[0].published_at.local_date) == stated[:10]  # type: ignore[union-attr]


def test_the_date_of_an_item_settles_those_of_its_page() -> None:
    html = META.format("2024-03-04") + LD.format("2019-01-01") + BODY
    item = {"html": html, "published_at": "2024-03-04"}
    assert read_sources([("s.json", json.dumps([item]).encode())]).notices == ()


def test_the_local_day_of_the_date_is_the_publishers() -> None:
    document = page(BODY, "<meta property='article:published_time' content='2014-03-31T00:30:00+02:00'>")
    assert document.published_at is not None
    assert document.published_at.local_date.isoformat() == "2014-03-31"


def test_publisher_address_and_language_are_read_from_the_page() -> None:
    document = page(
        BODY,
        "<title>Dam overflows in the valley | Valley News</title><meta property='og:site_name' content='Valley News'>"
        "<link rel='canonical' href='https://example.org/dam'>",
        lang="en-GB",
    )
    assert document.title == "Dam overflows in the valley"
    assert (document.publisher, document.url, document.language) == (
        "Valley News",
        "https://example.org/dam",
        "en",
    )


def test_the_sites_name_is_no_part_of_a_title_from_the_head() -> None:
    head = "<title>Dam overflows | Valley News</title><meta property='og:site_name' content='Valley News'>"
    assert page(f"<p>{LEAD}</p><p>{MORE}</p>", head).title == "Dam overflows"
