"""Somebody's words without their marks: what an article tells as its own and another one quotes.

A page with the statement itself, or one that lost its marks, says "Reed thinks she can toy with us" in its own voice;
shown so, it would be ours. The article that quotes it says whose it is, and that one is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from briefing.lexicon import SPEECH_VERBS, one_of, words
from briefing.quotations import outside, quotations
from briefing.types import Sentence, Span

# So many words in a row are nobody's by chance.
_RUN = 8
# Any run of them holds a piece of so many words that begins at every fifth word: only those are looked up at first.
_PIECE = 4
_RUN_CHARS = 2 * _RUN  # no shorter text has as many words
_STEP = _RUN - _PIECE + 1
_OPENS = re.compile(r"(?:^|(?<=[\s(\u2014\u2013-]))[\"\u201c](?=[\w'\u2018(\[$])")
_CLOSES = re.compile(r"[\"\u201d]")
# "Reed says: There used to be a bridge."
_SAYS = re.compile(rf"\b(?:{one_of(SPEECH_VERBS)}):\s+(?=[A-Z])")
# Of 17 articles with two and more such sentences four have so many: statements and posts, each of them.
_MANY, _MOST = 3, 0.4

_Words = tuple[str, ...]


def borrowed(sentences: Sequence[Sentence]) -> frozenset[Span]:
    """Spans of the sentences told in an article's own voice of which another article quotes eight words in a row.

    Linear in the words. The sentences are English: other languages quote in other ways.
    """
    if len({sentence.document_id for sentence in sentences}) < 2:
        return frozenset()
    said = [
        (sentence.document_id, told)
        for sentence, quoted in _quoted(sentences)
        if len(quoted) > _RUN_CHARS and len(told := words(quoted)) >= _RUN
    ]
    pieces = set(chain.from_iterable(_in_a_row(told, _PIECE, 1) for _, told in said))
    likely = [
        (sentence, told)
        for sentence in sentences
        # of few
        if not pieces.isdisjoint(_in_a_row(told := words(outside(sentence.text)), _PIECE, _STEP))
    ]
    if not likely:
        return frozenset()
    runs: dict[_Words, str | None] = {}  # the article that quotes it, None for several
    for document_id, told in said:
        for run in _in_a_row(told, _RUN, 1):
            if runs.setdefault(run, document_id) != document_id:
                runs[run] = None
    found = [sentence for sentence, told in likely if _is_borrowed(sentence.document_id, told, runs)]
    whole = _statements(found, sentences)
    found += [
        sentence
        for sentence in sentences
        if sentence.document_id in whole
        and quotations(sentence.text) == ()
        and not _says_whose(words(sentence.text))
    ]
    return frozenset(sentence.span for sentence in found)


def _is_borrowed(own: str, told: _Words, runs: Mapping[_Words, str | None]) -> bool:
    """True if another article than `own` quotes a run of the words, and no other word says whose they are."""
    covered: set[int] = set()
    for place, run in enumerate(_in_a_row(told, _RUN, 1)):
        if runs.get(run, own) != own:
            covered.update(range(place, place + _RUN))
    return bool(covered) and not _says_whose(
        [word for place, word in enumerate(told) if place not in covered]
    )


def _says_whose(told: Collection[str]) -> bool:
    return not SPEECH_VERBS.isdisjoint(told) or "according" in told


def _statements(found: Sequence[Sentence], sentences: Sequence[Sentence]) -> frozenset[str]:
    """Articles of which others quote so much that they are nothing but the statement."""
    borrowed = Counter(sentence.document_id for sentence in found)
    many = {id for id, count in borrowed.items() if count >= _MANY}
    if not many:
        return frozenset()
    own = Counter(
        sentence.document_id
        for sentence in sentences
        if sentence.document_id in many
        and quotations(sentence.text) == ()
        and not _says_whose(words(sentence.text))
    )
    return frozenset(id for id in many if borrowed[id] >= _MOST * own[id])


def _in_a_row(told: _Words, size: int, step: int) -> Iterator[_Words]:
    """Each run of so many words, beginning at every `step`-th word."""
    return zip(*[told[at::step] for at in range(size)], strict=False)


def _quoted(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """What each sentence quotes, in one piece or several; a quotation may go on to the end of its paragraph."""
    place: tuple[str, int] | None = None
    is_open = False
    for sentence in sentences:
        here = (sentence.document_id, sentence.paragraph)
        if here != place:
            place, is_open = here, False
        if not is_open and (pairs := quotations(sentence.text)) is not None:
            for start, end in pairs:
                yield sentence, sentence.text[start:end]
            if ":" in sentence.text and (says := _SAYS.search(sentence.text)) is not None:
                yield sentence, sentence.text[says.end() :]
            continue
        at = 0
        while at < len(sentence.text):
            mark = (_CLOSES if is_open else _OPENS).search(sentence.text, at)
            end = mark.start() if mark is not None else len(sentence.text)
            if is_open:
                yield sentence, sentence.text[at:end]
            is_open ^= mark is not None
            at = end + 1
