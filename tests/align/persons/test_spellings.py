import pytest

from briefing.align.persons import spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomas Velkov", "Tomas Velkanov"),
        ("Henryk Salodin", "Henrik Saludeyro"),
        ("Amadi Okereka", "Amadi Okerue"),
        ("Mathilde Orlund", "Mathea Orlundi"),
        ("Rhonda Lowe", "Rhonda Lower"),
    ],
)
def test_names_that_look_alike_but_that_nobody_takes_for_one_are_near(one, other):
    assert spellings.are_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Tomas Velkov", "Tomas Harden"), ("Tomas Velkov", "Edda Velkov")]
)
def test_names_of_which_one_part_is_another_are_not(one, other):
    assert not spellings.are_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Volkov", "Sergey Volkoff"),
        ("Kira Grünfeld", "Kira Grunfeld"),
        ("Muammar Qasafi", "Moammar Kasafi"),
        ("Joe Marner", "Joseph Marner"),
        ("Mike Marner", "Michael Marner"),
        ("Bob Marner", "Robert Marner"),
        ("Brian Marner", "Brain Marner"),
        ("Jean-Luc Daoud", "Jean-luc Daoud"),
    ],
)
def test_what_everybody_takes_for_one_name_is_a_variant_and_not_near(one, other):
    assert spellings.are_variants(one, other)
    assert not spellings.are_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mario Lund", "Maria Lund"), ("Jan Lund", "Jana Lund"), ("Eric Lund", "Erica Lund")],
)
def test_a_man_and_a_woman_are_neither(one, other):
    assert not spellings.are_variants(one, other)
    assert not spellings.are_near(one, other)


def test_sisters_are_no_variants():
    assert not spellings.are_variants("Maria Lund", "Marta Lund")


def test_one_letter_or_the_first_name_alone_may_be_a_slip_of_the_pen():
    assert spellings.is_slip("Rhonda Lowe", "Rhonda Lower")
    assert spellings.is_slip("Mathilde Orlund", "Mathea Orlund")
    assert not spellings.is_slip("Tomas Velkov", "Tomas Velkanov")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Luka Brezhan", "Luka Bresan"), ("Luka Velkov", "Luka Vlekov")],
)
def test_surnames_of_variants_have_a_form_in_common(one, other):
    assert spellings.are_variants(one, other)
    assert set(spellings.surname_forms(one)) & set(spellings.surname_forms(other))
    assert not set(spellings.surname_forms(one)) & set(spellings.surname_forms("Luka Hagen"))
