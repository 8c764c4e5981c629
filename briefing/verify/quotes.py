"""Words inside quotation marks: they are someone's, to the letter, or they are not shown as a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.lexicon import content_stems, words

# A quotation opens after white space or a bracket and closes at the next mark of its kind. Single quotes need a
# boundary on both sides, or every apostrophe would open one. 600 characters bound the search.
_QUOTATION = re.compile(
    r"[\u201c\u201e\u00ab](?P<curly>[^\u201c\u201d\u201e\u00ab\u00bb]{1,600})[\u201d\u201c\u00bb]"
    r'|"(?P<straight>[^"]{1,600})"'
    r"|(?:(?<=[\s(\[\u2014\u2013-])|^)[\u2018'](?P<single>[^\u2018\u2019'\n]{1,300}(?:[\u2019'](?=\w)[^\u2018\u2019'\n]{1,200}){0,8})[\u2019'](?!\w)"
)
_BRACKET = re.compile(r"\[[^\[\]]{0,80}\]|\u2026|\.{3}")


def quotations(text: str) -> tuple[str, ...]:
    """What stands inside quotation marks, in order, without the marks."""
    found = (
        match.group("curly") or match.group("straight") or match.group("single")
        for match in _QUOTATION.finditer(text)
    )
    return tuple(piece.strip() for piece in found if piece and piece.strip())


def foreign_wording(text: str, sentences: Iterable[str]) -> str | None:
    """The first quotation of `text` whose content words no sentence has in that order, or None.

    Milder than `foreign_quotation`: for summaries of whole documents, where what a quotation says is judged, not
    whether it is one. Negations are not compared here.
    """
    pieces = quotations(text)
    if not pieces:
        return None
    sources = [content_stems(sentence) for sentence in sentences]
    for piece in pieces:
        wanted = [root for root in content_stems(piece) if root not in ("not", "no", "never")]
        if not any(_in_order(wanted, source) for source in sources):
            return piece
    return None


def _in_order(wanted: Sequence[str], source: Sequence[str]) -> bool:
    rest = iter(source)
    return all(root in rest for root in wanted)


def foreign_quotation(text: str, cited: Iterable[str]) -> str | None:
    """The first quotation of `text` whose words no cited text contains in that order, or None.

    A quotation may leave words out only where it says so with an ellipsis or a bracket; each stretch between
    must then stand whole. Case and punctuation do not count, the words and their order do.
    """
    pieces = quotations(text)
    if not pieces:
        return None
    sources = [f" {' '.join(words(source))} " for source in cited]
    for piece in pieces:
        stretches = [" ".join(words(stretch)) for stretch in _BRACKET.split(piece)]
        stretches = [stretch for stretch in stretches if stretch]
        if not any(all(f" {stretch} " in source for stretch in stretches) for source in sources):
            return piece
    return None
