"""A claim and its denial, most of them in one article."""

from time import process_time

import pytest

from briefing.align.rebuttals import refusals, refused

# A story in which the words that two sentences share are rare.
REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)
CLAIM = "The director had sold the archive in May, the weekly Torvik reported, citing two clerks."


def sides(found):
    """The sentences of each conflict, whichever was reported first."""
    return [{claim.value for claim in conflict.claims} for conflict in found]


@pytest.mark.parametrize(
    "denial",
    [
        "A museum spokeswoman denied the report on Sunday.",
        "A museum spokeswoman called this an invention.",
        "A museum spokeswoman dismissed the story as complete nonsense.",
        "A museum spokeswoman said that the report was untrue.",
        "A museum spokeswoman testified that no such sale had taken place.",
        "A museum spokeswoman said there had been no such sale.",
        "A museum spokeswoman brushed aside the rumours.",
        "A museum spokeswoman took issue with that account.",
        '"That is simply not true," a museum spokeswoman said.',
        '"No, that is not true," a museum spokeswoman said.',
        "The museum, which has not paid its guards, denied the report.",
        "A museum spokeswoman was not in town and denied the report.",
        "A spokesman for the council rejected the report.",
        "The council rejected the report as absurd.",
    ],
)
def test_a_claim_that_the_article_tells_is_set_against_its_denial(disagree, denial):
    found = disagree(REST, f"{CLAIM} {denial}")
    assert sides(found) == [{CLAIM, denial}]
    assert found[0].about == "a claim that is denied"
    assert {claim.status for claim in found[0].claims} == {"disputed"}


@pytest.mark.parametrize(
    "remark",
    [
        "A museum spokeswoman would neither confirm nor deny the report.",
        "A museum spokeswoman could not deny the report.",
        "No museum official has denied the report.",
        "Neither the mayor nor the museum denied the report.",
        "The museum has not yet publicly denied the report.",
        "Lena Adams left without denying the report.",
        "The mayor was silent and nobody denied the report.",
        "Few museum officials denied the report.",
        "The museum stopped short of denying the report.",
        "The insurer rejected the claim.",
        "The insurance company dismissed the claim on Sunday.",
        "The committee rejected the report by seven votes to three.",
        "Members rejected the report by seven to three.",
        "A museum spokeswoman rejected calls for a report.",
        "A court dismissed the claim on Sunday.",
        "There is no such thing as a safe archive, a museum spokeswoman said.",
        "Did a museum spokeswoman deny the report?",
        "The weekly Torvik denied the report a week later.",
    ],
)
def test_what_denies_nothing_that_another_has_said_shows_nothing(disagree, remark):
    assert not disagree(REST, f"{CLAIM} {remark}")


def test_what_there_was_no_such_of_is_what_the_claim_tells_of(disagree):
    denial = '"There was no such offer," the company said.'
    assert not disagree(REST, f"The mayor said that the bridge was unsafe. {denial}")
    claim = "The mayor said that a dealer had offered to buy the bridge."
    assert sides(disagree(REST, f"{claim} {denial}")) == [{claim, denial}]


def test_of_many_denials_only_so_many_are_compared_whatever_the_order_of_the_articles(disagree, monkeypatch):
    other = "Survivors slept in the chapel at Oberg, the daily Brenn reported."
    texts = [
        f"{CLAIM} A museum spokeswoman denied the report on Sunday.",
        f"Snow lay. {other} The abbot Tom Brandt denied the report.",
    ]
    assert len(disagree(REST, *texts)) == 2
    monkeypatch.setattr(refused, "_MOST", 1)
    found = [sides(disagree(REST, *order)) for order in (texts, texts[::-1])]
    assert found[0] == found[1]
    assert len(found[0]) == 1


def test_a_denial_before_a_very_long_word_is_read_at_once(sentences, article):
    (sentence,) = sentences(article(f"The museum denied the claim by {'a' * 300}\u2026"))
    before = process_time()
    assert refusals.read(sentence) is not None
    assert process_time() - before < 1.0


def test_a_denial_of_what_nobody_tells_shows_nothing(disagree):
    assert not disagree(
        REST, "The museum opened at nine. Visitors came in large numbers. Its director denied the rumours."
    )


def test_what_the_denier_said_themselves_is_not_the_claim(disagree):
    assert not disagree(REST, "Lena Adams said the lock was new. Adams denied the report.")


