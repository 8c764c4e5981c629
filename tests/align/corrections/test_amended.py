"""Figures that an article says are wrong and gives anew."""


def told(found):
    return [(c.kind, [(claim.value, claim.status) for claim in c.claims]) for c in found]


def test_a_figure_put_right_replaces_the_wrong_one(disagree):
    found = disagree(
        "The fire burned 9,000 acres of the Torvik forest.",
        "An earlier report gave a wrong figure. It is 8,000, not 9,000.\n\n"
        "The fire burned 8,000 acres of the Torvik forest.",
    )
    assert told(found) == [("number", [("9,000", "retracted"), ("8,000", "current")])]


def test_a_figure_that_was_announced_is_put_right_in_one_sentence(disagree):
    found = disagree(
        "Orla Venn won the seat of Torvik by twelve votes, the town clerk said.",
        "Orla Venn has won by seven votes, not by the twelve announced on Monday, the clerk wrote.",
    )
    assert told(found) == [("number", [("twelve", "retracted"), ("seven", "current")])]


def test_what_was_announced_of_something_else_is_not_put_right(disagree):
    assert not disagree(
        "Twelve ships lay off Torvik on Monday.",
        "Orla Venn has won by seven votes, not by the twelve announced on Monday, the clerk wrote.",
    )


def test_a_number_corrected_from_one_to_another_replaces_it(disagree):
    found = disagree(
        "Twenty-six divers were thought to be in the cave under Mount Arn.",
        "The club corrected the number of the divers from 26 to 21 on Friday.",
    )
    assert told(found) == [("number", [("26", "retracted"), ("21", "current")])]


def test_a_figure_corrected_by_a_difference_replaces_their_sum(disagree):
    found = disagree(
        "The number of people killed in Arn stands at 430, the agency said.",
        "The number of people killed in Arn was corrected to 402 on Sunday, 28 fewer than the day before.",
    )
    assert [(claim.value, claim.status) for claim in found[0].claims] == [
        ("430", "retracted"), ("402", "current"),
    ]  # fmt: skip


def test_a_large_count_in_the_place_of_another_corrects_it_by_itself(disagree):
    found = disagree(
        (
            "Hackers stole the data of two million customers from the bank. No passwords were affected, it said.",
            "2031-03-04",
        ),
        (
            (
                "The passwords of 640,000 customers were stolen from the bank. "
                "In all, 3.4 million customers are concerned and not two million, the bank said."
            ),
            "2031-03-05",
        ),
    )
    told_of = [{claim.value: claim.status for claim in c.claims} for c in found if c.kind == "number"]
    assert told_of == [{"two million": "retracted", "3.4 million": "current"}]


def test_not_that_many_without_a_correction_is_no_conflict(disagree):
    assert (
        disagree("The club has 12 members.", "The captain chose 15 players, not 12 as the coach wished.")
        == ()
    )


def test_what_a_correction_leaves_of_a_number_at_its_comma_breaks_nothing(disagree):
    found = disagree(
        "A dam broke near Torvik. The agency reported that roughly 5,000 people had died.",
        "A dam broke near Torvik. The agency apologised for having reported that roughly 5,000 people had died.",
    )
    assert [kind for kind, _ in told(found)] in ([], ["retraction"])
