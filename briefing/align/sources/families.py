"""Which documents are copies or light rewrites of one report: one source, however many files.

Shared word shingles are counted through an inverted index and documents that `likeness.copies` are joined by
union-find (Tarjan 1975). Work grows with the shingles that documents *share*, not with the square of the
documents: what a copy shares with its family stays with the member that brought it to the index, and a shingle
that many unrelated documents have is furniture and proposes nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from briefing import lexicon
from briefing.align.sources import publishers, shingles
from briefing.align.sources.likeness import Print, copies
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
    words = ([*chain.from_iterable([lexicon.words(sentence.text) for sentence in own])] for own in sentences)
    every = [shingles.of([own]) for own in words]
    prints = [
        Print(article, len(own), shared)
        for article, own, shared in zip(articles, every, shingles.shared(every), strict=True)
    ]
    groups: dict[int, list[int]] = {}
    for number, root in enumerate(_roots(articles, prints)):
        groups.setdefault(root, []).append(number)
    return tuple(_family(articles, prints, numbers) for numbers in groups.values())


def _roots(articles: Sequence[Article], prints: Sequence[Print]) -> list[int]:
    """For each document the number that stands for its family."""
    forest = _Forest(len(articles))
    members = {number: [number] for number in range(len(articles))}
    index = _Index(forest)
    # By text, not by position: the order of the inputs is never evidence.
    order = sorted(
        (number for number, own in enumerate(prints) if own.shared),
        key=lambda n: (articles[n].document.text_sha256, articles[n].document.id),
    )
    for number in order:
        for candidate in index.candidates(prints[number])[:_MOST_FAMILIES]:
            root = forest.root(candidate)
            if root != forest.root(number) and any(
                copies(prints[number], prints[other]) for other in members[root][:_COMPARED]
            ):
                merged = [*members[root], *members[forest.root(number)]]
                members[forest.join(number, root)] = merged
        index.enter(number, prints[number], members[forest.root(number)])
    return [forest.root(number) for number in range(len(articles))]


class _Index:
    """The shingles that documents share, and which documents brought them."""

    def __init__(self, forest: _Forest) -> None:
        self._forest = forest
        self._postings: dict[int, list[int]] = defaultdict(list)
        self._brought: dict[int, frozenset[int]] = {}  # by document
        self._common: set[int] = set()  # proposes nobody

    def candidates(self, own: Print) -> list[int]:
        """Families that share enough shingles to be worth a comparison, most shared first."""
        telling = own.shared - self._common
        postings = [self._postings[shingle] for shingle in telling & self._postings.keys()]
        by_root: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, count in Counter(chain.from_iterable(postings)).items():
            by_root[self._forest.root(number)].append((number, count))
        shared = {
            root: found[0][1] if len(found) == 1 else len(telling & self._of(number for number, _ in found))
            for root, found in by_root.items()
        }
        least = min(LEAST_SHARED, own.size)
        return sorted(
            (root for root, count in shared.items() if count >= least), key=lambda root: (-shared[root], root)
        )

    def enter(self, number: int, own: Print, family: Sequence[int]) -> None:
        """Put the shingles of a document in the index, but for those that one of its family has brought."""
        brought = (own.shared - self._common) - self._of(family)
        self._brought[number] = brought
        for shingle in brought:
            posting = self._postings[shingle]
            posting.append(number)
            if len(posting) == COMMON_SHINGLE:
                self._common.add(shingle)

    def _of(self, numbers: Iterable[int]) -> frozenset[int]:
        """What these documents brought."""
        return frozenset().union(*[self._brought.get(number, ()) for number in numbers])


def _family(articles: Sequence[Article], prints: Sequence[Print], numbers: Sequence[int]) -> Family:
    dated = all(articles[number].document.published_at is not None for number in numbers)

    def seniority(number: int) -> tuple[float, int, str, str]:
        document = articles[number].document
        at = 0.0  # one without a date: nobody can say which came first, so the most complete is taken
        if dated and document.published_at is not None:
            at = document.published_at.at.timestamp()
            if not document.published_at.has_time:  # "31 March" is not earlier than "31 March, 07:40"
                at += _LAST_SECOND
        return (at, -prints[number].size, document.text_sha256, document.id)

    ordered = sorted(numbers, key=seniority) if len(numbers) > 1 else numbers
    credited = [agency for number in ordered if (agency := prints[number].agency) is not None]
    publisher = (
        Counter(credited).most_common(1)[0][0]
        if credited
        else publishers.named(articles[ordered[0]].document)
    )
    return Family(tuple(articles[number].document.id for number in ordered), publisher)
