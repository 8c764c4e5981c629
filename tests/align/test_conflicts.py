"""What the finders find is told once, in an order that does not depend on that of the files."""

import random

import pytest

from briefing.align import conflicts, when


def told(found):
    return [(c.kind, [(claim.value, claim.status) for claim in c.claims]) for c in found]


FERRY = "A ferry sank off Port Almar on Tuesday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Winds of 115 mph tore roofs off houses in Torvik on Monday.",
            "Winds of 185 km/h tore roofs off houses in Torvik on Monday.",
        ),
        (f"{FERRY} A dozen people were killed.", f"{FERRY} It killed 12 people."),
        (f"{FERRY} At least 12 people were killed.", f"{FERRY} It killed 15 people."),
        (
            "About 40,000 homes were destroyed by the Torvik flood.",
            "The Torvik flood destroyed 39,800 homes.",
        ),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Three children were among the 12 dead."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} It killed three children."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Three more people died in hospital."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} The 2009 sinking there killed 300 people."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} The cold could kill 50 people, doctors fear."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Four people died in Aldo and 12 in all were killed."),
        (f"{FERRY} It killed 12 people in Torvik.", f"{FERRY} It killed five people in Aldo."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} It injured 30 people."),
        (
            "Two of five buoys in the Almar channel were unlit on Tuesday.",
            "In the Almar channel 40 percent of the buoys were unlit on Tuesday.",
        ),
        (
            "The Halla Norn struck the rocks at 4:20 a.m. EDT.",
            "The Halla Norn struck the rocks at 08:20 GMT.",
        ),
        (
            "The talks in Torvik between Lund and Hagen ended on Sunday.",
            "Talks in Torvik between Lund and Hagen ended on 30 March 2031.",
        ),
    ],
)
def test_equal_things_and_other_things_are_no_conflict(disagree, one, other):
    assert disagree((one, "2031-03-30"), (other, "2031-03-30")) == ()


def test_three_values_are_one_conflict_in_order_of_report(disagree):
    found = disagree(
        (f"{FERRY} It killed nine people.", "2031-03-04"),
        (f"{FERRY} The death toll climbed to 15.", "2031-03-06"),
        (f"{FERRY} Twelve people were killed.", "2031-03-05"),
    )
    assert told(found) == [
        ("number", [("nine people", "superseded"), ("Twelve people", "superseded"), ("15", "current")])
    ]


def test_articles_of_one_value_are_one_claim_with_a_citation_each(disagree):
    found = disagree(
        f"{FERRY} It killed 12 people.",
        f"{FERRY} Twelve people were killed.",
        f"{FERRY} It killed 15 people.",
    )
    assert [sorted(c.span.document_id for c in claim.citations) for claim in found[0].claims] == [
        ["a", "b"],
        ["c"],
    ]


def test_the_order_of_the_articles_does_not_matter(article, sentences):
    texts = [
        f"{FERRY} It killed 12 people.",
        f"{FERRY} Twelve people were killed. Captain Per Hagen was held.",
        f"{FERRY} It killed 15 people. Captain Olaf Brandt was held.",
    ]
    articles = [article(text, id=f"{n}") for n, text in enumerate(texts)]

    def run():
        own = [sentences(one) for one in articles]
        return conflicts.find(articles, own, when.resolve_all(articles, own))

    wanted = run()
    assert wanted
    rng = random.Random(2)
    for _ in range(5):
        rng.shuffle(articles)
        assert run() == wanted


def test_one_article_disagrees_with_nobody(disagree):
    assert disagree(f"{FERRY} It killed 12 people. The toll rose to 15.") == ()


def test_articles_without_a_sentence_disagree_about_nothing(article, sentences):
    told = [article("The mayor of Torvik is Anna Reed.", id="a"), article("", id="b"), article("", id="c")]
    assert conflicts.find(told, [sentences(one) for one in told], {}) == ()
    assert conflicts.find(told[1:], [(), ()], {}) == ()
