"""Outcomes on which articles disagree: done or not done, approved or rejected, dead or alive.

Three ways to see it: opposite phrases about one thing (`verdicts`), what one denies and another tells (`denials`), and
sentences that are alike but for a negation or an opposite (`paired`). What may simply have come true since the other
report is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.align import moments, standing, terms
from briefing.align.outcomes import causes, denials, paired, verdicts
from briefing.align.story import Story
from briefing.types import Article, ClaimStatus, Conflict, Sentence, Span


def find(articles: Mapping[str, Article], story: Story) -> tuple[Conflict, ...]:
    """Conflicts of outcome, each sentence in one of them at most."""
    found: list[Conflict] = []
    told: set[Span] = set()
    for about, sides, corrector in (
        *_verdicts(story, articles),
        *_denials(story, articles),
        *_causes(story),
        *((about, ([one], [other]), None) for one, other, about in paired.pairs(story)),
    ):
        spans = {sentence.span for side in sides for sentence in side}
        if spans.isdisjoint(told):
            told |= spans
            found.append(_conflict(about, sides, corrector, articles))
    return tuple(found)


_Sides = tuple[Sequence[Sentence], Sequence[Sentence]]
_Found = Iterator[tuple[str, _Sides, int | None]]  # about, sides, which of them corrects the other


def _verdicts(story: Story, articles: Mapping[str, Article]) -> _Found:
    for yes, no in verdicts.pairs(story):
        if all(_may_follow(one, other, articles) for one in yes for other in no):
            continue
        corrector = next((n for n, side in enumerate((yes, no)) if any(v.corrects for v in side)), None)
        words = dict.fromkeys((yes[0].word.casefold(), no[0].word.casefold()))
        about = " or ".join(words) if len(words) > 1 else _in_question(yes[0], no[0])
        yield about, ([v.sentence for v in yes], [v.sentence for v in no]), corrector


def _in_question(yes: verdicts.Verdict, no: verdicts.Verdict) -> str:
    """What is told and denied in one word, with what it is told of: "motion passed, or not"."""
    shared = (yes.names | yes.nouns) & (no.names | no.nouns)
    of = next((token.form for token in terms.tokens(yes.sentence.text) if token.key in shared), None)
    return f"{yes.word}, or not" if of is None else f"{of} {yes.word}, or not"


def _may_follow(one: verdicts.Verdict, other: verdicts.Verdict, articles: Mapping[str, Article]) -> bool:
    """True if the later of the two may have come true after the earlier was written."""
    if one.corrects or other.corrects:
        return False
    return any(
        (late.pole in late.issue.may_follow or early.is_open)
        and _is_not_before(articles[late.sentence.document_id], articles[early.sentence.document_id])
        for late, early in ((one, other), (other, one))
    )


def _denials(story: Story, articles: Mapping[str, Article]) -> _Found:
    for denied, told in denials.pairs(story):
        late, early = articles[told.document_id], articles[denied.sentence.document_id]
        if not (denied.is_open and _is_not_before(late, early)):
            yield denials.title(denied, told), ([told], [denied.sentence]), None


def _causes(story: Story) -> _Found:
    for one, other in causes.pairs(story):
        yield f"cause: {one.word} or {other.word}", ([one.sentence], [other.sentence]), None


def _is_not_before(late: Article, early: Article) -> bool:
    """True if `late` may have been written on a later day than `early`."""
    first, second = early.document.published_at, late.document.published_at
    return first is None or second is None or moments.later(second, first)


def _conflict(about: str, sides: _Sides, corrector: int | None, articles: Mapping[str, Article]) -> Conflict:
    status: list[ClaimStatus] = ["disputed", "disputed"]
    if corrector is not None:
        status[corrector], status[1 - corrector] = "current", "retracted"
    claims = [
        standing.claim(value=side[0].text, cited=[s.span for s in side], status=state, articles=articles)
        for side, state in zip(sides, status, strict=True)
    ]
    return standing.ordered(about, "outcome", claims)
