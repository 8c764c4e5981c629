"""Middleware around everything: security headers, counts, and no fault without an answer."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from briefing.service import problems
from briefing.service.metrics import Metrics

_HEADERS = {
    # a page that may show more brings a policy of its own
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Guard:
    """Adds what every answer carries, counts it, and answers what nobody caught with a problem."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # No redirect: behind a proxy it would name a host and scheme that the client cannot reach.
        if len(scope["path"]) > 1 and scope["path"].endswith("/"):
            scope["path"] = scope["path"].rstrip("/") or "/"
        started = False
        method = _method(scope)
        is_head = method == "HEAD"
        if is_head:  # answered as GET, without the body (RFC 9110, section 9.3.2)
            scope["method"] = "GET"

        async def guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                route = getattr(scope.get("route"), "path", "other")
                self._metrics.request(method=method, route=route, status=message["status"])
            elif is_head:
                message = {**message, "body": b""}
            await send(message)

        try:
            await self._app(scope, receive, guarded)
        except ClientDisconnect:
            return  # nobody is left to answer, and it is no fault of ours
        except Exception as error:
            if started:  # too late for an answer: the server closes the connection and logs it
                raise
            await problems.answer(error)(scope, receive, guarded)


def _method(scope: Scope) -> str:
    known = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
    return scope["method"] if scope["method"] in known else "other"
