"""In which order the chosen sentences are read: what happened, what each side says, what lies behind it.

Sentences that stand next to each other in their article stay together. The lead is the opening and the weightiest
events; the positions are statements, each speaker's together; the background is older or lesser, by date where dates
are known and otherwise in the order of the articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from briefing.select.attribution import introduces, is_statement, speaker
from briefing.select.candidates import Candidates
from briefing.types import Event, Pick, Section, Sentence

# Share of the words that the lead may have before lesser events go to the background, and its sentences at least.
_LEAD_SHARE = 0.45
_LEAD_SENTENCES = 2
# Something dated this long before the newest date that is told is background.
_OLDER = timedelta(days=10)
_LOOKS_BACK = re.compile(
    r"\b(?:previously|in recent (?:years|months|decades)"
    r"|(?:last|the previous) year|(?:years|months|decades) (?:ago|earlier)"
    r"|for (?:years|decades)|since (?:19|20)\d\d|in (?:19|20)\d\d|was (?:born|founded|elected|first)|historically"
    r"|background|the history of)\b"
)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Chosen sentences that follow one another in their article."""

    rows: tuple[int, ...]
    rank: int  # of its most important sentence
    section: Section
    speaker: str | None
    introduces: bool
    day: date | None


def arrange(candidates: Candidates, chosen: Sequence[int], timeline: Sequence[Event]) -> tuple[Pick, ...]:
    """Picks in reading order; `chosen` are rows, most important first, and the first one opens the briefing."""
    if not chosen:
        return ()
    rank = {row: place for place, row in enumerate(chosen)}
    days = _days([candidates.renditions[row].sentence for row in chosen], timeline)
    groups = _groups(candidates, chosen)
    newest = max((day for day in days if day is not None), default=None)
    day_of = dict(zip(chosen, days, strict=True))
    units = [_unit(candidates, rows, rank, day_of, newest) for rows in groups]
    units.sort(key=lambda unit: unit.rank)
    ordered = _in_order(candidates, units)
    return tuple(
        Pick(
            fact=candidates.facts[row],
            rendition=candidates.renditions[row],
            section=section,
            rank=rank[row],
        )
        for unit, section in ordered
        for row in unit.rows
    )


def _groups(candidates: Candidates, chosen: Sequence[int]) -> list[tuple[int, ...]]:
    """Rows that follow one another, each group in reading order."""
    rows = sorted(chosen)
    groups: list[list[int]] = [[rows[0]]]
    for previous, row in pairwise(rows):
        if candidates.before[row] == previous and (
            not candidates.stands[row] or _goes_on(candidates, previous, row)
        ):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [tuple(group) for group in groups]


def _goes_on(candidates: Candidates, previous: int, row: int) -> bool:
    """False where the second of two neighbours is somebody else's statement, or an event after a statement."""
    before, after = candidates.text(previous), candidates.text(row)
    return is_statement(before) == is_statement(after) and speaker(before) == speaker(after)


def _unit(
    candidates: Candidates,
    rows: tuple[int, ...],
    rank: dict[int, int],
    day_of: dict[int, date | None],
    newest: date | None,
) -> _Unit:
    texts = [candidates.text(row) for row in rows]
    best = min(rank[row] for row in rows)
    dated = [day for row in rows if (day := day_of[row]) is not None]
    day = min(dated, default=None)
    voice = next((name for text in texts if (name := speaker(text)) is not None), None)
    section: Section = "lead"
    if best == 0:
        section = "lead"
    elif is_statement(texts[0]):
        section = "positions"
    elif (day is not None and newest is not None and newest - day > _OLDER) or _LOOKS_BACK.search(texts[0]):
        section = "background"
    return _Unit(
        rows=rows,
        rank=best,
        section=section,
        speaker=voice,
        introduces=voice is not None and introduces(" ".join(texts), voice),
        day=day,
    )


def _in_order(candidates: Candidates, units: Sequence[_Unit]) -> list[tuple[_Unit, Section]]:
    """Units with their final sections, as they are read; `units` come by rank."""
    total = sum(int(candidates.words[row]) for unit in units for row in unit.rows)
    lead: list[_Unit] = []
    behind: list[_Unit] = []
    words = 0
    for unit in units:
        if unit.section == "lead":
            size = sum(int(candidates.words[row]) for row in unit.rows)
            if words + size <= _LEAD_SHARE * total or sum(len(u.rows) for u in lead) < _LEAD_SENTENCES:
                lead.append(unit)
                words += size
            else:
                behind.append(unit)
    behind += [unit for unit in units if unit.section == "background"]
    statements = [unit for unit in units if unit.section == "positions"]
    weight = _article_ranks(candidates, units)

    def by_article(unit: _Unit) -> tuple[int, int]:
        return (weight[int(candidates.articles[unit.rows[0]])], unit.rows[0])

    opening, rest = lead[:1], sorted(lead[1:], key=by_article)
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
