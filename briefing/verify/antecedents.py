"""May a name in brackets stand for the word it replaced? "He [Karim] said", cited to where Karim is named.

That the name stands in its citation is proved by comparison (`exact`). Whether "he" meant him is judged here from the
article alone, by rules that can only refuse: another gender, no person, another article, or someone else of that
gender named in between. The nearest that agrees is the likeliest antecedent (Hobbs 1978; Lappin and Leass 1994).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.first_names import gender
from briefing.quotations import outside
from briefing.showing import show
from briefing.types import Citation, Document
from briefing.verify.deletion import kept_positions
from briefing.verify.exact import is_date
from briefing.verify.modality import SPEECH
from briefing.verify.names import CALENDAR, TITLES, is_acronym, is_demonym
from briefing.verify.thesaurus import meaning
from briefing.verify.tokens import Token, tokenize

_BRACKET = re.compile(r"\[([^\[\]]{1,120})\]")
_INVERTED = frozenset(
    "said says added adds wrote writes".split()
)  # "said Brun"; behind "told" stands who hears it
_MENTION_WORDS = 4
_SAYS_WITHIN = 3
_NEAR = 25  # tokens: "Ada Brun, who heads the school for girls in the town of Kell, said"
_PLACED = frozenset("in into at across inside outside throughout near".split())
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
        reason = None if document is None else _unexplained(match[1], replaced, document, citations)
        if reason is not None:
            return reason
    return None


def _unexplained(
    inside: str, replaced: Sequence[Token], document: Document, citations: Sequence[Citation]
) -> str | None:
    name = inside.rstrip(": ")
    wording = citations[0]
    carriers = [one for one in citations[1:] if show(one.cited_text).casefold() == name.casefold()]
    if inside.endswith(":"):
        return _other_speaker(name, document, wording)
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
    last = _last(name)
    tokens = tokenize(document.text)
    runs = _runs(document.text, tokens)
    own = [run for run in runs if run.words[-1].norm == last]
    genders = {gender(word) for word in (name, *(run.words[0].text for run in own if len(run.words) > 1))} - {
        None
    }
    if genders and wanted not in genders:
        return f"{pronoun!r} does not agree with {name!r}"
    if not genders and (
        any(run.is_place for run in own) or not any(run.is_person or run.speaks for run in own)
    ):
        return f"{name!r} is nowhere said to be a person"
    pronouns = "|".join(word for word, kind in _GENDER.items() if kind == wanted)
    place = re.search(rf"\b(?:{pronouns})\b", outside(wording.cited_text), re.IGNORECASE)
    end = wording.span.start_char + (place.start() if place else 0)
    known = {run.words[-1].norm for run in runs if len(run.words) > 1 and gender(run.words[0].text) == wanted}

    def competes(run: _Run) -> bool:
        if len(run.words) > 1 and gender(run.words[0].text) not in (None, wanted):
            return False
        return run.words[-1].norm in known or (run.speaks and _may_be_person(run))

    before = [run for run in runs if run.words[0].start_char < end and not _is_quoted(run, wording)]
    if place and _says(wording.cited_text[place.end() :]):
        # "... after talks with Lavrov," Kerry said. "...," he said: who is only spoken of does not say it.
        last_to_speak = next((run for run in reversed(before) if run.speaks), None)
        if last_to_speak is not None and any(token.norm == last for token in last_to_speak.words):
            return None
    return _someone_nearer(last, before, competes)


def _says(after: str) -> bool:
    """True if a verb of saying stands within three words behind a pronoun."""
    return any(token.stem in SPEECH for token in tokenize(after)[:_SAYS_WITHIN])


def _is_quoted(run: _Run, wording: Citation) -> bool:
    """True for a name inside a quotation of the wording: who is spoken of there does not speak."""
    place = run.words[0].start_char - wording.span.start_char
    return place >= 0 and not outside(wording.cited_text)[place : place + 1].strip()


def _other_speaker(name: str, document: Document, wording: Citation) -> str | None:
    """Why the quotation behind "[Name:]" is another's: someone else spoke since, or the name never did."""
    runs = _runs(document.text, tokenize(document.text))
    last = _last(name)
    if any(run.is_place for run in runs if run.words[-1].norm == last):
        return f"{name!r} is nowhere said to speak"
    for run in reversed([run for run in runs if run.words[0].start_char < wording.span.start_char]):
        if run.near_speech and any(word.norm == last for word in run.words):
            return None
        if run.speaks and _may_be_person(run):
            return f"{run.words[-1].text!r} spoke between {name!r} and the quotation"
    return f"{name!r} does not speak before it"


def _someone_nearer(last: str, before: Sequence[_Run], competes: Callable[[_Run], bool]) -> str | None:
    """Who was named after the last mention of the antecedent and could be meant as well, as a reason, or None."""
    for run in reversed(before):
        if any(token.norm == last for token in run.words):
            return None
        if competes(run):
            return f"{run.words[-1].text!r} is named between {last!r} and the pronoun"
    return f"{last!r} is not named before it"


def _may_be_person(run: _Run) -> bool:
    """False for an acronym, a nationality, a place, and a single word of the dictionary."""
    word = run.words[-1]
    if is_acronym(word) or is_demonym(word.norm) or run.is_place:
        return False
    return run.is_person or len(run.words) > 1 or not meaning(word.norm).bases


def _last(name: str) -> str:
    return name.split()[-1].casefold().removesuffix("'s").removesuffix("\u2019s")


@dataclass(frozen=True, slots=True)
class _Run:
    """A name in a text, and what stands around it says of it."""

    words: tuple[Token, ...]
    is_person: bool  # behind a title, or before an age
    is_place: bool  # behind a preposition of place
    speaks: bool  # beside a verb of saying
    near_speech: bool  # some twenty words from one


@lru_cache(maxsize=64)
def _runs(text: str, tokens: tuple[Token, ...]) -> tuple[_Run, ...]:
    """Names of the text in order: words in capitals side by side, titles and days left out."""
    found: list[_Run] = []
    low = 0
    while low < len(tokens):
        if not _is_part(tokens[low]):
            low += 1
            continue
        high = low + 1
        while high < len(tokens) and _goes_on(text, tokens[high - 1], tokens[high]):
            high += 1
        found.append(_run(tokens, low, high))
        low = high
    return tuple(found)


def _goes_on(text: str, last: Token, token: Token) -> bool:
    beside = text[last.end_char : token.start_char].strip(" ") == ""
    return beside and token.kind == "word" and token.is_capital and token.norm not in CALENDAR


def _run(tokens: Sequence[Token], low: int, high: int) -> _Run:
    before, behind = tokens[max(0, low - 2) : low], tokens[high : high + 3]
    owns = tokens[high - 1].text.endswith(("'s", "\u2019s"))
    age = len(behind) > 2 and behind[0].norm == "," and behind[1].kind == "number" and behind[2].norm == ","
    return _Run(
        words=tuple(tokens[low:high]),
        is_person=age or any(token.norm in TITLES for token in before),
        is_place=high == low + 1 and any(token.norm in _PLACED for token in before[-1:]),
        speaks=not owns
        and (
            any(token.norm in _INVERTED for token in before[-1:])
            or any(token.stem in SPEECH for token in behind[:2] if behind[0].kind != "number")
        ),
        near_speech=any(token.stem in SPEECH for token in tokens[max(0, low - _NEAR) : high + _NEAR]),
    )


def _is_part(token: Token) -> bool:
    return (
        token.kind == "word"
        and token.is_capital
        and token.is_content
        and token.norm not in TITLES
        and token.norm not in CALENDAR
    )
