"""The service's page in a real browser: paste or drop, read, click a citation, see the span."""

import pytest

from briefing.service.example import ARTICLES, as_pasted
from tests.browser.test_page import LIT, cited, click_them_all

pytestmark = pytest.mark.browser


def test_paste_read_click_see(watch, service):
    watched = watch(service)
    page = watched.page
    for index, text in enumerate(as_pasted()):
        page.locator("textarea").nth(index).fill(text)
    page.locator("#go").click()
    page.locator("#proved.holds").wait_for()
    assert click_them_all(page) >= 3
    pasted = "".join(as_pasted())
    assert all(text in pasted for text in cited(page).values())
    assert watched.errors == []
    assert watched.outside(service) == []


def test_files_that_are_dropped_are_read(watch, service):
    page = watch(service).page
    page.evaluate(
        """([name, text]) => {
            const held = new DataTransfer();
            held.items.add(new File([text], name, {type: "text/plain"}));
            document.getElementById("drop").dispatchEvent(
                new DragEvent("drop", {dataTransfer: held, bubbles: true, cancelable: true}));
        }""",
        ["dropped.txt", ARTICLES[0]["text"]],
    )
    assert page.locator("#chosen li").text_content().startswith("dropped.txt")
    page.locator("#go").click()
    page.locator("#proved.holds").wait_for()
    assert page.locator("#s1-text").text_content().startswith("A passenger ferry ran aground")


def test_the_form_works_without_a_script(watch, service):
    page = watch(f"{service}/?example", java_script_enabled=False).page
    page.locator("#go").click()
    assert page.locator(".fn").count() >= 3


def test_what_is_wrong_is_said_and_nothing_pasted_is_lost(watch, service):
    page = watch(service).page
    page.locator("textarea").first.fill("Nope")
    page.locator("#go").click()
    assert "no usable sentence" in page.locator("[role=alert]").text_content()
    assert page.locator("textarea").first.input_value() == "Nope"


def test_one_more_box_for_one_more_article(watch, service):
    page = watch(service).page
    boxes = page.locator("textarea").count()
    page.locator("#more").click()
    assert page.locator("textarea").count() == boxes + 1
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"


@pytest.mark.parametrize("path", ["/", "/?example", "/docs"])
def test_pages_fit_a_phone_ask_nobody_else_and_make_no_errors(watch, service, path):
    watched = watch(service + path, viewport={"width": 360, "height": 740})
    assert watched.page.evaluate("document.documentElement.scrollWidth") == 360
    assert watched.errors == []
    assert watched.outside(service) == []


def test_a_step_with_the_keyboard_works_on_the_services_answer(watch, service):
    page = watch(f"{service}/?example").page
    page.locator("#go").click()
    page.locator("#proved.holds").wait_for()
    page.keyboard.press("n")
    assert page.evaluate(LIT) == cited(page)[1]
