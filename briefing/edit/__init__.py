"""Sentences to renditions: what each would look like if it were shown, and whether it can stand alone.

`edit` gives what choosing has to know of every sentence; `introduce` adds what only a chosen one may need.

Compression by licensed deletion (`cuts`) and decontextualisation by cited brackets (Choi et al. 2021; `speakers`).
Only English has licences; in other languages a sentence is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing import day_words, foreign_starts
from briefing.align.when import Resolved
from briefing.dateline import dateline_end
from briefing.edit import cuts
from briefing.edit.answers import answers
from briefing.edit.excerpts import excerpts
from briefing.edit.introductions import SPEAKING, introductions
from briefing.edit.names import People
from briefing.edit.speakers import Speaker, Voice, voices
from briefing.lexicon import SPEECH_VERBS
from briefing.quotations import quotations
from briefing.showing import is_markdown, show
from briefing.standing import leans
from briefing.types import Article, Edit, Pick, Plan, Rendition, Sentence, Span

Dates = Mapping[Span, tuple[Resolved, ...]]  # expressions of time by the span of their sentence

_ATTRIBUTED_OPENING = re.compile(
    r"(?P<tag>[^\"\u201c\u201d]{8,200}\b(?:%s)\b[^\"\u201c\u201d]{0,40}[:,])\s*[\"\u201c][^\"\u201c\u201d]{20,}$"
    % "|".join(sorted(SPEECH_VERBS))
)
# Longer than this is no sentence of prose; the rules are not tried on it.
MAX_CHARS = 2_000
# A weekday is read as the one before the latest report; one further off needs its date.
_WEEK = timedelta(days=6)


def edit(
    article: Article, sentences: Sequence[Sentence], dates: Dates, *, latest: date | None = None
) -> tuple[Rendition, ...]:
    """One rendition a sentence of the article, in order; `latest` is the day of the story's latest report."""
    markdown = is_markdown(article.document.id, article.document.media_type)
    if not _is_english(article):
        return tuple(
            _without_dateline(sentence, article.document.language or "", markdown=markdown)
            for sentence in sentences
        )
    inside = _inside_quotations(sentences) | excerpts(sentences)
    answering = answers(sentences)
    return tuple(
        [
            _rendition(
                article,
                sentence,
                replace(voice, dangling=True) if sentence.index in answering else voice,
                dates,
                markdown=markdown,
                latest=latest,
            )
            if _is_editable(sentence, inside)
            else _as_it_is(
                sentence,
                markdown=markdown,
                stands_alone=sentence.index not in inside and _opens_attributed(sentence.text),
            )
            for sentence, voice in zip(sentences, voices(sentences, People(sentences)), strict=True)
        ]
    )


def introduce(plan: Plan, articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]) -> Plan:
    """The plan with the first names that its last names may need, and with the cuts that depend on what is told.

    Only chosen sentences are asked what they need.

    `sentences` are those of each article.
    """
    wanted: dict[str, dict[int, tuple[Edit, ...]]] = {}
    for pick in plan.picks:
        sentence = pick.rendition.sentence
        wanted.setdefault(sentence.document_id, {})[sentence.index] = pick.rendition.edits
    options: dict[Span, tuple[Edit, ...]] = {}
    for article, own in zip(articles, sentences, strict=True):
        if article.document.id not in wanted or not _is_english(article):
            continue
        inside = _inside_quotations(own) | excerpts(own)
        editable = {
            index: edits
            for index, edits in wanted[article.document.id].items()
            if _is_editable(own[index], inside)
        }
        for index, found in introductions(own, editable).items():
            late = [edit for edit in _cuts(own[index]) if edit.licence in cuts.ONCE_CHOSEN]
            options[own[index].span] = (*found, *late)
    return replace(
        plan,
        picks=tuple(
            [_introduced(pick, options.get(pick.rendition.sentence.span, ())) for pick in plan.picks]
        ),
    )


def _introduced(pick: Pick, options: Sequence[Edit]) -> Pick:
    edits = pick.rendition.edits
    fitting = [option for option in options if option.licence in SPEAKING or _is_apart(option, edits)]
    if not fitting:
        return pick
    rendition = replace(
        pick.rendition,
        introductions=tuple([option for option in fitting if option.insertion]),
        additions=tuple([option for option in fitting if not option.insertion]),
    )
    return replace(pick, rendition=rendition)


def _is_english(article: Article) -> bool:
    return (article.document.language or "en") == "en"


def _is_editable(sentence: Sentence, inside: frozenset[int]) -> bool:
    """True where the rules may be tried: prose whose quotation marks pair, not in a quotation opened before it."""
    return (
        quotations(sentence.text) is not None
        and sentence.index not in inside
        and len(sentence.text) <= MAX_CHARS
    )


def _as_it_is(sentence: Sentence, *, markdown: bool, stands_alone: bool = True) -> Rendition:
    text = show(sentence.text, markdown=markdown)
    return Rendition(sentence, (), text, stands_alone, is_markdown=markdown)


