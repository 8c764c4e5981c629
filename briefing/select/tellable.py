"""Which sentences may be told at all, before any is weighed against another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.select.asides import ASIDE_WORDS, is_aside
from briefing.select.candidates import Candidates
from briefing.select.columns import posts
from briefing.select.terms import Floats, Terms

_DOTS, _CLOSING = ("...", ". .", "\u2026"), " \"'\u2019\u201d"


def tellable(candidates: Candidates, terms: Terms, *, words: int, least: int) -> NDArray[np.bool_]:
    """Which candidates may be told in so many `words`, shape (n,); all where none may.

    Not what has fewer than `least` words, or lost its end; what another article quotes, or somebody unnamed posted.
    """
    may = (candidates.words >= least) & ~_unfinished(candidates, terms, words) & ~candidates.borrowed
    may[posts(candidates)] = False
    return may if may.any() else np.ones(len(candidates), dtype=np.bool_)


def most_salient(candidates: Candidates, values: Floats, *, words: float) -> NDArray[np.bool_]:
    """The most salient candidates with about `words` words together; more where several are equally salient."""
    if int(candidates.words.sum()) <= words:  # most stories of a few articles
        return np.ones(len(candidates), dtype=np.bool_)
    order = np.argsort(-values, kind="stable")
    before = np.cumsum(candidates.words[order]) - candidates.words[order]
    within = values[order][before < words]
    return np.asarray(values >= (within[-1] if len(within) else -np.inf), dtype=np.bool_)


def _unfinished(candidates: Candidates, terms: Terms, words: int) -> NDArray[np.bool_]:
    """What ends with a colon introduces a line that may not fit; what ends with dots has lost its end.

    What "There are some hints" announces is told elsewhere. Dots are borne where the rest would not fill the budget,
    and in the first sentence of an article, which has the news: "The pair have settled out of court ...".
    """
    texts = candidates.texts
    unfinished = np.zeros(len(candidates), dtype=np.bool_)
    unfinished[[row for row, text in enumerate(texts) if ":" in text and _ends(text, ":")]] = True
    unfinished[[row for row in terms.holding(ASIDE_WORDS) if is_aside(texts[row])]] = True
    dotted = [row for row, text in enumerate(texts) if ("\u2026" in text or ". ." in text or "..." in text)]
    dots = np.zeros(len(candidates), dtype=np.bool_)
    dots[[row for row in dotted if candidates.positions[row] and _ends(texts[row], _DOTS)]] = True
    if dots.any() and candidates.words[~(unfinished | dots)].sum() >= words:
        unfinished |= dots
    return unfinished


def _ends(text: str, mark: str | tuple[str, ...]) -> bool:
    return text.rstrip(_CLOSING).endswith(mark)
