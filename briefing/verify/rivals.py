"""Another one in its place: the cited text has the word, name or number of a statement, and has it somewhere else.

Each check asks the same question. Next to the words that the statement ties a thing to, what stands in the cited
text: this thing, or a rival of its kind?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.verify.comparison import Comparison
from briefing.verify.evidence import Window
from briefing.verify.matching import SAME, WIDER, Link
from briefing.verify.names import CALENDAR, TITLES, is_demonym, same_name
from briefing.verify.numbers import bound_kept, is_known, same_quantity
from briefing.verify.quantity import Quantity
from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token

_ARTICLES = frozenset("the a an his her its their".split())
_CLAUSE_WORDS = frozenset("and or but who which that as while when where because after before then".split())
# Names with nothing but these between them play one part; their order says nothing.
_TOGETHER = frozenset(", and or the & - nor".split())
_REACH = 8  # links between two things that may have changed places


def number(c: Comparison, order: int, link: Link, amount: Quantity) -> None:
    """Count a number that the cited text does not have, or has for something else."""
    window = c.window
    right, right_gap = c.neighbour(order, 1)
    left, left_gap = c.neighbour(order, -1)
    # What is counted mostly follows: "two sailors". Only where that is open does the word before decide.
    if right is not None and right_gap == 1:
        places = [right]
    else:
        places = [
            place for place, gap in ((right, right_gap), (left, left_gap)) if place is not None and gap <= 2
        ]
    if link.place is None:
        if not is_known(amount, c.evidence.quantities):
            c.count("number_new", words=amount.text)
        elif amount.value != 1 and amount.kind != "vague":
            c.count("number_swapped" if _rival(c, amount, places) else "number_moved", words=amount.text)
        return
    cited = next(known for known, place in window.quantities if place == link.place)
    equals = [
        known for known, _ in window.quantities if same_quantity(amount, known) and known.value == cited.value
    ]
    if not any(bound_kept(amount, known) for known in equals or (cited,)):
        c.count("bound_changed", words=amount.text)
    if amount.kind == "vague" or not places or any(_belongs(c, link.place, place) for place in places):
        return
    c.count("number_swapped" if _rival(c, amount, places) else "number_moved", words=amount.text)


def _rival(c: Comparison, amount: Quantity, places: Sequence[int]) -> bool:
    """True if next to the words that the statement counts there stands another number of the same kind."""
    window = c.window
    return any(
        known.kind == amount.kind
        and window.sentence_of[other] == window.sentence_of[place]
        and other != place
        and abs(window.rank[other] - window.rank[place]) <= 2
        and not same_quantity(amount, known)
        for place in places
        for known, other in window.quantities
    )


def _belongs(c: Comparison, number: int, place: int) -> bool:
    """True if the cited number stands with the cited word: in its sentence, and no other number nearer to it."""
    window = c.window
    if window.sentence_of[place] != window.sentence_of[number]:
        return False
    distance = abs(window.rank[place] - window.rank[number])
    return all(
        abs(window.rank[place] - window.rank[other]) >= distance
        for _, other in window.quantities
        if other not in (number, place) and window.sentence_of[other] == window.sentence_of[number]
    )


def mixed_names(c: Comparison) -> None:
    """Count two names written as one ("John Lavrov") that the cited texts nowhere write so.

    Apart from them those of which one is a word as well: "Oxford University" may be the University of Oxford.
    """
    for one, other in pairwise(c.tokens):
        if not (one.is_capital and other.is_capital and other.start_char - one.end_char == 1):
            continue
        if one.text.endswith(("'s", "\u2019s")) or not _names_someone(c, one) or not _names_someone(c, other):
            continue
        if (one.norm, other.norm) not in c.evidence.name_pairs and not _paired_in_other_dress(c, one, other):
            is_word = any(meaning(token.norm).bases for token in (one, other))
            c.count("name_joined" if is_word else "name_mixed", words=f"{one.text} {other.text}")


def _names_someone(c: Comparison, token: Token) -> bool:
    """True for a capitalised word of the cited texts that is no title, day or nationality and never a plain word."""
    return (
        token.kind == "word"
        and token.is_content
        and token.norm not in CALENDAR
        and token.norm not in TITLES
        and token.norm not in c.evidence.plain
        and token.stem in c.evidence.where
        and not is_demonym(token.norm)
    )


def _paired_in_other_dress(c: Comparison, one: Token, other: Token) -> bool:
    return any(
        same_name(one.norm, first) and same_name(other.norm, second)
        for first, second in c.evidence.name_pairs
    )


def is_plain_word_again(c: Comparison, link: Link) -> bool:
    """True for a name whose only counterpart is a plain word that another word stands for: "the Tunnel tunnel"."""
    place = link.place
    return (
        place is not None
        and not c.window.tokens[place].is_capital
        and any(other.place == place for other in c.links if other is not link)
    )


def exchanged(c: Comparison) -> None:
    """Count two things that stand in each other's place: each beside the words that the other stands beside."""
    firm = [link for link in c.links if link.place is not None and link.quality >= SAME and not link.quantity]
    for position, one in enumerate(firm):
        for other in firm[position + 1 : position + 1 + _REACH]:
            if _is_named(c, one) != _is_named(c, other) or not c.same_sentence(one, other):
                continue
            if (one.place or 0) < (other.place or 0) or _go_together(c.tokens[one.index + 1 : other.index]):
                continue
            if _stand_crossed(c, one, other):
                c.count("exchanged" if _is_named(c, one) else "words_exchanged", one.index)
                return


