"""Sentences of two articles that say the opposite in nearly the same words.

One has a negation on a verb they share, or the opposite verb. Quotations and questions are left out: what two speakers
say is their dispute and not that of the reports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, islice

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.story import MOST, Story, order
from briefing.types import Sentence, Span

# Without the negation, or the two opposite words, the sentences share this part of the shorter one and of both
# together, and so many content words.
LIKE, JACCARD, SHARED = 0.7, 0.5, 4

_OPPOSITES = tuple(
    (frozenset(lexicon.stem(w) for w in one.split()), frozenset(lexicon.stem(w) for w in other.split()))
    for one, other in (
        (
            "approved approves approve backed passed adopted accepted",
            "rejected rejects reject defeated refused voted-down",
        ),
        ("convicted guilty", "acquitted cleared exonerated"),
        ("won wins", "lost loses"),
        ("survived survives alive", "died dead killed"),
        ("rose rises climbed increased grew", "fell falls dropped decreased declined shrank"),
        ("succeeded", "failed fails"),
        ("upheld", "overturned quashed"),
        ("granted", "denied refused"),
        ("reopened opened", "closed shut"),
        ("resigned quit", "stays stayed remains"),
        ("lifted", "extended imposed"),
        ("confirmed", "denied"),
        ("sober", "drunk"),
        ("accidental accident", "deliberate arson"),
    )
)
_SIDES = frozenset(stem for sides in _OPPOSITES for side in sides for stem in side)
_SIDE_KEYS = frozenset(map(terms.key, _SIDES))
_WHICH = frozenset(map(lexicon.stem, terms.WHICH))
# What happened, under one name whatever its tense.
_LEMMAS = terms.LEMMAS | {"came": "come"}
_NEGATION = re.compile(
    (
        r"\b(?:not|never|failed\s+to|refused\s+to|declined\s+to|without)\b|n['\u2019]t\b|\b(?:no|none"
        r"|nobody|neither)\b"
    ),
    re.IGNORECASE,
)
_MARKS = '\u201c\u201d"?'
_UNREAL = frozenset(
    "could might may would should if unless whether will expected likely plan plans planned until".split()
)
# "No one is missing any longer" tells a change, and contradicts nobody who wrote before it.
_MUTE = _UNREAL | {"longer", "anymore"}
_NEGATION_STEMS = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nobodi",
        "neither",
        "nor",
        "fail",
        "refus",
        "declin",
        "without",
        "longer",
        "cannot",
        "didn't",
        "wasn't",
    ]
)
_LOOSE_KEYS = _SIDE_KEYS | frozenset(map(terms.key, _NEGATION_STEMS))


@dataclass(frozen=True, slots=True)
class _Saying:
    sentence: Sentence
    stems: frozenset[str]
    negated: frozenset[str]  # stems a negation stands on


def pairs(story: Story) -> Iterator[tuple[Sentence, Sentence, str]]:
    """Two sentences that say the opposite of each other, and what is in question; each in one pair at most."""
    found = [
        sorted((one, other), key=lambda saying: order(saying.sentence))
        for one, other in _Sayings(story).pairs()
        if _opposite(one, other)
    ]
    told: set[Span] = set()
    for one, other in sorted(found, key=lambda pair: [order(saying.sentence) for saying in pair]):
        spans = one.sentence.span, other.sentence.span
        if told.isdisjoint(spans):
            told.update(spans)
            yield one.sentence, other.sentence, _about(one, other)


def _may_say(text: str) -> bool:
    """False for a quotation, a question, and what is not so yet or is so no longer."""
    return lexicon.vocabulary(text).isdisjoint(_MUTE) and not any(map(text.__contains__, _MARKS))


def _saying(sentence: Sentence) -> _Saying | None:
    text = sentence.text
    if not _may_say(text):
        return None
    stems = frozenset(
        map(_stem, [word for word in lexicon.words(text) if word not in lexicon.FUNCTION_WORDS])
    ).difference(_NEGATION_STEMS)
    if "t" in lexicon.vocabulary(text):
        stems = frozenset(s for s in stems if not terms.is_contraction(s))
    if len(stems) < SHARED:
        return None
    negated: set[str] = set()
    for match in _NEGATION.finditer(text) if lexicon.negates(text) else ():
        after = [w for w in lexicon.words(text[match.end() :])[:5] if w not in lexicon.FUNCTION_WORDS]
        negated.update(_stem(word) for word in after[:1])
    return _Saying(sentence, stems, frozenset(negated))


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return lexicon.stem(_LEMMAS.get(word, word))


class _Sayings:
    """The sayings of a story, each read when it is first asked for."""

    def __init__(self, story: Story) -> None:
        self._story = story
        # holds no `self`: in a cycle it would keep the whole story until the collector comes
        self.at = cache(lambda place: _saying(story.sentences[place]))
        self._having: dict[str, Sequence[int] | None] = {}
        self._least: dict[int, int] = {}
        self._known: dict[int, bool] = {}

    @cached_property
    def _common(self) -> frozenset[str]:
        """The keys that more sentences have than propose a pair; none in most stories, which are shorter."""
        if len(self._story.sentences) <= MOST:
            return frozenset()
        return frozenset([key for key, places in self._story.keys.items() if len(places) > MOST])

    def having(self, stem: str) -> Sequence[int] | None:
        """The places of the sayings with a stem, and perhaps of others that are no more in all; None if too many."""
        if stem not in self._having:
            key = terms.key(stem)
            places = self._story.keys[key]
            if len(places) > MOST:
                # a key that no other stem has tells all but whether there is a saying, which is sooner known
                is_enough = key not in terms.MERGED
                having = (n for n in places if self._is_one(n) and (is_enough or self._has(n, stem)))
                places = list(islice(having, MOST + 1))
            self._having[stem] = places if len(places) <= MOST else None
        return self._having[stem]

    def _has(self, place: int, stem: str) -> bool:
        saying = self.at(place)
        return saying is not None and stem in saying.stems

    def _is_one(self, place: int) -> bool:
        """True if there is a saying at `place`; most need not be read for it."""
        if place not in self._known:
            may = _may_say(self._story.sentences[place].text)
            self._known[place] = may and (self._fewest(place) >= SHARED or self.at(place) is not None)
        return self._known[place]

    def pairs(self) -> Iterator[tuple[_Saying, _Saying]]:
        """Pairs of two articles that share enough words.

        One of the two has a negation or a word that has an opposite, else nothing sets them against each other.
        """
        story = self._story
        telling = [story.keys[key] for key in _SIDE_KEYS if key in story.keys]
        for place in sorted(set(story.places(lexicon.NEGATIONS)).union(*telling)):
            for near in self._near(place) if self._is_one(place) else ():
                one, other = self.at(place), self.at(near)
                if one is None or other is None or not (one.negated or not one.stems.isdisjoint(_SIDES)):
                    continue
                if sum(self.having(stem) is not None for stem in one.stems & other.stems) >= SHARED - 1:
                    yield one, other

    def _near(self, place: int) -> Iterator[int]:
        """The places of other articles whose sentences, by the number of their keys, may be like the one at `place`."""
        story, text = self._story, self._story.sentences[place].text
        keys = terms.keys(text)
        counts = story.sharing(place)
        more, common = len(lexicon.content_stems(text)) - len(keys), 0  # words of one key may be of two stems
        if not keys.isdisjoint(self._common):
            if (one := self.at(place)) is None:
                return
            postings = list(map(self.having, one.stems))
            counts = Counter(chain.from_iterable(places for places in postings if places is not None))
            more, common = 0, postings.count(None)
        least = self._fewest(place)
        needed = SHARED - more - min(common, 1)
        for near, count in [(near, count) for near, count in counts.items() if count >= needed]:
            shared = count + more + common
            if story.homes[near] != story.homes[place] and shared >= JACCARD * (
                least + self._fewest(near) - shared
            ):
                yield near

    def _fewest(self, place: int) -> int:
        """So many stems at least has the sentence at `place` beside negations and words that have an opposite."""
        if place not in self._least:
            keys = terms.keys(self._story.sentences[place].text) - _LOOSE_KEYS
            if "t" in self._story.vocabularies[place]:
                keys = frozenset(key for key in keys if not terms.is_contraction(key))
            self._least[place] = len(keys)
        return self._least[place]


def _opposite(one: _Saying, other: _Saying) -> bool:
    if not _says_opposite(one, other) or terms.are_apart(one.sentence.text, other.sentence.text):
        return False
    # "no complaints about the doors", "complaints about the brakes"
    concerned = [_concerned(saying.sentence.text) for saying in (one, other)]
    return not all(concerned) or not concerned[0].isdisjoint(concerned[1])


def _concerned(text: str) -> frozenset[str]:
    words = terms.tokens(text)
    return frozenset(token.key for token in clauses.concerned(words, -1, most=len(words) + 1))


def _says_opposite(one: _Saying, other: _Saying) -> bool:
    shared = one.stems & other.stems
    if not (one.stems ^ other.stems).isdisjoint(_WHICH):
        return False
    if one.negated != other.negated and _like(one.stems, other.stems):
        # exactly one negation more, on a word that both sentences have
        more, less = (one, other) if len(one.negated) > len(other.negated) else (other, one)
        alone = more.negated - less.negated
        if not less.negated and len(alone) == 1 and alone <= shared:
            return True
    if one.negated or other.negated:
        return False
    for left, right in _OPPOSITES:
        for a, b in ((left, right), (right, left)):
            mine, theirs = one.stems & a, other.stems & b
            if (
                mine
                and theirs
                and not (one.stems & b)
                and not (other.stems & a)
                and _like(one.stems - mine, other.stems - theirs)
            ):
                return True
    return False


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return (
        shared >= SHARED
        and shared >= LIKE * min(len(one), len(other))
        and shared >= JACCARD * len(one | other)
    )


def _about(one: _Saying, other: _Saying) -> str:
    """What is in question, in the words of the two: "approved or rejected", "found, or not"."""
    apart = [_word(mine, mine.stems - theirs.stems) for mine, theirs in ((one, other), (other, one))]
    for left, right in _OPPOSITES:
        if (one.stems & left and other.stems & right) or (one.stems & right and other.stems & left):
            sides = left | right
            words = [_word(saying, saying.stems & sides) for saying in (one, other)]
            return " or ".join(word for word in words if word)
    negated = _word(one, one.negated | other.negated) or _word(other, one.negated | other.negated)
    return f"{negated}, or not" if negated else " or ".join(word for word in apart if word)


def _word(saying: _Saying, stems: frozenset[str]) -> str | None:
    """The first word of the sentence that has one of `stems`, as it is written."""
    for match in lexicon.WORD.finditer(saying.sentence.text):
        if _stem(match.group().casefold()) in stems:
            return match.group()
    return None
