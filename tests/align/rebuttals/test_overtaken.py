"""Accounts that were given at first, and what an article tells instead."""

import pytest

REST = "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."
REST += (
    " Shops were shut. A bridge was swept away. Soldiers came in boats. The road is cut. Helpers baked bread."
)
FIRST = "The water ministry said that warning sirens had been sounded in time."
INSTEAD = "The warning siren of Norvik had no battery, a report says."


def outcomes(found):
    return [
        [(claim.status, [c.span.document_id for c in claim.citations]) for claim in c.claims]
        for c in found
        if c.about == "an account given at first, since contradicted"
    ]


@pytest.mark.parametrize(
    "recall",
    [
        "The ministry had at first maintained that sirens were sounded.",
        "Initially, the ministry had insisted that sirens were sounded.",
    ],
)
def test_a_first_account_stands_beside_what_is_told_instead(disagree, recall):
    found = disagree((REST, "2031-03-02"), (FIRST, "2031-03-03"), (f"{INSTEAD} {recall}", "2031-03-08"))
    assert outcomes(found) == [[("superseded", ["b", "c"]), ("current", ["c"])]]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        # nobody else gives the first account
        (REST, f"{INSTEAD} The ministry had at first maintained that sirens were sounded."),
        # the sentence before speaks of something else
        (FIRST, "A school opened. The ministry had at first maintained that sirens were sounded."),
        # the other article denies it, too
        (
            "The water ministry said that no warning sirens had been sounded.",
            f"{INSTEAD} The ministry had at first maintained that sirens were sounded.",
        ),
        # figures are compared on their own
        (
            "The water ministry said that 12 warning sirens had been sounded.",
            f"{INSTEAD} The ministry had at first maintained that 12 sirens were sounded.",
        ),
    ],
)
def test_an_account_that_nobody_gives_or_nothing_contradicts_is_not_shown(disagree, first, later):
    assert outcomes(disagree((REST, "2031-03-02"), (first, "2031-03-03"), (later, "2031-03-08"))) == []


def test_an_account_that_was_given_only_later_is_not_shown(disagree):
    later = f"{INSTEAD} The ministry had at first maintained that sirens were sounded."
    assert outcomes(disagree((REST, "2031-03-02"), (FIRST, "2031-03-09"), (later, "2031-03-08"))) == []


def test_a_sentence_with_two_accounts_keeps_them_apart(disagree):
    found = disagree(
        (REST, "2031-03-02"),
        (
            "The water ministry said that the Norvik dam had been overtopped and that sirens had been sounded.",
            "2031-03-03",
        ),
        ("The Norvik dam cannot have been overtopped, as the water ministry stated.", "2031-03-05"),
        (f"{INSTEAD} The ministry had at first maintained that sirens were sounded.", "2031-03-08"),
    )
    assert [c.about for c in found] == [
        "dam overtopped, or not",
        "an account given at first, since contradicted",
    ]
