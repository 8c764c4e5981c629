"""Is one article a copy or a light rewrite of another?

Three looks, the cheap one first: resemblance and containment of word shingles (Broder 1997, "On the resemblance and
containment of documents"), and the part of the shorter article's sentences that the longer one has nearly word for
word. Quotations are left out of all three where enough remains: two reporters at one press conference bring home
the same quotations and are still two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from briefing import lexicon
from briefing.align.sources import publishers, shingles
from briefing.types import Article

# Calibrated on the 590 pairs of articles of the 282 development clusters, read one by one where a figure was in
# doubt. Shingles outside quotations: the pairs that a reader calls one report have 0.19 and more, pairs that share
# only a police statement or a court paper 0.13 and less. 10 % of the words dropped at random leaves 0.46.
RESEMBLANCE = 0.25
CONTAINMENT = 0.5

# Sentences outside quotations of the shorter article whose content words the longer one has in one sentence
# (Jaccard of stems >= SENTENCE_LIKENESS). One report: 0.54 to 1; two reports: 0.5 and less, 0.24 and less where the
# article has more than ten sentences. Every third word replaced leaves a sentence at 0.5.
SENTENCE_LIKENESS = 0.5
COVERAGE = 0.54
LEAST_SENTENCES = 5

# Both credit one agency: each desk cuts and adds its own, so less is enough. Pairs that credit one agency and are two
# reports had 0.12 and 0.24 here.
CREDITED_CONTAINMENT = 0.25
CREDITED_COVERAGE = 0.4

# A brief that a round-up or a live blog takes in does not make the two one report, unless all of it is there.
LONGEST_TO_SHORTEST = 4.0
WHOLE = 0.9

# Fewer shingles than this (a headline and a sentence) say nothing: such documents are copies only if equal.
LEAST_SHINGLES = 12

# A quotation may run over line ends but not over paragraphs. Both patterns begin with a class of characters, which is
# what a search is quick to find; of marks by the thousand only the last opens a quotation.
_QUOTED = re.compile(
    r"([\u201c\u00ab\u201e\"](?:(?<!\")(?![\u201c\u00ab\u201e])[^\u201d\u00bb]{1,600}[\u201d\u00bb]"
    r"|(?<=\")(?=[^\"]{1,600}\")(?:[^\"\n]++|\n(?!\s*\n))++\"))"
)
_SENTENCE_END = re.compile(r"\s(?:(?<=[.!?\u3002]\s)\s*|(?<=\n)\s*\n)")
_LEAST_STEMS = 5


class Print:
    """What is compared of an article: its shingles, and where a pair is in doubt the rest."""

    def __init__(self, article: Article, size: int, shared: frozenset[int]) -> None:
        """Of an article with `size` shingles, of which other articles of the story have `shared`."""
        self._article = article
        self.size = size
        self.shared = shared

    @cached_property
    def agency(self) -> str | None:
        """The agency that the article credits."""
        return publishers.agency(self._article)

    @cached_property
    def _pieces(self) -> list[str]:
        """The body cut at its quotations: what stands outside and what stands inside by turns."""
        document = self._article.document
        return _QUOTED.split("\n\n".join([document.quote(span) for span in self._article.body]))

    @cached_property
    def told(self) -> frozenset[int]:
        """The shingles outside quotations."""
        return frozenset(shingles.of([_words(piece) for piece in self._pieces[::2]]).tolist())

    @cached_property
    def least_told(self) -> int:
        """So many shingles at least are outside quotations: all, less those that a word of a quotation is in."""
        return self.size - sum([len(_words(one)) + shingles.WORDS - 1 for one in self._pieces[1::2]])

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        """The content stems of each sentence outside quotations."""
        unquoted = _SENTENCE_END.split(" ".join(self._pieces[::2]))
        stems = [frozenset(lexicon.content_stems(sentence)) for sentence in unquoted]
        return tuple([own for own in stems if len(own) >= _LEAST_STEMS])

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the sentences that have a stem."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, stems in enumerate(self.sentences):
            for stem in stems:
                places[stem].append(number)
        return places

    @cached_property
    def stems(self) -> frozenset[str]:
        """Those of all these sentences."""
        return frozenset().union(*self.sentences)

    def has_like(self, stems: frozenset[str]) -> bool:
        """True if one of the sentences outside quotations has much the same content stems."""
        found = Counter(chain.from_iterable([self.places[stem] for stem in stems & self.stems]))
        return any(
            common >= SENTENCE_LIKENESS * (len(stems) + len(self.sentences[number]) - common)
            for number, common in found.items()
        )


def copies(one: Print, other: Print) -> bool:
    """True if the two are one report, copied or lightly rewritten. Symmetric."""
    if min(one.size, other.size) < LEAST_SHINGLES:
        return 0 < one.size == other.size == len(one.shared & other.shared)
    credited = one.agency is not None and one.agency == other.agency
    contained = CREDITED_CONTAINMENT if credited else CONTAINMENT
    covered = CREDITED_COVERAGE if credited else COVERAGE
    # Two bounds first: they settle most pairs, which share a clause or two, without the shingles outside quotations.
    if not _may_resemble(one, other, contained) and not _covers(one, other, covered):
        return False
    sizes = len(one.told), len(other.told)
    # An article that is nearly all quotation is compared whole.
    if min(sizes) < LEAST_SHINGLES:
        sizes = one.size, other.size
        common = len(one.shared & other.shared)
    else:
        common = len(one.told & other.told)
    if not common:
        return False
    least, most = min(sizes), max(sizes)
    part = common / least
    if part >= WHOLE or common / (least + most - common) >= RESEMBLANCE:
        return True
    if most > LONGEST_TO_SHORTEST * least:
        return False
    return part >= contained or _covers(one, other, covered)


def _may_resemble(one: Print, other: Print, contained: float) -> bool:
    """False where so few shingles are shared at all that those outside quotations cannot make the two one report."""
    least, most = sorted((one.least_told, other.least_told))
    if least < LEAST_SHINGLES:
        return True

    def is_enough(common: int) -> bool:
        return common >= contained * least or common >= RESEMBLANCE * (least + most - common)

    # What the story shares with one of them bounds what the two share, and is known.
    return is_enough(min(len(one.shared), len(other.shared))) and is_enough(len(one.shared & other.shared))


def _covers(one: Print, other: Print, needed: float) -> bool:
    """True if the longer article has this part of the sentences of the shorter one nearly word for word."""
    short, long = sorted((one, other), key=lambda own: len(own.sentences))
    count = left = len(short.sentences)
    if count < LEAST_SENTENCES:
        return False
    # Words of the long side at all bound what any one of its sentences can share; that settles most pairs.
    likely: list[frozenset[str]] = []
    for stems in short.sentences:
        if len(stems & long.stems) >= SENTENCE_LIKENESS * len(stems):
            likely.append(stems)
            continue
        left -= 1
        if left / count < needed:
            return False
    for stems in likely:
        if not long.has_like(stems):
            left -= 1
            if left / count < needed:
                return False
    return True


def _words(text: str) -> Sequence[str]:
    # The memo of `lexicon` is for sentences; what stands between quotations is too long a key.
    return lexicon.words.__wrapped__(text)