def test_the_sentence_behind_a_bare_denial_says_what_the_denial_leaves_out(disagree):
    word = '"Not one sheet has left the house since we began to count them," she said.'
    found = disagree(REST, f"{CLAIM} A museum spokeswoman denied the report. {word}")
    assert sides(found) == [{CLAIM, word}]


def test_the_words_of_another_person_behind_a_denial_are_not_its_own(disagree):
    denial = "The director, Lena Adams, denied the report."
    found = disagree(REST, f'{CLAIM} {denial} "I saw the van," the guard Paul Dietz said.')
    assert sides(found) == [{CLAIM, denial}]


def test_a_denial_that_opens_an_article_answers_what_stands_behind_it(disagree):
    lead = "The Norrland museum denied reports that Lena Adams, its director, had sold the archive."
    claim = "The weekly Torvik reported that Adams had handed the boxes to a dealer in May."
    assert sides(disagree(REST, f"{lead} {claim}")) == [{lead, claim}]


def test_a_report_that_is_named_only_is_what_the_article_opens_with(disagree):
    found = disagree(
        REST,
        f"{CLAIM} The boxes were fetched in a van, the weekly said. Adams called the report a fabrication.",
    )
    assert sides(found) == [{CLAIM, "Adams called the report a fabrication."}]


def test_who_contradicts_a_speaker_is_set_against_what_that_speaker_said(disagree):
    said = "Commissioner Lena Adams said that the valve of the Brenn reactor had not been shut by hand."
    word = "Its director, Paul Dietz, said that a guard had shut the valve."
    found = disagree(
        REST, f'{said} "I was there," she said. The utility contradicted her an hour later. {word}'
    )
    assert sides(found) == [{said, word}]


def test_who_denies_any_part_is_set_against_the_accusation_that_names_them(disagree):
    charge = "Prosecutors said that Colonel Paul Dietz had been charged with planning the coup."
    assert sides(disagree(REST, f"{charge} He denies having had any part in it.")) == [
        {charge, "He denies having had any part in it."}
    ]
    other = "Prosecutors said that Captain Ilka Brenn had been charged with planning the coup."
    assert not disagree(REST, f"{other} A spokesman for Dietz said that the colonel had no part in it.")


def test_a_claim_that_another_article_tells_is_found_by_its_words_and_its_holder(disagree):
    claim = "The owner of the ferry believes that a giant wave broke the bow door off Tamsin."
    denial = "Marlow rejects the owner's contention that a giant wave was to blame for the bow door."
    assert sides(disagree(REST, f"The sea was calm. {claim}", f"Judges met in Oberg. {denial}")) == [
        {claim, denial}
    ]
    assert not disagree(
        REST,
        "The sea was calm. A giant wave broke the bow door off Tamsin, the insurer said.",
        f"Judges met. {denial}",
    )


def test_what_a_pronoun_denies_is_looked_for_in_its_own_article(disagree):
    assert not disagree(
        REST,
        "The ramp of the ferry Tamsin leaked at Oberg, survivors said.",
        "The ferry Tamsin lies at Oberg. The owner of the ferry Tamsin denies it.",
    )


def test_of_two_denials_of_one_claim_the_one_that_says_more_is_shown(disagree):
    found = disagree(
        REST,
        f"{CLAIM} Its lawyer rejects the account."
        " Lawyer Tom Brandt called the story a fabrication. The archive stood in its room all summer, he said.",
    )
    assert len(found) == 1


def test_the_order_of_the_articles_decides_nothing(disagree):
    texts = [
        REST,
        "The owner of the ferry believes that a giant wave broke the bow door off Tamsin.",
        "Marlow rejects the owner's contention that a giant wave was to blame for the bow door.",
        f"{CLAIM} A museum spokeswoman denied the report on Sunday.",
    ]
    values = [sorted(map(sorted, sides(disagree(*order)))) for order in (texts, texts[::-1])]
    assert values[0] == values[1]
    assert len(values[0]) == 2


def test_what_is_disputed_is_what_somebody_has_just_been_quoted_as_calling_it(disagree):
    found = disagree(
        REST,
        "Seven people have died in Norvik, the Harrow clinic said. The Oakham brewery lies near the quarter."
        ' Its towers were shut by the mayor, Ina Holt, who called it "the most likely source that we know of".'
        " The company disputed that."
        ' "A rapid test finds dead germs as well as those that make people ill," said Tom Brandt, its manager.',
    )
    assert [any("most likely source" in value for value in side) for side in sides(found)] == [True]
