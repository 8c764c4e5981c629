"""Falsifications are falsifications, and verification finds them."""

import pytest

from eval.__main__ import main
from eval.cases import Example
from eval.falsify import KINDS, Cast, cast_of, falsehoods
from eval.mutate import count, try_all
from eval.outputs import Output

SENTENCE = "On Sunday Kerry said that 40,000 troops would not leave Paris."
NOBODY = Cast((), ())


def made(sentence: str, kind: str, cast: Cast = NOBODY) -> list[str]:
    return [one.text for one in falsehoods(sentence, 0, cast) if one.kind == kind]


def test_each_kind_changes_one_thing() -> None:
    found = {(m.kind, m.text) for m in falsehoods(SENTENCE, 0, Cast(("Lavrov",), ("Sergei Lavrov",)))}
    assert ("number", "On Sunday Kerry said that 50,000 troops would not leave Paris.") in found
    assert ("name", "On Sunday Lavrov said that 40,000 troops would not leave Paris.") in found
    assert ("negation_lost", "On Sunday Kerry said that 40,000 troops would leave Paris.") in found
    assert ("day", "On Monday Kerry said that 40,000 troops would not leave Paris.") in found
    assert ("modality", "On Sunday Kerry said that 40,000 troops might not leave Paris.") in found
    assert all(text != SENTENCE and kind in KINDS for kind, text in found)


@pytest.mark.parametrize(
    ("kind", "sentence", "falsehood"),
    [
        ("unit", "It cost 3 million francs.", "It cost 3 billion francs."),
        ("comparison", "More than 5 fell; at least 3 rose.", "More than 5 fell; at most 3 rose."),
        ("time", "It closed before dawn.", "It closed after dawn."),
        ("quantifier", "It said some houses burned.", "It said all houses burned."),
        ("attribution", "The dam is safe, the mayor said.", "The dam is safe."),
        ("attribution", "The dam is safe.", "The dam is safe, Ada Brun said."),
    ],
)
def test_relations_are_turned(kind: str, sentence: str, falsehood: str) -> None:
    assert falsehood in made(sentence, kind, Cast((), ("Ada Brun",)))


def test_two_names_trade_places_and_parts_of_one_name_do_not() -> None:
    assert made("Then John Kerry told Lavrov.", "names") == ["Then John Lavrov told Kerry."]
    assert made("In Paris, John Kerry told Sergei Lavrov.", "roles") == [
        "In Paris, Sergei Lavrov told John Kerry."
    ]


def test_names_that_play_one_part_together_are_no_falsehood_in_the_other_order() -> None:
    assert made("Talks of Kerry and Lavrov failed.", "names") == []


def test_a_quotation_that_loses_its_speaker_is_still_a_quotation() -> None:
    assert made('"It is safe," Brun said.', "attribution", NOBODY) == ['"It is safe," police said.']


def test_a_negation_is_not_put_where_one_stands() -> None:
    assert made(SENTENCE, "negation_added") == []
    assert made("Talks will go on.", "negation_added") == ["Talks will not go on."]


def test_the_cast_is_who_the_sources_name_and_quote() -> None:
    cast = cast_of(["In Kell the mayor of Kell, Ada Brun said, saw Lund on Monday."])
    assert cast.names == ("Kell", "Brun", "Lund")
    assert cast.speakers == ("Ada Brun",)


def test_an_output_without_citations_gives_nothing_to_try() -> None:
    example = Example(id="a", documents=())
    assert try_all(example, Output(("Text.",))) == []
    assert count([]) == {}


def test_verification_catches_what_is_falsified_in_our_own_briefings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["mutate"])
    assert capsys.readouterr().out.rstrip().split("\n")[-1] == "PASS"
    assert code == 0
