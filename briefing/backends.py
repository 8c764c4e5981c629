"""Names of replaceable parts, each with the ``module:attribute`` that provides it.

The only place where names meet code. Importing this module imports none of them: `load` does, when a name is
chosen. A new backend is one line here and one module; the contract test of its port then runs against it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from briefing.errors import UsageError

READERS = {
    ".txt": "briefing.read.plain:read",
    ".md": "briefing.read.markdown:read",
    ".markdown": "briefing.read.markdown:read",
    ".html": "briefing.read.html:read",
    ".htm": "briefing.read.html:read",
    ".xhtml": "briefing.read.html:read",
    ".json": "briefing.read.items:read",
    ".jsonl": "briefing.read.items:read",
    ".ndjson": "briefing.read.items:read",
}
SEGMENTERS = {"lines": "briefing.segment:make"}
EMBEDDERS: dict[str, str] = {}
SELECTORS = {"default": "briefing.select:make"}
WRITERS = {
    "extractive": "briefing.write.extractive:make",
    "seq2seq": "briefing.write.seq2seq:make",
}
VERIFIERS = {"rules": "briefing.verify.support:make"}
RENDERERS = {
    "markdown": "briefing.render.markdown:render",
    "text": "briefing.render.text:render",
    "html": "briefing.render.html:render",
    "json": "briefing.render.json:render",
}

TABLES: dict[str, dict[str, str]] = {
    "reader": READERS,
    "segmenter": SEGMENTERS,
    "embedder": EMBEDDERS,
    "selector": SELECTORS,
    "writer": WRITERS,
    "verifier": VERIFIERS,
    "format": RENDERERS,
}


def load(port: str, name: str) -> Any:
    """The object registered as `name` for `port`.

    Raises UsageError for a name that is not in the table.
    """
    return getattr(load_module(port, name), _target(port, name)[1])


def load_module(port: str, name: str) -> Any:
    """The module that provides `name` for `port`, where its signature and version stand. Raises as `load` does."""
    return import_module(_target(port, name)[0])


def _target(port: str, name: str) -> tuple[str, str]:
    table = TABLES[port]
    if name not in table:
        raise UsageError(f"unknown {port} {name!r}; choose one of: {', '.join(sorted(table))}")
    module, _, attribute = table[name].partition(":")
    return module, attribute
