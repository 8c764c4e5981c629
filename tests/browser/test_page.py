"""The page in a real browser: every footnote lights exactly the words it cites, by click, by key, without a script."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing.render import notes
from briefing.render.html import render
from tests.factories import ferry, told

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parents[2] / "seeds"
LIT = "() => [...document.querySelectorAll('mark.on')].map((mark) => mark.textContent).join('')"
IN_SIGHT = """(selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
}"""


@pytest.fixture
def ferry_page(tmp_path: Path) -> str:
    file = tmp_path / "ferry.html"
    file.write_text(render(ferry(), include_text=False), encoding="utf-8", newline="")
    return file.as_uri()


def written(tmp_path: Path, value: briefing.Briefing) -> str:
    file = tmp_path / "page.html"
    file.write_text(render(value, include_text=False), encoding="utf-8", newline="")
    return file.as_uri()


def cited(page) -> dict[int, str]:
    """Footnote numbers and their cited texts, as the page's own data has them."""
    data = json.loads(page.locator("#proof").text_content())
    return {row["number"]: row["text"] for row in data["citations"]}


def click_them_all(page) -> int:
    for number, text in cited(page).items():
        page.locator(f"main .fn[data-n='{number}']").first.click()
        assert page.evaluate(LIT) == text
        assert page.evaluate(IN_SIGHT, "mark.on")
    return len(cited(page))


def test_a_click_on_each_footnote_lights_exactly_its_words(watch, ferry_page):
    watched = watch(ferry_page)
    assert cited(watched.page) == {note.number: note.citation.cited_text for note in notes.number(ferry())}
    assert click_them_all(watched.page) == 10
    assert watched.errors == []
    assert watched.outside(ferry_page) == []


def test_the_page_proves_its_citations_again(watch, ferry_page):
    proved = watch(ferry_page).page.locator("#proved")
    proved.and_(proved.page.locator(".holds")).wait_for()
    assert proved.text_content() == (
        "10 of 10 citations re-proved in this browser; 4 of 4 source texts match their SHA-256."
    )


@pytest.mark.parametrize(
    ("old", "new", "told_so"),
    [
        (
            "Eleven were treated for cold, the hospital",
            "Twelve were treated for cold, the hospital",
            "9 of 10",
        ),
        ("Investigators have not said", "Investigators have now said", "10 of 10 .* 3 of 4"),
        ('"start":170,"end":231', '"start":171,"end":232', "9 of 10"),
    ],
)
def test_a_page_that_was_tampered_with_says_so(watch, tmp_path, old, new, told_so):
    html = render(ferry(), include_text=False)
    if not old.startswith('"'):  # in the source as shown, not in the data
        start = html.index('id="s2-text"')
        html = html[:start] + html[start:].replace(old, new, 1)
    else:
        html = html.replace(old, new, 1)
    (tmp_path / "page.html").write_text(html, encoding="utf-8", newline="")
    page = watch((tmp_path / "page.html").as_uri()).page
    page.locator("#proved.broken").wait_for()
    assert re.search(told_so, page.locator("#proved").text_content())


def test_the_keyboard_alone_reads_every_footnote(watch, ferry_page):
    page = watch(ferry_page).page
    texts = list(cited(page).values())
    for text in texts:
        page.keyboard.press("n")
        assert page.evaluate(LIT) == text
    page.keyboard.press("ArrowRight")  # round to the first
    assert page.evaluate(LIT) == texts[0]
    page.keyboard.press("p")
    assert page.evaluate(LIT) == texts[-1]
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(LIT) == texts[-2]
    page.keyboard.press("Escape")
    assert page.evaluate(LIT) == ""


def test_enter_goes_to_the_passage_and_escape_comes_back(watch, ferry_page):
    page = watch(ferry_page).page
    page.locator("#r3").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('mark.on')")
    assert (
        page.locator("#announcer")
        .text_content()
        .startswith("Footnote 3 of 10, The Gazette: Lifeboats carried")
    )
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "r3"


