"""Title, publisher and date, where they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from briefing.clean.headed import headed_by
from briefing.clean.lines import Paragraph
from briefing.clean.outlets import outlet, reads_as_name, sounds_like_outlet
from briefing.moment import Found, find
from briefing.types import Document, Moment, Notice, Span

_TITLE_WORDS = (3, 30)
_SUBTITLES = 3
_HIGHLIGHT_WORDS = 7
# The page's own words in one line with the title, or in place of it: "515 votes 7k views", "Up and Away... Share".
_TOOLBAR = re.compile(
    r"^(?:Highlights|However|(?:Print|Share|Tweet|Email) (?:Print|Share|Tweet|Email|\+))\s"
    r"|\b\d[\d.,]*k?\s(?:votes|voters|views|shares)\s+\d[\d.,]*k?\s(?:votes|voters|views|shares|comments)\b"
    r"|[.!?\u2026]\s(?:Share|Tweet|Email|Print|Follow)$|\s[\u2013\u2014\u2015-]$"
)
# "Home > News > Politics": where the page stands on its site.
_TRAIL = re.compile(r"\S\s+[>\u00bb\u203a]\s+\S")
# What a wire, a press office or a page's dialog sets above the title.
_ABOVE_TITLE = re.compile(
    r"(?:(?:not )?for (?:immediate )?release|(?:press|news|media) (?:release|statement)|embargo(?:ed)?"
    r"|accept (?:all|cookies)|reject all|manage (?:preferences|cookies|consent)|(?:cookie|privacy) settings"
    r"|(?:we value )?your privacy)\b",
    re.IGNORECASE,
)
_WIRE = re.compile(r"ZCZC\b|(?:[A-Z] ){1,2}[A-Z]{1,4}-[A-Z][A-Z-]+\b.*\d|[A-Z]{2,4}-[A-Z][A-Z-]+ \d\d-\d\d\b")
_CAPTION = re.compile(r"\b(?:Credit|Featuring|Photo|Where|When): ")
_TOP_LINES = 2  # a name further down is more likely part of the story
_DATE_LINE_WORDS = 16
_LEAD_PARAGRAPHS = 3  # a date stands in front of the body, behind its lead, or at its end
_UPDATED = re.compile(r"\b(?:update[ds]?|modified|actualis|aktualis|actualizado|mis à jour)", re.IGNORECASE)
_CREATED = re.compile(
    r"\b(?:created|published|posted|released|issued|date|publi|veröffentlicht)", re.IGNORECASE
)
# "*Issued Wednesday 14 May 2025, 08:00. Replaces Bulletin No. 4.*"
_ISSUED = re.compile(r"[\s*_]*(?:issued|released|published|posted)\b[\s:]", re.IGNORECASE)
# Within a week an update is the same story carried on; later it is upkeep of an old page.
_SAME_STORY_DAYS = 7
_TEXT_BY = re.compile(
    r"(?:text|story|published|provided|source)\s?(?:by|:)\s?(?P<name>(?:the\s)?[A-Z0-9][\w&.'-]*(?:\s[A-Z0-9&][\w&.'-]*){0,4})\s*$",
    re.IGNORECASE,
)
# "MINISTRY OF HEALTH", at the top: who speaks, and not of what.
_BODY_NAME = re.compile(
    r"(?:THE )?(?:(?!OF\b|FOR\b)[A-Z\u00c0-\u00dd'\u2019-]+ ){0,3}(?:PRESIDENCY|MINISTRY|OFFICE|DEPARTMENT|AGENCY"
    r"|AUTHORITY|COMMISSION|COUNCIL|DIRECTORATE|SECRETARIAT|SERVICE|INSTITUTE|BOARD|COURT|BUREAU|GOVERNMENT|EMBASSY|PARLIAMENT)"
    r"(?: (?:OF|FOR|AND) .{2,80})?"
)
_WEEKDAY = re.compile(
    r"[\s,|]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag)?[\s,|]*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\b(?:correspondent|reporter|staff writer|special to|editor)\b", re.IGNORECASE)
_BYLINE_WORDS = 8
# "By Ina Holt, The Harrow Echo, 3 June 2025"
_BY_NAME = re.compile(r"^By\s+(?:[A-Z][\w.'\u2019-]*\s+){1,3}[A-Z][\w'\u2019-]+,\s+(?=[A-Z])")
# "Par Ina Holt, le 3 mai 2024"
_PAR = re.compile(r"(?:Par|Von|Por|Di|Door|Autor:)\s+(?=[A-Z\u00c0-\u00de])")
_LE = re.compile(r",\s*(?:le|am|el|il|a|em)$")
_SEPARATORS = re.compile(r"\s*[|\u2022\u00b7\u2013\u2014]\s*|,\s*(?=\d|[A-Z][a-z]+day\b)")
_ORGANISATION = re.compile(
    r"(?:[A-Z]{2,}|\d|News|Press|Times|Post|Agency|Reuters|Media|TV|Radio|Journal|Herald)"
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the text says of itself; None where it says nothing."""

    title: Paragraph | None = None
    publisher: str | None = None
    published_at: Moment | None = None
    date_span: Span | None = None
    notices: tuple[Notice, ...] = ()


