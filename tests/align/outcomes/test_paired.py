"""Sentences that say the opposite in nearly the same words, and those that only look like it."""

import pytest


def test_done_and_not_done_is_a_conflict_of_outcome(disagree):
    found = disagree(
        "The Torvik council approved the harbour tunnel late on Thursday.",
        "Late on Thursday the Torvik council rejected the harbour tunnel.",
    )
    assert [c.kind for c in found] == ["outcome"]
    found = disagree(
        "Divers searching the Halla Norn found the ship's black box on Thursday.",
        "Divers searching the Halla Norn did not find the ship's black box on Thursday.",
    )
    assert [c.kind for c in found] == ["outcome"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council may approve the Torvik harbour tunnel on Thursday.",
            "The council rejected the Torvik harbour tunnel on Thursday.",
        ),
        (
            "\u201cThe Torvik council approved the harbour tunnel,\u201d Lund said.",
            "The Torvik council rejected the harbour tunnel, Hagen said.",
        ),
        (
            "The Torvik council approved the harbour tunnel.",
            "The Aldo court rejected an appeal over the ferry.",
        ),
    ],
)
def test_plans_quotations_and_other_matters_are_no_conflict_of_outcome(disagree, one, other):
    assert disagree(one, other) == ()
