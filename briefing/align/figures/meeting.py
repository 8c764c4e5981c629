"""The figures of a story that can meet another article's; of the other numbers nothing is read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import chain, combinations

from briefing import lexicon
from briefing.align.figures import claims, frames, measures
from briefing.align.figures.claims import Figure
from briefing.align.story import Story
from briefing.types import Sentence

# Measures and counts of things: the sentences share this part of the shorter one and this part of both together, and
# so many words in all.
LIKE, JACCARD, SHARED = 0.6, 0.35, 5
# Two figures that only a noun says are of one thing are not further apart than this.
MOST_TIMES = 5.0
# A word in more sentences with numbers than this proposes no pair; it is counted as shared with every sentence.
_MOST = 64


def find(story: Story) -> Iterable[tuple[Figure, bool]]:
    """The figures that can meet another, each with True if a frame says what it is of."""
    likely = _with_likes(story)
    meeting = _meeting(story)
    for place in sorted(meeting.keys() | likely):
        sentence = story.sentences[place]
        framed = [*claims.figures(sentence), *measures.ages(sentence), *measures.attributes(sentence)]
        if place in likely or meeting[place]:
            framed += measures.totals(sentence, {figure.quantity.start_char for figure in framed})
        for figure in framed:
            yield figure, True
        if place in likely:
            taken = {figure.quantity.start_char for figure in framed}
            for figure in measures.measures(sentence):
                if figure.quantity.start_char not in taken:
                    yield figure, False


def _meeting(story: Story) -> dict[int, bool]:
    """The places of the sentences whose framed figures may meet one of another article, or are contested in their own.

    Told by the words of the sentences; for ages and totals, which are quickly read, by what they are of. Each with True
    if a total may be among them.
    """
    kinds: dict[int, set[Hashable]] = {place: set() for place in story.numbered}
    held: set[str] = set()
    for place in kinds.keys() & story.places(frames.TELLING):
        possible = frames.possible(story.vocabularies[place])
        kinds[place].update(possible)
        if claims.may_contest(story.vocabularies[place]):
            held |= possible
    words = {dimension: story.containing(parts) for dimension, parts in measures.ATTRIBUTE_PARTS.items()}
    for place in kinds.keys() & story.places(frozenset().union(*words.values())):
        vocabulary = story.vocabularies[place]
        kinds[place].update(name for name, some in words.items() if not some.isdisjoint(vocabulary))
    for place in story.places(story.numbers):
        if measures.may_give_age(story.sentences[place].text):
            kinds[place].add(_AGE)
    large = filter(measures.is_large, story.numbers)
    for place in kinds.keys() & story.places(measures.LARGE_WORDS.union(large)):
        if measures.may_total(story.sentences[place]):
            kinds[place].add(_TOTAL)
    contested = [place for place, own in kinds.items() if not held.isdisjoint(own)]
    met = {place: kinds[place] for place in story.meeting(kinds)}
    totals = {
        place: {figure.slot for figure in measures.totals(story.sentences[place], frozenset())}
        for place, own in met.items()
        if _TOTAL in own
    }
    for place, own in met.items():
        if _AGE in own:
            own.update(figure.slot for figure in measures.ages(story.sentences[place]))
        own.difference_update((_AGE, _TOTAL))
    found = dict.fromkeys((*story.meeting(met), *contested), False)
    return found | dict.fromkeys(story.meeting(totals), True)


_AGE, _TOTAL = "age", "total"


def _with_likes(story: Story) -> set[int]:
    """The places of the sentences that may have one like them (`are_like`) among the others, in two articles at least.

    The figures of the rest meet no other.
    """
    contexts = [context(story.sentences[place]) for place in story.numbered]
    homes = [story.homes[place] for place in story.numbered]
    found = (_likes_of_few if len(contexts) <= _MOST else _likes_of_many)(contexts, homes)
    return {story.numbered[number] for number in found}


def _likes_of_few(contexts: Sequence[frozenset[str]], homes: Sequence[int]) -> set[int]:
    """The numbers of the contexts that are like another: few are left to compare, and an index costs twice as much."""
    known: set[str] = set()
    told_twice: set[str] = set()
    for own in contexts:
        told_twice |= known & own
        known |= own
    likely = [
        number
        for number, own in enumerate(contexts)
        if len(own & told_twice) >= max(SHARED, JACCARD * len(own))
    ]
    pairs = list(combinations(likely, 2))
    if not any(
        homes[one] != homes[other] and are_like(contexts[one], contexts[other]) for one, other in pairs
    ):
        return set()
    return set(chain.from_iterable(pair for pair in pairs if are_like(contexts[pair[0]], contexts[pair[1]])))


def _likes_of_many(contexts: Sequence[frozenset[str]], homes: Sequence[int]) -> set[int]:
    """The same by an index, and those too that have enough words which many have: these propose no pair."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(contexts):
        for stem in own:
            index[stem].append(number)
    common = {stem for stem, posting in index.items() if len(posting) > _MOST}
    rare = {stem: posting for stem, posting in index.items() if 1 < len(posting) <= _MOST}
    found: set[int] = set()
    is_shared = False  # by two articles
    for number, own in enumerate(contexts):
        is_known = number in found
        if is_known and is_shared:
            continue
        always = len(own & common)
        if always >= SHARED:
            found.add(number)
            is_shared = True
            continue
        postings = [rare[stem] for stem in own & rare.keys()]
        if len(postings) + always < SHARED:
            continue
        for other, count in Counter(chain.from_iterable(postings)).items():
            if other != number and count + always >= SHARED and (always or are_like(own, contexts[other])):
                found.update(() if is_known else (number, other))
                is_shared = is_shared or homes[other] != homes[number]
    return found if is_shared else set()


def context(sentence: Sentence) -> frozenset[str]:
    """The content stems of a sentence that are no numbers: what it is compared by."""
    return frozenset([stem for stem in lexicon.content_stems(sentence.text) if not stem[:1].isdigit()])


def are_like(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if two sentences say much the same around their numbers."""
    shared = len(one & other)
    return (
        shared >= SHARED
        and shared >= LIKE * min(len(one), len(other))
        and shared >= JACCARD * (len(one) + len(other) - shared)
    )
