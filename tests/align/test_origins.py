import pytest

from briefing.align import origins


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
