"""The application. Read `create_app` first: everything it answers stands there."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse

from briefing import __version__, backends
from briefing.config import Settings
from briefing.errors import UsageError
from briefing.service import metrics, openapi, pages, problems, stream
from briefing.service.asked import asked
from briefing.service.desk import Desk
from briefing.service.guard import Guard
from briefing.service.limits import BodyLimit, Limits
from briefing.service.negotiation import choose

# What a briefing can be answered as; the first is the default.
FORMS = {
    "application/json": "json",
    "text/markdown": "markdown",
    "text/html": "html",
    "text/plain": "text",
}


def create_app(settings: Settings | None = None, *, limits: Limits | None = None) -> FastAPI:
    """The service with these settings. Nothing is read from the environment, and no other host is asked.

    Raises UsageError for settings that no request could be answered with.
    """
    settings = settings or Settings()
    if settings.writer not in backends.WRITERS:
        raise UsageError(
            f"unknown writer {settings.writer!r}; choose one of: {', '.join(sorted(backends.WRITERS))}"
        )
    app = FastAPI(
        title="Briefing",
        version=__version__,
        summary="Several articles on one story become one short briefing, every sentence cited and proved.",
        docs_url=None,  # FastAPI's own page loads its script from elsewhere
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,  # `Guard` reads a path with a slash at its end as the one without
    )
    desk = Desk(settings, limits or Limits())
    app.state.desk = desk
    app.include_router(briefings)
    app.include_router(pages.router)
    app.include_router(operations)
    problems.register(app)
    app.add_middleware(BodyLimit, body_bytes=desk.limits.body_bytes, pause_s=desk.limits.pause_s)
    app.add_middleware(Guard, metrics=desk.metrics)
    return app


# ---------------------------------------------------------------------------------------------- briefings

briefings = APIRouter(tags=["briefings"])


@briefings.post("/v1/briefings", **openapi.CREATE)
async def create_briefing(request: Request) -> Response:
    """Make one briefing of the articles in the body. `Accept` chooses its form."""
    desk: Desk = request.app.state.desk
    # a field given in several lines is one list (RFC 9110, section 5.3)
    form = choose(", ".join(request.headers.getlist("accept")), (*FORMS, stream.MEDIA_TYPE))
    if form is None:
        raise HTTPException(406, f"to be had are {', '.join((*FORMS, stream.MEDIA_TYPE))}")
    wish = await asked(request, desk.settings, desk.limits)
    if form == stream.MEDIA_TYPE:
        desk.slots.check()
        return StreamingResponse(stream.events(desk, wish), media_type=form, headers={"Vary": "Accept"})
    render = backends.load("format", FORMS[form])
    body = await desk.make(wish, lambda result: render(result, include_text=wish.settings.include_text))
    headers = {"Vary": "Accept"}
    if (
        form == "text/html"
    ):  # the page carries a stricter policy, with the digests of its own script and style
        headers["Content-Security-Policy"] = pages.FRAMED_BY_NOBODY
    return Response(
        body, media_type=form if form == "application/json" else f"{form}; charset=utf-8", headers=headers
    )


# --------------------------------------------------------------------------------------------- operations

operations = APIRouter(tags=["operations"])


@operations.get("/healthz", **openapi.HEALTH)
async def healthz() -> Response:
    """The process answers."""
    return JSONResponse({"status": "ok", "version": __version__})


@operations.get("/readyz", **openapi.READY)
async def readyz(request: Request) -> Response:
    """Briefings can be made: a place is free."""
    desk: Desk = request.app.state.desk
    desk.slots.check()
    return JSONResponse({"status": "ready", "writer": desk.settings.writer})


@operations.get("/metrics", **openapi.METRICS)
async def metrics_page(request: Request) -> Response:
    """Counts in the Prometheus text format."""
    desk: Desk = request.app.state.desk
    return PlainTextResponse(desk.metrics.render(desk.slots), media_type=metrics.MEDIA_TYPE)


@operations.get("/openapi.json", include_in_schema=False)
async def openapi_document(request: Request) -> Response:
    """The API, described (OpenAPI 3.1)."""
    return JSONResponse(openapi.document(request.app))
