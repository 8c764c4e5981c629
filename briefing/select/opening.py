"""Which sentence opens the briefing: the news itself, as one of the articles opens.

Blind readers of development clusters put what opens on an explanation, a caption or the middle of an article behind
any text that opens on the news, whatever else it told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats
from briefing.select.weights import OPENING

_POSITIONS = 3
_WORDS = (8, 45)
# Most first sentences of the development articles have about so many words.
_USUAL_WORDS = 28
_NO_OPENING = re.compile(
    r"^[\"'\u201c\u2018\[(]|\?|\b(?:I|me|my|us|[Ww]e|[Oo]ur|My|[Yy]ou|[Yy]our)\b|^[^a-z]*$"
)
# What goes on from a sentence that is not there.
_GOES_ON = re.compile(
    r"\b(?:also|instead|too|another|again|in addition|as well)\b|^(?:Just|Granted|Still|In fact)\b"
)
_NAME_OR_FIGURE = re.compile(r"(?<=.)\b(?:[A-Z][a-z]+|\d)")
_FULL_STOP = re.compile(r"[.!\u2026\u3002][\"'\u201d\u2019)\]]*$")
# A day of the week, or a date in a bracket: news says when.
_SAYS_WHEN = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\[\d{1,2} [A-Z]")


def opening(candidates: Candidates, features: Mapping[str, Floats], values: Floats) -> Floats:
    """How well each candidate would open the briefing, shape (n,); minus infinity where it cannot.

    An opening is a complete statement from the top of an article that says who or how many, in the articles' own
    voice: no quotation, no question, nobody addressed, nothing that leans on a sentence before it. Among those it is
    the weighted sum of `traits`.
    """
    can = openers(candidates)
    if not can.any():
        return np.full(len(candidates), -np.inf)
    of_opening = traits(candidates, features, values)
    total = np.zeros(len(candidates))
    for name, weight in OPENING.items():
        total += weight * of_opening[name]
    return np.where(can, total, -np.inf)


def openers(candidates: Candidates) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which candidates can open a briefing at all, shape (n,)."""
    shortest, longest = _WORDS
    top = candidates.stands & (candidates.positions < _POSITIONS)
    top &= (candidates.words >= shortest) & (candidates.words <= longest)
    for row in np.flatnonzero(top):
        text = candidates.text(int(row))
        top[row] = (
            not _NO_OPENING.search(text)
            and not _GOES_ON.search(text)
            and bool(_NAME_OR_FIGURE.search(text))
            and bool(_FULL_STOP.search(text))
        )
    return np.asarray(top, dtype=np.bool_)


def traits(candidates: Candidates, features: Mapping[str, Floats], values: Floats) -> dict[str, Floats]:
    """What is known of each candidate as an opening, each of shape (n,); read where `openers` is true."""
    says_when = np.zeros(len(candidates))
    for row in np.flatnonzero(candidates.positions < _POSITIONS):
        says_when[row] = _SAYS_WHEN.search(candidates.text(int(row))) is not None
    return {
        "salience": values,
        "first": (candidates.positions == 0).astype(np.float64),
        "in_leads": features["in_leads"],
        "unusual_length": np.abs(candidates.words - _USUAL_WORDS) / _USUAL_WORDS,
        "says_when": says_when,
    }
