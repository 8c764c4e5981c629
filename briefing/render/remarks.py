"""What a reader has to know of a sentence before believing it, in a few words behind it."""

from __future__ import annotations

import re
from typing import Final

from briefing import lexicon
from briefing.quotations import outside
from briefing.render.notes import disputed
from briefing.types import Briefing

NOT_PROVED: Final = "not proved"
SOURCES_DIFFER: Final = "sources differ, see below"
FIRST_PERSON: Final = "in the first person"

# The US is nobody's own word, nor is the numeral of "World War I", "George I" and "Phase I".
_WE = re.compile(
    r"\b(?:[Ww]e|us|[Oo]urs?|[Mm]y|me"
    r"|(?:^|(?<![\w'\u2019])(?:[a-z][\w'\u2019]*|And|As|Because|But|If|Now|So|Then|Though|What|When|While|Yet) "
    r"|[.,;:!?\u2014\u2013] ?)I(?![.:]))\b(?!\.)"
)
# "Reed: We have asked for help": who speaks is said; between single marks somebody else may.
_SPOKEN = re.compile(r"\[?[A-Z][^.!?:]{0,60}:|(?<!\w)['\u2018](?=\w)")


def remarks(briefing: Briefing) -> tuple[str | None, ...]:
    """The remark on each sentence of a briefing, in their order; None where there is none.

    Of sentences in a row that one article tells in the first person the first says so.
    """
    open_sides = disputed(briefing)
    is_english = briefing.language.split("-")[0] == "en"
    found: list[str | None] = []
    writer = ""  # the article of the row
    for statement in briefing.statements:
        told_by = statement.citations[0].span.document_id if statement.citations else ""
        if told_by != writer:
            writer = ""
        if statement.support.label == "unsupported":
            found.append(NOT_PROVED)
        elif any(citation.span in open_sides for citation in statement.citations[:1]):
            found.append(SOURCES_DIFFER)
        elif is_english and not writer and is_in_first_person(statement.text):
            found.append(FIRST_PERSON)
            writer = told_by
        else:
            found.append(None)
    return tuple(found)


def is_in_first_person(text: str) -> bool:
    """True for a sentence that says "we" or "my" outside quotation marks: a family's statement, a column, an answer.

    Not where somebody is said to say it.
    """
    plain = outside(text)
    if _WE.search(plain) is None or _SPOKEN.search(text) is not None:
        return False
    return lexicon.vocabulary(plain).isdisjoint(lexicon.SPEECH_VERBS)
