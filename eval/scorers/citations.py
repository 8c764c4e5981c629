"""Citations: exact against the files themselves, none missing, and recall and precision as ALCE defines them.

Gao et al. 2023, "Enabling Large Language Models to Generate Text with Citations": a sentence counts for
recall if its citations together support it; a citation counts for precision if its sentence is supported
and the citation supports it alone, or the others no longer do without it. Our own verifier is the judge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefing import backends
from briefing.config import Settings
from briefing.types import Citation, Span

from ..cases import Example
from ..measures import Measures, share
from ..outputs import Output

Row = Mapping[str, Any]


def score(example: Example, output: Output, words: int) -> Measures:
    """Nothing for plain text; otherwise exactness, missing citations, recall and precision."""
    if output.briefing is None:
        return {}
    texts = {document.id: document.text for document in example.documents}
    sentences = [row for row in output.briefing["sentences"] if str(row.get("text", "")).strip()]
    everywhere = list(_all_citations(output.briefing))
    exact = sum(is_exact(citation, texts) for citation in everywhere)
    uncited = sum(not row["citations"] for row in sentences)
    supported = needed = citations = 0
    judge = backends.load("verifier", "rules")(Settings())

    def holds(text: str, cited: Sequence[Citation]) -> bool:
        return bool(cited) and judge(text, cited).label != "unsupported"

    for row in sentences:
        cited = [_citation(citation) for citation in row["citations"] if is_exact(citation, texts)]
        citations += len(row["citations"])
        whole = holds(row["text"], cited)
        supported += whole
        if whole:
            needed += sum(
                holds(row["text"], [one]) or not holds(row["text"], cited[:index] + cited[index + 1 :])
                for index, one in enumerate(cited)
            )
    return {
        "cite.exact": share(exact, len(everywhere)),
        "cite.uncited": share(uncited, len(sentences), empty=1.0),
        "cite.recall": share(supported, len(sentences)),
        "cite.precision": share(needed, citations),
    }


def is_exact(citation: Row, texts: Mapping[str, str]) -> bool:
    """True if the cited text stands at the stated offsets of the stated document, character for character."""
    text = texts.get(str(citation.get("document_id")))
    start, end = citation.get("start_char_index"), citation.get("end_char_index")
    if (
        text is None
        or not isinstance(start, int)
        or not isinstance(end, int)
        or not 0 <= start < end <= len(text)
    ):
        return False
    return text[start:end] == citation.get("cited_text")


def _citation(row: Row) -> Citation:
    span = Span(str(row["document_id"]), row["start_char_index"], row["end_char_index"])
    return Citation(span, str(row["cited_text"]))


def _all_citations(briefing: Mapping[str, Any]) -> list[Row]:
    """Of sentences, headline, conflicts and timeline: whatever is shown with a footnote."""
    holders: list[Row] = [*briefing["sentences"]]
    if briefing.get("headline"):
        holders.append(briefing["headline"])
    holders.extend(briefing.get("timeline") or [])
    holders.extend(
        claim for conflict in briefing.get("conflicts") or [] for claim in conflict.get("claims") or []
    )
    return [citation for holder in holders for citation in holder.get("citations") or []]
