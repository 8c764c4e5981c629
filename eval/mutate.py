"""``python -m eval mutate``: our own briefings, falsified on purpose; how many of the falsehoods verification catches.

The same figures stand in the report of ``python -m eval`` over the cases, as ``caught.KIND``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from briefing import backends
from briefing.config import Settings
from briefing.console import OneLineParser
from briefing.types import Citation, Document, Span
from briefing.verify import judged
from briefing.verify.evidence import sentences_of
from briefing.verify.replay import replay

from .cases import CASES, Example, read_cases
from .falsify import KINDS, Falsehood, cast_of, falsehoods
from .measures import Measures, share
from .options import PROGRAM, WORDS_CASES
from .outputs import Output
from .run import Scored
from .runner import timed
from .scorers.citations import is_exact
from .systems import parse

_ENDS = '.!?"\u201d'
_BRACKET = re.compile(r"\[([^\[\]]+?):?\]")


def try_all(example: Example, output: Output) -> list[tuple[Falsehood, bool]]:
    """Each falsehood made of the briefing and whether it was caught: by the verifier, or by replaying its spans.

    Empty for an output without citations.
    """
    briefing = output.briefing
    if briefing is None:
        return []
    judge = backends.load("verifier", "rules")(Settings())
    documents = {document.id: document for document in example.documents}
    texts = {name: document.text for name, document in documents.items()}
    cast = cast_of(list(texts.values()))
    tried: list[tuple[Falsehood, bool]] = []
    for index, row in enumerate(briefing["sentences"]):
        cited = [
            Citation(
                Span(str(c["document_id"]), c["start_char_index"], c["end_char_index"]), str(c["cited_text"])
            )
            for c in row["citations"]
            if is_exact(c, texts)
        ]
        if not cited or judged(row["text"], cited, judge, documents).label == "unsupported":
            continue  # what is not proved as it stands cannot be falsified
        tried += [
            (made, judged(made.text, cited, judge, documents).label == "unsupported")
            for made in falsehoods(row["text"], index, cast)
        ]
        tried += [
            (
                Falsehood("antecedent", index, text),
                judged(text, cites, judge, documents).label == "unsupported",
            )
            for text, cites in _other_antecedents(
                row["text"], cited, documents, (*cast.speakers, *cast.names[:6])
            )
        ]
        if briefing.get("object") != "briefing":
            continue  # another system's sentences and citations, without the rest that replay goes by
        tried += [
            (
                Falsehood("span", index, row["text"], shift),
                _replayed(briefing, index, texts, shift=shift),
            )
            for shift in (-1, 1)
        ]
        tried.append((Falsehood("span", index, row["text"]), _replayed(briefing, index, texts, text="x")))
    return tried


def try_articles(example: Example) -> list[tuple[Falsehood, bool]]:
    """Each falsehood made of the articles' own sentences, held against the sentence itself."""
    judge = backends.load("verifier", "rules")(Settings())
    documents = {document.id: document for document in example.documents}
    cast = cast_of([document.text for document in example.documents])
    tried: list[tuple[Falsehood, bool]] = []
    for document in example.documents:
        for sentence in sentences_of(document.text):
            start = document.text.find(sentence)
            if start < 0 or not 6 <= len(sentence.split()) <= 45 or sentence[-1] not in _ENDS:
                continue
            cited = [Citation(Span(document.id, start, start + len(sentence)), sentence)]
            tried += [
                (made, judged(made.text, cited, judge, documents).label == "unsupported")
                for made in falsehoods(sentence, 0, cast)
            ]
    return tried


def _other_antecedents(
    text: str, cited: Sequence[Citation], documents: Mapping[str, Document], names: Sequence[str]
) -> Iterator[tuple[str, list[Citation]]]:
    """The sentence with another name of its article in its brackets, and a true citation for that name."""
    document = documents.get(cited[0].span.document_id)
    for match in _BRACKET.finditer(text):
        if document is None or match[0] in cited[0].cited_text or not match[1][:1].isupper():
            continue
        for other in names:
            start = document.text.find(other)
            if start < 0 or set(match[1].split()) & set(other.split()):
                continue
            span = Span(document.id, start, start + len(other))
            yield text[: match.start(1)] + other + text[match.end(1) :], [cited[0], Citation(span, other)]


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


def count(tried: Sequence[tuple[Falsehood, bool]]) -> dict[str, tuple[int, int]]:
    """For each kind of which there is a falsehood: how many were caught, and how many were tried."""
    return {
        kind: (sum(own), len(own))
        for kind in KINDS
        if (own := [caught for made, caught in tried if made.kind == kind])
    }


def add_caught(scored: Scored, examples: Sequence[Example]) -> Scored:
    """The system's measures with ``caught.KIND`` added, for each kind that its output gave an occasion for."""
    rows: list[Measures] = []
    for example, output, row in zip(examples, scored.outputs, scored.measures, strict=True):
        counts = count(try_all(example, output))
        rows.append({**row, **{f"caught.{kind}": share(*pair) for kind, pair in counts.items()}})
    return Scored(scored.label, scored.outputs, tuple(rows))


def main(arguments: Sequence[str]) -> int:
    """A table by kind. 1 if a moved citation goes unnoticed, or a share caught is under the floor."""
    parser = OneLineParser(prog=f"{PROGRAM} mutate", description=__doc__.split("\n")[0])
    parser.add_argument("--cases", metavar="DIR", type=Path, default=CASES)
    parser.add_argument("--data", metavar="FILE.jsonl", type=Path)
    parser.add_argument("--limit", metavar="N", type=int, help="only the first N examples")
    parser.add_argument("--articles", action="store_true", help="the articles' sentences, not the briefings'")
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
    console = Console(highlight=False, width=None if Console().is_terminal else 120)
    tried: list[tuple[Falsehood, bool]] = []
    for example in examples[: options.limit]:
        if options.articles:
            own = try_articles(example)
        else:
            own = try_all(example, timed(system, example, options.words))
        tried += own
        for made, found in own if options.show else ():
            if not found:
                console.print(f"missed ({made.kind}) {example.id}: {made.text}", markup=False, soft_wrap=True)
    counts = count(tried)
    table = Table("kind", "what was changed", "tried", "caught", "share")
    for kind, what in KINDS.items():
        caught, whole = counts.get(kind, (0, 0))
        table.add_row(kind, what, str(whole), str(caught), f"{caught / whole * 100:.1f}" if whole else "–")
    console.print(table)
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        body = {kind: {"tried": whole, "caught": caught} for kind, (caught, whole) in counts.items()}
        options.output.write_text(json.dumps(body, indent=1) + "\n", encoding="utf-8")
    passed = bool(counts) and all(
        caught >= (whole if kind == "span" else options.floor * whole)
        for kind, (caught, whole) in counts.items()
    )
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1
