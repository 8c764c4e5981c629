"""The cited text as evidence: its sentences, and the few of them that a statement should be held against."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import sentencex

from briefing.segment import parts
from briefing.types.building import quickly_built
from briefing.verify.amounts import quantities
from briefing.verify.modality import Operator, is_negation, operators
from briefing.verify.names import acronyms, is_name, name_pairs
from briefing.verify.quantity import Quantity
from briefing.verify.thesaurus import meaning, phrase_senses
from briefing.verify.tokens import Token, tokenize

# A window of three sentences covers the summaries that join several; a fourth brought only chance matches.
WINDOW_SENTENCES = 3
_MIN_SHARE = 0.08  # of a statement's weight that a further sentence must cover
# Content words that carry no claim of their own.
LIGHT = frozenset(
    """due ahead according including include also new soon another recent recently currently reportedly several people
    thing way lot number time amid""".split()
)
PARTICLES = frozenset(
    "out up down off on into over away back for through at to about after with by around".split()
)


# A line of ASCII and typographic marks is one sentence where no sentence can end but at its end: most of what is cited
# is, and the search costs a tenth of the cutting.
_MAY_BE_CUT = re.compile("[^\x00-\x7f\u2018\u2019\u201c\u201d\u2013\u2014]|[.!?](?!$)")


def is_weighty(token: Token) -> bool:
    """True for tokens that take part in the comparison: content words, numbers, negations."""
    return (token.is_content and token.norm not in LIGHT) or is_negation(token)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text: lines first, then within each line. Linear; never raises."""
    found: list[str] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        if not _MAY_BE_CUT.search(line):
            found.append(line.strip())
            continue
        whole = line.encode("utf-8", "replace").decode("utf-8")
        for start, end in parts(whole):
            found += [told for piece in sentencex.segment("en", whole[start:end]) if (told := piece.strip())]
    return tuple(found)


@quickly_built
@dataclass(frozen=True, slots=True)
class Evidence:
    """A cited text cut into sentences, with an index from stems to the sentences that have them."""

    sentences: tuple[str, ...]
    tokens: tuple[tuple[Token, ...], ...]
    where: dict[str, list[int]]
    quantities: tuple[Quantity, ...]
    name_pairs: frozenset[tuple[str, str]]  # what follows what in a name, case-folded
    plain: frozenset[str]  # words that stand in small letters, case-folded

    def weight(self, root: str) -> float:
        """Inverse sentence frequency of a stem (Spärck Jones 1972)."""
        return math.log(1 + (len(self.tokens) + 1) / (len(self.where.get(root, ())) + 1))

    def nearest(self, statement: Sequence[Token]) -> tuple[int, ...]:
        """Up to `WINDOW_SENTENCES` sentences that together cover most of the statement's weight, best first."""
        wanted = dict.fromkeys(token.stem for token in statement if is_weighty(token))
        if not wanted:  # "He did not say so": all there is to go by
            wanted = dict.fromkeys(token.stem for token in statement if token.is_word)
        weights = {root: self.weight(root) for root in wanted}
        floor = _MIN_SHARE * sum(weights.values())
        chosen: list[int] = []
        for _ in range(WINDOW_SENTENCES):
            scores: Counter[int] = Counter()
            for root, weight in weights.items():
                for index in self.where.get(root, ()):
                    scores[index] += weight  # type: ignore[assignment]
            if not scores:
                break
            best = max(
                scores, key=lambda index: (scores[index] / (1 + 0.004 * len(self.tokens[index])), -index)
            )
            if chosen and scores[best] < floor:
                break
            chosen.append(best)
            held = {token.stem for token in self.tokens[best]}
            weights = {root: weight for root, weight in weights.items() if root not in held}
        return tuple(chosen)


