"""What is part of the prose stays: lists, verse, wrapped lines, other scripts, one-line articles."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Article, Document, Moment

LEAD = "The museum in Corvale opened a new wing on Saturday that shows four hundred clocks."


def cleaned(text: str, **fields: object) -> Article:
    return clean(Document("a.txt", text, **fields))  # type: ignore[arg-type]


def body(text: str) -> list[str]:
    article = cleaned(text)
    return [article.document.quote(span) for span in article.body]


def test_items_of_a_list_that_a_sentence_introduces_are_body() -> None:
    text = (
        f"{LEAD}\n\nVisitors can choose among these tours on any day:\n\n- clocks of the last two centuries\n"
        "- the tower with its old bell\n\nAll tours are free."
    )
    assert len(body(text)) == 5


def test_verse_is_body() -> None:
    poem = "Tick, says the old one,\nTock, says the new,\nNeither is lying,\nBoth are for you."
    text = f"{LEAD}\n\nA poem stands above the door:\n\n{poem}\n\nThe poet is unknown."
    assert "Neither is lying," in body(text)


def test_a_hard_wrapped_paragraph_is_one_region() -> None:
    wrapped = (
        "The museum in Corvale opened a new wing on Saturday that shows four\n"
        "hundred clocks from six centuries. The oldest was built for a ship and\n"
        "never left the harbour. Its keeper said that it still loses less than\n"
        "a minute a year.\n\n"
        "Visitors came from all over the country to see it on the first day, and\n"
        "the queue reached down to the river before noon. The director asked for\n"
        "patience.\n"
    )
    regions = body(wrapped)
    assert len(regions) == 2
    assert regions[0].endswith("a minute a year.")


@pytest.mark.parametrize(
    "sentence",
    [
        "博物馆星期六开放了一个新展厅，展出四百座钟表。",
        "博物館は土曜日に新しい展示室を公開した。",
        "संग्रहालय ने शनिवार को चार सौ घड़ियों का एक नया कक्ष खोला।",
        "افتتح المتحف يوم السبت جناحا جديدا يعرض أربعمائة ساعة.",
        "کیا یہ گھڑیاں واقعی اتنی پرانی ہیں جتنا میوزیم کہتا ہے؟",
        "Το μουσείο άνοιξε το Σάββατο μια νέα πτέρυγα με τετρακόσια ρολόγια.",
        "박물관은 토요일에 시계 사백 개를 보여주는 새 전시관을 열었다.",
        "พิพิธภัณฑ์เปิดห้องจัดแสดงใหม่ในวันเสาร์ซึ่งแสดงนาฬิกาสี่ร้อยเรือน",
        "“It is the finest collection that I have ever seen,” he said.",
        "Le musée a ouvert samedi une nouvelle aile qui montre quatre cents horloges.",
    ],
)
def test_one_sentence_of_any_script_is_an_article(sentence: str) -> None:
    assert body(sentence) == [sentence]


def test_one_line_without_an_end_is_an_article() -> None:
    assert body("The museum in Corvale opens a new wing on Saturday") == [
        "The museum in Corvale opens a new wing on Saturday"
    ]


@pytest.mark.parametrize(
    "text", ["hello", "12345", "...", "Menu\nHome\nNews", "404 Not Found", "Advertisement", "\u200b"]
)
def test_what_is_no_sentence_gives_no_body(text: str) -> None:
    assert body(text) == []


def test_a_short_sentence_between_paragraphs_is_body() -> None:
    assert body(f"{LEAD}\n\nIt worked.\n\n{LEAD}")[1] == "It worked."


def test_a_title_in_front_of_the_body_is_recognised() -> None:
    article = cleaned(f"New wing for the clock museum\n\nBy Ann Lee\n\n{LEAD}\n\n{LEAD}")
    assert article.document.title == "New wing for the clock museum"
    assert article.title_span is not None
    assert article.document.quote(article.title_span) == article.document.title


def test_a_title_that_is_known_is_kept_and_found_in_the_text() -> None:
    article = cleaned(f"NEW WING\n\n{LEAD}", title="New wing")
    assert article.document.title == "New wing"
    assert [region.kind for region in article.regions] == ["title", "body"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 31 March 2014", "2014-03-31"),
        ("March 31, 2014", "2014-03-31"),
        ("Posted on 2014-03-31T23:30:00+02:00", "2014-03-31T21:30:00Z"),
        ("Updated 03/04/2014", None),
    ],
)
def test_a_dateline_of_its_own_dates_the_article(line: str, date: str | None) -> None:
    article = cleaned(f"New wing for the museum\n\n{line}\n\n{LEAD}")
    moment = article.document.published_at
    assert (moment.isoformat() if moment else None) == date
    assert (article.date_span is not None) == (date is not None)


def test_a_date_inside_a_sentence_does_not_date_the_article() -> None:
    article = cleaned(f"{LEAD}\n\nThe first wing was opened on 3 May 1921 by the king.")
    assert article.document.published_at is None


def test_an_update_long_after_the_story_does_not_date_it() -> None:
    article = cleaned(f"Published: 1 March 2010\n\n{LEAD}\n\nUpdated: 5 June 2019")
    assert article.document.published_at is not None
    assert article.document.published_at.isoformat() == "2010-03-01"
    assert [notice.code for notice in article.notices] == ["two-dates"]


def test_what_the_document_knows_is_not_overruled() -> None:
    known = Moment.of_day(__import__("datetime").date(2014, 3, 30))
    article = cleaned(f"Published: 31 March 2014\n\n{LEAD}", published_at=known, language="en", publisher="P")
    assert article.document.published_at == known
    assert article.document.publisher == "P"


def test_markdown_marks_decide_what_is_prose() -> None:
    text = (
        "---\ntitle: New wing\ndate: 2014-03-31\n---\n\n# New wing\n\n"
        f"**Corvale** — {LEAD}\n\n> “Come early,” said the [director](https://example.org).\n\n![hall](hall.png)\n\n"
        "```\nnot a sentence of the article.\n```\n\nNext steps\n----------\n\n- [Tickets](t)\n- [Map](m)\n\n"
        "| a | b |\n|---|---|\n"
    )
    article = clean(Document("a.md", text, media_type="text/markdown"))
    kinds = {article.document.quote(region.span): region.kind for region in article.regions}
    assert [span_text for span_text, kind in kinds.items() if kind == "body"] == [
        f"**Corvale** — {LEAD}",
        "“Come early,” said the [director](https://example.org).",
    ]
    assert kinds["title: New wing"] == "notice"
    assert kinds["Next steps"] == "heading"
    assert kinds["- [Tickets](t)"] == "links"
    assert kinds["![hall](hall.png)"] == "caption"
