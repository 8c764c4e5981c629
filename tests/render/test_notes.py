"""Footnotes are numbered in reading order, one number a span."""

import json
from dataclasses import replace

import pytest

from briefing import summarize
from briefing.render import html, markdown, notes, text
from briefing.render.json import render as to_json
from briefing.types import Citation, Document, Source, Span
from tests.factories import ferry, statement


def test_numbers_follow_the_reader_from_headline_to_timeline():
    found = notes.number(ferry())
    assert [note.number for note in found] == list(range(1, 11))
    assert [note.source.id for note in found][:4] == ["gazette.txt", "harbour.txt", "gazette.txt", "wire.txt"]


def test_a_span_cited_again_keeps_its_number():
    briefing = ferry()
    found = notes.number(briefing)
    # the timeline cites the first sentence's passage again, and one more
    assert [note.number for note in found.of(briefing.timeline[1].citations)] == [2, 10]


def test_notes_of_a_source_come_in_its_reading_order():
    starts = [note.citation.span.start_char for note in notes.number(ferry()).of_source(0)]
    assert starts == sorted(starts)
    assert len(starts) == 4


def test_a_citation_of_an_unknown_document_is_refused():
    stray = statement("Something.", Citation(Span("nowhere.txt", 0, 3), "abc"))
    with pytest.raises(ValueError, match=r"nowhere\.txt"):
        notes.number(replace(ferry(), headline=stray))


def test_a_passage_with_marks_of_its_own_is_set_in_single_ones():
    assert notes.quoted("He left.") == "“He left.”"
    assert notes.quoted("“We left,” he said.") == "‘“We left,” he said.’"


def test_a_disputed_figure_comes_with_the_sentence_that_says_whose_it_is():
    conflict = ferry().conflicts[0]
    both = Citation(Span("wire.txt", 0, 60), "The police put their number at nine, the unions put it at 40.")
    open_sides = [
        replace(c, status="disputed", value=v, citations=(both,))
        for c, v in zip(conflict.claims, "94", strict=False)
    ]
    disputed = replace(conflict, claims=tuple(open_sides))
    assert notes.in_words(disputed) == ("", both.cited_text)
    settled = replace(conflict, claims=tuple(replace(c, status="current") for c in open_sides))
    assert notes.in_words(settled) == ("", "")
    briefing = replace(ferry(), conflicts=(disputed,))
    for render in (html.render, markdown.render, text.render):
        assert f"“{both.cited_text}”" in " ".join(render(briefing, include_text=False).split())


def test_a_file_that_a_folder_held_besides_is_no_failed_source():
    assert notes.status(Source("c.yaml", None, "rejected", is_passed_over=True)) == "passed over"
    assert notes.status(Source("c.txt", None, "rejected")) == "could not be read"


def test_of_many_papers_with_one_report_the_first_have_a_number_and_the_rest_are_counted():
    report = (
        "The council of Harrow voted on Tuesday to close the old bridge. A ferry will run from Monday on."
    )
    papers = [Document(f"{n}.txt", f"{report}\n\nIt was reported to paper {n} first.") for n in range(40)]
    many = summarize(papers)
    assert len(many.statements[0].citations) == 40
    for render in (markdown.render, text.render, html.render):
        assert " and 28 more" in " ".join(render(many, include_text=False).split())
    assert len(notes.number(many)) <= 12 * len(many.statements)
    assert len(json.loads(to_json(many, include_text=False))["sentences"][0]["citations"]) == 40
