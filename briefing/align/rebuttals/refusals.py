"""What a sentence denies that somebody has said, and how it points at it, read by the `wordings` of denials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals import wordings
from briefing.align.rebuttals.wordings import Claimed
from briefing.align.story import Story
from briefing.types import Sentence

QUOTES = ('"', "\u201c", "\u201d")
# At the sentence before ("denies this") or at that alone ("That is not true," she said); at a speaker ("contradicted
# her").
Pointing = Literal["", "sentence", "just before", "speaker"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """That somebody denies what another has said."""

    sentence: Sentence
    holder: frozenset[str]  # keys of whose claim it is, where the denial says so
    who: frozenset[str]  # keys of the words before the denial, among them who denies
    is_named: bool  # who denies is somebody of a name
    by_pronoun: bool  # "He denies any part in it."
    claimed: Claimed  # the kind of claim
    said: frozenset[str]  # keys of the denial and of what stands behind it
    matter: frozenset[str]  # keys of what is denied, in the denial's own words
    is_accused: bool  # they deny what they are accused of themselves
    points_to: Pointing
    is_near: bool  # what it denies stands in its article
    thing: str  # the key of what there was no such of, or empty
    is_bare: bool  # little stands behind it: "The company denied this."


_UNSURE = re.compile(
    r"\b(?:neither|nor|not|cannot|could|would|will|may|might|should|refused\s+to|if|whether|once|never|to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "few officials denied it", "hardly denied it", "stopped short of denying it"
_HARDLY = re.compile(
    r"(?:^|[,;]\s+)(?:very\s+|only\s+)?few\b"
    r"|\b(?:hardly|scarcely|barely|rarely|seldom|short\s+of|instead\s+of|rather\s+than)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# What a negation before a denial may stand in and leave it one: "which has not paid, denied", "No, that is not true" …
_ASIDE = re.compile(
    r"[\"\u201c][^\"\u201d]*[\"\u201d]|,\s+(?:who|which|whose)\b[^,]*,|(?:^|[\"\u201c])no,\s", re.IGNORECASE
)
# … and where another predicate begins: "was not there and denied the report".
_ANEW = re.compile(r"\band\s+(?:\w+ly\s+|later\s+|also\s+|then\s+|ha(?:s|d|ve)\s+)?$", re.IGNORECASE)
# "the strike goes on, while the ministry denied"
_CLAUSE = re.compile(r"[,;]\s+(?:while|but|though|although|and)\s|\s(?:while|but)\s", re.IGNORECASE)
_BY = re.compile(
    r"\s*(?:(?:made|given)\s+)?(?:by|of|from)\s+((?:[\w'\u2019-]++\s*+){1,5}?)(?=that\b|who\b|[,.;]|$)",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\s*(?:(?:made\s+)?(?:by|from)\s+[^.;,]{1,50}?\s+)?(?:that|of|about|according\s+to\s+which)\s+([^;]+?)(?:,\s+saying\b.*|;.*|$)",
    re.IGNORECASE,
)
_GENERAL = terms.keys(
    "earlier previous recent latest first new official entire whole media press other such similar any all weekend"
)
# They decide on claims …
_JUDGING = terms.keys("judge judges court courts jury tribunal magistrate voters lawmakers")
# … and so do these, if they speak for themselves: "the insurer rejected the claim", "rejected it by seven votes".
_DECIDING = terms.keys(
    "insurer insurers committee parliament council commission panel board senate shareholders"
)
_SPEAKING = terms.keys("spokesman spokeswoman spokesperson lawyer")
_REJECTS = re.compile(r"(?:reject|dismiss)(?:s|es|ed|ing)\b.*\b(?:claims?|reports?)$", re.IGNORECASE)
_VOTED = re.compile(
    r"[^.;,]*?\b(?:by\s+(?:\S+\s+){1,3}?votes?|by\s+(?:\w+\s+to|\d+\s*[-\u2013])\s*\w+(?=\s*[.,;]|$)"
    r"|in\s+an?\s+(?:\w+\s+)?vote|by\s+an?\s+(?:\w+\s+)?(?:majority|margin)|unanimously)\b",
    re.IGNORECASE,
)
# What says what is wrong with a claim: "the claim that …", "the report as absurd".
_DISPUTES = re.compile(r"\s*(?:,?\s*(?:saying|calling)|that|as|about|of)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\s*(?:he|she|they|it)\b", re.IGNORECASE)
_BARE = 3  # content words behind a bare denial: "rejected the claim within the hour"


def places(story: Story) -> list[int]:
    """The places of the sentences that may deny something, in order."""
    found: set[int] = set()
    for words, others in wordings.WORDS:
        if own := story.places(words):
            found.update(place for place in own if not others.isdisjoint(story.vocabularies[place]))
    return sorted(found)


def read(sentence: Sentence) -> Refusal | None:
    """The first denial of a sentence, or None."""
    text = sentence.text
    if "?" in text or clauses.is_bygone(text):
        return None
    vocabulary = lexicon.vocabulary(text)
    for is_accused, pattern, words, others in wordings.CUES:
        if words.isdisjoint(vocabulary) or others.isdisjoint(vocabulary):
            continue
        found = _compiled(pattern).search(text)
        if found is None or _UNSURE.search(text[: found.start()]):
            continue
        before, behind = _CLAUSE.split(text[: found.start()])[-1], text[found.end() :]
        if _is_negated(before, found[0]):
            continue
        groups = found.groupdict()
        kind = wordings.ACCUSATION if is_accused else wordings.kind_of(groups.get("noun"))
        who, by_pronoun = terms.keys(before), _PRONOUN.match(before) is not None
        is_quoted = found[0].startswith(QUOTES) or '"' in before or "\u201c" in before
        points_to = _points_to(groups.get("this"), is_own=is_accused and by_pronoun, is_quoted=is_quoted)
        if is_quoted:
            who |= speakers(text)
        elif not (who or by_pronoun):
            continue
        if not _JUDGING.isdisjoint(who) or _decides(who, found[0], behind):
            continue
        by = _BY.match(behind) if kind is wordings.ACCOUNT else None
        holder = terms.keys((groups.get("whose") or "") + (f" {by[1]}" if by else "")) - _GENERAL
        that = _THAT.match(f"that {behind}" if groups.get("clause") else behind)
        if not (groups.get("clause") or found[0].endswith(groups.get("noun") or "-")):
            that = None
        return Refusal(
            sentence,
            holder,
            who,
            any(token.is_name and token.key in who for token in terms.tokens(text)),
            by_pronoun,
            kind,
            terms.keys(text[found.start() :]),
            terms.keys(that[1]) if that else frozenset(),
            is_accused or kind is wordings.ACCUSATION,
            points_to,
            bool(points_to) or groups.get("noun") is None,
            terms.key(lexicon.stem(groups["such"].casefold())) if groups.get("such") else "",
            len(terms.keys(behind)) <= _BARE,
        )
    return None


def _is_negated(before: str, cue: str) -> bool:
    """True if what stands before the cue takes the denial back: "No official has denied it"."""
    if _HARDLY.search(before):
        return True
    is_anew = _ANEW.search(before) or (before.endswith(", ") and cue.split()[0].endswith("ing"))
    return not is_anew and lexicon.negates(_ASIDE.sub(" ", before))


def _decides(who: frozenset[str], cue: str, behind: str) -> bool:
    """True if a claim or a report is turned down by those who decide on it, and nobody says that it is untrue."""
    if not _REJECTS.match(cue) or _DISPUTES.match(behind):
        return False
    return _VOTED.match(behind) is not None or (not _DECIDING.isdisjoint(who) and _SPEAKING.isdisjoint(who))


def _points_to(pronoun: str | None, *, is_own: bool, is_quoted: bool) -> Pointing:
    if pronoun is None:
        return "sentence" if is_own else ""
    if pronoun.casefold() in ("him", "her"):
        return "speaker"
    return "just before" if is_quoted else "sentence"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled on first use: most stories have the words of few."""
    return re.compile(pattern, re.IGNORECASE)


def speakers(text: str) -> frozenset[str]:
    """Keys of who says it: "the paper reported", "according to the police"."""
    words = terms.tokens(text)
    found: set[str] = set()
    for at, token in enumerate(words):
        if token.word in lexicon.SPEECH_VERBS and not clauses.quoted(words, at):
            is_behind = at > 0 and words[at - 1].word in QUOTES  # "It was shut," said the clerk
            found.update(t.key for t in (clauses.behind if is_behind else clauses.before)(words, at))
        elif token.word == "according":
            found.update(t.key for t in clauses.behind(words, at + 1))
    return frozenset(found)
