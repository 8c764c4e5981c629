"""One statement that two articles make in nearly the same words, with another value.

"The mill was built in 1962", "The mill, a spokesman said, was built in 1974". An article that makes a statement with
both values speaks of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from briefing import dates
from briefing.align import standing
from briefing.align.retold.statements import Statement, is_told_once, read
from briefing.align.retold.values import OWNING, values
from briefing.align.retold.words import key_of
from briefing.align.standing import Side
from briefing.align.story import Story, order
from briefing.types import Conflict

# Shared words, at least, and the part of all words of both that they are.
LEAST_SHARED = 2
LEAST_PART = 0.6
LEAST_OF_MEASURES = 0.5
# A word that more statements have proposes no pair; a word that more of the sentences have says little.
_MOST = 24
_COMMON = 0.12
_LEAST_COMMON = 4
_ABOUT_WORDS = 3
_MOVING = frozenset(["rise", "fall"])
_MEASURES = frozenset(["speed", "length", "mass", "area", "duration", "volume"])
_DAYS = frozenset(["weekday", "day", "month", "year"])
_DATED = _DAYS | {"clock"}
_PASSING = frozenset(["share", "count degre", "speed", "area"])
_GROWING = _MOVING | frozenset(
    map(
        key_of,
        """recovered rescued found counted infected killed died hurt missing arrested detained evacuated cancelled
        destroyed damaged confirmed reached registered tested cases toll homeless burned collected received signed
        sold""".split(),
    )
)
_ABOUT = {
    "money": "sum",
    "duration": "duration",
    "share": "share",
    "votes": "votes",
    "year": "year",
    "clock": "time of day",
    "month": "month",
    "owner": "owner",
}


def find(story: Story) -> Iterator[Conflict]:
    """Statements that cannot both be true; each sentence in one conflict at most."""
    statements = list(_statements(story))
    own = _by_article(statements)
    told: set[tuple[str, int]] = set()
    for one, other in sorted(_pairs(statements, story), key=_order):
        spans = {(s.sentence.document_id, s.sentence.span.start_char) for s in (one, other)}
        if told.isdisjoint(spans) and not _knows_both(one, other, own):
            told |= spans
            yield _conflict(one, other, story)


def _statements(story: Story) -> Iterator[Statement]:
    """Those whose kind of value two articles have."""
    found = {place: values(story.sentences[place].text) for place in _places(story)}
    met = story.meeting({place: [value.kind for value in own] for place, own in found.items()})
    for place in met:
        for value in found[place]:
            if (statement := read(story.sentences[place], place, value)) is not None:
                yield statement


def _places(story: Story) -> list[int]:
    return sorted({*story.numbered, *story.places(dates.CALENDAR | OWNING)})


def _pairs(statements: Sequence[Statement], story: Story) -> Iterator[tuple[Statement, Statement]]:
    by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for key in statement.keys:
            by_key[statement.kind, key].append(number)
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for numbers in by_key.values():
        if len(numbers) <= _MOST:
            for pair in combinations(numbers, 2):
                shared[pair] += 1
    for (a, b), count in shared.items():
        one, other = statements[a], statements[b]
        least = 1 if one.kind == "votes" else LEAST_SHARED  # a story has one vote, or says which
        if count < least or story.homes[one.place] == story.homes[other.place]:
            continue
        if not one.value.agrees(other.value) and _is_one(one, other, story):
            yield one, other


def _order(pair: tuple[Statement, Statement]) -> tuple[object, ...]:
    """By place and text, and by the place of the value: never by the order of the files or of a set."""
    return tuple(sorted((*order(one.sentence), one.value.start_char, one.kind) for one in pair))


def _is_one(one: Statement, other: Statement, story: Story) -> bool:
    """True if the two say the same of their values."""
    shared, both = one.keys & other.keys, one.keys | other.keys
    least = LEAST_OF_MEASURES if one.kind in _MEASURES else LEAST_PART
    if one.kind != "votes" and (len(shared) < LEAST_SHARED or len(shared) < least * len(both)):
        return False
    if one.will_be != other.will_be or one.which != other.which or one.days != other.days:
        return False
    if one.names - other.names and other.names - one.names:
        return False
    if one.kind in _DAYS and not is_told_once(shared):
        return False
    if _may_have_changed(one, other, story):
        return False
    most = max(_LEAST_COMMON, _COMMON * len(story.sentences))
    return any(len(story.keys.get(key, ())) <= most for key in shared - one.names)


def _may_have_changed(one: Statement, other: Statement, story: Story) -> bool:
    """True for what a report of another day may tell anew: a count, a temperature; and for what rose or fell."""
    if one.kind.startswith("money"):
        return not _MOVING.isdisjoint(one.keys | other.keys)
    first, second = one.sentence, other.sentence
    apart = story.is_later(first, second) or story.is_later(second, first)
    return apart and (one.kind in _PASSING or not _GROWING.isdisjoint(one.keys | other.keys))


_Own = Mapping[tuple[str, str], Sequence[Statement]]  # the statements of each article and kind


def _by_article(statements: Iterable[Statement]) -> _Own:
    found: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.sentence.document_id, statement.kind].append(statement)
    return found


def _knows_both(one: Statement, other: Statement, own: _Own) -> bool:
    """True if an article makes one of the two statements twice, or has the other's value too."""
    return _has(one, other, own) or _has(other, one, own)


def _has(statement: Statement, foreign: Statement, own: _Own) -> bool:
    for another in own[statement.sentence.document_id, statement.kind]:
        same = len(another.keys & foreign.keys)
        if another is statement or not same:
            continue
        if same >= LEAST_SHARED or another.value.agrees(foreign.value):
            return True
    return False


def _conflict(one: Statement, other: Statement, story: Story) -> Conflict:
    first, second = sorted((one, other), key=lambda statement: order(statement.sentence))
    words = " ".join(list(dict.fromkeys(first.words))[:_ABOUT_WORDS])
    name = _ABOUT.get(first.kind.partition(" ")[0], "")
    about = f"{name}: {words}" if name else f"number: {words}" if first.value.quantity else f"day: {words}"
    return standing.between(
        about=about,
        kind="name" if first.kind == "owner" else "date" if first.kind in _DATED else "number",
        sides=[Side(statement.text, [statement.sentence.span]) for statement in (first, second)],
        articles=story.articles,
    )
