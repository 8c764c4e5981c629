"""Conflicts of what two articles say in nearly the same words: with another value, or with a "not".

`words` says what is compared, `values` which values a sentence has, and `statements` takes one out of its clause;
`revalued` compares those of which nearly all other words are the same; `negated` finds what one article says and the
other denies. What is told in less like words other rooms find; this one is the last, so that what they know of a
figure comes first.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.retold import negated, revalued
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """Statements that cannot both be true."""
    yield from revalued.find(story)
    yield from negated.find(story)
