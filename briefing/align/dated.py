"""Days and times of day on which articles disagree.

Two sentences are compared if what happened is told by one verb ("collapsed") or one noun ("the 16 March
referendum") in much the same words, and each gives one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing import lexicon
from briefing.align import standing
from briefing.align.when import Resolved
from briefing.quantities import clock
from briefing.types import Article, ClaimStatus, Conflict, Sentence, Span

# Sentences share this part of the content words of the shorter one (days and numbers left out), and so many.
LIKE, SHARED = 0.5, 4
# A verb or a name in more dated sentences than this proposes no pair.
_MOST = 60
# "yesterday" and "today" written near midnight or in another zone are one day apart without a conflict.
LOOSE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening)|ago)\b",
    re.IGNORECASE,
)
TOLERANCE_MINUTES = 15
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|shortly|just|before|after|nearly|almost|by|between|until|from|until)\s*$",
    re.IGNORECASE,
)
_SAID = frozenset(
    lexicon.stem(w)
    for w in "said told says announced reported added wrote confirmed stated tweeted posted asked warned insisted"
    " denied "
    "issued published released updated spoke called".split()
)
_HAS_DIGIT = re.compile(r"\d")
_DAY_WORDS = frozenset(
    lexicon.stem(w)
    for w in "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december yesterday today tomorrow tonight night morning afternoon"
    " evening late earli "
    "week".split()
)
_REPLACED = re.compile(
    (
        r"\b(?:not|instead\s+of|rather\s+than|postponed\s+from|moved\s+from|delayed\s+from)\s+(?:on\s+|until\s+"
        r"|till\s+|by\s+)?$"
    ),
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:at\s+least\s+)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_CLAUSE = re.compile(r"[,;:()\u2013\u2014]|\b(?:that|which|who|when|while|after|before|and|but)\b")
_REGULAR = re.compile(r"\w{2,}ed")
_BEHIND = re.compile(r"(?:['\u2019]s)?\s+([a-z]{4,})")


@dataclass(frozen=True, slots=True)
class _Dating:
    """A sentence that dates what its verb tells."""

    sentence: Sentence
    value: str  # the words of the date
    day: date | None
    at: clock.Clock | None
    relative: bool
    verbs: frozenset[str]
    stems: frozenset[str]
    until: bool = False
    replaced: date | None = None  # "until 10 June, not Monday": the day that no longer holds
    replaced_weekday: bool = False


def find(
    articles: Mapping[str, Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> tuple[Conflict, ...]:
    """Pairs of days, or of times of day, that articles give to one event; each event once."""
    datings = [d for own in sentences for s in own for d in _datings(s, dates.get(s.span, ()))]
    datings.sort(key=lambda d: (d.sentence.index, d.sentence.text, d.sentence.document_id))
    found: list[Conflict] = []
    told: set[Span] = set()
    for one, other in _pairs(datings):
        if one.sentence.span in told or other.sentence.span in told:
            continue
        replaced = _replaces(one, other)
        if replaced or (_disagree(one, other) and _one_event(one, other, datings)):
            told.update((one.sentence.span, other.sentence.span))
            found.append(_conflict(one, other, articles, replaced=replaced))
    return tuple(found)


def _pairs(datings: Sequence[_Dating]) -> Iterable[tuple[_Dating, _Dating]]:
    """Pairs of two articles that share a word for what happened, by an inverted index."""
    index: dict[str, list[int]] = {}
    any_replaced = any(dating.replaced is not None for dating in datings)
    for number, dating in enumerate(datings):
        # "not Monday as first announced" may be told in any words, so any word proposes a pair then.
        words = dating.verbs | (dating.stems if any_replaced else frozenset())
        for stem in sorted(words) + (["until"] if dating.until else []):
            index.setdefault(stem, []).append(number)
    pairs = {
        (i, j)
        for posting in index.values()
        if len(posting) <= _MOST
        for n, i in enumerate(posting)
        for j in posting[n + 1 :]
    }
    for i, j in sorted(pairs):
        if datings[i].sentence.document_id != datings[j].sentence.document_id:
            yield datings[i], datings[j]


def _datings(sentence: Sentence, resolved: Sequence[Resolved]) -> Iterable[_Dating]:
    text = sentence.text
    clocks = clock.find(text)
    if not resolved and not clocks:
        return
    stems = frozenset(
        s for s in lexicon.content_stems(text) if s not in _DAY_WORDS and not _HAS_DIGIT.search(s)
    )
    replaced: Resolved | None = None
    days: list[Resolved] = []
    for one in resolved:
        if one.precision == "day" and one.end_date is None:
            if _REPLACED.search(text[: one.expression_span.start_char - sentence.span.start_char]):
                replaced = one
            else:
                days.append(one)
    if len(days) == 1:
        start = days[0].expression_span.start_char - sentence.span.start_char
        end = days[0].expression_span.end_char - sentence.span.start_char
        if verbs := _verbs(text, start, end):
            yield _Dating(
                sentence,
                value=text[start:end],
                day=days[0].start_date,
                at=None,
                relative=days[0].relative,
                verbs=verbs,
                stems=stems,
                until=bool(_UNTIL.search(text[:start])),
                replaced=replaced.start_date if replaced else None,
                replaced_weekday=bool(replaced and replaced.relative),
            )
    if len(clocks) == 1 and not _ABOUT.search(text[: clocks[0].start_char]):
        start, end = clocks[0].start_char, clocks[0].end_char
        if verbs := _verbs(text, start, end):
            yield _Dating(sentence, text[start:end], None, clocks[0], False, verbs, stems)


def _verbs(text: str, start: int, end: int) -> frozenset[str]:
    """Stems of the words that the date hangs on: the nearest verb in its clause, or the noun right behind it."""
    left = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    verbs: set[str] = set()
    words = [m.group().casefold() for m in _WORD.finditer(text[left:start])]
    for word in reversed(words):
        stem = lexicon.stem(word)
        if _REGULAR.fullmatch(word) or word in _IRREGULAR:
            verbs.add(stem)
            break
    if (behind := _BEHIND.match(text, end)) and behind[1] not in lexicon.FUNCTION_WORDS:
        verbs.add(lexicon.stem(behind[1]))
    return frozenset(verbs - _SAID)


_IRREGULAR = frozenset(
    """began broke burst came caught fell felt fled found fought froze hit held left lost made met rang ran
        rose sank shot shut spread stole struck swept took threw won went sold sent set cut quit died gave flew
        drove hid dug burnt blew tore""".split()
)


def _replaces(one: _Dating, other: _Dating) -> bool:
    """True if one of the two says that the other's day no longer holds."""
    if not (_drops(one, other.day) or _drops(other, one.day)):
        return False
    return bool(one.stems & other.stems) or (one.until and other.until)


