"""What a summarizer gave for one example, in the shape every scorer reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .cases import Example
from .sentences import one_a_line, sentences


@dataclass(frozen=True, slots=True)
class Output:
    """A summary. Empty, crashed and refused outputs have no sentences and stay in every average as 0."""

    sentences: tuple[str, ...]
    briefing: Mapping[str, Any] | None = None  # the briefing as JSON, where the system gives one
    error: str | None = None  # what it raised, where it crashed or refused
    refused: bool = False  # the system says that nothing in the documents can be told
    seconds: float | None = None  # wall time of the call
    peak_mb: float | None = None  # most memory the process held during the call

    @property
    def text(self) -> str:
        """One sentence a line, as ROUGE-Lsum wants it."""
        return one_a_line(self.sentences)

    def as_dict(self) -> dict[str, Any]:
        """The output as JSON holds it; `from_dict` gives it back."""
        return {
            "sentences": list(self.sentences), "briefing": self.briefing, "error": self.error,
            "refused": self.refused, "seconds": self.seconds, "peak_mb": self.peak_mb,
        }  # fmt: skip

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Output:
        """From what `as_dict` gave."""
        return cls(**{**row, "sentences": tuple(row["sentences"])})


System = Callable[[Example, int], Output]  # example, words -> output; may raise


def from_briefing(briefing: Mapping[str, Any]) -> Output:
    """From a briefing in JSON, or anything in that shape. Raises ValueError if it is not one."""
    rows = briefing.get("sentences")
    if not isinstance(rows, list):
        raise ValueError("a briefing in JSON has a list of sentences")
    shown = []
    for row in rows:
        text = row.get("text") if isinstance(row, dict) else row
        if not isinstance(text, str):
            raise ValueError(f"a sentence of a briefing has a text, this one is {row!r:.80}")
        shown.append(" ".join(text.split()))
    cited = all(isinstance(row, dict) and isinstance(row.get("citations"), list) for row in rows)
    # Sentences without text are kept with their citations, but nobody reads them.
    return Output(tuple(text for text in shown if text), briefing if rows and cited else None)


def from_text(text: str) -> Output:
    """From plain output: JSON with sentences if it is that, else prose or one sentence a line."""
    stripped = text.strip()
    if stripped.startswith("{"):
        try:
            parsed = json.loads(stripped)
        except json.JSONDecodeError:
            parsed = None
        if isinstance(parsed, dict) and isinstance(parsed.get("sentences"), list):
            return from_briefing(parsed)
        if isinstance(parsed, dict) and isinstance(parsed.get("summary", parsed.get("text")), str):
            return from_text(str(parsed.get("summary", parsed.get("text"))))
    return Output(sentences(text))


def from_any(value: object) -> Output:
    """From what a Python callable gave: text, a list of sentences, a briefing (as JSON), or an Output."""
    if isinstance(value, Output):
        return value
    if isinstance(value, str):
        return from_text(value)
    if isinstance(value, Mapping):
        return from_briefing(value)
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return Output(tuple(clean for item in value if (clean := " ".join(item.split()))))
    raise ValueError(f"a summarizer gives text, sentences or a briefing, not {type(value).__name__}")
