"""Which sentences may open a briefing."""

from __future__ import annotations

import pytest

from briefing import summarize
from briefing.select import select
from briefing.types import Document, Pick

from .stories import story

HARBOUR = {
    "wire": (
        "A sailing school in Harrow has closed its jetty after two pupils fell between the planks.",
        "The jetty had rotted unseen, the school said.",
        "Divers of the Harrow fire brigade were called to the sailing school's jetty on Tuesday to look for two.",
        "The divers of the brigade found both pupils of the school clinging to a plank.",
    ),
    "post": (
        "Who looks after a jetty?",
        "Two pupils and the divers of the fire brigade met at the jetty of the sailing school.",
    ),
}


def picks(articles: dict[str, tuple[str, ...]], words: int = 80) -> tuple[Pick, ...]:
    alignment, renditions = story(articles, leaning=())
    return select(alignment, renditions, words=words, focus=None).picks


def opening(articles: dict[str, tuple[str, ...]], words: int = 80) -> str:
    return picks(articles, words)[0].rendition.text


def test_an_article_opens_with_its_first_sentence_where_that_can_open() -> None:
    assert opening(HARBOUR) == HARBOUR["wire"][0]


def test_an_article_whose_first_sentence_cannot_open_does_so_with_a_later_one() -> None:
    asks = HARBOUR | {"wire": ("Who walks on rotten planks in Harrow?", *HARBOUR["wire"][1:])}
    assert opening(asks) == HARBOUR["wire"][2]


@pytest.mark.parametrize(
    "first",
    [
        "Swiss farmers have admitted that they do not know why whole herds of cows have been refusing their hay.",
        "Letters sent to banks and shops across the U.S. seem to be forged.",
    ],
)
def test_a_first_sentence_may_open_without_a_name_if_it_is_long_and_with_initials_if_not(first: str) -> None:
    told = (first, "The shops of the letters, and the cows that the farmers fed, were far apart.")
    assert opening({"wire": told}) == first


def test_a_short_first_sentence_without_a_name_does_not_open() -> None:
    told = (
        "A small repair can be hard on some people.",
        "Dr. Ina Holt sang before her small repair in Oakham.",
    )
    assert opening({"wire": told}, words=12) == told[1]


def test_a_preamble_is_left_out_where_a_later_sentence_opens() -> None:
    told = (
        "A small repair can be hard on some people.",
        "Dr. Ina Holt sang before her small repair in Oakham.",
    )
    assert [pick.rendition.text for pick in picks({"wire": told})] == [told[1]]


def test_a_preamble_opens_where_the_later_sentence_points_at_it() -> None:
    told = (
        "What used to be a field of hay could become a harbour.",
        "The harbour will be debated by the council of Oakham on Monday.",
    )
    assert [pick.rendition.text for pick in picks({"wire": told})] == list(told)


def test_an_article_is_told_from_a_first_sentence_that_is_only_too_long_to_open() -> None:
    told = (
        f"Dr. Ina Holt sang {'and sang ' * 30}before her small repair in Oakham on Monday.",
        "Holt had learnt the songs of the small repair in Oakham from a nurse.",
    )
    assert [pick.rendition.text for pick in picks({"wire": told}, words=100)] == list(told)


def test_a_long_first_sentence_opens_before_one_that_points_at_it() -> None:
    told = (
        f"In Oakham a driver {'and a nurse ' * 11}told a courier to bring the hay of Harrow to a bus stop on Monday.",
        "The courier, Boris Quist, came to Harrow on Monday on a bus that had begun in Oakham with a nurse.",
    )
    assert opening({"wire": told}, words=60) == told[0]


@pytest.mark.parametrize(
    "first",
    [
        "A man of Oakham accused of robbing another man of his hay has admitted it in a court of Harrow.",
        "The first digs at Oakham have uncovered new graves, as well as the walls of the house of Harrow.",
        "Hay makes most of the young cows tired, a study suggests.",
        "The house of the Holts in Harrow has sunk yet another inch in the past seven months, a report says.",
        "Students of a school in Harrow were given hay instead of apples on Monday, the school has said.",
    ],
)
def test_what_explains_itself_opens_though_a_word_of_it_may_point_back(first: str) -> None:
    told = (first, "In Oakham the man of the graves and the cows of the study were far apart on Monday.")
    assert opening({"wire": told}) == first


