"""What holds for every text: order, cover, untouched text, linear time."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.clean.lines import READ_CHARS, paragraphs_of
from briefing.types import Document

PIECES = st.sampled_from(
    ["The ship sank on Friday, officials said.", "Read more",
     "By Ann Lee", "• one item", "\r\n", "\n\n", "\n", " \n \n ",
     "\u2028", "\x85", "\t", "\x00", "\u202e", "\u200b", "---", "```", "# Head", "2014-03-31", "Published: 1 May 2014",
     "a,", "“So?”", "?", ":", "Advertisement", "你好。", "\ud800", "crawl data"]
)  # fmt: skip


@given(
    st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join),
    st.sampled_from(["plain", "markdown", "html"]),
)
@settings(max_examples=150, deadline=None)
def test_regions_are_ordered_disjoint_and_cover_every_line(text: str, kind: str) -> None:
    article = clean(Document("a", text, media_type=f"text/{kind}"))
    assert article.document.text == text
    covered = bytearray(len(text))
    last = 0
    for region in article.regions:
        assert region.span.start_char >= last
        last = region.span.end_char
        covered[region.span.start_char : last] = b"\x01" * (last - region.span.start_char)
    for match in re.finditer(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+", text):
        left_out = [text[i] for i in range(*match.span()) if not covered[i]]
        assert not "".join(left_out).strip(), match[0]


HOSTILE = ["a", "a ", ". ", '"', "(", "[a](b ", "a b\n", "\n", "By A ", "photo by ", "1. ", "- x\n", "Read more\n",
           "— (@a) ", "[a](b) ",
           "The ship sank. ", "\xa0", "你", "crawl of ", "March 31, ", "x,\n", "a b c d. ■ ", "✅ a was b ",
           "a was b-\nc ", "Comments\n1.\n", "About A\n", ". #a\n", "[TK a] "]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_a_long_text_of_anything_takes_no_time_to_speak_of(piece: str, media_type: str) -> None:
    text = piece * (READ_CHARS // len(piece))
    started = time.process_time()
    clean(Document("a", text, language="en", media_type=media_type))
    assert time.process_time() - started < 5  # 0.05-0.5 s on a quiet core; a quadratic step takes minutes


def test_what_lies_beyond_the_limit_is_reported_and_no_body() -> None:
    text = "The ship sank on Friday, officials said. " * 20_000
    article = clean(Document("a", text))
    assert article.document.text == text
    assert article.document.truncated_char_count > 300_000
    assert [notice.code for notice in article.notices] == ["truncated-document"]
    assert sum(len(span) for span in article.body) <= READ_CHARS
    assert text[article.body[0].end_char - 1] in ". "


def test_cleaning_again_gives_the_same() -> None:
    once = clean(Document("a", "Title of it\n\nThe ship sank on Friday, officials said.\n\nRead more"))
    assert clean(once.document).regions == once.regions


@given(st.text(alphabet="ab. \t\n\x1c", max_size=60))
def test_a_text_is_cut_into_lines_alike_whatever_else_ends_a_line_in_it(text: str) -> None:
    alone, among_others = paragraphs_of(f"{text}\n\nLast."), paragraphs_of(f"{text}\n\n\u2028Last.")
    assert alone[:-1] == among_others[:-1]


@pytest.mark.parametrize(
    "body",
    [
        "A strong earthquake struck Velland on Tuesday.\nSchools stay closed until Friday, the council said.",
        "United lost 3-2 at Harrow.\nReed scored both goals.\nThe win lifts Harrow to fifth.",
    ],
)
def test_a_headline_and_a_day_above_short_lines_are_no_verse(body: str) -> None:
    article = clean(Document("a", f"Quake hits Velland\nTuesday, 4 March 2025\n{body}\n"))
    assert article.document.title == "Quake hits Velland"
    assert article.document.published_at is not None
    assert article.document.published_at.local_date.isoformat() == "2025-03-04"
    assert "\n".join(article.document.quote(span) for span in article.body) == body
    bare = clean(Document("a", f"Quake hits Velland\n{body}\n"))
    assert bare.document.title == "Quake hits Velland"
