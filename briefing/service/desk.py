"""Where the work is done: one application's settings, places, counts, and the call into the pipeline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from briefing.config import Settings
from briefing.errors import InputTooLarge, UsageError
from briefing.pipeline import Progress, brief
from briefing.read import read
from briefing.service.asked import Asked
from briefing.service.limits import Limits, Slots
from briefing.service.metrics import Metrics
from briefing.service.problems import FieldError, Invalid
from briefing.types import Briefing

Result = TypeVar("Result")


def _silent(stage: str, done: int, of: int) -> None: ...


class Desk:
    """Makes briefings for one application, a few at a time."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self.settings = settings
        self.limits = limits
        self.slots = Slots(limits)
        self.metrics = Metrics()

    async def make(
        self, asked: Asked, finish: Callable[[Briefing], Result], *, progress: Progress = _silent
    ) -> Result:
        """Read, brief and `finish` (render) in a thread.

        Raises Busy if too many are waiting, and what reading and the pipeline raise.
        """

        def work() -> tuple[Briefing, Result]:
            progress("read", 0, len(asked.sources))
            intake = read(asked.sources)
            if len(intake.documents) > self.limits.documents:
                raise InputTooLarge(
                    f"{len(intake.documents)} articles; a request may have {self.limits.documents}"
                )
            try:
                briefing = brief(intake, asked.settings, progress=progress)
            except UsageError as error:  # what the client chose, this server has no settings for
                if asked.settings.writer == self.settings.writer:
                    raise
                wrong = FieldError(detail="this server is not set up for that writer", pointer="#/writer")
                raise Invalid([wrong]) from error
            return briefing, finish(briefing)

        start = time.perf_counter()
        async with self.slots.place():
            briefing, result = await self.slots.run(work)
        self.metrics.briefing(articles=len(briefing.documents), took_s=time.perf_counter() - start)
        return result
