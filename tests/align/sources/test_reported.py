from datetime import date

from briefing.align.sources.reported import reported

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
