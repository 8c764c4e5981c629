"""What the caller named, found: files, folders, patterns, raw bytes and finished documents, in the order given.

Nothing here blocks or opens an address: only regular files are read, and no more than `MAX_FILE_BYTES` of each.
"""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.backends import READERS
from briefing.errors import InputError, InputMissing, InputTooLarge, InputUnsupported
from briefing.types import Document

# The longest article is under 1 MB; a page with all its scripts inside is seldom over 10 MB.
MAX_FILE_BYTES = 20_000_000
MAX_FILES = 10_000  # of one folder or pattern; more is a mistake or a case for the batch engine

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,10}://", re.IGNORECASE)
_GLOB = re.compile(r"[*?\[]")
_ANY_DEPTH = re.compile(r"(?<![^/])\*\*(?:/+|$)")


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes that came without a file: standard input, an upload.

    `media_type` (as in HTTP, parameters left out) chooses the reader; without it the ending of `id` does, then
    what the bytes look like.
    """

    id: str
    data: bytes
    media_type: str | None = None
    charset: str | None = None


Source = str | os.PathLike[str] | Document | Raw | tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to read: a file that exists, bytes, or a finished document."""

    named: str  # for messages: as the caller named it, in a folder its path from there
    content: Path | Raw | Document
    path: Path | None = None  # absolute, for ids
    in_folder: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """Something that was named and cannot be read."""

    named: str
    error: InputError
    in_folder: bool = False


def find(sources: Sequence[Source]) -> Iterator[Found | Failed]:
    """Everything the sources stand for, in their order; a folder's files are sorted by path, hidden ones left out."""
    for source in sources:
        if isinstance(source, (Document, Raw)):
            yield Found(source.id, source)
        elif isinstance(source, tuple):
            yield Found(source[0], Raw(*source))
        else:
            yield from _find_path(os.fsdecode(source), is_pattern_allowed=isinstance(source, str))


def load(path: Path, *, named: str) -> bytes:
    """The bytes of a regular file.

    Raises InputMissing if it cannot be opened, InputUnsupported if it is no regular file, InputTooLarge beyond
    `MAX_FILE_BYTES`. Never blocks.
    """
    try:
        # O_NONBLOCK: should the file have become a pipe since it was looked at, opening it must not wait.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _missing(named, error) from error
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise InputUnsupported(_not_regular(named, os.fstat(descriptor).st_mode))
        try:
            data = file.read(MAX_FILE_BYTES + 1)
        except OSError as error:
            raise _missing(named, error) from error
    if len(data) > MAX_FILE_BYTES:
        raise too_large(named)
    return data


def too_large(named: str) -> InputTooLarge:
    """The error for more than `MAX_FILE_BYTES`."""
    return InputTooLarge(
        f"{named}: larger than {MAX_FILE_BYTES // 1_000_000} MB, the most that is read of one file; "
        "give the article's text alone"
    )


