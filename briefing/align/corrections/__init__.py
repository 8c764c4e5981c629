"""What a report takes back: `retractions` a sentence, in words that `wording` knows, `amended` a figure."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align.corrections import amended, retractions
from briefing.align.story import Story
from briefing.types import Conflict


def find(story: Story) -> Iterator[Conflict]:
    """Claims that were taken back, beside what took them back."""
    yield from retractions.find(story)
    yield from amended.find(story)
