"""Where a report's dateline ends; most sentences are known to have none by their second letter."""

from __future__ import annotations

import pytest

from briefing import dateline
from briefing.dateline import dateline_end, dateline_of, kicker_end


@pytest.mark.parametrize(
    "line",
    [
        "PARIS, March 30 (Reuters) - ",
        "PARIS, Sunday, 30 March 2014 [AFP] -- ",
        "ST. PETERSBURG, Fla. \u2014 ",
        "O\u2019FALLON, Mo. (AP) \u2014 ",
        "L.A. - ",
        "KYIV (March 30) - ",
        "Paris (AFP) - ",
        "Paris (Reuters) ",
        "New York, Brooklyn (Reuters) ",
        "10 June 2025 (Norland News) - ",
        "HARROW (Norland Press), 7 August 2025 - ",
        "(AP) - ",
        "(CNN) ",
        "(Holt.org) \u2014",
        "HARROW ",
        "HARROW/KYIV (Reuters) - ",
        "HARROW\u2014",
        "NEW KELL, Norland\u2014",
        "HARROW/NEW KELL, ",
        "HARROW--",
        "(Norland News) -- ",
        "Harrow, 10 January 2025 - ",
        "New Kell, Sunday, March 30 \u2014 ",
    ],
)
def test_every_form_is_found_and_ends_where_the_report_begins(line: str) -> None:
    assert dateline_end(f"{line}The bridge closed.") == len(line)
    found = dateline_of(f"{line}The bridge closed.")
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "The bridge closed - again.",
        "PARIS closed.",
        "PARIS, The bridge closed.",
        "AC/DC played.",
        "HARROW-BASED Reed left.",
        "Paris (a town) closed.",
        "(It) closed.",
        "(A town) closed.",
        "CORRECTION: The bridge is open.",
        "SMITH: The mayor took bribes.",
        "HARROW: bridge shut",
    ],
)
def test_what_only_looks_like_one_has_none(text: str) -> None:
    assert dateline_end(text) == 0
    assert dateline_of(text) is None
    assert dateline._DATELINE.match(text) is None


@pytest.mark.parametrize(
    "label",
    [
        "FACT CHECK | ",
        "THE DAILY DOSE | ",
        "BREAKING: ",
        "UPDATE 9:49 AM: ",
        "By Ina Holt Oct 31, 2015 in Politics ",
        "By By Ina Holt Oct. 3, 2015 ",
        "-- ",
        "\u2014 ",
        "* ",
    ],
)
def test_a_label_of_the_page_ends_where_the_report_begins(label: str) -> None:
    assert kicker_end(f"{label}The bridge closed.") == len(label)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "B",
        "By Monday the bridge was shut.",
        "NATO closed it.",
        "By Oct 31, 2015 it was shut.",
        "US: The bridge",
        "-- and the bridge",
        "*The* bridge",
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert kicker_end(text) == 0


@pytest.mark.parametrize(
    ("dateline", "report", "agency"),
    [
        ("Luzarra, 8 jul (EFE).- ", "¿Quién paga el puente?", "EFE"),
        ("Vila Seca, 04 fev 2024 (Lusa) \u2013 ", "A ponte fechou.", "Lusa"),
        ("(ANSA) - LUZZARA, 21 NOV - ", "Il ponte è chiuso.", "ANSA"),
        ("LUBAŃ (PAP). ", "Most zamknięto.", "PAP"),
        ("Łódź (PAP) - ", "Most zamknięto.", "PAP"),
        ("ЛУГОВОЕ, 13 мар \u2014 РИА Север. ", "Мост закрыт.", "РИА Север"),
        ("ЛУГОВОЕ, 13 марта. /ТАСС/. ", "Мост закрыт.", "ТАСС"),
        ("【远洋社青石3月13日电】", "老桥关闭。", "远洋社青石3月13日电"),
        ("远洋社青石3月13日电（记者王明）", "老桥关闭。", "远洋社"),
        ("（北洋通信）", "橋が閉じた。", "北洋通信"),
        ("السروة (وكالة الساحل) - ", "أغلق الجسر.", "وكالة الساحل"),
        ("السروة - وكالة الساحل: ", "أغلق الجسر.", "وكالة الساحل"),
    ],
)
def test_a_dateline_of_another_language_ends_where_the_report_begins(
    dateline: str, report: str, agency: str
) -> None:
    found = dateline_of(dateline + report)
    assert found is not None
    assert (found.end, found.agency) == (len(dateline), agency)


@pytest.mark.parametrize(
    "text",
    ["Der Rat (Oberau) tagt.", "Le maire, 12 mars (hier), a voté.", "قال رئيس البلدية (السابق) - نعم."],
)
def test_a_bracket_in_a_foreign_sentence_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None
