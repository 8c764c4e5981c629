"""One person whom two articles name in two ways, or make of two ages.

Full names that are near in both parts ("Luka Brezhan", "Luka Brezanov") are of one person if no article has both, and
what is said of the one fits the other. A slip of the pen is worth telling only where the ages differ too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from briefing.align import standing, terms
from briefing.align.persons import spellings
from briefing.align.persons.aged import Aged, ages
from briefing.align.persons.bearers import Named, as_written
from briefing.align.persons.knowing import Knowing
from briefing.align.story import Story, mains, order
from briefing.first_names import gender
from briefing.types import Conflict

_LEAST_YEARS = 2  # a birthday may lie between two reports
_MOST_YEARS = 15  # a father and a son of one name are further apart
# So many words are said of both: fewer where the ages say that something is wrong.
_SHARED, _SHARED_AGED = 4, 2
_BEFORE, _BEHIND = 2, 3
_MOST_PLACES = 8
_YEAR_DAYS = 365
_PERSON = frozenset("he she his her him who mr mrs ms".split())

_Ages = tuple[Aged, Aged]


def find(story: Story, knowing: Knowing) -> Iterator[Conflict]:
    """One conflict for each two names of a person, with the ages, and one for two ages under one name."""
    if len(story.by_document) < 2:
        return
    named = Named(story, knowing)
    aged = _by_name(ages(named))
    told: set[str] = set()
    told_aged: set[str] = set()
    for pair in _near(named, aged):
        if told.isdisjoint(pair) and _is_one_person(pair, named, aged):
            told.update(pair)
            apart = _apart_by_name(pair, aged, story)
            if apart is not None:
                told_aged.update(pair)
            yield _of_names(pair, apart, named, aged)
    for same in _under_one_name(named, aged):
        if told_aged.isdisjoint(one.name for one in same) and (apart := _apart(same, story)) is not None:
            yield _of_ages(apart, same, story)


def _by_name(told: Iterable[Aged]) -> Mapping[str, Sequence[Aged]]:
    found: defaultdict[str, list[Aged]] = defaultdict(list)
    for one in told:
        found[one.name].append(one)
    return found


def _near(named: Named, aged: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names that are near in spelling and that no article has both of, in alphabetical order."""
    found = {*aged, *_unshared(named)}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(found):
        for start in spellings.initials(name):
            alike[start].append(name)
    for own in alike.values():
        for one, other in combinations(own, 2):
            if _are_strangers(one, other, named) and spellings.are_near(one, other):
                yield one, other


def _unshared(named: Named) -> Iterator[str]:
    """Full names that have the initials of another, if no article has both surnames."""
    alike: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for name, surname in named.unshared():
        for start in spellings.initials(name):
            alike[start].setdefault(surname, set()).add(name)
    for own in alike.values():
        lasts = {
            last
            for pair in combinations(own, 2)
            if named.homes(pair[0]).isdisjoint(named.homes(pair[1]))
            for last in pair
        }
        for last in lasts:
            yield from own[last]


def _are_strangers(one: str, other: str, named: Named) -> bool:
    """True if no article has both names, nor what tells the one from the other."""
    return all(
        named.homes(a).isdisjoint(named.homes(b))
        for a, b in zip(one.split(), other.split(), strict=True)
        if a != b
    )


def _is_one_person(pair: tuple[str, str], named: Named, aged: Mapping[str, Sequence[Aged]]) -> bool:
    """True if what is said of the two fits, and they are more than two spellings."""
    told = [one for name in pair for one in aged.get(name, ())]
    if not told and not any(_is_person(name, named) for name in pair):
        return False
    apart = _apart_by_name(pair, aged, named.story)
    if apart is None and (spellings.is_slip(*pair) or _are_far_apart(told)):
        return False
    words = [_around(name, named) for name in pair]
    shared = (words[0] & words[1]) - terms.keys(" ".join(pair))
    return len(shared) >= (_SHARED if apart is None else _SHARED_AGED)


def _around(name: str, named: Named) -> frozenset[str]:
    """The keys of the sentences that name somebody, and of those that go on about him or her."""
    story = named.story
    first = sorted(named.places(name), key=lambda place: order(story.sentences[place]))[:_MOST_PLACES]
    near = {other for place in first for other in story.reach(place, before=_BEFORE, behind=_BEHIND)}
    return frozenset().union(*(terms.keys(story.sentences[place].text) for place in near))


