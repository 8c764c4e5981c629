"""Articles for tests: paragraphs are the body, a line break inside one is white space, sentences end in [.!?]."""

import re
from datetime import date, datetime

import pytest

from briefing.types import Article, Document, Moment, Region, Sentence, Span

_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(\[]?[A-Z0-9])")


def make_article(text, *, id="a.txt", published=None, publisher=None, language="en", url=None, title=None):
    if isinstance(published, str):
        published = (
            Moment.of_time(datetime.fromisoformat(published))
            if "T" in published
            else Moment.of_day(date.fromisoformat(published))
        )
    document = Document(
        id=id, text=text, published_at=published, publisher=publisher, language=language, url=url, title=title
    )
    regions = tuple(
        Region(Span(id, m.start(), m.end()), "body")
        for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
        if m.group().strip()
    )
    return Article(document, regions)


def make_sentences(one):
    found = []
    for paragraph, region in enumerate(one.body):
        text = one.document.quote(region)
        start = 0
        for end in [m.end() for m in _END.finditer(text)] + [len(text)]:
            piece = text[start:end]
            bare = piece.strip()
            if bare:
                at = region.start_char + start + piece.index(bare)
                span = Span(one.document.id, at, at + len(bare))
                found.append(Sentence(span, bare, len(found), paragraph))
            start = end
    return tuple(found)


@pytest.fixture(name="article", scope="session")
def _article():
    return make_article


@pytest.fixture(name="sentences", scope="session")
def _sentences():
    return make_sentences
