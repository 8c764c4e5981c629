"""The three seed articles: what is body, what is furniture, and what the pages say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.clean import clean
from briefing.read import read
from briefing.types import Article

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles() -> tuple[Article, Article, Article]:
    first, second, third = (clean(document) for document in read([str(SEEDS)]).documents)
    return first, second, third


def lines(article: Article, kind: str) -> list[str]:
    return [article.document.quote(region.span) for region in article.regions if region.kind == kind]


def test_clean_prose_is_all_body(articles: tuple[Article, ...]) -> None:
    article = articles[0]
    assert {region.kind for region in article.regions} == {"body"}
    assert len(article.body) == 12
    assert (article.document.title, article.document.published_at, article.document.publisher) == (
        None,
        None,
        None,
    )
    assert article.document.language == "en"


def test_title_caption_headings_and_links_are_told_from_the_article(articles: tuple[Article, ...]) -> None:
    article = articles[1]
    assert article.document.title == "US asks Russia to withdraw troops from Ukraine’s borders"
    assert article.title_span is not None
    assert article.document.quote(article.title_span) == article.document.title
    assert lines(article, "caption") == [
        "US Secretary of State John Kerry, and Foreign Minister of Russia Sergey Lavrov. [Wikimedia]"
    ]
    assert lines(article, "heading") == ["A federal model?", "Troop buildup"]
    assert len(lines(article, "links")) == 7
    assert lines(article, "promotion") == ["Advertising"]
    body = lines(article, "body")
    assert len(body) == 34
    assert body[-1].startswith("The Kerry-Lavrov meeting followed a phone call")


def test_a_page_of_other_headlines_gives_only_its_article(articles: tuple[Article, ...]) -> None:
    article = articles[2]
    assert article.document.title == "Lavrov asks Kerry to back Ukraine 'federation' in Paris talks"
    assert article.document.publisher == "FRANCE 24"
    body = lines(article, "body")
    assert len(body) == 17
    assert body[0].startswith("After US Secretary of State John Kerry met")
    assert body[-1].startswith("US officials say the proposals")
    assert len(lines(article, "related")) == 25
    assert lines(article, "caption") == ["© Photo: AFP"]
    assert lines(article, "byline") == ["Text by FRANCE 24"]


def test_of_two_dates_the_updates_is_taken_and_the_choice_is_explained(articles: tuple[Article, ...]) -> None:
    article = articles[2]
    assert article.document.published_at is not None
    assert article.document.published_at.isoformat() == "2014-03-31"
    assert article.date_span is not None
    assert article.document.quote(article.date_span) == "2014-03-31"
    (notice,) = article.notices
    assert notice.code == "two-dates"
    assert "2014-03-29" in notice.message
    assert "the text is that of the update" in notice.message


def test_no_text_is_rewritten(articles: tuple[Article, ...]) -> None:
    for article in articles:
        with (SEEDS / article.document.id).open(encoding="utf-8", newline="") as file:
            assert article.document.text == file.read()
