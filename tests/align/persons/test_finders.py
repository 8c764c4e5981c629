import pytest


def finders(found):
    return [[claim.value for claim in one.claims] for one in found if one.kind == "name"]


CHEST = "The chest was discovered by the deputy keeper, Imke Harst, during a round."


@pytest.mark.parametrize(
    "other",
    [
        "A chest that nobody had missed has been found in the loft. Caretaker Olu Sanda came upon it on Tuesday.",
        "Olu Sanda, a caretaker, found the chest under the stairs.",
        "The chest had been found by Olu Sanda.",
    ],
)
def test_one_find_laid_to_two_people_is_a_disagreement(disagree, other):
    found = finders(disagree(CHEST, other))
    assert [sorted(name.split()[-1] for name in names) for names in found] == [["Harst", "Sanda"]]


@pytest.mark.parametrize(
    "other",
    [
        "Olu Sanda found the letters under the stairs.",  # something else
        "Olu Sanda came upon it on Tuesday.",  # what?
        "Dr Imke Harst found the chest under the stairs.",  # the same person
        "Olu Sanda found the chest after Imke Harst had called him.",  # knows both
        "The chest was found by police.",
    ],
)
def test_another_find_or_the_same_finder_is_none(disagree, other):
    assert finders(disagree(CHEST, other)) == []
