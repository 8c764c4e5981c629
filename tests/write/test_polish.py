"""From what a model returns, one sentence that may be shown, or none."""

import pytest

from briefing.write.polish import one_sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Kerry met Lavrov in Paris.", "Kerry met Lavrov in Paris."),
        ("  kerry met\tLavrov in Paris .\u200b", "Kerry met Lavrov in Paris."),
        ("Kerry met Lavrov in Paris", "Kerry met Lavrov in Paris."),
        ("Kerry met Lavrov in Paris.<n>They talked about Ukraine.", "Kerry met Lavrov in Paris."),
        ("Talks in Paris\nKerry met Lavrov on Sunday.", "Kerry met Lavrov on Sunday."),
        ("Kerry met Lavrov, the U.S. said. Nobody else came.", "Kerry met Lavrov, the U.S. said."),
        ("- Kerry met Lavrov in Paris.", "Kerry met Lavrov in Paris."),
        ("eBay sold 3.5 million shares.", "eBay sold 3.5 million shares."),
        ("“No deal was made,” Kerry said. Lavrov left.", "“No deal was made,” Kerry said."),
        ("会谈在巴黎举行。双方没有达成协议。", "会谈在巴黎举行。"),
    ],
)
def test_the_first_complete_sentence_is_tidied(text: str, sentence: str) -> None:
    language = "zh" if "会" in text else "en"
    assert one_sentence(text, language=language, ended=True) == sentence


def test_a_sentence_that_was_cut_off_is_not_completed() -> None:
    assert one_sentence("Kerry met Lavrov in Paris to", language="en", ended=False) is None
    assert one_sentence("Kerry met Lavrov. He then", language="en", ended=False) == "Kerry met Lavrov."


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "...",
        "12 34 56.",
        "Kerry.",
        "Paris talks.",
        "the the the the the the talks.",
        "Ukraine and Ukraine and Ukraine and Ukraine and Ukraine and Ukraine.",
        "Kerry met <extra_id_0> in Paris.",
        "Kerry met \u2047 in Paris.",
        "Kerry met \ufffd in Paris.",
        "“Kerry met Lavrov in Paris.",
        "He met Lavrov in Paris.",
        "But Kerry met Lavrov in Paris.",
    ],
)
def test_what_is_no_sentence_or_cannot_stand_alone_is_refused(text: str) -> None:
    assert one_sentence(text, language="en", ended=True) is None
