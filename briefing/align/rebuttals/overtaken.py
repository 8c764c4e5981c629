"""Accounts that an article says were given at first, right behind what it tells instead.

"The siren had been out of order for years, the report says. The ministry had at first maintained that sirens were
sounded": shown if another article gives the first account as its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.align import clauses, standing, terms
from briefing.align.story import Story
from briefing.types import Conflict, Sentence

AT_FIRST = "an account given at first, since contradicted"  # what such a conflict is about
_SAID_WORDS = frozenset("said maintained insisted claimed stated asserted argued".split())
_SAID = f"(?:{'|'.join(sorted(_SAID_WORDS))})"
_CUE = re.compile(
    rf"\b(?:had|has)\s+(?:at\s+first|first|initially|until\s+then|originally)\s+{_SAID}\s+(?:that\s+)?(?P<core>[^;]+?)(?=;|\.?$)"
    rf"|^(?:Until\s+then|At\s+first|Initially)\b[^.;]{{0,60}}?\b{_SAID}\s+(?:that\s+)?(?P<core_2>[^;]+?)(?=;|\.?$)"
)
_FIRST = frozenset("first initially until originally".split())
# Of the first account another article says this part, weighted by rarity, and so many words.
COVER, SHARED = 0.6, 2
# What the two sentences of the article share says so much.
WEIGHT = 1.5


def find(story: Story) -> Iterator[Conflict]:
    """One conflict for each first account that another article, not a later one, gives."""
    for place in story.places(_FIRST):
        recall, instead = story.sentences[place], story.before(place)
        if instead is None or _SAID_WORDS.isdisjoint(story.vocabularies[place]):
            continue
        core = _core(recall.text)
        shared = core & terms.keys(instead.text)
        if (
            len(core) < SHARED
            or not shared
            or story.weight(shared) < WEIGHT
            or core <= shared
            or "?" in instead.text
        ):
            continue
        given = [sentence for sentence in _giving(core, place, story) if not story.is_later(sentence, recall)]
        if given:
            yield _conflict(given, recall, instead, story)


def _core(text: str) -> frozenset[str]:
    """The keys of what was said at first; none where it has numbers, which are compared on their own."""
    match = _CUE.search(text)
    core = (match["core"] or match["core_2"]) if match else ""
    if not core or any(character.isdigit() for character in core):
        return frozenset()
    return terms.keys(core)


def _giving(core: frozenset[str], place: int, story: Story) -> Iterator[Sentence]:
    """The sentence of each other article that best tells what was said at first, as fact."""
    best: dict[int, tuple[float, int]] = {}
    needed = COVER * story.weight(core)
    for other in sorted({n for key in core for n in story.keys.get(key, ())}):
        home, text = story.homes[other], story.sentences[other].text
        shared = core & terms.keys(text)
        if home == story.homes[place] or len(shared) < SHARED or (weight := story.weight(shared)) < needed:
            continue
        if "?" in text or _CUE.search(text) or lexicon.negates(text) or clauses.is_bygone(text):
            continue
        best[home] = max(best.get(home, (0.0, 0)), (weight, -other))
    yield from (story.sentences[-other] for _, (_, other) in sorted(best.items()))


def _conflict(given: list[Sentence], recall: Sentence, instead: Sentence, story: Story) -> Conflict:
    sides = [
        standing.Side(given[0].text, [*(sentence.span for sentence in given), recall.span], "superseded"),
        standing.Side(instead.text, [instead.span], "current"),
    ]
    return standing.between(about=AT_FIRST, kind="outcome", sides=sides, articles=story.articles)
