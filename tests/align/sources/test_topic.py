import random
from pathlib import Path

import pytest

from briefing.align.sources import stale, topic
from briefing.segment import segment

RIDGE_FIRE = Path(__file__).parents[3] / "eval" / "cases" / "ridge-fire" / "articles"


@pytest.fixture(name="reasons")
def _reasons(article, sentences):
    def reasons(*articles, language=None):
        return topic.strangers(articles, [sentences(one) for one in articles], language=language)

    return reasons


@pytest.fixture(name="fire")
def _fire(article):
    """A story of three articles, and two that are not of it, by name."""
    days = {
        "larkfield-sun": "2024-08-19",
        "capital-tribune": "2024-08-20",
        "valley-public-radio": "2024-08-21",
        "mountain-archive": "2016-07-27",
        "larkfield-schools": "2024-08-20",
    }
    return {
        name: article((RIDGE_FIRE / f"{name}.txt").read_text(encoding="utf-8"), id=name, published=day)
        for name, day in days.items()
    }


STORY = ("larkfield-sun", "capital-tribune", "valley-public-radio")


def test_an_article_on_another_story_is_recognised(reasons, fire):
    assert reasons(*(fire[n] for n in STORY), fire["larkfield-schools"]) == {
        "larkfield-schools": topic.OTHER_STORY
    }


def test_a_stale_article_on_a_namesake_event_is_recognised(reasons, fire):
    assert reasons(*(fire[n] for n in STORY), fire["mountain-archive"]) == {
        "mountain-archive": topic.OTHER_EVENT
    }


def test_both_at_once_are_recognised_in_any_order(reasons, fire):
    articles = list(fire.values())
    rng = random.Random(4)
    for _ in range(5):
        rng.shuffle(articles)
        assert reasons(*articles) == {
            "larkfield-schools": topic.OTHER_STORY,
            "mountain-archive": topic.OTHER_EVENT,
        }


def test_a_background_piece_on_the_same_people_stays(reasons, fire, article):
    older = article(
        "Tamarack County fire chief Dale Mercer and Sheriff Anita Boles asked Governor Luis Ortega on Friday for money"
        " to clear dead trees around Pine Hollow and Cedar Bench.\n\nMercer said Quarry Road and Highway 31 were the"
        " two ways out of Pine Hollow and that both ran through dry forest. Larkfield has the only evacuation center"
        " in Tamarack County, at the high school and the fairground, Boles said.\n\nOrtega promised an answer before"
        " summer.",
        id="older",
        published="2024-03-01",
    )
    assert reasons(*(fire[n] for n in STORY), older) == {}


WITNESS = (
    "The owner of a filling station in {place} has told investigators why he thinks that the driver never noticed what"
    " he had done.\n\nThe lorry's radio was loud enough to be heard across the yard, the man said, and the chain hung"
    " from the far side. He wrote down the number on a receipt for two coffees, gave it to a deputy and went home to"
    " look for his cat.\n\nA mechanic, Oleg Sandoval, told {other} that a loose hook was the likeliest explanation. The"
    " receipt is now at the laboratory of the state police, where nobody answered the telephone."
)


def test_a_report_in_words_of_its_own_stays_by_the_uncommon_names_it_shares(reasons, fire, article):
    own = article(
        WITNESS.format(place="Pine Hollow", other="Sheriff Boles"), id="own", published="2024-08-21"
    )
    strange = article(
        WITNESS.format(place="Vallejo Springs", other="Captain Iturbe"), id="strange", published="2024-08-21"
    )
    story = [fire[n] for n in STORY]
    assert reasons(*story, own) == {}
    assert reasons(*story, strange) == {"strange": topic.OTHER_STORY}


def test_names_that_every_story_may_have_keep_no_stranger(reasons, fire, article):
    text = WITNESS.format(place="Washington", other="Governor Smith")
    assert reasons(*(fire[n] for n in STORY), article(text, id="own")) == {"own": topic.OTHER_STORY}


def test_one_or_two_articles_are_never_off_topic(reasons, fire):
    assert reasons(fire["larkfield-sun"]) == {}
    assert reasons(fire["larkfield-sun"], fire["larkfield-schools"]) == {}


