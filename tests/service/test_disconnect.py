"""A client that leaves in the middle of its request is no fault of the service."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from briefing.service import create_app


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

    scope = {
        "type": "http", "method": "POST", "path": "/v1/briefings", "raw_path": b"/v1/briefings", "root_path": "",
        "scheme": "http", "query_string": b"", "headers": [(b"content-type", b"application/json")],
        "http_version": "1.1", "server": ("test", 80), "client": ("test", 1),
    }  # fmt: skip
    with ThreadPoolExecutor(1) as threads:  # the browser tests leave an event loop running in this one
        threads.submit(asyncio.run, app(scope, receive, send)).result(timeout=30)
    assert sent == []
    assert "Traceback" not in caplog.text + capsys.readouterr().err
