"""Values that only one of two articles has: two answers to one question, in whatever words."""

import pytest

from briefing.align import slots
from briefing.align.slots import concepts, weights
from briefing.align.story import Story

ONE = (
    " The ferry Tolva had left Sund at dawn. It carried timber and mail. A tug from Orle was the first to arrive."
    " Bergmann, who owns it, has two more ships. The coast road was closed to traffic."
)
OTHER = (
    " Divers went down to the Tolva before noon. Sund has had a ferry for a century. The tug Orle brought blankets."
    " Harbour pilots had warned of the bank. Schools in Sund stayed open."
)


@pytest.fixture(name="found")
def _found(article, sentences):
    def found(one, other, *, published=(None, None)):
        told = [
            article(text, id=id, published=day)
            for text, id, day in zip((one + ONE, other + OTHER), "ab", published, strict=True)
        ]
        return [
            (conflict.about, sorted(claim.value for claim in conflict.claims))
            for conflict in slots.find(Story([sentences(each) for each in told], told))
        ]

    return found


@pytest.mark.parametrize(
    ("one", "other", "about", "values"),
    [
        (
            "Four people were killed, the harbour office said.",
            "The bodies of six victims were brought to the quay in the evening.",
            "number of people killed",
            ["Four people", "six victims"],
        ),
        (
            "The gang got away with 340,000 euros.",
            "Cash of 520,000 euros was stolen.",
            "sum stolen",
            ["340,000 euros", "520,000 euros"],
        ),
        (
            "Some 1,200 people were evacuated from the shore.",
            "They had to leave their homes, 2,100 people in all.",
            "number of people evacuated",
            ["2,100 people", "Some 1,200 people"],
        ),
        (
            "The thieves carried off a watch worth 400,000 euros.",
            "What they stole is worth more than a million euros.",
            "cost",
            ["400,000 euros", "more than a million euros"],
        ),
        (
            "Two robbers had locked up the cook.",
            "Three masked robbers came in by the galley.",
            "number of robbers",
            ["Three masked robbers", "Two robbers"],
        ),
        (
            "About 200 people protested on the quay.",
            "Some fifty demonstrators stood in the rain.",
            "number of people who took part",
            ["About 200 people", "Some fifty demonstrators"],
        ),
        (
            "The harbour office was built in 1887.",
            "The harbour office dates from 1902.",
            "year it was built or founded",
            ["1887", "1902"],
        ),
        (
            "The ferry lies at a depth of 62 metres.",
            "A robot photographed the hull of the ferry 92 metres below the surface.",
            "depth",
            ["62 metres", "92 metres"],
        ),
        (
            "The yard of Orle employs 1,200 people.",
            "About 1,500 people work at the yard.",
            "number of people employed",
            ["1,200 people", "About 1,500 people"],
        ),
        (
            "Eighty divers fought the fire on the ferry.",
            "More than 150 divers were there on the evening of the fire.",
            "number of divers",
            ["Eighty divers", "More than 150 divers"],
        ),
        (
            "Bergmann owns 60 percent of the ferry.",
            "Bergmann holds 45 percent of the shares in the ferry.",
            "share",
            ["45 percent", "60 percent"],
        ),
        (
            "The motion was carried by 104 votes to 92.",
            "There were 109 votes for the motion and 87 against it.",
            "votes for and against",
            ["104 votes to 92", "109 votes for the motion and 87"],
        ),
        (
            "The ferry struck the bank at 6.40 a.m., the pilot said.",
            "The bank was struck at a quarter past nine in the evening.",
            "time of day",
            ["6.40 a.m.", "a quarter past nine in the evening"],
        ),
        # two that are called alike beside others whose age is told
        (
            "A 34-year-old lorry driver died when his truck fell off the quay.",
            "The dead are lorry driver Craig Reed, 38, whose truck sank, and Edda Lund, 84, a cook.",
            "age",
            ["34", "38"],
        ),
        (
            "It took 60 firefighters six hours to put out the fire on the ferry.",
            "It took 80 firefighters six hours to bring the fire on the ferry under control.",
            "number of firefighters",
            ["60 firefighters", "80 firefighters"],
        ),
        # indicators by their names, and where something moved
        (
            "The bank raised its main interest rate from 4.25% to 4.5% on Tuesday.",
            "The bank lifted its benchmark rate to 4.75% on Tuesday.",
            "interest rate",
            ["4.5%", "4.75%"],
        ),
        (
            'Reed said inflation, at 6.1% in January, was "far too high".',
            "Inflation stood at 6.4% in January.",
            "inflation",
            ["6.1%", "6.4%"],
        ),
        (
            "Turnout was 71 percent.",
            "They put turnout at 68.3 percent.",
            "turnout",
            ["68.3 percent", "71 percent"],
        ),
        # a nought more or less
        (
            "It was a study of 130,000 adults on the ferry.",
            "The study of 13,000 adults on the ferry found nothing.",
            "number of adults",
            ["13,000 adults", "130,000 adults"],
        ),
        # people by two words
        (
            "Four masked men raided the ferry and escaped with watches.",
            "Three masked robbers with hammers boarded the Tolva.",
            "number of people",
            ["Four masked men", "Three masked robbers"],
        ),
        (
            "It was a study of 1,842 people, published on Monday in The Northern Journal of Medicine.",
            "The study enrolled 1,824 patients over a year.",
            "number of people",
            ["1,824 patients", "1,842 people"],
        ),
        # a stretch of years is no other time
        (
            "Marek stole 1.2 million euros from the ferry.",
            "He had stolen 1.4 million euros between 2018 and 2020.",
            "sum stolen",
            ["1.2 million euros", "1.4 million euros"],
        ),
        (
            "Captain Ivo Marek was sentenced to four years in prison.",
            "Marek must go to jail for six years, the court decided.",
            "length of the sentence",
            ["four years", "six years"],
        ),
    ],
)
def test_two_answers_to_one_question_are_a_conflict(found, one, other, about, values):
    assert found(one, other) == [(about, values)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both say it
        ("Four people were killed.", "The bodies of four victims lay on the quay."),
        # of other things, or of other people
        ("Four people were killed.", "Eleven people were injured."),
        ("Four people were killed in Arden.", "Six people were killed in Bergen by the same storm."),
        ("The hull is 62 metres long.", "It lies 92 metres below the surface."),
        ("A man of 64 was at the wheel.", "The girl, 13, swam ashore."),
        # a witness, and somebody to whom it happened
        (
            '"We felt a bang," said passenger Moira Tully, 58.',
            "A 71-year-old man died in hospital on Tuesday.",
        ),
        ('"We felt a bang," said passenger Moira Tully, 58.', "Harold Pinnock, 71, died on Tuesday."),
        ("About 40 tonnes of diesel are in the tanks.", "Some 12 tonnes of diesel have leaked so far."),
        # what one side asks for and the other offers, how far a count has come, a premium and a fall
        ("They demand 9 percent more pay.", "They rejected an offer of 5 percent over two years."),
        ("An exit poll gave her 53 percent of the vote.", "He led with 62 percent of ballots counted."),
        ("Bolt will pay a premium of 30%.", "Nuvia shares fell 28%."),
        # the day of a text, and of what happened
        (
            "In an article on November 20 we reported that the ferry would stop.",
            "The pilot had informed the ministry on November 12.",
        ),
        # parts that make up the whole
        ("The ferry had 212 people aboard.", "The ferry had 198 passengers and a crew of 14 aboard."),
        # another time, what may be, a rate, a range
        ("Four people were killed.", "In 2012 six people were killed there."),
        ("Four people were killed.", "Six people could have been killed, a pilot said."),
        ("The ferry carries 80 passengers each day.", "The ferry carries 120 passengers each week."),
        ("The wind blew at 40 to 60 kilometres an hour.", "The wind blew at 50 kilometres an hour."),
        # an article with two answers tells of two things
        ("Four people were killed.", "Six people were killed on deck. Nine people were killed in the hold."),
        (
            "The council voted on Tuesday on the bill that would let shops open from noon to six.",
            "It went through the upper house with three votes.",
        ),
        (
            "The bill was passed by nine votes.",
            "It went through the upper house with three votes to spare.",
        ),
        ("Tarn led 14-12 at half-time.", "Velk defeated Harsin 26-22 in the match for the cup."),
        ("Tarn won 28-25 in the final.", "In the third-place match Velk defeated Harsin 26-22."),
        (
            "The cups, made about 1690, vanished from the ferry in the night of 3 March.",
            "The cups were last seen on the evening of 2 March, when a school party visited.",
        ),
    ],
)
def test_what_may_both_be_true_is_none(found, one, other):
    assert found(one, other) == []


