"""One side of a disagreement: its words, and the passages that bear it out, the one that has the words first."""

from briefing.align import standing
from briefing.types import Span
from tests.align.conftest import make_article


def test_words_are_cited_first_where_they_are_not_cut_out_of_longer_ones():
    text = "The Holts\u2019 boat struck the reef. Holt\u2019s boat sank."
    article = make_article(text, id="a.txt")
    spans = [Span("a.txt", 0, 32), Span("a.txt", 33, len(text))]

    side = standing.claim(value="Holt", cited=spans, status="disputed", articles={"a.txt": article})

    assert side.citations[0].span == spans[1]
