"""A request's body to sources and options: JSON, or a form with files and pasted texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from briefing import schema, strict_json
from briefing.config import Settings
from briefing.read import Raw
from briefing.request import brought_by
from briefing.service.forms import form_of
from briefing.service.limits import Limits
from briefing.service.problems import FieldError, Invalid, pointer

_OPTIONS = ("words", "focus", "writer", "language", "on_unsupported", "include_text")
FILE_FIELD, TEXT_FIELD = "files", "text"  # of a form; each may stand there more than once


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client wants: articles, still unread, and the settings to make their briefing with."""

    sources: tuple[Raw, ...]
    settings: Settings


async def asked(request: Request, settings: Settings, limits: Limits) -> Asked:
    """The wish of a request.

    Raises HTTPException for a body that is no JSON or form (400, 415), Invalid for wrong fields, InputTooLarge for a
    form of more parts than articles may be.
    """
    coding = request.headers.get("content-encoding", "").strip().lower()
    if coding not in ("", "identity"):
        raise HTTPException(415, f"a body in the coding {coding} is not taken; send it as it is")
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "application/json" or (
        media_type.startswith("application/") and media_type.endswith("+json")
    ):
        return from_json(await request.body(), settings)
    if media_type in ("multipart/form-data", "application/x-www-form-urlencoded"):
        async with form_of(request, limits) as form:
            return await from_form(form, settings)
    given = f"{media_type} is" if media_type else "a body without Content-Type is"
    raise HTTPException(415, f"{given} not taken; send application/json or multipart/form-data")


def from_json(body: bytes, settings: Settings) -> Asked:
    """The wish of a JSON body. The reader parses the same bytes again, as the command line has them read."""
    try:
        value, twice = strict_json.load(body)
    except (ValueError, RecursionError) as error:
        where = f": {error.msg} at character {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
        raise HTTPException(400, f"the body is not valid JSON{where}") from error
    if twice is not None:
        raise HTTPException(
            400, f"the key {twice!r} stands twice in one object of the body; give each key once"
        )
    try:
        wish = schema.Request.model_validate(value)
    except ValidationError as error:
        raise Invalid.from_pydantic(error) from error
    if not any((document.text or document.html or "").strip() for document in wish.documents):
        raise Invalid([FieldError(detail="no article in it: every text is empty", pointer="#/documents")])
    return Asked((Raw("request", body, media_type="application/json"),), _settings(wish, settings))


async def from_form(form: FormData, settings: Settings) -> Asked:
    """The wish of a form: uploads under any name, pasted articles as `text`, the options by their names.

    A request that is all there is brings its options along, as on the command line; those of the form come before them.
    """
    sources: list[Raw] = []
    fields: dict[str, str] = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            data = await value.read()
            if value.filename or data:  # a browser sends an empty part where no file was chosen
                sources.append(_upload(value, data, number=len(sources) + 1))
        elif name == TEXT_FIELD:
            if value.strip():
                sources.append(Raw(f"pasted-{len(sources) + 1}.txt", value.encode("utf-8", "replace")))
        elif value.strip():
            if name in fields:
                twice = FieldError(detail="stands twice in the form; give it once", pointer=pointer([name]))
                raise Invalid([twice])
            fields[name] = value.strip()
    try:
        wish = schema.RequestOptions.model_validate_strings(fields, strict=False)
        settings = _settings(schema.RequestOptions.model_validate(_brought_by(sources)), settings)
    except ValidationError as error:
        raise Invalid.from_pydantic(error) from error
    if not sources:
        raise Invalid(
            [FieldError(detail="give at least one article, as a file or as text", pointer="#/files")]
        )
    return Asked(tuple(sources), _settings(wish, settings))


def _brought_by(sources: Sequence[Raw]) -> dict[str, Any]:
    """The options of an upload that is a request and comes alone."""
    return (
        brought_by(sources[0].data) if len(sources) == 1 and sources[0].id.lower().endswith(".json") else {}
    )


def _upload(upload: UploadFile, data: bytes, *, number: int) -> Raw:
    # Some clients send whole paths; the name alone is the id.
    name = PurePosixPath(PureWindowsPath(upload.filename or "").name).name
    media_type, _, parameters = (upload.content_type or "").partition(";")
    charset = next(
        (value.strip().strip('"') for key, _, value in (p.partition("=") for p in parameters.split(";"))
         if key.strip().lower() == "charset"),
        None,
    )  # fmt: skip
    return Raw(name or f"upload-{number}", data, media_type=media_type.strip() or None, charset=charset)


def _settings(wish: schema.RequestOptions, settings: Settings) -> Settings:
    """The server's settings with what the client chose; a field that is absent or null chooses nothing."""
    chosen: dict[str, Any] = {
        name: getattr(wish, name)
        for name in _OPTIONS
        if name in wish.model_fields_set and getattr(wish, name) is not None
    }
    return replace(settings, **chosen)
