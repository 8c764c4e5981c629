"""May a name in brackets stand for the word it replaced? "He [Karim] said", cited to where Karim is named.

That the name stands in its citation is proved by comparison (`exact`). Whether "he" meant him is judged here from the
article alone, by rules that can only refuse: another gender, no person, another article, or someone else of that
gender named in between. The nearest that agrees is the likeliest antecedent (Hobbs 1978; Lappin and Leass 1994).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing.day_words import is_day
from briefing.first_names import gender
from briefing.quotations import outside
from briefing.showing import show
from briefing.types import Citation, Document
from briefing.verify.deletion import kept_positions
from briefing.verify.mentions import Mention, is_part, mentions_of
from briefing.verify.modality import SPEECH
from briefing.verify.tokens import Token, tokenize

_BRACKET = re.compile(r"\[([^\[\]]{1,120})\]")
_MENTION_WORDS = 4
_SAYS_WITHIN = 3
_THING = frozenset(["it"])
_OWNS = ("'s", "\u2019s")
_GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}


def unfit(text: str, citations: Sequence[Citation], documents: Mapping[str, Document]) -> str | None:
    """Why a bracket of `text` cannot stand for the pronoun it replaced, or None.

    The first citation carries the wording, the others the brackets. A bracket that replaced no pronoun of a person
    (a date, the rest of a name, an organisation) is left to the comparison of characters.
    """
    if len(citations) < 2 or "[" not in text:
        return None
    wording = citations[0]
    source = tokenize(show(wording.cited_text))
    for match in _BRACKET.finditer(text):
        if match[0] in wording.cited_text or is_day(match[1]):
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
    told = inside.rstrip(": ")
    name = told.partition(",")[0]  # "Ina Holt, the owner of the mill"
    wording = citations[0]
    carriers = [one for one in citations[1:] if show(one.cited_text).casefold() == told.casefold()]
    if inside.endswith(":"):
        return _other_speaker(name, document, wording)
    known = {token.norm for token in tokenize(name)}
    if any(token.norm in known for token in replaced):
        return None  # the rest of a name
    pronoun = next((token.norm for token in replaced if token.norm in _GENDER), None)
    if any(token.norm in _THING for token in replaced) and name.split()[-1][:1].isupper():
        return _no_body(name, document, wording)
    if pronoun is None:
        # More than a few words are no mention but a clause that was left out besides.
        other = next((token.text for token in replaced if is_part(token)), None)
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
    mentions = mentions_of(document.text)
    own = mentions.ending(last)
    genders = {gender(word) for word in (name, *(one.words[0].text for one in own if len(one.words) > 1))} - {
        None
    }
    if genders and wanted not in genders:
        return f"{pronoun!r} does not agree with {name!r}"
    if not genders and (
        any(one.is_place for one in own) or not any(one.is_person or one.speaks for one in own)
    ):
        return f"{name!r} is nowhere said to be a person"
    pronouns = "|".join(word for word, kind in _GENDER.items() if kind == wanted)
    place = re.search(rf"\b(?:{pronouns})\b", outside(wording.cited_text), re.IGNORECASE)
    end = wording.span.start_char + (place.start() if place else 0)

    def is_known(last: str) -> bool:
        """True if somewhere a first name of that gender stands with the last name."""
        return any(
            len(one.words) > 1 and gender(one.words[0].text) == wanted for one in mentions.ending(last)
        )

    def competes(one: Mention) -> bool:
        if len(one.words) > 1 and gender(one.words[0].text) not in (None, wanted):
            return False
        return (one.speaks and one.may_be_person()) or is_known(one.last)

    def before() -> Iterator[Mention]:
        return (one for one in mentions.before(end) if not _is_quoted(one, wording))

    if place and _says(wording.cited_text[place.end() :]):
        # "... after talks with Lavrov," Kerry said. "...," he said: who is only spoken of does not say it.
        last_to_speak = next((one for one in before() if one.speaks), None)
        if last_to_speak is not None and last_to_speak.has(last):
            return None
    return _someone_nearer(last, before(), competes)


def _no_body(name: str, document: Document, wording: Citation) -> str | None:
    """Why "it said" cannot be what the name says: the name is a person's, or was not the last to speak."""
    last = _last(name)
    mentions = mentions_of(document.text)
    own = mentions.ending(last)
    names = (name, *(one.words[0].text for one in own if len(one.words) > 1))
    if any(one.is_person for one in own) or any(gender(word) is not None for word in names):
        return f"{name!r} is a person"
    for one in mentions.before(wording.span.start_char):
        # "Hanseo Cell, the supplier of the cells, denied that": a subject with an apposition begins its paragraph
        begins = one.first == 0 and not one.words[-1].text.endswith(_OWNS) and mentions.is_near_speech(one)
        if one.speaks or begins:
            return None if one.has(last) else f"{one.words[-1].text!r} spoke between {name!r} and 'it'"
    return f"{name!r} is nowhere said to speak before it"


def _says(after: str) -> bool:
    """True if a verb of saying stands within three words behind a pronoun."""
    return any(token.stem in SPEECH for token in tokenize(after)[:_SAYS_WITHIN])


def _is_quoted(one: Mention, wording: Citation) -> bool:
    """True for a name inside a quotation of the wording: who is spoken of there does not speak."""
    place = one.start_char - wording.span.start_char
    return place >= 0 and not outside(wording.cited_text)[place : place + 1].strip()


def _other_speaker(name: str, document: Document, wording: Citation) -> str | None:
    """Why the quotation behind "[Name:]" is another's: someone else spoke since, or the name never did."""
    mentions = mentions_of(document.text)
    last = _last(name)
    if any(one.is_place for one in mentions.ending(last)):
        return f"{name!r} is nowhere said to speak"
    for one in mentions.before(wording.span.start_char):
        if one.has(last) and mentions.is_near_speech(one):
            return None
        if one.speaks and one.may_be_person():
            return f"{one.words[-1].text!r} spoke between {name!r} and the quotation"
    return f"{name!r} does not speak before it"


def _someone_nearer(last: str, before: Iterable[Mention], competes: Callable[[Mention], bool]) -> str | None:
    """Who was named after the last mention of the antecedent and could be meant as well, as a reason, or None."""
    for one in before:
        if one.has(last):
            return None
        if competes(one):
            return f"{one.words[-1].text!r} is named between {last!r} and the pronoun"
    return f"{last!r} is not named before it"


def _last(name: str) -> str:
    return name.split()[-1].casefold().removesuffix("'s").removesuffix("\u2019s")
