"""What every paragraph of an article is: by itself first, then by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from briefing.clean import aside_rules, rules
from briefing.clean.asides import INNER_END, mark_asides, without_asides
from briefing.clean.boilerplate import mark_comments, mark_releases
from briefing.clean.extent import mark_outside
from briefing.clean.foreign_lines import foreign_kind
from briefing.clean.furniture import exact_kind, opening_kind
from briefing.clean.leads import drop_leads, mark_questions
from briefing.clean.lines import Paragraph, ends_sentence, has_letters, is_clock, word_count
from briefing.clean.mentions import mentions, search_for
from briefing.clean.rules import CRAWL, is_crawl, rule_kind
from briefing.clean.tails import cut_tails, restore_tails
from briefing.clean.unstopped import mark_lines, mark_posts
from briefing.moment import moment_of

# An opening such as "By ..." or "Watch: ..." says nothing about a longer paragraph.
_OPENING_WORDS = 40
_EXACT_WORDS = 8
_SENTENCE_WORDS = 4  # "He won." is a sentence, but alone on a line it is more often a label
_TITLE_WORDS = 30
_HEADLINE_WORDS = 16
_QUESTION_HEADING_WORDS = 8  # "A federal model?"
_LABEL_WORDS = 6  # "Press articles:" is a label, "In a statement, the ministry said:" leads on
_BODY_AGAIN_WORDS = 20  # a sentence this long ends a section of links
_MENU_RUN, _MENU_ITEM_WORDS = 5, 4
_VERSE_LINES, _VERSE_WORDS = 3, 14
_LIST_ITEM_WORDS = 3
_RESCUE_WORDS = 12
_CUT_OUT = frozenset({"byline", "links", "notice", "promotion"})
_TELLS_WORDS = 20  # what is left of a paragraph without its sign-up must be a sentence or two to count

_NUMBER = re.compile(r"#?\d{1,2}[.)]?")
_BUTTON = re.compile(r"\W*skip\b", re.IGNORECASE)  # no list stands behind it
_OPENS_SECTION = frozenset({"related", "links", "comment", "menu"})
_QUOTE_MARK = re.compile(r"['\"“”‘’«»„]")
_NEEDLES = search_for((*rules.NEEDS, *aside_rules.NEEDS))
# "The crew at work. Previous Next", "Reed in Harrow. 3 of 12": captions, and the keys of their gallery.
_TURNED = ("next", "enlarge", "image", *"0123456789")
_GALLERY_END = re.compile(
    r"[.!?][\"'\u2019\u201d]?\s+(?:previous\s+next|enlarge(?:\s+(?:this\s+)?image)?|\d+ of \d+)\W*$",
    re.IGNORECASE,
)
_GALLERY_WORDS = 80
_PAUSES = tuple(",;:.!?—–…”’'\"")


def judge(paragraphs: Sequence[Paragraph], text: str, *, is_extracted: bool) -> None:
    """Sets the kind of every paragraph that has none; `is_extracted`: menus and the like are gone already."""
    mark_questions(paragraphs)
    tails = cut_tails(paragraphs, text)
    mentioned = mentions([paragraph.text for paragraph in paragraphs], _NEEDLES)
    # Tables, code and front matter, known by their marks, belong to an article: they do not make a page of it.
    flow = [paragraph for paragraph in paragraphs if paragraph.kind not in ("notice", "hidden")]
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is None:
            paragraph.kind = _alone(paragraph, mentioned.get(index, ()))
    kinds = {paragraph.kind for paragraph in paragraphs}
    if "related" in kinds:
        _mark_read_more(paragraphs)
    if not kinds.isdisjoint(_OPENS_SECTION):
        _mark_sections(paragraphs)
    mark_releases(paragraphs)
    mark_comments(paragraphs)
    if None in kinds:  # not in every second article
        _mark_lists(paragraphs)
        _mark_verse(paragraphs)
        _mark_short_sentences(paragraphs)
        _mark_fragments(paragraphs, text, is_extracted=is_extracted)
        mark_posts(paragraphs)
    if not is_extracted and any(map(is_crawl, set().union(*mentioned.values()))):
        _mark_crawl_page(paragraphs)
    _rescue(paragraphs)  # first, so that a credit is cut out of what is rescued as well
    drop_leads(paragraphs, text)
    mark_asides(paragraphs, text, mentioned)
    _rescue(paragraphs)
    if not is_extracted:
        mark_outside(flow)
    restore_tails(tails)
    for paragraph in paragraphs:
        if paragraph.kind != "body":
            paragraph.parts = []


def _alone(paragraph: Paragraph, mentioned: Collection[str]) -> str | None:
    """The kind by the line alone: furniture, ``body`` for a sentence, None where the surroundings must decide."""
    line, words = paragraph.text, paragraph.words
    if is_clock(line):
        return "date"
    if not has_letters(line):
        return "notice" if any(c.isprintable() and not c.isspace() for c in line[:200]) else "hidden"
    if (
        words <= _GALLERY_WORDS
        and line[-12:].rstrip(" \t.»›").lower().endswith(_TURNED)
        and _GALLERY_END.search(line)
    ):
        return "caption"
    if words <= _EXACT_WORDS and (kind := exact_kind(line)):
        return kind
    if words <= _OPENING_WORDS and (kind := opening_kind(line, is_sentence=paragraph.ends and words > 2)):
        return kind
    if (kind := rule_kind(line, words, mentioned)) and not _tells_besides(line, words, kind):
        return kind
    if kind := foreign_kind(line, words):
        return kind
    if line.endswith(":"):
        return "body" if words > _LABEL_WORDS else None
    if not paragraph.ends:
        return None
    if line[-1] in "?？" and words <= _QUESTION_HEADING_WORDS and not _QUOTE_MARK.search(line):
        return None
    return "body" if words >= _SENTENCE_WORDS else None


def _tells_besides(line: str, words: int, kind: str) -> bool:
    """True if the paragraph is of this kind for one sentence only, which is cut out later, and the rest is news."""
    if kind not in _CUT_OUT or words < _TELLS_WORDS:
        return False
    rest = without_asides(line)
    left = word_count(rest)
    return (
        _TELLS_WORDS <= left < words <= left * 1.5
        and ends_sentence(rest)
        and rule_kind(rest, left, mentions([rest], _NEEDLES).get(0, ())) is None
    )


def _mark_read_more(paragraphs: Sequence[Paragraph]) -> None:
    """A line in front of "Read more" is the headline of another article."""
    for before, after in pairwise(paragraphs):
        if after.kind != "related" or after.words > 3 or exact_kind(after.text) is None:
            continue
        is_fragment = before.kind is None and before.words <= _TITLE_WORDS
        is_headline = before.kind == "body" and before.words <= _HEADLINE_WORDS and before.text[-1] in "?!’'…"
        if is_fragment or is_headline:
            before.kind = "related"


def _mark_sections(paragraphs: Sequence[Paragraph]) -> None:
    """What follows "External links:" or "Related" belongs to it until the article goes on."""
    section: str | None = None
    numbered = False  # "3." alone on the line before: the next of a list
    for paragraph in paragraphs:
        was_numbered, numbered = numbered, _NUMBER.fullmatch(paragraph.text) is not None
        if paragraph.kind in _OPENS_SECTION and paragraph.words <= 4 and exact_kind(paragraph.text):
            section = paragraph.kind if not _BUTTON.match(paragraph.text) else section
        elif section is None:
            continue
        elif paragraph.kind == "body" and not paragraph.bullet and paragraph.words >= _BODY_AGAIN_WORDS:
            section = None
        elif ((paragraph.bullet or was_numbered) and paragraph.kind == "body") or (
            paragraph.kind is None and (paragraph.bullet or section == "links")
        ):
            paragraph.kind = section


def _mark_lists(paragraphs: Sequence[Paragraph]) -> None:
    """Items of a list that a sentence introduces are part of the article."""
    introduced = False
    for paragraph in paragraphs:
        if paragraph.kind is None and introduced and paragraph.bullet and paragraph.words > _LIST_ITEM_WORDS:
            paragraph.kind = "body"
        elif paragraph.kind == "body":
            introduced = paragraph.text.endswith(":") or (introduced and paragraph.bullet)
        elif paragraph.kind is None:
            introduced = False


def _mark_verse(paragraphs: Sequence[Paragraph]) -> None:
    """Three lines and more without a blank one between, most of them with a comma or an end, are verse."""
    run: list[Paragraph] = []
    for paragraph in (*paragraphs, None):
        if paragraph is not None and run and not paragraph.blank_before and paragraph.words <= _VERSE_WORDS:
            run.append(paragraph)
            continue
        if len(run) >= _VERSE_LINES and _is_verse(run):
            for line in run:
                line.kind = "body"
        run = [paragraph] if paragraph is not None and paragraph.words <= _VERSE_WORDS else []


def _is_verse(run: Sequence[Paragraph]) -> bool:
    if all(line.kind == "body" for line in run[1:]) or any(moment_of(line.text) for line in run):
        return False  # sentences under a headline, or under one with its day
    pauses = sum(line.text.endswith(_PAUSES) for line in run)
    return run[-1].ends and pauses * 2 >= len(run) and all(line.kind in {None, "body"} for line in run)


def _mark_short_sentences(paragraphs: Sequence[Paragraph]) -> None:
    """A sentence of two or three words is body between paragraphs of the body, or at its end; alone it is a label."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not None or not paragraph.ends or paragraph.text.endswith(("?", "...", "…")):
            continue
        before = paragraphs[index - 1].kind if index else None
        after = paragraphs[index + 1].kind if index + 1 < len(paragraphs) else "body"
        if before == after == "body":
            paragraph.kind = "body"


