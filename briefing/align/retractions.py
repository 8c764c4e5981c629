"""Corrections and retractions: a later article takes back what an earlier one told.

A sentence that says so ("earlier reports that … were wrong", "withdrew the statement", "had wrongly said") and the
sentence of another article that it takes back, found by the words they share.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.align import standing
from briefing.types import Article, Conflict, Sentence, Span

_TOLD = (
    r"(?:reports?|statements?|accounts?|claims?|figures?|announcements?|information|story|stories|article"
    r"|version|count|tolls?|bulletin|estimates?)"
)
# "withdraw a claim", "correct a count" have other senses in courts and banks.
_SAID = (
    r"(?:reports?|statements?|accounts?|announcements?|version|tolls?|bulletin|figures?|allegations?"
    r"|accusations?|remarks?|comments?|story|article)"
)
_EARLIER = (
    r"(?:earlier|initial|previous|first|preliminary|original|media|press|news|yesterday['\u2019]s"
    r"|\w+day['\u2019]s)"
)
_WRONG = (
    r"(?:wrong|incorrect|inaccurate|false|mistaken|untrue|erroneous|unfounded|premature|in\s+error"
    r"|based\s+on\s+(?:a\s+)?(?:mistake|error|misunderstanding))"
)
# Compiled on first use: most stories have none of them.
_CUES = (
    (
        rf"\b{_EARLIER}\s+(?:\w+\s+){{0,2}}{_TOLD}\b[^.;]{{0,120}}\b(?:was|were|is|are|had\s+been|proved"
        rf"|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}"
    ),
    (
        rf"\b(?:{_TOLD}|it|that|which)\s+(?:was|were|had\s+been|proved(?:\s+to\s+be)?"
        rf"|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}\b"
    ),
    (
        r"\b(?:retract(?:ed|s|ing)?|withdr(?:ew|aws?|awing)|t(?:ook|akes?|aking)\s+back|walk(?:ed|s|ing)\s+back"
        r"|disavow(?:ed|s)|rescind(?:ed|s)|recant(?:ed|s)|correct(?:ed|s|ing))"
        rf"\s+(?:the|its|his|her|their|that|this|an?)\s+(?:[\w'\u2019-]+\s+){{0,3}}{_SAID}\b"
    ),
    (
        rf"\b{_SAID}\b[^.;]{{0,60}}\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+\s+)?(?:retracted"
        rf"|withdrawn|corrected|rescinded|disavowed)\b"
    ),
    (
        r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+(?:said|reported|stated|identified|named"
        r"|announced|claimed|told|attributed|published|confirmed)\b"
    ),
    (
        r"\b(?:said|reported|stated|identified|named|announced)\s+(?:wrongly|mistakenly|erroneously"
        r"|incorrectly|in\s+error|by\s+mistake)\b"
    ),
    rf"\bcontrary\s+to\s+(?:{_EARLIER}\s+)?{_TOLD}",
    rf"\bdespite\s+{_EARLIER}\s+{_TOLD}",
    r"\b(?:no\s+longer\s+(?:believe[sd]?|stands?\s+by|stood\s+by|considers?|thinks?))\b",
    r"^\W*(?:correction|clarification)\s*[:\u2013\u2014-]",
    rf"\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\s+{_TOLD}\b",
    rf"\b(?:apologi[sz]ed|apology|regrets?|regretted)\b[^.;]{{0,40}}\b(?:error|mistake|{_TOLD})\b",
)
# Parts of words, one of which stands in every match of each cue; most sentences are told apart by them at a tenth of
# the cost.
_WRONG_PARTS = frozenset(
    """wrong correct inaccura false mistak untrue erroneous unfounded premature error misunder""".split()
)
_TAKING_PARTS = frozenset("retract withdr back disavow rescind recant correct".split())
_NEEDS = (
    _WRONG_PARTS, _WRONG_PARTS, _TAKING_PARTS, _TAKING_PARTS, _WRONG_PARTS, _WRONG_PARTS, frozenset(["contrary"]),
    frozenset(["despite"]), frozenset(["longer"]), frozenset(["correct", "clarification"]), frozenset(["version"]),
    frozenset(["apolog", "regret"]),
)  # fmt: skip
_MAYBE = tuple(sorted(frozenset().union(*_NEEDS)))
# What is taken back, in the words of the correction: behind "statement that …", "wrongly said …", "earlier reports, …",
# or in front of "… were wrong".
_CORES = (
    (
        rf"\b{_TOLD}\s+(?:that|of(?!\s+this\b)|about|saying)\s+(?P<core>[^;]+?)(?=\s+(?:was|were|is|are"
        rf"|had\s+been)\s+(?:\w+\s+)?{_WRONG}|,|;|\.$|$)"
    ),
    rf"\bcontrary\s+to\s+(?:{_EARLIER}\s+)?{_TOLD},?\s+(?P<core>[^;]+?)(?=,|;|$)",
    rf"\bdespite\s+{_EARLIER}\s+{_TOLD},?\s+(?P<core>[^;]+?)(?=,|;|$)",
    r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+\w+\s+(?:that\s+)?(?P<core>[^;]+?)(?=,\s+(?:but|and)\b|;|$)",
    r"\bno\s+longer\s+(?:believe[sd]?|stands?\s+by|stood\s+by|considers?|thinks?)\s+(?:that\s+)?(?P<core>[^;]+?)(?=,|;|$)",
    rf"^(?P<core>[^;]+?)\s+(?:was|were|is|are|had\s+been|proved|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}",
)
_PREDICATE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|been|be)\s+(?:not\s+|\w+ly\s+)*(?:been\s+|being\s+)?(?:\w+ly\s+)?(?P<verb>[a-z]{3,})|\b(?P<past>[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_CUE_STEMS = frozenset(
    lexicon.stem(w)
    for w in """earlier initial previous first report reports statement statements account claim claims figure figures
    announcement information wrong incorrect inaccurate false mistaken untrue erroneous retracted withdrew withdrawn
    corrected correction clarification wrongly mistakenly erroneously incorrectly contrary despite apologised apologized
    error mistake version article story later now spokesman spokeswoman officials official police authorities not no
    nobody never nothing none""".split()
)
# Words weighted by their rarity in the story: this part of what is taken back must stand in the earlier sentence, and
# so many words of it. Read on invented stories; the 282 development clusters have nine sentences that correct something
# and one whose earlier claim another article of the cluster makes, which is found.
COVER, SHARED = 0.45, 2
# Where the correction does not say in so many words what it takes back, its whole sentence stands for it.
COVER_WHOLE, SHARED_WHOLE = 0.33, 4


def find(articles: Mapping[str, Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[Conflict, ...]:
    """One conflict for each claim that another article, not an earlier one, takes back."""
    corrections = [
        (number, sentence) for number, own in enumerate(sentences) for sentence in _corrections(own)
    ]
    if not corrections:
        return ()
    cores = {sentence.span: _core(sentence.text) for _, sentence in corrections}
    index = _index(sentences, frozenset().union(*(core.stems for core in cores.values())))
    # How much each word tells: the logarithm of one in how many sentences has it.
    every = sum(map(len, sentences))
    rarity = {stem: math.log(1 + every / len(having)) for stem, having in index.items()}
    # What is taken back, by its span, and the corrections of it; and the first group that each span is in.
    groups: list[tuple[dict[Span, Sentence], list[Sentence]]] = []
    group_of: dict[Span, int] = {}
    for number, correction in sorted(corrections, key=lambda c: (c[1].index, c[1].text, c[1].document_id)):
        candidates = (
            (other, score, sentence)
            for other, score, sentence in _scored(cores[correction.span], index, rarity)
            # a sentence that takes something back is not itself taken back
            if other != number and sentence.span not in cores
            if not _is_later(articles[sentence.document_id], articles[correction.document_id])
        )
        taken = {s.span: s for s in _best(candidates)}
        if not taken:
            continue
        group = min((group_of[span] for span in taken if span in group_of), default=len(groups))
        if group == len(groups):
            groups.append(({}, []))
        earlier, later = groups[group]
        later.append(correction)
        for span, sentence in taken.items():
            earlier.setdefault(span, sentence)
            group_of[span] = min(group, group_of.get(span, group))
    return tuple(_conflict(list(earlier.values()), later, articles) for earlier, later in groups)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _corrections(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of an article that take something back."""
    # Asked of the article first: most have two or three of the thirty.
    article = "\n".join(sentence.text for sentence in sentences).casefold()
    parts = [part for part in _MAYBE if part in article]
    for sentence in sentences if parts else ():
        folded = sentence.text.casefold()
        hits = [part for part in parts if part in folded]
        if hits and any(
            _compiled(cue).search(sentence.text)
            for cue, needs in zip(_CUES, _NEEDS, strict=True)
            if not needs.isdisjoint(hits)
        ):
            yield sentence


