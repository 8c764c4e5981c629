"""Rewrite constraints.txt: what every extra resolves to, on each supported Python.

    python scripts/lock.py [INTERPRETER ...]        default: python3.11 python3.12 python3.13

Each interpreter resolves everything in a clean environment of its own, without installing it. A version that
all of them agree on is pinned once; where they differ, each pin gets an environment marker.

torch is pinned by pyproject.toml. A stand-in with its name, version and plain requirements takes its place
while resolving: which accelerator packages belong to it depends on the build that a machine installs, so they
are not pinned here.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ("python3.11", "python3.12", "python3.13")
TORCH_REQUIRES = (
    "filelock",
    "fsspec>=0.8.5",
    "jinja2",
    "networkx>=2.5.1",
    "setuptools>=77.0.3",
    "sympy>=1.13.3",
    "typing-extensions>=4.10.0",
)
HEADER = """\
# Versions that every extra resolves to on Python {pythons}; pass this file to pip with -c.
# Written by `make lock`; do not edit by hand.
"""

Version = tuple[int, int]


def requirements(project_file: Path) -> tuple[list[str], str]:
    """All requirements of project, extras and build system; and the torch version among them."""
    data = tomllib.loads(project_file.read_text(encoding="utf-8"))
    wanted = [*data["project"]["dependencies"], *data["build-system"]["requires"], "editables"]
    for extra in data["project"]["optional-dependencies"].values():
        wanted.extend(extra)
    pins = [re.fullmatch(r"torch==([\w.]+)", line) for line in wanted]
    (torch,) = [pin[1] for pin in pins if pin]
    return sorted(set(wanted)), torch


def write_torch_stand_in(folder: Path, version: str) -> Path:
    """A wheel with the metadata of torch and no code."""
    wheel = folder / f"torch-{version}-py3-none-any.whl"
    info = f"torch-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: torch\nVersion: {version}\n" + "".join(
        f"Requires-Dist: {line}\n" for line in TORCH_REQUIRES
    )
    tags = "Wheel-Version: 1.0\nGenerator: lock\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{info}/METADATA", metadata)
        archive.writestr(f"{info}/WHEEL", tags)
        archive.writestr(f"{info}/RECORD", f"{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return wheel


def resolve(interpreter: str, wanted: list[str], torch: str, folder: Path) -> tuple[Version, dict[str, str]]:
    """What `wanted` resolves to on one interpreter: normalized name -> version."""
    environment = folder / "venv"
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME", "PIP_CONSTRAINT")}

    def run(*command: str | Path) -> str:
        return subprocess.run(command, check=True, env=clean, stdout=subprocess.PIPE, text=True).stdout

    run(interpreter, "-m", "venv", environment)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet")
    run(*pip, "--no-deps", "--no-index", write_torch_stand_in(folder, torch))
    report = folder / "report.json"
    run(*pip, "--dry-run", "--report", report, *wanted)
    found = {}
    for item in json.loads(report.read_text(encoding="utf-8"))["install"]:
        meta = item["metadata"]
        found[re.sub(r"[-_.]+", "-", meta["name"]).lower()] = meta["version"].partition("+")[0]
    found["torch"] = torch
    major, minor = run(python, "-c", "import sys; print(*sys.version_info[:2])").split()
    return (int(major), int(minor)), found


def pins(name: str, versions: dict[Version, str], all_pythons: list[Version]) -> list[str]:
    """The lines for one package: one bare pin, or one a range of Python versions."""
    if len(set(versions.values())) == 1:
        return [f"{name}=={next(iter(versions.values()))}"]
    lines = []
    starts = [
        python
        for before, python in zip([None, *all_pythons], all_pythons, strict=False)
        if python in versions and (before is None or versions.get(before) != versions[python])
    ]
    for position, start in enumerate(starts):
        bounds = []
        if position:
            bounds.append(f'python_version >= "{start[0]}.{start[1]}"')
        if position + 1 < len(starts):
            end = starts[position + 1]
            bounds.append(f'python_version < "{end[0]}.{end[1]}"')
        lines.append(f"{name}=={versions[start]} ; {' and '.join(bounds)}")
    return lines


def main(interpreters: list[str]) -> None:
    wanted, torch = requirements(ROOT / "pyproject.toml")
    found: dict[Version, dict[str, str]] = {}
    for interpreter in interpreters:
        print(f"==> resolving with {interpreter}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            python, versions = resolve(interpreter, wanted, torch, Path(folder))
        found[python] = versions
    pythons = sorted(found)
    names = sorted(set().union(*found.values()))
    lines = [
        line
        for name in names
        for line in pins(name, {p: found[p][name] for p in pythons if name in found[p]}, pythons)
    ]
    header = HEADER.format(pythons=", ".join(f"{major}.{minor}" for major, minor in pythons))
    (ROOT / "constraints.txt").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"==> constraints.txt: {len(lines)} pins", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:] or list(SUPPORTED))
