"""What every paragraph of an article is: by itself first, then by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.clean.furniture import CRAWL, exact_kind, opening_kind, rule_kind, rules_for
from briefing.clean.lines import Paragraph, has_letters

FURNITURE_LINE_WORDS = 40  # an opening such as "By ..." or "Watch: ..." says nothing about a longer paragraph
_SENTENCE_WORDS = 4  # "He won." is a sentence, but alone on a line it is more often a label
_TITLE_WORDS = 30
_QUESTION_HEADING_WORDS = 8
_BODY_AGAIN_WORDS = 20  # a sentence this long ends a section of links
_MENU_RUN = 4
_LIST_ITEM_WORDS = 3
_OPENS_SECTION = frozenset({"related", "links", "comment", "menu"})
_QUOTE_MARK = re.compile(r"['\"“”‘’«»„]")


def judge(paragraphs: Sequence[Paragraph], text: str, *, is_extracted: bool) -> None:
    """Sets the kind of every paragraph; `is_extracted`: menus and the like are gone already."""
    rules = rules_for(text)
    for paragraph in paragraphs:
        if paragraph.kind is None:
            paragraph.kind = _alone(paragraph, rules)
    _mark_read_more(paragraphs)
    _mark_sections(paragraphs, is_extracted=is_extracted)
    _mark_lists(paragraphs)
    _mark_short_sentences(paragraphs)
    _mark_fragments(paragraphs, is_extracted=is_extracted)
    if any(rule is CRAWL for rule in rules) and not is_extracted:
        _mark_crawl_page(paragraphs)
    _rescue(paragraphs)


def _alone(paragraph: Paragraph, rules: Sequence[object]) -> str | None:
    """The kind by the line alone: furniture, ``body`` for a sentence, None where the surroundings must decide."""
    line, words = paragraph.text, paragraph.words
    if not has_letters(line):
        return (
            "notice"
            if any(character.isprintable() and not character.isspace() for character in line[:200])
            else "hidden"
        )
    if words <= 8:
        kind = exact_kind(line)
        if kind is not None:
            return kind
    if words <= FURNITURE_LINE_WORDS:
        kind = opening_kind(line)
        if kind is not None and not (kind in {"byline", "date"} and paragraph.ends and words > 12):
            return kind
    if rules:
        kind = rule_kind(line, words, rules)  # type: ignore[arg-type]
        if kind is not None:
            return kind
    if line.endswith(":"):
        return "body" if words > 6 else None
    if paragraph.ends:
        if line.rstrip()[-1] in "?？" and words <= _QUESTION_HEADING_WORDS and not _QUOTE_MARK.search(line):
            return None
        return "body" if words >= _SENTENCE_WORDS else None
    return None


def _mark_read_more(paragraphs: Sequence[Paragraph]) -> None:
    """A line in front of "Read more" is the headline of another article."""
    for before, after in zip(paragraphs, paragraphs[1:], strict=False):
        if after.kind == "related" and after.words <= 3 and before.words <= _TITLE_WORDS:
            if before.kind is None or (
                before.kind == "body" and before.words <= 16 and before.text[-1] not in '.”"'
            ):
                before.kind = "related"


def _mark_sections(paragraphs: Sequence[Paragraph], *, is_extracted: bool) -> None:
    """What follows "External links:" or "Related" belongs to it until the article goes on."""
    section: str | None = None
    for paragraph in paragraphs:
        if (
            paragraph.kind in _OPENS_SECTION
            and paragraph.words <= 4
            and exact_kind(paragraph.text) in _OPENS_SECTION
        ):
            section = paragraph.kind
        elif section is not None:
            if paragraph.kind == "body" and not paragraph.bullet and paragraph.words >= _BODY_AGAIN_WORDS:
                section = None
            elif paragraph.bullet and paragraph.kind in {None, "body"}:
                paragraph.kind = section
            elif paragraph.kind is None and section == "links":
                paragraph.kind = section


def _mark_lists(paragraphs: Sequence[Paragraph]) -> None:
    """Items of a list that a sentence introduces are part of the article; so is verse."""
    introduced = False
    for paragraph in paragraphs:
        if paragraph.kind is None and introduced and paragraph.bullet and paragraph.words > _LIST_ITEM_WORDS:
            paragraph.kind = "body"
        elif paragraph.kind == "body":
            introduced = paragraph.text.endswith(":") or (introduced and paragraph.bullet)
        elif paragraph.kind is None:
            introduced = False
    _mark_verse(paragraphs)


def _mark_verse(paragraphs: Sequence[Paragraph]) -> None:
    """Three lines and more without a blank one between, most of them with a comma or an end, are verse."""
    run: list[Paragraph] = []
    for paragraph in [*paragraphs, None]:
        if paragraph is not None and run and not paragraph.blank_before and paragraph.words <= 14:
            run.append(paragraph)
            continue
        if len(run) >= 3 and run[-1].ends:
            pointed = sum(line.text[-1] in ",;:.!?—–…”’'\"" for line in run)
            if pointed * 2 >= len(run) and all(line.kind in {None, "body"} for line in run):
                for line in run:
                    line.kind = "body"
        run = [paragraph] if paragraph is not None and paragraph.words <= 14 else []


def _mark_short_sentences(paragraphs: Sequence[Paragraph]) -> None:
    """ "He won." between paragraphs of the body is body; alone it is a label."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not None or not paragraph.ends or paragraph.text.endswith("?"):
            continue
        before = paragraphs[index - 1].kind if index else None
        after = paragraphs[index + 1].kind if index + 1 < len(paragraphs) else None
        if (
            before == "body"
            and (after == "body" or index + 1 == len(paragraphs))
            and not paragraph.text.endswith(("...", "…"))
        ):
            paragraph.kind = "body"


def _mark_fragments(paragraphs: Sequence[Paragraph], *, is_extracted: bool) -> None:
    """What is left: headings inside the article, menus in runs, other articles' headlines around it."""
    first = next((i for i, paragraph in enumerate(paragraphs) if paragraph.kind == "body"), len(paragraphs))
    run = 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not None:
            run = 0
            continue
        paragraph.kind = "heading"
        run = run + 1 if paragraph.words <= 4 else 0
        if run >= _MENU_RUN and index >= _MENU_RUN and not is_extracted:
            for earlier in paragraphs[index - run + 1 : index + 1]:
                earlier.kind = "menu"
    del first


def _mark_crawl_page(paragraphs: Sequence[Paragraph]) -> None:
    """A page that describes a web archive's crawl holds no article."""
    about = sum(p.words for p in paragraphs if CRAWL.pattern.search(p.text[:4000]))
    if about * 3 >= sum(p.words for p in paragraphs):
        for paragraph in paragraphs:
            paragraph.kind = "notice"


def _rescue(paragraphs: Sequence[Paragraph]) -> None:
    """A text without a body whose lines are no furniture either: its longest lines are the article."""
    if any(paragraph.kind == "body" for paragraph in paragraphs):
        return
    plain = [paragraph for paragraph in paragraphs if paragraph.kind == "heading"]
    furniture = len(paragraphs) - len(plain)
    least = 4 if not furniture else 10
    for paragraph in plain:
        if paragraph.words >= least:
            paragraph.kind = "body"
