"""Figures that one article sets against each other."""

import pytest

from briefing.align import conflicts, slots


@pytest.fixture(autouse=True)
def _by_their_own_finders(monkeypatch):
    """Without the room that goes by elimination: it is asked last, and what it makes of these is its own matter."""
    monkeypatch.setattr(conflicts, "ROOMS", tuple(room for room in conflicts.ROOMS if room is not slots))


OTHER = "The harbour of Norvik was closed on Tuesday."


def pairs(found):
    return [
        (c.about, [(claim.value, claim.status) for claim in c.claims]) for c in found if c.kind == "number"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The organisers said that 30,000 people had come; the police put the number at 12,000.",
            ("number of people", [("30,000 people", "disputed"), ("12,000", "disputed")]),
        ),
        (
            "Its organisers say 11,000 visitors came to the fair, whereas the police speak of 7,000.",
            ("number of visitors", [("11,000 visitors", "disputed"), ("7,000", "disputed")]),
        ),
        (
            "Unions said that 14,000 of the 19,000 drivers had stopped work. The bank put the number at 9,000.",
            ("number of people", [("14,000", "disputed"), ("9,000", "disputed")]),
        ),
        (
            "Some 6,150 birds were gassed on the farm; the number given in the order was 6,400.",
            ("number of birds", [("Some 6,150 birds", "current"), ("6,400", "superseded")]),
        ),
        (
            "The office had spoken of 6,400 birds; the count at the gate came to 6,150.",
            ("number of birds", [("6,150", "current"), ("6,400 birds", "superseded")]),
        ),
        (
            "Instead of 38 percent of the fuel there are 22, the agency said.",
            ("share", [("22", "current"), ("38 percent", "superseded")]),
        ),
        (
            "Turnout was 58.2 percent. It rained. They withdrew the earlier turnout estimate of about 56 percent.",
            ("share", [("58.2 percent", "current"), ("about 56 percent", "superseded")]),
        ),
    ],
)
def test_two_counts_of_one_thing_in_one_article_are_shown(disagree, text, expected):
    assert pairs(disagree(text, OTHER)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # of other things
        "Some 300 officers stood in the square. The organisers spoke of 280 marchers.",
        # the same, more finely
        "Some 6,150 birds were gassed; the number given in the order was 6,153.",
        # a part of what was counted
        "The interior ministry counts 41 injured, 17 of them officers.",
        # a size that no dispute explains
        "The rally had 20 speakers. The police put the number at 12,000.",
        # a time of day and a bare number
        "The mayor spoke at half past six. The fire service had spoken of 17 at noon.",
        # of other things, said in one breath
        "The army put the number at 300 and said that 120 tanks had been destroyed.",
        "The rebels burned 120 lorries; the army put the number of dead at 300.",
        # a change, not a correction
        "The bank raised the fee from 20 to 30 crowns.",
        # what a paper says of its own slip
        "An earlier version of this article spoke of 143 people. The figure was 43.",
    ],
)
def test_what_only_looks_like_two_counts_is_not_shown(disagree, text):
    assert pairs(disagree(text, OTHER)) == []


def test_other_articles_with_one_of_the_two_are_cited(disagree):
    found = disagree(
        "At the Norvik march the organisers counted 30,000 people; the police put the number at 12,000.",
        "Police said that 12,000 people had come to the Norvik march.",
    )
    cited = [[c.span.document_id for c in claim.citations] for claim in found[0].claims]
    assert sorted(cited) == [["a"], ["a", "b"]] or sorted(cited) == [["a"], ["b", "a"]]


def test_a_correction_reaches_the_toll_that_it_names_and_no_other_number(disagree):
    found = disagree(
        (
            "Fever spread in Arn, Bel and Cor. It has killed nine people. The clinic has nine rooms.",
            "2031-03-04",
        ),
        (
            "Fever spread in Arn, Bel and Cor. The toll in Arn, Bel and Cor stands at eight, not nine as reported.",
            "2031-03-05",
        ),
        ("Fever spread in Arn, Bel and Cor. Nine doctors came to help.", "2031-03-04"),
    )
    assert pairs(found) == [("number of people killed", [("nine", "retracted"), ("eight", "current")])]
    assert {c.span.document_id for claim in found[0].claims for c in claim.citations} == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a total and a margin
        (
            "The commission in Norvik counted 1,676,540 votes for the list of the farmers on Sunday night.",
            "The commission in Norvik counted a margin of 41,318 votes for the list of the farmers on Sunday night.",
        ),
        # too far apart to be of one thing
        (
            "The commission in Norvik counted 900,000 votes for the list of the farmers on Sunday night.",
            "The commission in Norvik counted 60,000 votes for the list of the farmers on Sunday night.",
        ),
        # whose share is another's
        (
            "In the first count of the Norvik ballots on Sunday night Marek won 34 percent of the votes.",
            "In the first count of the Norvik ballots on Sunday night Orlan won 37 percent of the votes.",
        ),
        # what was wrongly reported is no figure of the article
        (
            "The mine in Norvik collapsed. The ministry wrongly reported that all 19 missing men were alive.",
            "The mine in Norvik collapsed. Three missing men were found.",
        ),
    ],
)
def test_figures_of_two_things_are_not_set_against_each_other(disagree, one, other):
    assert pairs(disagree((one, "2031-03-04"), (other, "2031-03-06"))) == []


def test_shares_of_one_thing_are(disagree):
    told = "In the first count of the Norvik ballots on Sunday night the farmers won {} percent of the votes."
    assert pairs(disagree(told.format(34), told.format(37))) != []
