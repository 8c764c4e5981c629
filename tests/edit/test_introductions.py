"""First names for last names that nothing shown before explains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.edit import rerender
from briefing.edit.introductions import introductions
from briefing.types import Edit, Fact, Pick, Plan, Rendition, Sentence, Span
from briefing.write.extractive import write

TEXTS = ("Henrik Aas lived above the bakery.", "Aas, 58, was rescued alive.", "The road to Osterby is shut.")


def article(*texts: str) -> tuple[Sentence, ...]:
    sentences, position = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(Span("a.txt", position, position + len(text)), text, index, index))
        position += len(text) + 1
    return tuple(sentences)


def introduced(*texts: str) -> tuple[tuple[Edit, ...], ...]:
    found = introductions(article(*texts), dict.fromkeys(range(len(texts)), ()))
    return tuple(found[index] for index in range(len(texts)))


def test_a_bare_last_name_gets_the_full_one_with_its_place() -> None:
    options = introduced(*TEXTS)
    assert options[0] == ()
    assert options[1] == (Edit(35, 38, "name", "[Henrik Aas]", (Span("a.txt", 0, 10),)),)
    assert options[2] == ()


def test_the_name_of_a_firm_is_no_bare_last_name() -> None:
    assert introduced("Henrik Aas founded it.", "Reed & Aas sued the council.", "Aas & Reed lost.")[1:] == (
        (),
        (),
    )


def test_a_place_is_no_person() -> None:
    assert introduced("Lower Osterby was hit.", "In Osterby the church fell.") == ((), ())


def test_a_last_name_with_another_first_name_is_not_bare() -> None:
    assert introduced("Chris Gard spoke. Mr Gard left.", "The case of Charlie Gard goes on.")[1] == ()


def plan(*rows: int, budget: int) -> Plan:
    sentences = article(*TEXTS)
    options = introduced(*TEXTS)
    picks = []
    for rank, row in enumerate(rows):
        rendition = Rendition(sentences[row], (), TEXTS[row], stands_alone=True, introductions=options[row])
        picks.append(Pick(Fact((sentences[row],)), rendition, "lead", rank))
    return Plan(tuple(picks), budget)


def test_the_writer_introduces_whom_nothing_shown_before_names() -> None:
    assert [draft.text for draft in write(plan(1, budget=20))] == ["[Henrik Aas], 58, was rescued alive."]
    assert [draft.text for draft in write(plan(0, 1, budget=20))] == [TEXTS[0], TEXTS[1]]


def test_an_introduction_never_breaks_the_budget() -> None:
    assert [draft.text for draft in write(plan(1, budget=5))] == [TEXTS[1]]


def test_what_belongs_to_a_person_is_not_named_after_that_person() -> None:
    texts = (
        "Gary Reed's Facebook friends rose in number.",
        "He left Facebook.",
        "Norland is losing friends on Facebook.",
    )
    assert all(options == () for options in introduced(*texts))


def test_a_bracket_that_names_a_speaker_gets_the_first_name_too() -> None:
    texts = (*TEXTS, "\u201cI was cold.\u201d")
    sentences = article(*texts)
    bracket = Edit(
        sentences[3].span.start_char,
        sentences[3].span.start_char,
        "speaker",
        "[Aas:] ",
        (Span("a.txt", 35, 38),),
    )
    full = replace(bracket, insertion="[Henrik Aas:] ", evidence=(Span("a.txt", 0, 10),))
    assert introductions(sentences, {3: (bracket,)}) == {3: (full,)}
    rendition = rerender(Rendition(sentences[3], (), texts[3], True, introductions=(full,)), (bracket,))
    spoken = Pick(Fact((sentences[3],)), rendition, "lead", 1)
    first = plan(0, budget=20).picks[0]
    assert write(Plan((spoken,), 20))[0].text == "[Henrik Aas:] \u201cI was cold.\u201d"
    assert write(Plan((first, spoken), 20))[1].text == "[Aas:] \u201cI was cold.\u201d"


def test_a_bracket_that_the_sentence_before_makes_needless_stays_away() -> None:
    texts = ("Henrik Aas was rescued alive.", '"I was cold," Aas said.', "\u201cI was hungry.\u201d")
    sentences = article(*texts)
    start = sentences[2].span.start_char
    bracket = Edit(start, start, "speaker", "[Aas:] ", (Span("a.txt", 44, 47),))
    options = introductions(sentences, {1: (), 2: (bracket,)})
    picks = [
        Pick(
            Fact((sentences[row],)),
            rerender(Rendition(sentences[row], (), "", True, introductions=options[row]), edits),
            "lead",
            row,
        )
        for row, edits in ((1, ()), (2, (bracket,)))
    ]
    assert [draft.text for draft in write(Plan(tuple(picks), 20))] == [
        '"I was cold," [Henrik Aas] said.',
        texts[2],
    ]


FAMILY = (
    "Tom Reed was found dead in Harrow.",
    "His mother, Anna Reed, said that she had not seen him for days.",
    '"He was a good boy," said Reed.',
    "A spokesman for Reed said no.",
    "Police asked Reed's friends.",
    "Reed had left on Monday.",
)


def test_of_two_persons_with_one_last_name_who_speaks_is_named_in_full() -> None:
    place = len(FAMILY[0]) + 1 + FAMILY[1].index("Anna Reed")
    options = introduced(*FAMILY)
    assert [edit.insertion for edit in options[2]] == ["[Anna Reed]"]
    assert options[2][0].evidence == (Span("a.txt", place, place + len("Anna Reed")),)
    assert options[3] == options[4] == options[5] == ()


def test_until_the_second_is_told_of_a_last_name_is_the_first_ones() -> None:
    texts = ("Tom Reed left on Monday.", "Reed took the ferry.", *FAMILY[1:3])
    assert [edit.insertion for edit in introduced(*texts)[1]] == ["[Tom Reed]"]


def test_the_writer_tells_them_apart_though_the_last_name_was_told() -> None:
    sentences, options = article(*FAMILY), introduced(*FAMILY)
    picks = [
        Pick(
            Fact((sentences[row],)),
            Rendition(sentences[row], (), FAMILY[row], stands_alone=True, introductions=options[row]),
            "lead",
            row,
        )
        for row in (0, 2)
    ]
    assert [draft.text for draft in write(Plan(tuple(picks), 30))] == [
        FAMILY[0],
        '"He was a good boy," said [Anna Reed].',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The repressive Aas regime fell.",
        "Aas digital director Ina Holt left.",
        'Seaman James "Derek" Aas was pulled out.',
        "Aas v. Norland was heard in May.",
        "The Aas plan failed.",
        "Holt and Aas wrote it.",
        "Aas and Holt wrote it.",
    ],
)
def test_a_last_name_in_another_name_or_beside_another_stays_as_it_is(text: str) -> None:
    assert introduced(TEXTS[0], "Aas left the bakery.", text)[2] == ()


def test_a_title_goes_where_the_first_name_comes() -> None:
    options = introduced(TEXTS[0], "Aas left the bakery.", "It burned, Mr. Aas said.")
    assert (options[2][0].end_char - options[2][0].start_char, options[2][0].insertion) == (7, "[Henrik Aas]")


OFFICES = ("It burned, said Harrow County Fire Chief Henrik Aas.", "Aas left the bakery.")


def test_the_office_before_the_name_is_told_with_it() -> None:
    place = OFFICES[0].index("Harrow")
    first, second = introduced(*OFFICES)[1]
    assert first.insertion == "[Harrow County Fire Chief Henrik Aas]"
    assert first.evidence == (Span("a.txt", place, place + len("Harrow County Fire Chief Henrik Aas")),)
    assert second.insertion == "[Henrik Aas]"


@pytest.mark.parametrize(
    ("budget", "told"), [(20, "Harrow County Fire Chief Henrik Aas"), (6, "Henrik Aas"), (4, None)]
)
def test_the_writer_tells_as_much_as_the_budget_allows(budget: int, told: str | None) -> None:
    sentences, options = article(*OFFICES), introduced(*OFFICES)
    rendition = Rendition(sentences[1], (), OFFICES[1], stands_alone=True, introductions=options[1])
    written = write(Plan((Pick(Fact((sentences[1],)), rendition, "lead", 0),), budget))[0].text
    assert written == (f"[{told}] left the bakery." if told else "Aas left the bakery.")


@pytest.mark.parametrize(
    "before",
    [
        "former Fire Chief",
        "acting Fire Chief",
        "Former Harrow Fire Chief",
        "University of Harrow professor",
        "The chief",
    ],
)
def test_an_office_that_is_not_told_whole_stays_away(before: str) -> None:
    options = introduced(f"It burned, said the {before} Henrik Aas.", "Aas left the bakery.")
    assert [option.insertion for option in options[1]] == ["[Henrik Aas]"]


def test_what_stands_behind_the_name_is_told_with_it() -> None:
    first, second = introduced("It burned, said Henrik Aas, the owner of the bakery.", "Aas left.")[1]
    assert first.insertion == "[Henrik Aas, the owner of the bakery]"
    assert first.evidence == (Span("a.txt", 16, 51),)
    assert second.insertion == "[Henrik Aas]"


def test_the_writer_knows_the_last_name_in_front_of_a_description() -> None:
    texts = ("It burned, said Henrik Aas, the owner of the bakery.", "Aas left.", "Aas came back.")
    sentences, options = article(*texts), introduced(*texts)
    picks = [
        Pick(
            Fact((sentences[row],)),
            Rendition(sentences[row], (), texts[row], stands_alone=True, introductions=options[row]),
            "lead",
            row,
        )
        for row in (1, 2)
    ]
    written = [draft.text for draft in write(Plan(tuple(picks), 30))]
    assert written == ["[Henrik Aas, the owner of the bakery] left.", texts[2]]


def test_a_full_name_may_stand_with_what_is_the_persons() -> None:
    options = introduced("They fear that President Nicholas Aas's plans fail.", "Aas left.")[1]
    assert [option.insertion for option in options] == ["[President Nicholas Aas]", "[Nicholas Aas]"]


def test_a_first_name_that_is_not_known_counts_beside_an_office() -> None:
    texts = ("It burned, says Wexin Aas, a researcher at Harrow.", "Aas left.")
    assert introduced(*texts)[1][-1].insertion == "[Wexin Aas]"
    assert introduced("The village of Wexin Aas burned.", "Aas is empty.")[1] == ()


@pytest.mark.parametrize(
    "told",
    [
        "It was there that 41-year-old Aitabdel Aas lived.",
        "Aitabdel Aas, 41, lived there.",
        "Aitabdel Aas, aged 41, left.",
    ],
)
def test_a_first_name_that_is_not_known_counts_beside_an_age(told: str) -> None:
    assert [option.insertion for option in introduced(told, "Aas was held for five months.")[1]] == [
        "[Aitabdel Aas]"
    ]


def test_a_sentence_does_not_begin_with_an_office_in_small_letters() -> None:
    texts = ("The testimony by boxer Henrik Aas was short.", "Aas left.", "It burned, Aas said.")
    options = introduced(*texts)
    assert [option.insertion for option in options[1]] == ["[Henrik Aas]"]
    assert [option.insertion for option in options[2]] == ["[boxer Henrik Aas]", "[Henrik Aas]"]


@pytest.mark.parametrize("last", ["Moe-Aas", "O'Hara", "O\u2019Hara"])
def test_a_last_name_of_two_parts_that_was_told_needs_no_bracket(last: str) -> None:
    texts = (f"A spokesman for Anna {last} spoke.", f"{last} left.")
    sentences, options = article(*texts), introduced(*texts)
    assert [option.insertion for option in options[1]] == [f"[Anna {last}]"]
    picks = [
        Pick(
            Fact((sentences[row],)),
            Rendition(sentences[row], (), texts[row], stands_alone=True, introductions=options[row]),
            "lead",
            row,
        )
        for row in (0, 1)
    ]
    assert [draft.text for draft in write(Plan(tuple(picks), 30))] == list(texts)


@pytest.mark.parametrize("first", ["Lee Anna", "Allan Henrik"])
def test_a_first_name_of_two_words_stays_whole(first: str) -> None:
    assert introduced(f"Then {first} Aas spoke.", "Aas left.")[1][-1].insertion == f"[{first} Aas]"


def test_a_particle_is_part_of_the_last_name() -> None:
    option = introduced("It burned, said Carlos de Aas.", "It burned, said de Aas.")[1][-1]
    assert (option.end_char - option.start_char, option.insertion) == (len("de Aas"), "[Carlos de Aas]")
    assert introduced("It burned, said Carlos Aas.", "It burned, said de Aas.")[1] == ()
