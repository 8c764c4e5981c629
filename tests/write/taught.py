"""What the tests of the model writer share: sentences, their layouts by family, and a writer that is run for real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.config import Settings
from briefing.types import Plan
from briefing.write import seq2seq

A = "Russia and the US met in Paris on Sunday."
B = "Kerry and Lavrov held talks in the French capital."
C = "Ukraine was not invited to the talks."
TOLD = "Kerry and Lavrov met in Paris on Sunday."
Family = Callable[[str], Path]
Teach = Callable[..., Path]
PlanOf = Callable[..., Plan]


def written(folder: Path, plan: Plan, **settings: object) -> list[str]:
    write = seq2seq.make(Settings(writer="seq2seq", model=str(folder), **settings))  # type: ignore[arg-type]
    drafts = write(plan)
    assert [draft.pick for draft in drafts] == list(plan.picks), "one draft a pick, in the plan's order"
    return [draft.text for draft in drafts]


# How each family wants the two sources A and B laid out, written down by hand.
INPUTS = {
    "t5": f"summarize: {A} {B}",
    "pegasus": f"{A} {B}",
    "bart": f"{A} {B}",
    "led": f"{A} <doc-sep> {B} <doc-sep>",
}
