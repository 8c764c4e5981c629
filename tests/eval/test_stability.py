"""Metamorphic checks see a summarizer that is swayed, and one that is not."""

from dataclasses import replace

from briefing.types import Document
from eval.cases import Example
from eval.outputs import Output, from_text
from eval.stability import check_stability, correction
from eval.systems import parse

STORY = Example(
    "story",
    (
        Document("a.txt", "The dam held 4,500 tonnes of water on Monday. Engineers lowered it."),
        Document("b.txt", "Villagers slept in schools. The dam had cracked after the rain."),
    ),
)


def test_the_first_article_is_swayed_by_order_and_by_nothing_behind_it() -> None:
    system = parse("first").build()
    measures = check_stability(system, STORY, system(STORY, 12), 12)
    assert measures["stable.order"].value == 0.0
    assert measures["stable.stranger"].value == 1.0
    assert measures["stable.names"].value == 1.0
    assert measures["stable.correction"].value == 0.0  # it never reads that far


def test_a_system_that_shows_the_newest_figure_passes_the_correction() -> None:
    def newest(example: Example, words: int) -> Output:
        return from_text(
            example.documents[-1].text if len(example.documents) > 2 else example.documents[0].text
        )

    measures = check_stability(newest, STORY, newest(STORY, 50), 50)
    assert measures["stable.correction"].value == 1.0
    assert measures["stable.stranger"].value == 0.0


def test_names_that_leak_into_the_text_are_seen() -> None:
    def leaky(example: Example, words: int) -> Output:
        return Output((f"According to {example.documents[0].id}.",))

    assert check_stability(leaky, STORY, leaky(STORY, 9), 9)["stable.names"].value == 0.0


def test_an_empty_output_is_not_stable() -> None:
    empty = Output(())
    measures = check_stability(lambda _example, _words: empty, STORY, empty, 9)
    assert measures["stable.copy"].value == 0.0


def test_a_correction_changes_a_figure_and_never_a_date() -> None:
    assert correction(Output(("On 30 March 2014 up to 40,000 troops stood there.",))) == (
        "On 30 March 2014 up to 50,000 troops stood there.",
        "40,000",
        "50,000",
    )
    assert correction(Output(("They met on 30 March 2014.",))) is None


def test_one_article_has_no_order() -> None:
    system = parse("first").build()
    alone = replace(STORY, documents=STORY.documents[:1])
    assert "stable.order" not in check_stability(system, alone, system(alone, 12), 12)