def _mark_fragments(paragraphs: Sequence[Paragraph], text: str, *, is_extracted: bool) -> None:
    """What is left is a heading, a menu where many short ones stand in a row, or sentences with a loose end."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind is not None:
            run.clear()
            continue
        paragraph.kind = "heading"
        if paragraph.words > _MENU_ITEM_WORDS:
            run.clear()
            _split_loose_end(paragraph, text)
            continue
        run.append(paragraph)
        if len(run) == _MENU_RUN and not is_extracted:
            for item in run:
                item.kind = "menu"
        elif len(run) > _MENU_RUN and not is_extracted:
            paragraph.kind = "menu"


_LOOSE_WORDS = 20  # shorter lines without an end are headlines and captions


def _split_loose_end(paragraph: Paragraph, text: str) -> None:
    """Full sentences before a loose end are body; the end (a cut sentence, a link, a hashtag) is not."""
    if paragraph.words < _LOOSE_WORDS:
        return
    raw = text[paragraph.start : paragraph.end]
    ends = [match.end() for match in INNER_END.finditer(raw)]
    if not ends or len(raw[: ends[-1]].split()) <= _RESCUE_WORDS:
        return
    cut = paragraph.start + ends[-1]
    rest = cut + len(raw) - ends[-1] - len(raw[ends[-1] :].lstrip())
    paragraph.kind = "body"
    paragraph.parts = [(paragraph.start, cut, "body"), (rest, paragraph.end, "notice")]


def _mark_crawl_page(paragraphs: Sequence[Paragraph]) -> None:
    """A page that describes a web archive's crawl holds no article."""
    about = sum(paragraph.words for paragraph in paragraphs if CRAWL.pattern.search(paragraph.text[:4000]))
    if about * 3 >= sum(paragraph.words for paragraph in paragraphs):
        for paragraph in paragraphs:
            paragraph.kind, paragraph.parts = "notice", []


def _rescue(paragraphs: Sequence[Paragraph]) -> None:
    """A text without a body: its one plain line, or what reads longest in it, is the article."""
    if any(paragraph.kind == "body" for paragraph in paragraphs):
        return
    plain = [paragraph for paragraph in paragraphs if paragraph.kind == "heading"]
    least = _SENTENCE_WORDS if len(plain) == len(paragraphs) <= 2 else _RESCUE_WORDS
    for paragraph in paragraphs:
        if paragraph.kind in {"heading", "caption", "comment"} and paragraph.words >= least:
            paragraph.kind = "body"
    mark_lines(paragraphs)
