"""Proved statements to a briefing: kept within the budget, with a headline and an account of every source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from briefing import __version__, backends, wishes
from briefing.align.sources import origins
from briefing.cite import quote
from briefing.config import Settings
from briefing.errors import NoUsableSentence
from briefing.lexicon import content_stems
from briefing.showing import is_markdown, show
from briefing.types import (
    Alignment,
    Article,
    Briefing,
    Citation,
    Document,
    Dropped,
    Event,
    Intake,
    Notice,
    Pick,
    Plan,
    Sentence,
    SentenceFate,
    Source,
    SourceStatus,
    Span,
    Statement,
    Support,
    count_words,
)
from briefing.verify import Proved, claims, exact

# A headline shares at least this many content words with the briefing; mastheads share none or one (the place).
HEADLINE_SHARED = 2
# The title of the article that opens the briefing goes with the opening.
_OF_THE_OPENING = 2.5
_OVER_BUDGET = "over the word budget"


def assemble(
    intake: Intake,
    articles: Sequence[Article],
    alignment: Alignment,
    plan: Plan,
    proved: Proved,
    settings: Settings,
) -> Briefing:
    """The briefing. Raises NoUsableSentence if no statement is left."""
    kept, dropped = fit(proved, settings.words)
    if not kept:
        raise NoUsableSentence("no sentence of the input could be told and proved")
    conflicts, unproved = claims.prove(alignment.conflicts)
    documents = {article.document.id: article.document for article in articles}
    statements = tuple(
        Statement(
            statement.text,
            statement.citations,
            statement.support,
            statement.section,
            alignment.independent_sources([citation.span.document_id for citation in statement.citations]),
            _origins(pick, documents),
        )
        for pick, statement in kept
    )
    told = {
        _place(sentence.span): index
        for index, (pick, _) in enumerate(kept)
        for sentence in pick.fact.sentences
    }
    sources = _sources(intake, articles, alignment, statements, told)
    language = _language(articles, alignment, settings)
    used = [source.id for source in sources if source.status in ("used", "copy")]
    notices = [
        *intake.notices,
        *(notice for article in articles for notice in article.notices),
        *wishes.reworded(alignment.notices, settings.language, language),
        *wishes.unmet(settings, language, alignment),
    ]
    if sum(count_words(statement.text) for statement in statements) > settings.words:
        longest = count_words(statements[0].text)
        notices.append(
            Notice(
                "over-budget",
                f"the first sentence has {longest} words, {settings.words} were asked for; it stands alone",
            )
        )
    return Briefing(
        headline=_headline(articles, alignment, statements),
        statements=statements,
        conflicts=conflicts,
        timeline=_course(alignment, statements),
        sources=sources,
        language=language,
        independent_sources=max(1, alignment.independent_sources(used)),
        dropped=dropped + unproved,
        notices=tuple(dict.fromkeys(notices)),
        signature=signature(settings),
    )


def fit(proved: Proved, words: int) -> tuple[list[tuple[Pick, Statement]], tuple[Dropped, ...]]:
    """The statements that the budget holds, the most important first to stay, in reading order."""
    keep: set[int] = set()
    total = 0
    by_rank = sorted(range(len(proved.statements)), key=lambda index: proved.statements[index][0].rank)
    for index in by_rank:
        length = count_words(proved.statements[index][1].text)
        if total + length <= words or not keep:
            keep.add(index)
            total += length
    left_out = tuple(
        Dropped(statement.text, _OVER_BUDGET)
        for index, (_, statement) in enumerate(proved.statements)
        if index not in keep
    )
    return [proved.statements[index] for index in sorted(keep)], proved.dropped + left_out


def signature(settings: Settings) -> str:
    """How the briefing was made, in sacrebleu's manner: name:value pairs joined by "|"."""
    from briefing import segment  # the names of the parts, known once they are loaded

    writer = backends.load_module("writer", settings.writer)
    parts = {
        "briefing": __version__,
        "writer": writer.signature(settings),
        "segmenter": segment.NAME,
        "embedder": "none",
        "verifier": f"{exact.METHOD}+{backends.load_module('verifier', 'rules').METHOD}",
        "words": str(settings.words),
        "focus": "yes" if settings.focus else "no",
        "language": settings.language or "auto",
        "unsupported": settings.on_unsupported,
        "seed": str(settings.seed),
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items())


def _origins(pick: Pick, documents: Mapping[str, Document]) -> tuple[Citation, ...]:
    """Where the sentence that is shown names the outlet that it leans on."""
    span = origins.find(pick.rendition.sentence)
    return (quote(span, documents),) if span is not None else ()


def _place(span: Span) -> tuple[str, int]:
    """A sentence's place: sentences are disjoint, and a span takes four times as long to look up."""
    return span.document_id, span.start_char


def _language(articles: Sequence[Article], alignment: Alignment, settings: Settings) -> str:
    """The language of the articles that take part."""
    counted = Counter(
        article.document.language
        for article in articles
        if article.document.language and article.body and article.document.id not in alignment.other_language
    )
    # a language that no article has was a wish that nothing could meet
    if settings.language is not None and settings.language in counted:
        return settings.language
    return min(counted, key=lambda tag: (-counted[tag], tag)) if counted else "und"


