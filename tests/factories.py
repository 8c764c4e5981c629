"""Invented briefings for tests that need one without the pipeline. Every span is found, none is typed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from briefing.types import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Document,
    Dropped,
    Event,
    Moment,
    Notice,
    Region,
    RegionKind,
    Section,
    SentenceFate,
    Source,
    Span,
    Statement,
    Support,
    SupportLabel,
)

HARBOUR = """\
Home | News | Sport | Weather

Ferry runs aground off Port Almar

A passenger ferry ran aground on the Sorrel reef outside Port Almar on Tuesday evening, and 212 people were \
taken off in lifeboats, the coastguard said. \
The ship, the Lady Brisa, was on its way from Tevik to Port Almar.

Nine people were treated for cold. "Nobody was left behind," said harbour master Ines Okafor. "The crew did \
what they had trained for."

The operator, Tevik Lines, said it would not sail before an inquiry had ended. \
It has run the route since 1987.

Read more: Ten beaches to visit this summer
Sign up for our newsletter
"""

GAZETTE = """\
212 rescued as ferry strikes reef

PORT ALMAR, 4 March \u2014 Lifeboats carried 212 passengers and crew to safety after the ferry Lady Brisa \
struck a reef on Tuesday evening. Eleven were treated for cold, the hospital said on Wednesday.

