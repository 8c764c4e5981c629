"""What the licensed deletions can make of a cited text, found again from the cited text alone.

The editor shortens a sentence by a short list of licences (`briefing.edit.cuts`). Here the same list is asked of what
is cited: a shown text is proved to be it with words left out only if what is missing is a union of stretches that a
licence takes, and of words in whose place a bracket stands. Words left out otherwise prove nothing: "ruled out that
the fire was arson" has "the fire was arson" in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from briefing.dateline import dateline_end
from briefing.edit import cuts
from briefing.showing import show

_ENGLISH = "en"
# A bracket may have taken the place of a cut, so some may be made and others not. A sentence has one or two; of more
# than this all are made, none, or all but one.
_TRIED_TOGETHER = 6
# White space in front of a comma, a full stop or a possessive ending, which a licence takes wherever it stands.
_STRAY_BLANK = re.compile(r"(?<=[\w\"\u201d\u2019)\]])\s+(?=[,.](?!\s*\.)(?:\s|$)|\u2019s\b)")
# What ends a quotation that its article goes on with.
_CLOSING = ("", '"', "\u201d", "\u201c", "\u00bb")
# What a bracket may stand for, besides a part of what it says: a pronoun, and a title in front of a last name.
_PRONOUN = "(?i:he|she|they|it)"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?"
_WORD = re.compile(r"[\w'\u2019.-]+")


def is_made(text: str, cited_text: str, *, language: str | None = _ENGLISH) -> bool:
    """True if the text is the cited text with licensed stretches left out.

    Besides, its first letter may be a capital where something was left out before it, and a quotation that goes on
    behind it may have its closing mark.
    """
    wanted = _STRAY_BLANK.sub("", text)
    return any(wanted in _endings(one) for one in _readings(cited_text, language or _ENGLISH))


def is_explained(
    text: str, brackets: Sequence[re.Match[str]], cited_text: str, *, language: str | None = _ENGLISH
) -> bool:
    """True if the text is that but for `brackets`, found in it in order, each explaining a word of the cited text.

    A bracket stands where nothing stood, or in the place of a pronoun or of a part of the name that it tells in full.
    """
    pattern = _explained(text, brackets)
    return any(
        pattern.fullmatch(ending)
        for one in _readings(cited_text, language or _ENGLISH)
        for ending in _endings(one)
    )


def _explained(text: str, brackets: Sequence[re.Match[str]]) -> re.Pattern[str]:
    """What the cited text may have been where the brackets were put into it."""
    pieces: list[str] = []
    at = 0
    for bracket in brackets:
        pieces.append(_literal(text[at : bracket.start()]))
        told = "|".join(re.escape(word) for word in dict.fromkeys(_WORD.findall(bracket[1])))
        part = rf"{_TITLE}(?:{told})(?:\s+(?:{told}))*" if told else _PRONOUN
        pieces.append(rf"(?:{_PRONOUN}|{part})?")
        at = bracket.end()
    return re.compile(r"\s*".join([*pieces, _literal(text[at:])]))


def _literal(text: str) -> str:
    return re.escape(_STRAY_BLANK.sub("", text).strip())


def _endings(reading: str) -> Iterator[str]:
    return (reading + mark for mark in _CLOSING)


@lru_cache(maxsize=64)
def _readings(cited_text: str, language: str) -> tuple[str, ...]:
    """Everything that licensed cuts make of the cited text, as shown, without its stray blanks.

    Nothing in a citation says whether its document was Markdown; removing marks is allowed either way.
    """
    made: dict[str, None] = {}
    for taken in _chosen(_cuts(cited_text, language)):
        bare = _without(taken, cited_text)
        for shown in (show(bare), show(bare, markdown=True)):
            one = _STRAY_BLANK.sub("", shown)
            made[one] = None
            if taken and taken[0][0] == 0 and one[:1].islower():
                made[one[0].upper() + one[1:]] = None
    return tuple(made)


def _cuts(cited_text: str, language: str) -> list[cuts.Range]:
    if language != _ENGLISH:  # which has no licences but this
        end = dateline_end(cited_text)
        return [(0, end)] if end else []
    return [(start, end) for name, start, end in cuts.find(cited_text) if name != "stray-blank"]


def _chosen(found: Sequence[cuts.Range]) -> Iterator[tuple[cuts.Range, ...]]:
    """Which of the cuts may have been made, the likeliest first."""
    least = 0 if len(found) <= _TRIED_TOGETHER else len(found) - 1
    for count in range(len(found), least - 1, -1):
        yield from combinations(found, count)
    if least:
        yield ()


def _without(taken: Sequence[cuts.Range], text: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in taken:
        pieces.append(text[at:start])
        at = end
    return "".join((*pieces, text[at:]))
