"""What stands beside the figures so that nobody reads noise: failures, refusals, how little a few stories can say."""

from __future__ import annotations

from collections.abc import Sequence

from .cases import Example
from .outputs import Output


def failures(
    label: str, examples: Sequence[Example], outputs: Sequence[Output], *, with_text: bool
) -> list[str]:
    """A line for what crashed or came back empty, and one for what was refused: how many, and the first of them.

    Each counts as 0.
    """
    lines = []
    for refused, said in (
        (False, "outputs failed and count as 0"),
        (True, "inputs refused, which count as 0"),
    ):
        found = [
            (example.id, output.error or "an empty output")
            for example, output in zip(examples, outputs, strict=True)
            if not output.sentences and output.refused == refused
        ]
        if found:
            name, error = found[0]
            why = error if with_text else error.split(":")[0]
            lines.append(f"{label}: {len(found)} of {len(outputs)} {said}; {name}: {why}")
    return lines


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
