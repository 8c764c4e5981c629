"""A killed run goes on where it stopped."""

from pathlib import Path

from briefing.types import Document
from eval.cases import Example
from eval.outputs import Output
from eval.resume import Journal, resume_file, resume_key
from eval.runner import run_system
from eval.systems import parse

EXAMPLES = tuple(
    Example(f"e{i}", (Document("d", f"Story {i} began. It went on."),), ("r",)) for i in range(4)
)


def test_outputs_of_a_killed_run_are_taken_up_and_not_made_again(tmp_path: Path) -> None:
    path, key = tmp_path / "j.jsonl", resume_key(EXAMPLES, 100)
    killed = Journal(path, key)
    killed.put("lead", "e0", Output(("Left over.",), seconds=1.0))
    killed.put("lead", "e1", Output((), error="ValueError: x"))  # no close: the process died here
    again = Journal(path, key)
    assert again.taken_up == 2
    fresh: list[str] = []
    outputs = run_system(
        parse("lead"),
        EXAMPLES,
        100,
        done=again.outputs_of("lead"),
        tick=lambda name, _output: fresh.append(name),
    )
    assert fresh == ["e2", "e3"]
    assert outputs[0].sentences == ("Left over.",)
    assert outputs[1].error == "ValueError: x"
    again.close(finished=True)
    assert not path.exists()


def test_a_line_that_the_kill_cut_short_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    journal = Journal(path, "key")
    journal.put("lead", "e0", Output(("One.",)))
    journal.put("lead", "e1", Output(("Two.",)))
    path.write_bytes(path.read_bytes()[:-9])
    again = Journal(path, "key")
    assert list(again.outputs_of("lead")) == ["e0"]
    again.put("lead", "e2", Output(("Three.",)))
    assert list(Journal(path, "key").outputs_of("lead")) == ["e0", "e2"]


def test_other_data_another_length_or_fresh_start_anew(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    Journal(path, resume_key(EXAMPLES, 100)).put("lead", "e0", Output(("One.",)))
    assert resume_key(EXAMPLES[:3], 100) != resume_key(EXAMPLES, 100) != resume_key(EXAMPLES, 50)
    assert Journal(path, resume_key(EXAMPLES, 100), fresh=True).taken_up == 0
    Journal(path, resume_key(EXAMPLES, 100)).put("lead", "e0", Output(("One.",)))
    assert Journal(path, resume_key(EXAMPLES, 50)).taken_up == 0


def test_the_file_lies_beside_the_report() -> None:
    assert resume_file(Path("a/r.json")) == Path("a/r.unfinished.jsonl")
    assert resume_file(Path("a/b")) == Path("a/b/unfinished.jsonl")
