"""Where the work is done: one application's settings, places, counts, and the call into the pipeline."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from briefing.config import Settings
from briefing.errors import InputTooLarge, UsageError
from briefing.pipeline import Progress, brief, make_writer
from briefing.ports import Writer
from briefing.read import read
from briefing.service.asked import Asked
from briefing.service.limits import Limits, Slots
from briefing.service.metrics import Metrics
from briefing.service.problems import FieldError, Invalid
from briefing.types import Briefing

Result = TypeVar("Result")

# One for each language that is asked for, of one writer; more would mean that someone counts up the tags.
_WRITERS_KEPT = 8


def _silent(stage: str, done: int, of: int) -> None: ...


class Desk:
    """Makes briefings for one application, a few at a time."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self.settings = settings
        self.limits = limits
        self.slots = Slots(limits)
        self.metrics = Metrics()
        self._writers: dict[Settings, Writer] = {}
        self._building = Lock()

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
                writer = self._writer(asked.settings)
                briefing = brief(intake, asked.settings, write=writer, progress=progress)
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

    def _writer(self, settings: Settings) -> Writer:
        """The writer of these settings, built by the first request that wants it: a model is loaded once."""
        key = Settings(
            writer=settings.writer,
            model=settings.model,
            base_url=settings.base_url,
            language=settings.language,
            seed=settings.seed,
        )
        with self._building:
            if key not in self._writers:
                if len(self._writers) >= _WRITERS_KEPT:
                    self._writers.clear()
                self._writers[key] = make_writer(settings)
            return self._writers[key]
