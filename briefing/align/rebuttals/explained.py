"""What brought an accident about, where two articles explain it differently and one of them rejects the other's cause.

`causes` compares causes by class and needs both said in so many words. Here any cause will do, a device that failed or
a man who slept, but one article has to reject it: it denies the very thing ("so nothing could jam"), or an article
tells that it was rejected ("stood by her statement that there had been welding. The company has rejected this").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import Rebuttal
from briefing.align.story import Story, order
from briefing.types import Sentence

LIKE = 0.5  # what the passages share, in words that two sentences of the story have
_MOST = 40  # causes that are compared, in the order of the articles
_NOUNS = r"[^.;:,\"\u201c\u201d]"
# Behind these the cause …
_BY = re.compile(
    r"\b(?:(?:caused|triggered|sparked|ignited|started|set\s+off|brought\s+(?:on|down)|destroyed)\s+by|due\s+to"
    r"|because\s+of|blamed\s+on|attributed\s+to|put\s+down\s+to|pointed\s+to|traced\s+to|(?:the\s+)?result\s+of"
    rf"|blam(?:ed|es)(?!\s+(?:on|for)\b))\s+(?P<cause>{_NOUNS}{{3,60}})",
    re.IGNORECASE,
)
# … before these …
_DID = re.compile(
    rf"(?:^|[,;:.]\s+|\bthat\s+|\bsaid\s+)(?P<cause>{_NOUNS}{{3,60}}?)(?<!\bbeen)(?<!\bwas)(?<!\bwere)\s+(?:(?:had|has|have|may\s+have|appeared\s+to\s+have|seems?\s+to\s+have)\s+)?"
    r"(?:caused|triggered|sparked|ignited|started\s+the|set\s+off|set\s+(?:fire|light)\s+to|brought\s+(?:it|the\s+\w+)\s+down)\b",
    re.IGNORECASE,
)
# … and what a thing or a man did that should not have.
_FAILED = re.compile(
    rf"(?:^|[,;:.]\s+|\bthat\s+|\bsaid\s+|\bwhen\s+|\band\s+)(?P<cause>{_NOUNS}{{3,70}}?\s+(?:(?:had|has|was)\s+)?"
    r"(?:jammed|overheated|snapped|burst|broken?\s+off|broke\s+off|gave\s+way|given\s+way|come\s+loose|came\s+loose|cut\s+out"
    r"|fallen\s+asleep|fell\s+asleep|asleep|cracked|failed(?!\s+to)|collapsed|shifted|misread|exploded))\b",
    re.IGNORECASE,
)
# Each stands only where one of these does.
_DID_WORDS = frozenset("caused triggered sparked ignited started set brought".split())
_BY_WORDS = _DID_WORDS.union(
    "destroyed due because blamed blames attributed put pointed traced result".split()
)
_FAILED_WORDS = frozenset(
    """jammed overheated snapped burst broken broke gave given loose cut asleep cracked failed collapsed shifted misread
    exploded""".split()
)
# What may be explained: one of them stands in the passage, or near its article's beginning.
_MISHAPS = frozenset(
    terms.key(lexicon.stem(word))
    for word in """accident fire blaze crash collision derailment explosion blast sinking sank grounding grounded reef
    collapse collapsed spill leak outage blackout fell crashed derailed capsized disaster burned breach failure
    flooded""".split()
)
_REJECTED = re.compile(
    r"\b(?:reject(?:s|ed)|den(?:y|ies|ied)|disput(?:es|ed)|dismiss(?:es|ed)|contradict(?:s|ed))\s+"
    r"(?:this|that|it|(?:the|his|her|its|their)\s+(?:claim|account|statement|version|explanation))\b",
    re.IGNORECASE,
)
_REJECTS = frozenset(
    """reject rejects rejected deny denies denied dispute disputes disputed dismisses dismissed contradicts
    contradicted""".split()
)
_NO = frozenset(
    "no not never nothing nobody none without neither nor cannot ruled excluded wrong false untrue".split()
)
_PLAIN = frozenset(
    terms.key(lexicon.stem(word))
    for word in """part thing things time first cause accident fire crash work works plant ship people man men woman
    officer officers charge company state reason problem problems number use high low new old""".split()
)


@dataclass(frozen=True, slots=True)
class Cause:
    """One explanation: the keys of what is said to have brought it about."""

    place: int
    sentence: Sentence
    heads: frozenset[str]
    is_outright: bool  # "caused by", and not only that something failed


def read(place: int, sentence: Sentence) -> Cause | None:
    """The explanation in a sentence that somebody gives, none in a question or of another time."""
    text = sentence.text
    if "?" in text or not _is_said(text) or clauses.is_bygone(text):
        return None
    outright = _heads(text, _BY, _BY_WORDS) | _heads(text, _DID, _DID_WORDS)
    heads = outright | _heads(text, _FAILED, _FAILED_WORDS)
    return Cause(place, sentence, heads, bool(outright)) if heads else None


def _heads(text: str, pattern: re.Pattern[str], words: frozenset[str]) -> frozenset[str]:
    found = None if words.isdisjoint(lexicon.vocabulary(text)) else pattern.search(text)
    if (
        found is None
        or _ELSE.search(text[: found.start("cause")])
        or _is_negated(found["cause"])
        or _is_negated(text[: found.start("cause")][-_BEFORE:])
    ):
        return frozenset()
    return terms.keys(found["cause"]) - _PLAIN - _MISHAPS


_BEFORE = 40
# What followed from the accident is no cause of it: "the fire spread because of the wind".
_ELSE = re.compile(
    r"\b(?:spread|grew|wors\w+|delay\w*|hamper\w*|slow\w*|clos(?:ed|ure)|evacuat\w+|cancel\w+|postpon\w+)\b[^.;,]{0,30}"
    r"\b(?:because\s+of|due\s+to)\s*$",
    re.IGNORECASE,
)


def _is_negated(text: str) -> bool:
    return not _NO.isdisjoint(lexicon.words(text))


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """Two articles' explanations of one accident, the rejected one first."""
    if not any(key in story.keys for key in _MISHAPS):
        return
    explained = (read(place, story.sentences[place]) for place in story.places(_BY_WORDS | _FAILED_WORDS))
    causes = sorted((one for one in explained if one is not None), key=lambda one: order(one.sentence))[
        :_MOST
    ]
    if len({story.homes[one.place] for one in causes}) < 2:
        return
    told: set[int] = set()
    for one in causes:
        if not one.is_outright or one.place in told or not _is_mishap(one, passages, story):
            continue
        for other in causes:
            home = story.homes[other.place]
            if home == story.homes[one.place] or other.place in told or not one.heads.isdisjoint(other.heads):
                continue
            if not _is_mishap(other, passages, story):
                continue
            if passages.likeness(one.place, other.place) < LIKE or not _is_rejected(one, home, story):
                continue
            told.update((one.place, other.place))
            yield Rebuttal("cause", [one.sentence], other.sentence)
            break


