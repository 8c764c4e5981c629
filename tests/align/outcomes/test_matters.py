"""How two papers tell that one matter ended either way, in any words: a conflict where it is one matter."""

import pytest

from briefing.align import conflicts, when

# For each story what both papers tell before the sentence and behind it.
_PAPERS = {
    "stays": """
        BRUNNOW - Mayor Ottilie Kerr was questioned on Tuesday over the sale of the old tram depot.
        The site went to a cousin of hers for a third of its value. *
        The town council meets next month. Kerr has been mayor of Brunnow since the spring.
    """,
    "charge": """
        A porter of the Alma clinic in Brunnow was held on Tuesday after morphine went missing.
        Eleven boxes had been kept in a locked room. *
        The clinic has 80 beds. Its director said that the locks would be changed.
    """,
    "bill": """
        BRUNNOW - The assembly debated the dog licence bill until late on Tuesday. Owners would have
        to pay forty crowns a year. *
        The bill was written by deputy Ivar Loss. There are 9,000 dogs in Brunnow.
    """,
    "event": """
        Snow fell on Brunnow all Tuesday, the day of the skating parade. The parade has opened the
        winter fair since the war. *
        Buses ran late. The fair ends in a week.
    """,
    "road": """
        Rocks fell near the Halm tunnel in Brunnow on Tuesday. The tunnel is the only way to the
        upper valley. *
        A geologist looked at the slope. The tunnel was built by miners.
    """,
    "deal": """
        BRUNNOW - The owners of the Alma brewery met bankers on Tuesday over its sale to the Dorn
        group. The price under discussion was 30 million crowns. *
        The brewery has 200 workers. Its beer is drunk in nine countries.
    """,
    "dead": """
        A diver, Ottilie Kerr, was swept under the weir at Brunnow on Tuesday. She was looking for a
        lost anchor. *
        Kerr teaches at the harbour school. The weir has no fence.
    """,
    "verdict": """
        BRUNNOW - The trial of banker Ottilie Kerr for fraud ended on Tuesday. She had sat in the
        dock for a month. *
        Forty witnesses were heard. Kerr founded the bank with her brother.
    """,
    "captives": """
        Three surveyors were abducted near Brunnow a month ago. On Tuesday an exchange was to be
        made at the mill. *
        The surveyors work for the Alma company. Their families waited in the school.
    """,
    "warning": """
        The lake at Brunnow burst its dam on Tuesday before dawn. The village of Halm below it lost
        nine houses. *
        The dam is fifty years old. An engineer will look at it.
    """,
    "troops": """
        BRUNNOW - The mandate of the peacekeepers in the valley ran out on Tuesday. The force has
        300 soldiers. *
        The soldiers come from two countries. The valley was fought over for years.
    """,
    "ship": """
        The trawler Alma of Brunnow was overdue on Tuesday with four men. She was last heard of in a
        gale. *
        Her owner is a widow. The trawler was built in Halm.
    """,
    "water": """
        People in Brunnow saw rust in their tap water on Tuesday. The waterworks had the water
        tested. *
        The pipes are eighty years old. The water comes from the lake.
    """,
}


def _text(story, sentence):
    return " ".join(_PAPERS[story].split()).replace("*", sentence)


@pytest.fixture(name="told")
def _told(article, sentences):
    """Conflicts of outcome between two texts, published on the days given."""

    def told(one, other, days=(None, None)):
        articles = [
            article(text, id=id, published=day)
            for text, id, day in zip((one, other), "ab", days, strict=True)
        ]
        own = [sentences(each) for each in articles]
        return [
            c for c in conflicts.find(articles, own, when.resolve_all(articles, own)) if c.kind == "outcome"
        ]

    return told


