"""What a person sees in a browser: the page to make a briefing, and the description of the API."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from fastapi import APIRouter
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from briefing.errors import BriefingError
from briefing.render.html import page, policy
from briefing.service import example, openapi, problems
from briefing.service.asked import from_form
from briefing.service.desk import Desk
from briefing.service.forms import form_of
from briefing.service.limits import Busy
from briefing.service.problems import Invalid

router = APIRouter(include_in_schema=False)

FRAMED_BY_NOBODY = "frame-ancestors 'none'"
_BOXES = 3  # to paste into without a script; the script adds more
_EXPECTED = (BriefingError, Busy, HTTPException, Invalid)


@router.get("/")
async def home(request: Request) -> Response:
    """The page to paste or drop articles into; with ``?example`` one story stands there already."""
    texts = example.as_pasted() if "example" in request.query_params else []
    return _home(request.app.state.desk, texts=texts, fields={})


@router.post("/")
async def make(request: Request) -> Response:
    """The briefing as a page, or the form again with what went wrong; works without a script."""
    desk: Desk = request.app.state.desk
    texts: list[str] = []
    fields: dict[str, str] = {}
    try:
        async with form_of(request, desk.limits) as form:
            texts = [text for text in form.getlist("text") if isinstance(text, str)]
            fields = {
                name: value for name, value in form.items() if isinstance(value, str) and name != "text"
            }
            wish = await from_form(form, desk.settings)
        body = await desk.make(wish, lambda briefing: page(briefing, home="/"))
    except _EXPECTED as error:
        told = problems.told(error)
        return _home(desk, texts=texts, fields=fields, problem=told, status=told.status)
    return HTMLResponse(body, headers={"Content-Security-Policy": FRAMED_BY_NOBODY})


@router.get("/docs")
async def docs(request: Request) -> Response:
    """The API described on one page, made from its OpenAPI document; it loads nothing."""
    described = openapi.document(request.app)
    style = _asset("docs.css")
    body = _render(
        "docs.html",
        api=described,
        style=style,
        meanings=problems.MEANINGS,
        resolve=_resolver(described),
        kind=_kind,
    )
    return HTMLResponse(
        body, headers={"Content-Security-Policy": f"{policy([style], [])}; {FRAMED_BY_NOBODY}"}
    )


def _home(
    desk: Desk,
    *,
    texts: list[str],
    fields: Mapping[str, str],
    problem: problems.Problem | None = None,
    status: int = 200,
) -> Response:
    style, script = _asset("home.css"), _asset("home.js")
    body = _render(
        "home.html",
        texts=texts + [""] * max(1, _BOXES - len(texts)),
        fields=fields,
        words=fields.get("words") or desk.settings.words,
        problem=problem,
        style=style,
        script=script,
    )
    allowed = policy([style], [script]).replace("form-action 'none'", "form-action 'self'")
    headers = {"Content-Security-Policy": f"{allowed}; {FRAMED_BY_NOBODY}"}
    return HTMLResponse(body, status_code=status, headers=headers)


def _render(template: str, **values: Any) -> str:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["marked"] = _marked
    return environment.from_string(_asset(template)).render(**values)


@cache
def _asset(name: str) -> str:
    return resources.files("briefing.service").joinpath(name).read_text(encoding="utf-8")


def _marked(text: str) -> Markup:
    """Text of the API's description, with what stands between backticks as code."""
    code = Markup("<code>{}</code>")
    pieces = (
        code.format(piece) if index % 2 else escape(piece) for index, piece in enumerate(text.split("`"))
    )
    return Markup("").join(pieces)


def _resolver(described: Mapping[str, Any]) -> Any:
    def resolve(shape: Mapping[str, Any]) -> Mapping[str, Any]:
        reference = shape.get("$ref")
        return described["components"]["schemas"][reference.rpartition("/")[2]] if reference else shape

    return resolve


def _kind(shape: Mapping[str, Any]) -> str:
    """A JSON Schema in a few words: "string or null", "list of Citation"."""
    if "$ref" in shape:
        return str(shape["$ref"]).rpartition("/")[2]
    if "const" in shape:
        return f'"{shape["const"]}"'
    if "enum" in shape:
        return " | ".join("null" if value is None else str(value) for value in shape["enum"])
    if "anyOf" in shape:
        return " or ".join(_kind(option) for option in shape["anyOf"])
    if shape.get("type") == "array":
        return f"list of {_kind(shape.get('items', {}))}"
    return str(shape.get("type", "any"))
