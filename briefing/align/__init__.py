"""What the articles say together: facts, copies, strangers, disagreements and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.align import families, match
from briefing.align.timeline import timeline
from briefing.align.when import Resolved
from briefing.types import Alignment, Article, Sentence, Span


def align(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
) -> Alignment:
    """The alignment of a story's articles; `sentences` holds those of each article, in the same order."""
    return Alignment(
        facts=match.match(sentences),
        families=families.find(articles),
        timeline=timeline(articles, sentences, dates),
    )
