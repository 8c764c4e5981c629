"""Words as conflicts compare them: tokens with their keys, and names.

A *key* is the stem of a word, or one key for words that mean the same where one event is told ("plane", "flight") and
for the forms of irregular verbs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefing import dates, lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d[\d.,:]*|[;:,()\u2013\u2014\"\u201c\u201d?]")
_TITLES = frozenset(
    """mr mrs ms dr sir lord lady captain president minister mayor justice judge governor senator king queen pope
    general colonel sergeant officer professor chief commander deputy prime foreign police""".split()
)
# Verbs whose forms no stem brings together.
LEMMAS = {
    form: line.split()[0]
    for line in """find found, hold held, meet met, tell told, give gave given, take took taken, make made, win won,
        lose lost, leave left, go went gone, see saw seen, know knew known, break broke broken, begin began begun,
        sell sold, pay paid, send sent, speak spoke spoken, fall fell fallen, rise rose risen, shoot shot,
        strike struck, steal stole stolen, wear wore worn, drive drove driven, write wrote written, catch caught,
        bring brought, buy bought, fight fought, flee fled, sink sank sunk, fly flew flown,
        withdraw withdrew withdrawn""".split(",")
    for form in line.split()
}
# These, and words that mean one thing where the same event is told.
_SAME = {
    lexicon.stem(word): line.split()[0]
    for line in (
        "election elections vote votes poll polls ballot result results win victory mandate re-election",
        "bill bills law laws legislation act",
        "deal agreement accord pact treaty contract truce ceasefire",
        "ruling verdict judgment judgement decision conviction sentence",
        "worker workers employee employees staff",
        "child children boy boys girl girls pupil pupils student students",
        "police policeman policemen officer officers",
        "plane aircraft jet airliner airplane flight",
        "ship vessel boat ferry trawler tanker freighter",
        "captain skipper master",
        "soldier soldiers troops serviceman servicemen",
        "hostage hostages captive captives",
        "road highway motorway route",
        "begin start started",
        "hurt injured wounded injuries",
        "die died killed dead death deaths",
        "move moved shifted shift slid",
    )
    for word in line.split()
} | {lexicon.stem(form): lemma for form, lemma in LEMMAS.items()}
MERGED = frozenset(_SAME.values())  # the keys that several stems may have
_POSSESSIVE = re.compile(r"['\u2019]s?$")
NEGATIVES = frozenset("not never no none nobody neither nor without cannot".split())
_NOT_CONTENT = lexicon.FUNCTION_WORDS | dates.CALENDAR | NEGATIVES
# Words that tell one of several like things from another, and how many there are.
WHICH = frozenset(
    """first second third fourth last next other another both either east west north south eastern western northern
    southern upper lower left right front rear only more further sister remaining longer fewer enough alone initially
    immediately earlier previous separate similar""".split()
)
COUNTS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands some others
    another more several""".split()
)


class Token(NamedTuple):
    """A word or a mark as it stands in a sentence; `key` is what it is compared by.

    It does not know its place, so that one serves all sentences that have it.
    """

    form: str  # as it is written
    word: str
    key: str
    is_name: bool
    is_content: bool
    is_possessive: bool


def is_contraction(word: str) -> bool:
    """True for a word that ends in a negation: "didn't"."""
    return word.endswith(("n't", "n\u2019t"))


def key(stem: str) -> str:
    """What a stem is compared by."""
    return _SAME.get(stem, stem)


@lru_cache(maxsize=16_384)  # a set of them for every sentence takes more room than it saves time
def keys(text: str) -> frozenset[str]:
    """The keys of the content words of a text."""
    stems = lexicon.content_stems(text)
    return frozenset(map(_SAME.get, stems, stems))


@lru_cache(maxsize=lexicon.STORY_SENTENCES)
def tokens(text: str) -> tuple[Token, ...]:
    """Tokens in order. Names are capitalised words, those that open the sentence only before another name."""
    forms = _TOKEN.findall(text)
    found = tuple(map(_token, forms))
    if found and found[0].is_name and not (len(forms) > 1 and forms[1][0].isupper()):
        return (found[0]._replace(is_name=False), *found[1:])
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of the `tokens` of a text stands in it."""
    return [match.span() for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=65_536)
def _token(form: str) -> Token:
    word = form.casefold()
    is_possessive = False
    if "'" in word or "\u2019" in word:
        bare = _POSSESSIVE.sub("", word)
        is_possessive, word = len(bare) < len(word), bare
    if word in _NOT_CONTENT or not form[0].isalnum():
        return Token(form, word, word, False, False, is_possessive)
    is_name = form[0].isupper() and word not in _TITLES
    return Token(form, word, key(lexicon.stem(word)), is_name, True, is_possessive)


def names(text: str) -> list[tuple[str, ...]]:
    """Names of two words and more, each as the keys of its words."""
    found: list[tuple[str, ...]] = []
    for is_name, run in groupby(tokens(text), key=lambda token: token.is_name):
        own = tuple(token.key for token in run) if is_name else ()
        if len(own) > 1:
            found.append(own)
    return found


def numbered(text: str) -> frozenset[str]:
    """Which of several things a text tells of by their numbers: "village number 3"."""
    return frozenset(_NUMBERED.findall(text))


_NUMBERED = re.compile(
    r"\b(?:[Nn]umber|No\.|Lot|Unit|Block|Hall|Route|Line|Phase|Round)\s+(\d+)\b(?![.,]?\d)"
)


def are_apart(one: str, other: str) -> bool:
    """True if names of the two texts end alike and begin otherwise: "Arden County", "Kell County"."""
    return any(a[-1] == b[-1] and set(a[:-1]).isdisjoint(b[:-1]) for a in names(one) for b in names(other))