def _without_dateline(sentence: Sentence, language: str, *, markdown: bool) -> Rendition:
    """A sentence of another language: it stands there whole, but for "BERLIN (dpa) - " in front of it."""
    end, start = dateline_end(sentence.text), sentence.span.start_char
    edits = (Edit(start, start + end, "dateline"),) if end else ()
    text = apply(sentence, edits, markdown=markdown)
    stands_alone = not foreign_starts.leans(text, language)
    return Rendition(sentence, edits, text, stands_alone, is_markdown=markdown, is_english=False)


def _inside_quotations(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Indices of sentences in a quotation opened before them: shown alone, they would be in our voice."""
    unpaired = {sentence.index for sentence in sentences if quotations(sentence.text) is None}
    if not unpaired:  # most articles
        return frozenset()
    found: set[int] = set()
    paragraph, is_open = -1, False
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, is_open = sentence.paragraph, False
        if is_open:
            found.add(sentence.index)
        if sentence.index in unpaired:
            is_open = not is_open
    return frozenset(found)


def _opens_attributed(text: str) -> bool:
    """True for 'Kerry said: "We talked.' whose mark closes paragraphs later: speaker and words are whole."""
    match = _ATTRIBUTED_OPENING.match(text) if len(text) <= MAX_CHARS else None
    return match is not None and not leans(match["tag"])


def _rendition(
    article: Article,
    sentence: Sentence,
    voice: Voice,
    dates: Dates,
    *,
    markdown: bool,
    latest: date | None,
) -> Rendition:
    edits = [edit for edit in _cuts(sentence) if edit.licence not in cuts.ONCE_CHOSEN]
    if voice.antecedent is not None:
        edits += _voice_edits(sentence, voice, voice.antecedent)
    if (resolutions := dates.get(sentence.span)) is not None:
        edits += _date_edits(article, resolutions, latest)
    kept = _disjoint(edits)
    text = apply(sentence, kept, markdown=markdown)
    return Rendition(sentence, kept, text, not voice.dangling and not leans(text), is_markdown=markdown)


def _cuts(sentence: Sentence) -> list[Edit]:
    base = sentence.span.start_char
    return [Edit(base + start, base + end, name) for name, start, end in cuts.find(sentence.text)]


def _voice_edits(sentence: Sentence, voice: Voice, antecedent: Speaker) -> list[Edit]:
    evidence = (antecedent.span,)
    if voice.follows_on:
        start = sentence.span.start_char
        return [Edit(start, start, "speaker", f"[{antecedent.name}:] ", evidence)]
    if voice.pronoun is None:
        return []
    name = antecedent.name
    if name.startswith("The ") and voice.pronoun.start_char > sentence.span.start_char:
        name = f"the {name[4:]}"
    return [Edit(voice.pronoun.start_char, voice.pronoun.end_char, "pronoun", f"[{name}]", evidence)]


def _date_edits(article: Article, resolutions: Sequence[Resolved], latest: date | None) -> list[Edit]:
    """Brackets with the day that words like "yesterday" mean, where the article's own date is known.

    "On Monday" needs one only if a reader of the latest report would take it for another Monday.
    """
    edits = []
    for resolved in resolutions:
        expression = article.document.quote(resolved.expression_span)
        if resolved.end_date is not None or not day_words.is_open(expression):
            continue
        is_weekday = day_words.is_weekday(expression)
        if is_weekday and (latest is None or latest - resolved.start_date <= _WEEK):
            continue
        at = resolved.expression_span.end_char
        after = article.document.text[at : at + 20]
        if after.lstrip().startswith(("(", "[")) or (is_weekday and after[:1] in "'\u2019-"):
            continue  # the article says it itself, or "Monday's vote"
        day = f"{resolved.start_date.day} {resolved.start_date:%B}"
        edits.append(Edit(at, at, "date", f" [{day}]", (article.date_span or resolved.expression_span,)))
    return edits


def _disjoint(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits in reading order; one that touches a stretch already taken is left out, brackets before cuts."""
    if len(edits) < 2:
        return tuple(edits)
    taken: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (not edit.insertion, edit.start_char, edit.end_char)):
        if _is_apart(edit, taken):
            taken.append(edit)
    return tuple(sorted(taken, key=lambda edit: (edit.start_char, edit.end_char)))


def rerender(rendition: Rendition, edits: tuple[Edit, ...]) -> Rendition:
    """The rendition with other edits of the same sentence."""
    text = apply(rendition.sentence, edits, markdown=rendition.is_markdown)
    return replace(rendition, edits=edits, text=text)


def _is_apart(edit: Edit, others: Sequence[Edit]) -> bool:
    return all(edit.end_char <= other.start_char or other.end_char <= edit.start_char for other in others)


def apply(sentence: Sentence, edits: Sequence[Edit], *, markdown: bool = False) -> str:
    """The shown text of a sentence after its edits."""
    if not edits:
        return show(sentence.text, markdown=markdown)
    base = sentence.span.start_char
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += [sentence.text[position : edit.start_char - base], edit.insertion]
        position = edit.end_char - base
    pieces.append(sentence.text[position:])
    text = show("".join(pieces), markdown=markdown)
    if text[:1].islower() and not edits[0].insertion and edits[0].start_char == base:
        text = text[0].upper() + text[1:]
    return text
