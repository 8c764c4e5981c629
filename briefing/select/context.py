"""What a sentence takes for granted: things and people that its article has spoken of before.

"The letter arrived on Monday" needs the letter; "Eikenberry warned" needs whoever he is; "also", "instead" and
"another" need the sentence before. A choice that tells the sentence without them leaves the reader to guess, so it
costs, until something chosen has the word. Centering (Grosz, Joshi & Weinstein 1995) asks the same of neighbours in a
text; here the text is still being chosen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing import lexicon
from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms, begin

# "the other three options": what is pointed at, up to three words of it and the word behind them; looked at ahead, so
# that the next "the" may stand among them. A pattern that begins with letters and looks back is found in half the time
# of one that begins with a word's edge.
_DEFINITE = re.compile(
    r"[TBStbs](?<!\w[TBStbs])(?:(?<=[Tt])h(?:e|is|at|ese|ose)|(?<=[Bb])oth|(?<=[Ss])uch)\s++(?=([a-z][\w-]*+(?:\s++[a-z][\w-]*+){0,3}+))"
)
# Behind a noun they say which one it is.
_SAYS_WHICH = frozenset(("of", "that", "who", "which", "whose", "where"))
_PHRASE = 3
_NAMES = re.compile(r"[A-Z](?<!\w[A-Z])[\w&-]*+(?:['\u2019]s)?+(?:\s++[A-Z][\w&-]*+)*+")
_BRACKET = re.compile(r"\[[^\]]*\]")
# Who or how many of whom, only the sentence before can say: "All four have gone home."
_OF_THEM = re.compile(
    r"(?:(?:All|Both|Each|None|Neither|Some|Most|Many|One|Two|Three|Half|Those|The)(?: (?:two|three|four|five|six|seven"
    r"|eight|nine|ten|of (?:them|these|those)|who))?) (?=(?:are|is|was|were|have|has|had|will|need|did|do|could|can)\b)"
)
# "The building was empty": a sentence may begin with what its article has never called by that word. These need no
# sentence before.
_UNIQUE = frozenset(
    lexicon.stem(word)
    for word in """
    government president king queen pope police army navy parliament senate congress cabinet opposition public
    press media economy weather sun war world united state states city country capital rest first last latest
    next same most best worst whole number figure cause reason move decision result news
    """.split()
)
_BEGINS = re.compile(r"(?:The|This|That|These|Those)\s+")
# "The report from Brussels", "The long-awaited final report on the crash", "The first-ever excavations", "The trustee
# recouping money", "The costume worn by Tony Stark", "The river Orle", "The town's first bridge" and "The deaths last
# month of Ina Holt" say which at once.
_TOLD_APART = re.compile(
    r"(?:The|This|That|These|Those)\s+(?:(?:[a-z]+['\u2019]s\s+)?(?:first|last|only|most|[a-z]+est)\b"
    r"|[a-z]+\s+(?:last|next|this)\s+[a-z]+\s+(?:of|in|at|from)\s+(?=[A-Z])"
    r"|(?:(?!(?:is|was|are|were|ha[sd]|have|will|would)\s)[a-z][\w-]*\s+){1,3}"
    r"(?:from|in|at|on|over|between|against|about|for|with|behind|to)\s|(?:[a-z][\w-]*\s+){1,5}(?:[a-z]+ing|[a-z]+(?:ed|n|t)\s+by)\s"
    r"|[a-z][\w-]*\s+(?:[a-z][\w-]*(?<!ed)(?<!s)\s+)?[A-Z])"
)
_GOES_ON_WORDS = frozenset(
    """also instead another other others later then both next too such again meanwhile however though still earlier
    rather""".split()
)
_GOES_ON = re.compile(r"\b(?:in fact|first of all)\b", re.IGNORECASE)
# A day that no bracket explains: nobody knows when the article was written.
_UNDATED = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|last night|this morning|this evening)\b(?! \[)", re.IGNORECASE
)
_UNDATED_WORDS = frozenset("yesterday today tomorrow tonight night morning evening".split())
_QUOTATION = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
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
    undated: NDArray[np.bool_]  # says "yesterday" and not which day that was, shape (n,)
    told: NDArray[np.bool_]  # of each stem, shape (v,)

    @classmethod
    def start(cls, candidates: Candidates, terms: Terms, within: NDArray[np.bool_] | None) -> Context:
        """Nothing told yet. Only candidates `within` are read, if any: linear in their words."""
        rows: list[int] = []
        ids: list[int] = []
        bare: list[bool] = []  # whether it needs to have been told even if its article never had that word
        goes_on = np.zeros(len(candidates), dtype=np.bool_)
        undated = np.zeros(len(candidates), dtype=np.bool_)
        for row in within.nonzero()[0].tolist() if within is not None else ():
            text = candidates.text(row)
            if not lexicon.vocabulary(text).isdisjoint(_UNDATED_WORDS):
                undated[row] = _UNDATED.search(_QUOTATION.sub("", text)) is not None
            if "[" in text:  # what is in a bracket is explained there
                # what opens behind the last one closes nowhere: each would be tried to the end
                closed = text.rfind("]") + 1
                text = _BRACKET.sub(" ", text[:closed]) + text[closed:]
            pointed_at = _pointed_at(text)
            first = _points_first_at(text) if candidates.positions[row] else None
            for stem in dict.fromkeys((*pointed_at, *_bare_names(text))):
                id = terms.index.get(stem)
                if id is not None:
                    rows.append(row)
                    ids.append(id)
                    bare.append(stem == first and stem not in _UNIQUE)
            goes_on[row] = _goes_on(text)
        asking, asked = np.array(rows, dtype=np.intp), np.array(ids, dtype=np.intp)
        is_known = (_first_rows(candidates, terms, asking, asked) < asking) | np.array(bare, dtype=np.bool_)
        return cls(
            terms,
            asking[is_known],
            asked[is_known],
            goes_on,
            undated,
            np.zeros(terms.stem_count, dtype=np.bool_),
        )

    def missing(self) -> Floats:
        """How many things each candidate takes for granted that nothing told has, shape (n,), at most three."""
        untold = np.bincount(self.rows, ~self.told[self.ids], self.terms.count)
        return np.minimum(untold, _MOST).astype(np.float64, copy=False)

    def tell(self, ids: Ints) -> None:
        """The content stems of a sentence that is taken are known to the reader now."""
        self.told[ids] = True


def _goes_on(text: str) -> bool:
    words = lexicon.vocabulary(text)
    if not words.isdisjoint(_GOES_ON_WORDS) or _OF_THEM.match(text):
        return True
    return ("fact" in words or "first" in words) and _GOES_ON.search(text) is not None


def begins_pointing(text: str) -> bool:
    """True if the sentence begins with what only one before it explains: "The courier arrived on Monday".

    Not "The report from Brussels", "The trustee recouping money".
    """
    stem = _points_first_at(text)
    return stem is not None and stem not in _UNIQUE and _TOLD_APART.match(text) is None


def points(text: str) -> bool:
    """True if the sentence has a definite noun anywhere that another sentence may explain: "over the project"."""
    return not _UNIQUE.issuperset(_pointed_at(text))


def _points_first_at(text: str) -> str | None:
    """Stem of the head of the definite noun phrase that the sentence begins with; None where it says which."""
    phrase = _DEFINITE.match(text) if _BEGINS.match(text) else None
    return _head(phrase[1]) if phrase is not None else None


def _pointed_at(text: str) -> list[str]:
    """Stems of the heads of definite noun phrases, as far as they are not explained on the spot."""
    return [head for phrase in _DEFINITE.findall(text) if (head := _head(phrase)) is not None]


def _head(phrase: str) -> str | None:
    """Stem of the last noun of a phrase, as far as that can be told; None where what is behind it says which."""
    words = phrase.split()
    size = 0
    for word in words[:_PHRASE]:
        if word in lexicon.FUNCTION_WORDS or word.endswith("ly"):
            break
        size += 1
    if not size or not _SAYS_WHICH.isdisjoint(words[size : size + 1]):
        return None
    return lexicon.stem(words[size - 1])


def _bare_names(text: str) -> list[str]:
    """Stems of names of one word, a title before it or not."""
    return [stem for name in _NAMES.findall(text) if (stem := _only_word(name)) is not None]


@lru_cache(maxsize=16_384)
def _only_word(name: str) -> str | None:
    """Stem of the one word of a name that is no title; None where it has more or that is no name."""
    words = [word for word in name.split() if word not in _TITLES]
    if len(words) != 1:
        return None
    word = _POSSESSIVE.sub("", words[0]).casefold()
    return lexicon.stem(word) if word not in lexicon.FUNCTION_WORDS else None


def _first_rows(candidates: Candidates, terms: Terms, rows: Ints, ids: Ints) -> Ints:
    """For each row and stem the first row of the article that has the stem; the row itself where none does."""
    if not len(rows):
        return rows
    is_wanted = np.zeros(terms.stem_count, dtype=np.bool_)
    is_wanted[ids] = True
    holds = is_wanted[terms.tokens]
    token_rows = terms.token_rows[holds]
    keys = candidates.articles[token_rows] * terms.stem_count + terms.tokens[holds]
    order = keys.argsort(kind="stable")
    begins = begin(keys[order])
    known, first = keys[order][begins], order[begins]
    wanted = candidates.articles[rows] * terms.stem_count + ids
    places = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[places] == wanted, token_rows[first[places]], rows)
