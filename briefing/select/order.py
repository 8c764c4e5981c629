"""In which order the chosen sentences are read: what happened, what each side says, what lies behind it.

Sentences that stand next to each other in their article stay together. The lead is the opening, what else its article
tells, in its order, and then the other articles; the positions are statements, each speaker's together; the background
is older or lesser, by date where dates are known and otherwise in the order of the articles. So no article is told
backwards, a claim stands before its denial, and the source changes as rarely as it can: what blind readers of
development clusters missed most in an order by weight alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from briefing.lexicon import vocabulary
from briefing.quotations import outside
from briefing.select.attribution import introduces, is_quoted, speaker
from briefing.select.candidates import Candidates
from briefing.types import Event, Pick, Section, Sentence

# Share of the words that the lead may have before lesser events go to the background; and its sentences.
_LEAD_SHARE = 0.7
_LEAD_SENTENCES = range(2, 9)
# Something dated this long before the newest date that is told is background.
_OLDER = timedelta(days=10)
# Reports of at least so many days, so many days apart, make a course of events.
_COURSE_REPORTS = 3
_COURSE_DAYS = 3
_LOOKS_BACK = re.compile(
    r"\b(?:previously|in recent (?:years|months|decades)"
    r"|(?:last|the previous) year|(?:years|months|decades) (?:ago|earlier)"
    r"|for (?:years|decades)|since (?:19|20)\d\d|in (?:19|20)\d\d|was (?:born|founded|elected|first)|historically"
    r"|background|the history of)\b"
)
# One of these, or a year, stands in whatever matches.
_LOOKS_BACK_WORDS = frozenset(
    """previously recent year years months decades was historically background history""".split()
)

# `"We are glad," Reed added.`: after what else that speaker says.
_ADDED = re.compile(r"\b(?:added|adds|continued|continues|went on)\b")
_ADDED_WORDS = frozenset("added adds continued continues went".split())


class _Line(NamedTuple):
    """One chosen sentence and what ordering asks of it."""

    row: int
    rank: int
    text: str
    day: date | None
    speaker: str | None
    states: bool  # somebody says it


class _Unit(NamedTuple):
    """Chosen sentences that are read one after the other as their article has them."""

    lines: tuple[_Line, ...]
    rank: int  # of its most important sentence
    section: Section
    article: int
    words: int
    day: date | None  # the earliest that is told
    days_old: int  # from its report to the latest one
    speaker: str | None  # whom its first attributed sentence names

    @property
    def row(self) -> int:
        return self.lines[0].row

    @property
    def goes_on(self) -> bool:
        """True if its first line is told as going on: `"We are glad," Reed added.`"""
        text = self.lines[0].text
        return not _ADDED_WORDS.isdisjoint(vocabulary(text)) and _ADDED.search(outside(text)) is not None

    @property
    def introduces(self) -> bool:
        """True if the speaker's name stands in full."""
        return self.speaker is not None and any(introduces(line.text, self.speaker) for line in self.lines)


def arrange(
    candidates: Candidates, chosen: Sequence[int], timeline: Sequence[Event], *, latest: date | None = None
) -> tuple[Pick, ...]:
    """Picks in reading order; `chosen` are rows, most important first, and the first one opens the briefing.

    `latest` is the day of the latest report. If what is chosen comes from reports of several days, what happened
    before the opening is told in the order of the days.
    """
    if not chosen:
        return ()
    lines = _lines(candidates, chosen, timeline)
    newest = max((line.day for line in lines if line.day is not None), default=None)
    units = [_unit(candidates, group, newest) for group in _groups(candidates, lines, newest)]
    units.sort(key=lambda unit: unit.rank)
    ordered = _in_course(units, latest) if latest is not None and _is_course(units) else _in_order(units)
    return tuple(
        Pick(
            fact=candidates.facts[line.row],
            rendition=candidates.renditions[line.row],
            section=section,
            rank=line.rank,
        )
        for unit, section in ordered
        for line in unit.lines
    )


def _lines(candidates: Candidates, chosen: Sequence[int], timeline: Sequence[Event]) -> list[_Line]:
    """The chosen sentences in the order of their rows."""
    days = _days([candidates.renditions[row].sentence for row in chosen], timeline)
    found = []
    for rank, (row, day) in enumerate(zip(chosen, days, strict=True)):
        text = candidates.text(row)
        name = speaker(text)
        found.append(_Line(row, rank, text, day, name, name is not None or is_quoted(text)))
    return sorted(found, key=lambda line: line.row)


def _groups(candidates: Candidates, lines: Sequence[_Line], newest: date | None) -> list[tuple[_Line, ...]]:
    """Lines that follow one another in their article: what happened with what is said to it, or one voice.

    What is told right behind a statement stays there: "Foss said that workers would get more. He did not say how much
    more." In front of it, with the news, 4 of 100 briefings of 150 words told it before what it goes on from. Another
    voice is told with its own statements, and what lies long behind with the background.
    """
    groups: list[list[_Line]] = [[lines[0]]]
    for previous, line in pairwise(lines):
        # the opening comes first
        follows = candidates.before[line.row] == previous.row and line.rank > 0
        if follows and _goes_on(candidates, previous, line, newest):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _goes_on(candidates: Candidates, previous: _Line, line: _Line, newest: date | None) -> bool:
    if not previous.states or not candidates.stands[line.row]:
        return True
    if line.states:
        return previous.speaker == line.speaker
    return _section(candidates, line, line.day, newest) != "background"


