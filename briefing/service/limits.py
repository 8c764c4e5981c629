"""How much one client may ask for, and how much is done at once."""

from __future__ import annotations

import math
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import anyio
import anyio.to_thread
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from briefing.errors import InputTooLarge

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the service takes. Beyond it, a request gets 408, 413, 422 or 503, never a slow death."""

    body_bytes: int = 20_000_000
    pause_s: float = 30.0  # longest wait for the next part of a body
    documents: int = 200
    running: int = 2  # briefings made at once; the work is CPU-bound
    waiting: int = 64  # requests that may wait for their turn


class Busy(Exception):
    """All places are taken. Says after how many seconds to try again."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(f"try again in {retry_after_s} s")
        self.retry_after_s = retry_after_s


class Slots:
    """Places for the work of one application: some run, some wait, the rest is turned away."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._limiter: anyio.CapacityLimiter | None = None
        self._mean_s = 1.0  # of one briefing; moves with each one that is made
        self.taken = 0

    @property
    def running(self) -> int:
        return min(self.taken, self._limits.running)

    @property
    def waiting(self) -> int:
        return self.taken - self.running

    def check(self) -> None:
        """Raises Busy if there is no place."""
        if self.taken >= self._limits.running + self._limits.waiting:
            raise Busy(max(1, math.ceil(self._mean_s * self.taken / self._limits.running)))

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Hold a place. Raises Busy at once if there is none."""
        self.check()
        self.taken += 1
        try:
            yield
        finally:
            self.taken -= 1

    async def run(self, work: Callable[[], Result]) -> Result:
        """Do the work in a thread when its turn comes; the event loop stays free."""
        if self._limiter is None:  # it belongs to the event loop, which stands only now
            self._limiter = anyio.CapacityLimiter(self._limits.running)

        def timed() -> tuple[Result, float]:
            start = time.perf_counter()
            return work(), time.perf_counter() - start

        result, took_s = await anyio.to_thread.run_sync(timed, limiter=self._limiter)
        self._mean_s += 0.2 * (took_s - self._mean_s)
        return result


class BodyLimit:
    """Middleware: a body beyond the limit is not read to its end, and one that does not come is not waited for.

    Raises InputTooLarge or HTTPException (408) into the application.
    """

    def __init__(self, app: ASGIApp, *, body_bytes: int, pause_s: float) -> None:
        self._app = app
        self._body_bytes = body_bytes
        self._pause_s = pause_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        seen = 0
        is_whole = False

        async def counted() -> Message:
            nonlocal seen, is_whole
            if declared.isdigit() and int(declared) > self._body_bytes:
                raise self._too_large()
            message = await (receive() if is_whole else self._in_time(receive))
            is_whole = not message.get("more_body", False)
            seen += len(message.get("body", b""))
            if seen > self._body_bytes:
                raise self._too_large()
            return message

        await self._app(scope, counted, send)

    async def _in_time(self, receive: Receive) -> Message:
        try:
            with anyio.fail_after(self._pause_s):
                return await receive()
        except TimeoutError as error:
            why = f"nothing of the body came for {self._pause_s:g} s; send it again, whole"
            raise HTTPException(408, why, headers={"Connection": "close"}) from error

    def _too_large(self) -> InputTooLarge:
        return InputTooLarge(
            f"the body is larger than {self._body_bytes:,} bytes; send the articles' text alone"
        )
