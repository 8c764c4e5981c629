"""Where two articles put how one matter ended the opposite way.

Two `verdicts` are opposed if they speak of the same person or thing, in the same matter, and neither article has both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial

from briefing import dates, lexicon
from briefing.align import terms
from briefing.align.outcomes import contested
from briefing.align.outcomes.verdicts import Verdict
from briefing.align.story import Story, order
from briefing.align.terms import Token

# Of their other words two verdicts share so many, so rare together.
SHARED, WEIGHT, WEIGHT_NAMED = 2, 3.0, 1.5
SHARED_PLACE = 3
# What the sentences around two verdicts share, in words that two sentences of the story have.
LIKE, LIKE_MAIN = 1.5, 0.4
BRIEF = 12  # sentences of an article that tells of one matter only
OFTEN, _LEAD = 0.2, 3  # a word of an article's main matter stands in so many of its sentences, or in its lead
_MOST = 24  # verdicts of one issue that are compared by what stands around them
_FAR = 4  # sentences around one in which its matter is named
_BACK = 3  # sentences before one in which a pronoun's name stands


def pairs(story: Story) -> Iterator[tuple[list[Verdict], list[Verdict]]]:
    """What two or more articles say against each other, each side in order."""
    by_issue = contested.verdicts(story)
    passages = _Passages(story)
    for about in sorted(by_issue):
        ordered = sorted(by_issue[about], key=lambda verdict: order(verdict.sentence))
        contest = _Contest(ordered, story, passages)
        told: set[int] = set()
        for one in ordered:
            if one.pole != "yes":
                continue
            for other in contest.against(one):
                if id(one) not in told and id(other) not in told:
                    sides = list(contest.against(other)), list(contest.against(one))
                    told.update(id(v) for side in sides for v in side)
                    yield sides


class _Contest:
    """The verdicts of one issue, by what they speak of."""

    def __init__(self, verdicts: Sequence[Verdict], story: Story, passages: _Passages) -> None:
        self._verdicts, self._story = verdicts, story
        self._passages = passages
        self._by_document: defaultdict[str, list[Verdict]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for number, verdict in enumerate(verdicts):
            self._by_document[verdict.sentence.document_id].append(verdict)
            for key in verdict.of:
                self._by_key[key].append(number)

    def against(self, one: Verdict) -> Iterator[Verdict]:
        """The verdicts of the other pole that cannot be true together with `one`, in order."""
        near: Sequence[int] = range(len(self._verdicts))
        if len(near) > _MOST and not one.issue.is_place:  # of places, names are alike that begin alike
            near = sorted(set().union(*(self._by_key[key] for key in one.of)))
        for other in map(self._verdicts.__getitem__, near):
            if other.pole != one.pole and self._are_opposed(one, other):
                yield other

    def _are_opposed(self, one: Verdict, other: Verdict) -> bool:
        if one.sentence.document_id == other.sentence.document_id:
            return False
        own = [self._by_document[verdict.sentence.document_id] for verdict in (one, other)]
        if _same_matter(one, other, self._story):
            return not (_knows_both(one, other, own[0]) or _knows_both(other, one, own[1]))
        if one.issue.is_place or one.issue.is_common or len(self._verdicts) > _MOST:
            return False
        # where only what stands around tells of what they speak, neither article may say both of anything
        of = self._passages.spoken_of(one) | self._passages.spoken_of(other)
        for verdict, told in ((one, own[0]), (other, own[1])):
            if any(v.pole != verdict.pole and not self._passages.is_of_other(v, of) for v in told):
                return False
        return self._passages.are_alike(one, other)


class _Passages:
    """What stands around the verdicts of a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._unit = math.log(1 + len(story.sentences) / 2)
        # they hold no `self`: in a cycle it would keep the whole story until the collector comes
        self._central = cache(partial(_of_main_matter, story))
        self._wide = cache(partial(_far_around, story))
        self._is_name = cache(partial(_is_name, story))
        self._is_place = cache(partial(_is_place, story))

    def are_alike(self, one: Verdict, other: Verdict) -> bool:
        """True if the two speak of one thing: by name, or by the words beside them."""
        if one.numbers and other.numbers and one.numbers != other.numbers:
            return False
        if (one.is_of_one and other.is_of_many) or (one.is_of_many and other.is_of_one):
            return False
        if terms.are_apart(one.sentence.text, other.sentence.text):
            return False  # "in Arden County" and "in Kell County"
        if not _may_be_of_one(one, other):
            return False  # "the road was closed", "the exits were open"
        wide = [self._wide(verdict.place) for verdict in (one, other)]
        main = self._central(one.sentence.document_id) & self._central(other.sentence.document_id)
        # where it is told of one kind of thing alone, any word for it will do
        same = one.issue.things if one.issue.is_of_things else frozenset()
        links = [
            (self.spoken_of(verdict) & (around | same)) - _GENERAL
            for verdict, around in ((one, wide[1]), (other, wide[0]))
        ]
        shared = links[0] | links[1]
        is_brief = all(len(self._story.by_document[v.sentence.document_id]) <= BRIEF for v in (one, other))
        if is_brief:
            shared |= one.issue.things & main
        if not all(links) and (shared.isdisjoint(main) or not is_brief):
            return False
        if one.issue.is_of_person:
            told = [self._named(verdict.of) for verdict in (one, other) if verdict.is_told_apart]
            if len(told) > 1 and told[0] - told[1] and told[1] - told[0]:
                return False  # "Lars Holm" and "Peder Holm"
            persons = self._persons(one, other)
            if not is_brief and not persons:
                return False
            if is_brief and not persons.isdisjoint(main):
                return True
        elif (things := one.issue.things) and any(map(things.isdisjoint, wide)):
            return False
        least = LIKE if shared.isdisjoint(main) or not is_brief else LIKE_MAIN
        around = [self._story.around(verdict.place) for verdict in (one, other)]
        return self._story.weight(around[0] & around[1]) >= least * self._unit

    def is_of_other(self, verdict: Verdict, of: frozenset[str]) -> bool:
        """True if a verdict says itself that it speaks of something else than `of`."""
        return verdict.is_told_apart and all(map(self._is_place, verdict.of & of))

    def spoken_of(self, verdict: Verdict) -> frozenset[str]:
        """What a verdict speaks of, where a pronoun does the words of the sentence before."""
        if not verdict.is_vague:
            return verdict.of
        near = self._story.reach(verdict.place, behind=0)
        return verdict.of.union(*(terms.keys(self._story.sentences[place].text) for place in near))

    def _persons(self, one: Verdict, other: Verdict) -> frozenset[str]:
        """The names of whom both verdicts may speak: of each its own, else those before it."""
        return self._named(self._speakable(one) & self._speakable(other))

    def _speakable(self, verdict: Verdict) -> frozenset[str]:
        """Keys of which those of names are of whom a verdict may speak."""
        own = self._named(verdict.of)
        if own and not verdict.is_vague:
            return own
        near = self._story.reach(verdict.place, before=_BACK, behind=0)
        return own.union(*(terms.keys(self._story.sentences[at].text) for at in near))

    def _named(self, keys: frozenset[str]) -> frozenset[str]:
        """Those of the keys that are of names, and none of places."""
        return frozenset([key for key in keys if self._is_name(key) and not self._is_place(key)])


