"""The measure of plain disagreements, and the floor below which the briefing must not fall."""

import json

import pytest

from briefing.errors import InputError, InputMissing
from eval import disagreement

TEXTS = {
    "before": "The ferry Tolva sank off Sund on Monday. Divers searched the bay until dusk.",
    "after": "The harbour master, Ivo Marek, closed the port. Schools in Sund stayed open.",
}
OTHER = {
    "before": "Off Sund the Tolva went down in a gale on Monday, with timber on board.",
    "after": "Marek had the port closed. Rain is expected on Tuesday.",
}


def file_of(tmp_path, papers):
    path = tmp_path / "disputes.json"
    path.write_text(json.dumps([{"id": "x", "kind": "dead", "papers": papers}]), encoding="utf-8")
    return path


def test_a_disagreement_counts_as_found_where_both_disputed_sentences_are_cited(tmp_path):
    papers = [
        {**TEXTS, "a": "Four people were killed.", "b": "Six people were killed."},
        {
            **OTHER,
            "a": "The bodies of four victims were found.",
            "b": "The bodies of six victims were found.",
        },
    ]
    (dispute,) = disagreement.read(file_of(tmp_path, papers))
    assert disagreement.score(dispute) == disagreement.Score(found=2, pairs=2, false=0, accords=2)


def test_all_papers_of_a_story_are_briefed_at_once(tmp_path):
    papers = [
        {**TEXTS, "a": "Four people were killed.", "b": "Six people were killed."},
        {
            **OTHER,
            "a": "The bodies of four victims were found.",
            "b": "The bodies of six victims were found.",
        },
    ]
    (dispute,) = disagreement.read(file_of(tmp_path, papers))
    assert disagreement.together(dispute) == disagreement.Score(found=1, pairs=1, false=0, accords=1)
    (alone,) = disagreement.read(file_of(tmp_path, papers[:1]))
    assert disagreement.together(alone) == disagreement.Score(found=0, pairs=0, false=0, accords=1)


def test_a_conflict_of_papers_that_agree_is_false(tmp_path):
    papers = [
        {**TEXTS, "a": "Four people were killed."},
        {**OTHER, "a": "Marek said that six people were killed."},
    ]
    (dispute,) = disagreement.read(file_of(tmp_path, papers))
    assert disagreement.score(dispute) == disagreement.Score(found=0, pairs=0, false=1, accords=1)


def test_a_file_that_is_none_is_told(tmp_path, capsys):
    with pytest.raises(InputMissing):
        disagreement.read(tmp_path / "none.json")
    (tmp_path / "odd.json").write_text('[{"id": "x"}]', encoding="utf-8")
    with pytest.raises(InputError, match=r"odd\.json"):
        disagreement.read(tmp_path / "odd.json")
    assert disagreement.main(["--data", str(tmp_path / "none.json")]) == 3
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "least_found", "most_false"),
    # Of each fifth pair. Measured when this was written: see docs/trust.md; a tenth less is let pass.
    [("figures-1", 0.30, 0.06), ("figures-2", 0.28, 0.06), ("plain", 0.60, 0.10), ("plain-2", 0.36, 0.10)],
)
def test_plain_disagreements_are_found_and_agreement_is_left_alone(name, least_found, most_false):
    every = 1 if name.startswith("plain") else 5
    disputes = disagreement.read(disagreement.DISPUTES / f"{name}.json")
    total = disagreement.Score(0, 0, 0, 0)
    for dispute in disputes:
        total += disagreement.score(dispute, every=every)
    assert total.found >= least_found * total.pairs
    assert total.false <= most_false * total.accords
