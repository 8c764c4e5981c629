import pytest

OTHERS = [
    (
        "A man was arrested over the fire at the barn. The 31-year-old was led away in slippers.",
        "The first suspect, a man in his late forties, has lived beside the barn since May.",
        ["31-year-old", "in his late forties"],
    ),
    (
        "The court found the 52-year-old guilty of theft.",
        "On Monday, at 57, she was sentenced to two years.",
        ["52-year-old", "at 57"],
    ),
    (
        "The text was written by a judge of 71.",
        "A 76-year-old judge had drawn up what they signed.",
        ["a judge of 71", "76-year-old"],
    ),
    (
        "The bus slid into a ditch. The driver, 44, was not hurt.",
        "The bus left the road at noon. The bus driver, who is 51 and lives in Oakham, spoke of ice.",
        ["44", "51"],
    ),
]


@pytest.mark.parametrize(("one", "other", "ages"), OTHERS)
def test_two_ages_of_one_who_is_not_named_are_compared(disagree, one, other, ages):
    found = disagree(one, other)

    assert [sorted(claim.value for claim in conflict.claims) for conflict in found] == [sorted(ages)]
    assert found[0].kind == "number"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one year may lie between two reports, and a decade has many years
        (OTHERS[0][0], "A man of the village was arrested. The 32-year-old was in slippers."),
        (
            "A man was arrested. The 45-year-old was led away.",
            "The suspect, a man in his middle forties, was led away.",
        ),
        # a man and a woman
        (OTHERS[0][0], "A woman was arrested. The 48-year-old was led away."),
        # another suspect, and the victim
        (
            OTHERS[0][0],
            "A second suspect was arrested. The second, a man in his late forties, was the neighbour.",
        ),
        (OTHERS[0][0], "The man who was arrested had met the victim, a 48-year-old man, in May."),
        # somebody who is named, and somebody who only comes in
        (OTHERS[0][0], "A man was arrested, and 48-year-old Per Lund wept."),
        (OTHERS[0][0], "The arrested man had answered a letter by a 48-year-old man requesting help."),
        (
            OTHERS[3][0],
            "The bus left the road. The lorry's driver, 51, had seen it. Both drivers were alone.",
        ),
        (
            "A lorry met a bus. The lorry driver, 44, was asleep.",
            "A lorry met a bus. The bus driver, 51, was hurt.",
        ),
        # an article that tells of two
        (
            OTHERS[0][0],
            "A man was arrested. The 48-year-old was led away. The 61-year-old was charged too, police said.",
        ),
    ],
)
def test_ages_of_two_people_are_not(disagree, one, other):
    assert not disagree(one, other)
