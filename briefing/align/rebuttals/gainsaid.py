"""What a speaker says was not so and another article tells as fact, where a passage shows that it answers somebody.

`outcomes.denied` compares two sentences of reporters, which have to be much alike. A quotation is shorter:
"There is no glass in any of them." So it counts where its passage rejects an account, and tells of what the other does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, occasions, terms
from briefing.align.outcomes import denials
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import Rebuttal
from briefing.align.story import Story
from briefing.types import Sentence

# What the passages share, in words that two sentences of the story have; and so many words of the two sentences.
LIKE, SHARED = 2.5, 2
_THERE = re.compile(r"\bthere\s+(?:is|was|were|are|had\s+been)\s+[\"\u201c]?no\s+", re.IGNORECASE)
_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
_STANDS_FOR = frozenset(["client"])  # "My client was not at the wheel."
_MOST_WORDS = 4  # of what there was not: "power failure"
_AROUND = 8


@dataclass(frozen=True, slots=True)
class Gainsaid:
    """What a sentence says is not so: a thing or a deed, by the key of its word."""

    sentence: Sentence
    head: str
    form: str
    needed: frozenset[str]  # keys that the other sentence has beside it
    doer: str  # of whom a deed is denied, or empty
    is_open: bool
    is_thing: bool
    is_named: bool  # a thing of several words: "no power failure"


def read(sentence: Sentence) -> Iterator[Gainsaid]:
    """What a sentence denies, in quotation marks or without."""
    text = sentence.text
    if "?" in text:
        return
    for there in _THERE.finditer(text):
        thing = []
        for token in terms.tokens(text[there.end() :])[:_MOST_WORDS]:
            if not token.is_content:
                break
            thing.append(token)
        if thing:
            needed = frozenset(token.key for token in thing[:-1])
            form = " ".join(token.form for token in thing)
            yield Gainsaid(sentence, thing[-1].key, form, needed, "", False, True, len(thing) > 1)
    if clauses.may_deny(text):
        for one in denials.read(sentence, quoted=True):
            if one.verb and (occasions.is_past(one.word.casefold()) or _was_not(one.word, text)):
                needed = one.needed - {one.verb}
                doer = "" if one.doer in _STANDS_FOR else one.doer
                is_open = one.is_open and not _NEVER.search(text)
                yield Gainsaid(sentence, one.verb, one.word, needed, doer, is_open, False, False)


def _was_not(word: str, text: str) -> bool:
    """True for "did not fire", "was not looking"."""
    return (
        re.search(rf"\b(?:did|was|were)(?:\s+not|n['\u2019]t)\s+(?:\w+ly\s+)?{re.escape(word)}\b", text)
        is not None
    )


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """What is denied, and the sentence of each other article that best says it, the best first."""
    vocabularies = story.vocabularies
    answered = {place for place in passages.answered if not vocabularies[place].isdisjoint(_DENIALS)}
    existing = [place for place in story.places(_NO) if "there" in vocabularies[place]]
    for place in sorted(answered.union(existing)):
        for one in read(story.sentences[place]):
            if (place in answered or (one.is_named and _is_said(one.sentence.text))) and (
                told := _told(one, place, passages, story)
            ):
                yield Rebuttal(_in_question(one, told[0]), told, one.sentence, one.is_open)


def _in_question(one: Gainsaid, told: Sentence) -> str:
    """What is denied, with whose deed it is: "driver asleep, or not"."""
    doer = next((t.form for t in terms.tokens(told.text) if t.key == one.doer), None) if one.doer else None
    return f"{one.form}, or not" if doer is None else f"{doer} {one.form}, or not"


def _is_said(text: str) -> bool:
    return '"' in text or "\u201c" in text or not lexicon.SPEECH_VERBS.isdisjoint(lexicon.vocabulary(text))


_DENIALS = lexicon.NEGATIONS | clauses.DENYING
_NO = frozenset(["no"])


def _told(one: Gainsaid, place: int, passages: Passages, story: Story) -> list[Sentence]:
    own = terms.keys(one.sentence.text)
    named = _named_in_quotation(one.sentence.text)
    found: dict[str, tuple[float, int, Sentence]] = {}
    for other in passages.near(place):
        sentence = story.sentences[other]
        keys = terms.keys(sentence.text)
        if one.head not in keys or not one.needed <= keys or len(own & keys) < SHARED:
            continue
        if one.doer and one.doer not in passages.at(other):
            continue
        if named and named.isdisjoint(passages.at(other)):
            continue  # "There is no rust in our cables at Oberg."
        like = passages.likeness(place, other)
        best = found.get(sentence.document_id)
        if like >= LIKE and (best is None or like > best[0]) and _asserts(sentence, one):
            found[sentence.document_id] = like, -other, sentence
    return [sentence for _, _, sentence in sorted(found.values(), key=lambda f: (-f[0], -f[1]))]


def _named_in_quotation(text: str) -> frozenset[str]:
    words = terms.tokens(text)
    return frozenset(t.key for n, t in enumerate(words) if t.is_name and clauses.quoted(words, n))


def _asserts(sentence: Sentence, one: Gainsaid) -> bool:
    """True if the sentence tells what is denied as something that is so, and not of another one ("the second")."""
    text = sentence.text
    if "?" in text or clauses.is_bygone(text):
        return False
    words = terms.tokens(text)
    same = lexicon.vocabulary(one.sentence.text)
    for at, token in enumerate(words):
        if token.key == one.head and (one.is_thing or not token.word.endswith("ing")):
            mood = clauses.mood(words, at)
            around = words[max(0, at - _AROUND) : at + _AROUND]
            if mood.is_real and not mood.is_negated and not any(map(_negates, around)):
                return not any(t.word in terms.WHICH and t.word not in same for t in around)
    return False


def _negates(token: terms.Token) -> bool:
    return token.word in _NEGATORS or terms.is_contraction(token.word)


_NEGATORS = terms.NEGATIVES | clauses.DENYING
