"""An account that is named where it is contradicted."""

# A story in which the words that two sentences share are rare.
REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were"
    " late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)


def sides(found):
    """What is in question, and the sentence that stands for each side, by document."""
    return [(c.about, {k.citations[0].span.document_id: k.value for k in c.claims}) for c in found]


def test_an_account_that_is_named_is_found_in_the_article_that_gives_it(disagree):
    found = disagree(
        REST,
        "Rebels shot down the helicopter near Tamsin, an army spokesman said.",
        "The helicopter fell near Tamsin because of a power line and not because of rebels, as the army maintains.",
    )
    assert sides(found) == [
        (
            "accounts that contradict each other",
            {
                "b": "Rebels shot down the helicopter near Tamsin, an army spokesman said.",
                "c": "The helicopter fell near Tamsin because of a power line and not because of"
                " rebels, as the army"
                " maintains.",
            },
        )
    ]


def test_an_account_that_is_contradicted_may_deny_something_else(disagree):
    found = disagree(
        REST,
        "A student died in Arden on Monday. He suffered heart failure, the ministry of health said, and talk of a blow"
        ' does "not reflect reality".',
        "The student was killed in Arden by a falling mast, which contradicts the health ministry's talk of heart"
        " failure.",
    )
    assert [len(side) for _, side in sides(found)] == [2]


def test_of_two_sentences_that_give_the_account_as_well_the_order_of_the_articles_chooses_none(disagree):
    texts = [
        REST,
        "Rebels shot down the helicopter near Tamsin, an army spokesman said.",
        "Rebels shot down the helicopter near Tamsin, an army spokesman told us.",
        "The helicopter fell near Tamsin because of a power line and not because of rebels, as the army maintains.",
    ]
    values = [
        [{value for _, side in sides(disagree(*order)) for value in side.values()}]
        for order in (texts, [texts[2], texts[1], texts[0], texts[3]])
    ]
    assert values[0] == values[1]
    assert len(values[0][0]) == 2
