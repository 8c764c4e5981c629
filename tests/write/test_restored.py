"""What was cut and comes back, since what is told needs it."""

from __future__ import annotations

from briefing.edit import apply
from briefing.edit.cuts import find
from briefing.types import Edit, Fact, Pick, Plan, Rendition, Sentence, Span
from briefing.write.extractive import write

BUT = "But the harbour stays shut."
LINKED = ("The talks went well.", BUT)


def written(*texts: str, skip: int | None = None, words: int = 80) -> list[str]:
    """What is written of the sentences of one article, each planned with all the cuts that it may have."""
    picks, start = [], 0
    for index, text in enumerate(texts):
        sentence = Sentence(Span("a.txt", start, start + len(text)), text, index, 0)
        cuts = tuple(Edit(start + one, start + end, name) for name, one, end in find(text))
        start += len(text) + 1
        if index != skip:
            rendition = Rendition(sentence, cuts, apply(sentence, cuts), stands_alone=True)
            picks.append(Pick(Fact((sentence,)), rendition, "lead", index))
    return [draft.text for draft in write(Plan(tuple(picks), words))]


def test_a_sentence_keeps_its_but_behind_the_one_it_turns_on() -> None:
    assert written(*LINKED) == list(LINKED)
    however = "The ferry, however, did not wait, the port said."
    assert written("The talks went well.", however) == ["The talks went well.", however]


def test_a_sentence_loses_its_but_where_another_stands_before() -> None:
    assert written("The talks went well.", "It rained.", BUT, skip=1)[1] == "The harbour stays shut."
    assert written(BUT) == ["The harbour stays shut."]


def test_the_but_counts_against_the_budget() -> None:
    assert written(*LINKED, words=9) == list(LINKED)
    assert written(*LINKED, words=8) == ["The talks went well.", "The harbour stays shut."]


QUOTED = (
    'Reed said: "The harbour is shut until the wall that fell into it on the night of the storm has been taken out '
    "of the water again by the crews. The crews are tired. The crews have no boat that is fit for it, and they "
    'wait."'
)


def test_a_but_that_may_answer_what_was_left_out_is_lost() -> None:
    short, rest = written(QUOTED, BUT, words=40)
    assert short.endswith('by the crews."')
    assert rest == "The harbour stays shut."


def test_a_quotation_is_told_whole_where_the_budget_has_room() -> None:
    assert written(QUOTED, words=len(QUOTED.split())) == [QUOTED]
    assert written(QUOTED, words=len(QUOTED.split()) - 1) != [QUOTED]
    assert written(QUOTED, BUT) == [QUOTED, BUT]


def test_a_quotation_stays_short_whose_rest_is_told_elsewhere() -> None:
    other = "The tired crews of the harbour wait, as they have no boat that is fit to take the wall out."
    assert written(QUOTED, other, words=200)[0].endswith('by the crews."')


FLYER = "The flyer, which was sent out by the campaign of Republican Ina Holt, shows the mayor."
BARE_NAME = "A friend of Holt\u2019s drew it."
PARTY = "The party Now for Harrow (NfH) won the vote."
BARE_SHORT = "The mayor left the NfH in May."


def test_a_clause_stays_that_alone_names_whom_a_later_sentence_names() -> None:
    assert written(FLYER, BARE_NAME) == [FLYER, BARE_NAME]
    assert written(PARTY, BARE_SHORT) == [PARTY, BARE_SHORT]


def test_it_goes_where_nobody_is_named_later_or_the_name_was_told() -> None:
    assert written(FLYER, "A friend of the mayor drew it.")[0] == "The flyer shows the mayor."
    assert written("Ina Holt is ill.", FLYER, BARE_NAME)[1] == "The flyer shows the mayor."
    assert written(PARTY, "The mayor left the party in May.")[0] == "The party Now for Harrow won the vote."


def test_it_goes_where_the_budget_is_short() -> None:
    assert written(FLYER, BARE_NAME, words=12)[0] == "The flyer shows the mayor."


def test_party_and_state_stay_behind_a_name() -> None:
    seats = "Senators Anna Reed (R-Norl.) and Ina Holt (D-Oakham) left."
    assert written(seats) == [seats]
    assert written(seats, words=6) == ["Senators Anna Reed and Ina Holt left."]
    assert written("The bill of Rep. (R-Norl.) failed.") == ["The bill of Rep. failed."]
