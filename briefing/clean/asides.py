"""Sentences of the page inside paragraphs of the article: a sign-up, a picture's caption, "watch it below".

A rule reads one sentence from its beginning, and is narrow enough to be trusted in the midst of news: it names what
only a page says ("Please re-enter your address.", "Hide caption 3 of 12"). Rules for whole paragraphs are in `rules`.

Written by reading what of the 282 development clusters of Multi-News (Fabbri et al. 2019) came through cleaning, by
class and not by site; every sentence that the rules take there was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.clean.aside_rules import (
    ASIDES,
    CAPTION_WORDS,
    CAPTIONS,
    DATE_END_CHARS,
    DATE_ENDS,
    LABEL,
    NEEDS,
)
from briefing.clean.lines import Paragraph
from briefing.clean.mentions import Mentions, plain, search_for

# A sentence end inside a paragraph. What stands before it is no abbreviation and no initial: looked at from the mark
# backwards, or every letter would be tried.
INNER_END = re.compile(
    r"[.!?…](?<![\s.(][A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|vs|No|Co|Lt).)(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Sgt|Col|Inc|Ltd|Jan|Feb|Mar|Apr|Aug|Oct|Nov|"
    r"Dec|Det).)(?<!\b(?:Prof|Corp|Sept|Capt).)[\"”’)]*(?=\s+[A-Z\d\"“‘(\[#@—–*|©])"
)

_SENTENCE_CHARS = 400  # read of one sentence

# From the first mention of a caption to the last all is captions: "Hide caption 3 of 12 A crowd gathers. …"
_GALLERY = re.compile(r"\b(?:Hide|Show|Toggle) Caption \d+ of \d+\b", re.IGNORECASE)


@cache  # they take long to compile, and most texts need none of them
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE | re.VERBOSE | re.DOTALL)


@cache
def _needles() -> re.Pattern[str]:
    return search_for(NEEDS)


@cache  # of the few hundred needles there are
def _is_needed(mention: str) -> bool:
    return mention.startswith(NEEDS)


def mark_asides(paragraphs: Sequence[Paragraph], text: str, mentioned: Mapping[int, Mentions]) -> None:
    """Cuts such sentences out of the body; a paragraph of nothing else is of their kind. Linear in the text.

    `mentioned`: what each paragraph mentions, of `NEEDS` or of more.
    """
    for index, mentions in mentioned.items():
        paragraph = paragraphs[index]
        if paragraph.kind == "body" and (needed := [mention for mention in mentions if _is_needed(mention)]):
            at = paragraph.start
            stretches = [(at + place, at + place + len(one)) for one in needed for place in mentions[one]]
            _cut(paragraph, text, sorted(stretches))


def without_asides(raw: str) -> str:
    """What is left of a paragraph when such sentences are taken out."""
    kinds = _kinds(raw, _mentioned(raw))
    return " ".join(raw[start:end] for start, end, aside in kinds if aside is None)


def _mentioned(raw: str) -> list[tuple[int, int]]:
    """Where a text mentions one of `NEEDS`."""
    # the blank in front of a mention is one further on in the plain text than in the text
    return [(match.start(), match.start() + len(match[1])) for match in _needles().finditer(plain(raw))]


def _cut(paragraph: Paragraph, text: str, mentions: Sequence[tuple[int, int]]) -> None:
    """Takes the asides out of a paragraph; `mentions`: where in the text it mentions what they need."""
    parts: list[tuple[int, int, str]] = []
    for first, last, kind in paragraph.parts or [(paragraph.start, paragraph.end, "body")]:
        if kind == "body":
            raw = text[first:last]
            # what was mentioned in lines that were joined stands elsewhere in the text
            own = (
                [(start - first, end - first) for start, end in mentions]
                if paragraph.lines == 1
                else _mentioned(raw)
            )
            for start, end, aside in _kinds(raw, own):
                _add(parts, first + start, first + end, aside or "body")
        else:
            parts.append((first, last, kind))
    if not any(kind == "body" for _, _, kind in parts):
        paragraph.kind, paragraph.parts = parts[0][2], []
    elif len(parts) > 1:
        paragraph.parts = parts


def _add(parts: list[tuple[int, int, str]], start: int, end: int, kind: str) -> None:
    """Sentences in a row of one kind are one part."""
    if parts and parts[-1][2] == kind:
        start = parts.pop()[0]
    parts.append((start, end, kind))


def _kinds(raw: str, mentions: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str | None]]:
    """Start and end of every sentence, and what it is where it is none of the article's.

    `mentions`: where `raw` mentions one of `NEEDS`, in order; only the sentences with one are asked.
    """
    captions_from, captions_to = _gallery(raw)
    start = at = 0
    while start < len(raw):
        match = INNER_END.search(raw, start)
        end = match.end() if match else len(raw)
        if start < captions_to and end > captions_from:
            end = min(end, captions_to)
            yield start, end, "caption"
        elif (label := LABEL.match(raw, start)) is not None:
            end = label.end()
            yield start, end, label.lastgroup
        else:
            stop = min(end, start + _SENTENCE_CHARS)
            is_asked = False
            while at < len(mentions) and mentions[at][0] < stop:
                is_asked = is_asked or (start <= mentions[at][0] and mentions[at][1] <= stop + 1)
                at += 1
            kind = _kind(raw[start:stop]) if is_asked else None
            if kind == "comment" and start == 0:  # a post shown in the page, to its end
                end = len(raw)
            yield start, end, kind
        start = end
        while start < len(raw) and raw[start].isspace():
            start += 1


def _kind(sentence: str) -> str | None:
    if found := _compiled(ASIDES).match(sentence):
        return found.lastgroup
    lower = sentence.lower()
    if any(word in lower for word in CAPTION_WORDS) or DATE_ENDS.search(
        sentence, max(0, len(sentence) - DATE_END_CHARS)
    ):
        return "caption" if _compiled(CAPTIONS).match(sentence) else None
    return None


def _gallery(raw: str) -> tuple[int, int]:
    """Where the captions of a gallery begin and end; both 0 where there is none."""
    if "caption" not in raw.lower():
        return 0, 0
    controls = [match.span() for match in _GALLERY.finditer(raw)]
    if not controls:
        return 0, 0
    label = raw.find("Photos: ", 0, controls[0][0])
    return (label if label >= 0 else controls[0][0]), controls[-1][1]