def _headline(
    articles: Sequence[Article], alignment: Alignment, statements: Sequence[Statement]
) -> Statement | None:
    """The title, standing in a cited text, that has most of its words in what the briefing says.

    None where no title shares enough with it: a masthead or the title of a gallery is no headline. Nor is that of an
    article whose figures a later report has replaced.
    """
    cited = Counter(citation.span.document_id for statement in statements for citation in statement.citations)
    told = Counter(stem for statement in statements for stem in set(content_stems(statement.text)))
    overtaken = {span.document_id for span in alignment.overtaken} - {
        span.document_id for span in alignment.current
    }
    opens = statements[0].citations[0].span.document_id if statements else None
    opening = set(content_stems(statements[0].text)) if statements else set()
    candidates: list[tuple[float, int, str, Article, Span]] = []
    for article in articles:
        document, span = article.document, article.title_span
        if span is None or not cited[document.id] or document.id in overtaken:
            continue
        words = set(content_stems(document.quote(span)))
        shared = words & told.keys()
        if len(shared) < HEADLINE_SHARED:
            continue
        if document.id != opens and len(words & opening) < HEADLINE_SHARED:
            continue  # the title of another story than the one that is told first
        # how much of the story it names, less for words that the story does not have
        score = sum(told[word] for word in sorted(shared)) / (len(words) + HEADLINE_SHARED)
        score *= _OF_THE_OPENING if document.id == opens else 1.0
        candidates.append((-score, -cited[document.id], document.text_sha256, article, span))
    if not candidates:
        return None
    *_, article, span = min(candidates, key=lambda candidate: candidate[:3])
    document = article.document
    text = show(document.quote(span), markdown=is_markdown(document.id, document.media_type))
    sources = alignment.independent_sources([document.id])
    proof = Support("verbatim", 1.0, exact.METHOD)
    return Statement(text, (Citation(span, document.quote(span)),), proof, "lead", sources)


def _course(alignment: Alignment, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """The events but those of which all that tells them has been taken back or replaced.

    None where one alone is left, mostly a day of the background (12 of 16 timelines of 213 development clusters), or
    where one document alone tells them all and the text does not cite it.
    """
    outdated = alignment.outdated
    events = tuple(
        event
        for event in alignment.timeline
        if not all(citation.span in outdated for citation in event.citations)
    )
    tellers = {citation.span.document_id for event in events for citation in event.citations}
    cited = {citation.span.document_id for statement in statements for citation in statement.citations}
    is_course = len(events) > 1 and (len(tellers) > 1 or not tellers.isdisjoint(cited))
    return events if is_course else ()


def _sources(
    intake: Intake,
    articles: Sequence[Article],
    alignment: Alignment,
    statements: Sequence[Statement],
    told: Mapping[tuple[str, int], int],
) -> tuple[Source, ...]:
    cited = {citation.span.document_id for statement in statements for citation in statement.citations}
    families = {
        document_id: index
        for index, family in enumerate(alignment.families)
        for document_id in family.document_ids
    }
    copies = {document_id for family in alignment.families for document_id in family.document_ids[1:]}
    sentences: dict[str, list[tuple[Sentence, bool]]] = {}  # with whether no other document tells it
    for fact in alignment.facts:
        only_here = len(fact.sentences) == 1 or len(fact.document_ids) == 1
        for sentence in fact.sentences:
            sentences.setdefault(sentence.span.document_id, []).append((sentence, only_here))
    sources = [
        Source(
            id=article.document.id,
            document=article.document,
            status=_status(article.document, alignment, cited, copies),
            family=families.get(article.document.id),
            regions=article.regions,
            fates=_fates(sentences.get(article.document.id, ()), told, statements),
        )
        for article in articles
    ]
    rejected = [
        Source(
            id=rejection.id,
            document=None,
            status="rejected",
            reason=rejection.message,
            is_passed_over=rejection.code == "passed-over",
        )
        for rejection in intake.rejections
    ]
    return (*sources, *rejected)


def _status(
    document: Document, alignment: Alignment, cited: Collection[str], copies: Collection[str]
) -> SourceStatus:
    if document.id in alignment.off_topic:
        return "off_topic"
    if document.id in alignment.other_language:
        return "other_language"
    if document.id in cited:
        return "used"
    if document.id in copies:
        return "copy"
    return "uncited"


def _fates(
    sentences: Sequence[tuple[Sentence, bool]],
    told: Mapping[tuple[str, int], int],
    statements: Sequence[Statement],
) -> tuple[SentenceFate, ...]:
    """What became of each sentence of one document, in reading order."""
    fates = []
    for sentence, only_here in sorted(sentences, key=lambda known: known[0].span.start_char):
        span = sentence.span
        index = told.get(_place(span))
        if index is None:
            fates.append(SentenceFate(span, "left_out", None, "less important than what is told", only_here))
        elif statements[index].citations[0].span == span:
            fates.append(SentenceFate(span, "told", index, "shown", only_here))
        else:
            fates.append(SentenceFate(span, "merged", index, "says the same", only_here))
    return tuple(fates)