def _find_path(named: str, *, is_pattern_allowed: bool) -> Iterator[Found | Failed]:
    if _ADDRESS.match(named):
        yield Failed(
            named, InputUnsupported(f"{named}: addresses are not opened; save the page and give the file")
        )
        return
    if not named:
        yield Failed("", InputMissing("an empty path was given; give a file, a folder or a pattern"))
        return
    try:
        status = Path(named).stat()
    except (OSError, ValueError) as error:
        if is_pattern_allowed and _GLOB.search(named) and not os.path.lexists(named):
            yield from _find_pattern(named)
        else:
            yield Failed(named, _missing(named, error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _find_folder(named)
    elif stat.S_ISREG(status.st_mode):
        yield Found(named, Path(named), Path(named).absolute())
    else:
        yield Failed(named, InputUnsupported(_not_regular(named, status.st_mode)))


def _find_pattern(pattern: str) -> Iterator[Found | Failed]:
    names = sorted(dict.fromkeys(_matches(pattern)))
    if not names:
        yield Failed(pattern, InputMissing(f"{pattern}: no file matches; check the pattern and the folder"))
    if _ANY_DEPTH.search(pattern):  # it walks the folders that it matches, unless it means folders
        names = [name for name in names if not Path(name).is_dir()] or names
    for name in names[:MAX_FILES]:
        yield from _find_path(name, is_pattern_allowed=False)


def _matches(pattern: str) -> Iterator[str]:
    """Paths that a pattern names. "**" is any folder below, each once: `glob` follows links in circles."""
    parted = _ANY_DEPTH.search(pattern)
    if parted is None:
        yield from glob.glob(pattern)  # noqa: PTH207 - Path.glob takes no absolute pattern
        return
    above, below = pattern[: parted.start()], pattern[parted.end() :] or "*"
    for top in glob.glob(above) if above else [""]:  # noqa: PTH207
        for folder in _folders(top, seen=set()):
            yield from _matches(glob.escape(folder) + below)


def _folders(folder: str, *, seen: set[tuple[int, int]]) -> Iterator[str]:
    """A folder and those below it, hidden ones left out, with a slash at the end of each; "" for where we are."""
    try:
        status = Path(folder).stat()
        names = sorted(path.name for path in Path(folder).iterdir())
    except OSError:  # no folder, or a closed one
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    yield folder
    for name in names:
        if not name.startswith("."):
            yield from _folders(f"{folder}{name}/", seen=seen)


def _find_folder(named: str) -> Iterator[Found | Failed]:
    count = 0
    is_closed = False
    folder = Path(named)
    for path in _walk(folder, root=folder, seen=set()):
        if isinstance(path, Failed):
            is_closed = True
            yield path
            continue
        count += 1
        if count > MAX_FILES:
            yield Failed(
                named, InputTooLarge(f"{named}: more than {MAX_FILES} files; give fewer, or a smaller folder")
            )
            return
        yield _found_in_folder(path, named=_below(path, folder))
    if count == 0 and not is_closed:
        yield Failed(
            named, InputMissing(f"{named}: a folder without files; put articles into it or give files")
        )


def _below(path: Path, root: Path) -> str:
    """What a path in a folder is called: equal folders give equal names wherever they lie."""
    return str(root if path == root else path.relative_to(root))


def _found_in_folder(path: Path, *, named: str) -> Found | Failed:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        return Failed(named, _missing(named, error), in_folder=True)
    if not stat.S_ISREG(mode):
        return Failed(named, InputUnsupported(_not_regular(named, mode)), in_folder=True)
    if path.suffix.lower() not in READERS:
        endings = ", ".join(sorted(READERS))
        reason = (
            f"{named}: not an ending that is read from a folder ({endings}); name the file itself to read it"
        )
        return Failed(named, InputUnsupported(reason), in_folder=True)
    return Found(named, path, path.absolute(), in_folder=True)


def _walk(folder: Path, *, root: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Failed]:
    """Files below a folder, sorted; links are followed, but never into a folder that was walked: paths multiply."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        named = _below(folder, root)
        yield Failed(named, _missing(named, error), in_folder=True)
        return
    seen.add((status.st_dev, status.st_ino))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        try:
            is_folder = entry.is_dir()
            inside = (entry.stat().st_dev, entry.stat().st_ino) if is_folder else None
        except OSError:
            is_folder, inside = False, None
        if not is_folder:
            yield path
        elif inside not in seen:
            yield from _walk(path, root=root, seen=seen)


def _missing(named: str, error: OSError | ValueError) -> InputMissing:
    code = getattr(error, "errno", None)
    why = {
        errno.ENOENT: "no such file; check the name and the folder",
        errno.ENOTDIR: "no such file; a part of its path is not a folder",
        errno.EACCES: "may not be read; check its permissions",
        errno.EPERM: "may not be read; check its permissions",
        errno.ELOOP: "a link that leads back to itself; give the file it was meant to lead to",
        errno.ENAMETOOLONG: "longer than a file's name can be; check the name",
    }.get(code if code is not None else 0)
    return InputMissing(f"{shown(named)}: {why or f'cannot be read ({_reason(error)}); check the file'}")


def shown(named: str) -> str:
    """A name as a message may show it: one line, nothing invisible, every character encodable."""
    clean = "".join(character if character.isprintable() else "\ufffd" for character in named)
    return clean if len(clean) <= 300 else clean[:300] + "…"


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _not_regular(named: str, mode: int) -> str:
    kind = (
        "a folder" if stat.S_ISDIR(mode)
        else "a named pipe" if stat.S_ISFIFO(mode)
        else "a socket" if stat.S_ISSOCK(mode)
        else "a device"
    )  # fmt: skip
    return f"{shown(named)}: {kind}, not a file; give a file, or - for standard input"
