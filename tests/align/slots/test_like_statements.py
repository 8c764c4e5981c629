"""Statements of two articles in nearly the same words, with another value."""

import pytest

MORE = (
    " A market is held beside the church. The road along the river was closed. Rain is expected on the coast."
)


def values(found):
    return [[claim.value for claim in conflict.claims] for conflict in found]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The mill was built in 1962.", "The mill was built in 1974.", ["1962", "1974"]),
        (
            "Seven members were for the plan and six against.",
            "Ten members were in favour of the plan, three against it.",
            ["Seven members were for the plan and six", "Ten members were in favour of the plan, three"],
        ),
        (
            "The mill employs 1,200 people.",
            "The mill has 1,500 employees.",
            ["1,200 people", "1,500 employees"],
        ),
        (
            "The strike at the mill will last three days.",
            "The strike at the mill will last five days.",
            ["three days", "five days"],
        ),
        (
            "The accident happened at about 6.30 in the morning.",
            "The accident happened at about 2.30 in the afternoon.",
            ["6.30 in the morning", "2.30 in the afternoon"],
        ),
        (
            "The repairs are expected to cost 4.2 million crowns.",
            "Repairs are expected to cost 4.5 million crowns.",
            ["4.2 million crowns", "4.5 million crowns"],
        ),
        (
            "Karl Brandt was sentenced to six years in prison.",
            "Karl Brandt was jailed for eight years, his lawyer said.",
            ["six years", "eight years"],
        ),
        (
            "The council voted 7-2 to close the mill.",
            "The council voted 6 to 3 to close the mill.",
            ["7-2", "6 to 3"],
        ),
        (
            "The blaze broke out on Friday.",
            "The fire began on Saturday, according to a neighbour.",
            ["Friday", "Saturday"],
        ),
        (
            "Holt owns 60 percent of the mill.",
            "Holt holds 45 percent of the mill.",
            ["60 percent", "45 percent"],
        ),
        (
            "The mill held 200 tonnes of timber.",
            "Some 350 tonnes of timber were stored in the mill.",
            ["200 tonnes", "350 tonnes"],
        ),
    ],
)
def test_another_value_of_one_statement_is_a_conflict(disagree, one, other, said):
    (found,) = values(disagree(one + MORE, other))
    assert sorted(found) == sorted(said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill was built in 1962.", "The school was built in 1974."),
        ("The mill was built in 1962.", "The mill was rebuilt after the war in 1974."),
        ("Repairs will cost 4.2 million crowns.", "Repairs will cost about 4 million crowns."),
        ("Karl Brandt was sentenced to six years.", "Olav Holt was sentenced to eight years."),
        ("The council met on Monday.", "The council met on Thursday."),
        ("The first hall is 40 metres long.", "The second hall is 70 metres long."),
        ("The mill will close in March.", "The mill could close in May."),
        ("Shares of the mill rose to 12.05 crowns.", "Shares of the mill rose to 12.35 crowns."),
        ("Reed paid 300 crowns each year for the mill.", "Reed paid 700 crowns for the mill."),
        # an article that has both speaks of two things
        ("The mill was built in 1962. The mill was built anew in 1974.", "The mill was built in 1974."),
    ],
)
def test_what_is_said_of_another_thing_is_none(disagree, one, other):
    assert not disagree(one + MORE, other)


def test_what_a_later_report_counts_anew_is_no_conflict(disagree):
    assert not disagree(
        ("Twenty-three rings were recovered from the mill." + MORE, "2024-05-03"),
        ("Divers have recovered 88 rings from the mill.", "2024-05-04"),
    )
    assert disagree(("The mill has 23 looms." + MORE, "2024-05-03"), ("The mill had 40 looms.", "2024-05-04"))


def test_the_order_of_the_articles_decides_nothing(disagree):
    one = (
        "The mill was built in 1962. Holt owns 60 percent of the mill. The mill employs 1,200 people." + MORE
    )
    other = "The mill has 1,500 employees. The mill was built in 1974. Holt holds 45 percent of the mill."

    def told(*texts):
        return [(c.about, [claim.value for claim in c.claims]) for c in disagree(*texts)]

    assert told(one, other) == told(other, one)
    assert len(told(one, other)) == 3
