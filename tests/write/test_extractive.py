"""The default writer."""

from __future__ import annotations

from briefing.types import Edit, Fact, Pick, Plan, Rendition, Sentence, Span
from briefing.write.extractive import write

TEXT = '"We agree," Reed said. "We go on," she said.'
FIRST = Sentence(Span("a.txt", 0, 22), TEXT[:22], 0, 0)
SECOND = Sentence(Span("a.txt", 23, 44), TEXT[23:], 1, 0)
NAMED = Rendition(
    SECOND,
    (Edit(35, 38, "pronoun", "[Reed]", (Span("a.txt", 12, 16),)),),
    '"We go on," [Reed] said.',
    stands_alone=True,
)


def pick(rendition: Rendition, rank: int) -> Pick:
    return Pick(Fact((rendition.sentence,)), rendition, "lead", rank)


def test_a_bracket_goes_where_the_sentence_before_names_the_speaker() -> None:
    first = Rendition(FIRST, (), FIRST.text, stands_alone=True)
    drafts = write(Plan((pick(first, 0), pick(NAMED, 1)), 50))
    assert [draft.text for draft in drafts] == [FIRST.text, SECOND.text]
    assert drafts[1].pick.rendition.edits == ()


def test_a_bracket_stays_where_another_sentence_stands_before() -> None:
    drafts = write(Plan((pick(NAMED, 0),), 50))
    assert drafts[0].text == NAMED.text
