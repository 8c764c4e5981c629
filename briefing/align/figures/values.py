"""What the figures of one slot say: which of them agree, and whether an article has what another says instead.

Figures that say the same are asked once, however many articles have them, so that a story of thousands is no matter of
their square.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from briefing import lexicon, quantities
from briefing.align.figures.claims import Figure
from briefing.align.figures.known import Key, Known, keys
from briefing.align.moments import Moments
from briefing.align.story import order
from briefing.quantities import Quantity
from briefing.types import Moment

# "The mayor insists that the true number of dead is 52."
_CONTESTS = re.compile(
    r"\b(?:insist(?:s|ed)?|maintain(?:s|ed)?|disput(?:es|ed)|contradict(?:s|ed|ing)?"
    r"|(?:true|real|actual)\s+(?:number|toll|figure)"
    r"|accused\s+[^.]{0,60}of\s+(?:counting|hiding|playing\s+down|understating))\b",
)

_Times = Mapping[str, Moment | None]  # when each document was published
_Said = tuple[Quantity, bool]  # a quantity without its place, and whether it contests another


def contests(figure: Figure) -> bool:
    """True for what someone holds against what others report."""
    return figure.contested or _is_contest(figure.sentence.text)


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def _is_contest(text: str) -> bool:
    return _CONTESTS.search(text.lower()) is not None


def bare(quantity: Quantity) -> Quantity:
    """What a quantity says, wherever it stands."""
    q = quantity
    return Quantity(0, 0, q.dimension, q.low, q.high, q.step, q.bound, q.unit)


@dataclass(slots=True)
class _Group:
    """Figures that say the same; those in one wording are one, with all their moments."""

    figures: list[Figure] = field(default_factory=list)
    said: dict[_Said, Moments] = field(default_factory=dict)

    def add(self, figure: Figure, moment: Moment | None) -> None:
        self.figures.append(figure)
        self.said.setdefault((bare(figure.quantity), contests(figure)), Moments()).add(moment)

    def fits(self, figure: Figure, moment: Moment | None) -> bool:
        """True if `figure` says the same as every one of these."""
        is_contested = contests(figure)
        for (quantity, contested), moments in self.said.items():
            one, other = figure.quantity, quantity
            if "least" not in (one.bound, other.bound):
                if not quantities.compatible(one, other):
                    return False
                continue
            settled = is_contested or contested
            changed = settled or (figure.growing and moments.any_apart(moment))
            same = not settled and (not figure.growing or moments.any_with(moment))
            if same and not quantities.compatible(one, other):
                return False
            # "at least 12" on Tuesday and 15 on Wednesday are both right, and a reader should see the change.
            if changed and not quantities.compatible(_exact(one), _exact(other)):
                return False
        return True

    def has(self, low: float) -> bool:
        return any(quantity.low == low for quantity, _ in self.said)


def _exact(quantity: Quantity) -> Quantity:
    return replace(quantity, bound="exact") if quantity.bound == "least" else quantity


def grouped(figures: Sequence[Figure], times: _Times) -> list[list[Figure]]:
    """The figures grouped by what they say, smallest first."""
    groups: list[_Group] = []
    # The dated first: they say which values there are; "a dozen" of an article without a date then joins its like.
    ordered = sorted(
        figures,
        key=lambda f: (
            times[f.sentence.document_id] is None, f.quantity.low, f.sentence.index, f.sentence.text,
            f.span.start_char,
        ),
    )  # fmt: skip
    for figure in ordered:
        moment = times[figure.sentence.document_id]
        fitting = [group for group in groups if group.fits(figure, moment)]
        equal = [group for group in fitting if group.has(figure.quantity.low)]
        if not fitting:
            groups.append(_Group())
        (equal or fitting or groups[-1:])[0].add(figure, moment)
    found = [group.figures for group in groups]
    return sorted(found, key=lambda group: (group[0].quantity.low, *order(group[0].sentence)))


def knows_both(groups: Sequence[Sequence[Figure]], old: Iterable[Quantity], known: Known) -> bool:
    """True if an article that stands for one value has another article's value too, in whatever words.

    Then they tell of two things, or of a part and a whole. The later report of a growing toll may well look back.
    """
    return next(_knowing(groups, old, known), None) is not None


def without_knowing(
    groups: Sequence[Sequence[Figure]], old: Sequence[Quantity], known: Known
) -> Sequence[Sequence[Figure]]:
    """The groups less each that only an article stands for which has another group's value too.

    None at all where others stand for that value with it: then the two are of two things.
    """
    while (knowing := next(_knowing(groups, old, known), None)) is not None:
        number, id = knowing
        left = [figure for figure in groups[number] if figure.sentence.document_id != id]
        if left:
            return ()
        groups = [group for n, group in enumerate(groups) if n != number]
    return groups


def _knowing(
    groups: Sequence[Sequence[Figure]], old: Iterable[Quantity], known: Known
) -> Iterator[tuple[int, str]]:
    """The number of each group with an article that has another group's value too, and the article."""
    replaced = dict.fromkeys(map(bare, old))
    is_old: dict[Quantity, bool] = {}
    # by what an article would have: in which groups it is said, and when
    said: dict[Key, dict[int, Moments]] = {}
    for number, group in enumerate(groups):
        for figure in group:
            quantity = bare(figure.quantity)
            if quantity not in is_old:
                is_old[quantity] = any(quantities.compatible(was, quantity) for was in replaced)
            if is_old[quantity] or contests(figure):
                continue
            for key in keys(figure):
                moments = said.setdefault(key, {}).setdefault(number, Moments())
                moments.add(known.moments[figure.sentence.document_id])
    for number, group in enumerate(groups):
        for figure in group:
            if contests(figure):
                continue
            moment = known.moments[figure.sentence.document_id]
            for key in known.among(figure.sentence.document_id, said.keys()):
                for other, moments in said[key].items():
                    if other != number and (not figure.growing or moments.any_not_before(moment)):
                        yield number, figure.sentence.document_id
