"""The summarizer of this project, through its public function, with any of its settings as options."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from briefing import backends
from briefing.config import Settings
from briefing.errors import UsageError

from ..cases import Example
from ..outputs import Output, System, from_briefing


def make(options: dict[str, str]) -> System:
    """`briefing.summarize`; options are settings, e.g. ``default:focus=sanctions``."""
    from briefing import pipeline as _  # noqa: F401  imported at the start, not within the first call
    from briefing import summarize

    known = {field.name: field.type for field in fields(Settings)}
    keywords: dict[str, Any] = {}
    for key, value in options.items():
        if key not in known or key in ("words", "include_text"):
            raise UsageError(f"system 'default' has no option {key!r}; settings: {', '.join(sorted(known))}")
        keywords[key] = int(value) if known[key] == "int" else value
    render = backends.load("format", "json")

    def default(example: Example, words: int) -> Output:
        sources: list[Any] = list(example.paths) or list(example.documents)
        briefing = summarize(sources, words=words, **keywords)
        return from_briefing(json.loads(render(briefing, include_text=False)))

    return default
