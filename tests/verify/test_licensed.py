"""Words left out of a cited text prove nothing unless a licence takes them."""

from __future__ import annotations

import pytest

from briefing.types import Citation, Document, Span
from briefing.verify import exact, licensed

# A sentence, and what it says the opposite of, or says of somebody else, with words left out.
TURNED = [
    ("The police ruled out that the fire was arson.", "The fire was arson."),
    ("The mayor of Oakham was cleared of taking bribes in May.", "The mayor was taking bribes in May."),
    ("Seldom has the council met in Harrow.", "The council met in Harrow."),
    ("Few people believe that the mayor left Norland.", "People believe that the mayor left Norland."),
    ("Almost all passengers of the ferry left it alive.", "All passengers of the ferry left it alive."),
    ("Reed resembles the man who robbed the bank of Oakham.", "Reed robbed the bank of Oakham."),
    ("Two of the five suspects were released on Monday.", "The five suspects were released on Monday."),
    ("The dam nearly broke on Sunday.", "The dam broke on Sunday."),
    ("The driver was brain dead on Sunday.", "The driver was dead on Sunday."),
    ("Prices rose less than wages in May.", "Prices rose in May."),
    ("Did Ina Holt sell the mill?", "Ina Holt sell the mill."),
    ("The bank of Harrow is all but bankrupt.", "The bank of Harrow is bankrupt."),
]


def cite(text: str, document_id: str = "a.txt", start: int = 0) -> Citation:
    return Citation(Span(document_id, start, start + len(text)), text)


@pytest.mark.parametrize(("cited", "text"), TURNED)
def test_words_that_no_licence_takes_may_not_be_missing(cited: str, text: str) -> None:
    assert exact.label(text, [cite(cited)]) is None


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        ("OAKHAM, March 3 (KW) - The bridge was closed.", "The bridge was closed."),
        ("But the bridge was closed on Monday.", "The bridge was closed on Monday."),
        ("OAKHAM, March 3 (KW) - But the bridge was closed.", "The bridge was closed."),
        ("OAKHAM, March 3 (KW) - But the bridge was closed.", "But the bridge was closed."),
        ("The bridge (a work of Ina Holt) was closed.", "The bridge was closed."),
        ("But the bridge (a work of Ina Holt) was closed.", "The bridge (a work of Ina Holt) was closed."),
        ("Reed , a painter , left.", "Reed, a painter, left."),
        ("He said: \u201cWe talked.", "He said: \u201cWe talked.\u201d"),
    ],
)
def test_what_licences_take_may_be_missing_in_any_choice(cited: str, text: str) -> None:
    assert exact.label(text, [cite(cited)]) == "compressed"


def test_a_mark_at_the_end_is_not_exchanged() -> None:
    assert exact.label("The mayor left.", [cite("The mayor left?")]) is None
    assert exact.label("The mayor left", [cite("The mayor left.")]) is None


@pytest.mark.parametrize(
    ("cited", "text", "name"),
    [
        ("But he left Oakham on Monday.", "[Tom Reed] left Oakham on Monday.", "Tom Reed"),
        ("But Reed left Oakham on Monday.", "[Tom Reed] left Oakham on Monday.", "Tom Reed"),
        ("But Mr Reed left Oakham.", "[Tom Reed] left Oakham.", "Tom Reed"),
        ("\u201cWe left,\u201d he said (in a letter).", "\u201cWe left,\u201d [Tom Reed] said.", "Tom Reed"),
        ("\u201cWe left Oakham.\u201d", "[Tom Reed:] \u201cWe left Oakham.\u201d", "Tom Reed"),
        ("But Reed\u2019s mill burned.", "[Tom Reed]\u2019s mill burned.", "Tom Reed"),
        ("It said he left.", "[The bank of Harrow] said he left.", "the bank of Harrow"),
        ("But Reed left.", "[Tom Reed, the owner of the mill] left.", "Tom Reed, the owner of the mill"),
    ],
)
def test_a_bracket_stands_for_a_pronoun_or_for_a_part_of_what_it_tells(
    cited: str, text: str, name: str
) -> None:
    assert exact.label(text, [cite(cited), cite(name, start=500)]) == "resolved"


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        ("The police deny that he left Oakham.", "[Tom Reed] left Oakham."),
        ("A man like Reed left Oakham.", "[Tom Reed] left Oakham."),
        ("The wife of Reed left Oakham.", "[Tom Reed] left Oakham."),
        ("Reed nearly left Oakham.", "[Tom Reed] left Oakham."),
        ("Ina Holt left Oakham.", "[Tom Reed] left Oakham."),
    ],
)
def test_beside_a_bracket_nothing_else_may_be_missing(cited: str, text: str) -> None:
    assert exact.label(text, [cite(cited), cite("Tom Reed", start=500)]) is None


def test_another_language_has_no_licence_but_for_its_dateline() -> None:
    cited = "BERLIN (dpa) - Der Damm brach (nach ersten Meldungen)."
    documents = {"a.txt": Document("a.txt", cited, language="de")}
    bare = cited.removeprefix("BERLIN (dpa) - ")
    assert exact.label(bare, [cite(cited)], documents) == "compressed"
    assert exact.label("Der Damm brach.", [cite(cited)], documents) is None
    assert licensed.is_made("Der Damm brach.", cited)  # as it would be in English


def test_a_sentence_of_many_brackets_is_read_at_once() -> None:
    cited = "The mill " + "(of the old family) " * 40 + "burned."
    assert exact.label("The mill burned.", [cite(cited)]) == "compressed"
    assert exact.label("The mill (of the old family) (of the old family) burned.", [cite(cited)]) is None
