"""Two explanations of one accident, where one of the articles rejects the other's."""

import pytest

REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)
BELT = (
    "A fire destroyed the Brekke sawmill on Monday. Dust had been ignited by a hot bearing, the fire chief of Brekke"
    " said."
)


def causes(found):
    return [{k.citations[0].span.document_id: k.value for k in c.claims} for c in found if c.about == "cause"]


def test_a_cause_that_the_other_article_denies_stands_beside_the_other_cause(disagree):
    found = disagree(
        REST,
        "The ferry Solveig ran onto the reef at Lauvik. Her owner, Nordline, blamed a jammed rudder.",
        "The mate of the Solveig had fallen asleep before the ferry ran onto the reef at Lauvik, the ministry said."
        ' "Nothing in that rudder was out of order," it added.',
    )
    assert causes(found) == [
        {
            "b": "Her owner, Nordline, blamed a jammed rudder.",
            "c": "The mate of the Solveig had fallen asleep before the ferry ran onto the reef at Lauvik, the ministry"
            " said.",
        }
    ]


def test_a_cause_that_an_article_tells_was_rejected_stands_beside_the_other_cause(disagree):
    found = disagree(
        REST,
        BELT,
        "The Brekke sawmill burned on Monday. Its owner said that the fire was caused by a stove in the yard.",
        "The fire chief of Brekke stood by his statement that a bearing had been hot. The owner has rejected this.",
    )
    assert causes(found) == [
        {
            "b": "Dust had been ignited by a hot bearing, the fire chief of Brekke said.",
            "c": "Its owner said that the fire was caused by a stove in the yard.",
        }
    ]


@pytest.mark.parametrize(
    "second",
    [
        # nobody rejects the bearing
        "The Brekke sawmill burned on Monday. Its owner said that the fire was caused by a stove in the yard.",
        # a cause of something else, and what is denied is something else too
        "The Brekke sawmill burned. No tree was hurt, he said. Delays were due to smoke, he said.",
        # why it spread
        "The fire at the Brekke sawmill spread because of a strong wind, the owner said. No bearing is sold there.",
        # the same cause
        "The Brekke sawmill burned. Its owner denied that it was the dust: a bearing had overheated, he said.",
    ],
)
def test_two_causes_that_nobody_rejects_are_no_conflict(disagree, second):
    assert causes(disagree(REST, BELT, second)) == []


def test_a_question_explains_nothing(disagree):
    found = disagree(
        REST,
        BELT,
        "The Brekke sawmill burned on Monday. Was the fire caused by a stove, and no bearing was hot, the owner asked?",
    )
    assert causes(found) == []
