"""Prompts as files: found, checked and filled in. They stand in ``prompts/``, in a wheel in ``briefing/prompts/``.

A prompt file is TOML between two lines ``+++``, then what the model is always told, then a line ``+++``, then what it
is given this time, with placeholders ``{{ name }}``::

    +++
    name = "sentence"
    version = "1"
    purpose = "…"
    variables = ["sources"]
    output = "…"
    +++
    You write …
    +++
    The sources: {{ sources }}

What is always told holds no placeholder: words of an article cannot get there. As in simonw's *llm*, a template that
is filled in with an unknown or a missing variable is refused.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from briefing.errors import UsageError

_SUFFIX = ".md"
_FENCE = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FILE_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_KEYS: dict[str, type] = {"name": str, "version": str, "purpose": str, "variables": list, "output": str}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file states it, checked: `text` uses each of `variables` and nothing else."""

    name: str
    version: str
    purpose: str
    output: str  # the form of the answer
    system: str  # what the model is always told
    text: str  # what it is given this time, with placeholders
    variables: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """Digest of what the model sees: `system` and `text`; a comment in the file does not change it."""
        return hashlib.sha256(f"{self.system}\0{self.text}".encode()).hexdigest()


def names() -> tuple[str, ...]:
    """The prompts there are, sorted."""
    return tuple(
        sorted(file.name.removesuffix(_SUFFIX) for file in _folder().iterdir() if file.name.endswith(_SUFFIX))
    )


def load(name: str) -> Prompt:
    """The prompt of that name. Raises UsageError if there is none, or as `parse` does."""
    file = _folder().joinpath(f"{name}{_SUFFIX}")
    if not _FILE_NAME.fullmatch(name) or not file.is_file():
        raise UsageError(f"unknown prompt {name!r}; known: {', '.join(names()) or 'none'}")
    prompt = parse(file.read_bytes(), where=file.name)
    if prompt.name != name:
        raise UsageError(f"prompt {file.name}: it calls itself {prompt.name!r}")
    return prompt


def parse(data: bytes, *, where: str) -> Prompt:
    """A prompt from the bytes of its file. Raises UsageError, which names `where`, for one that is not well made."""
    try:
        content = data.decode("utf-8").replace("\r\n", "\n")  # a checkout may end lines its own way
    except UnicodeDecodeError as error:
        raise UsageError(f"prompt {where}: not UTF-8 at byte {error.start}") from error
    parts = _FENCE.split(content)
    if len(parts) != 4 or parts[0].strip():
        raise UsageError(f"prompt {where}: not of the form +++ settings +++ system +++ text")
    head = _head(parts[1], where)
    prompt = Prompt(
        name=head["name"],
        version=head["version"],
        purpose=head["purpose"],
        output=head["output"],
        system=parts[2].strip(),
        text=parts[3].strip(),
        variables=tuple(head["variables"]),
    )
    _check_placeholders(prompt, where)
    return prompt


def render(prompt: Prompt, /, **values: object) -> str:
    """`prompt.text` with its placeholders filled in, in one pass: what a value holds is never looked at again.

    Raises UsageError for a variable that is missing or unknown, or a value that is not a string.
    """
    missing = [name for name in prompt.variables if name not in values]
    unknown = sorted(values.keys() - set(prompt.variables))
    for what, wrong in (("missing", missing), ("unknown", unknown)):
        if wrong:
            raise UsageError(f"prompt {prompt.name!r}: {what}: {', '.join(wrong)}")
    texts: dict[str, str] = {}
    for name, value in sorted(values.items()):
        if not isinstance(value, str):
            raise UsageError(f"prompt {prompt.name!r}: {name} is {value!r}, not a string")
        texts[name] = value
    return _PLACEHOLDER.sub(lambda match: texts[match[1].strip()], prompt.text)


def _folder() -> Traversable:
    """``briefing/prompts`` where the package was installed from a wheel, else ``prompts`` beside the package."""
    packaged = files("briefing").joinpath("prompts")
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[1] / "prompts"


def _head(text: str, where: str) -> dict[str, Any]:
    try:
        head = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"prompt {where}: not TOML: {error}") from error
    missing = [key for key in _KEYS if key not in head]
    if missing:
        raise UsageError(f"prompt {where}: {', '.join(missing)} missing")
    for key, value in head.items():
        if key not in _KEYS:
            raise UsageError(f"prompt {where}: unknown key {key!r}; known: {', '.join(_KEYS)}")
        if type(value) is not _KEYS[key] or not value:
            raise UsageError(
                f"prompt {where}: {key} is {value!r}, not a {_KEYS[key].__name__} with something in it"
            )
    wrong = [name for name in head["variables"] if not (isinstance(name, str) and _NAME.fullmatch(name))]
    if wrong or len(set(head["variables"])) != len(head["variables"]):
        raise UsageError(
            f"prompt {where}: variables are distinct lower-case names, not {head['variables']!r}"
        )
    return head


def _check_placeholders(prompt: Prompt, where: str) -> None:
    if "{{" in prompt.system or "}}" in prompt.system:
        raise UsageError(f"prompt {where}: a placeholder in the part that is always told")
    used = [match[1].strip() for match in _PLACEHOLDER.finditer(prompt.text)]
    for name in used:
        if name not in prompt.variables:
            raise UsageError(f"prompt {where}: {{{{ {name} }}}} is not among its variables")
    for name in prompt.variables:
        if name not in used:
            raise UsageError(f"prompt {where}: the variable {name!r} is not used")
    rest = _PLACEHOLDER.sub("", prompt.text)
    if "{{" in rest or "}}" in rest:
        raise UsageError(f"prompt {where}: a placeholder is not closed")