Investigators have not said why the ship left the marked channel. \
Tevik Lines denied that the radar was broken.
"""

WIRE = """\
The Lady Brisa left the marked channel about 20 minutes before it ran aground, according to the \
coastguard\u2019s log.
Fishermen had warned in January that two of the channel\u2019s five buoys were unlit.
"""

GARDEN = "The rose garden of Tevik opens on Saturday. Tickets cost five crowns."

COASTGUARD_RULES = "verify:exact/1"


def document(name: str, text: str, **meta: object) -> Document:
    return Document(id=name, text=text, encoding="utf-8", language="en", **meta)  # type: ignore[arg-type]


def span(source: Document, words: str) -> Span:
    start = source.text.index(words)
    return Span(source.id, start, start + len(words))


def citation(source: Document, words: str) -> Citation:
    return Citation(span(source, words), words)


def statement(
    text: str,
    *citations: Citation,
    section: Section = "lead",
    label: SupportLabel = "verbatim",
    independent_sources: int = 1,
) -> Statement:
    return Statement(text, citations, Support(label, 1.0, COASTGUARD_RULES), section, independent_sources)


def source(
    of: Document,
    *,
    furniture: tuple[tuple[str, RegionKind], ...] = (),
    fates: tuple[SentenceFate, ...] = (),
    status: str = "used",
    family: int | None = None,
) -> Source:
    """A source whose lines are body, but for those that hold one of the words given as furniture."""
    regions = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", of.text):
        kind = next((kind for words, kind in furniture if words in line[0]), "body")
        regions.append(Region(Span(of.id, line.start(), line.end()), kind))
    return Source(of.id, of, status, family, tuple(regions), fates)  # type: ignore[arg-type]


def harbour() -> Document:
    return document(
        "harbour.txt",
        HARBOUR,
        title="Ferry runs aground off Port Almar",
        publisher="Almar Harbour Post",
        url="https://post.example/ferry",
        published_at=Moment.of_day(date(2025, 3, 4)),
    )


def gazette() -> Document:
    return document(
        "gazette.txt",
        GAZETTE,
        title="212 rescued as ferry strikes reef",
        publisher="The Gazette",
        published_at=Moment.of_time(datetime(2025, 3, 5, 7, 40, tzinfo=UTC)),
    )


def ferry() -> Briefing:
    """A complete briefing: headline, three sections, a conflict, a timeline, five sources, one rejected."""
    post, paper, wire = harbour(), gazette(), document("wire.txt", WIRE)
    aground = citation(
        post,
        "A passenger ferry ran aground on the Sorrel reef outside Port Almar on Tuesday evening, and 212 "
        "people were taken off in lifeboats, the coastguard said.",
    )
    lifeboats = citation(
        paper,
        "Lifeboats carried 212 passengers and crew to safety after the ferry Lady Brisa struck a reef on "
        "Tuesday evening.",
    )
    channel = citation(
        wire,
        "The Lady Brisa left the marked channel about 20 minutes before it ran aground, according to the "
        "coastguard\u2019s log.",
    )
    operator = citation(
        post, "The operator, Tevik Lines, said it would not sail before an inquiry had ended."
    )
    denied = citation(paper, "Tevik Lines denied that the radar was broken.")
    buoys = citation(
        wire, "Fishermen had warned in January that two of the channel\u2019s five buoys were unlit."
    )
    since = citation(post, "It has run the route since 1987.")
    nine = citation(post, "Nine people were treated for cold.")
    eleven = citation(paper, "Eleven were treated for cold, the hospital said on Wednesday.")
    tuesday = citation(post, "on Tuesday evening")
    fates = {
        post.id: (
            SentenceFate(aground.span, "told", 0, "shown as it stands", only_here=False),
            SentenceFate(
                span(post, "The ship, the Lady Brisa, was on its way from Tevik to Port Almar."),
                "left_out", None, "less weight than what is told", only_here=True,
            ),
            SentenceFate(nine.span, "left_out", None, "the sources disagree; see there", only_here=False),
            SentenceFate(operator.span, "told", 2, "shown with a deletion", only_here=True),
            SentenceFate(since.span, "dropped", None, "its subject could not be named", only_here=True),
        ),
        paper.id: (
            SentenceFate(lifeboats.span, "merged", 0, "says the same as sentence 1", only_here=False),
            SentenceFate(denied.span, "told", 3, "shown as it stands", only_here=True),
        ),
        wire.id: (
            SentenceFate(channel.span, "told", 1, "shown as it stands", only_here=True),
            SentenceFate(buoys.span, "told", 4, "shown as it stands", only_here=True),
        ),
    }  # fmt: skip
    furniture: tuple[tuple[str, RegionKind], ...] = (
        ("Home |", "menu"),
        ("Ferry runs aground off", "title"),
        ("212 rescued", "title"),
        ("Read more", "related"),
        ("Sign up", "promotion"),
    )
    return Briefing(
        headline=statement(
            "212 rescued as ferry strikes reef", citation(paper, "212 rescued as ferry strikes reef")
        ),
        statements=(
            statement(aground.cited_text, aground, lifeboats, independent_sources=2),
            statement(channel.cited_text, channel),
            statement(
                "Tevik Lines said it would not sail before an inquiry had ended.",
                operator, section="positions", label="compressed",
            ),
            statement(denied.cited_text, denied, section="positions"),
            statement(buoys.cited_text, buoys, section="background"),
        ),
        conflicts=(
            Conflict(
                "treated for cold",
                "number",
                (
                    Claim("Nine", (nine,), post.published_at, post.publisher, "superseded"),
                    Claim("Eleven", (eleven,), paper.published_at, paper.publisher, "current"),
                ),
            ),
        ),
        timeline=(
            Event(date(2025, 1, 1), "in January", buoys.cited_text, (buoys,)),
            Event(date(2025, 3, 4), "on Tuesday evening", aground.cited_text, (aground, tuesday)),
        ),
        sources=(
            source(post, furniture=furniture, fates=fates[post.id], family=0),
            source(paper, furniture=furniture, fates=fates[paper.id], family=1),
            source(wire, fates=fates[wire.id], family=2),
            source(document("garden.txt", GARDEN), status="off_topic"),
            Source("photo.jpg", None, "rejected", reason="binary"),
        ),
        language="en",
        independent_sources=3,
        dropped=(Dropped("It has run the route since 1987.", "its subject could not be named"),),
        notices=(Notice("input-rejected", "photo.jpg: binary, not an article"),),
        signature="briefing:0.1.0|writer:extractive|seed:0",
    )  # fmt: skip


def told(text: str, *, meta: dict[str, object] | None = None, passage: str | None = None) -> Briefing:
    """The smallest briefing: one document, told in one sentence that cites all of it, or `passage`."""
    only = document("only.txt", text, **(meta or {}))
    cited = citation(only, passage if passage is not None else text)
    return Briefing(
        headline=None,
        statements=(statement("It says something.", cited, label="unsupported"),),
        conflicts=(),
        timeline=(),
        sources=(source(only, family=0),),
        language="en",
        independent_sources=1,
        dropped=(),
        notices=(),
        signature="briefing:0.1.0",
    )
