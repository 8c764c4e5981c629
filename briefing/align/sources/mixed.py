"""Several stories among the articles, none of which is most of them: a folder with the reports of two events."""

from __future__ import annotations

from collections.abc import Sequence

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
        return ()
    found.sort(key=lambda group: (-len(group), group))
    return tuple(tuple(articles[number].document.id for number in group) for group in found)
