"""Outcomes on which articles disagree: done or not done, approved or rejected, dead or alive.

Opposite phrases about one thing: a `table` of opposed outcomes (an `issue` each, those of people in `fates`), which
`opposites` finds in a sentence, `verdicts` reads with what they are said of where `contested` by two articles, and
`matters` compares. Then what one
denies and another tells (`denied`, as `denials` reads it), two causes of one thing (`causes`), and sentences that are
alike but for a negation or an opposite (`paired`). What may simply have come true since the other report is no
disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.align import standing, terms
from briefing.align.outcomes import causes, denied, matters, paired
from briefing.align.outcomes.verdicts import Verdict
from briefing.align.story import Story
from briefing.types import ClaimStatus, Conflict, Sentence, Span


def find(story: Story) -> tuple[Conflict, ...]:
    """Conflicts of outcome, each sentence in one of them at most."""
    found: list[Conflict] = []
    told: set[Span] = set()
    for about, sides, corrector in (
        *_verdicts(story),
        *_denials(story),
        *_causes(story),
        *((about, ([one], [other]), None) for one, other, about in paired.pairs(story)),
    ):
        spans = {sentence.span for side in sides for sentence in side}
        if spans.isdisjoint(told):
            told |= spans
            found.append(_conflict(about, sides, corrector, story))
    return tuple(found)


_Sides = tuple[Sequence[Sentence], Sequence[Sentence]]
_Found = Iterator[tuple[str, _Sides, int | None]]  # about, sides, which of them corrects the other


def _verdicts(story: Story) -> _Found:
    for yes, no in matters.pairs(story):
        if all(_may_follow(one, other, story) for one in yes for other in no):
            continue
        corrector = next((n for n, side in enumerate((yes, no)) if any(v.corrects for v in side)), None)
        words = dict.fromkeys((yes[0].word.casefold(), no[0].word.casefold()))
        about = " or ".join(words) if len(words) > 1 else _in_question(yes[0], no[0])
        yield about, ([v.sentence for v in yes], [v.sentence for v in no]), corrector


def _in_question(yes: Verdict, no: Verdict) -> str:
    """What is told and denied in one word, with what it is told of: "motion passed, or not"."""
    shared = (yes.names | yes.nouns) & (no.names | no.nouns)
    of = next((token.form for token in terms.tokens(yes.sentence.text) if token.key in shared), None)
    return f"{yes.word}, or not" if of is None else f"{of} {yes.word}, or not"


def _may_follow(one: Verdict, other: Verdict, story: Story) -> bool:
    """True if the later of the two may have come true after the earlier was written."""
    if one.corrects or other.corrects:
        return False
    orders = [(late, early) for late, early in ((one, other), (other, one)) if _may_change(early, late)]
    if any(story.is_later(late.sentence, early.sentence) for late, early in orders):
        return True
    passing = any(
        (early.issue.is_passing or early.is_open) and story.may_be_later(late.sentence, early.sentence)
        for late, early in orders
    )
    return passing and not matters.of_one_day(one, other, story)


def _may_change(early: Verdict, late: Verdict) -> bool:
    return late.pole in late.issue.may_follow or early.is_open


def _denials(story: Story) -> _Found:
    for one, told in denied.pairs(story):
        if not (one.is_open and story.may_be_later(told, one.sentence)):
            yield denied.title(one, told), ([told], [one.sentence]), None


def _causes(story: Story) -> _Found:
    for one, other in causes.pairs(story):
        yield f"cause: {one.word} or {other.word}", ([one.sentence], [other.sentence]), None


def _conflict(about: str, sides: _Sides, corrector: int | None, story: Story) -> Conflict:
    status: list[ClaimStatus] = ["disputed", "disputed"]
    if corrector is not None:
        status[corrector], status[1 - corrector] = "current", "retracted"
    of = [
        standing.Side(side[0].text, [s.span for s in side], state)
        for side, state in zip(sides, status, strict=True)
    ]
    return standing.between(about=about, kind="outcome", sides=of, articles=story.articles)
