"""Where articles disagree about one event, and which of them is the later report.

Each kind has a room of its own; here they are put together and told once. What comes first in the list wins where
two kinds speak of one pair of sentences: that someone took a figure back says more than that two figures differ.

A new rule is a module with `find(story)` in the room of its kind, and one line there in the place of its rank. It goes
through no sentence that cannot concern it: the `Story` says where its words stand, and which sentences tell of what
another article tells of too; it builds what a pair is compared by only for those, and proposes pairs from an index of
rare words with a bound on their number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from briefing import quantities
from briefing.align import (
    corrections,
    days,
    figures,
    outcomes,
    persons,
    rebuttals,
    reports,
    retold,
    slots,
    standing,
)
from briefing.align.corrections.amended import CORRECTED
from briefing.align.rebuttals.overtaken import AT_FIRST
from briefing.align.story import Story
from briefing.align.when import Resolved
from briefing.types import Article, Claim, ClaimStatus, Conflict, Sentence, Span

ROOMS = (corrections, figures, days, persons, outcomes, rebuttals, retold, slots)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def find(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> tuple[Conflict, ...]:
    """Conflicts between the articles given, in a stable order that depends neither on theirs nor on their names.

    Give the articles of the story only: those off topic would be compared too. `dates` are those of
    `when.resolve_all`.
    """
    if len(articles) < 2:
        return ()
    articles, sentences = reports.in_order(articles, sentences)
    story = Story(sentences, articles, dates)
    kept: list[_Found] = []
    for one in map(_found, chain.from_iterable(room.find(story) for room in ROOMS)):
        if any(_told_by(one, other) for other in kept):
            continue
        home = next((n for n, other in enumerate(kept) if _belong_together(one, other)), None)
        if home is None:
            kept.append(one)
        elif one.conflict.kind == "number":
            kept[home] = _found(_with_figures(kept[home], one, story.articles))
        else:
            kept[home] = _found(_joined(kept[home], one, story.articles))
    # what was put together may have a later report now than the value it was found with
    return tuple(standing.ordered(c.about, c.kind, c.claims) for c in (one.conflict for one in kept))


@dataclass(frozen=True, slots=True)
class _Found:
    """A conflict with what it says: the sentences it cites, and the figures that each document stands for."""

    conflict: Conflict
    cited: tuple[frozenset[Span], ...]  # by its claims
    every: frozenset[Span]
    figures: frozenset[tuple[str, tuple[str, ...]]]


def _found(conflict: Conflict) -> _Found:
    cited = tuple(frozenset(citation.span for citation in claim.citations) for claim in conflict.claims)
    figures = frozenset(
        # words ("a dozen") stand for themselves
        (citation.span.document_id, tuple(_DIGITS.findall(claim.value)) or (claim.value,))
        for claim in conflict.claims
        for citation in claim.citations
    )
    return _Found(conflict, cited, frozenset().union(*cited), figures)


def _told_by(one: _Found, other: _Found) -> bool:
    """True if `other` says already what `one` would: the same sentences in another kind, or the same figures."""
    if one.conflict.kind == other.conflict.kind:
        return one.figures <= other.figures or _is_settled(one, other)
    return _is_taken_back(one, other) or not any(side.isdisjoint(other.every) for side in one.cited)


def _is_taken_back(one: _Found, other: _Found) -> bool:
    """True if a side of `one` is a figure that the correction in `other` has only to say that it was wrong."""
    if one.conflict.kind != "number" or other.conflict.kind != "retraction":
        return False
    wrong, correcting = (
        [claim for claim in other.conflict.claims if claim.status == status]
        for status in ("retracted", "current")
    )
    spans = {citation.span for claim in correcting for citation in claim.citations}
    digits = {number for claim in wrong for number in _numbers(claim.value)}
    return bool(digits) and any(
        _numbers(claim.value) <= digits and any(citation.span in spans for citation in claim.citations)
        for claim in one.conflict.claims
    )


def _numbers(text: str) -> set[float]:
    return {quantity.low for quantity in quantities.find(text)}


def _is_settled(one: _Found, other: _Found) -> bool:
    """True if `other` is a figure put right, and `one` sets the wrong one against a third of the same articles."""
    told = {number for claim in other.conflict.claims for number in _numbers(claim.value)}
    if all(_numbers(claim.value) <= told for claim in one.conflict.claims):  # it says of what they are
        return False
    if other.conflict.about != CORRECTED or not {id for id, _ in one.figures} <= {
        id for id, _ in other.figures
    }:
        return False
    wrong = {
        stated for claim in other.conflict.claims if claim.status == "retracted" for stated in _stated(claim)
    }
    return any(not wrong.isdisjoint(_stated(claim)) for claim in one.conflict.claims)


def _stated(claim: Claim) -> set[tuple[str, float]]:
    """The figures of a claim, each with the document that has it."""
    return {
        (citation.span.document_id, number)
        for citation in claim.citations
        for number in _numbers(claim.value)
    }


def _belong_together(one: _Found, other: _Found) -> bool:
    return _shared_side(one, other) is not None or _are_same_figures(one, other)


def _are_same_figures(one: _Found, other: _Found) -> bool:
    """True if all values of one are among those of the other, where both are of one thing or one is a correction."""
    if not one.conflict.kind == other.conflict.kind == "number":
        return False
    about = {one.conflict.about, other.conflict.about}
    if len(about) > 1 and CORRECTED not in about and one.every.isdisjoint(other.every):
        return False
    values = [{_value(claim.value) for claim in found.conflict.claims} for found in (one, other)]
    return values[0] <= values[1] or values[1] <= values[0]


# What says more about a value stands before what says less.
_PLAINEST: tuple[ClaimStatus, ...] = ("retracted", "superseded", "current", "disputed")


def _value(text: str) -> float | str:
    for quantity in quantities.find(text):
        digits = _DIGITS.search(text, quantity.start_char, quantity.end_char)
        # a unit may be left to the reader: "38 percent", "38"
        return (
            quantity.low
            if quantity.dimension == "count" or digits is None
            else float(digits[0].replace(",", ""))
        )
    return text


def _with_figures(home: _Found, more: _Found, articles: Mapping[str, Article]) -> Conflict:
    """The one of the two that has more values, with the other's citations, and what a correction takes back marked."""
    main, rest = sorted((home, more), key=lambda found: -len(found.cited))
    by_value = {_value(claim.value): claim for claim in rest.conflict.claims}
    claims: list[Claim] = []
    for claim in main.conflict.claims:
        same = by_value.get(_value(claim.value))
        if same is not None:
            known = {citation.span.document_id for citation in claim.citations}
            added = tuple(c for c in same.citations if c.span.document_id not in known)
            status = min(claim.status, same.status, key=_PLAINEST.index)
            claim = standing.cited_more(replace(claim, status=status), added, articles)
        claims.append(claim)
    about = rest.conflict.about if main.conflict.about == CORRECTED else main.conflict.about
    return replace(main.conflict, about=about, claims=tuple(claims))


