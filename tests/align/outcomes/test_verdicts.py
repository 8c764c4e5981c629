"""What a verdict speaks of, and what is none: attributes, names, plans, what a month or a year ago decided."""

import pytest

from briefing.align.outcomes import opposites
from briefing.align.outcomes.verdicts import read


@pytest.fixture(name="verdicts")
def _verdicts(article, sentences):
    """The verdicts of a text that is one sentence."""

    def verdicts(text):
        (sentence,) = sentences(article(text, id="a"))
        return list(read(sentence, opposites.phrases()))

    return verdicts


@pytest.mark.parametrize(
    ("text", "pole", "spoken_of"),
    [
        ("The deputies adopted the water bill.", "yes", {"water", "bill"}),
        ("The water bill was adopted.", "yes", {"water", "bill"}),
        ("The adoption of the water bill surprised nobody.", "yes", {"water", "bill"}),
        ("The water bill was not adopted.", "no", {"water", "bill"}),
    ],
)
def test_a_verdict_speaks_of_the_object_of_a_verb_or_of_the_subject_of_a_passive(
    verdicts, text, pole, spoken_of
):
    (verdict,) = verdicts(text)
    assert (verdict.pole, verdict.of, verdict.is_vague) == (pole, spoken_of, False)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("She rejected it.", "it"),
        ("He was acquitted.", "he"),
        ("He was questioned and has not been charged.", "he"),
        ("They brought a charge of theft.", ""),
    ],
)
def test_a_pronoun_leaves_open_what_a_verdict_speaks_of(verdicts, text, pronoun):
    assert {verdict.pronoun for verdict in verdicts(text)} == {pronoun}


@pytest.mark.parametrize(
    "text",
    [
        "The defeated candidate spoke to reporters.",
        "Two cafes gave the hikers free soup.",
        "The bill could be rejected.",
        "The upper house adopted the bill in June.",
        "The council rejected the bill two weeks ago.",
        "If the bill fails, the minister said, she has resigned.",
        "Was the bill rejected?",
    ],
)
def test_attributes_plans_questions_and_history_are_no_verdicts(verdicts, text):
    assert verdicts(text) == []


def test_a_name_with_a_no_in_it_denies_nothing(verdicts):
    (verdict,) = verdicts("Carl Ames, of No Fixed Address, was charged with theft.")
    assert verdict.pole == "yes"


def test_one_is_told_from_many_by_pronoun_number_or_name(verdicts):
    told = {
        text: (verdict.is_of_one, verdict.is_of_many)
        for text in ("She survived.", "Three divers survived.", "The diver, Carl Ames, survived.")
        for verdict in verdicts(text)
    }
    assert list(told.values()) == [(True, False), (False, True), (True, False)]


def test_a_verdict_of_several_words_is_given_as_it_is_written(verdicts):
    told = verdicts("The law on fishing was struck  down by the court in Torvik.")
    assert [verdict.word for verdict in told] == ["struck  down"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Two patients who took the Harrow tablets have died, the Norland agency said.",
            "Norland's health minister Reed survived a vote of confidence over the Harrow tablets on Friday.",
        ),
        (
            "Ina Holt died in the Oakham scandal, her party said.",
            "Ina Holt survived a second no-confidence motion over the Oakham scandal.",
        ),
        (
            "Shares of Harrow Freight lost 31 percent on Monday after a research firm of Oakham doubted its boxes.",
            "After Monday's fall of 31 per cent the Harrow Freight share won back six on Tuesday, brokers said.",
        ),
        (
            "The Norland assembly approved the Harrow levy on transfers on Tuesday.",
            "Reed refused, the Harrow union said, and demanded that the Norland assembly drop the levy on transfers.",
        ),
    ],
)
def test_a_vote_a_price_and_an_offer_are_no_fate_no_contest_and_no_law(disagree, one, other):
    assert disagree((one, "2031-03-04"), (other, "2031-03-05")) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ina Holt died in the Oakham crash.", "Ina Holt survived the Oakham crash."),
        ("Norland won the final at Oakham on Monday.", "Norland lost the final at Oakham on Monday."),
        (
            "The Norland assembly approved the Harrow levy on transfers on Tuesday.",
            "The Norland assembly refused the Harrow levy on transfers on Tuesday.",
        ),
    ],
)
def test_fates_contests_and_laws_still_are(disagree, one, other):
    assert [c.kind for c in disagree((one, "2031-03-04"), (other, "2031-03-04"))] == ["outcome"]
