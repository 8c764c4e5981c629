"""Metamorphic checks: what must not change a briefing, and what must (Chen et al. 1998 named the method).

A copy of an article, another order, other file names, page furniture or an article on something else leave the
sentences as they are; a correction of a figure that the briefing tells does change it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.types import Document

from .cases import Example, documents_of
from .measures import Measures, plain, share
from .outputs import Output, System
from .run import Scored
from .runner import timed

# Written for this check: what pages put around articles, and a story that no case is about.
FURNITURE = (
    "Read more",
    "Share this article",
    "Sign up for our newsletter",
    "Advertisement",
    "Most popular",
    "© All rights reserved. Terms of use. Privacy policy.",
)
STRANGER = (
    "Village brass band wins regional contest for the third time\n\n"
    "The brass band of Lower Wethering won the regional contest on Saturday with a march by its own conductor.\n\n"
    "Twenty-six players between nine and eighty-one years old had rehearsed in a barn since the spring.\n\n"
    '"We were two cornets short until Thursday," said the conductor, Maud Pellow, a retired baker.\n\n'
    "The jury praised the trombones and the patience of the audience, which had stood in the rain for an hour.\n\n"
    "The prize is a silver cup and a week of lessons, which the band has promised to the school next door.\n"
)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*\d(?![\w])")
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b"
)
_TEXT_FILES = (".txt", ".md")

Change = Callable[[tuple[Document, ...]], tuple[Document, ...]]


def _copy(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    first = documents[0]
    return (*documents, replace(first, id=f"copy-of-{first.id}"))


def _order(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(reversed(documents))


def _names(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(
        replace(document, id=f"renamed-{index}{Path(document.id).suffix}")
        for index, document in enumerate(documents)
    )


def _furniture(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    tail = "\n\n" + "\n\n".join(FURNITURE) + "\n"
    return tuple(
        replace(document, text=document.text.rstrip() + tail)
        if Path(document.id).suffix in (*_TEXT_FILES, "")
        else document
        for document in documents
    )


def _stranger(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return (*documents, Document(id="stranger.txt", text=STRANGER))


KEEPS: dict[str, Change] = {
    "stable.copy": _copy,
    "stable.order": _order,
    "stable.names": _names,
    "stable.furniture": _furniture,
    "stable.stranger": _stranger,
}


def correction(output: Output) -> tuple[str, str, str] | None:
    """The sentence with its first figure of two digits or more made another, that figure, and the new one.

    Days and years are left alone: another date is another event, not a corrected figure.
    """
    for sentence in output.sentences:
        match = next((m for m in _NUMBER.finditer(sentence) if not _is_date(sentence, m)), None)
        if match is None:
            continue
        old = match.group()
        # Another leading digit: no reading of the figure lets the two pass for the same.
        new = str(int(old[0]) % 9 + 1) + old[1:]
        return sentence[: match.start()] + new + sentence[match.end() :], old, new
    return None


def _is_date(sentence: str, match: re.Match[str]) -> bool:
    around = sentence[max(0, match.start() - 12) : match.end() + 12]
    return bool(_MONTH.search(around)) or bool(re.fullmatch(r"(?:19|20)\d\d", match.group()))


def likeness(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Sentences that both have, and sentences that either has."""
    return len(set(one) & set(other)), len(set(one) | set(other))


def check_stability(system: System, example: Example, output: Output, words: int) -> Measures:
    """How much of the briefing stays under each change, and whether a correction shows.

    A story with one article has no order; an output that is empty has nothing to keep and gets 0.
    """
    measures: Measures = {}
    for name, change in KEEPS.items():
        if name == "stable.order" and len(example.documents) < 2:
            continue
        changed = _run(system, example, change, words)
        measures[name] = share(*likeness(output.sentences, changed.sentences))
    corrected = correction(output)
    if corrected is not None:
        sentence, old, new = corrected
        text = f"Correction\n\nAn earlier report gave a wrong figure. It is {new}, not {old}.\n\n{sentence}\n"
        late = Document(id="z-correction.txt", text=text)

        def correct(documents: tuple[Document, ...]) -> tuple[Document, ...]:
            return (*documents, late)

        changed = _run(system, example, correct, words)
        measures["stable.correction"] = plain(float(new in _everything(changed)))
    return measures


def _everything(output: Output) -> str:
    """What is shown: the sentences, and both sides of the conflicts."""
    shown = list(output.sentences)
    for conflict in (output.briefing or {}).get("conflicts") or []:
        shown.extend(str(claim.get("value")) for claim in conflict.get("claims") or [])
    return "\n".join(shown)


def _run(system: System, example: Example, change: Change, words: int) -> Output:
    if not example.paths:
        return timed(system, replace(example, documents=change(example.documents)), words)
    # Files stay files, changed at their source, so that both runs go through the same readers.
    sources = tuple(
        Document(id=path.name, text=path.read_bytes().decode("utf-8", "surrogateescape"))
        for path in example.paths
    )
    with TemporaryDirectory(prefix="briefing-eval-") as folder:
        paths = []
        for source in change(sources):
            path = Path(folder) / source.id
            path.write_bytes(source.text.encode("utf-8", "surrogateescape"))
            paths.append(path)
        changed = replace(example, documents=documents_of(paths), paths=tuple(paths))
        return timed(system, changed, words)


def add_stability(scored: Scored, system: System, examples: Sequence[Example], words: int) -> Scored:
    """The system's measures with the metamorphic ones added."""
    rows = tuple(
        {**row, **(check_stability(system, example, output, words) if example.documents else {})}
        for example, output, row in zip(examples, scored.outputs, scored.measures, strict=True)
    )
    return Scored(scored.label, scored.outputs, rows)
