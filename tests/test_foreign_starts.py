"""First words that point back in other languages than English."""

from __future__ import annotations

import pytest

from briefing.foreign_starts import leans


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das hat der Stadtrat am Freitag entschieden."),
        ("de", "Zudem soll eine Fähre verkehren."),
        ("de-AT", "Sie sprach von einer schweren Entscheidung."),
        ("de", "„Die Sicherheit geht vor“, sagte sie."),
        ("fr", "Il a ajouté que le pont restait fermé."),
        ("fr", "« Le pont reste fermé », a-t-elle déclaré."),
        ("es", "Sin embargo, el puente seguirá cerrado."),
        ("it", "Inoltre il ponte resta chiuso."),
        ("pt", "Eles pediram mais tempo."),
        ("nl", "Hij noemde het besluit moeilijk."),
        ("sv", "Hon kallade beslutet svårt."),
        ("pl", "Jednak most pozostanie zamknięty."),
        ("ru", "Однако мост останется закрытым."),
        ("zh", "他表示，这座桥将关闭。"),
        ("ja", "しかし、橋は閉鎖されたままだ。"),
    ],
)
def test_a_sentence_that_points_back_leans(language: str, text: str) -> None:
    assert leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Gericht von Harrow bestätigte die Sperrung."),
        ("de", "Diese Woche tagt der Stadtrat."),
        ("fr", "Cette semaine, le conseil se réunit."),
        ("fr", "Il y a deux ponts à Harrow."),
        ("fr", "L'ancien pont reste fermé, a déclaré la maire."),
        ("es", "Este lunes se reúne el concejo de Harrow."),
        ("sv", "Den gamla bron är stängd."),
        ("zh", "哈罗市议会决定关闭旧桥。"),
        ("fi", "Hän sanoi, että silta on suljettu."),  # not listed
    ],
)
def test_one_that_begins_on_its_own_stands_alone(language: str, text: str) -> None:
    assert not leans(text, language)
