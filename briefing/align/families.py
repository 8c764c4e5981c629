"""Which documents are copies or light rewrites of one report: one source, however many files.

Shared word shingles are counted through an inverted index and documents that `likeness.copies` are joined by
union-find (Tarjan 1975). Work grows with the shingles that documents *share*, not with the square of the
documents: what a copy shares with its family stays with the member that brought it to the index, and a shingle
that many unrelated documents have is furniture and proposes nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from briefing import lexicon
from briefing.align import publishers
from briefing.align.likeness import Print, copies
from briefing.types import Article, Family, Sentence

# A shingle that this many families have proposes nobody ("all rights reserved …").
COMMON_SHINGLE = 24

# Two documents are compared only if they share this many shingles: one shared clause of ten words. The light
# rewrites of the development clusters shared 30 and more.
LEAST_SHARED = 6

# A document is compared with this many families, those that share most first, and with this many members of each: a
# copy shares more with its own report than with any other, and in a family of hundreds the first tell enough.
_MOST_FAMILIES = 24
_COMPARED = 12
_LAST_SECOND = 86_399.0  # of a day


class _Forest:
    """Union-find over document numbers."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, node: int) -> int:
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def join(self, one: int, other: int) -> int:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first
        return first


def find(articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[Family, ...]:
    """Every document in exactly one family; families in the order of their first document.

    `sentences` are those of each article, in the same order. The first id of a family is the report that the others
    are taken to copy: the earliest if all have a date, then the most complete, then an order by text that does not
    depend on the order of the inputs. ``publisher`` is the agency that the members credit, else the publisher of that
    first document.
    """
    prints = [
        Print(
            "\n\n".join(article.document.quote(span) for span in article.body),
            chain.from_iterable(lexicon.words(sentence.text) for sentence in own),
            agency=publishers.agency(article),
        )
        for article, own in zip(articles, sentences, strict=True)
    ]
    groups: dict[int, list[int]] = {}
    for number, root in enumerate(_roots(articles, prints)):
        groups.setdefault(root, []).append(number)
    return tuple(_family(articles, prints, numbers) for numbers in groups.values())


def _roots(articles: Sequence[Article], prints: Sequence[Print]) -> list[int]:
    """For each document the number that stands for its family."""
    forest = _Forest(len(articles))
    members = {number: [number] for number in range(len(articles))}
    index: dict[int, list[int]] = {}
    # By text, not by position: the order of the inputs is never evidence.
    order = sorted(
        range(len(articles)), key=lambda n: (articles[n].document.text_sha256, articles[n].document.id)
    )
    repeated = _repeated(prints)
    for number in order:
        shared = prints[number].whole & repeated
        if not shared:
            continue
        for candidate in _candidates(prints[number], shared, index, forest)[:_MOST_FAMILIES]:
            root = forest.root(candidate)
            if root != forest.root(number) and any(
                copies(prints[number], prints[other]) for other in members[root][:_COMPARED]
            ):
                merged = [*members[root], *members[forest.root(number)]]
                members[forest.join(number, root)] = merged
        _enter(number, shared, index, forest)
    return [forest.root(number) for number in range(len(articles))]


def _repeated(prints: Sequence[Print]) -> frozenset[int]:
    """The shingles of more than one document: one in a hundred or so, and the others propose nobody."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for own in prints:
        repeated |= seen & own.whole
        seen |= own.whole
    return frozenset(repeated)


def _candidates(
    own: Print, repeated: frozenset[int], index: Mapping[int, Sequence[int]], forest: _Forest
) -> list[int]:
    """Families that share enough shingles to be worth a comparison, most shared first."""
    shared: Counter[int] = Counter()
    for shingle in repeated:
        posting = index.get(shingle, ())
        if len(posting) < COMMON_SHINGLE:
            shared.update({forest.root(number) for number in posting})
    least = min(LEAST_SHARED, len(own.whole))
    return sorted(
        (root for root, count in shared.items() if count >= least), key=lambda root: (-shared[root], root)
    )


def _enter(number: int, repeated: frozenset[int], index: dict[int, list[int]], forest: _Forest) -> None:
    root = forest.root(number)
    for shingle in repeated:
        posting = index.setdefault(shingle, [])
        if len(posting) < COMMON_SHINGLE and all(forest.root(other) != root for other in posting):
            posting.append(number)


def _family(articles: Sequence[Article], prints: Sequence[Print], numbers: Sequence[int]) -> Family:
    dated = all(articles[number].document.published_at is not None for number in numbers)

    def seniority(number: int) -> tuple[float, int, str, str]:
        document = articles[number].document
        at = 0.0  # one without a date: nobody can say which came first, so the most complete is taken
        if dated and document.published_at is not None:
            at = document.published_at.at.timestamp()
            if not document.published_at.has_time:  # "31 March" is not earlier than "31 March, 07:40"
                at += _LAST_SECOND
        return (at, -len(prints[number].whole), document.text_sha256, document.id)

    ordered = sorted(numbers, key=seniority) if len(numbers) > 1 else numbers
    credited = [agency for number in ordered if (agency := prints[number].agency) is not None]
    publisher = (
        Counter(credited).most_common(1)[0][0]
        if credited
        else publishers.named(articles[ordered[0]].document)
    )
    return Family(tuple(articles[number].document.id for number in ordered), publisher)
