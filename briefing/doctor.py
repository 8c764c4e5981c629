"""What works on this machine: each part that can be chosen, and what it would take where it cannot."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from typing import Literal

State = Literal["ok", "missing", "broken"]

# What each optional part needs, and how to get it.
_NEEDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "HTML articles",
        ("trafilatura", "lxml", "lxml_html_clean", "cssselect"),
        "comes with the default install",
    ),
    ("language detection", ("py3langid",), "comes with the default install"),
    ("odd encodings", ("charset_normalizer",), "comes with the default install"),
    ("HTTP service", ("fastapi", "uvicorn", "python_multipart"), "comes with the default install"),
    ("evaluation", ("rouge_score", "rich"), "comes with the default install"),
    (
        "writer seq2seq",
        ("torch", "transformers", "sentencepiece", "google.protobuf"),
        "pip install '.[models]' in a checkout",
    ),
)
_DISTRIBUTIONS = {
    "lxml_html_clean": "lxml-html-clean",
    "google.protobuf": "protobuf",
    "rouge_score": "rouge-score",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report. "missing" is an optional part that is not installed, "broken" is a fault."""

    name: str
    state: State
    detail: str


def examine() -> tuple[Finding, ...]:
    """The findings, the core first. Nothing heavy is imported and nothing is fetched."""
    found = [Finding("Python", "ok", platform.python_version()), _core()]
    found += [_part(name, modules, remedy) for name, modules, remedy in _NEEDS]
    return tuple(found)


def _core() -> Finding:
    """The default path, tried for real on a two-sentence article."""
    from briefing.config import Settings
    from briefing.errors import BriefingError
    from briefing.pipeline import brief
    from briefing.read import read
    from briefing.types import Document

    text = (
        "The council of Harrow voted on Tuesday to close the old bridge. Repairs will cost 2 million pounds."
    )
    try:
        result = brief(read((Document("doctor.txt", text),)), Settings())
    except (BriefingError, ImportError) as error:
        return Finding("default writer", "broken", " ".join(str(error).split()))
    return Finding("default writer", "ok", f"{len(result.statements)} sentences proved; {result.signature}")


def _part(name: str, modules: tuple[str, ...], remedy: str) -> Finding:
    absent = [module for module in modules if not _is_there(module)]
    if absent:
        state: State = "missing" if "pip" in remedy else "broken"
        return Finding(name, state, f"needs {', '.join(absent)}; {remedy}")
    return Finding(name, "ok", ", ".join(f"{module} {_version(module)}" for module in modules))


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the parent of a dotted name is not there
        return False


def _version(module: str) -> str:
    try:
        return metadata.version(_DISTRIBUTIONS.get(module, module))
    except metadata.PackageNotFoundError:
        return "?"
