import re

import pytest

from briefing import lexicon
from briefing.align.sources import origins


@pytest.fixture(name="origin")
def _origin(article, sentences):
    def origin(text):
        one = article("Furniture\n\n" + text)
        span = origins.find(sentences(one)[-1])
        return one.document.quote(span) if span else None

    return origin


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nobody can impose plans, he told a briefing as quoted by the RIA news agency.",
            "the RIA news agency",
        ),
        ("We are ready, Lund told Russian state television.", "Russian state television"),
        ("Lund, speaking on Russian television on Saturday, said no.", "Russian television"),
        ("Talks will go on, according to state news agency ITAR-Tass.", "state news agency ITAR-Tass"),
        ("They agreed on minority rights, Interfax reported.", "Interfax"),
        ("\u201cIt was dark,\u201d she told the BBC.", "the BBC"),
        ("The mayor resigned, the Torvik Courier reported on Friday.", "the Torvik Courier"),
        ("In an interview with Le Monde, she denied it.", "Le Monde"),
        ("The bridge was unsafe, The Norn Times reported, citing a memo.", "The Norn Times"),
    ],
)
def test_the_outlet_a_sentence_leans_on_is_found(origin, text, name):
    assert origin(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Lund told reporters that talks would go on.",
        "She told a news conference in Paris that nothing was decided.",
        "He told the press he was tired.",
        "Police said the driver had fled.",
        "According to the mayor, the bridge was safe.",
        "The report was published on Friday by the ministry.",
        "Edda Lund reported the fire to the harbour office.",
    ],
)
def test_a_speaker_a_press_conference_and_a_ministry_are_no_origin(origin, text):
    assert origin(text) is None


def test_what_a_form_needs_stands_wherever_its_cheap_part_does():
    patterns = " ".join(cue.pattern.replace("\\b", "") for _, cue, _ in origins._FORMS)
    words = sorted(set(re.findall(r"[a-z]{2,}", re.sub(r"\[[A-Z]([a-z])\]", r"\1", patterns))))
    ends = ["by", "on", "to", "to an interview with"]
    starts = ["", "As ", "In an ", "During a long "]
    texts = [
        f"{start}{form}{mark}{end} it"
        for start in starts
        for word in words
        for form in (word, word.capitalize(), f"it\u2019{word}", f"_{word}", f"x-{word}")
        for mark in (" ", "\n", "'s ", "\u2019s ", ", ")
        for end in ends
    ]
    for one_of, cue, _ in origins._FORMS:
        found = [text for text in texts if cue.search(text)]
        assert {w for text in found for w in lexicon.vocabulary(text)} >= one_of, "each word is met"
        assert not [text for text in found if one_of.isdisjoint(lexicon.vocabulary(text))]
