"""Plain text for a terminal or a mail: wrapped lines, numbers in brackets, the passages at the end."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from briefing.render import notes as footnotes
from briefing.render.notes import Note, Notes, count, day, moment, quoted
from briefing.render.remarks import remarks
from briefing.showing import show
from briefing.types import Briefing, Citation, Claim, Source

WIDTH_COLUMNS = 88


def render(briefing: Briefing, *, include_text: bool) -> str:
    """The briefing in plain text, no line wider than `WIDTH_COLUMNS` where its words allow it.

    `include_text` changes nothing here: the passages are quoted, the articles are not.
    """
    notes = footnotes.number(briefing)
    blocks = [
        *_headline(briefing, notes),
        *_paragraphs(briefing, notes),
        *_conflicts(briefing, notes),
        *_timeline(briefing, notes),
        *_passages(notes),
        *_sources(briefing),
        *_warnings(briefing),
    ]
    return "\n\n".join(blocks) + "\n"


def wrap(text: str, *, first: str = "", indent: str = "") -> str:
    """Text broken at spaces, and inside scripts that write none.

    `first` opens the first line, `indent` the others.
    """
    lines: list[str] = []
    line, used, room = first, _columns(first), False
    for piece, spaced in _pieces(text):
        gap = 1 if room and spaced else 0
        if room and used + gap + _columns(piece) > WIDTH_COLUMNS:
            lines.append(line)
            line, used, gap = indent, _columns(indent), 0
        line += " " * gap + piece
        used += gap + _columns(piece)
        room = True
    return "\n".join([*lines, line])


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """What a line may not break within, and whether a space stands before it."""
    for word in text.split():
        start, spaced = 0, True
        for index in range(1, len(word)):
            if _is_wide(word[index - 1]) and _is_wide(word[index]):
                yield word[start:index], spaced
                start, spaced = index, False
        yield word[start:], spaced


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" and character.isalnum()


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in text)


def _marks(citations: Sequence[Citation], notes: Notes) -> str:
    return "".join(f"[{note.number}]" for note in notes.of(citations)) + notes.more(citations)


def _headline(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if briefing.headline is not None:
        headline = wrap(f"{show(briefing.headline.text)} {_marks(briefing.headline.citations, notes)}")
        yield headline + "\n" + "=" * max(_columns(line) for line in headline.splitlines())


def _paragraphs(briefing: Briefing, notes: Notes) -> Iterator[str]:
    statements = briefing.statements
    paragraph: list[str] = []
    for index, (statement, remark) in enumerate(zip(statements, remarks(briefing), strict=True)):
        if index and statement.section != statements[index - 1].section:
            yield wrap(" ".join(paragraph))
            paragraph = []
        remarked = f" ({remark})" if remark else ""
        paragraph.append(f"{show(statement.text)}{remarked} {_marks(statement.citations, notes)}")
    yield wrap(" ".join(paragraph))


def _conflicts(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if not briefing.conflicts:
        return
    yield "WHERE THE SOURCES DISAGREE"
    for conflict in briefing.conflicts:
        about = wrap(f"{show(conflict.about)} ({conflict.kind})")
        claims = zip(conflict.claims, footnotes.in_words(conflict), strict=True)
        yield "\n".join([about, *(_claim(claim, notes, told) for claim, told in claims)])


def _claim(claim: Claim, notes: Notes, told: str) -> str:
    by = ", ".join(part for part in (show(claim.publisher or ""), moment(claim.reported_at)) if part)
    said = f" – {by}" if by else ""
    marks = _marks(claim.citations, notes)
    line = wrap(f"{show(claim.value)}{said}: {claim.status} {marks}", first="  - ", indent="    ")
    return f"{line}\n{wrap(quoted(show(told)), first='    ', indent='    ')}" if told else line


def _timeline(briefing: Briefing, notes: Notes) -> Iterator[str]:
    if not briefing.timeline:
        return
    yield "TIMELINE"
    dates = [day(event.date) for event in briefing.timeline]
    margin = max(len(date) for date in dates) + 4
    yield "\n".join(
        wrap(
            f"{show(event.text)} {_marks(event.citations, notes)}",
            first=f"  {date}".ljust(margin),
            indent=" " * margin,
        )
        for date, event in zip(dates, briefing.timeline, strict=True)
    )


def _passages(notes: Notes) -> Iterator[str]:
    yield "PASSAGES"
    yield "\n".join(_passage(note) for note in notes)


def _passage(note: Note) -> str:
    document, span = note.source.document, note.citation.span
    published = moment(document.published_at) if document is not None else None
    known = footnotes.name(note.source)
    by = ", ".join(show(part) for part in (known, published) if part and part != note.source.id)
    place = f"{show(note.source.id)}, {span.start_char}–{span.end_char}"
    number = f"[{note.number}]".rjust(5)
    where = wrap(f"{by} ({place})" if by else place, first=f"{number} ", indent=" " * 6)
    return where + "\n" + wrap(quoted(show(note.citation.cited_text)), first=" " * 6, indent=" " * 6)


def _sources(briefing: Briefing) -> Iterator[str]:
    independent = count(briefing.independent_sources, "independent source")
    yield f"SOURCES: {independent} cited, {count(len(briefing.documents), 'article')} read"
    yield "\n".join(wrap(_source(source), first="  - ", indent="    ") for source in briefing.sources)


def _source(source: Source) -> str:
    document = source.document
    status = footnotes.status(source)
    if document is None:
        return f"{show(source.id)}: {status}"
    known = (document.title, document.publisher, moment(document.published_at), document.url)
    described = ", ".join(show(part) for part in known if part)
    return f"{described or 'Untitled'} ({show(source.id)}): {status}"


def _warnings(briefing: Briefing) -> Iterator[str]:
    if briefing.notices:
        yield "NOTES"
        yield "\n".join(
            wrap(show(notice.message), first="  - ", indent="    ") for notice in briefing.notices
        )
