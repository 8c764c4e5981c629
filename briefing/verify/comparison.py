"""One statement laid beside its evidence: the links, and the findings as they are counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.verify.amounts import quantities
from briefing.verify.evidence import Evidence, Window
from briefing.verify.matching import Link, match
from briefing.verify.modality import operators
from briefing.verify.tokens import Token

# Column order of the model. "swapped": another word stands in its place between the same two neighbours. "traded":
# next to one neighbour. "added": both neighbours stand side by side in the source. "new": found nowhere. "moved":
# found in the text, but not where the rest of the sentence is.
FEATURES = (
    "number_new", "number_swapped", "number_moved", "bound_changed",
    "name_swapped", "name_new", "name_moved", "name_mixed", "name_joined", "name_rival",
    "exchanged", "words_exchanged",
    "thing_other", "thing_swapped", "thing_traded", "thing_added", "thing_modifier", "thing_new",
    "noun_traded", "noun_modifier", "noun_new", "noun_moved",
    "adjective_swapped", "adjective_added", "adjective_modifier", "adjective_new", "adverb_new",
    "opposite", "negation_added", "negation_lost", "hedge_added", "hedge_lost",
    "connective", "quantifier", "modal", "speaker", "speaker_new",
    "order", "roles",
)  # fmt: skip
_AT = {name: index for index, name in enumerate(FEATURES)}
_MOST = 3.0  # a count stops here, so that one long strange sentence does not outweigh everything


@dataclass(frozen=True, slots=True)
class Findings:
    """The counts, in the order of `FEATURES`, and which words caused them."""

    counts: tuple[float, ...]
    causes: tuple[tuple[str, str], ...]  # (feature, words)


class Comparison:
    """A statement, its evidence, and the counts as they grow. Lives for one call of `features.findings`."""

    __slots__ = (
        "causes", "counts", "evidence", "links", "operators", "place_of", "tokens", "used", "window",
    )  # fmt: skip

    def __init__(self, sentence: str, tokens: Sequence[Token], evidence: Evidence, window: Window) -> None:
        self.tokens, self.evidence, self.window = tokens, evidence, window
        self.links = match(tokens, quantities(sentence), window)
        self.place_of = {link.index: link for link in self.links if link.place is not None}
        self.used = {link.place for link in self.links if link.place is not None}
        self.operators = operators(tokens)
        self.counts = [0.0] * len(FEATURES)
        self.causes: list[tuple[str, str]] = []

    def count(self, feature: str, index: int | None = None, words: str = "") -> None:
        """One more `feature`, caused by the token at `index` or by `words`. Unknown ones are rewordings, no
        findings.
        """
        if feature in _AT:
            self.counts[_AT[feature]] += 1.0
            self.causes.append((feature, words or (self.tokens[index].text if index is not None else "")))

    def has(self, feature: str) -> bool:
        """True if it was counted before."""
        return self.counts[_AT[feature]] > 0

    def findings(self) -> Findings:
        """What was counted so far."""
        return Findings(tuple(min(_MOST, count) for count in self.counts), tuple(self.causes))

    def slot(self, order: int) -> tuple[list[int], str]:
        """The open cited words where this word's counterpart would stand, and how the place is known."""
        window = self.window
        left, left_gap = self.neighbour(order, -1)
        right, right_gap = self.neighbour(order, 1)
        if left is not None and right is not None and window.sentence_of[left] == window.sentence_of[right]:
            distance = window.rank[right] - window.rank[left]
            if 0 < distance <= left_gap + right_gap + 1:
                between = window.weighty[window.rank[left] + 1 : window.rank[right]]
                gap = [place for place in between if place not in self.used]
                return gap, "swapped" if gap else "added"
        for place, gap_words, step in ((left, left_gap, 1), (right, right_gap, -1)):
            if place is None or gap_words != 1:
                continue
            rank = window.rank[place] + step
            if 0 <= rank < len(window.weighty):
                other = window.weighty[rank]
                if other not in self.used and window.sentence_of[other] == window.sentence_of[place]:
                    return [other], "traded"
        return [], "open"

    def neighbour(self, order: int, step: int) -> tuple[int | None, int]:
        """The nearest linked place before (-1) or behind (1) the link numbered `order`, and how many links away."""
        position = order + step
        while 0 <= position < len(self.links):
            if self.links[position].place is not None:
                return self.links[position].place, abs(position - order)
            position += step
        return None, len(self.links)

    def is_near(self, link: Link) -> bool:
        """True if a neighbour in the statement is linked to the same cited sentence: no chance match."""
        order = self.links.index(link)
        for step in (-1, 1):
            place, gap = self.neighbour(order, step)
            if place is not None and gap <= 2 and link.place is not None:
                window = self.window
                together = window.sentence_of[place] == window.sentence_of[link.place]
                if together and abs(window.rank[place] - window.rank[link.place]) <= 4:
                    return True
        return False

    def same_sentence(self, one: Link, other: Link) -> bool:
        """True if both are linked into one cited sentence."""
        places = self.window.sentence_of
        return one.place is not None and other.place is not None and places[one.place] == places[other.place]
