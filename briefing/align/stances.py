"""Two stances on one question that is asked of many events: did he go by himself, did the alarm ring, who fired first.

The two sides share few words and name people by pronouns, so `verdicts` cannot bring them together. They are known by
set phrases for each answer, and compared by passages: a shared name or thing, and enough rare words besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.passages import Passages
from briefing.align.story import Story
from briefing.types import Sentence

_MOST = 12  # sentences of one answer that are compared
_HIM = r"(?:him|her|them|(?:the|[A-Z])[\w-]*(?:\s+[\w-]+)?)"
_DEVICES = r"alarm|siren|sirens|sprinkler|sprinklers|warning\s+light|warning\s+system|signal|bell"
_DEVICE, _ANY_DEVICE = rf"(?P<thing>{_DEVICES})", rf"(?:{_DEVICES})"
_FORCE = r"(?:soldiers|troops|army|police|officers|patrol|guards?|guardsmen|rebels|gunmen|militia|protesters)"
_NOT = r"(?:did\s+not|didn['\u2019]t)"
_WAYS = r"(?:skylight|windows?|doors?|locks?|gate|roof|wall|fence|pane)"


@dataclass(frozen=True, slots=True)
class Question:
    """What is in question, with the phrases of its two answers."""

    about: str
    yes: re.Pattern[str]
    no: re.Pattern[str]
    words: tuple[frozenset[str], frozenset[str]]  # one of them stands wherever a phrase of the answer does
    least: float  # what the passages share, in words that two sentences of the story have
    is_of_person: bool  # the passages share a name
    may_follow: bool  # "yes" may come true after "no" was reported
    within: bool  # both may stand in one article, one behind the other


def _question(
    about: str,
    *,
    yes: tuple[tuple[str, ...], str],
    no: tuple[tuple[str, ...], str],
    least: float,
    is_of_person: bool = False,
    may_follow: bool = False,
    within: bool = False,
) -> Question:
    says_yes, says_no = (
        re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE) for phrases, _ in (yes, no)
    )
    words = frozenset(yes[1].split()), frozenset(no[1].split())
    return Question(about, says_yes, says_no, words, least, is_of_person, may_follow, within)


# For each answer its phrases, and words one of which stands in each of them.
QUESTIONS = (
    _question(
        "by own choice or told to go",
        yes=(
            (
                r"resign(?:s|ed|ing|ation)\b[^.;]{0,40}\b(?:for\s+personal\s+reasons|of\s+(?:his|her|their)\s+own)",
                r"resign(?:s|ed|ing|ation)\b[^.;]{0,40}\b(?:by\s+(?:him|her)self|voluntarily|freely)",
                r"offered\s+(?:\w+\s+){0,3}(?:my|his|her|their)\s+resignation",
                r"decided\s+(?:\w+\s+)?by\s+(?:him|her)self",
                r"(?:nobody|no\s+one)\s+(?:had\s+|has\s+)?(?:put\s+(?:any\s+)?pressure|forced|pushed)",
            ),
            "resign resigns resigned resigning resignation decided nobody no",
        ),
        no=(
            (
                rf"(?:asked|told|ordered)\s+{_HIM}\s+to\s+(?:go|leave|resign|quit|step\s+down)",
                r"requested\s+(?:his|her)\s+(?:departure|resignation)",
                r"to\s+dismiss\s+(?:him|her|the)",
                r"(?:voted|decided)\b[^.;]{0,40}\bto\s+(?:dismiss|sack|fire|oust)",
                rf"forced\s+(?:{_HIM}\s+)?(?:out|to\s+(?:go|resign))",
                r"(?:was|were|been)\s+(?:dismissed|sacked|fired|ousted|pushed\s+out|thrown\s+out)",
            ),
            "asked told ordered requested dismiss voted decided forced dismissed sacked fired ousted pushed thrown",
        ),
        least=1.0,
        is_of_person=True,
    ),
    _question(
        "paid back, or not",
        yes=(
            (
                r"(?:had|has|have|was|were)\s+(?:been\s+)?(?:already\s+)?(?:repaid|paid\s+back|refunded|reimbursed)",
                r"returned\s+to\s+the\s+(?:treasury|state|bank|fund|owners?|city|club|company)",
            ),
            "repaid paid refunded reimbursed returned",
        ),
        no=(
            (r"(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:repaid|paid\s+back|refunded|reimbursed)",),
            "repaid paid refunded reimbursed",
        ),
        least=1.5,
        may_follow=True,
    ),
    _question(
        "sounded, or not",
        yes=(
            (
                rf"{_DEVICE}\s+(?:had\s+)?(?:went\s+off|gone\s+off|rang|sounded|wailed|was\s+heard|were\s+heard)",
                rf"heard\s+the\s+{_ANY_DEVICE}",
            ),
            "alarm siren sirens sprinkler sprinklers warning signal bell",
        ),
        no=(
            (
                rf"without\s+(?:an?\s+)?(?:working\s+)?{_DEVICE}",
                rf"no\s+{_ANY_DEVICE}\s+(?:went\s+off|rang|sounded|was\s+heard)",
                rf"{_ANY_DEVICE}\s+(?:\w+\s+){{0,3}}(?:was|were|been)\s+(?:out\s+of\s+order|broken|switched\s+off|silent)",
                rf"{_ANY_DEVICE}\s+(?:{_NOT}|never|failed\s+to)\s+(?:go\s+off|ring|rang|sound|sounded)",
            ),
            "alarm siren sirens sprinkler sprinklers warning signal bell",
        ),
        least=0.6,
    ),
    _question(
        "forced a way in, or not",
        yes=(
            (
                (
                    r"(?:broke|broken|smashed|forced|cut|drilled|pried|prised)\s+(?:open\s+|through\s+)?"
                    rf"(?:an?|the|two|its)\s+(?:\w+\s+){{0,2}}?{_WAYS}"
                ),
            ),
            "skylight window windows door doors lock locks gate roof wall fence pane",
        ),
        no=(
            (
                r"no\s+(?:signs?|traces?|evidence)\s+of\s+(?:a\s+)?(?:forced\s+entry|break-in|burglary)",
                rf"{_NOT}\s+(?:have|need)\s+to\s+(?:break|force)",
                r"(?:opened|unlocked)\s+(?:it|the\s+\w+|them)\s+with\s+a\s+key",
                r"(?:had|used|with)\s+(?:a|the|their\s+own)\s+keys?\s+to\s+the\s+(?:door|building|gate)",
            ),
            "forced break-in burglary break force key keys",
        ),
        least=0.5,
    ),
    _question(
        "shot in flight or executed",
        yes=(
            (
                (
                    r"(?:shot|killed)\b[^.;]{0,40}\b(?:trying|attempt(?:ing|ed)?|tried|while)\b[^.;]{0,20}"
                    r"\b(?:escap(?:e|ing)|flee|run\s+away)"
                ),
            ),
            "escape escaping flee away",
        ),
        no=(
            (
                r"(?:was|were|been)\s+executed",
                r"(?:had|did)\s+(?:not|never)\s+(?:tried|try|attempted|attempt)\s+to\s+(?:escape|flee|run)",
            ),
            "executed escape flee run",
        ),
        least=0.6,
        is_of_person=True,
    ),
    _question(
        "rubber bullets or live ones",
        yes=(
            (
                r"rubber\s+bullets?\s+only",
                r"only\s+(?:\w+\s+)?rubber\s+bullets?",
                r"(?:used|fired|fires|uses)\s+rubber\s+bullets?",
            ),
            "rubber",
        ),
        no=((r"live\s+(?:rounds?|bullets?|ammunition|fire)",), "live"),
        least=0.5,
    ),
    _question(
        "who fired first",
        yes=(
            (
                rf"{_FORCE}\s+(?:had\s+|was\s+|were\s+|has\s+)(?:been\s+)?(?:fired\s+(?:up)?on|shot\s+at)",
                rf"{_FORCE}\s+(?:had\s+)?(?:come|came)\s+under\s+fire",
                rf"{_FORCE}\s+(?:had\s+)?returned\s+fire",
            ),
            "fired shot fire",
        ),
        no=(
            (
                rf"{_FORCE}\s+(?:had\s+)?(?:fired|opened\s+fire|shot|started\s+shooting|began\s+shooting)\s+first",
            ),
            "first",
        ),
        least=0.3,
        within=True,
    ),
)
_NEGATED = re.compile(r"\b(?:neither|not|never|nor|denied|denies|deny)\b[^.;,]{0,30}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stance:
    """One answer, with the keys of the thing that its phrase names."""

    place: int
    sentence: Sentence
    things: frozenset[str]


def pairs(passages: Passages, story: Story) -> Iterator[tuple[str, Sentence, Sentence, bool]]:
    """What is in question, who says yes, who says no, and whether the yes may have come true since."""
    for question in QUESTIONS:
        if any(words.isdisjoint(story.words.keys()) for words in question.words):
            continue
        yes = _stances(question.yes, question.words[0], story)
        no = _stances(question.no, question.words[1], story) if yes else []
        if (found := _best(question, yes, no, passages, story)) is not None:
            yield question.about, found[0].sentence, found[1].sentence, question.may_follow


def _best(
    question: Question, yes: Sequence[Stance], no: Sequence[Stance], passages: Passages, story: Story
) -> tuple[Stance, Stance] | None:
    """The two answers that belong together most, of which the one article does not give both."""
    homes = story.homes
    both = {homes[one.place] for one in yes} & {homes[other.place] for other in no}
    persons = _surnames(story) if question.is_of_person and yes and no else frozenset()
    best: tuple[float, int, int] | None = None
    found: tuple[Stance, Stance] | None = None
    for one in yes:
        for other in no:
            if homes[one.place] == homes[other.place]:
                if not question.within or abs(one.place - other.place) != 1:
                    continue
            elif {homes[one.place], homes[other.place]} <= both:
                continue
            if one.things and other.things and one.things.isdisjoint(other.things):
                continue
            if question.is_of_person and persons.isdisjoint(
                _names(one.place, passages, story) & _names(other.place, passages, story)
            ):
                continue
            like = passages.likeness(one.place, other.place)
            # what happened tells more than what did not
            tells = not lexicon.negates(one.sentence.text), not lexicon.negates(other.sentence.text)
            rank = like + sum(tells), -one.place, -other.place
            if like >= question.least and (best is None or rank > best):
                best, found = rank, (one, other)
    return found


def _stances(pattern: re.Pattern[str], words: frozenset[str], story: Story) -> list[Stance]:
    found: list[Stance] = []
    for place in story.places(words):
        sentence = story.sentences[place]
        if "?" in sentence.text or (match := pattern.search(sentence.text)) is None:
            continue
        if _NEGATED.search(sentence.text[: match.start()]) or clauses.is_bygone(sentence.text):
            continue
        things = terms.keys(" ".join(filter(None, match.groups())))
        found.append(Stance(place, sentence, things))
        if len(found) == _MOST:
            break
    return found


def _names(place: int, passages: Passages, story: Story) -> frozenset[str]:
    """The names in the passage around a place: who "he" is stands there."""
    return frozenset(
        token.key
        for near in passages.reach(place)
        for token in terms.tokens(story.sentences[near].text)
        if token.is_name
    )


def _surnames(story: Story) -> frozenset[str]:
    """The last words of the names of two words and more in the story, so that "Lauvik" alone is no person."""
    return frozenset(name[-1] for sentence in story.sentences for name in terms.names(sentence.text))
