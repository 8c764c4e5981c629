"""Does what is cited, and nothing else, support a text?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.config import Settings
from briefing.ports import Verifier
from briefing.types import Citation, Support
from briefing.verify.deletion import kept_positions, turned_around
from briefing.verify.numbers import missing_quantity
from briefing.verify.quotes import foreign_quotation
from briefing.verify.tokens import tokenize

METHOD = "rules/1"
_INSERTION = re.compile(r"\[([^\[\]]{1,120})\]")


def make(settings: Settings) -> Verifier:
    """The default verifier: pure, offline, deterministic."""
    del settings
    return judge


def judge(text: str, citations: Sequence[Citation]) -> Support:
    """How the cited texts support `text`, from their words alone."""
    cited = tuple(dict.fromkeys(citation.cited_text for citation in citations))
    if not text.strip() or not cited:
        return Support("unsupported", 0.0, METHOD, "nothing is cited")
    if any(_flat(text) in _flat(source) and _flat(text) == _flat(source) for source in cited):
        return Support("verbatim", 1.0, METHOD)
    quotation = foreign_quotation(text, cited)
    if quotation is not None:
        return Support("unsupported", 0.0, METHOD, f"no cited text has the quotation {quotation[:60]!r}")
    why = None
    bare = _INSERTION.sub(" ", text)
    for source in cited:
        tokens = tokenize(source)
        kept = kept_positions(tokenize(bare), tokens)
        if kept is None:
            continue
        why = turned_around(tokens, kept)
        if why is None:
            return Support("resolved" if bare != text else "compressed", 1.0, METHOD)
    if why is not None:
        return Support("unsupported", 0.0, METHOD, why)
    missing = missing_quantity(text, cited)
    if missing is not None:
        return Support("unsupported", 0.0, METHOD, f"no cited text has the number {missing.text!r}")
    known = {token.stem for source in cited for token in tokenize(source)}
    content = [token for token in tokenize(text) if token.is_content]
    unknown = [token.text for token in content if token.stem not in known]
    score = 1.0 - len(unknown) / max(1, len(content))
    if unknown:
        return Support(
            "unsupported", round(score, 4), METHOD, f"not in the cited text: {', '.join(unknown[:4])}"
        )
    return Support("entailed", round(score, 4), METHOD)


def _flat(text: str) -> str:
    return " ".join(text.split())


def judge_document(doc_text: str, summary_text: str) -> Support:
    """How the document supports the summary; every sentence of the summary must be supported."""
    from briefing.types import Span

    return judge(summary_text, (Citation(Span("doc", 0, max(1, len(doc_text))), doc_text),))
