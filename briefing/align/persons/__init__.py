"""Conflicts about persons and places, whose names `names` compares.

`mentions` finds names in a sentence, and `knowing` which articles have them; `sides` says where they stand in a phrase,
`frames` what may be said of one name only (in `sayings`), `readings` reads it, and `rivals` finds where two articles
give it to two. `called` finds where they call one person by two names (`spellings`: how near these are) or make one of
two ages (`bearers`: who is named in full, `aged`: how old); `ages` asks how old somebody without a name is.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.persons import ages, called, rivals
from briefing.align.persons.knowing import Knowing
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """One role, one deed, one place or one age given to two, and one person by two names."""
    knowing = Knowing(story)
    yield from called.find(story, knowing)
    yield from rivals.find(story, knowing)
    yield from ages.find(story)
