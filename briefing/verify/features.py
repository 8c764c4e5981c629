"""What speaks against a statement, counted: one small vector for a sentence and the evidence it is held against.

Every feature is a count of something that a supported sentence does not need, so that no weight on it may be
negative. The words that caused each are kept, for the reason that is shown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.verify.evidence import Evidence, Window, evidence_of, window_of
from briefing.verify.matching import KIN, OPPOSITE, SAME, WIDER, Link, match
from briefing.verify.modality import SPEECH, Operator, governing, is_negation, operators
from briefing.verify.numbers import Quantity, bound_kept, is_known, quantities, same_quantity
from briefing.verify.thesaurus import meaning, relation
from briefing.verify.tokens import Token, tokenize

# Column order of the model. "swapped": another word stands in its place between the same two neighbours. "traded":
# next to one neighbour. "added": both neighbours stand side by side in the source. "new": found nowhere. "moved":
# found in the text, but not where the rest of the sentence is.
FEATURES = (
    "number_new", "number_swapped", "number_moved", "bound_changed",
    "name_swapped", "name_new", "name_moved",
    "thing_swapped", "thing_traded", "thing_added", "thing_modifier", "thing_new",
    "noun_traded", "noun_modifier", "noun_moved",
    "adjective_swapped", "adjective_added", "adjective_modifier", "adjective_new", "adverb_new",
    "opposite", "negation_added", "negation_lost", "hedge_added", "hedge_lost", "connective", "speaker", "order",
)  # fmt: skip
_AT = {name: index for index, name in enumerate(FEATURES)}
_MOST = 3.0  # a count stops here, so that one long strange sentence does not outweigh everything

_PART_NAMES = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}
_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your some any no each every of in on for from by with at".split()
)
_VERB_LEADS = frozenset(
    "to will would can could may might must should shall not cannot he she they we i it who".split()
)
# Function words whose exchange turns a relation: each against the others of its line.
_OPPOSED_WORDS: tuple[tuple[str, str], ...] = (
    ("before until", "after following since"),
    ("despite although though", "because due owing following after amid"),
    ("with", "without"),
    ("inside within in into", "outside"),
    ("above over more exceeding", "below under less fewer"),
    ("all every always", "some few never none no"),
    ("first", "last"),
    ("highest", "lowest"),
    ("up", "down"),
    ("forward ahead", "back backwards backward"),
)
# word -> its own side and the other side, for each line it stands in
_SIDES: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {}
for _pair in _OPPOSED_WORDS:
    for _mine, _other in (_pair, _pair[::-1]):
        for _word in _mine.split():
            _SIDES[_word] = (*_SIDES.get(_word, ()), (frozenset(_mine.split()), frozenset(_other.split())))
_CONTRASTS = frozenset(("despite", "although", "though"))


@dataclass(frozen=True, slots=True)
class Findings:
    """The counts, in the order of `FEATURES`, and which words caused them."""

    counts: tuple[float, ...]
    causes: tuple[tuple[str, str], ...]  # (feature, words)


def findings(sentence: str, source: str) -> Findings:
    """Hold one sentence against the sentences of `source` that are nearest to it."""
    evidence = evidence_of(source)
    tokens = tokenize(sentence)
    window = window_of(tuple(evidence.sentences[index] for index in evidence.nearest(tokens)))
    return _Comparison(sentence, tokens, evidence, window).findings()


class _Comparison:
    """One sentence, its evidence, and the counts as they grow. Lives for one call."""

    __slots__ = (
        "amounts",
        "causes",
        "counts",
        "evidence",
        "links",
        "operators",
        "place_of",
        "tokens",
        "used",
        "window",
    )

    def __init__(self, sentence: str, tokens: Sequence[Token], evidence: Evidence, window: Window) -> None:
        self.tokens, self.evidence, self.window = tokens, evidence, window
        self.amounts = quantities(sentence)
        self.links = match(tokens, self.amounts, window)
        self.place_of = {link.index: link for link in self.links if link.place is not None}
        self.used = {link.place for link in self.links if link.place is not None}
        self.operators = operators(tokens)
        self.counts = [0.0] * len(FEATURES)
        self.causes: list[tuple[str, str]] = []

    def findings(self) -> Findings:
        for order, link in enumerate(self.links):
            if link.quantity is not None:
                self._number(order, link, link.quantity)
            elif is_negation(self.tokens[link.index]):
                continue
            elif link.place is None:
                self._open_word(order, link)
            elif link.quality == OPPOSITE:
                if self._is_near(link):
                    self._count("opposite", link.index)
                else:
                    self._open_word(order, link)
        self._polarity()
        self._connectives()
        self._speaker()
        self._order()
        return Findings(tuple(min(_MOST, count) for count in self.counts), tuple(self.causes))

    def _count(self, feature: str, index: int | None = None, words: str = "") -> None:
        if feature not in _AT:
            return  # other verbs, wider words: a rewording, not a finding
        self.counts[_AT[feature]] += 1.0
        self.causes.append((feature, words or (self.tokens[index].text if index is not None else "")))

    # -- words without a counterpart

    def _open_word(self, order: int, link: Link) -> None:
        token = self.tokens[link.index]
        here = token.stem in self.evidence.where
        slot, kind = self._slot(order)
        if link.name:
            self._count(
                "name_swapped" if kind == "swapped" else "name_moved" if here else "name_new", link.index
            )
            return
        part = _PART_NAMES[part_of_speech(self.tokens, link.index)]
        relations = {relation(token.norm, self.window.tokens[place].norm) for place in slot}
        if relations & {"same", "kin", "synonym"}:
            return
        if part == "noun" and (meaning(token.norm).is_concrete or not meaning(token.norm).bases):
            part = "thing"
        if "opposite" in relations:
            self._count("opposite", link.index)
        elif "wider" in relations or self._contains(token, slot):
            return
        elif part == "adverb":
            self._count("adverb_new", link.index)
        elif kind == "swapped":
            self._count(f"{part}_swapped", link.index)
        elif part != "verb" and not here and link.index + 1 in self.place_of:
            self._count(f"{part}_modifier", link.index)
        elif kind == "added" and part != "verb":
            self._count(f"{part}_added", link.index)
        elif here:
            self._count(f"{part.replace('thing', 'noun')}_moved", link.index)
        elif kind == "traded" and part in ("noun", "thing"):
            self._count(f"{part}_traded", link.index)
        else:
            self._count(f"{part}_new", link.index)

    def _contains(self, token: Token, slot: Sequence[int]) -> bool:
        """True for "smartphone" against "phone": one word is the tail of the other."""
        word = token.norm.rstrip("s")
        others = [self.window.tokens[place].norm.rstrip("s") for place in slot]
        return len(word) > 3 and any(
            len(other) > 3 and (word.endswith(other) or other.endswith(word)) for other in others
        )

    def _slot(self, order: int) -> tuple[list[int], str]:
        """The open cited words where this word's counterpart would stand, and how the place is known."""
        window = self.window
        left, left_gap = self._neighbour(order, -1)
        right, right_gap = self._neighbour(order, 1)
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

    def _neighbour(self, order: int, step: int) -> tuple[int | None, int]:
        position = order + step
        while 0 <= position < len(self.links):
            if self.links[position].place is not None:
                return self.links[position].place, abs(position - order)
            position += step
        return None, len(self.links)

    # -- numbers

    def _number(self, order: int, link: Link, amount: Quantity) -> None:
        window = self.window
        near = [self._neighbour(order, 1), self._neighbour(order, -1)]
        places = [place for place, gap in near if place is not None and gap <= 2]
        if link.place is None:
            if not is_known(amount, self.evidence.quantities):
                self._count("number_new", words=amount.text)
            elif amount.value != 1 and amount.kind != "vague":
                self._count(
                    "number_swapped" if self._rival(amount, places) else "number_moved", words=amount.text
                )
            return
        cited = next(known for known, place in window.quantities if place == link.place)
        if not bound_kept(amount, cited):
            self._count("bound_changed", words=amount.text)
        if amount.kind == "vague" or not places or any(self._belongs(link.place, place) for place in places):
            return
        self._count("number_swapped" if self._rival(amount, places) else "number_moved", words=amount.text)

    def _rival(self, amount: Quantity, places: Sequence[int]) -> bool:
        """True if next to the words that the statement counts there stands another number of the same kind."""
        window = self.window
        return any(
            known.kind == amount.kind
            and window.sentence_of[other] == window.sentence_of[place]
            and other != place
            and abs(window.rank[other] - window.rank[place]) <= 2
            and not same_quantity(amount, known)
            for place in places
            for known, other in window.quantities
        )

    def _belongs(self, number: int, place: int) -> bool:
        """True if the cited number stands with the cited word: in its sentence, and no other number nearer to it."""
        window = self.window
        if window.sentence_of[place] != window.sentence_of[number]:
            return False
        distance = abs(window.rank[place] - window.rank[number])
        return distance <= 2 or all(
            abs(window.rank[place] - window.rank[other]) > distance
            for _, other in window.quantities
            if other not in (number, place) and window.sentence_of[other] == window.sentence_of[number]
        )

    # -- relations

    def _polarity(self) -> None:
        window = self.window
        said = {token.norm for token in window.tokens}
        cited_at = {
            link.place: link for link in self.links if link.place is not None and link.quality >= WIDER
        }
        for operator in self.operators:
            if operator.kind not in ("negation", "denial", "doubt", "condition"):
                continue
            own = self.place_of.get(operator.index)
            if own is not None and own.quality >= KIN:
                continue
            reached = [
                self.place_of[index]
                for index in range(operator.start, operator.end)
                if index in self.place_of
                and self.place_of[index].quality >= WIDER
                and index != operator.index
            ][:3]
            kinds = [self._cited_kinds(link.place) for link in reached[:2] if link.place is not None]
            if operator.kind in ("negation", "denial"):
                lost = not any(kind & {"negation", "denial"} for kind in kinds)
                if lost and (
                    reached or (operator.kind == "negation" and (own is None or not self._is_near(own)))
                ):
                    self._count("negation_added", operator.index)
            elif (
                reached
                and self.tokens[operator.index].norm not in said
                and not any(kind & {"doubt", "condition", "plan", "denial"} for kind in kinds)
            ):
                self._count("hedge_added", operator.index)
        for operator in window.operators:
            if (
                operator.kind not in ("negation", "denial", "doubt", "condition")
                or operator.index in self.used
            ):
                continue
            near = range(operator.start, min(operator.end, operator.start + 5))
            first = next((cited_at[place] for place in near if place in cited_at), None)
            if first is None or not self._is_near(first):
                continue
            mine = governing(self.operators, first.index)
            if operator.kind in ("negation", "denial"):
                if not mine & {"negation", "denial"} and not self._has_opposite():
                    self._count("negation_lost", words=window.tokens[operator.index].text)
            elif not mine & {"doubt", "condition", "plan", "denial", "negation"}:
                self._count("hedge_lost", words=window.tokens[operator.index].text)

    def _cited_kinds(self, place: int) -> frozenset[str]:
        """What governs a cited word, cues more than six weighty words away left out."""
        window = self.window
        near = [
            one
            for one in window.operators
            if one.reaches(place) and abs(self._rank(one.index) - window.rank[place]) <= 6
        ]
        return frozenset(one.kind for one in near)

    def _rank(self, index: int) -> int:
        return bisect_left(self.window.weighty, index)

    def _is_near(self, link: Link) -> bool:
        """True if a neighbour in the statement is linked to the same cited sentence: no chance match."""
        order = self.links.index(link)
        for step in (-1, 1):
            place, gap = self._neighbour(order, step)
            if place is not None and gap <= 2 and link.place is not None:
                window = self.window
                if window.sentence_of[place] == window.sentence_of[link.place]:
                    if abs(window.rank[place] - window.rank[link.place]) <= 4:
                        return True
        return False

    def _has_opposite(self) -> bool:
        return self.counts[_AT["opposite"]] > 0

    def _connectives(self) -> None:
        said = {token.norm for token in self.tokens}
        cited = {token.norm for token in self.window.tokens}
        for word in sorted(said & _SIDES.keys()):
            for mine, other in _SIDES[word]:
                if not mine & cited and (other & cited - said or word in _CONTRASTS):
                    self._count("connective", words=word)
                    break

    def _speaker(self) -> None:
        speech = [
            index
            for index, token in enumerate(self.window.tokens)
            if token.stem in SPEECH or token.norm == "according"
        ]
        for operator in self.operators:
            if operator.kind != "attribution":
                continue
            for link in self._speakers(operator):
                place = link.place
                if place is not None and not any(
                    self.window.sentence_of[cue] == self.window.sentence_of[place] and abs(cue - place) <= 10
                    for cue in speech
                ):
                    self._count("speaker", link.index)
                    break

    def _speakers(self, operator: Operator) -> list[Link]:
        by_index = {link.index: link for link in self.links}
        if self.tokens[operator.index].norm == "according":
            span = range(operator.index + 1, min(len(self.tokens), operator.index + 6))
        elif operator.start > operator.index:
            span = range(max(0, operator.index - 3), operator.index)
        else:
            span = range(max(0, operator.index - 3), min(len(self.tokens), operator.index + 3))
        return [by_index[index] for index in span if index in by_index and by_index[index].name]

    def _order(self) -> None:
        window = self.window
        firm = [
            link
            for link in self.links
            if link.place is not None and link.quality >= SAME and (link.name or link.quantity)
        ]
        for one, other in zip(firm, firm[1:], strict=False):
            if not ((one.name and other.name) or (one.quantity and other.quantity)):
                continue
            if (
                one.place is None
                or other.place is None
                or window.sentence_of[one.place] != window.sentence_of[other.place]
            ):
                continue
            if window.rank[one.place] > window.rank[other.place]:
                self._count("order", one.index)


