"""The command line. The result goes to standard output; progress, warnings and errors go to standard error.

Exit codes: 0 done; 1 a check failed; 2 wrong options; 3 input rejected; 4 model or backend unavailable.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefing import __version__, backends, console, strict_json
from briefing.config import FOCUS_MAX_CHARS, WORDS_MAX, WORDS_MIN, Settings, refuse_unused, settings_from
from briefing.errors import BriefingError, InputError, InputUnsupported, UsageError

FORMATS_BY_ENDING = {
    ".md": "markdown", ".markdown": "markdown", ".txt": "text", ".html": "html", ".htm": "html", ".json": "json",
}  # fmt: skip
_SETTINGS = (
    "words", "writer", "model", "base_url", "focus", "language", "on_unsupported", "include_text", "seed",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    console.prepare()
    try:
        return int(options.run(options))
    except BriefingError as error:
        if options.verbose:
            traceback.print_exc()
        print(f"briefing: error: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # the reader of our output closed it, as `head` does
        console.forget_output()
        return 0
    except KeyboardInterrupt:
        print("briefing: interrupted", file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 - the edge: a fault of ours is one line too
        if options.verbose:
            traceback.print_exc()
        print(
            f"briefing: internal error: {type(error).__name__}: {' '.join(str(error).split())}; "
            "please report it with the output of --verbose",
            file=sys.stderr,
        )
        return 70


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; also what the documentation of the command line is tested against."""
    common = console.OneLineParser(add_help=False)
    common.add_argument(
        "--quiet", action="store_true", help="no progress, and no warning but of named files that are missing"
    )
    common.add_argument("--verbose", action="store_true", help="progress lines, and tracebacks of errors")
    common.add_argument("--no-color", action="store_true", help="no colour, as with NO_COLOR")
    parser = console.OneLineParser(
        prog="briefing", description="Several articles on one story to one short, fully cited briefing."
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    summarize = commands.add_parser(
        "summarize", parents=[common], help="one briefing from files, folders, globs"
    )
    summarize.add_argument(
        "paths", nargs="+", metavar="PATH", help='file, folder or glob; "-": standard input'
    )
    summarize.add_argument(
        "--words", type=console.digits, metavar="N",
        help=f"at most N words in all sentences, {WORDS_MIN} to {WORDS_MAX:,} (default 150); headline, "
        "conflicts, timeline and sources come on top",
    )  # fmt: skip
    summarize.add_argument("--format", choices=sorted(backends.RENDERERS), help="default markdown")
    summarize.add_argument(
        "-o", "--output", action="append", default=[], type=Path, metavar="FILE",
        help="write to FILE, its ending decides the format; may be given more than once",
    )  # fmt: skip
    summarize.add_argument(
        "--writer", help=f"one of {', '.join(sorted(backends.WRITERS))} (default extractive)"
    )
    summarize.add_argument("--model", metavar="ID_OR_FOLDER", help="for the model writers")
    summarize.add_argument("--base-url", metavar="URL", help="endpoint, for a writer that takes one")
    summarize.add_argument(
        "--focus", metavar="TEXT",
        help=f"favour what answers this or concerns it; at most {FOCUS_MAX_CHARS} characters",
    )  # fmt: skip
    summarize.add_argument("--language", metavar="TAG", help="prefer this language")
    summarize.add_argument("--on-unsupported", choices=["drop", "flag", "fail"], help="default drop")
    summarize.add_argument(
        "--include-text", action="store_true", default=None, help="put the texts into the JSON"
    )
    summarize.add_argument("--config", type=Path, metavar="FILE", help="settings in TOML")
    summarize.add_argument("--seed", type=console.digits, metavar="N", help="for the model writers")
    summarize.set_defaults(run=_summarize)

    verify = commands.add_parser("verify", parents=[common], help="re-prove a briefing in JSON")
    verify.add_argument("briefing", metavar="FILE", help='a briefing in JSON; "-": standard input')
    verify.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help="the sources; without them the included text"
    )
    verify.set_defaults(run=_verify)

    serve = commands.add_parser("serve", parents=[common], help="answer over HTTP")
    serve.add_argument("--host", default="127.0.0.1", help="default 127.0.0.1")
    serve.add_argument("--port", type=console.digits, default=8000, help="default 8000")
    serve.add_argument("--config", type=Path, metavar="FILE", help="settings in TOML")
    serve.set_defaults(run=_serve)

    for name, run, text in (
        ("backends", _backends, "what can be chosen"),
        ("schema", _schema, "JSON Schema of request and briefing"),
        ("doctor", _doctor, "what works on this machine"),
    ):
        commands.add_parser(name, parents=[common], help=text).set_defaults(run=run)
    return parser


def _summarize(options: argparse.Namespace) -> int:
    from briefing.pipeline import brief
    from briefing.read import Raw, read
    from briefing.read.sources import MAX_FILE_BYTES
    from briefing.request import options_in, options_of

    outputs = [(file, _format_of(file)) for file in options.output]
    _spare_sources(options.output, options.paths)
    flags = {name: getattr(options, name) for name in _SETTINGS}
    # settings are checked before anything is read
    settings = _settings(options, flags)
    if "-" in options.paths:
        if len(options.paths) > 1:
            raise UsageError('"-" stands alone: standard input is the whole input')
        data = console.standard_input(most_bytes=MAX_FILE_BYTES)
        asked, sources = options_in(data), [Raw("stdin", data)]
    else:
        asked, sources = options_of(options.paths), options.paths
    if asked:
        flags |= {name: asked.get(name) for name, given in flags.items() if given is None}
        settings = _settings_of_request(options, flags)
    refuse_unused(flags, settings)
    intake = read(sources)
    result = brief(intake, settings, progress=_progress(options))
    console.warn(result.notices, intake.names, quiet=options.quiet)
    if not outputs or options.format:
        console.tell(_render(result, options.format or "markdown", settings))
    for file, format_name in outputs:
        console.write(file, _render(result, format_name, settings))
    return 0


