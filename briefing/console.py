"""Standard input and output, files and addresses as the command line uses them; a fault there is a UsageError."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from briefing.config import is_whole_number
from briefing.errors import InputMissing, InputTooLarge, UsageError
from briefing.types import Notice

# With the texts of 200 articles; of 20 MB each most is left out when it is read.
_BRIEFING_BYTES = 400_000_000


class OneLineParser(argparse.ArgumentParser):
    """A parser whose errors are one line, as all others are; --help shows the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message}; see --help\n")


def digits(text: str) -> int:
    """A whole number among the options; anything else is an error of the parser, which names the option."""
    if not is_whole_number(text):
        if text.isdecimal() and text.isascii():
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is too large a number; give fewer digits")
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no whole number; give digits only")
    return int(text)


def prepare() -> None:
    """The same bytes whatever the locale, and no fault of ours where the caller closed standard error."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def check_place(file: Path) -> None:
    """Raises UsageError if no file can be written there: no folder, or a name longer than any file's."""
    try:
        file.exists()
        is_placed = file.absolute().parent.is_dir()
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}; choose another name") from error
    if not is_placed:
        raise UsageError(f"{file}: there is no folder {file.parent} to write it into")


def write(file: Path, text: str) -> None:
    """Whole or not at all: a reader never sees half a briefing. A link stays one; a pipe or a device is written to."""
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            file.write_text(text, encoding="utf-8", newline="")
            return
        target = file.resolve()
        # as long as the name itself may be
        part = target.with_name(f"{target.name[:50]}.{os.getpid()}.part")
        try:
            part.write_text(text, encoding="utf-8", newline="")
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads back to itself
        why = getattr(error, "strerror", None) or "a link that leads back to itself"
        raise UsageError(f"{file}: cannot write the briefing: {why}") from error


def tell(text: str) -> None:
    """Writes to standard output. Raises UsageError if it takes nothing, BrokenPipeError if its reader left."""
    if sys.stdout is None:
        raise UsageError("standard output is closed; give a file with -o")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_output()
        raise UsageError(
            f"standard output: cannot be written: {error.strerror}; give a file with -o"
        ) from error


def warn(notices: Iterable[Notice], names: Iterable[tuple[str, str]], *, quiet: bool) -> None:
    """Each notice as a line on standard error that opens with the file as it was named; `names` has that by id.

    Quietly only those of named files that are missing: without them the briefing is not what was asked for.
    """
    named = dict(names)
    for notice in notices:
        if quiet and notice.code != "missing-input":
            continue
        about, colon, said = notice.message.partition(":")
        id, number, item = about.partition("#")
        message = f"{named.get(id, id)}{number}{item}{colon}{said}"
        sys.stderr.write(f"briefing: warning: {' '.join(message.split())}\n")


def forget_output() -> None:
    """What is left in the buffer goes nowhere; Python would try to write it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def standard_input(*, most_bytes: int) -> bytes:
    """All of standard input, or a byte more than `most_bytes`; nothing where the caller closed it."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(most_bytes + 1)


def briefing_file(file: str) -> bytes:
    """A briefing's JSON, "-" being standard input; a pipe is read as well.

    Raises InputMissing if it cannot be read, InputTooLarge if it is larger than any briefing, as a device without
    end is.
    """
    try:
        if file == "-":
            data = standard_input(most_bytes=_BRIEFING_BYTES)
        else:
            with Path(file).open("rb") as stream:
                data = stream.read(_BRIEFING_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputMissing(f"{file}: cannot be read: {why}; name a briefing in JSON") from error
    if len(data) > _BRIEFING_BYTES:
        limit = _BRIEFING_BYTES // 1_000_000
        raise InputTooLarge(f"{file}: larger than {limit} MB, which no briefing is; name a briefing in JSON")
    return data


def check_address(host: str, port: int) -> None:
    """Raises UsageError if nothing can listen there: uvicorn would exit with a code that means something else."""
    import socket  # no other command needs it

    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"cannot listen on {host}, port {port}: {why}; choose --host and --port") from error
