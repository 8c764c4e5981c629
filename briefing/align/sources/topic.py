"""Which articles are not about the story: another story, an older event of the same kind, another language.

Articles are compared by their content words, names counting double; the story is what the majority hangs together
on. In doubt an article stays: to leave out a true source is worse than to carry a strange one, which selection
will hardly quote.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from statistics import median
from typing import Final

from briefing.align.sources.common_names import COMMON
from briefing.align.sources.profiles import Profile, Vectors, cosine, profile_of, words_of
from briefing.align.sources.stale import is_apart
from briefing.lexicon import content_stems
from briefing.types import Article, Sentence

OTHER_STORY: Final = "another story"
OTHER_EVENT: Final = "another event of the same kind"
OTHER_LANGUAGE: Final = "another language than the others"

# Calibrated on 282 development clusters: the cosine of an article with the nearest of its own story, against that of
# 526 articles put into a story not theirs. Strangers: half below 0.07, 0.99 of them below 0.23. Of 306 true members
# 18 were below 0.16, and every one of these is junk or another story when read (log-in pages, archive blurbs).
UNRELATED: Final = 0.16
# Between the two an article is a stranger if it also has next to none of the names that the story turns on.
DISTANT: Final = 0.30
FEW_NAMES: Final = 0.12
# or if it has few of them and stands far off compared with how close the others stand to each other.
SOME_NAMES: Final = 0.34
FAR: Final = 0.6
# but not one that shares so much of its own uncommon names with them: another witness's report of the same ship.
# Of 3,853 strangers put into a story not theirs two had that; of six true reports that stood so far off, all.
OWN_NAMES: Final = 1 / 3
LEAST_OWN_NAMES: Final = 2
# Articles this close tell the same: two copies say nothing of how close the reports of a story stand to each other.
COPY: Final = 0.7
# Articles this close belong together for the question what the majority is about.
TOGETHER: Final = 0.24

LEAST_ARTICLES: Final = 3
LEAST_KEY_NAMES: Final = 4
# An event of another time: a background piece on the same people has their names; a namesake has the place and the
# kind of event.
NAMESAKE_NAMES: Final = 0.6
# With more articles than this each is compared with so many of them only.
PIVOTS: Final = 48
# Of the content words of the shorter article. Of 190 articles put into a story not theirs and below `UNRELATED` none
# shares so many, of 27 such of 491 in their own story one does; it saves the profiles of most stories.
SHARED_WORDS: Final = 0.3
_FEW = 8  # members that are compared one by one

LEAST_TERMS: Final = 12  # a headline alone proves nothing


def strangers(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]], *, language: str | None = None
) -> dict[str, str]:
    """The ids of the documents that are not of the story, each with its reason, in the order of the articles.

    The reason is `OTHER_STORY`, `OTHER_EVENT` or, for one in another language than `language` (by default that of
    most articles), `OTHER_LANGUAGE`. Never the majority, and apart from language never one of fewer than three.
    """
    foreign = frozenset(_foreign(articles, language))
    numbers = [number for number, own in enumerate(sentences) if number not in foreign and own]
    strange: dict[int, str] = {}
    if len(numbers) >= LEAST_ARTICLES:
        strange = _strange([profile_of(number, articles[number], sentences[number]) for number in numbers])
    if 2 * len(strange) > len(numbers):
        strange = {}
    reasons = {**dict.fromkeys(foreign, OTHER_LANGUAGE), **strange}
    return {articles[number].document.id: reasons[number] for number in sorted(reasons)}


def lonely(articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[str, ...]:
    """The ids of the documents that have next to nothing in common with any other, of a few that are all told.

    With two articles, or as many stories as articles, there is no majority to judge by; but it can be said.
    """
    numbers = [number for number, own in enumerate(sentences) if own]
    if not 2 <= len(numbers) <= _FEW or _all_share([sentences[number] for number in numbers]):
        return ()
    profiles = [profile_of(number, articles[number], sentences[number]) for number in numbers]
    profiles = [one for one in profiles if len(one.terms) >= LEAST_TERMS]
    alone = [one for one in profiles if len(profiles) > 1 and _nearest(one, profiles) < UNRELATED]
    return tuple(articles[one.number].document.id for one in alone)


def _all_share(sentences: Sequence[Sequence[Sentence]]) -> bool:
    """True where no article can be lonely: each has so many content words in common with another."""
    words = [frozenset(chain.from_iterable([content_stems(s.text) for s in own])) for own in sentences]
    return all(
        any(
            other is not own and len(own & other) >= SHARED_WORDS * min(len(own), len(other))
            for other in words
        )
        for own in words
    )


def _foreign(articles: Sequence[Article], main: str | None) -> list[int]:
    """Numbers of the articles in another language than `main`, or where none is in it than most.

    On a tie the longer bodies decide, then the tag. A document without a body has no voice, and is in no other language
    either.
    """
    size: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for article in articles:
        if article.body and (language := article.document.language) is not None:
            count[language] += 1
            size[language] += sum(len(span) for span in article.body)
    if len(count) < 2:
        return []
    if main not in count:
        main = min(count, key=lambda tag: (-count[tag], -size[tag], tag))
    return [
        number
        for number, article in enumerate(articles)
        if article.body and article.document.language not in (None, main)
    ]


class _Core:
    """Articles that hang together, as one of the story is compared with them."""

    def __init__(self, members: Sequence[Profile]) -> None:
        self.members = members

    def likely(self, one: Profile) -> Iterable[Profile]:
        """Those of the other members that may be the nearest to an article: all, unless there are many."""
        near = self.members if len(self.members) <= _FEW else self._vectors.nearest(one)
        return (other for other in near if other is not one)

    @cached_property
    def _vectors(self) -> Vectors:
        return Vectors(self.members)

    @cached_property
    def typical(self) -> float:
        """How close a member stands to its nearest that is no copy of it."""
        return median(_nearest(one, self.members, below=COPY) for one in self.members)

    def key_names(self, one: Profile) -> frozenset[str]:
        """The names that the story turns on: those that half of the others have, and two at least."""
        if all(member is not one for member in self.members):
            return self._key_names
        return self._frequent(Counter(self._names) - Counter(one.names), len(self.members) - 1)

    def names(self, one: Profile) -> frozenset[str]:
        """All names that the others have."""
        is_member = any(member is one for member in self.members)
        return frozenset(name for name, n in self._names.items() if n > (is_member and name in one.names))

    @cached_property
    def _key_names(self) -> frozenset[str]:
        return self._frequent(self._names, len(self.members))

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(chain.from_iterable([member.names for member in self.members]))

    @staticmethod
    def _frequent(names: Mapping[str, int], of: int) -> frozenset[str]:
        needed = max(2, math.ceil(of / 2))
        return frozenset([name for name, count in names.items() if count >= needed])


def _strange(profiles: Sequence[Profile]) -> dict[int, str]:
    story = _majority(pivots(profiles))
    if not story:
        return {}
    core = _Core(story)
    reasons: dict[int, str] = {}
    for one in profiles:
        if len(one.terms) < LEAST_TERMS:
            continue
        if _is_stranger(one, core):
            reasons[one.number] = OTHER_STORY
    rest = [one for one in profiles if one.number not in reasons]
    days = sorted(one.day for one in rest if one.day is not None)
    whole = _Core(rest)
    for one in rest:
        if len(rest) >= LEAST_ARTICLES and _of_another_time(one, days) and _is_namesake(one, whole):
            reasons[one.number] = OTHER_EVENT
    return reasons


def _is_stranger(one: Profile, core: _Core) -> bool:
    near = 0.0
    for other in core.likely(one):
        near = max(near, cosine(one, other))
        if near >= DISTANT:  # most articles have one such among the first they are compared with
            return False
    if near < UNRELATED:
        return True
    key = core.key_names(one)
    if len(key) < LEAST_KEY_NAMES:
        return False
    known = _known(one, key)
    if known >= SOME_NAMES or (known >= FEW_NAMES and near >= FAR * core.typical):
        return False
    own = one.names - COMMON
    told = own & core.names(one)
    return len(told) < LEAST_OWN_NAMES or len(told) < OWN_NAMES * len(own)


def _is_namesake(one: Profile, core: _Core) -> bool:
    """Same place and kind of event, but other people."""
    key = core.key_names(one)
    return len(key) >= LEAST_KEY_NAMES and _known(one, key) < NAMESAKE_NAMES


def _known(one: Profile, names: frozenset[str]) -> float:
    """The part of `names` that an article has, in whatever place."""
    return len(names & words_of(one)) / len(names)


def _of_another_time(one: Profile, days: Sequence[date]) -> bool:
    """Published long before or after all others, by its own date or by one in its first sentences.

    `days` are those of all articles, `one` included, in order.
    """
    return one.day is not None and is_apart(one.day, days)


def pivots(profiles: Sequence[Profile]) -> list[Profile]:
    """So few of them that they can be compared one with another."""
    if len(profiles) <= PIVOTS:
        return list(profiles)

    # By their words and not by position: the order of the inputs is never evidence.
    def key(profile: Profile) -> tuple[int, list[str]]:
        words = words_of(profile)
        return len(words), sorted(words)[:5]

    return sorted(profiles, key=key)[:: len(profiles) // PIVOTS][:PIVOTS]


def together(profiles: Sequence[Profile], *, least: float) -> list[list[Profile]]:
    """Groups of articles that hang together: each is as close to another as `least`. The largest first."""
    left = list(profiles)
    groups: list[list[Profile]] = []
    while left:
        group = [left.pop(0)]
        for member in group:
            close = [other for other in left if cosine(member, other) >= least]
            group.extend(close)
            left = [other for other in left if all(other is not one for one in close)]
        groups.append(group)
    return sorted(groups, key=len, reverse=True)


def _majority(profiles: Sequence[Profile]) -> list[Profile]:
    """The articles that hang together, if they are half of all at least and no two of the rest do; else []."""
    largest, *others = together(profiles, least=TOGETHER)
    if 2 * len(largest) > len(profiles):
        return largest
    alone = all(len(group) == 1 and _nearest(group[0], profiles) < UNRELATED for group in others)
    return largest if 2 * len(largest) == len(profiles) and alone and len(largest) > 1 else []


def _nearest(one: Profile, others: Sequence[Profile], *, below: float = math.inf) -> float:
    close = (cosine(one, other) for other in others if other is not one)
    return max((value for value in close if value < below), default=0.0)
