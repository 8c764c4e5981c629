"""Anyone's summarizer: a Python callable, a shell command, an HTTP endpoint, or outputs that came along.

All get the same request, ``{"documents": [{"id", "title", "published_at", "text"}], "words": N}``, and give
text (prose or one sentence a line) or a briefing in JSON, which is then scored on its citations too. One that finds
nothing to tell in the documents says so: a callable raises `briefing.errors.NoUsableSentence`, a command exits with 3,
an endpoint answers 422, as this project's own do.
"""

from __future__ import annotations

import importlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from briefing.errors import BackendUnavailable, NoUsableSentence, UsageError

from ..cases import Example
from ..outputs import Output, System, from_any, from_text

TIMEOUT_S = 600.0  # of one call


def request(example: Example, words: int) -> dict[str, Any]:
    """What a summarizer from outside is given."""
    return {
        "documents": [
            {
                "id": document.id,
                "title": document.title,
                "published_at": document.published_at.isoformat() if document.published_at else None,
                "text": document.text,
            }
            for document in example.documents
        ],
        "words": words,
    }


def make_python(target: str) -> System:
    """``module:function``, importable from the working directory too."""
    module, colon, attribute = target.partition(":")
    if not colon or not module or not attribute:
        raise UsageError(f"python:{target}: write python:module:function")
    if str(Path.cwd()) not in sys.path:
        sys.path.insert(0, str(Path.cwd()))
    try:
        function = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise BackendUnavailable(f"python:{target}: {error}") from error

    def call(example: Example, words: int) -> Output:
        return from_any(function(request(example, words)))

    return call


def make_command(command: str) -> System:
    """A command line, split as a shell would; it runs once an example.

    Raises UsageError for none, BackendUnavailable for a program that is not there or may not be run.
    """
    try:
        arguments = shlex.split(command, posix=os.name == "posix")
    except ValueError as error:
        raise UsageError(f"command:{command}: {error}") from error
    if not arguments:
        raise UsageError("command: an empty command")
    if shutil.which(arguments[0]) is None:
        raise BackendUnavailable(f"command:{command}: there is no program {arguments[0]!r} that can be run")

    def run(example: Example, words: int) -> Output:
        body = json.dumps(request(example, words))
        try:
            done = subprocess.run(
                arguments, input=body.encode(), capture_output=True, timeout=TIMEOUT_S, check=False
            )
        except OSError as error:  # such as a script whose interpreter is not there
            raise BackendUnavailable(f"command:{command}: {error.strerror}") from error
        if done.returncode:
            last = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
            if done.returncode == NoUsableSentence.exit_code:
                raise NoUsableSentence(f"{last:.200}")
            raise RuntimeError(f"exit code {done.returncode}: {last:.200}")
        return from_text(done.stdout.decode("utf-8", "replace"))

    return run


def make_endpoint(url: str) -> System:
    """An address that takes the request as a POST, such as this project's own ``/v1/briefings``."""
    import httpx  # only here: nothing else of the harness talks to a network

    def post(example: Example, words: int) -> Output:
        body = request(example, words)
        for document in body["documents"]:
            for key in [key for key, value in document.items() if value is None]:
                del document[key]
        try:
            answer = httpx.post(
                url, json=body, timeout=TIMEOUT_S, headers={"Accept": "application/json, text/plain"}
            )
        except (httpx.ConnectError, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            raise BackendUnavailable(f"{url}: nobody answers there: {error}") from error
        if answer.status_code == NoUsableSentence.http_status:
            raise NoUsableSentence(f"{answer.text:.200}")
        answer.raise_for_status()
        return from_text(answer.text)

    return post


def make_given() -> System:
    """Outputs that came with the data: nothing is run."""

    def given(example: Example, words: int) -> Output:
        if example.hypothesis is None:
            raise RuntimeError("no output for this example")
        return from_text(example.hypothesis)

    return given
