"""Days and times of day on which articles disagree.

Two sentences are compared if what happened is told by one verb ("collapsed") or noun ("the 16 March referendum") in
much the same words, or by words for one kind of happening ("the verdict", "annulled") with names and things in common,
and each gives one day. Where an article has no date, its weekdays and days of the month are compared as they stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from briefing import dates as expressions
from briefing import lexicon
from briefing.align import occasions, standing, terms
from briefing.align.days.datings import Dating, Told, disagree, read
from briefing.align.story import Story, order
from briefing.quantities import clock
from briefing.types import ClaimStatus, Conflict, Span

# Sentences share this part of the content words of the shorter one (days and numbers left out), and so many.
LIKE, SHARED = 0.5, 4
# A story that is told over more days than this has many happenings of one kind: only sentences that are alike are
# compared, and they share more.
LONG_DAYS, LIKE_LONG, SHARED_LONG = 7, 0.6, 5
# Sentences of one kind of happening share so many words, so rare together (the logarithm of one in how many).
ANCHORS, WEIGHT = 2, 3.5
# Two times of day for one kind of happening: one other word as rare as this is enough.
RARE = 2.5
_ONE_EVENT_DAYS = 45  # what is further apart happened twice, unless told in the same words
# A verb or a name in more dated sentences than this proposes no pair.
_MOST = 60


def find(story: Story) -> tuple[Conflict, ...]:
    """Pairs of days, or of times of day, that articles give to one event; each event once."""
    undated = {id for id, moment in story.moments.items() if moment is None}
    timed = frozenset(story.places(story.hours))
    datings: list[Dating] = []
    for place in story.places(expressions.TELLING | story.numbers):
        sentence = story.sentences[place]
        resolved = story.dates.get(sentence.span, ())
        clocks = clock.find(sentence.text) if place in timed else ()
        datings += read(sentence, resolved, clocks, is_undated=sentence.document_id in undated)
    if len({dating.sentence.document_id for dating in datings}) < 2:
        return ()
    datings.sort(key=lambda dating: order(dating.sentence))
    is_long = _is_long(story)
    every = Told(datings)
    found: list[Conflict] = []
    told: set[Span] = set()
    for one, other in _pairs(datings):
        replaced = _replaces(one, other)
        if not (replaced or disagree(one, other)):
            continue
        if one.sentence.span in told or other.sentence.span in told:
            continue
        if replaced or _one_event(one, other, every, story, is_long=is_long):
            told.update((one.sentence.span, other.sentence.span))
            found.append(_conflict(one, other, story, replaced=replaced))
    return tuple(found)


def _pairs(datings: Sequence[Dating]) -> Iterable[tuple[Dating, Dating]]:
    """Pairs of two articles that share two words, or with "not Monday" any word, by an inverted index."""
    any_replaced = any(dating.replaced is not None for dating in datings)
    keys = [_telling(dating, any_replaced=any_replaced) for dating in datings]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            index[key].append(number)
    homes = [dating.sentence.document_id for dating in datings]
    least = 1 if any_replaced else ANCHORS
    for number, own in enumerate(keys):
        postings = [index[key] for key in own]
        shared = Counter(chain.from_iterable(posting for posting in postings if len(posting) <= _MOST))
        for other in sorted(n for n, count in shared.items() if n > number and count >= least):
            if homes[other] != homes[number]:
                yield datings[number], datings[other]


def _telling(dating: Dating, *, any_replaced: bool) -> list[str]:
    """What a dating is found by."""
    kinds = sorted(dating.verbs & occasions.KINDS) if dating.at else ()
    until = ("until",) if any_replaced and dating.until else ()
    return [*dating.keys, *until, *(f"kind {kind}" for kind in kinds)]


def _replaces(one: Dating, other: Dating) -> bool:
    """True if one of the two says that the other's day no longer holds."""
    if not (_drops(one, other.day) or _drops(other, one.day)):
        return False
    return bool(one.keys & other.keys) or (one.until and other.until)


def _drops(dating: Dating, day: date | None) -> bool:
    """True if `dating` says "not Monday" and `day` is that day; a bare weekday may be read a week off."""
    if dating.replaced is None or day is None:
        return False
    return (dating.replaced - day).days in ((0, 7, -7) if dating.replaced_weekday else (0,))


def _is_long(story: Story) -> bool:
    """True if the articles were published over more than a week."""
    days = [moment.local_date for moment in story.moments.values() if moment is not None]
    return bool(days) and (max(days) - min(days)).days > LONG_DAYS


def _one_event(one: Dating, other: Dating, told: Told, story: Story, *, is_long: bool) -> bool:
    shared = one.keys & other.keys
    least, like = (SHARED_LONG, LIKE_LONG) if is_long else (SHARED, LIKE)
    is_like = len(shared) >= least and len(shared) >= like * min(len(one.keys), len(other.keys))
    if is_long and (not is_like or not _is_known_moment(one) or not _is_known_moment(other)):
        return False
    if not (one.keys ^ other.keys).isdisjoint(_WHICH):
        return False  # "the second victim", "another bomb"
    if not is_like and not _is_rare(one, shared, story) and not _may_be_anchored(one, other, shared, story):
        return False
    verbs = one.verbs & other.verbs  # read for those that are left
    if not verbs or one.is_plan != other.is_plan or told.know_both(one, other):
        return False
    if is_like:
        return True
    if verbs.isdisjoint(occasions.KINDS):
        return False
    return _is_anchored(shared - verbs, story) or _is_rare(one, shared - verbs, story)


def _is_rare(one: Dating, anchors: frozenset[str], story: Story) -> bool:
    """True for a time of day where one of the words that two sentences share is rare enough to tell of one event."""
    return one.at is not None and any(len(key) > 1 and story.rarity(key) >= RARE for key in anchors)


def _is_known_moment(dating: Dating) -> bool:
    """False for a bare weekday of an article without a date: nobody can tell which week it means."""
    return dating.at is not None or dating.day is not None


def _may_be_anchored(one: Dating, other: Dating, shared: frozenset[str], story: Story) -> bool:
    if not _is_anchored(shared, story):
        return False
    return not (one.day and other.day) or abs((one.day - other.day).days) <= _ONE_EVENT_DAYS


def _is_anchored(anchors: frozenset[str], story: Story) -> bool:
    """True if sentences that share these share enough to tell of one happening."""
    return len(anchors) >= ANCHORS and story.weight(anchors) >= WEIGHT


_WHICH = frozenset(terms.key(lexicon.stem(word)) for word in terms.WHICH)


def _conflict(one: Dating, other: Dating, story: Story, *, replaced: bool) -> Conflict:
    shared = one.verbs & other.verbs or one.verbs
    word = min(shared, default="")  # "will stay closed until Wednesday": no verb that a day is the day of
    if word and word not in occasions.KINDS:
        tokens = terms.tokens(one.sentence.text)
        word = next(token.form for token in tokens if lexicon.stem(token.word) == word)
    return standing.between(
        about=("time of day" if one.at else "day") + (f": {word}" if word else ""),
        kind="date",
        sides=[
            standing.Side(mine.value, [mine.sentence.span], _status(mine, theirs) if replaced else "disputed")
            for mine, theirs in ((one, other), (other, one))
        ],
        articles=story.articles,
    )


def _status(mine: Dating, theirs: Dating) -> ClaimStatus:
    return "superseded" if _drops(theirs, mine.day) else "current"
