"""Conflicts of what one article says and another denies in nearly the same words.

`words` says what is compared, `negated` finds a statement and the same one with a "not". What is denied in other words
other rooms find.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.retold import negated
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """Statements that cannot both be true."""
    yield from negated.find(story)
