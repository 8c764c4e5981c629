"""Numbers on which articles disagree.

Precision first: a conflict is reported only between figures of one slot (`claims`, `measures`), told in like
sentences, where neither article has the other's figure anywhere in that slot.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, permutations

from briefing import lexicon, quantities
from briefing.align import claims, frames, measures, recalled, standing
from briefing.align.claims import Figure
from briefing.align.known import Known
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import Article, Conflict, Moment, Sentence

# A toll in the first sentences is the story's toll; further down it may be that of a part of it.
LEAD_SENTENCES = 5
# Elsewhere two tolls are compared if the sentences share this many content words beside the frame itself.
SHARED_FRAMED = 2
# Measures and counts of things: the sentences share this part of the shorter one and this part of both together, so
# many words in all, and so many beside the number.
LIKE, JACCARD, SHARED, SHARED_BESIDE, SHARED_MUCH = 0.6, 0.35, 5, 2, 7


# A word in more sentences with numbers than this proposes no pair; it is counted as shared with every sentence.
_MOST = 64


# An event has one number of these; the dead and the sick of other events are told of more often.
_ONCE = frozenset({"injured", "missing", "rescued", "aboard", "hospital", "trapped"})
# "The mayor insists that the true number of dead is 52."
_CONTESTS = re.compile(
    r"\b(?:insist(?:s|ed)?|maintain(?:s|ed)?|disput(?:es|ed)|contradict(?:s|ed|ing)?"
    r"|(?:true|real|actual)\s+(?:number|toll|figure)"
    r"|accused\s+[^.]{0,60}of\s+(?:counting|hiding|playing\s+down|understating))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with what is compared around it."""

    figure: Figure
    context: frozenset[str]
    beside: frozenset[str]
    places: frozenset[str]
    framed: bool


def find(articles: Mapping[str, Article], story: Story) -> tuple[Conflict, ...]:
    """Every slot that articles fill with figures that cannot all be true at one time."""
    by_slot: dict[tuple[str, ...], list[tuple[Figure, bool]]] = {}
    for figure, framed in _figures(story):
        by_slot.setdefault(figure.slot, []).append((figure, framed))
    known = Known(story)
    moments = {id: article.document.published_at for id, article in articles.items()}
    found: list[Conflict] = []
    for slot in sorted(by_slot):
        documents = {figure.sentence.document_id for figure, _ in by_slot[slot]}
        if len(documents) < 2 and not any(figure.contested for figure, _ in by_slot[slot]):
            continue
        told = [_told(figure, framed=framed) for figure, framed in by_slot[slot]]
        for group in _groups(told, known):
            conflict = _conflict(group, articles, known, moments)
            if conflict is not None:
                found.append(conflict)
    return tuple(found)


def _figures(story: Story) -> Iterable[tuple[Figure, bool]]:
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
    """The places of the sentences that may have one like them (`_like`) among the others, in two articles at least.

    The figures of the rest meet no other.
    """
    numbered = story.numbered
    contexts = [_context(story.sentences[place]) for place in numbered]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, context in enumerate(contexts):
        for stem in context:
            index[stem].append(number)
    found: set[int] = set()
    homes = [story.homes[place] for place in numbered]
    is_shared = False  # by two articles
    for number, context in enumerate(contexts):
        is_known = number in found
        if is_known and is_shared:
            continue
        postings = [index[stem] for stem in context]
        rare = [posting for posting in postings if 1 < len(posting) <= _MOST]
        common = sum(len(posting) > _MOST for posting in postings)
        if len(rare) + common < SHARED:
            continue
        if common >= SHARED:
            found.add(number)
            is_shared = True
            continue
        for other, count in Counter(chain.from_iterable(rare)).items():
            if other != number and count + common >= SHARED and (common or _like(context, contexts[other])):
                found.update(() if is_known else (number, other))
                is_shared = is_shared or homes[other] != homes[number]
    return {numbered[number] for number in found} if is_shared else set()


def _context(sentence: Sentence) -> frozenset[str]:
    return frozenset(stem for stem in lexicon.content_stems(sentence.text) if not stem[:1].isdigit())


def _told(figure: Figure, *, framed: bool) -> _Told:
    beside = frozenset() if framed else measures.beside(figure)
    return _Told(figure, _context(figure.sentence), beside, measures.places(figure), framed)


def _groups(figures: Sequence[_Told], known: Known) -> Iterable[list[_Told]]:
    """Figures of one slot that are told of one thing."""
    ordered = sorted(
        figures,
        key=lambda t: (t.figure.sentence.index, t.figure.sentence.text, t.figure.sentence.document_id),
    )
    groups: list[list[_Told]] = []
    for told in ordered:
        for group in groups:
            if _alike(told, group[0], known):
                group.append(told)
                break
        else:
            groups.append([told])
    return groups


