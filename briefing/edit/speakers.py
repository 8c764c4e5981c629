"""Who says it: the speaker of each sentence of an article, and whom a pronoun stands for where that is plain.

Centering (Grosz, Joshi & Weinstein 1995) says that the subject of the last sentence is the likeliest antecedent;
here a pronoun is resolved only where no other candidate stands near, since a wrong name is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.edit.names import NAME, NOT_NAMES, People, last_name, names, without_title
from briefing.first_names import gender
from briefing.lexicon import SPEECH_VERBS
from briefing.quotations import outside, quotations
from briefing.types import Sentence, Span


def _one_of(words: Iterable[str]) -> str:
    """A pattern of the words by their first letters: where none stands, that is found after one look a letter."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_SPEECH = _one_of(SPEECH_VERBS)
_ADVERB = (
    r"(?:(?:has|had|have|also|later|then|earlier|again|further|repeatedly|reportedly|separately)\s+){0,2}"
)
_NAME_SAYS = re.compile(rf"(?P<name>{NAME.pattern})(?:,[^,]{{1,80}},)?,?\s+{_ADVERB}(?:{_SPEECH})\b")
_SAYS_SOMEBODY = re.compile(r"(?:said|says|added|wrote)\s+[A-Z]")
_SAYS_NAME = re.compile(rf"\b(?:said|says|added|wrote)\s+(?P<name>{NAME.pattern})")
_BODY = re.compile(
    rf"(?P<name>[Tt]he\s+(?:[A-Z]?[a-z]+['\u2019]?s?\s+){{0,3}}(?:ministry|government|department|agency|company|commission"
    rf"|council|court|party|group|army|military|police|office|union|organi[sz]ation|bank|university|embassy|committee)"
    rf")\s+{_ADVERB}(?:{_SPEECH})\b"
)
_SAYING = frozenset(["said", "says", "added", "wrote"])
_BODIES = frozenset(
    """ministry government department agency company commission council court party group army military police office
    union organisation organization bank university embassy committee""".split()
)
_PRONOUN_SAYS = re.compile(rf"\b(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s+{_ADVERB}(?:{_SPEECH})\b")
_LEADING_PRONOUN = re.compile(r"(?:(?:But|And|Yet|However,|Meanwhile,)\s+)?(?P<pronoun>[Hh]e|[Ss]he)(?=\s)")
_PRONOUNS = frozenset(["he", "she", "they", "it"])
_TELLING = SPEECH_VERBS | {"he", "she"}  # without one of these a sentence has no voice
_MARK = re.compile(r"[\"\u201c\u201d]")
_WORDS = re.compile(r"\w")
_GOES_ON = re.compile(r",|\s+[a-z]")
_LOWER_WORD = re.compile(r"[a-z]+")
# "the ministry" alone does not say which
_BODY_WORDS = 3
_REACH_SENTENCES = 2  # how far back a speaker may stand; beyond that another topic is likely


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone named as the source of a sentence: the span of the name and what kind of thing it is."""

    span: Span
    name: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a sentence, and the pronoun that stands for an earlier speaker, if any."""

    speaker: Speaker | None
    pronoun: Span | None = None  # to be replaced by the name of `antecedent`
    antecedent: Speaker | None = None
    dangling: bool = False  # a pronoun that nothing near explains
    follows_on: bool = False  # a bare quotation that continues `antecedent`'s


_NOBODY = Voice(None)


def voices(sentences: Sequence[Sentence], persons: People) -> tuple[Voice, ...]:
    """One voice a sentence of one article, in order; `persons` are its people."""
    result: list[Voice] = []
    current: Speaker | None = None
    age = 0
    for index, sentence in enumerate(sentences):
        near = current if age < _REACH_SENTENCES else None
        if near is not None and age and _others(sentences[index - 1], near, persons):
            near = None  # someone else has come in since
        voice = _voice(sentence, near, persons, sentences[index - 1] if index else None, result)
        result.append(voice)
        if voice.speaker is not None:
            current, age = voice.speaker, 0
        elif _somebody_says(sentence):
            current = None  # "the school states:" - whoever goes on from here is not the one before
        else:
            age += 1
    return tuple(result)


def _voice(
    sentence: Sentence,
    near: Speaker | None,
    persons: People,
    previous: Sentence | None,
    before: Sequence[Voice],
) -> Voice:
    plain = _told(sentence.text)
    if not _WORDS.search(plain):
        return _bare_quotation(sentence, near, previous, before)
    vocabulary = lexicon.vocabulary(sentence.text)
    if vocabulary.isdisjoint(_TELLING):
        return _NOBODY
    pronoun, named = None, None
    if not vocabulary.isdisjoint(SPEECH_VERBS):
        pronoun = _PRONOUN_SAYS.search(plain) if not vocabulary.isdisjoint(_PRONOUNS) else None
        named = _named(sentence, plain, vocabulary, persons)
    if pronoun and (named is None or pronoun.start() < named.span.start_char - sentence.span.start_char):
        # a name before the pronoun inside the sentence explains it ("Lavrov hoped that he said enough")
        if any(match[0] not in NOT_NAMES for match in NAME.finditer(plain[: pronoun.start()])):
            return Voice(named)
        span = _span(sentence, *pronoun.span("pronoun"))
        if near is not None and _fits(near, pronoun["pronoun"].lower(), persons):
            return Voice(near, span, near)
        return Voice(named, dangling=True)
    if leading := _LEADING_PRONOUN.match(sentence.text):
        antecedent = _antecedent(previous, before, persons) if previous is not None else None
        if antecedent is not None and _fits(antecedent, leading["pronoun"].lower(), persons):
            return Voice(named, _span(sentence, *leading.span("pronoun")), antecedent)
        return Voice(named, dangling=True)
    return Voice(named) if named is not None else _NOBODY


