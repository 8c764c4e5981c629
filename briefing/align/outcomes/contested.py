"""The verdicts of a story on which two articles may differ; what none can be set against is not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.outcomes import opposites
from briefing.align.outcomes.opposites import NEITHER, Phrase
from briefing.align.outcomes.verdicts import Verdict, read
from briefing.align.story import Story

_TURNING = lexicon.NEGATIONS | clauses.DENYING
_FAR = 4  # sentences around one in which its matter is named

_Side = tuple[str, str]  # what is in question, and a pole of it


def verdicts(story: Story) -> Mapping[str, Sequence[Verdict]]:
    """The verdicts by what is in question, of the issues whose two poles may stand in two articles.

    The article with the most sentences comes last, and is read only for what can be set against another's verdicts.
    """
    phrases = _phrases(story)
    to_come: defaultdict[_Side, set[int]] = defaultdict(set)
    for home, places in phrases.items():
        for place, own in places.items():
            for side in _sides(own, story.vocabularies[place]):
                to_come[side].add(home)
    found: defaultdict[str, list[Verdict]] = defaultdict(list)
    told: set[_Side] = set()
    for home in sorted(phrases, key=lambda home: (len(phrases[home]), home)):
        sides = [side for side, homes in to_come.items() if home in homes]
        for side in sides:
            to_come[side].remove(home)
        against = ((about, opposites.other(pole)) for about, pole in sides)
        met = {side[0] for side in against if side in told or to_come.get(side)}
        for place, own in phrases[home].items():
            if wanted := [phrase for phrase in own if phrase.issue.about in met]:
                for verdict in read(story.sentences[place], wanted, place=place):
                    if _is_of_its_things(verdict, story):
                        told.add((verdict.issue.about, verdict.pole))
                        found[verdict.issue.about].append(verdict)
    return found


def _phrases(story: Story) -> Mapping[int, Mapping[int, Sequence[Phrase]]]:
    """The phrases that may stand in a sentence, by its article and place."""
    found: defaultdict[int, defaultdict[int, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    heads = opposites.heads()
    for head in heads.keys() & story.words.keys():
        phrases = heads[head]
        for place in story.words[head]:
            vocabulary = story.vocabularies[place]
            if own := [phrase for phrase in phrases if not phrase.rest or phrase.may_stand(vocabulary)]:
                found[story.homes[place]][place] += own
    return found


def _sides(phrases: Sequence[Phrase], vocabulary: frozenset[str]) -> set[_Side]:
    """What a sentence with these phrases may tell: one that denies may tell either pole."""
    is_turned = not vocabulary.isdisjoint(_TURNING)
    sides = {(phrase.issue.about, phrase.pole) for phrase in phrases if phrase.pole != NEITHER}
    return sides | {(about, opposites.other(pole)) for about, pole in sides} if is_turned else sides


def _is_of_its_things(verdict: Verdict, story: Story) -> bool:
    """True if a word for what the issue is always told of stands near, where there is such."""
    if not verdict.issue.is_of_things:
        return True
    near = [story.sentences[at].text for at in story.reach(verdict.place, before=_FAR, behind=_FAR)]
    return any(not verdict.issue.things.isdisjoint(terms.keys(text)) for text in near)
