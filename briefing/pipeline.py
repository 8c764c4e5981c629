"""The main flow, from sources to a proved briefing. Read this first.

    read -> clean -> segment -> align -> edit -> select -> introduce -> write -> cite -> prove -> assemble

The command line, the HTTP service and the eval harness all call `brief`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing import assemble, backends, collector
from briefing.align import align
from briefing.align.when import resolve_all
from briefing.cite import cite
from briefing.clean import clean
from briefing.config import Settings
from briefing.edit import edit, introduce
from briefing.errors import NoUsableSentence
from briefing.ports import Writer
from briefing.types import Article, Briefing, Intake
from briefing.verify import prove

Progress = Callable[[str, int, int], None]  # stage, done, of


# Notices of cleaning that tell why there is nothing to tell.
_WHY_NOTHING = ("no-article", "no-sentence-end", "quoted-lines", "truncated-document")


def _silent(stage: str, done: int, of: int) -> None: ...


@collector.paused()
def brief(
    intake: Intake, settings: Settings, *, write: Writer | None = None, progress: Progress = _silent
) -> Briefing:
    """One briefing of the documents that were read.

    `write` is the writer of the settings where the caller has built it before (`make_writer`): a model is loaded once
    for many briefings.

    Raises NoUsableSentence if nothing in them can be told, BackendUnavailable if a chosen part is not
    there, CheckFailed if a sentence is unsupported and ``on_unsupported`` is "fail".
    """
    segment = backends.load("segmenter", "lines")(settings)
    select = backends.load("selector", "default")(settings)
    write = write or make_writer(settings)
    judge = backends.load("verifier", "rules")(settings)

    progress("clean", 0, len(intake.documents))
    articles = tuple(clean(document) for document in intake.documents)
    sentences = tuple(segment(article) for article in articles)
    if not any(sentences):
        raise NoUsableSentence(_why_nothing(intake, articles))
    progress("align", 0, len(articles))
    dates = resolve_all(articles, sentences)
    alignment = align(articles, sentences, dates, language=settings.language)
    renditions = tuple(
        rendition
        for article, own in zip(articles, sentences, strict=True)
        for rendition in edit(article, own, dates, latest=alignment.latest)
    )
    progress("select", 0, len(alignment.facts))
    plan = select(alignment, renditions, words=settings.words, focus=settings.focus)
    plan = introduce(plan, articles, sentences)
    progress("write", 0, len(plan.picks))
    drafts = write(plan)
    progress("verify", 0, len(drafts))
    documents = {document.id: document for document in intake.documents}
    cited = tuple(cite(draft, documents) for draft in drafts)
    proved = prove(cited, documents, judge=judge, on_unsupported=settings.on_unsupported)
    return assemble.assemble(intake, articles, alignment, plan, proved, settings)


def make_writer(settings: Settings) -> Writer:
    """The writer that the settings name. Raises UsageError or BackendUnavailable if there is none."""
    writer: Writer = backends.load("writer", settings.writer)(settings)
    return writer


def _why_nothing(intake: Intake, articles: Sequence[Article]) -> str:
    reasons = (notice for article in articles for notice in article.notices if notice.code in _WHY_NOTHING)
    if (notice := next(reasons, None)) is not None:
        return f"no usable sentence; {notice.message}"
    named = dict(intake.names)
    names = ", ".join(named.get(document.id, document.id) for document in intake.documents[:3]) or "the input"
    return f"{names}: no usable sentence in it; give an article with at least one full sentence"
