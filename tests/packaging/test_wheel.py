"""The built wheel holds what it should, under names of our own, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def project_names(folder: str) -> set[str]:
    """Files of a folder of the checkout that git does not ignore, relative to it; less caches without git."""
    top = ROOT / folder
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "."]
    try:
        done = subprocess.run(listing, capture_output=True, text=True, cwd=top, check=True)
        found = [top / name for name in done.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in top.rglob("*") if "__pycache__" not in path.parts]
    return {path.relative_to(top).as_posix() for path in found if path.is_file()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    for tool in ("build", "hatchling"):
        pytest.importorskip(tool, reason=f"{tool} is missing; install the extra dev")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.Path(path)


@pytest.fixture(scope="module")
def names(wheel: zipfile.Path) -> set[str]:
    return {name for name in wheel.root.namelist() if not name.endswith("/")}


def read_metadata(wheel: zipfile.Path, name: str) -> str:
    (info,) = [entry for entry in wheel.iterdir() if entry.name.endswith(".dist-info")]
    return (info / name).read_text(encoding="utf-8")


def test_only_our_two_packages_are_at_the_top(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"briefing", "briefing_eval"}


def test_every_module_of_the_package_is_inside(names: set[str]) -> None:
    modules = {f"briefing/{name}" for name in project_names("briefing") if name.endswith(".py")}
    assert modules
    assert modules <= names


def test_page_and_other_data_of_the_package_are_inside(names: set[str]) -> None:
    data = {f"briefing/{name}" for name in project_names("briefing") if not name.endswith((".py", ".pyc"))}
    assert data <= names


def test_prompts_are_inside_the_package(names: set[str]) -> None:
    prompts = {f"briefing/prompts/{name}" for name in project_names("prompts")}
    assert prompts
    assert prompts <= names


def test_evaluation_comes_with_its_cases_and_without_reports(names: set[str]) -> None:
    inside = {name for name in names if name.startswith("briefing_eval/")}
    wanted = {f"briefing_eval/{name}" for name in project_names("eval") if not name.startswith("reports/")}
    assert any(name.startswith("briefing_eval/cases/") for name in inside)
    assert "briefing_eval/__main__.py" in inside
    assert wanted == inside


def test_both_commands_are_declared(wheel: zipfile.Path) -> None:
    scripts = read_metadata(wheel, "entry_points.txt")
    assert "briefing = briefing.cli:main" in scripts
    assert "briefing-eval = briefing.evaluation:main" in scripts


def test_default_install_does_not_ask_for_torch(wheel: zipfile.Path) -> None:
    lines = read_metadata(wheel, "METADATA").splitlines()
    default = [line for line in lines if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert default
    assert not [line for line in default if "torch" in line or "transformers" in line]


def test_license_and_notice_travel_with_it(names: set[str]) -> None:
    licenses = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licenses >= {"LICENSE", "NOTICE"}
