"""Days and times of day on which articles disagree.

Two sentences are compared if what happened is told by one verb ("collapsed") or noun ("the 16 March referendum") in
much the same words, or by words for one kind of happening ("the verdict", "annulled") with names and things in common,
and each gives one day. Where an article has no date, its weekdays and days of the month are compared as they stand.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations

from briefing import dates as expressions
from briefing import lexicon
from briefing.align import occasions, standing, terms
from briefing.align.story import Story
from briefing.align.when import Resolved
from briefing.quantities import clock
from briefing.types import Article, ClaimStatus, Conflict, Sentence, Span

# Sentences share this part of the content words of the shorter one (days and numbers left out), and so many.
LIKE, SHARED = 0.5, 4
# A story that is told over more days than this has many happenings of one kind: only sentences that are alike are
# compared, and they share more.
LONG_DAYS, LIKE_LONG, SHARED_LONG = 7, 0.6, 5
# Sentences of one kind of happening share so many words, so rare together (the logarithm of one in how many).
ANCHORS, WEIGHT = 2, 3.5
_ONE_EVENT_DAYS = 45  # what is further apart happened twice, unless told in the same words
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
_LEAP_YEAR = 2000  # for days and months without a year


@dataclass(frozen=True, slots=True)
class _Dating:
    """A sentence that dates what its verb tells."""

    sentence: Sentence
    value: str  # the words of the date
    day: date | None
    month_day: tuple[int, int] | None  # as far as the words go, where the year is not known
    weekday: int | None
    at: clock.Clock | None
    relative: bool
    place: tuple[int, int]  # of the date in the sentence
    until: bool = False
    replaced: date | None = None  # "until 10 June, not Monday": the day that no longer holds
    replaced_weekday: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Those of the content words, days and numbers left out."""
        return _keys(self.sentence.text)

    @property
    def verbs(self) -> frozenset[str]:
        """What the date is the date of; asked for only where two dates disagree."""
        return _what(self.sentence.text, *self.place)


def find(
    articles: Mapping[str, Article], story: Story, dates: Mapping[Span, tuple[Resolved, ...]]
) -> tuple[Conflict, ...]:
    """Pairs of days, or of times of day, that articles give to one event; each event once."""
    undated = {id for id, article in articles.items() if article.document.published_at is None}
    datings = [
        dating
        for sentence in story.having(expressions.TELLING | story.numbers)
        for dating in _datings(
            sentence, dates.get(sentence.span, ()), is_undated=sentence.document_id in undated
        )
    ]
    if len({dating.sentence.document_id for dating in datings}) < 2:
        return ()
    datings.sort(key=lambda d: (d.sentence.index, d.sentence.text, d.sentence.document_id))
    is_long = _is_long(articles)
    every = _Told(datings)
    found: list[Conflict] = []
    told: set[Span] = set()
    for one, other in _pairs(datings):
        if one.sentence.span in told or other.sentence.span in told:
            continue
        replaced = _replaces(one, other)
        if replaced or (_disagree(one, other) and _one_event(one, other, every, story, is_long=is_long)):
            told.update((one.sentence.span, other.sentence.span))
            found.append(_conflict(one, other, articles, replaced=replaced))
    return tuple(found)


def _pairs(datings: Sequence[_Dating]) -> Iterable[tuple[_Dating, _Dating]]:
    """Pairs of two articles that share two words, or with "not Monday" any word, by an inverted index."""
    index: dict[str, list[int]] = {}
    any_replaced = any(dating.replaced is not None for dating in datings)
    for number, dating in enumerate(datings):
        for key in (*dating.keys, *(("until",) if any_replaced and dating.until else ())):
            index.setdefault(key, []).append(number)
    shared = Counter(
        pair for posting in index.values() if len(posting) <= _MOST for pair in combinations(posting, 2)
    )
    for (i, j), count in sorted(shared.items()):
        one, other = datings[i], datings[j]
        if one.sentence.document_id != other.sentence.document_id and (count >= ANCHORS or any_replaced):
            yield one, other


