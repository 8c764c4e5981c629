"""Two stances on one question that is asked of many events: did he go by himself, did the alarm ring, who fired first.

The two sides share few words and name people by pronouns, so `verdicts` cannot bring them together. They are known by
set phrases for each answer, and compared by passages: a shared name or thing, and enough rare words besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.questions import QUESTIONS, Question
from briefing.align.rebuttals.rebuttal import Rebuttal
from briefing.align.story import Story
from briefing.types import Sentence

_MOST = 12  # sentences of one answer that are compared
_NEGATED = re.compile(r"\b(?:neither|not|never|nor|denied|denies|deny)\b[^.;,]{0,30}$", re.IGNORECASE)
_DEMANDING = frozenset(
    """union unions opposition protesters critics students campaigners senators lawmakers newspaper petition
    demonstrators residents activists""".split()
)
_STATE = re.compile(r"\b(?:soldiers|troops|army|police|officers|patrol|guards?|guardsmen)\b", re.IGNORECASE)
_OTHERS = frozenset("second another other separate earlier previous third".split())


@dataclass(frozen=True, slots=True)
class Stance:
    """One answer, with the keys of the thing that its phrase names."""

    place: int
    sentence: Sentence
    things: frozenset[str]


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """Who says yes to a question, and who says no."""
    for question in QUESTIONS:
        # a set is asked for each of its few words, a mapping's keys are gone through one and all
        if any(story.words.keys().isdisjoint(words) for words in question.words):
            continue
        yes = _stances(question, question.yes, question.words[0], story)
        no = _stances(question, question.no, question.words[1], story) if yes else []
        if (found := _best(question, yes, no, passages, story)) is not None:
            yield Rebuttal(question.about, [found[0].sentence], found[1].sentence, question.may_follow)


def _best(
    question: Question, yes: Sequence[Stance], no: Sequence[Stance], passages: Passages, story: Story
) -> tuple[Stance, Stance] | None:
    """The two answers that belong together most, of which the one article does not give both."""
    homes = story.homes
    both = {homes[one.place] for one in yes} & {homes[other.place] for other in no}
    best: tuple[float, int, int] | None = None
    found: tuple[Stance, Stance] | None = None
    for one in yes:
        for other in no:
            if homes[one.place] == homes[other.place]:
                if not question.within or abs(one.place - other.place) != 1:
                    continue
            elif {homes[one.place], homes[other.place]} <= both:
                continue
            if one.things and other.things and one.things.isdisjoint(other.things):
                continue
            if _which(one) != _which(other):
                continue  # "a second gallery"
            if question.is_of_person and not any(
                _is_surname(name, story)
                for name in _names(one.place, passages, story) & _names(other.place, passages, story)
            ):
                continue
            like = passages.likeness(one.place, other.place)
            # what happened tells more than what did not
            tells = not lexicon.negates(one.sentence.text), not lexicon.negates(other.sentence.text)
            rank = like + sum(tells), -one.place, -other.place
            if like >= question.least and (best is None or rank > best):
                best, found = rank, (one, other)
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled on first use: most stories have the words of few questions."""
    return re.compile(pattern, re.IGNORECASE)


def _stances(question: Question, pattern: str, words: frozenset[str], story: Story) -> list[Stance]:
    found: list[Stance] = []
    for place in story.places(words):
        sentence = story.sentences[place]
        if "?" in sentence.text or (match := _compiled(pattern).search(sentence.text)) is None:
            continue
        if _NEGATED.search(sentence.text[: match.start()]) or clauses.is_bygone(sentence.text):
            continue
        if not _DEMANDING.isdisjoint(lexicon.words(sentence.text[: match.start()])):
            continue  # "the union asked her to resign": it cannot dismiss her
        things = terms.keys(" ".join(filter(None, match.groups())))
        if question.within:
            things = frozenset([str(_STATE.search(match[0]) is not None)])
        found.append(Stance(place, sentence, things))
        if len(found) == _MOST:
            break
    return found


def _which(one: Stance) -> frozenset[str]:
    return _OTHERS & lexicon.vocabulary(one.sentence.text)


def _names(place: int, passages: Passages, story: Story) -> frozenset[str]:
    """The names in the passage around a place: who "he" is stands there."""
    return frozenset(
        token.key
        for near in passages.reach(place)
        for token in terms.tokens(story.sentences[near].text)
        if token.is_name
    )


def _is_surname(key: str, story: Story) -> bool:
    """True for the last word of a name of two words and more in the story: "Lauvik" alone is no person."""
    # "Berg-Hansen" is one word in a name, and two where the story tells where its words stand
    places = story.keys.get(key, range(len(story.sentences)))
    return any(name[-1] == key for place in places for name in terms.names(story.sentences[place].text))