def _is_mishap(one: Cause, passages: Passages, story: Story) -> bool:
    """True if an accident stands in the passage or opens the article."""
    first = one.place - one.sentence.index
    places = {*passages.reach(one.place), *story.reach(first, before=0, behind=_OPENING)}
    return any(not _MISHAPS.isdisjoint(terms.keys(story.sentences[near].text)) for near in sorted(places))


_OPENING = 2


def _is_rejected(one: Cause, home: int, story: Story) -> bool:
    """True if the article `home` denies one of the heads, or any tells that somebody rejected it."""
    for key in sorted(one.heads):
        places = story.keys.get(key, ())
        if len(places) > _FEW:
            continue
        for place in places:
            sentence = story.sentences[place]
            if story.homes[place] == home and _denies(sentence.text, key):
                return True
            if place != one.place and _is_told_rejected(place, story):
                return True
    return False


_FEW = 12


def _denies(text: str, key: str) -> bool:
    """True if the sentence says that there was no such thing: "nothing could jam", "there was no wave"."""
    words = terms.tokens(text)
    for at, token in enumerate(words):
        if token.key == key:
            near = {t.word for t in words[max(0, at - _NEAR) : at]}
            if not _NO.isdisjoint(near) or clauses.mood(words, at).is_negated:
                return True
    return False


_NEAR = 4


def _is_told_rejected(place: int, story: Story) -> bool:
    """True if the sentence gives a statement that the next one says was rejected: "Quimalva has rejected this"."""
    behind = place + 1
    if behind == len(story.homes) or story.homes[behind] != story.homes[place]:
        return False
    return (
        story.sentences[behind].paragraph == story.sentences[place].paragraph
        and _is_said(story.sentences[place].text)
        and not _REJECTS.isdisjoint(story.vocabularies[behind])
        and _REJECTED.search(story.sentences[behind].text) is not None
    )


def _is_said(text: str) -> bool:
    own = lexicon.vocabulary(text)
    return not (lexicon.SPEECH_VERBS.isdisjoint(own) and _STATED.isdisjoint(own))


_STATED = frozenset("statement account claim claims view according blamed blames blame".split())