def _best(candidates: Iterable[tuple[int, float, Sentence]]) -> list[Sentence]:
    """The best candidate of each article, the earlier of two equal ones, in the order of the articles."""
    best: dict[int, tuple[float, int, Sentence]] = {}
    for article, score, sentence in candidates:
        if article not in best or (score, -sentence.index) > best[article][:2]:
            best[article] = (score, -sentence.index, sentence)
    return [best[article][2] for article in sorted(best)]


def _needed(core: _Core, rarity: Mapping[str, float]) -> float:
    """The weight of the words that a sentence must have to be what is taken back."""
    return (COVER_WHOLE if core.whole else COVER) * sum(rarity[stem] for stem in sorted(core.stems))


_Index = Mapping[str, Sequence[tuple[int, Sentence]]]  # stem -> article and sentence that has it


def _index(sentences: Sequence[Sequence[Sentence]], stems: frozenset[str]) -> _Index:
    """Where each of `stems` stands."""
    index: dict[str, list[tuple[int, Sentence]]] = {}
    for number, own in enumerate(sentences):
        for sentence in own:
            for stem in stems.intersection(lexicon.content_stems(sentence.text)):
                index.setdefault(stem, []).append((number, sentence))
    return index


def _scored(core: _Core, index: _Index, rarity: Mapping[str, float]) -> Iterator[tuple[int, float, Sentence]]:
    """Sentences that say what is taken back, each with its article and the weight of what it shares."""
    needed = _needed(core, rarity)
    if needed <= 0:
        return
    # Each has the verb, or a rare word without which the rest is too light.
    stems = (
        [core.predicate] if core.predicate is not None else sorted(core.stems, key=lambda s: (-rarity[s], s))
    )
    rest = sum(rarity[stem] for stem in stems)
    seen: set[int] = set()
    for stem in stems:
        if core.predicate is None and rest < needed - 1e-9:
            return
        rest -= rarity[stem]
        for number, sentence in index.get(stem, ()):
            if id(sentence) not in seen:
                seen.add(id(sentence))
                if (score := _score(sentence.text, core, rarity)) >= needed:
                    yield number, score, sentence


