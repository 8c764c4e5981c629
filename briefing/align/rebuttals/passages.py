"""What stands around a sentence, how much two such passages have in common, and whether one answers anybody.

A sentence of a report leaves out what its neighbours have named: who "she" is, which complaint was rejected. A passage
is a sentence with its nearest neighbours, whose words count for less than its own.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from briefing.align import terms
from briefing.align.story import Story

# So far a passage reaches, and what a word counts that only a neighbour has.
BEFORE, BEHIND, BESIDE = 2, 1, 0.5
# A word that two passages share is one that two sentences of a story have, or rarer than many others.
LEAST_SHARED = 2

# Someone rejects what another has said: in the sentence or before it …
_ANSWER = re.compile(
    r"\b(?:reject(?:s|ed|ing)|den(?:y|ies|ied|ying)|dismiss(?:es|ed)|disput(?:es|ed)|contradict(?:s|ed)"
    r"|refut(?:es|ed)|rebutted|countered|answer(?:ed|ing)\s+(?:an?|the)|hit\s+back|contrary\s+to|mistook"
    r"|what\s+(?:\w+\s+){1,3}took\s+for)\b"
    # who rejects a demand denies nothing
    r"(?!\W+(?:\w+\W+){0,4}(?:demands?|offers?|bids?|plans?|proposals?|appeals?|requests?|bills?|motions?|calls"
    r"|applications?|deals?|budgets?|ideas?)\b)",
    re.IGNORECASE,
)
_ANSWERS = frozenset(
    """rejects rejected rejecting deny denies denied denying dismisses dismissed disputes disputed contradicts
    contradicted refutes refuted rebutted countered answered answering hit contrary mistook took""".split()
)
# … or calls it wrong, there or behind it.
_WRONG = re.compile(
    r"\b(?:mistaken|wrong|false|untrue|baseless|unfounded|invented|to\s+the\s+contrary"
    r"|(?:said|told|stated|claim(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)|suggested)\b[^.]{0,40}\botherwise)\b",
    re.IGNORECASE,
)
_WRONGS = frozenset("mistaken wrong false untrue baseless unfounded invented contrary otherwise".split())


class Passages:
    """The passages of a story, each read when it is first asked for. A *place* is that of `Story`."""

    def __init__(self, story: Story) -> None:
        self._story = story
        # what a word tells that two sentences of the story have
        self._unit = math.log(1 + len(story.sentences) / 2)
        self._read: dict[int, Mapping[str, float]] = {}

    def reach(self, place: int) -> Iterator[int]:
        """The places of the passage around the sentence at `place`, in order."""
        return self._story.reach(place, before=BEFORE, behind=BEHIND)

    def at(self, place: int) -> Mapping[str, float]:
        """The keys of a passage, each with what it counts."""
        if place not in self._read:
            texts = [self._story.sentences[near].text for near in self.reach(place) if near != place]
            found = dict.fromkeys(chain.from_iterable(map(terms.keys, texts)), BESIDE)
            self._read[place] = found | dict.fromkeys(terms.keys(self._story.sentences[place].text), 1.0)
        return self._read[place]

    def likeness(self, one: int, other: int, *, without: frozenset[str] = frozenset()) -> float:
        """The weight of the words that two passages share, in words that two sentences of the story have."""
        mine, theirs = self.at(one), self.at(other)
        shared = sorted((mine.keys() & theirs.keys()) - without)
        return math.fsum(mine[k] * theirs[k] * self._story.rarity(k) for k in shared) / self._unit

    def near(self, place: int) -> list[int]:
        """Places of other articles whose passages share words with that of `place`, common ones left out."""
        homes = self._story.homes
        shared: Counter[int] = Counter()
        for own in self.reach(place):
            shared.update(self._story.sharing(own))
        counts: Counter[int] = Counter()
        for other, count in shared.items():
            if homes[other] != homes[place]:
                # so far as the passage of another reaches to it
                for at in self._story.reach(other, before=BEHIND, behind=BEFORE):
                    counts[at] += count
        return sorted(at for at, count in counts.items() if count >= LEAST_SHARED)

    @cached_property
    def _cues(self) -> tuple[frozenset[int], frozenset[int]]:
        """The places of sentences that answer somebody, and of those that call something wrong."""
        story = self._story
        answers = [n for n in story.places(_ANSWERS) if _ANSWER.search(story.sentences[n].text)]
        wrongs = [n for n in story.places(_WRONGS) if _WRONG.search(story.sentences[n].text)]
        return frozenset(answers), frozenset(wrongs)

    def answering(self, place: int) -> list[int]:
        """The places in the passage around `place` of sentences that show that it answers somebody, in order."""
        answers, wrongs = self._cues
        return [n for n in self.reach(place) if n in wrongs or (n <= place and n in answers)]

    @cached_property
    def answered(self) -> Sequence[int]:
        """The places that have any such sentence around them, in order."""
        answers, wrongs = self._cues
        found = {at for near in answers for at in self._story.reach(near, before=0, behind=BEFORE)}
        reach = self._story.reach
        found.update(at for near in wrongs for at in reach(near, before=BEHIND, behind=BEFORE))
        return sorted(found)
