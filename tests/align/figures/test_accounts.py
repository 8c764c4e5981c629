import pytest


def values(found):
    return [[claim.value for claim in conflict.claims] for conflict in found]


@pytest.mark.parametrize(
    "text",
    [
        "The police estimated the crowd at 8,000 people, the organisers at 30,000.",
        "Some 8,000 people came, according to the police. The Dockers' Union, which sent buses, spoke of 30,000.",
        "Police said 8,000 people had come; the unions put their number at 30,000.",
        "Police said that 8,000 people had come. Orla Venn of the Dockers' Union says there were 30,000.",
        "The police counted 8,000 people, while the harbour authority arrives at 30,000.",
    ],
)
def test_two_counts_set_side_by_side_are_both_told(disagree, text):
    found = disagree(text, "There was a march in Torvik on Sunday.")
    assert [
        ["8,000" in one or "crowd at 8,000" in one or one == "Some 8,000 people", two]
        for one, two in values(found)
    ] == [[True, "30,000"]]
    assert {claim.status for claim in found[0].claims} == {"disputed"}


@pytest.mark.parametrize(
    "text",
    [
        "Police said 8,000 people had come, and the unions counted 30,000 umbrellas.",  # something else
        "Police said that 8,000 people had come, 900 of them from Arn. The union arrives at 30,000.",  # of what?
        "The company sold 8,000 boats. The company arrives at 30,000.",  # the same one
        "He said 8,000 people had come. She said it was 30.",  # nobody
        "The bank expects 3 percent, the ministry counted on 4 percent.",  # forecasts
        "Orla Venn, at 41, beat Per Arn, at 52.",
        "Police said that 8,000 people had come. The union arrives at 8,200.",  # rounded
    ],
)
def test_what_is_no_second_count_of_the_same_is_no_conflict(disagree, text):
    assert not disagree(text, "There was a march in Torvik on Sunday.")


def test_a_sum_may_leave_its_unit_to_the_first(disagree):
    found = disagree(
        "The yard owes the banks 3.2 billion euros, according to its owner."
        " The rating agency Velkor puts the sum at 4.9 billion.",
        "The yard in Torvik closed on Sunday.",
    )
    assert values(found) == [["3.2 billion euros", "4.9 billion"]]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Four deaths have been confirmed by the Norland agency. The patients' union Reed counts eleven.",
            "number of people killed",
        ),
        (
            "She remembered those who were shot dead; the police put their number at three, the ombudsman at seven.",
            "number of people killed",
        ),
        (
            "She praised those who marched; the police put their number at 3,000, the unions at 7,000.",
            "amount",
        ),
    ],
)
def test_counts_of_the_dead_are_called_so(disagree, text, about):
    assert [c.about for c in disagree(text, "There was a march in Torvik on Sunday.")] == [about]
