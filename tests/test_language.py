"""The language of an article, settled by its words and scripts where that is enough."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.language import detect, detect_cheaply

SENTENCES = {
    "en": "The president said that he would not take part in the meeting of the ministers, held in the capital.",
    "de": "Der Präsident sagte, dass er nicht an dem Treffen der Minister in der Hauptstadt teilnehmen wird.",
    "fr": "Le président a dit qu'il ne participera pas à la réunion des ministres dans la capitale du pays.",
    "es": "El presidente dijo que no va a participar en la reunión de los ministros en la capital del país.",
    "it": "Il presidente ha detto che non parteciperà alla riunione dei ministri nella capitale del paese.",
    "pt": "O presidente disse que não vai participar da reunião dos ministros na capital do país, com os outros.",
    "nl": "De president zei dat hij niet zal deelnemen aan het overleg van de ministers in de hoofdstad van het land.",
    "sv": "Presidenten sade att han inte kommer att delta i mötet med ministrarna, som hålls i huvudstaden på fredag.",
    "pl": "Prezydent powiedział, że nie weźmie udziału w spotkaniu ministrów w stolicy, i że nie zmieni zdania.",
    "ru": "Президент сказал, что он не будет участвовать во встрече министров в столице, и это было ожидаемо.",
    "uk": "Президент сказав, що він не братиме участі у зустрічі міністрів у столиці, і це було очікувано.",
    "zh": "总统说，他不会参加在首都举行的部长会议。",
    "ja": "大統領は首都で開かれる閣僚会議に参加しないと述べた。",
    "ko": "대통령은 수도에서 열리는 장관 회의에 참석하지 않을 것이라고 말했다.",
    "ar": "قال الرئيس إنه لن يشارك في اجتماع الوزراء في العاصمة.",
    "fa": "رئیس جمهور گفت که در جلسه وزیران در پایتخت شرکت نخواهد کرد، چون پیش از آن سفر دارد.",
    "hi": "राष्ट्रपति ने कहा कि वह राजधानी में मंत्रियों की बैठक में भाग नहीं लेंगे।",
    "el": "Ο πρόεδρος είπε ότι δεν θα λάβει μέρος στη συνάντηση των υπουργών στην πρωτεύουσα.",
    "he": "הנשיא אמר שלא ישתתף בפגישת השרים בבירה.",
    "th": "ประธานาธิบดีกล่าวว่าจะไม่เข้าร่วมการประชุมรัฐมนตรีในเมืองหลวง",
}


@pytest.mark.parametrize("tag", sorted(SENTENCES))
def test_common_languages_need_no_model(tag: str) -> None:
    assert detect_cheaply(SENTENCES[tag]) == tag


@pytest.mark.parametrize(
    "line",
    [
        "You must log in to continue.",
        "Please try that again when you have the time.",
        "Hey guys, today going to talk about what Ana Ruiz did say about spending money while browsing",
    ],
)
def test_a_short_notice_in_english_needs_none_either(line: str) -> None:
    assert detect_cheaply(line) == "en"


@pytest.mark.parametrize("tag", sorted(set(SENTENCES) - {"en"}))
def test_a_few_words_of_another_language_are_not_called_english(tag: str) -> None:
    words = SENTENCES[tag].split()
    for start in range(0, len(words), 3):
        assert detect_cheaply(" ".join(words[start : start + 9])) != "en"


def test_the_others_are_asked_of_the_model() -> None:
    text = "Președintele a spus că nu va participa la întâlnirea miniștrilor din capitală, care va avea loc vineri."
    assert detect(text) == "ro"


@pytest.mark.parametrize("text", ["", "12345", "... ---", "\u200b"])
def test_a_text_without_letters_has_none(text: str) -> None:
    assert detect(text) == "und"


def test_nothing_heavy_loads_for_an_english_article() -> None:
    code = (
        f"import sys; from briefing.language import detect; detect({SENTENCES['en']!r});"
        "print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
