"""Who says it: the speaker of each sentence of an article, and whom a pronoun stands for where that is plain.

Centering (Grosz, Joshi & Weinstein 1995) says that the subject of the last sentence is the likeliest antecedent;
here a pronoun is resolved only where no other candidate stands near, since a wrong name is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.edit.long_names import after_said, begin, is_demonym, whose
from briefing.edit.names import NAME, NOT_NAMES, PLACE_BEGINS, People, last_name, names, without_title
from briefing.first_names import gender
from briefing.lexicon import SPEECH_VERBS
from briefing.quotations import outside, quotations
from briefing.types import Sentence, Span

_SPEECH = lexicon.one_of(SPEECH_VERBS)
_ADVERB = (
    r"(?:(?:has|had|have|also|later|then|earlier|again|further|repeatedly|reportedly|separately)\s++){0,2}"
)
_NAME_SAYS = re.compile(rf"(?P<name>{NAME.pattern})(?:,[^,]{{1,80}},)?,?\s++{_ADVERB}(?:{_SPEECH})\b")
_SAYS_SOMEBODY = re.compile(r"(?:said|says|added|wrote)\s+[A-Z]")
_SAYS_NAME = re.compile(rf"\b(?:said|says|added|wrote)\s+(?P<name>{NAME.pattern})")
# "Reed, of Kansas City, Kansas, told": a place, or a body of which somebody speaks.
# And one of two who say it: "Molto and Reed wrote".
_PLACED = re.compile(r"\b(?:(?:of|in|from|at|near)(?:\s+the)?|[A-Z][\w'\u2019-]*\s+and)\s+$")
_PLACED_CHARS = 24
_BODY = re.compile(
    rf"(?P<name>[Tt]he\s+(?:[A-Z]?[a-z]+['\u2019]?s?\s+){{0,3}}(?:ministry|government|department|agency|company|commission"
    rf"|council|court|party|group|army|military|police|office|union|organi[sz]ation|bank|university|embassy|committee)"
    rf")\s+{_ADVERB}(?:{_SPEECH})\b"
)
_BODY_WORD = re.compile(
    r"(?i:\b(?:ministry|government|department|agency|compan(?:y|ies)|commission|council|court|party|group|army|military"
    r"|police|office|union|organi[sz]ations?|banks?|university|embassy|committee|association|federation|society"
    r"|authorit(?:y|ies)|brigade|service|centre|center|board|institute)$)|^[A-Z]{2,}$"
)
_SAYING = frozenset(["said", "says", "added", "wrote"])
_BODIES = frozenset(
    """ministry government department agency company commission council court party group army military police office
    union organisation organization bank university embassy committee""".split()
)
_PRONOUN_SAYS = re.compile(
    rf"(?P<pronoun>[HhSsTtIi](?<!\w.)(?:(?<=[Hh])e|(?<=[Ss])he|(?<=[Tt])hey|(?<=[Ii])t))\s++{_ADVERB}(?:{_SPEECH})\b"
)
_LEADING_PRONOUN = re.compile(r"(?:(?:But|And|Yet|However,|Meanwhile,)\s+)?(?P<pronoun>[Hh]e|[Ss]he)(?=\s)")
_PRONOUNS = frozenset(["he", "she", "they", "it"])
_MARK = re.compile(r"[\"\u201c\u201d]")
_WORDS = re.compile(r"\w")
_GOES_ON = re.compile(r",|\s+[a-z]")
_LOWER_WORD = re.compile(r"[a-z]+")
# "the ministry" alone does not say which
_BODY_WORDS = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone named as the source of a sentence: the span of the name and what kind of thing it is."""

    span: Span
    name: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """What of a sentence waits for one before it: the pronoun that stands for an earlier speaker, if any."""

    pronoun: Span | None = None  # to be replaced by the name of `antecedent`
    antecedent: Speaker | None = None
    dangling: bool = False  # a pronoun that nothing near explains
    follows_on: bool = False  # a bare quotation that continues `antecedent`'s


