"""The minute of a goal, which stands where an age may: "Tomas Velkov (23) put them ahead"."""

from __future__ import annotations

import re

from briefing import lexicon

_BARE = re.compile(r"(?<=\()\d{1,3}\)")
_SPORT = frozenset(
    """scored scores scoring scorer scorers goal goals minute minutes ahead equaliser equalizer equalised equalized
    equalise equalize header headed penalty penalties substitute substituted booked kick-off half-time leveller
    levelled hat-trick touchdown touchdowns innings wicket wickets unbeaten""".split()
)
_SCORE = re.compile(r"\b\d-\d\b")


def is_minute(text: str, start: int) -> bool:
    """True for a bare number in parentheses that begins at `start`, in a sentence that tells of a match.

    It is when somebody scored, the number on his back, or how often he did; whether it is his age nobody can tell.
    """
    if not _BARE.match(text, start):
        return False
    return _SCORE.search(text) is not None or not _SPORT.isdisjoint(lexicon.vocabulary(text))
