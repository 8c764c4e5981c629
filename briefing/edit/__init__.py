"""Sentences to renditions: what each would look like if it were shown, and whether it can stand alone.

Compression by licensed deletion (`cuts`) and decontextualisation by cited brackets (Choi et al. 2021; `speakers`).
Only English has licences; in other languages a sentence is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.align.when import Resolved
from briefing.edit import cuts
from briefing.edit.introductions import introductions
from briefing.edit.speakers import Voice, people, voices
from briefing.lexicon import SPEECH_VERBS
from briefing.quotations import quotations
from briefing.showing import is_markdown, show
from briefing.standing import leans
from briefing.types import Article, Edit, Rendition, Sentence, Span

Dates = Mapping[Span, tuple[Resolved, ...]]  # expressions of time by the span of their sentence

_ATTRIBUTED_OPENING = re.compile(
    r"(?P<tag>[^\"\u201c\u201d]{8,200}\b(?:%s)\b[^\"\u201c\u201d]{0,40}[:,])\s*[\"\u201c][^\"\u201c\u201d]{20,}$"
    % "|".join(sorted(SPEECH_VERBS))
)
# Longer than this is no sentence of prose; the rules are not tried on it.
MAX_CHARS = 2_000
_DAY_WORDS = ("yesterday", "today", "tomorrow", "tonight", "last night", "this morning", "this evening")


def edit(article: Article, sentences: Sequence[Sentence], dates: Dates) -> tuple[Rendition, ...]:
    """One rendition a sentence of the article, in order."""
    markdown = is_markdown(article.document.id, article.document.media_type)
    if (article.document.language or "en") != "en":
        return tuple(_as_it_is(sentence, markdown=markdown) for sentence in sentences)
    inside, persons = _inside_quotations(sentences), people(sentences)
    return tuple(
        _as_it_is(
            sentence, markdown=markdown, stands_alone=index not in inside and _opens_attributed(sentence.text)
        )
        if quotations(sentence.text) is None or index in inside or len(sentence.text) > MAX_CHARS
        else _rendition(article, sentence, voice, names, dates, markdown=markdown)
        for index, (sentence, voice, names) in enumerate(
            zip(sentences, voices(sentences, persons), introductions(sentences, persons), strict=True)
        )
    )


def _as_it_is(sentence: Sentence, *, markdown: bool, stands_alone: bool = True) -> Rendition:
    text = show(sentence.text, markdown=markdown)
    return Rendition(sentence, (), text, stands_alone, is_markdown=markdown)


def _inside_quotations(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Indices of sentences that stand in a quotation opened before them: shown alone, they would be in our voice."""
    found: set[int] = set()
    paragraph, is_open = -1, False
    for index, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, is_open = sentence.paragraph, False
        if is_open:
            found.add(index)
        if quotations(sentence.text) is None:
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
    names: tuple[Edit, ...],
    dates: Dates,
    *,
    markdown: bool,
) -> Rendition:
    base = sentence.span.start_char
    edits = [Edit(base + start, base + end, name) for name, start, end in cuts.find(sentence.text)]
    edits += _voice_edits(sentence, voice)
    edits += _date_edits(article, dates.get(sentence.span, ()))
    kept = _disjoint(edits)
    text = apply(sentence, kept, markdown=markdown)
    options = tuple(edit for edit in names if _is_apart(edit, kept))
    return Rendition(sentence, kept, text, not voice.dangling and not leans(text), options, markdown)


def _voice_edits(sentence: Sentence, voice: Voice) -> list[Edit]:
    if voice.antecedent is None:
        return []
    evidence = (voice.antecedent.span,)
    if voice.follows_on:
        start = sentence.span.start_char
        return [Edit(start, start, "speaker", f"[{voice.antecedent.name}:] ", evidence)]
    if voice.pronoun is None:
        return []
    name = voice.antecedent.name
    if name.startswith("The ") and voice.pronoun.start_char > sentence.span.start_char:
        name = f"the {name[4:]}"
    return [Edit(voice.pronoun.start_char, voice.pronoun.end_char, "pronoun", f"[{name}]", evidence)]


def _date_edits(article: Article, resolutions: Sequence[Resolved]) -> list[Edit]:
    """Brackets with the day that words like "yesterday" mean, where the article's own date is known."""
    edits = []
    for resolved in resolutions:
        expression = article.document.quote(resolved.expression_span)
        if expression.lower() not in _DAY_WORDS or resolved.end_date is not None:
            continue
        after = article.document.text[
            resolved.expression_span.end_char : resolved.expression_span.end_char + 20
        ].lstrip()
        if after.startswith(("(", "[")):
            continue  # the article says it itself
        day = f"{resolved.start_date.day} {resolved.start_date:%B}"
        at = resolved.expression_span.end_char
        edits.append(Edit(at, at, "date", f" [{day}]", (article.date_span or resolved.expression_span,)))
    return edits


def _disjoint(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits in reading order; one that touches a stretch already taken is left out, brackets before cuts."""
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
    base = sentence.span.start_char
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += [sentence.text[position : edit.start_char - base], edit.insertion]
        position = edit.end_char - base
    pieces.append(sentence.text[position:])
    text = show("".join(pieces), markdown=markdown)
    if edits and text[:1].islower() and not edits[0].insertion and edits[0].start_char == base:
        text = text[0].upper() + text[1:]
    return text
