"""Conflicts about persons, whose names `names` compares.

`roles` asks who held one, `ages` how old somebody without a name is, `finders` who found it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.persons import ages, finders, roles
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """One role, one age or one find laid to two."""
    yield from roles.find(story)
    yield from ages.find(story)
    yield from finders.find(story)
