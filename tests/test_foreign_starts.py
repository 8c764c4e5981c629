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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Nun sitzt sie im ersten Zug."),
        ("de", "Dessen Sprecher Jens Ahl widersprach."),
        ("de", "Zwei von ihnen sind verletzt."),
        ("fr", "Deux d'entre eux sont blessés."),
        ("es", "Tres de ellos están graves."),
        ("es", "Asegura que su cliente estaba en casa."),
        ("es", "«Es una desgracia», lamentó."),
        ("it", "Le sue uve erano mature."),
        ("it", "«Ho speso quattro milioni», ha detto."),
        ("it", "Lo ha annunciato il sindaco."),
        ("pt", "Dois deles estão feridos."),
        ("pt", "«É uma pena», lamentou."),
        ("pl", "Tymczasem szkoła czeka."),
        ("pl", "„To wstyd” – dodał."),
        ("ru", "Об этом сообщил глава района."),
        ("ru", "По её словам, мост закрыт."),
        ("ru", "«Мост закрыт», — сказал он."),
        ("ar", "ويقولون إن ثلث المياه يضيع."),
        ("ar", "إلا أن البلدية لم تتخذ أي إجراء."),
        ("ar", "وهي تعمل في السوق."),
        ("zh", "“没有人纵火。”她强调说。"),
        ("zh", "与此同时，学校停课。"),
        ("ja", "同議員によると、費用は少ない。"),
        ("ja", "「車が通っている」とも述べた。"),
        ("ja", "うち2人がけがをした。"),
        ("fr", "« Un camion passe toutes les deux minutes. »"),
        ("de", "„Wir haben keine Wahl.“"),
        ("de", "»Wir haben keine Wahl.«"),
        ("fi", "”Meillä ei ole valinnanvaraa.”"),  # not listed
        ("ja", "「ほかに道はない。」"),
        ("es", "«No hay otra salida. La presa está seca."),  # and closed in a sentence behind it
        ("fr", "Pourquoi maintenant ?"),
        ("ar", "هل ستستجيب البلدية؟"),
    ],
)
def test_a_sentence_whose_speaker_or_subject_stands_before_it_leans(language: str, text: str) -> None:
    assert leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Nun tagt der Stadtrat von Oberau."),
        ("es", "«Es una desgracia», lamentó el alcalde Ruiz."),
        ("it", "«Costa troppo», afferma Livio Sala."),
        ("it", "La Regione chiede aiuto."),
        ("pt", "A Câmara de Vila Seca votou."),
        ("fr", "« Pourquoi maintenant ? », demande Paul Sorgues."),
        ("de", "„Hessdorf braucht Hebammen“, stand auf dem Schild, und „Wir bleiben“."),
        ("de", "»Das geht nicht«, sagte Bürgermeister Ott."),
        ("he", 'צה"ל סגר את הגשר.'),
        ("sv", "”Vi har inget val”, säger Karin Berg."),
        ("es", "¿Hasta cuándo? «Hasta la lluvia», dice Inés Soto."),
        ("pl", "„Szkoda mostu” – dodał Jan Sal."),
        ("ru", "«Мост закрыт», — сказал мэр Орлов."),
        ("ar", "وقال رئيس البلدية إن الجسر قديم."),
        ("ar", "هيئة المياه أعلنت القرار."),
        ("zh", "“没有人纵火。”消防队长赵铁强调说。"),
        ("ja", "「終わりだ」と市長の水原氏は述べた。"),
        ("ja", "同様の事故が緑川市で起きた。"),
    ],
)
def test_one_that_names_its_speaker_or_subject_stands_alone(language: str, text: str) -> None:
    assert not leans(text, language)
