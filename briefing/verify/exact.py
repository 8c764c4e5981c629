"""Proof by string comparison: needs the files and nothing else, no model and no trust.

What a shown sentence may be (see the interface page): *verbatim*, *compressed* (words deleted, first letter re-cased,
end punctuation repaired), or *resolved* (besides, bracketed insertions that other citations carry).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing import day_words
from briefing.dateline import dateline_end, kicker_end
from briefing.showing import show
from briefing.types import Citation, Document, SupportLabel

METHOD = "exact/1"
LABELS: tuple[SupportLabel, ...] = ("verbatim", "compressed", "resolved")  # what comparison alone can give

_WORD = re.compile(r"\w+")
_BRACKET = re.compile(r"\[([^\[\]]+)\]\s?")
_END = " .!?\u2026:;,\u3002\uff01\uff1f\u0964"
_CLOSING = "\"'\u201d\u2019\u00bb)"
_QUOTATION = re.compile(r"\"([^\"]+)\"|\u201c([^\u201c\u201d]+)\u201d|\u00ab([^\u00ab\u00bb]+)\u00bb")


def is_exact(citation: Citation, documents: Mapping[str, Document]) -> bool:
    """True if the document has, at the span, exactly the cited text."""
    document = documents.get(citation.span.document_id)
    if document is None or citation.span.end_char > len(document.text):
        return False
    return document.quote(citation.span) == citation.cited_text


def label(text: str, citations: Sequence[Citation]) -> SupportLabel | None:
    """The strongest label that string comparison alone can give the text, or None.

    Only one citation may carry the wording; the others carry what stands in brackets.
    """
    shown = [show(citation.cited_text) for citation in citations]
    if text in shown:
        return "verbatim"
    # nothing in a citation says whether its document was Markdown; removing marks is allowed either way
    unmarked = [show(citation.cited_text, markdown=True) for citation in citations]
    if text in unmarked:
        return "verbatim"
    found = _edited(text, shown)
    return _edited(text, unmarked) if found is None and unmarked != shown else found


def takes_part(text: str, citation: Citation) -> bool:
    """True if the citation carries the wording of a text that has a label of comparison, or one of its brackets."""
    for source in _forms(citation.cited_text):
        bare = _without_brackets(text, source)
        if text == source or _is_deletion(bare, source):
            return True
        if any(_rests(match, text, (source,)) for match in _insertions(text, source)):
            return True
    return False


def has_part(words: str, citation: Citation) -> bool:
    """True if the words, as shown, stand side by side in the cited text."""
    wanted = show(words)  # a claim may have an invisible character of its source
    return bool(wanted) and any(wanted in source for source in _forms(citation.cited_text))


def is_whole(words: str, citation: Citation) -> bool:
    """True if the words, as shown, are the whole cited text, or all of it behind a label, a byline or a dateline."""
    wanted = show(words)
    # a dateline may be broken over two lines
    for cited in (citation.cited_text, " ".join(citation.cited_text.split())):
        if any(wanted in _forms(cited[end:]) for end in (0, kicker_end(cited), dateline_end(cited))):
            return True
    return False


def is_end(words: str, citation: Citation) -> bool:
    """True if the cited text, as shown, ends with the words."""
    wanted = show(words)
    return bool(wanted) and any(source.endswith(wanted) for source in _forms(citation.cited_text))


def _forms(cited_text: str) -> tuple[str, str]:
    """The text as shown; nothing in a citation says whether its document was Markdown."""
    return show(cited_text), show(cited_text, markdown=True)


def has_words(phrase: str, text: str) -> bool:
    """True if the words of `phrase` stand side by side in `text`, case aside: "Al" does not stand in "Almar"."""
    wanted, words = (f" {' '.join(_WORD.findall(side.casefold()))} " for side in (phrase, text))
    return len(wanted) > 2 and wanted in words


def _edited(text: str, shown: list[str]) -> SupportLabel | None:
    if any(_is_deletion(text, source) for source in shown):
        return "compressed"
    for index, source in enumerate(shown):
        others = shown[:index] + shown[index + 1 :]
        bare = _without_brackets(text, source)
        if bare != text and _is_deletion(bare, source) and _brackets_rest(text, source, others):
            return "resolved"
    return None


def _is_deletion(text: str, source: str) -> bool:
    """True if the text is the source with words deleted and nothing else, quotations left whole."""
    if not text:
        return False
    core = text.rstrip(_END + _CLOSING)
    if not core or not _is_subsequence(_words(core), _words(source)):
        return False
    if not _is_subsequence(_plain(core), _plain(source)):
        return False
    return all(quoted.strip(_END) in source for quoted in _quotations(text))


def _words(text: str) -> list[str]:
    words = _WORD.findall(text)
    if words:
        words[0] = words[0].casefold()
    return words


def _plain(text: str) -> str:
    """Characters that count: without white space, the first one in lower case."""
    joined = "".join(text.split())
    return joined[:1].casefold() + joined[1:]


def _is_subsequence(part: Sequence[str], whole: Sequence[str]) -> bool:
    """True if `part` is `whole` with items left out; the first item may differ in case."""
    if not part:
        return True
    rest, first = iter(whole), part[0].casefold()
    # what `in` has passed over on its way is gone from an iterator
    return any(item.casefold() == first for item in rest) and all(item in rest for item in part[1:])


def _quotations(text: str) -> list[str]:
    return [next(group for group in match.groups() if group) for match in _QUOTATION.finditer(text)]


def _insertions(text: str, source: str) -> list[re.Match[str]]:
    """Brackets of the text that are not the source's own."""
    return [match for match in _BRACKET.finditer(text) if match[0].strip() not in source]


def _without_brackets(text: str, source: str) -> str:
    for match in reversed(_insertions(text, source)):
        text = text[: match.start()] + text[match.end() :]
    return text.strip()


def _brackets_rest(text: str, source: str, others: Sequence[str]) -> bool:
    """True if every inserted bracket stands in another citation, or is a day that another's date leads to."""
    return all(_rests(match, text, others) for match in _insertions(text, source))


def _rests(bracket: re.Match[str], text: str, cited: Sequence[str]) -> bool:
    content = bracket[1].rstrip(":").strip()
    before = text[: bracket.start()]
    if day_words.is_day(content) and day_words.explains(before):
        return day_words.is_counted(before, content, cited)
    return any(has_words(content, other) for other in cited)
