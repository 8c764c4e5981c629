"""Sentences with carried offsets."""

from __future__ import annotations

from typing import Any

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from briefing.segment import segment, split
from briefing.types import Article, Document, Region, Span


def whole(text: str) -> Article:
    return Article(Document("a.txt", text), (Region(Span("a.txt", 0, len(text)), "body"),))


def test_offsets_lead_to_the_very_characters() -> None:
    text = (
        "  \u201cWe\u00a0talked.\u201d  He left \U0001f600.\r\nThe U.S. Senate met on Jan. 5. Gen. Reed came."
    )
    sentences = segment(whole(text))
    assert [s.text for s in sentences] == [
        "\u201cWe\u00a0talked.\u201d", "He left \U0001f600.", "The U.S. Senate met on Jan. 5.", "Gen. Reed came.",
    ]  # fmt: skip
    assert all(s.text == text[s.span.start_char : s.span.end_char] for s in sentences)


def test_a_quotation_keeps_its_speaker() -> None:
    assert split("What do we do now? asked Reed, who has a boat. Nobody knew.") == [
        "What do we do now? asked Reed, who has a boat.",
        "Nobody knew.",
    ]
    assert split("It cost approx. 3.5 million. Nobody knew.") == [
        "It cost approx. 3.5 million.",
        "Nobody knew.",
    ]
    assert split("\u201cWhy now?\u201d Reed asked. Nobody knew.") == [
        "\u201cWhy now?\u201d Reed asked.",
        "Nobody knew.",
    ]


@pytest.mark.parametrize(
    "quotations",
    [
        ['"We saw it,\u201d he said.', '"Then it sank. We swam.\u201d'],
        ['\u201cWe saw it," he said.', "\u201cThen it sank. We swam.\u201d"],
        ["\u201cWe saw it,\u201d he said.", '"Then it sank. We swam.\u201d'],
        ['"We saw it," he said of the boat.', '"Then it sank. We swam."'],
    ],
)
def test_a_quotation_keeps_its_marks_where_straight_and_curly_ones_are_mixed(quotations: list[str]) -> None:
    assert split(" ".join(quotations)) == quotations


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge is closed\u203c\ufe0f", "Nobody was asked!\ufe0f", "It was old.\u0301"],
        ["Les travaux seront chers.\u0301\u0302", "Le maire le sait."],
    ],
)
def test_an_accent_or_a_variation_selector_stays_with_its_character(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences
    assert split("".join(sentences)) == sentences


def test_a_japanese_quotation_keeps_who_said_it() -> None:
    sentences = [
        "\u4f4f\u6c11\u306f\u300c\u805e\u304b\u308c\u306a\u304b\u3063\u305f\u3002\u300d\u3068\u8a71\u3057\u305f\u3002",
        "\u6a4b\u306f\u9589\u9396\u3055\u308c\u305f\u3002",
    ]
    assert split("".join(sentences), "ja") == sentences


def test_a_mark_with_no_space_around_it_does_what_the_last_one_did_not() -> None:
    assert split('The boat sank last week."I think it was old," Reed said."Very old," she added.') == [
        "The boat sank last week.",
        '"I think it was old," Reed said.',
        '"Very old," she added.',
    ]


def test_a_mark_that_nothing_closes_opens_the_sentence_behind_it() -> None:
    text = '"We agree," Reed said of the bridge. "I also think that boats are safe. That is all.'
    assert split(text) == [
        '"We agree," Reed said of the bridge.',
        '"I also think that boats are safe.',
        "That is all.",
    ]


def test_a_time_of_day_keeps_its_zone_and_its_day() -> None:
    assert len(split("It came ashore at 4:20 a.m. EDT on Thursday. Winds fell.")) == 2
    assert len(split("It came ashore at 4:20 a.m. Central time.")) == 1
    assert len(split("The fire began at 4 a.m. Police closed the road.")) == 2


def test_a_lone_surrogate_does_not_stop_anything() -> None:
    assert split("It broke \ud800 here. It went on.") == ["It broke \ud800 here.", "It went on."]


def test_a_hard_wrapped_paragraph_is_read_as_one() -> None:
    assert (
        len(segment(whole("The council of Harrow voted on\nTuesday to close the\nold bridge. It was late.")))
        == 2
    )


@given(st.text(alphabet='aB .?!"\u201c\u201d\n\u2028\u00a0\u2009\ud800\U0001f600', max_size=200))
def test_sentences_are_ordered_disjoint_trimmed_and_lose_no_word(text: str) -> None:
    if not text:
        return
    sentences = segment(whole(text))
    position, rest = 0, ""
    for sentence in sentences:
        assert sentence.span.start_char >= position
        rest += text[position : sentence.span.start_char]
        position = sentence.span.end_char
        assert sentence.text == sentence.text.strip() != ""
    assert not (rest + text[position:]).strip()


def test_a_heading_that_runs_into_its_paragraph_is_no_sentence() -> None:
    text = "**What we do not know.** The powder has a new preservative. Nobody has tested it."
    told = [sentence.text for sentence in segment(whole(text))]
    assert told == ["The powder has a new preservative.", "Nobody has tested it."]


def test_white_space_of_several_bytes_does_not_stop_the_splitter() -> None:
    assert [s.text for s in segment(whole('B \u201d?.!"\n\u2028B \xa0.'))]


def test_a_no_break_space_before_a_full_stop_is_survived() -> None:
    assert [s.text for s in segment(whole("Plan B\u00a0.\u201cAnd so on\u201d ."))] != []


def test_a_name_with_an_exclamation_mark_ends_no_sentence() -> None:
    assert len(split("His aide told E! News on Friday that he was well. Nobody cheered.")) == 2


def test_no_sentence_begins_with_a_closing_bracket() -> None:
    text = "Dance wherever you are (in the kitchen, wherever!) -- or on Tuesday. Reed danced."
    assert split(text) == [text[:-13], "Reed danced."]


def test_a_shortened_title_ends_no_sentence() -> None:
    text = "Nobody asked Sen.\nAlan Frey to go. Rep. Bell did not answer."
    assert [s.text for s in segment(whole(text))] == [
        "Nobody asked Sen.\nAlan Frey to go.",
        "Rep. Bell did not answer.",
    ]


@pytest.mark.parametrize("language", ["en", "de", "ru", "ar", "hi", "hy", "ja", "zh"])
@pytest.mark.parametrize(
    "text",
    [
        "  “Why?” he asked.  Reed (b. 1960) of the U.S. said: 'No...'  It is 3.5 e.g. here ",
        "Er kam z.B. am 3. Mai. Она ушла! 他说。“好。”他走了？ 「はい。」と言った。 यह है। Այո։ لا؟ نعم.",
        " . … ?! \u200b\u0301. \ufffd B. ) ”",
    ],
)
def test_what_the_pieces_are_cut_from_is_all_in_them(language: str, text: str) -> None:
    assert "".join(sentencex.segment(language, text)) == text  # offsets are counted from their lengths


def test_a_long_paragraph_is_split_in_parts_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    real = sentencex.segment

    def recorded(language: str, text: str) -> Any:
        sizes.append(len(text))
        return real(language, text)

    told = [
        f"Boat number {number} left the harbour of Norland before Mr. Reed came." for number in range(1_000)
    ]
    whole_text = " ".join(told)
    expected = split(whole_text)
    monkeypatch.setattr("briefing.segment.sentencex.segment", recorded)
    assert split(whole_text) == expected == told
    assert max(sizes) <= 5_000  # its time grows with the square of what it is given
    assert split("\u201c" * 20_000) == ["\u201c" * 20_000]
    assert len(split("\u6865\u5173\u95ed\u4e86\u3002" * 4_000)) == 4_000


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "fr",
            ["« C'est tard », dit M. Paul Sorgues.", "Mgr. Lebon et le Pr. Vidal sont venus.", "Il a 5 ans."],
        ),
        ("es", ["Habló D. Luis con Dña. Inés.", "El 5 volvió."]),
        ("it", ["Parla l'ing. Tullio Sala di via G. Verdi.", "È vero."]),
        ("pt", ["Falou o Cmdt. Rui Sal, da Av. Central.", "Foi ontem."]),
        (
            "pl",
            [
                "Tak pisze inż. Jan Sal.",
                "Było ok. 2 tys. osób o godz. 1.30.",
                "Kosztuje 5 zł.",
                "Potem padało.",
            ],
        ),
        ("de", ["Er kam im 2. Halbjahr.", "Frau Dipl.-Ing. Ott blieb bis zum 5.", "Danach ging sie."]),
        ("ru", ["Это улица им. Ленина.", "«Почему?» — спросил он.", "Мост закрыт."]),
        ("ar", ["وقال د. سامر إن الجسر قديم.", "ثم ذهب."]),
    ],
)
def test_in_other_languages_a_shortened_word_or_an_ordinal_ends_no_sentence(
    language: str, sentences: list[str]
) -> None:
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "zh",
            [
                "桥已关闭。",
                "23班车取消。",
                "“只剩墙壁。”消防队长赵铁说。",
                "他说：“我走了。”",
                "市长表示，桥将关闭。",
            ],
        ),
        ("ja", ["橋は閉じた。", "23便が休んだ。", "彼は「行く。5人だ」と語った。"]),
    ],
)
def test_a_chinese_or_japanese_sentence_ends_in_front_of_a_figure_and_not_of_its_speaker(
    language: str, sentences: list[str]
) -> None:
    assert split("".join(sentences), language) == sentences


