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
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from briefing.select.attribution import introduces, is_quoted, speaker
from briefing.select.candidates import Candidates
from briefing.types import Event, Pick, Section, Sentence

# Share of the words that the lead may have before lesser events go to the background; and its sentences.
_LEAD_SHARE = 0.7
_LEAD_SENTENCES = range(2, 9)
# Something dated this long before the newest date that is told is background.
_OLDER = timedelta(days=10)
_LOOKS_BACK = re.compile(
    r"\b(?:previously|in recent (?:years|months|decades)"
    r"|(?:last|the previous) year|(?:years|months|decades) (?:ago|earlier)"
    r"|for (?:years|decades)|since (?:19|20)\d\d|in (?:19|20)\d\d|was (?:born|founded|elected|first)|historically"
    r"|background|the history of)\b"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One chosen sentence and what ordering asks of it."""

    row: int
    rank: int
    text: str
    day: date | None
    speaker: str | None
    states: bool  # somebody says it


@dataclass(frozen=True, slots=True)
class _Unit:
    """Chosen sentences that are read one after the other as their article has them."""

    lines: tuple[_Line, ...]
    rank: int  # of its most important sentence
    section: Section
    speaker: str | None  # whom its first attributed sentence names

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple([line.row for line in self.lines])

    @property
    def introduces(self) -> bool:
        """True if the speaker's name stands in full."""
        return self.speaker is not None and any(introduces(line.text, self.speaker) for line in self.lines)

    @property
    def day(self) -> date | None:
        return min((line.day for line in self.lines if line.day is not None), default=None)


def arrange(candidates: Candidates, chosen: Sequence[int], timeline: Sequence[Event]) -> tuple[Pick, ...]:
    """Picks in reading order; `chosen` are rows, most important first, and the first one opens the briefing."""
    if not chosen:
        return ()
    lines = _lines(candidates, chosen, timeline)
    newest = max((line.day for line in lines if line.day is not None), default=None)
    units = [_unit(candidates, group, newest) for group in _groups(candidates, lines)]
    units.sort(key=lambda unit: unit.rank)
    return tuple(
        Pick(
            fact=candidates.facts[line.row],
            rendition=candidates.renditions[line.row],
            section=section,
            rank=line.rank,
        )
        for unit, section in _in_order(candidates, units)
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


def _groups(candidates: Candidates, lines: Sequence[_Line]) -> list[tuple[_Line, ...]]:
    """Lines that follow one another in their article: what happened with what is said to it, or one voice."""
    groups: list[list[_Line]] = [[lines[0]]]
    for previous, line in pairwise(lines):
        same_voice = (previous.states, previous.speaker) == (line.states, line.speaker)
        goes_on = same_voice or not previous.states or not candidates.stands[line.row]
        if (
            candidates.before[line.row] == previous.row and goes_on and line.rank > 0
        ):  # the opening comes first
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _unit(candidates: Candidates, lines: tuple[_Line, ...], newest: date | None) -> _Unit:
    names = [line.speaker for line in lines if line.speaker is not None]
    unit = _Unit(lines, min([line.rank for line in lines]), "lead", names[0] if names else None)
    if unit.rank == 0:
        return unit
    if candidates.bygone[lines[0].row]:
        return replace(unit, section="background")
    if lines[0].states:
        return replace(unit, section="positions")
    older = unit.day is not None and newest is not None and newest - unit.day > _OLDER
    if older or _LOOKS_BACK.search(lines[0].text):
        return replace(unit, section="background")
    return unit


def _in_order(candidates: Candidates, units: Sequence[_Unit]) -> list[tuple[_Unit, Section]]:
    """Units with their final sections, as they are read; `units` come by rank."""
    total = sum(int(candidates.words[row]) for unit in units for row in unit.rows)
    lead: list[_Unit] = []
    behind: list[_Unit] = []
    words = 0
    opens = int(candidates.articles[units[0].rows[0]])
    for unit in sorted(units, key=lambda unit: int(candidates.articles[unit.rows[0]]) != opens):
        if unit.section == "lead":
            size = sum(int(candidates.words[row]) for row in unit.rows)
            told = sum(len(other.rows) for other in lead)
            room = words + size <= _LEAD_SHARE * total and told < _LEAD_SENTENCES.stop - 1
            if room or told < _LEAD_SENTENCES.start:
                lead.append(unit)
                words += size
            else:
                behind.append(unit)
    behind += [unit for unit in units if unit.section == "background"]
    statements = [unit for unit in units if unit.section == "positions"]
    weight = _article_ranks(candidates, units)

    def by_article(unit: _Unit) -> tuple[int, int]:
        return (weight[int(candidates.articles[unit.rows[0]])], unit.rows[0])

    opening, rest = (
        lead[:1],
        sorted(lead[1:], key=by_article),
    )  # of the opening's article first: it weighs most
    voices: dict[str, int] = {}
    for unit in statements:
        voices.setdefault(unit.speaker or f" {unit.rank}", unit.rank)
    statements.sort(
        key=lambda unit: (voices[unit.speaker or f" {unit.rank}"], not unit.introduces, by_article(unit))
    )
    behind.sort(key=lambda unit: (unit.day or date.max, by_article(unit)))
    sections: tuple[tuple[list[_Unit], Section], ...] = (
        (opening + rest, "lead"),
        (statements, "positions"),
        (behind, "background"),
    )
    return [(unit, section) for members, section in sections for unit in members]


def _article_ranks(candidates: Candidates, units: Sequence[_Unit]) -> dict[int, int]:
    """For each article the rank of its most important unit: whose story is told first."""
    ranks: dict[int, int] = {}
    for unit in units:
        article = int(candidates.articles[unit.rows[0]])
        ranks[article] = min(unit.rank, ranks.get(article, unit.rank))
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