def _is_named(c: Comparison, link: Link) -> bool:
    """True for a capitalised word that is one in the cited text too, also at the start of a sentence."""
    return link.name or (c.tokens[link.index].is_capital and c.window.tokens[link.place or 0].is_capital)


def _go_together(between: Sequence[Token]) -> bool:
    return all(token.norm in _TOGETHER or token.is_capital for token in between)


def _stand_crossed(c: Comparison, one: Link, other: Link) -> bool:
    mine = [_sides(c.tokens, link.index) for link in (one, other)]
    its = [_sides(c.window.tokens, link.place or 0) for link in (one, other)]

    def like(here: tuple[str, str], there: tuple[str, str]) -> int:
        return sum(a == b != "" for a, b in zip(here, there, strict=True))

    crossed = [like(mine[0], its[1]), like(mine[1], its[0])]
    straight = [like(mine[0], its[0]), like(mine[1], its[1])]
    if all(a > b for a, b in zip(crossed, straight, strict=True)):
        return True
    return max(crossed) == 2 and sum(straight) == 0


def _sides(tokens: Sequence[Token], index: int) -> tuple[str, str]:
    """The words before and behind the phrase of capitals, or the word, at `index`, past articles; "" for a mark."""
    low = high = index
    if tokens[index].is_capital:
        while low > 0 and tokens[low - 1].is_capital:
            low -= 1
        while high + 1 < len(tokens) and tokens[high + 1].is_capital:
            high += 1
    low -= 1
    while low > 0 and tokens[low].norm in _ARTICLES:
        low -= 1
    ends = (tokens[place] if 0 <= place < len(tokens) else None for place in (low, high + 1))
    before, behind = (token.norm if token is not None and token.is_word else "" for token in ends)
    return before, behind


def names(c: Comparison) -> None:
    """Count names that the statement ties to words beside which the cited text has another name.

    And a day that is told twice where the cited text has it once, and another day that the statement does not tell.
    """
    days = [link for link in c.links if link.place is not None and c.tokens[link.index].norm in CALENDAR]
    twice = next((one for one, other in pairwise(days) if one.place == other.place), None)
    if twice is not None and any(
        c.window.tokens[place].norm in CALENDAR
        and place not in c.used
        and c.window.sentence_of[place] == c.window.sentence_of[twice.place or 0]
        for place in c.window.weighty
    ):
        c.count("name_rival", twice.index)
    for order, link in enumerate(c.links):
        if not link.name or link.place is None or c.tokens[link.index].norm in CALENDAR:
            continue
        rival = next(_rival_names(c, order, link), None)
        if rival is not None:
            c.count("name_rival", link.index)
            return


def _rival_names(c: Comparison, order: int, link: Link) -> Iterator[str]:
    window = c.window
    for step in (-1, 1):
        near = _tied(c, order, step)
        if near is None or near.place is None:
            continue
        place = near.place
        if any(
            abs(window.rank[own] - window.rank[place]) <= 3
            for own in _occurrences(window, c.tokens[link.index], window.sentence_of[place])
        ):
            continue
        other = _beside(window, place, -step)
        if other is None or not window.tokens[other].is_capital or other not in window.names:
            continue
        if other in c.used and not _is_elsewhere(c, other, order):
            continue
        if not _one_name(c, c.tokens[link.index], window.tokens[other]):
            yield window.tokens[other].text


def _tied(c: Comparison, order: int, step: int) -> Link | None:
    """The linked word right beside the name, no name or number itself, with no mark or conjunction between."""
    position = order + step
    while 0 <= position < len(c.links) and c.links[position].name:
        if abs(c.links[position].index - c.links[position - step].index) != 1:
            return None
        position += step
    if not 0 <= position < len(c.links):
        return None
    near = c.links[position]
    if near.place is None or near.quantity is not None or near.quality < WIDER:
        return None
    low, high = sorted((near.index, c.links[position - step].index))
    return near if _is_open(c.tokens[low + 1 : high]) else None


def _is_open(between: Sequence[Token]) -> bool:
    return len(between) <= 3 and all(
        token.kind == "word" and token.norm not in _CLAUSE_WORDS for token in between
    )


def _beside(window: Window, place: int, step: int) -> int | None:
    rank = window.rank[place] + step
    if not 0 <= rank < len(window.weighty):
        return None
    other = window.weighty[rank]
    low, high = sorted((other, place))
    if window.sentence_of[other] != window.sentence_of[place] or not _is_open(window.tokens[low + 1 : high]):
        return None
    return other


def _occurrences(window: Window, token: Token, sentence: int) -> list[int]:
    return [
        place
        for place in window.weighty
        if window.sentence_of[place] == sentence
        and (window.tokens[place].stem == token.stem or same_name(window.tokens[place].norm, token.norm))
    ]


def _is_elsewhere(c: Comparison, place: int, order: int) -> bool:
    """True if the statement has the rival too, in another place than beside this name."""
    return any(link.place == place and abs(position - order) > 1 for position, link in enumerate(c.links))


def _one_name(c: Comparison, one: Token, other: Token) -> bool:
    """True if both words may name the same: equal, or parts of one name somewhere in the cited texts."""
    pairs = c.evidence.name_pairs
    return (
        same_name(one.norm, other.norm)
        or (one.norm, other.norm) in pairs
        or (other.norm, one.norm) in pairs
        or other.norm in CALENDAR
    )