_OWN = Voice()  # explains itself
_DANGLING = Voice(dangling=True)


def voices(sentences: Sequence[Sentence], persons: People) -> tuple[Voice, ...]:
    """One voice a sentence of one article, in order; `persons` are its people."""
    listener = _Listener(sentences, persons)
    # in this order, so that whom a sentence means is known when the next one asks who spoke
    return tuple([listener.voice(index) for index in range(len(sentences))])


class _Listener:
    """Goes through one article. Who speaks in a sentence is asked only where another sentence depends on it."""

    __slots__ = ("_persons", "_sentences", "_speakers")

    def __init__(self, sentences: Sequence[Sentence], persons: People) -> None:
        self._sentences, self._persons = sentences, persons
        self._speakers: dict[int, Speaker | None] = {}

    def _near(self, index: int) -> Speaker | None:
        """Who spoke in one of the two sentences before, where nobody else has come in since."""
        if index == 0:
            return None
        if (last := self._speaker(index - 1)) is not None:
            return last
        # "the school states:" - whoever goes on from here is not the one before; nor who says a quotation alone
        previous = self._sentences[index - 1]
        if index == 1 or _somebody_says(previous) or not _WORDS.search(_told(previous.text)):
            return None
        earlier = self._speaker(index - 2)
        if earlier is None or _others(self._sentences[index - 1], earlier, self._persons):
            return None
        return earlier

    def voice(self, index: int) -> Voice:
        sentence = self._sentences[index]
        vocabulary = lexicon.vocabulary(sentence.text)
        may_be_bare = quotations(sentence.text) != () or not vocabulary
        if may_be_bare and not _WORDS.search(_told(sentence.text)):
            return self._bare_quotation(index)
        if vocabulary.isdisjoint(_PRONOUNS):
            return _OWN
        plain = _told(sentence.text)
        if not vocabulary.isdisjoint(SPEECH_VERBS) and (pronoun := _PRONOUN_SAYS.search(plain)):
            named = self._speaker(index)
            if named is None or pronoun.start() < named.span.start_char - sentence.span.start_char:
                return self._told_by(index, pronoun, plain)
        if leading := _LEADING_PRONOUN.match(sentence.text):
            antecedent = self._antecedent(index)
            if antecedent is not None and _fits(antecedent, leading["pronoun"].lower(), self._persons):
                return Voice(_span(sentence, *leading.span("pronoun")), antecedent)
            return _DANGLING
        return _OWN

    def _told_by(self, index: int, pronoun: re.Match[str], plain: str) -> Voice:
        """The voice of "..., he said", where the sentence does not name who says it before the pronoun."""
        # a name before the pronoun inside the sentence explains it ("Lavrov hoped that he said enough")
        if any(match[0] not in NOT_NAMES for match in NAME.finditer(plain[: pronoun.start()])):
            return _OWN
        near = self._near(index)
        if near is None or not _fits(near, pronoun["pronoun"].lower(), self._persons):
            return _DANGLING
        self._speakers[index] = near
        return Voice(_span(self._sentences[index], *pronoun.span("pronoun")), near)

    def _bare_quotation(self, index: int) -> Voice:
        """A quotation without a word around it: it goes on from a quotation whose speaker is known, or it dangles."""
        last = self._speaker(index - 1) if index else None
        if last is None:
            return _DANGLING
        previous = self._sentences[index - 1].text
        if outside(previous) == previous and not previous.rstrip().endswith(":"):
            return _DANGLING
        self._speakers[index] = last
        return Voice(antecedent=last, follows_on=True)

    def _antecedent(self, index: int) -> Speaker | None:
        """Whom a leading "He" means: the only person of the sentence before, as its subject or its speaker."""
        if index == 0:
            return None
        previous = self._sentences[index - 1]
        subject = _subject(previous, self._persons)
        if subject is not None:
            return subject
        speaker = self._speaker(index - 1)
        if speaker is None or not speaker.is_person or not previous.span.contains(speaker.span):
            return None
        return speaker if _people(previous, self._persons) == {last_name(speaker.name)} else None

    def _speaker(self, index: int) -> Speaker | None:
        """Who says it: whom the sentence names, or the earlier speaker for whom its pronoun stands."""
        if index not in self._speakers:
            self._speakers[index] = _named(self._sentences[index], self._persons)
        return self._speakers[index]


