"""ROUGE (Lin 2004) with a recipe: which tokenizer, which stemmer, how several references count.

`rouge-score` 0.1.2 is the truth; its Rust port computes, and a test holds the two equal digit for digit.
Scores are kept per reference, so that one pass serves every way of combining them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, Literal

from rouge_score_rs import rouge_scorer, tokenizers

TYPES = ("rouge1", "rouge2", "rougeL", "rougeLsum")

Tokenizer = Literal["ascii", "unicode", "character"]
Combine = Literal["best", "mean", "jackknife", "pooled"]
TOKENIZERS: tuple[Tokenizer, ...] = ("ascii", "unicode", "character")
COMBINATIONS: tuple[Combine, ...] = ("best", "mean", "jackknife", "pooled")

# With this share of its letters outside a-z a text scores near zero under the ASCII tokenizer.
FOREIGN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Rouge:
    """Precision, recall and F1 of one ROUGE type, each in [0, 1]."""

    precision: float
    recall: float
    f1: float


ZERO = Rouge(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class RougeRecipe:
    """Everything that changes a ROUGE figure, apart from the texts."""

    tokenizer: Tokenizer = "ascii"
    stem: bool = True
    combine: Combine = "best"
    types: tuple[str, ...] = TYPES

    @property
    def signature(self) -> str:
        """As it stands in every report, e.g. ``rouge:rouge-score-0.1.2|tok:ascii|stem:porter|refs:best``."""
        stemmed = "porter" if self.stem and self.tokenizer == "ascii" else "no"
        return "|".join(
            (
                f"rouge:rouge-score-{version('rouge-score')}/rs-{version('rouge-score-rs')}",
                f"tok:{self.tokenizer}",
                f"stem:{stemmed}",
                f"refs:{self.combine}",
            )
        )


def choose_tokenizer(references: Sequence[str]) -> Tokenizer:
    """The one of rouge-score ("ascii"), or "unicode" where most letters are in another script."""
    text = "".join(references)
    letters = sum(character.isalpha() for character in text)
    latin = sum(character.isascii() and character.isalpha() for character in text)
    return "unicode" if letters and latin < (1 - FOREIGN_SHARE) * letters else "ascii"


def _tokenizer(recipe: RougeRecipe) -> Any:
    if recipe.tokenizer == "ascii":
        return tokenizers.DefaultTokenizer(use_stemmer=recipe.stem)  # type: ignore[no-untyped-call]
    if recipe.tokenizer == "unicode":
        return tokenizers.UnicodeTokenizer()
    return tokenizers.CharacterTokenizer()


def _engine(recipe: RougeRecipe) -> Any:
    return rouge_scorer.RougeScorer(  # type: ignore[no-untyped-call]
        list(recipe.types), use_stemmer=recipe.stem, tokenizer=_tokenizer(recipe)
    )


def score_pairs(
    references: Sequence[str], hypotheses: Sequence[str], recipe: RougeRecipe
) -> list[dict[str, Rouge]]:
    """One score for each pair; texts hold one sentence a line. An empty text scores 0.

    All cores take part; ``RAYON_NUM_THREADS`` limits them.
    """
    rows = _engine(recipe).score_batch([_clean(t) for t in references], [_clean(t) for t in hypotheses])
    return [
        {kind: Rouge(row[kind].precision, row[kind].recall, row[kind].fmeasure) for kind in recipe.types}
        for row in rows
    ]


def score_many(
    hypotheses: Sequence[str], references: Sequence[Sequence[str]], recipe: RougeRecipe
) -> list[dict[str, Rouge] | None]:
    """A score for each hypothesis against all of its references, combined as the recipe says.

    Where there is no reference there is no score (None), and "jackknife" with a single one is "mean".
    """
    flat_references = [reference for group in references for reference in group]
    flat_hypotheses = [hyp for hyp, group in zip(hypotheses, references, strict=True) for _ in group]
    flat = iter(score_pairs(flat_references, flat_hypotheses, recipe))
    scores: list[dict[str, Rouge] | None] = []
    for group in references:
        rows = [next(flat) for _ in group]
        if not rows:
            scores.append(None)
        elif recipe.combine == "pooled":
            sizes = [len(_tokenizer(recipe).tokenize(_clean(reference))) for reference in group]
            scores.append(
                {kind: pool([row[kind] for row in rows], _counts(kind, sizes)) for kind in recipe.types}
            )
        else:
            scores.append(
                {kind: combine([row[kind] for row in rows], recipe.combine) for kind in recipe.types}
            )
    return scores


def _counts(kind: str, sizes: Sequence[int]) -> list[int]:
    """How many units of this ROUGE type texts of so many tokens have: n-grams, or tokens for the subsequences."""
    n = int(kind.removeprefix("rouge")) if kind.removeprefix("rouge").isdigit() else 1
    return [max(0, size - n + 1) for size in sizes]


def pool(scores: Sequence[Rouge], counts: Sequence[int]) -> Rouge:
    """Hits over all references by all that they contain, the model average (``-f A``) of ROUGE-1.5.5.

    `counts` are the references' n-grams or tokens: a long reference weighs more than a short one.
    """
    hits = sum(score.recall * count for score, count in zip(scores, counts, strict=True))
    recall = hits / sum(counts) if sum(counts) else 0.0
    precision = sum(score.precision for score in scores) / len(scores)
    both = precision + recall
    return Rouge(precision, recall, 2 * precision * recall / both if both else 0.0)


def combine(scores: Sequence[Rouge], how: Combine) -> Rouge:
    """Several references' scores as one.

    "best": the reference with the highest F1, as rouge-score's ``score_multi``. "mean": the average over
    references. "jackknife": the average, over every set that leaves one reference out, of the best score in
    it, as DUC did so that a system and a human are held against equally many (Lin 2004, section 2.1).
    """
    if how == "best":
        return max(scores, key=lambda score: score.f1)
    if how == "mean" or len(scores) == 1:
        return _mean(scores)
    return _mean([combine([*scores[:left], *scores[left + 1 :]], "best") for left in range(len(scores))])


def _mean(scores: Sequence[Rouge]) -> Rouge:
    n = len(scores)
    return Rouge(
        sum(score.precision for score in scores) / n,
        sum(score.recall for score in scores) / n,
        sum(score.f1 for score in scores) / n,
    )


def _clean(text: str) -> str:
    # The port takes str, not lone surrogates.
    return text.encode("utf-8", "replace").decode("utf-8")
