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


def shown(*texts: str, skip: int | None = None) -> list[str]:
    """What is written where the sentences stand in this order in their article, the one at `skip` left out."""
    picks, start = [], 0
    for index, text in enumerate(texts):
        sentence = Sentence(Span("a.txt", start, start + len(text)), text, index, 0)
        start += len(text) + 1
        if index != skip:
            picks.append(pick(Rendition(sentence, (), text, stands_alone=True), index))
    return [draft.text for draft in write(Plan(tuple(picks), 80))]


def test_a_quotation_whose_rest_is_not_shown_is_closed() -> None:
    assert shown('Reed said: "The harbour is shut.') == ['Reed said: "The harbour is shut."']
    assert shown(
        "Reed said: \u201cThe harbour is shut.", "Boats wait. It is cold.\u201d", "It rains.", skip=1
    ) == [
        "Reed said: \u201cThe harbour is shut.\u201d",
        "It rains.",
    ]


def test_a_quotation_that_goes_on_is_closed_where_it_ends() -> None:
    told = ("Reed said: \u201cThe harbour is shut.", "Boats wait.", "It is cold.\u201d")
    assert shown(*told) == list(told)
    assert shown(*told[:2]) == [told[0], "Boats wait.\u201d"]


def test_a_quotation_that_opens_again_is_closed_before() -> None:
    told = ("Reed said: \u201cThe harbour is shut.", "\u201cBoats wait.\u201d")
    assert shown(*told) == ["Reed said: \u201cThe harbour is shut.\u201d", told[1]]


def test_inches_open_no_quotation() -> None:
    assert shown("The man is 6'2\" tall.") == ["The man is 6'2\" tall."]


def test_a_bracket_has_the_full_name_where_another_of_that_last_name_was_told_of() -> None:
    text = '"I feel terrible." Reed went on.'
    sentence = Sentence(Span("a.txt", 100, 100 + len(text)), text, 7, 3)
    evidence = (Span("a.txt", 10, 14),)
    full = Edit(100, 100, "speaker", "[Tom Reed:] ", (Span("a.txt", 6, 14),))
    bare = Edit(100, 100, "speaker", "[Reed:] ", evidence)
    quoted = Rendition(sentence, (bare,), f"[Reed:] {text}", stands_alone=True, introductions=(full,))

    def told(*before: str) -> str:
        picks, start = [], 0
        for index, said in enumerate(before):
            one = Sentence(Span("b.txt", start, start + len(said)), said, index, index)
            start += len(said) + 1
            picks.append(pick(Rendition(one, (), said, stands_alone=True), index))
        return write(Plan((*picks, pick(quoted, 9)), 80))[-1].text

    assert told("Tom Reed stood in court.", "His mother, Lynne Reed, wept.").startswith("[Tom Reed:] ")
    assert told("His mother, Lynne Reed, wept.", "Tom Alan Reed stood in court.").startswith("[Reed:] ")
    assert told("Tom Reed stood in court.", "Mayor Reed wept.").startswith("[Reed:] ")


def test_also_goes_where_what_it_adds_to_is_not_shown_right_before() -> None:
    texts = ("Reed sold the boat.", "Reed also sold the mill.")
    first, second = (
        Sentence(Span("a.txt", start, start + len(text)), text, index, 0)
        for index, (start, text) in enumerate(zip((0, 20), texts, strict=True))
    )
    told = pick(Rendition(first, (), first.text, stands_alone=True), 0)
    also = Edit(25, 30, "also")
    added = pick(Rendition(second, (), second.text, stands_alone=True, additions=(also,)), 1)
    assert [draft.text for draft in write(Plan((told, added), 50))] == list(texts)
    assert [draft.text for draft in write(Plan((added, told), 50))] == ["Reed sold the mill.", texts[0]]
