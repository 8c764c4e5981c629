"""A client that leaves in the middle of its request is no fault of the service."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from briefing.service import Limits, create_app

SCOPE = {
    "type": "http", "method": "POST", "path": "/v1/briefings", "raw_path": b"/v1/briefings", "root_path": "",
    "scheme": "http", "query_string": b"", "headers": [(b"content-type", b"application/json")],
    "http_version": "1.1", "server": ("test", 80), "client": ("test", 1),
}  # fmt: skip


def test_a_client_that_leaves_while_it_sends_is_not_logged_as_a_fault(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    app = create_app()
    sent: list[Any] = []
    messages = iter(
        [{"type": "http.request", "body": b'{"documents"', "more_body": True}, {"type": "http.disconnect"}]
    )

    async def receive() -> Any:
        return next(messages)

    async def send(message: Any) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as threads:  # the browser tests leave an event loop running in this one
        threads.submit(asyncio.run, app(SCOPE, receive, send)).result(timeout=30)
    assert sent == []
    assert "Traceback" not in caplog.text + capsys.readouterr().err


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    app = create_app(limits=Limits(pause_s=0.05))
    sent: list[Any] = []
    messages = iter([{"type": "http.request", "body": b'{"documents"', "more_body": True}])

    async def receive() -> Any:
        message = next(messages, None)
        if message is None:
            await asyncio.sleep(60)
        return message

    async def send(message: Any) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, app(SCOPE, receive, send)).result(timeout=30)
    assert sent[0]["status"] == 408
    assert (
        json.loads(sent[1]["body"])["detail"] == "nothing of the body came for 0.05 s; send it again, whole"
    )
