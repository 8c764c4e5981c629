"""Edits that change what a sentence says: numbers, names, things, opposites, negation, modality, roles, additions.

They draw on a thesaurus and on other articles, for any text; `eval.falsify` makes the falsehoods of the reports, for
our own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from briefing.verify.modality import is_negation
from briefing.verify.names import is_name
from briefing.verify.parts import part_of_speech
from briefing.verify.scales import WEEKDAYS
from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token

from .rewording import Edit, Editor, World, inflect, is_common, pick, swap

_AUXILIARIES = frozenset(
    "is are was were has have had will would can could should may might must did does do".split()
)
_INSERTIONS = (
    "young local private foreign former armed wealthy elderly coal gold military medical Russian French"
).split()


def change_number(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A digit changes, or another number of the article takes the place."""
    index = pick(tokens, rng, lambda i: tokens[i].kind == "number" and ":" not in tokens[i].text)
    if index is None:
        return None
    digits = tokens[index].text
    others = [number for number in world.numbers if number != digits and len(number) >= len(digits) - 1]
    if others and rng.random() < 0.3:
        return swap(tokens[index], rng.choice(others))
    at = rng.choice([i for i, c in enumerate(digits) if c.isdigit()])
    return swap(
        tokens[index], digits[:at] + str((int(digits[at]) + rng.randint(1, 8)) % 10 or 1) + digits[at + 1 :]
    )


def change_name(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """Another name takes the place."""
    index = pick(tokens, rng, lambda i: is_name(tokens, i) and tokens[i].norm not in WEEKDAYS)
    return None if index is None else swap(tokens[index], rng.choice(world.names or ("Kirsch",)))


def change_day(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """Another weekday takes the place."""
    index = pick(tokens, rng, lambda i: tokens[i].norm in WEEKDAYS and len(tokens[i].norm) > 3)
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return None if index is None else swap(tokens[index], rng.choice(days))


def change_thing(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A concrete noun becomes a sibling or another one."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "n") and meaning(tokens[i].norm).is_concrete)
    if index is None:
        return None
    other = (
        world.near(tokens[index].norm, "n", "sibling", rng)
        if rng.random() < 0.6
        else rng.choice(world.nouns or ("lamp",))
    )
    return swap(tokens[index], other)


def change_to_opposite(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A word becomes its antonym."""

    def has_opposite(index: int) -> bool:
        token = tokens[index]
        return token.is_content and token.text.islower() and bool(meaning(token.norm).opposites)

    index = pick(tokens, rng, has_opposite)
    if index is None:
        return None
    part = part_of_speech(tokens, index)
    other = rng.choice(sorted(meaning(tokens[index].norm).opposites))
    return swap(tokens[index], inflect(other, tokens[index].norm, part))


def put_in_negation(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An auxiliary gets a negation."""
    index = pick(tokens, rng, lambda i: tokens[i].norm in _AUXILIARIES)
    if index is None:
        return None
    return (
        tokens[index].end_char,
        tokens[index].end_char,
        rng.choice((" not", " not", " never", " no longer")),
    )


def take_out_negation(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A negation goes."""
    index = pick(tokens, rng, lambda i: is_negation(tokens[i]))
    if index is None:
        return None
    token = tokens[index]
    if token.norm.endswith("n't"):
        return token.start_char, token.end_char, token.text[:-3] or "did"
    return token.start_char, min(len(text), token.end_char + 1), ""


def change_modality(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A modal goes, or a doubt or denial comes."""
    index = pick(tokens, rng, lambda i: tokens[i].norm in ("will", "would", "may", "might", "could"))
    if index is not None and tokens[index].norm in ("may", "might", "could"):
        return tokens[index].start_char, tokens[index].end_char + 1, ""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "v") and tokens[i].norm.endswith("ed"))
    if index is None:
        return None
    return (
        tokens[index].start_char,
        tokens[index].start_char,
        rng.choice(("may have ", "failed to have ", "denied having ")),
    )


def exchange_names(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """The first and the last name change places."""
    places = [i for i in range(len(tokens)) if is_name(tokens, i)]
    if len(places) < 2:
        return None
    one, other = tokens[places[0]], tokens[places[-1]]
    if one.norm == other.norm:
        return None
    return one.start_char, other.end_char, other.text + text[one.end_char : other.start_char] + one.text


def change_connective(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A connective turns round."""
    turn = {"after": "before", "before": "after", "because": "despite", "with": "without", "following": "despite",
            "more": "less", "inside": "outside", "first": "last", "all": "no"}  # fmt: skip
    index = pick(tokens, rng, lambda i: tokens[i].text in turn)
    return None if index is None else swap(tokens[index], turn[tokens[index].text])


def add_modifier(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A noun gets a modifier that nobody wrote."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "n"))
    if index is None:
        return None
    added = rng.choice(_INSERTIONS) if rng.random() < 0.5 else rng.choice(world.nouns or ("lamp",))
    return tokens[index].start_char, tokens[index].start_char, f"{added} "


def add_tail(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """The sentence gets an end that nobody wrote."""
    if not re.search(r"\w\.$", text):
        return None
    noun = rng.choice(world.nouns or ("lamp",))
    tail = f" {rng.choice(('of', 'with', 'because of', 'in', 'by'))} {noun}"
    return len(text) - 1, len(text) - 1, tail


CHANGING: tuple[Editor, ...] = (
    change_number, change_name, change_name, change_day, change_thing, change_thing, change_to_opposite,
    change_to_opposite, put_in_negation, take_out_negation, change_modality, exchange_names, change_connective,
    add_modifier, add_tail,
)  # fmt: skip
