"""A sentence as tokens, and who or what a verb in it speaks of. Shallow: no parser, only order and closed classes.

News puts whom a thing happened to right before a passive or intransitive verb ("the four were freed", "Ms Ode, 41,
has died") and right behind an active one ("freed the four"). That is all that is read here.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefing import lexicon
from briefing.types import Sentence

_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d[\d.,:]*|[;:,()\u2013\u2014\"\u201c\u201d?]")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_TITLES = frozenset(
    """mr mrs ms dr sir lord lady captain president minister mayor justice judge governor senator king queen pope
    general colonel sergeant officer professor chief commander deputy prime foreign police""".split()
)
# Words that mean one thing where the same event is told, and verbs whose forms no stem brings together.
_SAME = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "election elections vote votes poll polls ballot result results win victory mandate re-election",
        "bill bills law laws legislation act",
        "deal agreement accord pact treaty contract truce ceasefire",
        "ruling verdict judgment judgement decision conviction sentence",
        "worker workers employee employees staff",
        "child children boy boys girl girls pupil pupils student students",
        "policeman policemen officer officers",
        "plane aircraft jet airliner airplane flight",
        "ship vessel boat ferry trawler tanker freighter",
        "captain skipper master",
        "soldier soldiers troops serviceman servicemen",
        "hostage hostages captive captives",
        "road highway motorway route",
        "find found",
        "hold held",
        "meet met",
        "tell told",
        "give gave given",
        "take took taken",
        "make made",
        "win won",
        "lose lost",
        "leave left",
        "go went gone",
        "see saw seen",
        "know knew known",
        "break broke broken",
        "begin began begun start started",
        "sell sold",
        "pay paid",
        "send sent",
        "speak spoke spoken",
        "fall fell fallen",
        "rise rose risen",
        "shoot shot",
        "strike struck",
        "steal stole stolen",
        "wear wore worn",
        "drive drove driven",
        "write wrote written",
        "catch caught",
        "bring brought",
        "buy bought",
        "fight fought",
        "flee fled",
        "sink sank sunk",
        "fly flew flown",
        "withdraw withdrew withdrawn",
        "hurt injured wounded injuries",
        "die died killed dead death deaths",
        "move moved shifted shift slid",
    )
    for word in line.split()
}
_POSSESSIVE = re.compile(r"['\u2019]s?$")
BREAKS = frozenset(
    "; : ( ) \u2013 \u2014 ? that which who when while after before because but although".split()
)
_PREPOSITIONS = frozenset(
    """in at on by for from with to into over under as about against during since until near than within without
    amid despite between through around across along""".split()
)
_BE = frozenset("was were been being is are be got get remains remain remained".split())
_LINK = _BE | frozenset("had has have also now still already later then all both not never no longer".split())
_PRONOUNS = frozenset("he she they it".split())
_RESULT = frozenset(
    "declared ruled found held made called rendered pronounced considered deemed left kept".split()
)
UNREAL = frozenset(
    """could may might would will should can if unless whether expected expects likely unlikely plan plans planned
    hopes hoped want wants wanted seek seeks seeking sought urged urges urge asked demand demanded demands demanding
    call called calls calling fear feared fears believed believe thought presumed possible possibly perhaps maybe
    alleged allegedly reportedly rumours rumors rumour rumor unconfirmed threatened threatens vowed promised would-be
    shall must ought nearly almost had-to supposed due risk risks to try tried tries trying attempt attempted
    considering considered weighing ahead prepare preparing pending once until""".split()
)
_NO = frozenset("not never no none nobody neither nor without cannot".split())
DENYING = frozenset("denied denies deny denying dismissed rejects rejected refuted".split())
_NOT_CONTENT = lexicon.FUNCTION_WORDS | _CALENDAR | _NO
_REFUSING = frozenset("failed fails refused refuses declined declines".split())
_SCOPE = 12  # words that a clause looks back on
# Right before a word: it was said to be so.
_HEARSAY = frozenset(
    "reported feared believed presumed thought declared assumed wrongly mistakenly falsely said rumoured".split()
)
_DOUBT = frozenset(
    "reports report claims claim suggestions suggestion evidence chance possibility idea doubt sign".split()
)
# Words that tell one of several like things from another, and how many there are.
WHICH = frozenset(
    """first second third fourth last next other another both either east west north south eastern western northern
    southern upper lower left right front rear only more further sister remaining longer fewer enough alone initially
    immediately""".split()
)
COUNTS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands some others
    another more several""".split()
)


class Token(NamedTuple):
    """A word or a mark of a sentence; `key` is what it is compared by.

    A tuple, since a story has tens of thousands of them and a dataclass takes three times as long to make.
    """

    word: str
    key: str
    is_name: bool
    is_content: bool
    is_possessive: bool
    start_char: int
    end_char: int


def key(stem: str) -> str:
    """What a stem is compared by."""
    return _SAME.get(stem, stem)


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def keys(text: str) -> frozenset[str]:
    """The keys of the content words of a text."""
    stems = lexicon.content_stems(text)
    return frozenset(map(_SAME.get, stems, stems))