def _alike(one: _Told, other: _Told, known: Known) -> bool:
    if one.figure.slot[0] == "age":
        return True
    if not one.framed and not _like(one.context, other.context):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    # "in Torvik" on one side only: the other article must know of Torvik, or its number is of somewhere else.
    if not known.any_word(other.figure, one.places) or not known.any_word(one.figure, other.places):
        return False
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
        return said_alike or shared >= SHARED_FRAMED
    beside = len(one.beside & other.beside)
    return beside >= SHARED_BESIDE or (beside > 0 and shared >= SHARED_MUCH)


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if two sentences say much the same around their numbers."""
    shared = len(one & other)
    return (
        shared >= SHARED
        and shared >= LIKE * min(len(one), len(other))
        and shared >= JACCARD * (len(one) + len(other) - shared)
    )


def _conflict(
    group: Sequence[_Told],
    articles: Mapping[str, Article],
    known: Known,
    moments: Mapping[str, Moment | None],
) -> Conflict | None:
    by_document: dict[str, list[_Told]] = {}
    for told in group:
        by_document.setdefault(told.figure.sentence.document_id, []).append(told)
    if len(by_document) < 2 and not any(told.figure.contested for told in group):
        return None
    by_document = {id: _with_rivals(own) for id, own in by_document.items()}
    group = [told for own in by_document.values() for told in own]
    main = [figure for own in by_document.values() if (figure := _main(own)) is not None]
    main += [replace(told.figure, contested=True) for told in group if _is_contested(told)]
    values = _values(main, moments)
    old = [told.figure.quantity for told in group if told.figure.old]
    old += known.withdrawn
    if len(values) < 2 or _knows_both(values, old, known, moments):
        return None
    return standing.conflict(
        about=_about(values),
        kind="number",
        sides=values,
        old=old,
        articles=articles,
    )


def _with_rivals(own: Sequence[_Told]) -> list[_Told]:
    """The figures of one article, with another's count contested where the article has a figure of its own."""
    rivals = [
        told.framed
        and recalled.find(told.figure.sentence.text).get(told.figure.quantity.start_char) == "anothers"
        for told in own
    ]
    if not any(rivals) or all(rival or told.figure.old for rival, told in zip(rivals, own, strict=True)):
        return list(own)
    return [
        replace(told, figure=replace(told.figure, contested=True)) if rival and not told.figure.old else told
        for rival, told in zip(rivals, own, strict=True)
    ]


def _is_contested(told: _Told) -> bool:
    """True for what someone holds against the figure that the article itself stands for."""
    return told.framed and not told.figure.old and _contests(told.figure)


def _contests(figure: Figure) -> bool:
    return figure.contested or _is_contest(figure.sentence.text)


@lru_cache(maxsize=lexicon.STORY_SENTENCES)  # asked for every pair of figures of a slot
def _is_contest(text: str) -> bool:
    return _CONTESTS.search(text) is not None


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


def _values(figures: Sequence[Figure], moments: Mapping[str, Moment | None]) -> list[list[Figure]]:
    """The figures grouped by what they say, smallest first."""
    groups: list[list[Figure]] = []
    # The dated first: they say which values there are; "a dozen" of an article without a date then joins its like.
    ordered = sorted(
        figures,
        key=lambda f: (
            moments[f.sentence.document_id] is None, f.quantity.low, f.sentence.index, f.sentence.text, f.span,
        ),
    )  # fmt: skip
    for figure in ordered:
        fitting = [group for group in groups if all(_same(figure, other, moments) for other in group)]
        equal = [
            group for group in fitting if any(figure.quantity.low == other.quantity.low for other in group)
        ]
        if fitting:
            (equal or fitting)[0].append(figure)
        else:
            groups.append([figure])
    return sorted(groups, key=lambda group: (group[0].quantity.low, group[0].span))


def _same(one: Figure, other: Figure, moments: Mapping[str, Moment | None]) -> bool:
    first, second = one.quantity, other.quantity
    if "least" not in (first.bound, second.bound):
        return quantities.compatible(first, second)
    changed = one.growing and (_is_later(one, other, moments) or _is_later(other, one, moments))
    if changed or _contests(one) or _contests(other):
        # "at least 12" on Tuesday and 15 on Wednesday are both right, and a reader should see the change.
        first, second = (replace(q, bound="exact") if q.bound == "least" else q for q in (first, second))
    return quantities.compatible(first, second)


def _is_later(one: Figure, other: Figure, moments: Mapping[str, Moment | None]) -> bool:
    first, second = (moments[figure.sentence.document_id] for figure in (one, other))
    return first is not None and second is not None and standing.later(first, second)


def _knows_both(
    values: Sequence[Sequence[Figure]],
    old: Sequence[Quantity],
    known: Known,
    moments: Mapping[str, Moment | None],
) -> bool:
    """True if an article that stands for one value has another article's value too, in whatever words.

    Then they tell of two things, or of a part and a whole. The later report of a growing toll may well look back.
    """
    for group, other in permutations(values, 2):
        for figure in group:
            for theirs in other:
                if not known.has(figure.sentence.document_id, theirs):
                    continue
                if figure.growing and _is_later(figure, theirs, moments):
                    continue
                if _contests(theirs) or _contests(figure):
                    continue
                if not any(quantities.compatible(was, theirs.quantity) for was in old):
                    return True
    return False


def _about(values: Sequence[Sequence[Figure]]) -> str:
    figures = sorted((f for group in values for f in group), key=lambda f: (f.sentence.index, f.span))
    return figures[0].about