def _told(text: str) -> str:
    """What of `text` stands outside quotations; in front of one that does not end in it, if it has one."""
    return outside(text) if quotations(text) is not None else _MARK.split(text, maxsplit=1)[0]


def _somebody_says(sentence: Sentence) -> bool:
    """True if a verb of speech stands outside the quotations of `sentence`."""
    if lexicon.vocabulary(sentence.text).isdisjoint(SPEECH_VERBS):
        return False
    return not SPEECH_VERBS.isdisjoint(_LOWER_WORD.findall(_told(sentence.text)))


def _bare_quotation(
    sentence: Sentence, near: Speaker | None, previous: Sentence | None, before: Sequence[Voice]
) -> Voice:
    """A quotation without a word around it: it goes on from a quotation whose speaker is known, or it dangles."""
    if near is None or previous is None or before[-1].speaker is None:
        return Voice(None, dangling=True)
    if outside(previous.text) == previous.text and not previous.text.rstrip().endswith(":"):
        return Voice(None, dangling=True)
    return Voice(near, antecedent=near, follows_on=True)


def _named(sentence: Sentence, plain: str, vocabulary: frozenset[str], persons: People) -> Speaker | None:
    """The last speaker that the sentence, which has a verb of speech, itself names outside quotations."""
    if plain != sentence.text and SPEECH_VERBS.isdisjoint(_LOWER_WORD.findall(plain)):
        return None
    found: list[tuple[int, int, bool]] = []
    is_inverted = not vocabulary.isdisjoint(_SAYING) and _SAYS_SOMEBODY.search(plain) is not None
    for pattern in (_NAME_SAYS, _SAYS_NAME) if is_inverted else (_NAME_SAYS,):
        for match in pattern.finditer(plain):
            start, end = match.span("name")
            start = without_title(plain, start, end)
            if (
                start < end
                and plain[start:end] not in NOT_NAMES
                and not plain[start:end].endswith(("'s", "\u2019s"))
            ):
                found.append((start, end, _is_person(plain[start:end], persons)))
    found += [
        (*match.span("name"), False)
        for match in (_BODY.finditer(plain) if not vocabulary.isdisjoint(_BODIES) else ())
        if len(match["name"].split()) >= _BODY_WORDS
    ]
    if not found:
        return None
    start, end, is_person = max(found)
    return Speaker(_span(sentence, start, end), sentence.text[start:end], is_person)


def _fits(speaker: Speaker, pronoun: str, persons: People) -> bool:
    """True if the pronoun may stand for the speaker: a person for he and she, and not of the other gender."""
    if pronoun not in ("he", "she"):
        return not speaker.is_person
    known = gender(persons.named(last_name(speaker.name)) or speaker.name) or gender(speaker.name)
    return speaker.is_person and known in (None, pronoun)


def _is_person(name: str, persons: People) -> bool:
    return gender(name) is not None or last_name(name) in persons


def _others(sentence: Sentence, speaker: Speaker, persons: People) -> bool:
    """True if the sentence names someone, or something with a name of two words, that is not the speaker."""
    own = last_name(speaker.name)
    for place, words, last in names(sentence.text):
        if last == own:
            continue
        end = place + len(words)
        name = sentence.text[without_title(sentence.text, place, end) : end]
        if name and (len(name.split()) > 1 or last in persons):
            return True
    return False


def _antecedent(previous: Sentence, before: Sequence[Voice], persons: People) -> Speaker | None:
    """Whom a leading "He" means: the only person of the sentence before, as its subject or its speaker."""
    subject = _subject(previous, persons)
    if subject is not None:
        return subject
    speaker = before[-1].speaker
    if speaker is None or not speaker.is_person or speaker.span.document_id != previous.document_id:
        return None
    return (
        speaker
        if previous.span.contains(speaker.span) and _people(previous, persons) == {last_name(speaker.name)}
        else None
    )


def _people(sentence: Sentence, persons: People) -> set[str]:
    return {last for _, _, last in names(sentence.text) if last in persons}


def _subject(previous: Sentence, persons: People) -> Speaker | None:
    """The person who is the subject of a sentence, if that is the only person in it."""
    plain = outside(previous.text)
    match = NAME.match(plain)
    if match is None or not _GOES_ON.match(plain, match.end()):
        return None
    last = last_name(match[0])
    if last not in persons:
        return None
    if _people(previous, persons) != {last}:
        return None
    start = without_title(plain, *match.span())
    return Speaker(_span(previous, start, match.end()), plain[start : match.end()], is_person=True)


def _span(sentence: Sentence, start: int, end: int) -> Span:
    base = sentence.span.start_char
    return Span(sentence.document_id, base + start, base + end)