def test_a_dateline_of_another_language_is_no_sentence() -> None:
    text = "Luzarra, 8 jul (EFE).- Los vecinos pagan. El agua sube."
    assert split(text, "es") == ["Luzarra, 8 jul (EFE).- Los vecinos pagan.", "El agua sube."]
    text = "ЛУГОВОЕ, 13 мар — РИА Север. Мост закрыт. Объезд долог."
    assert split(text, "ru") == ["ЛУГОВОЕ, 13 мар — РИА Север. Мост закрыт.", "Объезд долог."]


@pytest.mark.parametrize(
    "text",
    [
        "\u201cAre you trying to sell me the mill?\u201d Anna Reed asked Mrs. Holt on the quay a long time ago.",
        '"Why now?" Ina Holt said in a letter to the council of Harrow on the day of the vote.',
        '"Never again!" Reed told reporters, and he left the town hall of Oakham by the back door.',
        "The mayor heard that at 12:22 a.m. Reed had left the harbour.",
        "At about 5 a.m. Reed left the harbour.",
        "On Monday at 5:10 a.m. Reed left the harbour.",
    ],
)
def test_who_asked_and_what_happened_then_belong_to_the_sentence(text: str) -> None:
    assert split(f"{text} Nobody knew.") == [text, "Nobody knew."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"Why now?"', "Reed said the council had not been asked to vote on the bridge."),
        ('"Why now?"', "Reed told the council in a letter that nobody had been asked about it."),
        ('"Why now?"', "Reed asked the council to think of the old people in the lower town."),
        ("The shop closes at 9 p.m.", "Reed has the key."),
        ("The mill burned from noon to 5 a.m.", "Reed had left the harbour."),
    ],
)
def test_another_sentence_of_the_speaker_or_after_the_hour_stands_alone(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]