def _is_person(name: str, named: Named) -> bool:
    """True for a first name that is known, and for whom a sentence calls he or she."""
    if gender(name.split()[0]) is not None:
        return True
    return any(
        not _PERSON.isdisjoint(named.story.vocabularies[near])
        for place in named.places(name)
        for near in named.story.reach(place, before=0)
    )


def _under_one_name(named: Named, aged: Mapping[str, Sequence[Aged]]) -> Iterator[list[Aged]]:
    """The ages of each person, whose name may be spelled in two ways, if no article has both."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in aged:
        for form in spellings.surname_forms(name):
            alike[form].append(name)
    taken: set[str] = set()
    for name in sorted(aged):
        if name in taken:
            continue
        others = {other for form in spellings.surname_forms(name) for other in alike[form]} - taken - {name}
        same = [name, *(other for other in sorted(others) if _are_variants(name, other, named))]
        taken.update(same)
        yield sorted((one for each in same for one in aged[each]), key=_order)


def _are_variants(one: str, other: str, named: Named) -> bool:
    return spellings.are_variants(one, other) and _homes(one, named).isdisjoint(_homes(other, named))


def _homes(name: str, named: Named) -> set[int]:
    return {named.story.homes[place] for place in named.places(name)}


def _apart(told: Sequence[Aged], story: Story) -> _Ages | None:
    """Two ages of different articles that no birthday explains."""
    return next(_all_apart(told, story), None)


def _apart_by_name(pair: tuple[str, str], aged: Mapping[str, Sequence[Aged]], story: Story) -> _Ages | None:
    """Two such ages, one of each name."""
    told = [one for name in pair for one in aged.get(name, ())]
    return next((apart for apart in _all_apart(told, story) if apart[0].name != apart[1].name), None)


def _all_apart(told: Sequence[Aged], story: Story) -> Iterator[_Ages]:
    main = mains(sorted(told, key=_order), lambda one, other: abs(one.years - other.years) < _LEAST_YEARS)
    for one, other in combinations(main, 2):
        gap = abs(one.years - other.years)
        is_one = gap <= _MOST_YEARS and (not one.sex or one.sex == (other.sex or one.sex))
        if is_one and gap - _between(one, other, story) >= _LEAST_YEARS:
            yield one, other


def _between(one: Aged, other: Aged, story: Story) -> int:
    """The full years between two reports, none where a date is not known."""
    first, second = (story.moments.get(each.sentence.document_id) for each in (one, other))
    if first is None or second is None:
        return 0
    return abs((first.local_date - second.local_date).days) // _YEAR_DAYS


def _are_far_apart(told: Sequence[Aged]) -> bool:
    years = [one.years for one in told]
    return bool(years) and max(years) - min(years) > _MOST_YEARS


def _of_names(
    pair: tuple[str, str], apart: _Ages | None, named: Named, aged: Mapping[str, Sequence[Aged]]
) -> Conflict:
    told = [[one for one in aged.get(name, ()) if apart is not None and one in apart] for name in pair]
    wordings = [
        next((worded for one in own if (worded := as_written(name, _quote(one, named.story)))), None)
        for name, own in zip(pair, told, strict=True)
    ]
    is_aged = apart is not None and all(wordings)  # an age that stands with no name says nothing of one
    sides: list[standing.Side] = []
    for name, own, worded in zip(pair, told, wordings, strict=True):
        places = named.places(name)
        sentences = [named.story.sentences[place] for place in places]
        cited = {sentence.document_id: sentence.span for sentence in sentences[::-1]}
        if is_aged:
            years = own[0].years
            cited |= {one.sentence.document_id: one.span for one in aged[name] if one.years == years}
            value = f"{worded}, {years}"
        else:
            forms = [as_written(name, sentence.text) for sentence in sentences]
            value = name if name in forms else next((form for form in forms if form), name)
        sides.append(standing.Side(value, list(cited.values())))
    about = "name and age" if is_aged else "name"
    return standing.between(about=about, kind="name", sides=sides, articles=named.story.articles)


def _quote(aged: Aged, story: Story) -> str:
    return story.articles[aged.span.document_id].document.quote(aged.span)


def _of_ages(apart: _Ages, same: Sequence[Aged], story: Story) -> Conflict:
    sides = [
        standing.Side(one.value, [each.span for each in same if each.years == one.years]) for one in apart
    ]
    return standing.between(
        about=f"age of {apart[0].name}", kind="number", sides=sides, articles=story.articles
    )


def _order(one: Aged) -> tuple[int, str, int]:
    return (*order(one.sentence), one.span.start_char)
