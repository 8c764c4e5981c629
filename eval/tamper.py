"""``python -m eval.tamper``: our own briefings, falsified as someone would who wants `briefing verify` to pass.

The falsehoods are those of ``python -m eval mutate``. Each is put into the JSON under every label, with text, offsets,
score and id to match, so that nothing but the sources speaks against it.
"""

from __future__ import annotations

import argparse
import copy
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import briefing
from briefing.console import OneLineParser
from briefing.identity import identify
from briefing.render.json import as_object
from briefing.types import SupportLabel
from briefing.verify.replay import Check, replay

from .cases import CASES, Example, read_cases
from .falsify import KINDS, Falsehood, cast_of, falsehoods

_SCORE = re.compile(r"the score is ([\d.]+), not")


def tamper(example: Example, *, words: int) -> Iterator[tuple[Falsehood, tuple[str, ...]]]:
    """Each falsehood put into a briefing of the example, and the bases on which it passed; none where it was found."""
    made = briefing.summarize(example.documents, words=words)
    value = json.loads(json.dumps(as_object(made, include_text=False)))
    texts = {document.id: document.text for document in example.documents}
    cast = cast_of(list(texts.values()))
    for index, row in enumerate(value["sentences"]):
        for falsehood in falsehoods(row["text"], index, cast):
            bases = (
                _passes(falsified(value, index, falsehood.text, label), index, texts)
                for label in get_args(SupportLabel)
            )
            yield falsehood, tuple(dict.fromkeys(basis for basis in bases if basis is not None))


def falsified(value: Mapping[str, Any], index: int, text: str, label: str) -> dict[str, Any]:
    """The briefing with another sentence in that place; its text, its offsets and its id all agree with it."""
    changed: dict[str, Any] = copy.deepcopy(dict(value))
    row = changed["sentences"][index]
    start, end = row["start_char_index"], row["end_char_index"]
    shift = len(text) - len(row["text"])
    changed["text"] = changed["text"][:start] + text + changed["text"][end:]
    row["text"], row["end_char_index"] = text, end + shift
    row["support"] = {
        "label": label,
        "score": 1.0,
        "method": "rules/1" if label == "entailed" else "exact/1+rules/1",
    }
    for later in changed["sentences"][index + 1 :]:
        later["start_char_index"] += shift
        later["end_char_index"] += shift
    changed["id"] = identify(changed)
    return changed


def _passes(value: dict[str, Any], index: int, texts: Mapping[str, str]) -> str | None:
    """On what the falsified sentence rests where nothing is found; a score that is found is put right first."""
    checks = replay(value, texts)
    told = " ".join(str(check) for check in checks if not check.holds)
    if score := _SCORE.search(told):
        value["sentences"][index]["support"]["score"] = float(score[1])
        value["id"] = identify(value)
        checks = replay(value, texts)
    return None if any(not check.holds for check in checks) else _basis(checks, index)


def _basis(checks: Sequence[Check], index: int) -> str | None:
    return next((check.basis for check in checks if check.name == f"sentence {index}"), None)


def main(arguments: Sequence[str] | None = None) -> int:
    """A line a kind; 1 if a falsehood passes as proved."""
    parser = OneLineParser(
        prog="python -m eval.tamper", description=(__doc__ or "").split("\n")[0],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--cases", metavar="DIR", type=Path, default=CASES)
    parser.add_argument("--words", type=int, default=150)
    options = parser.parse_args(arguments)
    tried: Counter[str] = Counter()
    passed: Counter[tuple[str, str]] = Counter()
    for example in read_cases(options.cases):
        for falsehood, bases in tamper(example, words=options.words):
            tried[falsehood.kind] += 1
            passed.update((falsehood.kind, basis) for basis in bases)
    for kind in KINDS:
        if tried[kind]:
            through = ", ".join(f"{count} {basis}" for (own, basis), count in passed.items() if own == kind)
            print(f"{kind:16} {tried[kind]:5} tried; passed: {through or 'none'}")
    judged = sum(count for (_, basis), count in passed.items() if basis == "judged")
    proved = sum(passed.values()) - judged
    print(f"{sum(tried.values())} tried, {judged} passed as judged, {proved} otherwise")
    return 1 if proved else 0


if __name__ == "__main__":
    raise SystemExit(main())
