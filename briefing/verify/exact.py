"""Proof by string comparison: needs the files and nothing else, no model and no trust.

What a shown sentence may be (see the interface page): *verbatim*, *compressed* (stretches left out that a licence
takes, `licensed`), or *resolved* (besides, bracketed insertions that other citations carry).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing import day_words
from briefing.dateline import dateline_end, kicker_end
from briefing.showing import show
from briefing.types import Citation, Document, SupportLabel
from briefing.verify import licensed

METHOD = "exact/1"
LABELS: tuple[SupportLabel, ...] = ("verbatim", "compressed", "resolved")  # what comparison alone can give

_WORD = re.compile(r"\w+")
_BRACKET = re.compile(r"\[([^\[\]]+)\]\s?")
_NONE: Mapping[str, Document] = {}


def is_exact(citation: Citation, documents: Mapping[str, Document]) -> bool:
    """True if the document has, at the span, exactly the cited text."""
    document = documents.get(citation.span.document_id)
    if document is None or citation.span.end_char > len(document.text):
        return False
    return document.quote(citation.span) == citation.cited_text


def label(
    text: str, citations: Sequence[Citation], documents: Mapping[str, Document] = _NONE
) -> SupportLabel | None:
    """The strongest label that string comparison alone can give the text, or None.

    Only one citation may carry the wording; the others carry what stands in brackets. `documents` say in which
    language a citation is: English has licences to leave words out, and is assumed where they say nothing.
    """
    if any(text in _forms(citation.cited_text) for citation in citations):
        return "verbatim"
    if not text:
        return None
    languages = [_language(citation, documents) for citation in citations]
    pairs = list(zip(citations, languages, strict=True))
    if any(licensed.is_made(text, one.cited_text, language=language) for one, language in pairs):
        return "compressed"
    shown = [show(citation.cited_text) for citation in citations]
    for index, (one, language) in enumerate(pairs):
        inserted = _insertions(text, shown[index])
        if (
            inserted
            and licensed.is_explained(text, inserted, one.cited_text, language=language)
            and all(_rests(match, text, shown[:index] + shown[index + 1 :]) for match in inserted)
        ):
            return "resolved"
    return None


def takes_part(text: str, citation: Citation, documents: Mapping[str, Document] = _NONE) -> bool:
    """True if the citation carries the wording of a text that has a label of comparison, or one of its brackets."""
    cited, language = citation.cited_text, _language(citation, documents)
    if text in _forms(cited) or licensed.is_made(text, cited, language=language):
        return True
    inserted = _insertions(text, show(cited))
    if inserted and licensed.is_explained(text, inserted, cited, language=language):
        return True
    return any(_rests(match, text, _forms(cited)) for match in inserted)


def is_whole(words: str, citation: Citation) -> bool:
    """True if the words, as shown, are the whole cited text, or all of it behind a label, a byline or a dateline."""
    wanted = show(words)
    # a dateline may be broken over two lines
    for cited in (citation.cited_text, " ".join(citation.cited_text.split())):
        if any(wanted in _forms(cited[end:]) for end in (0, kicker_end(cited), dateline_end(cited))):
            return True
    return False


def _forms(cited_text: str) -> tuple[str, str]:
    """The text as shown; nothing in a citation says whether its document was Markdown."""
    return show(cited_text), show(cited_text, markdown=True)


def has_words(phrase: str, text: str) -> bool:
    """True if the words of `phrase` stand side by side in `text`, case aside: "Al" does not stand in "Almar"."""
    wanted, words = (f" {' '.join(_WORD.findall(side.casefold()))} " for side in (phrase, text))
    return len(wanted) > 2 and wanted in words


def _language(citation: Citation, documents: Mapping[str, Document]) -> str | None:
    document = documents.get(citation.span.document_id)
    return None if document is None else document.language


def _insertions(text: str, source: str) -> list[re.Match[str]]:
    """Brackets of the text that are not the source's own."""
    return [match for match in _BRACKET.finditer(text) if match[0].strip() not in source]


def _rests(bracket: re.Match[str], text: str, cited: Sequence[str]) -> bool:
    content = bracket[1].rstrip(":").strip()
    before = text[: bracket.start()]
    if day_words.is_day(content) and day_words.explains(before):
        return day_words.is_counted(before, content, cited)
    return any(has_words(content, other) for other in cited)
