"""A briefing proved again from its JSON, and every way of tampering found."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import InputUnsupported
from briefing.identity import identify
from briefing.verify import standalone
from briefing.verify.given import included_texts
from briefing.verify.replay import replay

SEEDS = Path(briefing.__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(
        briefing.export(briefing.summarize([SEEDS]), "json", include_text=True)
    )
    return value


def failures(value: dict[str, Any]) -> list[str]:
    return [check.name for check in replay(value, included_texts(value)) if not check.holds]


def test_an_untouched_briefing_holds(made: dict[str, Any]) -> None:
    assert failures(made) == []


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_one_changed_digit_of_one_offset_is_found_and_named(
    made: dict[str, Any], data: st.DataObject
) -> None:
    value = copy.deepcopy(made)
    index = data.draw(st.integers(0, len(value["sentences"]) - 1))
    citation = data.draw(st.sampled_from(value["sentences"][index]["citations"]))
    key = data.draw(st.sampled_from(["start_char_index", "end_char_index"]))
    digits = list(str(citation[key]))
    place = data.draw(st.integers(0, len(digits) - 1))
    digits[place] = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[place]]))
    citation[key] = int("".join(digits))
    assert failures(value) == [f"sentence {index}", "the whole"]


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_a_changed_word_of_a_shown_sentence_is_found(made: dict[str, Any], data: st.DataObject) -> None:
    value = copy.deepcopy(made)
    index = data.draw(st.integers(0, len(value["sentences"]) - 1))
    row = value["sentences"][index]
    words = row["text"].split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    words[place] = data.draw(st.sampled_from(["Atlantis", "4,711", "denied", "never"]))
    changed = " ".join(words)
    value["text"] = value["text"].replace(row["text"], changed)
    shift = len(changed) - len(row["text"])
    row["text"], row["end_char_index"] = changed, row["end_char_index"] + shift
    for later in value["sentences"][index + 1 :]:
        later["start_char_index"] += shift
        later["end_char_index"] += shift
    assert f"sentence {index}" in failures(value)


@pytest.mark.parametrize("change", ["quote", "text", "document", "label", "no citation", "moved"])
def test_every_other_change_is_found(made: dict[str, Any], change: str) -> None:
    value = copy.deepcopy(made)
    row = value["sentences"][0]
    citation = row["citations"][0]
    if change == "quote":
        citation["cited_text"] = citation["cited_text"].replace("e", "a", 1)
    elif change == "text":
        place = citation["document_index"]
        value["documents"][place]["text"] = value["documents"][place]["text"].replace("Kerry", "Perry")
    elif change == "document":
        citation["document_index"] = (citation["document_index"] + 1) % len(value["documents"])
    elif change == "label":
        row["text"] = row["text"][:-1] + "!"
    elif change == "no citation":
        row["citations"] = []
    elif change == "moved":
        row["start_char_index"] += 1
    assert failures(value)


def test_an_end_behind_the_end_of_its_text_is_no_span(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    row = value["sentences"][0]
    citation = row["citations"][0]
    document = value["documents"][citation["document_index"]]
    document["text"] = document["text"][: citation["end_char_index"]]
    document["text_sha256"] = hashlib.sha256(document["text"].encode()).hexdigest()
    assert "sentence 0" not in failures(value)
    citation["end_char_index"] += 1
    assert "sentence 0" in failures(value)
    shown = copy.deepcopy(made)
    shown["sentences"][-1]["end_char_index"] = 10**9
    assert failures(shown) == [f"sentence {len(shown['sentences']) - 1}", "the whole"]


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value in the object."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from places(item, (*path, key))


@pytest.mark.parametrize("wrong", [None, -1, 10**30, 1.5, float("nan"), "x", "\ud800", [], {}, "removed"])
def test_a_wrong_value_in_any_place_is_found(made: dict[str, Any], wrong: Any) -> None:
    for path in places(made):
        value = copy.deepcopy(made)
        *way, last = path
        around: Any = value
        for key in way:
            around = around[key]
        if around[last] == wrong:
            continue
        if wrong == "removed":
            del around[last]
        else:
            around[last] = wrong
        try:
            assert failures(value), path
        except InputUnsupported:
            continue


def test_an_unknown_label_proves_nothing_even_under_a_new_id(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    value["sentences"][0]["support"]["label"] = "certain"
    value["id"] = identify(value)
    assert failures(value) == ["sentence 0"]


def test_a_program_that_writes_1_for_1_0_changes_nothing(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    for row in value["sentences"]:
        row["support"]["score"] = int(row["support"]["score"])
    assert failures(value) == []


def test_a_source_under_another_name_is_known_by_its_digest(made: dict[str, Any]) -> None:
    renamed = {f"copy of {id}": text for id, text in included_texts(made).items()}
    assert all(check.holds for check in replay(made, renamed))
    renamed.popitem()
    assert not all(check.holds for check in replay(made, renamed))


@pytest.mark.parametrize(
    "value", [{}, {"object": "briefing"}, {"object": "briefing", "sentences": [1], "documents": []}]
)
def test_what_is_no_briefing_is_refused(value: dict[str, Any]) -> None:
    with pytest.raises(InputUnsupported, match="not a briefing"):
        replay(value, {})


def test_the_standalone_script_agrees_and_needs_nothing_of_ours(made: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    bare = copy.deepcopy(made)
    for row in bare["documents"]:
        del row["text"]
    file.write_text(json.dumps(bare), encoding="utf-8")
    command = [sys.executable, "-I", "-S", standalone.__file__, str(file), *map(str, sorted(SEEDS.iterdir()))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    bare["sentences"][1]["citations"][0]["end_char_index"] += 1
    file.write_text(json.dumps(bare), encoding="utf-8")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 1
    assert "sentence 1" in done.stdout


def told(value: dict[str, Any]) -> str:
    return "\n".join(str(check) for check in replay(value, included_texts(value)) if not check.holds)


def test_a_changed_quotation_is_shown_beside_what_stands_there(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    citation = value["sentences"][0]["citations"][0]
    place = len(citation["cited_text"]) - 5
    citation["cited_text"] = citation["cited_text"][:place] + "\u2603" + citation["cited_text"][place + 1 :]
    line = next(line for line in told(value).splitlines() if "citation 0" in line)
    around = [match[2] for match in re.finditer(r"(['\"])(\u2026.*?)\1(?=,| \()", line)]
    assert [len(part) for part in around] == [61, 61]
    assert around[1].index("\u2603") == next(i for i in range(61) if around[0][i] != around[1][i])
    assert f"(they part at character {place})" in line


def test_a_difference_of_white_space_can_be_seen(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    citation = value["sentences"][0]["citations"][0]
    citation["cited_text"] = citation["cited_text"].replace(" ", "\u00a0", 1)
    assert "\\xa0" in told(value)


def test_a_word_that_no_citation_has_is_named(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    row = value["sentences"][1]
    words = row["text"].split(" ")
    changed = " ".join([*words[:4], "Atlantis", *words[5:]])
    value["text"] = value["text"].replace(row["text"], changed)
    row["end_char_index"] += len(changed) - len(row["text"])
    row["text"] = changed
    assert "has no 'Atlantis' as in" in told(value)


def test_the_standalone_script_shows_the_difference(made: dict[str, Any]) -> None:
    assert standalone.difference("a lot of 300 jobs", "a lot of 400 jobs") == (
        "the source reads 'a lot of 300 jobs', the citation 'a lot of 400 jobs'"
    )


def standing_alone(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", standalone.__file__, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_standalone_script_takes_a_folder_and_says_what_it_does_not_prove(
    made: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "b.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    done = standing_alone(file, SEEDS)
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("citations proved; what is said of them is not judged here\n")


def test_the_standalone_script_passes_over_what_is_no_file_in_a_folder(
    made: dict[str, Any], tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    shutil.copytree(SEEDS, folder)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    file = tmp_path / "b.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    done = standing_alone(file, folder)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("content", ['{"object": "brief', "null", "[]", '{"documents": []}', "[" * 100_000])
def test_the_standalone_script_tells_in_one_line_what_is_no_briefing(content: str, tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    file.write_text(content, encoding="utf-8")
    for arguments in ((file,), (file, SEEDS), (tmp_path / "none.json",)):
        done = standing_alone(*arguments)
        assert done.returncode == 3
        assert len(done.stderr.splitlines()) == 1
        assert done.stdout == ""
