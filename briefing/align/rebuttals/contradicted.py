"""What an article says contradicts another account: "held by smugglers and not by the army, as Paris maintains".

The sentence names the account that it is set against, or the one before it has told it. So nothing need be guessed but
which sentence gives that account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import CONTRADICTING, Rebuttal
from briefing.align.story import Story
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
# "contradicted her", of what the sentences before tell
_WHOM = re.compile(r"\bcontradicted\s+(?:him|her|it|them|this|that)\b", re.IGNORECASE)
_WORDS = frozenset("contradict contradicts contradicted contradicting".split())
_NOT, _AS = frozenset(["not"]), frozenset(["as"])
# "Their account contradicts the government": what contradicts it stands before.
_ACCOUNT = re.compile(
    r"^(?:this|that|it|(?:his|her|its|their|the|this|that|these)\s+(?:\w+\s+)?(?:account|statement|version|testimony|report"
    r"|figures|findings?|words|photographs|documents?))\s+(?:also\s+)?contradict",
    re.IGNORECASE,
)
_BACK = 6


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """An account that a sentence names, and what is set against it."""
    as_others = set(story.places(_NOT)).intersection(story.places(_AS))
    for place in sorted(as_others.union(story.places(_WORDS))):
        sentence = story.sentences[place]
        if "?" in sentence.text:
            continue
        if _WHOM.search(sentence.text):
            before = _account_before(place, story)
            if before is not None:
                yield Rebuttal(CONTRADICTING, [before], _said_behind(place, story))
        elif (found := _AGAINST.search(sentence.text)) is not None:
            account = " ".join(filter(None, found.groups()))
            against = (
                story.sentences[place - 1] if _ACCOUNT.match(sentence.text) and sentence.index else sentence
            )
            told = _telling(account, place, passages, story)
            if told is not None:
                yield Rebuttal(CONTRADICTING, [told], against)


def _account_before(place: int, story: Story) -> Sentence | None:
    """The nearest sentence before in which somebody who is named says something, outside quotation marks."""
    home = story.homes[place]
    for near in range(place - 1, max(-1, place - 1 - _BACK), -1):
        if story.homes[near] != home:
            return None
        sentence = story.sentences[near]
        words = terms.tokens(sentence.text)
        is_said = any(
            token.word in lexicon.SPEECH_VERBS and not clauses.quoted(words, at)
            for at, token in enumerate(words)
        )
        if is_said and terms.names(sentence.text) and not sentence.text.startswith(('"', "\u201c")):
            return sentence
    return None


def _said_behind(place: int, story: Story) -> Sentence:
    """The sentence behind that one, if it says what is held against the account."""
    own, behind = story.sentences[place], place + 1
    if behind < len(story.sentences) and story.homes[behind] == story.homes[place]:
        sentence = story.sentences[behind]
        if sentence.paragraph == own.paragraph and not lexicon.SPEECH_VERBS.isdisjoint(
            lexicon.vocabulary(sentence.text)
        ):
            return sentence
    return own


def _telling(account: str, place: int, passages: Passages, story: Story) -> Sentence | None:
    """The sentence of another article that gives an account best."""
    keys = frozenset(key for key in terms.keys(account) if story.rarity(key))
    needed = COVER * story.weight(keys)
    best: tuple[float, int, Sentence] | None = None
    for other in passages.near(place):
        sentence = story.sentences[other]
        if len(keys & terms.keys(sentence.text)) < SHARED or "?" in sentence.text:
            continue
        if _denies(sentence.text, keys) or not clauses.DENYING.isdisjoint(story.vocabularies[other]):
            continue
        around = passages.at(other)
        weight = sum(around[key] * story.rarity(key) for key in sorted(keys & around.keys()))
        if weight < needed or passages.likeness(place, other) < LIKE:
            continue
        if best is None or (weight, -other) > best[:2]:
            best = weight, -other, sentence
    return best[2] if best is not None else None


def _denies(text: str, keys: frozenset[str]) -> bool:
    """True if one of the keys is negated, and not only something else in the sentence."""
    if not lexicon.negates(text):
        return False
    words = terms.tokens(text)
    return any(token.key in keys and clauses.mood(words, at).is_negated for at, token in enumerate(words))
