"""What the articles say together: facts, copies, strangers, disagreements and dates.

`match` brings sentences to facts, `when` words to days, `timeline` days in order, `sources` looks at the articles as
wholes, `borrowed` finds what one tells as its own and another quotes. `conflicts` puts together what the finders of
disagreement find; each finder lives with its kind:

    figures      numbers: tolls, sums, measures, shares
    days         days and times of day
    persons      names: who won, drove or is appointed, where it happened; how old the accused is
    corrections  what a report takes back
    outcomes     done or not done, dead or alive, by what it was caused
    rebuttals    accusation and answer in other words
    retold       one statement in nearly the same words with and without a "not"
    slots        any value that only one of two articles has, beside the other's of the same kind and concept

They stand on one floor: `reports` puts the articles in an order that no name of a file decides, `story` says where
words stand, `terms` and `clauses` read a sentence, `occasions` names what happened, `untold` knows what did not,
`moments` what is later, and `standing` makes the conflict. The rooms do not know each other, but that `corrections` and
`slots` ask `figures` what a number is said of, and `rebuttals` asks `outcomes` what a sentence denies.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from itertools import chain, compress

from briefing.align import conflicts, match, reports
from briefing.align.borrowed import borrowed
from briefing.align.sources import families, mixed, stale, topic
from briefing.align.sources.reported import reported
from briefing.align.timeline import timeline
from briefing.align.when import Resolved
from briefing.types import Alignment, Article, Conflict, Notice, Sentence, Span

_NAMED = 5  # articles of each of several stories


def align(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
    *,
    language: str | None = None,
) -> Alignment:
    """The alignment of a story's articles; `sentences` holds those of each article, in the same order.

    Articles of another event, or of another language than `language` (by default that of most articles), take no
    part, and a notice names each of them.
    """
    articles = reported(articles)
    copies = families.find(articles, sentences)  # before the rest: it needs the most room, and gives it back
    strangers = topic.strangers(articles, sentences, language=language)
    in_story, told = _without(strangers, articles, sentences)
    bygone = stale.bygone(in_story, told)
    several = mixed.stories(in_story, told)
    found = _conflicts(several, *_without(bygone, in_story, told), dates)
    latest = max(_days(in_story).values(), default=None)
    in_order, told_in_order = reports.in_order(in_story, told)
    return Alignment(
        facts=match.match(told_in_order),
        families=copies,
        off_topic=tuple(id for id, reason in strangers.items() if reason != topic.OTHER_LANGUAGE),
        latest=latest,
        earlier=_earlier(in_story, found, latest),
        other_language=tuple(id for id, reason in strangers.items() if reason == topic.OTHER_LANGUAGE),
        bygone=bygone,
        borrowed=_borrowed(in_story, told),
        conflicts=found,
        timeline=timeline(in_order, told_in_order, dates),
        notices=tuple(
            Notice(
                "other-language" if reason == topic.OTHER_LANGUAGE else "off-topic",
                f"{id}: left out: {reason}",
            )
            for id, reason in strangers.items()
        )
        + tuple(Notice("bygone", f"{id}: much older than the rest: told as background only") for id in bygone)
        + _unrelated(topic.lonely(in_story, told), of=len(in_story))
        + _mixed(several),
    )


def _conflicts(
    stories: Sequence[Sequence[str]],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> tuple[Conflict, ...]:
    """What the articles disagree about; where several stories are mixed, only what those of one disagree about."""
    if not stories:
        return conflicts.find(articles, sentences, dates)
    ids = [article.document.id for article in articles]
    others = [frozenset(ids).difference(story) for story in stories]
    own = [_without(rest, articles, sentences) for rest in others]
    return tuple(conflict for one, told in own for conflict in conflicts.find(one, told, dates))


def _borrowed(articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> frozenset[Span]:
    in_english = [article.document.language in (None, "en") for article in articles]
    return borrowed(list(chain.from_iterable(compress(sentences, in_english))))


def _unrelated(ids: Sequence[str], *, of: int) -> tuple[Notice, ...]:
    if not ids:
        return ()
    whom = "each other" if len(ids) == of else "the other articles"
    message = f"{', '.join(ids)}: next to nothing in common with {whom}; check whether it is one story"
    return (Notice("unrelated", message),)


def _mixed(stories: Sequence[Sequence[str]]) -> tuple[Notice, ...]:
    if not stories:
        return ()
    named = " | ".join(", ".join(ids[:_NAMED]) + (", ..." if len(ids) > _NAMED else "") for ids in stories)
    message = f"{len(stories)} stories seem to be mixed here; brief each by itself: {named}"
    return (Notice("mixed", message),)


def _without(
    ids: Container[str], articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> tuple[list[Article], list[Sequence[Sentence]]]:
    """The articles that are none of `ids`, and their sentences."""
    kept = [article.document.id not in ids for article in articles]
    return list(compress(articles, kept)), list(compress(sentences, kept))


def _days(articles: Sequence[Article]) -> dict[str, date]:
    """The day of publication of each article that has one, by its id."""
    return {
        article.document.id: article.document.published_at.local_date
        for article in articles
        if article.document.published_at is not None
    }


def _earlier(
    articles: Sequence[Article], conflicts: Sequence[Conflict], latest: date | None
) -> tuple[tuple[str, int], ...]:
    """Ids of the articles published on a day before the latest one, each with the days between, in their order.

    One without a date whose figures others have replaced counts as a day older.
    """
    replaced = {
        citation.span.document_id
        for conflict in conflicts
        for claim in conflict.claims
        if claim.status == "superseded"
        for citation in claim.citations
    }
    days = _days(articles)
    found: list[tuple[str, int]] = []
    for article in articles:
        id = article.document.id
        if latest is not None and id in days:
            if days[id] != latest:
                found.append((id, (latest - days[id]).days))
        elif id in replaced:
            found.append((id, 1))
    return tuple(found)
