"""``python -m eval mutate``: our own briefings, falsified on purpose; how many of the falsehoods verification catches.

Each mutation makes one change that turns a proved sentence into an unproved one: another number, another name, a
negation put in or taken out, a weekday or month changed, a citation shifted by a character.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from briefing import backends
from briefing.config import Settings
from briefing.types import Citation, Span
from briefing.verify.replay import replay

from .cases import CASES, Example, read_cases
from .options import PROGRAM, WORDS_CASES
from .outputs import Output
from .runner import timed
from .systems import parse

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<!^)(?<![.!?\"“] )\b[A-Z][a-z]{3,}\b")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|could|can|should|must|has|have|had)\b(?! not)")
_NEGATION = re.compile(r"\bnot\s+|\bno\s+|\bnever\s+")
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|until)\b|n['’]t\b", re.IGNORECASE
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_CALENDAR = re.compile(r"\b(?:" + "|".join((*_DAYS, *_MONTHS)) + r")\b")

KINDS = (
    "number",
    "name",
    "names swapped",
    "negation added",
    "negation lost",
    "day or month",
    "span shifted",
    "span text",
)
# Reported, not gated: who did it to whom takes syntax, which the rules do not have. A sentence made of the cited
# words in their order cannot be swapped; one that a model wrote can, so read this line before trusting a model.
UNGATED = ("names swapped",)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One falsified sentence, or one falsified citation, of a briefing."""

    kind: str
    sentence: int
    text: str  # the sentence as it would be shown
    shift: int = 0  # characters by which the first citation is moved


def mutations(sentence: str, index: int, names: Sequence[str]) -> Iterator[Mutation]:
    """Every falsification of one sentence, in reading order. `names` are names that the sources use elsewhere."""
    for match in _NUMBER.finditer(sentence):
        old = match.group()
        new = str(int(old[0]) % 9 + 1) + old[1:]
        yield Mutation("number", index, _swap(sentence, match, new))
    for match in _NAME.finditer(sentence):
        if match.group() in (*_DAYS, *_MONTHS):
            continue
        other = next((name for name in names if name[:4] not in sentence), None)
        if other is not None:
            yield Mutation("name", index, _swap(sentence, match, other))
    yield from _roles_swapped(sentence, index)
    # A second negation may well leave the sense as it was: "nobody has not".
    auxiliary = None if _NEGATIVE.search(sentence) else _AUXILIARY.search(sentence)
    if auxiliary is not None:
        yield Mutation("negation added", index, _swap(sentence, auxiliary, auxiliary.group() + " not"))
    for match in _NEGATION.finditer(sentence):
        yield Mutation("negation lost", index, _swap(sentence, match, ""))
    for match in _CALENDAR.finditer(sentence):
        row = _DAYS if match.group() in _DAYS else _MONTHS
        yield Mutation(
            "day or month", index, _swap(sentence, match, row[(row.index(match.group()) + 1) % len(row)])
        )


def _roles_swapped(sentence: str, index: int) -> Iterator[Mutation]:
    """Two names of one sentence in each other's place: Kerry told Lavrov, Lavrov told Kerry."""
    found = [match for match in _NAME.finditer(sentence) if match.group() not in (*_DAYS, *_MONTHS)]
    for one, other in pairwise(found):
        # Parts of one name ("John Kerry") stand side by side; swapping them changes nobody's part.
        if one.group()[:4] == other.group()[:4] or not re.search(
            r"[a-z]{3}", sentence[one.end() : other.start()]
        ):
            continue
        between = sentence[one.end() : other.start()]
        text = sentence[: one.start()] + other.group() + between + one.group() + sentence[other.end() :]
        yield Mutation("names swapped", index, text)


