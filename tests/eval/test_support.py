"""Support rows: read, judged each alone, counted by document."""

import json
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.types import Support
from eval.__main__ import main
from eval.support import balanced_accuracy, by_kind, judge_pairs, make_report, read_pairs


def judge(doc: str, summary: str) -> Support:
    """A judge of the test: supported if every word stands in the document."""
    inside = set(summary.split()) <= set(doc.split())
    return Support("entailed" if inside else "unsupported", 1.0 if inside else 0.0, "test")


def rows_file(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_balanced_accuracy_is_the_mean_over_both_classes(tmp_path: Path) -> None:
    rows = (
        {"doc": "a b c", "summary": "a b", "label": 1},
        {"doc": "a b c", "summary": "a z", "label": 1},
        {"doc": "d e f", "summary": "d e", "label": 0, "edit_types": ["swap"]},
        {"doc": "d e f", "summary": "d y", "label": 0, "edit_types": ["swap"]},
        {"doc": "d e f", "summary": "y y", "label": 0, "edit_types": ["swap", "negation"]},
    )
    judged = judge_pairs(read_pairs(rows_file(tmp_path / "r.jsonl", *rows)), judge)
    figures = balanced_accuracy(judged, seed=0, resamples=200)
    assert figures["kept"] == 1 / 2
    assert figures["caught"] == 2 / 3
    assert figures["balanced_accuracy"] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert figures["documents"] == 2
    assert by_kind(judged)["swap"] == {"rows": 3, "inconsistent": 3, "caught": 2, "wrongly_rejected": 0}
    report = make_report(judged, seed=0, resamples=50, source="r")
    assert report["rows"][1] == {"index": 1, "supported": False, "score": 0.0}
    assert "a b c" not in json.dumps(report)


def test_wice_rows_are_recognised(tmp_path: Path) -> None:
    rows = (
        {
            "claim": "a b",
            "evidence": ["a", "b"],
            "label": "supported",
            "supporting_sentences": [[0]],
            "meta": {},
        },
        {"claim": "z", "evidence": ["a"], "label": "partially_supported"},
    )
    first, second = read_pairs(rows_file(tmp_path / "w.jsonl", *rows))
    assert (first.doc, first.label, second.label) == ("a\nb", True, False)


def test_rows_without_labels_are_judged_and_not_counted(tmp_path: Path) -> None:
    judged = judge_pairs(read_pairs(rows_file(tmp_path / "r.jsonl", {"doc": "a", "summary": "a"})), judge)
    assert judged[0].supported
    assert balanced_accuracy(judged, seed=0, resamples=10)["balanced_accuracy"] is None


def test_nothing_is_supported_by_nothing(tmp_path: Path) -> None:
    rows = ({"doc": "a", "summary": " "}, {"doc": "", "summary": "a"})
    judged = judge_pairs(read_pairs(rows_file(tmp_path / "r.jsonl", *rows)), judge)
    assert [row.supported for row in judged] == [False, False]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"doc": "a"}, "texts doc and summary"),
        ({"doc": "a", "summary": "b", "label": "maybe"}, "label is 'maybe'"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, row: dict[str, object], said: str) -> None:
    with pytest.raises(InputError, match=rf"r\.jsonl:2: .*{said}"):
        read_pairs(rows_file(tmp_path / "r.jsonl", {"doc": "a", "summary": "b"}, row))


def test_the_command_writes_a_row_for_each_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = rows_file(
        tmp_path / "r.jsonl",
        {"doc": "Kerry met Lavrov in Paris.", "summary": "Kerry met Lavrov in Paris.", "label": 1},
        {"doc": "Kerry met Lavrov in Paris.", "summary": "Kerry met 400 Martians in Rome.", "label": 0},
    )
    out = tmp_path / "out.json"
    assert main(["support", "--data", str(data), "-o", str(out)]) == 0
    assert capsys.readouterr().out.rstrip().endswith("PASS")
    report = json.loads(out.read_text(encoding="utf-8"))
    assert [row["index"] for row in report["rows"]] == [0, 1]
    assert [row["supported"] for row in report["rows"]] == [True, False]