@pytest.mark.parametrize(
    ("story", "yes", "no"),
    [
        ("stays", "Kerr stepped down the same evening.", "She will stay in office, she told reporters."),
        ("stays", "Then she handed in her resignation.", "Kerr refused to resign."),
        ("stays", "She gave up her post, the town clerk said.", "Kerr ruled out quitting."),
        ("charge", "He was charged with theft, police said.", "The porter was released without charge."),
        (
            "charge",
            "Prosecutors brought a charge of theft against him.",
            "No charges were brought against him.",
        ),
        ("bill", "In the end they adopted it.", "It was voted down."),
        ("bill", "The bill won approval by two votes.", "The assembly threw the bill out by two votes."),
        ("event", "The parade went ahead at noon.", "The parade was called off at noon."),
        ("event", "It was held despite the weather.", "The town cancelled it."),
        ("road", "The tunnel remained open.", "It was closed to traffic."),
        ("deal", "The brewery was sold to Dorn.", "The sale fell through."),
        ("deal", "The contract was signed by both sides.", "The talks collapsed."),
        ("dead", "She survived, the rescue service said.", "She drowned, the rescue service said."),
        ("verdict", "The jury convicted her.", "Kerr was acquitted."),
        ("verdict", "She was found guilty.", "She was found not guilty."),
        ("captives", "The three were freed.", "The three surveyors remain in captivity."),
        ("warning", "The villagers had been warned.", "The villagers were not warned."),
        ("troops", "The force pulled out in the night.", "The force stayed in the valley."),
        ("ship", "She was found adrift.", "She had foundered with all hands."),
        ("water", "The water is safe to drink.", "The water is unfit for human consumption."),
    ],
)
def test_one_matter_that_ended_either_way_is_a_conflict(told, story, yes, no):
    assert len(told(_text(story, yes), _text(story, no))) == 1
    assert len(told(_text(story, no), _text(story, yes))) == 1
    for each in (yes, no):
        assert told(_text(story, each), _text(story, each)) == []


@pytest.mark.parametrize(
    ("story", "one", "other"),
    [
        ("stays", "The opposition wants her to resign.", "She will stay in office."),
        (
            "stays",
            "If the prosecutor charges her, she has resigned herself to going.",
            "Kerr refused to resign.",
        ),
        ("stays", "Her predecessor, Lars Hjelm, resigned two years ago.", "Kerr refused to resign."),
        ("stays", "The depot's manager, Pavel Ruud, has resigned.", "Ottilie Kerr will stay in office."),
        ("charge", "He could be charged with theft.", "He was released without charge."),
        ("charge", "Two nurses were charged with theft.", "Three porters were released without charge."),
        ("bill", "The cat licence bill was adopted in June.", "The dog licence bill was voted down."),
        ("bill", "Will it be adopted?", "It was voted down."),
        ("event", "The parade is expected to go ahead.", "The parade was called off."),
        ("verdict", "Kerr pleaded not guilty.", "Kerr was found guilty."),
        ("verdict", "She was found guilty.", "Her lawyer had asked that she be acquitted."),
        ("deal", "The brewery signed up two new drivers.", "The talks collapsed."),
    ],
)
def test_demands_plans_history_and_other_people_are_no_conflict(told, story, one, other):
    assert told(_text(story, one), _text(story, other)) == []


def test_an_article_that_tells_both_is_at_odds_with_neither(told):
    both = "The parade was first called off. In the evening it took place after all."
    assert told(_text("event", both), _text("event", "The parade was called off.")) == []
    assert told(_text("event", both), _text("event", "The parade took place.")) == []


def test_what_came_true_after_the_earlier_report_is_no_conflict(told):
    stays, gone = (
        _text("stays", sentence) for sentence in ("She will stay in office.", "Kerr resigned in the evening.")
    )
    assert told(stays, gone, ("2031-03-04", "2031-03-05")) == []
    assert len(told(stays, gone, ("2031-03-04", "2031-03-04"))) == 1


def test_without_a_common_day_the_later_of_two_undated_reports_may_be_an_update(told):
    held, freed = (
        _text("captives", sentence).replace("On Tuesday an exchange", f"On {day} an exchange")
        for sentence, day in (
            ("The three are still hostages.", "Monday"),
            ("The three were freed.", "Friday"),
        )
    )
    assert told(held, freed) == []


def test_a_decision_told_either_way_is_a_conflict_though_no_day_is_common(told):
    stays, gone = (
        _text("stays", sentence).replace("Tuesday", day)
        for sentence, day in (("She refused to resign.", "Monday"), ("Kerr resigned.", "Friday"))
    )
    assert len(told(stays, gone)) == 1


def test_one_person_and_several_are_not_the_same(told):
    one = _text("charge", "He was questioned and had not been charged by evening.")
    other = _text("charge", "Guards stopped two men with a van and charged them with theft.")
    assert told(one, other) == []


def test_two_long_articles_must_name_the_same_person(told):
    padding = " ".join(f"Street {n} of the old town has a well and a lamp." for n in range(20))
    one = f"{_text('verdict', 'The jury convicted her.')} {padding}"
    other = f"{padding} A clerk, Runa Holt, stood in another room. She was acquitted. {padding}"
    assert told(one, other) == []