def _unit(candidates: Candidates, lines: tuple[_Line, ...], newest: date | None) -> _Unit:
    rank = min([line.rank for line in lines])
    day = min([line.day for line in lines if line.day is not None], default=None)
    # a statement goes with the news that its article tells behind it, where that matters more
    head = min(lines, key=lambda line: line.rank) if lines[0].states else lines[0]
    return _Unit(
        lines=lines,
        rank=rank,
        section="lead" if rank == 0 else _section(candidates, head, day, newest),
        article=int(candidates.articles[lines[0].row]),
        words=sum([int(candidates.words[line.row]) for line in lines]),
        day=day,
        days_old=int(candidates.days_old[lines[0].row]),
        speaker=next((line.speaker for line in lines if line.speaker is not None), None),
    )


def _section(candidates: Candidates, first: _Line, day: date | None, newest: date | None) -> Section:
    """Where lines led by this one belong, the opening aside; the earliest of their days is `day`."""
    if candidates.bygone[first.row]:
        return "background"
    if first.states:
        return "positions"
    older = day is not None and newest is not None and newest - day > _OLDER
    return "background" if older or _looks_back(first.text) else "lead"


def _looks_back(text: str) -> bool:
    may = "19" in text or "20" in text or not vocabulary(text).isdisjoint(_LOOKS_BACK_WORDS)
    return may and _LOOKS_BACK.search(text) is not None


def _is_course(units: Sequence[_Unit]) -> bool:
    """True for reports of so many days that a reader needs them in their order."""
    days = {unit.days_old for unit in units}
    return len(days) >= _COURSE_REPORTS and max(days) - min(days) >= _COURSE_DAYS


def _in_course(units: Sequence[_Unit], latest: date) -> list[tuple[_Unit, Section]]:
    """The opening with what its day tells, what later reports tell, then what went before, each day by day."""
    opening = units[0]

    def day(unit: _Unit) -> date:
        told = latest - timedelta(days=unit.days_old)
        return min(unit.day or told, told)  # what lies ahead of its report is told with it

    ranks: dict[tuple[date, int], int] = {}  # `units` come by rank: of what an article tells of a day
    for unit in units:
        ranks.setdefault((day(unit), unit.article), unit.rank)

    def when(unit: _Unit) -> tuple[date, int, int]:
        return (day(unit), ranks[day(unit), unit.article], unit.row)

    news = [unit for unit in units[1:] if unit.article == opening.article and unit.section == "lead"]
    rest = [unit for unit in units[1:] if all(unit is not one for one in news)]
    ordered: list[tuple[_Unit, Section]] = [(opening, "lead")]
    ordered += [(unit, "lead") for unit in sorted(news, key=lambda unit: unit.row)]
    later = [unit for unit in rest if unit.days_old < opening.days_old and unit.section != "background"]
    before = [unit for unit in rest if all(unit is not one for one in later)]
    ordered += [(unit, "lead") for unit in sorted(later, key=when)]
    return ordered + [(unit, "background") for unit in sorted(before, key=when)]


def _in_order(units: Sequence[_Unit]) -> list[tuple[_Unit, Section]]:
    """Units with their final sections, as they are read; `units` come by rank."""
    total = sum([unit.words for unit in units])
    lead: list[_Unit] = []
    behind: list[_Unit] = []
    words = sentences = 0
    opens = units[0].article
    for unit in sorted(units, key=lambda unit: unit.article != opens):
        if unit.section == "lead":
            room = words + unit.words <= _LEAD_SHARE * total and sentences < _LEAD_SENTENCES.stop - 1
            if room or sentences < _LEAD_SENTENCES.start:
                lead.append(unit)
                words += unit.words
                sentences += len(unit.lines)
            else:
                behind.append(unit)
    behind += [unit for unit in units if unit.section == "background"]
    statements = [unit for unit in units if unit.section == "positions"]
    weight = _article_ranks(units)

    def by_article(unit: _Unit) -> tuple[int, int]:
        return (weight[unit.article], unit.row)

    # of the opening's article first: it weighs most
    opening, rest = lead[:1], sorted(lead[1:], key=by_article)
    by_voice: dict[str, list[_Unit]] = {}  # who states first, then who states next
    for unit in statements:
        by_voice.setdefault(unit.speaker or f" {unit.rank}", []).append(unit)
    for own in by_voice.values():
        if len(own) > 1:
            own.sort(key=lambda unit: (not unit.introduces, unit.goes_on, by_article(unit)))
    statements = [unit for own in by_voice.values() for unit in own]
    behind.sort(key=lambda unit: (unit.day or date.max, by_article(unit)))
    sections: tuple[tuple[list[_Unit], Section], ...] = (
        (opening + rest, "lead"),
        (statements, "positions"),
        (behind, "background"),
    )
    return [(unit, section) for members, section in sections for unit in members]


def _article_ranks(units: Sequence[_Unit]) -> dict[int, int]:
    """For each article the rank of its most important unit: whose story is told first."""
    ranks: dict[int, int] = {}
    for unit in units:
        ranks[unit.article] = min(unit.rank, ranks.get(unit.article, unit.rank))
    return ranks


def _days(sentences: Sequence[Sentence], timeline: Sequence[Event]) -> list[date | None]:
    """The earliest date that the timeline gives each sentence."""
    by_document: dict[str, list[tuple[int, int, date]]] = {}
    for event in timeline:
        for citation in event.citations:
            span = citation.span
            by_document.setdefault(span.document_id, []).append((span.start_char, span.end_char, event.date))
    found: list[date | None] = []
    for sentence in sentences:
        span = sentence.span
        days = [
            day
            for start, end, day in by_document.get(span.document_id, ())
            if start < span.end_char and span.start_char < end
        ]
        found.append(min(days, default=None))
    return found
