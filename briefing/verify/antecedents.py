"""May a name in brackets stand for the word it replaced? "He [Karim] said", cited to where Karim is named.

That the name stands in its citation is proved by comparison (`exact`). Whether "he" meant him is judged here from the
article alone, by rules that can only refuse: another gender, no person, another article, or someone else of that
gender named in between. The nearest that agrees is the likeliest antecedent (Hobbs 1978; Lappin and Leass 1994).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.edit.first_names import gender
from briefing.quotations import outside
from briefing.showing import show
from briefing.types import Citation, Document
from briefing.verify.deletion import kept_positions
from briefing.verify.exact import is_date
from briefing.verify.modality import SPEECH
from briefing.verify.names import CALENDAR, TITLES
from briefing.verify.tokens import Token, tokenize

_BRACKET = re.compile(r"\[([^\[\]]{1,120})\]")
_MENTION_WORDS = 4
_GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}


def unfit(text: str, citations: Sequence[Citation], documents: Mapping[str, Document]) -> str | None:
    """Why a bracket of `text` cannot stand for the pronoun it replaced, or None.

    The first citation carries the wording, the others the brackets. A bracket that replaced no pronoun of a person
    (a date, the rest of a name, an organisation) is left to the comparison of characters.
    """
    if len(citations) < 2:
        return None
    wording = citations[0]
    source = tokenize(show(wording.cited_text))
    for match in _BRACKET.finditer(text):
        if match[0] in wording.cited_text or is_date(match[1]):
            continue
        document = documents.get(wording.span.document_id)
        replaced = _replaced(text, match, source, wording.cited_text)
        reason = (
            _unexplained(match[1], replaced, document, citations)
            if document is not None and replaced
            else None
        )
        if reason is not None:
            return reason
    return None


def _unexplained(
    inside: str, replaced: Sequence[Token], document: Document, citations: Sequence[Citation]
) -> str | None:
    name = inside.rstrip(": ")
    known = {token.norm for token in tokenize(name)}
    if any(token.norm in known for token in replaced):
        return None  # the rest of a name
    pronoun = next((token.norm for token in replaced if token.norm in _GENDER), None)
    if pronoun is None:
        # More than a few words are no mention but a clause that was left out besides.
        other = next((token.text for token in replaced if _is_part(token)), None)
        return (
            f"{name!r} stands in the place of {other!r}"
            if other and len(replaced) <= _MENTION_WORDS
            else None
        )
    wording = citations[0]
    carriers = [one for one in citations[1:] if show(one.cited_text).casefold() == name.casefold()]
    if not any(one.span.document_id == wording.span.document_id for one in carriers):
        return f"{name!r} is named in another article than {pronoun!r}"
    return _disagrees(name, pronoun, document, wording)


def _bare(text: str, wording: str) -> str:
    """The text without the brackets that the wording does not have itself."""
    return _BRACKET.sub(lambda match: match[0] if match[0] in wording else " ", text)


def _replaced(text: str, match: re.Match[str], source: Sequence[Token], wording: str) -> list[Token]:
    """The cited words that stood where the bracket stands; empty where there were none."""
    before = tokenize(_bare(text[: match.start()], wording))
    kept = kept_positions(tokenize(_bare(text, wording)), source)
    if kept is None:
        return []
    count = sum(token.is_word for token in before)
    low = kept[count - 1] if count else -1
    high = kept[count] if count < len(kept) else len(source)
    return [token for token in source[low + 1 : high] if token.is_word]


def _disagrees(name: str, pronoun: str, document: Document, wording: Citation) -> str | None:
    wanted = _GENDER[pronoun]
    last = name.split()[-1].casefold().removesuffix("'s").removesuffix("\u2019s")
    runs = list(_runs(document.text))
    own = [run for run in runs if run[-1].norm == last]
    genders = {gender(word) for word in (name, *(run[0].text for run in own if len(run) > 1))} - {None}
    if genders and wanted not in genders:
        return f"{pronoun!r} does not agree with {name!r}"
    tokens = tokenize(document.text)
    if not genders and not any(_is_person(run, tokens) for run in own):
        return f"{name!r} is nowhere said to be a person"
    return _someone_else(last, wanted, runs, document.text, wording)


def _someone_else(
    last: str, wanted: str, runs: Sequence[Sequence[Token]], text: str, wording: Citation
) -> str | None:
    """Another person of that gender who is named after the last mention of the antecedent, before the pronoun."""
    plain = outside(wording.cited_text)
    place = re.search(
        rf"\b(?:{'|'.join(word for word, kind in _GENDER.items() if kind == wanted)})\b", plain, re.IGNORECASE
    )
    end = wording.span.start_char + (place.start() if place else 0)
    known = {run[-1].norm for run in runs if len(run) > 1 and gender(run[0].text) == wanted}
    for run in reversed(runs):
        if run[0].start_char >= end:
            continue
        if any(token.norm == last for token in run):
            return None
        if run[-1].norm in known and (len(run) == 1 or gender(run[0].text) in (None, wanted)):
            other = text[run[0].start_char : run[-1].end_char]
            return f"{' '.join(other.split())!r} is named between {last!r} and the pronoun"
    return f"{last!r} is not named before the pronoun"


def _runs(text: str) -> Iterator[tuple[Token, ...]]:
    """Names of the text in order: words in capitals side by side, titles and days left out."""
    run: list[Token] = []
    for token in tokenize(text):
        beside = run and text[run[-1].end_char : token.start_char].strip(" ") == ""
        if beside and token.kind == "word" and token.is_capital and token.norm not in CALENDAR:
            run.append(token)
            continue
        if run:
            yield tuple(run)
        run = [token] if _is_part(token) else []
    if run:
        yield tuple(run)


def _is_part(token: Token) -> bool:
    return (
        token.kind == "word"
        and token.is_capital
        and token.is_content
        and token.norm not in TITLES
        and token.norm not in CALENDAR
    )


def _is_person(run: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """True for a name behind a title, before an age, or beside a verb of saying."""
    starts = [token.start_char for token in tokens]
    low, high = starts.index(run[0].start_char), starts.index(run[-1].start_char) + 1
    before = tokens[max(0, low - 2) : low]
    behind = tokens[high : high + 3]
    if any(token.norm in TITLES for token in before):
        return True
    if any(token.stem in SPEECH for token in (*before[-1:], *behind[:2])):
        return True
    return len(behind) > 2 and behind[0].norm == "," and behind[1].kind == "number" and behind[2].norm == ","
