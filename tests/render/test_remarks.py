"""What a reader has to know of a sentence stands behind it."""

from dataclasses import replace

import pytest

from briefing.render import html, markdown, text
from briefing.render.remarks import FIRST_PERSON, is_in_first_person, remarks
from tests.factories import ferry


def test_a_sentence_that_tells_one_open_side_says_so_and_a_settled_one_does_not():
    briefing = ferry()
    first = briefing.statements[0]
    conflict = briefing.conflicts[0]

    def with_status(status):
        claim = replace(conflict.claims[0], status=status, citations=first.citations[:1])
        return replace(briefing, conflicts=(replace(conflict, claims=(claim, *conflict.claims[1:])),))

    for status, said in (("disputed", "sources differ, see below"), ("current", None), ("superseded", None)):
        assert remarks(with_status(status))[0] == said
    told = markdown.render(with_status("disputed"), include_text=False)
    assert f"{first.text} *(sources differ, see below)* [^" in told
    assert "(sources differ, see below)" in " ".join(
        text.render(with_status("disputed"), include_text=False).split()
    )
    assert '<a class="open-side" href="#h-conflicts">' in html.render(
        with_status("disputed"), include_text=False
    )


@pytest.mark.parametrize(
    "told",
    [
        "We ask for your prayers for our family.",
        "In the meantime, I will stay in Harrow.",
        "But I never saw the bridge.",
        "The council left us nothing and my neighbours have less.",
    ],
)
def test_a_sentence_in_the_first_person_is_its_writers_own(told):
    assert is_in_first_person(told)


@pytest.mark.parametrize(
    "told",
    [
        '"We ask for your prayers," the family said.',
        "'We ask for your prayers,' the family said.",
        "[Ina Holt:] We ask for your prayers.",
        "We are sorry for each of them, its director, Ina Holt, wrote to the workers.",
        '"We ask for your prayers,',
        "The bridge was built after World War I and George I had nothing to do with it.",
        "The US asked for nothing.",
        "The council asked for prayers.",
    ],
)
def test_what_is_quoted_or_nobodys_is_not(told):
    assert not is_in_first_person(told)


def test_a_row_of_sentences_in_the_first_person_says_so_once():
    briefing = replace(ferry(), conflicts=())
    first = replace(briefing.statements[0], text="We are grieved by what happened on Monday.")
    own = first.citations[0].span.document_id
    other = next(one for one in briefing.statements if one.citations[0].span.document_id != own)
    row = (first, replace(first, text="We ask for your prayers."), other, first)
    told = replace(briefing, statements=row)
    assert remarks(told) == (FIRST_PERSON, None, None, FIRST_PERSON)
    assert f"{first.text} *({FIRST_PERSON})* [^" in markdown.render(told, include_text=False)
    assert f"({FIRST_PERSON})" in " ".join(text.render(told, include_text=False).split())
    assert f'<span class="first-person">{FIRST_PERSON}</span>' in html.render(told, include_text=False)


def test_other_languages_have_words_of_their_own():
    briefing = ferry()
    first = replace(briefing.statements[0], text="Me dijo que us y our no son palabras.")
    told = replace(briefing, statements=(first, *briefing.statements[1:]), conflicts=())
    assert remarks(told)[0] == FIRST_PERSON
    assert remarks(replace(told, language="es"))[0] is None
