"""Reading cases and data: what is accepted, and what is refused with its line."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefing.errors import InputError, InputMissing
from eval.cases import CASES, data_digest, read_case, read_cases
from eval.datasets import read_data
from eval.pairs import read_pairs

FACTS = """
[[must_have]]
id = "meeting"
importance = "vital"
fact = "They met."
any = [['met', 'Paris']]
evidence = [{ document = "a.txt", quote = "met in Paris" }]

[[must_not]]
id = "deal"
claim = "They agreed."
any = [['agreed']]
"""


def make_case(folder: Path, facts: str = FACTS) -> Path:
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "a.txt").write_text(
        "The two met in Paris.\nNothing came of it.\n", encoding="utf-8"
    )
    (folder / "reference-1.txt").write_text("They met in Paris.\nThere was no deal.\n", encoding="utf-8")
    (folder / "facts.toml").write_text(facts, encoding="utf-8")
    return folder


def test_every_committed_case_can_be_read() -> None:
    cases = read_cases(CASES)
    assert "seeds" in [case.id for case in cases]
    seeds = next(case for case in cases if case.id == "seeds")
    assert len(seeds.documents) == 3
    assert len(seeds.references) >= 3
    assert seeds.facts is not None
    assert {fact.importance for fact in seeds.facts.must_have} == {"vital", "okay"}


def test_a_case_has_its_articles_references_and_facts(tmp_path: Path) -> None:
    case = read_case(make_case(tmp_path / "paris"))
    assert case.id == "paris"
    assert case.references == ("They met in Paris.\nThere was no deal.",)
    assert [path.name for path in case.paths] == ["a.txt"]
    assert case.facts is not None
    assert case.facts.must_have[0].any[0][0].search("they MET")


def test_the_articles_of_a_case_may_stand_beside_its_references(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "paris")
    (folder / "articles" / "a.txt").rename(folder / "a.txt")
    (folder / "articles").rmdir()
    case = read_case(folder)
    assert [path.name for path in case.paths] == ["a.txt"]
    assert case.facts is not None
    (folder / "a.txt").unlink()
    with pytest.raises(InputMissing, match="its articles are not at"):
        read_case(folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("met in Paris", "met in Rome", r"facts\.toml:\d+: meeting: 'a\.txt' does not contain the quote"),
        ('"a.txt"', '"b.txt"', r"no article 'b\.txt'"),
        ("importance", "weight", r"facts\.toml:\d+: unknown field 'weight'"),
        ('"vital"', '"huge"', r"'huge' is none of vital, okay"),
        ("['met', 'Paris']", "['met(']", r"is not a regular expression"),
        ('"deal"', '"deal"\nclaim2 = "x"', r"unknown field 'claim2'"),
        ("[[must_not]]", "[[must_knot]]", r"unknown field 'must_knot'"),
        ("any = [['agreed']]", "any = ['agreed']", r"deal: any must be a list of lists"),
        ("[[must_have]]", "[[must_have]", r"not a TOML file"),
        ("['met', 'Paris']", "['met', 5]", r"facts\.toml:\d+: meeting: 5 is not a regular expression"),
        ('{ document = "a.txt", quote = "met in Paris" }', "5", r"facts\.toml:\d+: meeting: evidence 5"),
        ('[{ document = "a.txt", quote = "met in Paris" }]', "5", r"evidence = 5 is not a list"),
        ('document = "a.txt"', "document = ['a.txt']", r"facts\.toml:\d+: meeting: no article"),
        ('id = "deal"', "id = 7", r"facts\.toml:\d+: \[\[must_not\]\] '7': id = 7 is not text"),
    ],
)
def test_an_annotation_that_cannot_be_right_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in FACTS
    with pytest.raises(InputError, match=said):
        read_case(make_case(tmp_path / "bad", FACTS.replace(old, new)))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("off_topic = 3", r"facts\.toml:\d+: off_topic = 3 is not a list"),
        ("off_topic = [3]", r"facts\.toml:\d*:? ?off_topic: no article 3"),
        ("[[family]]\ndocuments = 5", r"facts\.toml:\d+: \[\[family\]\] '': documents = 5 is not a list"),
        ('[[family]]\ndocuments = ["a.txt"]', r"facts\.toml:\d+: .*documents has fewer than 2"),
        ('[[conflict]]\nabout = "x"\nkind = "number"\nvalues = 5', r"values = 5 is not a list"),
        (
            '[[conflict]]\nabout = "x"\nkind = "number"\nvalues = ["1"]',
            r"toml:\d+: .*values has fewer than 2",
        ),
        ('[[conflict]]\nabout = "x"\nkind = "foo"\nvalues = ["1", "2"]', r"toml:\d+: x: 'foo' is none of"),
    ],
)
def test_so_is_one_of_the_story_as_a_whole(tmp_path: Path, more: str, said: str) -> None:
    facts = f"{more}\n{FACTS}" if more.startswith("off") else f"{FACTS}\n{more}\n"
    with pytest.raises(InputError, match=said):
        read_case(make_case(tmp_path / "bad", facts))


def test_a_case_without_anything_to_score_against_is_refused(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "bare")
    (folder / "facts.toml").unlink()
    (folder / "reference-1.txt").unlink()
    with pytest.raises(InputError, match="nothing to score against"):
        read_case(folder)
    with pytest.raises(InputMissing, match="no such folder"):
        read_cases(tmp_path / "nowhere")


def test_html_is_what_our_reader_extracts_and_plain_text_is_the_file(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "page")
    page = (
        "<html><body><article><p>The two met in Paris on Sunday for talks.</p><p>Nothing came of the talks, "
        "both of the ministers said later.</p></article></body></html>"
    )
    (folder / "articles" / "b.html").write_text(page, encoding="utf-8")
    (folder / "articles" / "c.txt").write_bytes("\ufeffOne.\r\nTwo.\r\n".encode())
    case = read_case(folder)
    texts = {document.id: document.text for document in case.documents}
    assert "<p>" not in texts["b.html"]
    assert "Nothing came of the talks" in texts["b.html"]
    assert texts["c.txt"] == "One.\r\nTwo.\r\n"


def row(**change: object) -> dict[str, object]:
    base: dict[str, object] = {
        "id": "x1",
        "documents": [{"id": "d1", "title": None, "published_at": "2014-03-31", "text": "One. Two."}],
        "references": ["First sentence. Second sentence."],
    }
    return base | change


def write_rows(path: Path, *rows: object) -> Path:
    path.write_text(
        "\n".join(json.dumps(r) if not isinstance(r, str) else r for r in rows) + "\n", encoding="utf-8"
    )
    return path


def test_a_jsonl_row_is_an_example_with_one_sentence_a_line(tmp_path: Path) -> None:
    (example,) = read_data(write_rows(tmp_path / "d.jsonl", row()))
    assert example.references == ("First sentence.\nSecond sentence.",)
    assert example.documents[0].published_at is not None
    assert example.documents[0].published_at.isoformat() == "2014-03-31"


def test_a_line_separator_inside_a_text_does_not_end_the_row(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    text = json.dumps(row(documents=[{"text": "One.\u2028Two."}]), ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    (example,) = read_data(path)
    assert "\u2028" in example.documents[0].text


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (row(id=None), "id is None"),
        (row(sources=[]), "unknown field 'sources'"),
        (row(documents=[]), "at least one article"),
        (row(documents=[{"id": "d1"}]), "document 0 has no text"),
        (row(documents=[{"text": "x", "body": "y"}]), "unknown field 'body' in document 0"),
        (row(documents=[{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]), "share an id"),
        (row(documents=[{"text": "x", "published_at": "yesterday"}]), "yesterday"),
        (row(documents=[{"text": "x", "published_at": "0001-01-01T00:00:00+14:00"}]), "published_at"),
        (row(id="x\ud800"), "half of a character"),
        (row(references="one"), "references is no list"),
        (row(references=["  "]), "an empty reference"),
        ('{"id": "a", "id": "b"}', "the key 'id' stands twice"),
        ("{not json", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1, 2]", "a line is an object"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, bad: object, said: str) -> None:
    path = write_rows(tmp_path / "d.jsonl", row(id="fine"), bad)
    with pytest.raises(InputError, match=rf"d\.jsonl:2: .*{said}"):
        read_data(path)


def test_two_rows_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'x1' stands twice"):
        read_data(write_rows(tmp_path / "d.jsonl", row(), row()))


def test_multi_news_files_are_clusters_a_line(tmp_path: Path) -> None:
    (tmp_path / "val.src").write_text("One.NEWLINE_CHARTwo. ||||| Three.\nFour.\n", encoding="utf-8")
    (tmp_path / "val.tgt").write_text("– Sum one. Sum two.\n– Sum three.\n", encoding="utf-8")
    first, second = read_data(tmp_path / "val.src")
    assert [d.text for d in first.documents] == ["One.\nTwo.", "Three."]
    assert first.references == ("Sum one.\nSum two.",)
    assert second.id == "val-2"


def test_a_duc_folder_pairs_clusters_with_their_models(tmp_path: Path) -> None:
    (tmp_path / "docs" / "d061j").mkdir(parents=True)
    (tmp_path / "models").mkdir()
    (tmp_path / "docs" / "d061j" / "AP1").write_text(
        "<DOC><TEXT><P>It rained. </P></TEXT></DOC>", encoding="utf-8"
    )
    for assessor in "AB":
        (tmp_path / "models" / f"D061.M.100.J.{assessor}").write_text("It rained a lot.", encoding="utf-8")
    (example,) = read_data(tmp_path)
    assert example.documents[0].text.strip() == "It rained."
    assert example.references == ("It rained a lot.",) * 2


def test_a_hugging_face_data_set_on_disk_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"document": "One. ||||| Two.", "summary": "Both."}, {"document": "Three.", "summary": "It."}]
    stand_in = ModuleType("datasets")
    stand_in.load_from_disk = lambda _folder: rows  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "datasets", stand_in)
    (tmp_path / "state.json").write_text("{}", encoding="utf-8")
    first, second = read_data(tmp_path)
    assert [document.text for document in first.documents] == ["One.", "Two."]
    assert second.references == ("It.",)
    rows.append({"document": "Four."})
    with pytest.raises(InputError, match="row 3: columns document and summary"):
        read_data(tmp_path)


def test_outputs_of_any_system_find_their_references(tmp_path: Path) -> None:
    hypotheses, references = tmp_path / "hyp", tmp_path / "ref"
    hypotheses.mkdir()
    references.mkdir()
    (hypotheses / "a.txt").write_text("It rained.", encoding="utf-8")
    for name in ("a.1.txt", "a.2.txt", "b.1.txt"):
        (references / name).write_text("It rained a lot.", encoding="utf-8")
    first, second = read_pairs(hypotheses, references)
    assert (first.id, len(first.references), first.hypothesis) == ("a", 2, "It rained.")
    assert (second.id.partition(".")[0], second.hypothesis) == (
        "b",
        "",
    )  # missing outputs stay, as empty ones
    (hypotheses / "c.txt").write_text("Lost.", encoding="utf-8")
    with pytest.raises(InputError, match="no reference"):
        read_pairs(hypotheses, references)


def test_peers_and_models_named_as_duc_names_them_meet(tmp_path: Path) -> None:
    hypotheses, references = tmp_path / "peers", tmp_path / "models"
    hypotheses.mkdir()
    references.mkdir()
    for cluster in ("D061.M.100.J", "D062.M.100.J"):
        for peer in ("1", "12"):
            (hypotheses / f"{cluster}.{peer}").write_text("It rained.", encoding="utf-8")
        for assessor in "AB":
            (references / f"{cluster}.{assessor}").write_text("It rained a lot.", encoding="utf-8")
    examples = read_pairs(hypotheses, references)
    assert [example.id for example in examples][:2] == ["D061.M.100.J.1", "D061.M.100.J.12"]
    assert len(examples) == 4
    assert {len(example.references) for example in examples} == {2}
    assert {example.cluster for example in examples} == {"D061.M.100.J", "D062.M.100.J"}


def test_the_digest_sees_every_change_and_no_order(tmp_path: Path) -> None:
    one = read_data(write_rows(tmp_path / "a.jsonl", row(), row(id="x2")))
    assert data_digest(one) == data_digest(tuple(reversed(one)))
    for change in ({"references": ["Another."]}, {"documents": [{"text": "Other."}]}, {"group": "g"}):
        other = read_data(write_rows(tmp_path / "b.jsonl", row(**change), row(id="x2")))
        assert data_digest(other) != data_digest(one)
