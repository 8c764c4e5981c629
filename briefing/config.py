"""Frozen settings: defaults < file < environment < flags. An unknown key is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from briefing import backends
from briefing.errors import InputMissing, UsageError

OnUnsupported = Literal["drop", "flag", "fail"]

WORDS_MIN, WORDS_MAX = 1, 100_000
FOCUS_MAX_CHARS = 500  # a question has some 100
_FILE_BYTES = 1_000_000  # a device without end is no file of settings
_WHOLE = re.compile(r"-?[0-9]{1,18}")  # Python takes no number of thousands of digits
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # as far as BCP 47 is needed here


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what a briefing says, apart from its sources."""

    words: int = 150
    writer: str = "extractive"
    model: str | None = None  # a folder or an id known to the writer's library
    base_url: str | None = None  # endpoint of a chat writer
    focus: str | None = None  # at most FOCUS_MAX_CHARS
    language: str | None = None  # a primary tag such as "en"; None: the language of most articles
    on_unsupported: OnUnsupported = "drop"
    include_text: bool = False
    seed: int = 0

    def __post_init__(self) -> None:
        if not WORDS_MIN <= self.words <= WORDS_MAX:
            raise UsageError(f"words is {self.words}; give a number from {WORDS_MIN} to {WORDS_MAX}")
        if self.focus is not None and len(self.focus) > FOCUS_MAX_CHARS:
            raise UsageError(
                f"focus has {len(self.focus):,} characters; give a question or a subject of at most {FOCUS_MAX_CHARS}"
            )
        if self.on_unsupported not in get_args(OnUnsupported):
            raise UsageError(f"on_unsupported is {self.on_unsupported!r}; choose drop, flag or fail")
        if self.language is not None:
            if _TAG.fullmatch(self.language) is None:
                raise UsageError(f"language is {self.language!r}; give a tag such as en or pt-BR")
            # articles know their primary language only
            object.__setattr__(self, "language", self.language.partition("-")[0].lower())


_TYPES: dict[str, type] = {
    "words": int, "writer": str, "model": str, "base_url": str, "focus": str, "language": str,
    "on_unsupported": str, "include_text": bool, "seed": int,
}  # fmt: skip
ENVIRONMENT_PREFIX = "BRIEFING_"
# Variables with the prefix that are read elsewhere and are no setting.
_OTHER_VARIABLES = frozenset({"BRIEFING_DATA"})


def is_whole_number(text: str) -> bool:
    """True for digits, with a minus or without; not for what Python takes besides, such as "50_0" or " +5"."""
    return _WHOLE.fullmatch(text) is not None


def settings_from(
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Settings:
    """Settings from the layers that are given; a later layer wins. Flags that are None do not count.

    Raises UsageError for an unknown key or a value of the wrong type, InputMissing for a file that is not there.
    """
    values: dict[str, Any] = {}
    if file is not None:
        values |= _checked(_read(file), where=str(file))
    if environment is not None:
        values |= _checked(_from_environment(environment), where="the environment")
    if flags is not None:
        given = {key: value for key, value in flags.items() if value is not None}
        values |= _checked(given, where="the options")
    return replace(Settings(), **values)


def refuse_unused(given: Mapping[str, Any], settings: Settings) -> None:
    """Raises UsageError for a choice of a model that the writer of the settings does nothing with.

    `given` is what was asked for now, not what a file or the environment says for any writer.
    """
    for name in ("model", "base_url"):
        if given.get(name) is None or _takes(settings.writer, name):
            continue
        others = [writer for writer in sorted(backends.WRITERS) if _takes(writer, name)]
        way_out = f"choose the writer {' or '.join(others)}" if others else "leave it out, no writer does"
        raise UsageError(f"the writer {settings.writer} takes no {name}; {way_out}")


def _takes(writer: str, name: str) -> bool:
    """True unless the writer's module says which settings of a model it takes, and this is none of them."""
    return name in getattr(backends.load_module("writer", writer), "TAKES", (name,))


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            data = stream.read(_FILE_BYTES + 1)
        if len(data) > _FILE_BYTES:
            raise UsageError(f"{file}: not a TOML file of settings: larger than {_FILE_BYTES:,} bytes")
        return tomllib.loads(data.decode("utf-8-sig"))  # some editors put a byte-order mark in front
    except OSError as error:
        raise InputMissing(
            f"{file}: cannot read the configuration: {error.strerror}; check the name"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: not a TOML file: {error}") from error
    except RecursionError as error:
        raise UsageError(f"{file}: not a TOML file of settings: nested too deeply") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for variable, value in sorted(environment.items()):
        if not variable.startswith(ENVIRONMENT_PREFIX) or variable in _OTHER_VARIABLES:
            continue
        if not value:  # as Compose files and CI systems write a variable that is not set
            continue
        key = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        wanted = _TYPES.get(key)
        if wanted is int:
            if not is_whole_number(value):
                raise UsageError(f"{variable} is {value!r}, not a whole number; give digits only")
            values[key] = int(value)
        elif wanted is bool:
            if value.lower() not in ("0", "1", "false", "true"):
                raise UsageError(f"{variable} is {value!r}; give true or false")
            values[key] = value.lower() in ("1", "true")
        else:
            values[key] = value
    return values


def _checked(values: Mapping[str, Any], *, where: str) -> dict[str, Any]:
    known = {field.name for field in fields(Settings)}
    for key, value in values.items():
        if key not in known:
            raise UsageError(f"unknown setting {key!r} in {where}; known: {', '.join(sorted(known))}")
        if type(value) is not _TYPES[key]:
            raise UsageError(f"{key} in {where} is {value!r}, not of type {_TYPES[key].__name__}")
    return dict(values)
