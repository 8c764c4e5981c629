"""What a site shows in place of an article is told as such; news under a like heading is news."""

from __future__ import annotations

import pytest

import briefing
from briefing.clean import clean
from briefing.errors import NoUsableSentence
from briefing.types import Document

ARTICLE = briefing.Document("b.txt", "The council of Harrow voted on Tuesday to close the old bridge.")
PAGES = [
    "403 Forbidden\n\nYou may not look at anything in this part of the site.",
    "Error 503 Backend fetch failed\n\nThe machine behind this one is out of order for the time being.",
    "Page not found | Harrow Post\n\nWe have looked everywhere and it was in none of those places.",
    "Just a moment...\n\nChecking your browser before it may come in.\n\nThis process is automatic.",
    "We value your privacy\n\nYou can accept or manage your choices by clicking below.",
    "Not available in your region\n\nWe recognise that you are reading from a country of the far North.",
    "Are you a robot?\n\nUnusual activity has been seen on the network that you are coming from.",
    "Sign in to continue reading\n\nThe rest of it is kept for those who have told us who they are.",
]


@pytest.mark.parametrize("text", PAGES)
def test_a_page_in_place_of_an_article_is_refused_alone_and_left_out_among_others(text: str) -> None:
    with pytest.raises(NoUsableSentence, match=r"a\.txt: no article, but what a site shows in its place"):
        briefing.summarize([Document("a.txt", text)])
    made = briefing.summarize([Document("a.txt", text), ARTICLE])
    assert [statement.text for statement in made.statements] == [ARTICLE.text]
    assert [notice.code for notice in made.notices] == ["no-article"]


@pytest.mark.parametrize(
    "text",
    [
        "Access denied: how a ward was closed\n\nThe hospital of Harrow shut its doors on Tuesday.",
        "Your privacy on trial\n\nThe court of Harrow heard the case of the open letters on Tuesday.",
        "404 people found\n\nRescuers brought 404 people down from the mountain on Tuesday.",
        "Forbidden\n\n" + "The court of Harrow heard the case of the open letters on Tuesday. " * 15,
    ],
)
def test_news_under_a_like_heading_is_news(text: str) -> None:
    article = clean(Document("a.txt", text))
    assert article.body
    assert not article.notices


def test_a_text_without_a_sentence_is_told_among_others() -> None:
    made = briefing.summarize([Document("a.txt", "Harrow Post"), ARTICLE])
    assert [statement.text for statement in made.statements] == [ARTICLE.text]
    (notice,) = made.notices
    assert notice.code == "no-sentence"
    assert notice.message.startswith("a.txt: no usable sentence in it")
