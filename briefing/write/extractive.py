"""The default writer: each sentence is a source sentence, or one with licensed deletions and cited brackets."""

from __future__ import annotations

from briefing.config import Settings
from briefing.ports import Writer
from briefing.types import Draft, Plan


def signature(settings: Settings) -> str:
    """What the briefing's signature says of this writer."""
    return "extractive/1"


def make(settings: Settings) -> Writer:
    """The extractive writer; offline, deterministic, and it takes nothing from the settings."""
    return write


def write(plan: Plan) -> tuple[Draft, ...]:
    """One draft a pick: the wording that was planned."""
    return tuple(Draft(pick.rendition.text, pick) for pick in plan.picks)
