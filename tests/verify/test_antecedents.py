"""A name in brackets stands for "he" or "she" only where the article lets it."""

from __future__ import annotations

import pytest

from briefing.config import Settings
from briefing.types import Citation, Document, Span
from briefing.verify import judged
from briefing.verify.antecedents import unfit
from briefing.verify.support import make

judge = make(Settings())
ARTICLE = (
    "Mayor Ahmed Karim visited the clinic in Lund with his deputy, Anna Berg. "
    "Minister Peter Holm praised the nurses. He said the ward would stay open. "
    "She said the nurses were tired. They would get help from the Red Cross."
)
DOCUMENTS = {"a.txt": Document("a.txt", ARTICLE), "b.txt": Document("b.txt", "Peter Holm spoke in Kell.")}
HE, SHE = "He said the ward would stay open.", "She said the nurses were tired."


def cite(words: str, document_id: str = "a.txt") -> Citation:
    start = DOCUMENTS[document_id].text.index(words)
    return Citation(Span(document_id, start, start + len(words)), words)


def label(text: str, *citations: Citation) -> str:
    return judged(text, citations, judge, DOCUMENTS).label


@pytest.mark.parametrize(
    ("text", "wording", "name"),
    [
        ("[Peter Holm] said the ward would stay open.", HE, "Peter Holm"),
        ("[Holm] said the ward would stay open.", HE, "Holm"),
        ("[Anna Berg] said the nurses were tired.", SHE, "Anna Berg"),
    ],
)
def test_the_nearest_person_that_agrees_is_accepted(text: str, wording: str, name: str) -> None:
    assert label(text, cite(wording), cite(name)) == "resolved"


@pytest.mark.parametrize(
    ("text", "wording", "name", "reason"),
    [
        ("[Ahmed Karim] said the ward would stay open.", HE, "Ahmed Karim", "'Holm' is named between"),
        ("[Anna Berg] said the ward would stay open.", HE, "Anna Berg", "does not agree"),
        ("[Peter Holm] said the nurses were tired.", SHE, "Peter Holm", "does not agree"),
        ("[Lund] said the ward would stay open.", HE, "Lund", "nowhere said to be a person"),
        ("[Red Cross] said the ward would stay open.", HE, "Red Cross", "nowhere said to be a person"),
    ],
)
def test_another_person_than_the_antecedent_is_refused(
    text: str, wording: str, name: str, reason: str
) -> None:
    assert reason in (unfit(text, (cite(wording), cite(name)), DOCUMENTS) or "")
    assert label(text, cite(wording), cite(name)) == "unsupported"


def test_the_rest_of_a_name_may_be_put_in_and_another_name_may_not() -> None:
    document = Document("d.txt", "Carl Berg, a cook, met Anna Holm. Berg, 58, was pulled out alive.")
    documents = {"d.txt": document}

    def at(words: str) -> Citation:
        start = document.text.index(words)
        return Citation(Span("d.txt", start, start + len(words)), words)

    wording = at("Berg, 58, was pulled out alive.")
    for name, expected in (("Carl Berg", "resolved"), ("Anna Holm", "unsupported")):
        text = f"[{name}], 58, was pulled out alive."
        assert judged(text, (wording, at(name)), judge, documents).label == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("[Carl Berg, a cook:] \u201cIt was cold below.\u201d", "resolved"),
        ("[Carl Berg, a cook] wept.", "resolved"),
        ("[Anna Holm, the widow of Carl Aas] wept.", "unsupported"),
        ("[Carl Berg, a judge] wept.", "unsupported"),
    ],
)
def test_what_an_article_says_of_the_person_may_stand_behind_the_name(shown: str, expected: str) -> None:
    text = (
        "Anna Holm, the widow of Carl Aas, waited. \u201cIt was dark below,\u201d said Carl Berg, a cook. "
        "\u201cIt was cold below.\u201d He wept."
    )
    documents = {"d.txt": Document("d.txt", text)}

    def at(words: str) -> Citation:
        start = text.index(words)
        return Citation(Span("d.txt", start, start + len(words)), words)

    wording = "\u201cIt was cold below.\u201d" if ":]" in shown else "He wept."
    name = "Anna Holm, the widow of Carl Aas" if "Anna" in shown else "Carl Berg, a cook"
    assert judged(shown, (at(wording), at(name)), judge, documents).label == expected


def test_a_name_of_another_article_explains_no_pronoun() -> None:
    text = "[Peter Holm] said the ward would stay open."
    assert label(text, cite(HE), cite("Peter Holm", "b.txt")) == "unsupported"


@pytest.mark.parametrize(
    "text",
    [
        "[Ahmed Berg] said the ward would stay open.",  # halves of two names
        "[Ol] said the ward would stay open.",  # part of a word
        "[Eva Lind] said the ward would stay open.",  # named nowhere
    ],
)
def test_what_stands_in_brackets_has_to_stand_in_its_citation_word_for_word(text: str) -> None:
    assert label(text, cite(HE), cite("Peter Holm")) == "unsupported"


def test_a_day_and_the_sources_own_brackets_are_left_to_the_comparison() -> None:
    document = Document("c.txt", 'On Sunday he said: "They [the nurses] left."')
    wording = Citation(Span("c.txt", 0, len(document.text)), document.text)
    day = Citation(Span("c.txt", 3, 9), "Sunday")
    text = 'On Sunday [30 March 2014] he said: "They [the nurses] left."'
    assert judged(text, (wording, day), judge, {"c.txt": document}).label == "resolved"
    assert judged(document.text, (wording,), judge, {"c.txt": document}).label == "verbatim"


def test_who_spoke_last_says_what_he_said_next_and_whom_he_spoke_with_does_not() -> None:
    text = (
        "\u201cThe troops must go,\u201d Peter Holm said after four hours of talks with Ivan Brand. "
        "\u201cWe believe that these forces create fear,\u201d he said."
    )
    documents = {"a.txt": Document("a.txt", text)}
    wording = "\u201cWe believe that these forces create fear,\u201d he said."
    start, name = text.index(wording), text.index("Peter Holm")
    citations = (
        Citation(Span("a.txt", start, start + len(wording)), wording),
        Citation(Span("a.txt", name, name + 10), "Peter Holm"),
    )
    shown = wording.replace("he said", "[Peter Holm] said")
    assert unfit(shown, citations, documents) is None


SALE = {
    "c.txt": Document(
        "c.txt",
        "Northgate promised 90 million euros for the stadium of Belmira, Anna Salvaterra said.\n\n"
        "Belmira's debts are 62 million.\n\n"
        "Hanseo Cell, a supplier, denied the report. It said nothing about the coach.",
    )
}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Hanseo Cell", None),
        ("Northgate", "'Cell' spoke between"),
        ("Belmira", "'Cell' spoke between"),
        ("Salvaterra", "is a person"),
    ],
)
def test_it_is_a_body_that_spoke_last(name: str, reason: str | None) -> None:
    text = SALE["c.txt"].text

    def cited(words: str) -> Citation:
        start = text.index(words)
        return Citation(Span("c.txt", start, start + len(words)), words)

    found = unfit(
        f"[{name}] said nothing about the coach.",
        (cited("It said nothing about the coach."), cited(name)),
        SALE,
    )
    assert (found is None) if reason is None else reason in (found or "")
