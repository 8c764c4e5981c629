"""Accusation and rebuttal in other words, by two speakers in two articles: "had been warned twice", "no message came".

Their sentences may share next to nothing; their `passages` do, and one of them shows that it answers: that someone was
told (`hearing`, `unheard`), that something was so (`gainsaid`), that an account is wrong (`contradicted`, `disputed`),
what was the cause (`explained`), or how one of the `questions` is answered that are asked of many events (`stances`).
`overtaken` are accounts that an article says were given at first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.align import standing, terms
from briefing.align.moments import may_be_later
from briefing.align.rebuttals import (
    contradicted,
    disputed,
    explained,
    gainsaid,
    hearing,
    overtaken,
    stances,
    unheard,
)
from briefing.align.rebuttals.hearing import Heard
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.unheard import Unheard
from briefing.align.story import Story
from briefing.types import Conflict, Sentence, Span

# What two passages share, in words that two sentences of the story have: where one answers an accusation, where it
# only says so, and where the other does not name who was told.
ANSWERED, SAID, UNNAMED = 0.9, 1.4, 2.0
# Of several articles that tell it, those are cited whose passages are so near to the rebuttal as the nearest one.
AS_NEAR = 0.8
_LONGEST = 70  # words; what is longer is a document within an article


def find(story: Story) -> Iterator[Conflict]:
    """One conflict for each rebuttal, each sentence in one of them at most; then first accounts that were overtaken."""
    if len(story.sentences) < 2:
        return
    passages = Passages(story)
    taken: set[Span] = set()
    for about, told, rebuttal, is_open in (
        *_unheard(passages, story),
        *_gainsaid(passages, story),
        *_contradicted(passages, story),
        *_explained(passages, story),
        *_stances(passages, story),
    ):
        early = story.articles[rebuttal.document_id]
        sides = [s for s in told if not (is_open and may_be_later(story.articles[s.document_id], early))]
        if not sides or not taken.isdisjoint([rebuttal.span, sides[0].span]):
            continue
        taken.update([rebuttal.span, sides[0].span])
        claims = [
            standing.claim(
                value=side[0].text, cited=[s.span for s in side], status="disputed", articles=story.articles
            )
            for side in (sides, [rebuttal])
        ]
        yield standing.ordered(about, "outcome", claims)
    yield from overtaken.find(story)


_Found = Iterator[
    tuple[str, Sequence[Sentence], Sentence, bool]
]  # about, what is told, the rebuttal, may it change


def _unheard(passages: Passages, story: Story) -> _Found:
    matter = set(story.places(unheard.MATTER))
    told = cache(lambda place: _heard(story.sentences[place]))
    for place in story.places(unheard.DENYING):
        if place not in matter or len(story.sentences[place].text.split()) > _LONGEST:
            continue
        one = unheard.read(story.sentences[place])
        if one is None:
            continue
        answering = passages.answering(place)
        said = one.said.union(*(hearing.content(story.sentences[near].text) for near in answering))
        best: dict[str, tuple[float, int, Heard]] = {}
        for other in passages.near(place):
            if hearing.VERBS.isdisjoint(story.vocabularies[other]) or said.isdisjoint(passages.at(other)):
                continue
            like = passages.likeness(place, other, without=hearing.COMMON)
            for two in told(other):
                least = _least(one, two, passages.at(place), is_answer=bool(answering))
                id = two.sentence.document_id
                if like >= least and (id not in best or like > best[id][0]):
                    best[id] = like, -other, two
        if best:
            ranked = sorted(best.values(), key=lambda b: (-b[0], -b[1]))
            near = [two.sentence for like, _, two in ranked if like >= AS_NEAR * ranked[0][0]]
            yield _in_question(ranked[0][2]), near, one.sentence, one.is_open


def _heard(sentence: Sentence) -> tuple[Heard, ...]:
    return () if unheard.denial(sentence.text) is not None else tuple(hearing.read(sentence))


def _least(one: Unheard, two: Heard, around: Mapping[str, float], *, is_answer: bool) -> float:
    """How alike the passages have to be for the one to say that the other's hearers were not told."""
    hearers = {token.key for token in two.hearers}
    if not hearers:
        return UNNAMED
    if one.subject and hearers.isdisjoint(one.subject):
        return float("inf")
    if not one.since.isdisjoint(unheard.times(two.sentence.text)):
        return float("inf")  # both say that it was on Tuesday
    if not hearers.isdisjoint(around):
        return ANSWERED if is_answer else SAID
    # "no complaint arrived here": the speaker's house is not always named again
    return SAID if is_answer and not one.subject else float("inf")


def _in_question(two: Heard) -> str:
    """What is told and denied, with whom it concerns: "port authority warned, or not"."""
    if not two.hearers:
        return f"{two.writing}, or not"
    who = " ".join(token.form for token in two.hearers[-_FORMS:])
    first, last = (re.escape(two.hearers[n].form) for n in (0, -1))
    as_written = re.search(rf"\b{first}(?:\s+\w+){{0,{_FORMS}}}?\s+{last}\b", two.sentence.text)
    return f"{as_written[0] if as_written else who} {two.verb}, or not"


_FORMS = 3


def _gainsaid(passages: Passages, story: Story) -> _Found:
    for one, told in gainsaid.pairs(passages, story):
        thing = (
            next((t.form for t in terms.tokens(told[0].text) if t.key == one.doer), None)
            if one.doer
            else None
        )
        yield (
            f"{one.form}, or not" if thing is None else f"{thing} {one.form}, or not",
            told,
            one.sentence,
            one.is_open,
        )


def _contradicted(passages: Passages, story: Story) -> _Found:
    for told, against in (*contradicted.pairs(passages, story), *disputed.pairs(passages, story)):
        yield "accounts that contradict each other", told, against, False


def _explained(passages: Passages, story: Story) -> _Found:
    for one, other in explained.pairs(passages, story):
        yield "cause", [one], other, False


def _stances(passages: Passages, story: Story) -> _Found:
    for about, yes, no, may_follow in stances.pairs(passages, story):
        yield about, [yes], no, may_follow
