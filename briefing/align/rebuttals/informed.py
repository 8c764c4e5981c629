"""That someone was told of a thing (`hearing`), against that nobody told them (`unheard`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.align.rebuttals import hearing, unheard
from briefing.align.rebuttals.hearing import Heard
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import Rebuttal
from briefing.align.rebuttals.unheard import Unheard
from briefing.align.story import Story
from briefing.types import Sentence

# What two passages share, in words that two sentences of the story have: where one answers an accusation, where it
# only says so, and where the other does not name who was told.
ANSWERED, SAID, UNNAMED = 0.9, 1.4, 2.0
# Of several articles that tell it, those are cited whose passages are so near to the rebuttal as the nearest one.
AS_NEAR = 0.8
_LONGEST = 70  # words; what is longer is a document within an article


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """Who says that they were not told, and who tells that they were."""
    told = cache(lambda place: _heard(story.sentences[place]))
    for place in story.places(unheard.DENYING):
        if unheard.MATTER.isdisjoint(story.vocabularies[place]):
            continue
        one = unheard.read(story.sentences[place])
        if one is None or len(one.sentence.text.split()) > _LONGEST:
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
            yield Rebuttal(_in_question(ranked[0][2]), near, one.sentence, one.is_open)


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
