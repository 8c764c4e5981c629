"""Do negation, doubt, condition, connective, speaker and doer stand in the cited text as they do in the statement?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.verify.comparison import Comparison
from briefing.verify.matching import KIN, SAME, WIDER, Link
from briefing.verify.modality import Operator, governing, is_negation
from briefing.verify.parts import part_of_speech
from briefing.verify.tokens import Token

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
# The same as classes of words; and those of shares and of modals. A word may be changed within its class only.
_Classes = tuple[frozenset[str], ...]
_SIDES_OF: tuple[_Classes, ...] = tuple(
    tuple(frozenset(side.split()) for side in pair) for pair in _OPPOSED_WORDS if "always" not in pair[0]
)
_SHARES: tuple[_Classes, ...] = (
    tuple(
        frozenset(words.split())
        for words in (
            "all every each both entire",
            "most",
            "half",
            "some many several few",
            "no none neither",
        )
    ),
)
_MODALS: tuple[_Classes, ...] = (
    tuple(
        frozenset(words.split()) for words in ("may might could can", "will would shall wo", "must should")
    ),
)
_TURNED = tuple(
    (f" {one} ", f" {other} ")
    for pair in (("at least", "at most"), ("more than", "less than"), ("more than", "fewer than"))
    for one, other in (pair, pair[::-1])
)
_PASSED_OVER = frozenset(
    "of the a an its his her their our these those not also have has had be been".split()
)
_CONTRASTS = frozenset(("despite", "although", "though"))


def polarity(c: Comparison) -> None:
    """Count negations and hedges that came or went: "not", "denied", "may", "if", "plans to"."""
    window = c.window
    said = {token.norm for token in window.tokens}
    cited_at = {link.place: link for link in c.links if link.place is not None and link.quality >= WIDER}
    for operator in c.operators:
        if operator.kind not in ("negation", "denial", "doubt", "condition"):
            continue
        own = c.place_of.get(operator.index)
        if own is not None and own.quality >= KIN:
            continue
        reached = [
            c.place_of[index]
            for index in range(operator.start, operator.end)
            if index in c.place_of and c.place_of[index].quality >= WIDER and index != operator.index
        ][:3]
        answering = own.place if own is not None else None
        kinds = [_cited_kinds(c, link.place, answering) for link in reached[:2] if link.place is not None]
        if operator.kind in ("negation", "denial"):
            lost = not any(kind & {"negation", "denial"} for kind in kinds)
            if lost and (reached or (operator.kind == "negation" and (own is None or not c.is_near(own)))):
                c.count("negation_added", operator.index)
        elif (
            reached
            and c.tokens[operator.index].norm not in said
            and not any(kind & {"doubt", "condition", "plan", "denial"} for kind in kinds)
        ):
            c.count("hedge_added", operator.index)
    stems = {token.stem for token in c.tokens}
    governed = {operator.index for operator in c.operators}
    for index, token in enumerate(c.tokens):
        hyphened = index + 1 < len(c.tokens) and c.tokens[index + 1].norm == "-"
        if is_negation(token) and not hyphened and index not in governed and index not in c.place_of:
            c.count("negation_added", index)  # at the end: "it was not."
    for operator in window.operators:
        if operator.kind in ("attribution", "limit") or operator.index in c.used:
            continue
        if operator.kind != "negation" and window.tokens[operator.index].stem in stems:
            continue  # said of something else, but said
        first = _first_after(c, operator, cited_at)
        if first is None and operator.kind == "negation" and _closed_over(c, operator.index):
            c.count("negation_lost", words=window.tokens[operator.index].text)
        if first is None or not c.is_near(first):
            continue
        mine = governing(c.operators, first.index)
        if operator.kind in ("negation", "denial"):
            if not mine & {"negation", "denial"} and not c.has("opposite"):
                c.count("negation_lost", words=window.tokens[operator.index].text)
        elif not mine & {"doubt", "condition", "plan", "denial", "negation"}:
            c.count("hedge_lost", words=window.tokens[operator.index].text)


def _closed_over(c: Comparison, place: int) -> bool:
    """True if the words on both sides of a cited negation stand side by side in the statement, without any."""
    cited = c.window.tokens
    if any(is_negation(token) for token in c.tokens) or not 0 < place < len(cited) - 1:
        return False
    return any(
        one.norm == cited[place - 1].norm and other.norm == cited[place + 1].norm
        for one, other in pairwise(c.tokens)
    )


def _first_after(c: Comparison, operator: Operator, cited_at: Mapping[int, Link]) -> Link | None:
    """The link of the first linked word within five tokens behind a cited cue, before any comma."""
    for place in range(operator.start, min(operator.end, operator.start + 5)):
        if c.window.tokens[place].norm == ",":
            return None
        if place in cited_at:
            return cited_at[place]
    return None


def _cited_kinds(c: Comparison, place: int, mine: int | None) -> frozenset[str]:
    """What governs a cited word, cues more than six weighty words away left out.

    Nor does a cue count that the statement repeats, except as `mine`: it cannot stand for another one as well.
    """
    window = c.window
    near = [
        one
        for one in window.operators
        if one.reaches(place)
        and abs(_rank(c, one.index) - window.rank[place]) <= 6
        and (one.index == mine or one.index not in c.used)
    ]
    return frozenset(one.kind for one in near)


def _rank(c: Comparison, index: int) -> int:
    return bisect_left(c.window.weighty, index)


def connectives(c: Comparison) -> None:
    """Count function words that were exchanged for their opposite ("before" for "after"), shares and modals.

    Where the same word follows ("may close", "will close"), that place decides; else the text as a whole does.
    """
    for feature, lines in (("connective", _SIDES_OF), ("quantifier", _SHARES), ("modal", _MODALS)):
        word = _exchanged_before(c.tokens, c.window.tokens, lines)
        if word is not None:
            c.count(feature, words=word)
    text, source = (f" {' '.join(token.norm for token in side)} " for side in (c.tokens, c.window.tokens))
    for phrase, turned in _TURNED:
        if phrase in text and phrase not in source and turned in source and turned not in text:
            c.count("connective", words=phrase.strip())
    said = {token.norm for token in c.tokens}
    cited = {token.norm for token in c.window.tokens}
    for word in sorted(said & _SIDES.keys()):
        for mine, other in _SIDES[word]:
            if not mine & cited and (other & cited - said or word in _CONTRASTS):
                c.count("connective", words=word)
                break


def _exchanged_before(
    tokens: Sequence[Token], cited: Sequence[Token], lines: Sequence[_Classes]
) -> str | None:
    """The first word of a class before a word that in the cited text only follows words of other classes."""
    for classes in lines:
        family = frozenset().union(*classes)
        places: dict[str, set[frozenset[str]]] = {}
        for index, token in enumerate(cited):
            if token.norm in family and (following := _following(cited, index)):
                places.setdefault(following, set()).update(one for one in classes if token.norm in one)
        for index, token in enumerate(tokens):
            known = places.get(_following(tokens, index) or "") if token.norm in family else None
            if known is not None and not any(token.norm in one for one in known):
                return token.text
    return None


def _following(tokens: Sequence[Token], index: int) -> str | None:
    """The stem of the next word, articles and auxiliaries passed over; None before a mark."""
    for token in tokens[index + 1 : index + 5]:
        if not token.is_word:
            return None
        if token.norm not in _PASSED_OVER:
            return token.stem
    return None


def order(c: Comparison) -> None:
    """Names or numbers in another order, and who does what to whom the other way round."""
    window = c.window
    firm = [link for link in c.links if link.place is not None and link.quality >= SAME]
    marked = [link for link in firm if link.name or link.quantity]
    for one, other in pairwise(marked):
        if window.rank[one.place or 0] <= window.rank[other.place or 0] or not c.same_sentence(one, other):
            continue
        if _is_passive(c.tokens) == _is_passive(window.tokens):
            compared = any(token.norm == "than" for token in c.tokens[one.index : other.index])
            c.count("roles" if compared else "order", one.index)
    for position, verb in enumerate(firm):
        if verb.name or verb.quantity or part_of_speech(c.tokens, verb.index) != "v" or verb.place is None:
            continue
        before = [one.place for one in firm[max(0, position - 2) : position] if c.same_sentence(one, verb)]
        behind = [one.place for one in firm[position + 1 : position + 3] if c.same_sentence(one, verb)]
        turned = any((place or 0) > verb.place for place in before) and any(
            (place or 0) < verb.place for place in behind
        )
        straight = any((place or 0) < verb.place for place in before) and any(
            (place or 0) > verb.place for place in behind
        )
        mine, its = _passive_at(c.tokens, verb.index), _passive_at(window.tokens, verb.place)
        if (turned and not straight and mine == its) or (straight and not turned and mine != its):
            c.count("roles", verb.index)


def _is_passive(tokens: Sequence[Token]) -> bool:
    """True where `_passive_at` is for one of the tokens: "by" follows a form of "be" by two to six tokens."""
    norms = [token.norm for token in tokens]
    return "by" in norms and any(
        norm in _BEING and "by" in norms[index + 2 : index + 7] for index, norm in enumerate(norms)
    )


_BEING = frozenset("is are was were be been being got gets".split())


def _passive_at(tokens: Sequence[Token], index: int) -> bool:
    """True for a participle with a form of "be" before it and "by" behind it."""
    before = {token.norm for token in tokens[max(0, index - 3) : index]}
    behind = {token.norm for token in tokens[index + 1 : index + 4]}
    return bool(before & _BEING) and "by" in behind