def masthead_of(document: Document, paragraphs: Sequence[Paragraph]) -> Masthead:
    """Title, publisher and date of an article whose paragraphs are judged. Marks the title's paragraph."""
    # "Herald | Friday, May 3 | Updated 6 p.m." ends like a sentence
    for paragraph in paragraphs[:_TOP_LINES]:
        if "|" in paragraph.text and paragraph.lines == 1 and paragraph.words <= _DATE_LINE_WORDS:
            paragraph.kind = "date"
    moment, span, notices = _date(document, paragraphs)
    outlet = _outlet_line(paragraphs)
    title = _title(document, paragraphs, None if outlet is None else outlet[0])
    if title is not None:
        title.kind = "title"
    publisher = next((name for p in paragraphs if p.kind == "byline" and (name := _publisher(p.text))), None)
    if publisher is None:
        publisher = outlet[1] if outlet is not None else _signature(paragraphs)
    if (publisher is None and document.publisher is None) or moment is None:
        headed = headed_by(document, paragraphs)
        publisher = publisher or headed.agency
        if moment is None and span is None:
            moment, span, notices = headed.moment, headed.span, headed.notices
    return Masthead(title, publisher, moment, span, notices)


def _title(document: Document, paragraphs: Sequence[Paragraph], outlet: Paragraph | None) -> Paragraph | None:
    if document.title is not None:
        key = _letters(document.title)
        titled = (p for p in paragraphs[:60] if p is not outlet and p.words <= 60)
        return next((p for p in titled if _letters(p.text) == key), None)
    first = next((i for i, p in enumerate(paragraphs) if p.kind == "body"), None)
    if first is None:
        return None
    block, letterhead = _block(paragraphs[:first]), _letterhead(paragraphs[:first])
    if block > 1 and _BODY_NAME.fullmatch(paragraphs[0].text.strip()):
        letterhead = block
    candidates = []
    for paragraph in reversed(paragraphs[letterhead:first]):
        if paragraph.kind == "heading" and paragraph is not outlet:
            candidates.append(paragraph)
        elif paragraph.kind in {"related", "menu", "comment"}:
            break
    fitting = [
        p
        for p in candidates
        if _TITLE_WORDS[0] <= p.words <= _TITLE_WORDS[1]
        and not p.bullet
        and "\t" not in p.text  # the head of a table
        and not _TRAIL.search(p.text)
        and not (_ABOVE_TITLE.match(p.text) and p.words <= _DATE_LINE_WORDS)
        and not _WIRE.match(p.text)
        and not (p.text.startswith("(") and p.text.endswith(")"))  # the credit of a picture, and its caption
        and not _CAPTION.search(p.text)
        and not _TOOLBAR.search(p.text)
        and not (p.words <= _BYLINE_WORDS and _BYLINE.search(p.text))
    ]
    if not fitting:
        return None
    # A few lines in front of the body: title first, then a subtitle. Many: a menu, with the title behind it; but no
    # menu is of lines as long as sentences, which are the report in short.
    is_menu = len(fitting) > _SUBTITLES and median(p.words for p in candidates) < _HIGHLIGHT_WORDS
    return fitting[0] if is_menu else fitting[-1]


def _letterhead(top: Sequence[Paragraph]) -> int:
    """How many lines at the very top are a letterhead: name, department, motto, date, with the title apart below them.

    0 where there is none: a single line, or one with a byline under it, is the title itself.
    """
    size = _block(top)
    if size < 2 or size == len(top):
        return 0
    below = any(p.kind == "heading" and p.words >= _TITLE_WORDS[0] for p in top[size:])
    return size if below else 0


def _block(top: Sequence[Paragraph]) -> int:
    """How many lines at the very top stand together; 0 where one of them is a byline."""
    size = min(1, len(top))
    while size < len(top) and not top[size].blank_before:
        size += 1
    return 0 if any(paragraph.kind == "byline" for paragraph in top[:size]) else size


def _outlet_line(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, str] | None:
    """The line at the very top that names the newspaper or station, and the name."""
    for paragraph in paragraphs[:_TOP_LINES]:
        if paragraph.kind == "body" or paragraph.lines > 1:
            return None
        name = outlet(_SEPARATORS.split(_BY_NAME.sub("", paragraph.text.strip()))[0])
        if name is not None:
            return paragraph, name
    return None


