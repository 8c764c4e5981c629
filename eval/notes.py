"""What stands beside the figures so that nobody reads noise: failures, and how little a few stories can say."""

from __future__ import annotations

from collections.abc import Sequence

from .cases import Example
from .outputs import Output


def failures(
    label: str, examples: Sequence[Example], outputs: Sequence[Output], *, with_text: bool
) -> list[str]:
    """A line for what crashed or came back empty: how many, and the first of them. Each counts as 0."""
    failed = [
        (e.id, o.error or "an empty output")
        for e, o in zip(examples, outputs, strict=True)
        if not o.sentences
    ]
    if not failed:
        return []
    name, error = failed[0]
    said = error if with_text else error.split(":")[0]
    return [f"{label}: {len(failed)} of {len(outputs)} outputs failed and count as 0; {name}: {said}"]


def remarks(examples: Sequence[Example], *, baseline_missing: bool) -> list[str]:
    """What keeps a reader from reading noise."""
    notes = []
    groups = len({example.cluster for example in examples})
    if baseline_missing:
        notes.append(
            "no baseline: only absolute floors and invariants decide "
            "(python -m eval --update-baseline writes one)"
        )
    if groups == 1:
        notes.append("one story cannot carry significance: no interval, no test; differences are anecdotes")
    elif groups < 30:
        notes.append(
            f"{groups} independent stories: intervals are rough, and only large differences can show"
        )
    return notes
