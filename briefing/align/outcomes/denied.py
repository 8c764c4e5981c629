"""What one article says did not happen and another says did: one verb, with a negation or a denial and without.

The two sentences may be worded differently. Of what `denials` reads in the one, the other article tells the first word,
and most of the rest, as fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing import lexicon
from briefing.align import clauses, occasions, terms
from briefing.align.outcomes import denials
from briefing.align.outcomes.denials import Denied
from briefing.align.story import Story
from briefing.types import Sentence

# Of what is denied, weighted by rarity, the other sentence says this part; and so many words, so rare together.
COVER, SHARED, AROUND, WEIGHT = 0.6, 2, 3, 5.0
_DENIALS = lexicon.NEGATIONS | clauses.DENYING


def pairs(story: Story) -> Iterator[tuple[Denied, Sentence]]:
    """A denial and the sentence of another article that best says what it denies."""
    for place in story.places(_DENIALS):
        sentence = story.sentences[place]
        if not (clauses.may_deny(sentence.text) and _is_told_elsewhere(place, story)):
            continue
        for one in denials.read(sentence):
            if (other := _told(one, story)) is not None:
                yield one, other


def title(one: Denied, told: Sentence) -> str:
    """What is in question, in the words of the sentence that tells it: "exit locked, or not"."""
    words = terms.tokens(told.text)
    verb = next((t.form for t in words if t.key == one.verb), one.word)
    things = [one.doer, *sorted(one.needed - {one.verb})] if one.verb else []
    thing = next((t.form for key in things if key for t in words if t.key == key), None)
    return f"{verb}, or not" if thing is None or thing == verb else f"{thing} {verb}, or not"


def _told(one: Denied, story: Story) -> Sentence | None:
    """The sentence of another article that best says what is denied."""
    rarest = min(one.needed, key=lambda k: (-story.rarity(k), k))
    scored = [
        (score, -other.index, other.text, other)
        for other in map(story.sentences.__getitem__, story.keys.get(rarest, ()))
        if other.document_id != one.sentence.document_id
        and (score := _score(one, terms.keys(other.text), story)) > 0
        and all(_asserts(other, key, one) for key in sorted(one.needed))
    ]
    return max(scored, key=lambda s: s[:-1])[-1] if scored else None


def _is_told_elsewhere(place: int, story: Story) -> bool:
    """True if a sentence of another article shares enough words with the one at `place` to say what it may deny."""
    homes, home = story.homes, story.homes[place]
    near = [other for other, count in story.sharing(place).items() if count >= AROUND]
    return any(homes[other] != home for other in near)


def _score(one: Denied, keys: frozenset[str], story: Story) -> float:
    """Weight of what is denied and stands among `keys`; 0 if that is too little."""
    if not one.needed <= keys or (one.doer and one.doer not in keys):
        return 0.0
    around = (one.scope | one.subject | one.context) & keys
    score = story.weight(one.scope & keys)
    least = SHARED if one.verb else SHARED + 1  # that there were no cracks says nothing of other places
    enough = len((one.scope | one.subject) & keys) >= least and score >= COVER * story.weight(one.scope)
    return score if enough and len(around) >= AROUND and story.weight(around) >= WEIGHT else 0.0


def _asserts(sentence: Sentence, head: str, one: Denied) -> bool:
    """True if the sentence tells `head` as a fact, near the other words."""
    text = sentence.text
    if (
        "?" in text
        or clauses.is_bygone(text)
        or (one.numbers and (counts := _counts(sentence)) and not one.numbers & counts)
    ):
        return False
    words = terms.tokens(text)
    own = {t.key for t in terms.tokens(one.sentence.text) if t.word in denials.SIDES}
    for at, token in enumerate(words):
        if token.key == head and not clauses.quoted(words, at):
            near = {t.key for t in words[max(0, at - 10) : at + 11]}
            mood = clauses.mood(words, at)
            around = words[max(0, at - 8) : at + 8]
            if any(t.is_possessive and t.key in one.scope for t in around):
                continue  # "charged Doyle's brother"
            if (
                mood.is_real
                and not mood.is_negated
                and one.needed <= near
                and (not one.doer or one.doer in near)
                and (
                    head != one.verb or occasions.is_past(token.word) or token.key != lexicon.stem(token.word)
                )
                and not any(t.word in denials.NEGATORS or terms.is_contraction(t.word) for t in around)
                and not any(t.word in terms.WHICH and t.key not in own for t in around)
            ):
                return True
    return False


def _counts(sentence: Sentence) -> frozenset[str]:
    return frozenset(word for word in lexicon.words(sentence.text) if word in terms.COUNTS)
