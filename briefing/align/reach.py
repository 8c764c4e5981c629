"""How far from the day of writing a weekday lies, by what its clause tells."""

from __future__ import annotations

from typing import Literal, NamedTuple

# "plan": is to come. "would": was to come when somebody said so. "may", "could": perhaps. "called": people are called
# to it, or it is decreed. "asked": they were asked to do it, on that day or for it. "present": a plain present tense.
# "was due", "had been due": whether it has come is not said. "open": nothing is known.
Tense = Literal[
    "past", "none", "plan", "would", "may", "could", "called", "asked", "present", "was due", "had been due", "open"
]  # fmt: skip


class Reach(NamedTuple):
    """How many days before and after the day of writing a weekday can lie; of one farther off nothing is known."""

    back_days: int
    ahead_days: int


# Where the words leave it open whether a day has come, it is the nearer one, if it is near: "was to open on Sunday"
# in an article of Friday and in one of Monday. The widths are read on the developing and contested stories.
REACHES: dict[Tense, Reach] = {
    "past": Reach(6, 0),
    "none": Reach(6, 0),
    "plan": Reach(0, 6),
    "would": Reach(0, 6),
    "may": Reach(0, 6),
    "called": Reach(0, 4),
    "could": Reach(0, 4),
    "asked": Reach(2, 3),
    "present": Reach(0, 3),
    "was due": Reach(2, 3),
    "had been due": Reach(2, 0),
    "open": Reach(0, 0),
}
AHEAD: frozenset[Tense] = frozenset(("plan", "would", "may", "could", "called", "was due"))
