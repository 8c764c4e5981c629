"""Blocks and sentences of a press release, a live page and readers are no news; what resembles them is."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Document

TITLE = "Oakham Robotics opens a plant in Harrow"
LEAD = "Oakham Robotics opened a new plant in Harrow on Monday that will make arms for warehouses."
MORE = "The plant cost 62 million euros and employs 350 people, the company's director, Ina Holt, said."
LAST = "The council of Harrow gave the company eight million euros for the road to it."


def body_of(*lines: str) -> list[str]:
    article = clean(Document("a.txt", "\n\n".join(lines)))
    return [article.document.quote(span) for span in article.body]


def title_of(*lines: str) -> str | None:
    return clean(Document("a.txt", "\n\n".join(lines))).document.title


ABOUT = "About Oakham Robotics\nOakham Robotics is a leader in warehouse arms. Founded in 1998, it has 4,000 workers."
LOOKING = (
    "Forward-Looking Statements\nThis press release contains forward-looking statements. Results may differ."
)


def test_what_a_press_release_says_of_the_company_is_no_news() -> None:
    contact = "Media contact:\nOwen Reed, +44 555 0100"
    assert body_of("FOR IMMEDIATE RELEASE", TITLE, LEAD, MORE, LAST, ABOUT, LOOKING, contact) == [
        LEAD,
        MORE,
        LAST,
    ]
    assert title_of("FOR IMMEDIATE RELEASE", TITLE, LEAD, MORE, LAST, ABOUT, contact) == TITLE


def test_a_heading_of_an_article_is_no_such_block() -> None:
    assert body_of(TITLE, LEAD, MORE, "About The Plant", LAST) == [LEAD, MORE, LAST]


def test_what_readers_wrote_is_no_news() -> None:
    comments = "JohnD 3 hours ago\nThis plant is a disgrace and all know it.\nReply Like\nAnn 2h ago\nI agree.\nReply"
    assert body_of(LEAD, MORE, LAST, f"Comments (12)\n{comments}") == [LEAD, MORE, LAST]
    assert body_of("12 Comments", LEAD, MORE, LAST) == [LEAD, MORE, LAST]


def test_what_others_read_is_no_news() -> None:
    popular = "Most Popular\n1.\nWoman finds 40 snakes in her flat in Oakham.\n2.\nTen signs that a robot likes you."
    assert body_of(LEAD, MORE, LAST, popular) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Join 40,000 readers who trust the Harrow Echo every morning.",
        "My colleague Ann will take over the blog.",
        "Do get in touch: you can email me at tom@example.org or tweet me.",
        "This press release contains forward-looking statements within the meaning of the law.",
        "Actual results may differ materially from those projected.",
        "If you have a tip, call our news desk on 555 0100.",
        "This article was amended on 15 May 2025.",
    ],
)
def test_a_sentence_of_the_page_is_no_news(sentence: str) -> None:
    assert body_of(LEAD, f"{MORE} {sentence}", LAST) == [LEAD, MORE, LAST]
    assert body_of(LEAD, MORE, sentence, LAST) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "My colleague will take over the case, the prosecutor said.",
        "Anyone who has seen the man should call the police on 101.",
        "If you see the man, contact the police on 101, officers said.",
        "Actual results of the plant were better than its plan.",
        "The article was amended by the council on 15 May 2025 to shut the plant.",
    ],
)
def test_news_that_resembles_it_stays(sentence: str) -> None:
    assert body_of(LEAD, f"{MORE} {sentence}", LAST) == [LEAD, f"{MORE} {sentence}", LAST]


@pytest.mark.parametrize(
    "line",
    ["Accept all   Reject all   Manage preferences", "FOR IMMEDIATE RELEASE", "ZCZC EBA0142 4 I EN 00000",
     "U BC-HARROW-PLANT 03-11 0231", "We value your privacy and your choice", "Skip to content"],
)  # fmt: skip
def test_what_stands_above_a_title_is_none(line: str) -> None:
    assert title_of(line, TITLE, LEAD, MORE) == TITLE


def test_the_entries_of_a_live_page_with_headlines_are_one_article() -> None:
    entries = [
        f"{hour}.05\nNews of the plant\n\nThe robots of the plant made {hour} arms by then, Holt said."
        for hour in range(9, 19)
    ]
    assert (
        len(body_of("LIVE: The plant opens in Harrow", "Key points\n• One plant\n• Many arms", *entries))
        == 10
    )
