"""What a sentence takes for granted: things and people that its article has spoken of before.

"The letter arrived on Monday" needs the letter; "Eikenberry warned" needs whoever he is; "also", "instead" and
"another" need the sentence before. A choice that tells the sentence without them leaves the reader to guess, so it
costs, until something chosen has the word. Centering (Grosz, Joshi & Weinstein 1995) asks the same of neighbours in a
text; here the text is still being chosen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon
from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms

# "the other three options": what is pointed at, up to three words of it and the word behind them; looked at ahead, so
# that the next "the" may stand among them.
_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth|[Ss]uch)\s+(?=([a-z][\w-]*(?:\s+[a-z][\w-]*){0,3}))"
)
# Behind a noun they say which one it is.
_SAYS_WHICH = frozenset(("of", "that", "who", "which", "whose", "where"))
_PHRASE = 3
_NAMES = re.compile(r"\b[A-Z][\w&-]*(?:['\u2019]s)?(?:\s+[A-Z][\w&-]*)*")
_BRACKET = re.compile(r"\[[^\]]*\]")
_GOES_ON = re.compile(
    r"\b(?:also|instead|another|others?|later|then|both|next|too|such|again|meanwhile|however|though|still|earlier"
    r"|rather|in fact|first of all)\b",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Prof Gen Sen Rep Gov Sir Lord President Prime Minister The A An In On At But And For It He She"
    " They We I If When As By To Of From With After Before While Since Because".split()
)
_POSSESSIVE = re.compile(r"['\u2019]s$")
_MOST = 3  # what is missing counts no further


@dataclass(slots=True)
class Context:
    """What is told so far, and what each candidate takes for granted; one choice's scratch pad, never shared."""

    terms: Terms
    rows: Ints  # the candidate of each thing taken for granted
    ids: Ints  # the stem of that thing
    goes_on: NDArray[np.bool_]  # opens or turns on a word for the sentence before it, shape (n,)
    told: NDArray[np.bool_]  # of each stem, shape (v,)

    @classmethod
    def start(cls, candidates: Candidates, terms: Terms, within: NDArray[np.bool_]) -> Context:
        """Nothing told yet. Only candidates `within` are read: linear in their words."""
        first = _first_rows(candidates, terms)
        rows: list[int] = []
        ids: list[int] = []
        goes_on = np.zeros(len(candidates), dtype=np.bool_)
        for row in np.flatnonzero(within).tolist():
            text = candidates.text(row)
            if "[" in text:  # what is in a bracket is explained there
                text = _BRACKET.sub(" ", text)
            base = int(candidates.articles[row]) * terms.stem_count
            for stem in dict.fromkeys((*_pointed_at(text), *_bare_names(text))):
                id = terms.index.get(stem)
                if id is not None and first.get(base + id, row) < row:
                    rows.append(row)
                    ids.append(id)
            goes_on[row] = _GOES_ON.search(text) is not None
        return cls(
            terms,
            np.array(rows, dtype=np.intp),
            np.array(ids, dtype=np.intp),
            goes_on,
            np.zeros(terms.stem_count, dtype=np.bool_),
        )

    def missing(self) -> Floats:
        """How many things each candidate takes for granted that nothing told has, shape (n,), at most three."""
        untold = np.bincount(self.rows, ~self.told[self.ids], self.terms.count)
        return np.minimum(untold, _MOST).astype(np.float64, copy=False)

    def tell(self, row: int) -> None:
        """One sentence is taken: its words are known to the reader now."""
        self.told[self.terms.ids[self.terms.entries(row)]] = True


def _pointed_at(text: str) -> list[str]:
    """Stems of the heads of definite noun phrases, as far as they are not explained on the spot."""
    found = []
    for match in _DEFINITE.finditer(text):
        words = match[1].split()
        size = sum(1 for _ in takewhile(_is_of_phrase, words[:_PHRASE]))
        if size and _SAYS_WHICH.isdisjoint(words[size : size + 1]):
            found.append(lexicon.stem(words[size - 1]))
    return found


def _is_of_phrase(word: str) -> bool:
    return word not in lexicon.FUNCTION_WORDS and not word.endswith("ly")


def _bare_names(text: str) -> list[str]:
    """Stems of names of one word, a title before it or not."""
    found = []
    for match in _NAMES.finditer(text):
        words = [word for word in match[0].split() if word not in _TITLES]
        if (
            len(words) == 1
            and (word := _POSSESSIVE.sub("", words[0]).casefold()) not in lexicon.FUNCTION_WORDS
        ):
            found.append(lexicon.stem(word))
    return found


def _first_rows(candidates: Candidates, terms: Terms) -> dict[int, int]:
    """For each article and stem, as article * v + stem, the first row that has it."""
    keys = candidates.articles[terms.token_rows] * terms.stem_count + terms.tokens
    found, first = np.unique(keys, return_index=True)
    return dict(zip(found.tolist(), terms.token_rows[first].tolist(), strict=True))