def _datings(sentence: Sentence, resolved: Sequence[Resolved], *, is_undated: bool) -> Iterable[_Dating]:
    text = sentence.text
    clocks = clock.find(text)
    open_dates = expressions.find(text) if is_undated else ()
    if not resolved and not clocks and not open_dates:
        return
    found: list[tuple[int, int, date | None, tuple[int, int] | None, int | None, bool]] = []
    replaced: Resolved | None = None
    day: date | None
    for one in resolved:
        start = one.expression_span.start_char - sentence.span.start_char
        end = one.expression_span.end_char - sentence.span.start_char
        if one.precision == "day" and one.end_date is None:
            if _REPLACED.search(text[:start]):
                replaced = one
            else:
                day = one.start_date
                found.append((start, end, day, (day.month, day.day), day.weekday(), one.relative))
    known = {start for start, *_ in found}
    for expression in open_dates:
        start, end = expression.start_char, expression.end_char
        if start in known or expression.last_day is not None or _FAR.match(text[start:end]):
            continue
        if expression.form == "day" and expression.month and expression.day and not expression.year:
            if expression.day <= monthrange(_LEAP_YEAR, expression.month)[1]:  # not "June 31"
                found.append((start, end, None, (expression.month, expression.day), None, False))
        elif expression.form == "weekday" and expression.weekday is not None:
            found.append((start, end, None, None, expression.weekday, True))
    if len(found) == 1:
        start, end, day, month_day, weekday, relative = found[0]
        yield _Dating(
            sentence,
            value=text[start:end],
            day=day,
            month_day=month_day,
            weekday=weekday,
            at=None,
            relative=relative,
            place=(start, end),
            until=bool(_UNTIL.search(text[:start])),
            replaced=replaced.start_date if replaced else None,
            replaced_weekday=bool(replaced and replaced.relative),
        )
    if len(clocks) == 1 and not _ABOUT.search(text[: clocks[0].start_char]):
        place = clocks[0].start_char, clocks[0].end_char
        value = text[place[0] : place[1]]
        yield _Dating(sentence, value, None, None, None, clocks[0], False, place)


