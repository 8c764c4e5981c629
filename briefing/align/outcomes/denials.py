"""What a sentence says is not so: the words that its negation or denial governs, and what must be told against it.

"Found *no cracks in the dam*", "denied that *the cargo had moved*", "cannot have been *locked*".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, occasions, terms
from briefing.align.terms import Token
from briefing.types import Sentence

NEGATORS = frozenset(
    "not never no none nobody neither without cannot denied denies deny denying rejected rejects".split()
)
# "denied a claim by the union that the exit was locked"
_CLAIMED = frozenset(
    """claim claims accusation accusations allegation allegations assertion assertions charge report reports suggestion
    suggestions""".split()
)
# Both sentences may tell of the eastern exit.
SIDES = frozenset(
    "east west north south eastern western northern southern upper lower left right front rear".split()
)
_WHICH = terms.WHICH - SIDES
# "no sign of copying" denies the copying.
_SIGNS = frozenset("evidence sign signs trace traces indication indications proof truth question".split())
# What is not done with words denies nothing: "did not say how the fire started".
_MIND = frozenset(
    """say comment know rule answer respond believe think want mind care remember understand see expect
    need elaborate specify give name identify explain mean plan intend reply return guarantee confirm
    tell reveal disclose recall provide sure clear immediately available like agree seem appear look
    exclude wish""".split()
)
_OPEN = frozenset("has have yet so still".split())
_MARKS = dict.fromkeys(map(ord, '"\u201c\u201d'), " ")


@dataclass(frozen=True, slots=True)
class Denied:
    """What a sentence says is not so."""

    sentence: Sentence
    word: str  # the head, as it is written
    needed: frozenset[str]  # keys that the other sentence must have: the verb, and what is denied to exist
    verb: str  # the key of the verb among them, empty where only a thing is denied
    subject: frozenset[str]  # of whom it is denied; empty for "nobody", "no ransom"
    doer: str  # the last word of the subject, or empty
    names: frozenset[str]
    scope: frozenset[str]
    context: frozenset[str]
    numbers: frozenset[str]
    is_open: bool  # it may still come true: "has not been charged yet"


def read(sentence: Sentence, *, quoted: bool = False) -> Iterator[Denied]:
    """What a sentence that may deny (`clauses.may_deny`) denies; inside quotation marks only if asked for."""
    text = sentence.text.translate(_MARKS) if quoted else sentence.text
    vocabulary = lexicon.vocabulary(text)
    if "until" in vocabulary:
        return
    words = terms.tokens(text)
    for at, token in enumerate(words):
        if token.word not in NEGATORS and not ("t" in vocabulary and terms.is_contraction(token.word)):
            continue
        if clauses.quoted(words, at) or not (_is_ruled_out(words, at) or clauses.mood(words, at).is_real):
            continue
        near = words[at + 1 : at + (4 if _is_ruled_out(words, at) else 9)]
        if any(t.word in _WHICH or t.word in _BOUNDS for t in near):
            continue
        parts = _parts(words, at)
        if parts is None:
            continue
        subject, scope, needed = parts
        if any(t.word in _MIND or t.key in _MIND for t in needed) or any(t.word in _WHICH for t in subject):
            continue
        keys = {t.key for t in scope}
        yield Denied(
            sentence,
            needed[0].form,
            frozenset(t.key for t in needed),
            needed[0].key if needed[0].word.endswith("ed") or subject or len(needed) > 1 else "",
            frozenset(t.key for t in subject),
            subject[-1].key if subject else "",
            frozenset(t.key for t in subject if t.is_name),
            frozenset(keys),
            frozenset(t.key for t in words if t.is_content and t.key not in keys),
            frozenset(t.word for t in subject if t.word[0].isdigit() or t.word in terms.COUNTS),
            any(t.word in _OPEN for t in words[max(0, at - 3) : at])
            or "yet" in vocabulary
            or token.word.startswith(("hasn", "haven")),
        )


_Parts = tuple[
    Sequence[Token], Sequence[Token], Sequence[Token]
]  # subject, what is denied, what must be told


def _parts(words: Sequence[Token], at: int) -> _Parts | None:
    word = words[at].word
    if word in clauses.DENYING:
        return _claimed(words, at) or (_denied(words, at) if word.startswith("den") else None)
    scope = _clause(words, at + 1)
    if _is_ruled_out(words, at):
        subject = clauses.before(words, at - (word == "not"))
        return (subject, scope, scope[:1]) if subject and scope and occasions.is_past(scope[0].word) else None
    if word in ("no", "nobody", "none", "neither", "nor"):
        previous = words[at - 1] if at else None
        if (
            word == "no"
            and previous is not None
            and previous.is_content
            and previous.word[-2:] in ("ed", "nd", "de", "aw", "ok", "ld")
        ):
            while scope and scope[0].word in _SIGNS:  # "found no sign of copying" denies the copying
                scope = scope[1:]
            return (
                ((), [*scope, previous], [*scope[:1], *clauses.concerned(words, at, most=5)])
                if scope
                else None
            )
        # "no ransom was paid", "nobody was hurt": the verb behind the form of "be" or "have"
        for n in range(at + 1, min(at + 7, len(words))):
            if words[n].word in _AUXILIARY:
                rest = _clause(words, n + 1)
                kind = [t for t in words[at + 1 : n] if t.is_content]
                return ((), [*kind, *rest], [*rest[:1], *kind]) if rest else None
            if words[n].word in clauses.BREAKS:
                return None
        return None
    if word != "never" and word != "not" and not terms.is_contraction(word):
        return None
    if word == "not" and (not at or words[at - 1].word not in _AUXILIARY):
        return None
    subject = clauses.before(words, at)
    if not subject or not scope or not _is_verb(scope[0], words, at):
        return None
    return subject, scope, scope[:1]


def _denied(words: Sequence[Token], at: int) -> _Parts | None:
    """What a denial denies: "denied that the cargo had moved", "denied it had called off the strike"."""
    i = at + 1
    if i < len(words) and words[i].word == "that":
        i += 1
    for n in range(i, min(i + 8, len(words))):
        if words[n].word in ("had", "has", "was", "were", "have", "having", "being", "is", "are"):
            rest = _clause(words, n + 1)
            subject = [t for t in words[i:n] if t.is_content] or list(clauses.before(words, at))
            if rest and _is_verb(rest[0], words, n):
                return subject, rest, rest[:1]
            return None
        if words[n].word in clauses.BREAKS:
            return None
    return None


def _claimed(words: Sequence[Token], at: int) -> _Parts | None:
    """What is denied in "denied a claim by the union that an exit on the eastern side had been locked"."""
    if not any(t.word in _CLAIMED for t in words[at + 1 : at + 4]):
        return None
    that = next((n for n in range(at + 2, min(at + 12, len(words))) if words[n].word == "that"), None)
    if that is None:
        return None
    for n in range(that + 1, min(that + 14, len(words))):
        if words[n].word in ("had", "has", "was", "were", "have", "is", "are"):
            rest = _clause(words, n + 1)
            # the head of the subject: "an exit | on the eastern side"
            end = next((m for m in range(that + 1, n) if words[m].word in clauses.PREPOSITIONS), n)
            subject = [t for t in words[that + 1 : end] if t.is_content]
            return (subject, rest, rest[:1]) if subject and rest and _is_verb(rest[0], words, n) else None
        if words[n].word in clauses.BREAKS:
            return None
    return None


def _is_ruled_out(words: Sequence[Token], at: int) -> bool:
    """True for "cannot have been", "could not have been"."""
    is_negated = words[at].word == "cannot" or (
        words[at].word == "not" and at > 0 and words[at - 1].word in ("can", "could")
    )
    return is_negated and at + 1 < len(words) and words[at + 1].word == "have"


def _clause(words: Sequence[Token], start: int) -> list[Token]:
    """The content words from `start` to the end of the clause; none if its verb says nothing ("take", "come")."""
    found: list[Token] = []
    opening = next((t for t in words[start:] if t.word not in _AUXILIARY and not t.word.endswith("ly")), None)
    if opening is None or opening.word in _LIGHT or words[start].word == ",":
        return []  # "was not, as the army claims, shot down"
    for token in words[start : start + 14]:
        if token.word in clauses.BREAKS or (token.word in (",", "and", "or") and found):
            break
        if token.is_content and not token.word.endswith("ly"):
            found.append(token)
    return found


def _is_verb(token: Token, words: Sequence[Token], at: int) -> bool:
    """True if `token`, close behind the auxiliary at `at`, can be the verb, and no noun or adjective after "be"."""
    place = next(n for n in range(at, len(words)) if words[n] is token)
    if any(
        t.word in ("a", "an", "the", "as", "so", "in", "on", "of", "at", "for", "to", "by")
        for t in words[at + 1 : place]
    ):
        return False
    auxiliary = (
        words[at - 1].word
        if words[at].word == "not" and at
        else words[at].word.removesuffix("n't").removesuffix("n\u2019t")
    )
    if auxiliary in ("was", "were", "is", "are", "been", "being"):
        return token.word.endswith(("ed", "en", "ing")) or token.key != lexicon.stem(token.word)
    return True


_AUXILIARY = frozenset("was were is are had has have did do does been".split())
_LIGHT = frozenset(
    """take taken taking make made making come came coming go going gone get got have had having do done be been let
    put told""".split()
)
_BOUNDS = frozenset(
    "just necessarily all much many always really entirely fully exactly as even quite too very yet-to".split()
)
