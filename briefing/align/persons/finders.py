"""Who found it: the same find laid to two people.

"The box was discovered by the deputy clerk, Imke Harst" and "Caretaker Olu Sanda came upon it" tell of one find where
what was found has one name; "it" is what the sentence before says was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefing.align import standing, terms
from briefing.align.persons import names
from briefing.align.story import Story, order
from briefing.types import Conflict, Sentence, Span

_VERBS = r"(?:found|discovered|spotted|came\s+upon|came\s+across|stumbled\s+(?:up)?on|chanced\s+upon)"
_BY = re.compile(
    rf"(?P<what>(?:[\w'\u2019-]+\s+){{1,6}}?)(?:was|were|had\s+been|has\s+been)\s+(?:first\s+)?{_VERBS}\s+(?:[^,.;]{{0,40}}\s)?by\s+"
    rf"(?:(?:the|a|an)\s+)?(?:[a-z][\w-]*\s+){{0,4}}(?:[a-z][\w-]*,\s+)?(?P<name>{names.PERSON})"
)
_ACTIVE = re.compile(
    rf"(?P<name>{names.PERSON})(?:,[^,;]{{2,60}},)?\s+(?:had\s+|first\s+){{0,2}}{_VERBS}\s+(?P<what>it\b|(?:the|a|an)\s+[^.,;]{{2,60}})"
)
_FOUND = frozenset("found discovered spotted came stumbled chanced".split())
# One of the two stands wherever a pattern fits.
_MAYBE = re.compile(
    rf"\b{_VERBS}\s+(?:it|the|an?)\b|(?:was|were|been)\s+(?:first\s+)?{_VERBS}\s[^.;]{{0,60}}\bby\b"
)
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Finder:
    sentence: Sentence
    name: str
    span: Span
    what: frozenset[str]  # the keys of what was found


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict at most: the first two articles that lay one find to two people."""
    places = [place for place in story.places(_FOUND) if _MAYBE.search(story.sentences[place].text)]
    if len({story.homes[place] for place in places}) < 2:
        return ()
    found = [finder for place in places for finder in _finders(story, place)]
    if len({finder.sentence.document_id for finder in found}) < 2:
        return ()
    texts = {id: " ".join(sentence.text for sentence in own) for id, own in story.by_document.items()}
    found.sort(key=lambda finder: order(finder.sentence))
    for one, other in combinations(found[:_MOST], 2):
        ids = one.sentence.document_id, other.sentence.document_id
        if ids[0] == ids[1] or one.what.isdisjoint(other.what) or names.same_person(one.name, other.name):
            continue
        if names.knows(texts[ids[0]], other.name, one.name) or names.knows(
            texts[ids[1]], one.name, other.name
        ):
            continue
        sides = [standing.Side(finder.name, [finder.sentence.span]) for finder in (one, other)]
        return (standing.between(about="who found it", kind="name", sides=sides, articles=story.articles),)
    return ()


def _finders(story: Story, place: int) -> Iterator[_Finder]:
    sentence = story.sentences[place]
    for pattern in (_BY, _ACTIVE):
        for match in pattern.finditer(sentence.text):
            what = terms.keys(match["what"])
            if match["what"] == "it":
                what = _found_before(story, place)
            words = [word for word in match["name"].split() if word.casefold() not in names.TITLE_WORDS]
            if what and len(words) > 1:
                yield _Finder(
                    sentence, " ".join(words).removesuffix("'s"), sentence.span_of(*match.span("name")), what
                )


def _found_before(story: Story, place: int) -> frozenset[str]:
    """The keys of what the sentence before says was found."""
    before = story.before(place)
    match = _WAS_FOUND.search(before.text) if before is not None else None
    return terms.keys(match["what"]) if match else frozenset()


_WAS_FOUND = re.compile(
    rf"(?P<what>[^.;]{{3,80}}?)\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+{_VERBS}\b"
)
