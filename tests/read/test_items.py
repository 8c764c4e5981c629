"""Requests, lists of items and JSON Feeds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import InputUnsupported
from briefing.read import Raw
from briefing.read import read as read_sources
from briefing.read.items import read
from briefing.types import Intake

TEXT = "The harbour froze over on Tuesday, the port authority said."


def read_value(value: Any) -> Intake:
    return read(json.dumps(value).encode(), id="s.json")


def test_items_of_a_list_are_numbered_and_keep_their_fields() -> None:
    intake = read_value(
        [
            {
                "title": "Frozen",
                "url": "https://example.org/1",
                "published": "2014-03-31T01:30:00+02:00",
                "text": TEXT,
            },
            {"content_html": f"<p>{TEXT}</p>", "publisher": "Port Post", "published_at": "31 March 2014"},
        ]
    )
    first, second = intake.documents
    assert (first.id, second.id) == ("s.json#1", "s.json#2")
    assert (first.title, first.url) == ("Frozen", "https://example.org/1")
    assert first.published_at is not None
    assert first.published_at.local_date.isoformat() == "2014-03-31"
    assert first.published_at.isoformat() == "2014-03-30T23:30:00Z"
    assert second.text.strip() == TEXT
    assert (second.publisher, second.published_at and second.published_at.isoformat()) == (
        "Port Post",
        "2014-03-31",
    )


def test_a_request_keeps_the_ids_it_gives() -> None:
    intake = read_value({"documents": [{"id": "wire-7", "text": TEXT}, {"text": "Another text is here."}]})
    assert [document.id for document in intake.documents] == ["wire-7", "s.json#2"]


def test_a_json_feed_gives_its_title_as_publisher() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Port Post",
        "language": "en-GB",
        "items": [
            {"id": "https://example.org/1", "content_text": TEXT, "date_published": "2014-03-31T07:40:00Z"}
        ],
    }
    (document,) = read_value(feed).documents
    assert (document.id, document.publisher, document.language) == ("s.json#1", "Port Post", "en")


def test_an_item_without_text_is_rejected_and_the_others_are_read() -> None:
    intake = read_value([{"text": TEXT}, {"title": "only"}, 7, None, {"text": "  "}])
    assert [document.id for document in intake.documents] == ["s.json#1"]
    assert [rejection.id for rejection in intake.rejections] == [
        "s.json#2",
        "s.json#3",
        "s.json#4",
        "s.json#5",
    ]
    assert len(intake.notices) == 4


def test_a_date_with_two_readings_is_left_out_with_a_notice() -> None:
    intake = read_value([{"text": TEXT, "published": "03/04/2014"}])
    assert intake.documents[0].published_at is None
    assert [notice.code for notice in intake.notices] == ["unclear-date"]


def test_half_a_character_pair_stays_in_the_text_and_is_told() -> None:
    intake = read(b'[{"text": "The harbour \\ud800 froze over.", "title": "A \\udfff title"}]', id="s.json")
    assert intake.documents[0].text == "The harbour \ud800 froze over."
    assert [notice.code for notice in intake.notices] == ["lone-surrogates"]
    assert intake.documents[0].title is not None
    intake.documents[0].title.encode("utf-8")


@pytest.mark.parametrize(
    "value",
    [
        "text",
        5,
        None,
        [],
        {},
        {"documents": 5},
        {"documents": []},
        {"items": "x"},
        [[]],
        {"object": "briefing"},
    ],
)
def test_json_that_holds_no_articles_is_refused(value: Any) -> None:
    with pytest.raises(InputUnsupported, match=r"^s\.json: "):
        read_value(value)


@pytest.mark.parametrize(
    "data", [b"{", b"[" * 100_000, b"nul", b"", b'{"a": 1} x', b"[" + b"9" * 9999 + b"]"]
)
def test_broken_json_is_refused_with_one_line(data: bytes) -> None:
    with pytest.raises(InputUnsupported) as caught:
        read(data, id="s.json")
    assert "\n" not in str(caught.value)


def test_fields_of_a_wrong_type_are_passed_over() -> None:
    odd = {
        "id": [1],
        "text": TEXT,
        "title": ["x"],
        "publisher": {"name": "Port Post"},
        "url": 5,
        "language": True,
    }
    (document,) = read_value({"documents": [odd]}).documents
    assert (document.id, document.title, document.publisher, document.language) == (
        "s.json#1",
        None,
        "Port Post",
        None,
    )


def test_a_refused_item_takes_no_id_that_an_article_has() -> None:
    request = {"documents": [{"id": "a", "text": TEXT}, {"id": "a", "text": " "}, {"id": "a"}]}
    intake = read_sources([Raw("request", json.dumps(request).encode(), media_type="application/json")])
    assert [document.id for document in intake.documents] == ["a"]
    assert [rejection.id for rejection in intake.rejections] == ["a~2", "a~3"]


def lines(*values: Any) -> bytes:
    return "\n".join(value if isinstance(value, str) else json.dumps(value) for value in values).encode()


@pytest.mark.parametrize("name", ["s.jsonl", "s.ndjson", "s.txt", "s.json", "s"])
def test_json_lines_give_a_document_a_line_whatever_the_file_is_called(name: str) -> None:
    data = lines({"title": "Frozen", "text": TEXT}, "", {"text": "Another text is here."}, "")
    intake = read_sources([(name, data)])
    assert [document.id for document in intake.documents] == [f"{name}#1", f"{name}#2"]
    assert intake.documents[0].text == TEXT
    assert [notice.code for notice in intake.notices] == (["read-as-json"] if name == "s.txt" else [])


def test_a_broken_line_is_rejected_and_the_others_are_read() -> None:
    intake = read(lines({"text": TEXT}, '{"text": "cut of', {"title": "only"}), id="s.jsonl")
    assert [document.id for document in intake.documents] == ["s.jsonl#1"]
    assert [rejection.id for rejection in intake.rejections] == ["s.jsonl#2", "s.jsonl#3"]
    assert "not valid JSON" in intake.rejections[0].message


def test_a_file_of_several_stories_is_refused_for_what_it_is() -> None:
    story = {"documents": [{"id": "a", "text": TEXT}], "references": ["x"]}
    with pytest.raises(InputUnsupported, match="2 requests in one file"):
        read(lines(story, story), id="s.jsonl")


@pytest.mark.parametrize(
    "value", [{"documents": [{"text": TEXT}]}, [{"text": TEXT}], {"items": [{"text": TEXT}]}]
)
def test_json_in_a_file_called_txt_is_read_as_json(value: Any) -> None:
    intake = read_sources([("s.txt", json.dumps(value, indent=1).encode("utf-16"))])
    assert [document.text for document in intake.documents] == [TEXT]


def test_articles_that_json_has_under_a_name_that_nobody_reads_are_refused_not_quoted_raw() -> None:
    with pytest.raises(InputUnsupported, match="without text"):
        read_sources([("s.jsonl", lines({"article": TEXT, "summary": "x"}))])