def _drops(dating: _Dating, day: date | None) -> bool:
    """True if `dating` says "not Monday" and `day` is that day; a bare weekday may be read a week off."""
    if dating.replaced is None or day is None:
        return False
    return (dating.replaced - day).days in ((0, 7, -7) if dating.replaced_weekday else (0,))


def _one_event(one: _Dating, other: _Dating, datings: Sequence[_Dating]) -> bool:
    shared = len(one.stems & other.stems)
    enough = shared >= SHARED and shared >= LIKE * min(len(one.stems), len(other.stems))
    return bool(one.verbs & other.verbs) and enough and not _knows_both(one, other, datings)


def _disagree(one: _Dating, other: _Dating) -> bool:
    if one.day is not None and other.day is not None:
        apart = abs((one.day - other.day).days)
        if apart % 7 == 0 and one.relative and other.relative:
            return False  # one weekday read as past here and as to come there
        return apart > 1 or (apart == 1 and not LOOSE.search(one.value) and not LOOSE.search(other.value))
    if one.at is not None and other.at is not None:
        gap = abs(one.at.minutes - other.at.minutes)
        return clock.same(one.at, other.at) is False and min(gap, 1440 - gap) > TOLERANCE_MINUTES
    return False


def _knows_both(one: _Dating, other: _Dating, datings: Sequence[_Dating]) -> bool:
    """True if either article dates the same on the other's day as well: it tells of two events."""
    for mine, theirs in ((one, other), (other, one)):
        for dating in datings:
            if dating.sentence.document_id == mine.sentence.document_id and dating is not mine:
                same_day = dating.day is not None and dating.day == theirs.day
                same_time = (
                    dating.at is not None
                    and theirs.at is not None
                    and clock.same(dating.at, theirs.at) is True
                )
                if (same_day or same_time) and dating.verbs & theirs.verbs:
                    return True
    return False


def _conflict(one: _Dating, other: _Dating, articles: Mapping[str, Article], *, replaced: bool) -> Conflict:
    shared = one.verbs & other.verbs or one.verbs
    word = next(w for w in _WORD.findall(one.sentence.text) if lexicon.stem(w.casefold()) in shared)
    return standing.between(
        about=f"{'day' if one.day else 'time of day'}: {word}",
        kind="date",
        sides=[
            standing.Side(mine.value, mine.sentence.span, _status(mine, theirs) if replaced else "disputed")
            for mine, theirs in ((one, other), (other, one))
        ],
        articles=articles,
    )


def _status(mine: _Dating, theirs: _Dating) -> ClaimStatus:
    return "superseded" if _drops(theirs, mine.day) else "current"