def _shared_side(one: _Found, other: _Found) -> tuple[int, int] | None:
    """The sides of `one` and of `other` that cite one sentence, where both say that a thing is so or not."""
    if not {one.conflict.kind, other.conflict.kind} <= {"outcome", "retraction"}:
        return None
    if AT_FIRST in (one.conflict.about, other.conflict.about):
        return None  # one sentence may give two accounts
    if one.every.isdisjoint(other.every) or len(one.cited) != 2 or len(other.cited) != 2:
        return None
    return next(((n, m) for n in (0, 1) for m in (0, 1) if not one.cited[n].isdisjoint(other.cited[m])), None)


def _joined(home: _Found, more: _Found, articles: Mapping[str, Article]) -> Conflict:
    """`home` with the documents of `more` on the sides they are on: a denial beside a retraction is one matter."""
    n, m = _shared_side(more, home) or (0, 0)
    sides = {m: more.conflict.claims[n], 1 - m: more.conflict.claims[1 - n]}
    known = {span.document_id for span in home.every}
    # an article that tells both sides of the one tells both of the other
    both = set[str].intersection(*({span.document_id for span in cited} for cited in more.cited))
    told = [{span.document_id for span in cited} for cited in home.cited]
    claims = tuple(
        standing.cited_more(
            claim,
            (
                c
                for c in sides[side].citations
                if c.span.document_id not in (told[side] if c.span.document_id in both else known)
            ),
            articles,
        )
        for side, claim in enumerate(home.conflict.claims)
    )
    return replace(home.conflict, claims=claims)