def _swap(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def names_of(example: Example) -> tuple[str, ...]:
    """Capitalised words inside sentences of the sources, the most frequent first."""
    counts: dict[str, int] = {}
    for document in example.documents:
        for match in _NAME.finditer(document.text):
            if match.group() not in (*_DAYS, *_MONTHS):
                counts[match.group()] = counts.get(match.group(), 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def try_all(example: Example, output: Output) -> list[tuple[Mutation, bool]]:
    """Each mutation of the briefing and whether it was caught: by the verifier, or by replaying its spans."""
    briefing = output.briefing
    if briefing is None:
        return []
    judge = backends.load("verifier", "rules")(Settings())
    texts = {document.id: document.text for document in example.documents}
    names = names_of(example)
    tried: list[tuple[Mutation, bool]] = []
    for index, row in enumerate(briefing["sentences"]):
        cited = [
            Citation(
                Span(str(c["document_id"]), c["start_char_index"], c["end_char_index"]), str(c["cited_text"])
            )
            for c in row["citations"]
        ]
        tried += [
            (mutation, judge(mutation.text, cited).label == "unsupported")
            for mutation in mutations(row["text"], index, names)
        ]
        tried += [
            (
                Mutation("span shifted", index, row["text"], shift),
                _replayed(briefing, index, texts, shift=shift),
            )
            for shift in (-1, 1)
        ]
        tried.append((Mutation("span text", index, row["text"]), _replayed(briefing, index, texts, text="x")))
    return tried


def _replayed(
    briefing: Mapping[str, Any],
    index: int,
    texts: Mapping[str, str],
    *,
    shift: int = 0,
    text: str | None = None,
) -> bool:
    """True if replay finds the falsified citation."""
    changed = json.loads(json.dumps(briefing))
    citation = changed["sentences"][index]["citations"][0]
    citation["start_char_index"] += shift
    citation["end_char_index"] += shift
    if text is not None:
        citation["cited_text"] = text + citation["cited_text"][1:]
    return not all(check.holds for check in replay(changed, texts))


def main(arguments: Sequence[str]) -> int:
    """A table by kind. 1 if a shifted span goes unnoticed, or a share caught is under the floor."""
    parser = argparse.ArgumentParser(prog=f"{PROGRAM} mutate", description=__doc__.split("\n")[0])
    parser.add_argument("--cases", metavar="DIR", type=Path, default=CASES)
    parser.add_argument("--data", metavar="FILE.jsonl", type=Path)
    parser.add_argument("--limit", metavar="N", type=int, help="only the first N examples")
    parser.add_argument("--system", metavar="NAME", default="default")
    parser.add_argument("--words", type=int, default=WORDS_CASES)
    parser.add_argument(
        "--floor", metavar="SHARE", type=float, default=0.85, help="of each kind (default 0.85)"
    )
    parser.add_argument("-o", "--output", metavar="REPORT.json", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was missed; texts of the sources")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(list(arguments))
    if options.data:
        from .datasets import read_data

        examples = read_data(options.data)
    else:
        examples = read_cases(options.cases)
    system = parse(options.system).build()
    counts: dict[str, list[int]] = {kind: [0, 0] for kind in KINDS}
    console = Console(highlight=False, width=None if Console().is_terminal else 120)
    for example in examples[: options.limit]:
        for mutation, caught in try_all(example, timed(system, example, options.words)):
            counts[mutation.kind][0] += 1
            counts[mutation.kind][1] += int(caught)
            if options.show and not caught:
                console.print(
                    f"missed ({mutation.kind}) {example.id}: {mutation.text}", markup=False, soft_wrap=True
                )
    table = Table("kind", "tried", "caught", "share")
    for kind, (tried, found) in counts.items():
        table.add_row(
            kind + (" (not gated)" if kind in UNGATED else ""),
            str(tried),
            str(found),
            f"{found / tried * 100:.1f}" if tried else "–",
        )
    console.print(table)
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        body = {kind: {"tried": row[0], "caught": row[1]} for kind, row in counts.items()}
        options.output.write_text(json.dumps(body, indent=1) + "\n", encoding="utf-8")
    passed = any(row[0] for row in counts.values()) and all(
        row[1] >= (row[0] if kind.startswith("span") else options.floor * row[0])
        for kind, row in counts.items()
        if kind not in UNGATED
    )
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1
