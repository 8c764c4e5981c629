"""Fit the weights of `briefing.verify.weights` without a single label: on edits of unlabelled articles.

    BRIEFING_DATA=… python -m eval.fit_support [--documents N] [--seed N]

Each row is a sentence of a Multi-News article (Fabbri et al. 2019), held against that article. Half of the rows are
rewordings that keep the sense: a verb for a similar verb, a synonym, a wider word, an adjective or a clause left out.
The other half get the same rewordings and then one or two edits that change what is said: a number, name, thing,
date, speaker or modality replaced, a negation put in or taken out, an antonym, two names exchanged, something added.
The model is a logistic regression whose weights may not be negative (projected gradient), so that no finding can
ever speak for a statement. It prints the literal that stands in `briefing/verify/weights.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.verify.evidence import evidence_of, sentences_of
from briefing.verify.features import FEATURES, findings
from briefing.verify.modality import SPEECH, is_negation
from briefing.verify.names import is_name
from briefing.verify.numbers import missing_quantity
from briefing.verify.parts import part_of_speech
from briefing.verify.scales import WEEKDAYS
from briefing.verify.thesaurus import _LINES, _field, _line, bases_of, meaning
from briefing.verify.tokens import Token, tokenize
from briefing.verify.weights import RULES

# Share of reworded, otherwise untouched sentences of human summaries that the fitted part may reject.
FALSE_ALARMS = 0.02

Edit = tuple[int, int, str]  # replace [start, end) of the sentence by the string
Editor = Callable[[str, Sequence[Token], "World", random.Random], "Edit | None"]

_AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "did",
        "does",
        "do",
    ]
)
_INSERTIONS = [
    "young",
    "local",
    "private",
    "foreign",
    "former",
    "armed",
    "wealthy",
    "elderly",
    "coal",
    "gold",
    "military",
    "medical",
    "Russian",
    "French",
]


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
        for line in _LINES:
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
        return _inflect(rng.choice(pool), word, part) if pool else None


def _parents_of(sense: str) -> list[tuple[str, str]]:
    return [(parent, sense) for parent in _field(_line(f"={sense}"), 0)]


def _inflect(base: str, like: str, part: str) -> str:
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


def _pick(tokens: Sequence[Token], rng: random.Random, wanted: Callable[[int], bool]) -> int | None:
    places = [index for index in range(len(tokens)) if wanted(index)]
    return rng.choice(places) if places else None


def _swap(token: Token, word: str | None) -> Edit | None:
    return (token.start_char, token.end_char, word) if word and word != token.text else None


def _common(tokens: Sequence[Token], index: int, part: str) -> bool:
    token = tokens[index]
    return (
        token.kind == "word" and token.is_content and token.text.islower() and not is_negation(token)
        and part_of_speech(tokens, index) == part
    )  # fmt: skip


# -- rewordings that keep the sense


def reword_verb(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A verb becomes a synonym, a wider verb or a sibling."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "v"))
    if index is None:
        return None
    kind = rng.choice(("synonym", "wider", "sibling"))
    return _swap(tokens[index], world.near(tokens[index].norm, "v", kind, rng))


def reword_noun(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A noun becomes a synonym or a wider word; an abstract one, a sibling too."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "n"))
    if index is None:
        return None
    abstract = not meaning(tokens[index].norm).is_concrete
    kind = rng.choice(
        ("synonym", "synonym", "wider", "sibling") if abstract else ("synonym", "synonym", "wider")
    )
    return _swap(tokens[index], world.near(tokens[index].norm, "n", kind, rng))


def reword_adjective(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An adjective becomes a near one."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "a"))
    if index is None:
        return None
    known = meaning(tokens[index].norm)
    pool = [w for s in sorted(known.senses | known.similar) if s[0] == "a" for w in world.members.get(s, ())]
    pool = [w for w in pool if w.isalpha() and w not in known.bases and w not in known.opposites]
    return _swap(tokens[index], rng.choice(pool)) if pool else None


def leave_out_modifier(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An adjective or adverb goes."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "a") or _common(tokens, i, "r"))
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
    index = _pick(tokens, rng, lambda i: tokens[i].norm == "said")
    return (
        None
        if index is None
        else _swap(tokens[index], rng.choice(["stated", "announced", "declared", "noted", "revealed"]))
    )


# -- edits that change what is said


def change_number(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A digit changes, or another number of the article takes the place."""
    index = _pick(tokens, rng, lambda i: tokens[i].kind == "number" and ":" not in tokens[i].text)
    if index is None:
        return None
    digits = tokens[index].text
    others = [number for number in world.numbers if number != digits and len(number) >= len(digits) - 1]
    if others and rng.random() < 0.3:
        return _swap(tokens[index], rng.choice(others))
    at = rng.choice([i for i, c in enumerate(digits) if c.isdigit()])
    return _swap(
        tokens[index], digits[:at] + str((int(digits[at]) + rng.randint(1, 8)) % 10 or 1) + digits[at + 1 :]
    )


