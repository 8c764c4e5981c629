"""What the reader asked about: how far each sentence concerns it.

Words of the focus by their rarity in the story, widened by the words that stand beside them in the sentences that
match best (pseudo relevance feedback, Rocchio 1971). A question word asks for a kind of answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from briefing.lexicon import content_stems
from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Terms

# A sentence with every word of the focus gains this much salience, five standard deviations of salience in a cluster.
_WORTH = 0.8
_BESIDE = 0.3  # share that goes to a sentence only for the company its words keep
_FEEDBACK = 8  # sentences that the focus is widened by
_ANSWER = 0.15  # for holding the kind of thing that was asked for
_NEXT = 0.3  # share that goes on to the sentence after a match, which often says more of it
_COUNT = r"(?i:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|[mb]illion)\b)"
_TIME = (
    r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}:\d\d\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b"
)
_CAUSE = r"\b(?:because|due to|after|over|since|in order to|blam(?:es?|ed|ing)|caus(?:es?|ed|ing)|reasons?|so that)\b"
_PLACE = r"\b(?:in|at|near|outside|from|to) (?:the )?[A-Z]"
_PERSON = r"\b[A-Z][a-z]+ [A-Z][a-z]+\b"
# the question word, and what a sentence that answers it holds
_ASKS = tuple(
    (re.compile(asks, re.IGNORECASE), re.compile(answer))
    for asks, answer in (
        (r"\bhow (?:many|much|old|long|far|big|large|often)\b", _COUNT),
        (r"\bwhen\b", _TIME),
        (r"\bwhy\b", _CAUSE),
        (r"\bwhere\b", _PLACE),
        (r"\bwho\b", _PERSON),
    )
)
# A stem that begins another one of at least this many letters is its relative: "feder" and "federalis".
_RELATED_CHARS = 5
_QUESTION = re.compile(
    r"\s*(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|will|would|can|could|has|have"
    r"|had)\b",
    re.IGNORECASE,
)
# Behind these stands a thing and no verb: a question is asked in verbs of its own, which the articles need not have.
_BEFORE_A_THING = frozenset(
    "a an the this that these those his her its their of in on at for with by about from against between into".split()
)


def concern(candidates: Candidates, terms: Terms, focus: str | None) -> Floats:
    """Salience that each candidate gains, shape (n,); all zero where no word of the focus occurs."""
    n = len(candidates)
    asked = sorted(stems(focus or ""))
    if not asked or not n:
        return np.zeros(n)
    match, words = _match(terms, asked)
    if not words:
        return np.zeros(n)
    match = _follow(candidates, match)
    best = np.lexsort((-candidates.words, -match))[:_FEEDBACK]
    feedback = np.zeros(n)
    feedback[best] = match[best]
    company = terms.total(feedback) - terms.total(np.full(n, feedback.sum() / n))
    company[words] = 0.0
    beside = terms.dot(np.maximum(company, 0.0))
    beside = beside / max(float(beside.max()), 1e-12) * float(match.max())
    return _WORTH * ((1 - _BESIDE) * match + _BESIDE * beside) + _ANSWER * _answers(
        candidates, focus or ""
    ) * (match > 0)


def stems(text: str) -> frozenset[str]:
    """The content stems of a text as a focus compares them: "Késtria" and "Kestria" are one."""
    return frozenset(map(_plain, content_stems(unicodedata.normalize("NFC", text))))


def unmentioned(asked: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of the stems that no word of the texts stands for."""
    told = frozenset().union(*map(stems, texts))
    absent = frozenset(asked) - told
    return frozenset(stem for stem in absent if not any(_related(stem, other) for other in told))


def subjects(focus: str) -> tuple[str, ...]:
    """The words of a focus that name what it is about, as they are written; of a question names and things only."""
    written = [re.sub(r"^\W+|\W+$", "", chunk) for chunk in focus.split()]
    is_question = _QUESTION.match(focus) is not None or focus.rstrip().endswith("?")
    named = (
        word
        for before, word in zip(["", *written], written, strict=False)
        if stems(word) and (not is_question or _is_thing(word, before))
    )
    return tuple(dict.fromkeys(named))


def _is_thing(word: str, before: str) -> bool:
    """True for a word of a question that is a name, a number or a thing and no verb."""
    return before.casefold() in _BEFORE_A_THING or (before != "" and not word[0].islower())


@lru_cache(maxsize=65_536)
def _plain(stem: str) -> str:
    """A stem without the accents of its Latin letters; marks of other scripts make other letters."""
    if stem.isascii():
        return stem
    bare = (unicodedata.normalize("NFD", letter)[0] for letter in stem)
    return "".join(base if base.isascii() else letter for base, letter in zip(bare, stem, strict=True))


def _match(terms: Terms, asked: list[str]) -> tuple[Floats, list[int]]:
    """Share of the focus, by rarity, that each sentence holds; and the stems of the story that stand for it."""
    n = terms.count
    held = np.zeros(n)
    total = 0.0
    words: list[int] = []
    known = [(_plain(other), number) for other, number in terms.index.items()]
    for stem in asked:
        meant = [number for other, number in known if _related(stem, other)]
        is_meant = np.zeros(terms.stem_count, dtype=np.bool_)
        is_meant[meant] = True
        holds = np.zeros(n, dtype=np.bool_)
        holds[terms.rows[is_meant[terms.ids]]] = True
        rows = holds.nonzero()[0]
        if not len(rows):
            continue
        rarity = float(np.log(1 + n / len(rows)))
        held[rows] += rarity
        total += rarity
        words += meant
    return (held / total if total else held), words


def _related(stem: str, other: str) -> bool:
    if stem == other:
        return True
    shorter, longer = sorted((stem, other), key=len)
    return len(shorter) >= _RELATED_CHARS and longer.startswith(shorter)


def _answers(candidates: Candidates, focus: str) -> Floats:
    """1 where a sentence holds the kind of thing that is asked for."""
    for asks, answer in _ASKS:
        if asks.search(focus):
            return np.array(
                [answer.search(r.text) is not None for r in candidates.renditions], dtype=np.float64
            )
    return np.zeros(len(candidates))


def _follow(candidates: Candidates, match: Floats) -> Floats:
    """Part of each match goes on to the sentence after it."""
    follows = candidates.before >= 0
    handed = np.zeros(len(match))
    handed[follows] = match[candidates.before[follows]]
    return np.maximum(match, _NEXT * handed).astype(np.float64)
