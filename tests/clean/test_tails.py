"""What stands behind the last full stop of a paragraph takes nothing of the paragraph away."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Document

TITLE = "The mayor of Harrow resigns"
LEAD = "The mayor of Harrow, Ina Holt, resigned on Monday after eleven years in office. She gave no reason."
ONE = "The council of Harrow will choose a successor on Friday evening."
MORE = "Her deputy, Owen Reed, will lead the town until the council has chosen a successor."

TAILS = [
    " (AP)", " (dpa)", " [Reuters]", " – Reuters", " - Reuters", " (KPA/jd)", " (with agencies)", " © AFP",
    " © 2024 AFP", " (Oakham News Agency)", " *", " ■", " Enditem", " #Harrow", " #Harrow #council", " 😢", " 🙏🏽",
    "<br>", " &nbsp;", "[^a]", " [^12]", " -30-", "¹", " (dpa) ■",
]  # fmt: skip


def body_of(text: str, media_type: str = "text/plain") -> list[str]:
    article = clean(Document("a.txt", text, media_type=media_type))
    return [" ".join(article.document.quote(span).split()) for span in article.body]


@pytest.mark.parametrize("tail", TAILS)
def test_a_paragraph_is_body_whatever_short_thing_follows_its_last_full_stop(tail: str) -> None:
    assert body_of(f"{TITLE}\n\n{LEAD}{tail}\n\n{MORE}") == [LEAD, MORE]
    assert body_of(f"{TITLE}\n\n{MORE}\n\n{LEAD}{tail}") == [MORE, LEAD]
    assert body_of(f"{TITLE}\n\n{ONE}{tail}\n\n{MORE}") == [ONE, MORE]


@pytest.mark.parametrize("tail", [" (AP)", " ■", " [Reuters]", " 😢"])
def test_a_wrapped_paragraph_loses_its_tail_only(tail: str) -> None:
    wrapped = (
        "The mayor of Harrow, Ina Holt, resigned on Monday after eleven years\n"
        f"in office. She gave no reason.{tail}\n\n"
        "Her deputy, Owen Reed, will lead the town until the council has chosen\n"
        "a successor.\n"
    )
    assert body_of(wrapped) == [LEAD, MORE]


def test_a_footnote_of_markdown_takes_no_paragraph_away() -> None:
    text = f"# {TITLE}\n\n{LEAD}[^a]\n\n{MORE}\n\n[^a]: So far.\n"
    assert body_of(text, "text/markdown") == [LEAD, MORE]


def test_a_photo_credit_behind_two_sentences_of_a_report_is_no_caption_of_them() -> None:
    assert body_of(f"{TITLE}\n\n{LEAD} (Photo: EPA)\n\n{MORE}") == [LEAD, MORE]


@pytest.mark.parametrize(
    "caption",
    [
        "Harrow at night. (AP)",
        "Ina Holt left her keys in the back of this truck. She gave no reason for it. (Photo: Harrow Police)",
        "Ina Holt is seen at the town hall of Harrow in an undated picture. (AFP)",
        "Ina Holt leaves the town hall of Harrow on Monday. (Photo: EPA)",
        "The clocks of Harrow are displayed in the town hall, Harrow, February 6, 2017. (Kyodo/REUTERS)",
    ],
)
def test_a_caption_that_an_agency_signs_is_a_caption(caption: str) -> None:
    assert body_of(f"{TITLE}\n\n{LEAD}\n\n{caption}\n\n{MORE}") == [LEAD, MORE]


def test_what_the_page_says_is_judged_without_its_tail() -> None:
    assert body_of(f"{LEAD}\n\nSign up for our newsletter and get the news in your inbox. 👇\n\n{MORE}") == [
        LEAD,
        MORE,
    ]


def test_a_title_keeps_its_tail() -> None:
    assert (
        clean(Document("a.txt", f"Who is next? 😢\n\n{LEAD}\n\n{MORE}")).document.title == "Who is next? 😢"
    )


def test_a_picture_that_stands_twice_or_tells_its_date_has_a_caption() -> None:
    assert body_of(f"{ONE} (AP)\n\n{ONE} (AP)\n\n{LEAD}\n\n{MORE}") == [LEAD, MORE]
    found = "Ina Holt was seen on February 6, 2017, in the town hall of Harrow. She had come to resign."
    assert body_of(f"{found} (Photo: EPA)\n\n{LEAD}\n\n{MORE}") == [LEAD, MORE]
