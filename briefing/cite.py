"""Drafts to cited drafts: the spans are known from the plan, never parsed out of prose.

Spans are chosen first and the text is written from them (Gao et al. 2023 measured what citing afterwards costs).
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.types import Citation, Cited, Document, Draft, Span


def cite(draft: Draft, documents: Mapping[str, Document]) -> Cited:
    """The draft with its citations, one a document that reports it.

    The extractive wording rests on its own sentence and on what its brackets name; a text of a model rests on the
    fact's sentences, the wording of the plan first. Raises KeyError if a span names a document that is not given.
    """
    pick = draft.pick
    shown = pick.rendition.sentence.span
    evidence = [span for edit in pick.rendition.edits for span in edit.evidence]
    # one citation a document: an article that says it twice is no better a witness
    first = {sentence.document_id: sentence.span for sentence in reversed(pick.fact.sentences)}
    others = [
        first[document_id] for document_id in pick.fact.document_ids if document_id != shown.document_id
    ]
    if draft.text == pick.rendition.text:
        return Cited(draft, _quote([shown, *evidence], documents), _quote(others, documents))
    return Cited(draft, _quote([shown, *others, *evidence], documents))


def quote(span: Span, documents: Mapping[str, Document]) -> Citation:
    """The citation of one span, its text taken from the document."""
    return Citation(span, documents[span.document_id].quote(span))


def _quote(spans: list[Span], documents: Mapping[str, Document]) -> tuple[Citation, ...]:
    """Citations in the order given, each span once."""
    return tuple(quote(span, documents) for span in dict.fromkeys(spans))
