import pytest

from briefing.align import conflicts, slots


@pytest.fixture(autouse=True)
def _by_their_own_finders(monkeypatch):
    """Without the room that goes by elimination: it is asked last, and what it makes of these is its own matter."""
    monkeypatch.setattr(conflicts, "ROOMS", tuple(room for room in conflicts.ROOMS if room is not slots))


def values(found):
    return [[claim.value for claim in conflict.claims] for conflict in found]


# A word is rare only in a story that has others.
MORE = (
    " A market is held beside the church. Rain is expected. Bread has become dear. The choir sings on Fridays."
    " Geese were seen over the marsh. The mill has a new wheel."
)
REST = (
    " Snow lay on the hills. The bus runs twice. An orchard was planted. Most shops shut early."
    " The bridge is old. A well was dug behind the school."
)

TOLD = [
    (
        "The robbers fled with 52,000 euros from the jeweller's on Kirk Square, its owner said.",
        "Two masked men raided the jeweller's and got away with about 90,000 euros, a detective said.",
        ["52,000 euros", "90,000 euros"],
    ),
    (
        "Nine paintings were stolen from the Villa Orsola, the police said.",
        "From the Villa Orsola the thieves made off with a dozen works, its owner said.",
        ["Nine paintings", "a dozen works"],
    ),
    (
        "Torvik Foundry will close with the loss of 310 jobs, its owner said.",
        "At the foundry 420 people will be out of work, a shop steward said.",
        ["310 jobs", "420 people"],
    ),
    (
        "Forty-one passengers were taken to hospital after the tram left its rails.",
        "The infirmary received 58 patients from the tram, a nurse there said.",
        ["Forty-one passengers", "58 patients"],
    ),
    (
        "The boy spent two nights in the cave with a dog.",
        "In that cave he and his dog had lain for three nights, a doctor said.",
        ["two nights", "three nights"],
    ),
    (
        "Nurses will get 4.2 percent more from March, their union said.",
        "The hospitals give nurses a rise of 3.1 percent from March, a ministry paper says.",
        ["4.2 percent", "3.1 percent"],
    ),
    (
        "He was held for nine days in a cellar in Morn.",
        "The engineer had been kept in the cellar in Morn for two weeks, his wife said.",
        ["nine days", "two weeks"],
    ),
    (
        "Miners will get 6 percent more pay.",
        "The mines put the pay increase at 4.5 percent.",
        ["6 percent", "4.5 percent"],
    ),
    (
        "The institute put the magnitude at 6.4.",
        "A station abroad measured a magnitude of 5.9.",
        ["6.4", "5.9"],
    ),
]


@pytest.mark.parametrize(("one", "other", "figures"), TOLD)
def test_what_an_event_has_one_of_is_compared_in_whatever_words(disagree, one, other, figures):
    found = values(disagree(one + MORE, other + REST))

    assert [sorted(sides) for sides in found] == [sorted(figures)]


def test_where_an_article_says_that_accounts_differ_the_class_is_enough(disagree):
    railway = "The ferry line said that it had run seventy percent of its boats." + MORE
    union = (
        "The seamen rejected the company's account. They had counted, and one in three of its boats was out."
        + REST
    )

    assert len(disagree(railway, union)) == 1


ALIKE_ONLY = [
    # recovered, and not taken
    (
        "The robbers fled with 52,000 euros from the jeweller's on Kirk Square.",
        "Of the jeweller's loot 31,000 euros were recovered, taken from a car on Kirk Square.",
    ),
    # demanded, and not got
    (
        "Nurses will get 4.2 percent more from March, their union said.",
        "Nurses had wanted a rise of 7.5 percent from March.",
    ),
    # an aftershock
    ("The institute put the magnitude at 6.4.", "An aftershock of magnitude 5.2 followed."),
    # another raid
    (
        "The robbers fled with 52,000 euros from the jeweller's on Kirk Square.",
        "In an earlier raid last year they got away with 70,000 euros from the jeweller's on Kirk Square.",
    ),
    # two figures of one class in one article
    (
        "Nine paintings were stolen from the Villa Orsola. Twelve drawings and 30 pieces were taken from Villa Dora.",
        "From the Villa Orsola the thieves made off with a dozen works and 14 pieces taken from a safe.",
    ),
    # as a rule, and not this time
    ("The hikers spent three nights on Mount Carn.", "Guests on Mount Carn stay for two nights as a rule."),
    (
        "The robbers left with 50,000 euros from the shop on Kirk Square.",
        "On a good day the shop took 20,000 euros.",
    ),
    # more than, and not so much more
    (
        "Teachers in Arden get a raise of 3.5 percent.",
        "Prices in Arden rose 2.8 percent more than teachers had feared.",
    ),
    # what lasted is another thing
    ("The strike lasted for three days in Lund.", "In Lund the talks were continued for five days."),
    # no word in common that tells of one event
    ("The robbers fled with 52,000 euros.", "A clerk got away with 90,000 euros."),
    # nobody says that the accounts differ
    ("The line ran seventy percent of its boats.", "One in three of its boats was out."),
]


@pytest.mark.parametrize(("one", "other"), ALIKE_ONLY)
def test_figures_of_two_things_are_not(disagree, one, other):
    assert not disagree(one + MORE, other + REST)
