"""The JSON is the documented object, exact and equal from run to run."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from briefing.identity import identify
from briefing.render.json import as_object, render, union_chars
from briefing.schema import BriefingModel
from briefing.types import Span
from tests.factories import ferry, told

KEYS = [
    "object", "schema_version", "id", "signature", "headline", "language", "offset_unit", "independent_sources",
    "text", "sentences", "conflicts", "timeline", "documents", "dropped", "warnings",
]  # fmt: skip
DOCUMENT_KEYS = [
    "index", "id", "title", "url", "publisher", "published_at", "language", "encoding", "text_sha256", "char_count",
    "body_char_count", "cited_char_count", "truncated_char_count", "family", "status",
]  # fmt: skip


def every_citation(value: dict) -> list[dict]:
    rows = list(value["headline"]["citations"]) if value["headline"] else []
    rows += [citation for sentence in value["sentences"] for citation in sentence["citations"]]
    rows += [c for conflict in value["conflicts"] for claim in conflict["claims"] for c in claim["citations"]]
    return rows + [citation for event in value["timeline"] for citation in event["citations"]]


def test_keys_stand_in_the_documented_order():
    value = json.loads(render(ferry(), include_text=False))
    assert list(value) == KEYS
    assert list(value["sentences"][0]) == [
        "index", "section", "text", "start_char_index", "end_char_index", "citations", "support",
        "independent_sources", "origins",
    ]  # fmt: skip
    assert list(value["sentences"][0]["citations"][0]) == [
        "type", "document_index", "document_id", "document_title", "start_char_index", "end_char_index", "cited_text",
    ]  # fmt: skip
    assert list(value["conflicts"][0]["claims"][0]) == [
        "value",
        "reported_at",
        "publisher",
        "status",
        "citations",
    ]
    assert list(value["timeline"][0]) == ["date", "expression", "text", "citations"]
    assert [list(row) for row in value["documents"]] == [DOCUMENT_KEYS] * 5


def test_the_schema_accepts_it_with_texts_and_without():
    for include_text in (False, True):
        BriefingModel.model_validate_json(render(ferry(), include_text=include_text))


def test_offsets_of_sentences_lead_into_the_text():
    value = as_object(ferry(), include_text=False)
    for sentence in value["sentences"]:
        assert value["text"][sentence["start_char_index"] : sentence["end_char_index"]] == sentence["text"]


def test_offsets_of_every_citation_lead_into_its_document():
    value = as_object(ferry(), include_text=True)
    citations = every_citation(value)
    assert len(citations) == 12  # headline 1, sentences 6, conflict 2, timeline 3
    for citation in citations:
        document = value["documents"][citation["document_index"]]
        assert document["id"] == citation["document_id"]
        assert document["title"] == citation["document_title"]
        text = document["text"][citation["start_char_index"] : citation["end_char_index"]]
        assert text == citation["cited_text"]


def test_a_rejected_input_keeps_its_row_with_nothing_in_it():
    row = as_object(ferry(), include_text=True)["documents"][4]
    assert row == dict.fromkeys(DOCUMENT_KEYS) | {
        "index": 4,
        "id": "photo.jpg",
        "status": "rejected",
        "text": None,
    }


def test_the_id_changes_with_anything_said_but_not_with_the_texts():
    without, having = (as_object(ferry(), include_text=include_text) for include_text in (False, True))
    assert without["id"] == having["id"] == identify(having)
    for altered in (
        replace(ferry(), signature="another"),
        replace(ferry(), statements=ferry().statements[:4]),
        replace(ferry(), notices=()),
    ):
        assert as_object(altered, include_text=False)["id"] != without["id"]


def test_equal_briefings_give_equal_bytes():
    assert render(ferry(), include_text=True) == render(ferry(), include_text=True)
    assert render(ferry(), include_text=False).endswith("}\n")


def test_text_is_written_as_it_is_and_still_encodes():
    written = render(told("Zoë said “да” 👩‍🚒 and \ud800 broke."), include_text=True)
    assert "Zoë said “да” 👩‍🚒" in written
    assert "\\ud800" in written
    written.encode("utf-8")
    assert json.loads(written)["documents"][0]["text"] == "Zoë said “да” 👩‍🚒 and \ud800 broke."


@pytest.mark.parametrize(
    ("spans", "chars"),
    [([], 0), ([(3, 5)], 2), ([(0, 4), (2, 6)], 6), ([(5, 9), (0, 10), (9, 12)], 12), ([(0, 2), (4, 6)], 4)],
)
def test_a_character_cited_twice_counts_once(spans: list[tuple[int, int]], chars: int):
    assert union_chars([Span("a", start, end) for start, end in spans]) == chars


@pytest.mark.parametrize("name", ["json", "markdown", "text"])
def test_the_plain_formats_load_no_template_engine(name: str):
    heavy = "('jinja2', 'markupsafe', 'pydantic')"
    code = (
        f"import sys, briefing.render.{name}; print([module for module in {heavy} if module in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
