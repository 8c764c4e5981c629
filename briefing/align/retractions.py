"""Corrections and retractions: a later article takes back what an earlier one told.

A sentence that says so ("earlier reports that … were wrong", "withdrew the statement", "had wrongly said") and the
sentence of another article that it takes back, found by the words they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import standing
from briefing.types import Article, Conflict, Sentence

_TOLD = r"(?:reports?|statements?|accounts?|claims?|figures?|announcements?|information|story|stories|article|version|count|tolls?|bulletin|estimates?)"
# "withdraw a claim", "correct a count" have other senses in courts and banks.
_SAID = r"(?:reports?|statements?|accounts?|announcements?|version|tolls?|bulletin|figures?|allegations?|accusations?|remarks?|comments?|story|article)"
_EARLIER = r"(?:earlier|initial|previous|first|preliminary|original|media|press|news|yesterday['\u2019]s|\w+day['\u2019]s)"
_WRONG = r"(?:wrong|incorrect|inaccurate|false|mistaken|untrue|erroneous|unfounded|premature|in\s+error|based\s+on\s+(?:a\s+)?(?:mistake|error|misunderstanding))"
_CUES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_EARLIER}\s+(?:\w+\s+){{0,2}}{_TOLD}\b[^.;]{{0,120}}\b(?:was|were|is|are|had\s+been|proved|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}",
        rf"\b(?:{_TOLD}|it|that|which)\s+(?:was|were|had\s+been|proved(?:\s+to\s+be)?|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}\b",
        rf"\b(?:retract(?:ed|s|ing)?|withdr(?:ew|aws?|awing)|t(?:ook|akes?|aking)\s+back|walk(?:ed|s|ing)\s+back|disavow(?:ed|s)|rescind(?:ed|s)"
        rf"|recant(?:ed|s)|correct(?:ed|s|ing))\s+(?:(?:the|its|his|her|their|that|an?|this|an)\s+)(?:[\w'\u2019-]+\s+){{0,3}}{_SAID}\b",
        rf"\b{_SAID}\b[^.;]{{0,60}}\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+\s+)?(?:retracted|withdrawn|corrected|rescinded|disavowed)\b",
        r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+(?:said|reported|stated|identified|named|announced|claimed|told|attributed|published|confirmed)\b",
        r"\b(?:said|reported|stated|identified|named|announced)\s+(?:wrongly|mistakenly|erroneously|incorrectly|in\s+error|by\s+mistake)\b",
        rf"\bcontrary\s+to\s+(?:{_EARLIER}\s+)?{_TOLD}",
        rf"\bdespite\s+{_EARLIER}\s+{_TOLD}",
        r"\b(?:no\s+longer\s+(?:believe[sd]?|stands?\s+by|stood\s+by|considers?|thinks?))\b",
        r"^\W*(?:correction|clarification)\s*[:\u2013\u2014-]",
        rf"\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\s+{_TOLD}\b",
        rf"\b(?:apologi[sz]ed|apology|regrets?|regretted)\b[^.;]{{0,40}}\b(?:error|mistake|{_TOLD})\b",
    )
)
_CUE_STEMS = frozenset(
    lexicon.stem(w)
    for w in "earlier initial previous first report reports statement statements account claim claims figure figures announcement information "
    "wrong incorrect inaccurate false mistaken untrue erroneous retracted withdrew withdrawn corrected correction clarification wrongly mistakenly "
    "erroneously incorrectly contrary despite apologised apologized error mistake version article story later now spokesman spokeswoman officials "
    "official police authorities not no".split()
)
# The words of what is taken back, with those of the sentence after it, must be so many of the earlier sentence's.
SHARED, LIKE = 3, 0.4


@dataclass(frozen=True, slots=True)
class _Taken:
    sentence: Sentence
    score: float


def find(articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[Conflict, ...]:
    """One conflict for each correction whose earlier claim stands in another article, not a later one."""
    found: list[Conflict] = []
    told: set[tuple[str, int]] = set()
    for number, own in enumerate(sentences):
        for sentence in own:
            if not any(cue.search(sentence.text) for cue in _CUES):
                continue
            if (sentence.document_id, sentence.index - 1) in told:
                continue  # the sentence after a correction often says it again
            taken = _taken_back(number, sentence, own, articles, sentences)
            if taken is not None:
                told.add((sentence.document_id, sentence.index))
                found.append(_conflict(taken, sentence, articles))
    return tuple(sorted(found, key=lambda c: (c.claims[-1].value, c.claims[0].value)))


def _taken_back(
    number: int,
    correction: Sentence,
    own: Sequence[Sentence],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
) -> list[Sentence] | None:
    """The sentences of other articles that say what is taken back, one an article."""
    says = _stems(correction)
    around = says | frozenset(
        s for other in own if other.index == correction.index + 1 for s in _stems(other)
    )
    best: list[_Taken] = []
    for other, theirs in enumerate(sentences):
        if other == number or _is_later(articles[other], articles[number]):
            continue
        scored = [t for t in (_score(sentence, says, around) for sentence in theirs) if t is not None]
        if scored:
            best.append(max(scored, key=lambda t: (t.score, -t.sentence.index, t.sentence.text)))
    return [taken.sentence for taken in best] or None


def _score(sentence: Sentence, says: frozenset[str], around: frozenset[str]) -> _Taken | None:
    if any(cue.search(sentence.text) for cue in _CUES):
        return None
    stems = _stems(sentence)
    direct, shared = len(stems & says), len(stems & around)
    if direct < SHARED or direct < LIKE * min(len(stems), len(says)):
        return None
    return _Taken(sentence, direct + 0.5 * (shared - direct) - 0.1 * len(stems))


def _stems(sentence: Sentence) -> frozenset[str]:
    return frozenset(stem for stem in lexicon.content_stems(sentence.text) if stem not in _CUE_STEMS)


def _is_later(one: Article, other: Article) -> bool:
    first, second = one.document.published_at, other.document.published_at
    return first is not None and second is not None and standing.later(first, second)


def _conflict(taken: Iterable[Sentence], correction: Sentence, articles: Sequence[Article]) -> Conflict:
    earlier = sorted(taken, key=lambda s: (s.index, s.text, s.document_id))
    old = standing.claim(
        value=earlier[0].text, cited=[s.span for s in earlier], status="retracted", articles=articles
    )
    new = standing.claim(value=correction.text, cited=[correction.span], status="current", articles=articles)
    return Conflict("an earlier report, since corrected or taken back", "retraction", (old, new))