def _far_around(story: Story, place: int) -> frozenset[str]:
    near = story.reach(place, before=_FAR, behind=_FAR)
    return frozenset().union(*(terms.keys(story.sentences[at].text) for at in near))


def _of_main_matter(story: Story, id: str) -> frozenset[str]:
    """What an article is about: the words of its lead, and those that it says again and again."""
    own = story.by_document[id]
    counts = Counter(key for sentence in own for key in terms.keys(sentence.text))
    often = frozenset(key for key, count in counts.items() if count >= max(2, OFTEN * len(own)))
    return often.union(*(terms.keys(sentence.text) for sentence in own[:_LEAD]))


def _telling(story: Story, key: str) -> Iterator[Sequence[Token]]:
    """The sentences that may have a key, as tokens: most stories need few of them."""
    # "Berg-Hansen" is one word in a name, and two where the story tells where its words stand
    places = story.keys.get(key) or story.words.get(key.partition("-")[0]) or range(len(story.sentences))
    for place in places:
        yield terms.tokens(story.sentences[place].text)


def _is_name(story: Story, key: str) -> bool:
    """True if a name of the story has the key."""
    return any(token.is_name and token.key == key for words in _telling(story, key) for token in words)


def _is_place(story: Story, key: str) -> bool:
    """True if the key is of a name in which something happens: "in Brunnow", "the Halm tunnel"."""
    for words in _telling(story, key):
        before = ""
        for token in words:
            if not (token.is_name and before in _WHERE):
                before = token.word
            elif token.key == key:
                return True
    return False


