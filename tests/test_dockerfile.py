"""The image runs without privileges, says how it is, and fetches nothing but packages."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def instructions() -> list[tuple[str, str]]:
    """Instructions of the Dockerfile in order, lines joined, as (name, arguments)."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [
        (name.upper(), rest)
        for line in joined.splitlines()
        if line
        for name, _, rest in [line.partition(" ")]
    ]


def last_stage() -> list[tuple[str, str]]:
    found = instructions()
    start = max(index for index, (name, _) in enumerate(found) if name == "FROM")
    return found[start:]


def test_the_linter_finds_nothing() -> None:
    linter = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which("hadolint")
    if linter is None:
        pytest.skip("hadolint is missing; the extra dev installs it on x86-64 Linux")
    done = subprocess.run([linter, ROOT / "Dockerfile"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_runs_as_a_numbered_user_that_is_not_root() -> None:
    users = [rest for name, rest in last_stage() if name == "USER"]
    assert users
    assert re.fullmatch(r"[1-9]\d*(:[1-9]\d*)?", users[-1])


def test_it_has_a_health_check_on_healthz() -> None:
    (check,) = [rest for name, rest in last_stage() if name == "HEALTHCHECK"]
    assert "/healthz" in check


def test_it_serves_on_the_exposed_port() -> None:
    stage = dict(last_stage())
    assert stage["EXPOSE"] == "8000"
    assert stage["CMD"] == '["briefing", "serve", "--host", "0.0.0.0", "--port", "8000"]'


def test_it_downloads_no_models_at_run_time() -> None:
    environment = " ".join(rest for name, rest in last_stage() if name == "ENV")
    assert "HF_HUB_OFFLINE=1" in environment


def test_nothing_is_added_from_an_address_and_no_host_is_named() -> None:
    assert not [rest for name, rest in instructions() if name == "ADD"]
    hosts = [rest for name, rest in instructions() if re.search(r"https?://(?!127\.0\.0\.1)", rest)]
    assert not hosts


def test_pip_is_left_as_the_base_image_has_it() -> None:
    runs = [rest for name, rest in instructions() if name == "RUN"]
    assert runs
    assert not [run for run in runs if "--upgrade" in run or re.search(r"install\s+-U\b", run)]


def test_versions_come_from_the_constraints() -> None:
    installs = [
        call
        for name, rest in instructions()
        if name == "RUN"
        for call in re.findall(r"pip install[^&;|]*", rest)
    ]
    assert installs
    assert all("-c constraints.txt" in call for call in installs)


def test_the_extras_are_an_argument_that_is_empty_unless_given() -> None:
    assert ("ARG", "EXTRAS=") in instructions()
