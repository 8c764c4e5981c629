"""Accusation and rebuttal in other words, by two speakers in two articles: "had been warned twice", "no message came".

Their sentences may share next to nothing; their `passages` do, and one of them shows that it answers: that someone was
told (`informed`, by `hearing` and `unheard`), that something was so (`gainsaid`), that an account is wrong
(`contradicted`, `disputed`), what was the cause (`explained`), or how one of the `questions` is answered that are asked
of many events (`stances`). What somebody denies outright (`refused`, which reads `refusals` by their `wordings`) is
mostly a claim of its own article. Each kind hands on what it finds as a `rebuttal`. `overtaken` are accounts that an
article says were given at first.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefing.align import standing
from briefing.align.rebuttals import (
    contradicted,
    disputed,
    explained,
    gainsaid,
    informed,
    overtaken,
    refused,
    stances,
)
from briefing.align.rebuttals.passages import Passages
from briefing.align.story import Story
from briefing.types import Conflict, Span

KINDS = (informed, gainsaid, contradicted, disputed, explained, stances, refused)


def find(story: Story) -> Iterator[Conflict]:
    """One conflict for each rebuttal, each sentence in one of them at most; then first accounts that were overtaken."""
    if len(story.sentences) < 2:
        return
    passages = Passages(story)
    taken: set[Span] = set()
    for one in chain.from_iterable(kind.pairs(passages, story) for kind in KINDS):
        told = [each for each in one.told if not (one.is_open and story.may_be_later(each, one.against))]
        if not told or not taken.isdisjoint([one.against.span, told[0].span]):
            continue
        taken.update([one.against.span, told[0].span])
        sides = [
            standing.Side(side[0].text, [sentence.span for sentence in side])
            for side in (told, [one.against])
        ]
        yield standing.between(about=one.about, kind="outcome", sides=sides, articles=story.articles)
    yield from overtaken.find(story)