# What two accounts of anything share.
_GENERAL = frozenset(
    terms.key(lexicon.stem(word))
    for word in (
        *dates.CALENDAR,
        *"people person man woman men women year day time police government official spokesman statement".split(),
        *terms.NEGATIVES,
        *terms.COUNTS,
    )
)
_WHERE = frozenset("in at near from off outside across around the".split())


def _same_matter(one: Verdict, other: Verdict, story: Story) -> bool:
    # A name that opens a sentence is not known to be one.
    names = one.names & (other.names | other.nouns) | other.names & one.nouns
    if not names and one.issue.is_place:
        names = frozenset(a for a in one.names for b in other.names if a.startswith(b) or b.startswith(a))
    nouns = one.nouns & other.nouns
    if not names and (not nouns or (one.names and other.names)):
        return False
    if (
        not one.issue.is_place
        and one.names - other.names - other.nouns
        and other.names - one.names - one.nouns
    ):
        return False  # "Lars Holm" and "Peder Holm"
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    if nouns and _left(one, other) and _left(other, one):
        return False  # "the fraud conviction" and "the perjury conviction"
    if not names and terms.are_apart(one.sentence.text, other.sentence.text):
        return False  # "in Arden County" and "in Kell County"
    shared = (one.context | one.names | one.nouns) & (other.context | other.names | other.nouns)
    if one.key == other.key:  # one and the same phrase, with a negation and without
        shared |= {one.key}
    least = SHARED_PLACE if one.issue.is_place else 1 if names else SHARED
    return len(shared) >= least and story.weight(shared) >= (WEIGHT_NAMED if names else WEIGHT)


def _may_be_of_one(one: Verdict, other: Verdict) -> bool:
    """True if two verdicts may speak of one thing by their own words.

    What is open or intact may be anything, and what stands around does not tell which: where both describe what they
    name, they name it in one word, but for a name: "the Orle Pass" is "the road".
    """
    if one.issue.is_of_person or one.issue.things or not (one.describes and other.describes):
        return True
    return bool(one.names or other.names) or not one.nouns.isdisjoint(other.nouns)


def _left(one: Verdict, other: Verdict) -> bool:
    """True if `one` tells of its thing what the sentence of `other` does not have."""
    return not one.nouns <= other.nouns | other.names | other.context


def _knows_both(one: Verdict, other: Verdict, own: Sequence[Verdict]) -> bool:
    """True if the article of `one`, which says `own`, says of the same what `other` says."""
    return any(
        v.pole == other.pole
        and (
            (v.names & (one.names | other.names) and not one.issue.is_place)
            or v.nouns & (one.nouns | other.nouns)
        )
        for v in own
    )


def of_one_day(one: Verdict, other: Verdict, story: Story) -> bool:
    """True if the passages of two verdicts name one day of the week."""
    days = [
        frozenset(
            token.word
            for place in story.reach(verdict.place, before=_BACK, behind=1)
            for token in terms.tokens(story.sentences[place].text)
            if token.word in dates.WEEKDAYS
        )
        for verdict in (one, other)
    ]
    return not days[0].isdisjoint(days[1])
