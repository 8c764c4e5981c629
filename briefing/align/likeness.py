"""Is one article a copy or a light rewrite of another?

Three looks, the cheap one first: resemblance and containment of word shingles (Broder 1997, "On the resemblance and
containment of documents"), and the part of the shorter article's sentences that the longer one has nearly word for
word. Quotations are left out of all three where enough remains: two reporters at one press conference bring home
the same quotations and are still two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
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


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of an article: its shingles, its text, its agency."""

    whole: frozenset[int]
    text: str
    agency: str | None


def print_of(text: str, *, agency: str | None) -> Print:
    """The print of a body's text; `agency` is the agency it credits."""
    return Print(whole=frozenset(_shingles(text)), text=text, agency=agency)


def copies(one: Print, other: Print) -> bool:
    """True if the two are one report, copied or lightly rewritten. Symmetric."""
    if min(len(one.whole), len(other.whole)) < LEAST_SHINGLES:
        return bool(one.whole) and one.whole == other.whole
    first, second = _told(one.text), _told(other.text)
    # An article that is nearly all quotation is compared whole.
    if min(len(first), len(second)) < LEAST_SHINGLES:
        first, second = one.whole, other.whole
    common = len(first & second)
    if not common:
        return False
    contained = common / min(len(first), len(second))
    if contained >= WHOLE or common / (len(first) + len(second) - common) >= RESEMBLANCE:
        return True
    if max(len(first), len(second)) > LONGEST_TO_SHORTEST * min(len(first), len(second)):
        return False
    credited = one.agency is not None and one.agency == other.agency
    if contained >= (CREDITED_CONTAINMENT if credited else CONTAINMENT):
        return True
    needed = CREDITED_COVERAGE if credited else COVERAGE
    return _covers(_sentences(one.text), _sentences(other.text), needed)


def _covers(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], needed: float) -> bool:
    """True if the longer side has this part of the sentences of the shorter one nearly word for word."""
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_SENTENCES:
        return False
    # Words of the long side at all bound what any one of its sentences can share; that settles most pairs.
    known = frozenset(chain.from_iterable(long))
    likely = [s for s in short if len(s & known) >= SENTENCE_LIKENESS * len(s)]
    if len(likely) / len(short) < needed:
        return False
    return sum(_has_like(sentence, long) for sentence in likely) / len(short) >= needed


def _has_like(sentence: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(len(sentence & other) >= SENTENCE_LIKENESS * len(sentence | other) for other in others)


@lru_cache(maxsize=1_024)
def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """Content stems of each sentence outside quotations; only pairs that the shingles leave in doubt ask for them."""
    stems = (frozenset(lexicon.content_stems(s)) for s in _SENTENCE_END.split(_QUOTED.sub(" ", text)))
    return tuple(s for s in stems if len(s) >= _LEAST_STEMS)


@lru_cache(maxsize=1_024)
def _told(text: str) -> frozenset[int]:
    """The shingles outside quotations; asked for only of articles that share a clause with another."""
    return frozenset(chain.from_iterable(map(_shingles, _QUOTED.split(text))))


def _shingles(text: str) -> Iterator[int]:
    """One number for each run of `SHINGLE_WORDS` words. The hash of a tuple of integers has no seed."""
    # The memo of `lexicon` is for sentences; an article is too long a key.
    digests = list(map(_digest, lexicon.words.__wrapped__(text)))
    return map(hash, zip(*(digests[start:] for start in range(SHINGLE_WORDS)), strict=False))


@lru_cache(maxsize=65_536)
def _digest(word: str) -> int:
    # Of its bytes as one number, modulo a prime (Rabin 1981); that of a string would be another in every process.
    return hash(int.from_bytes(word.encode("utf-8", "surrogatepass"), "big"))
