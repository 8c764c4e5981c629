"""What an article says contradicts another account: "held by smugglers and not by the army, as Paris maintains".

The sentence names the account that it is set against, or the one before it has told it. So nothing need be guessed but
which sentence gives that account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.align import clauses, terms
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import CONTRADICTING, Rebuttal
from briefing.align.story import Story, order
from briefing.types import Sentence

# So many words of the account stand in the sentence that gives it, and this part of their weight in its passage.
SHARED, COVER, LIKE = 2, 0.5, 1.0
_MAINTAINS = (
    r"(?:maintains?|claim(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|stated|believes?|allege[sd]?|says)"
)
_AGAINST = re.compile(
    r"\bcontradict(?:s|ed|ing)\s+(?P<account>(?!(?:him|her|it|them|this|that|himself|herself|itself|one|each)\b)[^;.]+)"
    rf"|\b(?:and|but)\s+not,?\s+(?P<other>[^;.,]+),\s+as\s+(?P<who>[^;.,]{{2,60}}?)\s+{_MAINTAINS}\b",
    re.IGNORECASE,
)
_WORDS = frozenset("contradict contradicts contradicted contradicting".split())
_NOT = frozenset(["not"])
# "Their account contradicts the government": what contradicts it stands before.
_ACCOUNT = re.compile(
    r"^(?:this|that|it|(?:his|her|its|their|the|this|that|these)\s+(?:\w+\s+)?(?:account|statement|version|testimony|report"
    r"|figures|findings?|words|photographs|documents?))\s+(?:also\s+)?contradict",
    re.IGNORECASE,
)


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """An account that a sentence names, and what is set against it."""
    as_others = [place for place in story.places(_NOT) if "as" in story.vocabularies[place]]
    for place in sorted({*as_others, *story.places(_WORDS)}):
        sentence = story.sentences[place]
        if "?" in sentence.text:
            continue
        if (found := _AGAINST.search(sentence.text)) is not None:
            account = " ".join(filter(None, found.groups()))
            against = (
                story.sentences[place - 1] if _ACCOUNT.match(sentence.text) and sentence.index else sentence
            )
            told = _telling(account, place, passages, story)
            if told is not None:
                yield Rebuttal(CONTRADICTING, [told], against)


def _telling(account: str, place: int, passages: Passages, story: Story) -> Sentence | None:
    """The sentence of another article that gives an account best."""
    keys = frozenset(key for key in terms.keys(account) if story.rarity(key))
    needed = COVER * story.weight(keys)
    best: tuple[tuple[float, tuple[int, str]], Sentence] | None = None
    for other in passages.near(place):
        sentence = story.sentences[other]
        if len(keys & terms.keys(sentence.text)) < SHARED or "?" in sentence.text:
            continue
        if clauses.negates(sentence.text, keys) or not clauses.DENYING.isdisjoint(story.vocabularies[other]):
            continue
        around = passages.at(other)
        weight = sum(around[key] * story.rarity(key) for key in sorted(keys & around.keys()))
        if weight < needed or passages.likeness(place, other) < LIKE:
            continue
        rank = -round(weight, 6), order(sentence)
        if best is None or rank < best[0]:
            best = rank, sentence
    return best[1] if best is not None else None
