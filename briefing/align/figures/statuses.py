"""Which of several figures holds, and the conflict that they are.

A later report supersedes an earlier one where things grow (tolls) or where it says so ("up from 9"); otherwise both
sides are disputed and a reader sees which is the later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing import quantities
from briefing.align import standing
from briefing.align.figures import values
from briefing.align.figures.claims import Figure
from briefing.align.figures.frames import MAY_FALL
from briefing.align.moments import Moments
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.types import Article, ClaimStatus, Conflict, Moment


def conflict(
    about: str, sides: Sequence[Sequence[Figure]], old: Sequence[Quantity], story: Story
) -> Conflict:
    """The conflict of `sides`, groups that say the same; `old` is what a sentence says is replaced or wrong."""
    articles = story.articles
    claims = [
        standing.claim(
            value=articles[(best := _best(side, articles)).span.document_id].document.quote(best.span),
            cited=[figure.sentence.span for figure in side],
            status=status,
            articles=articles,
        )
        for side, status in zip(sides, _statuses(sides, old, articles), strict=True)
    ]
    if about == KILLED and all(_is_of_bodies(figure) for side in sides for figure in side):
        about = _BODIES_FOUND
    return standing.ordered(about, "number", claims)


KILLED, _BODIES_FOUND = "number of people killed", "number of bodies found"


def _is_of_bodies(figure: Figure) -> bool:
    """True for "88 bodies", "the number of bodies rose to 74", "recovered 91 of the dead": more may have died."""
    text, quantity = figure.sentence.text, figure.quantity
    return (
        _BODIES.match(text, quantity.end_char) is not None
        or _NUMBER_OF_BODIES.search(text, 0, quantity.start_char) is not None
        or (
            _RECOVERED.search(text, 0, quantity.start_char) is not None
            and _OF_THE_DEAD.match(text, quantity.end_char) is not None
        )
    )


_BODIES = re.compile(r"\s+(?:\w+\s+)?(?:bodies|corpses)\b", re.IGNORECASE)
_NUMBER_OF_BODIES = re.compile(r"\bnumber\s+of\s+(?:\w+\s+)?(?:bodies|corpses)\b[^.;,]{0,40}$", re.IGNORECASE)
_RECOVERED = re.compile(
    r"\b(?:recovered|found|retrieved|located|raised|salvaged)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_OF_THE_DEAD = re.compile(r"\s+of\s+the\s+(?:dead|victims)\b", re.IGNORECASE)


def _best(side: Sequence[Figure], articles: Mapping[str, Article]) -> Figure:
    """The figure whose words stand for the side: of the latest report."""

    def key(figure: Figure) -> tuple[bool, float, int, str]:
        moment = articles[figure.sentence.document_id].document.published_at
        return (
            moment is not None,
            moment.at.timestamp() if moment else 0.0,
            -figure.sentence.index,
            figure.sentence.text,
        )

    return max(side, key=key)


def _statuses(
    sides: Sequence[Sequence[Figure]], old: Sequence[Quantity], articles: Mapping[str, Article]
) -> list[ClaimStatus]:
    held = [all(figure.contested for figure in side) for side in sides]
    if any(held) and not all(held):
        # What someone holds against the reports stays beside them; they settle the rest among themselves.
        own = [side for side, is_held in zip(sides, held, strict=True) if not is_held]
        settled: Iterator[ClaimStatus] = iter(_statuses(own, old, articles) if len(own) > 1 else ["disputed"])
        return ["disputed" if is_held else next(settled) for is_held in held]
    # Equal ones are asked once.
    said = [dict.fromkeys(values.bare(figure.quantity) for figure in side) for side in sides]
    gone = dict.fromkeys(map(values.bare, old))
    replaced = [any(quantities.compatible(one, was) for one in side for was in gone) for side in said]
    if sum(replaced) == len(sides) - 1:
        return ["superseded" if was else "current" for was in replaced]
    moments = [[articles[f.sentence.document_id].document.published_at for f in side] for side in sides]
    known = [[m for m in side if m is not None] for side in moments]
    growing = all(figure.growing for side in sides for figure in side)
    # A side that only undated articles give cannot be placed, unless it is replaced or a toll's smallest figure.
    if growing and any(known):
        smallest = min(side[0].quantity.low for side, at in zip(sides, known, strict=True) if at)
        replaced = [
            was or (not at and side[0].slot[0] not in MAY_FALL and side[0].quantity.low < smallest)
            for side, at, was in zip(sides, known, replaced, strict=True)
        ]
    if (
        not growing
        or not any(known)
        or not all(side or was for side, was in zip(known, replaced, strict=True))
    ):
        return ["superseded" if was else "disputed" for was in replaced]
    newest = max(
        (i for i in range(len(sides)) if known[i]), key=lambda i: max((m.local_date, m.at) for m in known[i])
    )
    statuses: list[ClaimStatus] = []
    for i, side in enumerate(sides):
        if i == newest:
            statuses.append("current")
            continue
        # Of reports on one day without a time, the one that repeats an earlier figure is no later for it.
        new, was = Moments(known[newest]), Moments(known[i])
        before = new.any_later(was) and not was.any_later(new)
        falls = side[0].quantity.low > sides[newest][0].quantity.low and side[0].slot[0] not in MAY_FALL
        statuses.append("superseded" if replaced[i] or (before and not falls) else "disputed")
    if "disputed" in statuses:
        statuses[newest] = "disputed"
        if (top := _risen(sides, statuses, known)) is not None:
            return ["current" if i == top else "superseded" for i in range(len(sides))]
    return statuses


def _risen(
    sides: Sequence[Sequence[Figure]], statuses: Sequence[ClaimStatus], known: Sequence[Sequence[Moment]]
) -> int | None:
    """The number of the open side that a report says the toll rose to, if it is more than all the other open ones.

    None where another is reported surely later: that may be a correction.
    """
    still = [i for i, status in enumerate(statuses) if status == "disputed"]
    top = max(still, key=lambda i: sides[i][0].quantity.low)
    if not any(_RISEN.search(f.sentence.text, 0, f.quantity.start_char) for f in sides[top]):
        return None
    rest = [i for i in still if i != top]
    if any(
        side[0].quantity.low == sides[top][0].quantity.low or Moments(known[i]).any_later(Moments(known[top]))
        for i, side in enumerate(sides)
        if i in rest
    ):
        return None
    return top


# "As the number of people killed rose to 24": what stood before it was less.
_RISEN = re.compile(
    r"\b(?:rose|risen|rises|climbed|climbs|grew|grown|increased|jumped|went\s+up|gone\s+up|up)\s+(?:\w+\s+)?to\s+"
    r"(?:(?:at\s+least|more\s+than|about|over|nearly)\s+)?$",
    re.IGNORECASE,
)
