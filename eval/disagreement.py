"""How many plain disagreements of two papers a briefing shows, and how often it shows one where there is none.

    python -m eval.disagreement [--data FILE.json]… [--every N] [--together] [--verbose]

Each item of `eval/disputes` is a story told by several papers that disagree about one fact. Every ordered pair of
papers, one with version a and one with version b, is briefed: it is *found* if a conflict cites the disputed sentence
of both. Every pair with one version is briefed too: any conflict there is *false*. ``--every`` takes each Nth pair.
With ``--together`` all papers of a story are briefed at once, every other one with version b: it is found if a conflict
cites both versions, and false if one cites neither.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from briefing import summarize
from briefing.errors import InputError, InputMissing
from briefing.types import Conflict, Document, Span

DISPUTES = Path(__file__).parent / "disputes"
DEVELOPMENT = tuple(
    DISPUTES / f"{name}.json" for name in ("figures-1", "figures-2", "outcomes", "names", "plain", "plain-2")
)
_WORDS = 100


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper's report, without the disputed sentence."""

    before: str
    after: str
    versions: dict[
        str, str
    ]  # the disputed sentence by version, "a" or "b"; a paper may tell one version only

    def report(self, version: str, id: str) -> tuple[Document, Span]:
        """The report with a version of the disputed sentence, and where that stands."""
        start = len(self.before) + 2
        told = self.versions[version]
        text = f"{self.before}\n\n{told}\n\n{self.after}\n"
        return Document(id, text), Span(id, start, start + len(told))


@dataclass(frozen=True, slots=True)
class Dispute:
    """A story and its papers."""

    id: str
    kind: str
    papers: tuple[Paper, ...]

    def at_odds(self) -> Iterator[tuple[Paper, Paper]]:
        """Every ordered pair of papers of which the first tells version a and the other version b."""
        for one, other in permutations(self.papers, 2):
            if "a" in one.versions and "b" in other.versions:
                yield one, other

    def in_accord(self) -> Iterator[tuple[Paper, Paper, str]]:
        """Every pair of papers with a version that both tell."""
        for version in "ab":
            for one, other in combinations(self.papers, 2):
                if version in one.versions and version in other.versions:
                    yield one, other, version


@dataclass(frozen=True, slots=True)
class Score:
    """What was found and what was falsely found."""

    found: int
    pairs: int
    false: int
    accords: int

    def __add__(self, other: Score) -> Score:
        """The two counted together."""
        return Score(
            self.found + other.found,
            self.pairs + other.pairs,
            self.false + other.false,
            self.accords + other.accords,
        )


def read(path: Path) -> tuple[Dispute, ...]:
    """The items of a file. Raises InputMissing or InputError if it is none."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputMissing(f"{path}: no such file") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}") from error
    try:
        return tuple(_dispute(row) for row in rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a list of items with id, kind and papers ({error!r})") from error


def _dispute(row: dict[str, Any]) -> Dispute:
    papers = tuple(
        Paper(
            paper["before"].strip(),
            paper["after"].strip(),
            {version: paper[version].strip() for version in "ab" if version in paper},
        )
        for paper in row["papers"]
    )
    return Dispute(row["id"], row["kind"], papers)


def score(dispute: Dispute, *, every: int = 1) -> Score:
    """What a briefing of two papers shows, over every pair of them or each `every`th."""
    odds = list(dispute.at_odds())[::every]
    accords = list(dispute.in_accord())[::every]
    return Score(
        sum(_is_found(one, other) for one, other in odds),
        len(odds),
        sum(bool(_conflicts(one.report(version, "a.txt")[0], other.report(version, "b.txt")[0]))
            for one, other, version in accords),
        len(accords),
    )  # fmt: skip


def together(dispute: Dispute) -> Score:
    """What a briefing of all papers shows, every other one with version b; a paper without that version is left out."""
    told = [
        (paper.report(version, f"{number}.txt"), version)
        for number, paper in enumerate(dispute.papers)
        if (version := "ab"[number % 2]) in paper.versions
    ]
    cited = [
        {version for (_, place), version in told if _cites(conflict, place)}
        for conflict in _conflicts(*(document for (document, _), _ in told))
    ]
    is_disputed = len({version for _, version in told}) > 1
    return Score(
        int(is_disputed and {"a", "b"} in cited),
        int(is_disputed),
        sum(not versions for versions in cited),
        1,
    )


def _is_found(one: Paper, other: Paper) -> bool:
    (first, first_at), (second, second_at) = one.report("a", "a.txt"), other.report("b", "b.txt")
    return any(
        all(_cites(conflict, place) for place in (first_at, second_at))
        for conflict in _conflicts(first, second)
    )


def _conflicts(*documents: Document) -> tuple[Conflict, ...]:
    return summarize(documents, words=_WORDS).conflicts


def _cites(conflict: Conflict, place: Span) -> bool:
    return any(
        citation.span.document_id == place.document_id
        and citation.span.start_char < place.end_char
        and place.start_char < citation.span.end_char
        for claim in conflict.claims
        for citation in claim.citations
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was found, by file; with ``--verbose`` by item."""
    parser = argparse.ArgumentParser(prog="python -m eval.disagreement", description=__doc__.split("\n")[0])
    parser.add_argument("--data", action="append", type=Path, help="default: the files of development")
    parser.add_argument("--every", type=int, default=1, help="each Nth pair only (default: 1)")
    parser.add_argument("--together", action="store_true", help="all papers of a story at once")
    parser.add_argument("--verbose", action="store_true", help="a line for each item")
    options = parser.parse_args(arguments)
    if options.every < 1:
        parser.error("--every: at least 1")
    try:
        files = [(path, read(path)) for path in options.data or DEVELOPMENT]
    except (InputError, InputMissing) as error:
        sys.stderr.write(f"disagreement: {error}\n")
        return error.exit_code
    for path, disputes in files:
        total = Score(0, 0, 0, 0)
        for dispute in disputes:
            own = together(dispute) if options.together else score(dispute, every=options.every)
            total += own
            if options.verbose:
                print(f"  {dispute.id:44} {_line(own)}")
        print(f"{path.name:16} {_line(total)}")
    return 0


def _line(own: Score) -> str:
    share = f"{100 * own.found / own.pairs:3.0f} %" if own.pairs else "  -"
    return f"found {own.found:4} of {own.pairs:4} ({share}), false {own.false:3} of {own.accords}"


if __name__ == "__main__":
    raise SystemExit(main())