def _told(text: str) -> str:
    """What of `text` stands outside quotations; in front of one that does not end in it, if it has one."""
    return outside(text) if quotations(text) is not None else _MARK.split(text, maxsplit=1)[0]


def _somebody_says(sentence: Sentence) -> bool:
    """True if a verb of speech stands outside the quotations of `sentence`."""
    if lexicon.vocabulary(sentence.text).isdisjoint(SPEECH_VERBS):
        return False
    return not SPEECH_VERBS.isdisjoint(_LOWER_WORD.findall(_told(sentence.text)))


def _named(sentence: Sentence, persons: People) -> Speaker | None:
    """The last speaker that the sentence itself names outside quotations."""
    vocabulary = lexicon.vocabulary(sentence.text)
    if vocabulary.isdisjoint(SPEECH_VERBS):
        return None
    plain = _told(sentence.text)
    if plain != sentence.text and SPEECH_VERBS.isdisjoint(_LOWER_WORD.findall(plain)):
        return None
    found: list[tuple[int, int, bool]] = []
    is_inverted = not vocabulary.isdisjoint(_SAYING) and _SAYS_SOMEBODY.search(plain) is not None
    for pattern in (_NAME_SAYS, _SAYS_NAME) if is_inverted else (_NAME_SAYS,):
        for match in pattern.finditer(plain):
            start, end = match.span("name")
            run = begin(plain, start)
            if pattern is _SAYS_NAME:
                start, end = after_said(plain, run, end)
            elif _PLACED.search(plain, max(0, run - _PLACED_CHARS), run) or is_demonym(plain, start, end):
                continue
            elif run < start:
                start = whose(plain, run, end)
            start = without_title(plain, start, end)
            if (
                start < end
                and plain[start:end] not in NOT_NAMES
                and not plain[start:end].endswith(("'s", "\u2019s"))
            ):
                found.append((start, end, True))
    found += [
        (*match.span("name"), False)
        for match in (_BODY.finditer(plain) if not vocabulary.isdisjoint(_BODIES) else ())
        if len(match["name"].split()) >= _BODY_WORDS
    ]
    if not found:
        return None
    start, end, is_name = max(found)
    name = sentence.text[start:end]
    return Speaker(_span(sentence, start, end), name, is_name and _is_person(name, persons))


def _fits(speaker: Speaker, pronoun: str, persons: People) -> bool:
    """True if the pronoun may stand for the speaker: a person for he and she, and not of the other gender."""
    if pronoun == "they" and _BODY_WORD.search(speaker.name) is None:
        return False  # "they told Reed", of whom the article tells no first name
    if pronoun not in ("he", "she"):
        return not speaker.is_person
    last = last_name(speaker.name)
    known = gender(persons.named(last) or speaker.name) or gender(speaker.name) or persons.pronoun(last)
    return speaker.is_person and known in (None, pronoun)


def _is_person(name: str, persons: People) -> bool:
    return (gender(name) is not None and not name.startswith(PLACE_BEGINS)) or last_name(name) in persons


def _others(sentence: Sentence, speaker: Speaker, persons: People) -> bool:
    """True if the sentence names someone, begins with a name, or has one of two words, that is not the speaker's."""
    own = last_name(speaker.name)
    for place, words, last in names(sentence.text):
        if last == own:
            continue
        if place == 0 and words == last and persons.mentions(last):
            return True
        end = place + len(words)
        name = sentence.text[without_title(sentence.text, place, end) : end]
        if name and (len(name.split()) > 1 or last in persons):
            return True
    return False


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