def change_name(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """Another name takes the place."""
    index = _pick(tokens, rng, lambda i: is_name(tokens, i) and tokens[i].norm not in WEEKDAYS)
    return None if index is None else _swap(tokens[index], rng.choice(world.names or ("Kirsch",)))


def change_day(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """Another weekday takes the place."""
    index = _pick(tokens, rng, lambda i: tokens[i].norm in WEEKDAYS and len(tokens[i].norm) > 3)
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return None if index is None else _swap(tokens[index], rng.choice(days))


def change_thing(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A concrete noun becomes a sibling or another one."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "n") and meaning(tokens[i].norm).is_concrete)
    if index is None:
        return None
    other = (
        world.near(tokens[index].norm, "n", "sibling", rng)
        if rng.random() < 0.6
        else rng.choice(world.nouns or ("lamp",))
    )
    return _swap(tokens[index], other)


def change_to_opposite(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A word becomes its antonym."""

    def has_opposite(index: int) -> bool:
        token = tokens[index]
        return token.is_content and token.text.islower() and bool(meaning(token.norm).opposites)

    index = _pick(tokens, rng, has_opposite)
    if index is None:
        return None
    part = part_of_speech(tokens, index)
    other = rng.choice(sorted(meaning(tokens[index].norm).opposites))
    return _swap(tokens[index], _inflect(other, tokens[index].norm, part))


def put_in_negation(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """An auxiliary gets a negation."""
    index = _pick(tokens, rng, lambda i: tokens[i].norm in _AUXILIARIES)
    if index is None:
        return None
    return (
        tokens[index].end_char,
        tokens[index].end_char,
        rng.choice((" not", " not", " never", " no longer")),
    )


def take_out_negation(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A negation goes."""
    index = _pick(tokens, rng, lambda i: is_negation(tokens[i]))
    if index is None:
        return None
    token = tokens[index]
    if token.norm.endswith("n't"):
        return token.start_char, token.end_char, token.text[:-3] or "did"
    return token.start_char, min(len(text), token.end_char + 1), ""


def change_modality(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A modal goes, or a doubt or denial comes."""
    index = _pick(tokens, rng, lambda i: tokens[i].norm in ("will", "would", "may", "might", "could"))
    if index is not None and tokens[index].norm in ("may", "might", "could"):
        return tokens[index].start_char, tokens[index].end_char + 1, ""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "v") and tokens[i].norm.endswith("ed"))
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
    index = _pick(tokens, rng, lambda i: tokens[i].text in turn)
    return None if index is None else _swap(tokens[index], turn[tokens[index].text])


def add_modifier(text: str, tokens: Sequence[Token], world: World, rng: random.Random) -> Edit | None:
    """A noun gets a modifier that nobody wrote."""
    index = _pick(tokens, rng, lambda i: _common(tokens, i, "n"))
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


KEEPING: tuple[Editor, ...] = (
    reword_verb, reword_verb, reword_noun, reword_adjective, leave_out_modifier, leave_out_tail, reword_speech,
)  # fmt: skip
CHANGING: tuple[Editor, ...] = (
    change_number, change_name, change_name, change_day, change_thing, change_thing, change_to_opposite,
    change_to_opposite, put_in_negation, take_out_negation, change_modality, exchange_names, change_connective,
    add_modifier, add_tail,
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


def rows(sources: Sequence[tuple[str, str]], seed: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Feature counts (n, d) and targets (n,): 1 where the statement was changed.

    Each source is a text and a summary of it; with an empty summary the sentences are the text's own.
    """
    rng = random.Random(seed)
    world = World(*_pools([text for text, _ in sources]))
    counts: list[tuple[float, ...]] = []
    targets: list[float] = []
    for text, summary in sources:
        own = World(*_pools([text]), like=world)
        for sentence in _usable(summary or text, text, rng):
            kept, _ = edited(sentence, KEEPING, rng.randint(0, 5), own, rng)
            base, _ = edited(sentence, KEEPING, rng.randint(0, 3), own, rng)
            changed, made = edited(base, CHANGING, rng.choice((1, 1, 2)), rng.choice((own, world)), rng)
            counts.append(findings(kept, text).counts)
            targets.append(0.0)
            if made and changed != base:
                counts.append(findings(changed, text).counts)
                targets.append(1.0)
    return np.array(counts), np.array(targets)


def _usable(statements: str, text: str, rng: random.Random) -> list[str]:
    """Up to eight sentences of 9 to 45 words. One with a name or number that the text lacks, or with a quarter of
    its content words unknown to it, is no supported sentence, whoever wrote it, and is left out.
    """
    found = []
    known = evidence_of(text)
    for sentence in sentences_of(statements.removeprefix("– ")):
        if not 9 <= len(sentence.split()) <= 45 or not sentence[0].isalpha():
            continue
        tokens = tokenize(sentence)
        content = [token.stem in known.where for token in tokens if token.is_content]
        names = [tokens[i].stem in known.where for i in range(len(tokens)) if is_name(tokens, i)]
        if sum(content) >= 0.75 * len(content) and all(names) and missing_quantity(sentence, [text]) is None:
            found.append(sentence)
    return rng.sample(found, min(8, len(found)))


def _pools(documents: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Names, concrete nouns and numbers of the documents, sorted."""
    names: dict[str, None] = {}
    nouns: dict[str, None] = {}
    numbers: dict[str, None] = {}
    for document in documents:
        for sentence in sentences_of(document)[:20]:
            tokens = tokenize(sentence)
            for index, token in enumerate(tokens):
                if is_name(tokens, index) and token.is_content:
                    names[token.text] = None
                elif token.kind == "number" and ":" not in token.text:
                    numbers[token.text] = None
                elif _common(tokens, index, "n") and meaning(token.norm).is_concrete:
                    nouns[token.text] = None
    return sorted(names), sorted(nouns), sorted(numbers)


def fit(
    x: NDArray[np.float64], y: NDArray[np.float64], *, ridge: float = 3e-3, steps: int = 4000
) -> NDArray[np.float64]:
    """Weights (d + 1,), the last one the intercept: balanced logistic loss, the first d not negative."""
    share = np.where(y == 1, 0.5 / (y == 1).sum(), 0.5 / (y == 0).sum())
    design = np.hstack([x, np.ones((len(x), 1))])
    weights = np.zeros(design.shape[1])
    momentum = weights.copy()
    rate = 4.0 / np.linalg.norm(design * np.sqrt(share)[:, None], 2) ** 2
    for step in range(steps):  # Nesterov's accelerated projected gradient
        probability = 1 / (1 + np.exp(-design @ momentum))
        gradient = design.T @ (share * (probability - y)) + ridge * np.append(momentum[:-1], 0.0)
        following = momentum - rate * gradient
        following[:-1] = np.maximum(0.0, following[:-1])
        momentum = following + step / (step + 3) * (following - weights)
        weights = following
    return weights


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the fitted literal of `briefing/verify/weights.py`."""
    parser = argparse.ArgumentParser(prog="python -m eval.fit_support")
    parser.add_argument("--documents", type=int, default=250)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        print("BRIEFING_DATA names no folder: nothing to fit on")
        return 2
    articles, clusters = sources(Path(folder) / "multinews" / "train.jsonl")
    articles = random.Random(options.seed).sample(articles, min(options.documents, len(articles)))
    own = rows(articles, options.seed)
    written = rows(clusters, options.seed + 1)
    x, y = np.vstack([own[0], written[0]]), np.concatenate([own[1], written[1]])
    ruled = [FEATURES.index(name) for name in RULES]
    silent = x[:, ruled].sum(1) == 0
    weights = fit(x[silent], y[silent])[:-1]
    kept = written[0][(written[1] == 0) & (written[0][:, ruled].sum(1) == 0)]
    threshold = float(np.quantile(kept @ weights, 1 - FALSE_ALARMS))
    print(
        f"# {len(x)} rows, {int(silent.sum())} of them without a rule broken; from {len(articles)} articles and"
    )
    print(f"# {len(clusters)} clusters with their summaries")
    for index, name in enumerate(FEATURES):
        rates = ", ".join(
            f"{rows_[0][rows_[1] == t, index].mean():.3f}" for rows_ in (own, written) for t in (0, 1)
        )
        print(f'    "{name}": {"rule" if index in ruled else round(float(weights[index]), 2)},  # {rates}')
    print(f"THRESHOLD = {threshold:.2f}")
    return 0


def sources(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Articles with no summary, and whole clusters with theirs."""
    articles: list[tuple[str, str]] = []
    clusters: list[tuple[str, str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            cluster = json.loads(line)
            texts = [one["text"] for one in cluster["documents"] if 800 <= len(one["text"]) <= 12_000]
            articles += [(text, "") for text in texts]
            if texts:
                clusters += [("\n".join(texts), reference) for reference in cluster["references"]]
    return articles, clusters


if __name__ == "__main__":
    raise SystemExit(main())
