"""Several stories among the articles, none of which is most of them: a folder with the reports of two events."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from briefing import dates
from briefing.align.sources import topic
from briefing.align.sources.profiles import profile_of
from briefing.types import Article, Sentence

# One article beside a story is a stranger or stands alone (`topic`); two that hang together are a story.
_LEAST = 2
# Articles this close are of one story. Of 433 stories of development two are told to be several: what senators said on
# one Sunday, which is, and one of five short reports in wholly unlike words. Of 424 mixtures of two or three such
# stories with equally many articles, in which nothing is left out as strange, 414 are found; at 0.24 two more, and
# five true ones are told so.
_TOGETHER = 0.2

_LEAD = 2  # sentences in which an article says where
_MOST = 60  # articles that are looked at by where they are
_IN = re.compile(
    r"\b(?:in|at|near|outside)\s+(?:the\s+(?:town|city|village|port)\s+of\s+)?([A-Z][\w'\u2019-]+)"
)
_CAPITAL = re.compile(r"[A-Z][\w'\u2019-]+")


def stories(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> tuple[tuple[str, ...], ...]:
    """The ids of the documents of each story, the largest first and in the order of the articles; () of a single one.

    Of more articles than are compared one with another (`topic.PIVOTS`) only those that are.
    """
    numbers = [number for number, own in enumerate(sentences) if own]
    if len(numbers) < 2 * _LEAST:
        return ()
    profiles = [profile_of(number, articles[number], sentences[number]) for number in numbers]
    judged = [one for one in profiles if len(one.terms) >= topic.LEAST_TERMS]
    groups = topic.together(topic.pivots(judged), least=_TOGETHER)
    found = [sorted(one.number for one in group) for group in groups if len(group) >= _LEAST]
    if len(found) < 2:
        found = _at_two_places(numbers, sentences)
    if len(found) < 2:
        return ()
    found.sort(key=lambda group: (-len(group), group))
    return tuple(tuple(articles[number].document.id for number in group) for group in found)


def _at_two_places(numbers: Sequence[int], sentences: Sequence[Sequence[Sentence]]) -> list[list[int]]:
    """The articles that begin in one place and those that begin in another, if none of either names the other place.

    "The savings bank in Orle was robbed" and "the savings bank in Harrow was robbed" have most of their words in
    common. Of 487 stories of development none is told so.
    """
    if len(numbers) > _MOST:
        return []
    begins: defaultdict[str, set[int]] = defaultdict(set)
    for number in numbers:
        for sentence in sentences[number][:_LEAD]:
            for name in _IN.findall(sentence.text):
                if name.casefold() not in dates.CALENDAR:
                    begins[name].add(number)
    named = {
        number: frozenset(name for sentence in sentences[number] for name in _CAPITAL.findall(sentence.text))
        for number in numbers
    }
    places = sorted(name for name, own in begins.items() if len(own) >= _LEAST)
    for one, other in combinations(places, 2):
        ours, theirs = begins[one], begins[other]
        if len(ours) + len(theirs) != len(numbers) or ours & theirs:
            continue
        if not any(other in named[number] for number in ours) and not any(one in named[n] for n in theirs):
            return [sorted(ours), sorted(theirs)]
    return []