def test_the_first_tabs_lead_past_the_page_to_its_parts(watch, ferry_page):
    page = watch(ferry_page).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the briefing"
    assert page.evaluate(IN_SIGHT, ".skip:focus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "sources"


def test_without_a_script_a_footnote_is_a_link_that_lights_its_passage(watch, ferry_page):
    page = watch(ferry_page, java_script_enabled=False).page
    page.locator("#r2").click()
    assert page.url.endswith("#s1-c2")
    lit = page.locator("mark.c2")
    colours = {
        lit.nth(index).evaluate("mark => getComputedStyle(mark).backgroundColor") for index in range(3)
    }
    assert colours == {"rgb(255, 213, 74)"}  # --lit, on all three pieces of the overlapped passage
    other = page.locator("mark.c3").evaluate("mark => getComputedStyle(mark).backgroundColor")
    assert other not in colours


def test_a_link_into_a_source_opens_with_its_passage_lit(watch, ferry_page):
    page = watch(ferry_page + "#s2-c3").page
    assert page.evaluate(LIT) == cited(page)[3]


def test_a_passage_in_folded_furniture_is_unfolded(watch, tmp_path):
    menu = told("Menu one | Menu two and much else besides\nThe thing happened on Monday.")
    source = menu.sources[0]
    regions = (replace(source.regions[0], kind="menu"), *source.regions[1:])
    page = watch(written(tmp_path, replace(menu, sources=(replace(source, regions=regions),)))).page
    page.locator("#r1").click()
    assert page.evaluate("document.querySelector('details.furniture').open")
    assert page.evaluate(LIT) == source.document.text


def test_characters_beyond_the_first_plane_and_windows_line_ends_keep_their_places(watch, tmp_path):
    text = "👩‍🚒 A first line.\r\n\r\nZoë 𝒳 said: “naïve\u00a0— really”.\r\nThe end 🏴󠁧󠁢󠁳󠁣󠁴󠁿."
    watched = watch(
        written(tmp_path, told(text, passage="Zoë 𝒳 said: “naïve\u00a0— really”.\r\nThe end 🏴󠁧󠁢󠁳󠁣󠁴󠁿."))
    )
    assert click_them_all(watched.page) == 1
    watched.page.locator("#proved.holds").wait_for()
    assert watched.errors == []


def test_hidden_characters_are_seen_and_still_proved(watch, tmp_path):
    text = "Pay \u202e100\u202c to \x00b\x07ob\u200b \ud800 now, he said."
    page = watch(written(tmp_path, told(text))).page
    page.locator("#proved.holds").wait_for()
    assert "1 of 1 source texts match" in page.locator("#proved").text_content()
    names = page.eval_on_selector_all("#s1-text .ctl", "all => all.map((one) => one.dataset.name)")
    assert names == ["U+202E", "U+202C", "U+0000", "U+0007", "U+200B", "U+D800"]
    shown = page.locator("#s1-text .ctl").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert shown == '"U+202E"'


def test_a_hostile_source_runs_nothing_and_reaches_nobody(watch, tmp_path):
    evil = (
        "</script><script>document.title='owned'</script>"
        "<img src=https://evil.example/x onerror=\"document.title='owned'\">"
        "<style>@import 'https://evil.example/y';</style><base href=https://evil.example> It was said on Monday."
    )
    url = written(tmp_path, told(evil, meta={"title": evil, "publisher": evil, "url": "javascript:alert(1)"}))
    watched = watch(url)
    assert click_them_all(watched.page) == 1
    assert watched.page.title() != "owned"
    assert watched.outside(url) == []
    assert watched.errors == []


def test_a_phone_shows_sentence_and_passage_together_and_never_scrolls_sideways(watch, ferry_page):
    page = watch(ferry_page, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).page
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for number, text in cited(page).items():
        page.locator(f"main .fn[data-n='{number}']").first.tap()
        assert page.evaluate(LIT) == text
        assert page.evaluate(IN_SIGHT, "mark.on")
        sheet = page.locator("#sources").bounding_box()
        mark = page.locator(f"#r{number}").bounding_box()
        assert mark["y"] >= 0
        assert mark["y"] + mark["height"] <= sheet["y"]  # above the sheet
        page.locator("#close").tap()
        assert page.evaluate(LIT) == ""
    assert page.evaluate("document.documentElement.scrollWidth") == 360


CONTRAST = """() => {
    const channel = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const rgb = (css) => css.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    const behind = (node) => {
        for (; node; node = node.parentElement) {
            const colour = rgb(getComputedStyle(node).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
    };
    const low = [];
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || element.closest("script, style, noscript, .unseen, [hidden]")) continue;
        const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) low.push([ratio.toFixed(2), element.className, walker.currentNode.data.slice(0, 30)]);
    }
    return low;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_the_contrast_of_wcag_aa(watch, ferry_page, scheme):
    page = watch(ferry_page, color_scheme=scheme).page
    page.locator("#proved.holds").wait_for()
    page.locator("#r2").click()
    assert page.evaluate(CONTRAST) == []
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(251, 249, 244)", "dark": "rgb(22, 23, 26)"}[scheme]


def test_print_has_the_passages_and_not_the_articles(watch, ferry_page):
    page = watch(ferry_page).page
    page.emulate_media(media="print")
    assert page.locator(".notes blockquote").first.is_visible()
    assert not page.locator("#s1-text").is_visible()
    assert not page.locator(".stepper").is_visible()


def test_the_seeds_open_and_every_footnote_is_exact(watch, tmp_path):
    result = briefing.summarize([SEEDS])
    url = written(tmp_path, result)
    watched = watch(url)
    files = {source.id: (SEEDS / source.id).read_bytes().decode("utf-8") for source in result.sources}
    for note in notes.number(result):
        watched.page.locator(f"main .fn[data-n='{note.number}']").first.click()
        span = note.citation.span
        assert watched.page.evaluate(LIT) == files[span.document_id][span.start_char : span.end_char]
    watched.page.locator("#proved.holds").wait_for()
    assert watched.errors == []
    assert watched.outside(url) == []
