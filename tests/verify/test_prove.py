"""From cited drafts to statements: what cannot be proved is replaced and told, never shipped quietly."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.cite import cite
from briefing.config import OnUnsupported
from briefing.errors import CheckFailed
from briefing.types import (
    Citation,
    Cited,
    Document,
    Draft,
    Edit,
    Fact,
    Pick,
    Rendition,
    Sentence,
    Span,
    Support,
)
from briefing.verify import judged, prove
from briefing.verify.support import judge as rules

TEXT = "The council closed the bridge. Shops stayed open."
OTHER = "The bridge was closed by the council."
DOCUMENTS = {"a.txt": Document("a.txt", TEXT), "b.txt": Document("b.txt", OTHER)}


def judge(text: str, citations: Sequence[Citation]) -> Support:
    """A judge that believes only what shares every word with its evidence."""
    evidence = " ".join(citation.cited_text for citation in citations).lower().replace(".", "").split()
    missing = [word for word in text.lower().replace(".", "").split() if word not in evidence]
    if missing:
        return Support("unsupported", 0.0, "test/1", f"missing {missing[0]}")
    return Support("entailed", 1.0, "test/1")


def draft(text: str) -> Draft:
    first = Sentence(Span("a.txt", 0, 30), TEXT[:30], 0, 0)
    second = Sentence(Span("b.txt", 0, len(OTHER)), OTHER, 0, 0)
    return Draft(text, Pick(Fact((first, second)), Rendition(first, (), first.text, True), "lead", 0))


def test_the_source_sentence_is_verbatim_and_cites_every_article_that_bears_it_out() -> None:
    proved = prove([cite(draft(TEXT[:30]), DOCUMENTS)], DOCUMENTS, judge=judge, on_unsupported="drop")
    ((_, statement),) = proved.statements
    assert statement.support.label == "verbatim"
    assert [c.span.document_id for c in statement.citations] == ["a.txt", "b.txt"]


def test_an_invented_sentence_falls_back_to_its_source_and_is_listed() -> None:
    proved = prove(
        [cite(draft("The council sold the bridge."), DOCUMENTS)],
        DOCUMENTS,
        judge=judge,
        on_unsupported="drop",
    )
    ((_, statement),) = proved.statements
    assert statement.text == TEXT[:30]
    assert statement.support.label == "verbatim"
    assert proved.dropped[0].text == "The council sold the bridge."
    assert proved.dropped[0].reason == "missing sold"


def test_flag_shows_it_with_its_label() -> None:
    proved = prove(
        [cite(draft("The council sold the bridge."), DOCUMENTS)],
        DOCUMENTS,
        judge=judge,
        on_unsupported="flag",
    )
    assert proved.statements[0][1].support.label == "unsupported"


def test_fail_raises() -> None:
    with pytest.raises(CheckFailed, match="missing sold"):
        prove(
            [cite(draft("The council sold the bridge."), DOCUMENTS)],
            DOCUMENTS,
            judge=judge,
            on_unsupported="fail",
        )


def test_a_sentence_that_a_model_wrote_is_entailed_where_the_judge_finds_it_in_all_its_spans() -> None:
    proved = prove(
        [cite(draft("The bridge the council closed."), DOCUMENTS)],
        DOCUMENTS,
        judge=judge,
        on_unsupported="drop",
    )
    ((_, statement),) = proved.statements
    assert statement.support.label == "entailed"
    assert len(statement.citations) == 2


@pytest.mark.parametrize("on_unsupported", ["drop", "flag", "fail"])
def test_our_own_wording_is_proved_by_comparison_or_its_sentence_is_shown(
    on_unsupported: OnUnsupported,
) -> None:
    sentence = draft(TEXT[:30]).pick.rendition.sentence
    reworded = Rendition(sentence, (), "The bridge closed the council.", True)
    ours = Draft(reworded.text, Pick(Fact((sentence,)), reworded, "lead", 0))
    proved = prove([cite(ours, DOCUMENTS)], DOCUMENTS, judge=judge, on_unsupported=on_unsupported)
    ((_, statement),) = proved.statements
    assert (statement.text, statement.support.label) == (TEXT[:30], "verbatim")
    assert proved.dropped[0].text == reworded.text


def test_a_citation_that_is_not_the_documents_text_stops_everything() -> None:
    good = cite(draft(TEXT[:30]), DOCUMENTS)
    forged = Cited(good.draft, (Citation(Span("a.txt", 1, 31), TEXT[:30]),))
    with pytest.raises(CheckFailed):
        prove([forged], DOCUMENTS, judge=judge, on_unsupported="drop")


def test_a_draft_without_a_citation_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="without a citation"):
        Cited(draft("x"), ())


def unexplained() -> Draft:
    """ "[Ada Penn] closed it." of "He closed it.", where the judge believes no bracket."""
    text = HE[HE.index("He closed") :]
    start = len(HE) - len(text)
    sentence = Sentence(Span("he.txt", start, len(HE)), text, 1, 0)
    bracket = Edit(start, start + 2, "pronoun", "[Ada Penn]", (Span("he.txt", 0, 8),))
    rendition = Rendition(sentence, (bracket,), text.replace("He", "[Ada Penn]"), True)
    return Draft(rendition.text, Pick(Fact((sentence,)), rendition, "lead", 1))


HE = "Ada Penn met the mayor at the bridge. He closed it."


def test_a_sentence_whose_pronoun_nothing_proved_explains_is_left_out_and_listed() -> None:
    documents = {**DOCUMENTS, "he.txt": Document("he.txt", HE)}
    drafts = [cite(draft(TEXT[:30]), documents), cite(unexplained(), documents)]
    proved = prove(drafts, documents, judge=judge, on_unsupported="drop")
    assert [statement.text for _, statement in proved.statements] == [TEXT[:30]]
    assert [dropped.text for dropped in proved.dropped] == ["[Ada Penn] closed it."]


def test_a_briefing_of_nothing_else_shows_it_as_it_stands() -> None:
    documents = {"he.txt": Document("he.txt", HE)}
    proved = prove([cite(unexplained(), documents)], documents, judge=judge, on_unsupported="drop")
    assert [statement.text for _, statement in proved.statements] == ["He closed it."]


def test_a_label_of_comparison_is_given_by_comparison_alone() -> None:
    said = "\u201cWe hold that the bridge is safe,\u201d the mayor said."
    again = "\u201cWe hold the bridge is safe.\u201d"
    documents = {"a.txt": Document("a.txt", said), "b.txt": Document("b.txt", again)}
    cited = [Citation(Span(id, 0, len(document.text)), document.text) for id, document in documents.items()]
    text = "\u201cWe hold the bridge is safe,\u201d the mayor said."
    assert rules(text, cited).label == "compressed"
    assert judged(text, cited, rules, documents).label == "entailed"


def test_whom_a_bracket_names_is_asked_of_a_reworded_sentence_too() -> None:
    text = "Sergei Lavrov met Laura Kerry in Paris. Kerry smiled. \u201cShe closed the talks,\u201d he said."
    documents = {"a.txt": Document("a.txt", text)}
    start = text.index("\u201cShe")
    cited = [
        Citation(Span("a.txt", start, len(text)), text[start:]),
        Citation(Span("a.txt", 0, 13), text[:13]),
    ]
    shown = "\u2018She closed the talks,\u2019 [Laura Kerry] said."
    named = [cited[0], Citation(Span("a.txt", 18, 29), "Laura Kerry")]
    refused = judged(shown, named, rules, documents)
    assert refused.label == "unsupported"
    assert refused.reason == "'he' does not agree with 'Laura Kerry'"
