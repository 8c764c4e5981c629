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


@pytest.mark.parametrize("width", [50, 60, 72, 79])
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
