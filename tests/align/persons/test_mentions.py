"""Names of a sentence, without what stands in front of them."""

import pytest

from briefing.align.persons.mentions import mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Monday Edda Lund spoke to Per Hagen.", ["Edda Lund", "Per Hagen"]),
        ("Torvik's Finance Minister Edda Lund was elected.", ["Edda Lund"]),
        ("Captain R. van Dijk left St Olaf Hospital.", ["R. van Dijk", "St Olaf Hospital"]),
        ("Then Hagen's brother came on Jan. 20.", ["Hagen"]),
        ("It burned in Silo No 3.", ["Silo"]),
        ("Falk was driving.", ["Falk"]),
        ("It was \u0160imon Hagen.", ["\u0160imon Hagen"]),
    ],
)
def test_names_are_found_without_titles_owners_and_days(text, names):
    assert [one.name for one in mentions(text)] == names


def test_a_word_that_opens_a_sentence_is_a_name_only_where_it_acts_alone():
    assert [one.name for one in mentions("Firefighters won.")] == []
    assert [one.name for one in mentions("Turnout fell.")] == []


@pytest.mark.parametrize(
    ("text", "is_person"),
    [("President Falk spoke.", True), ("It was Maria Falk.", True), ("It was Port Hald.", False)],
)
def test_a_title_or_a_first_name_tells_a_person(text, is_person):
    assert [one.is_person for one in mentions(text)] == [is_person]
