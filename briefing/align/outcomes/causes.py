"""What brought a thing about, and who is blamed for it, where two articles give different answers.

Only what is said outright ("caused by", "blamed on", "blamed the militia for"), of one kind of happening. Causes are
compared by class (weather, cargo, engines, …), so that "gales" and "high wind" agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, occasions, terms
from briefing.align.story import Story, order
from briefing.align.terms import Token
from briefing.types import Sentence

_CLASSES = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "weather wind winds squall storm gale gales fog rain rainfall lightning wave waves swell ice snow turbulence",
        "cargo load overloading overcrowding",
        "engine engines motor brake brakes mechanical rudder steering tyre tyres tire tires gearbox",
        "electrical wiring short-circuit circuit battery batteries charger cable cables transformer",
        "gas propane boiler methane",
        "arson arsonist arsonists petrol firebomb deliberately intentionally",
        "bomb bombs explosive explosives mine missile rocket drone grenade shell",
        "error negligence fatigue speeding drunkenness inattention carelessness",
        "cigarette cigarettes candle barbecue campfire fireworks firework",
        "virus bacteria salmonella listeria legionella norovirus cholera typhoid",
        "poison pesticide methanol toxin",
        "bird birds",
        "suicide",
        "earthquake landslide subsidence",
        "software hackers cyberattack malware",
    )
    for word in line.split()
}
# Behind these the cause, before them what it brought about; or the other way round.
_CAUSED_BY = frozenset(
    """caused-by blamed-on triggered-by sparked-by started-by due-to because-of brought-about result-of attributed-to
    ignited-by""".split()
)
_CAUSES = frozenset("caused started sparked triggered ignited".split())
# "was started deliberately"
_STARTED = frozenset("started set lit ignited".split())
_ON_PURPOSE = frozenset("deliberately intentionally".split())
# "blame the wiring for the fire", "treat the fire as arson": what stands between the cause and what it brought about
_BLAMING = frozenset("blame blames".split())
_JOINED = dict.fromkeys(_BLAMING, "for") | dict.fromkeys("treating treat treats treated".split(), "as")
_HEADS = _CAUSES.union(["blamed"], _STARTED, _JOINED, (pair.split("-")[0] for pair in _CAUSED_BY))
# Words that two accounts of one cause share at least beside it, and how rare together.
SHARED, WEIGHT = 1, 1.5


@dataclass(frozen=True, slots=True)
class Cause:
    """One answer: a class of causes, or the keys of who is blamed."""

    sentence: Sentence
    word: str
    classes: frozenset[str]
    blamed: frozenset[str]
    effects: frozenset[str]


def read(sentence: Sentence) -> Iterator[Cause]:
    """The causes that a sentence gives as fact."""
    text = sentence.text
    if "?" in text:
        return
    if "blamed" not in lexicon.vocabulary(text) and _CLASSES.keys().isdisjoint(terms.keys(text)):
        return
    words = terms.tokens(text)
    for at, token in enumerate(words):
        if token.word not in _HEADS:
            continue
        mood = clauses.mood(words, at)
        if not mood.is_real or mood.is_negated:
            continue
        pair = f"{token.word}-{words[at + 1].word}" if at + 1 < len(words) else ""
        before, behind = _reach(words, at, -1), _reach(words, at, 1)
        on_purpose = token.word in _STARTED and pair.partition("-")[2] in _ON_PURPOSE
        if pair in _CAUSED_BY:
            cause, effect = behind, before
        elif on_purpose:
            cause, effect = list(words[at + 1 : at + 2]), before
        elif token.word in _CAUSES or (token.word == "blame" and at and words[at - 1].word == "to"):
            cause, effect = before, behind
        elif token.word in _JOINED and (parts := _parted(words, at, by=_JOINED[token.word])) is not None:
            cause, effect = parts if token.word in _BLAMING else parts[::-1]
        elif token.word == "blamed":
            yield from _blamed(sentence, words, at)
            continue
        else:
            continue
        classes = {_CLASSES[t.key] for t in cause if t.key in _CLASSES}
        if len(classes) == 1:
            named = next(t for t in cause if t.key in _CLASSES)
            yield Cause(sentence, named.word, frozenset(classes), frozenset(), _keys(effect))


def _blamed(sentence: Sentence, words: Sequence[Token], at: int) -> Iterator[Cause]:
    """Who is blamed in "blamed the militia for the attack"."""
    blamed = clauses.before(words, at) if clauses.is_passive(words, at) else clauses.behind(words, at)
    last = next((n for n in range(at, min(at + 8, len(words))) if words[n].word == "for"), None)
    if blamed and last is not None:
        effect = _keys(_reach(words, last, 1))
        yield Cause(sentence, blamed[-1].word, frozenset(), _keys(blamed), effect)


def _parted(words: Sequence[Token], at: int, *, by: str) -> tuple[list[Token], list[Token]] | None:
    """The content words between a place and the next `by`, and those behind that; None if it does not follow."""
    joint = next((n for n in range(at + 1, min(at + _MOST, len(words))) if words[n].word == by), None)
    if joint is None:
        return None
    return [token for token in words[at + 1 : joint] if token.is_content], _reach(words, joint, 1)


def _reach(words: Sequence[Token], at: int, step: int) -> list[Token]:
    """The content words of the clause before or behind a place."""
    found: list[Token] = []
    n = at + step
    while 0 <= n < len(words) and words[n].word not in clauses.BREAKS and len(found) < _MOST:
        if words[n].is_content:
            found.append(words[n])
        n += step
    return found


_MOST = 8


def _keys(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(occasions.kind(token.word) or token.key for token in words)


def pairs(story: Story) -> Iterator[tuple[Cause, Cause]]:
    """Two articles' different answers; none where either gives both."""
    causes = [cause for sentence in story.having(_HEADS) for cause in read(sentence)]
    causes.sort(key=lambda cause: order(cause.sentence))
    for i, one in enumerate(causes):
        for other in causes[i + 1 :]:
            if one.sentence.document_id == other.sentence.document_id or not _differ(one, other):
                continue
            shared = one.effects & other.effects
            around = terms.keys(one.sentence.text) & terms.keys(other.sentence.text)
            weights = (story.rarity(key) or WEIGHT for key in sorted(shared | around))
            enough = sum(weights) >= WEIGHT
            if shared and enough and not any(_knows(c, one, other) for c in causes):
                yield one, other


def _differ(one: Cause, other: Cause) -> bool:
    if one.blamed and other.blamed:
        return one.blamed.isdisjoint(other.blamed)
    return bool(one.classes and other.classes) and one.classes.isdisjoint(other.classes)


def _knows(cause: Cause, one: Cause, other: Cause) -> bool:
    """True if `cause` is the answer of one of the two in the article of the other."""
    return any(
        cause.sentence.document_id == mine.sentence.document_id
        and bool(cause.classes & theirs.classes or cause.blamed & theirs.blamed)
        for mine, theirs in ((one, other), (other, one))
    )
