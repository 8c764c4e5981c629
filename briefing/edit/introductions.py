"""People by their full names: what a bare last name needs where the sentence that introduces its bearer is not shown.

Only names with a first name that is known as one: "Lower Osterby" shrinks to "Osterby" just as a person's name does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.edit.first_names import gender
from briefing.edit.speakers import NAME, last_name, without_title
from briefing.quotations import outside
from briefing.types import Edit, Sentence, Span


def introductions(sentences: Sequence[Sentence], persons: Mapping[str, str]) -> tuple[tuple[Edit, ...], ...]:
    """For each sentence of one article, in order, the brackets that would put first names to its bare last names.

    Each replaces a last name by the full one and rests on the place where the article has it. They are options: the
    writer takes one where nothing shown before names the person. `persons` are the article's `speakers.people`.
    """
    places = _places(sentences, persons)
    return tuple(tuple(_options(sentence, places)) for sentence in sentences)


def _places(sentences: Sequence[Sentence], known: Mapping[str, str]) -> dict[str, tuple[str, Span]]:
    """For each person's last name the full name and where it first stands."""
    places: dict[str, tuple[str, Span]] = {}
    for sentence in sentences:
        for match in NAME.finditer(sentence.text):
            start = without_title(sentence.text, *match.span())
            name = sentence.text[start : match.end()]
            last = last_name(name) if name else ""
            is_full = (
                len(name.split()) > 1 and gender(name) is not None and not name.endswith(("'s", "\u2019s"))
            )
            if is_full and last in known and last not in places:
                base = sentence.span.start_char
                places[last] = (name, Span(sentence.document_id, base + start, base + match.end()))
    return places


def _options(sentence: Sentence, places: Mapping[str, tuple[str, Span]]) -> list[Edit]:
    options: list[Edit] = []
    plain = outside(sentence.text)
    base = sentence.span.start_char
    for last, (name, span) in places.items():
        if span.document_id != sentence.document_id or sentence.span.contains(span) or last not in plain:
            continue
        # the first time it stands alone: no other name before it or after it
        match = re.search(
            rf"(?<![A-Z]\. )(?<!\w )\b{re.escape(last)}\b|(?<=[a-z,] )\b{re.escape(last)}\b", plain
        )
        if match is None or re.match(r"[-\u2019']|\s+[A-Z]", plain[match.end() :]):
            continue
        options.append(Edit(base + match.start(), base + match.end(), "name", f"[{name}]", (span,)))
    return sorted(options, key=lambda edit: edit.start_char)