def part_of_speech(tokens: Sequence[Token], index: int) -> str:
    """A guess at n, v, a or r, from the dictionary, the ending and the word before."""
    word = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    parts = meaning(word).parts
    if not parts:
        if word.endswith("ly"):
            return "r"
        if word.endswith(("ed", "ing", "ize", "ise")):
            return "v"
        return "a" if word.endswith(("al", "ous", "ic", "ive", "able", "less", "ful")) else "n"
    if (
        word.endswith("ing")
        and "n" in parts
        and _follows_modifier(tokens, index)
        and _ends_phrase(tokens, index)
    ):
        return "n"
    if "v" in parts and (
        before in _VERB_LEADS or (word.endswith(("ed", "ing")) and before not in _DETERMINERS)
    ):
        return "v"
    if before in _DETERMINERS and parts[0] == "v" and "n" in parts:
        return "n"
    if (
        parts[0] == "v"
        and not word.endswith(("ed", "ing"))
        and "n" in parts
        and _follows_modifier(tokens, index)
    ):
        return "n"
    return parts[0]


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 >= len(tokens) or (
        not tokens[index + 1].is_content and tokens[index + 1].norm not in _DETERMINERS
    )


def _follows_modifier(tokens: Sequence[Token], index: int) -> bool:
    if not index or tokens[index - 1].kind == "mark":
        return False
    before = tokens[index - 1]
    return bool(meaning(before.norm).parts[:1] in ("a", "n") and before.is_content)
