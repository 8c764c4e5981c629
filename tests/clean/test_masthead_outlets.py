"""Newspaper names, datelines and bylines above the headline are told apart from it."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Document

BODY = (
    "\n\nThe council of Harrow voted on Tuesday to close the old river bridge for repairs, its leader said."
)
HEADLINE = "Old bridge to close for nine months"


@pytest.mark.parametrize(
    ("head", "publisher", "day"),
    [
        ("Harrow Herald\n3 May 2024\n\n{}", "Harrow Herald", "2024-05-03"),
        ("The Valley Times\nFriday, 3 May 2024\nBy Ann Lee\n\n{}", "The Valley Times", "2024-05-03"),
        ("Radio Harrow 98.4\n\n{}\n\nPublished: 3 May 2024", "Radio Harrow 98.4", "2024-05-03"),
        ("HARROW ECHO\n3 May 2024\n\n{}", "HARROW ECHO", "2024-05-03"),
        ("Harrow Herald | Friday, May 3, 2024 | Updated 6:10 p.m.\n\n{}", "Harrow Herald", "2024-05-03"),
        ("{}\n\nEuropress, 3 May 2024", "Europress", "2024-05-03"),
        ("{}\n\nBy Mara Quill, The Harrow Echo, 3 May 2024", "The Harrow Echo", "2024-05-03"),
        ("{}\n\n3 May 2024 | Harrow Post-Courier", "Harrow Post-Courier", "2024-05-03"),
        (
            "The National Ledger\nCourts correspondent: Ann Lee\n3 May 2024\n\n{}",
            "The National Ledger",
            "2024-05-03",
        ),
        ("{}\n\nPublished 3 May 2024", None, "2024-05-03"),
        ("{}\n\nUpper Harrow, 3 May 2024", None, "2024-05-03"),
        ("{}\n\nReleased: 3 May 2024, 1800H", None, "2024-05-03"),
        (
            "Bridge & Road (Harrow edition)\nFriday, 3rd May 2024, 17:20\n\n{}\n\nby Ann Lee",
            None,
            "2024-05-03",
        ),
        (
            "HARROW WIRE SERVICE\nFri 3 May 2024 07:34 GMT - URGENT\n\n{}",
            "HARROW WIRE SERVICE",
            "2024-05-03T07:34:00Z",
        ),
        ("The Harrow Times\nFriday May 3, 2024 (first edition)\n\n{}", "The Harrow Times", "2024-05-03"),
        ("Home > News > Old Town\n\n{}\n\n3 May 2024", None, "2024-05-03"),
        ("NORTH BRIDGE AUTHORITY\nPublic Affairs Office\n3 May 2024\n\n{}", None, "2024-05-03"),
        ("{}\nand other news of the bridges\n\n3 May 2024", None, "2024-05-03"),
    ],
)
def test_outlet_date_and_headline_are_told_apart(head: str, publisher: str | None, day: str) -> None:
    article = clean(Document("a.txt", head.format(HEADLINE) + BODY))
    assert article.document.title == HEADLINE
    assert article.document.publisher == publisher
    assert article.document.published_at is not None
    assert article.document.published_at.isoformat() == day


def test_marks_of_markdown_are_no_part_of_title_or_publisher() -> None:
    article = clean(
        Document("a.md", f"# {HEADLINE}\n\n**Harrow Herald, 3 May 2024**" + BODY, media_type="text/markdown")
    )
    assert (article.document.title, article.document.publisher) == (HEADLINE, "Harrow Herald")


def test_a_date_in_the_midst_of_the_body_is_that_of_another_text() -> None:
    told = [
        f"Part {number} of the report tells what the council of Harrow did, and why." for number in range(6)
    ]
    other = "This editorial was published in the Harrow Post on March 29, 2014"
    assert clean(Document("a.txt", "\n\n".join((*told[:4], other, *told[4:])))).document.published_at is None
    at_the_end = clean(
        Document("a.txt", "\n\n".join((*told, "Published in the Harrow Post on March 29, 2014")))
    )
    assert at_the_end.document.published_at is not None


@pytest.mark.parametrize("name", ["MINISTRY OF HEALTH OF NORLAND", "THE PRIME MINISTER'S OFFICE"])
def test_the_head_of_a_letter_is_no_title(name: str) -> None:
    text = f"{name}\nPress Office\nCommuniqué 118/2024\nHarrow, Friday 3 May 2024, 21.30{BODY}"
    assert clean(Document("a.txt", text)).document.title is None


@pytest.mark.parametrize(
    "title", ["Thornton hangs on as mayor of Harrow by 17 votes", "Brandt ahead by 9,642 votes; Holt appeals"]
)
def test_votes_of_an_election_are_no_count_of_the_page(title: str) -> None:
    assert clean(Document("a.txt", f"{title}{BODY}")).document.title == title


def test_a_headline_in_capitals_is_a_title() -> None:
    text = f"COURT OF HARROW JAILS FORMER MAYOR\n\nHarrow, 3 May 2024{BODY}"
    assert clean(Document("a.txt", text)).document.title is not None


def test_the_caption_of_a_picture_is_no_title() -> None:
    caption = "Ina Holt sings in Harrow Featuring: Ina Holt Where: Harrow When: 23 Sep 2016 Credit: Norland Pictures"
    told = [
        f"Part {number} of the report tells what the council of Harrow did, and why." for number in range(4)
    ]
    assert clean(Document("a.txt", "\n\n".join((caption, *told)))).document.title is None


@pytest.mark.parametrize(
    "line",
    [
        "Highlights Two boats sank in Harrow The harbour is shut All were saved",
        "However Ina Holt calls the plan 'the last straw' for the harbour",
        "boats Harrow's Best Boats f p 515 votes 88 voters 7k views 26 items",
        "The Boats Go Round And Round... Share",
        "HARROW (Norland 5) \u2015",
        "Print Share + Harrow Shuts Its Harbour For Good",
    ],
)
def test_what_the_page_says_of_a_report_is_no_title(line: str) -> None:
    assert clean(Document("a.txt", f"{line}{BODY}")).document.title is None


def test_in_front_of_highlights_stands_the_title() -> None:
    lines = (
        "Two boats that had left Harrow in a storm have sunk",
        "Boats of the coastguard saved all nine of their crews",
        "The harbour of Harrow will be shut until the wrecks are gone",
        "The captains had been told to stay where they were",
    )
    head = "\n\n".join(lines)
    assert clean(Document("a.txt", f"{head}{BODY}")).document.title == lines[0]


def test_behind_a_menu_stands_the_title() -> None:
    lines = (
        "News From The Coast",
        "Inland and Towns",
        "Boats and Harbours",
        "Weather and Tides",
        "Two boats have sunk in Harrow",
    )
    head = "\n\n".join(lines)
    assert clean(Document("a.txt", f"{head}{BODY}")).document.title == lines[-1]


def test_a_share_is_no_button() -> None:
    text = f"Harrow Boats Gains Market Share{BODY}"
    assert clean(Document("a.txt", text)).document.title == "Harrow Boats Gains Market Share"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("Le Courrier de l'Orbe\n\n{}", "Le Courrier de l'Orbe"),
        ("La Dépêche de l'Orbe\n\n{}", "La Dépêche de l'Orbe"),
        ("Jornal do Vale\n\n{}", "Jornal do Vale"),
        ("Gazzetta della Valle\n\n{}", "Gazzetta della Valle"),
        ("東岸新聞\n\n{}", "東岸新聞"),
        ("صحيفة الضفة\n\n{}", "صحيفة الضفة"),
        ("Вестник Зареченска\n\n{}", "Вестник Зареченска"),
        ("{}\n\nPar Agence Interpresse, le 13 mars 2024", "Agence Interpresse"),
    ],
)
def test_a_newspaper_of_another_language_is_no_title(head: str, publisher: str | None) -> None:
    document = clean(Document("a.txt", f"{head.format(HEADLINE)}{BODY}")).document
    assert document.title == HEADLINE
    assert document.publisher == publisher
