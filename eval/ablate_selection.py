"""What each idea of the selector gives: the table of docs/selection.md.

    BRIEFING_DATA=… python -m eval.ablate_selection [--words N] [-o REPORT.json]

Every row changes one thing. Coefficients are fitted anew for each row, over five folds of ``multinews/train.jsonl``,
so that no cluster is scored by coefficients that have seen it; those of briefs, which have seen no cluster, stay as
they are. Scores are ROUGE F1 × 100 of the chosen sentences as
they would be shown (rouge-score with stemming, one sentence a line); differences are paired, with 95 % bootstrap
intervals over clusters.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.select.cover import choose
from briefing.select.features import centrality, combine
from briefing.select.opening import opening
from briefing.select.rules import RULES, Rules
from briefing.select.salience import (
    BRIEFS_IN_SHORT,
    MANY_SOURCES,
    SMALL_WORDS,
    Salience,
    asides,
    fade,
)
from briefing.select.weights import WEIGHTS_OF_BRIEFS

from . import ablation
from .fit_salience import NAMES, out_of_fold
from .rouge import RougeRecipe, score_pairs
from .salience_data import Story, stories

Floats = NDArray[np.float64]
_HALF_REDUNDANT = replace(
    RULES, redundancy=RULES.redundancy / 2, redundancy_in_short=RULES.redundancy_in_short / 2
)
_VOICE = ("quoted", "quoted_early", "whole_quotation", "first_person", "second_person", "question")


@dataclass(frozen=True, slots=True)
class Variant:
    """One row: which features, which rules, and what is changed in the candidates."""

    name: str
    features: tuple[str, ...] = NAMES
    rules: Rules = RULES
    salience: Callable[[Story], Floats] | None = None  # instead of the fitted one
    free: bool = False  # leaning sentences may stand anywhere
    asides: bool = True  # scraps and what speaks to the reader cost salience
    wordings: bool = True  # False: sentences as the articles have them


def _without(*names: str) -> tuple[str, ...]:
    return tuple(name for name in NAMES if name not in names)


def variants() -> tuple[Variant, ...]:
    """The rows of the table, the default first."""
    return (
        Variant("default"),
        Variant("centrality by position, nothing fitted", salience=_central_and_early),
        Variant("without position in the article", _without("early_in_long", "article_length", "opens_paragraph")),
        Variant("without words and pairs that others repeat", _without("repeated_words", "shared_pairs")),
        Variant("without the article's own weight", _without("article_central", "article_length")),
        Variant("without what tells stories of many articles", _without("central_of_many", "in_leads_of_many")),
        Variant("without length", _without("words", "log_words", "word_length")),
        Variant("without quotation and voice", _without(*_VOICE)),
        Variant("what is quoted late like what is quoted early", _without("quoted_early")),
        Variant("without the sentence that follows", _without("next_central")),
        Variant("no coverage of untold words", rules=replace(RULES, coverage=0.0)),
        Variant("twice the coverage", rules=replace(RULES, coverage=2 * RULES.coverage)),
        Variant("no redundancy penalty", rules=replace(RULES, redundancy=0.0, redundancy_in_short=0.0)),
        Variant("half the redundancy penalty", rules=_HALF_REDUNDANT),
        Variant("told word pairs cost nothing", rules=replace(RULES, repeats=0.0, repeats_in_short=0.0)),
        Variant("no opening", rules=replace(RULES, opens=False)),
        Variant("what is not explained costs nothing", rules=replace(
            RULES, unexplained=0.0, unexplained_at_first=0.0, goes_on=0.0)),
        Variant("twice the cost of what is not explained", rules=replace(
            RULES, unexplained=2 * RULES.unexplained, unexplained_at_first=2 * RULES.unexplained_at_first)),
        Variant("the writer may speak", rules=replace(RULES, speaks=0.0)),
        Variant("a story may start again", rules=replace(RULES, restarts=0.0)),
        Variant("no favour for the article of the opening", rules=replace(RULES, same_article=0.0)),
        Variant("no favour for what follows", rules=replace(RULES, follows=0.0)),
        Variant("asides and scraps like the rest", asides=False),
        Variant("no bound on how little a sentence may matter", rules=replace(RULES, pool=1e9)),
        Variant("told more than once", rules=replace(RULES, same_cosine=0.95, same_words=1.01)),
        Variant("sentences of any length", rules=replace(RULES, words_min=1)),
        Variant("leaning sentences anywhere", free=True),
        Variant("sentences as they stand in the articles", wordings=False),
    )  # fmt: skip


def _central_and_early(story: Story) -> Floats:
    return centrality(story.candidates, story.terms) / (1 + story.candidates.positions / 15)


def summarize(story: Story, variant: Variant, salience: Floats, *, words: int) -> str:
    """The chosen sentences, one a line, the most important first."""
    candidates = story.candidates
    short = fade(words, SMALL_WORDS)
    of_many = 1 - fade(candidates.source_count, MANY_SOURCES)
    brief = max(BRIEFS_IN_SHORT * short, of_many)
    salience = (1 - brief) * salience + brief * combine(story.features, WEIGHTS_OF_BRIEFS)
    if variant.free:
        candidates = replace(candidates, stands=np.ones(len(candidates), dtype=np.bool_))
    if variant.asides:
        salience = salience - asides(candidates, story.features)
    weighed = Salience(salience, opening(candidates, story.features, salience), short, of_many)
    chosen = choose(candidates, story.terms, weighed, words=words, rules=variant.rules)
    renditions = [candidates.renditions[row] for row in chosen]
    return "\n".join(r.text if variant.wordings else " ".join(r.sentence.text.split()) for r in renditions)


def measure(data: Sequence[Story], variant: Variant, *, words: int) -> dict[str, list[float]]:
    """ROUGE F1 × 100 of every cluster, by type."""
    if variant.salience is not None:
        salience = [variant.salience(story) for story in data]
    else:
        salience = out_of_fold(data, variant.features)
    outputs = [summarize(s, variant, scores, words=words) for s, scores in zip(data, salience, strict=True)]
    rows = score_pairs([story.reference for story in data], outputs, RougeRecipe(types=ablation.TYPES))
    return {kind: [100 * row[kind].f1 for row in rows] for kind in ablation.TYPES}


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.ablate_selection", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--words", type=int, default=250)
    parser.add_argument("-o", "--output", type=Path, metavar="REPORT.json")
    options = parser.parse_args(argv)
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        print("BRIEFING_DATA is not set: it names the folder of the public data sets", file=sys.stderr)
        return 3
    data = stories(Path(folder) / "multinews" / "train.jsonl")
    groups = [story.id for story in data]
    print("| row | R-1 | R-2 | R-Lsum | mean of the three against the default |\n|---|--:|--:|--:|--:|")
    measured = ((variant.name, measure(data, variant, words=options.words)) for variant in variants())
    rows = ablation.tell(measured, groups, digits=2)
    if options.output:
        ablation.write(options.output, rows, words=options.words, clusters=len(data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
