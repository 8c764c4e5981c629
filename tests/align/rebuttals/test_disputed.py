"""Where an article says that accounts differ, the two accounts stand side by side."""

import pytest

REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)
ARMY = (
    "Two skiers were lost below the Hornfell glacier on Sunday. Soldiers spotted the skiers from the air at noon, the"
    " army said."
)


def sides(found):
    return [{k.citations[0].span.document_id: k.value for k in c.claims} for c in found]


@pytest.mark.parametrize(
    ("first", "second", "told", "against"),
    [
        (  # who did it
            ARMY,
            (
                "The farmers of Hornfell say that they, and not the army, found the skiers below the glacier."
                " The skiers are in hospital."
            ),
            "Soldiers spotted the skiers from the air at noon, the army said.",
            "The farmers of Hornfell say that they, and not the army, found the skiers below the glacier.",
        ),
        (  # whose account is rejected
            "A crane fell at the Tolberg yard. The owner said that a gust had caused the fall of the crane at Tolberg.",
            (
                "The drivers rejected the owner's account of the accident at the Tolberg yard. A bolt of the crane"
                " broke, the drivers' speaker, Aron Sletten, said."
            ),
            "The owner said that a gust had caused the fall of the crane at Tolberg.",
            "A bolt of the crane broke, the drivers' speaker, Aron Sletten, said.",
        ),
        (  # a denial that opens the answer is not yet the other account
            "A ferry sank off Lauvik. A wave struck the ferry Solveig off Lauvik, the coast guard said.",
            (
                "The mate of the ferry Solveig told us how it sank off Lauvik, and it is not the story that has been"
                ' printed. "There was no wave," Per Hagen said. "The bow door broke off."'
            ),
            "A wave struck the ferry Solveig off Lauvik, the coast guard said.",
            '"The bow door broke off."',
        ),
        (  # what they do not share
            (
                "The strike of the nurses in Arden is over. The government said that the agreement with the nurses was"
                " the work of its minister, Ulla Brun."
            ),
            (
                "The nurses of Arden do not share the government's view of how the agreement was made. The draft was"
                " written by a bishop, three of them said."
            ),
            "The government said that the agreement with the nurses was the work of its minister, Ulla Brun.",
            "The draft was written by a bishop, three of them said.",
        ),
    ],
)
def test_both_accounts_are_shown_where_an_article_says_that_they_differ(
    disagree, first, second, told, against
):
    assert sides(disagree(REST, first, second)) == [{"b": told, "c": against}]


@pytest.mark.parametrize(
    "second",
    [
        # nobody else's account
        "The farmers of Hornfell say that they found the skiers below the glacier, and not the dog.",
        # a plan is no account
        "The farmers of Hornfell rejected the army's plans for the glacier. The skiers are in hospital.",
        # somebody else's account
        "The farmers of Hornfell rejected the bishop's account of the accident. The skiers are in hospital, he said.",
        # said by somebody, not by the article
        'A farmer of Hornfell told us: "I do not share the view that they, and not the army, like." He laughed.',
    ],
)
def test_an_article_that_contradicts_no_account_of_another_is_left_alone(disagree, second):
    assert disagree(REST, ARMY, second) == ()


def test_who_disputes_an_account_that_no_other_article_gives_has_no_conflict(disagree):
    found = disagree(
        REST,
        "Two skiers were lost below the Hornfell glacier on Sunday. They are in hospital.",
        "The farmers rejected the army's account of the rescue below the Hornfell glacier. They found them, they say.",
    )
    assert found == ()
