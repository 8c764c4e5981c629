"""What is denied in so many words, and what only looks like a denial."""

import pytest

# A story in which the words that two sentences share are rare.
REST = "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."


def outcomes(found):
    return [
        (c.about, sorted(c.span.document_id for claim in c.claims for c in claim.citations)) for c in found
    ]


def test_a_claim_that_is_denied_is_set_against_the_claim(disagree):
    found = disagree(
        REST,
        "The dockers' union said that a fire door on the northern side had been kept locked.",
        "The owner, Velmar Fish, denied a claim by the union that a fire door on the northern side of the hall had"
        " been locked.",
    )
    assert outcomes(found) == [("door locked, or not", ["b", "c"])]


def test_doors_on_two_sides_are_two_doors(disagree):
    assert not disagree(
        REST,
        "The dockers' union said that a fire door on the southern side had been kept locked.",
        "The owner, Velmar Fish, denied a claim by the union that a fire door on the northern side of the hall had"
        " been locked.",
    )


def test_what_cannot_have_been_is_denied(disagree):
    found = disagree(
        REST,
        "The water ministry said that the Velbek dam had been overtopped after days of rain.",
        "Photographs show that the Velbek dam cannot have been overtopped, as the water ministry stated.",
    )
    assert outcomes(found) == [("dam overtopped, or not", ["b", "c"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "no confidence" denies nothing
        (
            "Parliament in Velmar passed a motion of no confidence in Josip Rak on Monday by 26 votes to 24.",
            "The motion of no confidence passed against Josip Rak in Velmar had received 25 votes, his lawyer said.",
        ),
        # a claim that is not about this
        (
            "The dockers' union said that a fire door on the northern side had been kept locked.",
            "The owner, Velmar Fish, rejected a claim for damages by the union that represents the dockers.",
        ),
    ],
)
def test_what_only_looks_like_a_denial_is_none(disagree, one, other):
    assert not disagree(REST, one, other)


def test_a_withdrawal_that_says_not_of_what_takes_nothing_back(disagree):
    assert not disagree(
        ("The Velmar Institute of Public Health said that fourteen people had fallen ill.", "2031-03-04"),
        ("The Velmar Institute of Public Health withdrew its statement a day later.", "2031-03-09"),
    )


def test_an_age_behind_a_name_and_an_article_is_read(disagree):
    found = disagree(
        "The dead man was Ivo Marek, 19, who was a student.",
        "Ivo Marek, the 20-year-old student who was shot, will be buried on Saturday.",
    )
    assert [(c.about, [claim.value for claim in c.claims]) for c in found] == [
        ("age of Ivo Marek", ["19", "20"])
    ]


def test_what_is_no_longer_so_contradicts_nobody(disagree):
    assert not disagree(
        (
            "Nineteen people are still missing in the valley, said Ida Rosk, the district officer.",
            "2031-03-04",
        ),
        ("No one is missing any longer in the valley, said Ida Rosk, the district officer.", "2031-03-06"),
    )


@pytest.mark.parametrize(("part", "is_one_matter"), [("brakes", True), ("doors", False)])
def test_no_complaints_about_one_thing_contradict_none_about_another(disagree, part, is_one_matter):
    found = disagree(
        REST,
        "The agency said on Monday that it had received 40 complaints about the brakes of the Corvo van.",
        f"The agency said that it had received no complaints about the {part} of the Corvo van.",
    )
    assert bool(found) is is_one_matter
