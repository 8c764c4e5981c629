"""Conflicts of figures: tolls, sums, measures, shares, ages of persons named in full.

What one number says: `nouns` (what it counts), `claims` (what happened to that, by the `framing` of a table of
`frames`), `measures` (the rest), `recalled` and `withdrawn` (what the sentence itself sets against another). What
figures say together: `values`, `parts`, `known`, and which of them holds, `statuses`. The finders: `numbers` (in like
sentences, among those of `meeting`), `accounts` and `rivals` (two counts that an article sets side by side), `unlike`
(roles) and `told_once` (`classes` of figures of which an event has one).
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.figures import accounts, numbers, rivals, told_once, unlike
from briefing.align.figures.known import Known
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """Figures that cannot all be true of one thing."""
    known = Known(story)
    yield from numbers.find(story, known)
    yield from accounts.find(story)
    yield from rivals.find(story)
    yield from unlike.find(story, known)
    yield from told_once.find(story, known)
