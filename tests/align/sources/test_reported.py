from datetime import date

from briefing.align.sources.reported import reported
from briefing.clean import clean
from briefing.types import Document

DATELINE = "PORT ALMAR, Nov. 7 (Meridian) \u2014 A ferry sank on Friday afternoon off the coast of Almar."
PLAIN = "A ferry sank on Friday afternoon off the coast of Almar."


def days(*articles):
    return [a.document.published_at and a.document.published_at.local_date for a in reported(articles)]


def test_a_dateline_takes_its_year_from_the_other_articles(article):
    assert days(article(DATELINE, id="a"), article(PLAIN, id="b", published="2025-11-09")) == [
        date(2025, 11, 7),
        date(2025, 11, 9),
    ]


def test_the_year_is_the_one_that_brings_them_together(article):
    december = DATELINE.replace("Nov. 7", "Dec. 30")
    assert days(article(december, id="a"), article(PLAIN, id="b", published="2026-01-02"))[0] == date(
        2025, 12, 30
    )


def test_without_a_dated_neighbour_or_far_from_all_it_stays_undated(article):
    assert days(article(DATELINE, id="a"), article(PLAIN, id="b")) == [None, None]
    assert days(article(DATELINE, id="a"), article(PLAIN, id="b", published="2025-05-09"))[0] is None


def test_a_byline_or_a_line_with_a_day_is_as_good_as_a_dateline():
    for line in ("By Ina Holt, Oakham Post, 7 November", "Friday, Nov. 7", "Ina Holt \u2013 November 7"):
        undated = clean(Document("a", f"A ferry sinks off Almar\n\n{line}\n\n{PLAIN} Nobody was hurt."))
        dated = clean(
            Document("b", f"Sunday, 9 November 2025\n\n{PLAIN} Nobody was hurt, the coastguard said.")
        )
        assert days(undated, dated)[0] == date(2025, 11, 7), line


def test_a_day_inside_a_line_is_what_the_line_tells_of():
    undated = clean(Document("a", f"The trial of 7 November begins\n\n{PLAIN} Nobody was hurt."))
    dated = clean(Document("b", f"Sunday, 9 November 2025\n\n{PLAIN} Nobody was hurt, the coastguard said."))
    assert days(undated, dated)[0] is None