def test_what_a_later_report_counts_anew_is_none(found):
    one, other = "Four people were killed.", "The bodies of six victims lay on the quay."
    assert found(one, other, published=("2031-05-02", "2031-05-03")) == []
    assert found(one, other, published=("2031-05-02", "2031-05-02")) != []


def test_what_a_third_article_has_both_of_is_none(article, sentences):
    texts = (
        "Four people were killed." + ONE,
        "The bodies of six victims lay on the quay." + OTHER,
        "Four people were killed on deck and six people were killed in the hold.",
    )
    told = [article(text, id=id) for text, id in zip(texts, "abc", strict=True)]
    assert list(slots.find(Story([sentences(each) for each in told], told))) == []


def test_whose_an_age_is_may_be_told_by_a_third_article(article, sentences):
    texts = (
        "Moira Tully, 58, died on deck." + ONE,
        "A 71-year-old died on deck on Tuesday." + OTHER,
        "Harold Pinnock, 71, died on Tuesday. The tug Orle came too late for him.",
    )
    told = [article(text, id=id) for text, id in zip(texts, "abc", strict=True)]
    assert list(slots.find(Story([sentences(each) for each in told], told))) == []
    assert list(slots.find(Story([sentences(each) for each in told[:2]], told[:2]))) != []


def test_three_articles_may_give_three_answers(article, sentences):
    texts = (
        "The thieves carried off watches worth 2.5 million euros." + ONE,
        "What they stole is worth some 3 million euros." + OTHER,
        "Police put the value of the loot at 1.9 million euros.",
    )
    told = [article(text, id=id) for text, id in zip(texts, "abc", strict=True)]
    (conflict,) = slots.find(Story([sentences(each) for each in told], told))
    assert {claim.value for claim in conflict.claims} == {
        "2.5 million euros",
        "3 million euros",
        "1.9 million euros",
    }


