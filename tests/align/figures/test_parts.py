"""What makes up a whole is no disagreement with it."""

FERRY = "A ferry sank off Port Almar on Tuesday."


def test_what_adds_up_to_the_whole_is_no_disagreement_with_it(disagree):
    assert not disagree(
        f"{FERRY} There were 96 people aboard, the owner said.",
        f"{FERRY} There were 85 passengers and 11 crew on board.",
    )
    assert disagree(
        f"{FERRY} There were 96 people aboard, the owner said.",
        f"{FERRY} There were 85 people on board. It carried 11 bicycles.",
    )


def test_some_of_those_another_article_counts_are_no_disagreement_with_it(disagree):
    assert not disagree(
        f"{FERRY} Police said 96 people had been arrested.",
        f"{FERRY} Of the 96 people who were arrested in Torvik, 20 had been detained until Friday.",
    )


def test_what_is_left_of_a_large_number_is_no_disagreement_with_it(disagree):
    whole = "The firm says that it owns 60,000 crates in Torvik."
    assert not disagree(
        whole,
        "The firm lost 14,000 of its 60,000 crates.\n\nThe firm says it wants to keep the 46,000 crates in Torvik.",
    )
