"""The record of a run: what ran, on which code, with which versions, on which data."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .cases import Example, data_digest
from .signature import Signature

ROOT = Path(__file__).resolve().parent.parent  # the checkout, or site-packages

# Packages whose version can change a figure or a time.
_PACKAGES = (
    "briefing", "numpy", "rouge-score", "rouge-score-rs", "sentencex", "syntok", "PyStemmer", "sumy", "nltk",
    "trafilatura", "torch", "transformers",
)  # fmt: skip


def make_manifest(
    *,
    command: Sequence[str],
    examples: Sequence[Example],
    signature: Signature,
    systems: Iterable[tuple[str, str]],
    source: str,
    seed: int,
) -> dict[str, Any]:
    """Everything about a run that no clock enters: equal runs give equal manifests."""
    commit, dirty = git_state()
    body: dict[str, Any] = {
        "command": " ".join(command),
        "commit": commit,
        "dirty": dirty,
        "source": source,
        "data_sha256": data_digest(examples),
        "examples": len(examples),
        "signature": str(signature),
        "systems": [{"label": label, "specification": text} for label, text in systems],
        "seed": seed,
        "prompts": prompt_digests(),
        "versions": versions(),
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}",
    }
    run = hashlib.sha256(repr(sorted(body.items())).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return {"run": f"run_{run}", **body}


def git_state() -> tuple[str | None, bool | None]:
    """The commit of the checkout and whether files differ from it; None where there is no checkout."""
    if not (ROOT / ".git").exists():
        return None, None
    try:
        commit = _git("rev-parse", "HEAD")
        return commit, bool(_git("status", "--porcelain", "--untracked-files=no"))
    except (OSError, subprocess.SubprocessError):
        return None, None


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True, timeout=10
    )
    return done.stdout.strip()


def versions() -> dict[str, str]:
    """Versions of what is installed, by name."""
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def prompt_digests() -> dict[str, str]:
    """SHA-256 (first 12 digits) of each prompt file."""
    for folder in (ROOT / "prompts", ROOT / "briefing" / "prompts"):
        if folder.is_dir():
            return {
                path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:12]
                for path in sorted(folder.iterdir())
                if path.is_file() and path.suffix not in (".py", ".pyc")
            }
    return {}


def code_digest() -> str:
    """SHA-256 over the program's own files: a killed run is continued only by the same code."""
    digest = hashlib.sha256()
    for folder in (ROOT / "briefing", Path(__file__).resolve().parent):
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
