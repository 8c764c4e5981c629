"""Figures that a sentence sets against others, and what they do to the tolls of an article."""

import pytest

from briefing.align.figures import recalled

FIRE = "A hotel in Norvik burned down on Tuesday."


def related(text):
    return {text[start:].split()[0].strip(".,"): kind for start, kind in recalled.find(text).items()}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The fire service had spoken of 17 at noon.", "17"),
        ("The district had put the number at 17.", "17"),
        ("An earlier bulletin gave their number as 17.", "17"),
        ("The ministry asked readers to disregard the figure of 17 that had been printed.", "17"),
        ("The council withdrew its first estimate of about 17.", "17"),
        ("That is fewer than the 17 announced earlier by the mayor.", "17"),
        ("The 17 that the mayor had announced on Monday were too many.", "17"),
        ("The first list, which gave 17 names, was wrong.", "17"),
    ],
)
def test_what_was_given_earlier_is_told_as_such(text, number):
    assert related(text) == {number: "earlier"}


@pytest.mark.parametrize(
    "text",
    [
        "The interior ministry counts 41 injured.",
        "The police put the number at 41.",
        "Organisers spoke of 41 marchers.",
        "The fire service stood by a count of 41.",
    ],
)
def test_what_somebody_else_counts_is_told_as_such(text):
    assert related(text) == {"41": "anothers"}


@pytest.mark.parametrize("bound", "at least,more than,about,some,only,nearly,up to,a total of".split(","))
def test_whatever_bounds_it(bound):
    assert related(f"The police put the number at {bound} 41.") == {"41": "anothers"}
    assert related(f"The mayor had spoken of {bound} 41.") == {"41": "earlier"}


@pytest.mark.parametrize(
    "before",
    [
        "The mayor had spoken of", "The mayor had put them at", "The mayor had given them as",
        "It corrected the toll of", "An earlier report of", "An earlier report had given it as",
        "An earlier report put it at", "The number announced on Monday was", "The number announced is",
        "The number reported had been", "It revised its count down from", "It wrongly said", "It wrongly announced",
        "It wrongly given", "It wrongly reported", "It wrongly stated", "It wrongly claimed", "It wrongly named",
        "It wrongly published", "It wrongly mentioned", "It wrongly said that", "It wrongly said that all",
        "Instead of", "The first list gave", "The first list, which had", "The first list named", "The first list held",
        "The mayor had spoken of the",
    ],
)  # fmt: skip
def test_every_way_to_recall_a_number(before):
    assert related(f"{before} 17 guests.") == {"17": "earlier"}


@pytest.mark.parametrize(
    "before",
    [
        "The union counts", "The union counted", "The union spoke of", "Police put it at", "The coast guard put it at",
        "The police count was", "The police count is", "The police count stood at", "The police count came to",
        "It stood by its count of", "The activists count",
    ],
)  # fmt: skip
def test_every_way_to_count_otherwise(before):
    assert related(f"{before} 17 guests.") == {"17": "anothers"}


@pytest.mark.parametrize(
    "text",
    [
        "Police said 41 people were hurt.",
        "The fire killed 41 people.",
        "Earlier, 41 guests had left the hotel.",
    ],
)
def test_a_figure_that_a_sentence_tells_itself_is_not_set_against_another(text):
    assert related(text) == {}


def values(found):
    return [[(claim.value, claim.status) for claim in c.claims] for c in found if c.kind == "number"]


def test_an_article_that_looks_back_on_an_earlier_toll_still_disagrees_with_it(disagree):
    found = disagree(
        (f"{FIRE} At least 17 people were killed, the fire service said.", "2031-03-04"),
        f"{FIRE} It killed 31 people, the mayor said. The fire service had spoken of 17 at noon.",
        (
            f"{FIRE} The ministry said that 22 people had died, fewer than the 31 announced earlier.",
            "2031-03-05",
        ),
    )
    assert values(found) == [
        [("At least 17 people", "superseded"), ("22 people", "current"), ("31 people", "superseded")]
    ]


def test_bodies_counted_twice_are_no_toll(disagree):
    found = disagree(
        f"{FIRE} Nine people were killed.",
        f"{FIRE} It killed 22 people. Nine bodies were counted twice, the ministry said.",
    )
    assert values(found) == [[("Nine people", "disputed"), ("22 people", "disputed")]]


def test_another_count_in_an_article_does_not_hide_its_own(disagree):
    found = disagree(
        f"{FIRE} The hospitals treated 63 people. The interior ministry counts 41 injured.",
        f"{FIRE} Forty-one people were injured, the ministry said.",
    )
    assert [[value for value, _ in one] for one in values(found)] == [["Forty-one people", "63 people"]]


def test_dozens_know_no_figure(disagree):
    found = disagree(
        (f"{FIRE} Nine people were killed. Dozens of people were taken to hospital.", "2031-03-04"),
        (f"{FIRE} The death toll rose to 24.", "2031-03-05"),
    )
    assert values(found) == [[("Nine people", "superseded"), ("24", "current")]]


def test_a_first_toll_without_a_date_does_not_make_later_ones_disputed(disagree):
    found = disagree(
        f"{FIRE} At least nine people were killed.",
        (f"{FIRE} It killed 17 people.", "2031-03-04"),
        (f"{FIRE} The death toll rose to 24.", "2031-03-05"),
    )
    assert values(found) == [
        [("17 people", "superseded"), ("24", "current"), ("At least nine people", "superseded")]
    ]


def test_cases_and_people_who_fell_ill_are_one_number_and_some_of_them_are_none(disagree):
    found = disagree(
        ("Hepatitis spread in Norvik. Fifty-six people have been infected.", "2031-03-04"),
        ("Hepatitis spread in Norvik. The number of cases has risen to 178.", "2031-03-05"),
        ("Hepatitis spread in Norvik. All eleven patients had eaten at one inn.", "2031-03-05"),
        ("Hepatitis spread in Norvik. The court joined the two cases.", "2031-03-05"),
    )
    assert values(found) == [[("Fifty-six people", "superseded"), ("178", "current")]]


def test_one_country_of_several_has_a_number_of_its_own(disagree):
    found = disagree(
        ("Hepatitis spread in two countries. It has infected 212 people.", "2031-03-04"),
        ("Hepatitis spread in two countries. Norland counts 109 cases.", "2031-03-04"),
    )
    assert values(found) == []


def test_people_moved_out_and_people_who_had_to_leave_their_homes_are_one_number(disagree):
    found = disagree(
        (f"{FIRE} The authorities moved some 4,000 people out of the quarter.", "2031-03-04"),
        (f"{FIRE} By midnight 7,500 people had to leave their homes.", "2031-03-05"),
    )
    assert values(found) == [[("some 4,000 people", "superseded"), ("7,500 people", "current")]]


def test_one_disagreement_is_shown_once_with_the_citations_of_both_ways_to_see_it(disagree):
    found = disagree(
        ("A jet with 143 people on board vanished over the sea.", "2031-03-04"),
        ("The airline corrected the number of people. There were 146 and not 143 on the jet.", "2031-03-05"),
        ("The jet crashed over the sea with 146 people on board.", "2031-03-06"),
    )
    assert values(found) == [[("143", "retracted"), ("146", "current")]]
    assert found[0].about == "number of people aboard"
    # of each claim the latest report first
    assert [c.span.document_id for claim in found[0].claims for c in claim.citations] == ["a", "c", "b"]
