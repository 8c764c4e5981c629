"""How things ended, as sentences put it, and where two articles put it the opposite way.

A verdict is a phrase of `opposites`, its pole after negation, and what it speaks of (`clauses`). Two verdicts are
opposed if they speak of the same person or thing, in the same matter, and neither article has both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing import lexicon
from briefing.align import clauses, opposites
from briefing.align.clauses import Token
from briefing.align.opposites import Issue
from briefing.types import Sentence

# Of their other words two verdicts share so many, so rare together.
SHARED, WEIGHT, WEIGHT_NAMED = 2, 3.0, 1.5

Rarity = Callable[[], Mapping[str, float]]  # how much each key tells, counted when first asked for


@dataclass(frozen=True, slots=True)
class Verdict:
    """One phrase of one sentence."""

    sentence: Sentence
    issue: Issue
    pole: str
    word: str  # the phrase, as it is written
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
    if "?" in text:
        return
    words = clauses.tokens(text)
    found: list[Verdict] = []
    for phrase, first, last in opposites.occurrences(words):
        if clauses.quoted(words, first):
            continue
        mood = clauses.mood(words, first)
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
        patient = patient or clauses.before(words, first)
        if not patient:
            continue
        own = set(range(first, last + 1))
        spoken = {token.key for token in patient}
        found.append(
            Verdict(
                sentence,
                phrase.issue,
                opposites.other(phrase.pole) if mood.is_negated else phrase.pole,
                text[words[first].start_char : words[last].end_char],
                frozenset(token.key for token in patient if token.is_name),
                frozenset(token.key for token in patient if not token.is_name and not _is_count(token)),
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


def _is_count(token: Token) -> bool:
    return token.word[0].isdigit() or token.word in clauses.COUNTS


def pairs(
    sentences: Sequence[Sequence[Sentence]], rarity: Rarity
) -> Iterator[tuple[list[Verdict], list[Verdict]]]:
    """What two or more articles say against each other, each side in order; `rarity` is asked for if needed."""
    by_issue: dict[str, list[Verdict]] = {}
    for sentence in _contested(sentences):
        for verdict in read(sentence):
            by_issue.setdefault(verdict.issue.about, []).append(verdict)
    for about in sorted(by_issue):
        ordered = sorted(
            by_issue[about], key=lambda v: (v.sentence.index, v.sentence.text, v.sentence.document_id)
        )
        yes, no = ([v for v in ordered if v.pole == pole] for pole in ("yes", "no"))
        if not yes or not no:
            continue
        weight = rarity()
        told: set[int] = set()
        for one in yes:
            for other in no:
                if id(one) in told or id(other) in told or not _opposed(one, other, ordered, weight):
                    continue
                sides = (
                    [v for v in yes if _opposed(v, other, ordered, weight)],
                    [v for v in no if _opposed(one, v, ordered, weight)],
                )
                told.update(id(v) for side in sides for v in side)
                yield sides


def _contested(sentences: Sequence[Sequence[Sentence]]) -> list[Sentence]:
    """The sentences with words for an issue whose two poles may stand in two articles."""
    having: list[tuple[Sentence, frozenset[str]]] = []
    poles: dict[str, set[tuple[str, str]]] = {}  # by issue: a pole and the article that may say so
    for own in sentences:
        for sentence in own:
            vocabulary = lexicon.vocabulary(sentence.text)
            said = opposites.possible(vocabulary)
            if not said:
                continue
            having.append((sentence, frozenset(about for about, _ in said)))
            turned = lexicon.negates(sentence.text) or not clauses.DENYING.isdisjoint(vocabulary)
            for about, pole in said:
                told = poles.setdefault(about, set())
                told.add((pole, sentence.document_id))
                if turned:
                    told.add((opposites.other(pole), sentence.document_id))
    contested = {
        about for about, told in poles.items() if any(p != q and a != b for p, a in told for q, b in told)
    }
    return [sentence for sentence, issues in having if not issues.isdisjoint(contested)]


def _opposed(one: Verdict, other: Verdict, verdicts: Sequence[Verdict], weight: Mapping[str, float]) -> bool:
    if one.sentence.document_id == other.sentence.document_id or not _same_matter(one, other, weight):
        return False
    return not any(_knows_both(mine, theirs, verdicts) for mine, theirs in ((one, other), (other, one)))


def _same_matter(one: Verdict, other: Verdict, weight: Mapping[str, float]) -> bool:
    # A name that opens a sentence is not known to be one.
    names = one.names & (other.names | other.nouns) | other.names & one.nouns
    nouns = one.nouns & other.nouns
    if not names and (not nouns or (one.names and other.names)):
        return False
    if one.names - other.names - other.nouns and other.names - one.names - one.nouns:
        return False  # "Lars Holm" and "Peder Holm"
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    shared = (one.context | one.names | one.nouns) & (other.context | other.names | other.nouns)
    return len(shared) >= (1 if names else SHARED) and sum(
        weight.get(key, 0.0) for key in sorted(shared)
    ) >= (WEIGHT_NAMED if names else WEIGHT)


def _knows_both(one: Verdict, other: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """True if the article of `one` says of the same what `other` says."""
    return any(
        v.sentence.document_id == one.sentence.document_id
        and v.pole == other.pole
        and (v.names & (one.names | other.names) or v.nouns & (one.nouns | other.nouns))
        for v in verdicts
    )
