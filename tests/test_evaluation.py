"""`briefing-eval` runs the evaluation that belongs to this installation."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing import evaluation
from briefing.errors import BackendUnavailable


def test_the_script_runs_where_the_package_is_a_checkout(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluation.main(["--list"]) == 0
    assert "rouge1" in capsys.readouterr().out


def test_another_package_called_eval_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "__init__.py").write_text("raise SystemExit('a stranger was run')")
    for name in [name for name in sys.modules if name.partition(".")[0] == "eval"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    if evaluation.find_spec("briefing_eval") is None:
        with pytest.raises(BackendUnavailable, match="python -m eval"):
            evaluation.main(["--list"])