def test_another_of_its_kind_opens_nothing() -> None:
    told = (
        "The fire brigade of Oakham has found another man in the hay of the house of Harrow on Sunday morning.",
        "Oakham has buried the man of the hay of Harrow in the graves of the fire brigade on Monday.",
    )
    assert opening({"wire": told}) == told[1]


def test_where_nothing_can_open_a_report_does_so_and_no_quotation() -> None:
    long = " ".join(
        ["Prosecutors in Norland told the court of the calls that Michael Dunn made"] + ["from his cell"] * 14
    )
    told = (
        '"I am the victor, but I was the victim too," Michael Dunn said of himself in one of them.',
        f"{long}.",
    )
    assert opening({"wire": told}) == told[1]


def test_the_man_opens_nothing_unless_it_is_said_which() -> None:
    told = (
        "Police of Harrow say the man blew his horn early in the morning and woke several people of the street.",
        "Officers pulled over a small blue car in Harrow on Monday and found a horn under its seat.",
    )
    assert opening({"wire": told}) == told[1]
    said = (
        "Police of Harrow say the man who blew a horn early in the morning has been found near the bridge.",
        told[1],
    )
    assert opening({"wire": said}) == said[0]


def test_what_begins_by_pointing_opens_only_where_nothing_else_can() -> None:
    pointing = "The find was shown in Harrow on Monday by divers who had looked for the wreck off Oakham for two years."
    told = {
        "wire": (pointing,),
        "post": ("Jars of fish have been found in a wreck that is 2,000 years old.",),
    }
    assert opening(told) == told["post"][0]
    assert opening({"wire": (pointing,)}) == pointing


@pytest.mark.parametrize(
    "subject",
    [
        "report from Oakham",
        "trustee recouping money",
        "mayor Ina Holt",
        "first report",
        "long-awaited final report on Oakham",
        "town's first diver",
        "deaths last month of Ina Holt and her daughter",
    ],
)
def test_a_definite_subject_that_says_which_opens(subject: str) -> None:
    first = f"The {subject} told the court of Harrow on Monday of the jars that divers found in a wreck of Oakham."
    told = {"wire": (first,), "post": ("Jars of fish have a taste.",)}
    assert opening(told) == first


def test_what_has_happened_opens_before_what_always_is() -> None:
    always = "Ina Holt and her divers want more and more to be near the jars and the wreck of Oakham."
    told = {
        "wire": (always,),
        "post": (always.replace("want more and more to be", "went deeper and deeper and were"),),
    }
    assert opening(told) == told["post"][0]
    assert opening({"wire": (always,)}) == always


def test_who_somebody_is_opens_only_where_no_article_begins_with_what_happened() -> None:
    portrait = "Dr. Ina Holt is a Norland diver of jars and wrecks."
    told = {
        "wire": (portrait,),
        "post": ("Jars of fish have been found in a wreck that is 2,000 years old.",),
    }
    assert opening(told) == told["post"][0]
    assert opening({"wire": (portrait,)}) == portrait


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "fr",
            "Le conseil a adopté mardi la fermeture du vieux four à pain.",
            "Le four du hameau de Brive, construit en 1887, présente des fissures.",
        ),
        (
            "it",
            "I fornai della valle hanno chiuso martedì il vecchio forno comune.",
            "Il forno di Brivio, costruito nel 1887, presenta delle crepe.",
        ),
        (
            "pl",
            "Radni zdecydowali we wtorek o zamknięciu starego pieca chlebowego.",
            "Piec w Brzegu, zbudowany w 1887 r., grozi zawaleniem.",
        ),
    ],
)
def test_in_other_languages_the_first_sentence_opens_without_a_capital_or_a_figure(
    language: str, first: str, second: str
) -> None:
    told = summarize([Document("a", f"{first} {second}", language=language)], words=80)
    assert [statement.text for statement in told.statements] == [first, second]


def test_a_japanese_quotation_does_not_open() -> None:
    quoted = "「ほかに選ぶ道は残されていなかった」と村長は話した。"
    news = "村議会は古い共同のパン窯を閉鎖することを決めた。"
    told = summarize([Document("a", quoted + news, language="ja")], words=40)
    assert told.statements[0].text == news
