"""Words as conflicts compare them: tokens with their keys, and names.

A *key* is the stem of a word, or one key for words that mean the same where one event is told ("plane", "flight") and
for the forms of irregular verbs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefing import lexicon

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
        "police policeman policemen officer officers",
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
NEGATIVES = frozenset("not never no none nobody neither nor without cannot".split())
_NOT_CONTENT = lexicon.FUNCTION_WORDS | _CALENDAR | NEGATIVES
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


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[Token, ...]:
    """Tokens in order. Names are capitalised words, those that open the sentence only before another name."""
    matches = list(_TOKEN.finditer(text))
    made: list[Token] = []
    for match in matches:
        word, key, is_capital, is_content, is_possessive = _form(match.group())
        # One that opens the sentence is a name only before another capital.
        is_name = is_capital and (bool(made) or (len(matches) > 1 and matches[1].group()[0].isupper()))
        made.append(_TUPLE(Token, (word, key, is_name, is_content, is_possessive, *match.span())))
    return tuple(made)


_TUPLE = tuple.__new__  # a third of the time that `Token(...)` takes


@lru_cache(maxsize=65_536)
def _form(form: str) -> tuple[str, str, bool, bool, bool]:
    """What a token is by its form alone: word, key, whether it may be a name, is content, is possessive."""
    word = form.casefold()
    is_possessive = False
    if "'" in word or "\u2019" in word:
        bare = _POSSESSIVE.sub("", word)
        is_possessive, word = len(bare) < len(word), bare
    if word in _NOT_CONTENT or not form[0].isalnum():
        return word, word, False, False, is_possessive
    return word, key(lexicon.stem(word)), form[0].isupper() and word not in _TITLES, True, is_possessive


def names(text: str) -> list[tuple[str, ...]]:
    """Names of two words and more, each as the keys of its words."""
    found: list[tuple[str, ...]] = []
    for is_name, run in groupby(tokens(text), key=lambda token: token.is_name):
        own = tuple(token.key for token in run) if is_name else ()
        if len(own) > 1:
            found.append(own)
    return found


def are_apart(one: str, other: str) -> bool:
    """True if names of the two texts end alike and begin otherwise: "Arden County", "Kell County"."""
    return any(a[-1] == b[-1] and set(a[:-1]).isdisjoint(b[:-1]) for a in names(one) for b in names(other))
