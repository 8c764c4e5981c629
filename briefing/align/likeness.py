"""Is one article a copy or a light rewrite of another?

Three looks, the cheap one first: resemblance and containment of word shingles (Broder 1997, "On the resemblance and
containment of documents"), and the part of the shorter article's sentences that the longer one has nearly word for
word. Quotations are left out of all three where enough remains: two reporters at one press conference bring home
the same quotations and are still two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from briefing import lexicon

SHINGLE_WORDS = 5

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

# A quotation may run over line ends but not over paragraphs.
_QUOTED = re.compile(
    r"[\u201c\u00ab\u201e][^\u201d\u00bb]{1,600}[\u201d\u00bb]|\"(?:[^\"\n]|\n(?!\s*\n)){1,600}\""
)
_SENTENCE_END = re.compile(r"(?<=[.!?\u3002])\s+|\n\s*\n")
_LEAST_STEMS = 5


class Print:
    """What is compared of an article. Only `whole` is made of every article, the rest where a pair is in doubt."""

    def __init__(self, text: str, words: Iterable[str], *, agency: str | None) -> None:
        """Of a body's text and its words; `agency` is the agency that the article credits."""
        self.text = text
        self.agency = agency
        self.whole = frozenset(_shingles(words))  # the shingles of the body

    @cached_property
    def told(self) -> frozenset[int]:
        """The shingles outside quotations."""
        return frozenset(chain.from_iterable(map(_shingles, map(_words, _QUOTED.split(self.text)))))

    @cached_property
    def least_told(self) -> int:
        """So many shingles at least are outside quotations: all, less those that a word of a quotation is in."""
        quoted = _QUOTED.findall(self.text)
        return len(self.whole) - sum(len(_words(one)) + SHINGLE_WORDS - 1 for one in quoted)

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        """The content stems of each sentence outside quotations."""
        unquoted = _SENTENCE_END.split(_QUOTED.sub(" ", self.text))
        stems = (frozenset(lexicon.content_stems(sentence)) for sentence in unquoted)
        return tuple(own for own in stems if len(own) >= _LEAST_STEMS)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Those of all these sentences."""
        return frozenset(chain.from_iterable(self.sentences))


def copies(one: Print, other: Print) -> bool:
    """True if the two are one report, copied or lightly rewritten. Symmetric."""
    if min(len(one.whole), len(other.whole)) < LEAST_SHINGLES:
        return bool(one.whole) and one.whole == other.whole
    credited = one.agency is not None and one.agency == other.agency
    contained = CREDITED_CONTAINMENT if credited else CONTAINMENT
    covered = CREDITED_COVERAGE if credited else COVERAGE
    # Two bounds first: they settle most pairs, which share a clause or two, without the shingles outside quotations.
    if not _may_resemble(one, other, contained) and not _covers(one, other, covered):
        return False
    first, second = one.told, other.told
    # An article that is nearly all quotation is compared whole.
    if min(len(first), len(second)) < LEAST_SHINGLES:
        first, second = one.whole, other.whole
    common = len(first & second)
    if not common:
        return False
    part = common / min(len(first), len(second))
    if part >= WHOLE or common / (len(first) + len(second) - common) >= RESEMBLANCE:
        return True
    if max(len(first), len(second)) > LONGEST_TO_SHORTEST * min(len(first), len(second)):
        return False
    return part >= contained or _covers(one, other, covered)


def _may_resemble(one: Print, other: Print, contained: float) -> bool:
    """False where so few shingles are shared at all that those outside quotations cannot make the two one report."""
    least, most = sorted((one.least_told, other.least_told))
    if least < LEAST_SHINGLES:
        return True
    common = len(one.whole & other.whole)
    return common >= contained * least or common >= RESEMBLANCE * (least + most - common)


def _covers(one: Print, other: Print, needed: float) -> bool:
    """True if the longer article has this part of the sentences of the shorter one nearly word for word."""
    short, long = sorted((one, other), key=lambda own: len(own.sentences))
    count = len(short.sentences)
    if count < LEAST_SENTENCES:
        return False
    # Words of the long side at all bound what any one of its sentences can share; that settles most pairs.
    likely: list[frozenset[str]] = []
    for place, sentence in enumerate(short.sentences):
        if len(sentence & long.stems) >= SENTENCE_LIKENESS * len(sentence):
            likely.append(sentence)
        elif (len(likely) + count - place - 1) / count < needed:
            return False
    if len(likely) / count < needed:
        return False
    return sum(_has_like(sentence, long.sentences) for sentence in likely) / count >= needed


def _has_like(sentence: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(len(sentence & other) >= SENTENCE_LIKENESS * len(sentence | other) for other in others)


def _words(text: str) -> Sequence[str]:
    # The memo of `lexicon` is for sentences; what stands between quotations is too long a key.
    return lexicon.words.__wrapped__(text)


def _shingles(words: Iterable[str]) -> Iterator[int]:
    """One number for each run of `SHINGLE_WORDS` words. The hash of a tuple of integers has no seed."""
    digests = list(map(_digest, words))
    return map(hash, zip(*(digests[start:] for start in range(SHINGLE_WORDS)), strict=False))


@lru_cache(maxsize=65_536)
def _digest(word: str) -> int:
    # Of its bytes as one number, modulo a prime (Rabin 1981); that of a string would be another in every process.
    return hash(int.from_bytes(word.encode("utf-8", "surrogatepass"), "big"))
