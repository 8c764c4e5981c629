"""Where articles disagree about one event, and which of them is the later report.

Each kind has a module of its own; here they are put together and told once. What comes first in the list wins where
two kinds speak of one pair of sentences: that someone took a figure back says more than that two figures differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.align import dated, numbers, outcomes, persons, retractions
from briefing.align.when import Resolved
from briefing.types import Article, Conflict, Fact, Sentence, Span


def find(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    facts: Sequence[Fact],  # kept for those that find conflicts inside facts
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> tuple[Conflict, ...]:
    """Conflicts between the articles given, in a stable order that does not depend on theirs.

    Give the articles of the story only: those off topic would be compared too. `dates` are those of
    `when.resolve_all`.
    """
    if len(articles) < 2:
        return ()
    found = (
        *retractions.find(articles, sentences),
        *numbers.find(articles, sentences),
        *dated.find(articles, sentences, dates),
        *persons.find(articles, sentences),
        *outcomes.find(articles, sentences),
    )
    kept: list[Conflict] = []
    for conflict in found:
        if not any(_same_sentences(conflict, other) for other in kept if other.kind != conflict.kind):
            kept.append(conflict)
    return tuple(kept)


def _same_sentences(one: Conflict, other: Conflict) -> bool:
    """True if every side of `one` rests on sentences that `other` cites too."""
    cited = {citation.span for claim in other.claims for citation in claim.citations}
    return all(any(citation.span in cited for citation in claim.citations) for claim in one.claims)
