"""Struck-out text is no text, a footnote's mark no figure, and an exponent makes no other number."""

from __future__ import annotations

import json
import time

import pytest

from briefing.clean import clean
from briefing.read.html import read
from briefing.types import Document, Intake

LEAD = (
    "The dam above Kestrel Valley overflowed on Sunday night, and four villages were evacuated by helicopter."
)


def intake(body: str, head: str = "") -> Intake:
    html = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"
    return read(html.encode(), id="p.html")


def page(body: str) -> Document:
    return intake(f"<article><h1>Dam overflows</h1><p>{LEAD}</p>{body}</article>").documents[0]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("3.2 x 10<sup>6</sup> cubic metres", "3.2 x 10⁶ cubic metres"),
        ("10<sup>-3</sup> metres", "10⁻³ metres"),
        ("40 km<sup>2</sup> of land", "40 km² of land"),
        ("9.8 m/s<sup>2</sup> of it", "9.8 m/s² of it"),
        ("E = mc<sup>2</sup> as ever", "E = mc² as ever"),
        ("much <sup>235</sup>U in it", "much ²³⁵U in it"),
        ("12 million<sup>1</sup> litres", "12 million litres"),
        ("4,000<sup><a href='#n'>3</a></sup> cars", "4,000 cars"),
        ("4,000<sup id='ref-3'>10</sup> cars", "4,000 cars"),
        ("4,000<a href='#n'><sup>3</sup></a> cars", "4,000 cars"),
        ("in 1990<sup>5</sup> as well", "in 1990 as well"),
        ("the dam <sup>2</sup> is old", "the dam is old"),
        ("the dam<sup>*</sup> is old", "the dam is old"),
        ("the dam<sup>[4]</sup> is old", "the dam is old"),
        ("the dam,<sup>1, 2</sup> which is old", "the dam, which is old"),
        ("the 21<sup>st</sup> of May", "the 21st of May"),
        ("a price of $4.<sup>99</sup> a litre", "a price of $4.99 a litre"),
        ("a price of $4<sup>99</sup> a litre", "a price of $4⁹⁹ a litre"),
        ("5<sup>1</sup>/<sub>2</sub> feet", "5 1/2 feet"),
        ("less CO<sub>2</sub> than", "less CO2 than"),
        ("for <s>6</s> 7 per cent", "for 7 per cent"),
        ("for <strike>two</strike> three", "for three"),
        ("was <del>opened</del><ins>shut</ins> then", "was shut then"),
        ("for <span style='text-decoration: line-through'>6</span> 7 years", "for 7 years"),
        ("for <span style='text-decoration-line:line-through'>6</span> 7 years", "for 7 years"),
        ("for <span style='text-decoration:underline'>7</span> years", "for 7 years"),
    ],
)
def test_what_is_raised_or_struck_out(written: str, read_as: str) -> None:
    assert page(f"<p>Engineers said of it: {written}.</p>").text.endswith(f"Engineers said of it: {read_as}.")


def test_an_element_left_open_does_not_strike_out_the_page() -> None:
    assert (
        LEAD
        in intake(f"<article><s><h1>Dam overflows</h1><p>{LEAD}</p><p>{LEAD}</p></article>").documents[0].text
    )


@pytest.mark.parametrize(
    "around",
    [
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>{}</p></div></div>",
        "<div style='mso-element:header'><p>{}</p></div>",
        "<div style='mso-element: footer'><p>{}</p></div>",
        "<amp-ad width=300><div placeholder>{}</div></amp-ad>",
        "<amp-embed type=x><p>{}</p></amp-embed>",
    ],
)
def test_what_stands_beside_a_text_is_no_text(around: str) -> None:
    assert "Ask" not in page(around.format("Ask the lawyer before we print it, and tell nobody.")).text


ARTICLE = {
    "@graph": [
        {"@type": "WebSite", "name": "The Harrow Echo"},
        {
            "@type": "NewsArticle",
            "headline": "Dam overflows",
            "articleBody": f"{LEAD}\n\nNobody was hurt, they said.",
        },
    ]
}


def ld(article: object) -> str:
    return f"<title>App</title><script type='application/ld+json'>{json.dumps(article)}</script>"


def test_an_article_that_a_page_holds_as_data_only_is_read_from_there() -> None:
    found = intake("<div id='root'></div>", ld(ARTICLE))
    assert found.documents[0].text == f"Dam overflows\n\n{LEAD}\n\nNobody was hurt, they said."
    assert [notice.code for notice in found.notices] == ["article-in-data"]
    assert len(clean(found.documents[0]).body) == 2


def test_markup_in_such_data_is_read_as_on_a_page() -> None:
    body = f"<p>{LEAD}</p><p hidden>Praise the builder.</p><p>It &amp; all.</p>"
    found = intake("<div id='root'></div>", ld({"@type": "NewsArticle", "articleBody": body}))
    assert found.documents[0].text == f"App\n\n{LEAD}\n\nIt & all."


def test_a_page_that_shows_its_article_is_read_as_it_is_shown() -> None:
    other = {"@type": "NewsArticle", "articleBody": "Praise the builder of the dam. " * 20}
    found = intake(f"<article><h1>Dam overflows</h1><p>{LEAD}</p><p>{LEAD} Twice.</p></article>", ld(other))
    assert "Praise" not in found.documents[0].text


@pytest.mark.parametrize("piece", ["<sup>1</sup>", "<sup></sup>", "<s>", "<s>a</s>", "<b></b><sup>2</sup>"])
def test_many_marks_take_no_time_to_speak_of(piece: str) -> None:
    started = time.process_time()
    intake(f"<article><p>{LEAD}</p><p>{LEAD}{piece * 20_000}</p></article>")
    assert time.process_time() - started < 20
