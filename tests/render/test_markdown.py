"""Markdown: footnotes that lead somewhere, and sources that cannot write into it."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.render.markdown import escape, render
from briefing.showing import show
from tests.factories import ferry, told

GFM = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "[click](https://evil.example)",
    "![pixel](https://evil.example/p.png)",
    "**bold** __bold__ *em* _em_ ~~gone~~ `code`",
    "# heading",
    "- item",
    "1. item",
    "1234) item",
    "> quote",
    "---",
    "===",
    "| a | b |",
    "    indented code",
    "```\nfence\n```",
    "a\n\n# b",
    "&lt;b&gt; &amp; &#60;",
    "<https://evil.example> https://evil.example www.evil.example",
    "[^1]: not a footnote",
    "[x]: https://evil.example",
    "[Kerry] and [him](x) and [a][b]",
    "line\\\nbreak\\",
    "<!-- hidden --> seen",
    "\x1b[31mred\x1b[0m \u202egnp.exe",
    "$x$ and 5 * 3 * 2, snake_case, _x",
]


def plain(markdown: str) -> str:
    """The text of one paragraph of nothing but text; fails if a reader would see anything else in it."""
    tokens = GFM.parse(markdown)
    assert [token.type for token in tokens] in (["paragraph_open", "inline", "paragraph_close"], []), tokens
    children = tokens[1].children if tokens else []
    assert {child.type for child in children} <= {"text", "text_special"}, children
    return "".join(child.content for child in children)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str):
    assert plain(escape(text)) == show(text)


@settings(max_examples=1000, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab1. \n#*_`[]()<>!&;:-+=~|\\^$/'\"x\t")), max_size=40))
@example("1.")
@example("&amp;")
def test_whatever_a_source_writes_comes_out_as_it_was(text: str):
    assert plain(escape(text)) == show(text)


def test_every_mark_has_its_passage_and_every_passage_a_mark():
    written = render(ferry(), include_text=False)
    body, definitions = (
        re.subn(r"(?m)^\[\^(\d+)\]: .*$", "", written)[0],
        re.findall(r"(?m)^\[\^(\d+)\]: ", written),
    )
    marks = re.findall(r"\[\^(\d+)\]", body)
    assert set(marks) == set(definitions)
    assert definitions == [str(number) for number in range(1, 11)]
    assert list(dict.fromkeys(marks)) == definitions  # first met in this order


def test_a_passage_says_who_when_where_and_what():
    written = render(ferry(), include_text=False)
    assert (
        "[^9]: The Gazette, 5 March 2025, 07:40 UTC (gazette.txt, characters 170–231): "
        "“Eleven were treated for cold, the hospital said on Wednesday.”"
    ) in written


def test_sections_are_paragraphs_and_the_rest_has_headings():
    written = render(ferry(), include_text=False)
    assert written.startswith("# 212 rescued as ferry strikes reef [^1]\n\nA passenger ferry ran aground")
    headings = re.findall(r"(?m)^## (.*)$", written)
    assert headings == ["Where the sources disagree", "Timeline", "Sources", "Notes"]
    assert "[^4]\n\nTevik Lines said" in written  # lead, then positions


def test_what_is_not_there_gets_no_heading():
    bare = replace(ferry(), headline=None, conflicts=(), timeline=(), notices=())
    assert re.findall(r"(?m)^#+ (.*)$", render(bare, include_text=False)) == ["Sources"]


def test_an_address_is_a_link_only_if_it_is_a_web_address():
    assert "<https://post.example/ferry>" in render(ferry(), include_text=False)
    for url in ("javascript:alert(1)", "https://a.example/> <script>", "data:text/html,x"):
        written = render(told("A thing happened.", meta={"url": url}), include_text=False)
        assert "<script>" not in GFM.render(written)
        assert 'href="javascript' not in GFM.render(written)
        assert "<data:" not in written


def test_a_sentence_that_is_not_proved_says_so():
    assert "It says something. *(not proved)* [^1]" in render(told("A thing happened."), include_text=False)


def test_a_figure_at_the_start_of_a_line_is_no_list():
    assert escape("7.4 per cent") == "7.4 per cent"
    assert escape("7. April") == "7\\. April"
