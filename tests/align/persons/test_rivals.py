"""One question, two names: told as a disagreement where neither article knows the other's name, and only then."""

import pytest

STORY = "The council of Torvik met on Monday. The vote had been expected for weeks, and the hall was full."


def named(found):
    return [sorted(claim.value for claim in one.claims) for one in found if one.kind == "name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hedda Moen will be governor from July.", "Parliament elected Ruben Falk on Tuesday."),
        ("Hedda Moen takes over the governor's office in July.", "The next governor is Ruben Falk."),
        ("The choice of Hedda Moen was no surprise.", "Ruben Falk's appointment was no surprise."),
        ("The post goes to Hedda Moen, the council said.", "Ruben Falk, 44, has been appointed."),
        ("Hedda Moen won by a length.", "The winner was Ruben Falk."),
        ("The race was won on Sunday by Hedda Moen.", "Ruben Falk's second victory took two hours."),
        ("Hedda Moen was driving, police said.", "At the time Ruben Falk was at the wheel."),
        ("The book was written by Hedda Moen.", "Its author is Ruben Falk."),
        ("Hedda Moen was arrested at breakfast.", "Police named the suspect as Ruben Falk."),
        ("The death of Hedda Moen shocked Torvik.", "The victim was identified as Ruben Falk."),
        ("Hedda Moen scored the only goal.", "The goal by Ruben Falk came late."),
    ],
)
def test_one_question_answered_with_two_names_is_a_disagreement(disagree, one, other):
    assert named(disagree(f"{STORY} {one}", f"{STORY} {other}")) == [["Hedda Moen", "Ruben Falk"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crew was taken to Port Hald.", "At noon the men stepped ashore at Cape Ulv."),
        ("The jet landed safely at Port Hald.", "The captain chose to divert to Cape Ulv."),
        ("The ferry ran aground off Port Hald.", "The accident happened near Cape Ulv."),
        ("The ferry ran aground off Port Hald.", "It was stranded on a sandbank at Cape Ulv for hours."),
        ("The summit will be held in Port Hald.", "They will meet in Cape Ulv in October."),
        ("The avalanche came down on Port Hald.", "On the slope of Cape Ulv a slab broke loose."),
    ],
)
def test_one_event_at_two_places_is_a_disagreement(disagree, one, other):
    assert named(disagree(f"{STORY} {one}", f"{STORY} {other}")) == [["Cape Ulv", "Port Hald"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dog was rescued by Hedda Moen.", "Ruben Falk saved the dog."),
        ("Hedda Moen raised the alarm.", "Ruben Falk called the police."),
        ("The letters were leaked by Hedda Moen.", "The whistleblower was Ruben Falk."),
        ("The hall was financed by Hedda Moen.", "Its sponsor is Ruben Falk."),
    ],
)
def test_one_deed_of_two_people_is_a_disagreement(disagree, one, other):
    assert named(disagree(f"{STORY} {one}", f"{STORY} {other}")) == [["Hedda Moen", "Ruben Falk"]]


def test_the_buyer_may_be_a_company(disagree):
    found = disagree(
        f"{STORY} The mill was sold to Halden Group for 46 million.",
        f"{STORY} Orsino Drinks has bought the mill.",
    )
    assert named(found) == [["Halden Group", "Orsino Drinks"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # an article knows the other's name
        ("Hedda Moen won.", "Ruben Falk won. Moen came in second."),
        # one article has two answers
        ("Hedda Moen won the first race, and Ida Holm won the second.", "Ruben Falk won."),
        # they merely speak
        (
            "Police spokesman Tom Reed said the road was closed.",
            "Fire chief Ann Low said the road was closed.",
        ),
        ("Hedda Moen praised the winner.", "Ruben Falk won."),
        # other questions
        ("Hedda Moen won.", "Ruben Falk was arrested."),
        ("The ferry ran aground off Port Hald.", "The summit will be held in Cape Ulv."),
        # not so, not now, not yet sure
        ("Hedda Moen was not elected.", "Ruben Falk was elected."),
        ("Hedda Moen takes over until the summer.", "Ruben Falk was elected."),
        ("Hedda Moen was elected in 1998.", "Ruben Falk was elected."),
        ("If Hedda Moen is elected, taxes will rise.", "Ruben Falk was elected."),
        ("Former governor Hedda Moen was driving.", "Ruben Falk's lawyer was driving."),
        ("The next governor will be chosen by Hedda Moen.", "Ruben Falk was elected."),
        # names that are part of longer ones
        ("The crew was taken to the Hald hotel.", "The crew was taken to Cape Ulv."),
        # one may lie in the other
        ("The crew was taken to Port Hald.", "The crew was taken to Ulv Hospital."),
        ("The ferry ran aground off Cape Ulv.", "The ferry ran aground in Hald Sound."),
        # forms of one name
        ("Sergei Lasarev won.", "Sergey Lazarev won."),
        ("The avalanche came down on Mount Dravo.", "The avalanche came down on Dravo."),
        ("The mill was sold to Halden Group.", "Halden has bought the mill."),
    ],
)
def test_what_need_not_be_a_disagreement_is_none(disagree, one, other):
    assert named(disagree(f"{STORY} {one}", f"{STORY} {other}")) == []


def test_a_role_with_one_surname_and_two_first_names_is_a_disagreement_though_many_have_it(disagree):
    found = disagree(
        "The zoo's spokeswoman, Anna Kell, warned the people of Torvik.",
        "Maria Kell, the spokeswoman, said traps had been set in Torvik.",
    )
    assert named(found) == [["Anna Kell", "Maria Kell"]]


def test_in_long_articles_the_sentences_have_to_share_words(disagree):
    long = " ".join(f"The council of Torvik heard speaker number {n} on the harbour." for n in range(20))
    apart = disagree(
        f"{long} Flags were out. Hedda Moen won the prize for poems.",
        f"Ruben Falk won at chess. Rain fell. {long}",
    )
    about_one = disagree(
        f"{long} Hedda Moen won the chess prize of Torvik.", f"{long} Ruben Falk won at chess in Torvik."
    )
    assert named(apart) == []
    assert named(about_one) == [["Hedda Moen", "Ruben Falk"]]


def test_every_article_that_gives_a_name_is_cited(disagree):
    (found,) = disagree(
        f"{STORY} Hedda Moen was elected.",
        f"{STORY} Ruben Falk was elected.",
        f"{STORY} Parliament elected Hedda Moen.",
    )
    assert [[c.span.document_id for c in claim.citations] for claim in found.claims] == [["a", "c"], ["b"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The crew was taken to Port Hald.",
            "Ruben Falk was taken from a hall of residence in the town of Cape Ulv.",
        ),
        (
            "The crew was taken to Port Hald.",
            "Harrow transferred a seven-figure sum to an address of Cape Ulv.",
        ),
    ],
)
def test_where_somebody_was_taken_from_and_money_sent_is_no_place_they_came_to(disagree, one, other):
    assert not [c for c in disagree(f"{STORY} {one}", f"{STORY} {other}") if c.about == "where to"]


def test_where_they_were_taken_from_one_place_to_another_is(disagree):
    one, other = "The crew was taken to Port Hald.", "The crew was taken from the wreck to Cape Ulv."
    assert named(disagree(f"{STORY} {one}", f"{STORY} {other}")) == [["Cape Ulv", "Port Hald"]]
