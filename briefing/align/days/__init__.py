"""Conflicts of days and times of day.

`dated` compares what one verb tells, as `datings` reads it; `onsets` compares when something began, in `hours`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.days import dated, onsets
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """Days and times of day that articles give to one event."""
    yield from dated.find(story)
    yield from onsets.find(story)
