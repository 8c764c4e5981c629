"""What the API says of itself: OpenAPI 3.1 with every answer, problems included, and examples that work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from briefing import schema
from briefing.config import FOCUS_MAX_CHARS, WORDS_MAX, WORDS_MIN
from briefing.service import example, problems
from briefing.service.metrics import MEDIA_TYPE as METRICS_MEDIA_TYPE

_REF = "#/components/schemas/{model}"
_DESCRIPTION = """\
Post articles on one story; get one short briefing whose every sentence names the passages that prove it.

Offsets are Unicode code points, from 0, end exclusive. `cited_text` is exactly the text under its offsets. \
The model and its address are settings of the server and no part of a request. \
Every error is `application/problem+json` (RFC 9457).
"""


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the application; made once and kept with it."""
    if app.openapi_schema is None:
        value = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description=_DESCRIPTION,
            routes=app.routes,
            license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
            servers=[{"url": "/"}],
        )
        value["components"] = {"schemas": _components()}
        app.openapi_schema = value
    return app.openapi_schema


def _components() -> dict[str, Any]:
    _, shapes = models_json_schema(
        [
            (schema.Request, "validation"),
            (schema.RequestOptions, "validation"),
            (schema.BriefingModel, "serialization"),
            (problems.Problem, "serialization"),
        ],
        ref_template=_REF,
    )
    names = {key: shape.get("title", key) for key, shape in shapes["$defs"].items()}
    return {names[key]: _renamed(shape, names) for key, shape in sorted(shapes["$defs"].items())}


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """The schema with its references under the names that readers see."""
    if isinstance(value, dict):
        return {
            key: _REF.format(model=names[inner.rpartition("/")[2]])
            if key == "$ref"
            else _renamed(inner, names)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    return value


def _ref(model: str) -> dict[str, str]:
    return {"$ref": _REF.format(model=model)}


def _problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    content = {problems.MEDIA_TYPE: {"schema": _ref("Problem")}}
    answers: dict[int | str, dict[str, Any]] = {}
    for status in statuses:
        answers[status] = {"description": problems.MEANINGS[status], "content": content}
        if status == 503:
            seconds = {"description": "Seconds", "schema": {"type": "integer", "minimum": 1}}
            answers[status] |= {"headers": {"Retry-After": seconds}}
    return answers


def _text(description: str) -> dict[str, Any]:
    return {"schema": {"type": "string", "description": description}}


_FORM: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "files": {
            "type": "array",
            "items": {"type": "string", "format": "binary"},
            "description": "Articles: plain text, Markdown, HTML, or JSON with a list of items or a JSON Feed",
        },
        "text": {"type": "array", "items": {"type": "string"}, "description": "Articles as pasted"},
        "words": {"type": "integer", "minimum": WORDS_MIN, "maximum": WORDS_MAX},
        "focus": {"type": "string", "maxLength": FOCUS_MAX_CHARS},
        "writer": {"type": "string"},
        "language": {"type": "string"},
        "on_unsupported": {"type": "string", "enum": ["drop", "flag", "fail"]},
        "include_text": {"type": "boolean"},
        "store_sources": {"type": "boolean", "description": "Accepted and without effect"},
    },
    "additionalProperties": False,
}

CREATE: dict[str, Any] = {
    "summary": "Make a briefing",
    "operation_id": "createBriefing",
    "openapi_extra": {
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": _ref("BriefingRequest"),
                    "examples": {"three-articles": {"value": example.REQUEST}},
                },
                "multipart/form-data": {"schema": _FORM, "encoding": {"files": {"contentType": "text/*"}}},
            },
        },
    },
    "responses": {
        200: {
            "description": "The briefing, in the form that `Accept` names.",
            "headers": {"Vary": {"schema": {"type": "string", "const": "Accept"}}},
            "content": {
                "application/json": {"schema": _ref("Briefing")},
                "text/markdown": _text("Paragraphs, footnotes with the quoted passages, sources"),
                "text/html": _text("One self-contained page: the briefing beside its sources"),
                "text/plain": _text("For a terminal or a mail"),
                "text/event-stream": _text(
                    "Events `progress`, `sentence` (as in the JSON, one each), `briefing` (the JSON), or `problem`"
                ),
            },
        },
        **_problems(400, 406, 408, 413, 415, 422, 500, 503),
    },
}


def _status(description: str, *fields: str) -> dict[int | str, dict[str, Any]]:
    shape = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in fields},
        "required": list(fields),
    }
    return {200: {"description": description, "content": {"application/json": {"schema": shape}}}}


HEALTH: dict[str, Any] = {
    "summary": "Is it alive?",
    "operation_id": "health",
    "responses": _status("The process answers.", "status", "version"),
}
READY: dict[str, Any] = {
    "summary": "Can it make briefings?",
    "operation_id": "ready",
    "responses": {**_status("Briefings can be made.", "status", "writer"), **_problems(503)},
}
METRICS: dict[str, Any] = {
    "summary": "Counts for Prometheus",
    "operation_id": "metrics",
    "responses": {
        200: {
            "description": "Prometheus text format",
            "content": {METRICS_MEDIA_TYPE: _text("One count a line")},
        }
    },
}
