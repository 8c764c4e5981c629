"""Falsifications are falsifications, and verification finds them."""

import pytest

from eval.__main__ import main
from eval.mutate import mutations

SENTENCE = "On Sunday Kerry said that 40,000 troops would not leave Paris."


def test_each_kind_changes_one_thing() -> None:
    found = {(m.kind, m.text) for m in mutations(SENTENCE, 0, ["Lavrov"])}
    assert ("number", "On Sunday Kerry said that 50,000 troops would not leave Paris.") in found
    assert ("name", "On Sunday Lavrov said that 40,000 troops would not leave Paris.") in found
    assert ("negation lost", "On Sunday Kerry said that 40,000 troops would leave Paris.") in found
    assert ("day or month", "On Monday Kerry said that 40,000 troops would not leave Paris.") in found
    assert all(text != SENTENCE for _, text in found)


def test_two_names_trade_places_and_parts_of_one_name_do_not() -> None:
    found = [
        m.text for m in mutations("Then John Kerry told Lavrov in Paris.", 0, []) if m.kind == "names swapped"
    ]
    assert found == ["Then John Lavrov told Kerry in Paris."]


def test_a_negation_is_not_put_where_one_stands() -> None:
    assert "negation added" not in {m.kind for m in mutations(SENTENCE, 0, [])}
    (added,) = [m for m in mutations("Talks will go on.", 0, []) if m.kind == "negation added"]
    assert added.text == "Talks will not go on."


def test_verification_catches_what_is_falsified_in_our_own_briefings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["mutate"])
    assert capsys.readouterr().out.rstrip().split("\n")[-1] == "PASS"
    assert code == 0
