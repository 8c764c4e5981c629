"""Summarizers to score, by name or by what they are: ours, the baselines, a callable, a command, an endpoint.

A specification is ``[LABEL=]NAME[:OPTIONS]``::

    default                          ours; default:focus=sanctions,writer=seq2seq,model=./folder with options
    lead  first  random  oracle      floors and the ceiling of extraction
    lexrank  textrank                graph methods, through sumy (the extra `bench`)
    sumbasic  lsa  luhn  summa       more of sumy, and TextRank through summa
    python:package.module:function   called with ({"documents": [...], "words": N}); gives text or a briefing
    command:./summarize.sh --fast    that request as JSON on standard input, text or JSON on standard output
    http://host/v1/briefings         that request as the body of a POST; answers text or JSON
    mine=command:./summarize.sh      any of them under a name of your own
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import UsageError

from ..outputs import System
from . import external, floors, graph, oracle, ours

_FLOORS: dict[str, Callable[[dict[str, str]], System]] = {
    "default": ours.make,
    "lead": floors.make_lead,
    "first": floors.make_first,
    "random": floors.make_random,
    "lexrank": graph.make_lexrank,
    "textrank": graph.make_textrank,
    "sumbasic": graph.make_sumbasic,
    "lsa": graph.make_lsa,
    "luhn": graph.make_luhn,
    "summa": graph.make_summa,
    "oracle": oracle.make,
}
NAMES = tuple(_FLOORS)
_LABEL = re.compile(r"(?P<label>[\w.-]+)=(?P<rest>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SystemSpec:
    """A summarizer as asked for; `build` makes it."""

    label: str  # unique in a run; the column of every report
    text: str  # the specification without the label

    def build(self) -> System:
        """The callable. Raises UsageError for an unknown one, BackendUnavailable for one not there."""
        if self.text.startswith("command:"):
            return external.make_command(self.text.removeprefix("command:"))
        if self.text.startswith("python:"):
            return external.make_python(self.text.removeprefix("python:"))
        if self.text.startswith(("http://", "https://")):
            return external.make_endpoint(self.text)
        if self.text == "given":
            return external.make_given()
        name, _, rest = self.text.partition(":")
        if name not in _FLOORS:
            raise UsageError(
                f"unknown system {self.text!r}; choose one of: {', '.join(NAMES)}, "
                "python:module:function, command:…, http://…"
            )
        return _FLOORS[name](_options(rest, self.text))


def parse(specification: str) -> SystemSpec:
    """A specification from the command line. Raises UsageError for an empty one."""
    if not specification.strip():
        raise UsageError("an empty --system; give a name such as default or lead")
    match = _LABEL.fullmatch(specification)
    if match and not specification.startswith(("http://", "https://", "command:", "python:", "default:")):
        return SystemSpec(match["label"], match["rest"])
    return SystemSpec(specification, specification)


def _options(text: str, specification: str) -> dict[str, str]:
    options: dict[str, str] = {}
    for item in filter(None, text.split(",")):
        key, equals, value = item.partition("=")
        if not equals:
            raise UsageError(f"system {specification!r}: {item!r} is not KEY=VALUE")
        options[key.strip()] = value.strip()
    return options
