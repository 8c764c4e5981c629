"""Another one in its place: who did it to whom, which name, which share, who said it, how certain it is."""

from __future__ import annotations

import pytest

from briefing.config import Settings
from briefing.types import Citation, Span, Support
from briefing.verify.support import make

judge = make(Settings())


def support(text: str, *sources: str) -> Support:
    return judge(text, [Citation(Span(f"{n}.txt", 0, len(one)), one) for n, one in enumerate(sources)])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Holm sued Carl Berg in Lund.", "Carl Berg sued Anna Holm in Lund."),
        ("In May Berg told Holm that Lund knew.", "In May Holm told Berg that Lund knew."),
        ("The plane was on its way from Kell to Lund.", "The plane was on its way from Lund to Kell."),
        ("Varn closed the bridge over the Sund after a train left Dorn.",
         "Dorn closed the bridge over the Sund after a train left Varn."),
        ("Lund made clear that Holm still regarded the vote as void.",
         "Holm made clear that Lund still regarded the vote as void."),
    ],
)  # fmt: skip
def test_two_names_do_not_trade_places(text: str, source: str) -> None:
    assert support(text, source).label == "unsupported"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks between Holm and Berg failed in Lund.", "Talks between Berg and Holm failed in Lund."),
        ("Carl Berg was sued by Anna Holm.", "Anna Holm sued Carl Berg."),
        ("In Lund, Anna Holm sued Carl Berg.", "Anna Holm sued Carl Berg in Lund."),
        ("Berg said on Friday that the dam held.", "On Friday, Berg said that the dam held."),
    ],
)
def test_the_same_parts_in_another_order_are_supported(text: str, source: str) -> None:
    assert support(text, source).label != "unsupported"


def test_two_halves_of_names_make_no_name() -> None:
    source = "John Carver met Sergei Dunin in Lund."
    assert "John Dunin" in (support("John Dunin came to Lund.", source).reason or "")
    assert support("Carver met Dunin in Lund.", source).label != "unsupported"
    assert support(
        "Minister Carver met Sergei Dunin.", "The minister, John Carver, met Sergei Dunin."
    ).label != ("unsupported")


def test_a_name_beside_the_words_of_another_name_is_not_supported() -> None:
    source = "A Dunmore man was praised for landing on the field of Greenlow School."
    assert support("A Greenlow man was praised for landing.", source).label == "unsupported"
    assert support("A Dunmore man was praised for landing.", source).label != "unsupported"


def test_a_day_is_not_told_twice_in_the_place_of_another() -> None:
    source = "The clinic was attacked on Tuesday, its head told reporters on Wednesday in Lund."
    assert (
        support("The clinic was attacked on Wednesday, its head told reporters on Wednesday.", source).label
        == "unsupported"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police said the repair will take six weeks.",
        "The repair will take six weeks, the company said.",
        "The repair will take six weeks, according to the company.",
    ],
)
def test_another_speaker_is_not_supported(text: str) -> None:
    assert support(text, "The mayor said the repair will take six weeks.").label == "unsupported"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor said the repair will take six weeks.", "The repair will take six weeks, the mayor said."),
        ("Mayor Ada Brun said it was safe.", "The mayor, Ada Brun, said it was safe."),
        ("The head of the clinic said it was safe.", "The director of the clinic said it was safe."),
    ],
)
def test_a_speaker_may_stand_elsewhere_or_be_named_more_widely(text: str, source: str) -> None:
    assert support(text, source).label != "unsupported"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mill may close in April.", "The mill will close in April."),
        ("The mill will close in April.", "The mill may close in April."),
        ("Drivers may take the pass.", "Drivers must take the pass."),
        ("All of the houses burned in Kell.", "Some of the houses burned in Kell."),
        ("Most pupils left before noon.", "Half the pupils left before noon."),
        ("The vote came before a meeting that lasted until noon.",
         "The vote came after a meeting that lasted until noon."),
        ("The road is shut for at most ten days, the office said.",
         "The office said the road is shut for at least ten days."),
        ("Gusts of up to 60 miles an hour shook Kell.", "Gusts of up to 50 miles an hour shook Kell."),
        ("The mayor says it was not.", "The mayor says it was."),
        ("The mayor said it.", "The mayor never said it."),
        ("He did say how much more.", "He did not say how much more."),
        ("Of 140 trips that had not been cancelled, 52 have dates.",
         "Of 140 trips that had been cancelled, 52 have dates."),
    ],
)  # fmt: skip
def test_certainty_share_time_and_bound_are_kept(text: str, source: str) -> None:
    assert support(text, source).label == "unsupported"
    assert support(source, source).label == "verbatim"


def test_another_thing_of_the_same_kind_is_another_thing() -> None:
    assert support(
        "He fell from a Lund beach that was known.", "He fell from a Lund cliff that was known."
    ).label == ("unsupported")


def test_a_sentence_with_nothing_to_compare_is_supported_only_by_itself() -> None:
    assert support("It was so.", "The harbour froze in May.").label == "unsupported"
    assert support("It was so.", "The harbour froze in May. It was so.").label == "verbatim"
