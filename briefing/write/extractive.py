"""The default writer: a sentence is a source sentence, or one with licensed deletions and cited brackets."""

from __future__ import annotations

from dataclasses import replace

from briefing.config import Settings
from briefing.edit import rerender
from briefing.ports import Writer
from briefing.types import Draft, Edit, Pick, Plan, Sentence, Span


def signature(settings: Settings) -> str:
    """What the briefing's signature says of this writer."""
    return "extractive/1"


def make(settings: Settings) -> Writer:
    """The extractive writer; offline, deterministic, and it takes nothing from the settings."""
    return write


def write(plan: Plan) -> tuple[Draft, ...]:
    """One draft a pick: the wording that was planned, without brackets that the sentence before makes needless."""
    before = (None, *plan.picks[:-1])
    return tuple(_draft(pick, previous) for pick, previous in zip(plan.picks, before, strict=True))


def _draft(pick: Pick, previous: Pick | None) -> Draft:
    rendition = pick.rendition
    if previous is not None and _follows(rendition.sentence, previous.rendition.sentence):
        named = previous.rendition.sentence.span
        kept = tuple(edit for edit in rendition.edits if not _is_named_in(edit, named))
        if kept != rendition.edits:
            rendition = rerender(rendition, kept)
            pick = replace(pick, rendition=rendition)
    return Draft(rendition.text, pick)


def _follows(sentence: Sentence, other: Sentence) -> bool:
    """True if `other` is the sentence before in the same article."""
    return sentence.document_id == other.document_id and sentence.index == other.index + 1


def _is_named_in(edit: Edit, span: Span) -> bool:
    """True for a bracket with a name that stands in the sentence just shown: "he" is plain there."""
    return edit.licence in ("pronoun", "speaker") and all(
        span.contains(evidence) for evidence in edit.evidence
    )
