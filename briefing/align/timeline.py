"""The timeline of a story: dated sentences in order, told once, cited in every article that has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing import lexicon
from briefing.align.when import Resolved
from briefing.dateline import head_end
from briefing.showing import is_markdown, show
from briefing.standing import leans
from briefing.types import Article, Citation, Event, Sentence, Span

# Two dated sentences are one event if this part of the content words of the shorter stands in the other. Below it
# two things that happened on one day to the same people begin to merge (read on the seeds and on invented stories).
SAME_EVENT = 0.5
EVENTS_A_DAY = 2
LONGEST_WORDS = 45  # a longer sentence is no entry of a list
LEAST_STEMS = 4
_LIMITS = re.compile(
    r"\b(?:until|till|before|by|since|from|between|through|after|than|to|as of)\s+(?:the\s+)?"
    r"(?:(?:early|late|at least)\s+)?$",
    re.IGNORECASE,
)
# What a page says of itself is no event: "Issued Wednesday", "This article was amended on 15 May".
_OF_THE_PAGE = re.compile(
    r"\W*(?:issued|released|published|posted|updated|corrections?\b|clarification|an?\s+(?:earlier|previous)\s+version"
    r"|this\s+(?:article|story|report|page|post)\s+(?:was|has\s+been|is))\b",
    re.IGNORECASE,
)
_MODIFIES = re.compile(r"['\u2019]s\b")
# The other end of a span of days: "between July 31 and March 31", "from August 24 - September 7".
_OTHER_END = re.compile(
    r"\b(?:between|from)\s[^.;:]{2,30}\s(?:and|to|through|[-\u2013\u2014])\s*$", re.IGNORECASE
)
# "the Sept. 11, 2001, attacks", "an April 6, 2012, bombing": which one it was, and not when all this was said of it.
_WHICH_ONE = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that)|['\u2019]s)\s+$", re.IGNORECASE)
_NOUN = re.compile(r",?\s+[a-z]")
# "at the courthouse in Harrow, April 22, 2015.": of a picture, a credit or a file, but for "on Tuesday night, May 3,".
_SET_OFF = re.compile(
    r"(?<!day)(?<!night)(?<!noon)(?<!dawn)(?<!morning)(?<!evening)(?<!week)(?<!weekend)(?<!month),\s+$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
# "on a visa that had expired Aug. 30": long before what is told.
_HAD = re.compile(r"\b(?:that|which|who|whose\s+\w+)\s+had\s+[^,.;:]{2,40}$")


# "A strike due to start on Monday has been called off": the day on which nothing happens.
_PLANNED = re.compile(
    r"\b(?:due|scheduled|planned|set|meant|supposed)\s+(?:to\s+\w+\s+(?:\w+\s+)?)?(?:(?:on|for)\s+)?$",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed|s|ing)\s+off|cancel\w*|postpon\w*|abandon\w*|scrap(?:ped|s)|delay(?:ed|s)|avert\w*|put\s+off)\b"
)


@dataclass(slots=True)
class _Entry:
    day: date
    expression: str
    sentence: Sentence
    stems: frozenset[str]
    told_by: list[Sentence] = field(default_factory=list)


def timeline(
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    dates: Mapping[Span, tuple[Resolved, ...]],
    *,
    limit: int = 8,
) -> tuple[Event, ...]:
    """At most `limit` dated events, by date. What more articles tell, and tell earlier, is kept.

    The text of an event is its sentence as shown, without a dateline; its citations are the sentences, whole,
    of all articles that tell it on that date.
    """
    markdown = {a.document.id for a in articles if is_markdown(a.document.id, a.document.media_type)}
    entries: list[_Entry] = []
    for own in sentences:
        for sentence in own:
            if (first := dated(sentence, dates.get(sentence.span, ()))) is None:
                continue
            day, expression = first
            stems = frozenset(lexicon.content_stems(sentence.text))
            if (
                leans(sentence.text)
                or sentence.text.startswith("(")
                or _OF_THE_PAGE.match(sentence.text)
                or len(stems) < LEAST_STEMS
                or len(sentence.text.split()) > LONGEST_WORDS
            ):
                continue
            entries.append(_Entry(day, expression, sentence, stems))
    # By place and text, not by article: equal stories give equal timelines however the files are ordered.
    entries.sort(key=lambda e: (e.sentence.index, e.sentence.text))
    events = _merge(entries)
    publishing = {a.document.published_at.local_date for a in articles if a.document.published_at is not None}
    kept: list[_Entry] = []
    of_day: dict[date, int] = {}
    for event in sorted(
        events, key=lambda e: (-_sources(e), e.day in publishing, e.sentence.index, e.sentence.text)
    ):
        if len(kept) < limit and of_day.get(event.day, 0) < EVENTS_A_DAY:
            kept.append(event)
            of_day[event.day] = of_day.get(event.day, 0) + 1
    kept.sort(key=lambda e: (e.day, e.sentence.index, e.sentence.text))
    return tuple(
        Event(
            event.day,
            event.expression,
            _shown(event.sentence, is_markdown=event.sentence.document_id in markdown),
            tuple(Citation(sentence.span, sentence.text) for sentence in event.told_by),
        )
        for event in kept
    )


def _shown(sentence: Sentence, *, is_markdown: bool) -> str:
    return show(sentence.text[head_end(sentence.text) :], markdown=is_markdown)


def dated(sentence: Sentence, resolved: Sequence[Resolved]) -> tuple[date, str] | None:
    """The day a sentence is about and the words that say so; None if it names none, or a span of days only."""
    for one in resolved:
        start = one.expression_span.start_char - sentence.span.start_char
        end = start + len(one.expression_span)
        if one.precision == "day" and not _is_of_another_day(sentence.text, start, end):
            return one.start_date, sentence.text[start:end]
    return None


def _is_of_another_day(text: str, start: int, end: int) -> bool:
    """True for "until Thursday", "Tuesday's landslide" and a caption: a day that is not the day of what is told."""
    before, after = text[:start], text[end:]
    if _LIMITS.search(before) or _OTHER_END.search(before) or _MODIFIES.match(after) or _HAD.search(before):
        return True
    if _PLANNED.search(before) and _CALLED_OFF.search(text):
        return True
    if after[:1] in (".", ",", ")") and _SET_OFF.search(before) and _YEAR.search(text, start, end):
        return True
    return text[start].isalpha() and _WHICH_ONE.search(before) is not None and _NOUN.match(after) is not None


def _merge(entries: Sequence[_Entry]) -> list[_Entry]:
    events: list[_Entry] = []
    by_day: dict[date, list[_Entry]] = {}
    for entry in entries:
        for event in by_day.get(entry.day, ()):
            shared = len(entry.stems & event.stems)
            if shared >= SAME_EVENT * min(len(entry.stems), len(event.stems)):
                event.told_by.append(entry.sentence)
                break
        else:
            entry.told_by.append(entry.sentence)
            by_day.setdefault(entry.day, []).append(entry)
            events.append(entry)
    return events


def _sources(event: _Entry) -> int:
    return len({sentence.document_id for sentence in event.told_by})
