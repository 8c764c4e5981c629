"""One person under two names or with two ages: told as a disagreement where it is one person, and only then."""

import pytest

from briefing.align.persons.bearers import as_written

ONE = (
    "The skipper of the trawler was taken to hospital in Torvik. Tomas Velkov, 52, had steered it onto the reef, "
    "the harbour police said."
)
OTHER = (
    "The trawler struck the reef at night. The harbour police questioned its skipper, Tomas Velkanov, for an hour. "
    "The 47-year-old said that the lamp had been out."
)


def told(found):
    return {one.about: sorted(claim.value for claim in one.claims) for one in found}


def test_two_names_of_one_person_are_told_with_the_ages(disagree):
    found = disagree(ONE, OTHER)

    assert told(found) == {"name and age": ["Tomas Velkanov, 47", "Tomas Velkov, 52"]}
    cited = {claim.value: claim.citations[0].cited_text for claim in found[0].claims}
    assert cited["Tomas Velkov, 52"] == "Tomas Velkov, 52"
    assert "Tomas Velkanov" in cited["Tomas Velkanov, 47"]
    assert "47-year-old" in cited["Tomas Velkanov, 47"]


def test_two_names_are_told_where_only_one_article_knows_the_age(disagree):
    other = OTHER.replace("The 47-year-old", "He")

    assert told(disagree(ONE, other)) == {"name": ["Tomas Velkanov", "Tomas Velkov"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a spelling that everybody takes for the same
        (ONE, OTHER.replace("Velkanov", "Velkoff").replace("47", "52")),
        (ONE, OTHER.replace("Velkanov", "Velkow").replace("47", "52")),
        (ONE, OTHER.replace("Tomas Velkanov", "Thomas Velkov").replace("47", "52")),
        # one letter, with nothing to say that more is wrong
        (ONE, OTHER.replace("Velkanov", "Velkova").replace("47", "52")),
        # an article that has both: brothers, or one name put right
        (ONE, f"{OTHER} His cousin Tomas Velkov owns the boat."),
        (ONE, f"{OTHER} Velkov is how his name was spelled at first."),
        # a father and a son
        (ONE, OTHER.replace("47", "23")),
        # nothing that is said of both
        (ONE, "Choirs sang in Aldmoor on Sunday. Tomas Velkanov said that he liked the second song best."),
        # two witnesses with common names
        (
            "The trawler struck the reef at night. Tomas Velkov, who lives above the beach, heard it.",
            "The skipper of a trawler was questioned. Tomas Velkanov, his neighbour, saw him at night.",
        ),
        # no persons
        (
            "The bank had lost much of its money in ships, and Harbour Velkov said that it would close.",
            "The bank had lost much of its money in ships, and Harbour Velkanov said that it would close.",
        ),
        ("The ferry sails to Port Velkov at noon.", "The ferry sails to Port Velkanov at noon."),
    ],
)
def test_what_may_be_one_spelling_or_two_persons_is_not(disagree, one, other):
    assert not told(disagree(one, other)).keys() & {"name", "name and age"}


AGES = [
    "Edda Lund, 44, has run the mill since May.",
    "Edda Lund (44) has run the mill since May.",
    "The mill has been run by Edda Lund, a trained nurse of 44.",
    "The mill has been run since May by the 44-year-old nurse from Torvik, Edda Lund.",
    "The mill has been run by forty-four-year-old Edda Lund.",
    "Edda Lund, who is 44, has run the mill since May.",
    "Edda Lund has run the mill since May. She is 44, and she lives beside it.",
    "Edda Lund has run the mill since May. The 44-year-old lives beside it.",
    "Edda Lund has run the mill since May. It is a small one. Ms Lund, 44, lives beside it.",
    "The nurse Edda Lund has run the mill since May. It is a small one. The nurse, who is 44, lives beside it.",
]


@pytest.mark.parametrize("one", AGES)
def test_the_age_of_a_named_person_is_read_wherever_it_stands(disagree, one):
    found = told(disagree(one, "The new owner is Edda Lund, 49, of Torvik."))

    assert list(found) == ["age of Edda Lund"]
    assert len(found["age of Edda Lund"]) == 2


def test_an_age_is_compared_where_a_name_is_spelled_otherwise(disagree):
    found = told(disagree("Sergei Lund, 44, was hurt.", "Sergey Lund, 49, was hurt."))

    assert list(found.values()) == [["44", "49"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a birthday, or years between the reports
        (
            ("Edda Lund has a mill. She is 44.", "2021-03-01"),
            ("Edda Lund has a mill. She is 45.", "2021-03-02"),
        ),
        (
            ("Edda Lund has a mill. She is 44.", "2021-03-01"),
            ("Edda Lund has a mill. She is 49.", "2026-03-02"),
        ),
        # somebody else may be meant
        ("Edda Lund has a mill. She is 44.", "Edda Lund rang Berit Moen. She is 49."),
        ("Edda Lund has a mill. She is 44.", "Edda Lund has a mill. He is 49, as old as it."),
        ("Edda Lund has a mill. She is 44.", "Edda Lund has a mill. Mr Lund, 49, is her husband."),
        # another time
        ("Edda Lund has a mill. She is 44.", "Edda Lund has a mill. She was 39 when she bought it."),
        (
            "Edda Lund has a mill. She is 44.",
            "Edda Lund has a mill. Edda Lund was 39 and without work when she bought it.",
        ),
        # minutes of a match
        (
            "Tomas Velkov (23) put Torvik ahead.",
            "Torvik won in the rain. Tomas Velkov (31) scored the second.",
        ),
        # an article that tells of two
        ("Edda Lund, 44, has a mill.", "Edda Lund, 49, has a mill. Her aunt Edda Lund, 60, has another."),
    ],
)
def test_ages_that_may_both_be_right_are_not(disagree, one, other):
    assert not disagree(one, other)


