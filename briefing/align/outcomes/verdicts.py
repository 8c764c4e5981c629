"""How things ended, as sentences put it.

A verdict is a phrase of `opposites`, its pole after negation, and what it speaks of (`clauses`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing import dates, lexicon
from briefing.align import clauses, occasions, terms
from briefing.align.outcomes import opposites
from briefing.align.outcomes.issue import Issue
from briefing.align.outcomes.opposites import Phrase
from briefing.align.terms import Token
from briefing.types import Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """One phrase of one sentence."""

    sentence: Sentence
    issue: Issue
    pole: str
    word: str  # the phrase, as it is written
    key: str  # of its first word
    names: frozenset[str]  # what it speaks of: keys of names and of other words
    nouns: frozenset[str]
    numbers: frozenset[str]
    context: frozenset[str]  # keys of the other content words of the sentence
    settled: bool  # told as fact
    is_open: bool  # the other pole may come true later: "has not been freed"
    # "he" or "it", which the sentence before has named; empty where nothing stands for it, None where it is named
    pronoun: str | None
    is_named: bool  # it speaks of somebody by name
    place: int = -1  # of the sentence in the story
    is_single: bool = False  # it speaks of one person without a name: "the driver of the lorry"
    describes: bool = False  # a thing named right before it: "the road stayed closed"
    corrects: bool = False  # the sentence names the other pole as what was reported

    @property
    def is_vague(self) -> bool:
        """True if its own words do not say what it speaks of."""
        return self.pronoun is not None

    @property
    def is_of_one(self) -> bool:
        """True if it speaks of one person."""
        if self.numbers:
            return self.numbers == _ONE
        return self.is_named or self.is_single or self.pronoun in _SINGLE

    @property
    def is_of_many(self) -> bool:
        """True if it speaks of several."""
        return self.pronoun in ("they", "them") or bool(self.numbers - _ONE)

    @property
    def of(self) -> frozenset[str]:
        """What it speaks of."""
        return self.names | self.nouns

    @property
    def is_told_apart(self) -> bool:
        """True if its own words say what it speaks of."""
        return not self.is_vague and bool(self.of)


def read(sentence: Sentence, phrases: Collection[Phrase], *, place: int = -1) -> Iterator[Verdict]:
    """The verdicts of a sentence that may have these phrases, none where it is a question or says both.

    `place` is that of the sentence in its story.
    """
    text = sentence.text
    if "?" in text or clauses.is_bygone(text) or _is_days_ago(text):
        return
    words = terms.tokens(text)
    found: list[Verdict] = []
    for phrase, first, last in opposites.occurrences(words, phrases):
        if clauses.quoted(words, first):
            continue
        mood = _mood(words, first)
        if mood.is_negated and (phrase.issue.is_place or _is_partial(words, first)):
            continue
        follows = words[last + 1] if last + 1 < len(words) else None
        if (
            phrase.is_adjective
            and words[last].is_content
            and follows is not None
            and follows.is_content
            and not follows.word.endswith("ly")
        ):
            continue  # "free soup", "armed men"
        if _is_dated_by_month(words, last):
            continue
        if first and last == first and words[first - 1].word in _ARTICLES and not phrase.is_adjective:
            continue  # "the defeated candidate"
        patient, pronoun = _spoken_of(words, phrase, first, last)
        if not patient and (pronoun is None or phrase.issue.is_place):
            continue
        own = set(range(first, last + 1))
        spoken = {token.key for token in patient}
        if not phrase.issue.never_of.isdisjoint(spoken):
            continue
        if phrase.issue.names_things and phrase.issue.things.isdisjoint(spoken):
            continue
        found.append(
            Verdict(
                sentence,
                phrase.issue,
                opposites.other(phrase.pole) if mood.is_negated else phrase.pole,
                _as_written(text, words, first, last),
                words[first].key,
                frozenset(token.key for token in patient if token.is_name),
                frozenset(
                    token.key
                    for token in patient
                    if not token.is_name and not _is_count(token) and not token.word.endswith("ed")
                ),
                frozenset(token.word for token in patient if _is_count(token)),
                frozenset(
                    [
                        token.key
                        for n, token in enumerate(words)
                        if token.is_content
                        and n not in own
                        and token.key not in spoken
                        and not _is_count(token)
                    ]
                ),
                mood.is_real,
                phrase.may_change or (mood.is_negated and _is_open(words, first)),
                pronoun,
                phrase.issue.is_of_person and pronoun is None and _is_name(patient),
                place,
                phrase.issue.is_of_person and pronoun is None and _is_single(words, patient),
                pronoun is None
                and bool(patient)
                and (phrase.is_adjective or clauses.is_passive(words, first)),
            )
        )
    for verdict in found:
        against = [v for v in found if v.issue is verdict.issue and v.pole != verdict.pole]
        if verdict.settled and not any(v.settled for v in against):
            yield replace(verdict, corrects=True) if against else verdict


def _is_days_ago(text: str) -> bool:
    return not lexicon.vocabulary(text).isdisjoint(_DAYS) and _AGO.search(text) is not None


_DAYS = frozenset(["days", "week", "weeks"])
_AGO = re.compile(r"\b(?:days|weeks?)\s+(?:ago|earlier|before)\b", re.IGNORECASE)


def _spoken_of(
    words: Sequence[Token], phrase: Phrase, first: int, last: int
) -> tuple[Sequence[Token], str | None]:
    """What a phrase speaks of, and the pronoun that stands for it, empty where nothing does."""
    if phrase.issue.is_place:
        return clauses.behind(words, last), None
    if phrase.is_elsewhere:
        return (), ""
    is_noun = words[last].word in ("of", "from")
    backward = phrase.is_adjective or phrase.is_backward or phrase.issue.is_intransitive
    describes = backward or clauses.is_passive(words, first)
    if is_noun or not describes:
        pronoun = next((token.word for token in words[first : last + 2] if token.word in _OBJECTS), None)
        if pronoun is not None:
            return clauses.before(words, first), pronoun
        if patient := clauses.behind(words, last):
            return patient, None
    if not describes and words[last].word in _OF_AN_OBJECT:
        return (), None  # "Ames refused, and demanded more": what he refused stands elsewhere
    patient = clauses.before(words, first)
    subject = next((token.word for token in words[:first][::-1] if token.word not in _LINKING), "")
    if subject in _JOINING and not (subject == "," and any(token.is_name for token in patient)):
        # "He was questioned and has not been charged"
        return patient, next((token.word for token in words[:first] if token.word in _PRONOUNS), "")
    if subject in _PRONOUNS or (subject in _RELATIVE and not patient):
        return patient, subject
    return patient, None if patient or subject in _NOBODY else ""


_PRONOUNS = frozenset("he she they it this these those him her them".split())
_OF_AN_OBJECT = frozenset("refused declined".split())
_JOINING = frozenset([",", "and", "then", "also", ":"])
_OBJECTS = frozenset("it him her them this that these those".split())
_RELATIVE = frozenset("who which that".split())
_NOBODY = frozenset("nobody none one anyone anybody everyone everybody somebody someone".split())
_SINGLE, _ONE = frozenset(["he", "she", "him", "her"]), frozenset(["one"])
_ARTICLES = frozenset("the a an".split())
_LINKING = frozenset("was were is are be been being had has have will would also now then not never".split())


def _is_name(patient: Sequence[Token]) -> bool:
    """True for "the driver, Carl Ames", and not where the name is that of a place further on."""
    return 0 < len(patient) <= _SHORT and patient[-1].is_name


_SHORT = 4


def _is_single(words: Sequence[Token], patient: Sequence[Token]) -> bool:
    """True for "the driver of the lorry", "a night watchman": what the first noun names is one."""
    if not patient:
        return False
    at = next((n for n, token in enumerate(words) if token is patient[0]), 0)
    if at == 0 or words[at - 1].word not in _ARTICLES:
        return False
    last = at
    while last + 1 < len(words) and words[last + 1].is_content and words[last + 1] in patient:
        last += 1
    head = words[last].word
    return not words[last].is_name and not head.endswith("s") and head not in _MANY


_MANY = frozenset(
    """people men women children police crew team army public rest family couple group majority number force staff
    government council company band pair trio gang""".split()
)


def _is_open(words: Sequence[Token], at: int) -> bool:
    """True for "has not been freed", which tells of today."""
    return any(t.word in ("has", "have", "yet", "hasn't", "haven't") for t in words[max(0, at - 4) : at])


def _mood(words: Sequence[Token], first: int) -> clauses.Mood:
    """How the clause puts what the phrase at `first` says; what stands before a comma does not govern a finite verb."""
    if words[first].word in _FINITE or occasions.is_past(words[first].word):
        comma = next((n for n in range(first - 1, -1, -1) if words[n].word == ","), -1)
        is_cut = any(token.word in ("be", "been", "and", "or") for token in words[comma + 1 : first])
        if not is_cut and not any(token.word in ("if", "unless", "should") for token in words[: comma + 1]):
            return clauses.mood(words[comma + 1 :], first - comma - 1)
    return clauses.mood(words, first)


_FINITE = frozenset("did does was were is are has had have".split())


def _is_dated_by_month(words: Sequence[Token], last: int) -> bool:
    """True for "which the lower house approved in June": history, or a plan."""
    for token, following in pairwise(words[last + 1 : last + _SOON]):
        if token.word in clauses.BREAKS:
            return False
        if token.word in ("in", "last", "since", "next") and following.word in dates.MONTHS:
            return True
    return False


_SOON = 9


def _as_written(text: str, words: Sequence[Token], first: int, last: int) -> str:
    if first == last:
        return words[first].form
    spans = terms.spans(text)
    return text[spans[first][0] : spans[last][1]]


def _is_partial(words: Sequence[Token], at: int) -> bool:
    """True for "not all passengers survived", which denies of some only."""
    return any(
        token.word == "not" and after.word in ("all", "every", "everyone", "everybody")
        for token, after in pairwise(words[max(0, at - 6) : at])
    )


def _is_count(token: Token) -> bool:
    return token.word[0].isdigit() or token.word in terms.COUNTS
