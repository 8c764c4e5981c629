"""Numbers on which articles disagree.

Precision first: a conflict is reported only between figures of one slot (`claims`, `measures`), told in like
sentences, where neither article has the other's figure anywhere in that slot.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from briefing import lexicon, quantities
from briefing.align import terms
from briefing.align.figures import (
    accounts,
    frames,
    measures,
    meeting,
    nouns,
    parts,
    recalled,
    statuses,
    values,
)
from briefing.align.figures.claims import Figure
from briefing.align.figures.known import Known
from briefing.align.story import Story, order
from briefing.types import Conflict

# A toll in the first sentences is the story's toll; further down it may be that of a part of it.
LEAD_SENTENCES = 5
# Elsewhere two tolls are compared if the sentences share this many content words beside the frame itself.
SHARED_FRAMED = 2
# Measures and counts of things: alike sentences share so many words beside the number; or so many in all, and one.
SHARED_BESIDE, SHARED_MUCH = 2, 7

# An event has one number of these; the dead and the sick of other events are told of more often.
_ONCE = frozenset({"injured", "missing", "rescued", "aboard", "hospital", "trapped"})


_DEAD = ("killed", "people")
_WHOLE = frozenset("all altogether overall total across nationwide together combined".split())
_OF_PEOPLE = frozenset(map(lexicon.stem, ("people", "person", "persons")))


@dataclass(frozen=True)
class _Told:
    """A figure with what is compared around it, each read when it is first asked for."""

    figure: Figure
    framed: bool

    @cached_property
    def context(self) -> frozenset[str]:
        return meeting.context(self.figure.sentence)

    @cached_property
    def beside(self) -> frozenset[str]:
        return frozenset() if self.framed else measures.beside(self.figure)

    @cached_property
    def places(self) -> frozenset[str]:
        return measures.places(self.figure)


def find(story: Story, known: Known) -> tuple[Conflict, ...]:
    """Every slot that articles fill with figures that cannot all be true at one time."""
    by_slot: dict[tuple[str, ...], list[tuple[Figure, bool]]] = {}
    for figure, framed in meeting.find(story):
        by_slot.setdefault(figure.slot, []).append((figure, framed))
    found: list[Conflict] = []
    for slot in sorted(by_slot):
        documents = {figure.sentence.document_id for figure, _ in by_slot[slot]}
        if len(documents) < 2 and not any(figure.contested for figure, _ in by_slot[slot]):
            continue
        told = [_Told(figure, framed) for figure, framed in by_slot[slot]]
        rivals = [
            (group, conflict)
            for group in _groups(told, known)
            if (conflict := _conflict(group, story, known)) is not None
        ]
        conflicts = [conflict for _, conflict in rivals]
        if slot[0] in frames.BY_NAME and _are_of_one_place([group for group, _ in rivals]):
            # a reader would be told twice of one toll
            whole = _conflict([told for group, _ in rivals for told in group], story, known)
            conflicts = conflicts if whole is None else [whole]
        found += conflicts
    return tuple(found)


def _are_of_one_place(groups: Sequence[Sequence[_Told]]) -> bool:
    """True for several groups of which none says that it is of another place than another."""
    places = [frozenset[str]().union(*[told.places for told in group]) for group in groups]
    named = list(filter(None, places))
    return len(groups) > 1 and all(not one.isdisjoint(other) for one in named for other in named)


def _groups(every: Sequence[_Told], known: Known) -> Iterable[list[_Told]]:
    """Figures of one slot that are told of one thing."""
    ordered = sorted(every, key=lambda told: order(told.figure.sentence))
    groups: list[list[_Told]] = []
    by_stem: defaultdict[str, list[int]] = defaultdict(list)  # of the first of each group
    for told in ordered:
        near: Iterable[int] = range(len(groups))
        if (
            not told.framed and told.figure.slot[0] != "age"
        ):  # then they have words in common (`meeting.are_like`)
            shared = Counter(chain.from_iterable(by_stem[stem] for stem in told.context & by_stem.keys()))
            near = sorted(number for number, count in shared.items() if count >= meeting.SHARED)
        home = next((number for number in near if _alike(told, groups[number][0], known)), None)
        if home is not None:
            groups[home].append(told)
            continue
        for stem in told.context:
            by_stem[stem].append(len(groups))
        groups.append([told])
    return groups


def _alike(one: _Told, other: _Told, known: Known) -> bool:
    if one.figure.slot[0] == "age":
        return True
    if not one.framed and not meeting.are_like(one.context, other.context):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    # "in Torvik" on one side only: the other article must know of Torvik, or its number is of somewhere else.
    if not known.any_word(other.figure, one.places) or not known.any_word(one.figure, other.places):
        return False
    if not one.framed and (
        _are_of_others(one, other, known)
        or terms.numbered(one.figure.sentence.text) != terms.numbered(other.figure.sentence.text)
    ):
        return False
    if not one.framed and one.figure.slot[0] == "share" and _whose(one.figure) != _whose(other.figure):
        return False  # one candidate's share of the vote and another's
    both = one.context & other.context
    shared = len(both)
    if one.framed:
        if all(told.figure.sentence.index < LEAD_SENTENCES or told.figure.total for told in (one, other)):
            return True
        # How many people died or are missing is said once of one event, wherever an article says it in these words.
        # Of things, and of people who are more than people, there may be several.
        said_alike = one.figure.slot[1:] == ("people",) and (
            one.figure.slot[0] in _ONCE or not both.isdisjoint(frames.TELLING_STEMS)
        )
        least = SHARED_FRAMED
        if one.figure.slot == _DEAD:  # "killed" and "deaths" are one word of the frame
            both, least = both - _OF_PEOPLE, SHARED_FRAMED - 1
        return said_alike or len(both) >= least
    beside = len(one.beside & other.beside)
    return beside >= SHARED_BESIDE or (beside > 0 and shared >= SHARED_MUCH)


def _are_of_others(one: _Told, other: _Told, known: Known) -> bool:
    """True if each of two clauses has names, and the article of the other has none of them: two matches."""
    mine, theirs = _whose(one.figure), _whose(other.figure)
    return bool(
        mine and theirs and not known.any_key(other.figure, mine) and not known.any_key(one.figure, theirs)
    )


def _whose(figure: Figure) -> frozenset[str]:
    """The names in the clause of a figure."""
    clause = nouns.clause_of(figure.sentence.text, figure.quantity)
    return frozenset(token.key for token in terms.tokens(clause) if token.is_name)


def _are_of_one_size(sides: Sequence[Sequence[Figure]], group: Sequence[_Told]) -> bool:
    """False where nothing but a noun says that two figures are of one thing, and one is a part of the other's size."""
    if group[0].framed and group[0].figure.slot[0] != "total":
        return True
    if any(told.figure.old for told in group):
        return True  # an article says itself that one takes the place of the other
    sizes = [figure.quantity.low for side in sides for figure in side]
    return max(sizes) <= meeting.MOST_TIMES * min(sizes)


