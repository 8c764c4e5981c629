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


def test_nobody_hurt_in_another_thing_is_none(disagree):
    assert not disagree(
        "Two workers were injured in the fire." + MORE, "No injuries were reported in the flood."
    )