def _signed(line: str, found: Found) -> str | None:
    """The name in a line of nothing but a name and a date: "Coast Evening News, 10 September 2024"."""
    before, behind = line[: found.start].strip(" *_"), line[found.end :].strip(" *_|\u2022\u00b7\u2013\u2014")
    # "5 June 2025 | Harrow Echo" too
    label = _WEEKDAY.sub("", _SEPARATORS.split(_BY_NAME.sub("", before) or behind)[0])
    label = _LE.sub("", _PAR.sub("", label))
    return label if reads_as_name(label) else None


def _signature(paragraphs: Sequence[Paragraph]) -> str | None:
    """The name in the first such line before the body."""
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            return None
        if paragraph.lines == 1 and paragraph.words <= _DATE_LINE_WORDS and (found := find(paragraph.text)):
            name = _signed(paragraph.text, found)
            # "Santa Irene, 14 May 2025" says where, "Coast Evening News, 10 September 2024" who.
            if name is not None and sounds_like_outlet(name):
                return name
    return None


def _publisher(line: str) -> str | None:
    match = _TEXT_BY.match(line)
    return match["name"] if match and _ORGANISATION.search(match["name"]) else None


def _date(
    document: Document, paragraphs: Sequence[Paragraph]
) -> tuple[Moment | None, Span | None, tuple[Notice, ...]]:
    updated: list[tuple[Paragraph, Found]] = []
    created: list[tuple[Paragraph, Found]] = []
    first = next((i for i, p in enumerate(paragraphs) if p.kind == "body"), len(paragraphs))
    letterhead = _letterhead(paragraphs[:first])
    bodies = [index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "body"]
    midst = range(bodies[_LEAD_PARAGRAPHS], bodies[-1]) if len(bodies) > _LEAD_PARAGRAPHS else range(0)
    for index, paragraph in enumerate(paragraphs):
        if index in midst:  # "This editorial was published on March 29": another text, put into this one
            continue
        issued = index <= first + 1 and _ISSUED.match(paragraph.text) is not None
        if (
            (paragraph.kind == "body" and not issued)
            or paragraph.words > _DATE_LINE_WORDS
            or paragraph.kind in {"related", "comment"}
        ):
            continue
        found = find(paragraph.text)
        if found is None or paragraph.lines > 1:
            continue
        label = paragraph.text[: found.start]
        is_bare = len(paragraph.text) - (found.end - found.start) <= 3
        if _UPDATED.search(label):
            updated.append((paragraph, found))
        elif (
            _CREATED.search(label)
            or is_bare
            or paragraph.kind in {"byline", "date"}
            or issued
            or _signed(paragraph.text, found)
            or (index < letterhead and not _WEEKDAY.sub("", label))  # "Tue 14 Oct 2025 07:34 GMT - URGENT"
            or (index < first and not paragraph.text[found.end :].strip(" *_."))  # a letterhead ends so
        ):
            created.append((paragraph, found))
        else:
            continue
        if is_bare or paragraph.kind == "heading":
            paragraph.kind = "date"
    known = document.published_at
    if known is not None:
        same = [entry for entry in (*created, *updated) if entry[1].moment.local_date == known.local_date]
        return None, _span(document, same[0]) if same else None, ()
    chosen, notices = _chosen(document, created, updated)
    if chosen is None:
        return None, None, ()
    return chosen[1].moment, _span(document, chosen), notices


def _chosen(
    document: Document, created: list[tuple[Paragraph, Found]], updated: list[tuple[Paragraph, Found]]
) -> tuple[tuple[Paragraph, Found] | None, tuple[Notice, ...]]:
    if not created or not updated:
        entries = created or updated
        return (entries[0] if entries else None), ()
    first, last = created[0], updated[0]
    days = (last[1].moment.local_date - first[1].moment.local_date).days
    if days == 0:
        return first, ()
    carried_on = 0 < days <= _SAME_STORY_DAYS
    chosen = last if carried_on else first
    why = (
        "the text is that of the update" if carried_on else "the update came too late to be part of the story"
    )
    message = (
        f"{document.id}: created {first[1].moment.isoformat()}, updated {last[1].moment.isoformat()}; "
        f"dated {chosen[1].moment.isoformat()}, because {why}"
    )
    return chosen, (Notice("two-dates", message),)


def _span(document: Document, entry: tuple[Paragraph, Found]) -> Span:
    paragraph, found = entry
    return Span(document.id, paragraph.start + found.start, paragraph.start + found.end)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
