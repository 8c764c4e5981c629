"""How things ended, as sentences put it, and where two articles put it the opposite way.

A verdict is a phrase of `opposites`, its pole after negation, and what it speaks of (`clauses`). Two verdicts are
opposed if they speak of the same person or thing, in the same matter, and neither article has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.outcomes import opposites
from briefing.align.outcomes.opposites import Issue
from briefing.align.story import Story, order
from briefing.align.terms import Token
from briefing.types import Sentence

# Of their other words two verdicts share so many, so rare together.
SHARED, WEIGHT, WEIGHT_NAMED = 2, 3.0, 1.5
SHARED_PLACE = 3


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
    corrects: bool = False  # the sentence names the other pole as what was reported


def read(sentence: Sentence) -> Iterator[Verdict]:
    """The verdicts of a sentence, none where it is a question or says both."""
    text = sentence.text
    if "?" in text or clauses.is_bygone(text):
        return
    words = terms.tokens(text)
    found: list[Verdict] = []
    for phrase, first, last in opposites.occurrences(words):
        if clauses.quoted(words, first):
            continue
        mood = clauses.mood(words, first)
        if mood.is_negated and (phrase.issue.is_place or _is_partial(words, first)):
            continue
        follows = words[last + 1] if last + 1 < len(words) else None
        if (
            phrase.is_adjective
            and follows is not None
            and follows.is_content
            and not follows.word.endswith("ly")
        ):
            continue  # "free soup", "armed men"
        describes = phrase.is_adjective or phrase.issue.is_intransitive
        patient = () if describes or clauses.is_passive(words, first) else clauses.behind(words, last)
        if phrase.issue.is_place:
            patient = clauses.behind(words, last)
        patient = patient or (() if phrase.issue.is_place else clauses.before(words, first))
        if not patient:
            continue
        own = set(range(first, last + 1))
        spoken = {token.key for token in patient}
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
                    token.key
                    for n, token in enumerate(words)
                    if n not in own and token.is_content and token.key not in spoken and not _is_count(token)
                ),
                mood.is_real,
                mood.is_negated
                and any(
                    t.word in ("has", "have", "yet", "hasn't", "haven't")
                    for t in words[max(0, first - 4) : first]
                ),
            )
        )
    for verdict in found:
        against = [v for v in found if v.issue is verdict.issue and v.pole != verdict.pole]
        if verdict.settled and not any(v.settled for v in against):
            yield replace(verdict, corrects=True) if against else verdict


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


def pairs(story: Story) -> Iterator[tuple[list[Verdict], list[Verdict]]]:
    """What two or more articles say against each other, each side in order."""
    by_issue: dict[str, list[Verdict]] = {}
    for sentence in _contested(story):
        for verdict in read(sentence):
            by_issue.setdefault(verdict.issue.about, []).append(verdict)
    for about in sorted(by_issue):
        ordered = sorted(by_issue[about], key=lambda verdict: order(verdict.sentence))
        contest = _Contest(ordered, story)
        told: set[int] = set()
        for one in ordered:
            if one.pole != "yes":
                continue
            for other in contest.against(one):
                if id(one) not in told and id(other) not in told:
                    sides = list(contest.against(other)), list(contest.against(one))
                    told.update(id(v) for side in sides for v in side)
                    yield sides


def _contested(story: Story) -> list[Sentence]:
    """The sentences with words for an issue whose two poles may stand in two articles."""
    having: list[tuple[Sentence, frozenset[str]]] = []
    poles: dict[str, dict[str, set[int]]] = {}  # by issue and pole: the articles that may say so
    for place in story.places(opposites.LONGEST):
        sentence = story.sentences[place]
        vocabulary = lexicon.vocabulary(sentence.text)
        said = opposites.possible(vocabulary)
        if not said:
            continue
        having.append((sentence, frozenset(about for about, _ in said)))
        turned = lexicon.negates(sentence.text) or not clauses.DENYING.isdisjoint(vocabulary)
        for about, pole in said:
            told = poles.setdefault(about, {"yes": set(), "no": set()})
            told[pole].add(story.homes[place])
            if turned:
                told[opposites.other(pole)].add(story.homes[place])
    contested = {
        about for about, told in poles.items() if all(told.values()) and len(set().union(*told.values())) > 1
    }
    return [sentence for sentence, issues in having if not issues.isdisjoint(contested)]


class _Contest:
    """The verdicts of one issue, by what they speak of."""

    def __init__(self, verdicts: Sequence[Verdict], story: Story) -> None:
        self._verdicts, self._story = verdicts, story
        self._by_document: defaultdict[str, list[Verdict]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for number, verdict in enumerate(verdicts):
            self._by_document[verdict.sentence.document_id].append(verdict)
            for key in verdict.names | verdict.nouns:
                self._by_key[key].append(number)

    def against(self, one: Verdict) -> Iterator[Verdict]:
        """The verdicts of the other pole that cannot be true together with `one`, in order."""
        postings = (self._by_key[key] for key in one.names | one.nouns)
        # of places, names are alike that begin alike
        near = range(len(self._verdicts)) if one.issue.is_place else sorted(set().union(*postings))
        for other in map(self._verdicts.__getitem__, near):
            if other.pole != one.pole and self._are_opposed(one, other):
                yield other

    def _are_opposed(self, one: Verdict, other: Verdict) -> bool:
        if one.sentence.document_id == other.sentence.document_id or not _same_matter(
            one, other, self._story
        ):
            return False
        return not any(
            _knows_both(mine, theirs, self._by_document[mine.sentence.document_id])
            for mine, theirs in ((one, other), (other, one))
        )


def _same_matter(one: Verdict, other: Verdict, story: Story) -> bool:
    # A name that opens a sentence is not known to be one.
    names = one.names & (other.names | other.nouns) | other.names & one.nouns
    if not names and one.issue.is_place:
        names = frozenset(a for a in one.names for b in other.names if a.startswith(b) or b.startswith(a))
    nouns = one.nouns & other.nouns
    if not names and (not nouns or (one.names and other.names)):
        return False
    if (
        not one.issue.is_place
        and one.names - other.names - other.nouns
        and other.names - one.names - one.nouns
    ):
        return False  # "Lars Holm" and "Peder Holm"
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    if nouns and _left(one, other) and _left(other, one):
        return False  # "the fraud conviction" and "the perjury conviction"
    if not names and terms.are_apart(one.sentence.text, other.sentence.text):
        return False  # "in Arden County" and "in Kell County"
    shared = (one.context | one.names | one.nouns) & (other.context | other.names | other.nouns)
    if one.key == other.key:  # one and the same phrase, with a negation and without
        shared |= {one.key}
    least = SHARED_PLACE if one.issue.is_place else 1 if names else SHARED
    return len(shared) >= least and story.weight(shared) >= (WEIGHT_NAMED if names else WEIGHT)


def _left(one: Verdict, other: Verdict) -> bool:
    """True if `one` tells of its thing what the sentence of `other` does not have."""
    return not one.nouns <= other.nouns | other.names | other.context


def _knows_both(one: Verdict, other: Verdict, own: Sequence[Verdict]) -> bool:
    """True if the article of `one`, which says `own`, says of the same what `other` says."""
    return any(
        v.pole == other.pole
        and (
            (v.names & (one.names | other.names) and not one.issue.is_place)
            or v.nouns & (one.nouns | other.nouns)
        )
        for v in own
    )
