"""Somebody's words are told by the article that says whose they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.align import align
from briefing.align.borrowed import borrowed
from briefing.select import select
from briefing.types import Article, Sentence
from tests.select.stories import story

STATEMENT = "Harrow Radio thinks that it can toy with Reed, but Reed plays no games."
REPORT = "Anna Reed will stay away from the debate of Harrow Radio on Thursday, her office said."


def _told(*articles: tuple[str, ...]) -> list[str]:
    _, renditions = story({str(number): texts for number, texts in enumerate(articles)}, leaning=())
    spans = borrowed([one.sentence for one in renditions])
    return [one.text for one in renditions if one.sentence.span not in spans]


@pytest.mark.parametrize(
    "quoting",
    [
        f'"{STATEMENT}" Reed\'s office said in a statement.',
        f"Reed says: {STATEMENT}",
        f"\u201c{STATEMENT} She walks away from bad deals.",  # a paragraph that is not closed
    ],
)
def test_a_statement_that_another_article_quotes_is_not_told_as_ours(quoting: str) -> None:
    assert _told((REPORT, STATEMENT), (REPORT, quoting)) == [REPORT, REPORT, quoting]


@pytest.mark.parametrize(
    ("own", "quoting"),
    [
        (
            "Harrow Radio thinks that it will toy with her.",
            f'"{STATEMENT}" her office said.',
        ),  # too little of it
        (f"{STATEMENT[:-1]}, her office said.", f'"{STATEMENT}" her office said.'),  # it says whose it is
        (f'"{STATEMENT}" Reed said.', f'"{STATEMENT}" her office said.'),  # it has its marks
        (STATEMENT, STATEMENT),  # nobody quotes it
    ],
)
def test_what_is_told_with_its_speaker_or_quoted_nowhere_stays(own: str, quoting: str) -> None:
    assert _told((own,), (quoting,)) == [own, quoting]


def test_words_of_saying_within_what_is_quoted_say_nothing_of_whose_it_is() -> None:
    statement = "There have been six debates, and according to all polls of Harrow Reed has won all of them."
    assert _told((statement,), (f'"{statement}" her office said.',)) == [f'"{statement}" her office said.']


def test_an_article_that_is_nothing_but_a_quoted_statement_is_not_told_at_all() -> None:
    statement = (
        STATEMENT,
        "We can not give in to threats against any of the people who work for us.",
        "She is still welcome on Thursday at eight in the town hall of Harrow.",
        "Our viewers know that.",
    )
    quoting = " ".join(statement[:3])
    assert _told((REPORT,), statement, (f"\u201c{quoting}\u201d Harrow Radio said.",)) == [
        REPORT,
        f"\u201c{quoting}\u201d Harrow Radio said.",
    ]


def test_an_article_that_quotes_what_it_says_itself_keeps_both() -> None:
    texts = (STATEMENT, f'"{STATEMENT}" the office of Reed had said.')
    assert _told(texts) == list(texts)


def test_the_rendition_with_the_marks_is_the_one_that_is_chosen() -> None:
    quoting = f'"{STATEMENT}" her office said in a statement.'
    alignment, renditions = story(
        {"a": (STATEMENT, "It will be held at the town hall."), "b": (REPORT, quoting)},
        same=((STATEMENT, quoting),),
        leaning=("It will be held at the town hall.",),
    )
    alignment = replace(alignment, borrowed=borrowed([one.sentence for one in renditions]))
    told = [pick.rendition.text for pick in select(alignment, renditions, words=80, focus=None).picks]
    assert told == [REPORT, quoting]


@pytest.mark.parametrize(("language", "count"), [("en", 1), (None, 1), ("de", 0)])
def test_another_language_is_not_asked(
    article: Callable[..., Article],
    sentences: Callable[[Article], list[Sentence]],
    language: str | None,
    count: int,
) -> None:
    quoting = f'{REPORT} "{STATEMENT}" the office of Reed said.'
    articles = [article(text, id=text[:1], language=language) for text in (STATEMENT, quoting)]
    assert len(align(articles, [sentences(one) for one in articles], {}).borrowed) == count
