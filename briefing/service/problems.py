"""Errors as `application/problem+json` (RFC 9457), every one of them, and none with anything internal in it."""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing.errors import BackendUnavailable, BriefingError
from briefing.service.limits import Busy

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("briefing.service")

# What each status of this service means; `type` of a problem leads to its entry in /docs.
MEANINGS: Mapping[int, str] = {
    400: "The request could not be read: broken JSON or a broken form.",
    404: "Nothing is to be had under this path.",
    405: "The path exists, but not for this method; `Allow` names those it takes.",
    406: "None of the offered media types is acceptable to the client.",
    408: "The body did not come in time.",
    413: "The body, or what it holds, is larger than the stated limit.",
    415: "The body is neither JSON nor multipart, or an upload is no text.",
    422: "The request was read, but a field is wrong, or its articles hold nothing that can be told.",
    500: "A fault of the service. The log has it under the number in `instance`.",
    503: "The service is busy, or a backend is not there; `Retry-After` says when to try again.",
}
_BACKEND_RETRY_S = 60


class FieldError(BaseModel):
    """What is wrong with one field; `pointer` leads to it (RFC 6901, as a URI fragment)."""

    detail: str
    pointer: str


class Problem(BaseModel):
    """A problem (RFC 9457)."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "/docs#problem-422",
                    "title": "Invalid request",
                    "status": 422,
                    "detail": "1 field is wrong",
                    "instance": "urn:uuid:8c1d0f9e-6a55-4d0c-9d65-0c2f6f1d9f3b",
                    "errors": [{"detail": "Extra inputs are not permitted", "pointer": "#/model"}],
                }
            ]
        }
    )

    type: str = Field(description="Leads to what this status means here")
    title: str
    status: int
    detail: str
    instance: str = Field(description="Names this occurrence; the log has it too")
    errors: list[FieldError] = Field(default_factory=list)


class Invalid(Exception):
    """A request whose fields are wrong; the errors say which."""

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__(f"{len(errors)} field{'s are' if len(errors) != 1 else ' is'} wrong")
        self.errors = tuple(errors)

    @classmethod
    def from_pydantic(cls, error: ValidationError) -> Invalid:
        """The errors of a validation, without the values that caused them."""
        details = error.errors(include_url=False, include_context=False, include_input=False)
        return cls([FieldError(detail=_said(entry), pointer=pointer(entry["loc"])) for entry in details])


def pointer(location: Sequence[str | int]) -> str:
    """A JSON Pointer as a URI fragment: ``#/documents/0/text``."""
    return "#" + "".join("/" + re.sub(r"[^\w.-]", "_", str(part)) for part in location)


def _said(entry: ErrorDetails) -> str:
    if entry["type"] == "model_type":  # pydantic's words name a class of ours
        return "Input should be an object"
    return entry["msg"].removeprefix("Value error, ")


def described(error: Exception) -> Problem:
    """What is told about an error; for one that nobody expected, only that it happened."""
    status, title, detail = _words(error)
    return Problem(
        type=f"/docs#problem-{status}" if status in MEANINGS else "about:blank",
        title=title,
        status=status,
        detail=detail,
        instance=uuid.uuid4().urn,
        errors=list(error.errors) if isinstance(error, Invalid) else [],
    )


def told(error: Exception) -> Problem:
    """The problem for a client; a fault of ours is logged under the number that the client gets."""
    problem = described(error)
    if problem.status >= 500 and not isinstance(error, Busy):
        log.error("%s", problem.instance, exc_info=error)
    return problem


def answer(error: Exception) -> Response:
    """The response to an error."""
    problem = told(error)
    return JSONResponse(
        problem.model_dump(), status_code=problem.status, headers=_headers(error), media_type=MEDIA_TYPE
    )


def register(app: FastAPI) -> None:
    """Let the errors of the application be answered here; what nobody expected is caught by `Guard`."""

    async def handle(request: Request, error: Exception) -> Response:
        return answer(error)

    for kind in (HTTPException, BriefingError, Invalid, Busy):
        app.add_exception_handler(kind, handle)


def _words(error: Exception) -> tuple[int, str, str]:
    if isinstance(error, HTTPException):
        phrase = HTTPStatus(error.status_code).phrase
        return error.status_code, phrase, error.detail or phrase
    if isinstance(error, Invalid):
        return 422, "Invalid request", str(error)
    if isinstance(error, Busy):
        return 503, "Busy", f"the service is busy; {error}"
    if isinstance(error, BackendUnavailable):
        # its message may name folders and addresses of the server
        return 503, error.title, "the chosen writer is not available on this server"
    if isinstance(error, BriefingError) and error.http_status < 500:
        return error.http_status, error.title, " ".join(str(error).split())
    return 500, "Internal error", "the service failed; its log has the details under this instance"


def _headers(error: Exception) -> dict[str, str]:
    headers: dict[str, Any] = dict(getattr(error, "headers", None) or {})
    if isinstance(error, Busy):
        headers["Retry-After"] = str(error.retry_after_s)
    elif isinstance(error, BackendUnavailable):
        headers["Retry-After"] = str(_BACKEND_RETRY_S)
    return headers
