import pytest


def values(found):
    return [[claim.value for claim in conflict.claims] for conflict in found]


# A word is rare only in a story that has others.
MORE = " A market is held beside the church. Nobody there would speak. The road was closed. Rain is expected."

UNLIKE = [
    (
        "The maker has recalled about 31,000 kettles whose handles break.",
        "Two models are being taken back, some 45,000 kettles when they left the works, a union says.",
        ["about 31,000 kettles", "some 45,000 kettles"],
    ),
    (
        "There were 52 letters inside the bag, the post office said.",
        "A bag found in the ditch contained almost seventy letters.",
        ["52 letters inside", "almost seventy letters"],
    ),
    (
        "Halvard will buy 61 percent of the shares from the family.",
        "For that, Halvard gets three quarters of the capital, a banker said.",
        ["61 percent", "three quarters"],
    ),
    (
        "Halvard is to pay 90 million euros for the yard, debt included, the owner said.",
        "Once its borrowings are counted in, the price comes to 120 million euros, a banker said.",
        ["90 million euros", "120 million euros"],
    ),
    (
        "The train was travelling at 70 kilometres an hour when it reached the Sena viaduct.",
        "At the viaduct its speed was 104 kilometres an hour, a driver who saw the recording said.",
        ["70 kilometres an hour", "104 kilometres an hour"],
    ),
    (
        "The bank sees prices rising by 2.1 percent by the end of the year.",
        "Inflation will be 2.6 percent at the end of this year, the new table says.",
        ["2.1 percent", "2.6 percent"],
    ),
]


UNLIKE += [
    (
        "The airlines had cancelled 2,140 flights until noon. Of these 300 were to Torvik.",
        "More than 3,000 flights were cancelled on Tuesday, an airport said.",
        ["2,140 flights", "More than 3,000 flights"],
    ),
    (
        "The ministry puts the damage on the island at 40 million euros.",
        "Damage of 55 million euros was done on the island, insurers said.",
        ["40 million euros", "55 million euros"],
    ),
]


@pytest.mark.parametrize(("one", "other", "figures"), UNLIKE)
def test_one_thing_in_unlike_sentences_is_compared(disagree, one, other, figures):
    found = disagree(one + MORE, other + MORE)
    assert values(found) == [figures]
    assert found[0].kind == "number"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of another thing, of some of them, in another year, of each, perhaps
        (UNLIKE[0][0], "Two models are being taken back, and 45,000 lids with them."),
        (UNLIKE[0][0], "Some 12,000 of the kettles had been sold. They are being taken back."),
        (UNLIKE[0][0], "The firm recalled 45,000 kettles last year."),
        (UNLIKE[3][0], "For its debt the banks get 120 million euros a year, a price that it can bear."),
        (UNLIKE[3][0], "Rivals may pay 120 million euros for the yard, debt included."),
        (UNLIKE[2][0], "The works council bought a quarter of the tickets."),
        # the article has both
        (UNLIKE[1][0], "The bag contained seventy letters. In another there were 52 letters."),
        # no other word in common that is rare
        (
            "The train was travelling at 70 kilometres an hour.",
            "A cyclist was going at 40 kilometres an hour.",
        ),
    ],
)
def test_another_thing_is_not_compared(disagree, one, other):
    assert not disagree(one + MORE, other + MORE)


def test_passengers_and_people_who_needed_treatment_are_those_hurt(disagree):
    found = disagree(
        "At least 21 passengers were hurt when the tram left the rails.",
        "The tram came off the rails. Thirty-two people needed treatment at Saint Odile's hospital, it said.",
    )
    assert values(found) == [["At least 21 passengers", "Thirty-two people"]]


def test_what_is_denied_of_the_next_number_is_not_denied_of_this_one(disagree):
    found = disagree(
        "Some 44 people were injured and about 30 had not been found, the mayor said.",
        "The number of injured is 61.",
    )
    assert values(found) == [["Some 44 people", "61"]]


def test_a_lead_that_falls_is_put_right(disagree):
    found = disagree(
        "Orla Venn was declared the winner by 12,870 votes.",
        "Ms Venn's lead falls from 12,870 votes to 4,112, the court said.",
    )
    assert values(found) == [["12,870", "4,112"]]
