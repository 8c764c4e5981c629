"""A briefing as server-sent events: progress, then each sentence with its verified citations, then the whole."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from briefing.render.json import as_object
from briefing.service import problems
from briefing.service.asked import Asked
from briefing.service.desk import Desk
from briefing.types import Briefing

MEDIA_TYPE = "text/event-stream"
_QUIET_S = 15.0  # after so long without an event a comment keeps proxies from closing the connection


async def events(desk: Desk, asked: Asked) -> AsyncIterator[bytes]:
    """The events of one briefing. An error is an event of its own, ``problem``, and the last one."""
    queue: asyncio.Queue[bytes | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def progress(stage: str, done: int, of: int) -> None:  # called from the worker's thread
        loop.call_soon_threadsafe(
            queue.put_nowait, event("progress", {"stage": stage, "done": done, "of": of})
        )

    async def work() -> None:
        try:
            for chunk in await desk.make(asked, lambda result: _told(result, asked), progress=progress):
                queue.put_nowait(chunk)
        except Exception as error:  # noqa: BLE001 - the answer has begun, so that every error is told as an event
            queue.put_nowait(event("problem", problems.told(error).model_dump()))
        finally:
            queue.put_nowait(None)

    task = asyncio.create_task(
        work()
    )  # the work goes on to its end if the client leaves; its place is freed then
    while True:
        try:
            chunk = await asyncio.wait_for(queue.get(), _QUIET_S)
        except TimeoutError:
            yield b": still working\n\n"
            continue
        if chunk is None:
            break
        yield chunk
    await task


def event(name: str, data: Any) -> bytes:
    """One event; its data is one line of JSON."""
    return f"event: {name}\ndata: {json.dumps(data, separators=(',', ':'))}\n\n".encode("ascii")


def _told(briefing: Briefing, asked: Asked) -> list[bytes]:
    value = as_object(briefing, include_text=asked.settings.include_text)
    return [*(event("sentence", sentence) for sentence in value["sentences"]), event("briefing", value)]