def _conflict(group: Sequence[_Told], story: Story, known: Known) -> Conflict | None:
    by_document: dict[str, list[_Told]] = {}
    for told in group:
        by_document.setdefault(told.figure.sentence.document_id, []).append(told)
    if len(by_document) < 2 and not any(told.figure.contested for told in group):
        return None
    by_document = {id: _with_rivals(own) for id, own in by_document.items()}
    group = [told for own in by_document.values() for told in own]
    main = [figure for own in by_document.values() if (figure := _main(own)) is not None]
    main += [replace(told.figure, contested=True) for told in group if _is_contested(told)]
    sides: Sequence[Sequence[Figure]] = parts.without(values.grouped(main, story.moments), story.by_document)
    if len(sides) < 2 or not _are_of_one_size(sides, group):
        return None
    old = [told.figure.quantity for told in group if told.figure.old]
    old += known.withdrawn
    if group[0].figure.growing:
        sides = values.without_knowing(sides, old, known)
    elif values.knows_both(sides, old, known):
        return None
    if len(sides) < 2:
        return None
    return statuses.conflict(_about(sides), sides, old, story)


def _with_rivals(own: Sequence[_Told]) -> list[_Told]:
    """The figures of one article, with another's count contested where the article has a figure of its own."""
    rivals = [told.framed and (_is_anothers(told.figure) or _is_larger_count(told, own[0])) for told in own]
    if not any(rivals) or all(rival or told.figure.old for rival, told in zip(rivals, own, strict=True)):
        return list(own)
    return [
        replace(told, figure=replace(told.figure, contested=True)) if rival and not told.figure.old else told
        for rival, told in zip(rivals, own, strict=True)
    ]


def _is_anothers(figure: Figure) -> bool:
    return recalled.find(figure.sentence.text).get(figure.quantity.start_char) == "anothers"


def _is_larger_count(told: _Told, first: _Told) -> bool:
    """True for a count of people by others than those who give the first: doctors, where the police gave that.

    A smaller one may be a part of it, and one "in all" the whole of which the first is a part.
    """
    figure, low = told.figure, first.figure.quantity.low
    if figure.total or not lexicon.vocabulary(figure.sentence.text).isdisjoint(_WHOLE):
        return False
    if (
        not low < figure.quantity.low <= meeting.MOST_TIMES * low
        or figure.slot[1:] != ("people",)
        or figure.old
    ):
        return False
    counting, first_counting = (
        lexicon.vocabulary(one.figure.sentence.text) & accounts.COUNTERS for one in (told, first)
    )
    return bool(counting and first_counting) and counting.isdisjoint(first_counting)


def _is_contested(told: _Told) -> bool:
    """True for what someone holds against the figure that the article itself stands for."""
    return told.framed and not told.figure.old and values.contests(told.figure)


def _main(own: Sequence[_Told]) -> Figure | None:
    """The figure an article stands for: the first; none if it gives several and the first is not the largest.

    What someone contests it with is none of those.
    """
    current = [told for told in own if not told.figure.old]
    current = [told for told in current if not _is_contested(told)] or current
    if not current:
        return None
    first = next((told for told in current if told.figure.total), current[0])
    others = [
        told for told in current if not quantities.compatible(told.figure.quantity, first.figure.quantity)
    ]
    if others and (
        not first.framed or any(told.figure.quantity.low > first.figure.quantity.low for told in others)
    ):
        return None
    return first.figure


def _about(sides: Sequence[Sequence[Figure]]) -> str:
    told = sorted((f for side in sides for f in side), key=lambda f: (*order(f.sentence), f.span.start_char))
    return told[0].about