def _settings(options: argparse.Namespace, flags: dict[str, Any]) -> Settings:
    return settings_from(file=options.config, environment=os.environ, flags=flags)


def _settings_of_request(options: argparse.Namespace, flags: dict[str, Any]) -> Settings:
    """The settings with what a request brings; what is wrong now is wrong there, and the error says so."""
    try:
        settings = _settings(options, flags)
        backends.load_module("writer", settings.writer)
    except UsageError as error:
        name = "standard input" if options.paths == ["-"] else options.paths[0]
        raise UsageError(f"{name}, the request: {error}") from error
    return settings


def _format_of(file: Path) -> str:
    name = FORMATS_BY_ENDING.get(file.suffix.lower())
    if name is None:
        raise UsageError(
            f"{file}: the ending names no format; use one of {', '.join(sorted(FORMATS_BY_ENDING))}"
        )
    console.check_place(file)
    return name


def _spare_sources(outputs: Sequence[Path], paths: Sequence[str]) -> None:
    """Raises UsageError if an output would be written over a file that is read, itself or in a folder."""
    written = {file.resolve(): file for file in outputs if file.exists()}
    if not written:
        return
    from briefing.read.sources import Found, find

    for entry in find(tuple(path for path in paths if path != "-")):
        if isinstance(entry, Found) and entry.path is not None and entry.path.resolve() in written:
            raise UsageError(
                f"{written[entry.path.resolve()]}: is one of the articles; write the briefing to another file"
            )


def _render(result: Any, format_name: str, settings: Settings) -> str:
    return str(backends.load("format", format_name)(result, include_text=settings.include_text))


def _progress(options: argparse.Namespace) -> Callable[[str, int, int], None]:
    """A line that moves on a terminal, lines with --verbose, nothing elsewhere."""
    is_terminal = sys.stderr.isatty() and not options.quiet

    def show(stage: str, done: int, of: int) -> None:
        if options.verbose:
            print(f"briefing: {stage} ({of})", file=sys.stderr)
        elif is_terminal:
            print(
                f"\r\x1b[K{stage} …" if stage != "done" else "\r\x1b[K", end="", file=sys.stderr, flush=True
            )

    return show


def _verify(options: argparse.Namespace) -> int:
    from briefing.read import read
    from briefing.verify.given import included_texts
    from briefing.verify.replay import replay, tally

    name = "standard input" if options.briefing == "-" else options.briefing
    value = _load_json(options.briefing, name)
    if options.paths:
        intake = read(options.paths)
        console.warn(intake.notices, intake.names, quiet=True)  # the briefing itself told the rest
        texts = intake.texts  # of copies too: any of them may be the one that is cited
        basis = "held against the sources"
    else:
        texts = included_texts(value)
        basis = "consistent with the included text"
        if value.get("object") == "briefing" and not texts:
            raise InputError(
                f"{name}: it includes no text; name the sources after it, or make it with --include-text"
            )
    try:
        checks = replay(value, texts)
    except InputUnsupported as error:
        raise InputUnsupported(
            f"{name}: {_fault(value) or error}; give what `briefing summarize --format json` wrote"
        ) from error
    failed = [check for check in checks if not check.holds]
    lines = [str(check) for check in checks if not (options.quiet and check.holds)]
    lines.append(
        f"{'FAIL' if failed else 'PASS'}: {len(checks) - len(failed)} of {len(checks)} {basis}; "
        f"sentences: {tally(checks)}"
    )
    console.tell("\n".join(lines) + "\n")
    return 1 if failed else 0


def _fault(value: dict[str, Any]) -> str | None:
    """Where an object that calls itself a briefing is none, or None."""
    if value.get("object") != "briefing":
        return None
    from briefing.schema import first_fault

    fault = first_fault(value)
    return None if fault is None else f"not a briefing as the schema has it: {fault}"


def _load_json(file: str, name: str) -> dict[str, Any]:
    data = console.briefing_file(file)
    try:
        value, twice = strict_json.load(data)
    except (ValueError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else error
        raise InputUnsupported(f"{name}: not JSON: {why}; make one with --format json") from error
    if twice is not None:
        raise InputUnsupported(f"{name}: the key {twice!r} stands twice in one object; give each key once")
    if not isinstance(value, dict):
        kind = {"NoneType": "null", "list": "a list", "str": "a string"}.get(type(value).__name__, "a value")
        raise InputUnsupported(
            f"{name}: {kind} and no briefing; give what `briefing summarize --format json` wrote"
        )
    return value


def _serve(options: argparse.Namespace) -> int:
    import uvicorn

    from briefing.service import create_app

    settings = _settings(options, {})
    console.check_address(options.host, options.port)
    uvicorn.run(create_app(settings), host=options.host, port=options.port, log_level="info")
    return 0


def _backends(options: argparse.Namespace) -> int:
    console.tell(
        "".join(f"{port:<10} {name}\n" for port, table in backends.TABLES.items() for name in sorted(table))
    )
    return 0


def _schema(options: argparse.Namespace) -> int:
    from briefing.schema import briefing_schema, request_schema

    value = {"request": request_schema(), "briefing": briefing_schema()}
    console.tell(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from briefing.doctor import examine

    findings = examine()
    console.tell("".join(f"{finding.state:<8} {finding.name:<22} {finding.detail}\n" for finding in findings))
    return 1 if any(finding.state == "broken" for finding in findings) else 0


if __name__ == "__main__":
    sys.exit(main())
