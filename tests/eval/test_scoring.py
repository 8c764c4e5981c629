"""The command line of a run: verdict, exit code, reports, refusals."""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.cases import CASES

FIRST = "import sys, json; r = json.load(sys.stdin); print(r['documents'][0]['text'])"
COMMAND = f'command:{sys.executable} -c "{FIRST}"'
CRASH = f"crash=command:{sys.executable} -c \"import sys; sys.exit('no idea')\""


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out.rstrip("\n").split("\n"), captured.err


def test_the_last_line_is_the_verdict_and_the_exit_code_agrees(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines, _ = run(capsys, "--cases", cases, "--system", "lead", "-o", tmp_path / "r")
    assert (code, lines[-1]) == (0, "PASS")
    gates = tmp_path / "gates.toml"
    gates.write_text("[floors]\nrouge1 = 0.99\n", encoding="utf-8")
    code, lines, _ = run(capsys, "--cases", cases, "--system", "lead", "--gates", gates, "-o", tmp_path / "r")
    assert (code, lines[-1]) == (1, "FAIL")
    assert any("FAILED" in line and "rouge1 >= 99.00" in line for line in lines)


def test_a_folder_gets_every_report_and_each_can_be_read(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "r"
    run(capsys, "--cases", cases, "--system", "lead", "--system", "random", "-o", folder)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["verdict"] == "PASS"
    assert [system["label"] for system in report["systems"]] == ["lead", "random"]
    assert report["systems"][1]["against_first"]["rouge1"]["groups"] == 2
    assert {"commit", "dirty", "data_sha256", "seed", "command", "versions"} <= set(report["manifest"])
    rows = [json.loads(line) for line in (folder / "examples.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["system"]) for row in rows] == [
        ("bridge", "lead"), ("ferry", "lead"), ("bridge", "random"), ("ferry", "random"),
    ]  # fmt: skip
    assert "lead,rouge1," in (folder / "report.csv").read_text(encoding="utf-8")
    assert (folder / "report.md").read_text(encoding="utf-8").rstrip().endswith("**PASS**")
    assert ET.parse(folder / "report.xml").getroot().attrib["failures"] == "0"
    assert json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["timing"]["lead"][
        "seconds_median"
    ]
    assert not list(folder.glob("unfinished*"))


def test_equal_runs_give_equal_bytes(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "r"
    kept = []
    for _ in range(2):
        run(capsys, "--cases", cases, "--system", "random", "--system", "first", "-o", folder)
        kept.append(
            [(folder / name).read_bytes() for name in ("report.json", "examples.jsonl", "report.csv")]
        )
    assert kept[0] == kept[1]


def test_a_report_names_the_command_but_holds_no_text_of_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "Zanzibar pelicans unionised"
    data = tmp_path / "d.jsonl"
    row = {
        "id": "one",
        "documents": [{"text": f"{secret}. More followed."}],
        "references": [f"{secret} again."],
    }
    data.write_text(json.dumps(row) + "\n", encoding="utf-8")
    folder = tmp_path / "r"
    run(capsys, "--data", data, "--system", "lead", "-o", folder)
    for path in folder.iterdir():
        assert "elican" not in path.read_text(encoding="utf-8"), path.name
    run(capsys, "--data", data, "--system", "lead", "--with-text", "-o", folder)
    assert "elican" in (folder / "report.html").read_text(encoding="utf-8")


def test_a_crash_scores_zero_stays_in_n_and_fails_the_gate(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.json"
    code, lines, _ = run(capsys, "--cases", cases, "--system", CRASH, "-o", out)
    assert (code, lines[-1]) == (1, "FAIL")
    assert any("2 of 2 outputs failed" in line and "no idea" in line for line in lines)
    (system,) = json.loads(out.read_text(encoding="utf-8"))["systems"]
    assert system["metrics"]["rouge1"]["mean"] == 0.0
    assert system["metrics"]["rouge1"]["n"] == 2


NO_ARTICLE = "Notice\n\nYou must log in to continue."
REFUSE = f'refuse=command:{sys.executable} -c "import sys; sys.exit(3)"'


def with_pages(tmp_path: Path, pages: int, *, articles: int) -> Path:
    """A data file of so many log-in pages and articles."""
    text = "The ferry ran aground on Monday. Forty people were on board. Divers searched the hull."
    rows = [{"id": f"page-{n}", "documents": [{"text": NO_ARTICLE}]} for n in range(pages)]
    rows += [{"id": f"article-{n}", "documents": [{"text": text}]} for n in range(articles)]
    data = tmp_path / "data.jsonl"
    data.write_text(
        "".join(
            json.dumps({**row, "references": ["The ferry ran aground on Monday."]}) + "\n" for row in rows
        ),
        encoding="utf-8",
    )
    return data


def test_a_refusal_scores_zero_stays_in_n_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.json"
    data = with_pages(tmp_path, 1, articles=49)
    code, lines, _ = run(capsys, "--data", data, "--system", "default", "-o", out)
    assert (code, lines[-1]) == (0, "PASS")
    assert any("1 of 50 inputs refused" in line and "No usable sentence" in line for line in lines)
    metrics = json.loads(out.read_text(encoding="utf-8"))["systems"][0]["metrics"]
    assert (metrics["failed"]["mean"], metrics["refused"]["mean"]) == (0.0, 0.02)
    assert metrics["rouge1"]["n"] == metrics["cite.exact"]["n"] == 50
    assert metrics["cite.exact"]["mean"] == 0.98  # what is refused is in no average left out


@pytest.mark.parametrize("system", ["default", REFUSE])
def test_who_refuses_more_than_a_story_of_fifty_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], system: str
) -> None:
    data = with_pages(tmp_path, 2, articles=2)
    code, lines, _ = run(capsys, "--data", data, "--system", system, "-o", tmp_path / "r.json")
    assert (code, lines[-1]) == (1, "FAIL")
    assert any("refused <= 2.00" in line and "FAILED" in line for line in lines)
    assert not any("failed <= 0.00" in line and "FAILED" in line for line in lines)


def test_a_failed_output_of_a_citing_system_counts_as_uncited(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "citing.py").write_text(
        "def cite(request):\n"
        "    document = request['documents'][0]\n"
        "    if 'ferry' in document['text']:\n"
        "        raise RuntimeError('fog')\n"
        "    text = document['text'][:20]\n"
        "    where = {'document_id': document['id'], 'start_char_index': 0, 'end_char_index': 20}\n"
        "    citation = {**where, 'cited_text': text}\n"
        "    return {'sentences': [{'text': text, 'citations': [citation]}]}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    run(capsys, "--cases", cases, "--system", "python:citing:cite", "-o", tmp_path / "r.json")
    (system,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["systems"]
    assert system["metrics"]["cite.exact"]["mean"] == 0.5
    assert system["metrics"]["cite.exact"]["n"] == 2


def test_a_command_and_a_callable_are_systems(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mysummarizer.py").write_text(
        "def first(request):\n    return request['documents'][0]['text']\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "r.json"
    run(
        capsys,
        "--cases",
        cases,
        "--system",
        f"shell={COMMAND}",
        "--system",
        "call=python:mysummarizer:first",
        "-o",
        out,
    )
    shell, call = json.loads(out.read_text(encoding="utf-8"))["systems"]
    assert shell["metrics"]["rouge1"]["mean"] == call["metrics"]["rouge1"]["mean"] > 0.5


def test_parallel_processes_give_the_same_figures(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for jobs in (1, 2):
        run(capsys, "--cases", cases, "--system", "lead", "--jobs", jobs, "-o", tmp_path / f"{jobs}.json")
    one, two = (json.loads((tmp_path / f"{jobs}.json").read_text(encoding="utf-8")) for jobs in (1, 2))
    assert one["examples"] == two["examples"]


def test_outputs_with_references_are_scored_without_running_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, text in (("hyp", "The cat sat on the mat."), ("ref", "The cat lay on a mat.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "r.json"
    code, lines, _ = run(
        capsys, "--hypotheses", tmp_path / "hyp", "--references", tmp_path / "ref", "-o", out
    )
    assert code == 0, lines
    (system,) = json.loads(out.read_text(encoding="utf-8"))["systems"]
    assert system["metrics"]["rouge1"]["mean"] == pytest.approx(4 / 6)


def test_references_score_against_each_other_as_the_human_ceiling(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.json"
    run(capsys, "--cases", cases, "--system", "lead", "--system", "oracle", "-o", out)
    report = json.loads(out.read_text(encoding="utf-8"))
    # Of 13 words one differs in "ferry" (on/last), and of 15 one in "bridge".
    assert report["references"]["rouge1"]["mean"] > 0.9
    lead = report["systems"][0]["metrics"]
    assert 0 < lead["human_share"]["mean"] < 1.1
    assert 0 < lead["oracle_share"]["mean"] <= 1.05


def test_a_baseline_is_written_held_and_fails_a_worse_system(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "b.json", tmp_path / "r"
    assert run(capsys, "--cases", cases, "--system", "oracle", "--update-baseline", file, "-o", out)[0] == 0
    assert run(capsys, "--cases", cases, "--system", "oracle", "--baseline", file, "-o", out)[0] == 0
    broken = f"""broken=command:{sys.executable} -c "print('Nothing of that.')" """.strip()
    code, lines, _ = run(capsys, "--cases", cases, "--system", broken, "--baseline", file, "-o", out)
    assert code == 1
    assert any("rouge1 did not fall" in line and "FAILED" in line for line in lines)
    (cases / "ferry" / "reference-1.txt").write_text("Other words.\n", encoding="utf-8")
    code, lines, _ = run(capsys, "--cases", cases, "--system", "oracle", "--baseline", file, "-o", out)
    assert code == 1
    assert any("comparable with the baseline" in line and "changed" in line for line in lines)


def test_a_report_is_never_written_over_what_the_run_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("d.jsonl", "b.json"):
        Path(name).write_text("{}", encoding="utf-8")
    for arguments in (
        ["--data", "d.jsonl", "-o", tmp_path / "d.jsonl"],
        ["--data", "d.jsonl", "--baseline", "b.json", "-o", "b.json"],
        ["support", "--data", "d.jsonl", "-o", "./d.jsonl"],
    ):
        code, _, err = run(capsys, *arguments)
        assert (code, err.count("\n")) == (2, 1)
        assert "is read by this run" in err
    assert Path("d.jsonl").read_text(encoding="utf-8") == "{}"


def test_the_job_summary_of_github_is_appended_to(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    run(capsys, "--cases", cases, "--system", "lead", "-o", tmp_path / "r")
    assert "## Evaluation: PASS" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--system", "nobody"], 2, "unknown system 'nobody'"),
        (["--system", "lead:speed=3"], 2, "no option speed"),
        (["--system", "lead", "--system", "lead"], 2, "two systems are called 'lead'"),
        (["--cases", "nowhere"], 3, "no such folder"),
        (["--data", "nowhere.jsonl"], 3, "no such file"),
        (["--metric", "rogue"], 2, "no metric is called 'rogue'"),
        (["--system", "lead", "-o", "report.pdf"], 2, "unknown ending '.pdf'"),
        (["--hypotheses", "x"], 2, "go together"),
        (["--cases", "x", "--data", "y"], 2, "cannot be scored in one run"),
        (["--data", "/dev/null"], 3, "not a file"),
        (["--system", "python:nosuchmodule:f"], 4, "nosuchmodule"),
        (["--system", "lead", "--resamples", "0"], 2, "at least 1"),
        (["--system", "lead", "--baseline", "nowhere.json"], 3, "cannot read the baseline"),
    ],
)
def test_an_error_is_one_line_with_its_exit_code(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    found, _, err = (
        run(capsys, "-o", tmp_path / "r", *arguments) if "-o" not in arguments else run(capsys, *arguments)
    )
    assert found == code
    assert said in err
    assert err.count("\n") == 1


def test_an_empty_path_is_a_wrong_option_and_not_this_folder(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--data", "-o"):
        with pytest.raises(SystemExit, match="2"):
            main([option, ""])
        assert "an empty path" in capsys.readouterr().err


def test_every_metric_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, _ = run(capsys, "--list")
    assert code == 0
    assert any(line.startswith("cite.exact ") for line in lines)


BROKEN = """
import json
from briefing import Document, backends, summarize as ours

def summarize(request):
    documents = [Document(id=d["id"], text=d["text"]) for d in request["documents"]]
    made = ours(documents, words=request["words"])
    value = json.loads(backends.load("format", "json")(made, include_text=False))
    BREAK
    return value
"""


@pytest.mark.parametrize(
    ("how", "code", "said"),
    [
        ("pass", 0, "every cite.exact"),
        ("value['sentences'][0]['citations'][0]['cited_text'] += '!'", 1, "every cite.exact"),
        ("value['sentences'][0]['citations'] = []", 1, "every cite.uncited"),
        ("value['sentences'][0]['text'] = 'Both sides reached an agreement in Paris.'", 1, "every must_not"),
    ],
)
def test_the_committed_gate_fails_when_a_sentence_of_ours_is_broken(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    how: str,
    code: int,
    said: str,
) -> None:
    name = f"broken_{len(how)}"
    (tmp_path / f"{name}.py").write_text(BROKEN.replace("BREAK", how), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    seeds = CASES / "seeds"
    found, lines, _ = run(
        capsys, "--cases", seeds, "--system", f"ours=python:{name}:summarize", "-o", tmp_path / "r"
    )
    assert found == code, lines
    assert any(said in line and (code == 0 or "FAILED" in line) for line in lines), lines


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--seed", "-1"), 2, "--seed is at least 0"),
        (("--gates", "NOT-UTF-8"), 3, "not a TOML file"),
        (("--system", "command:/nope"), 4, "there is no program '/nope'"),
    ],
)
def test_what_cannot_be_run_is_one_line_and_no_verdict(
    cases: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, str],
    code: int,
    said: str,
) -> None:
    (tmp_path / "NOT-UTF-8").write_bytes(b"x = \xff")
    given = [str(tmp_path / one) if one == "NOT-UTF-8" else one for one in arguments]
    system = () if "--system" in arguments else ("--system", "lead")
    found, lines, errors = run(capsys, "--cases", cases, "-o", tmp_path / "r", *system, *given)
    assert (found, lines) == (code, [""])
    assert said in errors
    assert errors.count("\n") == 1


def test_a_fault_of_ours_is_no_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(arguments: object) -> int:
        raise ZeroDivisionError("no\nstory")

    monkeypatch.setattr("eval.scoring.main", broken)
    told = "internal error: ZeroDivisionError: no story; please report it with the output of --verbose\n"
    assert run(capsys) == (70, [""], told)
