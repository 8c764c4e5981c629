"""Which sentences say the same thing: sentences to facts.

Two sentences are one fact if the content words they share, weighted by rarity in the story, make up most of both
(Dice coefficient), and nothing that word overlap is blind to tells them apart: figures, negation, and who is named.
Vectors are of no help there: they put "40,000" beside "4,000" and "did" beside "did not".

Candidates come from an inverted index over each sentence's rarest words (prefix filtering, Chaudhuri, Ganti & Kaushik
2006), so that growth stays close to linear; a fact is matched by its first sentence only, so that chains of
near-matches cannot drift.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing import lexicon
from briefing.types import Fact, Sentence

# Calibrated by reading pairs that cross articles, sampled from 80 clusters of the Multi-News development part and
# already agreeing in figures and polarity: 44 of 45 at 0.60-0.90 told one point, 14 of 16 at 0.55-0.60, and 17 of 25
# at 0.45-0.55, where the rest were different points on one subject. Lower loses citations' precision first.
SAME_DICE = 0.55
# A sentence of fewer content words than this is matched only when equal: two words shared are no evidence.
MIN_CONTENT = 4
_PREFIX = 6  # rarest words looked up; a pair at SAME_DICE shares one of them unless both are very long
_BOUND = SAME_DICE / 2 * (1 - 1e-9)  # of both weights; less by a trifle, since sums are rounded
_MAX_POSTINGS = 64  # a word in more facts than this is no clue which one

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class _Profile:
    """What is compared: content words, figures, polarity."""

    sentence: Sentence
    terms: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    weight: float


def match(sentences: Iterable[Sequence[Sentence]]) -> tuple[Fact, ...]:
    """Facts of all sentences, ordered by the place of their best sentence in its article, then by its text.

    Every sentence is in exactly one fact. The order of the articles does not matter.
    """
    # by place and text, never by article: equal stories give equal facts however the files are ordered
    ordered = sorted(
        (sentence for own in sentences for sentence in own),
        key=lambda sentence: (sentence.index, sentence.text, sentence.document_id),
    )
    rarity = _rarity(ordered)
    rank = {term: n for n, term in enumerate(sorted(rarity, key=lambda term: (-rarity[term], term)))}
    profiles = [_profile(sentence, rarity) for sentence in ordered]
    groups: list[list[_Profile]] = []
    exact: dict[str, int] = {}
    postings: dict[str, list[int]] = defaultdict(list)
    for profile in profiles:
        key = " ".join(profile.sentence.text.split())
        home = exact.get(key)
        rarest = sorted(profile.terms, key=rank.__getitem__)[:_PREFIX]
        if home is None and len(profile.terms) >= MIN_CONTENT:
            home = _best_home(profile, rarest, postings, groups, rarity)
        if home is None:
            home = len(groups)
            groups.append([])
            for term in rarest:
                if len(postings[term]) < _MAX_POSTINGS:
                    postings[term].append(home)
        groups[home].append(profile)
        exact.setdefault(key, home)
    return tuple(Fact(_best_first(group, rarity)) for group in groups)


def _rarity(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Inverse document frequency of each content word, a sentence being the document."""
    frequency = Counter(chain.from_iterable(set(lexicon.content_stems(s.text)) for s in sentences))
    count = len(sentences)
    return {term: math.log(1 + count / seen) for term, seen in frequency.items()}


def _profile(sentence: Sentence, rarity: dict[str, float]) -> _Profile:
    terms = frozenset(lexicon.content_stems(sentence.text))
    return _Profile(
        sentence,
        terms,
        frozenset(number.rstrip(".,:") for number in _NUMBER.findall(sentence.text)),
        lexicon.negates(sentence.text) and _NEGATION.search(sentence.text) is not None,
        sum(
            sorted(map(rarity.__getitem__, terms))
        ),  # sorted: float sums depend on order, sets on the hash seed
    )


def _best_home(
    profile: _Profile,
    rarest: Sequence[str],
    postings: dict[str, list[int]],
    groups: Sequence[Sequence[_Profile]],
    rarity: dict[str, float],
) -> int | None:
    """Index of the fact that the sentence belongs to, the closest one first."""
    best: tuple[float, int] | None = None
    terms, weight, heaviest = profile.terms, profile.weight, rarity[rarest[0]]
    for home in dict.fromkeys(chain.from_iterable(postings.get(term, ()) for term in rarest)):
        other = groups[home][0]
        needed = _BOUND * (weight + other.weight)
        # Not enough even if the lighter one were contained, or if all that is shared were as rare as the rarest.
        if weight < needed or other.weight < needed or len(terms & other.terms) * heaviest < needed:
            continue
        score = _dice(profile, other, rarity)
        if score >= SAME_DICE and (best is None or score > best[0]) and _agree(profile, other):
            best = (score, home)
    return best[1] if best else None


def _dice(a: _Profile, b: _Profile, rarity: dict[str, float]) -> float:
    return 2 * sum(sorted(map(rarity.__getitem__, a.terms & b.terms))) / (a.weight + b.weight)


def _agree(a: _Profile, b: _Profile) -> bool:
    """False where figures or polarity differ: "killed 12" and "killed 15" are a conflict, not one fact."""
    return a.negated == b.negated and (a.numbers <= b.numbers or b.numbers <= a.numbers)


def _best_first(group: Sequence[_Profile], rarity: dict[str, float]) -> tuple[Sentence, ...]:
    """The wording that the others bear out best comes first; then earlier in its article, shorter, by text."""

    def key(profile: _Profile) -> tuple[float, int, int, str, str]:
        borne_out = sum(
            sum(sorted(rarity[term] for term in profile.terms & other.terms)) / max(profile.weight, 1e-9)
            for other in group
            if other is not profile
        )
        sentence = profile.sentence
        return (-round(borne_out, 6), sentence.index, len(sentence.text), sentence.text, sentence.document_id)

    # a hundred copies of one sentence need no mutual comparison
    ordered = sorted(group, key=key) if len(group) <= 50 else group
    return tuple(profile.sentence for profile in ordered)
