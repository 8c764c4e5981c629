"""Articles for tests: paragraphs are the body, a line break inside one is white space, sentences end in [.!?]."""

import re
from datetime import date, datetime

import pytest

from briefing.align import conflicts, when
from briefing.align.story import Story
from briefing.types import Article, Document, Moment, Region, Sentence, Span
from briefing.verify import values
from tests.align.sample import TEXTS

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


@pytest.fixture(name="disagree")
def _disagree():
    """Conflicts of texts, given as text or (text, published); documents are a, b, c, …"""

    def disagree(*texts):
        pairs = [(text, None) if isinstance(text, str) else text for text in texts]
        articles = [
            make_article(text, id=chr(97 + n), published=published, publisher=f"Paper {chr(65 + n)}")
            for n, (text, published) in enumerate(pairs)
        ]
        own = [make_sentences(one) for one in articles]
        found = conflicts.find(articles, own, when.resolve_all(articles, own))
        texts_by_id = {one.document.id: one.document for one in articles}
        for conflict in found:
            for claim in conflict.claims:
                for citation in claim.citations:
                    assert citation.cited_text == texts_by_id[citation.span.document_id].quote(citation.span)
                if conflict.kind in ("number", "date", "name"):
                    assert values.stands(claim.value, claim.citations[0], kind=conflict.kind)
        return found

    return disagree


@pytest.fixture(name="story")
def _story():
    return Story([make_sentences(make_article(text, id=f"{n}.txt")) for n, text in enumerate(TEXTS)])