def test_where_nothing_hangs_together_nothing_is_off_topic(reasons, fire, article):
    lone = [
        article(
            f"{word} prices rose in {word} as {word} growers counted the harvest of the {word} fields, and the {word}"
            f" board met the {word} union over {word} wages and {word} freight. {word} exports doubled, said the {word}"
            f" office. Nobody in the {word} trade was surprised by the {word} season.",
            id=word,
        )
        for word in ("Barley", "Copper", "Timber")
    ]
    assert reasons(*lone) == {}


def test_the_majority_is_never_off_topic(reasons, fire, article):
    two_stories = [fire["larkfield-sun"], fire["capital-tribune"], fire["larkfield-schools"]]
    again = article(fire["larkfield-schools"].document.text, id="again", published="2024-08-20")
    assert reasons(*two_stories, again) == {}


def test_a_headline_alone_is_not_judged(reasons, fire, article):
    assert reasons(*(fire[n] for n in STORY), article("Council meets.", id="short")) == {}


def test_the_language_asked_for_is_that_of_the_story_where_an_article_is_in_it(reasons, fire, article):
    german = article("Das Feuer bei Pine Hollow hat 31 H\u00e4user zerst\u00f6rt.", id="de", language="de")
    empty = article(" ", id="empty", language="fr")
    story = (fire["larkfield-sun"], fire["capital-tribune"], german, empty)
    assert reasons(*story, language="de") == {
        "larkfield-sun": topic.OTHER_LANGUAGE,
        "capital-tribune": topic.OTHER_LANGUAGE,
    }
    for elsewhere in (None, "it", "fr"):
        assert reasons(*story, language=elsewhere) == {"de": topic.OTHER_LANGUAGE}


def test_an_article_in_another_language_is_that_and_no_other_story(reasons, fire, article):
    german = article("Das Feuer bei Pine Hollow hat 31 Häuser zerstört.", id="de", language="de")
    assert reasons(*(fire[n] for n in STORY), german) == {"de": topic.OTHER_LANGUAGE}
    assert reasons(fire["larkfield-sun"], german) == {"de": topic.OTHER_LANGUAGE}


def test_hundreds_of_articles_are_compared_with_few(reasons, fire, article):
    many = [
        article(
            f"{fire['larkfield-sun'].document.text}\n\nNote {n}: more will follow.",
            id=f"n{n}",
            published="2024-08-19",
        )
        for n in range(300)
    ]
    assert reasons(*many, fire["larkfield-schools"]) == {"larkfield-schools": topic.OTHER_STORY}


def test_an_article_much_older_than_the_rest_is_bygone_and_the_newest_never_is(article, sentences):
    def bygone(*days):
        articles = [
            article(f"The bank of Orle met. It was meeting {n}.", id=f"{n}", published=day)
            for n, day in enumerate(days)
        ]
        return stale.bygone(articles, [sentences(one) for one in articles])

    assert bygone("2023-06-15", "2025-06-12", "2025-06-12", "2025-06-13") == ("0",)
    assert bygone("2025-06-11", "2025-06-12", "2025-06-12", "2025-06-13") == ()
    assert bygone("2023-06-11", "2023-06-12", "2023-06-12", "2025-06-13") == ()
    assert bygone("2025-01-11", "2025-03-12", "2025-05-12", "2025-06-13") == ()
    assert bygone("2023-06-15", "2025-06-12") == ()


def test_two_copies_of_one_report_do_not_make_strangers_of_the_rest(reasons, article):
    folder = RIDGE_FIRE.parents[1] / "azmar-earthquake" / "articles"
    articles = [article(path.read_text(encoding="utf-8"), id=path.name) for path in sorted(folder.iterdir())]
    assert len(articles) == 5
    assert reasons(*articles) == {}


def test_chinese_reports_of_one_story_are_told_from_another_story(article):
    told = {
        "wire": "白石村面包房周日凌晨起火，三人受伤。消防部门说，火从配电房燃起。村长承诺开设临时面包房。",
        "copy": "白石村面包房周日凌晨起火，三人受伤。消防部门说，火从配电房燃起。面包师周一到村里开会。",
        "post": "白石村面包房的火灾可能由短路引起，检察官周二表示。受伤人数为四人。面包房的配电箱已经老化。",
        "other": "南湖队周六客场二比一战胜北岭队，前锋在终场前两分钟射入一球。教练对球员的表现十分满意。",
    }
    articles = {name: article(text, id=name, language="zh") for name, text in told.items()}
    strangers = topic.strangers(list(articles.values()), [segment(one) for one in articles.values()])
    assert strangers == {"other": topic.OTHER_STORY}
