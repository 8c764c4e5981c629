"""Drafts to cited drafts: the spans are known from the plan, never parsed out of prose.

Spans are chosen first and the text is written from them (Gao et al. 2023 measured what citing afterwards costs).
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.types import Citation, Cited, Document, Draft, Span


def cite(draft: Draft, documents: Mapping[str, Document]) -> Cited:
    """The draft with its citations.

    The extractive wording rests on its own sentence and on what its brackets name; a text of a model rests on every
    sentence of the fact, the wording of the plan first. Raises KeyError if a span names a document that is not given.
    """
    pick = draft.pick
    shown = pick.rendition.sentence.span
    evidence = [span for edit in pick.rendition.edits for span in edit.evidence]
    others = [sentence.span for sentence in pick.fact.sentences if sentence.span != shown]
    if draft.text == pick.rendition.text:
        return Cited(draft, _quote([shown, *evidence], documents), _quote(others, documents))
    return Cited(draft, _quote([shown, *others], documents))


def quote(span: Span, documents: Mapping[str, Document]) -> Citation:
    """The citation of one span, its text taken from the document."""
    return Citation(span, documents[span.document_id].quote(span))


def _quote(spans: list[Span], documents: Mapping[str, Document]) -> tuple[Citation, ...]:
    """Citations in the order given; a span that lies inside one before it adds nothing, unless it carries a bracket."""
    return tuple(quote(span, documents) for span in dict.fromkeys(spans))
