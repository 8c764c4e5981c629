"""Plain text for a terminal: narrow lines, numbers that lead to passages, nothing that a terminal obeys."""

import re

from briefing.render.text import WIDTH_COLUMNS, _columns, render, wrap
from tests.factories import ferry, told


def test_no_line_is_wider_than_the_page():
    assert max(map(len, render(ferry(), include_text=False).splitlines())) <= WIDTH_COLUMNS


def test_every_number_in_the_text_has_its_passage():
    written = render(ferry(), include_text=False)
    told_part, passages = written.split("PASSAGES")
    assert set(re.findall(r"\[(\d+)\]", told_part)) == set(re.findall(r"(?m)^ *\[(\d+)\]", passages))


def test_all_that_is_said_is_there():
    written = " ".join(render(ferry(), include_text=False).split())
    for words in (
        "Tevik Lines said it would not sail before an inquiry had ended. [5]",
        "Nine – Almar Harbour Post, 4 March 2025: superseded [8]",
        "1 January 2025 Fishermen had warned",
        "SOURCES: 3 independent sources cited, 4 articles read",
        "photo.jpg: could not be read",
    ):
        assert words in written


def test_a_terminal_gets_no_control_characters():
    written = render(told("It was \x1b[31mred\x1b[0m and \u202eturned\u202c \x07over."), include_text=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", written)


def test_scripts_without_spaces_are_broken_too():
    lines = wrap(
        "政府は火曜日の夜に起きた事故について調査を始めたと発表した。" * 5, first="  - ", indent="    "
    ).splitlines()
    assert len(lines) > 2
    assert all(_columns(line) <= WIDTH_COLUMNS for line in lines)
    assert lines[1].startswith("    ")


def test_a_word_longer_than_the_page_stays_whole():
    address = "https://example.org/" + "a" * 100
    assert address in wrap(f"See {address} there.").splitlines()