def rarity(sentences: Sequence[Sequence[Sentence]]) -> dict[str, float]:
    """How much each key tells: the logarithm of one in how many sentences of the story has it."""
    count = Counter(one for own in sentences for sentence in own for one in keys(sentence.text))
    every = sum(len(own) for own in sentences)
    return {one: math.log(1 + every / n) for one, n in count.items()}


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[Token, ...]:
    """Tokens in order. Names are capitalised words, those that open the sentence only before another name."""
    made: list[Token] = []
    previous: tuple[str, str, bool, int, int] | None = None
    for match in _TOKEN.finditer(text):
        form = match.group()
        word = form.casefold()
        bare = _POSSESSIVE.sub("", word) if "'" in word or "\u2019" in word else word
        if previous is not None:
            made.append(_token(*previous, opens=not made, before_capital=form[0].isupper()))
        previous = (form, bare, len(bare) < len(word), match.start(), match.end())
    if previous is not None:
        made.append(_token(*previous, opens=not made, before_capital=False))
    return tuple(made)


def _token(
    form: str, word: str, is_possessive: bool, start: int, end: int, *, opens: bool, before_capital: bool
) -> Token:
    if word in _NOT_CONTENT or not form[0].isalnum():
        return Token(word, word, False, False, is_possessive, start, end)
    is_name = form[0].isupper() and (not opens or before_capital) and word not in _TITLES
    stem = lexicon.stem(word)
    return Token(word, _SAME.get(stem, stem), is_name, True, is_possessive, start, end)


def is_passive(words: Sequence[Token], at: int) -> bool:
    """True if a form of "be" stands before the word, with nothing but adverbs between."""
    for token in words[max(0, at - 4) : at][::-1]:
        if token.word in _BE:
            return True
        if token.word not in _LINK and not token.word.endswith("ly"):
            return False
    return False


def before(words: Sequence[Token], at: int, *, most: int = 8) -> tuple[Token, ...]:
    """The words that a passive, intransitive or adjective at `at` speaks of."""
    i = at - 1
    while i >= 0 and (words[i].word in _LINK or words[i].word.endswith("ly")):
        i -= 1
    if i >= 0 and words[i].word in _RESULT and is_passive(words, i):  # "was declared invalid"
        i -= 1
        while i >= 0 and (words[i].word in _LINK or words[i].word.endswith("ly")):
            i -= 1
    if i > 1 and words[i].word in _PRONOUNS:  # "Ms Ode denied that she had resigned"
        j = i - 1 - (words[i - 1].word == "that")
        if words[j].word in DENYING or words[j].word in lexicon.SPEECH_VERBS:
            i = j - 1
    if i >= 0 and words[i].word in ("who", "which", "that"):  # "the captain, who was freed"
        i -= 1
    if i >= 0 and words[i].word == ",":
        i -= 1
        behind = [n for n in range(i + 1) if words[n].word in ("who", "which", "whose")]
        if behind:  # "Ms Ode, who was reported dead, is alive"
            i = behind[-1] - 1
    found: list[Token] = []
    while i >= 0 and len(found) < most:
        token = words[i]
        if token.word in BREAKS or token.word in _RESULT or token.word in ("\u201c", '"', "\u201d"):
            break
        found.append(token)
        i -= 1
    return tuple(token for token in reversed(found) if token.is_content)


def behind(words: Sequence[Token], at: int, *, most: int = 8) -> tuple[Token, ...]:
    """The words that an active verb, whose last word is at `at`, speaks of."""
    found: list[Token] = []
    for token in words[at + 1 : at + 1 + most]:
        if token.word in BREAKS or token.word in _PREPOSITIONS or token.word in (",", "and"):
            break
        found.append(token)
    return tuple(token for token in found if token.is_content and not token.word.endswith("ly"))


@dataclass(frozen=True, slots=True)
class Mood:
    """How the clause puts what it says."""

    is_real: bool
    is_negated: bool


def mood(words: Sequence[Token], at: int) -> Mood:
    """Whether what stands at `at` is told as fact, and whether it is negated, by the words before it in its clause."""
    start = at
    while start > 0 and words[start - 1].word not in BREAKS and at - start < _SCOPE:
        start -= 1
    inside = [token.word for token in words[start:at]]
    last = inside[-4:]
    refused = any(word in _REFUSING and last[n + 1 : n + 2] == ["to"] for n, word in enumerate(last))
    if inside[-1:] and inside[-1] in _HEARSAY:
        return Mood(False, False)
    unreal = any(word in UNREAL for word in inside if not (refused and word == "to"))
    negated = refused or any(word in _NO or word.endswith(("n't", "n\u2019t")) for word in inside[-6:])
    # "denied that the cargo had moved"
    if start > 0 and words[start - 1].word == "that":
        earlier = [token.word for token in words[max(0, start - 4) : start - 1]]
        if any(word in DENYING for word in earlier):
            negated = not negated
        elif any(word in UNREAL or word in _DOUBT for word in earlier):
            unreal = True
    if start > 0 and words[start - 1].word in ("if", "whether", "unless", "when", "until", "before"):
        unreal = True
    return Mood(not unreal, negated)


def quoted(words: Sequence[Token], at: int) -> bool:
    """True if the word stands inside quotation marks."""
    marks = [token.word for token in words[:at]]
    straight = sum(mark == '"' for mark in marks)
    curly = sum(mark == "\u201c" for mark in marks) - sum(mark == "\u201d" for mark in marks)
    return straight % 2 == 1 or curly > 0
