"""Rewordings that keep the sense of a sentence: a verb for a similar verb, a synonym, a wider word, less detail.

Half of the rows that `eval.fit_support` fits on; the other half is `eval.distortion`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from briefing.verify.modality import SPEECH, is_negation
from briefing.verify.parts import part_of_speech
from briefing.verify.thesaurus import _field, _line, bases_of, lines, meaning, similar
from briefing.verify.tokens import Token, tokenize

Edit = tuple[int, int, str]  # replace [start, end) of the sentence by the string
Editor = Callable[[str, Sequence[Token], "World", random.Random], "Edit | None"]


class World:
    """What edits draw on: words by sense, and the names and nouns of other articles."""

    def __init__(
        self, names: Sequence[str], nouns: Sequence[str], numbers: Sequence[str], like: World | None = None
    ) -> None:
        self.names, self.nouns, self.numbers = tuple(names), tuple(nouns), tuple(numbers)
        self.members: dict[str, list[str]] = like.members if like else {}
        self.children: dict[str, list[str]] = like.children if like else {}
        if like is not None:
            return
        for line in lines():
            key, *fields = line.decode("ascii").split("\t")
            if key.startswith("="):
                for parent in fields[0].split():
                    self.children.setdefault(parent, []).append(key[1:])
            elif fields and "_" not in key:
                for sense in fields[0].split()[:3]:
                    self.members.setdefault(sense, []).append(key)

    def near(self, word: str, part: str, kind: str, rng: random.Random) -> str | None:
        """A synonym, wider word or sibling of `word` as a noun, verb or adjective, in its own inflection."""
        senses = [sense for sense in sorted(meaning(word).senses) if sense[0].replace("m", "n") == part]
        bases = set(bases_of(word))
        pool: list[str] = []
        for sense in senses[:2]:
            parents = [parent for parent, own in _parents_of(sense)]
            if kind == "synonym":
                pool += self.members.get(sense, [])
            elif kind == "wider":
                pool += [word for parent in parents for word in self.members.get(parent, [])]
            else:
                pool += [
                    w
                    for parent in parents
                    for s in self.children.get(parent, [])
                    for w in self.members.get(s, [])
                ]
        pool = [one for one in pool if one not in bases and one.isalpha()]
        return inflect(rng.choice(pool), word, part) if pool else None


def _parents_of(sense: str) -> list[tuple[str, str]]:
    return [(parent, sense) for parent in _field(_line(f"={sense}"), 0)]


def inflect(base: str, like: str, part: str) -> str:
    """The dictionary form `base` with the ending that `like` has, roughly."""
    if part == "v":
        for ending in ("ing", "ed"):
            if like.endswith(ending):
                return (base.removesuffix("e")) + ending
        if like.endswith("s") and not like.endswith("ss"):
            return base + "s"
        if like not in bases_of(like) or len(bases_of(like)) > 1:
            return (base.removesuffix("e")) + "ed"
    if part == "n" and like.endswith("s") and not like.endswith("ss"):
        return base + "s"
    return base


def pick(tokens: Sequence[Token], rng: random.Random, wanted: Callable[[int], bool]) -> int | None:
    """A random index of those that are wanted, or None."""
    places = [index for index in range(len(tokens)) if wanted(index)]
    return rng.choice(places) if places else None


def swap(token: Token, word: str | None) -> Edit | None:
    """The edit that puts `word` in the place of the token; None for no word or the same one."""
    return (token.start_char, token.end_char, word) if word and word != token.text else None


def is_common(tokens: Sequence[Token], index: int, part: str) -> bool:
    """True for a content word in small letters of that part of speech."""
    token = tokens[index]
    return (
        token.kind == "word" and token.is_content and token.text.islower() and not is_negation(token)
        and part_of_speech(tokens, index) == part
    )  # fmt: skip


def reword_verb(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A verb becomes a synonym, a wider verb or a sibling."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "v"))
    if index is None:
        return None
    kind = rng.choice(("synonym", "wider", "sibling"))
    return swap(tokens[index], world.near(tokens[index].norm, "v", kind, rng))


def reword_noun(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A noun becomes a synonym or a wider word; an abstract one, a sibling too."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "n"))
    if index is None:
        return None
    abstract = not meaning(tokens[index].norm).is_concrete
    kind = rng.choice(
        ("synonym", "synonym", "wider", "sibling") if abstract else ("synonym", "synonym", "wider")
    )
    return swap(tokens[index], world.near(tokens[index].norm, "n", kind, rng))


def reword_adjective(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An adjective becomes a near one."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "a"))
    if index is None:
        return None
    known = meaning(tokens[index].norm)
    near = sorted(known.senses | similar(tokens[index].norm))
    pool = [w for s in near if s[0] == "a" for w in world.members.get(s, ())]
    pool = [w for w in pool if w.isalpha() and w not in known.bases and w not in known.opposites]
    return swap(tokens[index], rng.choice(pool)) if pool else None


def leave_out_modifier(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An adjective or adverb goes."""
    index = pick(tokens, rng, lambda i: is_common(tokens, i, "a") or is_common(tokens, i, "r"))
    if index is None:
        return None
    return tokens[index].start_char, min(len(text), tokens[index].end_char + 1), ""


def leave_out_tail(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """What follows the last comma goes, if it neither denies nor attributes."""
    commas = [token.start_char for token in tokens[8:] if token.text == ","]
    if not commas:
        return None
    tail = text[commas[-1] :]
    if any(is_negation(token) or token.stem in SPEECH for token in tokenize(tail)):
        return None
    return commas[-1], len(text) - 1, ""


def reword_speech(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """The verb of saying becomes another."""
    index = pick(tokens, rng, lambda i: tokens[i].norm == "said")
    return (
        None
        if index is None
        else swap(tokens[index], rng.choice(["stated", "announced", "declared", "noted", "revealed"]))
    )


KEEPING: tuple[Editor, ...] = (
    reword_verb, reword_verb, reword_noun, reword_adjective, leave_out_modifier, leave_out_tail, reword_speech,
)  # fmt: skip


def edited(
    text: str, editors: Sequence[Editor], count: int, world: World, rng: random.Random
) -> tuple[str, int]:
    """`text` after up to `count` edits, and how many were made."""
    made = 0
    for _ in range(4 * count):
        if made == count:
            break
        edit = rng.choice(editors)(text, tokenize(text), world, rng)
        if edit is not None:
            start, end, word = edit
            text = text[:start] + word + text[end:]
            made += 1
    return text, made
