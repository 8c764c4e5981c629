"""Hard-wrapped text: the lines of a paragraph are one, and those of different paragraphs are not."""

from __future__ import annotations

from textwrap import fill

import pytest

from briefing.clean import clean
from briefing.types import Document

FIRST = (
    "The council of Harrow voted on Tuesday to close the old bridge to lorries. It will stay so until the "
    "spring, the mayor said."
)
SECOND = "Drivers called it a disaster for their trade, and asked for a ferry that would run every half hour."
TITLE = "Harrow closes its old bridge to lorries until the spring"


def body_of(text: str) -> list[str]:
    article = clean(Document("a.txt", text))
    return [" ".join(article.document.quote(span).split()) for span in article.body]


@pytest.mark.parametrize("width", [26, 30, 36, 40, 45, 50, 60, 72, 79])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_short_wrapped_text_is_joined_again(width: int, end: str) -> None:
    text = f"{fill(FIRST, width)}\n\n{fill(SECOND, width)}\n".replace("\n", end)
    assert body_of(text) == [FIRST, SECOND]
    assert clean(Document("a.txt", text)).document.title is None


def test_a_line_that_stands_further_in_begins_a_paragraph() -> None:
    paragraphs = [fill(text, 64, initial_indent="    ") for text in (TITLE, FIRST, SECOND)]
    text = "\n".join(paragraphs) + "\n"
    assert body_of(text) == [FIRST, SECOND]
    assert clean(Document("a.txt", text)).document.title == TITLE


def test_an_item_of_a_list_goes_on_further_in() -> None:
    items = [fill(text, 64, initial_indent="- ", subsequent_indent="  ") for text in (FIRST, SECOND)]
    assert body_of("\n".join(items)) == [FIRST, SECOND]


def test_a_title_over_one_line_of_text_is_not_joined_to_it() -> None:
    assert body_of(f"{TITLE}\n{FIRST[:74]}\n") == [FIRST[:74]]


def test_white_space_before_a_text_is_not_counted_against_what_is_read() -> None:
    assert body_of("\n" * 600_000 + FIRST) == [FIRST]


def test_a_column_of_a_paper_with_its_heads_of_pages_is_read_through() -> None:
    """Lines of print end where they are full, and a word may be parted."""
    text = (
        "THE HARROW ECHO                                    Tuesday, 14 May 2024\n\nCOUNCIL CLOSES OLD BRIDGE\n\n"
        "By Ina Holt\n\nThe council of Harrow voted on Tues-\nday to close the old bridge to lor-\nries. It will stay "
        "so until the\nspring, the mayor said.\n\nThe Harrow Echo             Page 3\n\nDrivers called it a disaster "
        "for\ntheir trade, and asked for a ferry.\n\n3\n\nThe Harrow Echo                Page 4\n\n"
        "The mayor did not answer them on\nTuesday.\n\nContinued on page 7\n"
    )
    assert [part.split()[0] for part in body_of(text)] == ["The", "Drivers", "The"]
    assert body_of(text)[1] == "Drivers called it a disaster for their trade, and asked for a ferry."
    assert clean(Document("a.txt", text)).document.title == "COUNCIL CLOSES OLD BRIDGE"


def test_lines_of_a_list_or_a_poem_are_no_column() -> None:
    items = "hats and gloves for women\nshoes and boots for men\nbread from the mill on the hill\ntoys for children"
    assert len(clean(Document("a.txt", f"{FIRST}\n\n{items}\n\n{SECOND}")).regions) == 6
    poem = (
        "the river went down to the sea,\nand nobody saw it but me,\nit carried away\nthe hat of the day\n"
        "that I found in the top of a tree.\nIt was blue.\nand as light\nas a boat for a flea."
    )
    assert len(clean(Document("a.txt", f"{FIRST}\n\n{poem}\n\n{SECOND}")).regions) == 10


def test_short_lines_that_are_sentences_are_paragraphs() -> None:
    lines = [
        "The bridge is shut.",
        "The ferry runs from noon.",
        "Nobody was hurt in it.",
        "The school is open again.",
    ]
    assert body_of("\n".join([FIRST, *lines])) == [FIRST, *lines]