@lru_cache(maxsize=64)
def evidence_of(text: str) -> Evidence:
    """`text` made ready; the last few are remembered, because many statements are held against one document."""
    sentences = sentences_of(text)
    tokens = tuple(tokenize(sentence) for sentence in sentences)
    where: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(tokens):
        for root in dict.fromkeys(token.stem for token in own if token.is_word):
            where[root].append(index)
    return Evidence(
        sentences,
        tokens,
        dict(where),
        tuple(one for sentence in sentences for one in quantities(sentence)),
        frozenset(pair for own in tokens for pair in name_pairs(own)),
        frozenset(token.norm for own in tokens for token in own if not token.is_capital),
    )


@quickly_built
@dataclass(frozen=True, slots=True)
class Window:
    """The chosen sentences as one run of tokens, indexed by everything a statement's word may match."""

    tokens: tuple[Token, ...]
    sentence_of: tuple[int, ...]
    rank: dict[int, int]  # weighty token index -> its place among the weighty ones
    weighty: tuple[int, ...]
    by_stem: dict[str, list[int]]
    by_base: dict[str, list[int]]
    by_kin: dict[str, list[int]]
    by_sense: dict[str, list[int]]
    by_general: dict[str, list[int]]
    by_circle: dict[str, list[int]]
    names: tuple[int, ...]
    initials: dict[str, int]
    quantities: tuple[tuple[Quantity, int], ...]  # with the token index in the window
    operators: tuple[Operator, ...]


@lru_cache(maxsize=256)
def window_of(sentences: tuple[str, ...]) -> Window:
    """The window over the given sentences."""
    tokens: list[Token] = []
    sentence_of: list[int] = []
    amounts: list[tuple[Quantity, int]] = []
    for number, sentence in enumerate(sentences):
        own = tokenize(sentence)
        amounts += [(one, len(tokens) + one.start) for one in quantities(sentence)]
        tokens += own
        sentence_of += [number] * len(own)
    tables: tuple[dict[str, list[int]], ...] = tuple(defaultdict(list) for _ in range(6))
    by_stem, by_base, by_kin, by_sense, by_general, by_circle = tables
    starts = {place for _, place in amounts}
    weighty = tuple(index for index, token in enumerate(tokens) if index in starts or is_weighty(token))
    names = tuple(index for index in weighty if is_name(tokens, index))
    named = set(names)
    for index in weighty:
        token = tokens[index]
        by_stem[token.stem].append(index)
        if index in named:
            continue
        known = meaning(token.norm)
        for key in known.bases:
            by_base[key].append(index)
        for key in known.kin:
            by_kin[key].append(index)
        for key in known.senses:
            by_sense[key].append(index)
        for key in known.general:
            by_general[key].append(index)
        for key in known.circles:
            by_circle[key].append(index)
        for key in phrase_at(tokens, index):
            by_sense[key].append(index)
    return Window(
        tokens=tuple(tokens),
        sentence_of=tuple(sentence_of),
        rank={index: place for place, index in enumerate(weighty)},
        weighty=weighty,
        by_stem=dict(by_stem),
        by_base=dict(by_base),
        by_kin=dict(by_kin),
        by_sense=dict(by_sense),
        by_general=dict(by_general),
        by_circle=dict(by_circle),
        names=names,
        initials=_initials(tokens, weighty),
        quantities=tuple(amounts),
        operators=operators(tokens),
    )


def _initials(tokens: Sequence[Token], weighty: Sequence[int]) -> dict[str, int]:
    """The acronyms that names of the window would have, each at its first weighty word."""
    known = set(weighty)
    return {letters: index for letters, index in acronyms(tokens).items() if index in known}


def phrase_at(tokens: Sequence[Token], index: int) -> frozenset[str]:
    """Senses of the verb at `index` together with a particle one or two tokens behind it."""
    for step in (1, 2):
        if index + step < len(tokens) and tokens[index + step].norm in PARTICLES:
            senses = phrase_senses(tokens[index].norm, tokens[index + step].norm)
            if senses:
                return senses
    return frozenset()
