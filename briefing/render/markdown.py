"""Markdown with footnotes, as GitHub and Pandoc understand them. Whatever a source wrote is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.render import notes as footnotes
from briefing.render.notes import Note, Notes, count, day, moment, quoted
from briefing.render.remarks import remarks
from briefing.showing import show
from briefing.types import Briefing, Citation, Claim, Source

# What can begin a construct in the middle of a line (CommonMark 0.31, GFM 0.29): code, emphasis, HTML,
# entities, strike-through, tables, mathematics as GitHub reads it.
_INLINE = re.compile(r"[\\`*<>~|$]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
# Brackets stay as they are in "[Kerry]" and are escaped where they could become a link, a footnote or a task.
_BRACKETS = re.compile(r"\[(?=\^|[ xX]?\])|\](?=[(\[:]|$)")
# Bare addresses become links in GFM; one backslash stops that, and shows nothing.
_ADDRESS = re.compile(r"(?<=\bhttp)(?=:)|(?<=\bhttps)(?=:)|(?<=\bftp)(?=:)|(?<=\bwww)(?=\.)", re.IGNORECASE)
# What means something only at the start of a line: headings, lists, rules, underlines, numbered lists.
_START = re.compile(r"^(?:[#+=-]|:(?= ))|(?:(?<=^\d)|(?<=^\d\d)|(?<=^\d{3})|(?<=^\d{4}))[.)](?=\s|$)")


def render(briefing: Briefing, *, include_text: bool) -> str:
    """The briefing in Markdown, paragraphs by section, passages as footnotes.

    `include_text` changes nothing here: the passages are quoted, the articles are not.
    """
    notes = footnotes.number(briefing)
    blocks = [
        *_headline(briefing, notes),
        *_paragraphs(briefing, notes),
        *_conflicts(briefing, notes),
        *_timeline(briefing, notes),
        *_sources(briefing),
        *_passages(notes),
        *_warnings(briefing),
    ]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Text of a source as one line that no Markdown reader takes for anything but text.

    White space and invisible characters are shown as in a sentence (see `briefing.showing`).
    """
    line = _INLINE.sub(r"\\\g<0>", show(text))
    line = _BRACKETS.sub(r"\\\g<0>", line)
    line = _ADDRESS.sub(r"\\", line)
    return _START.sub(r"\\\g<0>", line)


def _marks(citations: Sequence[Citation], notes: Notes) -> str:
    return " ".join(f"[^{note.number}]" for note in notes.of(citations)) + notes.more(citations)


def _headline(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if briefing.headline is not None:
        yield f"# {escape(briefing.headline.text)} {_marks(briefing.headline.citations, notes)}"


def _paragraphs(briefing: Briefing, notes: Notes) -> Iterator[str]:
    statements = briefing.statements
    paragraph: list[str] = []
    for index, (statement, remark) in enumerate(zip(statements, remarks(briefing), strict=True)):
        if index and statement.section != statements[index - 1].section:
            yield " ".join(paragraph)
            paragraph = []
        remarked = f" *({remark})*" if remark else ""
        paragraph.append(f"{escape(statement.text)}{remarked} {_marks(statement.citations, notes)}")
    yield " ".join(paragraph)


def _conflicts(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if not briefing.conflicts:
        return
    yield "## Where the sources disagree"
    for conflict in briefing.conflicts:
        lines = [f"**{escape(conflict.about)}** ({conflict.kind})", ""]
        claims = zip(conflict.claims, footnotes.in_words(conflict), strict=True)
        lines += [f"- {_claim(claim, notes, told)}" for claim, told in claims]
        yield "\n".join(lines)


def _claim(claim: Claim, notes: Notes, told: str) -> str:
    by = ", ".join(part for part in (escape(claim.publisher or ""), moment(claim.reported_at)) if part)
    said = f" – {by}" if by else ""
    words = f" \u2013 {quoted(escape(told))}" if told else ""
    return f"{escape(claim.value)}{said}: {claim.status} {_marks(claim.citations, notes)}{words}"


def _timeline(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if briefing.timeline:
        yield "## Timeline"
        yield "\n".join(
            f"- **{day(event.date)}**: {escape(event.text)} {_marks(event.citations, notes)}"
            for event in briefing.timeline
        )


def _sources(briefing: Briefing) -> Iterator[str]:
    yield "## Sources"
    independent = count(briefing.independent_sources, "independent source")
    rows = [f"{index}. {_source(source)}" for index, source in enumerate(briefing.sources, start=1)]
    yield "\n".join(rows)
    yield f"Cited: {independent}. Read: {count(len(briefing.documents), 'article')}."


def _source(source: Source) -> str:
    document = source.document
    status = footnotes.status(source)
    if document is None:
        return f"{escape(source.id)}: {status}"
    title = f"**{escape(document.title)}**" if document.title else None
    known = (title, escape(document.publisher or ""), moment(document.published_at), _link(document.url))
    described = ", ".join(part for part in known if part)
    return f"{described or 'Untitled'} ({escape(source.id)}): {status}"


def _link(url: str | None) -> str | None:
    """An address as an autolink if it is a web address and nothing else, else as text."""
    if url is None:
        return None
    return (
        f"<{url}>"
        if re.fullmatch(r"https?://[^\s<>\\\x00-\x1f]+", url) and url.isprintable()
        else escape(url)
    )


def _passages(notes: Notes) -> Iterator[str]:
    yield "\n".join(_passage(note) for note in notes)


def _passage(note: Note) -> str:
    document = note.source.document
    published = moment(document.published_at) if document is not None else None
    where = (
        f"{escape(note.source.id)}, characters {note.citation.span.start_char}–{note.citation.span.end_char}"
    )
    known = footnotes.name(note.source)
    by = ", ".join(escape(part) for part in (known, published) if part and part != note.source.id)
    place = f"{by} ({where})" if by else where
    return f"[^{note.number}]: {place}: {quoted(escape(note.citation.cited_text))}"


def _warnings(briefing: Briefing) -> Iterator[str]:
    if briefing.notices:
        yield "## Notes"
        yield "\n".join(f"- {escape(notice.message)}" for notice in briefing.notices)