@dataclass(frozen=True, slots=True)
class _Core:
    """What a correction takes back: its stems, that of its verb where one is found; or its whole sentence."""

    stems: frozenset[str]
    predicate: str | None = None
    whole: bool = False


def _core(text: str) -> _Core:
    for pattern in _CORES:
        if (match := _compiled(pattern).search(text)) and len(stems := _stems(match["core"])) >= SHARED:
            verb = _PREDICATE.search(match["core"])
            predicate = lexicon.stem((verb["verb"] or verb["past"]).casefold()) if verb else None
            return _Core(stems, predicate if predicate in stems else None)
    return _Core(_stems(text), whole=True)


def _score(text: str, core: _Core, rarity: Mapping[str, float]) -> float:
    """Weight of the shared words; 0 if they are too few, or the verb is not among them."""
    shared = core.stems.intersection(lexicon.content_stems(text))
    if len(shared) < (SHARED_WHOLE if core.whole else SHARED):
        return 0.0
    if core.predicate is not None and core.predicate not in shared:
        return 0.0
    return sum(rarity[stem] for stem in sorted(shared))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for stem in lexicon.content_stems(text) if stem not in _CUE_STEMS)


def _is_later(one: Article, other: Article) -> bool:
    first, second = one.document.published_at, other.document.published_at
    return first is not None and second is not None and standing.later(first, second)


def _conflict(
    earlier: Sequence[Sentence], later: Sequence[Sentence], articles: Mapping[str, Article]
) -> Conflict:
    before, after = (
        sorted(side, key=lambda s: (s.index, s.text, s.document_id)) for side in (earlier, later)
    )
    old = standing.claim(
        value=before[0].text, cited=[s.span for s in before], status="retracted", articles=articles
    )
    new = standing.claim(
        value=after[0].text, cited=[s.span for s in after], status="current", articles=articles
    )
    return Conflict("an earlier report, since corrected or taken back", "retraction", (old, new))
