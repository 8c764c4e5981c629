"""Choosing and ordering: what matters, told once, in an order a reader can follow.

`make` gives the default selector. It reads an `Alignment` and one `Rendition` a sentence, never a document,
and is a pure function of them: the order of the articles does not change what is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.config import Settings
from briefing.ports import Selector
from briefing.select.candidates import gather
from briefing.select.cover import choose
from briefing.select.order import arrange
from briefing.select.salience import weigh
from briefing.select.terms import index
from briefing.types import Alignment, Plan, Rendition

__all__ = ["make", "select"]


def make(settings: Settings) -> Selector:
    """The default selector. It takes nothing from the settings: budget and focus come with the call."""
    del settings
    return select


def select(alignment: Alignment, renditions: Sequence[Rendition], *, words: int, focus: str | None) -> Plan:
    """A plan whose renditions have at most `words` words together, the lead first.

    If even the shortest acceptable sentence is longer, the plan holds that one alone. The plan is empty only
    if every sentence is off topic or leans on another that is not there.
    """
    candidates = gather(alignment, renditions)
    terms = index(candidates.texts)
    salience = weigh(candidates, terms, words=words, focus=focus)
    chosen = choose(candidates, terms, salience, words=words)
    return Plan(
        picks=arrange(candidates, chosen, alignment.timeline, latest=alignment.latest), budget_words=words
    )
