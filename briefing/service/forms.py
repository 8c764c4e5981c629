"""A form of a request's body, whole and within the limits, or an error that says what is wrong with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from python_multipart.multipart import parse_options_header
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from briefing.errors import InputTooLarge
from briefing.service.limits import Limits

_OPTION_FIELDS = 20  # more than there are, so that a wrong one is named
_END_BYTES = 1024  # a boundary has at most 70; what may follow the last one is of no use to anyone


@asynccontextmanager
async def form_of(request: Request, limits: Limits) -> AsyncIterator[FormData]:
    """The form; its files are closed afterwards.

    Raises HTTPException (400) for one that is broken or breaks off, InputTooLarge for more parts than articles may be.
    """
    end = bytearray()  # the parser takes a form that breaks off for a shorter one

    async def receive() -> Message:
        message = await request.receive()
        end.extend(message.get("body", b""))
        del end[:-_END_BYTES]
        return message

    most = limits.documents
    watched = Request(request.scope, receive)
    try:
        form = await watched.form(
            max_files=most, max_fields=most + _OPTION_FIELDS, max_part_size=limits.body_bytes
        )
    except HTTPException as error:
        raise _said(error, most=most) from error
    try:
        boundary = parse_options_header(request.headers.get("content-type", ""))[1].get(b"boundary")
        if boundary is not None and b"--" + boundary + b"--" not in end:
            raise HTTPException(400, "the form breaks off before its end; send all of it")
        yield form
    finally:
        await form.close()


def _said(error: HTTPException, *, most: int) -> HTTPException | InputTooLarge:
    """The parser's error in words that help, and with the status of a limit where it is one."""
    if error.detail.startswith("Too many"):
        return InputTooLarge(f"a request may have {most} articles; the form has more parts")
    if error.detail.startswith("Invalid multipart"):
        return HTTPException(
            400, "the parts of the form are not divided by the boundary that Content-Type names"
        )
    return error
