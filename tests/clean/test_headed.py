"""A dateline dates an article that nothing else dates, and names its agency."""

from __future__ import annotations

from datetime import date

import pytest

import briefing
from briefing.clean import clean
from briefing.types import Article, Document, Moment

TOLD = "The council voted to close the old river bridge for repairs until the spring."
MORE = "Shopkeepers in the High Street fear that they will lose their customers before Christmas."


def cleaned(opening: str, **fields: object) -> Article:
    return clean(Document("a.txt", f"Harrow bridge closes\n\n{opening} {TOLD}\n\n{MORE}", **fields))  # type: ignore[arg-type]


def day_of(article: Article) -> str | None:
    return article.document.published_at.isoformat() if article.document.published_at else None


@pytest.mark.parametrize(
    ("opening", "day", "agency"),
    [
        ("HARROW, March 3, 2014 (KW) —", "2014-03-03", "KW"),
        ("HARROW, 3 March 2014 (Reuters) -", "2014-03-03", "Reuters"),
        ("NEW HARROW, Calif., Monday, March 3, 2014 --", "2014-03-03", None),
        ("HARROW (March 3, 2014) -", "2014-03-03", None),
        ("HARROW, March 3 (KW) —", None, "KW"),
        ("HARROW (River News) —", None, "River News"),
        ("HARROW (Texas) —", None, None),
        ("In Harrow on March 3, 2014,", None, None),
    ],
)
def test_day_and_agency_are_read_from_it(opening: str, day: str | None, agency: str | None) -> None:
    article = cleaned(opening)
    assert (day_of(article), article.document.publisher) == (day, agency)
    notices = [notice.message for notice in article.notices if notice.code == "dateline-date"]
    assert bool(notices) == (day is not None)
    if day is not None:
        assert article.date_span is not None
        assert article.document.quote(article.date_span) in opening
        assert f"dated {day} by its dateline" in notices[0]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2014/03/03/bridge", "2014-03-03"),
        ("https://example.org/2014/bridge", "2014-03-03"),
        ("https://example.org/2014/05/bridge", None),
        ("https://example.org/bridge-2014", None),
    ],
)
def test_the_address_may_give_the_year_that_it_lacks(url: str, day: str | None) -> None:
    assert day_of(cleaned("HARROW, March 3 (KW) —", url=url)) == day


def test_a_year_in_a_sentence_is_not_taken_for_it() -> None:
    text = f"HARROW, March 3 (KW) — {TOLD}\n\nThe bridge was last closed on March 1, 2004. {MORE}"
    assert day_of(clean(Document("a.txt", text))) is None


def test_what_is_known_already_is_kept() -> None:
    known = Moment.of_day(date(2014, 3, 5))
    article = cleaned("HARROW, March 3, 2014 (KW) —", published_at=known, publisher="Harrow Herald")
    assert (article.document.published_at, article.document.publisher) == (known, "Harrow Herald")
    masthead = clean(Document("a.txt", f"Harrow Herald, 5 March 2014\n\nHARROW, March 3, 2014 (KW) — {TOLD}"))
    assert (day_of(masthead), masthead.document.publisher) == ("2014-03-05", "Harrow Herald")


def test_the_dateline_says_when_it_was_written_and_not_when_things_happened() -> None:
    told = "The council voted on Friday to close the bridge. The works begin under the arches on April 7."
    text = f"HARROW, March 3, 2014 (KW) — {told}\n\n{MORE}"
    made = briefing.summarize([Document("a.txt", text)])
    assert [event.date.isoformat() for event in made.timeline] == ["2014-02-28", "2014-04-07"]
