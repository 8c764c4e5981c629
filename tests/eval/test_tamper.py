"""Falsified briefings under new ids: none passes as proved."""

from pathlib import Path

import pytest

from eval.cases import CASES, read_case
from eval.tamper import main, tamper


@pytest.mark.parametrize("case", ["seeds", "ridge-fire"])
def test_no_falsehood_passes_as_proved_or_as_what_the_briefing_did_not_ask_for(case: str) -> None:
    tried = list(tamper(read_case(CASES / case), words=80))
    assert len(tried) > 10
    assert {basis for _, bases in tried for basis in bases} <= {"judged"}


def test_the_last_line_counts_what_passed(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cases", str(cases), "--words", "60"]) == 0
    assert " tried, 0 passed as judged, 0 otherwise" in capsys.readouterr().out
