"""Is a text a source sentence with words left out, and did leaving them out turn it around?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.verify.modality import LIMITS, PRIVATIVES, Operator, operators
from briefing.verify.tokens import Token

_RELATIVES = frozenset(("who", "which", "whose", "where", "whom"))
_CLAUSE_OPENERS = frozenset(
    "and but while although though because when after before since as who which whose where that whereas if".split()
)
_PHRASE_OPENERS = _CLAUSE_OPENERS | frozenset(
    """of in on at by for from with to into over under about against between during through within without near
    amid among until also still now then just so too or""".split()
)
_SAID = {
    "negation": "a negation was left out",
    "denial": "a denial was left out",
    "doubt": "a doubt was left out",
    "plan": "a plan became a fact",
    "condition": "a condition was left out",
    "attribution": "who said it was left out",
    "limit": "a limit was left out",
}


def kept_positions(text: Sequence[Token], source: Sequence[Token]) -> tuple[int, ...] | None:
    """Where each word of `text` stands in `source`, in order, or None if it is no subsequence of its words.

    Marks do not count. Among several places the one that continues a run is preferred.
    """
    wanted = [token.norm for token in text if token.is_word]
    places = [index for index, token in enumerate(source) if token.is_word]
    if not wanted or len(wanted) > len(places):
        return None
    latest = [0] * len(wanted)
    step = len(places) - 1
    for index in range(len(wanted) - 1, -1, -1):
        while step >= 0 and source[places[step]].norm != wanted[index]:
            step -= 1
        if step < 0:
            return None
        latest[index] = step
        step -= 1
    kept: list[int] = []
    step = 0
    for index, word in enumerate(wanted):
        following = wanted[index + 1] if index + 1 < len(wanted) else None
        best = None
        for place in range(step, latest[index] + 1):
            if source[places[place]].norm != word:
                continue
            if best is None:
                best = place
            if (place == step and index) or following is None:
                best = place
                break
            if (
                place + 1 < len(places)
                and source[places[place + 1]].norm == following
                and place + 1 <= latest[index + 1]
            ):
                best = place
                break
        if best is None:
            return None
        kept.append(places[best])
        step = best + 1
    return tuple(kept)


def turned_around(source: Sequence[Token], kept: Sequence[int]) -> str | None:
    """Why the words kept at the positions `kept` say something else than `source`, or None if they do not."""
    stays = set(kept)
    for operator in operators(source):
        if (
            operator.index in stays
            or _parenthetical_is_gone(source, operator, stays)
            or _tail_is_gone(source, operator, stays)
        ):
            continue
        if any(
            index in stays and source[index].is_content for index in range(operator.start, operator.end)
        ) or (
            operator.kind == "negation" and operator.index - 1 in stays and operator.index + 1 in stays
        ):  # "did [not] say so": no content word need follow
            return f"{_SAID[operator.kind]}: {source[operator.index].text!r}"
    joined = _joined_clauses(source, kept)
    if joined is not None:
        return f"two clauses were joined at {joined!r}"
    for index, token in enumerate(source):
        if index in stays or token.kind != "word":
            continue
        if token.norm in PRIVATIVES or token.norm in LIMITS:
            head = _head_after(source, index, stays)
            if head is not None and (token.norm in PRIVATIVES or source[head].kind == "number"):
                return f"{token.text!r} was left out before {source[head].text!r}"
    return None


def _joined_clauses(source: Sequence[Token], kept: Sequence[int]) -> str | None:
    """The word at which the end of one clause was tied to the middle of another, or None.

    A deleted run may hold whole clauses and phrases. If it begins in the middle of one and ends in the middle of
    the next, subject and object of two clauses come together: "A met [B while C killed] D".
    """
    for one, other in pairwise(kept):
        gap = source[one + 1 : other]
        words = [token for token in gap if token.is_word]
        if len(words) < 3 or not _opens_inside(gap):
            continue
        inner = [
            step
            for step, token in enumerate(gap)
            if token.norm in _CLAUSE_OPENERS or token.norm in (";", ":")
        ]
        if inner and any(token.is_content for token in gap[inner[-1] + 1 :]):
            return source[other].text
    return None


def _opens_inside(gap: Sequence[Token]) -> bool:
    """True if a deleted run begins neither with a mark nor with a word that opens a phrase or clause."""
    first = gap[0]
    return first.kind != "mark" and first.norm not in _PHRASE_OPENERS and not first.norm.endswith("ly")


def _parenthetical_is_gone(source: Sequence[Token], operator: Operator, stays: set[int]) -> bool:
    """True if the cue stands in a relative clause or brackets that were left out whole."""
    start = operator.index
    while start > 0 and source[start - 1].norm not in (",", "(", "--", ";", ".", "!", "?"):
        start -= 1
        if start in stays:
            return False
    opens_aside = start > 0 and (source[start - 1].norm in ("(", "--") or source[start].norm in _RELATIVES)
    own_sentence = start == 0 or source[start - 1].norm in (".", "!", "?", ";")
    end = operator.index + 1
    closers = (".", "!", "?", ";") if own_sentence else (",", ")", "--", ";", ".", "!", "?")
    while end < len(source) and source[end].norm not in closers:
        if end in stays:
            return False
        end += 1
    return opens_aside or own_sentence


def _tail_is_gone(source: Sequence[Token], operator: Operator, stays: set[int]) -> bool:
    """True if the cue stands in a later sentence of a quotation, and that was left out whole, up to the closing mark.

    `"We came. We will not stay," Reed said`: the reach of "not" runs on into who said it, where no sentence ends.
    """
    if sum(token.norm == '"' for token in source[: operator.index]) % 2 == 0:
        return False
    low = operator.index
    while source[low - 1].norm not in (".", "!", "?", '"'):
        low -= 1
    high = operator.index
    while high < len(source) and source[high].norm != '"':
        high += 1
    return source[low - 1].norm != '"' and not any(
        index in stays and source[index].is_word for index in range(low, high)
    )


def _head_after(source: Sequence[Token], index: int, stays: set[int]) -> int | None:
    """The first kept word within three words behind a deleted modifier, if nothing but modifiers stand between."""
    step, seen = index + 1, 0
    while step < len(source) and seen < 3:
        if source[step].norm in ("-", "$", "€", "£"):
            step += 1
            continue
        if source[step].kind == "mark":
            return None
        if step in stays:
            return step
        seen += 1
        step += 1
    return None
