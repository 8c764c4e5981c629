"""What one article says and another denies in the same words."""

import pytest

MORE = (
    " A market is held beside the church. The road along the river was closed. Rain is expected on the coast."
)


def test_a_denial_in_the_same_words_is_a_conflict(disagree):
    (found,) = disagree("The mill was insured." + MORE, "The mill was not insured, a neighbour said.")
    assert (found.kind, found.about) == ("outcome", "mill insured, or not")
    assert {claim.status for claim in found.claims} == {"disputed"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill was insured.", "The mill was not yet insured."),
        ("The mill was insured.", "The school was not insured."),
        ("The mill will be insured.", "The mill will not be insured by Holt."),
        ("Anna Reed spoke.", "It was not Anna Reed."),
    ],
)
def test_what_is_open_or_said_of_another_is_none(disagree, one, other):
    assert not disagree(one + MORE, other)


def test_what_may_have_come_true_since_is_none(disagree):
    assert not disagree(("The mill was not sold." + MORE, "2024-05-03"), ("The mill was sold.", "2024-05-04"))


def test_nobody_hurt_and_some_hurt_in_one_thing_is_a_conflict(disagree):
    none, two = "No one was injured in the fire.", "Two workers were injured in the fire."
    (found,) = disagree(none + MORE, two)
    assert found.about == "number of people injured"
    (later,) = disagree((none + MORE, "2024-05-03"), (two, "2024-05-04"))
    assert [claim.status for claim in later.claims] == ["superseded", "current"]


@pytest.mark.parametrize(
    "saved",
    [
        "All passengers were rescued.",
        "Everyone on board was saved, the coastguard said.",
        "All 120 people aboard survived.",
    ],
)
def test_all_were_saved_until_a_later_report_has_dead(disagree, saved):
    found = disagree(
        (f"A ferry sank off Norn on Sunday. {saved}", "2031-03-04"),
        ("Three people died when a ferry sank off Norn on Sunday.", "2031-03-05"),
    )
    (conflict,) = [c for c in found if c.kind == "outcome"]
    assert conflict.about == "number of people killed"
    assert [claim.status for claim in conflict.claims] == ["superseded", "current"]


def test_all_passengers_were_saved_and_a_fireman_died(disagree):
    found = disagree(
        ("A ferry sank off Norn on Sunday. All passengers were rescued.", "2031-03-04"),
        ("A fireman died when a ferry sank off Norn on Sunday.", "2031-03-05"),
    )
    assert [c for c in found if c.kind == "outcome"] == []


def test_nobody_hurt_in_another_thing_is_none(disagree):
    assert not disagree(
        "Two workers were injured in the fire." + MORE, "No injuries were reported in the flood."
    )


FIRE = "A fire broke out at the Holt mill in Harrow on Monday evening. "
FLAMES = "Flames tore through the Holt mill in Harrow on Monday. "


@pytest.mark.parametrize(
    ("none", "some", "about"),
    [
        ("Nobody was hurt.", "Two men were injured.", "number of people injured"),
        ("There were no injuries.", "Three people were taken to hospital.", "number of people injured"),
        ("Nobody on board was injured.", "Three passengers were injured.", "number of people injured"),
        ("Nobody was hurt.", "Two workers suffered severe burns.", "number of people injured"),
        ("Nobody was hurt.", "A cook lost a finger.", "number of people injured"),
        ("No one died.", "A night watchman died.", "number of people killed"),
    ],
)
def test_nobody_and_somebody_early_in_two_reports_of_one_thing(disagree, none, some, about):
    (found,) = disagree(FIRE + none + MORE, FLAMES + some + MORE)
    assert found.about == about
    assert {claim.value for claim in found.claims} == {none, some}


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("Nobody was seriously hurt.", "Two men were injured."),
        ("Nobody died.", "Two men were injured."),
        ("Nobody on the ground was hurt.", "Two men were injured."),
        ("Nobody was hurt.", "The mill lost a customer."),
        ("Nobody was hurt.", "Two men were injured there in 2012."),
    ],
)
def test_what_may_both_be_true_of_the_hurt(disagree, none, some):
    assert not disagree(FIRE + none + MORE, FLAMES + some + MORE)
    assert not disagree(FIRE + MORE * 2 + none, FLAMES + MORE * 2 + some)
