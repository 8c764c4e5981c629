"""The order in which a briefing is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.select.attribution import introduces, speaker
from briefing.select.candidates import gather
from briefing.select.order import arrange
from briefing.types import Citation, Event

from .stories import BRIDGE, story

TALKS = {
    "a": (
        "Envoys of Norland and Surland met in Geneva on Sunday for four hours of talks.",
        "Foreign Minister Ina Holt said that Norland wants the troops to leave.",
        "Surland's envoy Karl Brandt said that his country has no plan to attack.",
        "Norland lost the harbour to Surland in 2009 after a short war.",
    ),
    "b": (
        '"We are ready to talk again," Brandt said.',
        "The next round of the talks is to be held in Vienna in May.",
        '"There can be no talks with troops at the border," said Holt.',
    ),
}


def arranged(chosen: list[str], **events: date) -> list[tuple[str, str]]:
    alignment, renditions = story(TALKS, leaning=())
    candidates = gather(alignment, renditions)
    texts = [r.text for r in candidates.renditions]
    timeline = []
    for start, day in events.items():
        rendition = next(r for r in renditions if r.text.startswith(start))
        citation = Citation(rendition.sentence.span, rendition.text)
        timeline.append(Event(day, "then", rendition.text, (citation,)))
    rows = [next(row for row, text in enumerate(texts) if text.startswith(start)) for start in chosen]
    return [(pick.section, pick.rendition.text) for pick in arrange(candidates, rows, timeline)]


def test_the_news_then_what_each_side_says_then_what_lies_behind() -> None:
    order = arranged(["Envoys", "Norland lost", '"There can', "Surland's envoy", "The next round", '"We are'])
    sections = [section for section, _ in order]
    assert sections == ["lead", "positions", "positions", "positions", "positions", "background"]
    assert order[0][1].startswith("Envoys")
    assert order[-1][1].startswith("Norland lost")


def test_what_is_said_to_the_news_stays_with_it_where_its_article_has_it_so() -> None:
    order = [text for _, text in arranged(["Envoys", "The next round", '"There can'])]
    assert order == [TALKS["a"][0], TALKS["b"][1], TALKS["b"][2]]


def test_the_article_of_the_opening_is_told_before_the_others_and_in_its_order() -> None:
    articles = {
        "a": ("The dam broke on Monday.", "Its spillway was blocked.", "Four villages were cleared."),
        "b": ("Water reached the town of Orle at noon.", "Its bridge is gone."),
    }
    alignment, renditions = story(articles, leaning=())
    candidates = gather(alignment, renditions)
    texts = [r.text for r in candidates.renditions]
    chosen = [texts.index(text) for text in (*articles["a"][:1], *articles["b"][:1], articles["a"][2])]
    order = [pick.rendition.text for pick in arrange(candidates, chosen, ())]
    assert order == [articles["a"][0], articles["a"][2], articles["b"][0]]


def test_what_goes_on_from_a_statement_is_told_right_behind_it() -> None:
    articles = {
        "a": ("The mill at Harrow will close in March.", "Some 300 people work there."),
        "b": (
            "Workers of the Harrow mill met on Tuesday.",
            "Director Adrian Foss said that they would get more than the least that is due.",
            "Foss did not name a sum.",
        ),
    }
    alignment, renditions = story(articles, leaning=())
    candidates = gather(alignment, renditions)
    texts = [r.text for r in candidates.renditions]
    chosen = [
        texts.index(text) for text in (articles["a"][0], articles["b"][2], articles["b"][1], articles["a"][1])
    ]
    order = [pick.rendition.text for pick in arrange(candidates, chosen, ())]
    assert order == [*articles["a"], *articles["b"][1:]]


def test_a_statement_is_told_with_the_news_behind_it_where_that_matters_more() -> None:
    articles = {
        "a": (
            "A priest of Harrow was arrested on Monday.",
            "His parish has 900 members.",
            '"Nobody knew of it," Bishop Karl Brandt said.',
        ),
        "b": (
            "Neighbours in Harrow saw it.",
            "Detective Ina Holt said that drugs lay in his house.",
            "Five charges against the priest were read to him.",
        ),
    }
    alignment, renditions = story(articles, leaning=())
    candidates = gather(alignment, renditions)
    texts = [r.text for r in candidates.renditions]
    chosen = [
        texts.index(text) for text in (articles["a"][0], articles["b"][2], articles["a"][2], articles["b"][1])
    ]
    order = [(pick.section, pick.rendition.text) for pick in arrange(candidates, chosen, ())]
    assert order.index(("lead", articles["b"][1])) < order.index(("lead", articles["b"][2]))
    assert order[-1] == ("positions", articles["a"][2])


def test_an_article_is_not_told_backwards_for_a_day_that_lies_ahead() -> None:
    articles = {
        "a": (
            "The gunman of Harrow was caught on Tuesday.",
            "Police had searched for him for five days.",
        ),
        "b": (
            "The market of Harrow opens again on Saturday week.",
            "The stands are gone by then.",
            "There will be no second row of seats.",
        ),
        "c": ("A shot was heard at the market of Harrow at noon.", "Nobody knows who fired it."),
    }
    alignment, renditions = story(articles, leaning=())
    days = (("a", 6), ("c", 12))
    candidates = gather(replace(alignment, latest=date(2024, 10, 25), earlier=days), renditions)
    texts = [r.text for r in candidates.renditions]
    opens = next(r for r in renditions if r.text.startswith("The market"))
    ahead = Event(
        date(2024, 11, 2), "Saturday week", opens.text, (Citation(opens.sentence.span, opens.text),)
    )
    chosen = [
        texts.index(text) for text in (articles["a"][0], articles["b"][2], articles["b"][0], articles["c"][0])
    ]
    order = [pick.rendition.text for pick in arrange(candidates, chosen, (ahead,), latest=date(2024, 10, 25))]
    assert order == [articles["a"][0], articles["b"][0], articles["b"][2], articles["c"][0]]


def test_the_statements_of_one_speaker_stand_together() -> None:
    order = [
        text
        for section, text in arranged(["Envoys", '"There can', '"We are', "Foreign", "Surland's"])
        if section == "positions"
    ]
    voices = [speaker(text) for text in order]
    assert voices in (["Holt", "Brandt", "Brandt"], ["Brandt", "Brandt", "Holt"])


def test_a_speaker_is_introduced_before_the_bare_name() -> None:
    order = [text for _, text in arranged(["Envoys", '"There can', "Foreign"])]
    assert order.index(TALKS["a"][1]) < order.index(TALKS["b"][2])


def test_what_a_speaker_added_comes_after_what_that_speaker_said() -> None:
    articles = {
        "a": ("The dam broke on Monday.", "Four villages were cleared.", '"Nobody was warned," Holt added.'),
        "b": ("Water reached the town of Orle at noon.", '"We saw the cracks in the wall," Holt said.'),
    }
    alignment, renditions = story(articles, leaning=())
    candidates = gather(alignment, renditions)
    texts = [r.text for r in candidates.renditions]
    chosen = [texts.index(text) for text in (articles["a"][0], articles["a"][2], articles["b"][1])]
    order = [pick.rendition.text for pick in arrange(candidates, chosen, ())]
    assert order[1:] == [articles["b"][1], articles["a"][2]]


def test_older_dates_are_background() -> None:
    order = arranged(["Envoys", "The next"], Envoys=date(2014, 3, 30), The=date(2014, 1, 2))
    assert order[1][0] == "background"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"We are ready," Brandt said.', "Brandt"),
        ('"We are ready," [Brandt] said.', "Brandt"),
        ('[Brandt:] "We are ready for all of it."', "Brandt"),
        ('"There can be no talks," said Foreign Minister Ina Holt.', "Holt"),
        ("Holt, who arrived on Sunday, has told reporters that talks go on.", "Holt"),
        ("According to Holt, the talks go on.", "Holt"),
        ("The talks went on, officials said.", None),
        ("The bridge was closed on Tuesday.", None),
    ],
)
def test_whose_statement_it_is(text: str, name: str | None) -> None:
    assert speaker(text) == name


def test_a_full_name_introduces() -> None:
    assert introduces("Foreign Minister Sergei Lavrov, in Paris, said no.", "Lavrov")
    assert not introduces("He met Lavrov in Paris.", "Lavrov")


def test_every_chosen_sentence_is_arranged_once() -> None:
    candidates = gather(*story(BRIDGE))
    picks = arrange(candidates, range(len(candidates)), ())
    assert len({pick.rendition.sentence.span for pick in picks}) == len(candidates)
