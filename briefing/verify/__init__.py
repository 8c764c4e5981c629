"""Cited drafts to statements: every citation re-proved, every sentence judged, nothing shipped quietly.

A sentence that string comparison can label is proved by that (`exact`), and its deletions are judged besides; any
other text has to be supported by its cited spans in the judgement of the verifier (`support`). What fails is
replaced by the planned wording or its source sentence, and what failed is listed. A sentence whose pronoun nothing
proved explains is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.cite import cite
from briefing.config import OnUnsupported
from briefing.errors import CheckFailed
from briefing.ports import Verifier
from briefing.showing import show
from briefing.types import Citation, Cited, Document, Draft, Dropped, Pick, Statement, Support
from briefing.verify import exact
from briefing.verify.antecedents import unfit

# Edits without which a sentence says "he" or quotes nobody.
_MENDING = ("pronoun", "speaker")
_UNMADE = "no licence makes it of the cited text"
BearsOut = Callable[[str, Sequence[Citation]], bool]


@dataclass(frozen=True, slots=True)
class Proved:
    """Statements in reading order, each with the pick it tells, and what was written but not shown."""

    statements: tuple[tuple[Pick, Statement], ...]
    dropped: tuple[Dropped, ...]


def prove(
    cited: Sequence[Cited],
    documents: Mapping[str, Document],
    *,
    judge: Verifier,
    on_unsupported: OnUnsupported,
) -> Proved:
    """One statement a cited draft, or a reason why there is none.

    Raises CheckFailed for a citation that is not the document's text (a fault of ours, never of the input), and
    for an unsupported sentence where `on_unsupported` is "fail".
    """
    statements: list[tuple[Pick, Statement]] = []
    dropped: list[Dropped] = []
    left_out: Cited | None = None
    bears_out = witness(judge)
    for item in cited:
        for citation in (*item.needed, *item.also):
            if not exact.is_exact(citation, documents):
                raise CheckFailed(f"{citation.span} does not read {citation.cited_text[:60]!r}")
        support = judged(item.draft.text, item.needed, judge, documents)
        if _is_unmade(item, support):
            dropped.append(Dropped(item.draft.text, _UNMADE))
            if (planned := _planned(item, documents, judge)) is not None:
                statements.append((item.draft.pick, planned))
            left_out = left_out or item
            continue
        if support.label != "unsupported":
            statements.append((item.draft.pick, _statement(item, support, bears_out, documents)))
            continue
        reason = support.reason or "the cited spans do not say it"
        if on_unsupported == "fail":
            raise CheckFailed(f"unsupported: {item.draft.text[:120]!r}: {reason}")
        if on_unsupported == "flag":
            statements.append((item.draft.pick, _statement(item, support, bears_out, documents)))
            continue
        dropped.append(Dropped(item.draft.text, reason))
        planned = _planned(item, documents, judge)
        if planned is None:
            left_out = left_out or item
            continue
        statements.append((item.draft.pick, planned))
    if not statements and left_out is not None:  # better a sentence that leans than none
        statements.append((left_out.draft.pick, _as_it_is(left_out.draft.pick, left_out.needed[0])))
    return Proved(tuple(statements), tuple(dropped))


def judged(
    text: str, citations: Sequence[Citation], judge: Verifier, documents: Mapping[str, Document]
) -> Support:
    """The support of a text: by string comparison where that is enough, else by the verifier.

    A label of comparison is given by comparison alone. A compressed sentence passes both, since words can be deleted
    so that what is left says the opposite; a name in brackets has to be one that the replaced pronoun can mean in its
    article.
    """
    label = exact.label(text, citations, documents)
    if label == "verbatim":
        return Support("verbatim", 1.0, exact.METHOD)
    support = judge(text, citations)
    misread = unfit(text, citations, documents) if label != "compressed" else None
    if misread is not None:
        return Support("unsupported", 0.0, support.method, misread)
    if support.label == "unsupported":
        return support
    if label is None:  # to the verifier its words are those of a citation; to the letter they are not
        return replace(support, label="entailed")
    return replace(support, label=label, method=f"{exact.METHOD}+{support.method}")


def _is_unmade(item: Cited, support: Support) -> bool:
    """True for our own wording of a sentence that comparison does not prove: *entailed* is what a model wrote."""
    return support.label == "entailed" and item.draft.text == item.draft.pick.rendition.text


def witness(judge: Verifier) -> BearsOut:
    """Whether citations support a text, as yes or no: so each article that is cited besides is asked, alone."""
    # what a `QuickVerifier` has; to ask the protocol itself takes eleven microseconds
    quick: BearsOut | None = getattr(judge, "bears_out", None)
    return quick or (lambda text, citations: judge(text, citations).label != "unsupported")


def _statement(
    item: Cited, support: Support, bears_out: BearsOut, documents: Mapping[str, Document]
) -> Statement:
    """The statement, cited to what carries it and to every article that bears it out alone."""
    text = item.draft.text
    needed = item.needed
    if (
        len(needed) > 1 and support.label in exact.LABELS
    ):  # one carries the wording, and a model was given more
        needed = tuple(
            [one for one in needed if exact.takes_part(text, one, documents) or bears_out(text, (one,))]
        )
    also = tuple([citation for citation in item.also if bears_out(text, (citation,))])
    return Statement(text, (*needed, *also), support, item.draft.pick.section)


def _planned(item: Cited, documents: Mapping[str, Document], judge: Verifier) -> Statement | None:
    """In the place of a text that could not be proved: the planned wording if it can be, else the sentence itself.

    None where the sentence leans on one that is not shown, and a bracket that could not be proved was to mend that.
    """
    pick = item.draft.pick
    planned = cite(Draft(pick.rendition.text, pick), documents)
    support = judged(planned.draft.text, planned.needed, judge, documents)
    if support.label != "unsupported" and not _is_unmade(planned, support):
        return _statement(planned, support, witness(judge), documents)
    if any(edit.licence in _MENDING for edit in pick.rendition.edits):
        return None
    return _as_it_is(pick, planned.needed[0])


def _as_it_is(pick: Pick, wording: Citation) -> Statement:
    text = show(wording.cited_text, markdown=pick.rendition.is_markdown)
    return Statement(text, (wording,), Support("verbatim", 1.0, exact.METHOD), pick.section)
