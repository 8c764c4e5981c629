"""One question that two articles answer with two names: who won, who is to be governor, where the crew was taken.

Names that one article has and another lacks are few where both tell one story. If one of them alone answers a question
in the one, and one alone in the other, the two disagree. Forms of one name do not; nor does who merely speaks, as that
answers no question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.align import standing, terms
from briefing.align.persons import frames, names
from briefing.align.persons.knowing import Knowing
from briefing.align.persons.readings import Reading, read
from briefing.align.story import Story, order
from briefing.types import Conflict

# Two articles of so many sentences are short enough to go by elimination alone; longer ones tell of more than one
# thing, and the sentences have to share words.
SHORT = 30
MOST_ARTICLES = 60  # in a story of more each name is somebody's
LEAST_SHARED = 2
_SHARED_ALWAYS = frozenset(["who found it"])  # many things may be found

_OF_CONTESTS, _OF_THINGS = "who won", "who owns it"
_OWNING = terms.keys("owns owned belongs belonged owner")

_Pair = tuple[Reading, Reading]


def find(story: Story, knowing: Knowing) -> Iterator[Conflict]:
    """One conflict for each question that two articles answer otherwise; none twice with the same names."""
    if not 1 < len(story.by_document) <= MOST_ARTICLES:
        return
    told: list[_Pair] = []
    for readings in _by_question(story, knowing):
        pair = _pair(readings, knowing, story)
        if pair is None or any(_are_same(pair, other) for other in told):
            continue
        told.append(pair)
        sides = [
            standing.Side(one.name, [r.sentence.span for r in readings if names.agree(r.name, one.name)])
            for one in pair
        ]
        yield standing.between(about=pair[0].about, kind="name", sides=sides, articles=story.articles)


def _by_question(story: Story, knowing: Knowing) -> Iterator[list[Reading]]:
    """The readings that answer one question, in an order that does not depend on that of the articles."""
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in read(story, knowing):
        found[reading.about].append(reading)
    for event in frames.EVENTS:
        if found[event.about]:
            homes = {reading.sentence.document_id for reading in found[event.about]}
            any_accident = found[frames.ACCIDENT.about]
            found[event.about] += [one for one in any_accident if one.sentence.document_id not in homes]
    for about in sorted(found):
        yield sorted(found[about], key=lambda one: (*order(one.sentence), one.start))


def _are_same(pair: _Pair, other: _Pair) -> bool:
    return any(
        names.agree(pair[0].name, first.name) and names.agree(pair[1].name, second.name)
        for first, second in (other, other[::-1])
    )


def _pair(readings: Sequence[Reading], knowing: Knowing, story: Story) -> _Pair | None:
    by_article: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_article[reading.sentence.document_id].append(reading)
    for ours, theirs in combinations(by_article.values(), 2):
        for pair in _rivals(ours, theirs, knowing, story):
            if _is_one_thing(*pair, story):
                return pair
    return None


def _rivals(
    ours: Sequence[Reading], theirs: Sequence[Reading], knowing: Knowing, story: Story
) -> Iterator[_Pair]:
    """The one name of each article that the other does not know, and namesakes."""
    we, they = (story.homes[own[0].place] for own in (ours, theirs))
    one = _only([reading for reading in ours if they not in knowing.of_name(reading.name)])
    other = _only([reading for reading in theirs if we not in knowing.of_name(reading.name)])
    if one is not None and other is not None and not names.agree(one.name, other.name):
        yield one, other
    for one in ours:
        for other in theirs:
            if names.are_namesakes(one.name, other.name):
                given, another = (name.casefold().split()[0] for name in (one.name, other.name))
                if they not in knowing[given] and we not in knowing[another]:
                    yield one, other


def _only(readings: Sequence[Reading]) -> Reading | None:
    """The reading with the fullest form of the name, if all are of one."""
    full = max(readings, key=lambda reading: len(reading.name), default=None)
    return full if full and all(names.agree(full.name, reading.name) for reading in readings) else None


def _is_one_thing(one: Reading, other: Reading, story: Story) -> bool:
    """True if the names answer the question for one thing, as far as one can see."""
    is_office = frames.is_office(one.about)
    if one.where != other.where and (is_office or (one.where and other.where)):
        return False
    if frames.is_of_places(one.about) and not names.are_of_one_sort(one.name, other.name):
        return False
    if one.kind and other.kind and one.kind != other.kind:
        return False
    if one.about == _OF_CONTESTS and _beaten(one, other, story) and _beaten(other, one, story):
        return False  # two matches
    if names.are_namesakes(one.name, other.name):
        return True
    if one.about == _OF_THINGS and not _of_one_thing(one, other):
        return False
    if is_office and not frames.has_one_holder(one.about, where=one.where):
        return False
    own = names.telling(one.name) | names.telling(other.name)
    shared = (story.around(one.place) & story.around(other.place)) - own
    length = sum(len(story.by_document[reading.sentence.document_id]) for reading in (one, other))
    least = LEAST_SHARED if length > SHORT else 1 if one.about in _SHARED_ALWAYS else 0
    return len(shared) >= least


def _beaten(one: Reading, other: Reading, story: Story) -> bool:
    """True if `one` is told with another name, and the article of `other` has none of these."""
    own = names.telling(one.name)
    beside = {token.key for token in terms.tokens(one.sentence.text) if token.is_name} - own
    told = story.by_document[other.sentence.document_id]
    return bool(beside) and all(beside.isdisjoint(terms.keys(sentence.text)) for sentence in told)


def _of_one_thing(one: Reading, other: Reading) -> bool:
    """True if two sentences name one thing beside the names: both are of the factory."""
    words = [
        {token.key for token in terms.tokens(reading.sentence.text) if token.is_content and not token.is_name}
        for reading in (one, other)
    ]
    return bool((words[0] & words[1]) - _OWNING)
