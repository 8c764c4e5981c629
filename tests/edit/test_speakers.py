"""Who says it, and when a pronoun may be named."""

from __future__ import annotations

import pytest

from briefing.edit.names import People
from briefing.edit.speakers import Voice, voices
from briefing.types import Sentence, Span


def listen(*texts: str) -> tuple[Voice, ...]:
    sentences, position = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(Span("a.txt", position, position + len(text)), text, index, index))
        position += len(text) + 1
    return voices(sentences, People(sentences))


def test_he_said_after_a_quotation_is_the_last_speaker() -> None:
    found = listen(
        "Mayor Anna Reed met Tom Hale in Harrow.", '"We agree on much," Reed said.', '"We go on," she said.'
    )
    assert found[2].antecedent is not None
    assert found[2].antecedent.name == "Reed"
    assert not found[2].dangling


def test_a_bare_quotation_goes_on_from_the_one_before_it() -> None:
    found = listen("Anna Reed came.", '"We agree on much," Reed said.', '"And we shall meet again soon."')
    assert found[2].follows_on
    assert found[2].antecedent is not None
    assert found[2].antecedent.name == "Reed"


def test_a_bare_quotation_after_plain_prose_dangles() -> None:
    assert listen("The bridge closed on Monday.", '"It was high time."')[1].dangling


def test_a_pronoun_with_no_speaker_near_it_dangles() -> None:
    found = listen("The bridge closed on Monday.", '"It was high time," he said.')
    assert found[1].dangling
    assert found[1].antecedent is None


def test_a_leading_pronoun_is_named_only_where_one_person_stands_before_it() -> None:
    one = listen("General Paul Breed arrived on Saturday.", "He had been due to speak.")
    two = listen(
        "General Paul Breed met Mayor Anna Reed.", "He had been due to speak.", "Reed and Breed left."
    )
    assert one[1].antecedent is not None
    assert one[1].antecedent.name == "Paul Breed"
    assert two[1].antecedent is None
    assert two[1].dangling


def test_a_title_is_no_part_of_the_name() -> None:
    found = listen(
        "US Secretary of State John Kerry said the talks went on.", '"We agree," he said.', "Kerry left."
    )
    assert found[1].antecedent is not None
    assert found[1].antecedent.name == "John Kerry"


def test_an_organisation_is_it_and_never_he() -> None:
    found = listen(
        "The Harrow foreign ministry said talks failed.", '"We regret it," it said.', '"I do," he said.'
    )
    assert found[1].antecedent is not None
    assert found[2].dangling


def test_a_stranger_who_comes_in_between_takes_the_pronoun_away() -> None:
    found = listen(
        "Chief Dale Mercer said rain was near.",
        "Joanne Pruitt learned that her henhouse was gone.",
        '"The hens will have to take me in," she said.',
        "Mercer left.",
    )
    assert found[2].dangling
    assert found[2].antecedent is None


def test_a_pronoun_never_goes_to_a_name_of_the_other_gender() -> None:
    found = listen(
        "Superintendent George Pell said no ransom was asked.", "She had said that it worked.", "Pell left."
    )
    assert found[1].dangling
    right = listen(
        "The director, Beatrice Crane, said the alarm was off.", "She had earlier said that it worked."
    )
    assert right[1].antecedent is not None
    assert right[1].antecedent.name == "Beatrice Crane"


def test_a_quotation_of_someone_unnamed_is_not_given_to_the_speaker_before() -> None:
    found = listen(
        'The Parents of Harrow said "threats" were not needed.',
        'In its letter, the school states: "We believe that uniforms protect children.',
        '"We must do all we can to keep them safe."',
    )
    assert not found[2].follows_on
    assert found[2].dangling


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("said Harrow County Fire Brigade Lt. Karl Brandt", "Karl Brandt"),
        ("said Harrow County Superior Court Judge Ina Holt", "Ina Holt"),
        ("said Court of Appeal Justice Anna Reed", "Anna Reed"),
        ("said Senate leader Anna Reed (Harrow)", "Anna Reed"),
        ("said Harrow Memorial Hospital nurse Ina Holt", "Ina Holt"),
        ("said Norland Labour Party Executive Director Ina Holt in a statement", "Ina Holt"),
        ("said U.S. Sen. Karl Brandt of Norland", "Karl Brandt"),
        ("said Anna Reed of the Old Maria Holt Fund", "Anna Reed"),
        ("said Reed Tuesday", "Reed"),
        ("J.R. Reed, the party chairman, said", "J.R. Reed"),
        ("Norland Steel Works Union CEO Ina Holt said", "Ina Holt"),
    ],
)
def test_the_speaker_is_the_person_behind_a_body_and_a_post(tag: str, name: str) -> None:
    found = listen(f'"We go on," {tag}.', '"And we shall meet again soon."')
    assert found[1].antecedent is not None
    assert found[1].antecedent.name == name


def test_a_place_and_a_body_that_somebody_speaks_of_are_no_speakers() -> None:
    assert listen('"We go on," Reed, of Harrow City, Norland, told us.', '"We meet again soon."')[1].dangling
    assert listen("A member of the All Norland Cabin Crew Association said no.", '"We meet again."')[
        1
    ].dangling


def test_a_long_name_of_a_body_is_told_whole() -> None:
    found = listen("The San Diego County Fire Department said it was over.", "It said that all were safe.")
    assert found[1].antecedent is not None
    assert found[1].antecedent.name == "San Diego County Fire Department"


def test_they_is_a_body_and_nobody_of_whom_only_the_last_name_is_known() -> None:
    assert listen(
        "Pell said that she called the clinic.", "If it got worse, they told her, she should come."
    )[1].dangling
    found = listen("The Norland health department said no.", "If it got worse, they added, all should come.")
    assert found[1].antecedent is not None
    assert found[1].antecedent.name == "The Norland health department"


def test_a_quotation_of_someone_unnamed_ends_what_the_speaker_before_it_says() -> None:
    found = listen(
        "Karl Brandt announced it in March.",
        '"I admire Karl for his art."',
        "He added that he prays for him.",
    )
    assert found[1].dangling
    assert found[2].dangling


def test_a_bare_name_that_begins_the_sentence_between_takes_the_pronoun_away() -> None:
    found = listen(
        "General Secretary Anders Holt said that all agreed with Petraos.",
        "Petraos reiterated that areas of progress were there.",
        '"The toll has been very hard," he said.',
    )
    assert found[2].dangling


def test_where_someone_comes_from_is_no_name() -> None:
    assert listen('"I was not to blame," the German wrote.', '"I ask for mercy."')[1].dangling


def test_a_person_who_is_she_elsewhere_is_not_he() -> None:
    found = listen(
        "Pell said that she was hurt.",
        "Pell told a nurse that she could not see.",
        '"We are lucky," he said of the day.',
    )
    assert found[2].dangling


def test_a_quotation_of_two_is_not_given_to_one() -> None:
    assert listen('"They were young," Holt and Reed wrote.', '"Their age tells."')[1].dangling
