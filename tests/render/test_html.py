"""The page: the sources' characters exactly, marks where the spans are, and nothing from anywhere else."""

import base64
import hashlib
import json
import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.render import notes
from briefing.render.html import page, render
from briefing.render.marks import marked
from briefing.types import Citation, Document, Region, SentenceFate, Source, Span
from tests.factories import document, ferry, statement, told

VOID = {"meta", "link", "rect"}


class Sources(HTMLParser):
    """Reads a page's sources as its script does: text but for what is `data-ui`, and what is spelt out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.marks: dict[str, str] = {}
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.attributes: list[str] = []
        self._open: list[tuple[str, list[str], bool]] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.attributes += given
        self.ids += [given["id"]] if "id" in given else []
        self.hrefs += [given[name] for name in ("href", "src", "action") if name in given]
        is_hidden = "data-ui" in given or given.get("class") == "ctl" or any(entry[2] for entry in self._open)
        if given.get("class") == "ctl" and not any(entry[2] for entry in self._open):
            self._take("".join(chr(int(code, 16)) for code in given["data-cp"].split()))
        if tag not in VOID:
            self._open.append((tag, (given.get("class") or "").split() if tag == "mark" else [], is_hidden))

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(entry[2] for entry in self._open):
            self._take(data)

    def _take(self, data: str) -> None:
        self.text += data
        for name in {name for entry in self._open for name in entry[1]}:
            self.marks[name] = self.marks.get(name, "") + data


def read(html: str) -> Sources:
    parser = Sources()
    parser.feed(html)
    parser.close()
    return parser


def briefing_of(text: str, spans: list[tuple[int, int]]):
    source = document("a.txt", text)
    cited = [Citation(Span("a.txt", start, end), text[start:end]) for start, end in spans]
    value = told(text, passage=text)
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    regions = tuple(
        Region(Span("a.txt", line.start(), line.end()), "menu" if index % 3 == 1 else "body")
        for index, line in enumerate(lines)
    )
    return replace(
        value,
        statements=(statement("Said.", *cited),),
        sources=(Source("a.txt", source, "used", 0, regions),),
    )


AWKWARD = "ab <>&\"'\n\r\t\x00\x07\x85\u00ad\u200b\u202e\u2028\u2066\ud800👩‍🚒é\u0301ش日\U000e0041"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_source_arrives_character_by_character_and_each_mark_holds_its_span(data):
    text = data.draw(st.text(alphabet=st.sampled_from(AWKWARD), min_size=1, max_size=40))
    edges = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(edges, edges), min_size=1, max_size=5))
    spans = sorted({(min(pair), max(pair)) for pair in drawn if pair[0] != pair[1]}) or [(0, len(text))]
    value = briefing_of(text, spans)
    numbered = notes.number(value)
    html = str(marked(value.sources[0], numbered.of_source(0), index=1))
    html = html.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
    found = read(html)
    assert found.text == text
    assert found.marks == {f"c{note.number}": note.citation.cited_text for note in numbered}
    assert "\r" not in html  # a parser would drop it; it stands there as a reference


def test_every_footnote_leads_to_a_place_in_a_source_and_back():
    found = read(render(ferry(), include_text=False))
    assert len(found.ids) == len(set(found.ids))
    for href in found.hrefs:
        if href.startswith("#"):
            assert href[1:] in found.ids
    assert {f"s{note.source_index + 1}-c{note.number}" for note in notes.number(ferry())} <= set(found.ids)
    assert "r2-2" in found.ids  # the timeline refers to footnote 2 again


def test_the_policy_allows_the_page_its_own_style_and_script_and_nothing_else():
    html = render(ferry(), include_text=False)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy
    for element in ("style", "script"):
        for text in re.findall(rf"<{element}>(.*?)</{element}>", html, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy


def test_it_refers_to_no_other_host_but_by_links_a_reader_may_follow():
    html = render(ferry(), include_text=False)
    found = read(html)
    outside = [href for href in found.hrefs if not href.startswith(("#", "data:"))]
    assert outside == ["https://post.example/ferry"]
    assert not re.search(r"@import|url\(", html)
    assert not [name for name in found.attributes if name.startswith("on") or name == "style"]


def test_a_source_cannot_write_into_the_page():
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'> <!-- ]]>"
    html = render(
        told(evil, meta={"title": evil, "publisher": evil, "url": "javascript:alert(3)"}), include_text=False
    )
    assert html.count("<script") == 2
    assert "<img" not in html
    assert 'href="javascript' not in html
    proof = json.loads(re.search(r'id="proof">(.*?)</script>', html)[1])
    assert proof["citations"][0]["text"] == evil


def test_a_bidirectional_character_is_spelt_out_and_rendered_inert():
    html = render(told("Pay \u202e100\u202c now."), include_text=False)
    assert '<span class="ctl" data-cp="202e" data-name="U+202E"><span hidden="">\u202e</span></span>' in html
    bare = re.sub(r'<span hidden="">.</span>', "", html)
    assert "\u202e" not in bare


def test_the_page_says_what_became_of_each_sentence():
    html = render(ferry(), include_text=False)
    assert '<a href="#t1">merged in sentence 1</a>' in html
    assert "less weight than what is told" in html
    assert "told nowhere else" in html
    assert "29 characters of page furniture: menus" in html


def test_the_way_home_is_there_only_where_it_is_asked_for():
    assert '<a href="/">Briefing</a>' in page(ferry(), home="/")
    assert '<a href="/">' not in page(ferry())


def test_equal_briefings_give_equal_pages():
    assert render(ferry(), include_text=True) == render(ferry(), include_text=False)


def test_what_cannot_be_encoded_still_makes_a_file():
    render(told("Half \ud83d a pair.", meta={"title": "\udc00"}), include_text=False).encode("utf-8")


def test_a_source_without_text_has_nothing_to_mark():
    with pytest.raises(ValueError, match=r"photo\.jpg"):
        marked(Source("photo.jpg", None, "rejected"), (), index=1)


@pytest.mark.parametrize("white", ["\t", "\xa0", "\r", " \n"])
def test_a_long_stretch_of_white_space_takes_no_quadratic_time(white):
    text = f"The ferry sank on Monday, officials said.{white * 60_000}It was raised again."
    start = time.process_time()
    made = briefing.summarize(Document("a.txt", text))
    assert "The ferry sank" in render(made, include_text=True)
    assert time.process_time() - start < 5  # 0.1 s on a quiet core


def test_a_run_of_hidden_characters_is_spelt_out_once():
    html = render(told("\x00" * 50_000 + "It was said."), include_text=False)
    assert html.count('class="ctl"') == 2  # in the source and in the list of passages
    assert 'data-name="U+0000 ×50,000"' in html
    assert 'data-name="3 hidden characters"' in render(told("a\u202e\u2066\u200bb"), include_text=False)


def test_a_source_of_many_sentences_lists_those_that_are_told_and_some_of_the_rest():
    text = "".join(f"Thing {number} happened. " for number in range(2_000))
    source = document("long.txt", text)
    spans = [
        Span("long.txt", found.start(), found.end()) for found in re.finditer(r"Thing \d+ happened\.", text)
    ]
    fates = [SentenceFate(span, "left_out", None, "less weight", only_here=False) for span in spans]
    fates[-1] = SentenceFate(spans[-1], "told", 0, "shown as it stands", only_here=True)
    value = replace(
        told(text), sources=(Source("long.txt", source, "used", 0, (), tuple(fates)),), statements=(),
        headline=statement("Thing 1999 happened.", Citation(spans[-1], source.quote(spans[-1]))),
    )  # fmt: skip
    html = render(value, include_text=False)
    assert "Thing 1999 happened." in html.split("What became of its sentences")[1]
    assert "1,699 more sentences left out." in html
    assert "1,999 left out" in html.replace("1999 left out", "1,999 left out")
