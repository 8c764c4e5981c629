"""The articles of a story in an order of their own: that of report, whatever their files are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.types import Article, Sentence


def in_order(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> tuple[list[Article], list[Sequence[Sentence]]]:
    """The articles with the sentences of each, the earliest report first and the undated last, equal ones by text.

    What one stage or another settles by which comes first is then settled alike for all orders and names of the
    files; only of two that are the same to the letter does the name decide.
    """
    told = sorted(zip(articles, sentences, strict=True), key=lambda one: _key(one[0]))
    return [article for article, _ in told], [own for _, own in told]


def _key(article: Article) -> tuple[bool, date, float, str, str, str, str]:
    document = article.document
    at = document.published_at
    return (
        at is None,
        at.local_date if at else date.min,
        at.at.timestamp() if at else 0.0,
        document.text,
        document.publisher or "",
        document.url or "",
        document.id,
    )