def test_an_age_that_another_person_has_hides_nothing(disagree):
    found = told(
        disagree("Edda Lund, who is 44, fell.", "Edda Lund, who is 49, fell. Per Hagen, who is 44, did not.")
    )

    assert found == {"age of Edda Lund": ["44", "49"]}


def test_an_age_of_one_who_was_hurt_when_something_happened_is_of_now(disagree):
    found = told(
        disagree(
            "Edda Lund, who was 44, was hurt when the mill fell.",
            "Edda Lund, who was 49, was hurt when the mill fell.",
        )
    )

    assert found == {"age of Edda Lund": ["44", "49"]}


def test_two_ages_of_one_name_say_nothing_of_a_name_that_is_near(disagree):
    fell = "was hurt when the wall of the old mill fell into the river."
    texts = [f"Rhonda Lowe, 44, {fell}", f"Rhonda Lowe, 49, {fell}", f"Rhonda Lower {fell}"]

    assert told(disagree(*texts)) == {"age of Rhonda Lowe": ["44", "49"]}


def test_names_are_compared_that_begin_with_other_letters_of_one_sound(disagree):
    one, other = (text.replace("Tomas", first) for text, first in ((ONE, "Kira"), (OTHER, "Chira")))
    other = other.replace("The 47-year-old", "She")

    assert told(disagree(one, other)) == {"name": ["Chira Velkanov", "Kira Velkov"]}


@pytest.mark.parametrize("name", ["\u00d6rjan Lund", "\u0160imon \u017dak"])
def test_a_name_may_begin_with_any_letter_of_latin_script(disagree, name):
    found = told(disagree(f"{name}, 44, was hurt.", f"The man who was hurt is {name}, 49."))

    assert found == {f"age of {name}": ["44", "49"]}


def test_every_article_has_a_say_in_what_is_told_of_a_name(disagree):
    # nine articles of one name: what stands first in each decides, not the articles that are read first
    idle = "Choirs sang in Aldmoor. " * 9 + "Tomas Velkov said that he liked the song."
    texts = [idle] * 8
    names = told(disagree(*texts, ONE, OTHER)), told(disagree(ONE, OTHER, *texts))

    assert names[0] == names[1]
    assert list(names[0]) == ["name and age"]


def test_the_order_of_the_articles_decides_nothing(disagree):
    assert told(disagree(ONE, OTHER)) == told(disagree(OTHER, ONE))


def test_a_name_with_an_age_is_shown_with_the_report_that_tells_the_age(disagree):
    one = ONE.replace("Tomas Velkov, 52,", "Tomas Velkov, a fisherman of 52,")
    later = (
        "A court in Torvik sentenced Tomas Velkov to two years on Friday. The trawler had struck the reef."
    )
    (found,) = disagree((one, "2031-03-04"), (OTHER, "2031-03-05"), (later, "2031-06-09"))

    (claim,) = [claim for claim in found.claims if claim.value == "Tomas Velkov, 52"]
    assert claim.citations[0].span.document_id == "a"
    assert claim.reported_at.local_date.month == 3


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Tomas Jan Velkov", "Tomas Jan Velkov"),
        ("Secretary of State Tomas Velkov", "Tomas Velkov"),
        ("State Sen. Tomas Velkov", "Tomas Velkov"),
        ("Tomas Vel\u00adkov", "Tomas Velkov"),
    ],
)
def test_a_name_is_told_as_its_article_writes_it(disagree, written, shown):
    other = OTHER.replace("The 47-year-old", "He")
    one = ONE.replace("Tomas Velkov, 52,", f"{written}, its skipper,")

    # that the words stand in the first citation is asked of every conflict, where the articles are compared
    assert told(disagree(one, other)) == {"name": sorted(["Tomas Velkanov", shown])}


def test_a_middle_name_stands_with_the_age_too(disagree):
    found = disagree(ONE.replace("Tomas Velkov", "Tomas Jan Velkov"), OTHER)

    assert told(found) == {"name and age": ["Tomas Jan Velkov, 52", "Tomas Velkanov, 47"]}


def test_an_age_beside_a_last_name_alone_is_told_with_that(disagree):
    one = ONE.replace("Tomas Velkov, 52,", "Tomas Velkov") + " Mr. Velkov, 52, was at the wheel."

    assert told(disagree(one, OTHER)) == {"name and age": ["Tomas Velkanov, 47", "Velkov, 52"]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The skipper, Tomas J. Velkov, was hurt.", "Tomas J. Velkov"),
        ("The dog was Tomas Velkov's.", "Tomas Velkov"),
        ("Mr. Velkov's boat sank.", "Velkov"),
        ("He is 52.", None),
    ],
)
def test_a_name_is_written_as_it_stands_in_a_text(text, written):
    assert as_written("Tomas Velkov", text) == written