_FAR = re.compile(r"(?:last|next|this|coming)\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def _keys(text: str) -> frozenset[str]:
    return frozenset(
        terms.key(stem)
        for stem in lexicon.content_stems(text)
        if stem not in _DAY_WORDS and not stem[0].isdecimal()
    )


@lru_cache(maxsize=16_384)
def _what(text: str, start: int, end: int) -> frozenset[str]:
    inside = [n for n, (first, last) in enumerate(terms.spans(text)) if first < end and last > start]
    return occasions.of(terms.tokens(text), inside[0], inside[-1]) if inside else frozenset()


def _replaces(one: _Dating, other: _Dating) -> bool:
    """True if one of the two says that the other's day no longer holds."""
    if not (_drops(one, other.day) or _drops(other, one.day)):
        return False
    return bool(one.keys & other.keys) or (one.until and other.until)


def _drops(dating: _Dating, day: date | None) -> bool:
    """True if `dating` says "not Monday" and `day` is that day; a bare weekday may be read a week off."""
    if dating.replaced is None or day is None:
        return False
    return (dating.replaced - day).days in ((0, 7, -7) if dating.replaced_weekday else (0,))


def _is_long(articles: Mapping[str, Article]) -> bool:
    """True if the articles were published over more than a week."""
    moments = [article.document.published_at for article in articles.values()]
    days = [moment.local_date for moment in moments if moment is not None]
    return bool(days) and (max(days) - min(days)).days > LONG_DAYS


def _one_event(one: _Dating, other: _Dating, told: _Told, story: Story, *, is_long: bool) -> bool:
    shared = one.keys & other.keys
    least, like = (SHARED_LONG, LIKE_LONG) if is_long else (SHARED, LIKE)
    is_like = len(shared) >= least and len(shared) >= like * min(len(one.keys), len(other.keys))
    if is_long and (not is_like or not _is_known_moment(one) or not _is_known_moment(other)):
        return False
    if not (one.keys ^ other.keys).isdisjoint(_WHICH):
        return False  # "the second victim", "another bomb"
    if not is_like and not _may_be_anchored(one, other, shared, story):
        return False
    verbs = one.verbs & other.verbs  # read for those that are left
    if not verbs or told.know_both(one, other):
        return False
    if is_like:
        return True
    return not verbs.isdisjoint(occasions.KINDS) and _is_anchored(shared - verbs, story)


def _is_known_moment(dating: _Dating) -> bool:
    """False for a bare weekday of an article without a date: nobody can tell which week it means."""
    return dating.at is not None or dating.day is not None


def _may_be_anchored(one: _Dating, other: _Dating, shared: frozenset[str], story: Story) -> bool:
    if not _is_anchored(shared, story):
        return False
    return not (one.day and other.day) or abs((one.day - other.day).days) <= _ONE_EVENT_DAYS


def _is_anchored(anchors: frozenset[str], story: Story) -> bool:
    """True if sentences that share these share enough to tell of one happening."""
    return len(anchors) >= ANCHORS and story.weight(anchors) >= WEIGHT


_WHICH = frozenset(terms.key(lexicon.stem(word)) for word in terms.WHICH)


def _disagree(one: _Dating, other: _Dating) -> bool:
    if one.at is not None or other.at is not None:
        if one.at is None or other.at is None:
            return False
        gap = abs(one.at.minutes - other.at.minutes)
        return clock.same(one.at, other.at) is False and min(gap, 1440 - gap) > TOLERANCE_MINUTES
    loose = bool(LOOSE.search(one.value) or LOOSE.search(other.value))
    if one.day is not None and other.day is not None:
        apart = abs((one.day - other.day).days)
        if apart % 7 == 0 and one.relative and other.relative:
            return False  # one weekday read as past here and as to come there
    elif one.month_day is not None and other.month_day is not None:
        apart = abs((date(_LEAP_YEAR, *one.month_day) - date(_LEAP_YEAR, *other.month_day)).days)
    elif one.weekday is not None and other.weekday is not None:
        apart = (one.weekday - other.weekday) % 7
        apart = min(apart, 7 - apart)
    else:
        return False
    return apart > 1 or (apart == 1 and not loose)


class _Told:
    """What the articles date, by the words for it."""

    def __init__(self, datings: Sequence[_Dating]) -> None:
        self._datings = datings

    @cached_property
    def _by_verb(self) -> Mapping[str, Sequence[_Dating]]:
        """Asked for only where two dates disagree: in most stories none do."""
        found: defaultdict[str, list[_Dating]] = defaultdict(list)
        for dating in self._datings:
            for verb in dating.verbs:
                found[verb].append(dating)
        return found

    def know_both(self, one: _Dating, other: _Dating) -> bool:
        """True if any article dates the same on both days, or at both times: it tells of two events."""
        return not self._knowing(one).isdisjoint(self._knowing(other))

    def _knowing(self, side: _Dating) -> set[str]:
        """Ids of the documents that date the same on the same day, or at the same time."""
        return {
            dating.sentence.document_id
            for verb in side.verbs
            for dating in self._by_verb[verb]
            if _is_same_moment(dating, side)
        }


def _is_same_moment(dating: _Dating, other: _Dating) -> bool:
    if dating is other:
        return True
    if dating.at is None and other.at is None:
        return not _disagree(dating, other)
    return dating.at is not None and other.at is not None and clock.same(dating.at, other.at) is True


def _conflict(one: _Dating, other: _Dating, articles: Mapping[str, Article], *, replaced: bool) -> Conflict:
    shared = one.verbs & other.verbs or one.verbs
    word = min(shared)
    if word not in occasions.KINDS:
        word = next(w for w in _WORD.findall(one.sentence.text) if lexicon.stem(w.casefold()) == word)
    return standing.between(
        about=f"{'time of day' if one.at else 'day'}: {word}",
        kind="date",
        sides=[
            standing.Side(mine.value, mine.sentence.span, _status(mine, theirs) if replaced else "disputed")
            for mine, theirs in ((one, other), (other, one))
        ],
        articles=articles,
    )


def _status(mine: _Dating, theirs: _Dating) -> ClaimStatus:
    return "superseded" if _drops(theirs, mine.day) else "current"