def test_every_trait_that_has_a_weight_can_stand_in_a_pair():
    kinds = {name.rpartition(" ")[2] for name in weights.WEIGHTS if name.startswith(("kind", "both alone,"))}
    assert kinds <= {
        *("count", "money", "share", "duration", "length", "area", "mass", "volume", "speed", "magnitude"),
        *("temperature", "clock", "day", "weekday", "month", "year", "age", "pair", "energy", "points"),
    }
    assert 0 < weights.LEAST < 1
    assert weights.likely({"near": 1.0, "wide": 1.0}) > weights.likely({"which": 1.0, "sentences": 3.0})


def test_a_concept_is_named_by_words_and_by_phrases():
    assert "dead" in concepts.of("They lost their lives in the hold.")
    assert "evacuated" in concepts.of("They had to leave their homes.")
    assert "attend" in concepts.of("The match was sold out, with 23,400 people in the stands.")
    assert concepts.of("The choir sings on a hill.") == frozenset()


def test_every_article_that_gives_an_answer_is_cited_for_it(article, sentences):
    texts = (
        "Some 1,200 people were evacuated from the shore." + ONE,
        "They had to leave their homes, 2,100 people in all." + OTHER,
        "The number of those evacuated was put at 1,200 by the mayor. Rain fell. The choir sang. Bread was dear.",
    )
    told = [article(text, id=id) for text, id in zip(texts, "abc", strict=True)]
    (conflict,) = slots.find(Story([sentences(each) for each in told], told))
    cited = [{citation.span.document_id for citation in claim.citations} for claim in conflict.claims]
    assert sorted(map(sorted, cited)) == [["a", "c"], ["b"]]
